//! Multiplication and division (unprivileged specification, chapter "M"). Division by zero and overflow do not trap; the
//! results are those of the table "Semantics for division by zero and division overflow".

use super::operation::{operations, sign_extend_word};

operations! {
    /// MUL.
    Mul(a, b) => a.wrapping_mul(b);
    /// MULH.
    Mulh(a, b) => ((a as i64 as i128 * b as i64 as i128) >> 64) as u64;
    /// MULHSU.
    Mulhsu(a, b) => ((a as i64 as i128).wrapping_mul(b as i128) >> 64) as u64;
    /// MULHU.
    Mulhu(a, b) => ((a as u128 * b as u128) >> 64) as u64;
    /// MULW.
    Mulw(a, b) => sign_extend_word(a.wrapping_mul(b));
    /// DIV.
    Div(a, b) => if b == 0 { u64::MAX } else { (a as i64).wrapping_div(b as i64) as u64 };
    /// DIVU.
    Divu(a, b) => a.checked_div(b).unwrap_or(u64::MAX);
    /// REM.
    Rem(a, b) => if b == 0 { a } else { (a as i64).wrapping_rem(b as i64) as u64 };
    /// REMU.
    Remu(a, b) => a.checked_rem(b).unwrap_or(a);
    /// DIVW.
    Divw(a, b) => if b as i32 == 0 { u64::MAX } else { (a as i32).wrapping_div(b as i32) as u64 };
    /// DIVUW.
    Divuw(a, b) => (a as u32).checked_div(b as u32).map_or(u64::MAX, |quotient| sign_extend_word(quotient as u64));
    /// REMW.
    Remw(a, b) => if b as i32 == 0 { a as i32 as u64 } else { (a as i32).wrapping_rem(b as i32) as u64 };
    /// REMUW.
    Remuw(a, b) => sign_extend_word((a as u32).checked_rem(b as u32).unwrap_or(a as u32) as u64);
}
