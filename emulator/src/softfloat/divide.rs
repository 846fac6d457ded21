//! Division (IEEE 754-2019 section 5.4.1; FDIV).

use super::format::{Class, Format, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack};

/// `a ÷ b`.
#[inline]
pub fn div<F: Format>(a: F::Bits, b: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let (x, y) = (unpack::<F>(a), unpack::<F>(b));
    if x.class != Class::Number || y.class != Class::Number {
        return div_special::<F>(x.class, y.class, x.sign != y.sign);
    }
    let less = x.significand < y.significand;
    let quotient = divide_significands(x.significand, y.significand);
    let exponent = x.exponent - y.exponent + F::BIAS - less as i32;
    round_and_pack::<F>(x.sign != y.sign, exponent, quotient, rounding)
}

/// The quotient of two significands, normalised to bit 63, its tail jammed into bit 0.
///
/// The host's division gives an estimate, exact integers decide: any estimate less than one unit (in the 53rd bit) away
/// from the quotient leads to the same result.
#[inline]
fn divide_significands(dividend: u64, divisor: u64) -> u64 {
    let scale = 52 + (dividend < divisor) as u64;
    let (dividend, divisor) = (dividend >> 11, divisor >> 11);
    let estimate = float(dividend, scale) / float(divisor, 0);
    let mut quotient = estimate as i64 as u64;
    // The remainder is less than the divisor in magnitude: 64 bits hold it, though not the two products.
    let mut remainder = (dividend << scale).wrapping_sub(quotient.wrapping_mul(divisor)) as i64;
    let over = remainder < 0;
    quotient -= over as u64;
    remainder += if over { divisor as i64 } else { 0 };
    // Never a tie: twice the quotient would be an odd number of 54 bits that divides the dividend, which has 53.
    let guard = 2 * remainder as u64 > divisor;
    quotient << 11 | (guard as u64) << 10 | (remainder != 0) as u64
}

/// The 53-bit significand times 2^(scale - 52), exactly.
#[inline]
fn float(significand: u64, scale: u64) -> f64 {
    f64::from_bits(((1022 + scale) << 52) + significand)
}

/// Quotients with a zero, an infinity or a NaN.
#[cold]
fn div_special<F: Format>(a: Class, b: Class, sign: bool) -> (F::Bits, Flags) {
    match (a, b) {
        (Class::SignalingNan, _) | (_, Class::SignalingNan) => invalid::<F>(),
        (Class::QuietNan, _) | (_, Class::QuietNan) => (canonical_nan::<F>(), Flags::NONE),
        (Class::Infinity, Class::Infinity) | (Class::Zero, Class::Zero) => invalid::<F>(),
        (Class::Infinity, _) => (infinity::<F>(sign), Flags::NONE),
        (Class::Number, Class::Zero) => (infinity::<F>(sign), Flags::DIVIDE_BY_ZERO),
        (Class::Zero, _) | (Class::Number, Class::Infinity | Class::Number) => (zero::<F>(sign), Flags::NONE),
    }
}
