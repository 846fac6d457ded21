//! The Linux `Image` (kernel documentation, "Boot image header in RISC-V Linux"): a flat binary with a 64-byte header.

use super::BootError;
use super::elf::copy_to_ram;
use super::file::length;
use super::layout::check_ram;
use crate::bus::Ram;
use crate::isa::address::PhysAddr;
use std::io::{Read, Seek, SeekFrom};

/// `RSC\x05` at offset 56.
const MAGIC2: [u8; 4] = *b"RSC\x05";
/// Bytes in the header.
pub(super) const HEADER_SIZE: usize = 64;
/// Bytes that are unpacked at a time.
const PIECE: usize = 64 << 10;
/// Kernels before 5.5 do not say where they go.
const DEFAULT_TEXT_OFFSET: u64 = 2 << 20;

/// What the header says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Image {
    /// Where it goes, from the start of RAM.
    pub text_offset: u64,
    /// Bytes in memory, those after the file's end (zeroed data) included.
    pub memory_size: u64,
    /// Bytes in the file.
    pub file_size: u64,
}

/// What a gzip file holds, from its beginning.
fn unpacked<F: Read + Seek>(file: &mut F) -> Result<impl Read + '_, BootError> {
    file.seek(SeekFrom::Start(0))?;
    Ok(flate2::read::MultiGzDecoder::new(file))
}

impl Image {
    /// Whether a file that begins like this is an Image.
    pub fn matches(start: &[u8]) -> bool {
        start.get(56..60) == Some(&MAGIC2)
    }

    /// Reads the header; `start` are the file's first bytes.
    pub fn read(file: &mut impl Seek, start: &[u8]) -> Result<Self, BootError> {
        Self::parse(start, length(file)?)
    }

    fn parse(start: &[u8], file_size: u64) -> Result<Self, BootError> {
        let field = |at: usize| {
            let bytes: [u8; 8] = start.get(at..at + 8)?.try_into().ok()?;
            Some(u64::from_le_bytes(bytes))
        };
        let (Some(text_offset), Some(image_size), Some(flags)) = (field(8), field(16), field(24)) else {
            return Err(BootError::UnknownFormat);
        };
        if flags & 1 != 0 {
            return Err(BootError::Foreign("big-endian RISC-V".into()));
        }
        let (text_offset, image_size) =
            if image_size == 0 { (DEFAULT_TEXT_OFFSET, file_size) } else { (text_offset, image_size) };
        Ok(Self { text_offset, memory_size: image_size.max(file_size), file_size })
    }

    /// Reads the header of an Image that gzip has compressed.
    pub fn read_gzip(file: &mut (impl Read + Seek)) -> Result<Self, BootError> {
        let mut start = Vec::with_capacity(HEADER_SIZE);
        unpacked(file)?.take(HEADER_SIZE as u64).read_to_end(&mut start).map_err(|_| BootError::Gzip)?;
        if !Self::matches(&start) {
            return Err(BootError::UnknownFormat);
        }
        // How long the file is only its end tells; the header's size is the most that it may be.
        Self::parse(&start, 0)
    }

    /// Puts a kernel that gzip has compressed into fresh RAM. Returns its first and its after-last address.
    pub fn load_gzip(
        &self,
        file: &mut (impl Read + Seek),
        ram: &mut Ram,
    ) -> Result<(PhysAddr, PhysAddr), BootError> {
        let (start, end) = self.place(ram)?;
        let mut unpacked = unpacked(file)?;
        let mut at = start;
        let mut piece = vec![0; PIECE];
        loop {
            let count = match unpacked.read(&mut piece) {
                Ok(0) => return Ok((start, end)),
                Ok(count) => count as u64,
                Err(_) => return Err(BootError::Gzip),
            };
            if count > end.0 - at.0 {
                return Err(BootError::Malformed("the Image is longer than its header says".into()));
            }
            ram.write(at, &piece[..count as usize]);
            at.0 += count;
        }
    }

    /// Puts the kernel into fresh RAM. Returns its first and its after-last address.
    pub fn load(
        &self,
        file: &mut (impl Read + Seek),
        ram: &mut Ram,
    ) -> Result<(PhysAddr, PhysAddr), BootError> {
        let (start, end) = self.place(ram)?;
        copy_to_ram(file, 0, self.file_size, start, ram)?;
        Ok((start, end))
    }

    /// Its first and its after-last address, which are in RAM.
    fn place(&self, ram: &Ram) -> Result<(PhysAddr, PhysAddr), BootError> {
        let ends = ram
            .base()
            .0
            .checked_add(self.text_offset)
            .and_then(|start| Some((start, start.checked_add(self.memory_size)?)));
        let Some((start, end)) = ends else {
            return Err(BootError::Malformed("the Image's header leaves the address space".into()));
        };
        check_ram(ram, start, end)?;
        Ok((PhysAddr(start), PhysAddr(end)))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io::{Cursor, Write};

    /// An Image of 4 KiB.
    pub fn image(text_offset: u64, image_size: u64, flags: u64) -> Vec<u8> {
        let mut bytes = vec![0x13; 4096];
        bytes[8..16].copy_from_slice(&text_offset.to_le_bytes());
        bytes[16..24].copy_from_slice(&image_size.to_le_bytes());
        bytes[24..32].copy_from_slice(&flags.to_le_bytes());
        bytes[48..56].copy_from_slice(b"RISCV\0\0\0");
        bytes[56..60].copy_from_slice(&MAGIC2);
        bytes
    }

    fn load(bytes: &[u8], ram: &mut Ram) -> Result<(PhysAddr, PhysAddr), BootError> {
        assert!(Image::matches(bytes));
        let mut file = Cursor::new(bytes);
        Image::read(&mut file, &bytes[..64])?.load(&mut file, ram)
    }

    #[test]
    fn the_header_says_where_and_how_much() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 << 20).unwrap();
        let bytes = image(0x20_0000, 0x3000, 0);
        let ends = load(&bytes, &mut ram).unwrap();
        assert_eq!(ends, (PhysAddr(0x8020_0000), PhysAddr(0x8020_3000)));
        let mut loaded = vec![0; bytes.len()];
        ram.read(PhysAddr(0x8020_0000), &mut loaded);
        assert_eq!(loaded, bytes);
        assert_eq!(load(&image(0, 0, 0), &mut ram).unwrap().0, PhysAddr(0x8020_0000), "an old kernel");
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn load_gzip(packed: &[u8], ram: &mut Ram) -> Result<(PhysAddr, PhysAddr), BootError> {
        let mut file = Cursor::new(packed);
        Image::read_gzip(&mut file)?.load_gzip(&mut file, ram)
    }

    #[test]
    fn a_compressed_image_is_the_same_image() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 << 20).unwrap();
        let bytes = image(0x20_0000, 0x3000, 0);
        let packed = gzip(&bytes);
        assert_eq!(load_gzip(&packed, &mut ram).unwrap(), (PhysAddr(0x8020_0000), PhysAddr(0x8020_3000)));
        let mut loaded = vec![0; bytes.len()];
        ram.read(PhysAddr(0x8020_0000), &mut loaded);
        assert_eq!(loaded, bytes);
        for size in 2..packed.len() {
            assert!(load_gzip(&packed[..size], &mut ram).is_err(), "cut off at {size}");
        }
    }

    #[test]
    fn a_compressed_image_does_not_grow_past_its_header() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 << 20).unwrap();
        let bomb = [image(0x20_0000, 0x3000, 0), vec![0; 8 << 20]].concat();
        assert!(matches!(load_gzip(&gzip(&bomb), &mut ram), Err(BootError::Malformed(_))));
        assert!(load_gzip(&gzip(&image(0x20_0000, 1 << 40, 0)), &mut ram).is_err());
        assert!(load_gzip(&gzip(b"text"), &mut ram).is_err());
    }

    #[test]
    fn impossible_headers_are_refused() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 << 20).unwrap();
        for bytes in [
            image(0x20_0000, 0x3000, 1),
            image(0x20_0000, u64::MAX, 0),
            image(u64::MAX, 1, 0),
            image(0x3f_f001, 1, 0),
        ] {
            assert!(load(&bytes, &mut ram).is_err());
        }
    }
}
