//! Loads and stores in loops, near the ends of pages and over them, in every kind of memory: with and without pages, that move or are
//! missing, with all that may come between an access and the next one.

use crate::assemble::{HandlerCsrs, branch, csr, fields, immediate, jump, pass_over, put, store};
use crate::choices::Choices;
use crate::machines::machine;
use crate::operands::is_integer;
use crate::state::State;
use crate::world::geometry;
use sv39::isa::cause::Privilege;
use sv39::isa::csr::CsrId;
use sv39::isa::decode::decode;
use sv39::isa::extension::IsaSet;
use sv39::isa::format::Format;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine};
use sv39::platform::RAM_BASE;

/// Registers that tell where: one that moves by a constant in the loop, …
const MOVING: u32 = 8;
/// … and where it begins; …
const BEGIN: u32 = 19;
/// … one that stays; one that moves otherwise; the stack pointer.
const FIXED: u32 = 9;
const WILD: u32 = 18;
const STACK: u32 = 2;
const BASES: [u32; 6] = [MOVING, MOVING, FIXED, FIXED, WILD, STACK];
/// Others that programs keep clear of.
const COUNTER: u32 = 20;
const FLIP: u32 = 24;
const ENTRY: u32 = 25;
const LOG_BASE: u32 = 27;
const LOG: u32 = 28;
const TEMPORARY: u32 = 29;
const LINK: u32 = 1;
/// From here on there are eight registers with whatever values.
const VALUES: u32 = 10;

const PAGE: u64 = 0x1000;
const HANDLER: u64 = 0x1c00;
/// Where the routine may be: in the loop's page, and in another.
const ROUTINES: [u64; 2] = [0x800, 0x1e00];
const TABLES: u64 = 0x1_0000;
/// Where the handler writes down what it finds.
const FOUND: u64 = 0x1_4000;
const FOUND_BITS: i32 = 14;
/// So many pages of data.
const DATA: u64 = 0x2_0000;
const PAGES: u64 = 16;
const RAM: u64 = 1 << 18;

/// What is between accesses and memory.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing: loads are likely to find all of RAM behind their addresses.
    Flat,
    /// PMP, which says nothing about the data.
    Protected,
    /// The same as nothing, but misaligned accesses trap.
    Aligned,
    /// Pages, some of which are read-only or not there.
    Paged,
}

/// An access, mostly aligned.
fn access(choices: &mut Choices<'_>, base: u32) -> u32 {
    const LOADS: [(Op, i32); 9] = [
        (Op::Lb, 1),
        (Op::Lhu, 2),
        (Op::Lh, 2),
        (Op::Lw, 4),
        (Op::Lwu, 4),
        (Op::Lbu, 1),
        (Op::Ld, 8),
        (Op::Ld, 8),
        (Op::Ld, 8),
    ];
    const STORES: [(Op, i32); 5] = [(Op::Sb, 1), (Op::Sh, 2), (Op::Sw, 4), (Op::Sd, 8), (Op::Sd, 8)];
    let is_load = choices.chance(55);
    let (op, bytes) = if is_load { choices.pick(&LOADS) } else { choices.pick(&STORES) };
    let any = choices.below(256) as i32 - 128;
    let near = (any / 4) & -8;
    let at = choices.pick(&[near & -bytes, near & -bytes, any & -bytes, any & -bytes, near, near, near, any]);
    let register = value(choices);
    if is_load { immediate(op, register, base, at) } else { store(op, register, base, at) }
}

fn value(choices: &mut Choices<'_>) -> u32 {
    VALUES + choices.below(8) as u32
}

/// An instruction on values.
fn arithmetic(choices: &mut Choices<'_>, integers: &[Op]) -> u32 {
    let op = choices.pick(integers);
    let (pattern, mask) = op.encoding();
    let mut word = choices.bits() as u32 & !mask | pattern;
    let fields = [7, 15, 20].into_iter().filter(|&shift| mask >> shift & 31 == 0);
    let second = matches!(op.format(), Format::Register | Format::MayBeBinary);
    for shift in fields.filter(|&shift| shift == 7 || shift == 15 && op.format() != Format::Upper || second) {
        word = word & !(31 << shift) | value(choices) << shift;
    }
    word
}

/// What comes between accesses beside arithmetic, and may end or forget look-ups, or takes scratch registers.
fn between(choices: &mut Choices<'_>, to_routine: i32, kind: Kind, words: &mut Vec<u32>) {
    let (x, y, base) = (value(choices), value(choices), choices.pick(&BASES));
    let word = match choices.below(24) {
        // A load of nothing, which the reference does.
        0 => immediate(Op::Ld, 0, base, 8),
        1..3 => csr(Op::Csrrs, x, CsrId::MTVEC, 0),
        3 => csr(Op::Csrrw, x, CsrId::SSCRATCH, y),
        4 => fields(Op::SfenceVma, 0, choices.pick(&[0, 0, base]), 0),
        5 => fields(choices.pick(&[Op::AmoaddD, Op::AmoswapW, Op::AmomaxuW]), x, base, y),
        6 => fields(choices.pick(&[Op::LrD, Op::LrW]), x, base, 0),
        7 => fields(choices.pick(&[Op::ScD, Op::ScW]), x, base, y),
        8 => fields(Op::CboZero, 0, FIXED, 0),
        9 => jump(LINK, to_routine),
        10 => {
            let upper = (to_routine + 0x800) & !0xfff;
            words.push(fields(Op::Auipc, LINK, 0, 0) | upper as u32);
            immediate(Op::Jalr, LINK, LINK, to_routine - upper)
        }
        11 => fields(Op::AmocasQ, VALUES, base, VALUES + 2),
        12 => fields(Op::FenceI, 0, 0, 0),
        // The same place, by another register.
        13 => immediate(Op::Addi, WILD, FIXED, 8),
        14 => fields(Op::Add, WILD, 0, base),
        15 => {
            let step = choices.pick(&[8, 16, 64]);
            words.extend([immediate(Op::Addi, STACK, STACK, -step), access(choices, STACK)]);
            words.push(access(choices, STACK));
            immediate(Op::Addi, STACK, STACK, step)
        }
        16 => {
            words.push(fields(choices.pick(&[Op::Div, Op::Sll, Op::Remw]), x, y, x));
            access(choices, base)
        }
        // Another page is there.
        17..20 if kind == Kind::Paged => {
            words.extend([
                immediate(Op::Ld, x, ENTRY, 0),
                fields(Op::Xor, x, x, FLIP),
                store(Op::Sd, x, ENTRY, 0),
            ]);
            fields(Op::SfenceVma, 0, choices.pick(&[0, 0, 0, base]), 0)
        }
        // An access that two ways lead to.
        _ => {
            words.push(branch(choices.pick(&[Op::Beq, Op::Bltu, Op::Bge]), x, choices.pick(&[0, y]), 12));
            words.extend([access(choices, base), arithmetic(choices, &[Op::Sra, Op::Mulh])]);
            access(choices, base)
        }
    };
    words.push(word);
}

/// Some instructions, of which the first is at an offset.
fn body(choices: &mut Choices<'_>, to_routine: i32, count: u64, busy: u64, kind: Kind) -> Vec<u32> {
    let integers: Vec<Op> = Op::all().filter(|op| is_integer(op) && *op != Op::Jalr).collect();
    let mut words = Vec::new();
    for _ in 0..count {
        match choices.below(100) {
            0..55 => {
                let base = choices.pick(&BASES);
                words.push(access(choices, base));
            }
            55..80 => words.push(arithmetic(choices, &integers)),
            // Out of the way round, or on in it.
            80..84 => {
                // Of two that have host registers, or one that has none.
                let (first, second) = (value(choices), value(choices));
                let second = choices.pick(&[second, 0, 30, 31]);
                words.push(branch(Op::Beq, first, second, choices.pick(&[8, 12])));
            }
            // Somewhere else each time …
            84..87 => {
                let by = immediate(Op::Andi, WILD, value(choices), 0x7f8);
                words.extend([by, fields(Op::Add, WILD, WILD, FIXED), access(choices, WILD)]);
            }
            // … or the same place by another register, or where nothing is.
            87 => {
                let op = choices.pick(&[Op::Addi, Op::Addiw]);
                words.extend([access(choices, FIXED), immediate(op, WILD, FIXED, 8), access(choices, WILD)]);
            }
            _ if choices.chance(busy) => {
                let to_routine = to_routine - 4 * words.len() as i32;

                between(choices, to_routine, kind, &mut words);
            }
            _ => words.push(immediate(Op::Addi, FIXED, FIXED, choices.pick(&[8, -8]))),
        }
    }
    words
}

/// Writes down the values and what has trapped, and goes on behind it.
fn handler() -> Vec<u32> {
    let mut words: Vec<u32> =
        (0..8).map(|number| store(Op::Sd, VALUES + number, LOG, 8 * number as i32)).collect();
    for (id, at) in [(CsrId::MCAUSE, 64), (CsrId::MTVAL, 72), (CsrId::MEPC, 80)] {
        words.extend([csr(Op::Csrrs, TEMPORARY, id, 0), store(Op::Sd, TEMPORARY, LOG, at)]);
    }
    // At the same address, without pages.
    words.extend([store(Op::Sd, TEMPORARY, STACK, -8), immediate(Op::Ld, VALUES, STACK, -16)]);
    let around = 64 - FOUND_BITS;
    words.extend([
        immediate(Op::Addi, LOG, LOG, 96),
        immediate(Op::Slli, LOG, LOG, around),
        immediate(Op::Srli, LOG, LOG, around),
        fields(Op::Add, LOG, LOG, LOG_BASE),
    ]);
    words.extend(pass_over(&HandlerCsrs::MACHINE, TEMPORARY));
    words
}

/// Puts page tables into memory: all is where it is, but the pages of data are there in another order.
fn put_tables(memory: &mut [u8], choices: &mut Choices<'_>) {
    const ALL: u64 = 0xcf;
    const READ_ONLY: u64 = 0xc3;
    let mut word = |at: u64, word: u64| put(memory, at, &[word as u32, (word >> 32) as u32]);
    let table = |number: u64| TABLES + number * PAGE;
    word(table(0) + 16, (RAM_BASE + table(1)) >> 2 | 1);
    word(table(1), (RAM_BASE + table(2)) >> 2 | 1);
    for page in 0..RAM / PAGE {
        word(table(2) + 8 * page, (RAM_BASE + page * PAGE) >> 2 | ALL);
    }
    for page in 0..PAGES {
        let frame = RAM_BASE + DATA + page * 5 % PAGES * PAGE;
        let rights = choices.pick(&[ALL, ALL, ALL, ALL, ALL, ALL, READ_ONLY, 0]);
        word(table(2) + 8 * (DATA / PAGE + page), frame >> 2 | rights);
    }
}

/// A machine with the loop that a seed makes, in a first state.
fn looping(choices: &mut Choices<'_>, engine: Engine) -> Machine {
    let kind =
        choices.pick(&[Kind::Flat, Kind::Flat, Kind::Protected, Kind::Aligned, Kind::Paged, Kind::Paged]);
    let before_end = PAGE - 4 * choices.below(40);
    let start = choices.pick(&[0, 0, before_end]);
    let count = choices.pick(&[1, 2, 3, 6, 12, 30]);
    // Half of them have only what is translated.
    let busy = choices.pick(&[0, 0, 60, 100]);
    let rounds = choices.pick(&[3, 20, 100, 400]);
    let routine_at = choices.pick(&ROUTINES);
    let mut words = body(choices, routine_at as i32 - start as i32, count, busy, kind);
    words.push(immediate(Op::Addi, MOVING, MOVING, choices.pick(&[1, 4, 8, 8, 12, 16, 24, 64, 0, -8, -24])));
    words.push(immediate(Op::Addi, COUNTER, COUNTER, -1));
    words.push(branch(Op::Bne, COUNTER, 0, -4 * words.len() as i32));
    words.extend([immediate(Op::Addi, MOVING, BEGIN, 0), immediate(Op::Addi, COUNTER, 0, rounds)]);
    words.push(jump(0, -4 * words.len() as i32));

    let mut memory = vec![0; (DATA + PAGES * PAGE) as usize];
    put(&mut memory, start, &words);
    put(&mut memory, HANDLER, &handler());
    let count = 1 + choices.below(6);
    let mut routine = body(choices, 0, count, 0, kind);
    routine.extend([immediate(Op::Addi, 0, 0, 0); 2]);
    routine.push(immediate(Op::Jalr, 0, LINK, 0));
    put(&mut memory, routine_at, &routine);
    put_tables(&mut memory, choices);
    for word in memory[DATA as usize..].chunks_exact_mut(8) {
        word.copy_from_slice(&(choices.bits() >> 3).to_le_bytes());
    }
    let after = choices.pick(&[0, 1, 6, 40]);
    let length = choices.pick(&[None, None, None, Some(1), Some(7)]);
    let tlb = geometry(choices);
    let mut machine = machine(&memory, |config| {
        (config.engine, config.translate_after, config.memory) = (engine, after, RAM);
        config.tlb = tlb;
        config.region_length = length.unwrap_or(config.region_length);
        config.misaligned_traps = kind == Kind::Aligned;
    });
    let ecall = decode(0x73, &IsaSet::full());
    let hart = &mut machine.harts[0];
    hart.begin_slice(0, 1);
    hart.budget = 0;
    let csrs = match kind {
        Kind::Flat | Kind::Aligned => vec![],
        // L, NA4, R: four bytes that nobody uses.
        Kind::Protected => vec![(CsrId::PMPCFG0, 0x91)],
        Kind::Paged => vec![
            (CsrId::PMPADDR0, u64::MAX),
            (CsrId::PMPCFG0, 0x1f),
            (CsrId::SATP, (8 << 60) | ((RAM_BASE + TABLES) / PAGE)),
            (CsrId::MENVCFG, choices.pick(&[0, 0xf0])),
        ],
    };
    for (id, value) in csrs {
        hart.write_csr(&mut machine.bus, id.0, value, &ecall).expect("the register exists");
    }
    hart.csrs.mtvec = RAM_BASE + HANDLER;

    if kind == Kind::Paged {
        hart.privilege = Privilege::Supervisor;
    }
    for register in 1..32 {
        hart.registers.set_x(register, choices.bits() >> choices.below(64));
    }
    let mut place = || {
        let page = 2 + choices.below(8);
        let before_end = PAGE - 8 * choices.below(24);
        let in_page = choices.pick(&[0, 0x300, before_end, before_end]);
        let place = DATA + page * PAGE + in_page;
        // Or at the end of RAM.
        RAM_BASE + choices.pick(&[place, place, place, place, place, place + 4, place + 1, RAM - 8])
    };
    let begin = place();
    let kept = [
        (MOVING, begin),
        (BEGIN, begin),
        (FIXED, place()),
        (WILD, place()),
        (STACK, place() & !15),
        (COUNTER, rounds as u64),
        // Exchanges the page of FIXED, or one beside it, with another.
        (ENTRY, RAM_BASE + TABLES + 2 * PAGE + 8 * (DATA / PAGE + choices.below(PAGES))),
        (FLIP, choices.pick(&[PAGE >> 2, PAGE, 4, 1])),
        (LOG, RAM_BASE + FOUND),
        (LOG_BASE, RAM_BASE + FOUND),
    ];
    for (register, value) in kept {
        hart.registers.set_x(register as u8, value);
    }
    hart.pc = RAM_BASE + start;
    hart.begin_slice(0, 0);
    hart.protection_changed();
    hart.context_changed();
    machine
}

#[test]
fn loops_of_accesses_do_the_same_in_every_kind_of_memory() {
    let cases = crate::amount("SV39_ACCESS_CASES", if cfg!(debug_assertions) { 100 } else { 3000 });
    for seed in 0..cases {
        let mut machines = [Engine::Interpreter, Engine::Translator]
            .map(|engine| looping(&mut Choices::new(seed, &[]), engine));
        let mut choices = Choices::new(!seed, &[]);
        let mut limit = 0;
        for _ in 0..5 {
            let most = choices.pick(&[20, 700, 3000, 10_000]);
            limit += 1 + choices.below(most);
            let [reference, translated] = machines.each_mut().map(|machine| {
                let mut host = Capture::default();
                let outcome = machine.run(limit, &mut host, &mut ());
                State::of(machine, &host, outcome)
            });
            assert!(translated == reference, "seed {seed}:\n{}", translated.differences(&reference));
        }
    }
}
