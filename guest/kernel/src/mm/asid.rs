//! Address space identifiers: the tag in `satp` and in every TLB entry that says which address space a translation
//! belongs to. With one each, a context switch needs no flush.
//! Privileged manual, "Supervisor Address Translation and Protection (satp) Register".

use crate::arch::translation;
use alloc::vec::Vec;
use spin::Mutex;

/// The identifier of an address space, as it stands in `satp`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asid(pub u16);

impl Asid {
    /// The kernel's own, and that of everybody for whom the hart has no other: shared, and so a flush at every switch.
    pub const SHARED: Asid = Asid(0);
}

/// Identifiers that are not in use.
struct Pool {
    /// Whether new address spaces get one of their own.
    in_use: bool,
    largest: u16,
    used_so_far: u16,
    given_back: Vec<Asid>,
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
        return Asid::SHARED;
    }
    pool.given_back.pop().unwrap_or_else(|| {
        if pool.used_so_far == pool.largest {
            return Asid::SHARED;
        }
        pool.used_so_far += 1;
        Asid(pool.used_so_far)
    })
}

/// From now on new address spaces get an identifier of their own, or share one as if the hart had none.
pub fn use_own(own: bool) {
    POOL.lock().in_use = own;
}

/// Gives back the identifier of an address space that is gone. Its translations leave the TLB now, so that the next
/// owner starts with none.
pub fn release(asid: Asid) {
    translation::flush_address_space(asid);
    if asid != Asid::SHARED {
        POOL.lock().given_back.push(asid);
    }
}

/// How many bits of identifier the hart has.
pub fn bits() -> u32 {
    POOL.lock().largest.trailing_ones()
}
