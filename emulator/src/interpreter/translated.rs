//! Where a translator takes over: blocks that run often begin with a slot whose handler runs their translation.

use super::Exit;
use super::block::next_handler;
use super::cache::Code;
use super::crossing::Start;
use super::handler::Run;
use super::handlers::go_to;
use super::slots::{Place, Slot};
use crate::bus::{Bus, CodeLines};
use crate::hart::Hart;
use crate::isa::address::PhysAddr;
use crate::isa::extension::IsaSet;
use crate::observe::translation::Report;
use std::ops::Range;

/// Turns blocks into host code, and runs that.
pub trait Translator: Send {
    /// Counts that a block begins; whether it has begun often. `block` is the index of its first slot.
    fn is_hot(&self, block: u32) -> bool;

    /// Whether a block has a translation.
    fn is_translated(&self, block: u32) -> bool;

    /// How often a block has begun; if it is translated, as often as that takes.
    fn begun(&self, block: u32) -> u32;

    /// How often a block counts as begun that is decoded at an address.
    fn begun_at(&self, at: PhysAddr) -> u32;

    /// A block has begun so often before it was decoded this time.
    fn set_begun(&self, block: u32, times: u32);

    /// Translates the block, which is at `start`.
    fn translate(
        &mut self,
        hart: &Hart,
        bus: &Bus,
        start: Start,
        block: u32,
        decoded: &dyn Surroundings,
    ) -> Translated;

    /// Runs the translation of a block, and of those that it leads to. `hart.code_page` is the page of its virtual address, and
    /// no instruction of it has been taken off `hart.budget` yet. [`Exit::Hot`] if there is none any more.
    fn run(&self, hart: &mut Hart, bus: &mut Bus, code: &Code, block: u32) -> Exit;

    /// Forgets the translation of a block, whose code has been overwritten.
    fn forget(&mut self, block: u32);

    /// Forgets the translation with this number, because what it was made from has been overwritten; returns the blocks that it was
    /// that of.
    fn overwrite(&mut self, number: u32) -> Vec<u32>;

    /// Whether there is a translation with this number.
    fn has(&self, number: u32) -> bool;

    /// Forgets which translations blocks with these indices have, which are given to others. None of the blocks is anywhere any more.
    fn forget_blocks(&mut self, blocks: &Range<u32>);

    /// Forgets all translations.
    fn clear(&mut self);

    /// Forgets all ways from translation to translation.
    fn forget_ways(&self);

    /// What it has done, as far as it has noted that.
    fn report(&self) -> Report;
}

/// What is decoded besides a block.
pub trait Surroundings {
    /// What the hart has found at a place relative to the page of the block.
    fn neighbour(&self, place: i64) -> Option<Neighbour>;

    /// The index of the first slot of the block that begins at an address.
    fn block(&self, at: PhysAddr) -> Option<u32>;
}

/// A block at a place relative to the page of another one, where the hart sees them in its context of fetches.
#[derive(Clone, Copy)]
pub struct Neighbour {
    /// The index of its first slot.
    pub block: u32,
    /// Where it begins in memory.
    pub address: PhysAddr,
}

/// What has come of a translation.
pub enum Translated {
    /// There is a new one with this number, made from these lines of pages.
    Made(u32, Vec<(PhysAddr, CodeLines)>),
    /// It goes on in one that is there.
    Entered,
    /// It would be no use.
    Refused,
    /// Not yet: it has to become hot once more.
    Later,
}

/// Runs a block that is not translated yet.
pub fn warming<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, carried: u64) -> Exit {
    let block = code.slots.index(slot);
    let hot = code.translator.as_ref().is_some_and(|translator| translator.is_hot(block));
    match &code.isa {
        Some(isa) if !hot => own_handler(&slot, isa)(hart, bus, code, slot, carried),
        _ => {
            hart.budget += slot.length();
            hart.pc = hart.code_page + slot.offset as u64;
            Exit::Hot
        }
    }
}

/// The handler that the slot would have without a translator. What it needs on the stack is not there any more where that is called,
/// as it has to be for the call to be the end of this one's.
#[inline(never)]
fn own_handler(slot: &Slot, isa: &IsaSet) -> Run {
    next_handler(&slot.found(), &mut None, isa).run
}

/// Runs a block that is translated.
pub fn translated<'a>(
    hart: &mut Hart,
    bus: &mut Bus,
    code: &'a Code,
    slot: Place<'a>,
    _carried: u64,
) -> Exit {
    let Some(translator) = &code.translator else { return Exit::Block };
    hart.budget += slot.length();
    hart.pc = hart.code_page + slot.offset as u64;
    let budget = hart.budget;
    match translator.run(hart, bus, code, code.slots.index(slot)) {
        // The slice has room for this block, but not for that of the translation, which need not end where this one does.
        Exit::Block if hart.budget == budget => Exit::Single,
        // What follows is not translated, or the slice has no room for it.
        Exit::Block => {
            let pc = hart.pc;
            go_to(hart, bus, code, pc)
        }
        exit @ (Exit::Hot | Exit::Single | Exit::Attention | Exit::Trap) => exit,
    }
}
