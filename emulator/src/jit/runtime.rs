//! Between Rust and translated code: how it is entered, what it calls, and how it comes back.
#![allow(unsafe_code)] // entering translated code, and being called by it
#![allow(clippy::useless_conversion)] // in what dynasm! expands to

use super::layout;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::{Flow, execute};
use crate::interpreter::{Code, Exit, JumpLayout, call_environment};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynasmApi, DynasmLabelApi, VecAssembler, dynasm};
use std::cell::Cell;

/// An instruction that translated code has the reference execute.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// The instruction.
    pub insn: Insn,
    /// Its offset in its page.
    pub offset: u16,
    /// Instructions behind it in its basic block.
    pub after: u16,
}

impl Site {
    /// No instruction.
    pub const NONE: Self = Self {
        insn: Insn { op: Op::Illegal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 0, imm: 0, raw: 0 },
        offset: 0,
        after: 0,
    };
}

/// What the reference says after an instruction: the next one follows.
const NEXT: u32 = 0;
/// It goes on at `hart.pc`.
const JUMP: u32 = 1;
/// The same, and `hart.attention` is set.
const ATTENTION: u32 = 2;
/// The instruction at `hart.pc` traps, as `hart.trap` says.
const TRAP: u32 = 3;

/// Executes one instruction by the reference.
extern "sysv64" fn refer(hart: &mut Hart, bus: &mut Bus, site: &Site) -> u32 {
    hart.pc = hart.code_page + site.offset as u64;
    hart.unbegun = site.after as u64;
    if site.insn.op == Op::Ecall && site.after == 0 && call_environment(hart) {
        return if hart.attention { ATTENTION } else { JUMP };
    }
    let pc = match execute(hart, bus, &site.insn, &mut ()) {
        Err(trap) => {
            hart.budget += site.after as u64;
            hart.trap = trap;
            return TRAP;
        }
        Ok(Flow::Next) if !hart.attention => return NEXT,
        Ok(Flow::Next) => hart.pc.wrapping_add(site.insn.length as u64),
        Ok(Flow::Jump(target)) => target,
    };
    hart.budget += site.after as u64;
    hart.pc = pc;
    if hart.attention { ATTENTION } else { JUMP }
}

/// The same, and the region is left even if the next instruction follows.
extern "sysv64" fn refer_and_leave(hart: &mut Hart, bus: &mut Bus, site: &Site) -> u32 {
    match refer(hart, bus, site) {
        NEXT => {
            hart.budget += site.after as u64;
            hart.pc = hart.pc.wrapping_add(site.insn.length as u64);
            JUMP
        }
        other => other,
    }
}

/// Addresses of the code that all regions share.
#[derive(Clone, Copy, Debug, Default)]
pub struct Thunks {
    /// Entered from Rust.
    enter: usize,
    /// Goes on at the address in RAX; registers are written back.
    pub chain: usize,
    /// Goes back to Rust; the next instruction is at the offset in RAX.
    pub stop: usize,
    /// Calls the reference for the site in RDX, and returns if the next instruction follows.
    pub refer: usize,
    /// Calls the reference for the site in RDX, and goes on elsewhere.
    pub leave: usize,
}

/// Words below this in the table of entries are no addresses.
const FIRST_ADDRESS: u64 = 1 << 16;

/// Where the arguments of [`Thunks::run`] are on the host's stack while translated code runs.
const BUS: i32 = 0;
const CODE: i32 = 8;
const ENTRIES: i32 = 16;
/// Their room; it makes the stack aligned for calls.
const FRAME: i32 = 24;

impl Thunks {
    /// The shared code, to be placed at `address`.
    pub fn assemble(address: usize) -> Option<(Self, Vec<u8>)> {
        let mut ops = VecAssembler::<X64Relocation>::new(address);
        let mut thunks = Self::default();
        let here = |ops: &VecAssembler<X64Relocation>| address + ops.offset().0;
        let (chain, back) = (ops.new_dynamic_label(), ops.new_dynamic_label());
        let (after, left) = (ops.new_dynamic_label(), ops.new_dynamic_label());

        thunks.enter = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; push rbp
            ; push rbx
            ; push r12
            ; push r13
            ; push r14
            ; push r15
            ; sub rsp, FRAME
            ; mov [rsp + BUS], rsi
            ; mov [rsp + CODE], rdx
            ; mov [rsp + ENTRIES], rcx
            ; lea rbp, [rdi + layout::ORIGIN as i32]
            ; mov r15, [rbp + layout::BUDGET]
            ; jmp r8
        );

        // The jump cache, and then the table of entries.
        thunks.chain = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; =>chain
            ; mov rdi, [rsp + CODE]
            ; mov rdx, [rbp + layout::FETCH_TAG]
            ; mov rcx, rax
            ; mov rsi, rax
            ; shr rcx, JumpLayout::INDEX_SHIFT as i8
            ; shr rsi, JumpLayout::FOLD_SHIFT as i8
            ; xor ecx, esi
            ; mov rsi, rdx
            ; shl rsi, JumpLayout::TAG_SHIFT as i8
            ; xor ecx, esi
            ; and ecx, JumpLayout::INDEX_MASK as i32
            ; imul ecx, ecx, JumpLayout::SIZE as i32
            ; add rcx, [rdi + JumpLayout::JUMPS as i32]
            ; add rdx, [rdi + JumpLayout::EPOCH as i32]
            ; cmp rax, [rcx + JumpLayout::PC as i32]
            ; jne =>back
            ; cmp rdx, [rcx + JumpLayout::TAG as i32]
            ; jne =>back
            ; mov ecx, [rcx + JumpLayout::START as i32]
            ; mov rdx, [rsp + ENTRIES]
            ; mov rdx, [rdx + rcx * 8]
            ; cmp rdx, FIRST_ADDRESS as i32
            ; jb =>back
            ; and rax, -4096
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp rdx
        );

        thunks.stop = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; add rax, [rbp + layout::CODE_PAGE]
            ; =>back
            ; mov [rbp + layout::PC], rax
            ; xor eax, eax
            ; =>left
            ; mov [rbp + layout::BUDGET], r15
            ; add rsp, FRAME
            ; pop r15
            ; pop r14
            ; pop r13
            ; pop r12
            ; pop rbx
            ; pop rbp
            ; ret
        );

        // Two return addresses lie on the stack: the stack is aligned.
        thunks.refer = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; mov [rbp + layout::BUDGET], r15
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS + 16]
            ; mov rax, QWORD refer as *const () as i64
            ; call rax
            ; mov r15, [rbp + layout::BUDGET]
            ; test eax, eax
            ; jnz >elsewhere
            ; ret
            ; elsewhere:
            ; add rsp, 16
            ; =>after
            ; cmp eax, JUMP as i32
            ; jne =>left
            ; mov rax, [rbp + layout::PC]
            ; jmp =>chain
        );

        thunks.leave = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; mov [rbp + layout::BUDGET], r15
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS]
            ; mov rax, QWORD refer_and_leave as *const () as i64
            ; call rax
            ; mov r15, [rbp + layout::BUDGET]
            ; jmp =>after
        );
        Some((thunks, ops.finalize().ok()?))
    }

    /// Runs the translation of a block and what it leads to; [`Exit::Block`] if there is none. `hart.code_page` and `hart.budget` are
    /// those of its first instruction.
    pub fn run(&self, hart: &mut Hart, bus: &mut Bus, code: &Code, entries: &Entries, block: u32) -> Exit {
        type Enter = extern "sysv64" fn(*mut Hart, *mut Bus, *const Code, *const u64, u64) -> u32;
        let Some(entry) = entries.address(block) else { return Exit::Block };
        // SAFETY: `assemble` made the code at this address for this calling convention, and the translator has put it there. What
        // the entries point to, it has put there, too; it takes both back together. There is a word for each block that `code` names.
        let enter: Enter = unsafe { std::mem::transmute::<usize, Enter>(self.enter) };
        match enter(hart, bus, code, entries.words.as_ptr().cast(), entry) {
            TRAP => Exit::Trap,
            ATTENTION => Exit::Attention,
            _ => Exit::Block,
        }
    }
}

/// For each decoded block, by the index of its first slot: how often it has begun, or where its translation is.
pub struct Entries {
    words: Vec<Cell<u64>>,
}

impl Entries {
    /// For blocks whose indices are below `blocks`.
    pub fn new(blocks: usize) -> Self {
        // Memory that is zero at first is not touched before it is used, which a vector of cells would be.
        let mut zeros = std::mem::ManuallyDrop::new(vec![0u64; blocks]);
        // SAFETY: a cell has the layout of what it holds, and the vector is used as one of cells only.
        let words = unsafe { Vec::from_raw_parts(zeros.as_mut_ptr().cast(), zeros.len(), zeros.capacity()) };
        Self { words }
    }

    /// Counts that a block begins; whether that has been so `threshold` times.
    pub fn count(&self, block: u32, threshold: u64) -> bool {
        let threshold = threshold.clamp(1, FIRST_ADDRESS - 1);
        let Some(word) = self.words.get(block as usize) else { return false };
        word.set((word.get() + 1).min(threshold));
        word.get() == threshold
    }

    /// The translation of a block is in the code cache, at `address`.
    pub fn publish(&self, block: u32, address: usize) {
        if let Some(word) = self.words.get(block as usize) {
            word.set(address as u64);
        }
    }

    /// A block has no translation any more.
    pub fn withdraw(&self, block: u32) {
        self.publish(block, 0);
    }

    fn address(&self, block: u32) -> Option<u64> {
        self.words.get(block as usize).map(Cell::get).filter(|&word| word >= FIRST_ADDRESS)
    }

    /// No block is translated any more.
    pub fn clear(&mut self) {
        *self = Self::new(self.words.len());
    }
}
