//! Classification (IEEE 754-2019 section 5.7.2; FCLASS, unprivileged manual, "Floating-Point Classify Instruction").

use super::format::Format;

/// The mask that FCLASS writes: exactly one of ten bits.
#[inline]
pub fn classify<F: Format>(bits: F::Bits) -> u64 {
    let bits: u64 = bits.into();
    let negative = bits & F::SIGN != 0;
    let magnitude = bits & !F::SIGN;
    let class = if magnitude > F::INFINITY {
        return if bits & F::QUIET != 0 { 1 << 9 } else { 1 << 8 };
    } else if magnitude == F::INFINITY {
        7
    } else if magnitude > F::FRAC_MASK {
        6
    } else if magnitude != 0 {
        5
    } else {
        4
    };
    // The negative classes are the positive ones mirrored: -∞ is bit 0 and -0 bit 3.
    1 << if negative { 7 - class } else { class }
}
