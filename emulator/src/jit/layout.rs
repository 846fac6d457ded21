//! Where translated code finds what it needs, relative to RBP.

use crate::hart::Hart;
use crate::hart::csr::{Counter, Csrs};
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
/// The places of pages for loads.
pub const WINDOW: i32 = at(FRONT + FrontCache::WINDOW);
/// What makes the physical address of a host address, when added.
pub const TO_PHYSICAL: i32 = at(FRONT + FrontCache::TO_PHYSICAL);
/// What LR has reserved.
pub const RESERVATION: i32 = at(offset_of!(Hart, reservation));
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
/// The same for [`FrontCache::SPAN`] bytes.
pub const FLAT_ROOM: i32 = at(FRONT + FrontCache::FLAT_ROOM);
/// The privilege mode, a byte.
pub const PRIVILEGE: i32 = at(offset_of!(Hart, privilege));
/// `hart.slice_end`.
pub const SLICE_END: i32 = at(offset_of!(Hart, slice_end));
/// `mip` bits that devices drive.
pub const LINES: i32 = at(CSRS + Csrs::LINES);
/// `mip` bits that software writes.
pub const SOFTWARE: i32 = at(CSRS + Csrs::SOFTWARE);
/// `mie`.
pub const MIE: i32 = at(CSRS + offset_of!(Csrs, mie));
/// `satp`.
pub const SATP: i32 = at(CSRS + offset_of!(Csrs, satp));
/// `menvcfg`.
pub const MENVCFG: i32 = at(CSRS + offset_of!(Csrs, menvcfg));
/// `mcounteren`.
pub const MCOUNTEREN: i32 = at(CSRS + offset_of!(Csrs, mcounteren));
/// `scounteren`.
pub const SCOUNTEREN: i32 = at(CSRS + offset_of!(Csrs, scounteren));

/// Where a counter's parts are.
#[derive(Clone, Copy)]
pub struct CounterAt {
    /// Its value minus the clock.
    pub base: i32,
    /// Whether it stands still, a byte.
    pub inhibited: i32,
}

const fn counter(offset: usize) -> CounterAt {
    CounterAt { base: at(offset + Counter::BASE), inhibited: at(offset + Counter::INHIBITED) }
}

/// `mcycle`.
pub const CYCLE: CounterAt = counter(CSRS + offset_of!(Csrs, cycle));
/// `minstret`.
pub const INSTRET: CounterAt = counter(CSRS + offset_of!(Csrs, instret));

/// CSRs that are nothing but a value.
pub mod value {
    use super::{CSRS, Csrs, at, offset_of};

    /// `sscratch`.
    pub const SSCRATCH: i32 = at(CSRS + offset_of!(Csrs, sscratch));
    /// `sepc`.
    pub const SEPC: i32 = at(CSRS + offset_of!(Csrs, sepc));
    /// `scause`.
    pub const SCAUSE: i32 = at(CSRS + offset_of!(Csrs, scause));
    /// `stval`.
    pub const STVAL: i32 = at(CSRS + offset_of!(Csrs, stval));
    /// `mscratch`.
    pub const MSCRATCH: i32 = at(CSRS + offset_of!(Csrs, mscratch));
    /// `mepc`.
    pub const MEPC: i32 = at(CSRS + offset_of!(Csrs, mepc));
    /// `mcause`.
    pub const MCAUSE: i32 = at(CSRS + offset_of!(Csrs, mcause));
    /// `mtval`.
    pub const MTVAL: i32 = at(CSRS + offset_of!(Csrs, mtval));
}
