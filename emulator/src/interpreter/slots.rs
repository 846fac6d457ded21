//! Decoded instructions, one after the other, and the ways among them: to the next one, and along links.
//!
//! A handler is called for every guest instruction, so that one comparison more in each is a tenth of the speed. That a
//! place is inside is therefore not checked at each step but known: every place comes from [`Slots`], whose last slot is
//! a sentinel that nobody is handed.
#![allow(unsafe_code)] // steps from slot to slot without a check; why that is sound is said above and at each step

use super::Exit;
use super::block::{Found, bits_at, changes, ends_block, next_handler};
use super::cache::Code;
use super::handler::{Carries, Handler, Run};
use super::handlers::have_the_same_handler;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::isa::address::PhysAddr;
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::cell::Cell;
use std::marker::PhantomData;
use std::ops::{Deref, Range};
use std::ptr::NonNull;

/// One instruction of a block, as it was decoded.
pub struct Decoded {
    /// What runs it.
    pub handler: Handler,
    /// The instruction.
    pub insn: Insn,
    /// Its offset in its page; the page's size for what follows the page.
    pub offset: u16,
    /// The number of its physical page, if it changes again and again.
    pub changing: Option<u64>,
}

/// One instruction of a block, ready to run. A block is a row of slots; its last one is a jump, or one that goes on
/// behind the block and counts as no instruction, or a *changing* one, which is read when it executes. Another block may begin at any of
/// them, and ends where this one does: what runs into it goes on in it.
pub struct Slot {
    /// What runs it.
    run: Run,
    /// The instruction.
    pub insn: Insn,
    /// Where the block that a direct jump goes to begins, once it has been found in the same page: so many bytes from
    /// here. 0 before, which no jump links: its own block would have to begin with it, and goes the slow way.
    /// Of a changing instruction: the number of its physical page.
    link: Cell<i32>,
    /// Its offset in its page.
    pub offset: u16,
    /// Instructions of the block that follow.
    pub after: u8,
    /// What following the link adds to the budget: the instructions here that do not begin, less those of the block there.
    /// Of a changing instruction: [`CHANGING`].
    gain: Cell<i8>,
}

const _: () = assert!(size_of::<Slot>() == 32, "two slots a cache line");

/// The most instructions in a block: what `gain` of a slot can hold.
pub const MAX_LENGTH: usize = 64;
/// Tells the slots of changing instructions from others: no link gains so much.
const CHANGING: i8 = i8::MAX;
const _: () = assert!(MAX_LENGTH < CHANGING as usize);

impl Slot {
    /// What was found where the instruction lies. Of one that changes, what it is now is not known here.
    pub fn found(&self) -> Found {
        Found { insn: self.insn, changes: self.gain.get() == CHANGING }
    }

    /// The number of the physical page of an instruction that changes.
    pub fn changing_page(&self) -> u64 {
        debug_assert!(self.found().changes, "only of a changing instruction");
        u64::from(self.link.get() as u32)
    }

    /// Instructions from this one to the end of its block.
    #[inline(always)]
    pub fn length(&self) -> u64 {
        self.after as u64 + 1
    }
}

/// All slots of an interpreter. The last one is a sentinel.
///
/// They are filled from the first on, and later again, part by part: what leads to the blocks of a part must be gone before.
pub struct Slots {
    slots: Vec<Slot>,
    /// A bit for each slot: whether a block begins there, so that nothing is handed to it.
    first: Vec<u64>,
    /// Where the next block comes.
    next: usize,
    /// The end of the part that is being filled.
    end: usize,
}

impl Slots {
    /// Only the sentinel. The first part has room for so many slots.
    pub fn new(part: usize) -> Self {
        Self { slots: vec![sentinel()], first: Vec::new(), next: 0, end: part }
    }

    /// The number of slots without the sentinel.
    fn len(&self) -> usize {
        self.slots.len() - 1
    }

    /// Whether the part that is being filled has room for so many.
    pub fn has_room(&self, slots: usize) -> bool {
        self.end - self.next >= slots
    }

    /// Goes on in a part, with these indices, which nothing leads to.
    pub fn begin(&mut self, part: &Range<u32>) {
        (self.next, self.end) = (part.start as usize, part.end as usize);
        let length = self.slots.len().max(self.next + 1);
        // What was left over of the part before is never run.
        self.slots.resize_with(length, sentinel);
    }

    /// Puts a block of at most [`MAX_LENGTH`] instructions behind the last one, where there is room; returns the index of its first slot.
    pub fn push(&mut self, block: &[Decoded]) -> u32 {
        debug_assert!(self.has_room(block.len()), "the part is full");
        let start = self.next;
        self.next += block.len();
        // What has no length counts as no instruction.
        let length = block.iter().filter(|decoded| decoded.insn.length != 0).count();
        for (index, &Decoded { handler, insn, offset, changing }) in block.iter().enumerate() {
            let after = length.saturating_sub(index + 1) as u8;
            let (link, gain) = changing.map_or((0, 0), |page| (page as i32, CHANGING));
            let (link, gain) = (Cell::new(link), Cell::new(gain));
            let slot = Slot { run: handler.run, insn, link, offset, after, gain };
            let at = start + index;
            if at < self.len() {
                self.slots[at] = slot;
            } else {
                let sentinel = std::mem::replace(&mut self.slots[at], slot);
                self.slots.push(sentinel);
            }
            self.set_first(at, index == 0);
        }
        start as u32
    }

    /// A block begins at this slot, or none does.
    fn set_first(&mut self, index: usize, first: bool) {
        let (word, bit) = (index / u64::BITS as usize, 1 << (index % u64::BITS as usize));
        if self.first.len() <= word {
            self.first.resize(word + 1, 0);
        }
        self.first[word] = if first { self.first[word] | bit } else { self.first[word] & !bit };
    }

    /// Whether a block begins at this slot.
    fn is_first(&self, index: usize) -> bool {
        let word = self.first.get(index / u64::BITS as usize).copied().unwrap_or(0);
        word >> (index % u64::BITS as usize) & 1 != 0
    }

    /// Has another block begin inside the one that begins at `index`, which is not forgotten, at this offset in its page; returns its first
    /// slot. `None` if no instruction does, or a block does already.
    pub fn begin_inside(&mut self, index: u32, offset: u64, isa: &IsaSet) -> Option<u32> {
        let length = self.at(index)?.length() as usize;
        let block = self.slots.get(index as usize..index as usize + length)?;
        let at = index as usize + block.binary_search_by_key(&offset, |slot| slot.offset as u64).ok()?;
        if self.is_first(at) {
            return None;
        }
        let found = self.slots[at].found();
        let mut before = self.carried_to(at, isa);
        let mut carried = None;
        next_handler(&found, &mut before, isa);
        self.slots[at].run = next_handler(&found, &mut carried, isa).run;
        self.set_first(at, true);
        self.hand_on(at, before, carried, isa);
        Some(at as u32)
    }

    /// The register whose value the slots before this one hand to it.
    fn carried_to(&self, index: usize, isa: &IsaSet) -> Option<u8> {
        for at in (0..index).rev() {
            let found = self.slots[at].found();
            match next_handler(&found, &mut None, isa).carries {
                Carries::Result => return Some(found.insn.rd),
                Carries::Nothing => return None,
                Carries::Same if self.is_first(at) => return None,
                Carries::Same => {}
            }
        }
        None
    }

    /// Chooses handlers once more for what follows a slot in its block: it has handed on the value of one register, and hands on that of
    /// another one.
    fn hand_on(&mut self, index: usize, mut before: Option<u8>, mut carried: Option<u8>, isa: &IsaSet) {
        let mut last = self.slots[index].found();
        for at in index + 1..self.len() {
            if carried == before || last.ends_block() || self.is_first(at) {
                break;
            }
            last = self.slots[at].found();
            next_handler(&last, &mut before, isa);
            self.slots[at].run = next_handler(&last, &mut carried, isa).run;
        }
    }

    /// Forgets all slots, and with them all links. The first part has room for so many slots.
    pub fn clear(&mut self, part: usize) {
        *self = Self::new(part);
    }

    /// Makes the block that begins at `index` one that leads nowhere but back to the run loop.
    pub fn forget(&mut self, index: u32) {
        // It may be decoded again when what it is linked to is no longer there.
        self.unlink(index, |_| true);
        if let Some(slot) = self.slots.get_mut(index as usize) {
            slot.run = forgotten;
            slot.insn.length = 0;
        }
    }

    /// Removes the links of the block that begins at `index` to slots with certain indices.
    pub fn unlink(&mut self, index: u32, to: impl Fn(i64) -> bool) {
        let Some(first) = self.at(index) else { return };
        // One slot more: what goes on behind a block counts as no instruction of it.
        let (start, length) = (index as usize, first.length() as usize + 1);
        for (at, slot) in self.slots.iter().enumerate().skip(start).take(length) {
            let distance = slot.link.get() as i64 / size_of::<Slot>() as i64;
            if distance != 0 && slot.gain.get() != CHANGING && to(at as i64 + distance) {
                slot.link.set(0);
                slot.gain.set(0);
            }
        }
    }

    /// Makes a forgotten block what memory has at `start` now, which is where it was decoded from. Slots whose instructions are
    /// as they were stay, with what is linked to them. `false`, and the block stays forgotten, if it is not as long as before.
    pub fn renew(&mut self, index: u32, bus: &Bus, start: PhysAddr, isa: &IsaSet) -> bool {
        let fits = self.try_renew(index, bus, start, isa);
        if !fits {
            // The first slot may have been renewed before that was seen.
            self.forget(index);
        }
        fits
    }

    fn try_renew(&mut self, index: u32, bus: &Bus, start: PhysAddr, isa: &IsaSet) -> bool {
        let Some(length) = self.at(index).map(|first| first.length() as usize) else { return false };
        let (first, page) = (index as usize, start.page());
        let changing = bus.ram.changing_code(start);
        for index in first..first + length {
            let slot = &self.slots[index];
            let at = page.offset(slot.offset as u64);
            let Some(bits) = bits_at(bus, at) else { return false };
            let changes = changing.is_some_and(|page| changes(page, at, bits));
            if changes != slot.found().changes {
                return false;
            }
            if bits == slot.insn.raw || changes {
                continue;
            }
            let insn = decode(bits, isa);
            // The first instruction has no length, whatever it was.
            if insn.length != length_of(slot.insn.raw as u16)
                || ends_block(insn.op) != ends_block(slot.insn.op)
            {
                return false;
            }
            if index != first && self.is_first(index) {
                // The block that begins here is forgotten, too, and stays so.
                self.replace(index, Insn { length: 0, ..insn }, isa);
                self.slots[index].run = forgotten;
            } else {
                self.replace(index, insn, isa);
            }
        }
        let slot = &mut self.slots[first];
        slot.insn.length = length_of(slot.insn.raw as u16);
        slot.run = next_handler(&slot.found(), &mut None, isa).run;
        true
    }

    /// Puts another instruction into a slot, which ends its block if the old one did. What the slots behind do depends on what is handed
    /// to them.
    fn replace(&mut self, index: usize, insn: Insn, isa: &IsaSet) {
        let slot = &mut self.slots[index];
        slot.link.set(0);
        slot.gain.set(0);
        let old = slot.found();
        slot.insn = insn;
        if have_the_same_handler(&old.insn, &insn) {
            return;
        }
        let new = slot.found();
        let mut carried = if self.is_first(index) { None } else { self.carried_to(index, isa) };
        let mut before = carried;
        next_handler(&old, &mut before, isa);
        self.slots[index].run = next_handler(&new, &mut carried, isa).run;
        self.hand_on(index, before, carried, isa);
    }

    /// The bytes of its page that the block that begins at `index` was decoded from.
    pub fn bytes(&self, index: u32) -> Range<u64> {
        let Some(first) = self.at(index) else { return 0..0 };
        let Some(last) = self.slots.get(index as usize + first.after as usize) else { return 0..0 };
        first.offset as u64..last.offset as u64 + length_of(last.insn.raw as u16) as u64
    }

    /// Whether the block that begins at `index` has been forgotten.
    pub fn is_forgotten(&self, index: u32) -> bool {
        // No other block begins with what counts as no instruction.
        self.at(index).is_none_or(|place| place.insn.length == 0)
    }

    /// Has another function run a slot.
    pub fn set_run(&mut self, index: u32, run: Run) {
        if let Some(slot) = self.slots.get_mut(index as usize) {
            slot.run = run;
        }
    }

    /// The index of a slot.
    pub fn index(&self, place: Place<'_>) -> u32 {
        ((place.slot.as_ptr().addr() - self.slots.as_ptr().addr()) / size_of::<Slot>()) as u32
    }

    /// Links the block that begins at `index` to the direct jump at `jump`.
    pub fn link(&self, jump: Place<'_>, index: u32) {
        let Some(block) = self.at(index).filter(|_| !self.is_forgotten(index)) else { return };
        if !self.slots.as_ptr_range().contains(&jump.slot.as_ptr().cast_const()) {
            return;
        }
        // SAFETY: both are slots of this vector.
        let distance = unsafe { block.slot.byte_offset_from(jump.slot) };
        if let Ok(distance) = i32::try_from(distance) {
            jump.link.set(distance);
            jump.gain.set((jump.after as i64 - block.length() as i64) as i8);
        }
    }

    /// The place of a slot.
    #[inline(always)]
    pub fn at(&self, index: u32) -> Option<Place<'_>> {
        let index = index as usize;
        if index >= self.len() {
            return None;
        }
        let first = NonNull::from(self.slots.as_slice()).cast();
        // SAFETY: the index is in the vector, all of which the pointer may reach.
        let slot = unsafe { first.add(index) };
        Some(Place { slot, slots: PhantomData })
    }
}

/// The first slot of a block whose code is no longer what it was: back to before it.
fn forgotten(hart: &mut Hart, _bus: &mut Bus, _code: &Code, place: Place<'_>, _carried: u64) -> Exit {
    hart.budget += place.length();
    hart.pc = hart.code_page + place.offset as u64;
    Exit::Block
}

/// Follows the last block in memory, so that a block without an end would stop here.
fn sentinel() -> Slot {
    fn run(_hart: &mut Hart, _bus: &mut Bus, _code: &Code, _place: Place<'_>, _carried: u64) -> Exit {
        unreachable!("a block ends with a jump");
    }
    let insn = Insn { op: Op::Illegal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 0, imm: 0, raw: 0 };
    Slot { run, insn, link: Cell::new(0), offset: 0, after: 0, gain: Cell::new(0) }
}

/// Where a slot is among the others, which stay as they are while a place is known.
///
/// No place that leaves this module is the sentinel's: [`Slots::at`] gives none, a link leads to a place, and
/// [`Self::run_next`], which may reach the sentinel, hands it to no handler but the sentinel's own.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Place<'a> {
    slot: NonNull<Slot>,
    slots: PhantomData<&'a [Slot]>,
}

impl Deref for Place<'_> {
    type Target = Slot;

    #[inline(always)]
    fn deref(&self) -> &Slot {
        // SAFETY: a place points to a slot of the borrowed slots.
        unsafe { self.slot.as_ref() }
    }
}

impl<'a> Place<'a> {
    /// Runs the slot, which is the first of a block.
    #[inline(always)]
    pub fn run(self, hart: &mut Hart, bus: &mut Bus, code: &'a Code) -> Exit {
        (self.run)(hart, bus, code, self, 0)
    }

    /// Runs the next slot of the block, which gets the result of this one.
    #[inline(always)]
    pub fn run_next(self, hart: &mut Hart, bus: &mut Bus, code: &'a Code, carried: u64) -> Exit {
        // SAFETY: this is not the sentinel, so there is one more slot. It is only run.
        let next = Self { slot: unsafe { self.slot.add(1) }, slots: PhantomData };
        (next.run)(hart, bus, code, next, carried)
    }

    /// The first slot of the block that is linked here, and what going there adds to the budget.
    #[inline(always)]
    pub fn linked(self) -> Option<(Place<'a>, i64)> {
        let distance = self.link.get();
        if distance == 0 {
            return None;
        }
        // SAFETY: `Slots::link` measured the distance between this slot and another one, which was not the sentinel. Slots
        // are put in the places of others, but none moves or goes as long as this one is borrowed, so that there still is one.
        let slot = unsafe { self.slot.byte_offset(distance as isize) };
        Some((Self { slot, slots: PhantomData }, self.gain.get() as i64))
    }
}
