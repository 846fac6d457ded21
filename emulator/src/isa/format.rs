//! Operand formats: which fields an instruction has, how they lie in its 32 bits, and in which order assembly writes them.
//! Unprivileged manual, section "Base Instruction Formats" (R, I, S, B, U, J) and each extension's chapter.

use super::instruction::Insn;
use super::op::Op;

/// Which operands an instruction has and where. `X` and `F` in a name say which register file an operand is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Format {
    /// No operands.
    Bare,
    /// rd, 20 upper bits.
    Upper,
    /// rd, jump offset.
    Jump,
    /// rs1, rs2, branch offset.
    Branch,
    /// rd, offset(rs1).
    Load,
    /// rs2, offset(rs1).
    Store,
    /// rd, rs1, 12-bit immediate.
    Immediate,
    /// rd, rs1, 6-bit shift amount.
    Shift64,
    /// rd, rs1, 5-bit shift amount.
    Shift32,
    /// rd, rs1, rs2.
    Register,
    /// rd, rs1.
    Unary,
    /// Predecessor and successor set, fence mode.
    Fence,
    /// rd, CSR, rs1.
    Csr,
    /// rd, CSR, 5-bit immediate.
    CsrImmediate,
    /// rd, (rs1), with aq and rl.
    LoadReserved,
    /// rd, rs2, (rs1), with aq and rl.
    Atomic,
    /// rs1, rs2: an address and an address-space identifier.
    TranslationFence,
    /// (rs1).
    CacheBlock,
    /// offset(rs1), of which the low five bits are 0.
    Prefetch,
    /// f rd, offset(rs1).
    FLoad,
    /// f rs2, offset(rs1).
    FStore,
    /// f rd, f rs1, f rs2, rounding mode.
    FRegisterRounded,
    /// f rd, f rs1, f rs2.
    FRegister,
    /// f rd, f rs1, rounding mode.
    FUnaryRounded,
    /// f rd, f rs1, f rs2, f rs3, rounding mode.
    FFused,
    /// rd, f rs1, f rs2.
    FCompare,
    /// rd, f rs1, rounding mode.
    FToXRounded,
    /// rd, f rs1, rounding mode always `rtz`.
    FToXTruncated,
    /// rd, f rs1.
    FToX,
    /// f rd, rs1, rounding mode.
    XToFRounded,
    /// f rd, rs1.
    XToF,
    /// f rd, number of a constant.
    FConstant,
    /// rd, rs1, AES round number 0-10.
    RoundNumber,
    /// rd, rs1, rs2, byte select.
    ByteSelect,
    /// rd, rs1; the operation's number is spread over the bits between.
    MayBeUnary,
    /// rd, rs1, rs2; the operation's number is spread over the bits between.
    MayBeBinary,
    /// A 16-bit may-be-operation: only its number.
    MayBeCompressed,
}

/// The registers that an instruction names, in their files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Operands {
    /// Integer registers, read or written.
    pub x: [Option<u8>; 3],
    /// Floating-point registers, read or written.
    pub f: [Option<u8>; 4],
    /// The integer registers that are written.
    pub written_x: [Option<u8>; 2],
    /// The floating-point register that is written.
    pub written_f: Option<u8>,
}

/// The registers of an instruction.
pub fn operands(insn: &Insn) -> Operands {
    let (rd, rs1, rs2, rs3) = (Some(insn.rd), Some(insn.rs1), Some(insn.rs2), Some(insn.rs3));
    let x = |written_x, sources: [Option<u8>; 2]| Operands {
        x: [written_x, sources[0], sources[1]],
        written_x: [written_x, None],
        ..Operands::default()
    };
    let f = |written_f, sources: [Option<u8>; 3]| Operands {
        f: [written_f, sources[0], sources[1], sources[2]],
        written_f,
        ..Operands::default()
    };
    let Some(row) = super::op::ROWS.get(insn.op as usize) else { return Operands::default() };
    if insn.op == Op::AmocasQ && insn.rd != 0 {
        // A pair.
        return Operands { written_x: [rd, Some(insn.rd + 1)], ..x(rd, [rs1, rs2]) };
    }
    match row.format {
        Format::Bare | Format::MayBeCompressed | Format::Fence => Operands::default(),
        Format::Upper | Format::Jump | Format::CsrImmediate => x(rd, [None; 2]),
        Format::Branch | Format::Store | Format::TranslationFence => x(None, [rs1, rs2]),
        Format::Load
        | Format::Immediate
        | Format::Shift64
        | Format::Shift32
        | Format::Unary
        | Format::RoundNumber
        | Format::MayBeUnary
        | Format::LoadReserved
        | Format::Csr => x(rd, [rs1, None]),
        Format::Register | Format::ByteSelect | Format::MayBeBinary | Format::Atomic => x(rd, [rs1, rs2]),
        Format::CacheBlock | Format::Prefetch => x(None, [rs1, None]),
        Format::FLoad | Format::XToFRounded | Format::XToF => {
            Operands { x: [rs1, None, None], ..f(rd, [None; 3]) }
        }
        Format::FStore => Operands { x: [rs1, None, None], ..f(None, [rs2, None, None]) },
        Format::FRegisterRounded | Format::FRegister => f(rd, [rs1, rs2, None]),
        Format::FUnaryRounded => f(rd, [rs1, None, None]),
        Format::FFused => f(rd, [rs1, rs2, rs3]),
        Format::FCompare => Operands { f: [rs1, rs2, None, None], ..x(rd, [None; 2]) },
        Format::FToXRounded | Format::FToXTruncated | Format::FToX => {
            Operands { f: [rs1, None, None, None], ..x(rd, [None; 2]) }
        }
        Format::FConstant => f(rd, [None; 3]),
    }
}

impl Format {
    /// Takes the operands out of a 32-bit instruction; `None` where a field holds a reserved value.
    #[inline]
    pub(super) fn extract(self, op: Op, raw: u32) -> Option<Insn> {
        let mut insn = Insn::bare(op, raw, 4);
        let (rd, rs1, rs2) = (field(raw, 7, 5), field(raw, 15, 5), field(raw, 20, 5));
        let rounding = field(raw, 12, 3);
        match self {
            Format::Bare | Format::MayBeCompressed => {}
            Format::Upper => {
                insn.rd = rd;
                insn.imm = (raw & 0xffff_f000) as i32;
            }
            Format::Jump => {
                insn.rd = rd;
                insn.imm = jump_offset(raw);
            }
            Format::Branch => {
                (insn.rs1, insn.rs2) = (rs1, rs2);
                insn.imm = branch_offset(raw);
            }
            Format::Load | Format::FLoad | Format::Immediate => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = raw as i32 >> 20;
            }
            Format::Store | Format::FStore => {
                (insn.rs1, insn.rs2) = (rs1, rs2);
                insn.imm = store_offset(raw);
            }
            Format::Shift64 => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = i32::from(field(raw, 20, 6));
            }
            Format::Shift32 => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = i32::from(rs2);
            }
            Format::Register | Format::FRegister | Format::FCompare => {
                (insn.rd, insn.rs1, insn.rs2) = (rd, rs1, rs2);
            }
            Format::Unary | Format::FToX | Format::XToF => (insn.rd, insn.rs1) = (rd, rs1),
            Format::Fence => insn.imm = (raw >> 20) as i32,
            Format::Csr | Format::CsrImmediate => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = (raw >> 20) as i32;
            }
            Format::LoadReserved => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.rm = field(raw, 25, 2);
            }
            Format::Atomic => {
                (insn.rd, insn.rs1, insn.rs2) = (rd, rs1, rs2);
                insn.rm = field(raw, 25, 2);
            }
            Format::TranslationFence => (insn.rs1, insn.rs2) = (rs1, rs2),
            Format::CacheBlock => insn.rs1 = rs1,
            Format::Prefetch => {
                insn.rs1 = rs1;
                insn.imm = store_offset(raw);
            }
            Format::FRegisterRounded => {
                (insn.rd, insn.rs1, insn.rs2) = (rd, rs1, rs2);
                insn.rm = legal_rounding(rounding)?;
            }
            Format::FUnaryRounded | Format::FToXRounded | Format::XToFRounded => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.rm = legal_rounding(rounding)?;
            }
            Format::FFused => {
                (insn.rd, insn.rs1, insn.rs2, insn.rs3) = (rd, rs1, rs2, field(raw, 27, 5));
                insn.rm = legal_rounding(rounding)?;
            }
            Format::FToXTruncated => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.rm = rounding;
            }
            Format::FConstant => {
                insn.rd = rd;
                insn.imm = i32::from(rs1);
            }
            Format::RoundNumber => {
                let round = field(raw, 20, 4);
                // Unprivileged manual, aes64ks1i: round numbers 0xB to 0xF are reserved.
                if round > 0xa {
                    return None;
                }
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = i32::from(round);
            }
            Format::ByteSelect => {
                (insn.rd, insn.rs1, insn.rs2) = (rd, rs1, rs2);
                insn.imm = i32::from(field(raw, 30, 2));
            }
            Format::MayBeUnary => {
                (insn.rd, insn.rs1) = (rd, rs1);
                insn.imm = i32::from(field(raw, 30, 1) << 4 | field(raw, 26, 2) << 2 | field(raw, 20, 2));
            }
            Format::MayBeBinary => {
                (insn.rd, insn.rs1, insn.rs2) = (rd, rs1, rs2);
                insn.imm = i32::from(field(raw, 30, 1) << 2 | field(raw, 26, 2));
            }
        }
        Some(insn)
    }
}

/// `width` (at most 8) bits of an instruction from bit `low` up.
#[inline]
const fn field(raw: u32, low: u32, width: u32) -> u8 {
    (raw >> low & ((1 << width) - 1)) as u8
}

/// Rounding modes 5 and 6 are reserved in the instruction itself; 7 (dynamic) depends on `frm`, which only execution knows.
#[inline]
const fn legal_rounding(rounding: u8) -> Option<u8> {
    match rounding {
        5 | 6 => None,
        legal => Some(legal),
    }
}

/// S-type immediate: 31:25 are bits 11:5, 11:7 are bits 4:0.
#[inline]
const fn store_offset(raw: u32) -> i32 {
    raw as i32 >> 25 << 5 | (raw >> 7 & 0x1f) as i32
}

/// B-type immediate: 31 is bit 12, 7 is bit 11, 30:25 are bits 10:5, 11:8 are bits 4:1.
#[inline]
const fn branch_offset(raw: u32) -> i32 {
    raw as i32 >> 31 << 12 | ((raw >> 7 & 1) << 11 | (raw >> 25 & 0x3f) << 5 | (raw >> 8 & 0xf) << 1) as i32
}

/// J-type immediate: 31 is bit 20, 19:12 are bits 19:12, 20 is bit 11, 30:21 are bits 10:1.
#[inline]
const fn jump_offset(raw: u32) -> i32 {
    raw as i32 >> 31 << 20 | (raw & 0xf_f000 | (raw >> 20 & 1) << 11 | (raw >> 21 & 0x3ff) << 1) as i32
}
