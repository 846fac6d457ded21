//! The host's floating point where it cannot differ: to nearest, ties to even, with NX already accrued.
//!
//! Under those two conditions, which the caller checks, an operation may be left to the host if it raises none of NV, DZ, OF and UF:
//! the host's result is then IEEE 754's, and NX changes nothing. The result alone proves that:
//!
//! - NV gives a NaN, and NaNs are also all that RISC-V and a host may encode differently.
//! - DZ gives an infinity, and so does OF in this rounding mode.
//! - UF needs a tiny result, of magnitude below the least normal number when rounded without a bound on the exponent. What is
//!   delivered is then zero, subnormal, or the least normal number itself: its exponent field is 0 or 1. It follows that host and
//!   guest may disagree on when tininess is detected.
//!
//! So a result with an exponent field from 2 to that of the greatest finite number is taken, and [`None`] sends every other case to the
//! reference. Sums, differences and roots are taken whenever they are finite: a subnormal sum is exact, and a root is never
//! subnormal.
//!
//! The host's floating-point environment must be the one that Rust assumes (to nearest, subnormals kept). On x86 without SSE2
//! there is no fast path, because the x87 rounds twice.

use super::format::{F32, F64, Format};

/// Whether each of the host's operations rounds exactly once.
const ROUNDS_ONCE: bool = !cfg!(all(target_arch = "x86", not(target_feature = "sse2")));

/// Whether `f64::mul_add` is both right and faster than the reference: an instruction, or glibc's function, which selects the
/// instruction at load time. The C libraries of other hosts may round twice.
const FUSES: bool = cfg!(any(
    target_feature = "fma",
    target_arch = "aarch64",
    all(target_arch = "x86_64", target_os = "linux", target_env = "gnu"),
));

/// Whether the exponent field shows that no flag but NX was raised.
#[inline]
fn is_safely_normal<F: Format>(bits: u64) -> bool {
    let field = (bits >> F::FRAC_BITS) as u32 & F::EXP_MAX as u32;
    field.wrapping_sub(2) < F::EXP_MAX as u32 - 2
}

#[inline]
fn normal_f64(result: f64) -> Option<u64> {
    let bits = result.to_bits();
    (ROUNDS_ONCE && is_safely_normal::<F64>(bits)).then_some(bits)
}

#[inline]
fn normal_f32(result: f32) -> Option<u32> {
    let bits = result.to_bits();
    (ROUNDS_ONCE && is_safely_normal::<F32>(bits.into())).then_some(bits)
}

#[inline]
fn finite_f64(result: f64) -> Option<u64> {
    (ROUNDS_ONCE && result.is_finite()).then_some(result.to_bits())
}

#[inline]
fn finite_f32(result: f32) -> Option<u32> {
    (ROUNDS_ONCE && result.is_finite()).then_some(result.to_bits())
}

/// `a + b`, if the host can.
#[inline]
pub fn add_f64_fast(a: u64, b: u64) -> Option<u64> {
    finite_f64(f64::from_bits(a) + f64::from_bits(b))
}

/// `a - b`, if the host can.
#[inline]
pub fn sub_f64_fast(a: u64, b: u64) -> Option<u64> {
    finite_f64(f64::from_bits(a) - f64::from_bits(b))
}

/// `a × b`, if the host can.
#[inline]
pub fn mul_f64_fast(a: u64, b: u64) -> Option<u64> {
    normal_f64(f64::from_bits(a) * f64::from_bits(b))
}

/// `a ÷ b`, if the host can.
#[inline]
pub fn div_f64_fast(a: u64, b: u64) -> Option<u64> {
    normal_f64(f64::from_bits(a) / f64::from_bits(b))
}

/// The square root of `a`, if the host can.
#[inline]
pub fn sqrt_f64_fast(a: u64) -> Option<u64> {
    finite_f64(f64::from_bits(a).sqrt())
}

/// `a × b + c`, if the host can.
#[inline]
pub fn fma_f64_fast(a: u64, b: u64, c: u64) -> Option<u64> {
    if !FUSES {
        return None;
    }
    normal_f64(f64::from_bits(a).mul_add(f64::from_bits(b), f64::from_bits(c)))
}

/// `a + b`, if the host can.
#[inline]
pub fn add_f32_fast(a: u32, b: u32) -> Option<u32> {
    finite_f32(f32::from_bits(a) + f32::from_bits(b))
}

/// `a - b`, if the host can.
#[inline]
pub fn sub_f32_fast(a: u32, b: u32) -> Option<u32> {
    finite_f32(f32::from_bits(a) - f32::from_bits(b))
}

/// `a × b`, if the host can.
#[inline]
pub fn mul_f32_fast(a: u32, b: u32) -> Option<u32> {
    normal_f32(f32::from_bits(a) * f32::from_bits(b))
}

/// `a ÷ b`, if the host can.
#[inline]
pub fn div_f32_fast(a: u32, b: u32) -> Option<u32> {
    normal_f32(f32::from_bits(a) / f32::from_bits(b))
}

/// The square root of `a`, if the host can.
#[inline]
pub fn sqrt_f32_fast(a: u32) -> Option<u32> {
    finite_f32(f32::from_bits(a).sqrt())
}

/// `a × b + c`, if the host can.
///
/// The product is exact in binary64, and the sum is rounded there, then here. Rounding twice goes wrong only where the first
/// rounding lands on a tie of the second: the 29 bits that binary64 has more are then a one and zeros.
#[inline]
pub fn fma_f32_fast(a: u32, b: u32, c: u32) -> Option<u32> {
    const MORE: u32 = F64::FRAC_BITS - F32::FRAC_BITS;
    let wide = |bits| f64::from(f32::from_bits(bits));
    let sum = wide(a) * wide(b) + wide(c);
    let tie = sum.to_bits() & ((1 << MORE) - 1) == 1 << (MORE - 1);
    if tie { None } else { normal_f32(sum as f32) }
}
