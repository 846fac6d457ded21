//! Text for an instruction, in the notation of GNU objdump: exact (`-M no-aliases`) or with the usual pseudo-instructions.

use std::borrow::Cow;
use std::fmt;

use super::csr::CsrId;
use super::format::Format;
use super::instruction::Insn;
use super::op::Op;
use super::pseudo::pseudo_instruction;

/// How much the text may hide.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Style {
    /// What the bits say: `addi a0,zero,1`, and `c.li a0,1` for the compressed one.
    #[default]
    Exact,
    /// What a programmer would write: `li a0,1` for both.
    Pseudo,
}

/// The exact text of an instruction at `pc`, from which jump targets are computed.
pub fn disassemble(insn: &Insn, pc: u64) -> String {
    Disassembly::new(insn, pc, Style::Exact).to_string()
}

/// An instruction as mnemonic and operands; [`fmt::Display`] joins them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disassembly {
    /// The mnemonic, with its suffixes.
    pub mnemonic: Cow<'static, str>,
    /// The operands in the order of writing.
    pub operands: Vec<Operand>,
}

impl Disassembly {
    /// Takes an instruction at `pc` apart.
    pub fn new(insn: &Insn, pc: u64, style: Style) -> Disassembly {
        let text = match style {
            Style::Pseudo => pseudo_instruction(insn, pc),
            Style::Exact if insn.length == 2 => compressed(insn, pc),
            Style::Exact => None,
        };
        text.unwrap_or_else(|| full(insn, pc))
    }

    pub(super) fn from_parts(mnemonic: impl Into<Cow<'static, str>>, operands: &[Operand]) -> Disassembly {
        Disassembly { mnemonic: mnemonic.into(), operands: operands.to_vec() }
    }
}

impl fmt::Display for Disassembly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.mnemonic)?;
        for (index, operand) in self.operands.iter().enumerate() {
            write!(f, "{}{operand}", if index == 0 { ' ' } else { ',' })?;
        }
        Ok(())
    }
}

/// An operand as assembly writes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    /// An integer register.
    X(u8),
    /// A floating-point register.
    F(u8),
    /// A number in decimal.
    Number(i32),
    /// A number in hexadecimal.
    Hex(u32),
    /// An address that the program goes to.
    Target(u64),
    /// `offset(base)`.
    Memory(i32, u8),
    /// `(base)`.
    Address(u8),
    /// A control and status register.
    Csr(CsrId),
    /// A rounding mode.
    Rounding(u8),
    /// What a fence orders.
    Accesses(u8),
    /// A constant of `fli`.
    Constant(u8),
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Operand::X(register) => f.write_str(register_name(register)),
            Operand::F(register) => f.write_str(float_register_name(register)),
            Operand::Number(number) => write!(f, "{number}"),
            Operand::Hex(number) => write!(f, "{number:#x}"),
            Operand::Target(address) => write!(f, "{address:#x}"),
            Operand::Memory(offset, base) => write!(f, "{offset}({})", register_name(base)),
            Operand::Address(base) => write!(f, "({})", register_name(base)),
            Operand::Csr(csr) => write!(f, "{csr}"),
            Operand::Rounding(mode) => f.write_str(ROUNDING_MODES[usize::from(mode & 7)]),
            Operand::Accesses(0) => f.write_str("0"),
            Operand::Accesses(set) => {
                let letters = [(8, "i"), (4, "o"), (2, "r"), (1, "w")];
                letters
                    .iter()
                    .filter(|(bit, _)| set & bit != 0)
                    .try_for_each(|(_, letter)| f.write_str(letter))
            }
            Operand::Constant(index) => f.write_str(CONSTANTS[usize::from(index & 31)]),
        }
    }
}

/// The name that the calling convention gives an integer register.
pub fn register_name(register: u8) -> &'static str {
    REGISTERS[usize::from(register & 31)]
}

/// The name that the calling convention gives a floating-point register.
pub fn float_register_name(register: u8) -> &'static str {
    FLOAT_REGISTERS[usize::from(register & 31)]
}

const REGISTERS: [&str; 32] = [
    "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5", "a6",
    "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6",
];

const FLOAT_REGISTERS: [&str; 32] = [
    "ft0", "ft1", "ft2", "ft3", "ft4", "ft5", "ft6", "ft7", "fs0", "fs1", "fa0", "fa1", "fa2", "fa3", "fa4",
    "fa5", "fa6", "fa7", "fs2", "fs3", "fs4", "fs5", "fs6", "fs7", "fs8", "fs9", "fs10", "fs11", "ft8",
    "ft9", "ft10", "ft11",
];

/// 5 and 6 are reserved and never decoded.
const ROUNDING_MODES: [&str; 8] = ["rne", "rtz", "rdn", "rup", "rmm", "rm5", "rm6", "dyn"];

/// The constants of `fli` (unprivileged manual, chapter "Zfa").
const CONSTANTS: [&str; 32] = [
    "-1.0", "min", "0x1p-16", "0x1p-15", "0x1p-8", "0x1p-7", "0.0625", "0.125", "0.25", "0.3125", "0.375",
    "0.4375", "0.5", "0.625", "0.75", "0.875", "1.0", "1.25", "1.5", "1.75", "2.0", "2.5", "3.0", "4.0",
    "8.0", "16.0", "128.0", "256.0", "32768.0", "65536.0", "inf", "nan",
];

/// Dynamic rounding, which is not written.
const DYNAMIC: u8 = 7;

/// The 32-bit form, also of an instruction that came compressed.
fn full(insn: &Insn, pc: u64) -> Disassembly {
    use Operand::{Accesses, Address, Constant, F, Hex, Memory, Number, Rounding, Target, X};
    let Insn { rd, rs1, rs2, rs3, rm, imm, .. } = *insn;
    let csr = Operand::Csr(CsrId(imm as u16));
    let target = Target(pc.wrapping_add(imm as u64));
    let operands: &[Operand] = match insn.op.format() {
        Format::Bare => &[],
        Format::Upper => &[X(rd), Hex(imm as u32 >> 12)],
        Format::Jump => &[X(rd), target],
        Format::Branch => &[X(rs1), X(rs2), target],
        Format::Load => &[X(rd), Memory(imm, rs1)],
        Format::Store => &[X(rs2), Memory(imm, rs1)],
        Format::Immediate => &[X(rd), X(rs1), Number(imm)],
        Format::Shift64 | Format::Shift32 | Format::RoundNumber => &[X(rd), X(rs1), Hex(imm as u32)],
        Format::Register | Format::MayBeBinary => &[X(rd), X(rs1), X(rs2)],
        Format::Unary | Format::MayBeUnary => &[X(rd), X(rs1)],
        Format::Fence if is_fence_tso(insn) => &[],
        Format::Fence => &[Accesses((imm >> 4 & 0xf) as u8), Accesses((imm & 0xf) as u8)],
        Format::Csr => &[X(rd), csr, X(rs1)],
        Format::CsrImmediate => &[X(rd), csr, Number(i32::from(rs1))],
        Format::LoadReserved => &[X(rd), Address(rs1)],
        Format::Atomic => &[X(rd), X(rs2), Address(rs1)],
        Format::TranslationFence => &[X(rs1), X(rs2)],
        Format::CacheBlock => &[Address(rs1)],
        Format::Prefetch => &[Memory(imm, rs1)],
        Format::FLoad => &[F(rd), Memory(imm, rs1)],
        Format::FStore => &[F(rs2), Memory(imm, rs1)],
        Format::FRegisterRounded => &[F(rd), F(rs1), F(rs2), Rounding(rm)],
        Format::FRegister => &[F(rd), F(rs1), F(rs2)],
        Format::FUnaryRounded => &[F(rd), F(rs1), Rounding(rm)],
        Format::FFused => &[F(rd), F(rs1), F(rs2), F(rs3), Rounding(rm)],
        Format::FCompare => &[X(rd), F(rs1), F(rs2)],
        Format::FToXRounded | Format::FToXTruncated => &[X(rd), F(rs1), Rounding(rm)],
        Format::FToX => &[X(rd), F(rs1)],
        Format::XToFRounded => &[F(rd), X(rs1), Rounding(rm)],
        Format::XToF => &[F(rd), X(rs1)],
        Format::FConstant => &[F(rd), Constant(imm as u8)],
        Format::ByteSelect => &[X(rd), X(rs1), X(rs2), Hex(imm as u32)],
        Format::MayBeCompressed => &[],
    };
    let operands = match operands {
        [shown @ .., Rounding(mode)] if *mode == unwritten_rounding(insn.op) => shown,
        all => all,
    };
    if insn.op == Op::Illegal {
        return illegal(insn);
    }
    Disassembly::from_parts(full_mnemonic(insn), operands)
}

/// The mnemonic with the suffixes that some formats have.
fn full_mnemonic(insn: &Insn) -> Cow<'static, str> {
    let mnemonic = insn.op.mnemonic();
    match insn.op.format() {
        Format::Fence if is_fence_tso(insn) => "fence.tso".into(),
        Format::LoadReserved | Format::Atomic => match (insn.aq(), insn.rl()) {
            (false, false) => mnemonic.into(),
            (true, false) => format!("{mnemonic}.aq").into(),
            (false, true) => format!("{mnemonic}.rl").into(),
            (true, true) => format!("{mnemonic}.aqrl").into(),
        },
        Format::MayBeUnary | Format::MayBeBinary | Format::MayBeCompressed => {
            format!("{mnemonic}.{}", insn.imm).into()
        }
        _ => mnemonic.into(),
    }
}

/// What is no instruction, as data. The all-zero halfword has a name, being illegal by definition.
fn illegal(insn: &Insn) -> Disassembly {
    match (insn.length, insn.raw) {
        (2, 0) => Disassembly::from_parts("c.unimp", &[]),
        (2, raw) => Disassembly::from_parts(".2byte", &[Operand::Hex(raw)]),
        (_, raw) => Disassembly::from_parts(".4byte", &[Operand::Hex(raw)]),
    }
}

/// FENCE.TSO is fm = 1000 with both sets "rw" (section "Memory Ordering Instructions").
pub(super) fn is_fence_tso(insn: &Insn) -> bool {
    insn.op == Op::Fence && insn.imm == 0x833
}

/// The rounding mode that assemblers fill in: dynamic, but 0 where the result is always exact.
fn unwritten_rounding(op: Op) -> u8 {
    match op {
        Op::FcvtDS | Op::FcvtDW | Op::FcvtDWu | Op::FcvtSH | Op::FcvtDH => 0,
        _ => DYNAMIC,
    }
}

/// The `c.` form of a compressed instruction; `None` for an illegal one.
fn compressed(insn: &Insn, pc: u64) -> Option<Disassembly> {
    use Operand::{Hex, Number, Target, X};
    let Insn { rd, rs1, rs2, imm, .. } = *insn;
    let (quadrant, funct3) = (insn.raw & 3, insn.raw >> 13);
    let target = Target(pc.wrapping_add(imm as u64));
    let (name, operands): (&str, &[Operand]) = match (insn.op, quadrant, funct3) {
        (Op::Illegal, _, _) => return None,
        (Op::CMop, _, _) => return Some(Disassembly::from_parts(full_mnemonic(insn), &[])),
        (Op::Addi, 0, _) => ("c.addi4spn", &[X(rd), X(rs1), Number(imm)]),
        (Op::Addi, 1, 0) if rd == 0 && imm == 0 => ("c.nop", &[]),
        (Op::Addi, 1, 0) if rd == 0 => ("c.nop", &[Number(imm)]),
        (Op::Addi, 1, 2) => ("c.li", &[X(rd), Number(imm)]),
        (Op::Addi, 1, 3) => ("c.addi16sp", &[X(rd), Number(imm)]),
        (Op::Addi, _, _) => ("c.addi", &[X(rd), Number(imm)]),
        (Op::Addiw, _, _) => ("c.addiw", &[X(rd), Number(imm)]),
        (Op::Lui, _, _) => ("c.lui", &[X(rd), Hex(imm as u32 >> 12)]),
        (Op::Slli, _, _) => ("c.slli", &[X(rd), Hex(imm as u32)]),
        (Op::Srli, _, _) => ("c.srli", &[X(rd), Hex(imm as u32)]),
        (Op::Srai, _, _) => ("c.srai", &[X(rd), Hex(imm as u32)]),
        // c.andi's immediate ends at 31, so 255 is c.zext.b.
        (Op::Andi, _, _) if imm == 0xff => ("c.zext.b", &[X(rd)]),
        (Op::Andi, _, _) => ("c.andi", &[X(rd), Number(imm)]),
        (Op::Xori, _, _) => ("c.not", &[X(rd)]),
        (Op::AddUw, _, _) => ("c.zext.w", &[X(rd)]),
        (Op::SextB, _, _) => ("c.sext.b", &[X(rd)]),
        (Op::SextH, _, _) => ("c.sext.h", &[X(rd)]),
        (Op::ZextH, _, _) => ("c.zext.h", &[X(rd)]),
        // Bit 12 tells c.mv from c.add, whose rs1 is x0 too where rd is (hints).
        (Op::Add, _, _) if insn.raw >> 12 & 1 == 0 => ("c.mv", &[X(rd), X(rs2)]),
        (Op::Jal, _, _) => ("c.j", &[target]),
        (Op::Jalr, _, _) if rd == 0 => ("c.jr", &[X(rs1)]),
        (Op::Jalr, _, _) => ("c.jalr", &[X(rs1)]),
        (Op::Beq, _, _) => ("c.beqz", &[X(rs1), target]),
        (Op::Bne, _, _) => ("c.bnez", &[X(rs1), target]),
        // Register-register operations name the destination once; loads and stores look like their full forms.
        (op, 1 | 2, _) if op.format() == Format::Register => {
            return Some(Disassembly::from_parts(format!("c.{}", op.mnemonic()), &[X(rd), X(rs2)]));
        }
        (op, _, _) => {
            let suffix = if quadrant == 2 && op != Op::Ebreak { "sp" } else { "" };
            let text = full(insn, pc);
            return Some(Disassembly { mnemonic: format!("c.{}{suffix}", text.mnemonic).into(), ..text });
        }
    };
    Some(Disassembly::from_parts(name, operands))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::isa::decode::decode;
    use crate::isa::extension::IsaSet;

    const PC: u64 = 0x8000_0000;

    fn text(raw: u32, style: Style) -> String {
        Disassembly::new(&decode(raw, &IsaSet::full()), PC, style).to_string()
    }

    #[test]
    fn exact_text_of_each_kind_of_operand() {
        let cases = [
            (0x0001_2537, "lui a0,0x12"),
            (0xffff_f517, "auipc a0,0xfffff"),
            (0xffdf_f0ef, "jal ra,0x7ffffffc"),
            (0x0045_80e7, "jalr ra,4(a1)"),
            (0x00b5_0063, "beq a0,a1,0x80000000"),
            (0xff81_3503, "ld a0,-8(sp)"),
            (0x00a1_3423, "sd a0,8(sp)"),
            (0x0ff5_7513, "andi a0,a0,255"),
            (0x41f5_551b, "sraiw a0,a0,0x1f"),
            (0x00c5_8533, "add a0,a1,a2"),
            (0x6b85_5513, "rev8 a0,a0"),
            (0x0ff0_000f, "fence iorw,iorw"),
            (0x0310_000f, "fence rw,w"),
            (0x8330_000f, "fence.tso"),
            (0x0000_000f, "fence 0,0"),
            (0x0100_000f, "pause"),
            (0x3000_1573, "csrrw a0,mstatus,zero"),
            (0x3002_d573, "csrrwi a0,mstatus,5"),
            (0x7c00_2573, "csrrs a0,0x7c0,zero"),
            (0x1605_a52f, "lr.w.aqrl a0,(a1)"),
            (0x02b6_352f, "amoadd.d.rl a0,a1,(a2)"),
            (0x1200_0073, "sfence.vma zero,zero"),
            (0x0045_200f, "cbo.zero (a0)"),
            (0x0205_6013, "prefetch.i 32(a0)"),
            (0x0005_2507, "flw fa0,0(a0)"),
            (0x00a5_3027, "fsd fa0,0(a0)"),
            (0x00c5_f553, "fadd.s fa0,fa1,fa2"),
            (0x00c5_9553, "fadd.s fa0,fa1,fa2,rtz"),
            (0x68c5_f543, "fmadd.s fa0,fa1,fa2,fa3"),
            (0xa0b5_2553, "feq.s a0,fa0,fa1"),
            (0xc005_7553, "fcvt.w.s a0,fa0"),
            (0xd205_0553, "fcvt.d.w fa0,a0"),
            (0xd205_7553, "fcvt.d.w fa0,a0,dyn"),
            (0xc285_1553, "fcvtmod.w.d a0,fa0,rtz"),
            (0xf018_0553, "fli.s fa0,1.0"),
            (0x3155_9513, "aes64ks1i a0,a1,0x5"),
            (0xb0c5_8533, "sm4ed a0,a1,a2,0x2"),
            (0x81c5_c573, "mop.r.0 a0,a1"),
            (0xcec5_c573, "mop.rr.7 a0,a1,a2"),
            (0xffff_ffff, ".4byte 0xffffffff"),
        ];
        for (raw, expected) in cases {
            assert_eq!(text(raw, Style::Exact), expected, "{raw:#010x}");
        }
    }

    #[test]
    fn exact_text_of_compressed_instructions() {
        let cases = [
            (0x0808, "c.addi4spn a0,sp,16"),
            (0x0001, "c.nop"),
            (0x0005, "c.nop 1"),
            (0x0505, "c.addi a0,1"),
            (0x557d, "c.li a0,-1"),
            (0x7139, "c.addi16sp sp,-64"),
            (0x7505, "c.lui a0,0xfffe1"),
            (0x757d, "c.lui a0,0xfffff"),
            (0x810d, "c.srli a0,0x3"),
            (0x050e, "c.slli a0,0x3"),
            (0xa001, "c.j 0x80000000"),
            (0xc101, "c.beqz a0,0x80000000"),
            (0x6522, "c.ldsp a0,8(sp)"),
            (0x8502, "c.jr a0"),
            (0x9002, "c.ebreak"),
            (0x852e, "c.mv a0,a1"),
            (0x952e, "c.add a0,a1"),
            (0x902e, "c.add zero,a1"),
            (0x802e, "c.mv zero,a1"),
            (0x8d0d, "c.sub a0,a1"),
            (0x4188, "c.lw a0,0(a1)"),
            (0x2188, "c.fld fa0,0(a1)"),
            (0xa42a, "c.fsdsp fa0,8(sp)"),
            (0x8188, "c.lbu a0,0(a1)"),
            (0x9d61, "c.zext.b a0"),
            (0x9d75, "c.not a0"),
            (0x9d4d, "c.mul a0,a1"),
            (0x6281, "c.mop.5"),
            (0x0000, "c.unimp"),
            (0x0004, ".2byte 0x4"),
        ];
        for (raw, expected) in cases {
            assert_eq!(text(raw, Style::Exact), expected, "{raw:#06x}");
        }
    }

    #[test]
    fn pseudo_instructions() {
        let cases = [
            (0x0000_0013, "nop"),
            (0x0050_0513, "li a0,5"),
            (0x0005_8513, "mv a0,a1"),
            (0x0005_851b, "sext.w a0,a1"),
            (0xfff5_c513, "not a0,a1"),
            (0x40b0_0533, "neg a0,a1"),
            (0x0015_b513, "seqz a0,a1"),
            (0x00b0_3533, "snez a0,a1"),
            (0x0005_0463, "beqz a0,0x80000008"),
            (0x00a0_5463, "blez a0,0x80000008"),
            (0x0080_006f, "j 0x80000008"),
            (0x0080_00ef, "jal 0x80000008"),
            (0x0000_8067, "ret"),
            (0x0005_0067, "jr a0"),
            (0x3000_2573, "csrr a0,mstatus"),
            (0x3005_1073, "csrw mstatus,a0"),
            (0xc010_2573, "rdtime a0"),
            (0xc000_1073, "unimp"),
            (0x0ff0_000f, "fence"),
            (0x1200_0073, "sfence.vma"),
            (0x20b5_8553, "fmv.s fa0,fa1"),
            (0x22b5_9553, "fneg.d fa0,fa1"),
            (0x557d, "li a0,-1"),
            (0x852e, "mv a0,a1"),
            (0x8082, "ret"),
            (0xc101, "beqz a0,0x80000000"),
            (0x0505, "addi a0,a0,1"),
        ];
        for (raw, expected) in cases {
            assert_eq!(text(raw, Style::Pseudo), expected, "{raw:#010x}");
        }
    }
}
