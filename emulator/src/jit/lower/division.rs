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

impl Emitter<'_> {
    pub(super) fn multiply_high(&mut self, insn: &Insn) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
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

    /// By 0: all ones, and the dividend. By -1, where the host may trap: the negated dividend, and 0.
    pub(super) fn divide(&mut self, insn: &Insn, part: Part) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops
            ; .arch x64
            ; lea rdx, [rcx + 1]
            ; cmp rdx, 1
            ; jbe >special
            ; cqo
            ; idiv rcx
            ; jmp >done
            ; special:
            ; test rcx, rcx
            ; jz >zero
            ; neg rax
            ; xor edx, edx
            ; jmp >done
            ; zero:
            ; mov rdx, rax
            ; mov rax, -1
            ; done:
        );
        self.take_part(insn, part);
    }

    pub(super) fn divide_unsigned(&mut self, insn: &Insn, part: Part) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops
            ; .arch x64
            ; test rcx, rcx
            ; jz >zero
            ; xor edx, edx
            ; div rcx
            ; jmp >done
            ; zero:
            ; mov rdx, rax
            ; mov rax, -1
            ; done:
        );
        self.take_part(insn, part);
    }

    pub(super) fn divide_word(&mut self, insn: &Insn, part: Part) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops
            ; .arch x64
            ; lea edx, [rcx + 1]
            ; cmp edx, 1
            ; jbe >special
            ; cdq
            ; idiv ecx
            ; jmp >done
            ; special:
            ; test ecx, ecx
            ; jz >zero
            ; neg eax
            ; xor edx, edx
            ; jmp >done
            ; zero:
            ; mov edx, eax
            ; mov eax, -1
            ; done:
        );
        self.take_part_word(insn, part);
    }

    pub(super) fn divide_unsigned_word(&mut self, insn: &Insn, part: Part) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops
            ; .arch x64
            ; test ecx, ecx
            ; jz >zero
            ; xor edx, edx
            ; div ecx
            ; jmp >done
            ; zero:
            ; mov edx, eax
            ; mov eax, -1
            ; done:
        );
        self.take_part_word(insn, part);
    }
}
