//! Atomic instructions (unprivileged specification, chapter "A"). One hart runs at a time, so that the host needs no atomic ones; what
//! the tables of `mmu::front` do not answer is the reference's.

use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RDX};
use super::super::sharing::Kind;
use super::Emitter;
use crate::isa::op::Op;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// What becomes of the old value and the operand.
#[derive(Clone, Copy)]
enum Modify {
    Swap,
    Add,
    Xor,
    And,
    Or,
    Min,
    Max,
    MinUnsigned,
    MaxUnsigned,
}

/// What AMOs do, and whether to a word.
fn modification(op: Op) -> Option<(Modify, bool)> {
    Some(match op {
        Op::AmoswapW => (Modify::Swap, true),
        Op::AmoaddW => (Modify::Add, true),
        Op::AmoxorW => (Modify::Xor, true),
        Op::AmoandW => (Modify::And, true),
        Op::AmoorW => (Modify::Or, true),
        Op::AmominW => (Modify::Min, true),
        Op::AmomaxW => (Modify::Max, true),
        Op::AmominuW => (Modify::MinUnsigned, true),
        Op::AmomaxuW => (Modify::MaxUnsigned, true),
        Op::AmoswapD => (Modify::Swap, false),
        Op::AmoaddD => (Modify::Add, false),
        Op::AmoxorD => (Modify::Xor, false),
        Op::AmoandD => (Modify::And, false),
        Op::AmoorD => (Modify::Or, false),
        Op::AmominD => (Modify::Min, false),
        Op::AmomaxD => (Modify::Max, false),
        Op::AmominuD => (Modify::MinUnsigned, false),
        Op::AmomaxuD => (Modify::MaxUnsigned, false),
        _ => return None,
    })
}

impl Emitter<'_> {
    /// An atomic instruction; `false` if it is none that is inlined.
    pub(super) fn atomic(&mut self, node: &Node) -> bool {
        match node.insn.op {
            Op::LrW => self.load_reserved(node, true),
            Op::LrD => self.load_reserved(node, false),
            Op::ScW => self.store_conditional(node, true),
            Op::ScD => self.store_conditional(node, false),
            op => match modification(op) {
                Some((modify, word)) => self.modify(node, modify, word),
                None => return false,
            },
        }
        true
    }

    fn load_reserved(&mut self, node: &Node, word: bool) {
        let (rare, resume) = self.rare_reference(node);
        let bytes = if word { 4 } else { 8 };
        self.look_up(node, Kind::Load, bytes, rare);
        // Plain loads may be misaligned where they need nothing but RAM behind their address.
        dynasm!(self.ops
            ; .arch x64
            ; add rcx, rax
            ; test cl, bytes as i8 - 1
            ; jnz =>rare
            ; mov rdx, [rbp + layout::TO_PHYSICAL]
            ; add rdx, rcx
            ; mov [rbp + layout::RESERVATION], rdx
        );
        if node.insn.rd != 0 {
            self.load_old(word);
            self.write(node.insn.rd, RAX);
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// What is at RCX, sign-extended, in RAX.
    fn load_old(&mut self, word: bool) {
        if word {
            dynasm!(self.ops ; .arch x64 ; movsxd rax, DWORD [rcx]);
        } else {
            dynasm!(self.ops ; .arch x64 ; mov rax, [rcx]);
        }
    }

    /// Stores a register at RCX.
    fn store_new(&mut self, value: u8, word: bool) {
        if word {
            dynasm!(self.ops ; .arch x64 ; mov [rcx], Rd(value));
        } else {
            dynasm!(self.ops ; .arch x64 ; mov [rcx], Rq(value));
        }
    }

    /// Where it stores, in RCX.
    fn store_address(&mut self, node: &Node, word: bool, rare: DynamicLabel) {
        self.look_up(node, Kind::Store, if word { 4 } else { 8 }, rare);
        dynasm!(self.ops ; .arch x64 ; add rcx, rax);
    }

    /// The reservation goes whether it holds or not.
    fn store_conditional(&mut self, node: &Node, word: bool) {
        let (rare, resume) = self.rare_reference(node);
        self.store_address(node, word, rare);
        dynasm!(self.ops
            ; .arch x64
            ; mov rdx, [rbp + layout::TO_PHYSICAL]
            ; add rdx, rcx
            ; cmp rdx, [rbp + layout::RESERVATION]
            ; mov QWORD [rbp + layout::RESERVATION], -1
            ; mov eax, 1
            ; jne >failed
        );
        let value = self.read(node.insn.rs2, RDX);
        self.store_new(value, word);
        dynasm!(self.ops ; .arch x64 ; xor eax, eax ; failed:);
        if node.insn.rd != 0 {
            self.write(node.insn.rd, RAX);
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// The old value goes to `rd`, sign-extended; what may be stored to may be loaded from, too.
    fn modify(&mut self, node: &Node, modify: Modify, word: bool) {
        let (rare, resume) = self.rare_reference(node);
        self.store_address(node, word, rare);
        self.copy(node.insn.rs2, RDX);
        self.load_old(word);
        if word {
            // Signed or not, words compare as their sign extensions do.
            dynasm!(self.ops ; .arch x64 ; movsxd rdx, edx);
        }
        match modify {
            Modify::Swap => {}
            Modify::Add => dynasm!(self.ops ; .arch x64 ; add rdx, rax),
            Modify::Xor => dynasm!(self.ops ; .arch x64 ; xor rdx, rax),
            Modify::And => dynasm!(self.ops ; .arch x64 ; and rdx, rax),
            Modify::Or => dynasm!(self.ops ; .arch x64 ; or rdx, rax),
            Modify::Min => dynasm!(self.ops ; .arch x64 ; cmp rax, rdx ; cmovl rdx, rax),
            Modify::Max => dynasm!(self.ops ; .arch x64 ; cmp rax, rdx ; cmovg rdx, rax),
            Modify::MinUnsigned => dynasm!(self.ops ; .arch x64 ; cmp rax, rdx ; cmovb rdx, rax),
            Modify::MaxUnsigned => dynasm!(self.ops ; .arch x64 ; cmp rax, rdx ; cmova rdx, rax),
        }
        self.store_new(RDX, word);
        if node.insn.rd != 0 {
            self.write(node.insn.rd, RAX);
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }
}
