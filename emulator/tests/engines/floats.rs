//! Floating point in loops: what exceptions have been raised, whenever somebody looks; results that stay in registers, are moved, stored and
//! loaded; and all that a block may be left for on its way.

use crate::assemble::{HandlerCsrs, branch, csr, fields, immediate, jump, pass_over, put, store};
use crate::choices::Choices;
use crate::machines::machine_with_floats;
use crate::operands::{float, is_float, reads_float};
use crate::state::State;
use sv39::bus::Width;
use sv39::hart::csr::mstatus;
use sv39::isa::address::PhysAddr;
use sv39::isa::csr::CsrId;
use sv39::isa::format::Format;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine};
use sv39::platform::{CLINT_BASE, RAM_BASE};

/// Registers that programs keep clear of: the handler's, …
const TEMPORARY: u32 = 29;
const LOG: u32 = 28;
const LOG_BASE: u32 = 27;
const TIMER: u32 = 26;
/// … one that moves by a constant in a loop, …
const MOVING: u32 = 21;
/// … one that does not, …
const FIXED: u32 = 22;
/// … one that counts how often the loop goes round, …
const COUNTER: u32 = 20;
/// … one that holds FS, …
const FS: u32 = 23;
/// … and where the routine returns to.
const LINK: u32 = 5;
/// Whatever integers.
const INTEGERS: [u32; 5] = [1, 2, 3, 10, 16];

/// Where the loop begins at most, so that it lies over the end of a page, or does not.
const PAGE: u64 = 0x1000;
const HANDLER: u64 = 0x1a00;
const ROUTINE: u64 = 0x1c00;
/// Numbers, behind the code.
const DATA: u64 = 0x4000;
const NUMBERS: u64 = 640;
/// Where the handler writes down what it finds: so many bytes, over and over.
const FOUND: u64 = 0x1_0000;
const FOUND_BITS: i32 = 14;
const MTIMECMP: u64 = CLINT_BASE + 0x4000;
const JUMP_TO_ITSELF: u32 = 0x6f;

/// Infinities, NaNs with and without payload, quiet and signaling, and boxes: of a single, of a half, and what nearly is one.
const SPECIAL: [u64; 20] = [
    0x7ff0_0000_0000_0000,
    0xfff0_0000_0000_0000,
    0x7ff8_0000_0000_0000,
    0xfff8_0000_0000_0000,
    0x7ff8_0000_0000_1234,
    0xffff_ffff_0000_0000,
    0x7ff0_0000_0000_0001,
    0xffff_ffff_7f80_0000,
    0xffff_ffff_ff80_0000,
    0xffff_ffff_7fc0_0000,
    0xffff_ffff_ffc0_0000,
    0xffff_ffff_ffc0_1234,
    0xffff_ffff_7f80_0001,
    0xffff_ffff_ffff_7e00,
    0xffff_ffff_ffff_fc01,
    0xffff_fffe_3f80_0000,
    0x7fff_ffff_3f80_0000,
    0xfeff_ffff_bf80_0000,
    0x0000_0000_3f80_0000,
    0xffff_ffff_3f80_0000,
];

/// What is inlined of doubles, and of singles.
const DOUBLES: [Op; 22] = [
    Op::FaddD,
    Op::FsubD,
    Op::FmulD,
    Op::FdivD,
    Op::FsqrtD,
    Op::FmaddD,
    Op::FmsubD,
    Op::FnmaddD,
    Op::FnmsubD,
    Op::FcvtDS,
    Op::FcvtSD,
    Op::FcvtDL,
    Op::FcvtWD,
    Op::FsgnjD,
    Op::FsgnjnD,
    Op::FsgnjxD,
    Op::FminD,
    Op::FmaxD,
    Op::FltD,
    Op::FeqD,
    Op::FaddD,
    Op::FmulD,
];
const SINGLES: [Op; 22] = [
    Op::FaddS,
    Op::FsubS,
    Op::FmulS,
    Op::FdivS,
    Op::FsqrtS,
    Op::FmaddS,
    Op::FmsubS,
    Op::FnmaddS,
    Op::FnmsubS,
    Op::FcvtDS,
    Op::FcvtSD,
    Op::FcvtSW,
    Op::FcvtLuS,
    Op::FmvWX,
    Op::FsgnjS,
    Op::FsgnjnS,
    Op::FsgnjxS,
    Op::FminS,
    Op::FleS,
    Op::FeqS,
    Op::FaddS,
    Op::FmulS,
];
/// What may have results that nobody looks at.
const SUMS: [[Op; 5]; 2] = [
    [Op::FaddD, Op::FsubD, Op::FmulD, Op::FdivD, Op::FsqrtD],
    [Op::FaddS, Op::FsubS, Op::FmulS, Op::FdivS, Op::FsqrtS],
];

/// Fused operations, and what is special for them: zero times infinity is invalid also where a quiet NaN is added.
const FUSED: [[Op; 4]; 2] =
    [[Op::FmaddD, Op::FmsubD, Op::FnmaddD, Op::FnmsubD], [Op::FmaddS, Op::FmsubS, Op::FnmaddS, Op::FnmsubS]];
const FUSED_NUMBERS: [[u64; 7]; 2] = [
    [
        0,
        0x8000_0000_0000_0000,
        0x7ff0_0000_0000_0000,
        0xfff0_0000_0000_0000,
        0x7ff8_0000_0000_1234,
        0x7ff0_0000_0000_0001,
        0x3ff0_0000_0000_0000,
    ],
    [
        0xffff_ffff_0000_0000,
        0xffff_ffff_8000_0000,
        0xffff_ffff_7f80_0000,
        0xffff_ffff_ff80_0000,
        0xffff_ffff_7fc0_1234,
        0xffff_ffff_7f80_0001,
        0xffff_ffff_3f80_0000,
    ],
];

/// What a program is like.
struct Style {
    /// All operations of floating point.
    floats: Vec<Op>,
    /// So many registers are used: few, so that results become operands; or more than a host has.
    registers: u64,
    /// Of 100 operations, so many are of singles, …
    singles: u64,
    /// … and so many any of all.
    any: u64,
    /// Of 100 numbers, so many are special.
    special: u64,
}

impl Style {
    fn new(choices: &mut Choices<'_>) -> Self {
        Self {
            floats: Op::all().filter(is_float).collect(),
            registers: choices.pick(&[4, 6, 12, 12, 32]),
            singles: choices.pick(&[0, 20, 50, 90]),
            any: choices.pick(&[2, 20, 40]),
            special: choices.pick(&[0, 10, 40, 80]),
        }
    }

    fn register(&self, choices: &mut Choices<'_>) -> u32 {
        choices.below(self.registers) as u32
    }

    /// One that another instruction does not write.
    fn other(&self, choices: &mut Choices<'_>, than: u32) -> u32 {
        (than + 1 + choices.below(self.registers - 1) as u32) % self.registers as u32
    }

    /// What a register or a word of memory holds.
    fn number(&self, choices: &mut Choices<'_>) -> u64 {
        if choices.chance(self.special) { choices.pick(&SPECIAL) } else { float(choices) }
    }

    /// Something computed.
    fn operation(&self, choices: &mut Choices<'_>) -> Op {
        if choices.chance(self.any) {
            choices.pick(&self.floats)
        } else {
            let operations = if choices.chance(self.singles) { SINGLES } else { DOUBLES };
            choices.pick(&operations)
        }
    }

    /// An operation, with that register as its result if it is one for floating point.
    fn computed(&self, choices: &mut Choices<'_>, op: Op, rd: u32) -> u32 {
        let (pattern, mask) = op.encoding();
        let x = choices.pick(&INTEGERS);
        let reads_integer = matches!(op.format(), Format::XToF | Format::XToFRounded);
        let mut word = pattern;
        let mut set = |shift: u32, width: u32, value: u32| {
            if mask >> shift & ((1 << width) - 1) == 0 {
                word |= value << shift;
            }
        };
        set(7, 5, if reads_float(&op) { x } else { rd });
        set(15, 5, if reads_integer { x } else { self.register(choices) });
        set(20, 5, self.register(choices));
        set(27, 5, self.register(choices));
        set(12, 3, choices.pick(&[7, 7, 7, 7, 7, 7, 0, 0, 0, 1, 2, 3, 4, 5]));
        word
    }

    /// A load or a store near one of two places.
    fn access(&self, choices: &mut Choices<'_>, register: u32) -> u32 {
        let base = choices.pick(&[MOVING, MOVING, FIXED]);
        let aligned = 8 * choices.below(8) as i32;
        let at = aligned + choices.pick(&[0, 0, 0, 0, 0, 0, 0, 4, 1]);
        if choices.chance(55) {
            immediate(choices.pick(&[Op::Fld, Op::Fld, Op::Flw]), register, base, at)
        } else {
            store(choices.pick(&[Op::Fsd, Op::Fsd, Op::Fsw]), register, base, at)
        }
    }

    /// A program's next instructions, of which the first is at an offset.
    fn piece(&self, choices: &mut Choices<'_>, at: i32, words: &mut Vec<u32>) {
        let rd = self.register(choices);
        let x = choices.pick(&INTEGERS);
        let word = match choices.below(100) {
            0..18 => self.access(choices, rd),
            18..20 => store(Op::Sd, x, choices.pick(&[MOVING, FIXED]), 8),
            20..34 => return self.overwritten(choices, rd, words),
            34..38 => self.exit(choices, rd),
            38..41 => jump(LINK, ROUTINE as i32 - at),
            // Over the next instruction, or two.
            41..44 => branch(choices.pick(&[Op::Beq, Op::Bne, Op::Bge]), x, 0, choices.pick(&[8, 12])),
            44 => fields(Op::Div, x, x, choices.pick(&[1, 2, 3])),
            45..50 => {
                let op = choices.pick(&[Op::FmvXD, Op::FmvXW, Op::FclassD, Op::FclassS]);
                fields(op, x, self.register(choices), 0)
            }
            _ => {
                let op = self.operation(choices);
                self.computed(choices, op, rd)
            }
        };
        words.push(word);
    }

    /// A result that is overwritten, and what comes in between without using it. Accesses may share the look-up of a page, which is
    /// not in one page then, or forgotten in between.
    fn overwritten(&self, choices: &mut Choices<'_>, rd: u32, words: &mut Vec<u32>) {
        let sums = SUMS[usize::from(choices.chance(self.singles))];
        let op = choices.pick(&sums);
        words.push(self.computed(choices, op, rd));
        for _ in 0..choices.below(6) {
            let other = self.other(choices, rd);
            words.push(match choices.below(10) {
                0..4 => store(Op::Fsd, other, FIXED, 8 * choices.below(4) as i32),
                4 => self.access(choices, other),
                5..7 => self.trap(choices, other),
                7 => self.exit(choices, other),
                _ => {
                    let op = self.operation(choices);
                    self.computed(choices, op, other)
                }
            });
        }
        let op = choices.pick(&sums);
        let word = self.computed(choices, op, rd);
        // Which may be left for, too.
        let [load, missing] = [FIXED, COUNTER].map(|base| immediate(Op::Fld, rd, base, 8));
        words.push(choices.pick(&[word, word, word, word, load, missing]));
    }

    /// What traps in the middle of a block: where no memory is, at a register that cannot be written, for a mode that there is not. It
    /// would write no other register for floating point.
    fn trap(&self, choices: &mut Choices<'_>, rd: u32) -> u32 {
        match choices.below(6) {
            0..2 => immediate(choices.pick(&[Op::Fld, Op::Flw]), rd, COUNTER, 0),
            2 => immediate(Op::Ld, 0, COUNTER, 0),
            3 => store(Op::Fsd, rd, COUNTER, 0),
            4 => csr(Op::Csrrw, 0, CsrId::MVENDORID, 1),
            _ => fields(Op::FaddD, rd, rd, rd) | 5 << 12,
        }
    }

    /// What traps, or has the reference do something, or asks for exceptions and modes; it writes no other register for floating point.
    fn exit(&self, choices: &mut Choices<'_>, rd: u32) -> u32 {
        let x = choices.pick(&INTEGERS);
        match choices.below(20) {
            0..4 => csr(
                Op::Csrrs,
                choices.pick(&[0, x, x, x]),
                choices.pick(&[CsrId::FFLAGS, CsrId::FCSR, CsrId::FRM]),
                0,
            ),
            4..6 => csr(choices.pick(&[Op::Csrrw, Op::Csrrs, Op::Csrrc]), x, CsrId::FFLAGS, x),
            // Most exceptions are raised only once otherwise.
            6..8 => csr(Op::Csrrw, x, CsrId::FFLAGS, 0),
            8 => csr(Op::Csrrwi, x, CsrId::FRM, choices.pick(&[0, 0, 0, 0, 1, 2, 3, 4, 5])),
            9 => csr(choices.pick(&[Op::Csrrs, Op::Csrrs, Op::Csrrc]), x, CsrId::SSTATUS, FS),
            10 => choices.pick(&[fields(Op::Ecall, 0, 0, 0), fields(Op::SfenceVma, 0, 0, 0), 0]),
            11..15 => self.trap(choices, rd),
            15 => csr(Op::Csrrs, x, CsrId::MINSTRET, 0),
            16 => csr(Op::Csrrs, x, CsrId::MTVEC, 0),
            _ => {
                let op = choices.pick(&[Op::FmaxmD, Op::FminmS, Op::FmaxmH, Op::FaddH, Op::FsgnjH, Op::FliD]);
                self.computed(choices, op, rd)
            }
        }
    }

    /// Some instructions, of which the first is at an offset.
    fn pieces(&self, choices: &mut Choices<'_>, start: u64, count: u64) -> Vec<u32> {
        let mut words = Vec::new();
        for _ in 0..count {
            let at = start as i32 + 4 * words.len() as i32;
            self.piece(choices, at, &mut words);
        }
        words
    }

    /// Writes down all registers and the exceptions so far, and goes on behind the instruction, or later after an interrupt.
    fn handler(&self, choices: &mut Choices<'_>) -> Vec<u32> {
        let mut words =
            vec![csr(Op::Csrrs, 0, CsrId::MSTATUS, FS), csr(Op::Csrrs, TEMPORARY, CsrId::FCSR, 0)];
        words.push(store(Op::Sd, TEMPORARY, LOG, 8 * self.registers as i32));
        words.extend(
            (0..self.registers as u32).map(|register| store(Op::Fsd, register, LOG, 8 * register as i32)),
        );
        let around = 64 - FOUND_BITS;
        words.extend([
            immediate(Op::Addi, LOG, LOG, 8 * self.registers as i32 + 8),
            immediate(Op::Slli, LOG, LOG, around),
            immediate(Op::Srli, LOG, LOG, around),
            fields(Op::Add, LOG, LOG, LOG_BASE),
        ]);
        let more = [
            csr(Op::Csrrw, 0, CsrId::FFLAGS, 0),
            csr(Op::Csrrwi, 0, CsrId::FRM, 0),
            fields(Op::FaddD, 1, 1, 2) | 7 << 12,
        ];
        words.extend(more.into_iter().filter(|_| choices.chance(40)));
        words.extend([csr(Op::Csrrs, TEMPORARY, CsrId::MCAUSE, 0), branch(Op::Blt, TEMPORARY, 0, 20)]);
        words.extend(pass_over(&HandlerCsrs::MACHINE, TEMPORARY));
        words.extend([
            immediate(Op::Ld, TEMPORARY, TIMER, 0),
            immediate(Op::Addi, TEMPORARY, TEMPORARY, choices.pick(&[3, 5, 17])),
            store(Op::Sd, TEMPORARY, TIMER, 0),
            fields(Op::Mret, 0, 0, 0),
        ]);
        words
    }

    /// A machine with a loop around these instructions, in a first state.
    fn looping(&self, start: u64, mut words: Vec<u32>, choices: &mut Choices<'_>, engine: Engine) -> Machine {
        words.push(immediate(Op::Addi, MOVING, MOVING, choices.pick(&[8, 8, 16, 24, -8, 0])));
        words.push(immediate(Op::Addi, COUNTER, COUNTER, -1));
        words.push(branch(Op::Bne, COUNTER, 0, -4 * (words.len() as i32)));
        words.push(JUMP_TO_ITSELF);
        let mut memory = vec![0; DATA as usize];
        put(&mut memory, start, &words);
        put(&mut memory, HANDLER, &self.handler(choices));
        let length = 1 + choices.below(8);
        let mut routine = self.pieces(choices, ROUTINE, length);
        // It does not call itself.
        routine.retain(|word| word & 0xfff != fields(Op::Jal, LINK, 0, 0));
        routine.extend([
            immediate(Op::Addi, 0, 0, 0),
            immediate(Op::Addi, 0, 0, 0),
            immediate(Op::Jalr, 0, LINK, 0),
        ]);
        put(&mut memory, ROUTINE, &routine);
        for _ in 0..NUMBERS {
            memory.extend(self.number(choices).to_le_bytes());
        }
        let after = choices.pick(&[0, 0, 0, 1, 6, 40]);
        let length = choices.pick(&[None, None, None, Some(1), Some(7), Some(30)]);
        let mut machine = machine_with_floats(&memory, HANDLER, |config| {
            (config.engine, config.translate_after, config.memory) = (engine, after, 1 << 17);
            config.region_length = length.unwrap_or(config.region_length);
        });
        if choices.chance(50) {
            let soon = choices.below(20);
            machine.bus.store(PhysAddr(MTIMECMP), Width::Double, soon, 0).expect("the CLINT has it");
            machine.harts[0].csrs.mie = 1 << 7;
            machine.harts[0].csrs.mstatus |= mstatus::MIE;
        }
        let hart = &mut machine.harts[0];
        hart.pc = RAM_BASE + start;
        hart.csrs.fflags = choices.pick(&[0, 0, 1, 0x1f]);
        hart.csrs.frm = choices.pick(&[0, 0, 0, 0, 0, 1, 2, 3, 4]);
        for register in 0..32 {
            hart.registers.set_x(register, choices.bits() >> choices.below(64));
            hart.registers.set_f(register, self.number(choices));
        }
        // What is accessed lies in one page, or soon goes over its end.
        let before_end = PAGE - 8 * choices.below(16);
        let moving = choices.pick(&[0, PAGE / 2, before_end]);
        let fixed = choices.pick(&[512, before_end]);
        let rounds = choices.pick(&[2, 10, 40, 200]);
        let kept = [
            (MOVING, RAM_BASE + DATA + moving),
            (FIXED, RAM_BASE + DATA + fixed),
            (COUNTER, rounds),
            (FS, mstatus::FS),
            (LOG, RAM_BASE + FOUND),
            (LOG_BASE, RAM_BASE + FOUND),
            (TIMER, MTIMECMP),
        ];
        for (register, value) in kept {
            hart.registers.set_x(register as u8, value);
        }
        machine
    }
}

/// Both engines do the same, in slices.
fn agree(seed: u64, machine: impl Fn(&mut Choices<'_>, Engine) -> Machine) {
    let mut machines =
        [Engine::Interpreter, Engine::Translator].map(|engine| machine(&mut Choices::new(seed, &[]), engine));
    let mut choices = Choices::new(!seed, &[]);
    let mut limit = 0;
    for _ in 0..6 {
        let most = choices.pick(&[20, 700, 700, 4000]);
        limit += choices.below(most);
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
        agree(seed, |choices, engine| Style::new(choices).looping(0, body.to_vec(), choices, engine));
    }
}

#[test]
fn fused_operations_raise_the_same_whichever_registers_they_share() {
    for seed in 0..if cfg!(debug_assertions) { 200 } else { 4000 } {
        agree(seed, |choices, engine| {
            let format = usize::from(choices.chance(50));
            // They come from registers behind them each time round, and have registers of the host if that is often enough.
            let copies = (1..4).map(|register| fields(Op::FsgnjD, register, register + 4, register + 4));
            let mut body = copies.collect::<Vec<u32>>().repeat(choices.pick(&[1, 4, 4]));
            // Others take all that a host has, or do not.
            let crowd = choices.pick(&[8, 27]);
            body.extend((8..crowd).flat_map(|other| [fields(Op::FaddD, other, other, other); 3]));
            let [rd, a, b, c] = [4, 3, 3, 3].map(|count| 1 + choices.below(count) as u32);
            let fused = fields(choices.pick(&FUSED[format]), rd, a, b) | c << 27 | 7 << 12;
            body.extend([
                csr(Op::Csrrw, 0, CsrId::FFLAGS, 0),
                fused,
                csr(Op::Csrrs, 1, CsrId::FFLAGS, 0),
                fields(Op::Add, 2, 2, 1),
                store(Op::Fsd, rd, FIXED, 0),
            ]);
            let mut machine = Style::new(choices).looping(0, body, choices, engine);
            machine.harts[0].csrs.frm = 0;
            for register in 5..8 {
                machine.harts[0].registers.set_f(register, choices.pick(&FUSED_NUMBERS[format]));
            }
            machine
        });
    }
}

#[test]
fn loops_of_floating_point_are_the_same_wherever_they_are_looked_at() {
    let cases = crate::amount("SV39_FLOAT_CASES", if cfg!(debug_assertions) { 100 } else { 4500 });
    for seed in 0..cases {
        agree(seed, |choices, engine| {
            let style = Style::new(choices);
            let before_end = PAGE - 4 * choices.below(40);
            let start = choices.pick(&[0, 0, before_end]);
            let count = choices.pick(&[3, 6, 12, 30]);
            let words = style.pieces(choices, start, count);
            style.looping(start, words, choices, engine)
        });
    }
}
