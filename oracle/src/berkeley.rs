//! Berkeley SoftFloat 3 (specialised for RISC-V) behind the signature of [`crate::operations`].
//!
//! What it lacks (minimum and maximum, classification, FCVTMOD) is put together here from its comparisons, its remainder and
//! its conversions, as the manual defines those instructions.

use softfloat_sys::*;
use sv39::softfloat::Rounding;

use crate::operations::{Operands, Operation, Outcome};

/// Computes with the rounding mode and the flags that SoftFloat keeps for the thread.
type Function = fn(Operands, u8) -> u64;

/// Berkeley's implementation of an operation.
pub fn reference(operation: &Operation) -> impl Fn(Operands, Rounding) -> Outcome + use<> {
    let (_, function) = [half(), single(), double(), bfloat16()]
        .into_iter()
        .flatten()
        .find(|(name, _)| *name == operation.name)
        .unwrap_or_else(|| panic!("SoftFloat has no {}", operation.name));
    move |operands, rounding| {
        let mode = rounding as u8;
        // SAFETY: these set variables of this thread; RISC-V's encodings of the rounding modes are SoftFloat's.
        unsafe {
            softfloat_detectTininess_write_helper(softfloat_tininess_afterRounding);
            softfloat_roundingMode_write_helper(mode);
            softfloat_exceptionFlags_write_helper(0);
        }
        let value = function(operands, mode);
        // SAFETY: this reads a variable of this thread.
        (value, unsafe { softfloat_exceptionFlags_read_helper() })
    }
}

/// A call of SoftFloat.
macro_rules! call {
    ($function:ident($($argument:expr),*)) => {
        // SAFETY: SoftFloat's functions on values are total, and touch only variables of this thread.
        unsafe { $function($($argument),*) }
    };
}

/// The operations of one format.
macro_rules! format {
    (
        $format:ident, $type:ident, $bits:ty, $suffix:literal, exponent $exponent:literal, fraction $fraction:literal,
        $add:ident $sub:ident $mul:ident $div:ident $sqrt:ident $fma:ident
        $eq:ident $lt:ident $le:ident $ltq:ident $leq:ident $signaling:ident
        $to_i32:ident $to_u32:ident $to_i64:ident $to_u64:ident $from_i32:ident $from_u32:ident $from_i64:ident $from_u64:ident
        $round:ident
        $(, $conversion:literal $convert:ident $source:ident $source_bits:ty)*
    ) => {
        fn $format() -> Vec<(&'static str, Function)> {
            const SIGN: $bits = 1 << ($exponent + $fraction);
            const INFINITY: $bits = ((1 << $exponent) - 1) << $fraction;
            const NAN: $bits = INFINITY | 1 << ($fraction - 1);
            const LEAST_NORMAL: $bits = 1 << $fraction;
            fn f(bits: u64) -> $type {
                $type { v: bits as $bits }
            }
            fn nan(a: u64) -> bool {
                !call!($eq(f(a), f(a)))
            }
            fn less(a: u64, b: u64) -> bool {
                call!($ltq(f(a), f(b))) || call!($eq(f(a), f(b))) && a & u64::from(SIGN) != 0
            }
            fn pick(a: u64, b: u64, first: bool) -> u64 {
                if nan(a) && nan(b) {
                    NAN.into()
                } else if nan(b) || !nan(a) && first {
                    a
                } else {
                    b
                }
            }
            fn propagate(a: u64, b: u64, picked: u64) -> u64 {
                if nan(a) || nan(b) { NAN.into() } else { picked }
            }
            fn class(a: u64) -> u64 {
                let magnitude = a & !u64::from(SIGN);
                let class = if call!($signaling(f(a))) {
                    return 1 << 8;
                } else if nan(a) {
                    return 1 << 9;
                } else if call!($eq(f(magnitude), f(INFINITY.into()))) {
                    7
                } else if call!($eq(f(magnitude), f(0))) {
                    4
                } else if call!($lt(f(magnitude), f(LEAST_NORMAL.into()))) {
                    5
                } else {
                    6
                };
                1 << if magnitude == a { class } else { 7 - class }
            }
            vec![
                (concat!("fadd.", $suffix), |[a, b, _], _| call!($add(f(a), f(b))).v.into()),
                (concat!("fsub.", $suffix), |[a, b, _], _| call!($sub(f(a), f(b))).v.into()),
                (concat!("fmul.", $suffix), |[a, b, _], _| call!($mul(f(a), f(b))).v.into()),
                (concat!("fdiv.", $suffix), |[a, b, _], _| call!($div(f(a), f(b))).v.into()),
                (concat!("fsqrt.", $suffix), |[a, ..], _| call!($sqrt(f(a))).v.into()),
                (concat!("fmadd.", $suffix), |[a, b, c], _| call!($fma(f(a), f(b), f(c))).v.into()),
                (concat!("fmin.", $suffix), |[a, b, _], _| pick(a, b, less(a, b))),
                (concat!("fmax.", $suffix), |[a, b, _], _| pick(a, b, less(b, a))),
                (concat!("fminm.", $suffix), |[a, b, _], _| propagate(a, b, pick(a, b, less(a, b)))),
                (concat!("fmaxm.", $suffix), |[a, b, _], _| propagate(a, b, pick(a, b, less(b, a)))),
                (concat!("feq.", $suffix), |[a, b, _], _| call!($eq(f(a), f(b))).into()),
                (concat!("flt.", $suffix), |[a, b, _], _| call!($lt(f(a), f(b))).into()),
                (concat!("fle.", $suffix), |[a, b, _], _| call!($le(f(a), f(b))).into()),
                (concat!("fltq.", $suffix), |[a, b, _], _| call!($ltq(f(a), f(b))).into()),
                (concat!("fleq.", $suffix), |[a, b, _], _| call!($leq(f(a), f(b))).into()),
                (concat!("fclass.", $suffix), |[a, ..], _| {
                    let class = class(a);
                    // Asking SoftFloat raises flags; the instruction raises none.
                    call!(softfloat_exceptionFlags_write_helper(0));
                    class
                }),
                (concat!("fcvt.w.", $suffix), |[a, ..], r| u64::from(call!($to_i32(f(a), r, true)) as u32)),
                (concat!("fcvt.wu.", $suffix), |[a, ..], r| u64::from(call!($to_u32(f(a), r, true)) as u32)),
                (concat!("fcvt.l.", $suffix), |[a, ..], r| call!($to_i64(f(a), r, true)) as u64),
                (concat!("fcvt.lu.", $suffix), |[a, ..], r| call!($to_u64(f(a), r, true)) as u64),
                (concat!("fcvt.", $suffix, ".w"), |[a, ..], _| call!($from_i32(a as i32)).v.into()),
                (concat!("fcvt.", $suffix, ".wu"), |[a, ..], _| call!($from_u32(a as u32)).v.into()),
                (concat!("fcvt.", $suffix, ".l"), |[a, ..], _| call!($from_i64(a as i64)).v.into()),
                (concat!("fcvt.", $suffix, ".lu"), |[a, ..], _| call!($from_u64(a)).v.into()),
                (concat!("fround.", $suffix), |[a, ..], r| call!($round(f(a), r, false)).v.into()),
                (concat!("froundnx.", $suffix), |[a, ..], r| call!($round(f(a), r, true)).v.into()),
                $((concat!("fcvt.", $suffix, ".", $conversion), |[a, ..], _| {
                    call!($convert($source { v: a as $source_bits })).v.into()
                }),)*
            ]
        }
    };
}

format!(
    half, float16_t, u16, "h", exponent 5, fraction 10,
    f16_add f16_sub f16_mul f16_div f16_sqrt f16_mulAdd
    f16_eq f16_lt f16_le f16_lt_quiet f16_le_quiet f16_isSignalingNaN
    f16_to_i32 f16_to_ui32 f16_to_i64 f16_to_ui64 i32_to_f16 ui32_to_f16 i64_to_f16 ui64_to_f16
    f16_roundToInt,
    "s" f32_to_f16 float32_t u32, "d" f64_to_f16 float64_t u64
);

format!(
    single, float32_t, u32, "s", exponent 8, fraction 23,
    f32_add f32_sub f32_mul f32_div f32_sqrt f32_mulAdd
    f32_eq f32_lt f32_le f32_lt_quiet f32_le_quiet f32_isSignalingNaN
    f32_to_i32 f32_to_ui32 f32_to_i64 f32_to_ui64 i32_to_f32 ui32_to_f32 i64_to_f32 ui64_to_f32
    f32_roundToInt,
    "h" f16_to_f32 float16_t u16, "d" f64_to_f32 float64_t u64
);

format!(
    binary64, float64_t, u64, "d", exponent 11, fraction 52,
    f64_add f64_sub f64_mul f64_div f64_sqrt f64_mulAdd
    f64_eq f64_lt f64_le f64_lt_quiet f64_le_quiet f64_isSignalingNaN
    f64_to_i32 f64_to_ui32 f64_to_i64 f64_to_ui64 i32_to_f64 ui32_to_f64 i64_to_f64 ui64_to_f64
    f64_roundToInt,
    "h" f16_to_f64 float16_t u16, "s" f32_to_f64 float32_t u32
);

fn double() -> Vec<(&'static str, Function)> {
    let mut operations = binary64();
    operations.push(("fcvtmod.w.d", |[a, ..], _| u64::from(modular(float64_t { v: a }))));
    operations
}

fn bfloat16() -> Vec<(&'static str, Function)> {
    vec![
        ("fcvt.bf16.s", |[a, ..], _| call!(f32_to_bf16(float32_t { v: a as u32 })).v.into()),
        ("fcvt.s.bf16", |[a, ..], _| call!(bf16_to_f32(bfloat16_t { v: a as u16 })).v.into()),
    ]
}

/// FCVTMOD.W.D: the remainder of the truncated value; flags as for FCVT.W.D towards zero.
fn modular(a: float64_t) -> u32 {
    let two_to_the_32 = float64_t { v: (1023 + 32) << 52 };
    let truncated = call!(f64_roundToInt(a, softfloat_round_minMag, false));
    let remainder = call!(f64_rem(truncated, two_to_the_32));
    let special = !call!(f64_eq(remainder, remainder));
    let value = call!(f64_to_i64(remainder, softfloat_round_minMag, false));
    call!(softfloat_exceptionFlags_write_helper(0));
    call!(f64_to_i32(a, softfloat_round_minMag, true));
    if special { 0 } else { value as u32 }
}
