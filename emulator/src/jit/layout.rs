//! Where translated code finds what it needs, relative to RBP.

use crate::hart::Hart;
use crate::hart::csr::Csrs;
use crate::hart::registers::Registers;
use crate::mmu::FrontCache;
use std::mem::offset_of;

/// RBP points to x16, so that a short displacement reaches every integer register.
pub const ORIGIN: usize = offset_of!(Hart, registers) + Registers::X + 16 * 8;

/// A field of the hart.
pub const fn at(offset: usize) -> i32 {
    offset as i32 - ORIGIN as i32
}

/// An integer register.
pub const fn x(register: u8) -> i32 {
    (register as i32 - 16) * 8
}

/// A floating-point register.
pub const fn f(register: u8) -> i32 {
    at(offset_of!(Hart, registers) + Registers::F) + register as i32 * 8
}

const FRONT: usize = offset_of!(Hart, front);
const CSRS: usize = offset_of!(Hart, csrs);

/// `hart.budget`.
pub const BUDGET: i32 = at(offset_of!(Hart, budget));
/// `hart.pc`.
pub const PC: i32 = at(offset_of!(Hart, pc));
/// `hart.code_page`.
pub const CODE_PAGE: i32 = at(offset_of!(Hart, code_page));
/// The table of pages for loads.
pub const LOADS: i32 = at(FRONT + FrontCache::LOADS);
/// The table of pages for stores.
pub const STORES: i32 = at(FRONT + FrontCache::STORES);
/// What an entry's tag holds beside the page.
pub const DATA_TAG: i32 = at(FRONT + FrontCache::DATA_TAG);
/// What moves the entries of address spaces apart.
pub const DATA_SPREAD: i32 = at(FRONT + FrontCache::DATA_SPREAD);
/// Names the context of fetches.
pub const FETCH_TAG: i32 = at(FRONT + FrontCache::FETCH_TAG);
/// The first address behind which all of RAM lies.
pub const FLAT_START: i32 = at(FRONT + FrontCache::FLAT_START);
/// What makes host addresses of them.
pub const FLAT_ADDEND: i32 = at(FRONT + FrontCache::FLAT_ADDEND);
/// How many addresses; 0 where it does not hold.
pub const FLAT_LENGTH: i32 = at(FRONT + FrontCache::FLAT_LENGTH);
/// `mstatus`.
pub const MSTATUS: i32 = at(CSRS + offset_of!(Csrs, mstatus));
/// `fflags`, a byte.
pub const FFLAGS: i32 = at(CSRS + offset_of!(Csrs, fflags));
/// `frm`, a byte.
pub const FRM: i32 = at(CSRS + offset_of!(Csrs, frm));
