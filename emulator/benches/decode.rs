//! Nanoseconds per decoded instruction: what a translator and the decoded-block cache pay for each new instruction.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use sv39::isa::decode::decode;
use sv39::isa::extension::IsaSet;
use sv39::isa::op::Op;

/// A loop as compilers write it: address arithmetic, loads, stores, a branch, a call, compressed and not.
const COMMON: [u32; 16] = [
    0x6522,
    0x952e,
    0x0505,
    0x4188,
    0x00b5_0533,
    0xff81_3503,
    0x00a1_3423,
    0x0005_0463,
    0x0805_851b,
    0x8d0d,
    0x8082,
    0x00c5_f553,
    0x0080_00ef,
    0x0001_2537,
    0x8082,
    0xc101,
];

fn benchmarks(criterion: &mut Criterion) {
    let isa = IsaSet::full();
    let mut state = 0x2545_f491u32;
    let mut words = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state
    });
    let halfwords = (0..=0xffff).filter(|half| half & 3 != 3 && decode(*half, &isa).op != Op::Illegal);
    let sets: [(&str, Vec<u32>); 4] = [
        ("common", COMMON.to_vec()),
        ("every legal halfword", halfwords.collect()),
        ("legal random words", {
            let legal =
                words.by_ref().map(|word| word | 3).filter(|&word| decode(word, &isa).op != Op::Illegal);
            legal.take(10_000).collect()
        }),
        ("illegal random words", {
            let illegal =
                words.by_ref().map(|word| word | 3).filter(|&word| decode(word, &isa).op == Op::Illegal);
            illegal.take(10_000).collect()
        }),
    ];
    let mut group = criterion.benchmark_group("decode");
    for (name, set) in &sets {
        group.throughput(Throughput::Elements(set.len() as u64));
        group.bench_function(*name, |bencher| {
            bencher.iter(|| {
                set.iter().map(|&word| decode(black_box(word), &isa).imm).fold(0, i32::wrapping_add)
            });
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    benchmarks(&mut criterion);
    criterion.final_summary();
}
