//! Rounding modes, exception flags, and the one place where results are rounded and packed
//! (IEEE 754-2019 sections 4.3 and 7; unprivileged manual, "Floating-Point Control and Status Register").

use std::ops::{BitOr, BitOrAssign};

use super::format::{Bits, Format, canonical_nan, infinity};

/// A rounding direction, numbered as in an instruction's `rm` field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Rounding {
    /// RNE: to nearest, ties to even.
    NearestEven = 0,
    /// RTZ: towards zero.
    TowardZero = 1,
    /// RDN: towards negative infinity.
    Down = 2,
    /// RUP: towards positive infinity.
    Up = 3,
    /// RMM: to nearest, ties to the greater magnitude.
    NearestMaxMagnitude = 4,
}

impl Rounding {
    /// All of them, in the order of their encodings.
    pub const ALL: [Rounding; 5] = [
        Rounding::NearestEven,
        Rounding::TowardZero,
        Rounding::Down,
        Rounding::Up,
        Rounding::NearestMaxMagnitude,
    ];

    /// The direction that `rm` or `frm` encodes; `None` for the reserved encodings and for dynamic rounding.
    #[inline]
    pub const fn from_bits(bits: u8) -> Option<Self> {
        match bits {
            0 => Some(Rounding::NearestEven),
            1 => Some(Rounding::TowardZero),
            2 => Some(Rounding::Down),
            3 => Some(Rounding::Up),
            4 => Some(Rounding::NearestMaxMagnitude),
            _ => None,
        }
    }

    /// Whether a magnitude is to be incremented whose discarded part is `rest`, with `half` the value of a tie.
    ///
    /// `half` must be even: the tie's parity test then needs no branch.
    #[inline]
    pub(super) fn increments(self, sign: bool, odd: bool, rest: u64, half: u64) -> bool {
        match self {
            Rounding::NearestEven => (rest | odd as u64) > half,
            Rounding::TowardZero => false,
            Rounding::Down => sign && rest != 0,
            Rounding::Up => !sign && rest != 0,
            Rounding::NearestMaxMagnitude => rest >= half,
        }
    }

    /// Whether an overflow gives infinity rather than the greatest finite magnitude (IEEE 754-2019 section 7.4).
    #[inline]
    fn overflows_to_infinity(self, sign: bool) -> bool {
        match self {
            Rounding::NearestEven | Rounding::NearestMaxMagnitude => true,
            Rounding::TowardZero => false,
            Rounding::Down => sign,
            Rounding::Up => !sign,
        }
    }
}

/// Accrued exceptions, laid out as in `fflags`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// No exception.
    pub const NONE: Flags = Flags(0);
    /// NX: inexact.
    pub const INEXACT: Flags = Flags(1);
    /// UF: underflow.
    pub const UNDERFLOW: Flags = Flags(2);
    /// OF: overflow.
    pub const OVERFLOW: Flags = Flags(4);
    /// DZ: divide by zero.
    pub const DIVIDE_BY_ZERO: Flags = Flags(8);
    /// NV: invalid operation.
    pub const INVALID: Flags = Flags(16);

    /// `self` if `condition` holds, otherwise no flag.
    #[inline]
    pub(super) fn when(self, condition: bool) -> Flags {
        Flags(self.0 * condition as u8)
    }
}

impl BitOr for Flags {
    type Output = Flags;
    #[inline]
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitOrAssign for Flags {
    #[inline]
    fn bitor_assign(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}

/// The result of an invalid operation: the canonical NaN, with NV.
#[inline]
pub(super) fn invalid<F: Format>() -> (F::Bits, Flags) {
    (canonical_nan::<F>(), Flags::INVALID)
}

/// The sign of an exact zero sum of operands that differ in sign (IEEE 754-2019 section 6.3).
#[inline]
pub(super) fn zero_sum_sign(rounding: Rounding) -> bool {
    rounding == Rounding::Down
}

/// `value >> count`, with the lowest bit set if any bit set was shifted out ("jamming").
///
/// Rounding at least two bits higher up cannot tell the jammed value from the exact one.
#[inline]
pub(super) fn shift_right_jam(value: u64, count: u32) -> u64 {
    if count < 64 {
        let shifted = value >> count;
        shifted | (shifted << count != value) as u64
    } else {
        (value != 0) as u64
    }
}

/// [`shift_right_jam`] for 128 bits.
#[inline]
pub(super) fn shift_right_jam_u128(value: u128, count: u32) -> u128 {
    if count < 128 {
        let lost = value & ((1 << count) - 1);
        value >> count | (lost != 0) as u128
    } else {
        (value != 0) as u128
    }
}

/// Rounds the magnitude `significand × 2^(exponent - BIAS - 63)` to the format and packs it.
///
/// Bit 63 of the significand must be set; bits of an exact result that do not fit must be jammed into bit 0.
#[inline]
pub(super) fn round_and_pack<F: Format>(
    sign: bool,
    exponent: i32,
    significand: u64,
    rounding: Rounding,
) -> (F::Bits, Flags) {
    debug_assert!(significand >> 63 == 1, "round_and_pack takes a normalised significand");
    if exponent <= 0 {
        return round_subnormal::<F>(sign, exponent, significand, rounding);
    }
    if exponent >= F::EXP_MAX {
        return overflow::<F>(sign, rounding);
    }
    // The leading 1 in `kept` adds one to the exponent field, and so does a carry out of the fraction.
    let (kept, inexact) = round_significand::<F>(sign, significand, rounding);
    let magnitude = ((exponent as u64 - 1) << F::FRAC_BITS) + kept;
    if magnitude >= F::INFINITY {
        return overflow::<F>(sign, rounding);
    }
    (signed::<F>(sign, magnitude), Flags::INEXACT.when(inexact))
}

/// The topmost `FRAC_BITS + 1` bits of the significand, rounded, and whether bits were lost.
#[inline]
fn round_significand<F: Format>(sign: bool, significand: u64, rounding: Rounding) -> (u64, bool) {
    let discarded = 63 - F::FRAC_BITS;
    let kept = significand >> discarded;
    let rest = significand & ((1 << discarded) - 1);
    let half = 1 << (discarded - 1);
    let increment = rounding.increments(sign, kept & 1 != 0, rest, half);
    (kept + increment as u64, rest != 0)
}

/// Results below the least normal magnitude: fixed-point rounding, and underflow if tiny and inexact.
#[cold]
fn round_subnormal<F: Format>(
    sign: bool,
    exponent: i32,
    significand: u64,
    rounding: Rounding,
) -> (F::Bits, Flags) {
    // Tininess after rounding: tiny is what stays below the least normal number when rounded to full precision as
    // though the exponent had no bound.
    let (unbounded, _) = round_significand::<F>(sign, significand, rounding);
    let tiny = exponent < 0 || unbounded >> (F::FRAC_BITS + 1) == 0;
    let shifted = shift_right_jam(significand, (1 - exponent) as u32);
    let (magnitude, inexact) = round_significand::<F>(sign, shifted, rounding);
    let flags = Flags::INEXACT.when(inexact) | Flags::UNDERFLOW.when(inexact && tiny);
    (signed::<F>(sign, magnitude), flags)
}

#[cold]
fn overflow<F: Format>(sign: bool, rounding: Rounding) -> (F::Bits, Flags) {
    let flags = Flags::OVERFLOW | Flags::INEXACT;
    if rounding.overflows_to_infinity(sign) {
        (infinity::<F>(sign), flags)
    } else {
        (signed::<F>(sign, F::INFINITY - 1), flags)
    }
}

#[inline]
fn signed<F: Format>(sign: bool, magnitude: u64) -> F::Bits {
    F::Bits::truncate((sign as u64) << (F::EXP_BITS + F::FRAC_BITS) | magnitude)
}
