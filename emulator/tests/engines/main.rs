//! No guest can tell how it is run: random programs in every privilege mode, with paging, interrupts, code that changes
//! itself and devices, come to the same state block by block, translated, and instruction by instruction, whatever the slices.
//!
//! `SV39_ENGINE_CASES=N` sets how many programs a campaign runs, `SV39_ENGINE_SEED=N` where it begins.
mod accesses;
mod assemble;
mod choices;
mod cold;
mod crossing;
mod elf;
mod entering;
mod floats;
mod machines;
mod modes;
mod operands;
mod paging;
mod patched;
mod program;
mod recurrences;
mod sharing;
mod state;
mod targets;
mod words;
mod world;

use assemble::{
    HandlerCsrs, branch, bytes, count_and_pass_over, csr, fields, handled_at, immediate, jump, store,
};
use choices::Choices;
use state::{Coverage, State, Watch, explain_difference};
use sv39::hart::Hart;
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::Interrupt;
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Input, Inputs, Machine, MachineConfig, Outcome, Stamped};
use sv39::observe::Observer;
use sv39::observe::translation::Detail;
use sv39::platform::RAM_BASE;
use world::World;

fn amount(variable: &str, default: u64) -> u64 {
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable}={text} is not a number")),
        Err(_) => default,
    }
}

/// A machine with its user.
struct Run {
    machine: Machine,
    host: Capture,
    outcome: Outcome,
}

impl Run {
    fn new(world: &World) -> Self {
        Self::with(world, |config| config.engine = Engine::Interpreter)
    }

    /// Interprets, and has room for a few blocks only.
    fn crowded(world: &World) -> Self {
        Self::with(world, |config| {
            config.engine = Engine::Interpreter;
            config.decoded_instructions = 0;
        })
    }

    /// Translates everything, or what has begun a few times; in some runs the caches are full all the time, or regions are small.
    fn translated(world: &World, seed: u64) -> Self {
        Self::with(world, |config| {
            config.engine = Engine::Translator;
            config.translate_after = (seed % 3) as u32;
            config.code_cache =
                [config.code_cache, config.code_cache, 8 << 10, 64 << 10][seed as usize / 3 % 4];
            config.region_length = [config.region_length, config.region_length, 1, 7][seed as usize / 12 % 4];
            config.decoded_instructions = [config.decoded_instructions, 0][seed as usize / 2 % 2];
        })
    }

    fn with(world: &World, change: impl FnOnce(&mut MachineConfig)) -> Self {
        let host = Capture { input: world.input().iter().copied().collect(), ..Capture::default() };
        Self { machine: world.machine(change), host, outcome: Outcome::Limit }
    }

    /// What entered before enters again, when it did.
    fn replaying(mut self, recording: &[Stamped]) -> Self {
        self.machine.inputs = Inputs::replay(recording.to_vec());
        self
    }

    /// Goes on up to `limit`, if the program has not ended before.
    fn until<O: Observer>(&mut self, limit: u64, observer: &mut O) {
        if self.outcome == Outcome::Limit {
            self.outcome = self.machine.run(limit, &mut self.host, observer);
        }
    }

    fn has_external_interrupts(&self) -> bool {
        let external = [Interrupt::SupervisorExternal, Interrupt::MachineExternal];
        let count = |hart: &Hart| external.map(|cause| hart.counters.interrupts[cause.code() as usize]);
        self.machine.harts.iter().any(|hart| count(hart) != [0, 0])
    }

    fn state(&self) -> State {
        State::of(&self.machine, &self.host, self.outcome)
    }
}

fn case(seed: u64, bytes: &[u8], coverage: &mut Coverage) {
    let mut choices = Choices::new(seed, bytes);
    let world = World::new(&mut choices);
    let (mut blocks, mut steps) = (Run::new(&world), Run::new(&world));
    let mut translated = Run::translated(&world, seed);
    let mut limit = 0;
    while limit < world.ticks() {
        let longest = if choices.chance(20) { 20 } else { 1500 };
        limit = (limit + 1 + choices.below(longest)).min(world.ticks());
        blocks.until(limit, &mut ());
        steps.until(limit, &mut Watch(coverage));
        translated.until(limit, &mut ());
        if blocks.state() != steps.state() {
            panic!(
                "seed {seed}: {}",
                explain_difference(limit, |limit| pair(&world, Run::new(&world), limit))
            );
        }
        if translated.state() != steps.state() {
            let pair = |limit| pair(&world, Run::translated(&world, seed), limit);
            panic!("seed {seed}, translated: {}", explain_difference(limit, pair));
        }
    }
    let whole = if seed.is_multiple_of(2) { Run::crowded(&world) } else { Run::translated(&world, seed) };
    let mut whole = whole.replaying(blocks.machine.inputs.recorded());
    whole.until(world.ticks(), &mut ());
    if whole.state() != blocks.state() {
        panic!("seed {seed}: slices change the result\n{}", blocks.state().differences(&whole.state()));
    }
    coverage.note_end(blocks.outcome);
}

/// The states that both ways of running come to at `limit`.
fn pair(world: &World, mut blocks: Run, limit: u64) -> (State, State) {
    let mut steps = Run::new(world);
    blocks.until(limit, &mut ());
    steps.until(limit, &mut Watch(&mut Coverage::default()));
    (blocks.state(), steps.state())
}

#[test]
fn blocks_and_single_steps_come_to_the_same_state() {
    let cases = amount("SV39_ENGINE_CASES", if cfg!(debug_assertions) { 150 } else { 2000 });
    let first = amount("SV39_ENGINE_SEED", 0);
    let mut coverage = Coverage::default();
    for seed in first..first + cases {
        case(seed, &[], &mut coverage);
    }
    println!("{coverage}");
    // The programs do what they are made for.
    if cases >= 2000 {
        let never: Vec<Op> = Op::all().filter(|op| !coverage.executed.contains_key(op)).collect();
        assert_eq!(never, [], "these instructions were never executed");
        assert!(coverage.is_broad(), "{coverage}");
    }
}

/// An interrupt comes before any instruction: a key is pressed at each tick in turn.
#[test]
fn an_interrupt_may_come_before_any_instruction() {
    const TICKS: u64 = 400;
    let (mut seed, mut programs, mut interrupts) = (0, 0, 0);
    while programs < 4 {
        seed += 1;
        let world = World::new(&mut Choices::new(seed, &[]));
        let pressed = |run: Run, clock: u64| {
            let mut run = run.replaying(&[Stamped { clock, input: Input::Console(b"x".to_vec()) }]);
            run.until(clock + TICKS, &mut ());
            run
        };
        if !pressed(Run::new(&world), TICKS / 2).has_external_interrupts() {
            continue;
        }
        programs += 1;
        for clock in 1..TICKS {
            let expected = pressed(Run::new(&world), clock);
            let found = pressed(Run::translated(&world, 0), clock);
            if found.state() != expected.state() {
                panic!("seed {seed}, at {clock}: {}", expected.state().differences(&found.state()));
            }
            interrupts += u64::from(expected.has_external_interrupts());
        }
    }
    assert!(interrupts > TICKS, "{interrupts}");
}

/// A machine that translates this program.
fn translating(words: &[u32]) -> Machine {
    machines::machine(&bytes(words), |config| {
        (config.engine, config.translate_after) = (Engine::Translator, 0)
    })
}

/// A loop that has stored nowhere yet remembers no page, whatever its address.
#[test]
fn stores_to_any_page_without_memory_trap_each_time() {
    const ROUND: u64 = 8;
    for (number, shift) in [(-1, 63), (-1, 12), (1, 12), (0, 0), (1, 62), (-1, 38)] {
        let code = [
            immediate(Op::Addi, 5, 0, number),
            immediate(Op::Slli, 5, 5, shift),
            store(Op::Sb, 7, 5, 0),
            immediate(Op::Addi, 7, 7, 1),
            jump(0, -8),
        ];
        // Counts, and goes on behind the store.
        let handler = count_and_pass_over(&HandlerCsrs::MACHINE, 28, 29);
        let mut machine = translating(&[&handled_at(32)[..], &code, &handler].concat());
        // The boot ROM's five instructions and five of the program come first.
        let limit = 10 + 100 * ROUND;
        assert_eq!(machine.run(limit, &mut Capture::default(), &mut ()), Outcome::Limit);
        let registers = &machine.harts[0].registers;
        assert_eq!([registers.x(7), registers.x(28)], [100, 100], "{number} << {shift}");
    }
}

/// Loads and stores at every alignment, over the ends of pages; as all of RAM is not open to loads, they have to look for their page.
#[test]
fn misaligned_accesses_in_a_loop_reach_what_they_name() {
    const START: u64 = RAM_BASE + 0x8001;
    const ROUNDS: u64 = 3000;
    let pmp_entry_on = 0x91; // L, NA4, R: four bytes that nobody uses
    let mut machine = translating(&[
        immediate(Op::Addi, 5, 0, pmp_entry_on),
        csr(Op::Csrrw, 0, CsrId::PMPCFG0, 5),
        fields(Op::Auipc, 10, 0, 0),
        immediate(Op::Addi, 11, 0, 1),
        immediate(Op::Slli, 11, 11, 15),
        fields(Op::Add, 10, 10, 11),
        immediate(Op::Addi, 10, 10, 1 - 8),
        // The loop: what is stored comes back by the next round's loads, in parts.
        immediate(Op::Ld, 12, 10, -8),
        immediate(Op::Lhu, 13, 10, -3),
        immediate(Op::Addi, 12, 12, 3),
        fields(Op::Add, 12, 12, 13),
        store(Op::Sd, 12, 10, 0),
        store(Op::Sw, 12, 10, 5),
        immediate(Op::Addi, 10, 10, 5),
        jump(0, -28),
    ]);
    let limit = 5 + 7 + 8 * ROUNDS;
    assert_eq!(machine.run(limit, &mut Capture::default(), &mut ()), Outcome::Limit);

    let mut memory = vec![0; 5 * ROUNDS as usize + 32];
    let load = |memory: &[u8], at: usize| u64::from_le_bytes(memory[at..at + 8].try_into().unwrap());
    for round in 0..ROUNDS as usize {
        let at = 16 + 5 * round;
        let half = load(&memory, at - 3) & 0xffff;
        let sum = load(&memory, at - 8).wrapping_add(3 + half);
        memory[at..at + 8].copy_from_slice(&sum.to_le_bytes());
        memory[at + 5..at + 9].copy_from_slice(&sum.to_le_bytes()[..4]);
    }
    let ram = machine.bus.ram.bytes(PhysAddr(START - 16), memory.len() as u64);
    assert!(ram == memory, "every round has done what it says");
}

/// Slices end anywhere in straight code that is longer than a block.
#[test]
fn straight_code_longer_than_a_block_gets_on() {
    const ADDI: u32 = 0x0012_8293; // addi t0, t0, 1
    const BACK: u32 = 0xce1f_f06f; // j -800
    let code: Vec<u32> = [ADDI; 200].iter().chain([&BACK]).copied().collect();
    let mut machine = translating(&code);
    // The boot ROM's five instructions come first.
    for limit in (5..20_000).step_by(37) {
        assert_eq!(machine.run(limit, &mut Capture::default(), &mut ()), Outcome::Limit);
        let (rounds, rest) = ((limit - 5) / 201, (limit - 5) % 201);
        assert_eq!(machine.harts[0].pc, RAM_BASE + 4 * rest);
        assert_eq!(machine.harts[0].registers.x(5), RAM_BASE + 200 * rounds + rest);
    }
}

/// Of a routine that runs all the time, an instruction changes, and the next one becomes its end.
#[test]
fn an_overwritten_block_of_another_length_is_decoded_anew() {
    const ROUTINE: u64 = 0x1000;
    // auipc t0, 1; jalr ra, 0(t0); j -8
    let mut memory = bytes(&[0x0000_1297, 0x0002_80e7, 0xff9f_f06f]);
    memory.resize(ROUTINE as usize, 0);
    // addi a0, a0, 1; addi a1, a1, 1; ret
    memory.extend(bytes(&[0x0015_0513, 0x0015_8593, 0x0000_8067]));
    for engine in [Engine::Interpreter, Engine::Translator] {
        let mut machine =
            machines::machine(&memory, |config| (config.engine, config.translate_after) = (engine, 2));
        let mut host = Capture::default();
        machine.harts[0].pc = RAM_BASE;
        machine.harts[0].registers.set_x(10, 0);
        machine.harts[0].registers.set_x(11, 0);
        assert_eq!(machine.run(6 * 100, &mut host, &mut ()), Outcome::Limit);
        // addi a0, a0, 2; ret
        machine.bus.ram.write(PhysAddr(RAM_BASE + ROUTINE), &bytes(&[0x0025_0513, 0x0000_8067]));
        assert_eq!(machine.run(6 * 100 + 5 * 100, &mut host, &mut ()), Outcome::Limit);
        let hart = &machine.harts[0];
        assert_eq!((hart.pc, hart.registers.x(10), hart.registers.x(11)), (RAM_BASE, 300, 100), "{engine:?}");
    }
}

/// An instruction is overwritten all the time, by shorter and longer ones, jumps and what traps, and runs a few times or often before the
/// next comes.
#[test]
fn what_replaces_a_changing_instruction_runs_from_then_on() {
    const ROUTINE: u64 = 0x1000;
    const PATCHED: u64 = ROUTINE + 8;
    const TABLE: u64 = 0x2000;
    let start = [
        fields(Op::Lui, 7, 0, 0) | 0x1000,
        fields(Op::Add, 6, 5, 7),
        fields(Op::Add, 7, 6, 7),
        immediate(Op::Addi, 28, 0, 0),
        immediate(Op::Addi, 31, 0, 0),
        // The loop: the next of 512 words, and as many calls as the upper half of it says.
        immediate(Op::Addi, 28, 28, 8),
        immediate(Op::Slli, 29, 28, 52),
        immediate(Op::Srli, 29, 29, 52),
        fields(Op::Add, 29, 29, 7),
        immediate(Op::Lw, 30, 29, 0),
        store(Op::Sw, 30, 6, (PATCHED - ROUTINE) as i32),
        immediate(Op::Lw, 31, 29, 4),
        immediate(Op::Jalr, 1, 6, 0),
        immediate(Op::Addi, 31, 31, -1),
        branch(Op::Bge, 31, 0, -8),
        jump(0, -40),
    ];
    // Goes on behind the call.
    let handler =
        [immediate(Op::Addi, 1, 5, 64), csr(Op::Csrrw, 0, CsrId::MEPC, 1), fields(Op::Mret, 0, 0, 0)];
    let routine = [
        immediate(Op::Addi, 10, 10, 1),
        fields(Op::Xor, 11, 11, 10),
        0,
        fields(Op::Add, 12, 12, 10),
        immediate(Op::Addi, 13, 13, 1),
        immediate(Op::Jalr, 0, 1, 0),
    ];
    let others = [
        0x0585_0505, // c.addi a0, 1; c.addi a1, 1
        0x0713_0505, // c.addi a0, 1; the first half of an addi
        jump(0, 8),
        branch(Op::Bne, 11, 0, 8),
        immediate(Op::Jalr, 0, 1, 0),
        0,
        fields(Op::Ecall, 0, 0, 0),
        csr(Op::Csrrs, 14, CsrId::MINSTRET, 0),
        csr(Op::Csrrw, 15, CsrId::MSCRATCH, 10),
        immediate(Op::Lw, 16, 6, 8),
        store(Op::Sw, 10, 7, -4),
        fields(Op::Mul, 11, 11, 10),
        fields(Op::Lui, 16, 0, 0) | 0x8765_4000,
    ];
    let table = (0..512u32).flat_map(|entry| {
        let other = entry % 16 < 4;
        let word = if other {
            others[(entry / 16 * 4 + entry % 16) as usize % others.len()]
        } else {
            immediate(Op::Addi, 10, 10, entry as i32)
        };
        // From time to time nothing changes for long.
        [word, if entry % 100 == 99 { 200 } else { entry % 5 }]
    });
    let mut memory = bytes(&[&handled_at(0x100)[..], &start].concat());
    memory.resize(0x100, 0);
    memory.extend(bytes(&handler));
    memory.resize(ROUTINE as usize, 0);
    memory.extend(bytes(&routine));
    memory.resize(TABLE as usize, 0);
    memory.extend(bytes(&table.collect::<Vec<u32>>()));
    let (mut changing, mut referred) = ([false; 2], false);
    let steps = in_every_way(&memory, |machine| {
        let is_changing = machine.bus.ram.changing_code(PhysAddr(RAM_BASE + PATCHED)).is_some();
        changing[usize::from(is_changing)] = true;
        let Some(report) = machine.translation() else { return };
        referred |= report.references.contains_key("changing");
    });
    assert_eq!(changing, [true; 2], "it has been both");
    let translates = cfg!(all(target_arch = "x86_64", target_os = "linux"));
    assert_eq!(referred, translates, "calls of the reference for it are counted as what they are");
    assert!(steps.harts[0].registers.x(13) > 1000);
}

/// Runs a program for some time in steps, which it returns, and in other ways, and compares them all the time.
fn in_every_way(memory: &[u8], mut look: impl FnMut(&Machine)) -> Machine {
    const TICKS: u64 = if cfg!(debug_assertions) { 30_000 } else { 100_000 };
    let machine = |engine, translate_after| {
        machines::machine(memory, |config| {
            (config.engine, config.translate_after) = (engine, translate_after);
            config.translation_notes = Detail::Totals;
        })
    };
    let mut host = Capture::default();
    let mut steps = machine(Engine::Interpreter, 0);
    let mut others = [
        machine(Engine::Interpreter, 0),
        machine(Engine::Translator, 0),
        machine(Engine::Translator, 5),
        machine(Engine::Translator, 64),
    ];
    for limit in (1..TICKS).step_by(389) {
        let outcome = steps.run(limit, &mut host, &mut Watch(&mut Coverage::default()));
        assert_eq!(outcome, Outcome::Limit);
        let expected = State::of(&steps, &host, outcome);
        for machine in &mut others {
            assert_eq!(machine.run(limit, &mut host, &mut ()), Outcome::Limit);
            let found = State::of(machine, &host, outcome);
            assert!(found == expected, "at {limit}: {}", expected.differences(&found));
            look(machine);
        }
    }
    steps
}
