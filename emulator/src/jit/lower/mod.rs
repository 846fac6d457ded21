//! From a region to host instructions (x86-64). What is hot is inlined; everything else calls the reference.
//!
//! While a region runs, RBP points into the hart, R15 holds the budget, and the guest registers of its [`Map`] live in host
//! registers; most regions share the map, so that little moves on the way from one to another. A *site* is an instruction that the reference
//! may execute: translated code writes those registers back, calls, and reads them again, in two routines that each region has once.

#![allow(clippy::useless_conversion)] // in what dynasm! expands to

mod arithmetic;
mod atomic;
mod changing;
mod control;
mod convert;
mod division;
mod float;
mod halves;
mod integer;
mod memory;
mod operands;
mod pairs;
mod rare;
mod recurrences;
mod rotations;
mod settled;
mod stretch;
mod system;
mod unchecked;

use control::Told;
use halves::lower_halves;
pub use integer::is_pure;
use memory::Held;

use super::flags::{self, State};
use super::loops::Loop;
use super::reference::{ASK, Site, said};
use super::region::{Block, Node, Region, Stays};
use super::registers::{Map, RAX, RCX, RDX};
use super::sharing::{Sharing, access, keeps_look_ups};
use super::thunks::{Thunks, next};
use super::translations;
use super::trials::{Gain, Trials};
use super::ways::Link;
use crate::isa::extension::IsaSet;
use crate::isa::format::operands;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::x64::X64Relocation;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, VecAssembler, dynasm};
use rare::{Rare, Routine};
use recurrences::LastStep;
use rotations::Rotations;
use rustc_hash::{FxHashMap, FxHashSet};
use settled::Settled;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;
use stretch::{Begin, Stretch, TIMES};
use unchecked::{Registers, Unchecked};

/// What host instructions there are beyond x86-64's first set.
#[derive(Clone, Copy, Debug)]
pub struct Features {
    /// AVX and FMA3.
    pub fma: bool,
    /// POPCNT, LZCNT and TZCNT.
    pub counts: bool,
    /// BMI2: shifts and rotations to another register.
    pub shifts: bool,
    /// SSE4.1: rounding to integers in a mode of the instruction's own.
    pub rounds: bool,
}

/// What a region is translated for.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What the hart implements.
    pub isa: IsaSet,
    /// What the host has.
    pub features: Features,
    /// Whether to translate what is likely to be slower then, too.
    pub everything: bool,
    /// Whether misaligned loads and stores work.
    pub misaligned: bool,
    /// Whether loads are likely to find all of RAM behind their addresses.
    pub flat: bool,
    /// Whether somebody wants to know which code is which instruction's.
    pub marked: bool,
    /// Whether blocks count how often they run.
    pub counted: bool,
    /// Whether there is a copy of the code in which each access looks for itself. Few regions ever need it.
    pub copied: bool,
    /// Which accesses try to remember a page.
    pub trials: Trials,
}

/// Where a translation will be.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The address of its code.
    pub code: usize,
    /// The address of its sites.
    pub sites: u64,
    /// The address of its links.
    pub links: u64,
    /// The address of its gains.
    pub gains: u64,
    /// For each of its pages, the address of its table of targets, if it needs that.
    pub targets: [Option<u64>; 2],
    /// The number of the translation.
    pub number: u32,
}

/// How a region over two pages is entered.
#[derive(Clone, Copy, Debug)]
pub struct Over {
    /// The address of its [`Guard`](super::ways::Guard).
    pub guard: u64,
    /// The index of the decoded block that it is entered at …
    pub block: u32,
    /// … and the offset of that from the beginning of the first page.
    pub offset: u16,
}

/// A translated region.
pub struct Translation {
    /// Host instructions, for their address.
    pub code: Vec<u8>,
    /// What the code refers to, to be where was said as long as the code.
    pub sites: Vec<Site>,
    /// The links that it writes to.
    pub links: Vec<Link>,
    /// What is known of the accesses that try to remember a page.
    pub gains: Vec<Gain>,
    /// Where the code of each instruction begins, if that is marked.
    pub marks: Vec<u32>,
    /// How often each block has run, if that is counted.
    pub counts: Box<[Cell<u64>]>,
    /// The code that it has to begin with wherever it is entered, behind that of the guard.
    pub prologue: Range<usize>,
    /// Where it can be entered so, in the order of the offsets.
    pub places: Box<[translations::Place]>,
}

struct Emitter<'a> {
    ops: VecAssembler<X64Relocation>,
    map: Map,
    target: Target,
    thunks: &'a Thunks,
    /// The beginning of each block, by offset.
    blocks: BTreeMap<u16, DynamicLabel>,
    /// What it begins with, wherever it is entered.
    prologue: Range<usize>,
    /// Where the code of each block begins.
    begun: Vec<u32>,
    /// Where calls inside the region are returned to.
    returns: Vec<u16>,
    /// What it calls and goes to of its own.
    routines: Vec<(Routine, DynamicLabel)>,
    rare: Vec<Rare>,
    sites: Vec<Site>,
    /// Exits to known places, relative to the page …
    exits: FxHashMap<i64, DynamicLabel>,
    /// … and their links.
    links: Vec<Link>,
    place: Place,
    /// Of a region over two pages.
    over: Option<Over>,
    /// Where blocks count their runs, if they do.
    counts_at: Option<u64>,
    marks: Vec<u32>,
    /// Calls of the reference so far, weighted as their blocks are.
    calls: u32,
    /// The weight of the current block.
    weight: u32,
    /// Instructions behind the current one in its block.
    after: u16,
    /// What is known of the state of floating point where blocks begin …
    settled: Settled,
    /// … and at this place.
    float_known: State,
    /// What the current block needs of it, at most.
    float_needed: State,
    /// Results that are not looked at when they are computed …
    unchecked: Unchecked,
    /// … and the routines that look at some.
    checks: Vec<(Registers, DynamicLabel)>,
    /// The instructions whose results need no upper half …
    halves: FxHashSet<u16>,
    /// … and whether that of the current one does not.
    half: bool,
    /// What rotates with three instructions.
    rotations: Rotations,
    /// Of a linear recurrence, the step that need not wait for the others …
    last_step: Option<LastStep>,
    /// … and where the block goes on that goes back to its beginning, if it has one.
    next_round: Option<DynamicLabel>,
    /// Bit by number: floating-point registers that hold a NaN-boxed single at this place.
    boxed: u32,
    /// The lowest mode that the hart can be in at this place.
    privilege_known: u8,
    /// Of the calls, those that make the region slower than the interpreter is: it makes the others, too.
    burden: u32,
    /// Which accesses share a look-up of their page.
    sharing: &'a Sharing,
    /// Whether this is the copy of the code in which each looks for itself …
    alone: bool,
    /// … and where it is entered: before an instruction, by offset; and whether the budget of its block is still to be taken.
    apart: BTreeMap<(u16, bool), DynamicLabel>,
    /// What the host's flags say, if that is known.
    told: Option<Told>,
    /// What RCX holds, at this place.
    held: Option<Held>,
    /// Loops that may run in stretches …
    loops: &'a [Loop],
    /// … where they begin, by offset …
    begins: BTreeMap<u16, Begin>,
    /// … and the place, if it is in a stretch.
    stretch: Option<Stretch>,
}

/// How many instructions there should be for each that the reference executes: a call of it from translated code costs more than one from
/// the interpreter.
const WORTH: u32 = 8;

/// Room for code, in bytes for each instruction; and for labels.
const MANY_BYTES: usize = 64;
const MANY_LABELS: usize = 4;

/// How many sites and links the translation of a region has at most.
pub fn most_sites_and_links(region: &Region) -> (usize, usize) {
    let instructions = region.blocks.iter().map(|block| block.nodes.len()).sum::<usize>();
    // An instruction has two sites at most, a block ends with two exits. Each may be there twice, and in a stretch.
    ((4 + 2 * TIMES) * instructions, 6 * region.blocks.len())
}

/// Translates a region, which may lie over two pages; `None` if it is not worth it.
pub fn translate(
    region: &Region,
    target: Target,
    thunks: &Thunks,
    place: Place,
    over: Option<Over>,
) -> Option<Translation> {
    let counts = vec![Cell::new(0); if target.counted { region.blocks.len() } else { 0 }].into_boxed_slice();
    let counts_at = target.counted.then_some(counts.as_ptr() as u64);
    let sharing = Sharing::find(region, &target.isa, target.flat, &target.trials);
    // How often the reference is called is known when everything has been lowered; near enough for the map is what changes look-ups.
    let calls = weigh(region, |insn| !keeps_look_ups(insn));
    let loops = Loop::find(region, &target.isa, target.misaligned);
    let shared = Shared { target, thunks, sharing: &sharing, loops: &loops, place, over, counts_at };
    let emitter = Emitter::lower(region, shared, Map::new(region, calls));
    if !target.everything && emitter.burden * WORTH > weigh(region, |_| true) {
        return None;
    }
    let Emitter { ops, sites, links, marks, prologue, begun, settled, .. } = emitter;
    let gains = sharing.tried.iter().map(|tried| Gain::new(tried.length, !target.everything)).collect();
    // Ways from elsewhere know nothing.
    let place = |chain: &Range<usize>| translations::Place {
        offset: region.blocks[chain.start].start(),
        code: begun[chain.start],
    };
    let knows_nothing = |place: &translations::Place| settled.at(place.offset).known == State::Unknown;
    let mut places: Box<[_]> = sharing.chains.iter().map(place).filter(knows_nothing).collect();
    places.sort_by_key(|place| place.offset);
    Some(Translation { code: ops.finalize().ok()?, sites, links, gains, marks, counts, prologue, places })
}

/// What enters a translation in the middle, to be at the address `code`: a copy of its prologue, and a jump to `there`.
pub fn side_entry(
    thunks: &Thunks,
    code: usize,
    over: Option<Over>,
    prologue: &[u8],
    there: usize,
) -> Option<Vec<u8>> {
    let mut ops = VecAssembler::<X64Relocation>::new(code);
    if let Some(over) = over {
        control::pass_guard(&mut ops, thunks, over);
    }
    ops.extend(prologue);
    dynasm!(ops ; .arch x64 ; jmp extern there);
    ops.finalize().ok()
}

/// How often instructions of some kind run for one run of the region.
fn weigh(region: &Region, counts: impl Fn(&Insn) -> bool) -> u32 {
    let weight =
        |block: &Block| block.weight * block.nodes.iter().filter(|node| counts(&node.insn)).count() as u32;
    region.blocks.iter().map(weight).sum()
}

/// What a region is lowered with.
#[derive(Clone, Copy)]
struct Shared<'a> {
    target: Target,
    thunks: &'a Thunks,
    sharing: &'a Sharing,
    loops: &'a [Loop],
    place: Place,
    over: Option<Over>,
    counts_at: Option<u64>,
}

impl<'a> Emitter<'a> {
    fn lower(region: &Region, shared: Shared<'a>, map: Map) -> Self {
        let Shared { target, thunks, sharing, loops, place, over, counts_at } = shared;
        let instructions = region.blocks.iter().map(|block| block.nodes.len()).sum::<usize>();
        let (bytes, labels) = (MANY_BYTES * instructions, MANY_LABELS * instructions);
        let mut ops = VecAssembler::new_with_capacity(place.code, bytes, 0, 0, labels, 0, labels);
        let blocks = region.blocks.iter().map(|block| (block.start(), ops.new_dynamic_label())).collect();
        let unchecked = Unchecked::find(region, &map);
        let mut emitter = Self {
            ops,
            map,
            target,
            thunks,
            blocks,
            prologue: 0..0,
            begun: Vec::new(),
            returns: region.returns(&target.isa),
            routines: Vec::new(),
            rare: Vec::new(),
            sites: Vec::new(),
            exits: FxHashMap::default(),
            links: Vec::new(),
            place,
            over,
            counts_at,
            marks: Vec::new(),
            calls: 0,
            weight: 1,
            after: 0,
            settled: Settled::find(region, &target.isa),
            float_known: State::Unknown,
            float_needed: State::Unknown,
            unchecked,
            checks: Vec::new(),
            halves: lower_halves(region),
            half: false,
            rotations: Rotations::find(region),
            last_step: None,
            next_round: None,
            boxed: 0,
            privilege_known: 0,
            burden: 0,
            sharing,
            alone: false,
            apart: BTreeMap::new(),
            told: None,
            held: None,
            loops,
            begins: BTreeMap::new(),
            stretch: None,
        };
        if let Some(over) = over {
            control::pass_guard(&mut emitter.ops, thunks, over);
        }
        emitter.prologue.start = emitter.ops.offset().0;
        emitter.enter();
        emitter.begin_loops(region);
        emitter.prologue.end = emitter.ops.offset().0;
        for (index, block) in region.blocks.iter().enumerate() {
            let next = region.blocks.get(index + 1).map(Block::start);
            emitter.block(index, block, next);
        }
        emitter.stretches(region);
        if target.copied {
            emitter.apart_copies(region);
        } else {
            emitter.ask_for_copies(region);
        }
        emitter.rare_paths();
        emitter.place_routines();
        emitter
    }
}

impl Emitter<'_> {
    fn block(&mut self, index: usize, block: &Block, next_block: Option<u16>) {
        let label = self.blocks[&block.start()];
        dynasm!(self.ops ; .arch x64 ; =>label);
        self.begun.push(self.ops.offset().0 as u32);
        self.begin_loop(block.start());
        self.begin_recurrence(block);
        self.take_budget(index, block);
        self.weight = block.weight;
        let mut place = 0;
        while place < block.nodes.len() {
            let begin = self.ops.offset().0 as u32;
            let count = self.nodes(block, place, next_block);
            if self.target.marked {
                // Those that are done in one begin at the same place.
                self.marks.extend(std::iter::repeat_n(begin, count));
            }
            place += count;
        }
        (self.last_step, self.next_round) = (None, None);
    }

    fn take_budget(&mut self, index: usize, block: &Block) {
        let length = block.nodes.len() as u16;
        let no_budget = self.ops.new_dynamic_label();
        dynasm!(self.ops ; .arch x64 ; sub r15, BYTE length as i8 ; jb =>no_budget);
        self.rare.push(Rare::NoBudget { label: no_budget, offset: block.start(), length });
        self.know_nothing();
        self.float_known = self.settled.at(block.start()).known;
        self.count_run(index);
    }

    /// Counts one more run of a block, if somebody wants to know.
    fn count_run(&mut self, index: usize) {
        if let Some(counts) = self.counts_at {
            let count = counts + (index * size_of::<Cell<u64>>()) as u64;
            dynasm!(self.ops ; .arch x64 ; mov rcx, QWORD count as i64 ; inc QWORD [rcx]);
            self.held = None;
        }
    }

    /// Other ways may lead here.
    fn know_nothing(&mut self) {
        self.float_known = State::Unknown;
        self.boxed = 0;
        self.privilege_known = 0;
        (self.told, self.held) = (None, None);
    }

    /// The instruction at `index`, or it and some that follow; how many.
    fn nodes(&mut self, block: &Block, index: usize, next_block: Option<u16>) -> usize {
        let (node, last) = (&block.nodes[index], block.nodes.len() - 1);
        if self.float_known < State::Nearest && float::is_float(&node.insn) {
            self.float_needed = self.settled.at(block.start()).needed;
        }
        self.after = (last - index) as u16;
        self.check_due(node.offset);
        if index + 1 < last && self.pair(node, &block.nodes[index + 1]) {
            return 2;
        }
        if index < last {
            self.instruction(node);
        } else if let Some(place) = block.far_target(&self.target.isa) {
            self.go(node, place);
        } else {
            self.last(node, next_block);
        }
        1
    }

    /// The copies in which each access looks for itself, of what was found to need them, up to the ends of their chains.
    fn apart_copies(&mut self, region: &Region) {
        self.alone = true;
        // They hardly ever run.
        self.weight = 0;
        for chain in &self.sharing.chains {
            let mut begun = false;
            for (index, block) in region.blocks.iter().enumerate().take(chain.end).skip(chain.start) {
                begun |= self.enter_apart(block.start(), true);
                if begun {
                    self.take_budget(index, block);
                }
                let next = (index + 1 < chain.end).then(|| region.blocks[index + 1].start());
                let mut place = 0;
                while place < block.nodes.len() {
                    begun |= self.enter_apart(block.nodes[place].offset, false);
                    place += if begun { self.nodes(block, place, next) } else { 1 };
                }
            }
        }
    }

    /// Where the copies would be entered, if there were any: the region is left, and whoever runs it sees to it.
    fn ask_for_copies(&mut self, region: &Region) {
        let ask = self.ops.new_dynamic_label();
        for ((offset, budget), label) in self.apart.clone() {
            // Instructions that have been taken from the budget, and do not begin now.
            let rest = region.blocks.iter().find_map(|block| {
                let index = block.nodes.binary_search_by_key(&offset, |node| node.offset).ok()?;
                (!budget).then_some((block.nodes.len() - index) as u16)
            });
            dynasm!(self.ops ; .arch x64 ; =>label);
            self.check(self.unchecked.before(offset));
            dynasm!(self.ops ; .arch x64 ; mov eax, next(offset, rest.unwrap_or(0)) ; jmp =>ask);
        }
        if !self.apart.is_empty() {
            dynasm!(self.ops ; .arch x64 ; =>ask);
            self.exit();
            self.ask(said(ASK, self.place.number, 0));
        }
    }

    /// The region is left for the [`next`] instruction in EAX, and asks for something.
    fn ask(&mut self, what: u64) {
        dynasm!(self.ops ; .arch x64 ; mov rdx, QWORD what as i64 ; jmp extern self.thunks.ask);
    }

    /// The place before an instruction in the copy in which each access looks for itself. `budget`: the budget of its block is
    /// still to be taken.
    fn apart(&mut self, offset: u16, budget: bool) -> DynamicLabel {
        *self.apart.entry((offset, budget)).or_insert_with(|| self.ops.new_dynamic_label())
    }

    /// Whether the copy is entered here.
    fn enter_apart(&mut self, offset: u16, budget: bool) -> bool {
        let Some(&label) = self.apart.get(&(offset, budget)) else { return false };
        dynasm!(self.ops ; .arch x64 ; =>label);
        self.know_nothing();
        true
    }

    /// Where it goes on in that copy after an instruction that the reference has executed, if look-ups from before
    /// would be used.
    fn apart_after(&mut self, node: &Node) -> Option<DynamicLabel> {
        let live = !self.alone && (self.stretch.is_some() || self.sharing.is_live_after(node.offset));
        live.then(|| self.apart(node.next(), self.after == 0))
    }

    /// An instruction that goes on to the next.
    fn instruction(&mut self, node: &Node) {
        if !keeps_rcx(&node.insn, &self.map) {
            self.held = None;
        }
        let inlined = self.integer(node)
            || self.memory(node)
            || self.float(node)
            || self.atomic(node)
            || self.system(node);
        if !inlined {
            self.check(self.unchecked.before(node.offset));
            self.leave_stretch(self.stretch);
            let site = self.site(node);
            self.load_site(site);
            let refer = self.routine(Routine::Refer);
            dynasm!(self.ops ; .arch x64 ; call =>refer);
            if is_csr(node.insn.op) {
                // The reference has left MXCSR without flags.
                flags::forget(&mut self.ops, 0);
            }
            if let Some(apart) = self.apart_after(node) {
                dynasm!(self.ops ; .arch x64 ; jmp =>apart);
            }
            self.float_known = State::Unknown;
            self.held = None;
            self.note_call(node);
        } else if !keeps_look_ups(&node.insn) {
            self.forget_look_ups(0);
            self.forget_lasting();
        }
        self.note_boxed(&node.insn);
    }

    /// The main way calls the reference.
    fn note_call(&mut self, node: &Node) {
        self.calls += self.weight;
        let costly = matches!(
            node.insn.op,
            Op::Ecall | Op::Mret | Op::Sret | Op::SfenceVma | Op::Csrrw | Op::Csrrs | Op::Csrrc
        ) || node.stays != Stays::Whole;
        if !costly {
            self.burden += self.weight;
        }
    }
}

fn is_csr(op: Op) -> bool {
    matches!(op, Op::Csrrw | Op::Csrrs | Op::Csrrc | Op::Csrrwi | Op::Csrrsi | Op::Csrrci)
}

/// Whether the instruction is done without RCX, which may hold something then.
fn keeps_rcx(insn: &Insn, map: &Map) -> bool {
    let simple = matches!(
        insn.op,
        Op::Lui
            | Op::Addi
            | Op::Add
            | Op::Sub
            | Op::And
            | Op::Or
            | Op::Xor
            | Op::Andi
            | Op::Ori
            | Op::Xori
            | Op::Slli
            | Op::Srli
            | Op::Srai
            | Op::Addiw
            | Op::Addw
            | Op::Subw
    );
    let has_own = |register: u8| register == 0 || map.x(register).is_some();
    let float = matches!(
        insn.op,
        Op::FaddD
            | Op::FsubD
            | Op::FmulD
            | Op::FdivD
            | Op::FsqrtD
            | Op::FmaddD
            | Op::FmsubD
            | Op::FnmsubD
            | Op::FnmaddD
            | Op::FsgnjD
            | Op::FsgnjnD
            | Op::FsgnjxD
            | Op::FcvtSD
            | Op::FcvtDW
            | Op::FltD
            | Op::FleD
    );
    // Accesses see to it themselves. What of the others is not inlined does not keep it, but goes on elsewhere, or sees to it.
    float || access(insn.op).is_some() || simple && operands(insn).x.into_iter().flatten().all(has_own)
}

/// The scratch registers have other names in `lower`'s parts.
const _: () = assert!(RAX == 0 && RCX == 1 && RDX == 2);
