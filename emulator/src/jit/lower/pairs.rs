//! Two instructions that the host does in one: constants of 32 bits, addresses relative to the code, and zero extension.

use super::super::layout;
use super::super::region::Node;
use super::Emitter;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, dynasm};

impl Emitter<'_> {
    /// Two instructions of which the second overwrites what the first has computed; `false` if they are no such pair.
    pub(super) fn pair(&mut self, first: &Node, second: &Node) -> bool {
        let (a, b) = (&first.insn, &second.insn);
        if a.rd == 0 || b.rd != a.rd || b.rs1 != a.rd {
            return false;
        }
        match (a.op, b.op) {
            (Op::Lui, Op::Addi) => match a.imm.checked_add(b.imm) {
                Some(sum) => self.constant(a.rd, sum),
                None => return false,
            },
            (Op::Lui, Op::Addiw) => self.constant(a.rd, a.imm.wrapping_add(b.imm)),
            (Op::Auipc, Op::Addi) => {
                self.relative(a.rd, first.offset as i64 + a.imm as i64 + b.imm as i64);
            }
            // What is left of the lower half, from some bit on.
            (Op::Slli, Op::Srli) if a.imm == 32 && b.imm <= 32 => {
                let rd = self.destination(a.rd);
                let from = self.read(a.rs1, rd);
                dynasm!(self.ops ; .arch x64 ; mov Rd(rd), Rd(from));
                if b.imm < 32 {
                    dynasm!(self.ops ; .arch x64 ; shl Rq(rd), 32 - b.imm as i8);
                }
                self.write(a.rd, rd);
            }
            _ => return false,
        }
        true
    }

    /// A constant, for a register.
    pub(super) fn constant(&mut self, register: u8, value: i32) {
        match self.map.x(register) {
            Some(host) if value == 0 => dynasm!(self.ops ; .arch x64 ; xor Rd(host), Rd(host)),
            Some(host) if value > 0 => dynasm!(self.ops ; .arch x64 ; mov Rd(host), DWORD value),
            Some(host) => dynasm!(self.ops ; .arch x64 ; mov Rq(host), DWORD value),
            None => {
                dynasm!(self.ops ; .arch x64 ; mov QWORD [BYTE rbp + layout::x(register) as i8], value);
            }
        }
    }

    /// The address at a distance from the beginning of the page that the code is in, for a register.
    pub(super) fn relative(&mut self, register: u8, distance: i64) {
        let rd = self.destination(register);
        dynasm!(self.ops ; .arch x64 ; mov Rq(rd), [rbp + layout::CODE_PAGE]);
        // The offset in the page may carry the sum past 31 bits.
        match i32::try_from(distance) {
            Ok(distance) => self.add(rd, distance),
            Err(_) => {
                self.held = None;
                dynasm!(self.ops ; .arch x64 ; mov rcx, QWORD distance ; add Rq(rd), rcx);
            }
        }
        self.write(register, rd);
    }
}
