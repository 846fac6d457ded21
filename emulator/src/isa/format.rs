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

/// Which operands a format has, and in which file they are, bit by bit.
mod shape {
    use super::Format;

    /// rd is an integer register.
    pub const X_RD: u8 = 1 << 0;
    /// rs1 is.
    pub const X_RS1: u8 = 1 << 1;
    /// rs2 is.
    pub const X_RS2: u8 = 1 << 2;
    /// rd is a floating-point register.
    pub const F_RD: u8 = 1 << 3;
    /// rs1 is.
    pub const F_RS1: u8 = 1 << 4;
    /// rs2 is.
    pub const F_RS2: u8 = 1 << 5;
    /// rs3 is.
    pub const F_RS3: u8 = 1 << 6;

    pub const fn of(format: Format) -> u8 {
        match format {
            Format::Bare | Format::MayBeCompressed | Format::Fence => 0,
            Format::Upper | Format::Jump | Format::CsrImmediate => X_RD,
            Format::Branch | Format::Store | Format::TranslationFence => X_RS1 | X_RS2,
            Format::Load
            | Format::Immediate
            | Format::Shift64
            | Format::Shift32
            | Format::Unary
            | Format::RoundNumber
            | Format::MayBeUnary
            | Format::LoadReserved
            | Format::Csr => X_RD | X_RS1,
            Format::Register | Format::ByteSelect | Format::MayBeBinary | Format::Atomic => {
                X_RD | X_RS1 | X_RS2
            }
            Format::CacheBlock | Format::Prefetch => X_RS1,
            Format::FLoad | Format::XToFRounded | Format::XToF => F_RD | X_RS1,
            Format::FStore => X_RS1 | F_RS2,
            Format::FRegisterRounded | Format::FRegister => F_RD | F_RS1 | F_RS2,
            Format::FUnaryRounded => F_RD | F_RS1,
            Format::FFused => F_RD | F_RS1 | F_RS2 | F_RS3,
            Format::FCompare => X_RD | F_RS1 | F_RS2,
            Format::FToXRounded | Format::FToXTruncated | Format::FToX => X_RD | F_RS1,
            Format::FConstant => F_RD,
        }
    }
}

/// Of each operation; those without a row have no operands.
static SHAPES: [u8; Op::COUNT + 1] = {
    let mut shapes = [0; Op::COUNT + 1];
    let mut index = 0;
    while index < super::op::ROWS.len() {
        shapes[index] = shape::of(super::op::ROWS[index].format);
        index += 1;
    }
    shapes
};

/// The registers of an instruction.
#[inline]
pub fn operands(insn: &Insn) -> Operands {
    let shape = SHAPES[insn.op as usize];
    let named = |bit: u8, register: u8| (shape & bit != 0).then_some(register);
    let (written_x, written_f) = (written_x(insn), named(shape::F_RD, insn.rd));
    Operands {
        x: [named(shape::X_RD, insn.rd), named(shape::X_RS1, insn.rs1), named(shape::X_RS2, insn.rs2)],
        f: [
            written_f,
            named(shape::F_RS1, insn.rs1),
            named(shape::F_RS2, insn.rs2),
            named(shape::F_RS3, insn.rs3),
        ],
        written_x,
        written_f,
    }
}

/// Whether an operation has a floating-point register.
#[inline]
pub fn has_floats(op: Op) -> bool {
    SHAPES[op as usize] & (shape::F_RD | shape::F_RS1 | shape::F_RS2 | shape::F_RS3) != 0
}

/// The integer registers that an instruction writes.
#[inline]
pub fn written_x(insn: &Insn) -> [Option<u8>; 2] {
    let first = (SHAPES[insn.op as usize] & shape::X_RD != 0).then_some(insn.rd);
    // A pair.
    let second = (insn.op == Op::AmocasQ && insn.rd != 0).then_some(insn.rd + 1);
    [first, second]
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
