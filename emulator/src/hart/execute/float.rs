//! Floating-point instructions (unprivileged specification, chapters "F", "D", "Zfh", "Zfa"): NaN-boxing, rounding modes
//! and flags around `softfloat`, generic over the format.

use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::mstatus;
use crate::isa::cause::Trap;
use crate::isa::csr::CsrId;
use crate::isa::instruction::Insn;
use crate::mmu::front::Cell;
use crate::observe::{Event, Observer};
use crate::softfloat::{self, Bits, F16, F32, F64, Flags, Format, Rounding};

/// A format with its place in a 64-bit register.
pub trait Boxed: Format {
    /// The bits above the value; all ones in a properly boxed register.
    const UPPER: u64;
    /// A memory cell of the format's width.
    type Memory: Cell;

    /// The value in a register; what is not properly boxed counts as the canonical NaN (section "NaN Boxing of Narrower
    /// Values").
    #[inline(always)]
    fn unbox(register: u64) -> Self::Bits {
        let boxed = register & Self::UPPER == Self::UPPER;
        Self::Bits::truncate(if boxed { register } else { Self::CANONICAL_NAN })
    }

    /// A register that holds the value.
    #[inline(always)]
    fn boxed(bits: Self::Bits) -> u64 {
        let bits: u64 = bits.into();
        bits | Self::UPPER
    }
}

impl Boxed for F16 {
    const UPPER: u64 = !0xffff;
    type Memory = u16;
}

impl Boxed for F32 {
    const UPPER: u64 = !0xffff_ffff;
    type Memory = u32;
}

impl Boxed for F64 {
    const UPPER: u64 = 0;
    type Memory = u64;
}

impl Hart {
    /// Floating-point instructions trap while `mstatus.FS` is Off.
    #[inline(always)]
    pub fn require_float(&self, insn: &Insn) -> Result<(), Trap> {
        if self.csrs.mstatus & mstatus::FS == 0 { Err(Trap::illegal(insn.raw)) } else { Ok(()) }
    }

    /// Some floating-point state has changed.
    #[inline(always)]
    fn float_dirty<O: Observer>(&mut self, observer: &mut O) {
        let news = O::ACTIVE && self.csrs.mstatus & mstatus::FS != mstatus::FS;
        self.csrs.mstatus |= mstatus::FS;
        if news {
            observer.event(&Event::Csr { csr: CsrId::MSTATUS.0, value: self.csrs.mstatus() });
        }
    }

    /// Writes a floating-point register, NaN-boxed already.
    #[inline(always)]
    pub fn write_f<O: Observer>(&mut self, register: u8, value: u64, observer: &mut O) {
        self.registers.set_f(register, value);
        self.float_dirty(observer);
        if O::ACTIVE {
            observer.event(&Event::Float { register, value });
        }
    }

    /// Accrues flags; only a new flag changes state.
    #[inline(always)]
    pub fn accrue<O: Observer>(&mut self, flags: Flags, observer: &mut O) {
        if flags.0 != 0 {
            self.csrs.fflags |= flags.0;
            if O::ACTIVE {
                observer.event(&Event::Csr { csr: CsrId::FFLAGS.0, value: self.csrs.fflags.into() });
            }
            self.float_dirty(observer);
        }
    }

    /// The rounding mode that the instruction asks for; reserved ones trap (section "Floating-Point Control and Status
    /// Register").
    #[inline(always)]
    pub fn rounding(&self, insn: &Insn) -> Result<Rounding, Trap> {
        let mode = if insn.rm == DYNAMIC { self.csrs.frm } else { insn.rm };
        Rounding::from_bits(mode).ok_or(Trap::illegal(insn.raw))
    }

    #[inline(always)]
    fn operand<F: Boxed>(&self, register: u8) -> F::Bits {
        F::unbox(self.registers.f(register))
    }
}

/// The `rm` field that means `frm`.
const DYNAMIC: u8 = 7;

/// FLH, FLW, FLD.
#[inline(always)]
pub fn load<F: Boxed, O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let address = hart.registers.x(insn.rs1).wrapping_add(insn.imm as u64);
    let value = hart.load::<F::Memory, O>(bus, address, observer)?;
    hart.write_f(insn.rd, value | F::UPPER, observer);
    Ok(())
}

/// FSH, FSW, FSD: the low bits, boxed or not.
#[inline(always)]
pub fn store<F: Boxed, O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let address = hart.registers.x(insn.rs1).wrapping_add(insn.imm as u64);
    let value = hart.registers.f(insn.rs2);
    hart.store::<F::Memory, O>(bus, address, value, observer)
}

/// An operation on two values that rounds.
pub fn binary<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    operation: impl FnOnce(F::Bits, F::Bits, Rounding) -> (F::Bits, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let rounding = hart.rounding(insn)?;
    let (result, flags) = operation(hart.operand::<F>(insn.rs1), hart.operand::<F>(insn.rs2), rounding);
    hart.accrue(flags, observer);
    hart.write_f(insn.rd, F::boxed(result), observer);
    Ok(())
}

/// An operation on two values that does not round: minimum, maximum, sign injection.
pub fn select<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    operation: impl FnOnce(F::Bits, F::Bits) -> (F::Bits, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let (result, flags) = operation(hart.operand::<F>(insn.rs1), hart.operand::<F>(insn.rs2));
    hart.accrue(flags, observer);
    hart.write_f(insn.rd, F::boxed(result), observer);
    Ok(())
}

/// Sign injection raises nothing.
pub fn inject<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    operation: impl FnOnce(F::Bits, F::Bits) -> F::Bits,
    observer: &mut O,
) -> Result<(), Trap> {
    select::<F, O>(hart, insn, |a, b| (operation(a, b), Flags(0)), observer)
}

/// Square root, rounding to an integer, and conversions between formats.
pub fn unary<From: Boxed, To: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    operation: impl FnOnce(From::Bits, Rounding) -> (To::Bits, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let rounding = hart.rounding(insn)?;
    let (result, flags) = operation(hart.operand::<From>(insn.rs1), rounding);
    hart.accrue(flags, observer);
    hart.write_f(insn.rd, To::boxed(result), observer);
    Ok(())
}

/// The four fused multiply-adds: the product's sign and the addend's may be flipped.
pub fn fused<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    negate_product: bool,
    negate_addend: bool,
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let rounding = hart.rounding(insn)?;
    let flip = |bits: F::Bits, negate: bool| if negate { softfloat::negate::<F>(bits) } else { bits };
    let a = flip(hart.operand::<F>(insn.rs1), negate_product);
    let c = flip(hart.operand::<F>(insn.rs3), negate_addend);
    let (result, flags) = softfloat::fused_multiply_add::<F>(a, hart.operand::<F>(insn.rs2), c, rounding);
    hart.accrue(flags, observer);
    hart.write_f(insn.rd, F::boxed(result), observer);
    Ok(())
}

/// Comparisons.
pub fn compare<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    comparison: impl FnOnce(F::Bits, F::Bits) -> (bool, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let (result, flags) = comparison(hart.operand::<F>(insn.rs1), hart.operand::<F>(insn.rs2));
    hart.accrue(flags, observer);
    hart.write_x(insn.rd, result as u64, observer);
    Ok(())
}

/// FCLASS.
pub fn classify<F: Boxed, O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let class = softfloat::classify::<F>(hart.operand::<F>(insn.rs1));
    hart.write_x(insn.rd, class, observer);
    Ok(())
}

/// Conversions to an integer register; 32-bit results are sign-extended, unsigned ones too.
pub fn to_integer<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    conversion: impl FnOnce(F::Bits, Rounding) -> (u64, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let rounding = hart.rounding(insn)?;
    let (result, flags) = conversion(hart.operand::<F>(insn.rs1), rounding);
    hart.accrue(flags, observer);
    hart.write_x(insn.rd, result, observer);
    Ok(())
}

/// Conversions from an integer register.
pub fn from_integer<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    conversion: impl FnOnce(u64, Rounding) -> (F::Bits, Flags),
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let rounding = hart.rounding(insn)?;
    let (result, flags) = conversion(hart.registers.x(insn.rs1), rounding);
    hart.accrue(flags, observer);
    hart.write_f(insn.rd, F::boxed(result), observer);
    Ok(())
}

/// FMV.X.H, FMV.X.W, FMV.X.D: the raw low bits, sign-extended.
pub fn move_to_integer<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let unused = F::UPPER.leading_ones();
    let value = ((hart.registers.f(insn.rs1) << unused) as i64 >> unused) as u64;
    hart.write_x(insn.rd, value, observer);
    Ok(())
}

/// FMV.H.X, FMV.W.X, FMV.D.X: the raw low bits, boxed.
pub fn move_from_integer<F: Boxed, O: Observer>(
    hart: &mut Hart,
    insn: &Insn,
    observer: &mut O,
) -> Result<(), Trap> {
    hart.require_float(insn)?;
    hart.write_f(insn.rd, hart.registers.x(insn.rs1) | F::UPPER, observer);
    Ok(())
}

/// FLI: one of 32 constants.
pub fn constant<F: Boxed, O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let value = softfloat::load_immediate::<F>(insn.imm as u8);
    hart.write_f(insn.rd, F::boxed(value), observer);
    Ok(())
}

/// FCVTMOD.W.D: towards zero, modulo 2^32.
pub fn convert_modular<O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<(), Trap> {
    hart.require_float(insn)?;
    let (result, flags) = softfloat::to_i32_modular(hart.registers.f(insn.rs1));
    hart.accrue(flags, observer);
    hart.write_x(insn.rd, result as u64, observer);
    Ok(())
}
