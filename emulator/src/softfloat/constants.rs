//! The constants that FLI loads (unprivileged manual, chapter "Zfa", "Load-Immediate Instructions").

use super::convert::convert;
use super::format::{Bits, F64, Format, canonical_nan};
use super::round::Rounding;

/// The table of the manual by the value of the `rs1` field. Entry 1 is the least positive normal number of the format and entry
/// 31 the canonical NaN: [`load_immediate`] supplies both.
const CONSTANTS: [f64; 32] = [
    -1.0,
    f64::MIN_POSITIVE,
    1.0 / 65536.0,
    1.0 / 32768.0,
    1.0 / 256.0,
    1.0 / 128.0,
    0.0625,
    0.125,
    0.25,
    0.3125,
    0.375,
    0.4375,
    0.5,
    0.625,
    0.75,
    0.875,
    1.0,
    1.25,
    1.5,
    1.75,
    2.0,
    2.5,
    3.0,
    4.0,
    8.0,
    16.0,
    128.0,
    256.0,
    32768.0,
    65536.0,
    f64::INFINITY,
    f64::NAN,
];

/// The constant numbered `index` (its low five bits).
///
/// 2^16 overflows binary16: there the manual, as rounding does, gives infinity.
#[inline]
pub fn load_immediate<F: Format>(index: u8) -> F::Bits {
    match index & 31 {
        1 => F::Bits::truncate(1 << F::FRAC_BITS),
        31 => canonical_nan::<F>(),
        index => {
            let constant = CONSTANTS[usize::from(index)].to_bits();
            convert::<F64, F>(constant, Rounding::NearestEven).0
        }
    }
}
