//! Stretches of loops: the pages of what is accessed are found beforehand, and a part of the budget is set aside for as many times round
//! as stay in them. Then R15 counts that part, and nothing else is looked at. Whatever leaves a stretch puts the rest of it back.

use super::super::flags::State;
use super::super::frame::{BEGAN, FLOAT, KEPT, NEXT_LOOK, REST, addend, first_look};
use super::super::loops::{ADAPTING, Loop, Page};
use super::super::region::{Block, Ending, Node, Region, inside};
use super::super::registers::{RAX, RDX};
use super::super::sharing::{Kind, Role, STRETCH, access};
use super::Emitter;
use super::float::{Width, is_float, needed_state, single_operands, writes_single};
use super::is_csr;
use super::keeps_rcx;
use super::memory::{Held, Missed, Wanted};
use super::rare::Rare;
use super::recurrences::Recurrence;
use crate::isa::address::PAGE_SIZE;
use crate::isa::format::operands;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// The most times round that are there one after the other, and about how many instructions these are at most.
pub const TIMES: usize = 4;
const UNROLLED: usize = 24;
/// A loop goes round so often before it looks whether it can run a stretch, unless the stretch before was as long: many end before …
const AT_FIRST: i32 = 8;
/// … so often where a page was not at hand, and an access may have found it by then …
const PAGE_MISSING: i32 = 4;
/// … and so often after a stretch that was left on the way.
const PATIENCE: i32 = 64;
/// The least times round that are worth it.
const LEAST: i32 = 8;

/// What is known of floating point.
#[derive(Clone, Copy)]
struct Float {
    state: State,
    /// Bit by number: registers that hold boxed singles.
    boxed: u32,
}

/// What is known of a stretch.
struct Known {
    /// The slot of the page that RCX tells of all the time, if it does.
    sole: Option<usize>,
    float: Float,
    recurrence: Option<Recurrence>,
}

/// How often a loop is there, one time round after the other.
fn times(found: &Loop) -> usize {
    (UNROLLED / found.length).clamp(1, TIMES)
}

/// A place in a stretch.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// The loop, by its index.
    pub of: usize,
    /// Instructions behind the block that have been taken from the budget with it.
    rest: i32,
    /// Instructions that run before the next look, if a stretch is left here.
    wait: Option<i32>,
}

/// Where the ordinary code of a loop begins.
#[derive(Clone, Copy)]
pub struct Begin {
    /// For those who have been there before: it may be time to look whether a stretch can run.
    pub again: DynamicLabel,
    /// It is.
    set_up: DynamicLabel,
    /// It is not.
    enter: DynamicLabel,
    length: i32,
    /// The loop, by its index.
    of: usize,
}

impl Emitter<'_> {
    /// What the region's loops begin with.
    pub(super) fn begin_loops(&mut self, region: &Region) {
        for (of, found) in self.loops.iter().enumerate() {
            let mut label = || self.ops.new_dynamic_label();
            let length = found.length as i32;
            let begin = Begin { again: label(), set_up: label(), enter: label(), length, of };
            self.look_late(begin);
            self.begins.insert(region.blocks[found.path[0]].start(), begin);
        }
        if !self.loops.is_empty() {
            // A loop may be entered elsewhere than at its beginning.
            dynasm!(self.ops ; .arch x64 ; mov [BYTE rsp + NEXT_LOOK as i8], r15);
        }
    }

    /// The beginning of a block, if it is that of a loop.
    pub(super) fn begin_loop(&mut self, offset: u16) {
        let Some(&Begin { again, set_up, enter, length, of }) = self.begins.get(&offset) else { return };
        if of < ADAPTING {
            dynasm!(self.ops
                ; .arch x64
                ; mov rax, r15
                ; sub rax, [rsp + first_look(of)]
                ; mov [rsp + NEXT_LOOK], rax
            );
        } else {
            self.look_after(AT_FIRST * length);
        }
        dynasm!(self.ops
            ; .arch x64
            ; =>again
            ; cmp r15, [BYTE rsp + NEXT_LOOK as i8]
            ; jb =>set_up
            ; =>enter
        );
    }

    /// The loop looks again after so many instructions and one time round more. RAX is changed.
    fn look_after(&mut self, instructions: i32) {
        dynasm!(self.ops ; .arch x64 ; lea rax, [r15 - instructions] ; mov [BYTE rsp + NEXT_LOOK as i8], rax);
    }

    /// The next time, a loop looks after it has gone round a few times.
    fn look_late(&mut self, Begin { length, of, .. }: Begin) {
        if of < ADAPTING {
            dynasm!(self.ops ; .arch x64 ; mov QWORD [rsp + first_look(of)], AT_FIRST * length);
        }
    }

    /// The same if the stretch that ends here has not gone round as often; otherwise the loop looks at once. RAX is changed.
    fn adapt(&mut self, of: usize) {
        if of < ADAPTING {
            let late = AT_FIRST * self.loops[of].length as i32;
            dynasm!(self.ops
                ; .arch x64
                ; mov rax, [rsp + BEGAN]
                ; sub rax, r15
                ; cmp rax, late
                ; sbb rax, rax
                ; and eax, late + 1
                ; dec rax
                ; mov [rsp + first_look(of)], rax
            );
        }
    }

    /// The stretches of all loops.
    pub(super) fn stretches(&mut self, region: &Region) {
        // Nothing that they have the reference do makes the region slow: they are left then.
        self.weight = 0;
        for of in 0..self.loops.len() {
            let found = &self.loops[of];
            let begin = self.begins[&region.blocks[found.path[0]].start()];
            let sole = self.sole_slot(region, found);
            let float = self.float_of(region, found);
            let blocks: Vec<_> = found.path.iter().map(|&index| &region.blocks[index]).collect();
            let recurrence = Recurrence::find(&blocks, times(found), &self.map);
            let known = Known { sole, float, recurrence };
            self.set_up(found, begin, &known);
            self.run(region, of, begin, &known);
        }
        self.stretch = None;
    }

    /// Finds the pages, and how many times round stay in them.
    fn set_up(&mut self, found: &Loop, begin: Begin, known: &Known) {
        let (missing, soon) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        let ready = self.ops.new_dynamic_label();
        dynasm!(self.ops ; .arch x64 ; =>begin.set_up ; mov [rsp + KEPT], r15);
        self.know_nothing();
        self.find_out_float(known.float, missing);
        for (page, slot) in found.pages.iter().zip(STRETCH..) {
            self.find_beforehand(page, slot, begin.length, missing);
        }
        dynasm!(self.ops
            ; .arch x64
            ; mov rax, [rsp + KEPT]
            ; cmp rax, LEAST * begin.length
            ; jb =>soon
            ; sub r15, rax
            ; mov [rsp + REST], r15
            ; mov r15, rax
            ; mov [rsp + BEGAN], rax
        );
        if let Some(recurrence) = &known.recurrence {
            self.prepare(recurrence);
        }
        if let Some(slot) = known.sole {
            dynasm!(self.ops ; .arch x64 ; mov rcx, [rsp + addend(slot)]);
        }
        dynasm!(self.ops ; .arch x64 ; jmp =>ready ; =>missing);
        self.look_late(begin);
        self.look_after(PAGE_MISSING * begin.length);
        // A page or the slice ends soon.
        dynasm!(self.ops ; .arch x64 ; jmp =>begin.enter ; =>soon);
        self.look_late(begin);
        dynasm!(self.ops
            ; .arch x64
            ; neg rax
            ; add rax, r15
            ; mov [BYTE rsp + NEXT_LOOK as i8], rax
            ; jmp =>begin.enter
            ; =>ready
        );
    }

    /// What is known of floating point whenever a stretch of a loop begins anew.
    fn float_of(&self, region: &Region, found: &Loop) -> Float {
        let blocks = || found.path.iter().map(|&index| &region.blocks[index]);
        let insns = || blocks().flat_map(|block| &block.nodes).map(|node| &node.insn);
        let (mut used, mut others) = (0, 0);
        for insn in insns() {
            used |= single_operands(insn);
            if let Some(register) = operands(insn).written_f.filter(|_| !writes_single(insn.op)) {
                others |= 1u32 << (register & 31);
            }
        }
        // What CSRs say may change.
        let stays = !insns().any(|insn| is_csr(insn.op)) && insns().any(is_float);
        let state = blocks().map(needed_state).fold(State::Dirty, State::max);
        Float { state: if stays { state } else { State::Unknown }, boxed: used & !others }
    }

    /// Goes elsewhere unless that is so.
    fn find_out_float(&mut self, float: Float, missing: DynamicLabel) {
        if float.state > State::Unknown {
            dynasm!(self.ops ; .arch x64 ; cmp BYTE [rsp + FLOAT], float.state as i8 ; jb =>missing);
        }
        for register in (0..32).filter(|register| float.boxed >> register & 1 != 0) {
            self.operand_in_place(register, Width::Single, missing);
        }
    }

    /// Finds a page, or goes elsewhere; keeps what makes host addresses in it, and how many instructions run before it is left, if those
    /// are less than before.
    fn find_beforehand(&mut self, page: &Page, slot: usize, length: i32, missing: DynamicLabel) {
        let base = self.read(page.base, RAX);
        self.sum(RAX, base, page.low);
        if !self.target.misaligned && page.align > 1 {
            self.sum(RDX, RAX, page.anchor - page.low);
            dynasm!(self.ops ; .arch x64 ; test dl, page.align as i8 - 1 ; jnz =>missing);
        }
        let last = PAGE_SIZE as i32 - page.span;
        dynasm!(self.ops
            ; .arch x64
            ; mov edx, eax
            ; and edx, PAGE_SIZE as i32 - 1
            ; cmp edx, last
            ; ja =>missing
        );
        if page.step != 0 {
            let less = self.ops.new_dynamic_label();
            if page.step > 0 {
                dynasm!(self.ops ; .arch x64 ; neg edx ; add edx, last);
            }
            self.divide_offset(page.step.unsigned_abs());
            dynasm!(self.ops
                ; .arch x64
                ; inc edx
                ; imul edx, edx, length
                ; cmp rdx, [rsp + KEPT]
                ; jae =>less
                ; mov [rsp + KEPT], rdx
                ; =>less
            );
        }
        let wanted = Wanted { kind: page.kind, align: 1, misaligned: false, alone: false };
        if page.kind == Kind::Load && self.target.flat {
            self.flat_or_probe(RAX, 0, wanted, Missed::Go(missing));
        } else {
            self.probe(RAX, 0, wanted, Missed::Go(missing));
        }
        self.held = None;
        dynasm!(self.ops ; .arch x64 ; mov [rsp + addend(slot)], rcx);
    }

    /// Divides EDX, which is below 4096, by a number that is, too.
    fn divide_offset(&mut self, by: u32) {
        /// Enough for quotients of such numbers: the reciprocal is too large by less than one part in them.
        const BITS: i8 = 24;
        if by.is_power_of_two() {
            dynasm!(self.ops ; .arch x64 ; shr edx, by.trailing_zeros() as i8);
        } else {
            let reciprocal = (1u32 << BITS).div_ceil(by) as i32;
            dynasm!(self.ops ; .arch x64 ; imul rdx, rdx, reciprocal ; shr rdx, BITS);
        }
    }

    /// The loop, several times round if it is short. The code before goes on here.
    fn run(&mut self, region: &Region, of: usize, begin: Begin, known: &Known) {
        let found = &self.loops[of];
        let times = times(found);
        let taken = times as i32 * begin.length;
        let (header, exhausted) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        dynasm!(self.ops ; .arch x64 ; =>header ; sub r15, BYTE taken as i8 ; jb =>exhausted);
        self.know_nothing();
        (self.float_known, self.boxed) = (known.float.state, known.float.boxed);
        self.held = known.sole.map(Held::LookUp);
        if let Some(recurrence) = &known.recurrence {
            self.begin_rounds(recurrence);
        }
        let exits: Vec<Option<DynamicLabel>> = found
            .path
            .iter()
            .map(|&index| self.exit_of(&region.blocks[index], region.blocks[found.path[0]].start()))
            .collect();
        let mut rest = taken;
        for time in 1..=times {
            self.last_step = known.recurrence.as_ref().filter(|_| time == times).map(|found| found.last);
            for (&index, &exit) in found.path.iter().zip(&exits) {
                let block = &region.blocks[index];
                rest -= block.nodes.len() as i32;
                self.stretch = Some(Stretch { of, rest, wait: Some(PATIENCE * begin.length) });
                self.count_run(index);
                self.nodes_but_last(block);
                let is_last = found.path.last() == Some(&index);
                let way = Way { is_last, back: (is_last && time == times).then_some(header), exit };
                self.last_in_stretch(region, block, way);
            }
        }
        self.last_step = None;
        dynasm!(self.ops ; .arch x64 ; =>exhausted ; add r15, BYTE taken as i8 ; add r15, [BYTE rsp + REST as i8]);
        // The last times round have no room for all of those that are there one after the other.
        self.look_after((times as i32 - 1) * begin.length);
        dynasm!(self.ops ; .arch x64 ; jmp =>begin.enter);
    }

    /// The slot of the one page that a loop accesses, if RCX can tell all the time where the host has it.
    fn sole_slot(&self, region: &Region, found: &Loop) -> Option<usize> {
        let keeps = |node: &Node| {
            let insn = &node.insn;
            match node.ending(&self.target.isa) {
                Ending::Branch => insn.rs2 == 0 || self.map.x(insn.rs2).is_some(),
                Ending::Jump => true,
                Ending::Next => {
                    let alone = access(insn.op).is_some() && found.role(node.offset) == Role::Alone;
                    !alone && keeps_rcx(insn, &self.map)
                }
                Ending::Indirect | Ending::Changing | Ending::Elsewhere => false,
            }
        };
        let mut nodes = found.path.iter().flat_map(|&index| &region.blocks[index].nodes);
        (found.pages.len() == 1 && self.counts_at.is_none() && nodes.all(keeps)).then_some(STRETCH)
    }

    fn nodes_but_last(&mut self, block: &Block) {
        let mut place = 0;
        while place + 1 < block.nodes.len() {
            place += self.nodes(block, place, None);
        }
        self.after = 0;
    }

    /// Where a block of a loop that begins at `start` leads out of its way round. Look-ups that the ordinary code has made in the loop have
    /// not been made here: where they would be used, it goes on in the copy in which each access looks for itself.
    fn exit_of(&mut self, block: &Block, start: u16) -> Option<DynamicLabel> {
        let last = block.nodes.last()?;
        if last.ending(&self.target.isa) != Ending::Branch {
            return None;
        }
        if last.target() != Some(start) {
            let place = i64::from(last.offset) + i64::from(last.insn.imm);
            return Some(self.place(inside(place), place));
        }
        let next = last.next();
        if self.sharing.is_live_after(last.offset) {
            return Some(self.apart(next, true));
        }
        Some(self.place(Some(next), i64::from(next)))
    }

    /// The last instruction of a block.
    fn last_in_stretch(&mut self, region: &Region, block: &Block, way: Way) {
        let (Some(node), Some(mut stretch)) = (block.nodes.last(), self.stretch) else { return };
        self.check_due(node.offset);
        match node.ending(&self.target.isa) {
            Ending::Next => self.instruction(node),
            Ending::Branch => {
                let Some(there) = way.exit else { return };
                let taken = self.compare_for(&node.insn);
                let path = &self.loops[stretch.of].path;
                let stays = |offset| path.iter().any(|&index| region.blocks[index].start() == offset);
                if way.is_last || !node.target().is_some_and(stays) {
                    stretch.wait = None;
                }
                if let Some(header) = way.back {
                    self.jump_if(taken, header);
                    self.leave_stretch(Some(stretch));
                    dynasm!(self.ops ; .arch x64 ; jmp =>there);
                    return;
                }
                let label = self.ops.new_dynamic_label();
                self.jump_if(if way.is_last { taken.opposite() } else { taken }, label);
                self.rare.push(Rare::Quit { label, stretch, there });
            }
            Ending::Jump | Ending::Indirect | Ending::Changing | Ending::Elsewhere => {
                if let Some(header) = way.back {
                    dynasm!(self.ops ; .arch x64 ; jmp =>header);
                }
            }
        }
    }

    /// Puts back what a stretch that ends here has set aside, if it is one. RAX may be changed.
    pub(super) fn leave_stretch(&mut self, stretch: Option<Stretch>) {
        let Some(Stretch { of, rest, wait }) = stretch else { return };
        if wait.is_none() {
            self.adapt(of);
        }
        dynasm!(self.ops ; .arch x64 ; add r15, [BYTE rsp + REST as i8]);
        if rest != 0 {
            dynasm!(self.ops ; .arch x64 ; add r15, BYTE rest as i8);
        }
        if let Some(wait) = wait {
            self.look_after(wait);
        }
    }
}

/// How a block of a stretch ends.
#[derive(Clone, Copy)]
struct Way {
    /// It is the last of the way round.
    is_last: bool,
    /// The beginning, if it goes back there.
    back: Option<DynamicLabel>,
    /// Out of the loop.
    exit: Option<DynamicLabel>,
}
