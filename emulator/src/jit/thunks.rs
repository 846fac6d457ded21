//! The code that all regions share: how they are entered and left, go on from one to the other, and call Rust.
#![allow(clippy::useless_conversion)] // in what dynasm! expands to

use super::entries::FIRST_ADDRESS;
use super::flags::{self, Gathering, State};
use super::frame::{
    self, BUS, CODE, ENTRIES, FLOAT, KEPT, NO_FLAGS, NO_PAGE, REST, SAVED, TAG, TAGS, WAYS, page,
};
use super::layout;
use super::notes::Counts;
use super::reference::{JUMP, RUNS, SLICE, Site, find_page, pass_guard};
use super::registers::SHARED;
use super::sharing::{Kind, LASTING};
use super::targets::TOUCHED;
use super::trials::Gain;
use super::ways::{Link, Way};
use crate::interpreter::JumpLayout;
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE};
use crate::mmu::FrontCache;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, VecAssembler, dynasm};
use std::cell::Cell;

/// Addresses of the code that all regions share. Where nothing else is said, registers are as they are between regions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Thunks {
    /// Entered from Rust.
    pub enter: usize,
    /// Goes on where the [`Link`] at RDX leads, and remembers the way in it.
    pub link: usize,
    /// Goes on at the address in RCX, and remembers that in the [`Way`] at RAX.
    pub find: usize,
    /// Goes on at the place in the page whose index is in RCX, and remembers that in the page's table of targets at RAX.
    pub target: usize,
    /// Asks whether the region of the [`Guard`](super::ways::Guard) at RDX may be entered; NZ if it may.
    pub guard: usize,
    /// Goes back to Rust, for the [`next`] instruction in EAX.
    pub stop: usize,
    /// The same, and says what is in RDX: what a region asks for.
    pub ask: usize,
    /// Calls the reference for the site in RDX, and returns if the next instruction follows. All registers are in memory.
    pub refer: usize,
    /// Calls the reference for the site in RDX, and goes on elsewhere. All registers are in memory.
    pub leave: usize,
    /// Has Rust find the page of the address in RAX, for a store if EDX is 1. NZ if it is in its place now. What functions may
    /// change is changed.
    pub find_page: usize,
    /// Finds out what is known of floating point. RAX is changed.
    pub know_float: usize,
    /// The exceptions so far, as `fflags` has them, in EAX. RDX is changed.
    pub exceptions: usize,
    /// Weighs another page than the remembered one, which is in RDX, for the [`Gain`] at RCX; S if it is none. RDX is changed.
    pub weigh: usize,
    /// The same in a stretch.
    pub weigh_in_stretch: usize,
    /// Finds pages for loads that are not in their place.
    pub loads: Searches,
    /// The same for stores.
    pub stores: Searches,
}

/// What finds pages, for accesses that are aligned to 1, 2, 4 or 8 bytes, or need not be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Searches {
    /// For aligned ones.
    pub aligned: [Search; 4],
    /// The same, or not, if all of at most 8 bytes is in the page.
    pub any: [Search; 4],
}

/// Finds what makes the host's address of the guest's in RAX, in RCX, and its page, in RDX, and sets C; or does not.
/// Then Z says that the address is aligned, and EDX is 1 for a store. RAX stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Search {
    /// In its place, and elsewhere.
    pub all: usize,
    /// Elsewhere: in its place the tag in RDX has not been found, which asks for an aligned access.
    pub elsewhere: usize,
}

/// How often the instructions before the first other page of a run of a region are halved.
const FIRST: i8 = 4;

impl Thunks {
    /// The shared code, to be placed at `address`; it counts, if there is something to count in, which must stay where it is.
    pub fn assemble(address: usize, counts: Option<&Counts>) -> Option<(Self, Vec<u8>)> {
        let mut ops = VecAssembler::<X64Relocation>::new(address);
        let mut thunks = Self::default();
        let mut gathering = Gathering::default();
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
            ; sub rsp, frame::SIZE
            ; mov [rsp + BUS], rsi
            ; mov [rsp + CODE], rdx
            ; mov [rsp + ENTRIES], rcx
            ; mov [rsp + WAYS], r9
            ; mov rax, [rsp + frame::SIZE + SAVED]
            ; mov [rsp + TAGS], rax
            ; add rax, [rdi + (layout::FETCH_TAG + layout::ORIGIN as i32)]
            ; mov [rsp + TAG], rax
            ; mov DWORD [rsp + FLOAT], State::Unknown as i32
            ; mov DWORD [rsp + NO_FLAGS], flags::CONTROL
            ; lea rbp, [rdi + layout::ORIGIN as i32]
            ; mov r15, [rbp + layout::BUDGET]
            ; mov rax, r8
        );
        forget_look_ups(&mut ops, 0);
        fill(&mut ops);
        dynasm!(ops ; .arch x64 ; jmp rax);

        thunks.stop = here(&ops);
        go_to_next(&mut ops);
        spill(&mut ops);
        gathering.take_over(&mut ops, 0);
        dynasm!(ops ; .arch x64 ; mov eax, SLICE as i32 ; jmp =>left ; =>back ; mov [rbp + layout::PC], rax);
        spill(&mut ops);
        gathering.take_over(&mut ops, 0);
        dynasm!(ops
            ; .arch x64
            ; xor eax, eax
            ; =>left
            ; mov [rbp + layout::BUDGET], r15
            ; add rsp, frame::SIZE
            ; pop r15
            ; pop r14
            ; pop r13
            ; pop r12
            ; pop rbx
            ; pop rbp
            ; ret
        );

        thunks.ask = here(&ops);
        go_to_next(&mut ops);
        dynasm!(ops ; .arch x64 ; mov [rsp + KEPT], rdx);
        spill(&mut ops);
        gathering.take_over(&mut ops, 0);
        dynasm!(ops ; .arch x64 ; mov rax, [rsp + KEPT] ; jmp =>left);

        thunks.link = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; mov [rsp + KEPT], rdx
            ; mov rax, [rdx + Link::OFFSET]
            ; add rax, [rbp + layout::CODE_PAGE]
        );
        count(&mut ops, counts.map(|counts| &counts.links));
        look_up(&mut ops, back);
        dynasm!(ops
            ; .arch x64
            ; mov rcx, [rsp + KEPT]
            ; mov [rcx + Link::HOST], rdx
            ; mov rdx, [rbp + layout::CODE_PAGE]
            ; mov [rcx + Link::FROM], rdx
            ; mov rdx, [rsp + TAG]
            ; mov [rcx + Link::TAG], rdx
            ; and rax, -4096
            ; mov [rcx + Link::TO], rax
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp QWORD [rcx + Link::HOST]
        );

        thunks.guard = here(&ops);
        spill(&mut ops);
        gathering.take_over(&mut ops, 8);
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
        flags::forget(&mut ops, 8);
        fill(&mut ops);
        dynasm!(ops ; .arch x64 ; test eax, eax ; ret);

        thunks.find = here(&ops);
        dynasm!(ops ; .arch x64 ; mov [rsp + KEPT], rax ; mov rax, rcx ; and rax, -2);
        count(&mut ops, counts.map(|counts| &counts.jumps));
        look_up(&mut ops, back);
        dynasm!(ops
            ; .arch x64
            ; mov rcx, [rsp + KEPT]
            ; mov [rcx + Way::HOST], rdx
            ; mov [rcx + Way::PC], rax
            ; mov rdx, [rsp + TAG]
            ; mov [rcx + Way::TAG], rdx
            ; and rax, -4096
            ; mov [rbp + layout::CODE_PAGE], rax
            ; jmp QWORD [rcx + Way::HOST]
        );

        thunks.target = here(&ops);
        dynasm!(ops
            ; .arch x64
            ; mov QWORD [rax + TOUCHED], 1
            ; lea rdx, [rax + rcx * 8]
            ; mov [rsp + KEPT], rdx
            ; mov rax, [rbp + layout::CODE_PAGE]
            ; lea rax, [rax + rcx * 2]
        );
        count(&mut ops, counts.map(|counts| &counts.jumps));
        look_up(&mut ops, back);
        dynasm!(ops ; .arch x64 ; mov rcx, [rsp + KEPT] ; mov [rcx], rdx ; jmp rdx);

        // Two return addresses lie on the stack: the stack is aligned.
        thunks.refer = here(&ops);
        call_reference(&mut ops, counts, &mut gathering, 16);
        dynasm!(ops ; .arch x64 ; test eax, eax ; jnz >elsewhere);
        gathering.again(&mut ops, 16);
        forget_look_ups(&mut ops, 16);
        dynasm!(ops ; .arch x64 ; ret ; elsewhere: ; add rsp, 16 ; =>after);
        forget_look_ups(&mut ops, 0);
        flags::forget(&mut ops, 0);
        dynasm!(ops
            ; .arch x64
            ; cmp eax, JUMP as i32
            ; jne =>left
            ; mov rax, [rbp + layout::FETCH_TAG]
            ; add rax, [rsp + TAGS]
            ; mov [rsp + TAG], rax
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
        call_reference(&mut ops, counts, &mut gathering, 0);
        dynasm!(ops ; .arch x64 ; jmp =>after);

        // Three return addresses lie on the stack.
        thunks.find_page = here(&ops);
        gathering.take_over(&mut ops, 24);
        dynasm!(ops
            ; .arch x64
            ; sub rsp, 8
            ; lea rdi, [rbp - layout::ORIGIN as i32]
            ; mov rsi, [rsp + BUS + 32]
            ; mov ecx, edx
            ; mov rdx, rax
            ; mov rax, QWORD find_page as *const () as i64
            ; call rax
            ; add rsp, 8
        );
        gathering.again(&mut ops, 24);
        forget_look_ups(&mut ops, 24);
        dynasm!(ops ; .arch x64 ; test eax, eax ; ret);

        thunks.weigh = here(&ops);
        weigh(&mut ops);

        // R15 counts a part of the budget.
        thunks.weigh_in_stretch = here(&ops);
        dynasm!(ops ; .arch x64 ; push r15 ; add r15, [rsp + REST + 16] ; call extern thunks.weigh ; pop r15 ; ret);

        thunks.exceptions = here(&ops);
        flags::so_far(&mut ops, 8);
        dynasm!(ops ; .arch x64 ; ret);

        thunks.know_float = here(&ops);
        flags::know(&mut ops, 8);
        dynasm!(ops ; .arch x64 ; ret);
        for (searches, kind) in [(&mut thunks.loads, Kind::Load), (&mut thunks.stores, Kind::Store)] {
            for (shift, (aligned, any)) in searches.aligned.iter_mut().zip(&mut searches.any).enumerate() {
                *aligned = search(&mut ops, address, kind, 1 << shift, false);
                *any = search(&mut ops, address, kind, 1 << shift, true);
            }
        }
        gathering.place(&mut ops);
        Some((thunks, ops.finalize().ok()?))
    }
}

/// The next instruction, for [`Thunks::stop`]: it is at an offset in the region's page, and so many that have been taken from the budget
/// do not begin.
pub fn next(offset: u16, unbegun: u16) -> i32 {
    i32::from(unbegun) << u16::BITS | i32::from(offset)
}

/// The hart is before the [`next`] instruction in EAX. RCX is changed.
fn go_to_next(ops: &mut VecAssembler<X64Relocation>) {
    dynasm!(ops
        ; .arch x64
        ; movzx ecx, ax
        ; shr eax, u16::BITS as i8
        ; add r15, rax
        ; add rcx, [rbp + layout::CODE_PAGE]
        ; mov [rbp + layout::PC], rcx
    );
}

/// What another page costs is taken from the instructions since the last one. With the first one of a run of the region these are not all
/// the loop's: they count less, and never as a gain.
fn weigh(ops: &mut VecAssembler<X64Relocation>) {
    dynasm!(ops
        ; .arch x64
        ; push rax
        ; mov rax, [rbp + layout::SLICE_END]
        ; sub rax, r15
        ; cmp rdx, NO_PAGE
        ; mov rdx, rax
        ; je >first
        ; sub rdx, [rcx + Gain::LAST]
        ; cmp rdx, [rcx + Gain::MOST]
        ; jbe >gained
        ; mov rdx, [rcx + Gain::MOST]
        ; jmp >gained
        ; first:
        ; sub rdx, [rcx + Gain::LAST]
        ; shr rdx, FIRST
        ; cmp rdx, [rcx + Gain::COST]
        ; jbe >gained
        ; mov rdx, [rcx + Gain::COST]
        ; gained:
        ; mov [rcx + Gain::LAST], rax
        ; sub rdx, [rcx + Gain::COST]
        ; add rdx, [rcx + Gain::SUM]
        ; cmp rdx, [rcx + Gain::MOST]
        ; jle >note
        ; mov rdx, [rcx + Gain::MOST]
        ; note:
        ; mov [rcx + Gain::SUM], rdx
        ; test rdx, rdx
        ; jns >out
        // For the next time.
        ; mov rdx, [rcx + Gain::MOST]
        ; mov [rcx + Gain::SUM], rdx
        ; out:
        ; pop rax
        ; ret
    );
}

/// One of the [`Searches`]; the code begins at `address`.
fn search(
    ops: &mut VecAssembler<X64Relocation>,
    address: usize,
    kind: Kind,
    align: i32,
    misaligned: bool,
) -> Search {
    const LAST: i32 = PAGE_SIZE as i32 - 8;
    let (neither, given_way) = (ops.new_dynamic_label(), ops.new_dynamic_label());
    align_entry(ops);
    let all = address + ops.offset().0;
    dynasm!(ops
        ; .arch x64
        ; mov rdx, rax
        ; and rdx, -(PAGE_SIZE as i32) | (align - 1)
    );
    search_in_place(ops, kind);
    align_entry(ops);
    let elsewhere = address + ops.offset().0;
    if misaligned && align > 1 {
        // Its page may be in its place.
        dynasm!(ops
            ; .arch x64
            ; test al, align as i8 - 1
            ; jz =>given_way
            ; mov ecx, eax
            ; and ecx, PAGE_SIZE as i32 - 1
            ; cmp ecx, LAST
            ; ja =>neither
            ; and rdx, -align
        );
        search_in_place(ops, kind);
    }
    dynasm!(ops
        ; .arch x64
        ; =>given_way
        ; mov rcx, rax
        ; shr rcx, PAGE_SHIFT as i8
        ; imul ecx, ecx, FrontCache::VICTIM_FACTOR as i32
        ; shr ecx, FrontCache::VICTIM_SHIFT as i8
        ; and ecx, FrontCache::VICTIM_MASK as i32
        ; add rcx, [rbp + layout::WINDOW]
    );
    found_if_there(ops, table(kind) + FrontCache::VICTIMS as i32);
    dynasm!(ops
        ; .arch x64
        ; =>neither
        ; mov edx, i32::from(kind == Kind::Store)
        ; test al, align as i8 - 1
        ; ret
    );
    Search { all, elsewhere }
}

/// The host fetches code from there on at once.
fn align_entry(ops: &mut VecAssembler<X64Relocation>) {
    dynasm!(ops ; .arch x64 ; .align 64);
}

/// Comes back to the caller of the search if the page of the address in RAX is in its place with the tag in RDX.
fn search_in_place(ops: &mut VecAssembler<X64Relocation>, kind: Kind) {
    dynasm!(ops
        ; .arch x64
        ; mov rcx, rax
        ; shr rcx, FrontCache::OFFSET_SHIFT as i8
        ; and ecx, FrontCache::OFFSET_MASK as i32
        ; add rcx, [rbp + layout::WINDOW]
    );
    found_if_there(ops, table(kind));
}

/// The same if the entry so far behind RCX has the tag.
fn found_if_there(ops: &mut VecAssembler<X64Relocation>, distance: i32) {
    dynasm!(ops
        ; .arch x64
        ; cmp rdx, [rcx + distance]
        ; jne >other
        ; mov rcx, [rcx + distance + 8]
        ; stc
        ; ret
        ; other:
    );
}

/// The distance to the table that counts.
fn table(kind: Kind) -> i32 {
    match kind {
        Kind::Load => 0,
        Kind::Store => FrontCache::STORES as i32,
    }
}

/// Forgets the look-ups that last from region to region; `pushed` is how much lies above the frame.
fn forget_look_ups(ops: &mut VecAssembler<X64Relocation>, pushed: i32) {
    for slot in LASTING {
        dynasm!(ops ; .arch x64 ; mov QWORD [rsp + page(slot) + pushed], NO_PAGE);
    }
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
    const OTHER: i32 = (JumpLayout::OTHER << JumpLayout::SIZE_SHIFT) as i32;
    dynasm!(ops
        ; .arch x64
        ; mov rcx, rax
        ; shr rcx, BETWEEN as i8
        ; xor rcx, rax
        ; shr rcx, JumpLayout::INDEX_SHIFT as i8
        ; mov rdx, [rbp + layout::FETCH_TAG]
        ; shl edx, JumpLayout::TAG_SHIFT as i8
        ; and edx, JumpLayout::TAG_MASK as i32
        ; xor ecx, edx
        ; mov rdx, [rsp + CODE]
        ; and ecx, JumpLayout::INDEX_MASK as i32
        ; shl ecx, JumpLayout::SIZE_SHIFT as i8
        ; add rcx, [rdx + JumpLayout::JUMPS as i32]
        ; mov rdx, [rdx + JumpLayout::EPOCH as i32]
        ; add rdx, [rbp + layout::FETCH_TAG]
        ; cmp rax, [rcx + JumpLayout::PC as i32]
        ; jne >other
        ; cmp rdx, [rcx + JumpLayout::TAG as i32]
        ; je >found
        ; other:
        ; mov rdx, [rsp + CODE]
        ; sub rcx, [rdx + JumpLayout::JUMPS as i32]
        ; xor rcx, OTHER
        ; add rcx, [rdx + JumpLayout::JUMPS as i32]
        ; mov rdx, [rdx + JumpLayout::EPOCH as i32]
        ; add rdx, [rbp + layout::FETCH_TAG]
        ; cmp rax, [rcx + JumpLayout::PC as i32]
        ; jne =>back
        ; cmp rdx, [rcx + JumpLayout::TAG as i32]
        ; jne =>back
        ; found:
        ; mov ecx, [rcx + JumpLayout::START as i32]
        ; mov rdx, [rsp + ENTRIES]
        ; mov rdx, [rdx + rcx * 8]
        ; cmp rdx, FIRST_ADDRESS as i32
        ; jb =>back
    );
}

/// Counts one more; RCX is changed.
fn count(ops: &mut VecAssembler<X64Relocation>, cell: Option<&Cell<u64>>) {
    if let Some(cell) = cell {
        dynasm!(ops ; .arch x64 ; mov rcx, QWORD cell.as_ptr() as i64 ; inc QWORD [rcx]);
    }
}

/// Calls the reference for the site in RDX; what has come of it is in EAX. `pushed` is how much lies above the frame.
fn call_reference(
    ops: &mut VecAssembler<X64Relocation>,
    counts: Option<&Counts>,
    gathering: &mut Gathering,
    pushed: i32,
) {
    count_reference(ops, counts);
    gathering.take_over(ops, pushed);
    dynasm!(ops
        ; .arch x64
        ; mov [rbp + layout::BUDGET], r15
        ; lea rdi, [rbp - layout::ORIGIN as i32]
        ; mov rsi, [rsp + BUS + pushed]
        ; mov rcx, [rsp + CODE + pushed]
        ; mov r8, QWORD RUNS.as_ptr() as i64
        ; movzx eax, BYTE [rdx + Site::WAY]
        ; call QWORD [r8 + rax * 8]
        ; mov r15, [rbp + layout::BUDGET]
    );
}

/// Counts one more call of the reference for the site in RDX; RAX and RCX are changed.
fn count_reference(ops: &mut VecAssembler<X64Relocation>, counts: Option<&Counts>) {
    if let Some(counts) = counts {
        dynasm!(ops
            ; .arch x64
            ; movzx eax, WORD [rdx + Site::OP]
            ; mov ecx, Counts::CHANGING as i32
            ; cmp BYTE [rdx + Site::WAY], Site::CHANGING
            ; cmove eax, ecx
            ; mov rcx, QWORD counts.references.as_ptr() as i64
            ; inc QWORD [rcx + rax * 8]
        );
    }
}
