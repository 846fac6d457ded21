//! Multiplication (IEEE 754-2019 section 5.4.1; FMUL).

use super::format::{Class, Format, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack};

/// `a × b`.
#[inline]
pub fn mul<F: Format>(a: F::Bits, b: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let (x, y) = (unpack::<F>(a), unpack::<F>(b));
    if x.class != Class::Number || y.class != Class::Number {
        return mul_special::<F>(x.class, y.class, x.sign != y.sign);
    }
    let product = x.significand as u128 * y.significand as u128;
    let jammed = (product >> 64) as u64 | (product as u64 != 0) as u64;
    let shift = jammed.leading_zeros();
    let exponent = x.exponent + y.exponent - F::BIAS + 1 - shift as i32;
    round_and_pack::<F>(x.sign != y.sign, exponent, jammed << shift, rounding)
}

/// Products with a zero, an infinity or a NaN.
#[cold]
fn mul_special<F: Format>(a: Class, b: Class, sign: bool) -> (F::Bits, Flags) {
    match (a, b) {
        (Class::SignalingNan, _) | (_, Class::SignalingNan) => invalid::<F>(),
        (Class::QuietNan, _) | (_, Class::QuietNan) => (canonical_nan::<F>(), Flags::NONE),
        (Class::Infinity, Class::Zero) | (Class::Zero, Class::Infinity) => invalid::<F>(),
        (Class::Infinity, _) | (_, Class::Infinity) => (infinity::<F>(sign), Flags::NONE),
        (Class::Zero | Class::Number, Class::Zero | Class::Number) => (zero::<F>(sign), Flags::NONE),
    }
}
