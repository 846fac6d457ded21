//! Interchange formats and their unpacked form (IEEE 754-2019 section 3.4; unprivileged manual, "NaN Generation and Propagation").

use std::fmt::Debug;

/// The unsigned integer that holds an encoding.
pub trait Bits: Copy + Eq + Debug + Into<u64> {
    /// The low bits of `value`.
    fn truncate(value: u64) -> Self;
}

impl Bits for u16 {
    #[inline]
    fn truncate(value: u64) -> Self {
        value as u16
    }
}

impl Bits for u32 {
    #[inline]
    fn truncate(value: u64) -> Self {
        value as u32
    }
}

impl Bits for u64 {
    #[inline]
    fn truncate(value: u64) -> Self {
        value
    }
}

/// A binary interchange format: 1 sign bit, `EXP_BITS` of biased exponent, `FRAC_BITS` of trailing significand.
///
/// The arithmetic holds for `EXP_BITS <= 11` and `FRAC_BITS <= 52`: significands, with room to round, fit in 64 bits.
pub trait Format: Copy + Debug {
    /// The integer as wide as the encoding.
    type Bits: Bits;
    /// Width of the exponent field (IEEE 754's *w*).
    const EXP_BITS: u32;
    /// Width of the trailing significand field (IEEE 754's *p* - 1).
    const FRAC_BITS: u32;

    /// The exponent field of 1.0.
    const BIAS: i32 = (1 << (Self::EXP_BITS - 1)) - 1;
    /// The exponent field of infinities and NaNs.
    const EXP_MAX: i32 = (1 << Self::EXP_BITS) - 1;
    /// The trailing significand field.
    const FRAC_MASK: u64 = (1 << Self::FRAC_BITS) - 1;
    /// The sign bit.
    const SIGN: u64 = 1 << (Self::EXP_BITS + Self::FRAC_BITS);
    /// The bit that tells a quiet NaN from a signaling one.
    const QUIET: u64 = 1 << (Self::FRAC_BITS - 1);
    /// Positive infinity.
    const INFINITY: u64 = (Self::EXP_MAX as u64) << Self::FRAC_BITS;
    /// The only NaN that RISC-V arithmetic produces: positive, quiet, with an empty payload.
    const CANONICAL_NAN: u64 = Self::INFINITY | Self::QUIET;
}

/// binary16 (half precision, extension Zfh).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct F16;

impl Format for F16 {
    type Bits = u16;
    const EXP_BITS: u32 = 5;
    const FRAC_BITS: u32 = 10;
}

/// binary32 (single precision, extension F).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct F32;

impl Format for F32 {
    type Bits = u32;
    const EXP_BITS: u32 = 8;
    const FRAC_BITS: u32 = 23;
}

/// binary64 (double precision, extension D).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct F64;

impl Format for F64 {
    type Bits = u64;
    const EXP_BITS: u32 = 11;
    const FRAC_BITS: u32 = 52;
}

/// What a datum is, as far as arithmetic tells cases apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Finite and not zero, normal or subnormal.
    Number,
    Zero,
    Infinity,
    QuietNan,
    SignalingNan,
}

/// A datum taken apart.
///
/// A [`Class::Number`] has the magnitude `significand × 2^(exponent - BIAS - 63)` with bit 63 of the significand set, so that
/// subnormals are normalised too, with an exponent of zero or less. In other classes both fields mean nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unpacked {
    pub class: Class,
    pub sign: bool,
    pub exponent: i32,
    pub significand: u64,
}

impl Unpacked {
    #[inline]
    pub fn is_nan(self) -> bool {
        matches!(self.class, Class::QuietNan | Class::SignalingNan)
    }
}

/// Takes an encoding apart.
#[inline]
pub(super) fn unpack<F: Format>(bits: F::Bits) -> Unpacked {
    let bits: u64 = bits.into();
    let sign = bits & F::SIGN != 0;
    let exponent = (bits >> F::FRAC_BITS) as i32 & F::EXP_MAX;
    let fraction = bits & F::FRAC_MASK;
    let align = 63 - F::FRAC_BITS;
    if exponent != 0 && exponent != F::EXP_MAX {
        let significand = 1 << 63 | fraction << align;
        return Unpacked { class: Class::Number, sign, exponent, significand };
    }
    if fraction == 0 {
        let class = if exponent == 0 { Class::Zero } else { Class::Infinity };
        return Unpacked { class, sign, exponent: 0, significand: 0 };
    }
    if exponent == 0 {
        let shift = fraction.leading_zeros();
        let exponent = 1 - (shift - align) as i32;
        return Unpacked { class: Class::Number, sign, exponent, significand: fraction << shift };
    }
    let class = if bits & F::QUIET != 0 { Class::QuietNan } else { Class::SignalingNan };
    Unpacked { class, sign, exponent: 0, significand: 0 }
}

/// Is it a NaN, of either kind?
#[inline]
pub(super) fn is_nan<F: Format>(bits: F::Bits) -> bool {
    bits.into() & !F::SIGN > F::INFINITY
}

/// Is it a signaling NaN?
#[inline]
pub(super) fn is_signaling<F: Format>(bits: F::Bits) -> bool {
    is_nan::<F>(bits) && bits.into() & F::QUIET == 0
}

/// The encoding of a zero.
#[inline]
pub(super) fn zero<F: Format>(sign: bool) -> F::Bits {
    F::Bits::truncate(if sign { F::SIGN } else { 0 })
}

/// The encoding of an infinity.
#[inline]
pub(super) fn infinity<F: Format>(sign: bool) -> F::Bits {
    F::Bits::truncate(if sign { F::SIGN | F::INFINITY } else { F::INFINITY })
}

/// The encoding of the canonical NaN.
#[inline]
pub(super) fn canonical_nan<F: Format>() -> F::Bits {
    F::Bits::truncate(F::CANONICAL_NAN)
}
