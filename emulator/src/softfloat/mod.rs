//! IEEE 754 binary floating point with RISC-V's choices, in pure Rust (unprivileged manual, chapters "F", "D", "Zfh", "Zfa").
//!
//! Every operation is generic over a [`Format`], is total on all bit patterns, and returns the result with the exception
//! flags that it raises; the caller accrues them into `fcsr`. What IEEE 754 leaves open is decided as RISC-V decides it:
//! every NaN result is the canonical NaN, and tininess is detected after rounding.
//!
//! All arithmetic works on the same unpacked form (a significand normalised to bit 63 and a biased exponent) and ends in
//! the one function that rounds: `round::round_and_pack`. A further format (bfloat16, say) is one more `impl Format`.

mod arithmetic;
mod classify;
mod compare;
mod constants;
mod convert;
mod divide;
mod format;
mod fused;
pub mod host;
mod integral;
mod multiply;
mod round;
mod sign;
mod square_root;

pub use arithmetic::{add, sub};
pub use classify::classify;
pub use compare::{eq, le, leq, lt, ltq, max, maxm, min, minm};
pub use constants::load_immediate;
pub use convert::{
    convert, from_i32, from_i64, from_u32, from_u64, to_i32, to_i32_modular, to_i64, to_u32, to_u64,
};
pub use divide::div;
pub use format::{Bits, F16, F32, F64, Format};
pub use fused::fused_multiply_add;
pub use integral::round_to_integral;
pub use multiply::mul;
pub use round::{Flags, Rounding};
pub use sign::{negate, sign_inject, sign_inject_negated, sign_inject_xor};
pub use square_root::sqrt;

#[cfg(test)]
mod edge_cases;
