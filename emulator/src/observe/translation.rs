//! What a translator tells of its work. It notes no more than it was asked to: notes of everything cost speed.

use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::instruction::Insn;
use std::collections::BTreeMap;
use std::time::Duration;

/// How much a translator notes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Detail {
    /// Nothing.
    #[default]
    Nothing,
    /// How much is translated, and how often translated code is entered and left.
    Totals,
    /// Each region with its code, too.
    Regions,
    /// How often each instruction is run, too, which translated code counts.
    Runs,
}

/// What a translator has done.
#[derive(Clone, Default, Debug)]
pub struct Report {
    /// Regions translated.
    pub regions: u64,
    /// Guest instructions in them.
    pub instructions: u64,
    /// How often a block was given a way into the middle of a region.
    pub side_entries: u64,
    /// Bytes of host code.
    pub bytes: u64,
    /// Nanoseconds that translating took, and making room for it.
    pub nanoseconds: u64,
    /// Of these, the longest that the guest had to wait at a time.
    pub longest_translation: u64,
    /// Blocks that are not worth translating.
    pub refused: u64,
    /// How often everything was forgotten because there was no room for tables.
    pub clears: u64,
    /// How often a part of the code was forgotten, because there was no room for more.
    pub evictions: u64,
    /// The nanoseconds of the longest time that this took.
    pub longest_eviction: u64,
    /// Why translated code went back to the interpreter, and how often.
    pub exits: Exits,
    /// Exits to known addresses that did not know where their target's code is.
    pub link_misses: u64,
    /// The same of jumps to addresses from registers.
    pub jump_misses: u64,
    /// How often the reference executed an instruction for translated code, by its mnemonic.
    pub references: BTreeMap<&'static str, u64>,
    /// The regions, in the order of their translation, with [`Detail::Regions`].
    pub translations: Vec<Translation>,
}

/// What an interpreter has decoded.
#[derive(Clone, Copy, Default, Debug)]
pub struct Decoded {
    /// Blocks of instructions.
    pub blocks: u64,
    /// Instructions in them, each as often as it is in one.
    pub instructions: u64,
    /// How often a part of them was forgotten, because there was no room for more.
    pub evictions: u64,
    /// Nanoseconds that forgetting took.
    pub nanoseconds: u64,
    /// Of these, the most at a time.
    pub longest_eviction: u64,
}

impl Decoded {
    /// Some were forgotten, which took so long.
    pub fn forget(&mut self, passed: Duration) {
        let nanoseconds = passed.as_nanos() as u64;
        self.evictions += 1;
        self.nanoseconds += nanoseconds;
        self.longest_eviction = self.longest_eviction.max(nanoseconds);
    }
}

/// Why translated code goes back to the interpreter.
#[derive(Clone, Copy, Default, Debug)]
pub struct Exits {
    /// The slice has no room for the next block.
    pub slice: u64,
    /// The next block is not translated, or not at hand.
    pub unknown: u64,
    /// A region has to be translated again, with copies in which each access looks for itself.
    pub copies: u64,
    /// An access gains nothing from remembering its page.
    pub vain: u64,
    /// Something has to be looked at: a device, an interrupt, a store to code.
    pub attention: u64,
    /// An instruction traps.
    pub trap: u64,
}

/// A region.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Where it began when it was translated.
    pub address: VirtAddr,
    /// Where that lies in memory.
    pub physical: PhysAddr,
    /// The host's address of its code.
    pub host: u64,
    /// Its code.
    pub code: Vec<u8>,
    /// The instructions, in the order of their code.
    pub instructions: Vec<Translated>,
}

/// An instruction of a region.
#[derive(Clone, Copy, Debug)]
pub struct Translated {
    /// Its offset from the page where the region is entered.
    pub offset: i16,
    /// The instruction.
    pub insn: Insn,
    /// Where its code begins; it reaches to the next instruction's. Rare paths lie behind the last one.
    pub code: u32,
    /// How often it has begun, with [`Detail::Runs`].
    pub runs: u64,
}

impl Translation {
    /// Instructions that were run.
    pub fn runs(&self) -> u64 {
        self.instructions.iter().map(|instruction| instruction.runs).sum()
    }

    /// The guest's address of an instruction.
    pub fn address_of(&self, instruction: &Translated) -> VirtAddr {
        VirtAddr((self.address.0 & !(PAGE_SIZE - 1)).wrapping_add_signed(instruction.offset as i64))
    }
}
