//! Pseudo-instructions: the names that programmers give to special cases. Unprivileged manual, the chapter
//! "RISC-V Assembly Programmer's Handbook", and the ones that the GNU assembler adds.

use super::csr::CsrId;
use super::disassemble::{Disassembly, Operand};
use super::instruction::Insn;
use super::op::Op;
use Operand::{Csr, F, Number, Target, X};

/// The pseudo-instruction for an instruction at `pc`, if there is one.
pub(super) fn pseudo_instruction(insn: &Insn, pc: u64) -> Option<Disassembly> {
    let (name, operands): (&'static str, Vec<Operand>) = arithmetic(insn)
        .or_else(|| control_transfer(insn, pc))
        .or_else(|| control_register(insn))
        .or_else(|| floating_point(insn))
        .or_else(|| fences(insn))?;
    Some(Disassembly { mnemonic: name.into(), operands })
}

type Text = Option<(&'static str, Vec<Operand>)>;

fn arithmetic(insn: &Insn) -> Text {
    let Insn { rd, rs1, rs2, imm, .. } = *insn;
    Some(match (insn.op, rs1, rs2, imm) {
        (Op::Addi, 0, _, 0) if rd == 0 => ("nop", vec![]),
        (Op::Addi, 0, _, _) => ("li", vec![X(rd), Number(imm)]),
        (Op::Addi, _, _, 0) => ("mv", vec![X(rd), X(rs1)]),
        // c.mv becomes an add of x0.
        (Op::Add, 0, _, _) if insn.length == 2 => ("mv", vec![X(rd), X(rs2)]),
        (Op::Addiw, _, _, 0) => ("sext.w", vec![X(rd), X(rs1)]),
        (Op::Xori, _, _, -1) => ("not", vec![X(rd), X(rs1)]),
        (Op::Andi, _, _, 255) => ("zext.b", vec![X(rd), X(rs1)]),
        (Op::AddUw, _, 0, _) => ("zext.w", vec![X(rd), X(rs1)]),
        (Op::Sub, 0, _, _) => ("neg", vec![X(rd), X(rs2)]),
        (Op::Subw, 0, _, _) => ("negw", vec![X(rd), X(rs2)]),
        (Op::Sltiu, _, _, 1) => ("seqz", vec![X(rd), X(rs1)]),
        (Op::Sltu, 0, _, _) => ("snez", vec![X(rd), X(rs2)]),
        (Op::Slt, _, 0, _) => ("sltz", vec![X(rd), X(rs1)]),
        (Op::Slt, 0, _, _) => ("sgtz", vec![X(rd), X(rs2)]),
        _ => return None,
    })
}

fn control_transfer(insn: &Insn, pc: u64) -> Text {
    let Insn { rd, rs1, rs2, imm, .. } = *insn;
    let target = Target(pc.wrapping_add(imm as u64));
    Some(match (insn.op, rd, rs1, rs2) {
        (Op::Jal, 0, _, _) => ("j", vec![target]),
        (Op::Jal, 1, _, _) => ("jal", vec![target]),
        (Op::Jalr, 0, 1, _) if imm == 0 => ("ret", vec![]),
        (Op::Jalr, 0, _, _) if imm == 0 => ("jr", vec![X(rs1)]),
        (Op::Jalr, 0, _, _) => ("jr", vec![Operand::Memory(imm, rs1)]),
        (Op::Jalr, 1, _, _) if imm == 0 => ("jalr", vec![X(rs1)]),
        (Op::Jalr, 1, _, _) => ("jalr", vec![Operand::Memory(imm, rs1)]),
        (Op::Beq, _, _, 0) => ("beqz", vec![X(rs1), target]),
        (Op::Bne, _, _, 0) => ("bnez", vec![X(rs1), target]),
        (Op::Bge, _, 0, _) => ("blez", vec![X(rs2), target]),
        (Op::Bge, _, _, 0) => ("bgez", vec![X(rs1), target]),
        (Op::Blt, _, _, 0) => ("bltz", vec![X(rs1), target]),
        (Op::Blt, _, 0, _) => ("bgtz", vec![X(rs2), target]),
        _ => return None,
    })
}

fn control_register(insn: &Insn) -> Text {
    let Insn { rd, rs1, imm, .. } = *insn;
    let csr = CsrId(imm as u16);
    Some(match (insn.op, rd, rs1) {
        // The GNU assembler's unimp: a write to a read-only register.
        (Op::Csrrw, 0, 0) if csr == CsrId::CYCLE => ("unimp", vec![]),
        (Op::Csrrs, _, 0) => match csr {
            CsrId::INSTRET => ("rdinstret", vec![X(rd)]),
            CsrId::CYCLE => ("rdcycle", vec![X(rd)]),
            CsrId::TIME => ("rdtime", vec![X(rd)]),
            CsrId::FCSR => ("frcsr", vec![X(rd)]),
            CsrId::FRM => ("frrm", vec![X(rd)]),
            CsrId::FFLAGS => ("frflags", vec![X(rd)]),
            _ => ("csrr", vec![X(rd), Csr(csr)]),
        },
        (Op::Csrrw, 0, _) => match csr {
            CsrId::FCSR => ("fscsr", vec![X(rs1)]),
            CsrId::FRM => ("fsrm", vec![X(rs1)]),
            CsrId::FFLAGS => ("fsflags", vec![X(rs1)]),
            _ => ("csrw", vec![Csr(csr), X(rs1)]),
        },
        (Op::Csrrs, 0, _) => ("csrs", vec![Csr(csr), X(rs1)]),
        (Op::Csrrc, 0, _) => ("csrc", vec![Csr(csr), X(rs1)]),
        (Op::Csrrwi, 0, _) => ("csrwi", vec![Csr(csr), Number(i32::from(rs1))]),
        (Op::Csrrsi, 0, _) => ("csrsi", vec![Csr(csr), Number(i32::from(rs1))]),
        (Op::Csrrci, 0, _) => ("csrci", vec![Csr(csr), Number(i32::from(rs1))]),
        _ => return None,
    })
}

fn floating_point(insn: &Insn) -> Text {
    let Insn { rd, rs1, rs2, .. } = *insn;
    if rs1 != rs2 {
        return None;
    }
    let name = match insn.op {
        Op::FsgnjS => "fmv.s",
        Op::FsgnjnS => "fneg.s",
        Op::FsgnjxS => "fabs.s",
        Op::FsgnjD => "fmv.d",
        Op::FsgnjnD => "fneg.d",
        Op::FsgnjxD => "fabs.d",
        Op::FsgnjH => "fmv.h",
        Op::FsgnjnH => "fneg.h",
        Op::FsgnjxH => "fabs.h",
        _ => return None,
    };
    Some((name, vec![F(rd), F(rs1)]))
}

fn fences(insn: &Insn) -> Text {
    match (insn.op, insn.rs1, insn.rs2, insn.imm) {
        (Op::Fence, _, _, 0x0ff) => Some(("fence", vec![])),
        (Op::SfenceVma, 0, 0, _) => Some(("sfence.vma", vec![])),
        (Op::SfenceVma, _, 0, _) => Some(("sfence.vma", vec![X(insn.rs1)])),
        _ => None,
    }
}
