//! Instructions whose immediates the guest overwrites again and again: they are read from memory, where translated code and the guest's stores
//! meet. Where more than the immediate has changed, the reference executes what is there.

use super::super::region::{Node, Stays};
use super::super::registers::{RAX, RDX};
use super::Emitter;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, DynasmLabelApi, dynasm};

impl Emitter<'_> {
    /// LUI or ADDI, which the next instruction follows.
    pub(super) fn changing(&mut self, node: &Node) {
        let Stays::Operation { host, .. } = node.stays else { return };
        let insn = &node.insn;
        let upper = insn.op == Op::Lui;
        // What is not the immediate: U and I format.
        let fixed: u32 = if upper { 0xfff } else { 0xf_ffff };
        let rare = self.rare_leave(node);
        dynasm!(self.ops
            ; .arch x64
            ; mov rdx, QWORD host as i64
            ; mov eax, [rdx]
            ; mov ecx, eax
            ; and ecx, fixed as i32
            ; cmp ecx, (insn.raw & fixed) as i32
            ; jne =>rare
        );
        if upper {
            dynasm!(self.ops ; .arch x64 ; and eax, !fixed as i32);
        } else {
            dynasm!(self.ops ; .arch x64 ; sar eax, 20);
        }
        dynasm!(self.ops ; .arch x64 ; movsxd rax, eax);
        if insn.rs1 != 0 {
            let base = self.read(insn.rs1, RDX);
            dynasm!(self.ops ; .arch x64 ; add rax, Rq(base));
        }
        self.write(insn.rd, RAX);
        self.held = None;
    }
}
