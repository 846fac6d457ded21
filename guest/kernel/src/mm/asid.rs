//! Address space identifiers: the tag in `satp` and in every TLB entry that says which address space a translation
//! belongs to. With one each, a context switch needs no flush.
//! Privileged manual, "Supervisor Address Translation and Protection (satp) Register".

use crate::arch::translation;
use alloc::vec::Vec;
use spin::Mutex;

/// The identifier of an address space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asid {
    /// Nobody else has this one.
    Own(u16),
    /// The hart has no identifiers left, or none at all: 0, shared, and so a flush at every switch.
    Shared,
}

impl Asid {
    /// As it stands in `satp`.
    pub const fn value(self) -> u16 {
        match self {
            Asid::Own(value) => value,
            Asid::Shared => 0,
        }
    }
}

/// Identifiers that are not in use. 0 is never among them: it is the kernel's own, and the shared one.
struct Pool {
    /// Whether new address spaces get one of their own.
    in_use: bool,
    largest: u16,
    used_so_far: u16,
    given_back: Vec<u16>,
}

static POOL: Mutex<Pool> =
    Mutex::new(Pool { in_use: true, largest: 0, used_so_far: 0, given_back: Vec::new() });

/// Finds out how many identifiers this hart has: bits of `satp.ASID` that it does not have read back as 0.
pub fn start() {
    POOL.lock().largest = translation::largest_asid();
}

/// Takes an identifier for a new address space.
pub fn allocate() -> Asid {
    let mut pool = POOL.lock();
    if !pool.in_use {
        return Asid::Shared;
    }
    let value = pool.given_back.pop().or_else(|| {
        let next = pool.used_so_far.checked_add(1).filter(|&next| next <= pool.largest)?;
        pool.used_so_far = next;
        Some(next)
    });
    value.map_or(Asid::Shared, Asid::Own)
}

/// From now on new address spaces get an identifier of their own, or share one as if the hart had none.
pub fn use_own(own: bool) {
    POOL.lock().in_use = own;
}

/// Gives back the identifier of an address space that is gone. Its translations leave the TLB now, so that the next
/// owner starts with none.
pub fn release(asid: Asid) {
    translation::flush_address_space(asid.value());
    if let Asid::Own(value) = asid {
        POOL.lock().given_back.push(value);
    }
}

/// How many bits of identifier the hart has.
pub fn bits() -> u32 {
    POOL.lock().largest.trailing_ones()
}
