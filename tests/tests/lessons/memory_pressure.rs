//! Lessons 14 to 16, seen from outside: memory that does not suffice, and what happens on the disk for it.

use crate::disk::Disk;
use crate::recorder::{MARK, Run, Seen, run_with, watch};
use crate::{PAGE, places};
use std::collections::{BTreeMap, BTreeSet};
use sv39::devices::virtio::MemoryStorage;
use sv39::isa::cause::{Access, Exception, Privilege};
use sv39::isa::op::Op;
use sv39::observe::{BlockOperation, Event, Observer};

/// So many frames are used, whatever the machine has.
pub const FRAMES: usize = 300;

/// A lesson's name, and what keeps its memory small.
pub fn words(lesson: &str) -> String {
    format!("{lesson} memory.frames={FRAMES}")
}

/// A disk of so many pages of swap space, and the one before them that says so.
pub fn swap_disk(slots: usize) -> Disk {
    Disk::with(MemoryStorage::swap((slots + 1) * PAGE as usize).bytes)
}

fn disk_accesses(run: &Run, wanted: BlockOperation) -> usize {
    run.entries
        .iter()
        .filter(|entry| matches!(entry.seen, Seen::Disk { operation, .. } if operation == wanted))
        .count()
}

/// Faults of programs that were answered with a page from the disk.
fn fetched(run: &Run) -> usize {
    let mut faulting = false;
    let mut count = 0;
    for entry in &run.entries {
        match entry.seen {
            Seen::Trap { .. } => faulting = true,
            Seen::Return { .. } => faulting = false,
            Seen::Disk { operation: BlockOperation::Read, .. } if faulting => count += 1,
            _ => {}
        }
    }
    count
}

#[test]
fn pages_go_and_come_back_with_all_that_was_written() {
    const PAGES: usize = 480;
    let mut faults = BTreeMap::new();
    for policy in ["fifo", "clock", "lru"] {
        let run = run_with(&format!("{} memory.policy={policy}", words("swapping")), &[swap_disk(1000)]);
        let first = places(&run, Access::Store, MARK)[0];
        let region = first.1..first.1 + PAGES as u64 * PAGE;

        // Whatever is loaded is what was stored there last, wherever it has been meanwhile.
        let mut model = BTreeMap::new();
        let mut frames: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
        let mut loads = 0;
        for (entry, access, address, physical, value) in run.accesses() {
            if entry.asid != first.0 || !region.contains(&address) {
                continue;
            }
            frames.entry(address).or_default().insert(physical / PAGE);
            if access == Access::Store {
                model.insert(address, value);
            } else {
                loads += 1;
                assert_eq!(Some(&value), model.get(&address), "{policy}: {address:#x}");
            }
        }
        assert_eq!(model.len(), PAGES);
        assert!(loads > 4000, "{loads}");
        let all = frames.values().flatten().collect::<BTreeSet<_>>();
        assert!(all.len() < FRAMES, "less memory than pages: {}", all.len());
        assert!(frames.values().filter(|frames| frames.len() > 1).count() > PAGES / 2, "other frames");

        // Every page that was fetched had been written to that place before, and a fault asked for it.
        let mut written = BTreeSet::new();
        for entry in &run.entries {
            match entry.seen {
                Seen::Disk { operation: BlockOperation::Write, sector } => _ = written.insert(sector),
                Seen::Disk { operation: BlockOperation::Read, sector } if !written.is_empty() => {
                    assert!(written.contains(&sector), "{policy}: sector {sector}");
                }
                _ => {}
            }
        }
        assert!(disk_accesses(&run, BlockOperation::Write) > PAGES);
        faults.insert(policy, fetched(&run));
        only_single_pages_are_fenced(&run);
    }
    println!("{faults:?}");
    // Both that look at A bits keep what is used; which of them does better hangs on when the timer takes its samples.
    let good = faults["fifo"] * 9 / 10;
    assert!(faults["lru"] < good && faults["clock"] < good, "{faults:?}");
}

/// Before a page is written to the disk it has left the address space by a fence for just that page.
fn only_single_pages_are_fenced(run: &Run) {
    let mut since_trap = Vec::new();
    let mut checked = 0;
    for entry in &run.entries {
        match entry.seen {
            Seen::Trap { .. } => since_trap.clear(),
            Seen::Fence { address, asid } => since_trap.push((address, asid)),
            Seen::Disk { operation: BlockOperation::Write, .. } => {
                let last = since_trap.last();
                assert!(matches!(last, Some((Some(_), Some(_)))), "one page of one address space: {last:?}");
                checked += 1;
            }
            _ => {}
        }
    }
    assert!(checked > 0);
}

/// Counts what happens while so many processes run: the program says how many (`user::lesson::begin_phase`).
#[derive(Default)]
struct Phases {
    instructions: BTreeMap<u64, u64>,
    reads: BTreeMap<u64, u64>,
    phase: u64,
    registers: [u64; 32],
}

impl Observer for Phases {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { insn, privilege, .. } => {
                if privilege == Privilege::User && insn.op == Op::Slt && insn.rd == 0 && insn.rs1 == 0 {
                    self.phase = self.registers[usize::from(insn.rs2)];
                }
                *self.instructions.entry(self.phase).or_default() += 1;
            }
            Event::Integer { register, value } => self.registers[usize::from(register)] = value,
            Event::Block { transfer, .. } if transfer.operation == BlockOperation::Read => {
                *self.reads.entry(self.phase).or_default() += 1;
            }
            _ => {}
        }
    }
}

#[test]
fn the_curve_of_faults_against_processes_has_a_knee() {
    let mut phases = Phases::default();
    watch(&words("thrashing"), &[swap_disk(4000)], &mut phases);
    let rate = |processes: u64| {
        let reads = phases.reads.get(&processes).copied().unwrap_or(0);
        reads as f64 * 1e6 / phases.instructions[&processes] as f64
    };
    let rates = (1..=8).map(rate).collect::<Vec<_>>();
    println!("faults in a million instructions: {rates:.1?}");
    // Flat while they fit; then steep; and at the end nobody can be worse off than he is.
    assert!(rates[..3].iter().all(|&rate| rate < 1.0), "three fit: {rates:?}");
    assert!(rates[5..].iter().all(|&rate| rate > 60.0), "six do not: {rates:?}");
    assert!(rates[7] > rates[4] && rates[4] >= rates[3], "the more the worse: {rates:?}");
}

#[test]
fn promises_are_refused_or_somebody_is_killed() {
    const MAP: u64 = 222;
    const MODEST: u64 = 16;
    const SLOTS: usize = 511;
    let run = run_with(&words("overcommit"), &[swap_disk(SLOTS)]);
    let enomem = 12u64.wrapping_neg();
    let mut asked = None;
    let mut refused = Vec::new();
    for (index, entry) in run.entries.iter().enumerate() {
        match entry.seen {
            Seen::Trap { exception: Exception::UserEcall, call: MAP, .. } => asked = Some(entry.asid),
            Seen::Return { answer, .. } if asked.take() == Some(entry.asid) && answer == enomem => {
                refused.push(index);
            }
            _ => {}
        }
    }
    let [refusal] = refused[..] else { panic!("one mmap is refused: {refused:?}") };
    // Up to there hardly a page was used; afterwards all that was promised is.
    let writes = |entries: &[crate::recorder::Entry]| {
        entries
            .iter()
            .filter(|entry| matches!(entry.seen, Seen::Disk { operation: BlockOperation::Write, .. }))
            .count()
    };
    assert_eq!(writes(&run.entries[..refusal]), 0);

    // The one who is killed stores, faults, and never comes back.
    let faults = run.entries.iter().enumerate().filter(|(_, entry)| match entry.seen {
        Seen::Trap { exception, .. } => exception == Exception::StorePageFault,
        _ => false,
    });
    let back = |index: usize, asid: u16| {
        let mut rest = run.entries[index + 1..].iter().filter(|entry| entry.asid == asid);
        rest.any(|entry| matches!(entry.seen, Seen::Return { .. } | Seen::Access { .. }))
    };
    let (end, killed) =
        faults.map(|(index, entry)| (index, entry.asid)).rfind(|&(index, asid)| !back(index, asid)).unwrap();
    assert!(writes(&run.entries[refusal..end]) > SLOTS, "every slot was in use, and some of them twice");

    // The others go on: the parent finds what it has written.
    let seen = run.entries[end..].iter().filter_map(|entry| match entry.seen {
        Seen::Access { access: Access::Load, value, .. } if entry.asid != killed => Some(value),
        _ => None,
    });
    let seen = seen.collect::<BTreeSet<_>>();
    assert!((0..MODEST).all(|page| seen.contains(&(MARK | page))), "{seen:x?}");
}
