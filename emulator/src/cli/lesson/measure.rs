//! Measuring a lesson from outside. A program says which part of its work begins by `slt x0, x0, rs`, an instruction without
//! effect that the manual leaves for such uses (unprivileged, "HINT Instructions"): the number in `rs` names the *phase*
//! that begins, 0 ends it. Whoever watches the machine counts what happens in each.

use super::boot;
use anyhow::{Result, anyhow, bail};
use std::collections::BTreeMap;
use std::io::Cursor;
use sv39::boot::Program;
use sv39::isa::cause::{Cause, Exception, Privilege};
use sv39::isa::instruction::Insn;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::observe::{BlockOperation, Event, Observer};

/// What has happened.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    /// Instructions begun.
    pub instructions: u64,
    /// Loads and stores.
    pub accesses: u64,
    /// Translations that the TLB answered; fetches count too.
    pub tlb_hits: u64,
    /// Translations that needed a walk.
    pub tlb_misses: u64,
    /// Page-table entries read by walks.
    pub walk_steps: u64,
    /// Page faults.
    pub page_faults: u64,
    /// Requests to read from a disk.
    pub disk_reads: u64,
}

/// What has happened in a phase.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Phase {
    /// In programs: in user mode, or in machine mode where there is no kernel.
    pub program: Counts,
    /// In the kernel, meanwhile.
    pub kernel: Counts,
}

/// Counts what happens in each phase; the time outside all of them is phase 0.
pub struct Meter {
    phases: BTreeMap<u64, Phase>,
    number: u64,
    current: Phase,
    registers: [u64; 32],
    privilege: Privilege,
}

impl Default for Meter {
    fn default() -> Self {
        Self {
            phases: BTreeMap::new(),
            number: 0,
            current: Phase::default(),
            registers: [0; 32],
            privilege: Privilege::Machine,
        }
    }
}

impl Meter {
    fn counts(&mut self) -> &mut Counts {
        match self.privilege {
            Privilege::User | Privilege::Machine => &mut self.current.program,
            Privilege::Supervisor => &mut self.current.kernel,
        }
    }

    /// Another phase; one that was there before goes on.
    fn begin(&mut self, number: u64) {
        self.phases.insert(self.number, self.current);
        self.number = number;
        self.current = self.phases.get(&number).copied().unwrap_or_default();
    }

    /// The phases by their numbers.
    pub fn finish(mut self) -> BTreeMap<u64, Phase> {
        self.begin(0);
        self.phases
    }
}

/// The register with the number, if an instruction begins a phase.
fn mark(insn: &Insn) -> Option<u8> {
    (insn.op == Op::Slt && insn.rd == 0 && insn.rs1 == 0).then_some(insn.rs2)
}

impl Observer for Meter {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { insn, privilege, .. } => {
                self.privilege = privilege;
                if privilege != Privilege::Supervisor
                    && let Some(register) = mark(&insn)
                {
                    self.begin(self.registers[usize::from(register)]);
                }
                self.counts().instructions += 1;
            }
            Event::Integer { register, value } => self.registers[usize::from(register)] = value,
            Event::Load { .. } | Event::Store { .. } => self.counts().accesses += 1,
            Event::TlbHit { .. } => self.counts().tlb_hits += 1,
            Event::TlbMiss { .. } => self.counts().tlb_misses += 1,
            Event::Block { transfer, .. } => {
                self.counts().disk_reads += u64::from(transfer.operation == BlockOperation::Read);
            }
            Event::WalkStep { .. } => self.counts().walk_steps += 1,
            Event::Trap {
                cause:
                    Cause::Exception(
                        Exception::LoadPageFault
                        | Exception::StorePageFault
                        | Exception::InstructionPageFault,
                    ),
                ..
            } => self.counts().page_faults += 1,
            _ => {}
        }
    }
}

/// The counts of each phase of a lesson, on a machine with these properties and with these words for the kernel.
pub fn measure(name: &str, words: &str, config: &MachineConfig) -> Result<BTreeMap<u64, Phase>> {
    let config = MachineConfig { command_line: words.to_owned(), ..config.clone() };
    count(name, boot(name, config)?.0)
}

/// The counts of each phase of a program that runs without the kernel.
pub fn measure_bare(
    name: &str,
    image: &'static [u8],
    config: &MachineConfig,
) -> Result<BTreeMap<u64, Phase>> {
    let wrong = |error| anyhow!("{name} {error}");
    let mut program = Program::new(Cursor::new(image)).map_err(|error| anyhow!("{name} {error}"))?;
    count(name, Machine::new(config.clone(), &mut program).map_err(wrong)?)
}

fn count(name: &str, mut machine: Machine) -> Result<BTreeMap<u64, Phase>> {
    let (mut host, mut meter) = (Capture::default(), Meter::default());
    match machine.run(LIMIT, &mut host, &mut meter) {
        Outcome::Exit { status: 0 } => Ok(meter.finish()),
        outcome => bail!(
            "{name} cannot be measured, it ended by {}:\n{}",
            outcome.name(),
            String::from_utf8_lossy(&host.output)
        ),
    }
}

/// No measured lesson takes nearly so long.
const LIMIT: u64 = 10_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use sv39::isa::address::{PhysAddr, VirtAddr};
    use sv39::isa::cause::Access;
    use sv39::isa::decode::decode;
    use sv39::isa::extension::IsaSet;

    fn fetch(meter: &mut Meter, bits: u32, privilege: Privilege) {
        let insn = decode(bits, &IsaSet::full());
        let (pc, physical) = (VirtAddr(0), PhysAddr(0));
        meter.event(&Event::Fetch { hart: 0, clock: 0, pc, physical, insn, privilege });
    }

    /// `slt x0, x0, a0`
    const MARK: u32 = 0x00a0_2033;
    const NOP: u32 = 0x13;

    #[test]
    fn each_phase_has_counts_of_its_own() {
        let mut meter = Meter::default();
        let miss = Event::TlbMiss { address: VirtAddr(0), access: Access::Load };
        for (number, misses) in [(5, 2), (0, 1), (7, 3), (5, 4)] {
            meter.event(&Event::Integer { register: 10, value: number });
            fetch(&mut meter, MARK, Privilege::User);
            fetch(&mut meter, NOP, Privilege::User);
            (0..misses).for_each(|_| meter.event(&miss));
            fetch(&mut meter, NOP, Privilege::Supervisor);
            meter.event(&miss);
        }
        let phases = meter.finish();
        let misses = |number| (phases[&number].program.tlb_misses, phases[&number].kernel.tlb_misses);
        assert_eq!([0, 5, 7].map(misses), [(1, 1), (6, 2), (3, 1)]);
        assert_eq!(phases[&7].program.instructions, 2);
    }

    #[test]
    fn the_kernel_begins_no_phase_and_other_comparisons_do_not() {
        let mut meter = Meter::default();
        meter.event(&Event::Integer { register: 10, value: 9 });
        fetch(&mut meter, MARK, Privilege::Supervisor);
        // slt a1, x0, a0 and slt x0, a1, a0
        fetch(&mut meter, 0x00a0_25b3, Privilege::User);
        fetch(&mut meter, 0x00a5_a033, Privilege::User);
        assert_eq!(meter.finish().into_keys().collect::<Vec<_>>(), [0]);
    }
}
