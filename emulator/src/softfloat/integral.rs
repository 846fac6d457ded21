//! Rounding to an integer in floating-point format (IEEE 754-2019 section 5.9; Zfa's FROUND and FROUNDNX).

use super::convert::{from_u64, round_number};
use super::format::{Class, Format, canonical_nan, unpack};
use super::round::{Flags, Rounding, invalid};
use super::sign::sign_inject;

/// `a` rounded to an integer; `exact` says whether NX is raised where `a` was none (FROUNDNX) or never (FROUND).
///
/// A result of zero keeps the sign of `a`.
#[inline]
pub fn round_to_integral<F: Format>(a: F::Bits, rounding: Rounding, exact: bool) -> (F::Bits, Flags) {
    let x = unpack::<F>(a);
    match x.class {
        Class::Zero | Class::Infinity => (a, Flags::NONE),
        Class::QuietNan => (canonical_nan::<F>(), Flags::NONE),
        Class::SignalingNan => invalid::<F>(),
        Class::Number if x.exponent - F::BIAS >= F::FRAC_BITS as i32 => (a, Flags::NONE),
        Class::Number => {
            let (magnitude, inexact) = round_number::<F>(x, rounding);
            // At most 2^FRAC_BITS, so that converting it is exact.
            let (integer, _) = from_u64::<F>(magnitude, rounding);
            (sign_inject::<F>(integer, a), Flags::INEXACT.when(inexact && exact))
        }
    }
}
