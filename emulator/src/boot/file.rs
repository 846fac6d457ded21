//! Host files as inputs: only regular ones, looked at before they are opened (opening a FIFO would wait for a writer).

use super::BootError;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// The largest file that is read whole.
pub const SIZE_LIMIT: u64 = 4 << 30;

/// Opens a regular file that is not empty.
pub fn open_regular(path: &Path) -> Result<File, BootError> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(BootError::Directory);
    }
    if !metadata.is_file() {
        return Err(BootError::NotRegular);
    }
    if metadata.len() == 0 {
        return Err(BootError::Empty);
    }
    Ok(File::open(path)?)
}

/// Reads a regular file of at most `limit` bytes (an initial RAM disk, a device tree).
pub fn read_regular(path: &Path, limit: u64) -> Result<Vec<u8>, BootError> {
    read_whole(&mut open_regular(path)?, limit)
}

/// Reads everything of an open file, if that is at most `limit` bytes.
pub(super) fn read_whole(file: &mut (impl Read + Seek), limit: u64) -> Result<Vec<u8>, BootError> {
    let size = length(file)?;
    if size > limit {
        return Err(BootError::TooLarge { size, limit });
    }
    read_range(file, 0, size)
}

/// The number of bytes in a file.
pub(super) fn length(file: &mut impl Seek) -> Result<u64, BootError> {
    Ok(file.seek(SeekFrom::End(0))?)
}

/// Reads `size` bytes from `offset` on; the caller has checked them against the file's length.
pub(super) fn read_range(
    file: &mut (impl Read + Seek),
    offset: u64,
    size: u64,
) -> Result<Vec<u8>, BootError> {
    let size = usize::try_from(size).map_err(|_| BootError::TooLarge { size, limit: usize::MAX as u64 })?;
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![0; size];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_regular_file_with_bytes_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let message = |path: &Path| read_regular(path, 8).unwrap_err().to_string();
        assert_eq!(message(folder.path()), "is a directory");
        assert_eq!(message(&folder.path().join("absent")), "no such file");
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(message(&file), "is empty");
        std::fs::write(&file, "123456789").unwrap();
        assert_eq!(message(&file), "is too large: 9 bytes, and the limit is 8");
        std::fs::write(&file, "12345678").unwrap();
        assert_eq!(read_regular(&file, 8).unwrap(), b"12345678");
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_and_a_device_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [socket.as_path(), Path::new("/dev/zero")] {
            assert!(matches!(open_regular(path), Err(BootError::NotRegular)));
        }
    }
}
