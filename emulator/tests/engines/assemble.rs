//! Instructions by their fields (unprivileged specification, section "Base Instruction Formats"), and prologues and trap handlers
//! made of them.

use sv39::hart::csr::mstatus;
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::platform::CLINT_BASE;

/// An operation with its register fields; whatever else it has is 0.
pub fn fields(op: Op, rd: u32, rs1: u32, rs2: u32) -> u32 {
    op.encoding().0 | rd << 7 | rs1 << 15 | rs2 << 20
}

/// I format.
pub fn immediate(op: Op, rd: u32, rs1: u32, imm: i32) -> u32 {
    fields(op, rd, rs1, 0) | (imm as u32) << 20
}

/// S format.
pub fn store(op: Op, rs2: u32, rs1: u32, imm: i32) -> u32 {
    let imm = imm as u32;
    fields(op, 0, rs1, rs2) | (imm & 31) << 7 | imm >> 5 << 25
}

/// B format; the offset is even.
pub fn branch(op: Op, rs1: u32, rs2: u32, offset: i32) -> u32 {
    let offset = offset as u32;
    let low = (offset >> 1 & 15) << 8 | (offset >> 11 & 1) << 7;
    let high = (offset >> 5 & 63) << 25 | (offset >> 12 & 1) << 31;
    fields(op, 0, rs1, rs2) | low | high
}

/// J format; the offset is even.
pub fn jump(rd: u32, offset: i32) -> u32 {
    let offset = offset as u32;
    let low = (offset >> 12 & 255) << 12 | (offset >> 11 & 1) << 20;
    let high = (offset >> 1 & 0x3ff) << 21 | (offset >> 20 & 1) << 31;
    fields(Op::Jal, rd, 0, 0) | low | high
}

/// A Zicsr instruction with a register, or with an immediate in place of `rs1`.
pub fn csr(op: Op, rd: u32, csr: CsrId, rs1: u32) -> u32 {
    fields(op, rd, rs1, 0) | u32::from(csr.0) << 20
}

/// Words as they lie in memory.
pub fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// Puts words into memory.
pub fn put(memory: &mut [u8], at: u64, words: &[u32]) {
    let bytes = bytes(words);
    memory[at as usize..at as usize + bytes.len()].copy_from_slice(&bytes);
}

/// What a program in M-mode begins with: x5 is its beginning, and traps go so many bytes behind that. x6 is changed.
pub fn handled_at(handler: i32) -> [u32; 3] {
    [fields(Op::Auipc, 5, 0, 0), immediate(Op::Addi, 6, 5, handler), csr(Op::Csrrw, 0, CsrId::MTVEC, 6)]
}

/// The same, and floating point is on; x20 is `mstatus.FS`.
pub fn handled_with_floats(handler: i32) -> Vec<u32> {
    let on = [fields(Op::Lui, 20, 0, 0) | mstatus::FS as u32, csr(Op::Csrrs, 0, CsrId::MSTATUS, 20)];
    [&handled_at(handler)[..], &on].concat()
}

/// The end of a handler: it goes on behind what has trapped, with a register that it may change.
pub fn pass_over(csrs: &HandlerCsrs, register: u32) -> [u32; 4] {
    [
        csr(Op::Csrrs, register, csrs.epc, 0),
        immediate(Op::Addi, register, register, 4),
        csr(Op::Csrrw, 0, csrs.epc, register),
        fields(csrs.ret, 0, 0, 0),
    ]
}

/// A handler that does no more, and counts in a register.
pub fn count_and_pass_over(csrs: &HandlerCsrs, count: u32, register: u32) -> [u32; 5] {
    let [read, behind, write, ret] = pass_over(csrs, register);
    [immediate(Op::Addi, count, count, 1), read, behind, write, ret]
}

/// What a trap handler keeps behind its `xscratch`: the registers that it uses, where it is in its tables, the tables.
pub struct Scratch;

impl Scratch {
    /// Entries of each table, 8 bytes each.
    pub const ENTRIES: usize = 32;
    const X30: i32 = 0;
    const X29: i32 = 8;
    const POSITION: i32 = 16;
    /// Where execution goes on.
    pub const TARGETS: usize = 32;
    /// `mstatus` or `sstatus` from then on.
    pub const STATUSES: usize = Self::TARGETS + 8 * Self::ENTRIES;
    /// `satp` from then on.
    pub const SPACES: usize = Self::STATUSES + 8 * Self::ENTRIES;
}

/// Where a mode's timer is.
#[derive(Clone, Copy)]
pub enum Timer {
    /// In the CLINT, and software interrupts beside it.
    Clint,
    /// In this register.
    Csr(CsrId),
}

/// From the CLINT's software interrupts to its timers.
const CLINT_TIMERS: u32 = 0x4000;

/// What a trap handler's mode has.
pub struct HandlerCsrs {
    pub scratch: CsrId,
    pub epc: CsrId,
    pub status: CsrId,
    pub enabled: CsrId,
    pub ret: Op,
    pub timer: Timer,
}

impl HandlerCsrs {
    pub const MACHINE: Self = Self {
        scratch: CsrId::MSCRATCH,
        epc: CsrId::MEPC,
        status: CsrId::MSTATUS,
        enabled: CsrId::MIE,
        ret: Op::Mret,
        timer: Timer::Clint,
    };
    pub const SUPERVISOR: Self = Self {
        scratch: CsrId::SSCRATCH,
        epc: CsrId::SEPC,
        status: CsrId::SSTATUS,
        enabled: CsrId::SIE,
        ret: Op::Sret,
        timer: Timer::Csr(CsrId::STIMECMP),
    };
}

/// A trap handler that goes on at the next of its tables' entries, so that a program survives whatever it does.
///
/// `delay` is added to the mode's timer, so that it comes again, but not at once. Where the timer is in the CLINT, software
/// interrupts of all harts end too, or begin when the tables do. External interrupts are disabled.
pub fn handler(csrs: &HandlerCsrs, delay: Option<i32>, switch_space: bool, fence: bool) -> Vec<u32> {
    const X29: u32 = 29;
    const X30: u32 = 30;
    const X31: u32 = 31;
    // MEIE and SEIE.
    let external = [fields(Op::Lui, X30, 0, 0) | 0x1000, immediate(Op::Addi, X30, X30, 0xa00 - 0x1000)];
    let table = |offset: usize| immediate(Op::Ld, X29, X30, offset as i32);
    let mut code = vec![
        csr(Op::Csrrw, X31, csrs.scratch, X31),
        store(Op::Sd, X30, X31, Scratch::X30),
        store(Op::Sd, X29, X31, Scratch::X29),
        immediate(Op::Lw, X30, X31, Scratch::POSITION),
        immediate(Op::Addi, X30, X30, 8),
        immediate(Op::Andi, X30, X30, 8 * (Scratch::ENTRIES as i32 - 1)),
        store(Op::Sw, X30, X31, Scratch::POSITION),
        fields(Op::Add, X30, X30, X31),
        table(Scratch::TARGETS),
        csr(Op::Csrrw, 0, csrs.epc, X29),
        table(Scratch::STATUSES),
        csr(Op::Csrrw, 0, csrs.status, X29),
    ];
    if switch_space {
        code.extend([table(Scratch::SPACES), csr(Op::Csrrw, 0, CsrId::SATP, X29)]);
    }
    if fence {
        code.push(fields(Op::SfenceVma, 0, 0, 0));
    }
    code.extend(external);
    code.push(csr(Op::Csrrc, 0, csrs.enabled, X30));
    match (delay, csrs.timer) {
        (Some(delay), Timer::Clint) => code.extend([
            fields(Op::Lui, X29, 0, 0) | CLINT_BASE as u32,
            immediate(Op::Lw, X30, X31, Scratch::POSITION),
            immediate(Op::Addi, X30, X30, 8),
            immediate(Op::Srli, X30, X30, Scratch::ENTRIES.ilog2() as i32 + 3),
            store(Op::Sw, X30, X29, 0),
            store(Op::Sw, X30, X29, 4),
            store(Op::Sw, X30, X29, 8),
            fields(Op::Lui, X30, 0, 0) | CLINT_TIMERS,
            fields(Op::Add, X29, X29, X30),
            immediate(Op::Ld, X30, X29, 0),
            immediate(Op::Addi, X30, X30, delay),
            store(Op::Sd, X30, X29, 0),
        ]),
        (Some(delay), Timer::Csr(timer)) => code.extend([
            csr(Op::Csrrs, X30, timer, 0),
            immediate(Op::Addi, X30, X30, delay),
            csr(Op::Csrrw, 0, timer, X30),
        ]),
        (None, _) => {}
    }
    code.extend([
        immediate(Op::Ld, X29, X31, Scratch::X29),
        immediate(Op::Ld, X30, X31, Scratch::X30),
        csr(Op::Csrrw, X31, csrs.scratch, X31),
        fields(csrs.ret, 0, 0, 0),
    ]);
    code
}
