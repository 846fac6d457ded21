//! Floating point in loops: what exceptions have been raised, whenever somebody looks; results that stay in registers, are moved, stored and
//! loaded; traps in the middle.

use crate::assemble::{HandlerCsrs, branch, bytes, csr, fields, immediate, pass_over, store};
use crate::choices::Choices;
use crate::machines::machine_with_floats;
use crate::operands::{float, is_float, reads_float};
use crate::state::State;
use sv39::hart::csr::mstatus;
use sv39::isa::csr::CsrId;
use sv39::isa::format::Format;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine};
use sv39::platform::RAM_BASE;

/// Registers that programs keep clear of: of the handler, …
const COLLECTED: u32 = 28;
const TEMPORARY: u32 = 29;
/// … that moves by a constant in a loop, …
const MOVING: u32 = 21;
/// … does not, …
const FIXED: u32 = 22;
/// … and counts how often the loop goes round.
const COUNTER: u32 = 20;
/// Holds FS.
const FS: u32 = 23;
/// Data, behind the code and the handler.
const DATA: u64 = 0x1000;
const HANDLER: u64 = 0x800;
const JUMP_TO_ITSELF: u32 = 0x6f;

/// Collects some registers and the exceptions so far, and goes on behind the instruction.
fn handler() -> Vec<u32> {
    let mut words = vec![csr(Op::Csrrs, 0, CsrId::MSTATUS, FS)];
    for register in 0..4 {
        words.push(fields(Op::FmvXD, TEMPORARY, register, 0));
        words.push(immediate(Op::Slli, COLLECTED, COLLECTED, 1));
        words.push(fields(Op::Xor, COLLECTED, COLLECTED, TEMPORARY));
    }
    words.extend([
        csr(Op::Csrrs, TEMPORARY, CsrId::FCSR, 0),
        immediate(Op::Slli, COLLECTED, COLLECTED, 1),
        fields(Op::Xor, COLLECTED, COLLECTED, TEMPORARY),
    ]);
    words.extend(pass_over(&HandlerCsrs::MACHINE, TEMPORARY));
    words
}

fn instruction(choices: &mut Choices<'_>, floats: &[Op], registers: u64) -> u32 {
    let mut register = || choices.below(registers) as u32;
    let (rd, rs1, rs2, rs3) = (register(), register(), register(), register());
    let x = choices.pick(&[1, 2, 3, 10, 16]);
    let at = 8 * choices.below(8) as i32;
    let base = choices.pick(&[MOVING, MOVING, FIXED]);
    match choices.below(100) {
        0..10 => immediate(choices.pick(&[Op::Fld, Op::Fld, Op::Flw]), rd, base, at),
        10..18 => store(choices.pick(&[Op::Fsd, Op::Fsd, Op::Fsw]), rs2, base, at),
        18..20 => store(Op::Sd, x, base, at),
        20..23 => csr(
            Op::Csrrs,
            choices.pick(&[0, x, x, x]),
            choices.pick(&[CsrId::FFLAGS, CsrId::FCSR, CsrId::FRM]),
            0,
        ),
        23 => csr(choices.pick(&[Op::Csrrw, Op::Csrrs, Op::Csrrc]), x, CsrId::FFLAGS, x),
        24 => csr(Op::Csrrwi, x, CsrId::FRM, choices.pick(&[0, 0, 0, 1, 2, 4, 5])),
        25 => csr(choices.pick(&[Op::Csrrs, Op::Csrrs, Op::Csrrc]), x, CsrId::SSTATUS, FS),
        26 => fields(Op::Ecall, 0, 0, 0),
        // A page without memory.
        27 => immediate(Op::Fld, rd, COUNTER, 0),
        28 => fields(Op::Div, x, x, choices.pick(&[1, 2, 3])),
        29..35 => fields(choices.pick(&[Op::FmvXD, Op::FmvXW, Op::FclassD, Op::FclassS]), x, rs1, 0),
        kind => {
            let op = if kind < 65 {
                choices.pick(&[
                    Op::FaddD,
                    Op::FsubD,
                    Op::FmulD,
                    Op::FdivD,
                    Op::FmaddD,
                    Op::FmsubD,
                    Op::FnmaddD,
                    Op::FnmsubD,
                    Op::FaddS,
                    Op::FmulS,
                    Op::FmaddS,
                    Op::FsqrtD,
                    Op::FcvtDS,
                    Op::FcvtSD,
                    Op::FsgnjD,
                    Op::FsgnjnD,
                    Op::FsgnjxD,
                    Op::FsgnjS,
                    Op::FminD,
                    Op::FltD,
                    Op::FeqD,
                ])
            } else {
                choices.pick(floats)
            };
            let (pattern, mask) = op.encoding();
            let reads_integer = matches!(op.format(), Format::XToF | Format::XToFRounded);
            let mut word = pattern;
            let mut set = |shift: u32, width: u32, value: u32| {
                if mask >> shift & ((1 << width) - 1) == 0 {
                    word |= value << shift;
                }
            };
            set(7, 5, if reads_float(&op) { x } else { rd });
            set(15, 5, if reads_integer { x } else { rs1 });
            set(20, 5, rs2);
            set(27, 5, rs3);
            set(12, 3, choices.pick(&[7, 7, 7, 7, 7, 0, 0, 1, 2, 3, 5]));
            word
        }
    }
}

/// Some instructions.
fn body(choices: &mut Choices<'_>) -> Vec<u32> {
    let floats: Vec<Op> = Op::all().filter(is_float).collect();
    // Few registers, so that results become operands; or more than a host has.
    let registers = choices.pick(&[4, 6, 12, 12, 32]);
    let length = choices.pick(&[3, 6, 12, 30, 60]);
    (0..length).map(|_| instruction(choices, &floats, registers)).collect()
}

/// A machine with a loop around these instructions, in a first state.
fn looping(mut words: Vec<u32>, choices: &mut Choices<'_>, engine: Engine) -> Machine {
    words.push(immediate(Op::Addi, MOVING, MOVING, choices.pick(&[8, 8, 16, 0])));
    words.push(immediate(Op::Addi, COUNTER, COUNTER, -1));
    words.push(branch(Op::Bne, COUNTER, 0, -4 * (words.len() as i32)));
    words.push(JUMP_TO_ITSELF);
    let mut memory = bytes(&words);
    memory.resize(HANDLER as usize, 0);
    memory.extend(bytes(&handler()));
    memory.resize(DATA as usize, 0);
    for _ in 0..128 {
        memory.extend(float(choices).to_le_bytes());
    }
    let mut machine = machine_with_floats(&memory, HANDLER, engine);
    let hart = &mut machine.harts[0];
    hart.csrs.fflags = choices.pick(&[0, 0, 1, 0x1f]);
    hart.csrs.frm = choices.pick(&[0, 0, 0, 0, 0, 1, 3]);
    for register in 0..32 {
        hart.registers.set_x(register, choices.bits() >> choices.below(64));
        hart.registers.set_f(register, float(choices));
    }
    hart.registers.set_x(MOVING as u8, RAM_BASE + DATA);
    hart.registers.set_x(FIXED as u8, RAM_BASE + DATA + 512);
    hart.registers.set_x(COUNTER as u8, choices.pick(&[2, 10, 40]));
    hart.registers.set_x(FS as u8, mstatus::FS);
    machine
}

/// Both engines do the same, in slices.
fn agree(seed: u64, machine: impl Fn(&mut Choices<'_>, Engine) -> Machine) {
    let mut machines =
        [Engine::Interpreter, Engine::Translator].map(|engine| machine(&mut Choices::new(seed, &[]), engine));
    let mut choices = Choices::new(!seed, &[]);
    let mut limit = 0;
    for _ in 0..4 {
        limit += choices.below(700);
        let [reference, translated] = machines.each_mut().map(|machine| {
            let mut host = Capture::default();
            let outcome = machine.run(limit, &mut host, &mut ());
            State::of(machine, &host, outcome)
        });
        assert!(translated == reference, "seed {seed}:\n{}", translated.differences(&reference));
    }
}

#[test]
fn a_result_that_is_not_looked_at_is_not_seen_where_a_region_is_left_before_it_is_overwritten() {
    let body = [
        fields(Op::FaddD, 2, 2, 2) | 7 << 12,
        immediate(Op::Fld, 3, COUNTER, 0),
        immediate(Op::Fld, 3, COUNTER, 0),
        store(Op::Fsd, 1, FIXED, 40),
        // A NaN with a box above it, which is one with a payload for the sum.
        fields(Op::FmaxmH, 2, 3, 1),
        store(Op::Fsd, 2, FIXED, 40),
    ];
    for seed in 0..200 {
        agree(seed, |choices, engine| looping(body.to_vec(), choices, engine));
    }
}

#[test]
fn loops_of_floating_point_are_the_same_wherever_they_are_looked_at() {
    let cases = crate::amount("SV39_FLOAT_CASES", if cfg!(debug_assertions) { 100 } else { 3000 });
    for seed in 0..cases {
        agree(seed, |choices, engine| {
            let words = body(choices);
            looping(words, choices, engine)
        });
    }
}
