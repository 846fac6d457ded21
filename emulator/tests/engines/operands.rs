//! What the translator inlines of integers, floating point, atomics and CSRs, on operands at the edges: it does what the reference does.

use crate::assemble::{branch, bytes, csr, fields, immediate, jump, store};
use crate::choices::Choices;
use crate::machines::machine_with_floats;
use crate::state::State;
use crate::translating;
use sv39::isa::csr::CsrId;
use sv39::isa::format::Format;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Machine, Outcome};
use sv39::platform::RAM_BASE;

/// Instructions of one program.
const LENGTH: usize = 48;
/// Where its data lies, and the register that points there.
const DATA: u64 = 0x1000;
const POINTER: u32 = 10;
/// Where traps go: behind the code, to a jump to itself.
const HANDLER: u64 = 4 * LENGTH as u64;
const JUMP_TO_ITSELF: u32 = 0x6f;

const DOUBLES: [u64; 40] = [
    0,
    1 << 63,
    0x3ff0_0000_0000_0000,
    0xbff8_0000_0000_0000,
    0x3fe0_0000_0000_0000,
    0x0010_0000_0000_0000,
    0x0020_0000_0000_0000,
    0x000f_ffff_ffff_ffff,
    0x8000_0000_0000_0001,
    0x7fef_ffff_ffff_ffff,
    0x7ff0_0000_0000_0000,
    0xfff0_0000_0000_0000,
    0x7ff8_0000_0000_0000,
    0x7ff0_0000_0000_0001,
    0x41df_ffff_ffc0_0000,
    0xc1e0_0000_0020_0000,
    0x41f0_0000_0000_0000,
    0x43e0_0000_0000_0000,
    0x43f0_0000_0000_0000,
    0x3810_0000_0000_0000,
    // At the least normal single, its greatest, and where they begin and end by rounding.
    0x380f_ffff_ffff_ffff,
    0x380f_ffff_f000_0000,
    0x380f_ffff_e800_0000,
    0x380f_ffff_e000_0000,
    0x3690_0000_0000_0000,
    0x47ef_ffff_efff_ffff,
    0x47ef_ffff_f000_0000,
    // At the ends of integer types.
    0x41df_ffff_ffe0_0000,
    0x41df_ffff_ffe0_0001,
    0xc1e0_0000_0010_0000,
    0xc1e0_0000_0018_0000,
    0x41ef_ffff_ffe0_0000,
    0x41ef_ffff_fff0_0000,
    0xbfe0_0000_0000_0000,
    0xbfef_ffff_ffff_ffff,
    0x43df_ffff_ffff_ffff,
    0xc3e0_0000_0000_0000,
    0xc3e0_0000_0000_0001,
    0x43ef_ffff_ffff_ffff,
    // A payload.
    0xfff8_0000_0000_1234,
];
const SINGLES: [u32; 20] = [
    0,
    1 << 31,
    0x3f80_0000,
    0xbfc0_0000,
    0x3f00_0000,
    0x0080_0000,
    0x0100_0000,
    0x807f_ffff,
    0x7f7f_ffff,
    0x7f80_0000,
    0xff80_0000,
    0x7fc0_0000,
    0x7f80_0001,
    0x4f00_0000,
    0x4f80_0000,
    0xdf00_0000,
    0x5f7f_ffff,
    0xbf7f_ffff,
    0x4eff_ffff,
    0xffc0_1234,
];
const INTEGERS: [u64; 10] = [
    0,
    1,
    u64::MAX,
    i32::MIN as u64,
    i32::MAX as u64,
    u32::MAX as u64,
    1 << 63,
    !(1 << 63),
    (1 << 53) + 1,
    0xffff_ff80_0000_0001,
];
const CSRS: [CsrId; 20] = [
    CsrId::SSTATUS,
    CsrId::SSTATUS,
    CsrId::SSTATUS,
    CsrId::SSCRATCH,
    CsrId::SEPC,
    CsrId::SCAUSE,
    CsrId::STVAL,
    CsrId::MSCRATCH,
    CsrId::MEPC,
    CsrId::MCAUSE,
    CsrId::MTVAL,
    CsrId::SATP,
    CsrId::CYCLE,
    CsrId::INSTRET,
    CsrId::MCYCLE,
    CsrId::MINSTRET,
    CsrId::FRM,
    CsrId::FFLAGS,
    CsrId::FFLAGS,
    CsrId::FCSR,
];

/// Whether it computes a register from others, and one of them is for floating point.
pub fn is_float(op: &Op) -> bool {
    writes_float(op) || reads_float(op)
}

/// Whether it computes a floating-point register.
fn writes_float(op: &Op) -> bool {
    matches!(
        op.format(),
        Format::XToFRounded
            | Format::XToF
            | Format::FRegisterRounded
            | Format::FRegister
            | Format::FUnaryRounded
            | Format::FFused
    )
}

/// Whether it computes an integer register from floating-point ones.
pub fn reads_float(op: &Op) -> bool {
    matches!(op.format(), Format::FCompare | Format::FToXRounded | Format::FToXTruncated | Format::FToX)
}

fn is_atomic(op: &Op) -> bool {
    matches!(op.format(), Format::Atomic | Format::LoadReserved)
}

/// Whether it computes an integer register from others, and no more.
pub fn is_integer(op: &Op) -> bool {
    matches!(
        op.format(),
        Format::Upper
            | Format::Immediate
            | Format::Shift64
            | Format::Shift32
            | Format::Unary
            | Format::Register
            | Format::MayBeUnary
            | Format::MayBeBinary
    )
}

fn instruction(choices: &mut Choices<'_>, floats: &[Op], atomics: &[Op], integers: &[Op]) -> u32 {
    let kind = choices.below(130);
    if kind < 6 {
        let op = choices.pick(&[Op::Csrrw, Op::Csrrs, Op::Csrrc, Op::Csrrwi, Op::Csrrsi, Op::Csrrci]);
        let (rd, id, rs1) = (destination(choices), choices.pick(&CSRS), choices.below(32) as u32);
        // Pages and interrupts are tested elsewhere.
        let rs1 = if id == CsrId::SATP || choices.chance(50) { 0 } else { rs1 };
        let op = if id == CsrId::SATP { Op::Csrrs } else { op };
        // Exceptions that have been raised before would not be seen.
        if id == CsrId::FFLAGS && choices.chance(50) {
            return csr(Op::Csrrw, rd, id, 0);
        }
        return csr(op, rd, id, rs1);
    }
    let op = choices.pick(match kind {
        0..20 => atomics,
        20..100 => floats,
        _ => integers,
    });
    let (pattern, mask) = op.encoding();
    let mut word = choices.bits() as u32 & !mask | pattern;
    let mut set = |shift: u32, width: u32, value: u32| {
        let field = ((1 << width) - 1) << shift;
        if mask & field == 0 {
            word = word & !field | value << shift;
        }
    };
    if is_integer(&op) {
        // What compares x0 may be a mark, which stops the machine.
        let rd = if op == Op::Slti { 16 } else { destination(choices) };
        set(7, 5, rd);
        if matches!(op.format(), Format::Register | Format::MayBeBinary) {
            set(20, 5, choices.below(12) as u32);
        }
        if matches!(op.format(), Format::Shift64 | Format::Shift32) {
            let bits = if op.format() == Format::Shift32 { 5 } else { 6 };
            let any = choices.below(64) as u32;
            set(20, bits, choices.pick(&[0, 31, 32, any, any, any]) & ((1 << bits) - 1));
        }
        if op.format() != Format::Upper {
            set(15, 5, choices.below(12) as u32);
        }
        return word;
    }
    // Few registers, so that results become operands.
    let rd = if writes_float(&op) { choices.below(12) as u32 } else { destination(choices) };
    set(7, 5, rd);
    set(15, 5, if is_atomic(&op) { POINTER } else { choices.below(12) as u32 });
    set(20, 5, choices.below(12) as u32);
    set(27, 5, choices.below(12) as u32);
    set(12, 3, choices.pick(&[0, 0, 7, 7, 7, 1, 2, 3, 4, 5]));
    word
}

fn destination(choices: &mut Choices<'_>) -> u32 {
    choices.pick(&[0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27])
}

/// A value for a floating-point register.
pub fn float(choices: &mut Choices<'_>) -> u64 {
    match choices.below(100) {
        0..15 => near_an_end(choices),
        15..40 => choices.pick(&DOUBLES),
        40..75 => u64::from(choices.pick(&SINGLES)) | 0xffff_ffff << 32,
        75..80 => u64::from(choices.pick(&SINGLES)) | choices.bits() << 32,
        80..90 => f64::from(choices.bits() as i32).to_bits(),
        _ => choices.bits(),
    }
}

/// A number whose square is about the least normal one of its format, or the greatest: products of such are tiny or overflow, or just
/// not.
fn near_an_end(choices: &mut Choices<'_>) -> u64 {
    let any = choices.bits();
    let fraction = choices.pick(&[0, u64::MAX, u64::MAX << 30, any, any]);
    let sign = choices.below(2);
    let more = choices.below(3);
    if choices.chance(50) {
        let exponent = choices.pick(&[511, 1534]) + more;
        sign << 63 | exponent << 52 | fraction >> 12
    } else {
        let exponent = choices.pick(&[63, 190]) + more;
        0xffff_ffff << 32 | sign << 31 | exponent << 23 | fraction >> 41
    }
}

/// A machine with the program that a seed makes, in its first state.
fn machine(seed: u64, engine: Engine) -> Machine {
    let mut choices = Choices::new(seed, &[]);
    let floats: Vec<Op> = Op::all().filter(is_float).collect();
    let atomics: Vec<Op> = Op::all().filter(is_atomic).collect();
    let integers: Vec<Op> = Op::all().filter(|op| is_integer(op) && *op != Op::Jalr).collect();
    let mut memory: Vec<u8> = (0..LENGTH)
        .flat_map(|_| instruction(&mut choices, &floats, &atomics, &integers).to_le_bytes())
        .collect();
    memory.extend(JUMP_TO_ITSELF.to_le_bytes());
    memory.resize(DATA as usize, 0);
    memory.extend(choices.pick(&INTEGERS).to_le_bytes());
    memory.resize(2 * DATA as usize, 0);
    let mut machine = machine_with_floats(&memory, HANDLER, |config| {
        (config.engine, config.translate_after) = (engine, 0);
    });
    let hart = &mut machine.harts[0];
    hart.csrs.fflags = choices.pick(&[0, 0, 1, 0x11]);
    hart.csrs.frm = choices.pick(&[0, 0, 0, 0, 1, 2, 3, 4, 6]);
    for register in 0..32 {
        let integer = if choices.chance(70) { choices.pick(&INTEGERS) } else { choices.bits() };
        hart.registers.set_x(register, integer);
        hart.registers.set_f(register, float(&mut choices));
    }
    hart.registers.set_x(POINTER as u8, RAM_BASE + DATA);
    machine
}

#[test]
fn edges_of_the_operands_make_no_difference() {
    let cases = crate::amount("SV39_OPERAND_CASES", if cfg!(debug_assertions) { 200 } else { 4000 });
    for seed in 0..cases {
        let run = |engine| {
            let (mut machine, mut host) = (machine(seed, engine), Capture::default());
            let outcome = machine.run(LENGTH as u64 + 4, &mut host, &mut ());
            assert_eq!(outcome, Outcome::Limit);
            State::of(&machine, &host, outcome)
        };
        let (reference, translated) = (run(Engine::Interpreter), run(Engine::Translator));
        assert!(translated == reference, "seed {seed}:\n{}", translated.differences(&reference));
    }
}

/// What two instructions compute together, at the ends of 32 bits; the address, far behind the beginning of its page, needs 33.
#[test]
fn pairs_that_leave_32_bits_do_what_they_do_one_by_one() {
    const FAR: u64 = 0x900;
    let upper = |op, rd, imm: u32| fields(op, rd, 0, 0) | imm << 12;
    let mut words = vec![
        upper(Op::Lui, 16, 0x80000),
        immediate(Op::Addi, 16, 16, -1),
        upper(Op::Lui, 17, 0x80000),
        immediate(Op::Addiw, 17, 17, -1),
        upper(Op::Lui, 18, 0x7ffff),
        immediate(Op::Addi, 18, 18, 0x7ff),
        immediate(Op::Slli, 19, 16, 32),
        immediate(Op::Srli, 19, 19, 32),
    ];
    words.resize(FAR as usize / 4, immediate(Op::Addi, 0, 0, 0));
    words.extend([
        upper(Op::Auipc, 20, 0x7ffff),
        immediate(Op::Addi, 20, 20, 0x7ff),
        upper(Op::Auipc, 21, 0x80000),
        immediate(Op::Addi, 21, 21, -1),
        JUMP_TO_ITSELF,
    ]);
    let mut machine = translating(&words);
    machine.run(2000, &mut Capture::default(), &mut ());
    let least = -(1i64 << 31) as u64;
    let far = RAM_BASE + FAR;
    let expected = [
        least.wrapping_sub(1),
        0x7fff_ffff,
        0x7fff_f7ff,
        0x7fff_ffff,
        far + 0x7fff_f7ff,
        far.wrapping_add(8).wrapping_add(least).wrapping_sub(1),
    ];
    assert_eq!([16, 17, 18, 19, 20, 21].map(|register| machine.harts[0].registers.x(register)), expected);
}

/// Each operation with one operand, in each mode, on each number at an edge: its result, and the exceptions that it alone raises.
#[test]
fn operations_on_one_operand_are_right_at_its_edges_in_all_modes() {
    const NUMBERS: u64 = 0x8000;
    const FOUND: u64 = 0x2_0000;
    const FROM: u32 = 21;
    const TO: u32 = 22;
    const COUNT: u32 = 23;
    let mut words = vec![immediate(Op::Ld, 16, FROM, 0), immediate(Op::Fld, 1, FROM, 0)];
    for op in Op::all().filter(is_float) {
        let (pattern, mask) = op.encoding();
        let has_mode = mask >> 12 & 7 == 0;
        if mask >> 20 & 31 != 31 {
            // It has a second operand.
            continue;
        }
        let reads_integer = matches!(op.format(), Format::XToF | Format::XToFRounded);
        let rs1 = if reads_integer { 16 } else { 1 };
        for mode in if has_mode { 0..5 } else { 0..1 } {
            words.push(pattern | mode << 12 | rs1 << 15 | 17 << 7);
            words.push(if reads_float(&op) { store(Op::Sd, 17, TO, 0) } else { store(Op::Fsd, 17, TO, 0) });
            words.push(csr(Op::Csrrw, 18, CsrId::FFLAGS, 0));
            words.extend([store(Op::Sd, 18, TO, 8), immediate(Op::Addi, TO, TO, 16)]);
        }
    }
    words.extend([immediate(Op::Addi, FROM, FROM, 8), immediate(Op::Addi, COUNT, COUNT, -1)]);
    words.push(branch(Op::Beq, COUNT, 0, 8));
    words.push(jump(0, -4 * words.len() as i32));
    words.push(JUMP_TO_ITSELF);
    let mut memory = bytes(&words);
    let length = words.len() as u64;
    assert!(memory.len() < NUMBERS as usize);
    memory.resize(NUMBERS as usize, 0);
    let singles = SINGLES.map(|single| u64::from(single) | 0xffff_ffff << 32);
    let numbers = [&DOUBLES[..], &singles, &INTEGERS].concat();
    memory.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    let [reference, translated] = [Engine::Interpreter, Engine::Translator].map(|engine| {
        let mut machine = machine_with_floats(&memory, NUMBERS - 4, |config| {
            (config.engine, config.translate_after) = (engine, 0);
        });
        let registers = &mut machine.harts[0].registers;
        registers.set_x(FROM as u8, RAM_BASE + NUMBERS);
        registers.set_x(TO as u8, RAM_BASE + FOUND);
        registers.set_x(COUNT as u8, numbers.len() as u64);
        let (mut host, limit) = (Capture::default(), length * numbers.len() as u64);
        let outcome = machine.run(limit, &mut host, &mut ());
        assert_eq!((outcome, machine.harts[0].registers.x(COUNT as u8)), (Outcome::Limit, 0));
        State::of(&machine, &host, outcome)
    });
    assert!(translated == reference, "{}", translated.differences(&reference));
}
