//! Fused multiply-add (IEEE 754-2019 section 5.4.1; FMADD, and FMSUB, FNMSUB, FNMADD by flipping signs of operands).

use super::format::{Class, Format, Unpacked, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack, shift_right_jam_u128, zero_sum_sign};

/// `a × b + c`, rounded once.
#[inline]
pub fn fused_multiply_add<F: Format>(
    a: F::Bits,
    b: F::Bits,
    c: F::Bits,
    rounding: Rounding,
) -> (F::Bits, Flags) {
    let (x, y, z) = (unpack::<F>(a), unpack::<F>(b), unpack::<F>(c));
    let number = |operand: Unpacked| operand.class == Class::Number;
    if number(x) && number(y) && number(z) {
        fuse_numbers::<F>(x, y, Some(z), rounding)
    } else {
        fuse_special::<F>(x, y, c, rounding)
    }
}

/// `a × b + c` of numbers; without `c`, the product.
#[inline]
fn fuse_numbers<F: Format>(
    a: Unpacked,
    b: Unpacked,
    c: Option<Unpacked>,
    rounding: Rounding,
) -> (F::Bits, Flags) {
    let sign = a.sign != b.sign;
    // Both terms are significand × 2^(exponent - BIAS - 126), the leading bit at 126, or for the product perhaps 125: one
    // bit of room for the carry. The product has at most 106 bits, so that at least 20 lie below it; where the
    // difference loses more than two leading bits, nothing has been jammed.
    let product = (a.significand as u128 * b.significand as u128) >> 1;
    let exponent = a.exponent + b.exponent - F::BIAS + 1;
    let Some(c) = c else {
        return normalise_and_round::<F>(sign, exponent, product, rounding);
    };
    let addend = (c.significand as u128) << 63;
    let distance = exponent - c.exponent;
    let (product, addend, exponent) = if distance >= 0 {
        (product, shift_right_jam_u128(addend, distance as u32), exponent)
    } else {
        (shift_right_jam_u128(product, -distance as u32), addend, c.exponent)
    };
    let (sign, sum) = if sign == c.sign {
        (sign, product + addend)
    } else if product >= addend {
        (sign, product - addend)
    } else {
        (c.sign, addend - product)
    };
    if sum == 0 {
        return (zero::<F>(zero_sum_sign(rounding)), Flags::NONE);
    }
    normalise_and_round::<F>(sign, exponent, sum, rounding)
}

/// Rounds `significand × 2^(exponent - BIAS - 126)`, which is not zero.
#[inline]
fn normalise_and_round<F: Format>(
    sign: bool,
    exponent: i32,
    significand: u128,
    rounding: Rounding,
) -> (F::Bits, Flags) {
    let shift = significand.leading_zeros();
    let normalised = significand << shift;
    let jammed = (normalised >> 64) as u64 | (normalised as u64 != 0) as u64;
    round_and_pack::<F>(sign, exponent + 1 - shift as i32, jammed, rounding)
}

/// Where an operand is a zero, an infinity or a NaN.
#[cold]
fn fuse_special<F: Format>(a: Unpacked, b: Unpacked, c: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let z = unpack::<F>(c);
    let sign = a.sign != b.sign;
    let product = match (a.class, b.class) {
        (Class::SignalingNan, _) | (_, Class::SignalingNan) => return invalid::<F>(),
        // "Invalid … if the multiplicands are ∞ and zero, even when the addend is a quiet NaN."
        (Class::Infinity, Class::Zero) | (Class::Zero, Class::Infinity) => return invalid::<F>(),
        (Class::QuietNan, _) | (_, Class::QuietNan) => Class::QuietNan,
        (Class::Infinity, _) | (_, Class::Infinity) => Class::Infinity,
        (Class::Zero, _) | (_, Class::Zero) => Class::Zero,
        (Class::Number, Class::Number) => Class::Number,
    };
    match (product, z.class) {
        (_, Class::SignalingNan) => invalid::<F>(),
        (Class::QuietNan | Class::SignalingNan, _) | (_, Class::QuietNan) => {
            (canonical_nan::<F>(), Flags::NONE)
        }
        (Class::Infinity, Class::Infinity) if sign != z.sign => invalid::<F>(),
        (Class::Infinity, _) => (infinity::<F>(sign), Flags::NONE),
        (_, Class::Infinity) => (infinity::<F>(z.sign), Flags::NONE),
        (Class::Zero, Class::Zero) if sign != z.sign => (zero::<F>(zero_sum_sign(rounding)), Flags::NONE),
        (Class::Zero, Class::Zero | Class::Number) => (c, Flags::NONE),
        (Class::Number, Class::Zero) => fuse_numbers::<F>(a, b, None, rounding),
        (Class::Number, Class::Number) => fuse_numbers::<F>(a, b, Some(z), rounding),
    }
}
