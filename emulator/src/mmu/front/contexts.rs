//! The numbers of contexts: what stands for everything outside a page that its rights depend on.

use crate::isa::cause::Privilege;
use crate::mmu::TranslationContext;
use std::ops::Range;

/// Neighbouring address spaces that do not get into each other's way.
const SPACES: u16 = 8;
/// Contexts of one address space remembered at a time.
const KEYS_PER_SPACE: usize = 8;
/// Contexts remembered at a time.
pub(super) const KEYS: usize = SPACES as usize * KEYS_PER_SPACE;

/// What a context number stands for, packed.
///
/// Bits 15 to 0 are the ASID and 19 to 16 the mode, both 0 where nothing is translated; then the effective privilege; and,
/// for loads and stores and where they matter, SUM and MXR.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ContextKey(u32);

impl ContextKey {
    const PRIVILEGE_SHIFT: u32 = 20;
    const SUM_SHIFT: u32 = 22;
    const MXR_SHIFT: u32 = 23;
    /// No context: privilege 2 is reserved.
    pub(super) const NONE: Self = Self(2 << Self::PRIVILEGE_SHIFT);

    #[inline(always)]
    pub(super) fn of_fetches(context: &TranslationContext) -> Self {
        let translated = context.privilege != Privilege::Machine && context.satp.0 >> 60 != 0;
        let space = if translated { (context.satp.0 >> 44) as u32 } else { 0 };
        Self(space | (context.privilege as u32) << Self::PRIVILEGE_SHIFT)
    }

    #[inline(always)]
    pub(super) fn of_data(context: &TranslationContext) -> Self {
        let sum = context.sum & (context.privilege == Privilege::Supervisor);
        let flags = (sum as u32) << Self::SUM_SHIFT | (context.mxr as u32) << Self::MXR_SHIFT;
        Self(Self::of_fetches(context).0 | flags)
    }

    #[inline(always)]
    pub(super) fn asid(self) -> u16 {
        self.0 as u16
    }

    /// Eight slots for each of eight neighbouring ASIDs, so that what one address space uses at a time (U- and S-mode, with
    /// and without SUM, and M-mode beside ASID 0) does not meet.
    #[inline(always)]
    pub(super) fn slot(self) -> usize {
        let privilege = self.0 >> Self::PRIVILEGE_SHIFT & 3;
        let machine = (privilege & 2) << 1;
        let sum_and_mxr = self.0 >> (Self::SUM_SHIFT - 1) & 6;
        Self::slots(self.asid()).start | ((privilege | machine) ^ sum_and_mxr) as usize
    }

    /// The slots of all contexts of an address space.
    #[inline(always)]
    pub(super) fn slots(asid: u16) -> Range<usize> {
        let start = usize::from(asid % SPACES) * KEYS_PER_SPACE;
        start..start + KEYS_PER_SPACE
    }
}

/// The numbers of the contexts that were met last.
pub(super) struct Keys {
    numbers: [(ContextKey, u64); KEYS],
    /// Bit by slot: something was found under the number by an entry of the address space alone.
    local: u64,
}

const _: () = assert!(KEYS <= 64, "a bit for each slot");

impl Keys {
    /// None has a number.
    pub(super) const NONE: Self = Self { numbers: [(ContextKey::NONE, 0); KEYS], local: 0 };

    /// The number of a context, if it has one.
    #[inline(always)]
    pub(super) fn number(&self, key: ContextKey) -> Option<u64> {
        let (known, number) = self.numbers[key.slot()];
        (known == key).then_some(number)
    }

    /// Gives a context a number.
    pub(super) fn give(&mut self, key: ContextKey, number: u64) {
        self.numbers[key.slot()] = (key, number);
        self.local &= !(1 << key.slot());
    }

    /// Notes that something was found in a context by an entry of its address space alone.
    pub(super) fn note_local(&mut self, key: ContextKey) {
        self.local |= 1 << key.slot();
    }

    /// The context in a slot has no number any more.
    pub(super) fn forget_slot(&mut self, slot: usize) {
        self.numbers[slot].0 = ContextKey::NONE;
    }

    /// The contexts of an address space, or all, have no numbers any more.
    pub(super) fn forget(&mut self, asid: Option<u16>) {
        let Some(asid) = asid else {
            *self = Self::NONE;
            return;
        };
        for (key, _) in &mut self.numbers[ContextKey::slots(asid)] {
            if key.asid() == asid {
                *key = ContextKey::NONE;
            }
        }
    }

    /// Those have none in which something was found by an entry of the address space alone.
    pub(super) fn forget_local(&mut self, asid: u16) {
        for slot in ContextKey::slots(asid) {
            let (key, _) = &mut self.numbers[slot];
            if key.asid() == asid && self.local >> slot & 1 != 0 {
                *key = ContextKey::NONE;
            }
        }
    }
}
