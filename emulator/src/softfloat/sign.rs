//! Operations on the sign bit alone (IEEE 754-2019 section 5.5.1; FSGNJ, FSGNJN, FSGNJX). They raise nothing and keep NaNs as they are.

use super::format::{Bits, Format};

/// `a` with its sign flipped.
#[inline]
pub fn negate<F: Format>(a: F::Bits) -> F::Bits {
    F::Bits::truncate(a.into() ^ F::SIGN)
}

/// `a` with the sign of `b` (FSGNJ).
#[inline]
pub fn sign_inject<F: Format>(a: F::Bits, b: F::Bits) -> F::Bits {
    F::Bits::truncate(a.into() & !F::SIGN | b.into() & F::SIGN)
}

/// `a` with the sign opposite to that of `b` (FSGNJN).
#[inline]
pub fn sign_inject_negated<F: Format>(a: F::Bits, b: F::Bits) -> F::Bits {
    sign_inject::<F>(a, negate::<F>(b))
}

/// `a` with its sign flipped if `b` is negative (FSGNJX).
#[inline]
pub fn sign_inject_xor<F: Format>(a: F::Bits, b: F::Bits) -> F::Bits {
    F::Bits::truncate(a.into() ^ b.into() & F::SIGN)
}
