//! Runs a lesson of the bundled kernel in a machine and keeps what happened, as it is seen from outside: the programs'
//! loads and stores with their walks, traps, entries into the TLB, and how long the kernel took for what.

use super::disk::Disk;
use std::fs::File;
use std::path::Path;
use sv39::boot::Program;
use sv39::devices::virtio::BlockDevice;
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Access, Cause, Exception, Privilege};
use sv39::isa::pte::Pte;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::observe::{BlockOperation, BlockTransfer, Event, Observer};

/// The upper half of the values by which the lessons' programs mark what is to be seen from here (`user::lesson::MARK`).
pub const MARK: u64 = 0x5339_0000_0000_0000;

const LIMIT: u64 = 200_000_000;

/// One page-table entry that the walker has read.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    pub level: u32,
    pub place: PhysAddr,
    pub pte: Pte,
}

/// Something that a program did or that happened to it.
#[derive(Clone, PartialEq, Debug)]
pub enum Seen {
    /// A load of a marked value, or any store.
    Access { access: Access, address: u64, physical: u64, value: u64, steps: Vec<Step>, hit: bool },
    /// A trap, with the walk that led to it, and for a system call its number and arguments.
    Trap { exception: Exception, value: u64, pc: u64, steps: Vec<Step>, call: u64, arguments: [u64; 3] },
    /// Back from the kernel; so many instructions were executed there.
    Return { pc: u64, instructions: u64, answer: u64 },
    /// A translation that the hart has learnt.
    Fill { page: u64, pte: Pte, level: u32 },
    /// Another address space.
    Switch,
    /// The hart has set A or D in an entry, by itself.
    Updated { place: PhysAddr, dirty: bool },
    /// A disk has served a request.
    Disk { operation: BlockOperation, sector: u64 },
    /// The TLB has to forget: one address, or all; of one address space, or all.
    Fence { address: Option<u64>, asid: Option<u16> },
}

/// What was seen, and in which address space.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    pub asid: u16,
    pub stack: u64,
    pub seen: Seen,
}

#[derive(Default)]
pub struct Recorder {
    pub entries: Vec<Entry>,
    registers: [u64; 32],
    asid: u16,
    in_user: bool,
    steps: Vec<(VirtAddr, Step)>,
    hit: Option<VirtAddr>,
    kernel_instructions: u64,
}

impl Recorder {
    fn add(&mut self, seen: Seen) {
        self.entries.push(Entry { asid: self.asid, stack: self.registers[2], seen });
    }

    fn steps_for(&self, address: VirtAddr) -> Vec<Step> {
        self.steps.iter().filter(|(of, _)| *of == address).map(|(_, step)| *step).collect()
    }

    fn access(&mut self, access: Access, address: VirtAddr, physical: PhysAddr, value: u64) {
        if self.in_user && (access == Access::Store || value >> 48 == MARK >> 48) {
            let (steps, hit) = (self.steps_for(address), self.hit == Some(address));
            self.add(Seen::Access { access, address: address.0, physical: physical.0, value, steps, hit });
        }
    }
}

impl Observer for Recorder {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { privilege, .. } => {
                self.in_user = privilege == Privilege::User;
                self.kernel_instructions += u64::from(!self.in_user);
                self.steps.clear();
                self.hit = None;
            }
            Event::Integer { register, value } => self.registers[usize::from(register)] = value,
            Event::Load { address, physical, value, .. } => {
                self.access(Access::Load, address, physical, value)
            }
            Event::Store { address, physical, value, .. } => {
                self.access(Access::Store, address, physical, value);
            }
            Event::WalkStep { address, level, pte_address, pte } => {
                self.steps.push((address, Step { level, place: pte_address, pte }));
            }
            Event::TlbHit { address, .. } => self.hit = Some(address),
            Event::TlbFill { page, asid, level, pte } => {
                let seen = Seen::Fill { page: page.0, pte, level };
                self.entries.push(Entry { asid, stack: 0, seen });
            }
            Event::AccessedDirty { pte_address: place, old, new } => {
                self.add(Seen::Updated { place, dirty: new.has(Pte::D) && !old.has(Pte::D) });
            }
            Event::Block { transfer: BlockTransfer { operation, sector, .. }, .. } => {
                self.add(Seen::Disk { operation, sector });
            }
            Event::Fence { address, asid } => {
                self.add(Seen::Fence { address: address.map(|address| address.0), asid });
            }
            Event::SatpWrite { satp } => {
                self.asid = satp.asid();
                self.add(Seen::Switch);
            }
            Event::Trap { cause: Cause::Exception(exception), pc, value, from: Privilege::User, .. } => {
                let steps = self.steps_for(VirtAddr(value));
                let arguments = [self.registers[10], self.registers[11], self.registers[12]];
                let call = self.registers[17];
                self.add(Seen::Trap { exception, value, pc: pc.0, steps, call, arguments });
                self.kernel_instructions = 0;
            }
            Event::Trap { from: Privilege::User, .. } => self.kernel_instructions = 0,
            Event::Return { to: Privilege::User, pc, .. } => {
                let (instructions, answer) = (self.kernel_instructions, self.registers[10]);
                self.add(Seen::Return { pc: pc.0, instructions, answer });
            }
            _ => {}
        }
    }
}

/// A lesson that has run.
pub struct Run {
    pub output: String,
    pub entries: Vec<Entry>,
}

/// A machine for a lesson, and further words for the kernel.
pub fn machine(words: &str) -> MachineConfig {
    MachineConfig { command_line: format!("lesson={words}"), ..MachineConfig::default() }
}

/// Runs a lesson on this machine to its end, which has to be a good one.
pub fn watch_on(config: MachineConfig, observer: &mut impl Observer) {
    let (output, outcome) = attempt(config, &[], observer);
    assert_eq!(outcome, Outcome::Exit { status: 0 }, "{output}");
}

/// Runs a lesson on a machine with these disks; what it has printed, and how it ended.
pub fn attempt(config: MachineConfig, disks: &[Disk], observer: &mut impl Observer) -> (String, Outcome) {
    let kernel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/kernel.elf");
    let mut program: Program<File> = Program::open(&kernel).unwrap();
    let mut machine = Machine::new(config, &mut program).unwrap();
    for (slot, disk) in disks.iter().enumerate() {
        machine.plug(slot, Box::new(BlockDevice::new(Box::new(disk.clone()), String::new()))).unwrap();
    }
    let mut host = Capture::default();
    let outcome = machine.run(LIMIT, &mut host, observer);
    (String::from_utf8(host.output).unwrap(), outcome)
}

/// Runs a lesson to its end and keeps what was seen.
pub fn run(lesson: &str) -> Run {
    run_with(lesson, &[])
}

/// The same, on a machine with these disks; more words for the kernel may follow the lesson's name.
pub fn run_with(lesson: &str, disks: &[Disk]) -> Run {
    let mut recorder = Recorder::default();
    let output = watch(lesson, disks, &mut recorder);
    Run { output, entries: recorder.entries }
}

/// The same with an observer of one's own; what was printed.
pub fn watch<O: Observer>(lesson: &str, disks: &[Disk], observer: &mut O) -> String {
    let (output, outcome) = attempt(machine(lesson), disks, observer);
    assert_eq!(outcome, Outcome::Exit { status: 0 }, "{output}");
    output
}

impl Run {
    /// Loads of marked values and stores of programs: entry, kind, virtual and physical address, value.
    pub fn accesses(&self) -> impl Iterator<Item = (&Entry, Access, u64, u64, u64)> {
        self.entries.iter().filter_map(|entry| match entry.seen {
            Seen::Access { access, address, physical, value, .. } => {
                Some((entry, access, address, physical, value))
            }
            _ => None,
        })
    }

    /// Page faults of programs: address space, exception, address.
    pub fn page_faults(&self) -> Vec<(u16, Exception, u64)> {
        self.traps(&[Exception::InstructionPageFault, Exception::LoadPageFault, Exception::StorePageFault])
    }

    /// Traps of programs with one of these causes.
    pub fn traps(&self, causes: &[Exception]) -> Vec<(u16, Exception, u64)> {
        let meant = |entry: &Entry| match entry.seen {
            Seen::Trap { exception, value, .. } if causes.contains(&exception) => {
                Some((entry.asid, exception, value))
            }
            _ => None,
        };
        self.entries.iter().filter_map(meant).collect()
    }

    /// What the hart has learnt of pages in these addresses.
    pub fn fills(&self, pages: std::ops::Range<u64>) -> Vec<(u16, u64, Pte)> {
        let meant = |entry: &Entry| match entry.seen {
            Seen::Fill { page, pte, .. } if pages.contains(&page) => Some((entry.asid, page, pte)),
            _ => None,
        };
        self.entries.iter().filter_map(meant).collect()
    }

    /// How many instructions the kernel took from each trap with this cause to the return, for the same address space.
    pub fn kernel_paths(&self, cause: Exception, call: Option<u64>) -> Vec<u64> {
        let mut lengths = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            let Seen::Trap { exception, call: number, .. } = entry.seen else { continue };
            if exception != cause || call.is_some_and(|call| call != number) {
                continue;
            }
            let rest = self.entries[index + 1..].iter();
            let mut rest = rest.take_while(|next| next.seen != Seen::Switch);
            if let Some(length) = rest.find_map(|next| match next.seen {
                Seen::Return { instructions, .. } => Some(instructions),
                _ => None,
            }) {
                lengths.push(length);
            }
        }
        lengths
    }

    /// Instructions from each system call with this number to the return to a program in another address space.
    pub fn switches_by(&self, wanted: u64) -> Vec<u64> {
        let length = |(index, entry): (usize, &Entry)| {
            let Seen::Trap { exception: Exception::UserEcall, call, .. } = entry.seen else { return None };
            self.entries[index..].iter().find_map(|next| match next.seen {
                Seen::Return { instructions, .. } => Some((call, next.asid != entry.asid, instructions)),
                _ => None,
            })
        };
        let lengths = self.entries.iter().enumerate().filter_map(length);
        lengths.filter(|&(call, other, _)| call == wanted && other).map(|(_, _, length)| length).collect()
    }
}
