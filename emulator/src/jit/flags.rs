//! The exceptions of floating point (unprivileged specification, section "Floating-Point Control and Status Register"): those of inlined
//! instructions gather in the host's MXCSR, which has the same, detects tininess after rounding, too, and keeps them until they are
//! cleared. Before Rust runs, `fflags` takes them over; as Rust may raise others, MXCSR becomes what it was when that is over. A flag that
//! `fflags` has, too, may stay: it costs hosts 20 ns to set one that was clear.
#![allow(clippy::useless_conversion)] // in what dynasm! expands to

use super::frame::{FLAGS, FLOAT, NO_FLAGS};
use super::layout;
use super::registers::{RAX, RDI, RDX, RSI};
use crate::hart::csr::mstatus;
use crate::softfloat::Flags;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, VecAssembler, dynasm};

/// What is known of the state of floating point at a place, or has to be. Inlined instructions leave it so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(i8)]
pub enum State {
    /// Nothing.
    Unknown,
    /// It is marked dirty, and MXCSR gathers exceptions: instructions may execute that do not need the dynamic mode.
    Dirty,
    /// The dynamic rounding mode is to nearest, too.
    Nearest,
}

/// MXCSR without flags: to nearest, nothing traps, subnormal numbers are numbers.
pub const CONTROL: i32 = 0x1f80;
/// The exception that nearly every operation raises, in `fflags`, and how far above it MXCSR's is.
const NX: i32 = Flags::INEXACT.0 as i32;
const TO_PE: i8 = 5 - Flags::INEXACT.0.trailing_zeros() as i8;
/// MXCSR's flag of invalid operations.
pub const IE: i8 = 1;
/// MXCSR's flags. That of subnormal operands has no like in RISC-V.
const MASK: i32 = 0x3f;
/// What they are in `fflags`.
const GUEST: [u8; MASK as usize + 1] = {
    /// By their bits in MXCSR.
    const PAIRS: [(usize, Flags); 5] = [
        (IE as usize, Flags::INVALID),
        (1 << 2, Flags::DIVIDE_BY_ZERO),
        (1 << 3, Flags::OVERFLOW),
        (1 << 4, Flags::UNDERFLOW),
        (1 << 5, Flags::INEXACT),
    ];
    let mut table = [0; MASK as usize + 1];
    let mut host = 0;
    while host < table.len() {
        let mut index = 0;
        while index < PAIRS.len() {
            if host & PAIRS[index].0 != 0 {
                table[host] |= PAIRS[index].1.0;
            }
            index += 1;
        }
        host += 1;
    }
    table
};
static TO_GUEST: [u8; MASK as usize + 1] = GUEST;

/// Finds out what is known, and writes it down; has MXCSR gather exceptions if it does not yet. RAX is changed. `pushed` is how much lies
/// above the frame, here and in what follows.
pub fn know(ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
    const FS: i32 = mstatus::FS as i32;
    dynasm!(ops
        ; .arch x64
        ; mov eax, [rbp + layout::MSTATUS]
        ; not eax
        ; test eax, FS
        ; jnz >unknown
        ; cmp BYTE [rsp + FLOAT + pushed], State::Unknown as i8
        ; jne >gathers
        ; movzx eax, BYTE [rbp + layout::FFLAGS]
        ; and eax, NX
        ; shl eax, TO_PE
        ; or eax, [rsp + NO_FLAGS + pushed]
        ; mov [rsp + FLAGS + pushed], eax
        ; ldmxcsr [rsp + FLAGS + pushed]
        ; gathers:
        ; xor eax, eax
        ; cmp BYTE [rbp + layout::FRM], 0
        ; sete al
        ; add eax, BYTE State::Dirty as i8
        ; mov [rsp + FLOAT + pushed], eax
        ; unknown:
    );
}

/// The exceptions of `fflags` and those that MXCSR has gathered since, in EAX. RDX is changed.
pub fn so_far(ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
    gathered(ops, pushed, RAX, RDX);
    dynasm!(ops ; .arch x64 ; or al, [rbp + layout::FFLAGS]);
}

/// What MXCSR has gathered, as `fflags` would have it, in one register; another is changed.
fn gathered(ops: &mut VecAssembler<X64Relocation>, pushed: i32, flags: u8, table: u8) {
    dynasm!(ops
        ; .arch x64
        ; stmxcsr [rsp + FLAGS + pushed]
        ; mov Rd(flags), [rsp + FLAGS + pushed]
        ; mov Rq(table), QWORD TO_GUEST.as_ptr() as i64
        ; and Rd(flags), MASK
        ; movzx Rd(flags), BYTE [Rq(table) + Rq(flags)]
    );
}

/// Nothing is known any more; `fflags` has all exceptions.
pub fn forget(ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
    dynasm!(ops ; .arch x64 ; mov BYTE [rsp + FLOAT + pushed], State::Unknown as i8);
}

/// What is done where MXCSR gathers exceptions, behind the code: most calls of Rust have nothing to do with them.
#[derive(Default)]
pub struct Gathering(Vec<Detour>);

struct Detour {
    from: DynamicLabel,
    to: DynamicLabel,
    pushed: i32,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    TakeOver,
    Again,
}

impl Gathering {
    /// `fflags` takes the exceptions over that MXCSR has gathered. RSI and RDI are changed.
    pub fn take_over(&mut self, ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
        self.detour(ops, pushed, What::TakeOver);
    }

    /// The same is known as before Rust has run; MXCSR gathers exceptions again.
    pub fn again(&mut self, ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
        self.detour(ops, pushed, What::Again);
    }

    fn detour(&mut self, ops: &mut VecAssembler<X64Relocation>, pushed: i32, what: What) {
        let (from, to) = (ops.new_dynamic_label(), ops.new_dynamic_label());
        dynasm!(ops
            ; .arch x64
            ; cmp BYTE [rsp + FLOAT + pushed], State::Unknown as i8
            ; jne =>from
            ; =>to
        );
        self.0.push(Detour { from, to, pushed, what });
    }

    /// All of that, here.
    pub fn place(self, ops: &mut VecAssembler<X64Relocation>) {
        for Detour { from, to, pushed, what } in self.0 {
            dynasm!(ops ; .arch x64 ; =>from);
            match what {
                What::TakeOver => {
                    gathered(ops, pushed, RSI, RDI);
                    dynasm!(ops ; .arch x64 ; or [rbp + layout::FFLAGS], sil);
                }
                What::Again => dynasm!(ops ; .arch x64 ; ldmxcsr [rsp + FLAGS + pushed]),
            }
            dynasm!(ops ; .arch x64 ; jmp =>to);
        }
    }
}
