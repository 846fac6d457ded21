//! Fused multiply-add (IEEE 754-2019 section 5.4.1; FMADD, and FMSUB, FNMSUB, FNMADD by flipping signs of operands).

use super::format::{Class, Format, Unpacked, canonical_nan, infinity, unpack, zero};
use super::multiply::mul;
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
    if !(number(x) && number(y) && number(z)) {
        return fuse_special::<F>(a, b, c, rounding);
    }
    // Both terms are significand × 2^(exponent - BIAS - 126), the leading bit at 126, or for the product perhaps 125: one
    // bit of room for the carry. The product has at most 106 bits, so that at least 20 lie below it; where the
    // difference loses more than two leading bits, nothing has been jammed.
    let product = (x.significand as u128 * y.significand as u128) >> 1;
    let product_exponent = x.exponent + y.exponent - F::BIAS + 1;
    let product_sign = x.sign != y.sign;
    let addend = (z.significand as u128) << 63;
    // Which term is higher, which signs meet, and whether the difference comes out negative is as good as random: select
    // by masks (all ones or zero), not by branches.
    let distance = product_exponent - z.exponent;
    let mask = u128::from(distance < 0).wrapping_neg();
    let exchange = (product ^ addend) & mask;
    let high = product ^ exchange;
    let low = shift_right_jam_u128(addend ^ exchange, distance.unsigned_abs());
    let exponent = product_exponent.max(z.exponent);
    let subtract = product_sign != z.sign;
    let mask = u128::from(subtract).wrapping_neg();
    let difference = high.wrapping_add(low ^ mask).wrapping_sub(mask);
    let negative = subtract & (difference >> 127 != 0);
    let mask = u128::from(negative).wrapping_neg();
    let sum = (difference ^ mask).wrapping_sub(mask);
    let sign = product_sign ^ ((distance < 0) & subtract) ^ negative;
    if sum == 0 {
        return (zero::<F>(zero_sum_sign(rounding)), Flags::NONE);
    }
    let shift = sum.leading_zeros();
    let normalised = sum << shift;
    let jammed = (normalised >> 64) as u64 | (normalised as u64 != 0) as u64;
    round_and_pack::<F>(sign, exponent + 1 - shift as i32, jammed, rounding)
}

/// Where an operand is a zero, an infinity or a NaN.
#[cold]
fn fuse_special<F: Format>(a: F::Bits, b: F::Bits, c: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let (x, y, z) = (unpack::<F>(a), unpack::<F>(b), unpack::<F>(c));
    let sign = x.sign != y.sign;
    let product = match (x.class, y.class) {
        (Class::SignalingNan, _) | (_, Class::SignalingNan) => return invalid::<F>(),
        // Even where the addend is a quiet NaN (unprivileged manual, "Single-Precision Floating-Point Computational Instructions").
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
        (Class::Number, Class::Zero) => mul::<F>(a, b, rounding),
        // Three numbers do not come here, so the product is zero.
        (Class::Zero | Class::Number, Class::Zero | Class::Number) => (c, Flags::NONE),
    }
}
