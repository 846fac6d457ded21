//! The walker against the model, on random page tables, permissions and contexts.

use crate::pmp_model::PmpRegisters;
use crate::random::Random;
use crate::walker_model::{self, End, Kind, Memory, Setting, Walk};
use crate::world::{DEVICE_BASE, RAM_BASE, ROM_BASE, ROM_PAGES, Register, bus};
use crate::{amount, world};
use std::collections::BTreeMap;
use sv39::bus::{Bus, PageMarks, Width};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Access, Exception, Privilege};
use sv39::isa::pte::Satp;
use sv39::mmu::{
    FrozenTables, LiveTables, Pmp, Refusal, Rule, Translation, TranslationContext, WalkFault, walk,
};
use sv39::observe::{Event, Observer};

const RAM_PAGES: u64 = 64;

/// Physical memory as the model sees it: a copy, kept beside the emulator's.
struct Copy {
    ram: Vec<u64>,
    rom: Vec<u64>,
    pmp: PmpRegisters,
}

impl Copy {
    fn new() -> Self {
        Self {
            ram: vec![0; RAM_PAGES as usize * 512],
            rom: vec![0; ROM_PAGES as usize * 512],
            pmp: PmpRegisters::default(),
        }
    }

    fn word(&mut self, address: u64) -> Option<&mut u64> {
        let ram = address.wrapping_sub(RAM_BASE);
        let rom = address.wrapping_sub(ROM_BASE);
        if ram < RAM_PAGES * 4096 {
            self.ram.get_mut(ram as usize / 8)
        } else if rom < ROM_PAGES * 4096 {
            self.rom.get_mut(rom as usize / 8)
        } else {
            None
        }
    }
}

impl Memory for Copy {
    fn read(&self, address: u64) -> Option<u64> {
        if !self.pmp.allows(address, 8, Kind::Load, false) {
            return None;
        }
        if (RAM_BASE..RAM_BASE + RAM_PAGES * 4096).contains(&address) {
            Some(self.ram[(address - RAM_BASE) as usize / 8])
        } else if (ROM_BASE..ROM_BASE + ROM_PAGES * 4096).contains(&address) {
            Some(self.rom[(address - ROM_BASE) as usize / 8])
        } else {
            None
        }
    }

    fn may_write(&self, address: u64) -> bool {
        self.pmp.allows(address, 8, Kind::Store, false)
            && (RAM_BASE..RAM_BASE + RAM_PAGES * 4096).contains(&address)
    }
}

/// The entries that the walker reads and writes.
#[derive(Default)]
struct Steps {
    read: Vec<(u64, u64)>,
    written: Option<(u64, u64)>,
    ends: Vec<Option<PhysAddr>>,
}

impl Observer for Steps {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::WalkStep { pte_address, pte, .. } => self.read.push((pte_address.0, pte.0)),
            Event::AccessedDirty { pte_address, new, .. } => self.written = Some((pte_address.0, new.0)),
            Event::WalkEnd { physical, .. } => self.ends.push(physical),
            ref other => panic!("a walk reports {other:?}"),
        }
    }
}

/// One random case.
#[derive(Debug)]
struct Case {
    setting: Setting,
    va: u64,
    kind: Kind,
    /// Entries to be put into memory first.
    entries: Vec<(u64, u64)>,
}

/// A page for a page table: nearly always in RAM.
fn table_page(random: &mut Random) -> u64 {
    match random.below(100) {
        0 => random.bits() & 0xff_ffff_ffff_f000,
        1 => DEVICE_BASE,
        2 => RAM_BASE + RAM_PAGES * 4096,
        3..7 => ROM_BASE + random.below(ROM_PAGES) * 4096,
        _ => RAM_BASE + random.below(RAM_PAGES) * 4096,
    }
}

fn leaf(random: &mut Random, setting: &Setting, kind: Kind, level: u32) -> u64 {
    let mut pte = 1 | random.bits() & 0x3e0; // V; G, A, D and the two bits for software are anything
    pte |= match kind {
        Kind::Fetch => random.pick(&[0x8, 0xa, 0xe]),
        Kind::Load => random.pick(&[0x2, 0x6, 0xa, 0xe, if setting.mxr { 0x8 } else { 0x2 }]),
        Kind::Store => random.pick(&[0x6, 0xe]),
    };
    if setting.user || (setting.sum && kind != Kind::Fetch && random.chance(50)) {
        pte |= 0x10;
    }
    if random.chance(15) {
        pte = pte & !0x1e | random.bits() & 0x1e;
    }
    let mut ppn = if random.chance(50) { random.bits() } else { 0x80000 + random.below(RAM_PAGES) };
    if !random.chance(4) {
        ppn = ppn >> (9 * level) << (9 * level);
    }
    if (level == 0 && random.chance(20)) || random.chance(1) {
        pte |= 1 << 63;
        if !random.chance(10) {
            ppn = ppn & !0xf | 0x8;
        }
    }
    if setting.pbmte && random.chance(30) || random.chance(2) {
        pte |= random.below(4) << 61;
    }
    pte | (ppn & 0xfff_ffff_ffff) << 10
}

fn case(random: &mut Random) -> Case {
    let levels = random.pick(&[3, 4, 5]);
    let user = random.chance(50);
    let root = table_page(random);
    // Svade on a third of the harts, so that most walks go through.
    let setting = Setting {
        satp: (u64::from(levels) + 5) << 60 | random.bits() >> 48 << 44 | root >> 12,
        user,
        sum: random.chance(50),
        mxr: random.chance(50),
        adue: random.chance(67),
        pbmte: random.chance(50),
        svnapot: random.chance(80),
    };
    let kind = random.pick(&[Kind::Fetch, Kind::Load, Kind::Store]);
    let top = 12 + 9 * levels;
    let mut va = ((random.bits() << (64 - top)) as i64 >> (64 - top)) as u64;
    if random.chance(3) {
        let unused = 1 << (63 - random.below(u64::from(64 - top)));
        va ^= random.pick(&[1 << 63, 1 << top, 1 << (top - 1), unused]);
    }
    let mut entries = Vec::new();
    let mut table = root;
    for level in (0..levels).rev() {
        let address = table + (va >> (12 + 9 * level) & 0x1ff) * 8;
        let is_leaf = if level == 0 { !random.chance(2) } else { random.chance(12) };
        let next = table_page(random);
        let mut pte = if is_leaf {
            leaf(random, &setting, kind, level)
        } else {
            1 | (next >> 12) << 10 | random.bits() & 0x320 // V; G and the bits for software are anything
        };
        if random.chance(2) {
            pte ^= 1 << random.pick(&[0, 1, 2, 3, 4, 5, 6, 7, 54, 57, 60, 61, 62, 63]);
        }
        entries.push((address, pte));
        if is_leaf {
            break;
        }
        table = next;
    }
    Case { setting, va, kind, entries }
}

fn context(setting: &Setting) -> TranslationContext {
    TranslationContext {
        satp: Satp(setting.satp),
        privilege: if setting.user { Privilege::User } else { Privilege::Supervisor },
        sum: setting.sum,
        mxr: setting.mxr,
        hardware_update: setting.adue,
        memory_types: setting.pbmte,
        napot: setting.svnapot,
    }
}

fn access(kind: Kind) -> Access {
    match kind {
        Kind::Fetch => Access::Fetch,
        Kind::Load => Access::Load,
        Kind::Store => Access::Store,
    }
}

/// The step of the specification that each rule belongs to; 0 is the check of the address itself.
fn step(rule: Rule) -> u32 {
    match rule {
        Rule::NotCanonical => 0,
        Rule::EntryUnreadable(Refusal::Pmp | Refusal::Memory) => 2,
        Rule::NotValid
        | Rule::WriteWithoutRead
        | Rule::ReservedBits
        | Rule::ReservedMemoryType
        | Rule::ReservedNapot
        | Rule::ReservedInPointer => 3,
        Rule::NoLeaf => 4,
        Rule::MisalignedSuperpage => 5,
        Rule::SupervisorPage | Rule::UserPage | Rule::UserPageFetch => 6,
        Rule::NotReadable | Rule::NotWritable | Rule::NotExecutable => 8,
        Rule::AccessedClear | Rule::DirtyClear | Rule::EntryUnwritable(Refusal::Pmp | Refusal::Memory) => 9,
    }
}

/// The emulator's result in the model's words.
fn end(result: &Result<Translation, WalkFault>, kind: Kind) -> End {
    match result {
        Ok(found) => End::Address {
            physical: found.physical.0,
            page_bytes: 1 << found.page_shift(),
            leaf: found.pte.0,
            global: found.global,
        },
        Err(fault) => {
            let (page, refused) = match kind {
                Kind::Fetch => (Exception::InstructionPageFault, Exception::InstructionAccessFault),
                Kind::Load => (Exception::LoadPageFault, Exception::LoadAccessFault),
                Kind::Store => (Exception::StorePageFault, Exception::StoreAccessFault),
            };
            let exception = fault.rule.exception(access(kind));
            if exception == page {
                End::PageFault { step: step(fault.rule) }
            } else if exception == refused {
                End::AccessFault { step: step(fault.rule) }
            } else {
                panic!("{exception:?} for {kind:?}")
            }
        }
    }
}

fn store(bus: &mut Bus, copy: &mut Copy, address: u64, value: u64) {
    if let Some(word) = copy.word(address) {
        *word = value;
        if bus.ram.contains(PhysAddr(address), 8) {
            bus.ram.store(PhysAddr(address), Width::Double, value);
        } else if let Some(rom) = &mut bus.rom {
            rom.store(PhysAddr(address), Width::Double, value);
        }
    }
}

/// Walks one case in both, and compares all that they did.
fn compare(bus: &mut Bus, pmp: &Pmp, copy: &mut Copy, case: &Case, name: &str) -> Walk {
    for &(address, value) in &case.entries {
        store(bus, copy, address, value);
    }
    let expected = walker_model::translate(copy, &case.setting, case.va, case.kind);
    let context = context(&case.setting);
    let (va, access) = (VirtAddr(case.va), access(case.kind));

    let mut looked = Steps::default();
    let frozen = walk(&mut FrozenTables { bus, pmp }, &context, va, access, &mut looked);
    let mut steps = Steps::default();
    let live = walk(&mut LiveTables { bus, pmp }, &context, va, access, &mut steps);

    let seen = Walk { read: steps.read, written: steps.written, end: end(&live, case.kind) };
    assert_eq!(seen, expected, "{name}: {case:#x?}");
    assert_eq!(frozen, live, "{name}: looking gives another result: {case:#x?}");
    assert_eq!((&looked.read, looked.written), (&seen.read, seen.written), "{name}: looking differs");
    assert_eq!(steps.ends, [live.ok().map(|found| found.physical)], "{name}: the reported end");
    if let Some((address, value)) = expected.written {
        *copy.word(address).expect("the model writes memory") = value;
        assert_eq!(bus.ram.load(PhysAddr(address), Width::Double), value, "{name}: A and D in memory");
    }
    expected
}

/// Everything that is not on the path of a walk has stayed as it was.
fn compare_memory(bus: &Bus, copy: &Copy) {
    for (index, &word) in copy.ram.iter().enumerate() {
        let address = PhysAddr(RAM_BASE + 8 * index as u64);
        assert_eq!(bus.ram.load(address, Width::Double), word, "memory at {address}");
    }
}

fn run(first: u64, cases: u64) -> BTreeMap<String, u64> {
    let mut bus = bus(RAM_PAGES, Register { value: None });
    let mut copy = Copy::new();
    let mut pmp = Pmp::new();
    let mut counts = BTreeMap::new();
    for number in first..first + cases {
        if number % 32 == 0 || number == first {
            // One protection for a group of cases, so that any case can be made again from its number.
            copy.pmp = PmpRegisters::random(&mut Random::new(!(number / 32)), RAM_BASE, RAM_PAGES);
            pmp = copy.pmp.build();
        }
        let case = case(&mut Random::new(number));
        let walk = compare(&mut bus, &pmp, &mut copy, &case, &format!("case {number}"));
        let kind = match walk.end {
            End::Address { page_bytes, .. } => format!("{} KiB page", page_bytes >> 10),
            other => format!("{other:?}"),
        };
        *counts.entry(kind).or_default() += 1;
        if number % 50_000 == 0 {
            compare_memory(&bus, &copy);
        }
    }
    compare_memory(&bus, &copy);
    counts
}

#[test]
fn the_walker_does_what_the_specification_says() {
    let cases = amount("SV39_MMU_CASES", 400_000);
    let counts = run(0, cases);
    for (kind, count) in &counts {
        println!("{kind:40} {count:10} {:6.2} %", *count as f64 * 100.0 / cases as f64);
    }
    let found: u64 = counts.iter().filter(|(kind, _)| kind.contains("page")).map(|(_, count)| count).sum();
    assert!(found * 100 > cases * 40, "a good part of the walks succeeds: {found} of {cases}");
    for kind in [
        "4 KiB page",
        "64 KiB page",
        "2048 KiB page",
        "1048576 KiB page",
        "536870912 KiB page",
        "274877906944 KiB page",
        "PageFault { step: 0 }",
        "PageFault { step: 3 }",
        "PageFault { step: 4 }",
        "PageFault { step: 5 }",
        "PageFault { step: 6 }",
        "PageFault { step: 8 }",
        "PageFault { step: 9 }",
        "AccessFault { step: 2 }",
        "AccessFault { step: 9 }",
    ] {
        let count = counts.get(kind).copied().unwrap_or(0);
        assert!(count * 20_000 > cases, "{kind} is not rare: {count} of {cases}");
    }
}

#[test]
fn only_looking_leaves_no_mark_and_a_walk_marks_each_table() {
    let mut bus = world::bus(8, Register { value: None });
    let tables = [RAM_BASE, RAM_BASE + 0x1000, RAM_BASE + 0x2000].map(PhysAddr);
    bus.ram.store(tables[0], Width::Double, tables[1].0 >> 2 | 1);
    bus.ram.store(tables[1], Width::Double, tables[2].0 >> 2 | 1);
    bus.ram.store(tables[2], Width::Double, RAM_BASE >> 2 | 0xf);
    let setting = Setting {
        satp: 8 << 60 | RAM_BASE >> 12,
        user: false,
        sum: false,
        mxr: false,
        adue: true,
        pbmte: false,
        svnapot: false,
    };
    let (context, pmp) = (context(&setting), PmpRegisters::open().build());
    walk(&mut FrozenTables { bus: &bus, pmp: &pmp }, &context, VirtAddr(0), Access::Store, &mut ()).unwrap();
    assert_eq!(tables.map(|table| bus.ram.marks(table).0), [0; 3]);
    assert_eq!(bus.ram.load(tables[2], Width::Double) & 0xff, 0xf);
    walk(&mut LiveTables { bus: &mut bus, pmp: &pmp }, &context, VirtAddr(0), Access::Store, &mut ())
        .unwrap();
    assert_eq!(tables.map(|table| bus.ram.marks(table).0), [PageMarks::PAGE_TABLE; 3]);
    assert_eq!(bus.ram.load(tables[2], Width::Double) & 0xff, 0xcf);
}
