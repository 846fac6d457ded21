//! Loops that multiply and increase a register, several times a round: wherever they are entered and left, by branches, traps and the ends of
//! slices, and whatever else changes in them, each number is what the one before makes it.
//!
//! `SV39_RECURRENCE_CASES=N` sets how many random programs a campaign runs, `SV39_RECURRENCE_SEED=N` where it begins.

use crate::assemble::{
    HandlerCsrs, branch, bytes, count_and_pass_over, csr, fields, immediate, jump, put, store,
};
use crate::choices::Choices;
use crate::machines::machine_with_floats;
use crate::state::State;
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine, Outcome};
use sv39::platform::RAM_BASE;

/// Where traps go, and where the program's data lies.
const HANDLER: u64 = 0x800;
const DATA: u64 = 0x1000;
const MEMORY: u64 = 0x4000;
/// Registers: where the data is, where the next regular access goes, how many traps there were, and what their handler changes.
const BASE: u32 = 2;
const POINTER: u32 = 3;
const TRAPS: u32 = 31;
const HANDLERS: u32 = 30;
/// How long a program runs.
const LIMIT: u64 = 30_000;

/// What a program is made with.
struct Program<'a, 'b> {
    choices: &'a mut Choices<'b>,
    /// The number, another one, and what they are multiplied by and increased by.
    number: u32,
    other: u32,
    multiplier: u32,
    increment: u32,
    /// What becomes of them, and what an instruction needs for a moment.
    sum: u32,
    moment: u32,
    /// Rounds that are left of the inner loop, and of the outer one.
    inner: u32,
    outer: u32,
    words: Vec<u32>,
}

impl Program<'_, '_> {
    fn push(&mut self, word: u32) {
        self.words.push(word);
    }

    fn step(&mut self, number: u32) {
        let (m, c) = (self.multiplier, self.increment);
        let word = match self.choices.below(20) {
            0..6 => fields(Op::Mul, number, number, m),
            6..9 => fields(Op::Mul, number, m, number),
            9..13 => fields(Op::Add, number, number, c),
            13..15 => fields(Op::Add, number, c, number),
            15..18 => immediate(Op::Addi, number, number, self.choices.pick(&[1, -1, 0, 0x7ff, -0x800])),
            18 => fields(Op::Mul, number, number, number),
            _ => fields(Op::Mul, number, 0, number),
        };
        self.push(word);
    }

    /// An access to where the number says.
    fn access(&mut self) {
        let (number, moment, sum) = (self.number, self.moment, self.sum);
        let shift = self.choices.below(50) as i32;
        self.push(immediate(Op::Srli, moment, number, shift));
        self.push(immediate(Op::Andi, moment, moment, 0x7f8));
        self.push(fields(Op::Add, moment, moment, BASE));
        let word = if self.choices.chance(50) {
            immediate(Op::Ld, sum, moment, 0)
        } else {
            store(Op::Sd, number, moment, 0)
        };
        self.push(word);
    }

    /// What a loop consists of.
    fn part(&mut self) {
        let (number, other, sum, moment) = (self.number, self.other, self.sum, self.moment);
        match self.choices.below(100) {
            0..60 => self.step(number),
            60..64 => self.step(other),
            64..72 => self.push(fields(Op::Xor, sum, sum, number)),
            72..80 => self.access(),
            80..84 => {
                self.push(store(Op::Sd, number, POINTER, 0));
                self.push(immediate(Op::Addi, POINTER, POINTER, 8));
            }
            84..87 => self.push(immediate(Op::Ld, moment, POINTER, 8)),
            // It traps.
            87..89 => self.push(immediate(Op::Ld, moment, 0, 0)),
            89 => self.push(fields(Op::Ecall, 0, 0, 0)),
            90 => self.push(csr(Op::Csrrs, sum, CsrId::MCYCLE, 0)),
            91..94 => {
                let register = self.choices.pick(&[number, self.multiplier, self.increment]);
                self.push(immediate(Op::Xori, register, register, 0x55));
            }
            94 => self.push(fields(Op::Addw, number, number, self.increment)),
            95 => self.push(fields(Op::Add, moment, number, self.increment)),
            // It begins anew.
            96 => self.push(immediate(Op::Addi, number, sum, 3)),
            97 => self.push(fields(Op::Mul, number, sum, self.multiplier)),
            // Over the next instruction.
            _ => {
                let op = self.choices.pick(&[Op::Beq, Op::Bne, Op::Blt, Op::Bltu]);
                let compared = self.choices.pick(&[sum, self.inner, 0]);
                self.push(branch(op, number, compared, 8));
            }
        }
    }

    /// A loop in a loop that is sometimes entered in its middle, and changes what the inner one takes for given.
    fn make(&mut self) {
        let (m, c, number, inner) = (self.multiplier, self.increment, self.number, self.inner);
        let rounds = self.choices.pick(&[1, 3, 20, 60, 200]);
        self.push(immediate(Op::Addi, inner, 0, rounds));
        self.push(immediate(Op::Addi, POINTER, BASE, 0x7f8));
        match self.choices.below(4) {
            0 => self.push(immediate(Op::Addi, m, m, 2)),
            1 => self.push(immediate(Op::Xori, c, c, 0x123)),
            2 => self.push(immediate(Op::Xori, number, number, 0x321)),
            _ => {}
        }
        let length = 2 + self.choices.below(12) as usize;
        let (entry, begin) = (self.words.len(), self.words.len() + 1);
        self.push(0);
        let mut others = 60;
        while self.words.len() < begin + length {
            // Most loops do little else.
            if self.choices.chance(others) {
                self.part();
            } else {
                self.step(number);
            }
            others = self.choices.pick(&[20, 60, 60]);
        }
        self.push(immediate(Op::Addi, inner, inner, -1));
        let end = self.words.len();
        self.push(branch(Op::Bne, inner, 0, 4 * (begin as i32 - end as i32)));
        let enters =
            if self.choices.chance(30) { begin + self.choices.below(length as u64) as usize } else { begin };
        self.words[entry] = jump(0, 4 * (enters - entry) as i32);
        self.push(immediate(Op::Addi, self.outer, self.outer, -1));
        let end = self.words.len();
        self.push(branch(Op::Bne, self.outer, 0, -4 * end as i32));
        self.push(jump(0, 0));
    }
}

/// A machine with the program that a seed makes, in its first state.
fn machine(seed: u64, engine: Engine) -> Machine {
    let mut choices = Choices::new(seed, &[]);
    let mut free: Vec<u32> = (4..30).collect();
    let mut register = || free.swap_remove(choices.below(free.len() as u64) as usize);
    let [number, other, multiplier, increment, sum, moment, inner, outer] = [(); 8].map(|()| register());
    let words = Vec::new();
    let mut program = Program {
        choices: &mut choices,
        number,
        other,
        multiplier,
        increment,
        sum,
        moment,
        inner,
        outer,
        words,
    };
    program.make();
    let mut memory = bytes(&program.words);
    assert!(memory.len() < HANDLER as usize);
    memory.resize(MEMORY as usize, 0x5a);
    put(&mut memory, HANDLER, &count_and_pass_over(&HandlerCsrs::MACHINE, TRAPS, HANDLERS));
    let mut machine = machine_with_floats(&memory, HANDLER, |config| {
        config.engine = engine;
        config.translate_after = (seed % 3) as u32;
        config.region_length = [config.region_length, config.region_length, 7][seed as usize / 3 % 3];
    });
    let hart = &mut machine.harts[0];
    for register in 0..32 {
        hart.registers.set_x(register, choices.bits());
    }
    hart.registers.set_x(BASE as u8, RAM_BASE + DATA);
    hart.registers.set_x(outer as u8, 60);
    machine
}

#[test]
fn numbers_that_are_made_from_each_other_are_what_each_makes_of_the_one_before() {
    let cases = crate::amount("SV39_RECURRENCE_CASES", if cfg!(debug_assertions) { 60 } else { 1500 });
    let first = crate::amount("SV39_RECURRENCE_SEED", 0);
    for seed in first..first + cases {
        let mut machines = [Engine::Interpreter, Engine::Translator].map(|engine| machine(seed, engine));
        let mut hosts = [Capture::default(), Capture::default()];
        let mut choices = Choices::new(!seed, &[]);
        let longest = choices.pick(&[40, 700, 5000, LIMIT]);
        let mut limit = 0;
        while limit < LIMIT {
            limit = (limit + 1 + choices.below(longest)).min(LIMIT);
            for (machine, host) in machines.iter_mut().zip(&mut hosts) {
                assert_eq!(machine.run(limit, host, &mut ()), Outcome::Limit);
            }
            let [expected, found] = machines.each_ref().map(|machine| {
                let hart = &machine.harts[0];
                (hart.pc, std::array::from_fn::<_, 32, _>(|register| hart.registers.x(register as u8)))
            });
            assert!(found == expected, "seed {seed}, at {limit}:\n{found:x?} is not\n{expected:x?}");
        }
        let [expected, found] =
            [0, 1].map(|index| State::of(&machines[index], &hosts[index], Outcome::Limit));
        assert!(found == expected, "seed {seed}:\n{}", found.differences(&expected));
    }
}
