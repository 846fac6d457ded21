//! Every operation against Berkeley SoftFloat: results and flags, in all rounding modes.
//!
//! `SOFTFLOAT_VECTORS=N` tries N random operands for each operation and rounding mode (default 1,000,000).
//! `SOFTFLOAT_SEED=N` gives other random operands. `SOFTFLOAT_BLESS=1` writes the digests that the emulator's test reads.

use std::env;

use oracle::berkeley::reference;
use oracle::digest;
use oracle::operations::{self, Operand, Operands, Operation};
use oracle::patterns::{Random, combinations, level_1};
use sv39::softfloat::{F32, Format, convert};

fn number_from_environment(name: &str, default: u64) -> u64 {
    match env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name}={text} is not a number")),
        Err(_) => default,
    }
}

/// Compares one operation in all rounding modes over the operands that `vectors` gives.
fn compare<I: Iterator<Item = Operands>>(operation: &Operation, vectors: impl Fn() -> I) {
    let berkeley = reference(operation);
    for &rounding in operation.roundings() {
        for operands in vectors() {
            let (ours, theirs) = ((operation.ours)(operands, rounding), berkeley(operands, rounding));
            assert!(
                ours == theirs,
                "{} {rounding:?} {operands:#x?}: result and flags are {ours:#x?}, SoftFloat has {theirs:#x?}",
                operation.name
            );
        }
    }
}

fn compare_patterns(operations: Vec<Operation>) {
    for operation in &operations {
        compare(operation, || combinations(operation, usize::MAX));
    }
}

fn compare_random(operations: Vec<Operation>) {
    let count = number_from_environment("SOFTFLOAT_VECTORS", 1_000_000) as usize;
    let seed = number_from_environment("SOFTFLOAT_SEED", 1);
    for operation in &operations {
        compare(operation, || {
            let mut random = Random::new(seed);
            (0..count).map(move |_| random.operands(operation))
        });
    }
}

#[test]
fn half_precision_patterns() {
    compare_patterns(operations::half());
}

#[test]
fn single_precision_patterns() {
    compare_patterns(operations::single());
}

#[test]
fn double_precision_patterns() {
    compare_patterns(operations::double());
}

#[test]
fn half_precision_random() {
    compare_random(operations::half());
}

#[test]
fn single_precision_random() {
    compare_random(operations::single());
}

#[test]
fn double_precision_random() {
    compare_random(operations::double());
}

#[test]
fn stored_digests_are_those_of_berkeley_softfloat() {
    let all = [operations::half(), operations::single(), operations::double()];
    let lines = all.iter().flatten().flat_map(|operation| {
        let berkeley = reference(operation);
        let roundings = operation.roundings().iter();
        roundings.map(move |&rounding| digest::line(operation, rounding, &berkeley))
    });
    let computed: String = lines.collect();
    if number_from_environment("SOFTFLOAT_BLESS", 0) == 1 {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../emulator/tests/softfloat/digests.txt");
        std::fs::write(path, &computed).expect("the digests can be written");
        return;
    }
    assert!(computed == digest::STORED, "the stored digests are not those of SoftFloat");
}

#[test]
fn level_1_holds_the_corners() {
    let level = level_1(Operand::Float { exponent: 11, fraction: 52 });
    for corner in [0f64, -0.0, 1.0, -2.0, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE, 5e-324] {
        assert!(level.contains(&corner.to_bits()), "{corner}");
    }
    assert!(level.contains(&0x7FF0_0000_0000_0001), "a signaling NaN");
    assert!(level.contains(&0xFFFF_FFFF_FFFF_FFFF), "a quiet NaN");
}

/// bfloat16, to show that one `impl` makes a format.
#[derive(Clone, Copy, Debug)]
struct Bf16;

impl Format for Bf16 {
    type Bits = u16;
    const EXP_BITS: u32 = 8;
    const FRAC_BITS: u32 = 7;
}

#[test]
fn a_further_format_needs_its_widths_only() {
    let (word, half) =
        (Operand::Float { exponent: 8, fraction: 23 }, Operand::Float { exponent: 8, fraction: 7 });
    let narrow = Operation {
        name: "fcvt.bf16.s".to_owned(),
        operands: vec![word],
        rounds: true,
        ours: |[a, ..], r| {
            let (value, flags) = convert::<F32, Bf16>(a as u32, r);
            (value.into(), flags.0)
        },
    };
    let widen = Operation {
        name: "fcvt.s.bf16".to_owned(),
        operands: vec![half],
        rounds: false,
        ours: |[a, ..], r| {
            let (value, flags) = convert::<Bf16, F32>(a as u16, r);
            (value.into(), flags.0)
        },
    };
    for operation in [narrow, widen] {
        compare(&operation, || combinations(&operation, usize::MAX));
    }
}
