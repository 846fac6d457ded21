//! Between Rust and translated code: how it is entered, what it calls, and how it comes back.
#![allow(unsafe_code)] // entering translated code, and being called by it
#![allow(clippy::useless_conversion)] // in what dynasm! expands to

use super::layout;
use super::registers::SHARED;
use super::sharing::SLOTS;
use super::ways::{Guard, Link, Tags, Way, Ways};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::CsrOperation;
use crate::hart::execute::system::{csr, environment_call, fence_vma};
use crate::hart::execute::{Flow, execute};
use crate::interpreter::{Code, Exit, JumpLayout, is_placeholder, take_at_once};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, VirtAddr};
use crate::isa::cause::{Access, Trap};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::mmu::FrontCache;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, VecAssembler, dynasm};
use std::cell::Cell;
use std::mem::offset_of;
use zerocopy::FromZeros;

/// An instruction that translated code has the reference execute.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// Does it.
    run: Run,
    /// The instruction.
    insn: Insn,
    /// Its offset in its page.
    offset: u16,
    /// Instructions behind it in its basic block.
    after: u16,
}

/// Executes an instruction; says how it goes on.
type Run = extern "sysv64" fn(&mut Hart, &mut Bus, &Site, &Code) -> u32;

impl Site {
    /// An instruction at an offset in its page, with so many behind it in its basic block, after which it may go on in the region.
    pub fn inside(insn: Insn, offset: u16, after: u16) -> Self {
        let run = match insn.op {
            Op::Csrrw | Op::Csrrs | Op::Csrrc | Op::Csrrwi | Op::Csrrsi | Op::Csrrci => refer_csr,
            Op::SfenceVma | Op::SinvalVma => refer_fence,
            _ => refer,
        };
        Self { run, insn, offset, after }
    }

    /// The same, after which the region is left.
    pub fn at_end(insn: Insn, offset: u16, after: u16) -> Self {
        let run = match insn.op {
            Op::Ecall if after == 0 => refer_call,
            Op::Mret | Op::Sret => refer_return,
            _ if is_placeholder(&insn) => refer_changing,
            _ => refer_and_leave,
        };
        Self { run, insn, offset, after }
    }
}

/// What the reference says after an instruction: the next one follows.
const NEXT: u32 = 0;
/// It goes on at `hart.pc`.
const JUMP: u32 = 1;
/// The same, and `hart.attention` is set.
const ATTENTION: u32 = 2;
/// The instruction at `hart.pc` traps, as `hart.trap` says.
const TRAP: u32 = 3;
/// Translated code says it, too: there is no room for the next block.
const SLICE: u32 = 4;

/// Executes one instruction by the reference.
extern "sysv64" fn refer(hart: &mut Hart, bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.attempt(hart, |hart| execute(hart, bus, &site.insn, &mut ()))
}

/// The same for a CSR instruction: not by way of all others.
extern "sysv64" fn refer_csr(hart: &mut Hart, bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    let insn = &site.insn;
    let (operation, immediate) = match insn.op {
        Op::Csrrw => (CsrOperation::Write, false),
        Op::Csrrs => (CsrOperation::Set, false),
        Op::Csrrc => (CsrOperation::Clear, false),
        Op::Csrrwi => (CsrOperation::Write, true),
        Op::Csrrsi => (CsrOperation::Set, true),
        _ => (CsrOperation::Clear, true),
    };
    let operand = if immediate { insn.rs1 as u64 } else { hart.registers.x(insn.rs1) };
    site.attempt(hart, |hart| csr(hart, bus, insn, operation, operand, &mut ()))
}

/// The same for SFENCE.VMA and SINVAL.VMA.
extern "sysv64" fn refer_fence(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.attempt(hart, |hart| fence_vma(hart, &site.insn, &mut ()))
}

/// Any instruction; the region is left even if the next one follows.
extern "sysv64" fn refer_and_leave(hart: &mut Hart, bus: &mut Bus, site: &Site, code: &Code) -> u32 {
    match refer(hart, bus, site, code) {
        NEXT => site.go_on(hart, hart.pc.wrapping_add(site.insn.length as u64)),
        other => other,
    }
}

/// An instruction that changes again and again.
extern "sysv64" fn refer_changing(hart: &mut Hart, bus: &mut Bus, site: &Site, code: &Code) -> u32 {
    site.attempt(hart, |hart| code.changing.execute(hart, bus, &site.insn))
}

/// Finds the page of an aligned load, or a store, as the access itself would, and gives it its place in the front cache; whether it
/// has one. Where more than that has happened the reference executes the access: it sees that translated code is left.
extern "sysv64" fn find_page(hart: &mut Hart, bus: &mut Bus, address: u64, store: u32) -> u32 {
    let context = hart.front.fetch_tag();
    let access = if store == 0 { Access::Load } else { Access::Store };
    let found = hart.find_page(bus, VirtAddr(address), access);
    // The code that executes may have been found by an entry that had to make room.
    hart.attention |= hart.front.fetch_tag() != context;
    u32::from(found && !hart.attention)
}

/// Whether a region over two pages may be entered.
extern "sysv64" fn pass_guard(hart: &Hart, code: &Code, guard: &Guard, tags: u64) -> u32 {
    let tag = hart.front.fetch_tag();
    u32::from(guard.pass(tag + tags, hart.code_page, |pc| code.find(pc, tag)))
}

/// ECALL.
extern "sysv64" fn refer_call(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.begin(hart);
    site.trap(hart, environment_call(hart))
}

/// MRET and SRET.
extern "sysv64" fn refer_return(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.begin(hart);
    let result = match site.insn.op {
        Op::Mret => hart.mret(&site.insn, &mut ()),
        _ => hart.sret(&site.insn, &mut ()),
    };
    match result {
        Ok(target) => site.go_on(hart, target),
        Err(trap) => site.trap(hart, trap),
    }
}

impl Site {
    /// Tells the hart which instruction executes.
    #[inline(always)]
    fn begin(&self, hart: &mut Hart) {
        hart.pc = hart.code_page + self.offset as u64;
        hart.unbegun = self.after as u64;
    }

    /// Executes the instruction, and says how it goes on. Where the context of fetches has changed, what follows in memory is
    /// looked up again.
    #[inline(always)]
    fn attempt(&self, hart: &mut Hart, execute: impl FnOnce(&mut Hart) -> Result<Flow, Trap>) -> u32 {
        self.begin(hart);
        let context = hart.front.fetch_tag();
        match execute(hart) {
            Err(trap) => self.trap(hart, trap),
            Ok(Flow::Next) if !hart.attention && hart.front.fetch_tag() == context => NEXT,
            Ok(Flow::Next) => self.go_on(hart, hart.pc.wrapping_add(self.insn.length as u64)),
            Ok(Flow::Jump(target)) => self.go_on(hart, target),
        }
    }

    /// It goes on elsewhere; what follows in the block does not begin.
    #[inline(always)]
    fn go_on(&self, hart: &mut Hart, pc: u64) -> u32 {
        hart.budget += self.after as u64;
        hart.pc = pc;
        if hart.attention { ATTENTION } else { JUMP }
    }

    /// The instruction traps.
    #[inline(always)]
    fn trap(&self, hart: &mut Hart, trap: Trap) -> u32 {
        hart.budget += self.after as u64;
        if !take_at_once(hart, trap) {
            hart.trap = trap;
            return TRAP;
        }
        if hart.attention { ATTENTION } else { JUMP }
    }
}

/// Why translated code has been left.
#[derive(Clone, Copy, Debug)]
pub enum Leave {
    /// The slice has no room for the next block.
    Slice,
    /// The next block has no translation at hand.
    Unknown,
    /// `hart.attention` is set.
    Attention,
    /// An instruction traps.
    Trap,
}

impl Leave {
    /// What it means for the interpreter.
    pub fn exit(self) -> Exit {
        match self {
            Self::Slice | Self::Unknown => Exit::Block,
            Self::Attention => Exit::Attention,
            Self::Trap => Exit::Trap,
        }
    }
}

/// What the shared code counts, where it does.
#[repr(C)]
pub struct Counts {
    /// Exits to known addresses that had to look for their target.
    pub links: Cell<u64>,
    /// The same of jumps to addresses from registers.
    pub jumps: Cell<u64>,
    /// Calls of the reference, by the operation.
    pub references: [Cell<u64>; Op::COUNT + 1],
}

impl Default for Counts {
    fn default() -> Self {
        Self { links: Cell::new(0), jumps: Cell::new(0), references: [const { Cell::new(0) }; Op::COUNT + 1] }
    }
}

/// Counts one more; RCX is changed.
fn count(ops: &mut VecAssembler<X64Relocation>, cell: Option<&Cell<u64>>) {
    if let Some(cell) = cell {
        dynasm!(ops ; .arch x64 ; mov rcx, QWORD cell.as_ptr() as i64 ; inc QWORD [rcx]);
    }
}

/// Counts one more call of the reference for the site in RDX; RAX and RCX are changed.
fn count_reference(ops: &mut VecAssembler<X64Relocation>, counts: Option<&Counts>) {
    const OP: i32 = (offset_of!(Site, insn) + offset_of!(Insn, op)) as i32;
    const _: () = assert!(size_of::<Op>() == 2, "the load below is of two bytes");
    if let Some(counts) = counts {
        dynasm!(ops
            ; .arch x64
            ; movzx eax, WORD [rdx + OP]
            ; mov rcx, QWORD counts.references.as_ptr() as i64
            ; inc QWORD [rcx + rax * 8]
        );
    }
}

/// Addresses of the code that all regions share. Where nothing else is said, registers are as they are between regions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Thunks {
    /// Entered from Rust.
    enter: usize,
    /// Goes on at the address in RAX, and remembers that in the [`Link`] at RDX.
    pub link: usize,
    /// Goes on at the address in RCX, and remembers that in the [`Way`] at RAX.
    pub find: usize,
    /// Asks whether the region of the [`Guard`] at RDX may be entered; NZ if it may.
    pub guard: usize,
    /// Goes back to Rust; the next instruction is at the offset in RAX.
    pub stop: usize,
    /// Calls the reference for the site in RDX, and returns if the next instruction follows. All registers are in memory.
    pub refer: usize,
    /// Calls the reference for the site in RDX, and goes on elsewhere. All registers are in memory.
    pub leave: usize,
    /// Has Rust find the page of the address in RAX, for a store if EDX is 1. NZ if it is in its place now. What functions may
    /// change is changed.
    pub find_page: usize,
    /// Finds pages for loads that are not in their place.
    pub loads: Searches,
    /// The same for stores.
    pub stores: Searches,
}

/// Find what makes the host's address of the guest's in RAX, in RCX, for the tag in RDX, and set Z, or do not. RAX stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Searches {
    /// For aligned accesses, which is what the tag asks for, among the pages that gave way.
    pub aligned: usize,
    /// For others too: of at most 8 bytes, all in the page. They come here although their page may be in its place.
    pub any: usize,
}

/// Words below this in the table of entries are no addresses.
const FIRST_ADDRESS: u64 = 1 << 16;

/// Where the arguments of [`Thunks::run`] are on the host's stack while translated code runs.
const BUS: i32 = 0;
const CODE: i32 = 8;
const ENTRIES: i32 = 16;
/// The [`Ways`].
pub const WAYS: i32 = 24;
/// What is added to a context of fetches to make a tag.
pub const TAGS: i32 = 32;
/// What a thunk keeps, or an instruction puts down for a moment.
pub const KEPT: i32 = 40;
/// What a loop that runs a stretch has left of the budget.
pub const REST: i32 = 48;
/// The budget below which a loop looks whether it can run a stretch.
pub const NEXT_LOOK: i32 = 56;
/// Look-ups of pages that accesses of a region share or remember: [`SLOTS`] times two words.
pub const LOOK_UPS: i32 = 64;
/// Their room; it makes the stack aligned for calls.
const FRAME: i32 = LOOK_UPS + 16 * SLOTS as i32 + 8;
const _: () = assert!(FRAME % 16 == 8);
/// Registers that a function has to keep, and its return address.
const SAVED: i32 = 56;

impl Thunks {
    /// The shared code, to be placed at `address`; it counts, if there is something to count in, which must stay where it is.
    pub fn assemble(address: usize, counts: Option<&Counts>) -> Option<(Self, Vec<u8>)> {
        let mut ops = VecAssembler::<X64Relocation>::new(address);
        let mut thunks = Self::default();
        let here = |ops: &VecAssembler<X64Relocation>| address + ops.offset().0;
        let (chain, back, left) = (ops.new_dynamic_label(), ops.new_dynamic_label(), ops.new_dynamic_label());
        let after = ops.new_dynamic_label();

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
            ; mov [rsp + WAYS], r9
            ; mov rax, [rsp + FRAME + SAVED]
            ; mov [rsp + TAGS], rax
            ; lea rbp, [rdi + layout::ORIGIN as i32]
            ; mov r15, [rbp + layout::BUDGET]
            ; mov rax, r8
        );
        fill(&mut ops);
        dynasm!(ops ; .arch x64 ; jmp rax);

        thunks.stop = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; add rax, [rbp + layout::CODE_PAGE]
            ; mov [rbp + layout::PC], rax
        );
        spill(&mut ops);
        dynasm!(ops ; .arch x64 ; mov eax, SLICE as i32 ; jmp =>left ; =>back ; mov [rbp + layout::PC], rax);
        spill(&mut ops);
        dynasm!(ops
            ; .arch x64
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

        thunks.link = here(&ops);
        dynasm!(ops ; .arch x64 ; mov [rsp + KEPT], rdx);
        count(&mut ops, counts.map(|counts| &counts.links));
        look_up(&mut ops, back);
        dynasm!(ops
            ; .arch x64
            ; mov rcx, [rsp + KEPT]
            ; mov [rcx + Link::HOST], rdx
            ; mov rdx, [rbp + layout::CODE_PAGE]
            ; mov [rcx + Link::FROM], rdx
            ; mov rdx, [rbp + layout::FETCH_TAG]
            ; add rdx, [rsp + TAGS]
            ; mov [rcx + Link::TAG], rdx
            ; and rax, -4096
            ; mov [rcx + Link::TO], rax
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp QWORD [rcx + Link::HOST]
        );

        thunks.guard = here(&ops);
        spill(&mut ops);
        dynasm!(ops
            ; .arch x64
            ; sub rsp, 8
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + CODE + 16]
            ; mov rcx, [rsp + TAGS + 16]
            ; mov rax, QWORD pass_guard as *const () as i64
            ; call rax
            ; add rsp, 8
        );
        fill(&mut ops);
        dynasm!(ops ; .arch x64 ; test eax, eax ; ret);

        thunks.find = here(&ops);
        dynasm!(ops ; .arch x64 ; mov [rsp + KEPT], rax ; mov rax, rcx);
        count(&mut ops, counts.map(|counts| &counts.jumps));
        look_up(&mut ops, back);
        dynasm!(ops
            ; .arch x64
            ; mov rcx, [rsp + KEPT]
            ; mov [rcx + Way::HOST], rdx
            ; mov [rcx + Way::PC], rax
            ; mov rdx, [rbp + layout::FETCH_TAG]
            ; add rdx, [rsp + TAGS]
            ; mov [rcx + Way::TAG], rdx
            ; and rax, -4096
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp QWORD [rcx + Way::HOST]
        );

        // Two return addresses lie on the stack: the stack is aligned.
        thunks.refer = here(&ops);
        count_reference(&mut ops, counts);
        dynasm!(ops
            ; .arch x64
            ; mov [rbp + layout::BUDGET], r15
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS + 16]
            ; mov rcx, [rsp + CODE + 16]
            ; call QWORD [rdx + offset_of!(Site, run) as i32]
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
        );
        fill(&mut ops);
        dynasm!(ops ; .arch x64 ; =>chain);
        look_up(&mut ops, back);
        dynasm!(ops
            ; .arch x64
            ; and rax, -4096
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp rdx
        );

        thunks.leave = here(&ops);
        count_reference(&mut ops, counts);
        dynasm!(ops
            ; .arch x64
            ; mov [rbp + layout::BUDGET], r15
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS]
            ; mov rcx, [rsp + CODE]
            ; call QWORD [rdx + offset_of!(Site, run) as i32]
            ; mov r15, [rbp + layout::BUDGET]
            ; jmp =>after
        );

        // Two return addresses lie on the stack: the stack is aligned.
        thunks.find_page = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS + 16]
            ; mov ecx, edx
            ; mov rdx, rax
            ; mov rax, QWORD find_page as *const () as i64
            ; call rax
            ; test eax, eax
            ; ret
        );
        for (searches, table) in [(&mut thunks.loads, 0), (&mut thunks.stores, FrontCache::STORES as i32)] {
            let aligned = ops.new_dynamic_label();
            searches.any = here(&ops);
            search_misaligned(&mut ops, table, aligned);
            searches.aligned = here(&ops);
            dynasm!(ops ; .arch x64 ; =>aligned);
            search_victims(&mut ops, table);
        }
        Some((thunks, ops.finalize().ok()?))
    }

    /// Runs the translation of a block and what it leads to; `None` if there is none. `hart.code_page` and `hart.budget` are
    /// those of its first instruction.
    pub fn run(
        &self,
        hart: &mut Hart,
        bus: &mut Bus,
        code: &Code,
        known: &Known,
        block: u32,
    ) -> Option<Leave> {
        type Enter =
            extern "sysv64" fn(*mut Hart, *mut Bus, *const Code, *const u64, u64, *const Way, u64) -> u32;
        let entry = known.entries.address(block)?;
        let tags = known.tags.base(hart.config.id);
        let words = known.entries.words.as_ptr().cast();
        // SAFETY: `assemble` made the code at this address for this calling convention, and the translator has put it there. What
        // the entries point to, it has put there, too; it takes both back together. There is a word for each block that `code` names.
        // The ways are cells, as many as translated code computes offsets of, and lead only to what the entries have led to
        // under tags that end before it ends.
        let enter: Enter = unsafe { std::mem::transmute::<usize, Enter>(self.enter) };
        Some(match enter(hart, bus, code, words, entry, known.ways.as_ptr(), tags) {
            TRAP => Leave::Trap,
            ATTENTION => Leave::Attention,
            SLICE => Leave::Slice,
            _ => Leave::Unknown,
        })
    }
}

/// [`Searches::any`]; `table` is the distance to the one that counts. What is aligned after all is searched for elsewhere, as is
/// what is not in its place.
fn search_misaligned(ops: &mut VecAssembler<X64Relocation>, table: i32, aligned: DynamicLabel) {
    const LOW_BITS: i32 = 7;
    const LAST: i32 = PAGE_SIZE as i32 - 8;
    dynasm!(ops
        ; .arch x64
        ; test dl, LOW_BITS as i8
        ; jz =>aligned
        ; mov ecx, eax
        ; and ecx, PAGE_SIZE as i32 - 1
        ; cmp ecx, LAST
        ; ja >crossing
        ; mov rcx, rax
        ; shr rcx, FrontCache::OFFSET_SHIFT as i8
        ; and ecx, FrontCache::OFFSET_MASK as i32
        ; add rcx, [rbp + layout::WINDOW]
        ; and rdx, !LOW_BITS
        ; cmp rdx, [rcx + table]
        ; jne =>aligned
        ; mov rcx, [rcx + table + 8]
        ; crossing:
        ; ret
    );
}

/// [`Searches::aligned`].
fn search_victims(ops: &mut VecAssembler<X64Relocation>, table: i32) {
    dynasm!(ops
        ; .arch x64
        ; mov rcx, rax
        ; shr rcx, PAGE_SHIFT as i8
        ; imul ecx, ecx, FrontCache::VICTIM_FACTOR as i32
        ; shr ecx, FrontCache::VICTIM_SHIFT as i8
        ; and ecx, FrontCache::VICTIM_MASK as i32
        ; add rcx, [rbp + layout::VICTIMS]
        ; cmp rdx, [rcx + table]
        ; mov rcx, [rcx + table + 8]
        ; ret
    );
}

/// Reads what registers hold between regions.
fn fill(ops: &mut VecAssembler<X64Relocation>) {
    for (guest, host) in SHARED {
        dynasm!(ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(guest) as i8]);
    }
}

/// Writes it back.
fn spill(ops: &mut VecAssembler<X64Relocation>) {
    for (guest, host) in SHARED {
        dynasm!(ops ; .arch x64 ; mov [BYTE rbp + layout::x(guest) as i8], Rq(host));
    }
}

/// Finds the translation of the address in RAX, through the jump cache and the table of entries, and puts it into RDX.
fn look_up(ops: &mut VecAssembler<X64Relocation>, back: DynamicLabel) {
    const BETWEEN: u32 = JumpLayout::FOLD_SHIFT - JumpLayout::INDEX_SHIFT;
    dynasm!(ops
        ; .arch x64
        ; mov rcx, rax
        ; shr rcx, BETWEEN as i8
        ; xor rcx, rax
        ; shr rcx, JumpLayout::INDEX_SHIFT as i8
        ; mov rdx, [rbp + layout::FETCH_TAG]
        ; shl rdx, JumpLayout::TAG_SHIFT as i8
        ; xor ecx, edx
        ; mov rdx, [rsp + CODE]
        ; and ecx, JumpLayout::INDEX_MASK as i32
        ; imul ecx, ecx, JumpLayout::SIZE as i32
        ; add rcx, [rdx + JumpLayout::JUMPS as i32]
        ; mov rdx, [rdx + JumpLayout::EPOCH as i32]
        ; cmp rax, [rcx + JumpLayout::PC as i32]
        ; jne =>back
        ; add rdx, [rbp + layout::FETCH_TAG]
        ; cmp rdx, [rcx + JumpLayout::TAG as i32]
        ; jne =>back
        ; mov ecx, [rcx + JumpLayout::START as i32]
        ; mov rdx, [rsp + ENTRIES]
        ; mov rdx, [rdx + rcx * 8]
        ; cmp rdx, FIRST_ADDRESS as i32
        ; jb =>back
    );
}

/// What is known of translations: where they begin, and the ways to them.
pub struct Known {
    /// Where they begin.
    pub entries: Entries,
    /// The ways of jumps to addresses from registers.
    pub ways: Ways,
    /// The tags of ways.
    pub tags: Tags,
}

/// For each decoded block, by the index of its first slot: how often it has begun, or where its translation is.
pub struct Entries {
    words: Vec<Cell<u64>>,
}

impl Entries {
    /// For blocks whose indices are below `blocks`.
    pub fn new(blocks: usize) -> Self {
        // Memory that is zero at first is not touched before it is used.
        Self { words: Cell::new_vec_zeroed(blocks).expect("there is memory for the table") }
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

    /// A block has no translation any more; whether it had one.
    pub fn withdraw(&self, block: u32) -> bool {
        let had = self.address(block).is_some();
        self.publish(block, 0);
        had
    }

    fn address(&self, block: u32) -> Option<u64> {
        self.words.get(block as usize).map(Cell::get).filter(|&word| word >= FIRST_ADDRESS)
    }

    /// No block is translated any more.
    pub fn clear(&mut self) {
        *self = Self::new(self.words.len());
    }
}
