//! RV64I's operations on registers and its branch conditions (unprivileged specification, chapters "RV32I" and
//! "RV64I"). Immediates arrive sign-extended.

use super::operation::{Condition, operations, sign_extend_word};

operations! {
    /// ADD, ADDI.
    Add(a, b) => a.wrapping_add(b);
    /// SUB.
    Sub(a, b) => a.wrapping_sub(b);
    /// SLL, SLLI: the amount is the low 6 bits.
    Sll(a, b) => a << (b & 63);
    /// SRL, SRLI.
    Srl(a, b) => a >> (b & 63);
    /// SRA, SRAI.
    Sra(a, b) => (a as i64 >> (b & 63)) as u64;
    /// SLT, SLTI.
    Slt(a, b) => ((a as i64) < b as i64) as u64;
    /// SLTU, SLTIU.
    Sltu(a, b) => (a < b) as u64;
    /// XOR, XORI.
    Xor(a, b) => a ^ b;
    /// OR, ORI.
    Or(a, b) => a | b;
    /// AND, ANDI.
    And(a, b) => a & b;
    /// ADDW, ADDIW.
    Addw(a, b) => sign_extend_word(a.wrapping_add(b));
    /// SUBW.
    Subw(a, b) => sign_extend_word(a.wrapping_sub(b));
    /// SLLW, SLLIW: the amount is the low 5 bits.
    Sllw(a, b) => sign_extend_word(a << (b & 31));
    /// SRLW, SRLIW.
    Srlw(a, b) => sign_extend_word((a as u32 >> (b & 31)) as u64);
    /// SRAW, SRAIW.
    Sraw(a, b) => (a as i32 >> (b & 31)) as u64;
}

macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident($a:ident, $b:ident) => $result:expr;)*) => {$(
        $(#[$doc])*
        pub enum $name {}
        impl Condition for $name {
            #[inline(always)]
            fn holds($a: u64, $b: u64) -> bool {
                $result
            }
        }
    )*};
}

conditions! {
    /// BEQ.
    Equal(a, b) => a == b;
    /// BNE.
    NotEqual(a, b) => a != b;
    /// BLT.
    Less(a, b) => (a as i64) < b as i64;
    /// BGE.
    GreaterEqual(a, b) => a as i64 >= b as i64;
    /// BLTU.
    LessUnsigned(a, b) => a < b;
    /// BGEU.
    GreaterEqualUnsigned(a, b) => a >= b;
}
