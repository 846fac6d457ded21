//! Compressed instructions: each becomes the 32-bit operation that it stands for, with length 2.
//! Unprivileged manual, chapters "C", "Zc*" and "Zimop" (Zcmop). Hints are the no-ops that their expansion is.

use super::extension::{Extension, IsaSet};
use super::instruction::Insn;
use super::op::Op;

/// Decodes 16 bits whose low two are not 11.
pub(super) fn decode(raw: u16, isa: &IsaSet) -> Insn {
    let illegal = Insn::bare(Op::Illegal, u32::from(raw), 2);
    let Some((insn, part)) = expand(Half(raw)) else { return illegal };
    // A compressed form exists where its part of C and the instruction that it stands for both do (section "Zcb": c.mul needs M, ...).
    let exists = isa.has(part) && insn.op.row().is_some_and(|row| row.exists(isa));
    if exists { insn } else { illegal }
}

/// The expansion and the part of C that the encoding belongs to; `None` for the reserved code points of RV64C.
fn expand(half: Half) -> Option<(Insn, Extension)> {
    match half.0 & 3 {
        0 => quadrant0(half),
        1 => quadrant1(half),
        _ => quadrant2(half),
    }
}

/// Quadrant 0: loads and stores by a register, and `c.addi4spn`.
fn quadrant0(half: Half) -> Option<(Insn, Extension)> {
    let (base, data) = (half.low_rs1(), half.low_rs2());
    let (word, double) = (half.word_offset(), half.double_offset());
    Some(match half.funct3() {
        0 => {
            let immediate = half.gather(&[(11, 2, 4), (7, 4, 6), (6, 1, 2), (5, 1, 3)]);
            // Immediate 0 is reserved; the all-zero halfword is the defined illegal instruction.
            if immediate == 0 {
                return None;
            }
            (half.immediate(Op::Addi, data, SP, immediate), Extension::Zca)
        }
        1 => (half.immediate(Op::Fld, data, base, double), Extension::Zcd),
        2 => (half.immediate(Op::Lw, data, base, word), Extension::Zca),
        3 => (half.immediate(Op::Ld, data, base, double), Extension::Zca),
        4 => {
            let byte = half.gather(&[(5, 1, 1), (6, 1, 0)]);
            let halfword = half.gather(&[(5, 1, 1)]);
            let insn = match (half.bits(10, 3), half.bits(6, 1)) {
                (0, _) => half.immediate(Op::Lbu, data, base, byte),
                (1, 0) => half.immediate(Op::Lhu, data, base, halfword),
                (1, _) => half.immediate(Op::Lh, data, base, halfword),
                (2, _) => half.store(Op::Sb, data, base, byte),
                (3, 0) => half.store(Op::Sh, data, base, halfword),
                _ => return None,
            };
            (insn, Extension::Zcb)
        }
        5 => (half.store(Op::Fsd, data, base, double), Extension::Zcd),
        6 => (half.store(Op::Sw, data, base, word), Extension::Zca),
        _ => (half.store(Op::Sd, data, base, double), Extension::Zca),
    })
}

/// Quadrant 1: immediates, arithmetic, jumps and branches.
fn quadrant1(half: Half) -> Option<(Insn, Extension)> {
    let rd = half.rd();
    let signed = half.signed_immediate();
    let insn = match half.funct3() {
        0 => half.immediate(Op::Addi, rd, rd, signed),
        // c.addiw with rd = x0 is reserved.
        1 if rd == 0 => return None,
        1 => half.immediate(Op::Addiw, rd, rd, signed),
        2 => half.immediate(Op::Addi, rd, ZERO, signed),
        3 => return upper_immediate(half),
        4 => return arithmetic(half),
        5 => half.jump(),
        6 => half.branch(Op::Beq),
        _ => half.branch(Op::Bne),
    };
    Some((insn, Extension::Zca))
}

/// `c.lui`, `c.addi16sp` and, where their immediate is 0, `c.mop.n`.
fn upper_immediate(half: Half) -> Option<(Insn, Extension)> {
    let rd = half.rd();
    if half.signed_immediate() == 0 {
        // The may-be-operations have odd numbers from 1 to 15 in the place of rd; all other zero immediates are reserved.
        return (rd % 2 == 1 && rd < 16)
            .then(|| (Insn { imm: i32::from(rd), ..half.bare(Op::CMop) }, Extension::Zcmop));
    }
    let insn = if rd == SP {
        let immediate = half.gather(&[(12, 1, 9), (6, 1, 4), (5, 1, 6), (3, 2, 7), (2, 1, 5)]);
        half.immediate(Op::Addi, SP, SP, sign_extend(immediate, 10))
    } else {
        Insn { rd, imm: half.signed_immediate() << 12, ..half.bare(Op::Lui) }
    };
    Some((insn, Extension::Zca))
}

/// Shifts, `c.andi`, and the register-register operations on x8 to x15.
fn arithmetic(half: Half) -> Option<(Insn, Extension)> {
    let (rd, rs2) = (half.low_rs1(), half.low_rs2());
    let insn = match half.bits(10, 2) {
        0 => half.immediate(Op::Srli, rd, rd, half.shift_amount()),
        1 => half.immediate(Op::Srai, rd, rd, half.shift_amount()),
        2 => half.immediate(Op::Andi, rd, rd, half.signed_immediate()),
        _ => match (half.bits(12, 1), half.bits(5, 2)) {
            (0, 0) => half.register(Op::Sub, rd, rd, rs2),
            (0, 1) => half.register(Op::Xor, rd, rd, rs2),
            (0, 2) => half.register(Op::Or, rd, rd, rs2),
            (0, _) => half.register(Op::And, rd, rd, rs2),
            (_, 0) => half.register(Op::Subw, rd, rd, rs2),
            (_, 1) => half.register(Op::Addw, rd, rd, rs2),
            (_, 2) => return Some((half.register(Op::Mul, rd, rd, rs2), Extension::Zcb)),
            (_, _) => return unary(half).map(|insn| (insn, Extension::Zcb)),
        },
    };
    Some((insn, Extension::Zca))
}

/// Zcb's operations on one register.
fn unary(half: Half) -> Option<Insn> {
    let rd = half.low_rs1();
    Some(match half.bits(2, 3) {
        0 => half.immediate(Op::Andi, rd, rd, 0xff),
        1 => half.register(Op::SextB, rd, rd, ZERO),
        2 => half.register(Op::ZextH, rd, rd, ZERO),
        3 => half.register(Op::SextH, rd, rd, ZERO),
        4 => half.register(Op::AddUw, rd, rd, ZERO),
        5 => half.immediate(Op::Xori, rd, rd, -1),
        _ => return None,
    })
}

/// Quadrant 2: loads and stores by the stack pointer, `c.slli`, moves, adds and register jumps.
fn quadrant2(half: Half) -> Option<(Insn, Extension)> {
    let (rd, rs2) = (half.rd(), half.rs2());
    let insn = match half.funct3() {
        0 => half.immediate(Op::Slli, rd, rd, half.shift_amount()),
        1 => return Some((half.immediate(Op::Fld, rd, SP, half.double_sp_load()), Extension::Zcd)),
        // c.lwsp and c.ldsp with rd = x0 are reserved.
        2 | 3 if rd == 0 => return None,
        2 => half.immediate(Op::Lw, rd, SP, half.word_sp_load()),
        3 => half.immediate(Op::Ld, rd, SP, half.double_sp_load()),
        4 => match (half.bits(12, 1), rd, rs2) {
            // c.jr with rs1 = x0 is reserved.
            (0, 0, 0) => return None,
            (0, _, 0) => half.immediate(Op::Jalr, ZERO, rd, 0),
            (0, _, _) => half.register(Op::Add, rd, ZERO, rs2),
            (_, 0, 0) => half.bare(Op::Ebreak),
            (_, _, 0) => half.immediate(Op::Jalr, RA, rd, 0),
            (_, _, _) => half.register(Op::Add, rd, rd, rs2),
        },
        5 => return Some((half.store(Op::Fsd, rs2, SP, half.double_sp_store()), Extension::Zcd)),
        6 => half.store(Op::Sw, rs2, SP, half.gather(&[(9, 4, 2), (7, 2, 6)])),
        _ => half.store(Op::Sd, rs2, SP, half.double_sp_store()),
    };
    Some((insn, Extension::Zca))
}

const ZERO: u8 = 0;
const RA: u8 = 1;
const SP: u8 = 2;

/// The bits of a compressed instruction and its fields.
#[derive(Clone, Copy)]
struct Half(u16);

impl Half {
    /// `width` bits from bit `low` up.
    const fn bits(self, low: u32, width: u32) -> u8 {
        (self.0 >> low & ((1 << width) - 1)) as u8
    }

    /// An immediate put together from (lowest bit here, width, lowest bit there).
    fn gather(self, pieces: &[(u32, u32, u32)]) -> i32 {
        pieces
            .iter()
            .fold(0, |immediate, &(low, width, to)| immediate | i32::from(self.bits(low, width)) << to)
    }

    const fn funct3(self) -> u8 {
        self.bits(13, 3)
    }

    /// rd, or rs1, in its full-width place.
    const fn rd(self) -> u8 {
        self.bits(7, 5)
    }

    const fn rs2(self) -> u8 {
        self.bits(2, 5)
    }

    /// rd′ or rs1′, one of x8 to x15, at bit 7.
    const fn low_rs1(self) -> u8 {
        8 + self.bits(7, 3)
    }

    /// rd′ or rs2′, one of x8 to x15, at bit 2.
    const fn low_rs2(self) -> u8 {
        8 + self.bits(2, 3)
    }

    /// The 6-bit immediate of the CI format, sign-extended.
    fn signed_immediate(self) -> i32 {
        sign_extend(self.shift_amount(), 6)
    }

    fn shift_amount(self) -> i32 {
        self.gather(&[(12, 1, 5), (2, 5, 0)])
    }

    fn word_offset(self) -> i32 {
        self.gather(&[(10, 3, 3), (6, 1, 2), (5, 1, 6)])
    }

    fn double_offset(self) -> i32 {
        self.gather(&[(10, 3, 3), (5, 2, 6)])
    }

    fn word_sp_load(self) -> i32 {
        self.gather(&[(12, 1, 5), (4, 3, 2), (2, 2, 6)])
    }

    fn double_sp_load(self) -> i32 {
        self.gather(&[(12, 1, 5), (5, 2, 3), (2, 3, 6)])
    }

    fn double_sp_store(self) -> i32 {
        self.gather(&[(10, 3, 3), (7, 3, 6)])
    }

    const fn bare(self, op: Op) -> Insn {
        Insn::bare(op, self.0 as u32, 2)
    }

    fn immediate(self, op: Op, rd: u8, rs1: u8, imm: i32) -> Insn {
        Insn { rd, rs1, imm, ..self.bare(op) }
    }

    fn register(self, op: Op, rd: u8, rs1: u8, rs2: u8) -> Insn {
        Insn { rd, rs1, rs2, ..self.bare(op) }
    }

    fn store(self, op: Op, rs2: u8, rs1: u8, imm: i32) -> Insn {
        Insn { rs1, rs2, imm, ..self.bare(op) }
    }

    fn jump(self) -> Insn {
        let offset = self.gather(&[
            (12, 1, 11),
            (11, 1, 4),
            (9, 2, 8),
            (8, 1, 10),
            (7, 1, 6),
            (6, 1, 7),
            (3, 3, 1),
            (2, 1, 5),
        ]);
        Insn { imm: sign_extend(offset, 12), ..self.bare(Op::Jal) }
    }

    fn branch(self, op: Op) -> Insn {
        let offset = self.gather(&[(12, 1, 8), (10, 2, 3), (5, 2, 6), (3, 2, 1), (2, 1, 5)]);
        Insn { rs1: self.low_rs1(), imm: sign_extend(offset, 9), ..self.bare(op) }
    }
}

/// Sign-extends the low `width` bits.
const fn sign_extend(value: i32, width: u32) -> i32 {
    value << (32 - width) >> (32 - width)
}
