//! A machine with a random program: code, data, page tables that map both in several ways, trap handlers that let it go
//! on whatever happens.

use crate::assemble::{HandlerCsrs, Scratch, handler};
use crate::choices::Choices;
use crate::elf::elf;
use crate::program::{code, pointer, value};
use std::io::Cursor;
use sv39::boot::{FileKind, Program};
use sv39::bus::{Ram, Width};
use sv39::hart::csr::{envcfg, mstatus};
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::{Interrupt, Privilege};
use sv39::isa::csr::CsrId;
use sv39::isa::decode::decode;
use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::pte::Pte;
use sv39::machine::{Machine, MachineConfig};
use sv39::mmu::{Replacement, TlbGeometry};
use sv39::platform::{CLINT_BASE, KERNEL_BASE, PLIC_BASE, RAM_BASE, UART_BASE, UART_IRQ};

const PAGE: u64 = 4096;
// Pages of a program's memory.
const MACHINE_HANDLER: u64 = 0;
const SUPERVISOR_HANDLER: u64 = 1;
const SCRATCH: u64 = 2;
const CODE: u64 = 4;
const CODE_PAGES: u64 = 4;
const DATA: u64 = 8;
const DATA_PAGES: u64 = 8;
const TABLES: u64 = 16;
/// Of each address space: Sv57's root, Sv48's, Sv39's, the next level, the last.
const TABLES_EACH: u64 = 5;
const SPACES: u64 = 3;
const PAGES: u64 = 32;
/// Small pages, from virtual address 0 on.
const SMALL_PAGES: u64 = 64;
/// The most harts, and what each has of the pages for trap handlers.
const HARTS: usize = 3;
const SCRATCH_BYTES: usize = 1024;

/// Everything that a run depends on.
pub struct World {
    config: MachineConfig,
    base: u64,
    memory: Vec<u8>,
    harts: Vec<HartState>,
    /// Stores to devices before it begins: address, width, value.
    devices: Vec<(u64, Width, u64)>,
    input: Vec<u8>,
}

/// Where a hart begins.
struct HartState {
    csrs: Vec<(CsrId, u64)>,
    registers: [u64; 32],
    floats: [u64; 32],
    pc: u64,
    privilege: Privilege,
}

impl World {
    /// Makes one.
    pub fn new(choices: &mut Choices<'_>) -> Self {
        let kind = if choices.chance(20) { FileKind::Supervisor } else { FileKind::Machine };
        let base = match kind {
            FileKind::Supervisor => KERNEL_BASE,
            FileKind::Machine | FileKind::Htif | FileKind::Linux => RAM_BASE,
        };
        let mut world = Self {
            config: MachineConfig {
                isa: isa(choices),
                harts: if choices.chance(15) { HARTS } else { 1 },
                memory: base - RAM_BASE + 2 * PAGES * PAGE,
                tlb: geometry(choices),
                misaligned_traps: choices.chance(15),
                kind: Some(kind),
                record: true,
                ..MachineConfig::default()
            },
            base,
            memory: vec![0; (PAGES * PAGE) as usize],
            harts: Vec::new(),
            devices: Vec::new(),
            input: Vec::new(),
        };
        world.add_code(choices);
        world.add_tables(choices);
        world.add_handlers(choices);
        for hart in 0..world.config.harts {
            world.add_hart(choices, hart);
        }
        if choices.chance(50) {
            world.devices = external_interrupts(choices, world.config.harts as u64);
        }
        if choices.chance(30) {
            world.input = (0..choices.below(40)).map(|_| choices.bits() as u8).collect();
        }
        world
    }

    /// A machine in this state, in which what must make no difference may be changed.
    pub fn machine(&self, change: impl FnOnce(&mut MachineConfig)) -> Machine {
        let file = elf(self.base, &self.memory);
        let mut program = Program::new(Cursor::new(file)).expect("the file is sound");
        let mut config = self.config.clone();
        change(&mut config);
        let mut machine = Machine::new(config, &mut program).expect("the program fits");
        for &(address, width, value) in &self.devices {
            machine.bus.store(PhysAddr(address), width, value, 0).expect("the device has the register");
        }
        let firmware = self.config.kind == Some(FileKind::Supervisor);
        let ecall = decode(0x73, &self.config.isa);
        for (hart, state) in machine.harts.iter_mut().zip(&self.harts) {
            let handed_over = hart.privilege;
            // As if an instruction executed at clock 0.
            hart.begin_slice(0, 1);
            hart.budget = 0;
            hart.privilege = Privilege::Machine;
            for &(csr, value) in &state.csrs {
                // What belongs to M-mode is firmware's where there is one; what this hart lacks stays out.
                if !firmware || csr.lowest_privilege() < Privilege::Machine as u8 {
                    let _ = hart.write_csr(&mut machine.bus, csr.0, value, &ecall);
                }
            }
            hart.privilege = if firmware { handed_over } else { state.privilege };
            for index in 0..32 {
                hart.registers.set_x(index, state.registers[usize::from(index)]);
                hart.registers.set_f(index, state.floats[usize::from(index)]);
            }
            hart.pc = state.pc;
            hart.begin_slice(0, 0);
            hart.protection_changed();
            hart.context_changed();
        }
        machine
    }

    /// How long it runs: longer than a hart's turn, if there are others.
    pub fn ticks(&self) -> u64 {
        if self.harts.len() > 1 { 25_000 } else { 4000 }
    }

    /// What the user types.
    pub fn input(&self) -> &[u8] {
        &self.input
    }

    fn address(&self, page: u64) -> u64 {
        self.base + page * PAGE
    }

    fn write(&mut self, page: u64, offset: usize, bytes: &[u8]) {
        let start = (page * PAGE) as usize + offset;
        self.memory[start..start + bytes.len()].copy_from_slice(bytes);
    }

    fn write_word(&mut self, page: u64, offset: usize, word: u64) {
        self.write(page, offset, &word.to_le_bytes());
    }

    fn add_code(&mut self, choices: &mut Choices<'_>) {
        // From the second halfword on, so that long instructions cross pages.
        let privileged = choices.chance(60);
        let code = code(choices, (CODE_PAGES * PAGE) as usize - 2, privileged);
        self.write(CODE, 2, &code);
        for word in 0..(DATA_PAGES * PAGE / 8) as usize {
            let value = choices.pick(&[0, 1, u64::MAX, 0x8000_0000, 0x3ff0_0000_0000_0000]);
            self.write_word(DATA, 8 * word, value);
        }
    }

    fn table(&self, space: u64, level: u64) -> u64 {
        TABLES + space * TABLES_EACH + (TABLES_EACH - 1 - level)
    }

    fn add_tables(&mut self, choices: &mut Choices<'_>) {
        for space in 0..SPACES {
            for level in 1..TABLES_EACH {
                let below = pointer_to(self.address(self.table(space, level - 1)));
                let global = if choices.chance(10) { Pte::G } else { 0 };
                let table = self.table(space, level);
                self.write_word(table, 0, below | global);
                // The same at the top of the address space.
                self.write_word(table, 8 * 511, below);
            }
            // RAM at its physical address: 1 GiB at level 2, and 2 MiB at the second megapage of the table below.
            let rights = |choices: &mut Choices<'_>| {
                let user = if choices.chance(10) { Pte::U } else { 0 };
                let ready = if choices.chance(90) { Pte::A | Pte::D } else { 0 };
                Pte::V | Pte::R | Pte::W | Pte::X | user | ready
            };
            let whole = leaf(RAM_BASE, rights(choices));
            self.write_word(self.table(space, 2), 8 * 2, whole);
            self.write_word(self.table(space, 1), 8, leaf(self.base & !0x1f_ffff, rights(choices)));
            self.add_small_pages(choices, space);
        }
    }

    fn add_small_pages(&mut self, choices: &mut Choices<'_>, space: u64) {
        let table = self.table(space, 0);
        for index in 0..SMALL_PAGES {
            let user = if index < 8 || index > 16 && index % 2 == 0 { Pte::U } else { 0 };
            let pte = match index {
                0..16 => {
                    let page = self.address(CODE + choices.below(CODE_PAGES));
                    leaf(page, self.rights(choices, Pte::R | Pte::X | user))
                }
                16..32 => {
                    let page = self.address(DATA + choices.below(DATA_PAGES));
                    leaf(page, self.rights(choices, Pte::R | Pte::W | user))
                }
                32..48 => {
                    // A Svnapot range of 64 KiB.
                    leaf(self.base | 0x8000, self.rights(choices, Pte::R | Pte::W | Pte::X | user)) | Pte::N
                }
                _ => {
                    let page = self.address(choices.below(PAGES));
                    leaf(page, self.rights(choices, Pte::R | Pte::W | Pte::X | user))
                }
            };
            self.write_word(table, 8 * index as usize, pte);
        }
    }

    fn rights(&self, choices: &mut Choices<'_>, usual: u64) -> u64 {
        let mut rights = Pte::V | usual | Pte::A | Pte::D;
        for (bit, percent) in
            [(Pte::U, 5), (Pte::G, 10), (Pte::A, 20), (Pte::D, 20), (Pte::W, 10), (Pte::X, 5), (Pte::V, 2)]
        {
            if choices.chance(percent) {
                rights ^= bit;
            }
        }
        rights
    }

    /// Somewhere in the code: through small pages, if user mode shall get there.
    fn target(&self, choices: &mut Choices<'_>, user: bool) -> u64 {
        let offset = choices.below(CODE_PAGES * PAGE) & !1;
        if user || choices.chance(20) {
            // User pages come first.
            ((choices.below(8) + if user { 0 } else { 8 }) * PAGE) | (offset % PAGE)
        } else {
            self.address(CODE) + offset
        }
    }

    fn space(&self, choices: &mut Choices<'_>) -> u64 {
        let space = choices.below(SPACES);
        let asid = choices.pick(&[0, 1, 1, 2, 0x8001, 0xffff]);
        let (mode, level): (u64, u64) =
            choices.pick(&[(0, 0), (8, 2), (8, 2), (8, 2), (8, 2), (8, 2), (9, 3), (10, 4)]);
        if mode == 0 { 0 } else { mode << 60 | asid << 44 | (self.address(self.table(space, level)) / PAGE) }
    }

    fn add_handlers(&mut self, choices: &mut Choices<'_>) {
        let mut make = |csrs: &HandlerCsrs, timer: bool| {
            let delay = (timer && choices.chance(90)).then(|| 1 + choices.below(16) as i32);
            handler(csrs, delay, choices.chance(50), choices.chance(30))
        };
        let machine = make(&HandlerCsrs::MACHINE, true);
        let supervisor = make(&HandlerCsrs::SUPERVISOR, self.config.isa.has(Extension::Sstc));
        for (page, code) in [(MACHINE_HANDLER, machine), (SUPERVISOR_HANDLER, supervisor)] {
            let bytes: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
            self.write(page, 0, &bytes);
            for hart in 0..self.config.harts {
                self.add_scratch(choices, SCRATCH + page, hart * SCRATCH_BYTES);
            }
        }
    }

    fn add_scratch(&mut self, choices: &mut Choices<'_>, page: u64, start: usize) {
        for entry in (0..Scratch::ENTRIES).map(|entry| start + 8 * entry) {
            let mode = choices.pick(&[0, 0, 0, 1, 1, 3]);
            let target = self.target(choices, mode == 0);
            self.write_word(page, Scratch::TARGETS + entry, target);
            self.write_word(page, Scratch::STATUSES + entry, status(choices, mode));
            let space = self.space(choices);
            self.write_word(page, Scratch::SPACES + entry, space);
        }
    }

    fn add_hart(&mut self, choices: &mut Choices<'_>, hart: usize) {
        let privilege = choices.pick(&[Privilege::Machine, Privilege::Supervisor, Privilege::User]);
        let mut csrs = self.csrs(choices, hart, privilege);
        csrs.extend(self.protection(choices));
        let registers = self.registers(choices);
        let floats = std::array::from_fn(|_| {
            let random = choices.bits();
            choices.pick(&[random, random | 0xffff_ffff << 32, random | !0xffff, 0x3ff0_0000_0000_0000])
        });
        // Without compressed instructions no jump could have gone elsewhere.
        let pc = self.target(choices, privilege == Privilege::User) & !3;
        self.harts.push(HartState { csrs, registers, floats, pc, privilege });
    }

    fn csrs(&self, choices: &mut Choices<'_>, hart: usize, privilege: Privilege) -> Vec<(CsrId, u64)> {
        let scratch = |page: u64| self.address(SCRATCH + page) + (hart * SCRATCH_BYTES) as u64;
        // S-mode's handler need not be mapped: then its own page fault had better go elsewhere.
        let exceptions = choices.pick(&[0, 0xa3ff, 0xa3ff, 0xa3ff, 0xb3ff]);
        let delegated = choices.bits() & exceptions;
        let environment = envcfg::CBZE | envcfg::CBCFE | envcfg::STCE | choices.pick(&[0, envcfg::ADUE]);
        let mut csrs = vec![
            (CsrId::MTVEC, self.address(MACHINE_HANDLER)),
            (CsrId::STVEC, self.address(SUPERVISOR_HANDLER) | choices.pick(&[0, 0, 0, 1])),
            (CsrId::MSCRATCH, scratch(MACHINE_HANDLER)),
            (CsrId::SSCRATCH, scratch(SUPERVISOR_HANDLER)),
            (CsrId::MEDELEG, delegated),
            (CsrId::MIDELEG, choices.bits() & 0x222),
            (CsrId::MIE, choices.bits() & 0xaaa),
            (CsrId::MENVCFG, environment | choices.pick(&[0, envcfg::PBMTE])),
            (CsrId::SENVCFG, envcfg::CBZE | envcfg::CBCFE),
            (CsrId::MCOUNTEREN, choices.pick(&[0, 7, 7, 7, 7, 7, 7, 7])),
            (CsrId::SCOUNTEREN, choices.pick(&[0, 7])),
            (CsrId::STIMECMP, choices.pick(&[0, 10, 30, u64::MAX])),
            (CsrId::MSTATUS, status(choices, privilege as u64)),
            (CsrId::SATP, self.space(choices)),
        ];
        if choices.chance(10) {
            // A trigger in any mode: an address of code or data.
            csrs.extend([
                (CsrId::TDATA1, 2 << 60 | 0x58 | choices.below(8)),
                (CsrId::TDATA2, self.address(CODE) + choices.below(12 * PAGE)),
            ]);
        }
        csrs
    }

    fn protection(&self, choices: &mut Choices<'_>) -> Vec<(CsrId, u64)> {
        let pmpaddr = |entry: u16| CsrId(CsrId::PMPADDR0.0 + entry);
        let (mut csrs, mut configs) = (vec![(pmpaddr(7), u64::MAX >> 10)], 0x1f << 56);
        if choices.chance(25) {
            // A few bytes of a page of code or data have other rights.
            let start = self.address(CODE) + (choices.below(12 * PAGE) & !3);
            let end = start + 4 * (1 + choices.below(64));
            csrs.extend([(pmpaddr(0), start >> 2), (pmpaddr(1), end >> 2)]);
            configs |= (0x08 | choices.below(8)) << 8;
        }
        csrs.push((CsrId::PMPCFG0, configs));
        csrs
    }

    fn registers(&self, choices: &mut Choices<'_>) -> [u64; 32] {
        let mut registers = [0; 32];
        for register in &mut registers[10..] {
            let random = choices.bits();
            *register = choices.pick(&[random, random, random & 0xff, u64::MAX, 1 << 63, 0x7fff_ffff, 0]);
        }
        let place = |choices: &mut Choices<'_>, pages: u64| choices.below(pages * PAGE) & !7;
        let small = |choices: &mut Choices<'_>, first: u64, pages: u64| {
            let sign = if choices.chance(15) { 0x1ff << 30 | u64::MAX << 39 } else { 0 };
            let megapage = choices.pick(&[0, 0, 0, 1]) << 21;
            ((first + choices.below(pages)) * PAGE + place(choices, 1)) | sign | megapage
        };
        let devices = [
            CLINT_BASE,
            CLINT_BASE + 0x4000,
            CLINT_BASE + 0xbff8,
            PLIC_BASE + 0x28,
            PLIC_BASE + 0x2000,
            PLIC_BASE + 0x20_0000,
            UART_BASE,
        ];
        let instructions: Vec<u8> = code(choices, 16, true);
        let word = |at: usize| u64::from_le_bytes(std::array::from_fn(|byte| instructions[at + byte]));
        let lines = Interrupt::BY_PRIORITY.iter().fold(0, |bits, interrupt| bits | interrupt.bit());
        let any_page = self.address(choices.below(PAGES));
        let chosen = [
            (16, 1),
            (17, 0x8001),
            (pointer::CODE, self.address(CODE) + place(choices, CODE_PAGES)),
            (pointer::DATA, self.address(DATA) + place(choices, DATA_PAGES)),
            (pointer::PAGED_DATA, small(choices, 16, 16)),
            (pointer::PAGE_END, self.address(DATA + 1 + choices.below(DATA_PAGES - 1)) - choices.below(16)),
            (pointer::DEVICE, choices.pick(&devices)),
            (pointer::PAGED_CODE, small(choices, 0, 16)),
            (pointer::NEAR_DATA, self.address(DATA) + place(choices, DATA_PAGES)),
            (pointer::ANY_PAGE, small(choices, 0, SMALL_PAGES)),
            (pointer::TABLE, self.address(self.table(choices.below(SPACES), 0))),
            (value::CODE, word(0)),
            (value::MORE_CODE, word(8)),
            (value::INTERRUPTS, choices.bits() & lines),
            (value::TIME, choices.below(60)),
            (value::PTE, leaf(any_page, self.rights(choices, Pte::R | Pte::W | Pte::X))),
            (value::SPACE, self.space(choices)),
        ];
        for (register, value) in chosen {
            registers[register as usize] = value;
        }
        registers
    }
}

/// `mstatus` for a return to `mode` (or, in `sstatus`, to S-mode rather than to U-mode).
fn status(choices: &mut Choices<'_>, mode: u64) -> u64 {
    let mut status = mode << mstatus::MPP_SHIFT;
    let bits = [
        (mstatus::SPP, if mode == 0 { 0 } else { 95 }),
        (mstatus::FS, 90),
        (mstatus::SUM, 50),
        (mstatus::MXR, 30),
        (mstatus::MPIE, 60),
        (mstatus::SPIE, 60),
        (mstatus::SIE, 40),
        (mstatus::MPRV, 10),
        (mstatus::TVM, 5),
        (mstatus::TSR, 5),
        (mstatus::TW, 10),
    ];
    for (bit, percent) in bits {
        if choices.chance(percent) {
            status |= bit;
        }
    }
    status
}

/// The UART interrupts some harts in some of their modes: when a byte has come, when the transmitter is free, or both.
fn external_interrupts(choices: &mut Choices<'_>, harts: u64) -> Vec<(u64, Width, u64)> {
    let mut stores = vec![
        (UART_BASE + 1, Width::Byte, 1 + choices.below(3)),
        (PLIC_BASE + 4 * u64::from(UART_IRQ), Width::Word, 1 + choices.below(7)),
    ];
    for context in 0..2 * harts {
        let enabled = if choices.chance(60) { 1 << UART_IRQ } else { 0 };
        stores.push((PLIC_BASE + 0x2000 + 0x80 * context, Width::Word, enabled));
        stores.push((PLIC_BASE + 0x20_0000 + 0x1000 * context, Width::Word, choices.pick(&[0, 0, 0, 1, 7])));
    }
    stores
}

fn pointer_to(table: u64) -> u64 {
    leaf(table, Pte::V)
}

fn leaf(address: u64, rights: u64) -> u64 {
    (address / PAGE) << Pte::PPN_SHIFT | rights
}

fn isa(choices: &mut Choices<'_>) -> IsaSet {
    let full = IsaSet::full();
    match choices.below(10) {
        0 => full.without(Extension::C),
        1 => full.without(Extension::D),
        2 => full.without(Extension::Svnapot),
        3 => full.without(Extension::Sstc),
        _ => full,
    }
}

pub fn geometry(choices: &mut Choices<'_>) -> TlbGeometry {
    if choices.chance(40) {
        return TlbGeometry::FAST;
    }
    let (entries, ways) = choices.pick(&[(1, 1), (4, 2), (4, 4), (16, 4), (64, 4)]);
    let seed = choices.bits();
    TlbGeometry {
        entries,
        ways,
        replacement: choices.pick(&[Replacement::Fifo, Replacement::Lru, Replacement::Random { seed }]),
        hashed: choices.chance(50),
        asid_bits: choices.pick(&[0, 1, 8, 16]),
        superpages: choices.chance(70),
        every_access: choices.chance(20),
    }
}

/// All of RAM.
pub fn contents(ram: &Ram) -> Vec<u8> {
    let mut bytes = vec![0; ram.size() as usize];
    ram.read(PhysAddr(RAM_BASE), &mut bytes);
    bytes
}
