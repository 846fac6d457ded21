//! Disk images on hosts that are not Unix: positions by seeking, and no holes.

use std::fs::{File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Only regular files.
pub fn can_be_disk(metadata: &Metadata) -> bool {
    metadata.is_file()
}

/// Opens an image; on Windows, nobody else may write to it then, or do anything with one that can be written.
pub fn open(path: &Path, read_only: bool) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(!read_only);
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        const SHARE_READ: u32 = 1;
        options.share_mode(if read_only { SHARE_READ } else { 0 });
    }
    options.open(path)
}

/// Opening has locked it where the host can.
pub fn lock(_file: &File, _shared: bool) -> io::Result<bool> {
    Ok(true)
}

/// Reads exactly these bytes.
pub fn read_at(mut file: &File, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset))?;
    file.read_exact(bytes)
}

/// Writes all bytes.
pub fn write_at(mut file: &File, offset: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset))?;
    file.write_all(bytes)
}

/// Gives the storage of a range back; not here.
pub fn punch(_file: &File, _offset: u64, _length: u64) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("image");
        std::fs::write(&path, [0; 64]).unwrap();
        let file = open(&path, false).unwrap();
        assert!(can_be_disk(&file.metadata().unwrap()) && lock(&file, false).unwrap());
        write_at(&file, 8, b"there").unwrap();
        let mut bytes = [0; 7];
        read_at(&file, 7, &mut bytes).unwrap();
        assert_eq!(&bytes, b"\0there\0");
        assert!(!punch(&file, 0, 64).unwrap());
        assert_eq!(read_at(&file, 60, &mut bytes).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
