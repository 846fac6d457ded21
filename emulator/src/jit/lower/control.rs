//! Where a block goes: branches, jumps, and the exits to other regions.

use super::super::frame::{TAG, WAYS};
use super::super::layout;
use super::super::reference::{MOVED, said};
use super::super::region::{Ending, Node, inside};
use super::super::registers::{RAX, RCX, RDX};
use super::super::targets::PLACES;
use super::super::thunks::{Thunks, next};
use super::super::ways::{Guard, Link, Way, Ways};
use super::rare::{Rare, Routine};
use super::{Emitter, Over};
use crate::interpreter::may_cross;
use crate::isa::address::PAGE_SIZE;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, VecAssembler, dynasm};

/// How many places a return compares its address with before it leaves the region.
const RETURNS: usize = 4;

/// Goes on from the first page on, unless the other page is not where it was: then the block asks for a region in one page.
pub(super) fn pass_guard(ops: &mut VecAssembler<X64Relocation>, thunks: &Thunks, over: Over) {
    let Over { guard, block, offset } = over;
    dynasm!(ops
        ; .arch x64
        ; mov rax, [rsp + TAG]
        ; mov rdx, QWORD guard as i64
        ; cmp rax, [BYTE rdx + Guard::TAG as i8]
        ; jne >ask
        ; mov rax, [rbp + layout::CODE_PAGE]
        ; cmp rax, [BYTE rdx + Guard::FROM as i8]
        ; je >pass
        ; ask:
        ; call extern thunks.guard
        ; jnz >pass
        ; mov eax, next(offset % PAGE_SIZE as u16, 0)
        ; mov rdx, QWORD said(MOVED, block, 0) as i64
        ; jmp extern thunks.ask
        ; pass:
    );
    if u64::from(offset) >= PAGE_SIZE {
        dynasm!(ops ; .arch x64 ; sub QWORD [rbp + layout::CODE_PAGE], PAGE_SIZE as i32);
    }
}

/// What the host's flags say of a guest register, as long as no other instruction follows.
#[derive(Clone, Copy)]
pub(super) struct Told {
    of: u8,
    says: Says,
    /// Where that is, as an offset in the code.
    at: usize,
}

/// What they can say.
#[derive(Clone, Copy)]
pub(super) enum Says {
    /// Whether it is zero or negative.
    Value,
    /// Whether it is 1: a signed number was less than another.
    Less,
    /// The same of unsigned ones.
    Below,
}

impl Says {
    /// How they say whether a branch is taken that compares with 0, if they do.
    fn condition(self, op: Op) -> Option<Condition> {
        match (self, op) {
            (Self::Value, Op::Beq) => Some(Condition::Equal),
            (Self::Value, Op::Bne) => Some(Condition::NotEqual),
            (Self::Value, Op::Blt) => Some(Condition::Negative),
            (Self::Value, Op::Bge) => Some(Condition::NotNegative),
            (Self::Less, Op::Bne) => Some(Condition::Less),
            (Self::Less, Op::Beq) => Some(Condition::GreaterEqual),
            (Self::Below, Op::Bne) => Some(Condition::Below),
            (Self::Below, Op::Beq) => Some(Condition::AboveEqual),
            _ => None,
        }
    }
}

/// What the host's flags can be asked.
#[derive(Clone, Copy)]
pub(super) enum Condition {
    Equal,
    NotEqual,
    Less,
    GreaterEqual,
    Below,
    AboveEqual,
    Negative,
    NotNegative,
}

impl Condition {
    /// Of two numbers that have been compared, for a branch.
    fn of(op: Op) -> Self {
        match op {
            Op::Beq => Self::Equal,
            Op::Bne => Self::NotEqual,
            Op::Blt => Self::Less,
            Op::Bge => Self::GreaterEqual,
            Op::Bltu => Self::Below,
            _ => Self::AboveEqual,
        }
    }

    /// What holds where this does not.
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::GreaterEqual,
            Self::GreaterEqual => Self::Less,
            Self::Below => Self::AboveEqual,
            Self::AboveEqual => Self::Below,
            Self::Negative => Self::NotNegative,
            Self::NotNegative => Self::Negative,
        }
    }
}

impl Emitter<'_> {
    /// The last instruction of a block, and where it goes.
    pub(super) fn last(&mut self, node: &Node, next_block: Option<u16>) {
        match node.ending(&self.target.isa) {
            Ending::Next => {
                self.instruction(node);
                self.go_on(node, next_block);
            }
            Ending::Branch => {
                self.branch(node);
                self.go_on(node, next_block);
            }
            Ending::Jump => {
                if node.target() == next_block && next_block.is_some() {
                    self.link(node);
                } else {
                    self.go(node, node.offset as i64 + node.insn.imm as i64);
                }
            }
            Ending::Indirect => self.indirect(node),
            Ending::Changing => {
                self.changing(node);
                self.go_on(node, next_block);
            }
            Ending::Elsewhere => {
                let site = self.last_site(node);
                let leave = self.routine(Routine::Leave);
                self.load_site(site);
                dynasm!(self.ops ; .arch x64 ; jmp =>leave);
                self.note_call(node);
            }
        }
    }

    /// A jump to a place relative to the page.
    pub(super) fn go(&mut self, node: &Node, place: i64) {
        self.link(node);
        let there = self.target(node, place);
        dynasm!(self.ops ; .arch x64 ; jmp =>there);
    }

    /// Where a branch or jump goes, relative to the page: back to a loop that was begun before, or to a block.
    fn target(&mut self, node: &Node, place: i64) -> DynamicLabel {
        let begun = || self.begins.get(&inside(place).filter(|&offset| offset <= node.offset)?);
        let again = self.next_round.or_else(|| Some(begun()?.again));
        again.unwrap_or_else(|| self.place(inside(place), place))
    }

    /// To what follows the block in memory.
    pub(super) fn go_on(&mut self, node: &Node, next_block: Option<u16>) {
        if Some(node.next()) != next_block {
            let there = self.place(Some(node.next()), node.next() as i64);
            dynasm!(self.ops ; .arch x64 ; jmp =>there);
        }
    }

    /// The label of a block, or of an exit to where it would be.
    pub(super) fn place(&mut self, offset: Option<u16>, distance: i64) -> DynamicLabel {
        if let Some(&label) = offset.and_then(|offset| self.blocks.get(&offset)) {
            return label;
        }
        *self.exits.entry(distance).or_insert_with(|| {
            let label = self.ops.new_dynamic_label();
            self.rare.push(Rare::Exit { label, offset: distance });
            label
        })
    }

    pub(super) fn branch(&mut self, node: &Node) {
        let taken = self.compare_for(&node.insn);
        let there = self.target(node, node.offset as i64 + node.insn.imm as i64);
        self.jump_if(taken, there);
    }

    /// Has the host's flags say whether a branch is taken, if they do not say so anyway; how they do.
    pub(super) fn compare_for(&mut self, insn: &Insn) -> Condition {
        let told = self.told.filter(|told| told.at == self.ops.offset().0 && told.of == insn.rs1);
        if let Some(told) = told.filter(|_| insn.rs2 == 0)
            && let Some(condition) = told.says.condition(insn.op)
        {
            return condition;
        }
        let a = self.read(insn.rs1, RAX);
        if insn.rs2 == 0 {
            dynasm!(self.ops ; .arch x64 ; test Rq(a), Rq(a));
        } else {
            let b = self.read(insn.rs2, RCX);
            if b == RCX {
                self.held = None;
            }
            dynasm!(self.ops ; .arch x64 ; cmp Rq(a), Rq(b));
        }
        Condition::of(insn.op)
    }

    /// Goes there if the flags say so.
    pub(super) fn jump_if(&mut self, condition: Condition, there: DynamicLabel) {
        match condition {
            Condition::Equal => dynasm!(self.ops ; .arch x64 ; je =>there),
            Condition::NotEqual => dynasm!(self.ops ; .arch x64 ; jne =>there),
            Condition::Less => dynasm!(self.ops ; .arch x64 ; jl =>there),
            Condition::GreaterEqual => dynasm!(self.ops ; .arch x64 ; jge =>there),
            Condition::Below => dynasm!(self.ops ; .arch x64 ; jb =>there),
            Condition::AboveEqual => dynasm!(self.ops ; .arch x64 ; jae =>there),
            Condition::Negative => dynasm!(self.ops ; .arch x64 ; js =>there),
            Condition::NotNegative => dynasm!(self.ops ; .arch x64 ; jns =>there),
        }
    }

    /// The last instruction has left the host's flags so for a guest register that it has computed.
    pub(super) fn tell(&mut self, register: u8, says: Says) {
        // Of a half nobody asks.
        self.told = (!self.half).then_some(Told { of: register, says, at: self.ops.offset().0 });
    }

    /// The address behind a jump, for its register.
    pub(super) fn link(&mut self, node: &Node) {
        if node.insn.rd != 0 {
            let rd = self.destination(node.insn.rd);
            dynasm!(self.ops
                ; .arch x64
                ; mov Rq(rd), [rbp + layout::CODE_PAGE]
            );
            self.add(rd, node.next() as i32);
            self.write(node.insn.rd, rd);
        }
    }

    /// A jump to an address from a register.
    pub(super) fn indirect(&mut self, node: &Node) {
        let base = self.read(node.insn.rs1, RCX);
        self.sum(RCX, base, node.insn.imm);
        self.link(node);
        if node.returns(&self.target.isa) {
            self.return_inside();
        }
        self.exit();
        let page = node.page();
        let table = self.place.targets[page as usize & 1].filter(|_| node.jumps_inside(&self.target.isa));
        match table {
            Some(table) => self.jump_inside(page as i32 * PAGE_SIZE as i32, table),
            None => self.jump_by_way(),
        }
    }

    /// To the address in RCX, if that is where a call inside the region is returned to.
    fn return_inside(&mut self) {
        for (index, site) in self.returns.clone().into_iter().take(RETURNS).enumerate() {
            if index == 0 {
                dynasm!(self.ops ; .arch x64 ; mov rdx, rcx ; sub rdx, [rbp + layout::CODE_PAGE]);
            }
            let there = self.place(Some(site), i64::from(site));
            dynasm!(self.ops ; .arch x64 ; cmp rdx, i32::from(site) ; je =>there);
        }
    }

    /// To the address in RCX, by the table of targets of the page that begins so many bytes behind the first.
    fn jump_inside(&mut self, page: i32, table: u64) {
        let outside = self.ops.new_dynamic_label();
        dynasm!(self.ops ; .arch x64 ; sub rcx, [rbp + layout::CODE_PAGE]);
        self.add(RCX, -page);
        // What is odd is outside then.
        if self.target.features.shifts {
            dynasm!(self.ops ; .arch x64 ; rorx rcx, rcx, 1);
        } else {
            dynasm!(self.ops ; .arch x64 ; ror rcx, 1);
        }
        dynasm!(self.ops ; .arch x64 ; cmp rcx, PLACES as i32 ; jae =>outside);
        if page != 0 {
            dynasm!(self.ops ; .arch x64 ; add QWORD [rbp + layout::CODE_PAGE], page);
        }
        dynasm!(self.ops ; .arch x64 ; mov rax, QWORD table as i64 ; jmp QWORD [rax + rcx * 8]);
        self.rare.push(Rare::Outside { label: outside, page });
    }

    /// The same where the address is in another page.
    pub(super) fn jump_outside(&mut self, page: i32) {
        dynasm!(self.ops ; .arch x64 ; rol rcx, 1 ; add rcx, [rbp + layout::CODE_PAGE]);
        self.add(RCX, page);
        self.jump_by_way();
    }

    /// To the address in RCX, by the table of ways.
    fn jump_by_way(&mut self) {
        // Where the lowest bit counts for nothing, no way is found.
        dynasm!(self.ops
            ; .arch x64
            ; imul eax, ecx, Ways::FACTOR
            ; shr eax, Ways::SHIFT
            ; and eax, BYTE Ways::OFFSET_MASK as i8
            ; add rax, [BYTE rsp + WAYS as i8]
            ; cmp rcx, [BYTE rax + Way::PC as i8]
            ; jne extern self.thunks.find
        );
        self.tag(RDX);
        dynasm!(self.ops
            ; .arch x64
            ; cmp rdx, [BYTE rax + Way::TAG as i8]
            ; jne extern self.thunks.find
            ; and rcx, -4096
            ; mov [rbp + layout::CODE_PAGE], rcx
            ; jmp QWORD [BYTE rax + Way::HOST as i8]
        );
    }

    /// The bits of one register from `amount` on, in the low ones of another; the upper ones are whatever.
    pub(super) fn shifted_right(&mut self, to: u8, from: u8, amount: i8) {
        if self.target.features.shifts {
            dynasm!(self.ops ; .arch x64 ; rorx Rq(to), Rq(from), amount);
        } else {
            dynasm!(self.ops ; .arch x64 ; mov Rq(to), Rq(from) ; shr Rq(to), amount);
        }
    }

    /// The tag of ways that hold now, in a register.
    fn tag(&mut self, register: u8) {
        dynasm!(self.ops ; .arch x64 ; mov Rq(register), [BYTE rsp + TAG as i8]);
    }

    /// Leaves the region for an offset in its page, or in another, by a link of its own.
    pub(super) fn exit_to(&mut self, offset: i64) {
        self.exit();
        let link = self.place.links + (self.links.len() * size_of::<Link>()) as u64;
        self.links.push(Link::new(offset));
        self.tag(RAX);
        dynasm!(self.ops
            ; .arch x64
            ; mov rdx, QWORD link as i64
            ; cmp rax, [BYTE rdx + Link::TAG as i8]
            ; jne extern self.thunks.link
        );
        // The page of a region of two is the first one, wherever it executes; and what crosses the end of the page depends on where the page
        // is, too.
        if self.over.is_some() || !(0..PAGE_SIZE as i64).contains(&offset) || may_cross(offset as u64) {
            dynasm!(self.ops
                ; .arch x64
                ; mov rax, [rbp + layout::CODE_PAGE]
                ; cmp rax, [BYTE rdx + Link::FROM as i8]
                ; jne extern self.thunks.link
                ; mov rax, [BYTE rdx + Link::TO as i8]
                ; mov [rbp + layout::CODE_PAGE], rax
            );
        }
        dynasm!(self.ops ; .arch x64 ; jmp QWORD [BYTE rdx + Link::HOST as i8]);
    }
}
