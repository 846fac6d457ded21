//! Which loads and stores can share one look-up of their page: those whose addresses differ by a constant, on ways that nothing enters in
//! between. The first one checks that all of them stay in its page; where they do not, a copy of the code runs in which
//! each looks for itself, and so it does after a call of the reference, which may change what look-ups find.
//!
//! In loops, accesses at addresses that only grow by constants, or stay, remember the page of the time before; in innermost ones
//! the other loads may try that, too ([`Trials`]).

use super::loops::PAGES;
use super::offsets::{OffsetMap, OffsetSet};
use super::region::{Block, Ending, Region, Stays, inside};
use super::trials::Trials;
use crate::isa::extension::IsaSet;
use crate::isa::format::{Format, has_floats, written_x};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::mmu::FrontCache;
use std::ops::{Range, RangeInclusive};

/// Look-ups that are remembered at a time inside chains, and after them those that are remembered all the time.
const SHARED: usize = 8;
pub const REMEMBERED: usize = 8;
/// The first of those of a loop that runs in stretches.
pub const STRETCH: usize = SHARED + REMEMBERED;
/// Those that last from region to region: of loads and of stores on the stack, and of stores at addresses that move by constants …
pub const LASTING: Range<usize> = STRETCH + PAGES..STRETCH + PAGES + 3;
/// … all aligned to so many bytes: what is remembered says that, too.
const ALIGN: i64 = 8;
/// Places for look-ups: each has the page, and what makes host addresses of addresses in it.
pub const SLOTS: usize = LASTING.end;
/// The most bytes between the first and the last that share one.
pub const SPAN: i64 = FrontCache::SPAN as i64;

/// How an access finds its page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// By itself.
    Alone,
    /// By itself, but the page of the time before may do.
    Remembered { slot: usize },
    /// By itself, for others too: they lie from `low` bytes behind its address on, `span` bytes in all, and are aligned if its
    /// address is aligned to `align`.
    /// The page of the time before, which may do, is in the slot `remembered`.
    First { slot: usize, low: i32, span: i32, align: i32, remembered: Option<usize> },
    /// As the first has found it.
    Shared { slot: usize },
}

/// For a region.
#[derive(Default)]
pub struct Sharing {
    /// The accesses that are not alone, by offset in the page.
    roles: OffsetMap<Role>,
    /// Those that share the look-up of a first one, after its offset: groups, one behind the other.
    groups: Vec<(u16, u16)>,
    /// The instructions after which a look-up that was made before them is used.
    live: OffsetSet,
    /// Those before which such a look-up has been made.
    behind: OffsetSet,
    /// The slots of what is remembered.
    pub remembered: Vec<usize>,
    /// The accesses of which it is only tried.
    pub tried: Vec<Tried>,
    /// The loops in which more may try it.
    promising: Vec<RangeInclusive<u16>>,
    /// Blocks that follow each other and are entered only at the first, as ranges of their indices.
    pub chains: Vec<Range<usize>>,
}

/// An access that tries whether its page is the one of the time before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tried {
    /// Its offset in the page.
    pub offset: u16,
    /// Instructions of the loop around it.
    pub length: usize,
}

/// The bytes that a load or store accesses; `None` for other instructions.
pub fn access(op: Op) -> Option<(Kind, i64)> {
    match op {
        Op::Lb | Op::Lbu => Some((Kind::Load, 1)),
        Op::Lh | Op::Lhu => Some((Kind::Load, 2)),
        Op::Lw | Op::Lwu | Op::Flw => Some((Kind::Load, 4)),
        Op::Ld | Op::Fld => Some((Kind::Load, 8)),
        Op::Sb => Some((Kind::Store, 1)),
        Op::Sh => Some((Kind::Store, 2)),
        Op::Sw | Op::Fsw => Some((Kind::Store, 4)),
        Op::Sd | Op::Fsd => Some((Kind::Store, 8)),
        _ => None,
    }
}

/// Whether it loads an integer register.
pub fn is_integer_load(op: Op) -> bool {
    matches!(access(op), Some((Kind::Load, _))) && !matches!(op, Op::Flw | Op::Fld)
}

/// Whether look-ups mean the same before and after an instruction, if the reference does not execute it.
pub fn keeps_look_ups(insn: &Insn) -> bool {
    access(insn.op).is_some()
        || super::lower::is_pure(insn.op)
        || matches!(insn.op, Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu)
        || insn.op == Op::CboZero
        || matches!(insn.op.format(), Format::Atomic | Format::LoadReserved)
        || has_floats(insn.op)
}

/// Loads and stores have tables of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Load,
    Store,
}

/// A number that nothing is known about, plus one that is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Of what is unknown: which. Below 32, what this register held at first.
    pub unknown: u32,
    /// What is known.
    pub known: i64,
}

/// What is unknown of constants: nothing; and of addresses relative to the code: its page.
const NOTHING: u32 = 0;
const PAGE: u32 = 32;

/// What registers hold, while one instruction after the other is looked at.
pub struct Values {
    registers: [Value; 32],
    next: u32,
}

impl Values {
    /// Each register holds something.
    pub fn new() -> Self {
        let registers = std::array::from_fn(|index| Value { unknown: index as u32, known: 0 });
        Self { registers, next: PAGE + 1 }
    }

    /// What a register holds, and `more`.
    pub fn of(&self, register: u8, more: i64) -> Value {
        let value = self.registers[register as usize & 31];
        Value { known: value.known + more, ..value }
    }

    /// After an instruction at an offset in its page.
    pub fn execute(&mut self, offset: u16, insn: &Insn) {
        let imm = insn.imm as i64;
        for register in written_x(insn).into_iter().flatten().filter(|&register| register != 0) {
            let value = match insn.op {
                Op::Lui => Value { unknown: NOTHING, known: imm },
                Op::Auipc => Value { unknown: PAGE, known: offset as i64 + imm },
                Op::Addi => self.of(insn.rs1, imm),
                Op::Add if insn.rs1 == 0 => self.of(insn.rs2, 0),
                Op::Add if insn.rs2 == 0 => self.of(insn.rs1, 0),
                _ => {
                    self.next += 1;
                    Value { unknown: self.next, known: 0 }
                }
            };
            self.registers[register as usize & 31] = value;
        }
    }
}

/// Accesses that may share a look-up.
struct Group {
    kind: Kind,
    unknown: u32,
    /// Of the first.
    known: i64,
    low: i64,
    high: i64,
    align: i64,
    /// Where the first and the last are among the instructions of their chain.
    first: usize,
    last: usize,
}

impl Group {
    /// Takes another access, if it is near enough.
    fn join(&mut self, kind: Kind, value: Value, bytes: i64, member: usize) -> bool {
        let (low, high) = (self.low.min(value.known), self.high.max(value.known + bytes));
        let fits = kind == self.kind
            && value.unknown == self.unknown
            && (value.known - self.known) % bytes == 0
            && high - low <= SPAN;
        if fits {
            (self.low, self.high, self.align) = (low, high, self.align.max(bytes));
            self.last = member;
        }
        fits
    }
}

impl Sharing {
    /// Finds what can be shared. `flat`: loads need no page.
    pub fn find(region: &Region, isa: &IsaSet, flat: bool, trials: &Trials) -> Self {
        let mut sharing = Self { chains: chains(region, isa), ..Self::default() };
        for chain in sharing.chains.clone() {
            sharing.look_at(&region.blocks[chain]);
        }
        sharing.go_on_with_lasting(region, flat);
        sharing.remember(region, isa, flat, trials);
        sharing
    }

    /// Gives accesses in loops slots of their own, the innermost first, and those last that only try it.
    fn remember(&mut self, region: &Region, isa: &IsaSet, flat: bool, trials: &Trials) {
        let mut blocks: Vec<&Block> = region.blocks.iter().filter(|block| block.weight > 1).collect();
        if blocks.is_empty() {
            return;
        }
        blocks.sort_by_key(|block| std::cmp::Reverse(block.weight));
        let rounds = rounds(region, isa);
        let mut others = Vec::new();
        for block in blocks {
            let moving = match shortest(&rounds, block.start()) {
                Some(Round { places, calls: false, .. }) => {
                    irregular(region, |block| places.contains(&block.start()))
                }
                Some(_) | None => irregular(region, |other| other.weight >= block.weight),
            };
            for node in &block.nodes {
                let looks = access(node.insn.op).is_some_and(|(kind, _)| kind == Kind::Store || !flat);
                if !looks || node.stays != Stays::Whole {
                    continue;
                }
                if moving >> (node.insn.rs1 & 31) & 1 == 0 {
                    self.give_own_slot(node.offset);
                } else if access(node.insn.op).is_some_and(|(kind, _)| kind == Kind::Load) {
                    others.push(node.offset);
                }
            }
        }
        for offset in others {
            let Some(&Round { ref places, length, calls: _ }) = innermost(&rounds, offset) else { continue };
            if trials.may_begin() && self.role_with_own_slot(offset).is_some() {
                self.promising.push(places.clone());
            } else if trials.include(offset) && self.give_own_slot(offset) {
                self.tried.push(Tried { offset, length });
            }
        }
    }

    /// Whether more may try to remember their pages in the loop around a place.
    pub fn may_try(&self, offset: u16) -> bool {
        self.promising.iter().any(|places| places.contains(&offset))
    }

    /// Has an access remember the page of the time before; whether it does.
    fn give_own_slot(&mut self, offset: u16) -> bool {
        let Some((slot, role)) = self.role_with_own_slot(offset) else { return false };
        if let Role::First { .. } = role {
            // The others find it where they look for it.
            self.move_group(offset, slot);
        }
        self.roles.insert(offset, role);
        self.remembered.push(slot);
        true
    }

    /// A slot for an access that remembers the page of the time before, if there is one and it does not find its page elsewhere; and how it
    /// finds it then.
    fn role_with_own_slot(&self, offset: u16) -> Option<(usize, Role)> {
        let slot = SHARED + self.remembered.len();
        let role = match self.role(offset) {
            Role::Alone => Role::Remembered { slot },
            Role::First { slot: _, low, span, align, remembered: None } => {
                Role::First { slot, low, span, align, remembered: Some(slot) }
            }
            Role::First { .. } | Role::Shared { .. } | Role::Remembered { .. } => return None,
        };
        (slot < STRETCH).then_some((slot, role))
    }

    /// Has accesses of 8 bytes on the stack start from the page that others of their kind have found, in whatever region; and stores, at
    /// addresses that move by constants outside of loops.
    fn go_on_with_lasting(&mut self, region: &Region, flat: bool) {
        let moving = steps(region) & !irregular(region, |_| true);
        for block in &region.blocks {
            for node in &block.nodes {
                let (base, access) = (node.insn.rs1 & 31, access(node.insn.op));
                let slot = match access {
                    Some((Kind::Load, _)) if base == STACK && !flat => LASTING.start,
                    Some((Kind::Store, _)) if base == STACK => LASTING.start + 1,
                    Some((Kind::Store, _)) if block.weight == 1 && moving >> base & 1 != 0 => {
                        LASTING.start + 2
                    }
                    _ => continue,
                };
                let role = match self.role(node.offset) {
                    Role::Alone if access.is_some_and(|(_, bytes)| bytes == ALIGN) => {
                        Role::Remembered { slot }
                    }
                    Role::First { slot: own, low, span, align, remembered: None }
                        if i64::from(align) == ALIGN =>
                    {
                        Role::First { slot: own, low, span, align, remembered: Some(slot) }
                    }
                    Role::Alone | Role::First { .. } | Role::Shared { .. } | Role::Remembered { .. } => {
                        continue;
                    }
                };
                self.roles.insert(node.offset, role);
            }
        }
    }

    /// Those that share the look-up of the access at an offset find it in another slot.
    fn move_group(&mut self, first: u16, slot: usize) {
        for &(_, member) in self.groups.iter().filter(|&&(other, _)| other == first) {
            self.roles.insert(member, Role::Shared { slot });
        }
    }

    /// How an access finds its page.
    pub fn role(&self, offset: u16) -> Role {
        self.roles.get(offset).copied().unwrap_or(Role::Alone)
    }

    /// Whether a look-up from before the instruction, or its own, is used after it.
    pub fn is_live_after(&self, offset: u16) -> bool {
        self.live.contains(offset)
    }

    /// Whether a look-up from before the instruction is used by it or after it.
    pub fn is_live_before(&self, offset: u16) -> bool {
        self.behind.contains(offset)
    }

    fn look_at(&mut self, blocks: &[Block]) {
        let mut values = Values::new();
        let mut groups: Vec<Group> = Vec::new();
        // Where they are among the instructions, and their group.
        let mut accesses: Vec<(usize, usize)> = Vec::new();
        let mut open = 0;
        let nodes = || blocks.iter().flat_map(|block| &block.nodes);
        for (index, node) in nodes().enumerate() {
            let insn = &node.insn;
            // A load of nothing is left to the reference, and so is what changes.
            let inlined = node.stays == Stays::Whole && (insn.rd != 0 || !is_integer_load(insn.op));
            let access = access(insn.op).filter(|_| inlined);
            if let Some((kind, bytes)) = access {
                let value = values.of(insn.rs1, insn.imm as i64);
                let near = groups[open..]
                    .iter()
                    .rposition(|group| group.kind == kind && group.unknown == value.unknown)
                    .map(|position| open + position)
                    .filter(|&near| groups[near].join(kind, value, bytes, index));
                let group = near.unwrap_or_else(|| {
                    let (unknown, known) = (value.unknown, value.known);
                    let (low, high, align) = (known, known + bytes, bytes);
                    groups.push(Group { kind, unknown, known, low, high, align, first: index, last: index });
                    groups.len() - 1
                });
                accesses.push((index, group));
            } else if !keeps_look_ups(insn) {
                open = groups.len();
            }
            values.execute(node.offset, insn);
        }
        let offsets: Vec<u16> = nodes().map(|node| node.offset).collect();
        self.give_slots(&groups, &accesses, &offsets);
    }

    fn give_slots(&mut self, groups: &[Group], accesses: &[(usize, usize)], offsets: &[u16]) {
        // The last instruction that uses each slot.
        let mut used = [None::<usize>; SHARED];
        for (number, group) in groups.iter().enumerate() {
            let &Group { first, last, .. } = group;
            if first == last {
                continue;
            }
            let Some(slot) = used.iter().position(|last| last.is_none_or(|last| last < first)) else {
                continue;
            };
            used[slot] = Some(last);
            let (low, span) = ((group.low - group.known) as i32, (group.high - group.low) as i32);
            let align = group.align as i32;
            self.roles.insert(offsets[first], Role::First { slot, low, span, align, remembered: None });
            let members = accesses.iter().filter(|&&(index, of)| of == number && index != first);
            for &(member, _) in members {
                self.roles.insert(offsets[member], Role::Shared { slot });
                self.groups.push((offsets[first], offsets[member]));
            }
            offsets[first..last].iter().for_each(|&offset| self.live.insert(offset));
            offsets[first + 1..=last].iter().for_each(|&offset| self.behind.insert(offset));
        }
    }
}

/// The stack pointer.
const STACK: u8 = 2;

/// The registers, bit by number, that the region adds constants to.
fn steps(region: &Region) -> u32 {
    let nodes = region.blocks.iter().flat_map(|block| &block.nodes);
    let steps = nodes.filter(|node| node.insn.op == Op::Addi && node.insn.rs1 == node.insn.rd);
    steps.fold(0, |set, node| set | 1 << (node.insn.rd & 31))
}

/// The registers, bit by number, that some blocks change otherwise than by a constant.
fn irregular(region: &Region, among: impl Fn(&Block) -> bool) -> u32 {
    let blocks = region.blocks.iter().filter(|block| among(block));
    let changing = blocks.flat_map(|block| &block.nodes).filter(|node| {
        let insn = &node.insn;
        insn.op != Op::Addi || insn.rs1 != insn.rd || node.stays != Stays::Whole
    });
    let changes = changing.flat_map(|node| written_x(&node.insn)).flatten();
    changes.fold(0, |set, register| set | 1 << (register & 31))
}

/// A way back, and what lies between its ends.
struct Round {
    places: RangeInclusive<u16>,
    /// Instructions.
    length: usize,
    /// Whether calls are among them.
    calls: bool,
}

/// All ways back.
fn rounds(region: &Region, isa: &IsaSet) -> Vec<Round> {
    let round = |block: &Block| {
        let last = block.nodes.last()?;
        let jumps = matches!(last.ending(isa), Ending::Branch | Ending::Jump);
        let places = last.target().filter(|&target| jumps && target <= last.offset)?..=last.offset;
        let inside = || region.blocks.iter().filter(|block| places.contains(&block.start()));
        let length = inside().map(|block| block.nodes.len()).sum();
        let mut last = inside().filter_map(|block| block.nodes.last());
        let calls = last.any(|last| matches!(last.insn.op, Op::Jal | Op::Jalr) && last.insn.rd != 0);
        Some(Round { places, length, calls })
    };
    region.blocks.iter().filter_map(round).collect()
}

/// The shortest loop around a place.
fn shortest(rounds: &[Round], offset: u16) -> Option<&Round> {
    rounds.iter().filter(|round| round.places.contains(&offset)).min_by_key(|round| round.length)
}

/// The loop around a place, if there is none inside of that, nor a call.
fn innermost(rounds: &[Round], offset: u16) -> Option<&Round> {
    let found @ Round { places, length: _, calls } = shortest(rounds, offset)?;
    let inside = |round: &Round| round.places.start() > places.start() && round.places.end() <= places.end();
    (!calls && !rounds.iter().any(inside)).then_some(found)
}

/// Blocks that are entered from the one before alone go with it.
fn chains(region: &Region, isa: &IsaSet) -> Vec<Range<usize>> {
    let (mut entered, mut twice) = (OffsetSet::default(), OffsetSet::default());
    let mut enter = |offset: u16| {
        if entered.contains(offset) {
            twice.insert(offset);
        }
        entered.insert(offset);
    };
    region.blocks.first().map(Block::start).into_iter().for_each(&mut enter);
    region.returns(isa).into_iter().for_each(&mut enter);
    for block in &region.blocks {
        block.far_target(isa).and_then(inside).into_iter().for_each(&mut enter);
        let Some(last) = block.nodes.last() else { continue };
        let ending = last.ending(isa);
        if matches!(ending, Ending::Branch | Ending::Jump) {
            last.target().into_iter().for_each(&mut enter);
        }
        if matches!(ending, Ending::Branch | Ending::Next | Ending::Changing) {
            enter(last.next());
        }
    }
    let goes_with = |before: &Block, block: &Block| {
        before.nodes.last().is_some_and(|last| {
            let follows = matches!(last.ending(isa), Ending::Branch | Ending::Next);
            follows && last.next() == block.start() && !twice.contains(block.start())
        })
    };
    let mut chains: Vec<Range<usize>> = Vec::new();
    for (index, block) in region.blocks.iter().enumerate() {
        match chains.last_mut() {
            Some(chain) if goes_with(&region.blocks[index - 1], block) => chain.end = index + 1,
            _ => chains.push(index..index + 1),
        }
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(words: &[u32], flat: bool) -> Sharing {
        find_with(words, flat, &Trials::default())
    }

    fn find_with(words: &[u32], flat: bool, trials: &Trials) -> Sharing {
        Sharing::find(&Region::of_words(words), &IsaSet::full(), flat, trials)
    }

    const LD_A0_0_A1: u32 = 0x0005_b503;
    const LW_A0_M4_A1: u32 = 0xffc5_a503;
    const SD_A0_16_A1: u32 = 0x00a5_b823;
    const SD_A0_24_A1: u32 = 0x00a5_bc23;
    const ADDI_A1_8: u32 = 0x0085_8593;
    const ADD_A1_A1_A0: u32 = 0x00a5_85b3;
    const CSRRW_SATP: u32 = 0x1805_1073;
    const RET: u32 = 0x0000_8067;
    /// Back by 16.
    const BNE_A0_A1: u32 = 0xfeb5_18e3;

    #[test]
    fn loads_and_stores_from_one_base_share_one_look_up_each_also_after_it_has_moved_by_a_constant() {
        let words = [LD_A0_0_A1, SD_A0_16_A1, ADDI_A1_8, LW_A0_M4_A1, SD_A0_24_A1, RET];
        let sharing = find(&words, false);
        let first = |slot, low, span, remembered| Role::First { slot, low, span, align: 8, remembered };
        assert_eq!(sharing.role(0), first(0, 0, 8, None));
        assert_eq!(sharing.role(12), Role::Shared { slot: 0 });
        assert_eq!(sharing.role(4), first(1, 0, 24, Some(LASTING.start + 2)));
        assert_eq!(sharing.role(16), Role::Shared { slot: 1 });
        let offsets = || (0..6).map(|index| 4 * index);
        assert_eq!(offsets().filter(|&at| sharing.is_live_after(at)).collect::<Vec<u16>>(), [0, 4, 8, 12]);
        assert_eq!(offsets().filter(|&at| sharing.is_live_before(at)).collect::<Vec<u16>>(), [4, 8, 12, 16]);
    }

    #[test]
    fn nothing_is_shared_over_a_new_base_or_what_may_change_look_ups_or_where_another_way_comes_in() {
        for between in [ADD_A1_A1_A0, CSRRW_SATP] {
            let sharing = find(&[LD_A0_0_A1, between, LD_A0_0_A1, RET], false);
            assert_eq!([sharing.role(0), sharing.role(8)], [Role::Alone; 2], "{between:#x}");
        }
        // The branch goes back to the second load.
        let nop = 0x13;
        let sharing = find(&[LD_A0_0_A1, LD_A0_0_A1, nop, nop, nop, BNE_A0_A1, RET], false);
        assert_eq!(sharing.role(0), Role::Alone);
        assert_eq!(sharing.chains, [0..1, 1..3]);
    }

    #[test]
    fn loops_remember_the_pages_of_what_moves_by_constants() {
        let words = |step| [LD_A0_0_A1, SD_A0_16_A1, step, 0x13, BNE_A0_A1, RET];
        let role = |words: &[u32], flat| [find(words, flat).role(0), find(words, flat).role(4)];
        let remembered = |slot| Role::Remembered { slot };
        assert_eq!(role(&words(ADDI_A1_8), false), [remembered(SHARED), remembered(SHARED + 1)]);
        assert_eq!(role(&words(ADDI_A1_8), true), [Role::Alone, remembered(SHARED)]);
        assert_eq!(role(&words(ADD_A1_A1_A0), false), [Role::Alone; 2]);
    }

    #[test]
    fn innermost_loops_may_try_to_remember_the_pages_of_other_loads() {
        /// Back by 24.
        const BNE_BACK_24: u32 = 0xfeb5_14e3;
        const LD_A0_0_A2: u32 = 0x0006_3503;
        const ADDI_A2_8: u32 = 0x0086_0613;
        const JAL_RA_8: u32 = 0x0080_00ef;
        let begun = Trials::begun();
        // A load in a loop, and another one in a loop inside of that.
        let inner = [LD_A0_0_A1, ADD_A1_A1_A0, LD_A0_0_A1, SD_A0_16_A1, 0x13, BNE_A0_A1];
        let words = [&inner[..], &[BNE_BACK_24, RET]].concat();
        let found = find_with(&words, false, &begun);
        assert_eq!(found.tried, [Tried { offset: 8, length: 5 }]);
        let roles = [0, 8, 12].map(|offset| found.role(offset));
        assert_eq!(roles, [Role::Alone, Role::Remembered { slot: SHARED }, Role::Alone]);
        let before = find(&words, false);
        assert!(before.tried.is_empty() && before.role(8) == Role::Alone);
        assert_eq!([0, 4, 8, 20, 24].map(|offset| before.may_try(offset)), [false, true, true, true, false]);
        // What moves by constants comes first.
        let words = [ADD_A1_A1_A0, LD_A0_0_A1, LD_A0_0_A2, ADDI_A2_8, BNE_A0_A1, RET];
        let found = find_with(&words, false, &begun);
        let roles = [4, 8].map(|offset| found.role(offset));
        assert_eq!(roles, [1, 0].map(|index| Role::Remembered { slot: SHARED + index }));
        // A call may run any loop.
        let words = [ADD_A1_A1_A0, LD_A0_0_A1, JAL_RA_8, 0x13, BNE_A0_A1, RET];
        assert!(find_with(&words, false, &begun).tried.is_empty());
        let words = [ADD_A1_A1_A0, LD_A0_0_A1, 0x13, 0x13, BNE_A0_A1, RET];
        // Nothing has to be looked for where all of RAM is behind the addresses.
        let flat = find_with(&words, true, &begun);
        assert!(flat.tried.is_empty() && !find(&words, true).may_try(4) && find(&words, false).may_try(4));
    }

    #[test]
    fn accesses_on_the_stack_and_stores_that_move_go_on_with_the_page_of_others() {
        const LD_A0_0_SP: u32 = 0x0001_3503;
        const SD_A0_0_SP: u32 = 0x00a1_3023;
        const SD_A0_8_SP: u32 = 0x00a1_3423;
        const SW_A0_0_SP: u32 = 0x00a1_2023;
        let [loads, stores, moving] = [0, 1, 2].map(|slot| LASTING.start + slot);
        let roles = |words: &[u32], flat| {
            let sharing = find(words, flat);
            [0, 4, 8].map(|offset| sharing.role(offset))
        };
        let first =
            |remembered| Role::First { slot: 0, low: 0, span: 16, align: 8, remembered: Some(remembered) };
        let expected = [first(stores), Role::Shared { slot: 0 }, Role::Remembered { slot: loads }];
        assert_eq!(roles(&[SD_A0_0_SP, SD_A0_8_SP, LD_A0_0_SP, RET], false), expected);
        assert_eq!(roles(&[SD_A0_0_SP, SD_A0_8_SP, LD_A0_0_SP, RET], true)[2], Role::Alone);
        assert_eq!(roles(&[SW_A0_0_SP, RET], false)[0], Role::Alone);
        let remembered = Role::Remembered { slot: moving };
        assert_eq!(roles(&[SD_A0_16_A1, ADDI_A1_8, RET], false)[0], remembered);
        assert_eq!(roles(&[LD_A0_0_A1, ADDI_A1_8, RET], false)[0], Role::Alone);
        assert_eq!(roles(&[SD_A0_16_A1, ADD_A1_A1_A0, RET], false)[0], Role::Alone);
    }
}
