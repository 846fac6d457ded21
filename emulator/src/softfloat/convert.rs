//! Conversion between formats and to and from integers (IEEE 754-2019 sections 5.4.1, 5.4.2 and 5.8; FCVT; Zfa's FCVTMOD.W.D).

use super::format::{Class, F64, Format, Unpacked, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack};

/// `a` in another format.
#[inline]
pub fn convert<From: Format, To: Format>(a: From::Bits, rounding: Rounding) -> (To::Bits, Flags) {
    let x = unpack::<From>(a);
    match x.class {
        Class::Number => {
            let exponent = x.exponent - From::BIAS + To::BIAS;
            round_and_pack::<To>(x.sign, exponent, x.significand, rounding)
        }
        Class::Zero => (zero::<To>(x.sign), Flags::NONE),
        Class::Infinity => (infinity::<To>(x.sign), Flags::NONE),
        Class::QuietNan => (canonical_nan::<To>(), Flags::NONE),
        Class::SignalingNan => invalid::<To>(),
    }
}

/// `a` rounded to a 32-bit signed integer.
#[inline]
pub fn to_i32<F: Format>(a: F::Bits, rounding: Rounding) -> (i32, Flags) {
    let (value, flags) = to_integer::<F>(a, rounding, i32::MIN as i128, i32::MAX as i128);
    (value as i32, flags)
}

/// `a` rounded to a 32-bit unsigned integer.
#[inline]
pub fn to_u32<F: Format>(a: F::Bits, rounding: Rounding) -> (u32, Flags) {
    let (value, flags) = to_integer::<F>(a, rounding, 0, u32::MAX as i128);
    (value as u32, flags)
}

/// `a` rounded to a 64-bit signed integer.
#[inline]
pub fn to_i64<F: Format>(a: F::Bits, rounding: Rounding) -> (i64, Flags) {
    let (value, flags) = to_integer::<F>(a, rounding, i64::MIN as i128, i64::MAX as i128);
    (value as i64, flags)
}

/// `a` rounded to a 64-bit unsigned integer.
#[inline]
pub fn to_u64<F: Format>(a: F::Bits, rounding: Rounding) -> (u64, Flags) {
    let (value, flags) = to_integer::<F>(a, rounding, 0, u64::MAX as i128);
    (value as u64, flags)
}

/// `a` truncated, modulo 2^32; NaNs and infinities give zero. The flags are those of [`to_i32`] (FCVTMOD.W.D).
#[inline]
pub fn to_i32_modular(a: u64) -> (i32, Flags) {
    let x = unpack::<F64>(a);
    let unbiased = x.exponent - F64::BIAS;
    let magnitude = match x.class {
        // The lowest bit of a double's 53-bit significand weighs 2^(unbiased - 52).
        Class::Number if unbiased >= 52 + 32 => 0,
        Class::Number if unbiased > 63 => (x.significand as u32) << (unbiased - 63),
        Class::Number if unbiased >= 0 => (x.significand >> (63 - unbiased)) as u32,
        Class::Number | Class::Zero | Class::Infinity | Class::QuietNan | Class::SignalingNan => 0,
    };
    let value = if x.sign { magnitude.wrapping_neg() } else { magnitude };
    (value as i32, to_i32::<F64>(a, Rounding::TowardZero).1)
}

/// A 32-bit signed integer, rounded to the format.
#[inline]
pub fn from_i32<F: Format>(value: i32, rounding: Rounding) -> (F::Bits, Flags) {
    from_magnitude::<F>(value < 0, value.unsigned_abs().into(), rounding)
}

/// A 32-bit unsigned integer, rounded to the format.
#[inline]
pub fn from_u32<F: Format>(value: u32, rounding: Rounding) -> (F::Bits, Flags) {
    from_magnitude::<F>(false, value.into(), rounding)
}

/// A 64-bit signed integer, rounded to the format.
#[inline]
pub fn from_i64<F: Format>(value: i64, rounding: Rounding) -> (F::Bits, Flags) {
    from_magnitude::<F>(value < 0, value.unsigned_abs(), rounding)
}

/// A 64-bit unsigned integer, rounded to the format.
#[inline]
pub fn from_u64<F: Format>(value: u64, rounding: Rounding) -> (F::Bits, Flags) {
    from_magnitude::<F>(false, value, rounding)
}

#[inline]
fn from_magnitude<F: Format>(sign: bool, magnitude: u64, rounding: Rounding) -> (F::Bits, Flags) {
    if magnitude == 0 {
        return (zero::<F>(false), Flags::NONE);
    }
    let shift = magnitude.leading_zeros();
    round_and_pack::<F>(sign, F::BIAS + 63 - shift as i32, magnitude << shift, rounding)
}

/// `a` rounded to an integer from `min` to `max`; out of range, the nearer bound and NV, and for a NaN `max` and NV
/// (unprivileged manual, "Domains of float-to-integer conversions and behavior for invalid inputs").
#[inline]
fn to_integer<F: Format>(a: F::Bits, rounding: Rounding, min: i128, max: i128) -> (i128, Flags) {
    let x = unpack::<F>(a);
    let out_of_range = (if x.sign && !x.is_nan() { min } else { max }, Flags::INVALID);
    match x.class {
        Class::Zero => (0, Flags::NONE),
        Class::Infinity | Class::QuietNan | Class::SignalingNan => out_of_range,
        Class::Number if x.exponent - F::BIAS > 63 => out_of_range,
        Class::Number => {
            let (magnitude, inexact) = round_number::<F>(x, rounding);
            let value = if x.sign { -(magnitude as i128) } else { magnitude as i128 };
            if value < min || value > max {
                return out_of_range;
            }
            (value, Flags::INEXACT.when(inexact))
        }
    }
}

/// A magnitude below 2^64 rounded to an integer, and whether it was none. No overflow: from 2^53 on, all are integers.
#[inline]
pub(super) fn round_number<F: Format>(number: Unpacked, rounding: Rounding) -> (u64, bool) {
    let unbiased = number.exponent - F::BIAS;
    // The value is integer + fraction / 2^64.
    let (integer, fraction) = match unbiased {
        63.. => (number.significand, 0),
        0..=62 => (number.significand >> (63 - unbiased), number.significand << (unbiased + 1)),
        -1 => (0, number.significand),
        _ => (0, 1),
    };
    let increment = rounding.increments(number.sign, integer & 1 != 0, fraction, 1 << 63);
    (integer + increment as u64, fraction != 0)
}
