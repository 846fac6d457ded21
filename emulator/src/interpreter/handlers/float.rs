//! Handlers of the floating-point instructions that programs use most, where the host computes exactly what the reference
//! does: to nearest, with NX accrued already (see `softfloat::host`). Everything else goes through [`general`].

use super::{general, nothing};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::mstatus;
use crate::hart::execute::float::Boxed;
use crate::interpreter::Exit;
use crate::interpreter::block::{Handler, Slot};
use crate::interpreter::cache::Code;
use crate::isa::address::VirtAddr;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::softfloat::{self, F32, F64, Flags, Format, host};

/// The `rm` fields under which the mode may be to nearest: the static one, and the dynamic one.
const NEAREST: u8 = 0;
const DYNAMIC: u8 = 7;

/// The handler of a floating-point instruction that has one of its own.
pub fn handler(insn: &Insn) -> Option<Handler> {
    let rounds_to_nearest = insn.rm == NEAREST || insn.rm == DYNAMIC;
    let to_integer = insn.rd != 0;
    let handler: Handler = match insn.op {
        Op::Fld => load::<F64>,
        Op::Flw => load::<F32>,
        Op::Fsd => store::<F64>,
        Op::Fsw => store::<F32>,
        Op::FaddD if rounds_to_nearest => arithmetic::<AddD>,
        Op::FsubD if rounds_to_nearest => arithmetic::<SubD>,
        Op::FmulD if rounds_to_nearest => arithmetic::<MulD>,
        Op::FdivD if rounds_to_nearest => arithmetic::<DivD>,
        Op::FsqrtD if rounds_to_nearest => arithmetic::<SqrtD>,
        Op::FmaddD if rounds_to_nearest => arithmetic::<FmaddD>,
        Op::FmsubD if rounds_to_nearest => arithmetic::<FmsubD>,
        Op::FnmsubD if rounds_to_nearest => arithmetic::<FnmsubD>,
        Op::FnmaddD if rounds_to_nearest => arithmetic::<FnmaddD>,
        Op::FcvtDL if rounds_to_nearest => arithmetic::<LongToD>,
        Op::FcvtDW => arithmetic::<WordToD>,
        Op::FaddS if rounds_to_nearest => arithmetic::<AddS>,
        Op::FsubS if rounds_to_nearest => arithmetic::<SubS>,
        Op::FmulS if rounds_to_nearest => arithmetic::<MulS>,
        Op::FdivS if rounds_to_nearest => arithmetic::<DivS>,
        Op::FsqrtS if rounds_to_nearest => arithmetic::<SqrtS>,
        Op::FmaddS if rounds_to_nearest => arithmetic::<FmaddS>,
        Op::FmsubS if rounds_to_nearest => arithmetic::<FmsubS>,
        Op::FnmsubS if rounds_to_nearest => arithmetic::<FnmsubS>,
        Op::FnmaddS if rounds_to_nearest => arithmetic::<FnmaddS>,
        Op::FsgnjD => inject::<InjectD>,
        Op::FsgnjnD => inject::<InjectNegatedD>,
        Op::FsgnjxD => inject::<InjectXorD>,
        Op::FmvDX => inject_integer,
        Op::FmvXD if to_integer => move_to_integer,
        Op::FeqD if to_integer => compare::<EqualD>,
        Op::FltD if to_integer => compare::<LessD>,
        Op::FleD if to_integer => compare::<LessEqualD>,
        _ => return None,
    };
    Some(handler)
}

/// An operation that the host may do: what it needs from the registers, and the boxed result if the host's is right.
trait Fast {
    fn apply(hart: &Hart, insn: &Insn) -> Option<u64>;
}

macro_rules! fast {
    ($($name:ident($hart:ident, $insn:ident) => $result:expr;)*) => {$(
        enum $name {}
        impl Fast for $name {
            #[inline(always)]
            fn apply($hart: &Hart, $insn: &Insn) -> Option<u64> {
                $result
            }
        }
    )*};
}

#[inline(always)]
fn double(hart: &Hart, register: u8) -> u64 {
    hart.registers.f(register)
}

/// A properly boxed single, and others as the reference takes them.
#[inline(always)]
fn single(hart: &Hart, register: u8) -> u32 {
    <F32 as Boxed>::unbox(hart.registers.f(register))
}

#[inline(always)]
fn boxed(result: Option<u32>) -> Option<u64> {
    result.map(<F32 as Boxed>::boxed)
}

const SIGN_D: u64 = F64::SIGN;
const SIGN_S: u32 = F32::SIGN as u32;

fast! {
    AddD(hart, insn) => host::add_f64_fast(double(hart, insn.rs1), double(hart, insn.rs2));
    SubD(hart, insn) => host::sub_f64_fast(double(hart, insn.rs1), double(hart, insn.rs2));
    MulD(hart, insn) => host::mul_f64_fast(double(hart, insn.rs1), double(hart, insn.rs2));
    DivD(hart, insn) => host::div_f64_fast(double(hart, insn.rs1), double(hart, insn.rs2));
    SqrtD(hart, insn) => host::sqrt_f64_fast(double(hart, insn.rs1));
    FmaddD(hart, insn) => fma_d(hart, insn, 0, 0);
    FmsubD(hart, insn) => fma_d(hart, insn, 0, SIGN_D);
    FnmsubD(hart, insn) => fma_d(hart, insn, SIGN_D, 0);
    FnmaddD(hart, insn) => fma_d(hart, insn, SIGN_D, SIGN_D);
    AddS(hart, insn) => boxed(host::add_f32_fast(single(hart, insn.rs1), single(hart, insn.rs2)));
    SubS(hart, insn) => boxed(host::sub_f32_fast(single(hart, insn.rs1), single(hart, insn.rs2)));
    MulS(hart, insn) => boxed(host::mul_f32_fast(single(hart, insn.rs1), single(hart, insn.rs2)));
    DivS(hart, insn) => boxed(host::div_f32_fast(single(hart, insn.rs1), single(hart, insn.rs2)));
    SqrtS(hart, insn) => boxed(host::sqrt_f32_fast(single(hart, insn.rs1)));
    FmaddS(hart, insn) => fma_s(hart, insn, 0, 0);
    FmsubS(hart, insn) => fma_s(hart, insn, 0, SIGN_S);
    FnmsubS(hart, insn) => fma_s(hart, insn, SIGN_S, 0);
    FnmaddS(hart, insn) => fma_s(hart, insn, SIGN_S, SIGN_S);
    LongToD(hart, insn) => Some((hart.registers.x(insn.rs1) as i64 as f64).to_bits());
    WordToD(hart, insn) => Some((hart.registers.x(insn.rs1) as i32 as f64).to_bits());
}

#[inline(always)]
fn fma_d(hart: &Hart, insn: &Insn, product: u64, addend: u64) -> Option<u64> {
    host::fma_f64_fast(
        double(hart, insn.rs1) ^ product,
        double(hart, insn.rs2),
        double(hart, insn.rs3) ^ addend,
    )
}

#[inline(always)]
fn fma_s(hart: &Hart, insn: &Insn, product: u32, addend: u32) -> Option<u64> {
    boxed(host::fma_f32_fast(
        single(hart, insn.rs1) ^ product,
        single(hart, insn.rs2),
        single(hart, insn.rs3) ^ addend,
    ))
}

/// Floating point is on and marked dirty already: an operation changes no more than registers.
#[inline(always)]
fn is_dirty(hart: &Hart) -> bool {
    hart.csrs.mstatus & mstatus::FS == mstatus::FS
}

/// Dirty, NX accrued, and the dynamic mode to nearest: the host's rounding is the guest's, and its inexactness no news.
#[inline(always)]
fn is_inexact_already(hart: &Hart) -> bool {
    is_dirty(hart) && hart.csrs.fflags & Flags::INEXACT.0 != 0 && hart.csrs.frm == NEAREST
}

fn arithmetic<F: Fast>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    if is_inexact_already(hart)
        && let Some(result) = F::apply(hart, &slot.insn)
    {
        hart.registers.set_f(slot.insn.rd, result);
        return next!(hart, bus, code, slots, next);
    }
    general(hart, bus, code, slots)
}

fn load<F: Boxed>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let address = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64);
    if is_dirty(hart)
        && let Some(value) = hart.front.load::<F::Memory>(&bus.ram, VirtAddr(address))
    {
        hart.registers.set_f(slot.insn.rd, value | F::UPPER);
        return next!(hart, bus, code, slots, next);
    }
    general(hart, bus, code, slots)
}

fn store<F: Boxed>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let address = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64);
    let value = hart.registers.f(slot.insn.rs2);
    if is_dirty(hart) && hart.front.store::<F::Memory>(&mut bus.ram, VirtAddr(address), value) {
        return next!(hart, bus, code, slots, next);
    }
    general(hart, bus, code, slots)
}

/// A function of two doubles that raises nothing.
trait Inject {
    fn apply(a: u64, b: u64) -> u64;
}

enum InjectD {}
impl Inject for InjectD {
    #[inline(always)]
    fn apply(a: u64, b: u64) -> u64 {
        softfloat::sign_inject::<F64>(a, b)
    }
}

enum InjectNegatedD {}
impl Inject for InjectNegatedD {
    #[inline(always)]
    fn apply(a: u64, b: u64) -> u64 {
        softfloat::sign_inject_negated::<F64>(a, b)
    }
}

enum InjectXorD {}
impl Inject for InjectXorD {
    #[inline(always)]
    fn apply(a: u64, b: u64) -> u64 {
        softfloat::sign_inject_xor::<F64>(a, b)
    }
}

fn inject<I: Inject>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    if !is_dirty(hart) {
        return general(hart, bus, code, slots);
    }
    let value = I::apply(double(hart, slot.insn.rs1), double(hart, slot.insn.rs2));
    hart.registers.set_f(slot.insn.rd, value);
    next!(hart, bus, code, slots, next)
}

/// FMV.D.X.
fn inject_integer(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    if !is_dirty(hart) {
        return general(hart, bus, code, slots);
    }
    hart.registers.set_f(slot.insn.rd, hart.registers.x(slot.insn.rs1));
    next!(hart, bus, code, slots, next)
}

/// FMV.X.D.
fn move_to_integer(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    if !is_dirty(hart) {
        return general(hart, bus, code, slots);
    }
    hart.registers.set_nonzero_x(slot.insn.rd, double(hart, slot.insn.rs1));
    next!(hart, bus, code, slots, next)
}

/// A comparison of doubles that are no NaNs.
trait Compare {
    fn holds(a: f64, b: f64) -> bool;
}

enum EqualD {}
impl Compare for EqualD {
    #[inline(always)]
    fn holds(a: f64, b: f64) -> bool {
        a == b
    }
}

enum LessD {}
impl Compare for LessD {
    #[inline(always)]
    fn holds(a: f64, b: f64) -> bool {
        a < b
    }
}

enum LessEqualD {}
impl Compare for LessEqualD {
    #[inline(always)]
    fn holds(a: f64, b: f64) -> bool {
        a <= b
    }
}

fn compare<C: Compare>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let a = f64::from_bits(double(hart, slot.insn.rs1));
    let b = f64::from_bits(double(hart, slot.insn.rs2));
    // NaNs may raise NV.
    if !is_dirty(hart) || a.is_nan() || b.is_nan() {
        return general(hart, bus, code, slots);
    }
    hart.registers.set_nonzero_x(slot.insn.rd, C::holds(a, b) as u64);
    next!(hart, bus, code, slots, next)
}
