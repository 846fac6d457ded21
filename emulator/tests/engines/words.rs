//! Arithmetic on words and double words in a few registers, with what rotates, and accesses, branches and system calls in between: results
//! of which the translator leaves out a half, or all, are whole wherever somebody can see them.

use crate::assemble::{branch, fields, immediate, store};
use crate::choices::Choices;
use crate::machines::machine_with_floats;
use crate::state::State;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine, Outcome};
use sv39::platform::RAM_BASE;

/// Instructions of one program.
const LENGTH: usize = 56;
/// Where its data lies, and the register that points there.
const DATA: u64 = 0x1000;
const POINTER: u32 = 2;
/// Where traps go: behind the code, to a jump to itself.
const HANDLER: u64 = 4 * LENGTH as u64;
const JUMP_TO_ITSELF: u32 = 0x6f;
/// How many registers it has.
const REGISTERS: usize = 7;

const OF_TWO: [Op; 38] = [
    Op::Add,
    Op::Sub,
    Op::And,
    Op::Or,
    Op::Or,
    Op::Xor,
    Op::Xor,
    Op::Mul,
    Op::Sll,
    Op::Srl,
    Op::Sra,
    Op::Slt,
    Op::Sltu,
    Op::Addw,
    Op::Addw,
    Op::Addw,
    Op::Subw,
    Op::Subw,
    Op::Mulw,
    Op::Mulw,
    Op::Sllw,
    Op::Srlw,
    Op::Sraw,
    Op::Divw,
    Op::Remuw,
    Op::Mulhu,
    Op::Andn,
    Op::Orn,
    Op::Xnor,
    Op::Sh1add,
    Op::Sh3add,
    Op::AddUw,
    Op::Sh2addUw,
    Op::Rolw,
    Op::Rorw,
    Op::Max,
    Op::Minu,
    Op::CzeroNez,
];
const OF_ONE: [Op; 10] =
    [Op::Addi, Op::Xori, Op::Ori, Op::Andi, Op::Addiw, Op::Addiw, Op::Addiw, Op::Slti, Op::Sltiu, Op::Lui];
const SHIFTS: [Op; 5] = [Op::Slli, Op::Srli, Op::Srai, Op::Rori, Op::SlliUw];
const SHIFTS_OF_WORDS: [Op; 4] = [Op::Slliw, Op::Srliw, Op::Sraiw, Op::Roriw];

/// What a program is made with.
struct Program<'a, 'b> {
    choices: &'a mut Choices<'b>,
    registers: [u32; REGISTERS],
    words: Vec<u32>,
}

impl Program<'_, '_> {
    fn register(&mut self) -> u32 {
        self.choices.pick(&self.registers)
    }

    fn shift(&mut self, op: Op, rd: u32, rs1: u32, amount: u32) {
        self.words.push(fields(op, rd, rs1, 0) | amount << 20);
    }

    /// Two shifts of one register and what puts them together, in some order, with something in between; mostly a rotation.
    fn rotation(&mut self) {
        let (left, right, width) = self.choices.pick(&[(Op::Slliw, Op::Srliw, 32), (Op::Slli, Op::Srli, 64)]);
        let amount = 1 + self.choices.below(width - 1) as u32;
        let rest = if self.choices.chance(90) { width as u32 - amount } else { amount };
        let [source, lower, upper, to] = [(); 4].map(|()| self.register());
        let shifts = [(left, upper, amount), (right, lower, rest)];
        let order = self.choices.pick(&[[0, 1], [1, 0]]);
        for index in order {
            let (op, rd, amount) = shifts[index];
            self.shift(op, rd, source, amount);
            if self.choices.chance(40) {
                self.arithmetic();
            }
        }
        let op = self.choices.pick(&[Op::Or, Op::Or, Op::Or, Op::Xor, Op::Add, Op::Addw]);
        let (a, b) = self.choices.pick(&[(lower, upper), (upper, lower)]);
        self.words.push(fields(op, to, a, b));
    }

    fn arithmetic(&mut self) {
        let [rd, a, b] = [(); 3].map(|()| self.register());
        match self.choices.below(10) {
            0..6 => {
                let op = self.choices.pick(&OF_TWO);
                self.words.push(fields(op, rd, a, b));
            }
            6..8 => {
                let op = self.choices.pick(&OF_ONE);
                let imm = self.choices.pick(&[0, 1, -1, 0x7ff, -0x800, 64]);
                let word = if op == Op::Lui { fields(op, rd, 0, 0) } else { immediate(op, rd, a, imm) };
                self.words.push(word);
            }
            8 => {
                let (op, amount) = (self.choices.pick(&SHIFTS), self.choices.below(64));
                self.shift(op, rd, a, amount as u32);
            }
            _ => {
                let (op, amount) = (self.choices.pick(&SHIFTS_OF_WORDS), self.choices.below(32));
                self.shift(op, rd, a, amount as u32);
            }
        }
    }

    /// What other things than registers can tell.
    fn rest(&mut self) {
        let (a, b) = (self.register(), self.register());
        let offset = 8 * self.choices.below(200) as i32;
        let word = match self.choices.below(20) {
            0..7 => immediate(self.choices.pick(&[Op::Ld, Op::Lw, Op::Lwu]), a, POINTER, offset),
            7..14 => store(self.choices.pick(&[Op::Sd, Op::Sd, Op::Sw]), a, POINTER, offset),
            14..16 => branch(self.choices.pick(&[Op::Beq, Op::Bne, Op::Blt, Op::Bgeu]), a, b, 8),
            16..19 => {
                // The host's flags may tell of what was computed last.
                let last = self.words.last().map_or(a, |word| word >> 7 & 31);
                let compared = if self.choices.chance(80) { (last, 0) } else { (0, last) };
                let op = self.choices.pick(&[Op::Beq, Op::Bne, Op::Blt, Op::Bge, Op::Bltu, Op::Bgeu]);
                branch(op, compared.0, compared.1, 8)
            }
            _ => fields(Op::Ecall, 0, 0, 0),
        };
        self.words.push(word);
    }
}

/// A machine with the program that a seed makes, in its first state.
fn machine(seed: u64, engine: Engine) -> Machine {
    let mut choices = Choices::new(seed, &[]);
    let registers = std::array::from_fn(|_| 3 + choices.below(29) as u32);
    let others = choices.pick(&[1, 4, 12, 40]);
    let mut program = Program { choices: &mut choices, registers, words: Vec::new() };
    while program.words.len() < LENGTH {
        match program.choices.below(100) {
            kind if kind < others => program.rest(),
            0..40 => program.rotation(),
            _ => program.arithmetic(),
        }
    }
    let mut memory = crate::assemble::bytes(&program.words[..LENGTH]);
    memory.extend(JUMP_TO_ITSELF.to_le_bytes());
    memory.resize(2 * DATA as usize, 0x5a);
    let mut machine = machine_with_floats(&memory, HANDLER, |config| {
        (config.engine, config.translate_after) = (engine, 0);
    });
    let hart = &mut machine.harts[0];
    for register in 0..32 {
        hart.registers.set_x(register, choices.bits());
    }
    hart.registers.set_x(POINTER as u8, RAM_BASE + DATA);
    machine
}

#[test]
fn results_of_which_only_a_part_is_computed_are_whole_where_they_are_seen() {
    let cases = crate::amount("SV39_WORD_CASES", if cfg!(debug_assertions) { 100 } else { 2000 });
    for seed in 0..cases {
        let run = |engine, limit| {
            let (mut machine, mut host) = (machine(seed, engine), Capture::default());
            let outcome = machine.run(limit, &mut host, &mut ());
            assert_eq!(outcome, Outcome::Limit);
            State::of(&machine, &host, outcome)
        };
        // To the end, and to some place before.
        for limit in [LENGTH as u64 + 4, seed % LENGTH as u64] {
            let (reference, translated) = (run(Engine::Interpreter, limit), run(Engine::Translator, limit));
            assert!(translated == reference, "seed {seed}:\n{}", translated.differences(&reference));
        }
    }
}
