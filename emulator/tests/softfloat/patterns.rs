//! Operands that reach the corners: the method of TestFloat's level 1 (every interesting exponent with every interesting
//! significand and both signs, in all combinations), and random operands with the same corners made likely.

use crate::operations::{Operand, Operands, Operation};

/// The interesting exponent fields: next to zero, to one, to infinity, and where a unit in the last place, or an integer type,
/// begins or ends.
fn exponents(width: u32, fraction: u32) -> Vec<u64> {
    let bias = (1i64 << (width - 1)) - 1;
    let last = (1i64 << width) - 1;
    let fraction = i64::from(fraction);
    let centres = [
        (1, 1),
        (bias - fraction - 1, 1),
        (bias, 2),
        (bias + fraction, 1),
        (bias + 31, 1),
        (bias + 63, 1),
        (last - 1, 1),
    ];
    let near = |(centre, reach): (i64, i64)| centre - reach..=centre + reach;
    let mut exponents: Vec<u64> = centres
        .into_iter()
        .flat_map(near)
        .filter(|exponent| (0..=last).contains(exponent))
        .map(|exponent| exponent as u64)
        .collect();
    exponents.sort_unstable();
    exponents.dedup();
    exponents
}

fn combine(exponent: u32, fraction: u32, exponents: &[u64], fractions: &[u64]) -> Vec<u64> {
    let sign = 1 << (exponent + fraction);
    let mut data = Vec::new();
    for field in exponents {
        for significand in fractions {
            let magnitude = field << fraction | significand;
            data.extend([magnitude, magnitude | sign]);
        }
    }
    data
}

/// The operands of level 1: significands next to a power of two on either side.
pub fn level_1(operand: Operand) -> Vec<u64> {
    match operand {
        Operand::Float { exponent, fraction } => {
            let ones = (1 << fraction) - 1;
            combine(exponent, fraction, &exponents(exponent, fraction), &[0, 1, ones - 1, ones])
        }
        Operand::Word => integers(32),
        Operand::Long => integers(64),
    }
}

/// For operations of one operand: every exponent with every significand of at most two runs of equal bits, or with one
/// bit set. Binary16 is small enough for all of its data.
pub fn level_2(operand: Operand) -> Vec<u64> {
    match operand {
        Operand::Float { exponent: 5, fraction: 10 } => (0..=0xFFFF).collect(),
        Operand::Float { exponent, fraction } => {
            let ones = (1u64 << fraction) - 1;
            let mut fractions = vec![0, ones];
            for bit in 0..fraction {
                let low = (1 << bit) - 1;
                fractions.extend([1 << bit, low, ones ^ low, ones ^ 1 << bit]);
            }
            fractions.sort_unstable();
            fractions.dedup();
            let all: Vec<u64> = (0..1 << exponent).collect();
            combine(exponent, fraction, &all, &fractions)
        }
        Operand::Word | Operand::Long => level_1(operand),
    }
}

/// Integers of one or two bits, next to those, and their negatives.
fn integers(width: u32) -> Vec<u64> {
    let mask = u64::MAX >> (64 - width);
    let mut integers = Vec::new();
    for high in 0..width {
        for low in 0..=high {
            let sum = (1u64 << high).wrapping_add(1 << low);
            for value in [sum, sum.wrapping_sub(1), sum.wrapping_add(1), 1 << high] {
                integers.extend([value & mask, value.wrapping_neg() & mask]);
            }
        }
    }
    integers.sort_unstable();
    integers.dedup();
    integers
}

/// All combinations of the operands of an operation: of level 2 where there is one operand, otherwise of level 1. Where they
/// exceed `limit`, a regular slice of them.
pub fn combinations(operation: &Operation, limit: usize) -> impl Iterator<Item = Operands> {
    let level = if operation.operands.len() == 1 { level_2 } else { level_1 };
    let axes: Vec<Vec<u64>> = operation.operands.iter().copied().map(level).collect();
    let count: usize = axes.iter().map(Vec::len).product();
    // Primes, so that the slice visits each operand in each place.
    let steps = [1, 7, 53, 401, 1009];
    let step = steps.into_iter().find(|step| count / step <= limit).unwrap_or(10_007);
    (0..count).step_by(step).map(move |mut index| {
        let mut operands = [0; 3];
        for (operand, axis) in operands.iter_mut().zip(&axes) {
            *operand = axis[index % axis.len()];
            index /= axis.len();
        }
        operands
    })
}

/// Random operands (splitmix64): for each operand either any bits, or a random pattern of runs of equal bits, with an exponent
/// that is either any or near that of the first operand.
pub struct Random {
    state: u64,
}

impl Random {
    /// A sequence that `seed` decides.
    pub fn new(seed: u64) -> Self {
        Random { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// Any bits, or few runs of equal bits.
    fn bits(&mut self) -> u64 {
        let choice = self.next();
        let (low, high) = ((choice >> 8) % 64, (choice >> 16) % 64);
        match choice % 4 {
            0 => self.next(),
            1 => (self.next() as i64 >> low) as u64,
            2 => (u64::MAX << low) ^ (u64::MAX << high),
            _ => (1 << low) ^ (1 << high) ^ if choice >> 24 & 1 == 0 { 0 } else { u64::MAX },
        }
    }

    /// The next operands of an operation.
    pub fn operands(&mut self, operation: &Operation) -> Operands {
        let mut operands = [0; 3];
        let mut near = self.next();
        for (value, kind) in operands.iter_mut().zip(&operation.operands) {
            *value = match *kind {
                Operand::Word => self.bits() & 0xFFFF_FFFF,
                Operand::Long => self.bits(),
                Operand::Float { exponent, fraction } => {
                    let choice = self.next();
                    near = near.wrapping_add(choice >> 2 & 7).wrapping_sub(3);
                    let field = if choice & 1 == 0 { near } else { self.next() };
                    let field = field & ((1 << exponent) - 1);
                    let magnitude = field << fraction | self.bits() & ((1 << fraction) - 1);
                    magnitude | (choice >> 1 & 1) << (exponent + fraction)
                }
            };
        }
        operands
    }
}
