//! The one decoded form of an instruction, shared by interpreter, translator, disassembler and tracer.

use super::op::Op;

/// A decoded instruction. Fields that the operation does not have are 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Insn {
    /// What it does.
    pub op: Op,
    /// Destination register (x or f, as the operation says).
    pub rd: u8,
    /// First source register; for `csrr?i` the 5-bit immediate.
    pub rs1: u8,
    /// Second source register.
    pub rs2: u8,
    /// Third source register, of the fused multiply-adds.
    pub rs3: u8,
    /// Floating point: the rounding-mode field (0-4, or 7 for dynamic). Atomics: `aq << 1 | rl`.
    pub rm: u8,
    /// 2 or 4 bytes.
    pub length: u8,
    /// The immediate, sign-extended; branches and jumps: the offset; `lui`, `auipc`: already shifted left by 12;
    /// shifts: the amount; Zicsr: the CSR number; `fence`: fm, predecessor and successor set (12 bits);
    /// `aes64ks1i`: rnum; `sm4*`: bs; `fli.*`: the index of the constant; may-be-operations: their number.
    pub imm: i32,
    /// The instruction's bits, 16 for a compressed one.
    pub raw: u32,
}

const _: () = assert!(size_of::<Insn>() == 16, "decoded blocks are arrays of Insn: keep it at 16 bytes");

impl Insn {
    /// Whether it is a mark: `slti x0, x0, N`, a HINT for custom use (unprivileged specification, "HINT Instructions").
    #[inline]
    pub fn is_mark(&self) -> bool {
        self.op == Op::Slti && self.rd == 0 && self.rs1 == 0
    }

    /// An instruction without operands.
    pub(super) const fn bare(op: Op, raw: u32, length: u8) -> Insn {
        Insn { op, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length, imm: 0, raw }
    }

    /// Acquire ordering asked for by an atomic.
    #[inline]
    pub const fn aq(&self) -> bool {
        self.rm & 2 != 0
    }

    /// Release ordering asked for by an atomic.
    #[inline]
    pub const fn rl(&self) -> bool {
        self.rm & 1 != 0
    }
}
