//! Code that is overwritten by something of another shape, or mapped elsewhere: whatever led to it leads to what is there now.
//!
//! `SV39_PATCHED_CASES=N` sets how many random programs a campaign runs, `SV39_PATCHED_SEED=N` where it begins.

use crate::assemble::{branch, csr, fields, immediate, jump, put, store};
use crate::choices::Choices;
use crate::machines;
use crate::paging::{ALL, Image, TABLES};
use crate::state::{Coverage, State, Watch};
use register::*;
use sv39::hart::csr::mstatus;
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::Interrupt;
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine, MachineConfig, Outcome};
use sv39::platform::{CLINT_BASE, RAM_BASE};

/// A jump is linked to a block, which is overwritten by something of another shape and decoded elsewhere. The link still leads to its old
/// slots, which other code gets when decoded code goes round.
#[test]
fn a_link_does_not_lead_to_slots_that_other_code_has_now() {
    const PAGE: i32 = 4096;
    const TARGET: i32 = 0x100;
    const FILLER: i32 = 240;
    for fillers in 0..20 {
        let mut code = vec![
            fields(Op::Auipc, 5, 0, 0),
            fields(Op::Lui, 6, 0, 0) | 0x1000,
            fields(Op::Add, 6, 6, 5),
            immediate(Op::Addi, 7, 6, TARGET),
            immediate(Op::Ld, 20, 5, 0x7f8),
            immediate(Op::Jalr, 1, 7, 0),
        ];
        let call = |code: &mut Vec<u32>, filler: i32| {
            code.push(jump(1, 2 * PAGE + FILLER * filler - 4 * code.len() as i32));
        };
        call(&mut code, 0);
        code.push(immediate(Op::Jalr, 1, 6, 0));
        code.push(store(Op::Sw, 20, 7, 0));
        code.push(fields(Op::FenceI, 0, 0, 0));
        code.push(immediate(Op::Jalr, 1, 6, 0));
        (1..=fillers).for_each(|filler| call(&mut code, filler));
        code.push(immediate(Op::Jalr, 1, 6, 0));
        code.push(immediate(Op::Addi, 13, 13, 1));
        code.push(jump(0, 0));
        let mut memory = vec![0; 5 * PAGE as usize];
        put(&mut memory, 0, &code);
        // c.addi a1, 1; c.addi a2, 1
        put(&mut memory, 0x7f8, &[0x0605_0585, 0]);
        put(&mut memory, PAGE as u64, &[immediate(Op::Addi, 10, 10, 1), jump(0, TARGET - 4)]);
        let target =
            [immediate(Op::Addi, 11, 11, 1), immediate(Op::Addi, 12, 12, 1), immediate(Op::Jalr, 0, 1, 0)];
        put(&mut memory, (PAGE + TARGET) as u64, &target);
        for filler in 0..=fillers {
            let mut words = vec![immediate(Op::Addi, 14, 14, 1); FILLER as usize / 4 - 1];
            words.push(immediate(Op::Jalr, 0, 1, 0));
            put(&mut memory, (2 * PAGE + FILLER * filler) as u64, &words);
        }
        let machine = |engine| {
            machines::machine(&memory, |config| {
                (config.engine, config.translate_after, config.decoded_instructions) = (engine, 1000, 0);
            })
        };
        let mut host = Capture::default();
        let limit = 100 + 60 * (fillers as u64 + 1);
        let mut steps = machine(Engine::Interpreter);
        let outcome = steps.run(limit, &mut host, &mut Watch(&mut Coverage::default()));
        assert_eq!(outcome, Outcome::Limit);
        let expected = State::of(&steps, &host, outcome);
        assert_eq!([10, 13].map(|register| steps.harts[0].registers.x(register)), [3, 1]);
        for engine in [Engine::Interpreter, Engine::Translator] {
            let mut machine = machine(engine);
            let outcome = machine.run(limit, &mut host, &mut ());
            let found = State::of(&machine, &host, outcome);
            assert!(found == expected, "{fillers} fillers, {engine:?}: {}", expected.differences(&found));
        }
    }
}

/// What registers hold in a random program. Its code around borders counts in x10 to x15.
mod register {
    /// Where a call returns to.
    pub const LINK: u32 = 1;
    /// What is written over code.
    pub const PATCH: u32 = 3;
    /// `mstatus` for a return to S-mode with floating point.
    pub const STATUS: u32 = 7;
    /// A little before the place that is called.
    pub const NEAR: u32 = 9;
    /// The first of those that code counts in.
    pub const VALUES: u32 = 10;
    /// The entries of the pages of code.
    pub const TABLE: u32 = 16;
    /// An entry that leads to the first of these pages.
    pub const ENTRY: u32 = 17;
    /// The state of the random numbers, and what they are made with.
    pub const RANDOM: u32 = 18;
    pub const MULTIPLIER: u32 = 19;
    /// Data, at its physical address.
    pub const DATA: u32 = 20;
    /// Where code was overwritten last, at its physical address.
    pub const PATCHED: u32 = 21;
    /// A random number, of which several things take some bits each.
    pub const BITS: u32 = 23;
    /// Used for a few instructions.
    pub const SCRATCH: u32 = 24;
    pub const OTHER: u32 = 29;
    /// What code is overwritten with.
    pub const POOL: u32 = 25;
    /// The first border, at its physical address and where it is mapped.
    pub const BORDER: u32 = 26;
    pub const PAGED_BORDER: u32 = 4;
    /// The sum of the causes of traps and of where they came.
    pub const TRAPS: u32 = 27;
    /// Which hart it is, or 8 times that.
    pub const HART: u32 = 28;
}

/// Where the parts of a random program are.
mod place {
    pub const HANDLER: u64 = 0x100;
    /// `satp`, the first of all random numbers, and what registers hold all the time.
    pub const SPACE: u64 = 0x200;
    pub const SEED: u64 = 0x210;
    pub const CONSTANTS: u64 = 0x218;
    pub const DRIVER: u64 = 0x800;
    pub const POOL: u64 = 0xc00;
    pub const CODE: u64 = 0x4000;
    pub const DATA: u64 = 0xa000;
    /// The last level of the page tables.
    pub const ENTRIES: u64 = super::TABLES + 0x2000;
    pub const END: u64 = super::TABLES + 0x3000;
}

const PAGE: u64 = 4096;
/// Pages of code, mapped from address 0 on, and the borders between them. Code lies around these, so far in both directions.
const PAGES: u64 = BORDERS + 1;
const BORDERS: u64 = 4;
const AROUND: u64 = 0x80;
/// Words of the pool.
const WORDS: u64 = 128;
/// How long a program runs.
const TICKS: u64 = 60_000;

/// What must make no difference: the engine, when it translates, and how much room it has.
const WAYS: [fn(&mut MachineConfig); 8] = [
    |config| config.engine = Engine::Interpreter,
    |config| (config.engine, config.decoded_instructions) = (Engine::Interpreter, 0),
    |config| config.translate_after = 0,
    |config| (config.translate_after, config.decoded_instructions, config.code_cache) = (0, 0, 8 << 10),
    |config| (config.translate_after, config.region_length) = (1, 9),
    |config| (config.translate_after, config.decoded_instructions) = (2, 0),
    |config| (config.translate_after, config.decoded_instructions, config.code_cache) = (3, 1600, 64 << 10),
    |config| config.translate_after = 40,
];

/// M-mode: what S-mode needs, random numbers that are others for each hart, and the trap that begins the driver.
fn begin() -> [u32; 15] {
    [
        fields(Op::Auipc, OTHER, 0, 0),
        immediate(Op::Addi, SCRATCH, 0, -1),
        csr(Op::Csrrw, 0, CsrId::PMPADDR0, SCRATCH),
        csr(Op::Csrrwi, 0, CsrId::PMPCFG0, 31),
        csr(Op::Csrrw, 0, CsrId::MCOUNTEREN, SCRATCH),
        immediate(Op::Ld, SCRATCH, OTHER, place::SPACE as i32),
        csr(Op::Csrrw, 0, CsrId::SATP, SCRATCH),
        immediate(Op::Addi, SCRATCH, OTHER, place::HANDLER as i32),
        csr(Op::Csrrw, 0, CsrId::MTVEC, SCRATCH),
        immediate(Op::Addi, SCRATCH, 0, Interrupt::MachineTimer.bit() as i32),
        csr(Op::Csrrw, 0, CsrId::MIE, SCRATCH),
        immediate(Op::Ld, RANDOM, OTHER, place::SEED as i32),
        csr(Op::Csrrs, HART, CsrId::MHARTID, 0),
        fields(Op::Xor, RANDOM, RANDOM, HART),
        fields(Op::Ecall, 0, 0, 0),
    ]
}

/// The handler of all traps: the timer comes again after a delay, registers get their constants, whatever the code has made of them, and
/// the driver begins anew.
fn handler(delay: i32, constants: &[(u32, u64)]) -> Vec<u32> {
    /// 8 bytes behind `mtime`.
    const TIME: u32 = CLINT_BASE as u32 + 0xc000;
    const TIMERS: u32 = CLINT_BASE as u32 + 0x4000;
    let behind = |place: u64| (place - place::HANDLER) as i32;
    let mut code = vec![fields(Op::Auipc, OTHER, 0, 0)];
    for (&(register, _), at) in constants.iter().zip((place::CONSTANTS..).step_by(8)) {
        code.push(immediate(Op::Ld, register, OTHER, behind(at)));
    }
    code.extend([
        csr(Op::Csrrs, SCRATCH, CsrId::MCAUSE, 0),
        fields(Op::Add, TRAPS, TRAPS, SCRATCH),
        immediate(Op::Addi, SCRATCH, OTHER, behind(place::DRIVER)),
        csr(Op::Csrrw, SCRATCH, CsrId::MEPC, SCRATCH),
        fields(Op::Add, TRAPS, TRAPS, SCRATCH),
        csr(Op::Csrrw, 0, CsrId::MSTATUS, STATUS),
        fields(Op::Lui, OTHER, 0, 0) | TIME,
        immediate(Op::Ld, SCRATCH, OTHER, -8),
        immediate(Op::Addi, SCRATCH, SCRATCH, delay),
        fields(Op::Lui, OTHER, 0, 0) | TIMERS,
        csr(Op::Csrrs, HART, CsrId::MHARTID, 0),
        immediate(Op::Slli, HART, HART, 3),
        fields(Op::Add, OTHER, OTHER, HART),
        store(Op::Sd, SCRATCH, OTHER, 0),
        fields(Op::Mret, 0, 0, 0),
    ]);
    code
}

/// A round: in some of them code is overwritten, in some a page is mapped elsewhere, and in all something is called.
fn driver(patches: i32, moves: i32) -> Vec<u32> {
    let (patch, map) = (sometimes(patches, &patch()), sometimes(moves, &map_elsewhere()));
    let mut code = [&random(40)[..], &patch, &random(36), &map, &call()].concat();
    code.push(jump(0, -4 * code.len() as i32));
    code
}

/// The next random number, without so many of its lower bits.
fn random(without: i32) -> [u32; 3] {
    [
        fields(Op::Mul, RANDOM, RANDOM, MULTIPLIER),
        immediate(Op::Addi, RANDOM, RANDOM, 1),
        immediate(Op::Srli, BITS, RANDOM, without),
    ]
}

/// Only if the random number has none of these bits.
fn sometimes(bits: i32, code: &[u32]) -> Vec<u32> {
    let over = branch(Op::Bne, SCRATCH, 0, 4 + 4 * code.len() as i32);
    [&[immediate(Op::Andi, SCRATCH, BITS, bits), over], code].concat()
}

/// The bits of a mask from a place in the random number on, times a power of two.
fn part(to: u32, from: i32, mask: i32, power: i32) -> [u32; 3] {
    [
        immediate(Op::Srli, to, BITS, from),
        immediate(Op::Andi, to, to, mask),
        immediate(Op::Slli, to, to, power),
    ]
}

/// A place around one of the borders, by ten bits; a register has the first border.
fn around_border(to: u32, first: u32, from: i32) -> Vec<u32> {
    let border = part(to, from, BORDERS as i32 - 1, 12);
    let distance = part(OTHER, from + 2, AROUND as i32 - 1, 1);
    let sum = [
        fields(Op::Add, to, to, OTHER),
        immediate(Op::Addi, to, to, -(AROUND as i32)),
        fields(Op::Add, to, to, first),
    ];
    [&border[..], &distance, &sum].concat()
}

/// Writes a word of the pool, or a half of it, over code.
fn patch() -> Vec<u32> {
    let choose = part(SCRATCH, 5, WORDS as i32 - 1, 2);
    let load = [fields(Op::Add, SCRATCH, SCRATCH, POOL), immediate(Op::Lw, PATCH, SCRATCH, 0)];
    let write = [
        branch(Op::Beq, SCRATCH, 0, 12),
        store(Op::Sh, PATCH, PATCHED, 0),
        jump(0, 8),
        store(Op::Sw, PATCH, PATCHED, 0),
    ];
    [&choose[..], &load, &around_border(PATCHED, BORDER, 12), &part(SCRATCH, 21, 1, 0), &write].concat()
}

/// Maps one of the pages of code, but for the last, to one of them, with or without a fence.
fn map_elsewhere() -> Vec<u32> {
    let mask = BORDERS as i32 - 1;
    let choose = [part(SCRATCH, 6, mask, 3), part(OTHER, 8, mask, 10)].concat();
    let write = [
        fields(Op::Add, SCRATCH, SCRATCH, TABLE),
        fields(Op::Add, OTHER, OTHER, ENTRY),
        store(Op::Sd, OTHER, SCRATCH, 0),
        immediate(Op::Andi, OTHER, BITS, 1 << 10),
        branch(Op::Bne, OTHER, 0, 8),
        fields(Op::SfenceVma, 0, 0, 0),
        fields(Op::FenceI, 0, 0, 0),
    ];
    [&choose[..], &write].concat()
}

/// Calls code around a border, wherever that is in an instruction.
fn call() -> Vec<u32> {
    let before = part(OTHER, 20, 31, 2);
    let jump = [fields(Op::Sub, NEAR, SCRATCH, OTHER), immediate(Op::Jalr, LINK, SCRATCH, 0)];
    [&around_border(SCRATCH, PAGED_BORDER, 11)[..], &before, &jump].concat()
}

/// An instruction of code around a border, and its length.
fn instruction(choices: &mut Choices<'_>) -> (u32, usize) {
    let [rd, rs] = [(); 2].map(|()| VALUES + choices.below(6) as u32);
    let data = 8 * choices.below(8) as i32;
    let word = match choices.below(40) {
        0..8 => immediate(Op::Addi, rd, rs, choices.below(16) as i32),
        8..10 => fields(Op::Xor, rd, rs, rd),
        // c.addi
        10..16 => return ((1 + choices.below(30) as u32) << 2 | rd << 7 | 1, 2),
        16..23 => {
            let op = choices.pick(&[Op::Bne, Op::Blt, Op::Bgeu, Op::Beq]);
            // As far as branches reach.
            branch(op, rd, rs, distance(choices).clamp(-4096, 4094))
        }
        23..26 => jump(0, distance(choices)),
        26 => jump(LINK, distance(choices)),
        27..29 => immediate(Op::Jalr, 0, LINK, 0),
        29..31 => immediate(Op::Jalr, choices.pick(&[0, LINK]), NEAR, 2 * choices.below(8) as i32),
        31..34 => immediate(Op::Ld, rd, DATA, data),
        34..37 => store(Op::Sd, rd, DATA, data),
        37 => {
            let offset = 2 * choices.below(AROUND) as i32 - AROUND as i32;
            store(choices.pick(&[Op::Sh, Op::Sw]), PATCH, PATCHED, offset)
        }
        38 => fields(Op::FaddD, 1, 2, 1) | 7 << 12,
        _ => csr(Op::Csrrs, rd, CsrId::INSTRET, 0),
    };
    (word, 4)
}

/// How far a jump leads: mostly to an instruction nearby, sometimes into one, or into another page.
fn distance(choices: &mut Choices<'_>) -> i32 {
    let near = 4 + 4 * choices.below(16) as i32;
    let halfway = if choices.chance(15) { 2 } else { 0 };
    let pages = if choices.chance(6) { PAGE as i32 } else { 0 };
    let distance = near + halfway + pages;
    if choices.chance(60) { -distance } else { distance }
}

/// What a word of code may be overwritten with: an instruction, or a short one and the first half of another.
fn pool(choices: &mut Choices<'_>) -> Vec<u32> {
    let mut word = || match instruction(choices) {
        (short, 2) => short | instruction(choices).0 << 16,
        (long, _) => long,
    };
    (0..WORDS).map(|_| word()).collect()
}

/// Puts instructions around the borders of the pages of code.
fn put_code(choices: &mut Choices<'_>, memory: &mut [u8]) {
    for border in 1..=BORDERS {
        let border = (place::CODE + border * PAGE) as usize;
        let mut at = border - AROUND as usize;
        while at < border + AROUND as usize {
            let (word, length) = instruction(choices);
            memory[at..at + length].copy_from_slice(&word.to_le_bytes()[..length]);
            at += length;
        }
    }
}

/// The program that a seed makes.
fn program(choices: &mut Choices<'_>, seed: u64) -> Vec<u8> {
    // In a page, or over its end, and then aligned or not.
    let data = place::DATA + choices.pick(&[0x100, 0xfe0, 0xfdc]);
    let constants = [
        (STATUS, 1 << mstatus::MPP_SHIFT | mstatus::FS),
        (TABLE, RAM_BASE + place::ENTRIES),
        (ENTRY, (RAM_BASE + place::CODE) >> 2 | ALL),
        (MULTIPLIER, 6_364_136_223_846_793_005),
        (DATA, RAM_BASE + data),
        (POOL, RAM_BASE + place::POOL),
        (BORDER, RAM_BASE + place::CODE + PAGE),
        (PAGED_BORDER, PAGE),
    ];
    let mut image = Image::new(place::END, &[]);
    image.code(0, &begin());
    image.word(place::SEED, seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    for (&(_, constant), at) in constants.iter().zip((place::CONSTANTS..).step_by(8)) {
        image.word(at, constant);
    }
    image.code(place::HANDLER, &handler(1 + choices.below(6) as i32, &constants));
    image.code(place::DRIVER, &driver(choices.pick(&[1, 7, 31]), choices.pick(&[1, 15, 63])));
    image.code(place::POOL, &pool(choices));
    put_code(choices, &mut image.0);
    for page in 0..PAGES {
        image.map(page, place::CODE + page * PAGE);
    }
    image.0
}

/// What random programs have done.
#[derive(Default, Debug)]
struct Done {
    /// Ways into the middle of regions.
    side_entries: u64,
    /// Pages that are elsewhere in the end, and halfwords of code that are others.
    moved: usize,
    patched: usize,
}

impl Done {
    /// Notes what has become of a program.
    fn note_end(&mut self, memory: &[u8], machine: &Machine) {
        let changed = |at: u64, count: u64, size: u64| {
            let now = machine.bus.ram.bytes(PhysAddr(RAM_BASE + at), count * size);
            let before = memory[at as usize..].chunks(size as usize);
            now.chunks(size as usize).zip(before).filter(|(now, before)| now != before).count()
        };
        self.moved += changed(place::ENTRIES, PAGES, 8);
        self.patched += changed(place::CODE, PAGES * PAGE / 2, 2);
    }
}

/// Runs a program in steps and in all ways, and compares them all the time.
fn case(seed: u64, done: &mut Done) {
    let mut choices = Choices::new(seed, &[]);
    let memory = program(&mut choices, seed);
    let (harts, entries) = (choices.pick(&[1, 1, 2]), choices.pick(&[4, 8, 512]));
    let machine = |change: fn(&mut MachineConfig)| {
        machines::machine(&memory, |config| {
            (config.harts, config.memory, config.engine) = (harts, 2 * TABLES, Engine::Translator);
            (config.tlb.entries, config.tlb.ways) = (entries, 2);
            change(config);
        })
    };
    let mut host = Capture::default();
    let mut steps = machine(|config| config.engine = Engine::Interpreter);
    let mut others = WAYS.map(machine);
    for limit in (1..TICKS).step_by(997) {
        let outcome = steps.run(limit, &mut host, &mut Watch(&mut Coverage::default()));
        let expected = State::of(&steps, &host, outcome);
        for (way, machine) in others.iter_mut().enumerate() {
            let outcome = machine.run(limit, &mut host, &mut ());
            let found = State::of(machine, &host, outcome);
            assert!(
                found == expected,
                "seed {seed}, way {way}, at {limit}: {}",
                expected.differences(&found)
            );
        }
        if outcome != Outcome::Limit {
            break;
        }
    }
    done.note_end(&memory, &steps);
    let reports = others.iter().filter_map(Machine::translation);
    done.side_entries += reports.map(|report| report.side_entries).sum::<u64>();
}

/// Code around the borders of pages that are mapped here and there, which is overwritten, entered anywhere, and left by a timer.
#[test]
fn patched_code_in_moving_pages_is_what_it_is() {
    let usual = if cfg!(debug_assertions) { 3 } else { 40 };
    let cases = crate::amount("SV39_PATCHED_CASES", usual);
    let first = crate::amount("SV39_PATCHED_SEED", 0);
    let mut done = Done::default();
    for seed in first..first + cases {
        case(seed, &mut done);
    }
    // The programs do what they are made for.
    if cases >= usual {
        let translates = cfg!(all(target_arch = "x86_64", target_os = "linux"));
        assert!(!translates || done.side_entries > 10 * cases, "{done:?}");
        assert!(done.moved as u64 > cases && done.patched as u64 > 10 * cases, "{done:?}");
    }
}
