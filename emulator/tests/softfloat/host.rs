//! The host fast path against the reference.

use sv39::softfloat::{F32, Flags, Rounding, fused_multiply_add, host};

use crate::operations::{self, Operands, Operation};
use crate::patterns::{Random, combinations};

type FastPath = fn(Operands) -> Option<u64>;

const SINGLE: [(&str, FastPath); 6] = [
    ("fadd.s", |[a, b, _]| host::add_f32_fast(a as u32, b as u32).map(u64::from)),
    ("fsub.s", |[a, b, _]| host::sub_f32_fast(a as u32, b as u32).map(u64::from)),
    ("fmul.s", |[a, b, _]| host::mul_f32_fast(a as u32, b as u32).map(u64::from)),
    ("fdiv.s", |[a, b, _]| host::div_f32_fast(a as u32, b as u32).map(u64::from)),
    ("fsqrt.s", |[a, ..]| host::sqrt_f32_fast(a as u32).map(u64::from)),
    ("fmadd.s", |[a, b, c]| host::fma_f32_fast(a as u32, b as u32, c as u32).map(u64::from)),
];

const DOUBLE: [(&str, FastPath); 6] = [
    ("fadd.d", |[a, b, _]| host::add_f64_fast(a, b)),
    ("fsub.d", |[a, b, _]| host::sub_f64_fast(a, b)),
    ("fmul.d", |[a, b, _]| host::mul_f64_fast(a, b)),
    ("fdiv.d", |[a, b, _]| host::div_f64_fast(a, b)),
    ("fsqrt.d", |[a, ..]| host::sqrt_f64_fast(a)),
    ("fmadd.d", |[a, b, c]| host::fma_f64_fast(a, b, c)),
];

/// Where the fast path gives a result, it is the reference's, and the reference raises at most NX.
fn check(operation: &Operation, fast_path: FastPath, operands: Operands) -> bool {
    let Some(fast) = fast_path(operands) else { return false };
    let (reference, flags) = (operation.ours)(operands, Rounding::NearestEven);
    assert_eq!(fast, reference, "{} {operands:#x?}", operation.name);
    assert_eq!(flags & !Flags::INEXACT.0, 0, "{} {operands:#x?} raises more", operation.name);
    true
}

fn check_all(operations: &[Operation], fast_paths: &[(&str, FastPath)]) {
    for (name, fast_path) in fast_paths {
        let operation = operations.iter().find(|operation| operation.name == *name).unwrap();
        for operands in combinations(operation, 1_000_000) {
            check(operation, *fast_path, operands);
        }
        let mut random = Random::new(39);
        for _ in 0..200_000 {
            check(operation, *fast_path, random.operands(operation));
        }
    }
}

#[test]
fn single_precision_fast_path_is_exact() {
    check_all(&operations::single(), &SINGLE);
}

#[test]
fn double_precision_fast_path_is_exact() {
    check_all(&operations::double(), &DOUBLE);
}

#[test]
#[cfg(all(target_arch = "x86_64", target_os = "linux", target_env = "gnu"))]
fn ordinary_numbers_take_the_fast_path() {
    let (single, double) = ([1.5f32, 2.1, 0.7].map(f32::to_bits), [1.5, 2.1, 0.7].map(f64::to_bits));
    for (name, fast_path) in SINGLE {
        assert!(fast_path(single.map(u64::from)).is_some(), "{name}");
    }
    for (name, fast_path) in DOUBLE {
        assert!(fast_path(double).is_some(), "{name}");
    }
}

#[test]
fn cases_with_flags_other_than_inexact_leave_the_fast_path() {
    let least_normal = f64::MIN_POSITIVE.to_bits();
    let one = 1f64.to_bits();
    // Delivered as the least normal number, yet tiny.
    assert_eq!(host::mul_f64_fast(least_normal, one - 1), None);
    assert_eq!(host::fma_f64_fast(least_normal, one - 1, 0), None);
    assert_eq!(host::mul_f32_fast(0x0080_0000, 0x3F7F_FFFF), None);
    assert_eq!(host::mul_f64_fast(f64::MAX.to_bits(), 2f64.to_bits()), None);
    assert_eq!(host::div_f64_fast(one, 0), None);
    assert_eq!(host::sqrt_f64_fast((-1f64).to_bits()), None);
    assert_eq!(host::add_f64_fast(f64::MAX.to_bits(), f64::MAX.to_bits()), None);
    assert_eq!(host::add_f64_fast(f64::NAN.to_bits(), one), None);
}

#[test]
fn single_precision_fused_ties_of_a_rounded_sum_leave_the_fast_path() {
    // a × b + c = 1 + 2^-23 + 2^-24 - 2^-70 is below the tie that binary64 rounds it to; the tie would go up, to even.
    let (a, b) = (2f32.powi(-12) * (1.0 + f32::EPSILON), 2f32.powi(-12) * (1.0 - f32::EPSILON));
    let [a, b, c] = [a, b, 1.0 + f32::EPSILON].map(f32::to_bits);
    assert_eq!(fused_multiply_add::<F32>(a, b, c, Rounding::NearestEven), (c, Flags::INEXACT));
    assert_eq!(host::fma_f32_fast(a, b, c), None);
}
