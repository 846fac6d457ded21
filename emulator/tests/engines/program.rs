//! Random code that does something: most of it legal, its loads, stores and jumps mostly to places that exist.

use crate::assemble::{branch, csr, fields, immediate, jump, store};
use crate::choices::Choices;
use sv39::isa::csr::CsrId;
use sv39::isa::format::Format;
use sv39::isa::op::Op;

/// What the registers that code keeps clear of point to.
pub mod pointer {
    /// Code, at its physical address.
    pub const CODE: u32 = 1;
    /// Data, at its physical address.
    pub const DATA: u32 = 2;
    /// The same through small pages.
    pub const PAGED_DATA: u32 = 3;
    /// Just below the end of a page of data.
    pub const PAGE_END: u32 = 4;
    /// A device's register.
    pub const DEVICE: u32 = 5;
    /// The last level of a page table.
    pub const TABLE: u32 = 6;
    /// Code, through small pages.
    pub const PAGED_CODE: u32 = 7;
    /// Data again: compressed instructions reach this one.
    pub const NEAR_DATA: u32 = 8;
    /// Any of the small pages.
    pub const ANY_PAGE: u32 = 9;
}

/// What registers hold that are no pointers.
pub mod value {
    /// An instruction.
    pub const CODE: u32 = 10;
    /// Another one.
    pub const MORE_CODE: u32 = 11;
    /// Interrupts, as in `mie`.
    pub const INTERRUPTS: u32 = 12;
    /// `satp`.
    pub const SPACE: u32 = 13;
    /// A time that comes soon.
    pub const TIME: u32 = 14;
    /// A page-table entry.
    pub const PTE: u32 = 15;
}

use pointer::{ANY_PAGE, DATA, DEVICE, NEAR_DATA, PAGE_END, PAGED_CODE, PAGED_DATA, TABLE};

const DATA_POINTERS: [u32; 8] =
    [DATA, DATA, PAGED_DATA, PAGED_DATA, PAGE_END, NEAR_DATA, NEAR_DATA, ANY_PAGE];

/// Registers whose writes change how code goes on, but not for ever.
const CSRS: [CsrId; 42] = [
    CsrId::FFLAGS,
    CsrId::FRM,
    CsrId::FCSR,
    CsrId::CYCLE,
    CsrId::TIME,
    CsrId::INSTRET,
    CsrId::SSTATUS,
    CsrId::SSTATUS,
    CsrId::SIE,
    CsrId::SIP,
    CsrId::SCOUNTEREN,
    CsrId::SENVCFG,
    CsrId::SEPC,
    CsrId::SCAUSE,
    CsrId::STVAL,
    CsrId::STIMECMP,
    CsrId::STIMECMP,
    CsrId::SATP,
    CsrId::SATP,
    CsrId::SATP,
    CsrId::MSTATUS,
    CsrId::MSTATUS,
    CsrId::MSTATUS,
    CsrId::MISA,
    CsrId::MEDELEG,
    CsrId::MIDELEG,
    CsrId::MIE,
    CsrId::MIE,
    CsrId::MIP,
    CsrId::MIP,
    CsrId::MCOUNTEREN,
    CsrId::MENVCFG,
    CsrId::MCOUNTINHIBIT,
    CsrId::MEPC,
    CsrId::MCAUSE,
    CsrId::MTVAL,
    CsrId::MCYCLE,
    CsrId::MINSTRET,
    CsrId::MHARTID,
    CsrId::MVENDORID,
    CsrId::SCONTEXT,
    CsrId::MSTATEEN0,
];

/// Registers with which a program can lock itself out.
const RARE_CSRS: [CsrId; 14] = [
    CsrId::MTVEC,
    CsrId::STVEC,
    CsrId::MSCRATCH,
    CsrId::SSCRATCH,
    CsrId::PMPCFG0,
    CsrId(CsrId::PMPADDR0.0),
    CsrId(CsrId::PMPADDR0.0 + 1),
    CsrId(CsrId::PMPADDR0.0 + 2),
    CsrId::MSECCFG,
    CsrId::TSELECT,
    CsrId::TDATA1,
    CsrId::TDATA2,
    CsrId::MCONTEXT,
    CsrId::TDATA3,
];

/// Code that fills `bytes`; without privileged instructions, it stays longer in user mode.
pub fn code(choices: &mut Choices<'_>, bytes: usize, privileged: bool) -> Vec<u8> {
    let operations: Vec<Op> = Op::all().filter(|&op| privileged || !is_privileged(op)).collect();
    let mut code = Vec::with_capacity(bytes + 4);
    let repetitions = choices.pick(&[1, 1, 2, 50]);
    while code.len() < bytes {
        if choices.chance(repetitions) {
            code.extend(repetition(choices).iter().flat_map(|word| word.to_le_bytes()));
            continue;
        }
        if choices.chance(1) {
            code.extend(rewriting(choices).iter().flat_map(|word| word.to_le_bytes()));
            continue;
        }
        if choices.chance(4) {
            code.extend(sequence(choices).iter().flat_map(|word| word.to_le_bytes()));
            continue;
        }
        let (word, length) = instruction(choices, &operations, privileged);
        code.extend(&word.to_le_bytes()[..length]);
    }
    code.truncate(bytes);
    code
}

fn is_privileged(op: Op) -> bool {
    match op.format() {
        Format::Bare => op != Op::FenceI,
        Format::Csr | Format::CsrImmediate | Format::TranslationFence => true,
        _ => false,
    }
}

/// An instruction and its length.
fn instruction(choices: &mut Choices<'_>, operations: &[Op], privileged: bool) -> (u32, usize) {
    let word = match choices.below(100) {
        61..74 if !privileged => any_operation(choices, operations),
        0..25 => any_operation(choices, operations),
        25..40 => load_or_store(choices, &DATA_POINTERS),
        40..43 => load_or_store(choices, &[DEVICE, TABLE, pointer::CODE, PAGED_CODE, ANY_PAGE]),
        43..46 => store(
            choices.pick(&[Op::Sw, Op::Sw, Op::Sh, Op::Sd]),
            choices.pick(&[value::CODE, value::MORE_CODE]),
            choices.pick(&[pointer::CODE, PAGED_CODE]),
            even(choices, 256),
        ),
        46..48 => store(Op::Sd, value::PTE, TABLE, 8 * choices.below(32) as i32),
        48 => interrupt(choices),
        49..56 => conditional(choices),
        56..59 => jump(destination(choices), even(choices, 1 << 10)),
        59..61 => {
            let base = choices.pick(&[pointer::CODE, PAGED_CODE]);
            immediate(Op::Jalr, destination(choices), base, even(choices, 2000))
        }
        61..69 => control_register(choices),
        69..72 => fence(choices),
        72..74 => choices.pick(&[
            fields(Op::Ecall, 0, 0, 0),
            fields(Op::Ebreak, 0, 0, 0),
            fields(Op::Mret, 0, 0, 0),
            fields(Op::Sret, 0, 0, 0),
            fields(Op::Wfi, 0, 0, 0),
            fields(Op::FenceI, 0, 0, 0),
        ]),
        74..78 => atomic(choices, operations),
        78..98 => return (compressed(choices), 2),
        _ => choices.bits() as u32 | 3,
    };
    (word, 4)
}

/// Instructions that a translator may take together.
fn sequence(choices: &mut Choices<'_>) -> Vec<u32> {
    let (rd, rs) = (16 + choices.below(16) as u32, source(choices));
    let low = choices.below(1 << 12) as i32 - (1 << 11);
    let upper = |op, pages: u64| fields(op, rd, 0, 0) | (pages as u32) << 12;
    let any = choices.below(1 << 20);
    match choices.below(6) {
        0 => vec![upper(Op::Lui, any), immediate(Op::Addi, rd, rd, low)],
        1 => vec![upper(Op::Lui, any), immediate(Op::Addiw, rd, rd, low)],
        2 => vec![upper(Op::Auipc, any), immediate(Op::Addi, rd, rd, low)],
        3 => {
            let back = immediate(Op::Jalr, destination(choices), rd, even(choices, 512));
            vec![upper(Op::Auipc, 0), back]
        }
        4 => {
            let by = choices.below(33) as i32;
            vec![immediate(Op::Slli, rd, rs, 32), immediate(Op::Srli, rd, rd, by)]
        }
        _ => {
            // A base that moves, and comes back.
            let (base, step) = (choices.pick(&DATA_POINTERS), 8 * choices.below(9) as i32);
            let access = load_or_store(choices, &[base]);
            vec![immediate(Op::Addi, base, base, step), access, immediate(Op::Addi, base, base, -step)]
        }
    }
}

/// A loop whose accesses move by constants, over the ends of pages and into code. It counts, and may end before.
fn repetition(choices: &mut Choices<'_>) -> Vec<u32> {
    let (count, from, to, other) = (28, 29, 30, 31);
    let rounds = choices.pick(&[3, 12, 40, 300, 1500]);
    let mut code = vec![immediate(Op::Addi, count, 0, rounds)];
    for pointer in [from, to] {
        let bases =
            [DATA, DATA, PAGED_DATA, PAGE_END, PAGE_END, NEAR_DATA, ANY_PAGE, pointer::CODE, PAGED_CODE];
        code.push(immediate(Op::Addi, pointer, choices.pick(&bases), offset(choices)));
    }
    let first = code.len();
    let steps = [0, 1, 1, 2, 4, 8, 8, 8, 8, 12, 16, 24, 256, 320, -1, -8, -8, -12];
    for _ in 0..1 + choices.below(7) {
        let pointer = choices.pick(&[from, to]);
        match choices.below(12) {
            0..3 => code.push(load_or_store(choices, &[from])),
            3..6 => code.push(load_or_store(choices, &[to])),
            6..9 => code.push(immediate(Op::Addi, pointer, pointer, choices.pick(&steps))),
            9 => code.push(fields(Op::Add, other, destination(choices), source(choices))),
            10 => {
                // Out of the loop, or on in it.
                let (op, on) =
                    (choices.pick(&[Op::Beq, Op::Bltu, Op::Bge]), 4 * (1 + choices.below(9) as i32));
                code.push(branch(op, source(choices), other, on));
            }
            _ => {
                let op = choices.pick(&[Op::FaddD, Op::FmulS, Op::Addi, Op::Sltu, Op::Xor, Op::Divw]);
                code.push(fields(op, destination(choices), source(choices), source(choices)));
            }
        }
    }
    code.push(immediate(Op::Addi, count, count, -1));
    let back = -4 * (code.len() - first) as i32;
    let op = choices.pick(&[Op::Bne, Op::Bne, Op::Bltu, Op::Blt]);
    if choices.chance(20) {
        code.extend([branch(Op::Beq, count, 0, 8), jump(0, back - 4)]);
    } else if op == Op::Bne {
        code.push(branch(op, count, 0, back));
    } else {
        code.push(branch(op, 0, count, back));
    }
    // What lies near what the loop has accessed last.
    for pointer in [from, to] {
        if choices.chance(40) {
            code.push(load_or_store(choices, &[pointer]));
        }
    }
    code
}

/// A loop that overwrites one of its own instructions in each round: with another constant, another operation, or as it is.
fn rewriting(choices: &mut Choices<'_>) -> Vec<u32> {
    let (count, at, word, step) = (28, 29, 30, 31);
    let rounds = choices.pick(&[5, 12, 20, 60]);
    let changed = match choices.below(7) {
        0 => immediate(Op::Addi, destination(choices), source(choices), 1),
        1 => immediate(Op::Addi, 16, 16, -1),
        2 => fields(Op::Lui, 17, 0, 0),
        3 => fields(Op::Add, 18, 16, 17),
        4 => load_or_store(choices, &DATA_POINTERS),
        5 => conditional(choices),
        _ => choices.bits() as u32,
    };
    // Of the immediate, of the upper register, or whatever that changes.
    let step_of = choices.pick(&[1 << 20, 1 << 20, 1 << 15, 1 << 12, 0]);
    let place = 24;
    let write = match choices.below(8) {
        0 => store(Op::Sw, choices.pick(&[value::CODE, value::MORE_CODE]), at, place),
        1 => store(Op::Sh, word, at, place),
        2 => store(Op::Sd, word, at, place),
        _ => store(Op::Sw, word, at, place),
    };
    vec![
        immediate(Op::Addi, count, 0, rounds),
        fields(Op::Lui, step, 0, 0) | step_of,
        fields(Op::Auipc, at, 0, 0),
        // The loop.
        immediate(Op::Lw, word, at, place),
        fields(Op::Add, word, word, step),
        write,
        choices.pick(&[immediate(Op::Addi, 19, 19, 1), fields(Op::FenceI, 0, 0, 0)]),
        immediate(Op::Addi, 0, 0, 0),
        changed,
        immediate(Op::Addi, count, count, -1),
        branch(Op::Blt, 0, count, -28),
    ]
}

/// Registers that code may change: mostly not the ones that it needs.
fn destination(choices: &mut Choices<'_>) -> u32 {
    match choices.below(100) {
        0..80 => 16 + choices.below(16) as u32,
        80..97 => 0,
        _ => choices.below(32) as u32,
    }
}

fn source(choices: &mut Choices<'_>) -> u32 {
    choices.below(32) as u32
}

/// An even number from -`reach` up to `reach`.
fn even(choices: &mut Choices<'_>, reach: i32) -> i32 {
    (choices.below(reach as u64) as i32 - reach / 2) & !1
}

/// An offset for a load or a store: small, mostly aligned.
fn offset(choices: &mut Choices<'_>) -> i32 {
    let offset = choices.below(128) as i32 - 64;
    if choices.chance(80) { offset & !7 } else { offset }
}

/// Any operation of the table with any operands.
fn any_operation(choices: &mut Choices<'_>, operations: &[Op]) -> u32 {
    let op = choices.pick(operations);
    let (pattern, mask) = op.encoding();
    let mut word = choices.bits() as u32 & !mask | pattern;
    let operands = [(7, destination(choices)), (15, source(choices)), (20, source(choices))];
    for (shift, register) in operands {
        let field = 31 << shift & !mask;
        if field.count_ones() == 5 {
            word = word & !field | register << shift;
        }
    }
    match op.format() {
        // Control flow and control registers have their own makers, with places that exist.
        Format::Branch => conditional(choices),
        Format::Csr | Format::CsrImmediate => control_register(choices),
        Format::Jump => jump(destination(choices), even(choices, 1 << 10)),
        Format::Load | Format::FLoad | Format::Store | Format::FStore => {
            load_or_store(choices, &DATA_POINTERS)
        }
        _ => word,
    }
}

fn load_or_store(choices: &mut Choices<'_>, bases: &[u32]) -> u32 {
    let base = choices.pick(bases);
    let offset = offset(choices);
    if choices.chance(50) {
        let loads = [Op::Lb, Op::Lh, Op::Lw, Op::Ld, Op::Lbu, Op::Lhu, Op::Lwu, Op::Fld, Op::Flw, Op::Flh];
        immediate(choices.pick(&loads), destination(choices), base, offset)
    } else {
        let stores = [Op::Sb, Op::Sh, Op::Sw, Op::Sd, Op::Sd, Op::Fsd, Op::Fsw, Op::Fsh];
        store(choices.pick(&stores), source(choices), base, offset)
    }
}

/// Where the device is the CLINT, a software interrupt of some hart comes or goes; where it is the UART, its interrupts do.
fn interrupt(choices: &mut Choices<'_>) -> u32 {
    if choices.chance(80) {
        store(Op::Sw, choices.pick(&[0, 16, 16, 17]), DEVICE, 4 * choices.below(3) as i32)
    } else {
        store(Op::Sb, source(choices), DEVICE, 1)
    }
}

fn conditional(choices: &mut Choices<'_>) -> u32 {
    let op = choices.pick(&[Op::Beq, Op::Bne, Op::Blt, Op::Bge, Op::Bltu, Op::Bgeu]);
    let offset = even(choices, 160);
    branch(op, source(choices), source(choices), offset)
}

fn control_register(choices: &mut Choices<'_>) -> u32 {
    let id = if choices.chance(96) { choices.pick(&CSRS) } else { choices.pick(&RARE_CSRS) };
    let rd = destination(choices);
    if choices.chance(40) {
        let op = choices.pick(&[Op::Csrrwi, Op::Csrrsi, Op::Csrrci]);
        return csr(op, rd, id, choices.below(32) as u32);
    }
    let op = choices.pick(&[Op::Csrrw, Op::Csrrs, Op::Csrrc]);
    let fitting = match id {
        CsrId::SATP => value::SPACE,
        CsrId::STIMECMP => value::TIME,
        CsrId::MIE | CsrId::SIE | CsrId::MIP | CsrId::SIP | CsrId::MIDELEG => value::INTERRUPTS,
        _ => source(choices),
    };
    csr(op, rd, id, choices.pick(&[0, fitting, fitting]))
}

fn fence(choices: &mut Choices<'_>) -> u32 {
    let op =
        choices.pick(&[Op::SfenceVma, Op::SfenceVma, Op::SinvalVma, Op::SfenceWInval, Op::SfenceInvalIr]);
    let address = choices.pick(&[0, PAGED_DATA, PAGED_CODE, ANY_PAGE, DATA]);
    match op {
        Op::SfenceVma | Op::SinvalVma => fields(op, 0, address, choices.pick(&[0, 0, 16, 17, value::TIME])),
        _ => fields(op, 0, 0, 0),
    }
}

fn atomic(choices: &mut Choices<'_>, operations: &[Op]) -> u32 {
    let atomic = |op: &&Op| matches!(op.format(), Format::Atomic | Format::LoadReserved | Format::CacheBlock);
    let atomics: Vec<Op> = operations.iter().filter(atomic).copied().collect();
    let op = choices.pick(&atomics);
    let base = choices.pick(&DATA_POINTERS);
    match op.format() {
        // Pairs of registers.
        _ if op == Op::AmocasQ => fields(op, destination(choices) & !1, base, source(choices) & !1),
        Format::Atomic => fields(op, destination(choices), base, source(choices)),
        Format::LoadReserved => fields(op, destination(choices), base, 0),
        _ => fields(op, 0, base, 0),
    }
}

/// A halfword that is no part of a longer instruction.
fn compressed(choices: &mut Choices<'_>) -> u32 {
    let half = choices.bits() as u32 & 0xffff;
    let quadrant = choices.pick(&[0, 0, 1, 1, 1, 2]);
    half & !3 | quadrant
}
