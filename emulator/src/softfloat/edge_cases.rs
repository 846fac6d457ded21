//! The cases that other emulators got wrong, and those that the manual spells out, one test each.

use super::Rounding::{Down, NearestEven, NearestMaxMagnitude, TowardZero, Up};
use super::*;

const NONE: Flags = Flags::NONE;
const NX: Flags = Flags::INEXACT;
const UF: Flags = Flags(Flags::UNDERFLOW.0 | Flags::INEXACT.0);
const OF: Flags = Flags(Flags::OVERFLOW.0 | Flags::INEXACT.0);
const DZ: Flags = Flags::DIVIDE_BY_ZERO;
const NV: Flags = Flags::INVALID;

const QNAN: u64 = 0xFFF8_0000_0000_1234;
const SNAN: u64 = 0x7FF0_0000_0000_0001;
const CANONICAL: u64 = 0x7FF8_0000_0000_0000;
const INF: u64 = 0x7FF0_0000_0000_0000;
const NEG_INF: u64 = 0xFFF0_0000_0000_0000;
const MAX: u64 = 0x7FEF_FFFF_FFFF_FFFF;
const MIN_NORMAL: u64 = 0x0010_0000_0000_0000;
const NEG_ZERO: u64 = 1 << 63;
const ONE: u64 = 0x3FF0_0000_0000_0000;
const TWO: u64 = 0x4000_0000_0000_0000;

fn d(value: f64) -> u64 {
    value.to_bits()
}

#[test]
fn rounding_modes_have_the_encodings_of_rm() {
    for (encoding, rounding) in (0u8..).zip(Rounding::ALL) {
        assert_eq!(Rounding::from_bits(encoding), Some(rounding));
        assert_eq!(rounding as u8, encoding);
    }
    for reserved in 5..=255 {
        assert_eq!(Rounding::from_bits(reserved), None);
    }
}

#[test]
fn nan_results_are_canonical_and_only_signaling_operands_are_invalid() {
    for (nan, flags) in [(QNAN, NONE), (SNAN, NV)] {
        for rounding in Rounding::ALL {
            let expected = (CANONICAL, flags);
            for other in [0, ONE, INF, QNAN, NEG_ZERO] {
                assert_eq!(add::<F64>(nan, other, rounding), expected);
                assert_eq!(add::<F64>(other, nan, rounding), expected);
                assert_eq!(sub::<F64>(nan, other, rounding), expected);
                assert_eq!(mul::<F64>(other, nan, rounding), expected);
                assert_eq!(div::<F64>(nan, other, rounding), expected);
                assert_eq!(div::<F64>(other, nan, rounding), expected);
                assert_eq!(fused_multiply_add::<F64>(nan, ONE, other, rounding), expected);
                assert_eq!(fused_multiply_add::<F64>(ONE, other, nan, rounding), expected);
            }
            assert_eq!(sqrt::<F64>(nan, rounding), expected);
            assert_eq!(round_to_integral::<F64>(nan, rounding, true), expected);
        }
    }
}

#[test]
fn conversion_of_a_nan_between_formats_is_canonical() {
    for (nan, flags) in [(QNAN, NONE), (SNAN, NV)] {
        assert_eq!(convert::<F64, F32>(nan, NearestEven), (0x7FC0_0000, flags));
        assert_eq!(convert::<F64, F16>(nan, NearestEven), (0x7E00, flags));
    }
    assert_eq!(convert::<F32, F64>(0xFFFF_FFFF, Up), (CANONICAL, NONE));
    assert_eq!(convert::<F32, F64>(0x7F80_0001, Up), (CANONICAL, NV));
    assert_eq!(convert::<F16, F32>(0xFC01, Up), (0x7FC0_0000, NV));
}

#[test]
fn invalid_operations_give_the_canonical_nan() {
    let invalid = (CANONICAL, NV);
    assert_eq!(add::<F64>(INF, NEG_INF, NearestEven), invalid);
    assert_eq!(sub::<F64>(INF, INF, NearestEven), invalid);
    assert_eq!(mul::<F64>(NEG_INF, 0, NearestEven), invalid);
    assert_eq!(div::<F64>(0, NEG_ZERO, NearestEven), invalid);
    assert_eq!(div::<F64>(INF, INF, NearestEven), invalid);
    assert_eq!(sqrt::<F64>(d(-1.0), NearestEven), invalid);
    assert_eq!(sqrt::<F64>(NEG_INF, NearestEven), invalid);
    assert_eq!(sqrt::<F64>(1 | NEG_ZERO, NearestEven), invalid);
}

#[test]
fn fused_infinity_times_zero_is_invalid_even_with_a_quiet_nan_addend() {
    assert_eq!(fused_multiply_add::<F64>(INF, 0, QNAN, NearestEven), (CANONICAL, NV));
    assert_eq!(fused_multiply_add::<F64>(NEG_ZERO, INF, QNAN, NearestEven), (CANONICAL, NV));
    assert_eq!(fused_multiply_add::<F64>(INF, 0, ONE, NearestEven), (CANONICAL, NV));
    assert_eq!(fused_multiply_add::<F64>(INF, ONE, NEG_INF, NearestEven), (CANONICAL, NV));
}

#[test]
fn fused_zero_times_zero_plus_a_quiet_nan_raises_nothing() {
    assert_eq!(fused_multiply_add::<F64>(0, 0, QNAN, NearestEven), (CANONICAL, NONE));
    assert_eq!(fused_multiply_add::<F64>(INF, INF, QNAN, NearestEven), (CANONICAL, NONE));
}

#[test]
fn fused_multiply_add_rounds_once() {
    // (1 + 2^-52)(1 - 2^-52) - 1 = -2^-104.
    let (a, b) = (d(1.0 + f64::EPSILON), d(1.0 - f64::EPSILON));
    let expected = d(-f64::EPSILON * f64::EPSILON);
    assert_eq!(fused_multiply_add::<F64>(a, b, d(-1.0), NearestEven), (expected, NONE));
    // The least subnormal still decides the direction at the other end of the range.
    assert_eq!(fused_multiply_add::<F64>(MAX, ONE, 1, Down), (MAX, NX));
    assert_eq!(fused_multiply_add::<F64>(MAX, ONE, 1, Up), (INF, OF));
    assert_eq!(fused_multiply_add::<F64>(MAX, TWO, NEG_INF, Up), (NEG_INF, NONE));
}

#[test]
fn exact_zero_sums_are_negative_only_when_rounding_down() {
    for rounding in Rounding::ALL {
        let zero = if rounding == Down { NEG_ZERO } else { 0 };
        assert_eq!(sub::<F64>(ONE, ONE, rounding), (zero, NONE));
        assert_eq!(add::<F64>(0, NEG_ZERO, rounding), (zero, NONE));
        assert_eq!(add::<F64>(NEG_ZERO, NEG_ZERO, rounding), (NEG_ZERO, NONE));
        assert_eq!(fused_multiply_add::<F64>(ONE, TWO, d(-2.0), rounding), (zero, NONE));
        assert_eq!(fused_multiply_add::<F64>(0, ONE, NEG_ZERO, rounding), (zero, NONE));
    }
}

#[test]
fn division_by_zero_and_of_infinity() {
    assert_eq!(div::<F64>(ONE, NEG_ZERO, NearestEven), (NEG_INF, DZ));
    assert_eq!(div::<F64>(INF, 0, NearestEven), (INF, NONE));
    assert_eq!(div::<F64>(ONE, NEG_INF, NearestEven), (NEG_ZERO, NONE));
    assert_eq!(sqrt::<F64>(NEG_ZERO, NearestEven), (NEG_ZERO, NONE));
}

#[test]
fn overflow_gives_infinity_or_the_greatest_number() {
    let expected = [INF, MAX, MAX, INF, INF];
    for (rounding, expected) in Rounding::ALL.into_iter().zip(expected) {
        assert_eq!(mul::<F64>(MAX, TWO, rounding), (expected, OF));
    }
    let expected = [NEG_INF, MAX | NEG_ZERO, NEG_INF, MAX | NEG_ZERO, NEG_INF];
    for (rounding, expected) in Rounding::ALL.into_iter().zip(expected) {
        assert_eq!(mul::<F64>(MAX, d(-2.0), rounding), (expected, OF));
    }
    // 65519 rounds to the greatest half, 65520 to infinity.
    assert_eq!(from_i32::<F16>(65519, NearestEven), (0x7BFF, NX));
    assert_eq!(from_i32::<F16>(65520, NearestEven), (0x7C00, OF));
}

#[test]
fn tininess_is_detected_after_rounding() {
    // 2^-1022 (1 + 2^-52)(1 - 2^-52) = 2^-1022 (1 - 2^-104) rounds up to 2^-1022 with an unbounded exponent too: not tiny.
    let (a, b) = (MIN_NORMAL + 1, ONE - 2);
    assert_eq!(mul::<F64>(a, b, NearestEven), (MIN_NORMAL, NX));
    assert_eq!(mul::<F64>(a, b, Up), (MIN_NORMAL, NX));
    assert_eq!(mul::<F64>(a, b, Down), (MIN_NORMAL - 1, UF));
    // 2^-1022 (1 - 2^-53) has 53 bits and is below 2^-1022: tiny, although it is delivered as 2^-1022.
    assert_eq!(mul::<F64>(MIN_NORMAL, ONE - 1, Up), (MIN_NORMAL, UF));
    assert_eq!(mul::<F64>(MIN_NORMAL, ONE - 1, NearestEven), (MIN_NORMAL, UF));
    // Exact subnormal results raise nothing.
    assert_eq!(mul::<F64>(MIN_NORMAL, d(0.5), NearestEven), (MIN_NORMAL >> 1, NONE));
    assert_eq!(sub::<F64>(MIN_NORMAL + 1, MIN_NORMAL, NearestEven), (1, NONE));
    assert_eq!(mul::<F64>(1, d(0.5), NearestEven), (0, UF));
    assert_eq!(mul::<F64>(1, d(0.5), NearestMaxMagnitude), (1, UF));
    assert_eq!(mul::<F64>(1, 1, Up), (1, UF));
}

#[test]
fn minimum_and_maximum_of_a_number_and_a_nan_is_the_number() {
    assert_eq!(min::<F64>(QNAN, ONE), (ONE, NONE));
    assert_eq!(min::<F64>(ONE, QNAN), (ONE, NONE));
    assert_eq!(max::<F64>(SNAN, ONE), (ONE, NV));
    assert_eq!(max::<F64>(ONE, SNAN), (ONE, NV));
    assert_eq!(min::<F64>(QNAN, QNAN), (CANONICAL, NONE));
    assert_eq!(max::<F64>(QNAN, SNAN), (CANONICAL, NV));
}

#[test]
fn minimum_and_maximum_of_zfa_propagate_nans() {
    assert_eq!(minm::<F64>(QNAN, ONE), (CANONICAL, NONE));
    assert_eq!(maxm::<F64>(ONE, SNAN), (CANONICAL, NV));
    assert_eq!(minm::<F64>(ONE, TWO), (ONE, NONE));
    assert_eq!(maxm::<F64>(ONE, TWO), (TWO, NONE));
}

#[test]
fn negative_zero_is_less_than_zero_for_minimum_and_maximum_only() {
    for (a, b) in [(0, NEG_ZERO), (NEG_ZERO, 0)] {
        assert_eq!(min::<F64>(a, b), (NEG_ZERO, NONE));
        assert_eq!(max::<F64>(a, b), (0, NONE));
        assert_eq!(minm::<F64>(a, b), (NEG_ZERO, NONE));
        assert_eq!(maxm::<F64>(a, b), (0, NONE));
        assert_eq!(eq::<F64>(a, b), (true, NONE));
        assert_eq!(lt::<F64>(a, b), (false, NONE));
        assert_eq!(le::<F64>(a, b), (true, NONE));
    }
}

#[test]
fn comparisons_signal_as_their_kind_says() {
    assert_eq!(eq::<F64>(QNAN, QNAN), (false, NONE));
    assert_eq!(eq::<F64>(ONE, SNAN), (false, NV));
    assert_eq!(lt::<F64>(QNAN, ONE), (false, NV));
    assert_eq!(le::<F64>(ONE, QNAN), (false, NV));
    assert_eq!(ltq::<F64>(QNAN, ONE), (false, NONE));
    assert_eq!(leq::<F64>(SNAN, ONE), (false, NV));
    assert_eq!(lt::<F64>(d(-2.0), d(-1.0)), (true, NONE));
    assert_eq!(leq::<F64>(NEG_INF, INF), (true, NONE));
    assert_eq!(ltq::<F64>(ONE, ONE), (false, NONE));
}

#[test]
fn classify_has_one_bit_for_each_class() {
    let data = [NEG_INF, d(-1.0), NEG_ZERO | 1, NEG_ZERO, 0, 1, ONE, INF, SNAN, QNAN];
    for (bit, datum) in data.into_iter().enumerate() {
        assert_eq!(classify::<F64>(datum), 1 << bit);
    }
    assert_eq!(classify::<F16>(0x0400), 1 << 6);
    assert_eq!(classify::<F16>(0x83FF), 1 << 2);
    assert_eq!(classify::<F32>(0xFFC0_0000), 1 << 9);
    assert_eq!(classify::<F32>(0x7FBF_FFFF), 1 << 8);
}

#[test]
fn invalid_conversions_to_integers_saturate() {
    let rtz = TowardZero;
    for nan in [QNAN, SNAN] {
        assert_eq!(to_i32::<F64>(nan, rtz), (i32::MAX, NV));
        assert_eq!(to_u32::<F64>(nan, rtz), (u32::MAX, NV));
        assert_eq!(to_i64::<F64>(nan, rtz), (i64::MAX, NV));
        assert_eq!(to_u64::<F64>(nan, rtz), (u64::MAX, NV));
    }
    assert_eq!(to_i32::<F64>(NEG_INF, rtz), (i32::MIN, NV));
    assert_eq!(to_u32::<F64>(NEG_INF, rtz), (0, NV));
    assert_eq!(to_i64::<F64>(INF, rtz), (i64::MAX, NV));
    assert_eq!(to_u64::<F64>(d(-1.0), rtz), (0, NV));
    assert_eq!(to_u32::<F64>(d(-1.0), rtz), (0, NV));
    assert_eq!(to_i32::<F64>(d(2147483648.0), rtz), (i32::MAX, NV));
    assert_eq!(to_i32::<F64>(d(-2147483649.0), rtz), (i32::MIN, NV));
    assert_eq!(to_u64::<F64>(d(18446744073709551616.0), rtz), (u64::MAX, NV));
    assert_eq!(to_i64::<F64>(d(9223372036854775808.0), rtz), (i64::MAX, NV));
}

#[test]
fn conversions_to_integers_round_before_the_range_is_checked() {
    assert_eq!(to_i32::<F64>(d(2147483647.5), TowardZero), (i32::MAX, NX));
    assert_eq!(to_i32::<F64>(d(2147483647.5), NearestEven), (i32::MAX, NV));
    assert_eq!(to_i32::<F64>(d(-2147483648.5), NearestEven), (i32::MIN, NX));
    assert_eq!(to_i32::<F64>(d(-2147483648.5), Down), (i32::MIN, NV));
    assert_eq!(to_u32::<F64>(d(-0.75), TowardZero), (0, NX));
    assert_eq!(to_u32::<F64>(d(-0.75), NearestEven), (0, NV));
    assert_eq!(to_u32::<F64>(d(4294967295.0), NearestEven), (u32::MAX, NONE));
    assert_eq!(to_i64::<F64>(d(-9223372036854775808.0), NearestEven), (i64::MIN, NONE));
    assert_eq!(to_i64::<F64>(d(2.5), NearestEven), (2, NX));
    assert_eq!(to_i64::<F64>(d(2.5), NearestMaxMagnitude), (3, NX));
    assert_eq!(to_i64::<F64>(1, Up), (1, NX));
    assert_eq!(to_u64::<F64>(NEG_ZERO, Down), (0, NONE));
}

#[test]
fn conversions_from_integers_use_all_their_bits() {
    assert_eq!(from_i64::<F32>(1 << 40, NearestEven), (0x5380_0000, NONE));
    assert_eq!(from_i64::<F64>(i64::MIN, NearestEven), (d(-9223372036854775808.0), NONE));
    assert_eq!(from_u64::<F64>(u64::MAX, NearestEven), (d(18446744073709551616.0), NX));
    assert_eq!(from_u64::<F64>(u64::MAX, TowardZero), (0x43EF_FFFF_FFFF_FFFF, NX));
    assert_eq!(from_u32::<F64>(u32::MAX, NearestEven), (d(4294967295.0), NONE));
    assert_eq!(from_i32::<F32>(-16777217, Down), (0xCB80_0001, NX));
    assert_eq!(from_i32::<F32>(0, Down), (0, NONE));
}

#[test]
fn modular_conversion_wraps_and_has_the_flags_of_the_plain_one() {
    assert_eq!(to_i32_modular(d(4294967297.0)), (1, NV));
    assert_eq!(to_i32_modular(d(-4294967297.5)), (-1, NV));
    assert_eq!(to_i32_modular(d(2147483648.0)), (i32::MIN, NV));
    assert_eq!(to_i32_modular(d(-1.5)), (-1, NX));
    assert_eq!(to_i32_modular(d(7.0)), (7, NONE));
    assert_eq!(to_i32_modular(d(0.5)), (0, NX));
    // 2^83 + 2^31 has its lowest bit at 31; 2^84 has none below 32.
    assert_eq!(to_i32_modular(0x4520_0000_0000_0001), (i32::MIN, NV));
    assert_eq!(to_i32_modular(0x4530_0000_0000_0001), (0, NV));
    for special in [QNAN, SNAN, INF, NEG_INF] {
        assert_eq!(to_i32_modular(special), (0, NV));
    }
    assert_eq!(to_i32_modular(NEG_ZERO), (0, NONE));
}

#[test]
fn rounding_to_integral_keeps_the_sign_and_raises_inexact_only_if_asked() {
    assert_eq!(round_to_integral::<F64>(d(-0.25), NearestEven, true), (NEG_ZERO, NX));
    assert_eq!(round_to_integral::<F64>(d(-0.25), NearestEven, false), (NEG_ZERO, NONE));
    assert_eq!(round_to_integral::<F64>(d(-0.25), Down, true), (d(-1.0), NX));
    assert_eq!(round_to_integral::<F64>(d(2.5), NearestEven, true), (TWO, NX));
    assert_eq!(round_to_integral::<F64>(TWO, NearestEven, true), (TWO, NONE));
    assert_eq!(round_to_integral::<F64>(MAX, Up, true), (MAX, NONE));
    assert_eq!(round_to_integral::<F64>(NEG_INF, Up, true), (NEG_INF, NONE));
    assert_eq!(round_to_integral::<F16>(0x63FF, Up, true), (0x6400, NX));
}

#[test]
fn sign_operations_keep_nans_as_they_are() {
    assert_eq!(sign_inject::<F64>(SNAN, NEG_ZERO), SNAN | NEG_ZERO);
    assert_eq!(sign_inject_negated::<F64>(SNAN, NEG_ZERO), SNAN);
    assert_eq!(sign_inject_xor::<F64>(QNAN, NEG_ZERO), QNAN & !NEG_ZERO);
    assert_eq!(negate::<F16>(0x7C01), 0xFC01);
}

/// FLI.S by the manual's table: from entry 2 to 29, the exponent field and the first two bits of the significand.
const FLI_S: [(u32, u32); 28] = [
    (111, 0b00),
    (112, 0b00),
    (119, 0b00),
    (120, 0b00),
    (123, 0b00),
    (124, 0b00),
    (125, 0b00),
    (125, 0b01),
    (125, 0b10),
    (125, 0b11),
    (126, 0b00),
    (126, 0b01),
    (126, 0b10),
    (126, 0b11),
    (127, 0b00),
    (127, 0b01),
    (127, 0b10),
    (127, 0b11),
    (128, 0b00),
    (128, 0b01),
    (128, 0b10),
    (129, 0b00),
    (130, 0b00),
    (131, 0b00),
    (134, 0b00),
    (135, 0b00),
    (142, 0b00),
    (143, 0b00),
];

#[test]
fn load_immediate_has_the_constants_of_the_manual() {
    for (index, (exponent, significand)) in (2u8..).zip(FLI_S) {
        let single = exponent << 23 | significand << 21;
        assert_eq!(load_immediate::<F32>(index), single, "entry {index}");
        assert_eq!(load_immediate::<F64>(index), d(f32::from_bits(single).into()), "entry {index}");
    }
    assert_eq!(load_immediate::<F16>(0), 0xBC00);
    assert_eq!(load_immediate::<F32>(0), 0xBF80_0000);
    assert_eq!(load_immediate::<F64>(0), d(-1.0));
    assert_eq!(load_immediate::<F16>(1), 0x0400);
    assert_eq!(load_immediate::<F32>(1), 0x0080_0000);
    assert_eq!(load_immediate::<F64>(1), MIN_NORMAL);
    assert_eq!(load_immediate::<F16>(30), 0x7C00);
    assert_eq!(load_immediate::<F32>(30), 0x7F80_0000);
    assert_eq!(load_immediate::<F64>(30), INF);
    assert_eq!(load_immediate::<F16>(31), 0x7E00);
    assert_eq!(load_immediate::<F32>(31), 0x7FC0_0000);
    assert_eq!(load_immediate::<F64>(31), CANONICAL);
}

#[test]
fn load_immediate_in_half_precision_has_subnormals_and_an_infinity() {
    assert_eq!(load_immediate::<F16>(2), 0x0100);
    assert_eq!(load_immediate::<F16>(3), 0x0200);
    assert_eq!(load_immediate::<F16>(16), 0x3C00);
    assert_eq!(load_immediate::<F16>(28), 0x7800);
    assert_eq!(load_immediate::<F16>(29), 0x7C00);
}
