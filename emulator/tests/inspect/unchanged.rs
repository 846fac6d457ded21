//! Looking changes nothing: a run with stops and looks is the run without.

use std::path::Path;
use sv39::boot::Program;
use sv39::inspect::{View, ViewText};
use sv39::isa::address::PhysAddr;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::mmu::TlbGeometry;

/// A lesson in the bundled kernel, and how often it was looked at.
fn run(tlb: TlbGeometry, looks: bool) -> (Machine, Capture, u64) {
    let kernel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/kernel.elf");
    let mut program = Program::open(&kernel).expect("a committed image");
    let command_line = "lesson=copy-on-write".to_owned();
    let config = MachineConfig { tlb, command_line, ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut program).expect("a machine");
    machine.stop_at_marks = looks;
    let (mut host, mut count) = (Capture::default(), 0);
    let mut limit = if looks { 0 } else { u64::MAX };
    loop {
        match machine.run(limit, &mut host, &mut ()) {
            Outcome::Exit { status: 0 } => return (machine, host, count),
            Outcome::Limit => limit += 123_457,
            Outcome::Mark { .. } => {}
            other => panic!("{other:?}: {}", String::from_utf8_lossy(&host.output)),
        }
        let view = View::of(&machine.harts, &machine.bus, machine.clock(), None, None);
        let text = ViewText { view: &view, bus: &machine.bus, symbols: program.symbols(), lines: 0 };
        assert!(!(text.summary() + &text.frames() + &text.tlbs()).is_empty());
        count += 1;
    }
}

fn memory(machine: &Machine) -> Vec<u8> {
    let ram = &machine.bus.ram;
    let mut bytes = vec![0; ram.size() as usize];
    ram.read(PhysAddr(ram.base().0), &mut bytes);
    bytes
}

#[test]
fn a_run_that_is_looked_at_is_the_same_run() {
    for tlb in [TlbGeometry::FAST, TlbGeometry { entries: 16, ..TlbGeometry::MODEL }] {
        let (plain, plain_host, _) = run(tlb, false);
        let (watched, watched_host, looks) = run(tlb, true);
        assert!(looks >= 6, "{looks} looks");
        assert_eq!((plain.clock(), plain.instructions()), (watched.clock(), watched.instructions()));
        assert_eq!(plain_host.output, watched_host.output);
        let [mut counters, mut watched_counters] =
            [&plain, &watched].map(|machine| machine.hart().counters.clone());
        if tlb == TlbGeometry::FAST {
            // How many accesses the front cache keeps from the TLB depends on where slices end.
            (counters.tlb_hits, watched_counters.tlb_hits) = (0, 0);
        }
        assert_eq!(counters, watched_counters);
        let entries = |machine: &Machine| machine.hart().tlb.entries().copied().collect::<Vec<_>>();
        assert_eq!(entries(&plain), entries(&watched));
        assert!(memory(&plain) == memory(&watched), "the same memory");
    }
}
