//! Addition and subtraction (IEEE 754-2019 section 5.4.1; FADD and FSUB).

use super::format::{Class, Format, Unpacked, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack, shift_right_jam, zero_sum_sign};
use super::sign::negate;

/// `a + b`.
#[inline]
pub fn add<F: Format>(a: F::Bits, b: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    // Encodings are ordered as magnitudes are. Which is larger is hard to predict: selecting integers costs no branch.
    let swap = (a.into() & !F::SIGN) < (b.into() & !F::SIGN);
    let (large, small) = (if swap { b } else { a }, if swap { a } else { b });
    let (x, y) = (unpack::<F>(large), unpack::<F>(small));
    if x.class == Class::Number && y.class == Class::Number {
        add_numbers::<F>(x, y, rounding)
    } else {
        add_special::<F>(large, small, rounding)
    }
}

/// `a - b`.
#[inline]
pub fn sub<F: Format>(a: F::Bits, b: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    add::<F>(a, negate::<F>(b), rounding)
}

/// The sum of two numbers, the first not less in magnitude.
#[inline]
fn add_numbers<F: Format>(large: Unpacked, small: Unpacked, rounding: Rounding) -> (F::Bits, Flags) {
    // One bit of room for the carry. Of the 64 bits at least 9 stay below the fraction of the widest format, and where
    // the difference loses more than one leading bit, nothing has been jammed.
    let augend = large.significand >> 1;
    let addend = shift_right_jam(small.significand >> 1, (large.exponent - small.exponent) as u32);
    // All ones to subtract: the addend's two's complement, without a branch on signs that are as good as random.
    let complement = ((large.sign != small.sign) as u64).wrapping_neg();
    let sum = augend.wrapping_add(addend ^ complement).wrapping_sub(complement);
    if sum == 0 {
        return (zero::<F>(zero_sum_sign(rounding)), Flags::NONE);
    }
    let shift = sum.leading_zeros();
    round_and_pack::<F>(large.sign, large.exponent + 1 - shift as i32, sum << shift, rounding)
}

/// Sums with a zero, an infinity or a NaN.
#[cold]
fn add_special<F: Format>(a: F::Bits, b: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let (x, y) = (unpack::<F>(a), unpack::<F>(b));
    match (x.class, y.class) {
        (Class::SignalingNan, _) | (_, Class::SignalingNan) => invalid::<F>(),
        (Class::QuietNan, _) | (_, Class::QuietNan) => (canonical_nan::<F>(), Flags::NONE),
        (Class::Infinity, Class::Infinity) if x.sign != y.sign => invalid::<F>(),
        (Class::Infinity, _) => (infinity::<F>(x.sign), Flags::NONE),
        (_, Class::Infinity) => (infinity::<F>(y.sign), Flags::NONE),
        (Class::Zero, Class::Zero) if x.sign != y.sign => (zero::<F>(zero_sum_sign(rounding)), Flags::NONE),
        (_, Class::Zero) => (a, Flags::NONE),
        // Two numbers do not come here, so `a` is zero.
        (Class::Zero | Class::Number, Class::Number) => (b, Flags::NONE),
    }
}
