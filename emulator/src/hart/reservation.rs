//! What LR reserves for SC (unprivileged specification, section "Load-Reserved/Store-Conditional Instructions").

use crate::isa::address::PhysAddr;

/// The physical address that is reserved, if any; a word, as translated code reads it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(transparent)]
pub struct Reservation(u64);

impl Reservation {
    /// Nothing is reserved: no physical address is as high.
    pub const NONE: Self = Self(u64::MAX);

    /// LR has read what is there.
    pub fn of(physical: PhysAddr) -> Self {
        Self(physical.0)
    }

    /// Whether an SC to this address may succeed.
    pub fn holds(self, physical: PhysAddr) -> bool {
        self == Self::of(physical)
    }
}
