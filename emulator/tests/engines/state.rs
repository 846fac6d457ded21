//! All that a guest could ever find out, to be compared; and what programs have done, so that one sees that they do much.

use crate::world::contents;
use std::collections::BTreeMap;
use std::fmt;
use sv39::bus::Bus;
use sv39::hart::{Hart, Reservation};
use sv39::isa::cause::{Cause, Privilege};
use sv39::isa::disassemble::disassemble;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Machine, Outcome};
use sv39::mmu::TlbEntry;
use sv39::observe::{Event, Observer};

/// A machine's state.
#[derive(PartialEq, Eq)]
pub struct State {
    clock: u64,
    instructions: u64,
    outcome: Outcome,
    harts: Vec<HartState>,
    output: Vec<u8>,
    ram: Vec<u8>,
}

/// A hart's state.
#[derive(PartialEq, Eq)]
struct HartState {
    pc: u64,
    privilege: Privilege,
    registers: Vec<u64>,
    floats: Vec<u64>,
    csrs: Vec<(u16, u64)>,
    tlb: Vec<TlbEntry>,
    /// Only where every access reaches the TLB: otherwise unobserved runs have caches before it.
    hits: Option<u64>,
    walks: (u64, u64),
    traps: ([u64; 16], [u64; 16]),
    reservation: Reservation,
    waiting: bool,
}

impl HartState {
    fn of(hart: &Hart, bus: &Bus, clock: u64) -> Self {
        let counters = &hart.counters;
        Self {
            pc: hart.pc,
            privilege: hart.privilege,
            registers: hart.registers.all_x().to_vec(),
            floats: hart.registers.all_f().to_vec(),
            csrs: (0..4096).filter_map(|csr| Some((csr, hart.peek_csr(bus, csr, clock)?))).collect(),
            tlb: hart.tlb.entries().copied().collect(),
            hits: hart.tlb.geometry().every_access.then_some(counters.tlb_hits),
            walks: (counters.tlb_misses, counters.walk_steps),
            traps: (counters.exceptions, counters.interrupts),
            reservation: hart.reservation,
            waiting: hart.waiting,
        }
    }

    fn differences(&self, other: &Self, lines: &mut Vec<String>) {
        compare(lines, "pc", &self.pc, &other.pc);
        compare(lines, "privilege", &self.privilege, &other.privilege);
        for index in 0..32 {
            compare(lines, &format!("x{index}"), &self.registers[index], &other.registers[index]);
            compare(lines, &format!("f{index}"), &self.floats[index], &other.floats[index]);
        }
        for (a, b) in self.csrs.iter().zip(&other.csrs) {
            compare(lines, "CSR", a, b);
        }
        let missing = |a: &[TlbEntry], b: &[TlbEntry]| -> Vec<TlbEntry> {
            a.iter().filter(|entry| !b.contains(entry)).copied().collect()
        };
        compare(lines, "TLB", &missing(&self.tlb, &other.tlb), &missing(&other.tlb, &self.tlb));
        compare(lines, "hits", &self.hits, &other.hits);
        compare(lines, "walks and their steps", &self.walks, &other.walks);
        compare(lines, "traps", &self.traps, &other.traps);
        compare(lines, "reservation", &self.reservation, &other.reservation);
        compare(lines, "waiting", &self.waiting, &other.waiting);
    }
}

impl State {
    /// The state of a machine that has stopped.
    pub fn of(machine: &Machine, host: &Capture, outcome: Outcome) -> Self {
        let clock = machine.clock();
        Self {
            clock,
            instructions: machine.instructions(),
            outcome,
            harts: machine.harts.iter().map(|hart| HartState::of(hart, &machine.bus, clock)).collect(),
            output: host.output.clone(),
            ram: contents(&machine.bus.ram),
        }
    }

    /// The parts that differ, one line each.
    pub fn differences(&self, other: &Self) -> String {
        let mut lines = Vec::new();
        compare(&mut lines, "clock", &self.clock, &other.clock);
        compare(&mut lines, "instructions", &self.instructions, &other.instructions);
        compare(&mut lines, "outcome", &self.outcome, &other.outcome);
        for (number, (a, b)) in self.harts.iter().zip(&other.harts).enumerate() {
            let before = lines.len();
            a.differences(b, &mut lines);
            if lines.len() > before {
                lines.insert(before, format!("hart {number}:"));
            }
        }
        compare(&mut lines, "output", &self.output, &other.output);
        let at = self.ram.iter().zip(&other.ram).position(|(a, b)| a != b);
        let byte = |ram: &[u8]| at.map(|at| (at, ram[at]));
        compare(&mut lines, "RAM", &byte(&self.ram), &byte(&other.ram));
        lines.join("\n")
    }
}

fn compare<T: PartialEq + fmt::Debug>(lines: &mut Vec<String>, name: &str, a: &T, b: &T) {
    if a != b {
        lines.push(format!("{name}: {a:x?}, and there {b:x?}"));
    }
}

/// Says where two runs part that differ at `limit`: the first clock at which they do, and how.
pub fn explain_difference(limit: u64, pair: impl Fn(u64) -> (State, State)) -> String {
    let differs = |limit: u64| {
        let (blocks, steps) = pair(limit);
        blocks != steps
    };
    if !differs(limit) {
        return format!("they differ at clock {limit}, but only if they stop before");
    }
    // What differs once differs from then on.
    let (mut equal, mut different) = (0, limit);
    while different - equal > 1 {
        let middle = equal.midpoint(different);
        if differs(middle) {
            different = middle;
        } else {
            equal = middle;
        }
    }
    let ((_, before), (blocks, steps)) = (pair(equal), pair(different));
    let place = |state: &State| -> Vec<String> {
        state.harts.iter().map(|hart| format!("{:#x} in {:?}", hart.pc, hart.privilege)).collect()
    };
    format!(
        "they differ from clock {different} on; by steps, from {:?} to {:?}\nby blocks, and by steps there:\n{}",
        place(&before),
        place(&steps),
        blocks.differences(&steps)
    )
}

/// What programs have done.
#[derive(Default)]
pub struct Coverage {
    /// Executed instructions by operation.
    pub executed: BTreeMap<Op, u64>,
    modes: BTreeMap<u8, u64>,
    causes: BTreeMap<u64, u64>,
    ends: BTreeMap<&'static str, u64>,
    walks: u64,
    evictions: u64,
    updates: u64,
    changed_tables: u64,
}

impl Coverage {
    /// Counts how a program ended.
    pub fn note_end(&mut self, outcome: Outcome) {
        *self.ends.entry(outcome.name()).or_default() += 1;
    }

    /// Whether every mode, every exception that exists without a second stage, and every interrupt has been seen.
    pub fn is_broad(&self) -> bool {
        let exceptions = [0u64, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15];
        let interrupts = [1u64, 3, 5, 7, 9, 11].map(|code| 1 << 63 | code);
        [0u8, 1, 3].iter().all(|mode| self.modes.get(mode).is_some_and(|&count| count > 10_000))
            && exceptions.iter().chain(&interrupts).all(|cause| self.causes.contains_key(cause))
            && self.walks > 1000
            && self.evictions > 1000
            && self.updates > 100
            && self.changed_tables > 100
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total: u64 = self.executed.values().sum();
        let kinds = Op::all().filter(|op| self.executed.contains_key(op)).count();
        writeln!(f, "{total} instructions, {kinds} of {} operations", Op::COUNT)?;
        writeln!(f, "in modes {:?}; causes {:x?}; ends {:?}", self.modes, self.causes, self.ends)?;
        write!(
            f,
            "{} walks, {} evictions, {} A or D bits set, {} stores to page tables",
            self.walks, self.evictions, self.updates, self.changed_tables
        )
    }
}

/// Watches a run.
pub struct Watch<'a>(pub &'a mut Coverage);

impl Observer for Watch<'_> {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        let coverage = &mut *self.0;
        match event {
            Event::Fetch { pc, insn, privilege, .. } => {
                assert!(!disassemble(insn, pc.0).is_empty());
                *coverage.executed.entry(insn.op).or_default() += 1;
                *coverage.modes.entry(*privilege as u8).or_default() += 1;
            }
            Event::Trap { cause, .. } => {
                let bits = match cause {
                    Cause::Exception(exception) => exception.code(),
                    Cause::Interrupt(interrupt) => 1 << 63 | interrupt.code(),
                };
                *coverage.causes.entry(bits).or_default() += 1;
            }
            Event::Store { page_table: true, .. } => coverage.changed_tables += 1,
            Event::WalkEnd { .. } => coverage.walks += 1,
            Event::TlbEvict { .. } => coverage.evictions += 1,
            Event::AccessedDirty { .. } => coverage.updates += 1,
            Event::Store { .. }
            | Event::Load { .. }
            | Event::Retire { .. }
            | Event::Integer { .. }
            | Event::Float { .. }
            | Event::Csr { .. }
            | Event::Return { .. }
            | Event::WalkStep { .. }
            | Event::TlbHit { .. }
            | Event::TlbMiss { .. }
            | Event::TlbFill { .. }
            | Event::Fence { .. }
            | Event::SatpWrite { .. }
            | Event::Block { .. } => {}
        }
    }
}
