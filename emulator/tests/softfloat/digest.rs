//! Digests of results over a fixed slice of the operands: few bytes that stand for a comparison with Berkeley SoftFloat.

use sv39::softfloat::Rounding;

use crate::operations::{Operands, Operation, Outcome};
use crate::patterns::combinations;

/// The stored digests, which the package `oracle` computes from Berkeley SoftFloat.
pub const STORED: &str = include_str!("digests.txt");

/// One line: the operation, the rounding mode, the number of operands tried, FNV-1a of all results and flags.
pub fn line(
    operation: &Operation,
    rounding: Rounding,
    evaluate: &dyn Fn(Operands, Rounding) -> Outcome,
) -> String {
    let mut digest = 0xCBF2_9CE4_8422_2325_u64;
    let mut count = 0;
    for operands in combinations(operation, 50_000) {
        let (value, flags) = evaluate(operands, rounding);
        for byte in value.to_le_bytes().into_iter().chain([flags]) {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
        count += 1;
    }
    format!("{} {rounding:?} {count} {digest:016x}\n", operation.name)
}
