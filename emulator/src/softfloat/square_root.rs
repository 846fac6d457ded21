//! Square root (IEEE 754-2019 section 5.4.1; FSQRT).

use super::format::{Class, Format, canonical_nan, infinity, unpack, zero};
use super::round::{Flags, Rounding, invalid, round_and_pack};

/// The square root of `a`.
#[inline]
pub fn sqrt<F: Format>(a: F::Bits, rounding: Rounding) -> (F::Bits, Flags) {
    let x = unpack::<F>(a);
    match x.class {
        Class::SignalingNan => invalid::<F>(),
        Class::QuietNan => (canonical_nan::<F>(), Flags::NONE),
        Class::Zero => (zero::<F>(x.sign), Flags::NONE),
        Class::Number | Class::Infinity if x.sign => invalid::<F>(),
        Class::Infinity => (infinity::<F>(false), Flags::NONE),
        Class::Number => {
            let unbiased = x.exponent - F::BIAS;
            let root = root_of_significand(x.significand, unbiased & 1 != 0);
            round_and_pack::<F>(false, (unbiased >> 1) + F::BIAS, root, rounding)
        }
    }
}

/// The root of a significand (doubled if `odd`), normalised to bit 63, its tail jammed into bit 0.
///
/// The host's square root gives an estimate, exact integers decide: any estimate less than one unit (in the 53rd bit)
/// away from the root leads to the same result.
#[inline]
fn root_of_significand(significand: u64, odd: bool) -> u64 {
    let radicand = significand >> 11;
    let scale = 52 + odd as u64;
    // radicand × 2^scale, from 2^104 to below 2^106, exactly.
    let estimate = f64::from_bits(((1022 + 52 + scale) << 52) + radicand).sqrt();
    let mut root = estimate as i64 as u64;
    // The remainder is at most twice the root in magnitude: 64 bits hold it, though not the square.
    let mut remainder = (radicand << scale).wrapping_sub(root.wrapping_mul(root)) as i64;
    let over = remainder < 0;
    root -= over as u64;
    remainder += if over { 2 * root as i64 + 1 } else { 0 };
    // The radicand is an integer, so never (root + 1/2)²; it exceeds that where the remainder exceeds the root.
    let guard = remainder > root as i64;
    root << 11 | (guard as u64) << 10 | (remainder != 0) as u64
}
