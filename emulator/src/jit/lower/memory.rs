//! Loads and stores of integer registers, through the tables of `mmu::front`: a hit needs nothing else. Everything else
//! (a page that is not there, a misaligned access, a device, a store to code) is the reference's.

use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RCX, RDX};
use super::{Emitter, Rare};
use crate::isa::op::Op;
use crate::mmu::FrontCache;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

impl Emitter<'_> {
    /// A load or store; `false` if it is none that is inlined.
    pub(super) fn memory(&mut self, node: &Node) -> bool {
        let insn = &node.insn;
        let bytes = match insn.op {
            Op::Lb | Op::Lbu | Op::Sb => 1,
            Op::Lh | Op::Lhu | Op::Sh => 2,
            Op::Lw | Op::Lwu | Op::Sw => 4,
            Op::Ld | Op::Sd => 8,
            _ => return false,
        };
        match insn.op {
            Op::Sb | Op::Sh | Op::Sw | Op::Sd => self.store(node, bytes),
            _ if insn.rd == 0 => return false,
            _ => self.load(node, bytes),
        }
        true
    }

    fn load(&mut self, node: &Node, bytes: i32) {
        let (rare, resume) = self.rare_reference(node);
        self.load_address(node, bytes, rare);
        let rd = self.destination(node.insn.rd);
        match node.insn.op {
            Op::Lb => dynasm!(self.ops ; .arch x64 ; movsx Rq(rd), BYTE [rcx + rax]),
            Op::Lbu => dynasm!(self.ops ; .arch x64 ; movzx Rd(rd), BYTE [rcx + rax]),
            Op::Lh => dynasm!(self.ops ; .arch x64 ; movsx Rq(rd), WORD [rcx + rax]),
            Op::Lhu => dynasm!(self.ops ; .arch x64 ; movzx Rd(rd), WORD [rcx + rax]),
            Op::Lw => dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), DWORD [rcx + rax]),
            Op::Lwu => dynasm!(self.ops ; .arch x64 ; mov Rd(rd), [rcx + rax]),
            _ => dynasm!(self.ops ; .arch x64 ; mov Rq(rd), [rcx + rax]),
        }
        self.write(node.insn.rd, rd);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    fn store(&mut self, node: &Node, bytes: i32) {
        let (rare, resume) = self.rare_reference(node);
        self.guest_address(node);
        self.probe(layout::STORES, bytes, rare);
        let value = self.read(node.insn.rs2, RDX);
        match bytes {
            1 => dynasm!(self.ops ; .arch x64 ; mov [rcx + rax], Rb(value)),
            2 => dynasm!(self.ops ; .arch x64 ; mov [rcx + rax], Rw(value)),
            4 => dynasm!(self.ops ; .arch x64 ; mov [rcx + rax], Rd(value)),
            _ => dynasm!(self.ops ; .arch x64 ; mov [rcx + rax], Rq(value)),
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// The host's address of what a load reads, as the sum of RCX and RAX, which is the guest's.
    pub(super) fn load_address(&mut self, node: &Node, bytes: i32, rare: DynamicLabel) {
        self.guest_address(node);
        if !self.target.flat {
            return self.probe(layout::LOADS, bytes, rare);
        }
        let (elsewhere, resume) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        dynasm!(self.ops
            ; .arch x64
            ; mov rdx, rax
            ; sub rdx, [rbp + layout::FLAT_START]
            ; mov rcx, [rbp + layout::FLAT_ADDEND]
            ; cmp rdx, [rbp + layout::FLAT_LENGTH]
            ; jae =>elsewhere
            ; =>resume
        );
        self.rare.push(Rare::Probe { label: elsewhere, bytes, rare, resume });
    }

    /// The guest's address, in RAX.
    pub(super) fn guest_address(&mut self, node: &Node) {
        let base = self.read(node.insn.rs1, RCX);
        dynasm!(self.ops ; .arch x64 ; lea rax, [Rq(base) + node.insn.imm]);
    }

    /// What makes the host's address of the guest's in RAX, in RCX, if the page is in a table of the front cache and the access is
    /// aligned.
    pub(super) fn probe(&mut self, table: i32, bytes: i32, rare: DynamicLabel) {
        const OFFSET_MASK: i32 = FrontCache::OFFSET_MASK as i32;
        self.shifted_right(RCX, RAX, FrontCache::OFFSET_SHIFT as i8);
        self.shifted_right(RDX, RAX, FrontCache::FOLD_SHIFT as i8);
        dynasm!(self.ops
            ; .arch x64
            ; xor ecx, edx
            ; mov rdx, rax
            ; xor ecx, [rbp + layout::DATA_SPREAD]
            ; and rdx, -4096 | (bytes - 1)
            ; and ecx, OFFSET_MASK
            ; or rdx, [rbp + layout::DATA_TAG]
            ; add rcx, [rbp + table]
            ; cmp rdx, [rcx]
            ; jne =>rare
            ; mov rcx, [rcx + 8]
        );
    }
}
