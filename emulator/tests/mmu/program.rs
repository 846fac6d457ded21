//! Random programs of memory accesses, page-table writes, fences and context changes: one hart with its front cache, one
//! that is observed (and so has none), and the model agree in every result, in memory and in the TLB.

use crate::amount;
use crate::hart_model::{Fault, HartModel, MACHINE, MemoryModel, SUPERVISOR, Status};
use crate::pmp_model::PmpRegisters;
use crate::random::Random;
use crate::tlb_model::TlbModel;
use crate::world::{DEVICE_BASE, RAM_BASE, ROM_BASE, ROM_PAGES, Register, bus};
use std::collections::BTreeSet;
use sv39::bus::{Bus, CodeLines, Width};
use sv39::hart::csr::{envcfg, mstatus};
use sv39::hart::memory::AtomicKind;
use sv39::hart::{Hart, HartConfig};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Exception, Privilege, Trap};
use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::pte::Satp;
use sv39::mmu::{Replacement, TlbEntry, TlbGeometry};
use sv39::observe::{Event, Observer};

const RAM_PAGES: u64 = 64;
/// Data below, page tables from here on: four for each level.
const FIRST_TABLE: u64 = 40;
const REGISTER: u64 = 0x1122_3344_5566_7788;
/// The indices that page tables are used at: few, so that translations repeat, and the signs of addresses differ.
const INDICES: [u64; 8] = [0, 1, 2, 3, 8, 9, 24, 511];

/// What the observed hart reports about its TLB.
#[derive(Default, PartialEq, Eq, Debug)]
struct TlbEvents {
    hits: u64,
    misses: u64,
    evictions: u64,
}

impl Observer for TlbEvents {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match event {
            Event::TlbHit { .. } => self.hits += 1,
            Event::TlbMiss { .. } => self.misses += 1,
            Event::TlbEvict { .. } => self.evictions += 1,
            _ => {}
        }
    }
}

/// A hart with its own memory.
struct Side<O> {
    hart: Hart,
    bus: Bus,
    observer: O,
}

impl<O: Observer> Side<O> {
    fn new(config: &HartConfig, observer: O) -> Self {
        let mut hart = Hart::new(config.clone());
        hart.slice_end = 1000;
        hart.budget = 10;
        Self { hart, bus: bus(RAM_PAGES, Register { value: Some(REGISTER) }), observer }
    }

    fn set_status(&mut self, status: &Status) {
        let privilege = |bits| Privilege::from_bits(bits).expect("a privilege mode");
        let bit = |set, bit| if set { bit } else { 0 };
        self.hart.privilege = privilege(status.privilege);
        let fixed = mstatus::MPP | mstatus::MPRV | mstatus::SUM | mstatus::MXR;
        self.hart.csrs.mstatus = self.hart.csrs.mstatus & !fixed
            | status.mpp << mstatus::MPP_SHIFT
            | bit(status.mprv, mstatus::MPRV)
            | bit(status.sum, mstatus::SUM)
            | bit(status.mxr, mstatus::MXR);
        self.hart.csrs.menvcfg = bit(status.adue, envcfg::ADUE) | bit(status.pbmte, envcfg::PBMTE);
        self.hart.csrs.satp = Satp(status.satp);
        self.hart.context_changed();
    }

    fn access(&mut self, access: Access) -> Result<u64, Fault> {
        let Self { hart, bus, observer } = self;
        let result = match access {
            Access::Load { va, bytes } => match bytes {
                1 => hart.load::<u8, O>(bus, va, observer),
                2 => hart.load::<u16, O>(bus, va, observer),
                4 => hart.load::<u32, O>(bus, va, observer),
                _ => hart.load::<u64, O>(bus, va, observer),
            },
            Access::Store { va, bytes, value } => match bytes {
                1 => hart.store::<u8, O>(bus, va, value, observer),
                2 => hart.store::<u16, O>(bus, va, value, observer),
                4 => hart.store::<u32, O>(bus, va, value, observer),
                _ => hart.store::<u64, O>(bus, va, value, observer),
            }
            .map(|()| 0),
            Access::LoadReserved { va, bytes } => hart
                .translate_atomic(bus, va, bytes, AtomicKind::LoadReserved, observer)
                .map(|physical| bus.ram.load(physical, Width::Word)),
            Access::Modify { va, bytes, value } => {
                hart.translate_atomic(bus, va, bytes, AtomicKind::Modify, observer).map(|physical| {
                    let old = bus.ram.load(physical, Width::Word);
                    hart.store_atomic(bus, va, physical, Width::Word, value & 0xffff_ffff, observer);
                    old
                })
            }
            Access::Fetch { va, bytes } => {
                hart.translate_fetch(bus, VirtAddr(va), bytes, observer).and_then(|physical| {
                    let refused = Trap::new(Exception::InstructionAccessFault, va);
                    bus.fetch(physical, Width::Half).map_err(|_| refused)
                })
            }
        };
        result.map_err(|Trap { exception, value }| Fault { cause: exception.code(), value })
    }

    /// The pages whose code the last step has overwritten; the engine must have been told.
    fn modified(&mut self, name: &str) -> BTreeSet<u64> {
        let ram = &mut self.bus.ram;
        let overwritten = std::iter::from_fn(|| ram.take_modified_code()).map(|overwritten| overwritten.page);
        let modified: BTreeSet<u64> = overwritten.collect();
        modified.iter().for_each(|&page| ram.keep_code(page, CodeLines::NONE));
        assert!(modified.is_empty() || self.hart.attention, "{name}: the engine is told of modified code");
        modified
    }
}

#[derive(Clone, Copy, Debug)]
enum Access {
    Load { va: u64, bytes: u64 },
    Store { va: u64, bytes: u64, value: u64 },
    LoadReserved { va: u64, bytes: u64 },
    Modify { va: u64, bytes: u64, value: u64 },
    Fetch { va: u64, bytes: u64 },
}

/// One step of a program.
#[derive(Clone, Copy, Debug)]
enum Step {
    Access(Access),
    /// Somebody else (another hart, a device) writes a page-table entry.
    WriteEntry {
        address: u64,
        pte: u64,
    },
    /// `satp`, the privilege mode, `mstatus` or `menvcfg` change.
    Status(Status),
    Fence {
        va: Option<u64>,
        asid: Option<u16>,
    },
    Protect(PmpRegisters),
    /// An engine has decoded a page, or has forgotten it.
    Code {
        page: u64,
        decoded: bool,
    },
}

pub fn visible(entry: &TlbEntry) -> (u64, u64, u64, u64, bool, u64, u32) {
    let start = entry.first_address().0;
    let mode = entry.mode() as u64;
    (start, 1 << entry.page_shift(), mode, entry.asid.into(), entry.global, entry.pte.0, entry.level())
}

struct Program {
    random: Random,
    geometry: TlbGeometry,
    model: HartModel,
    plain: Side<()>,
    observed: Side<TlbEvents>,
    /// Addresses used lately.
    recent: Vec<u64>,
    /// Whether S-mode hardly ever leaves the upper half, in which hardly anything is not global, as in kernels.
    kernel: bool,
}

impl Program {
    fn new(seed: u64, geometry: TlbGeometry) -> Self {
        let mut random = Random::new(seed);
        let svnapot = random.chance(90);
        let misaligned_traps = random.chance(20);
        let isa = if svnapot { IsaSet::full() } else { IsaSet::full().without(Extension::Svnapot) };
        let config = HartConfig { isa, tlb: geometry, misaligned_traps, ..HartConfig::default() };
        let pmp = PmpRegisters::open();
        let memory = MemoryModel {
            ram: vec![0; (RAM_PAGES * 4096) as usize],
            rom: vec![0; (ROM_PAGES * 4096) as usize],
            register: REGISTER,
            pmp,
            code: BTreeSet::new(),
            modified: BTreeSet::new(),
        };
        let status = Status {
            satp: 0,
            privilege: MACHINE,
            mprv: false,
            mpp: 0,
            sum: true,
            mxr: false,
            adue: true,
            pbmte: true,
        };
        let tlb = TlbModel::new(geometry);
        let model =
            HartModel { status, memory, tlb, svnapot, misaligned_traps, hits: 0, misses: 0, evictions: 0 };
        let mut program = Self {
            random,
            geometry,
            model,
            plain: Side::new(&config, ()),
            observed: Side::new(&config, TlbEvents::default()),
            recent: vec![0],
            kernel: seed % 2 == 1,
        };
        for level in 0..5 {
            for table in 0..4 {
                for index in INDICES {
                    let page = FIRST_TABLE + 4 * level + table;
                    let pte = program.entry(level as u32, index, false);
                    program.step(Step::WriteEntry { address: RAM_BASE + page * 4096 + index * 8, pte });
                }
            }
        }
        program.step(Step::Status(status));
        program.step(Step::Protect(pmp));
        program
    }

    /// An entry for a table of this level, at an index.
    fn entry(&mut self, level: u32, index: u64, bad: bool) -> u64 {
        let pte = self.any_entry(level, bad);
        let global = self.kernel && index == 511 && !self.random.chance(10);
        if global { pte | 1 << 5 } else { pte }
    }

    fn any_entry(&mut self, level: u32, bad: bool) -> u64 {
        let random = &mut self.random;
        if random.chance(if bad { 10 } else { 2 }) {
            return random.bits() & random.bits() | 1;
        }
        if level > 0 && random.chance(70) {
            let page = RAM_BASE / 4096 + FIRST_TABLE + 4 * u64::from(level - 1) + random.below(4);
            return 1 | u64::from(random.chance(10)) << 5 | page << 10;
        }
        let mut pte = 1 | random.pick(&[0x2, 0x6, 0xa, 0xe, 0xe, 0xe, 0xe, 0xe, 0x8]);
        pte |= u64::from(random.chance(65)) << 4 | u64::from(random.chance(25)) << 5;
        pte |= random.pick(&[0x0, 0x40, 0xc0, 0xc0]);
        let ppn = match level {
            0 if random.chance(20) => {
                pte |= 1 << 63;
                0x80008 + random.below(3) * 16
            }
            0 => match random.below(20) {
                0 => DEVICE_BASE / 4096,
                1 => ROM_BASE / 4096 + random.below(ROM_PAGES),
                2 => random.below(1 << 44),
                _ => RAM_BASE / 4096 + random.below(FIRST_TABLE + 4),
            },
            1 | 2 => RAM_BASE / 4096,
            _ => 0,
        };
        if random.chance(10) {
            pte |= random.below(3) << 61;
        }
        pte | ppn << 10
    }

    /// A virtual address, often one used before.
    fn address(&mut self) -> u64 {
        let random = &mut self.random;
        let page = if random.chance(90) {
            random.pick(&self.recent)
        } else {
            let mut va = 0;
            for level in 0..5 {
                va |= random.pick(&INDICES) << (12 + 9 * level);
            }
            // Mostly canonical in Sv39, so that one address means something in all modes.
            let unused = random.pick(&[25, 25, 25, 25, 25, 25, 16, 7]);
            let page = ((va << unused) as i64 >> unused) as u64;
            if random.chance(20) { RAM_BASE + random.below(RAM_PAGES) * 4096 } else { page }
        };
        let page = if random.chance(1) { page ^ 1 << (12 + random.below(52)) } else { page };
        let in_kernel = self.kernel && self.model.status.privilege == SUPERVISOR && random.below(300) != 0;
        let page = if in_kernel { page | u64::MAX << 30 } else { page };
        if self.recent.len() < 12 {
            self.recent.push(page);
        } else if random.chance(10) {
            let slot = random.below(12) as usize;
            self.recent[slot] = page;
        }
        let offset = match random.below(10) {
            0 | 1 => 4096 - 1 - random.below(8),
            2 => random.below(4096),
            _ => random.below(512) * 8,
        };
        page | offset
    }

    fn asid(&mut self) -> u16 {
        let wide = self.random.pick(&[0, 1, 2, 0xffff, 0x0101]);
        if self.random.chance(90) { wide & self.geometry.asid_mask() } else { wide }
    }

    fn access(&mut self) -> Access {
        let va = self.address();
        let bytes = self.random.pick(&[1, 2, 4, 8, 8, 8]);
        let value = self.random.bits();
        let atomic = self.random.pick(&[4, 8, 16]);
        match self.random.below(100) {
            0..45 => Access::Load { va, bytes },
            45..80 => Access::Store { va, bytes, value },
            80..84 => Access::LoadReserved { va, bytes: atomic },
            84..90 => Access::Modify { va, bytes: atomic, value },
            _ => Access::Fetch { va: va & !1, bytes: 2 },
        }
    }

    fn choose(&mut self) -> Step {
        match self.random.below(100) {
            0..82 => Step::Access(self.access()),
            82..87 => {
                let level = self.random.below(5);
                let page = FIRST_TABLE + 4 * level + self.random.below(4);
                let index = self.random.pick(&INDICES);
                let address = RAM_BASE + page * 4096 + index * 8;
                let pte = self.entry(level as u32, index, true);
                Step::WriteEntry { address, pte }
            }
            87..93 => Step::Status(self.status()),
            93..98 => {
                let va = self.random.chance(60).then(|| self.address());
                let asid = self.random.chance(60).then(|| self.asid());
                Step::Fence { va, asid }
            }
            98 if self.random.chance(30) => {
                Step::Protect(PmpRegisters::random(&mut self.random, RAM_BASE, RAM_PAGES))
            }
            _ => {
                let page = RAM_BASE / 4096 + self.random.below(RAM_PAGES);
                Step::Code { page, decoded: self.random.chance(50) }
            }
        }
    }

    fn status(&mut self) -> Status {
        let mut status = self.model.status;
        match self.random.below(10) {
            0..4 => {
                let mode = self.random.pick(&[8, 8, 8, 8, 8, 8, 9, 10, 0]);
                let root = FIRST_TABLE + 4 * (mode.max(8) - 6) + self.random.below(4);
                let asid = u64::from(self.asid() & self.geometry.asid_mask());
                status.satp = mode << 60 | asid << 44 | (RAM_BASE / 4096 + root);
            }
            4..7 => status.privilege = self.random.pick(&[0, 0, 0, 1, 1, 1, 1, 1, 3]),
            7 => {
                status.mprv = self.random.chance(50);
                status.mpp = self.random.pick(&[0, 1, 3]);
            }
            8 => {
                status.sum = self.random.chance(80);
                status.mxr = self.random.chance(50);
            }
            _ => {
                status.adue = self.random.chance(75);
                status.pbmte = self.random.chance(75);
            }
        }
        // MPRV with M-mode's own rights changes nothing; mret clears MPRV below M-mode.
        status.mprv &= status.privilege == MACHINE;
        status
    }

    fn step(&mut self, step: Step) {
        self.plain.hart.attention = false;
        self.observed.hart.attention = false;
        match step {
            Step::Access(access) => {
                let expected = self.expected(access);
                assert_eq!(self.plain.access(access), expected, "with the front cache: {access:x?}");
                assert_eq!(self.observed.access(access), expected, "observed: {access:x?}");
            }
            Step::WriteEntry { address, pte } => {
                self.model.memory.poke(address, 8, pte);
                self.plain.bus.ram.store(PhysAddr(address), Width::Double, pte);
                self.observed.bus.ram.store(PhysAddr(address), Width::Double, pte);
                // Whoever wrote it has told the engines.
                self.plain.hart.attention = true;
                self.observed.hart.attention = true;
            }
            Step::Status(status) => {
                self.model.status = status;
                self.plain.set_status(&status);
                self.observed.set_status(&status);
            }
            Step::Fence { va, asid } => {
                self.model.tlb.fence(va, asid.map(u64::from));
                self.plain.hart.fence(va.map(VirtAddr), asid, &mut ());
                self.observed.hart.fence(va.map(VirtAddr), asid, &mut self.observed.observer);
            }
            Step::Protect(pmp) => {
                self.model.memory.pmp = pmp;
                self.model.tlb.fence(None, None);
                self.plain.hart.pmp = pmp.build();
                self.plain.hart.protection_changed();
                self.observed.hart.pmp = pmp.build();
                self.observed.hart.protection_changed();
            }
            Step::Code { page, decoded: true } => {
                self.model.memory.code.insert(page);
                let address = PhysAddr(page * 4096);
                self.plain.bus.ram.mark_code(address, CodeLines::of(0..4096));
                self.plain.hart.front.forget_stores_to(&self.plain.bus.ram, address);
                self.observed.bus.ram.mark_code(address, CodeLines::of(0..4096));
            }
            Step::Code { page, decoded: false } => {
                self.model.memory.code.remove(&page);
                self.plain.bus.ram.keep_code(page, CodeLines::NONE);
                self.observed.bus.ram.keep_code(page, CodeLines::NONE);
            }
        }
        let modified = std::mem::take(&mut self.model.memory.modified);
        assert_eq!(self.plain.modified("with the front cache"), modified, "with the front cache");
        assert_eq!(self.observed.modified("observed"), modified, "observed");
        // Whoever takes them forgets all code of these pages.
        self.model.memory.code.retain(|page| !modified.contains(page));
    }

    fn expected(&mut self, access: Access) -> Result<u64, Fault> {
        let model = &mut self.model;
        match access {
            Access::Load { va, bytes } => model.load(va, bytes),
            Access::Store { va, bytes, value } => model.store(va, bytes, value).map(|()| 0),
            Access::LoadReserved { va, bytes } => {
                let physical = model.atomic(va, bytes, false)?;
                Ok(model.memory.peek(physical, 4).expect("atomics are in RAM"))
            }
            Access::Modify { va, bytes, value } => {
                let physical = model.atomic(va, bytes, true)?;
                let old = model.memory.peek(physical, 4).expect("atomics are in RAM");
                model.memory.poke(physical, 4, value);
                Ok(old)
            }
            Access::Fetch { va, bytes } => model.fetch(va, bytes),
        }
    }

    fn compare_tlbs(&self) {
        let expected: Vec<_> = self.model.tlb.lines().map(|line| line.visible()).collect();
        let plain: Vec<_> = self.plain.hart.tlb.entries().map(visible).collect();
        let observed: Vec<_> = self.observed.hart.tlb.entries().map(visible).collect();
        assert_eq!(plain, expected, "the TLB with the front cache before it");
        assert_eq!(observed, expected, "the TLB of the observed hart");
        let HartModel { hits, misses, evictions, .. } = self.model;
        let events = TlbEvents { hits, misses, evictions };
        assert_eq!(self.observed.observer, events, "what was observed");
    }

    fn compare_memory(&self) {
        for (side, bus) in [("with the front cache", &self.plain.bus), ("observed", &self.observed.bus)] {
            let mut ram = vec![0; self.model.memory.ram.len()];
            bus.ram.read(PhysAddr(RAM_BASE), &mut ram);
            assert!(ram == self.model.memory.ram, "memory, {side}");
        }
    }

    fn run(&mut self, steps: u64, name: &str) -> Counts {
        let mut counts = Counts::default();
        for number in 0..steps {
            let step = self.choose();
            let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                self.step(step);
                if number % (1 + self.geometry.entries as u64 / 16) == 0 {
                    self.compare_tlbs();
                }
            }));
            if let Err(panic) = failed {
                eprintln!("{name}, step {number}: {step:x?} in {:x?}", self.model.status);
                std::panic::resume_unwind(panic);
            }
        }
        self.compare_tlbs();
        self.compare_memory();
        counts.hits += self.model.hits;
        counts.misses += self.model.misses;
        counts.evictions += self.model.evictions;
        counts
    }
}

/// How much of the interesting has happened.
#[derive(Default, Debug)]
struct Counts {
    hits: u64,
    misses: u64,
    evictions: u64,
}

pub fn geometries() -> Vec<TlbGeometry> {
    let model = TlbGeometry { every_access: false, ..TlbGeometry::MODEL };
    let random = Replacement::Random { seed: 42 };
    vec![
        TlbGeometry::FAST,
        TlbGeometry::MODEL,
        TlbGeometry { replacement: Replacement::Fifo, ..TlbGeometry::MODEL },
        TlbGeometry { entries: 1, ways: 1, ..model },
        TlbGeometry { entries: 4, ways: 4, replacement: Replacement::Fifo, ..model },
        TlbGeometry { entries: 8, ways: 2, replacement: Replacement::Fifo, asid_bits: 0, ..model },
        TlbGeometry { entries: 8, ways: 8, replacement: random, asid_bits: 1, ..model },
        TlbGeometry { entries: 16, ways: 4, replacement: random, superpages: false, ..model },
        TlbGeometry { entries: 16, ways: 16, replacement: Replacement::Fifo, superpages: false, ..model },
        TlbGeometry { entries: 6, ways: 3, asid_bits: 9, hashed: true, ..model },
        TlbGeometry { entries: 64, ways: 2, replacement: Replacement::Fifo, hashed: true, ..model },
    ]
}

#[test]
fn random_programs_agree_with_the_model() {
    let total = amount("SV39_MMU_STEPS", 600_000);
    let geometries = geometries();
    let each = 3000;
    let mut counts = Counts::default();
    for number in 0..total.div_ceil(each) {
        let geometry = geometries[number as usize % geometries.len()];
        let name = format!("program {number} ({geometry})");
        let done = Program::new(number, geometry).run(each, &name);
        counts.hits += done.hits;
        counts.misses += done.misses;
        counts.evictions += done.evictions;
    }
    println!("{counts:?} in {total} steps");
    assert!(counts.hits * 20 > total && counts.misses * 20 > total && counts.evictions * 100 > total);
}
