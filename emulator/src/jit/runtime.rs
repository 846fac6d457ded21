//! From Rust into translated code and back.
#![allow(unsafe_code)] // enters translated code

use super::entries::Entries;
use super::reference::{ASK, ATTENTION, ENDED, MOVED, SLICE, TRAP, VAIN};
use super::thunks::Thunks;
use super::ways::{Tags, Way, Ways};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::interpreter::{Code, Exit};

/// What is known of translations: where they begin, and the ways to them.
pub struct Known {
    /// Where they begin.
    pub entries: Entries,
    /// The ways of jumps to addresses from registers.
    pub ways: Ways,
    /// The tags of ways.
    pub tags: Tags,
}

impl Thunks {
    /// Runs the translation of a block and what it leads to; `None` if there is none. `hart.code_page` and `hart.budget` are
    /// those of its first instruction.
    pub fn run(
        &self,
        hart: &mut Hart,
        bus: &mut Bus,
        code: &Code,
        known: &Known,
        block: u32,
    ) -> Option<Leave> {
        type Enter =
            extern "sysv64" fn(*mut Hart, *mut Bus, *const Code, *const u64, u64, *const Way, u64) -> u64;
        let entry = known.entries.address(block)?;
        let tags = known.tags.base(hart.config.id);
        // SAFETY: `Thunks::assemble` made the code at this address for this calling convention, and the translator has put it there. What
        // the entries point to, it has put there, too; it takes both back together. There is a word for each block that `code` names.
        // The ways are cells, as many as translated code computes offsets of, and lead only to what the entries have led to
        // under tags that end before it ends.
        let enter: Enter = unsafe { std::mem::transmute::<usize, Enter>(self.enter) };
        let said = enter(hart, bus, code, known.entries.as_ptr(), entry, known.ways.as_ptr(), tags);
        let number = (said >> 32) as u32;
        Some(match said as u32 & u32::from(u16::MAX) {
            ASK => Leave::Ask(number),
            ENDED => Leave::Ended(number),
            VAIN => Leave::Vain(number, (said >> 16) as u16),
            MOVED => Leave::Moved(number),
            TRAP => Leave::Trap,
            ATTENTION => Leave::Attention,
            SLICE => Leave::Slice,
            _ => Leave::Unknown,
        })
    }
}

/// Why translated code has been left.
#[derive(Clone, Copy, Debug)]
pub enum Leave {
    /// The slice has no room for the next block.
    Slice,
    /// The next block has no translation at hand.
    Unknown,
    /// The translation with a number asks for copies in which each access looks for itself.
    Ask(u32),
    /// The same as `Slice`, in a loop of the translation with a number, which may try to remember more pages.
    Ended(u32),
    /// In the translation with a number, the access at an offset gains nothing from that.
    Vain(u32, u16),
    /// The block that a region over two pages would be entered at asks for one in its page.
    Moved(u32),
    /// `hart.attention` is set.
    Attention,
    /// An instruction traps.
    Trap,
}

impl Leave {
    /// What it means for the interpreter.
    pub fn exit(self) -> Exit {
        match self {
            Self::Slice | Self::Ended(_) | Self::Unknown | Self::Moved(_) => Exit::Block,
            Self::Ask(_) | Self::Vain(..) => Exit::Single,
            Self::Attention => Exit::Attention,
            Self::Trap => Exit::Trap,
        }
    }
}
