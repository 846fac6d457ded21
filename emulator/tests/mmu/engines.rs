//! Random guest programs under paging, run twice: unobserved by blocks, with the front cache, and observed one instruction
//! at a time. Registers, traps, memory and the contents of the TLB agree after every slice.

use crate::amount;
use crate::program::{geometries, visible};
use crate::random::Random;
use crate::world::{RAM_BASE, Register, bus};
use sv39::bus::{Bus, Width};
use sv39::hart::csr::envcfg;
use sv39::hart::{Hart, HartConfig};
use sv39::interpreter::{Interpreter, Stop};
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::Privilege;
use sv39::isa::pte::Satp;
use sv39::mmu::TlbGeometry;
use sv39::observe::{Event, Observer};

const RAM_PAGES: u64 = 64;
/// Pages of RAM: the trap handler, code, data, then page tables.
const CODE: u64 = 1;
const CODE_PAGES: u64 = 8;
const DATA: u64 = 9;
const DATA_PAGES: u64 = 16;
const ROOTS: u64 = 25;
const MIDDLES: u64 = 27;
const LASTS: u64 = 29;
/// Virtual pages: code where it lies physically, many more names for data, and the tables of the last level.
const DATA_NAMES: u64 = 32;
const TABLE_NAMES: u64 = 44;

/// Register roles: 1 to 6 data, 7 tables, 8 and 9 large pages, 10 to 12 satp, 13 SUM and MXR, 14 and 15 ASIDs, 16 to 24
/// scratch, 25 to 31 the handler's.
mod encode {
    pub fn i(opcode: u32, rd: u32, funct3: u32, rs1: u32, imm: i32) -> u32 {
        (imm as u32 & 0xfff) << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | opcode
    }

    pub fn r(opcode: u32, rd: u32, funct3: u32, rs1: u32, rs2: u32, funct7: u32) -> u32 {
        funct7 << 25 | rs2 << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | opcode
    }

    pub fn store(funct3: u32, rs1: u32, rs2: u32, imm: i32) -> u32 {
        let imm = imm as u32;
        (imm >> 5 & 0x7f) << 25 | rs2 << 20 | rs1 << 15 | funct3 << 12 | (imm & 0x1f) << 7 | 0x23
    }

    pub fn branch(funct3: u32, rs1: u32, rs2: u32, imm: i32) -> u32 {
        let imm = imm as u32;
        let high = (imm >> 12 & 1) << 6 | imm >> 5 & 0x3f;
        high << 25
            | rs2 << 20
            | rs1 << 15
            | funct3 << 12
            | (imm >> 1 & 0xf) << 8
            | (imm >> 11 & 1) << 7
            | 0x63
    }

    pub fn jump(rd: u32, imm: i32) -> u32 {
        let imm = imm as u32;
        let bits = (imm >> 20 & 1) << 19 | (imm >> 1 & 0x3ff) << 9 | (imm >> 11 & 1) << 8 | imm >> 12 & 0xff;
        bits << 12 | rd << 7 | 0x6f
    }

    pub fn csr(funct3: u32, number: u32, rd: u32, rs1: u32) -> u32 {
        number << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | 0x73
    }
}

/// One or two random instructions for the word at `offset` from the start of code.
fn instructions(random: &mut Random, offset: i32, self_modifying: bool) -> Vec<u32> {
    let scratch = |random: &mut Random| 16 + random.below(9) as u32;
    let data_registers = if self_modifying { 6 } else { 5 };
    let base = |random: &mut Random| match random.below(10) {
        0 => 8,
        1 => 9,
        _ => 1 + random.below(data_registers) as u32,
    };
    let near = |random: &mut Random| random.below(4096) as i32 - 2048;
    let (a, b, c) = (scratch(random), scratch(random), scratch(random));
    match random.below(100) {
        0..15 => vec![encode::i(0x13, a, 0, b, near(random))],
        15..20 => vec![encode::r(0x33, a, random.pick(&[0, 4, 6, 7]), b, c, 0)],
        20..45 => {
            let (width, base, at) = (random.below(7) as u32, base(random), near(random));
            vec![encode::i(3, a, width, base, at)]
        }
        45..65 => {
            let (width, base, at) = (random.below(4) as u32, base(random), near(random));
            vec![encode::store(width, base, a, at)]
        }
        65..68 => vec![encode::r(0x2f, a, random.pick(&[2, 3]), base(random), b, 0)],
        68..74 => {
            let target = (offset + random.below(64) as i32 * 4 - 128).clamp(0, CODE_PAGES as i32 * 4096 - 4);
            vec![encode::branch(random.pick(&[0, 1, 4, 5, 6, 7]), a, b, target - offset)]
        }
        74..82 => {
            let target = random.below(CODE_PAGES * 1024) as i32 * 4;
            vec![encode::jump(a, target - offset)]
        }
        82..86 => {
            // Copies a page-table entry, perhaps with one bit changed.
            let entry = |random: &mut Random| random.below(DATA_NAMES + CODE_PAGES) as i32 * 8 + 8;
            let flip = encode::i(0x13, 17, 4, 17, random.pick(&[0, 0, 1, 2, 4, 0x10, 0x20, 0x40, 0x80]));
            let (from, to) = (entry(random), entry(random));
            let to = if random.chance(80) { from } else { to };
            vec![encode::i(3, 17, 3, 7, from), flip, encode::store(3, 7, 17, to)]
        }
        86..90 => vec![encode::csr(1, 0x180, 0, random.pick(&[10, 10, 11, 11, 12]))],
        90..94 => {
            let address = random.pick(&[0, 0, 1, 2, 3, 4, 5, 7, 8]);
            vec![encode::r(0x73, 0, 0, address, random.pick(&[0, 0, 14, 15]), 9)]
        }
        94..96 => vec![encode::csr(random.pick(&[2, 2, 3]), 0x100, 0, 13)],
        96 => vec![0x0000_100f],
        97 => vec![0x0000_0073],
        _ => vec![encode::i(3, a, 3, random.pick(&[10, 13, 16]), 0)],
    }
}

struct Side<O> {
    hart: Hart,
    bus: Bus,
    interpreter: Interpreter,
    observer: O,
}

impl<O: Observer> Side<O> {
    fn new(seed: u64, tlb: TlbGeometry, observer: O) -> Self {
        let hart = Hart::new(HartConfig { tlb, ..HartConfig::default() });
        let bus = bus(RAM_PAGES, Register { value: Some(7) });
        let mut side = Self { hart, bus, interpreter: Interpreter::new(), observer };
        side.fill(&mut Random::new(seed));
        side
    }

    fn put(&mut self, at: u64, value: u64) {
        self.bus.ram.store(PhysAddr(at), Width::Double, value);
    }

    fn fill(&mut self, random: &mut Random) {
        let page = |page: u64| RAM_BASE + page * 4096;
        let pointer = |target: u64| page(target) >> 2 | 1;
        for space in 0..2 {
            self.put(page(ROOTS + space), pointer(MIDDLES + space));
            self.put(page(ROOTS + space) + 16, RAM_BASE >> 2 | random.pick(&[0xc7, 0xe7, 0x07]));
            self.put(page(MIDDLES + space), pointer(LASTS + space));
            self.put(page(MIDDLES + space) + 8, RAM_BASE >> 2 | random.pick(&[0xc7, 0x07, 0x17]));
            let last = page(LASTS + space);
            for name in CODE..CODE + CODE_PAGES {
                // In the second space code may lie in another order.
                let at = if space == 1 && random.chance(50) { CODE + random.below(CODE_PAGES) } else { name };
                self.put(last + name * 8, page(at) >> 2 | random.pick(&[0xcf, 0x4f, 0x0f, 0xef, 0x2f]));
            }
            for name in DATA..DATA + DATA_NAMES {
                let at = DATA + random.below(DATA_PAGES);
                let rights = random.pick(&[0xc7, 0xc7, 0x07, 0x47, 0xd7, 0xe7, 0x43, 0xcf]);
                self.put(last + name * 8, page(at) >> 2 | rights);
            }
            for table in 0..2 {
                self.put(last + (TABLE_NAMES + table) * 8, page(LASTS + table) >> 2 | 0xc7);
            }
        }
        self.fill_code(random);
        self.fill_registers(random);
    }

    fn fill_code(&mut self, random: &mut Random) {
        let self_modifying = random.chance(25);
        let mut words = Vec::new();
        while words.len() < CODE_PAGES as usize * 1024 {
            let offset = words.len() as i32 * 4;
            words.extend(instructions(random, offset, self_modifying));
        }
        words.truncate(CODE_PAGES as usize * 1024);
        for (number, &word) in words.iter().enumerate() {
            let at = PhysAddr(RAM_BASE + CODE * 4096 + number as u64 * 4);
            self.bus.ram.store(at, Width::Word, word.into());
        }
        // x29 += x28; x30 = (x29 >> 20 & x27) + x26: go on somewhere in the code, in the mode of before.
        let handler = [
            encode::r(0x33, 29, 0, 29, 28, 0),
            encode::i(0x13, 30, 5, 29, 20),
            encode::r(0x33, 30, 7, 30, 27, 0),
            encode::r(0x33, 30, 0, 30, 26, 0),
            encode::csr(1, 0x341, 0, 30),
            0x3020_0073,
        ];
        for (number, &word) in handler.iter().enumerate() {
            self.bus.ram.store(PhysAddr(RAM_BASE + number as u64 * 4), Width::Word, word.into());
        }
    }

    fn fill_registers(&mut self, random: &mut Random) {
        let hart = &mut self.hart;
        for register in 1..=5 {
            hart.registers.set_x(register, (DATA + random.below(DATA_NAMES)) * 4096 + random.below(512) * 8);
        }
        let satp = |root: u64, asid: u64| 8 << 60 | asid << 44 | (RAM_BASE / 4096 + root);
        let values = [
            (6, (CODE + random.below(CODE_PAGES)) * 4096 + 2048),
            (7, (TABLE_NAMES + random.below(2)) * 4096),
            (8, 0x20_0000 + (DATA + random.below(DATA_PAGES)) * 4096),
            (9, RAM_BASE + (DATA + random.below(DATA_PAGES)) * 4096),
            (10, satp(ROOTS, 1)),
            (11, satp(ROOTS + 1, 2)),
            (12, satp(ROOTS + 1, 1)),
            (13, 1 << 18 | 1 << 19),
            (14, 1),
            (15, 2),
            (26, CODE * 4096),
            (27, CODE_PAGES * 4096 - 4),
            (28, random.bits() | 1),
        ];
        for (register, value) in values {
            hart.registers.set_x(register, value);
        }
        hart.pmp.open_all();
        hart.csrs.mtvec = RAM_BASE;
        hart.csrs.menvcfg = envcfg::ADUE;
        hart.csrs.satp = Satp(satp(ROOTS, 1));
        hart.privilege = Privilege::Supervisor;
        hart.pc = CODE * 4096;
        hart.context_changed();
    }

    fn run(&mut self, from: u64, to: u64) -> Stop {
        self.hart.begin_slice(from, to);
        self.interpreter.run(&mut self.hart, &mut self.bus, &mut self.observer)
    }
}

/// How much of the interesting has happened.
#[derive(Default, Debug)]
struct Seen {
    misses: u64,
    traps: u64,
}

impl Observer for Seen {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        self.misses += u64::from(matches!(event, Event::TlbMiss { .. }));
        self.traps += u64::from(matches!(event, Event::Trap { .. }));
    }
}

/// Everything of a hart that a guest could tell apart.
fn state(hart: &Hart) -> impl PartialEq + std::fmt::Debug {
    let csrs = &hart.csrs;
    let traps = (csrs.mcause, csrs.mepc, csrs.mtval);
    let tlb: Vec<_> = hart.tlb.entries().map(visible).collect();
    (
        hart.now(),
        hart.pc,
        hart.privilege,
        hart.registers.all_x().to_vec(),
        csrs.mstatus,
        csrs.satp,
        traps,
        tlb,
    )
}

#[test]
fn observed_and_unobserved_runs_are_the_same() {
    let total = amount("SV39_MMU_INSTRUCTIONS", 2_000_000);
    let geometries: Vec<_> = geometries().into_iter().filter(|geometry| geometry.asid_bits > 1).collect();
    let each = 10_000;
    let mut counts = Seen::default();
    for number in 0..total.div_ceil(each) {
        let geometry = geometries[number as usize % geometries.len()];
        let mut plain = Side::new(number, geometry, ());
        let mut observed = Side::new(number, geometry, Seen::default());
        let mut random = Random::new(!number);
        let mut clock = 0;
        while clock < each {
            let end = clock + 1 + random.below(150);
            let name = format!("program {number} ({geometry}), instructions {clock} to {end}");
            if random.chance(20) && plain.hart.privilege == Privilege::Supervisor {
                // Out of whatever loop it is in.
                let pc = CODE * 4096 + random.below(CODE_PAGES * 1024) * 4;
                (plain.hart.pc, observed.hart.pc) = (pc, pc);
            }
            let stop = plain.run(clock, end);
            assert_eq!(observed.run(clock, end), stop, "{name}");
            assert_eq!(stop, Stop::Slice, "{name}");
            assert_eq!(state(&plain.hart), state(&observed.hart), "{name}");
            clock = end;
        }
        let mut memory = [vec![0; (RAM_PAGES * 4096) as usize], vec![0; (RAM_PAGES * 4096) as usize]];
        plain.bus.ram.read(PhysAddr(RAM_BASE), &mut memory[0]);
        observed.bus.ram.read(PhysAddr(RAM_BASE), &mut memory[1]);
        assert!(memory[0] == memory[1], "memory after program {number} ({geometry})");
        counts.misses += observed.observer.misses;
        counts.traps += observed.observer.traps;
    }
    println!("{counts:?}");
    assert!(counts.traps * 8 < total && counts.misses * 50 > total, "programs get on, and use the TLB");
}
