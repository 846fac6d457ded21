//! The lessons about what the hart remembers: context switch, huge pages, the forgotten fence, the cost.

use crate::recorder::{MARK, Recorder, Seen, attempt, machine, watch_on};
use std::collections::{BTreeMap, BTreeSet};
use sv39::inspect::FenceCheck;
use sv39::inspect::fence_check::Change;
use sv39::isa::cause::{Access, Cause, Exception, Interrupt, Privilege};
use sv39::isa::pte::{Pte, Satp};
use sv39::machine::{MachineConfig, Outcome};
use sv39::mmu::TlbGeometry;
use sv39::observe::{Event, Observer};

const PAGE: u64 = 4096;

/// Two who look at one run.
struct Both<'a, A, B>(&'a mut A, &'a mut B);

impl<A: Observer, B: Observer> Observer for Both<'_, A, B> {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        self.0.event(event);
        self.1.event(event);
    }
}

/// The address and the identifier of a fence, where it has them.
type Fence = (Option<u64>, Option<u16>);

/// What a preempted process is to find again.
#[derive(Clone, PartialEq, Debug)]
struct Left {
    pc: u64,
    registers: [u64; 32],
    satp: Satp,
    /// Who has run meanwhile, and which fences there were.
    others: usize,
    fences: Vec<Fence>,
}

/// Watches processes lose the hart and get it again.
#[derive(Default)]
struct Switches {
    registers: [u64; 32],
    satp: Satp,
    user: bool,
    /// By the root of the address space.
    left: BTreeMap<u64, Left>,
    /// Those that came back, as they left and as they came.
    back: Vec<(Left, Left)>,
    /// Fences behind each switch to another address space, up to the return to user mode.
    switches: Vec<(Satp, Vec<Fence>)>,
    /// TLB misses in user mode, by ASID.
    misses: BTreeMap<u16, u64>,
}

impl Observer for Switches {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { privilege, .. } => self.user = privilege == Privilege::User,
            Event::Integer { register, value } => self.registers[usize::from(register)] = value,
            Event::TlbMiss { .. } if self.user => *self.misses.entry(self.satp.asid()).or_default() += 1,
            Event::SatpWrite { satp } => {
                self.satp = satp;
                self.switches.push((satp, Vec::new()));
            }
            Event::Fence { address, asid } => {
                let fence = (address.map(|address| address.0), asid);
                self.switches.iter_mut().last().into_iter().for_each(|switch| switch.1.push(fence));
                self.left.values_mut().for_each(|left| left.fences.push(fence));
            }
            Event::Trap {
                cause: Cause::Interrupt(Interrupt::SupervisorTimer),
                pc,
                from: Privilege::User,
                ..
            } => {
                self.left.insert(self.satp.root().0, self.state(pc.0));
            }
            Event::Return { to: Privilege::User, pc, .. } => {
                let root = self.satp.root().0;
                if let Some(left) = self.left.remove(&root)
                    && left.others > 0
                {
                    let now = self.state(pc.0);
                    self.back.push((left, now));
                }
                self.left.values_mut().for_each(|left| left.others += 1);
            }
            _ => {}
        }
    }
}

impl Switches {
    fn state(&self, pc: u64) -> Left {
        Left { pc, registers: self.registers, satp: self.satp, others: 0, fences: Vec::new() }
    }
}

#[test]
fn a_preempted_process_finds_everything_again_and_only_without_asids_the_tlb_is_emptied() {
    let mut seen = Switches::default();
    watch_on(machine("context-switch lab"), &mut seen);

    let (own, shared): (Vec<_>, Vec<_>) = seen.back.iter().partition(|(left, _)| left.satp.asid() != 0);
    for (left, back) in &seen.back {
        assert_eq!((left.pc, left.satp), (back.pc, back.satp));
        assert_eq!(left.registers, back.registers);
    }
    for group in [&own, &shared] {
        let roots: BTreeSet<u64> = group.iter().map(|(left, _)| left.satp.root().0).collect();
        assert!(roots.len() == 2 && group.len() >= 3, "two processes take turns: {roots:x?}");
    }
    // Nothing that the first two have in the TLB was taken away while they waited.
    for (left, _) in &own {
        let asid = left.satp.asid();
        assert!(left.fences.iter().all(|fence| fence.1.is_some_and(|fenced| fenced != asid)), "{left:x?}");
    }
    // Each switch to one of the others is followed by a fence for all that ASID 0 stands for.
    let kernel = seen.switches[0].0.root();
    let user = |satp: &Satp| satp.asid() == 0 && shared.iter().any(|(left, _)| left.satp == *satp);
    let switches: Vec<_> = seen.switches.iter().filter(|(satp, _)| user(satp)).collect();
    assert!(switches.len() >= shared.len() && switches.iter().all(|(satp, _)| satp.root() != kernel));
    assert!(switches.iter().all(|(_, fences)| fences.contains(&(None, Some(0)))), "{switches:x?}");

    let asids: BTreeSet<u16> = own.iter().map(|(left, _)| left.satp.asid()).collect();
    let own: u64 = asids.iter().map(|asid| seen.misses[asid]).sum();
    // Each of their pages is walked again after each return.
    assert!(seen.misses[&0] > own + 48 * 2, "{:?}", seen.misses);
}

/// What walks of programs' data came to: by the level of the leaf, how many entries each has read.
#[derive(Default)]
struct Walks {
    user: bool,
    steps: usize,
    by_level: BTreeMap<u32, Vec<usize>>,
}

impl Observer for Walks {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { privilege, .. } => self.user = privilege == Privilege::User,
            Event::TlbMiss { .. } => self.steps = 0,
            Event::WalkStep { .. } => self.steps += 1,
            Event::TlbFill { level, pte, .. } if self.user && pte.has(Pte::U | Pte::W) => {
                self.by_level.entry(level).or_default().push(self.steps);
            }
            _ => {}
        }
    }
}

#[test]
fn a_larger_page_has_fewer_misses_and_shorter_walks() {
    let config = MachineConfig { memory: 3 << 30, tlb: TlbGeometry::MODEL, ..machine("huge-pages lab") };
    let (mut walks, mut recorder) = (Walks::default(), Recorder::default());
    watch_on(config, &mut Both(&mut walks, &mut recorder));
    for (level, steps) in &walks.by_level {
        assert!(steps.iter().all(|&steps| steps as u32 == 3 - level), "level {level}: {steps:?}");
    }
    // Once when they were stored to, and once when they were loaded from; one word in each 4 KiB of 8 MiB, twice.
    assert_eq!((walks.by_level[&2].len(), walks.by_level[&1].len()), (2, 2 * 4));
    assert!(walks.by_level[&0].len() >= 2 * 2048);

    let refused = recorder.entries.iter().rev().find_map(|entry| match &entry.seen {
        Seen::Trap { exception: Exception::LoadPageFault, steps, .. } => steps.last().copied(),
        _ => None,
    });
    let leaf = refused.unwrap();
    assert_eq!(leaf.level, 1);
    assert!(leaf.pte.has(Pte::V | Pte::R | Pte::W | Pte::U) && leaf.pte.ppn() % 512 != 0, "{leaf:?}");
}

#[test]
fn the_forgotten_fence_is_named() {
    let (mut recorder, mut check) = (Recorder::default(), FenceCheck::new(u16::MAX));
    watch_on(machine("forgotten-fence lab"), &mut Both(&mut recorder, &mut check));
    let stored = recorder.entries.into_iter().find_map(|entry| match entry.seen {
        Seen::Access { access: Access::Store, address, physical, value, .. } if value == MARK | 2222 => {
            Some((entry.asid, address, physical))
        }
        _ => None,
    });
    let (asid, address, physical) = stored.unwrap();

    let first = check.found()[0];
    assert_eq!((first.asid, first.address.0 / PAGE, first.access), (asid, address / PAGE, Access::Store));
    assert_eq!(first.privilege, Privilege::User);
    assert!(first.held.has(Pte::W) && first.held.ppn() == physical / PAGE);
    let Change::Store { by, old, new, .. } = first.change else { panic!("{first:x?}") };
    assert!(old.has(Pte::W) && !new.has(Pte::W) && new.has(Pte::V), "the right to write was taken away");
    assert!(by.clock < first.by.clock && by.pc.0 > 1 << 63, "by the kernel, before");
    // The second is that of the fork: the same page, another change.
    let second = check.found()[1];
    assert_eq!(second.address.0 / PAGE, address / PAGE);
    assert!(second.change != first.change);
}

#[test]
fn the_kernel_forgets_no_fence_in_any_other_lesson() {
    for lesson in [
        "two-worlds",
        "translation",
        "address-space",
        "rights",
        "user-and-kernel",
        "gate",
        "lazy-heap",
        "stack",
        "copy-on-write",
        "sharing",
        "threads",
        "signals",
    ] {
        let mut check = FenceCheck::new(u16::MAX);
        watch_on(machine(lesson), &mut check);
        assert_eq!(check.count(), 0, "{lesson}: {}", check.text(None));
    }
}

#[test]
fn without_asids_no_fence_is_forgotten_either() {
    let tlb = TlbGeometry { asid_bits: 0, ..TlbGeometry::FAST };
    for lesson in ["copy-on-write", "sharing", "rights"] {
        let mut check = FenceCheck::new(0);
        watch_on(MachineConfig { tlb, ..machine(lesson) }, &mut check);
        assert_eq!(check.count(), 0, "{lesson}: {}", check.text(None));
    }
}

/// Loads of marked values that had to walk, and all instructions of programs.
fn cost(entries: usize) -> (usize, u64) {
    #[derive(Default)]
    struct Cost {
        user: bool,
        walked: bool,
        loads: usize,
        instructions: u64,
    }
    impl Observer for Cost {
        const ACTIVE: bool = true;

        fn event(&mut self, event: &Event) {
            match *event {
                Event::Fetch { privilege, .. } => {
                    self.user = privilege == Privilege::User;
                    self.instructions += u64::from(self.user);
                    self.walked = false;
                }
                Event::WalkStep { .. } => self.walked = true,
                Event::Load { value, .. } if self.user && value >> 48 == MARK >> 48 => {
                    self.loads += usize::from(self.walked);
                }
                _ => {}
            }
        }
    }
    let tlb = TlbGeometry { entries, ways: entries, ..TlbGeometry::MODEL };
    let mut cost = Cost::default();
    watch_on(MachineConfig { tlb, ..machine("cost") }, &mut cost);
    (cost.loads, cost.instructions)
}

#[test]
fn loads_walk_when_more_pages_are_in_use_than_the_tlb_has_entries() {
    const LOADS: usize = 4096;
    let [small, large] = [16, 64].map(cost);
    assert_eq!(small.1, large.1, "the program executes the same");
    for (entries, walked) in [(16, small.0), (64, large.0)] {
        // With as many pages as entries code and stack may decide.
        let sizes = |least: usize| (0..=10).map(|power| 1 << power).filter(move |&pages| pages >= least);
        let least: usize = sizes(2 * entries).map(|pages| LOADS + pages).sum();
        let most: usize = sizes(entries).map(|pages| LOADS + pages).sum();
        assert!((least..=most + 2 * entries).contains(&walked), "{entries}: {walked}");
    }
}

#[test]
fn the_laboratory_is_closed_unless_it_is_asked_for() {
    let (output, outcome) = attempt(machine("context-switch"), &[], &mut ());
    assert_eq!(outcome, Outcome::Exit { status: 1 }, "{output}");
    assert!(output.contains("I need the boot argument `lab`"), "{output}");
}
