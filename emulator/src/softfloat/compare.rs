//! Comparison, minimum and maximum (IEEE 754-2019 sections 5.11 and 9.6; FEQ, FLT, FLE, FMIN, FMAX; Zfa's FLTQ, FLEQ, FMINM, FMAXM).

use super::format::{Format, canonical_nan, is_nan, is_signaling};
use super::round::Flags;

/// `a = b`; NV for a signaling NaN only.
#[inline]
pub fn eq<F: Format>(a: F::Bits, b: F::Bits) -> (bool, Flags) {
    if is_nan::<F>(a) || is_nan::<F>(b) {
        return (false, signaling::<F>(a, b));
    }
    (order::<F>(a) == order::<F>(b), Flags::NONE)
}

/// `a < b`; NV for any NaN.
#[inline]
pub fn lt<F: Format>(a: F::Bits, b: F::Bits) -> (bool, Flags) {
    if is_nan::<F>(a) || is_nan::<F>(b) {
        return (false, Flags::INVALID);
    }
    (order::<F>(a) < order::<F>(b), Flags::NONE)
}

/// `a ≤ b`; NV for any NaN.
#[inline]
pub fn le<F: Format>(a: F::Bits, b: F::Bits) -> (bool, Flags) {
    if is_nan::<F>(a) || is_nan::<F>(b) {
        return (false, Flags::INVALID);
    }
    (order::<F>(a) <= order::<F>(b), Flags::NONE)
}

/// `a < b`; NV for a signaling NaN only (FLTQ).
#[inline]
pub fn ltq<F: Format>(a: F::Bits, b: F::Bits) -> (bool, Flags) {
    (lt::<F>(a, b).0, signaling::<F>(a, b))
}

/// `a ≤ b`; NV for a signaling NaN only (FLEQ).
#[inline]
pub fn leq<F: Format>(a: F::Bits, b: F::Bits) -> (bool, Flags) {
    (le::<F>(a, b).0, signaling::<F>(a, b))
}

/// minimumNumber: of a number and a NaN the number, of two NaNs the canonical NaN (FMIN).
#[inline]
pub fn min<F: Format>(a: F::Bits, b: F::Bits) -> (F::Bits, Flags) {
    number_of::<F>(a, b, total_order::<F>(a) < total_order::<F>(b))
}

/// maximumNumber: of a number and a NaN the number, of two NaNs the canonical NaN (FMAX).
#[inline]
pub fn max<F: Format>(a: F::Bits, b: F::Bits) -> (F::Bits, Flags) {
    number_of::<F>(a, b, total_order::<F>(a) > total_order::<F>(b))
}

/// minimum: the canonical NaN if either operand is a NaN (FMINM).
#[inline]
pub fn minm<F: Format>(a: F::Bits, b: F::Bits) -> (F::Bits, Flags) {
    if is_nan::<F>(a) || is_nan::<F>(b) {
        return (canonical_nan::<F>(), signaling::<F>(a, b));
    }
    min::<F>(a, b)
}

/// maximum: the canonical NaN if either operand is a NaN (FMAXM).
#[inline]
pub fn maxm<F: Format>(a: F::Bits, b: F::Bits) -> (F::Bits, Flags) {
    if is_nan::<F>(a) || is_nan::<F>(b) {
        return (canonical_nan::<F>(), signaling::<F>(a, b));
    }
    max::<F>(a, b)
}

/// `a` or `b`, the first if `first` says so and both are numbers.
#[inline]
fn number_of<F: Format>(a: F::Bits, b: F::Bits, first: bool) -> (F::Bits, Flags) {
    let result = match (is_nan::<F>(a), is_nan::<F>(b)) {
        (false, false) => {
            if first {
                a
            } else {
                b
            }
        }
        (false, true) => a,
        (true, false) => b,
        (true, true) => canonical_nan::<F>(),
    };
    (result, signaling::<F>(a, b))
}

/// NV if either operand is a signaling NaN.
#[inline]
fn signaling<F: Format>(a: F::Bits, b: F::Bits) -> Flags {
    Flags::INVALID.when(is_signaling::<F>(a) || is_signaling::<F>(b))
}

/// An integer ordered as the numbers are; the zeros are equal.
#[inline]
fn order<F: Format>(bits: F::Bits) -> i64 {
    let bits: u64 = bits.into();
    let magnitude = (bits & !F::SIGN) as i64;
    if bits & F::SIGN != 0 { -magnitude } else { magnitude }
}

/// An integer ordered as the numbers are; -0 is less than +0.
#[inline]
fn total_order<F: Format>(bits: F::Bits) -> i64 {
    let bits: u64 = bits.into();
    let magnitude = (bits & !F::SIGN) as i64;
    if bits & F::SIGN != 0 { !magnitude } else { magnitude }
}
