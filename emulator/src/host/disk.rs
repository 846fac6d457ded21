//! A raw disk image. It is read and written by position, never mapped: an image that shrinks is an error, not a signal.

#[cfg(not(unix))]
use super::portable as system;
#[cfg(unix)]
use super::unix as system;

use crate::devices::virtio::{SECTOR, Storage};
use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::Path;

/// Zeros are written in pieces of this many bytes.
const ZEROS: usize = 64 << 10;

/// Why a file cannot be a disk.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// The host refuses.
    #[error("{}", reason(.0))]
    Host(#[from] io::Error),
    /// It is a directory, a socket, a terminal …
    #[error("is neither a regular file nor a block device")]
    Kind,
    /// There is nothing in it.
    #[error("is empty")]
    Empty,
    /// The last sector is not whole.
    #[error("has {0} bytes, which is not a multiple of the 512 of a sector")]
    Size(u64),
    /// Somebody else, perhaps another emulator, uses it.
    #[error("is in use by another process")]
    Locked,
}

/// The host's reason, without its error number.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}

/// An image file, locked as long as it is open: against everybody if it can be written, else against writers.
#[derive(Debug)]
pub struct DiskImage {
    file: File,
    size: u64,
    read_only: bool,
}

impl DiskImage {
    /// Opens and locks an image.
    pub fn open(path: &Path, read_only: bool) -> Result<Self, DiskError> {
        if !system::can_be_disk(&std::fs::metadata(path)?) {
            return Err(DiskError::Kind);
        }
        let mut file = system::open(path, read_only)?;
        if !system::lock(&file, read_only)? {
            return Err(DiskError::Locked);
        }
        let size = file.seek(SeekFrom::End(0))?;
        if size == 0 {
            return Err(DiskError::Empty);
        }
        if !size.is_multiple_of(SECTOR) {
            return Err(DiskError::Size(size));
        }
        Ok(Self { file, size, read_only })
    }
}

impl Storage for DiskImage {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_only(&self) -> bool {
        self.read_only
    }

    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        system::read_at(&self.file, offset, bytes)
    }

    #[cfg(target_os = "linux")]
    fn read_parts_at(&mut self, offset: u64, parts: &mut [io::IoSliceMut<'_>]) -> io::Result<()> {
        system::read_parts_at(&self.file, offset, parts)
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        system::write_at(&self.file, offset, bytes)
    }

    #[cfg(target_os = "linux")]
    fn write_parts_at(&mut self, offset: u64, parts: &mut [io::IoSlice<'_>]) -> io::Result<()> {
        system::write_parts_at(&self.file, offset, parts)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn discard(&mut self, offset: u64, length: u64) -> io::Result<()> {
        // Where the host cannot give storage back, the data stays, which is allowed.
        system::punch(&self.file, offset, length).map(|_punched| ())
    }

    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()> {
        if system::punch(&self.file, offset, length)? {
            return Ok(());
        }
        let zeros = vec![0; ZEROS];
        let mut done = 0;
        while done < length {
            let count = (length - done).min(ZEROS as u64);
            system::write_at(&self.file, offset + done, &zeros[..count as usize])?;
            done += count;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{IoSlice, IoSliceMut};

    fn image(bytes: &[u8]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        file
    }

    fn refusal(path: &Path) -> String {
        DiskImage::open(path, false).unwrap_err().to_string()
    }

    #[test]
    fn what_is_no_disk_is_refused_with_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(refusal(folder.path()), "is neither a regular file nor a block device");
        assert_eq!(refusal(&folder.path().join("absent")), "no such file or directory");
        assert_eq!(refusal(image(b"").path()), "is empty");
        assert_eq!(
            refusal(image(b"short").path()),
            "has 5 bytes, which is not a multiple of the 512 of a sector"
        );
    }

    #[test]
    fn a_writer_excludes_everybody_and_a_reader_excludes_writers() {
        let file = image(&[0; 512]);
        let writer = DiskImage::open(file.path(), false).unwrap();
        assert_eq!(refusal(file.path()), "is in use by another process");
        assert!(matches!(DiskImage::open(file.path(), true), Err(DiskError::Locked)));
        drop(writer);
        let _reader = DiskImage::open(file.path(), true).unwrap();
        let _another = DiskImage::open(file.path(), true).unwrap();
        assert!(matches!(DiskImage::open(file.path(), false), Err(DiskError::Locked)));
    }

    #[test]
    fn blocks_go_to_the_file_and_come_back() {
        let file = image(&[7; 4096]);
        let mut disk = DiskImage::open(file.path(), false).unwrap();
        disk.write_at(512, &[1; 512]).unwrap();
        disk.write_zeroes(1024, 512).unwrap();
        disk.discard(2048, 512).unwrap();
        disk.sync().unwrap();
        let bytes = std::fs::read(file.path()).unwrap();
        assert_eq!(bytes.len(), 4096);
        for (range, byte) in [(0..512, 7), (512..1024, 1), (1024..1536, 0), (1536..2048, 7), (2560..4096, 7)]
        {
            assert!(bytes[range.clone()].iter().all(|&b| b == byte), "{range:?}");
        }
        let mut back = [0; 512];
        disk.read_at(512, &mut back).unwrap();
        assert_eq!(back, [1; 512]);
    }

    #[test]
    fn parts_go_to_the_file_and_come_back_in_order_however_many_there_are() {
        const PARTS: usize = 3000;
        let file = image(&[7; 512 * 64]);
        let mut disk = DiskImage::open(file.path(), false).unwrap();
        let bytes: Vec<u8> = (0..PARTS).flat_map(|part| [part as u8, 0xa0, (part >> 8) as u8]).collect();
        let mut cuts: Vec<_> = bytes.chunks(3).map(IoSlice::new).collect();
        disk.write_parts_at(513, &mut cuts).unwrap();
        let mut back = vec![0; bytes.len()];
        let mut parts: Vec<_> = back.chunks_mut(3).map(IoSliceMut::new).collect();
        disk.read_parts_at(513, &mut parts).unwrap();
        assert_eq!(back, bytes);
        let whole = std::fs::read(file.path()).unwrap();
        assert_eq!((&whole[..513], &whole[513..513 + bytes.len()]), (&[7; 513][..], &bytes[..]));
        assert_eq!(whole[513 + bytes.len()..], vec![7; whole.len() - 513 - bytes.len()]);
    }

    #[test]
    fn an_image_that_shrinks_is_an_error() {
        let file = image(&[7; 4096]);
        let mut disk = DiskImage::open(file.path(), false).unwrap();
        file.as_file().set_len(1024).unwrap();
        assert_eq!(disk.read_at(512, &mut [0; 1024]).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        let (mut first, mut second) = ([0; 512], [0; 512]);
        let mut parts = [IoSliceMut::new(&mut first), IoSliceMut::new(&mut second)];
        assert_eq!(disk.read_parts_at(512, &mut parts).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        assert_eq!(disk.size(), 4096);
    }

    #[test]
    fn a_read_only_image_cannot_be_written() {
        let file = image(&[7; 512]);
        let mut disk = DiskImage::open(file.path(), true).unwrap();
        assert!(disk.read_only());
        assert!(disk.write_at(0, &[0; 512]).is_err());
    }
}
