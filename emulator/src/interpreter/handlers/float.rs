//! Handlers of the floating-point instructions that programs use most, where the host computes exactly what the reference
//! does: to nearest, with NX accrued already (see `softfloat::host`). Everything else goes through [`general`].

use super::choice::Chosen;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::mstatus;
use crate::hart::execute::float::Boxed;
use crate::interpreter::handler::{Handler, Operands, Simple};
use crate::interpreter::slots::Slot;
use crate::isa::address::VirtAddr;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::softfloat::{self, F32, F64, Flags, Format, host};
use std::marker::PhantomData;

/// The `rm` fields under which the mode may be to nearest: the static one, and the dynamic one.
const NEAREST: u8 = 0;
const DYNAMIC: u8 = 7;

/// The handler of a floating-point instruction that has one of its own.
pub fn handler<C: Chosen>(insn: &Insn, chosen: C) -> Option<Handler> {
    let nearest = insn.rm == NEAREST || insn.rm == DYNAMIC;
    let to_integer = insn.rd != 0;
    match insn.op {
        Op::Fld => chosen.simple::<Load<F64>>(),
        Op::Fsd => chosen.simple::<Store<F64>>(),
        Op::FaddD if nearest => chosen.simple::<Arithmetic<AddD>>(),
        Op::FsubD if nearest => chosen.simple::<Arithmetic<SubD>>(),
        Op::FmulD if nearest => chosen.simple::<Arithmetic<MulD>>(),
        Op::FmaddD if nearest => chosen.simple::<Arithmetic<FmaddD>>(),
        Op::Flw => chosen.simple::<Load<F32>>(),
        Op::Fsw => chosen.simple::<Store<F32>>(),
        Op::FdivD if nearest => chosen.simple::<Arithmetic<DivD>>(),
        Op::FsqrtD if nearest => chosen.simple::<Arithmetic<SqrtD>>(),
        Op::FmsubD if nearest => chosen.simple::<Arithmetic<FmsubD>>(),
        Op::FnmsubD if nearest => chosen.simple::<Arithmetic<FnmsubD>>(),
        Op::FnmaddD if nearest => chosen.simple::<Arithmetic<FnmaddD>>(),
        Op::FcvtDL if nearest => chosen.simple::<Arithmetic<LongToD>>(),
        Op::FcvtDW => chosen.simple::<Arithmetic<WordToD>>(),
        Op::FaddS if nearest => chosen.simple::<Arithmetic<AddS>>(),
        Op::FsubS if nearest => chosen.simple::<Arithmetic<SubS>>(),
        Op::FmulS if nearest => chosen.simple::<Arithmetic<MulS>>(),
        Op::FdivS if nearest => chosen.simple::<Arithmetic<DivS>>(),
        Op::FsqrtS if nearest => chosen.simple::<Arithmetic<SqrtS>>(),
        Op::FmaddS if nearest => chosen.simple::<Arithmetic<FmaddS>>(),
        Op::FmsubS if nearest => chosen.simple::<Arithmetic<FmsubS>>(),
        Op::FnmsubS if nearest => chosen.simple::<Arithmetic<FnmsubS>>(),
        Op::FnmaddS if nearest => chosen.simple::<Arithmetic<FnmaddS>>(),
        Op::FsgnjD => chosen.simple::<Inject<InjectD>>(),
        Op::FsgnjnD => chosen.simple::<Inject<InjectNegatedD>>(),
        Op::FsgnjxD => chosen.simple::<Inject<InjectXorD>>(),
        Op::FmvDX => chosen.simple::<MoveFromInteger>(),
        Op::FmvXD if to_integer => chosen.simple::<MoveToInteger>(),
        Op::FeqD if to_integer => chosen.simple::<Compare<EqualD>>(),
        Op::FltD if to_integer => chosen.simple::<Compare<LessD>>(),
        Op::FleD if to_integer => chosen.simple::<Compare<LessEqualD>>(),
        _ => None,
    }
}

/// An operation that the host may do: what it needs from the registers, and the boxed result if the host's is right.
trait Fast {
    /// The result; `None` where the reference has to give it.
    fn apply(hart: &Hart, insn: &Insn) -> Option<u64>;
}

macro_rules! fast {
    ($($(#[$doc:meta])* $name:ident($hart:ident, $insn:ident) => $result:expr;)*) => {$(
        $(#[$doc])*
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

/// An operation whose result may be inexact.
struct Arithmetic<F>(PhantomData<F>);

impl<F: Fast> Simple for Arithmetic<F> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        if !is_inexact_already(hart) {
            return None;
        }
        let result = F::apply(hart, &slot.insn)?;
        hart.registers.set_f(slot.insn.rd, result);
        Some(carried)
    }
}

/// FLD, FLW.
struct Load<F>(PhantomData<F>);

impl<F: Boxed> Simple for Load<F> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let address = O::rs1(hart, slot, carried).wrapping_add(slot.insn.imm as u64);
        if !is_dirty(hart) {
            return None;
        }
        let value = hart.front.load::<F::Memory>(&bus.ram, VirtAddr(address))?;
        hart.registers.set_f(slot.insn.rd, value | F::UPPER);
        Some(carried)
    }
}

/// FSD, FSW.
struct Store<F>(PhantomData<F>);

impl<F: Boxed> Simple for Store<F> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let address = O::rs1(hart, slot, carried).wrapping_add(slot.insn.imm as u64);
        let value = hart.registers.f(slot.insn.rs2);
        (is_dirty(hart) && hart.front.store::<F::Memory>(&mut bus.ram, VirtAddr(address), value))
            .then_some(carried)
    }
}

/// A function of two doubles that raises nothing.
trait Exact {
    fn apply(a: u64, b: u64) -> u64;
}

macro_rules! exact {
    ($($name:ident => $function:path;)*) => {$(
        enum $name {}
        impl Exact for $name {
            #[inline(always)]
            fn apply(a: u64, b: u64) -> u64 {
                $function(a, b)
            }
        }
    )*};
}

exact! {
    InjectD => softfloat::sign_inject::<F64>;
    InjectNegatedD => softfloat::sign_inject_negated::<F64>;
    InjectXorD => softfloat::sign_inject_xor::<F64>;
}

/// FSGNJ and its like.
struct Inject<I>(PhantomData<I>);

impl<I: Exact> Simple for Inject<I> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        if !is_dirty(hart) {
            return None;
        }
        let value = I::apply(double(hart, slot.insn.rs1), double(hart, slot.insn.rs2));
        hart.registers.set_f(slot.insn.rd, value);
        Some(carried)
    }
}

/// FMV.D.X.
enum MoveFromInteger {}

impl Simple for MoveFromInteger {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        if !is_dirty(hart) {
            return None;
        }
        hart.registers.set_f(slot.insn.rd, hart.registers.x(slot.insn.rs1));
        Some(carried)
    }
}

/// FMV.X.D.
enum MoveToInteger {}

impl Simple for MoveToInteger {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, _carried: u64) -> Option<u64> {
        if !is_dirty(hart) {
            return None;
        }
        let value = double(hart, slot.insn.rs1);
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// A comparison of doubles that are no NaNs.
trait Relation {
    fn holds(a: f64, b: f64) -> bool;
}

macro_rules! relations {
    ($($name:ident => $operator:tt;)*) => {$(
        enum $name {}
        impl Relation for $name {
            #[inline(always)]
            fn holds(a: f64, b: f64) -> bool {
                a $operator b
            }
        }
    )*};
}

relations! {
    EqualD => ==;
    LessD => <;
    LessEqualD => <=;
}

/// FEQ, FLT, FLE.
struct Compare<R>(PhantomData<R>);

impl<R: Relation> Simple for Compare<R> {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, _carried: u64) -> Option<u64> {
        let a = f64::from_bits(double(hart, slot.insn.rs1));
        let b = f64::from_bits(double(hart, slot.insn.rs2));
        // NaNs may raise NV.
        if !is_dirty(hart) || a.is_nan() || b.is_nan() {
            return None;
        }
        let value = R::holds(a, b) as u64;
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}
