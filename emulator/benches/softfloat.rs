//! Floating point: the reference beside the host fast path, nanoseconds for each operation over varied operands.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use sv39::softfloat::*;

/// Numbers of mixed magnitudes and signs, as programs have them.
fn operands() -> Vec<[f64; 3]> {
    let mut state = 39u64;
    let mut next = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let magnitude = f64::from_bits((1023 - 8 + (state >> 60)) << 52 | state >> 12);
        if state >> 11 & 1 == 0 { magnitude } else { -magnitude }
    };
    (0..1024).map(|_| [next(), next(), next()]).collect()
}

fn softfloat(criterion: &mut Criterion) {
    let doubles: Vec<[u64; 3]> = operands().iter().map(|v| v.map(f64::to_bits)).collect();
    let singles: Vec<[u32; 3]> = operands().iter().map(|v| v.map(|x| (x as f32).to_bits())).collect();
    let mut group = criterion.benchmark_group("softfloat");
    group.throughput(Throughput::Elements(1024));
    macro_rules! measure {
        ($name:literal, $operands:ident, $operation:expr) => {
            group.bench_function($name, |bencher| {
                bencher.iter(|| {
                    for &operands in &$operands {
                        black_box($operation(black_box(operands)));
                    }
                })
            });
        };
    }
    let r = black_box(Rounding::NearestEven);
    measure!("add.d", doubles, |[a, b, _]: [u64; 3]| add::<F64>(a, b, r));
    measure!("mul.d", doubles, |[a, b, _]: [u64; 3]| mul::<F64>(a, b, r));
    measure!("div.d", doubles, |[a, b, _]: [u64; 3]| div::<F64>(a, b, r));
    measure!("sqrt.d", doubles, |[a, _, _]: [u64; 3]| sqrt::<F64>(a & !(1 << 63), r));
    measure!("fma.d", doubles, |[a, b, c]: [u64; 3]| fused_multiply_add::<F64>(a, b, c, r));
    measure!("to_i64.d", doubles, |[a, _, _]: [u64; 3]| to_i64::<F64>(a, r));
    measure!("convert.s.d", doubles, |[a, _, _]: [u64; 3]| convert::<F64, F32>(a, r));
    measure!("add.s", singles, |[a, b, _]: [u32; 3]| add::<F32>(a, b, r));
    measure!("mul.s", singles, |[a, b, _]: [u32; 3]| mul::<F32>(a, b, r));
    measure!("div.s", singles, |[a, b, _]: [u32; 3]| div::<F32>(a, b, r));
    measure!("fma.s", singles, |[a, b, c]: [u32; 3]| fused_multiply_add::<F32>(a, b, c, r));
    measure!("host add.d", doubles, |[a, b, _]: [u64; 3]| host::add_f64_fast(a, b));
    measure!("host mul.d", doubles, |[a, b, _]: [u64; 3]| host::mul_f64_fast(a, b));
    measure!("host div.d", doubles, |[a, b, _]: [u64; 3]| host::div_f64_fast(a, b));
    measure!("host sqrt.d", doubles, |[a, _, _]: [u64; 3]| host::sqrt_f64_fast(a & !(1 << 63)));
    measure!("host fma.d", doubles, |[a, b, c]: [u64; 3]| host::fma_f64_fast(a, b, c));
    measure!("host fma.s", singles, |[a, b, c]: [u32; 3]| host::fma_f32_fast(a, b, c));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    softfloat(&mut criterion);
    criterion.final_summary();
}
