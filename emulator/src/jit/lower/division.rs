//! Quotients, remainders and upper halves of products, which the host has in fixed registers.

use super::super::registers::{RAX, RCX, RDX};
use super::Emitter;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, DynasmLabelApi, dynasm};

/// Which part of a division.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Quotient,
    Remainder,
}

/// The quotient of two registers comes into the first, the remainder into the third. By 0: all ones, and the dividend. By -1, where the
/// host may trap: the negated dividend, and 0.
macro_rules! signed {
    ($ops:expr, $extend:ident, $dividend:ident, $divisor:ident, $remainder:ident) => {
        dynasm!($ops
            ; .arch x64
            ; lea $remainder, [rcx + 1]
            ; cmp $remainder, 1
            ; jbe >special
            ; $extend
            ; idiv $divisor
            ; jmp >done
            ; special:
            ; test $divisor, $divisor
            ; jz >zero
            ; neg $dividend
            ; xor edx, edx
            ; jmp >done
            ; zero:
            ; mov $remainder, $dividend
            ; mov $dividend, -1
            ; done:
        )
    };
}

/// The same without signs: by 0, all ones and the dividend.
macro_rules! unsigned {
    ($ops:expr, $dividend:ident, $divisor:ident, $remainder:ident) => {
        dynasm!($ops
            ; .arch x64
            ; test $divisor, $divisor
            ; jz >zero
            ; xor edx, edx
            ; div $divisor
            ; jmp >done
            ; zero:
            ; mov $remainder, $dividend
            ; mov $dividend, -1
            ; done:
        )
    };
}

impl Emitter<'_> {
    pub(super) fn multiply_high(&mut self, insn: &Insn) {
        if insn.op == Op::Mulhu && self.target.features.shifts {
            let rd = self.destination(insn.rd);
            self.copy(insn.rs1, RDX);
            let b = self.read(insn.rs2, RAX);
            dynasm!(self.ops ; .arch x64 ; mulx Rq(rd), rax, Rq(b));
            return self.write(insn.rd, rd);
        }
        self.factors(insn);
        match insn.op {
            Op::Mulh => dynasm!(self.ops ; .arch x64 ; imul rcx),
            Op::Mulhu => dynasm!(self.ops ; .arch x64 ; mul rcx),
            // As unsigned, less the second factor where the first is negative.
            _ => {
                dynasm!(self.ops ; .arch x64 ; mul rcx);
                self.copy(insn.rs1, RAX);
                dynasm!(self.ops ; .arch x64 ; sar rax, 63 ; and rax, rcx ; sub rdx, rax);
            }
        }
        self.write(insn.rd, RDX);
    }

    /// The quotient is in RAX, the remainder in RDX.
    pub(super) fn take_part(&mut self, insn: &Insn, part: Part) {
        self.write(insn.rd, if part == Part::Quotient { RAX } else { RDX });
    }

    pub(super) fn take_part_word(&mut self, insn: &Insn, part: Part) {
        if part == Part::Remainder {
            dynasm!(self.ops ; .arch x64 ; mov eax, edx);
        }
        self.sign_extend_word(insn.rd);
    }

    pub(super) fn divide(&mut self, insn: &Insn, part: Part) {
        self.factors(insn);
        signed!(self.ops, cqo, rax, rcx, rdx);
        self.take_part(insn, part);
    }

    pub(super) fn divide_unsigned(&mut self, insn: &Insn, part: Part) {
        self.factors(insn);
        unsigned!(self.ops, rax, rcx, rdx);
        self.take_part(insn, part);
    }

    pub(super) fn divide_word(&mut self, insn: &Insn, part: Part) {
        self.factors(insn);
        signed!(self.ops, cdq, eax, ecx, edx);
        self.take_part_word(insn, part);
    }

    pub(super) fn divide_unsigned_word(&mut self, insn: &Insn, part: Part) {
        self.factors(insn);
        unsigned!(self.ops, eax, ecx, edx);
        self.take_part_word(insn, part);
    }

    /// The first operand in RAX, the second in RCX.
    fn factors(&mut self, insn: &Insn) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
    }
}
