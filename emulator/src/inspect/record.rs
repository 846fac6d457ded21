//! What the bundled kernel says of its frames: `sv39_frame_record`, a structure in its image that it keeps for those who
//! look from outside. The kernel's side of it is `guest/kernel/src/arch/frame_record.rs`.
//!
//! Five 64-bit words: [`MAGIC`], the number of the first frame, how many frames there are, the physical address of one
//! 32-bit word for each of them, and 0. In such a word, 0 is a free frame; bits 29 to 0 are how many hold it, bit 31 says
//! that it is for programs (the kernel's own frames have it clear), bit 30 that several programs may write to it.

use crate::bus::Bus;
use crate::isa::address::PhysAddr;

/// The symbol.
pub const SYMBOL: &str = "sv39_frame_record";
/// The first word: `sv39fram`, little-endian.
pub const MAGIC: u64 = u64::from_le_bytes(*b"sv39fram");

const FOR_PROGRAMS: u32 = 1 << 31;
const SHARED: u32 = 1 << 30;

/// What the kernel says of one frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Nobody has it.
    Free,
    /// It is the kernel's own.
    Kernel,
    /// It is in programs' address spaces, or in a file's pages.
    Program {
        /// How many hold it: mappings, and files.
        holders: u32,
        /// Several may write to it.
        shared: bool,
    },
}

/// The kernel's record of all its frames, as it was at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrameRecord {
    first: u64,
    words: Vec<u32>,
}

impl FrameRecord {
    /// Reads the record at this physical address; nothing if there is none (yet).
    pub fn read(bus: &Bus, at: PhysAddr) -> Option<Self> {
        let mut header = [0; 32];
        if !bus.ram.contains(at, 32) {
            return None;
        }
        bus.ram.read(at, &mut header);
        let word = |index: usize| {
            let bytes: [u8; 8] = header[index * 8..][..8].try_into().unwrap_or_default();
            u64::from_le_bytes(bytes)
        };
        let (first, count, table) = (word(1), word(2), PhysAddr(word(3)));
        let bytes = count.checked_mul(4)?;
        if word(0) != MAGIC || count == 0 || !bus.ram.contains(table, bytes) {
            return None;
        }
        let mut raw = vec![0; bytes as usize];
        bus.ram.read(table, &mut raw);
        let words = raw.chunks_exact(4).map(|word| u32::from_le_bytes(word.try_into().unwrap_or_default()));
        Some(Self { first, words: words.collect() })
    }

    /// What it says of a frame; nothing of frames that the kernel does not manage: its image, the record itself, devices.
    pub fn entry(&self, frame: u64) -> Option<Entry> {
        let word = *self.words.get(usize::try_from(frame.checked_sub(self.first)?).ok()?)?;
        Some(match word {
            0 => Entry::Free,
            _ if word & FOR_PROGRAMS == 0 => Entry::Kernel,
            _ => Entry::Program { holders: word & (SHARED - 1), shared: word & SHARED != 0 },
        })
    }
}
