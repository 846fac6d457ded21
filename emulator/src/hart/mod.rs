//! One hart: registers, CSRs, traps, memory accesses, and the meaning of every instruction.
mod context;
pub mod csr;
pub mod execute;
mod kernel_space;
pub mod memory;
pub mod registers;
pub mod reservation;
#[cfg(test)]
pub(crate) mod rig;
pub mod satp_log;
mod translation;
pub mod trap;
pub mod trigger;

use crate::bus::Bus;
use crate::isa::cause::{Privilege, Trap};
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::pte::PagingMode;
use crate::mmu::{FrontCache, Pmp, Tlb, TlbGeometry, TranslationContext};
use crate::observe::Counters;
use csr::Csrs;
use registers::Registers;
pub use reservation::Reservation;
use satp_log::SatpLog;
use trigger::Triggers;

/// How a hart is built; fixed for its life.
#[derive(Clone, Debug)]
pub struct HartConfig {
    /// `mhartid`, and its place among the interrupt lines.
    pub id: usize,
    /// What it implements.
    pub isa: IsaSet,
    /// The shape of its TLB.
    pub tlb: TlbGeometry,
    /// Whether misaligned loads and stores trap instead of working.
    pub misaligned_traps: bool,
    /// The widest paging mode that `satp` takes; the narrower ones come with it.
    pub widest_paging: PagingMode,
    /// Whether the emulator itself is the firmware: what would trap to M-mode goes to it.
    pub built_in_firmware: bool,
}

/// Hart 0 with everything and the fast TLB.
impl Default for HartConfig {
    fn default() -> Self {
        Self {
            id: 0,
            isa: IsaSet::full(),
            tlb: TlbGeometry::FAST,
            misaligned_traps: false,
            widest_paging: PagingMode::Sv57,
            built_in_firmware: false,
        }
    }
}

/// One hardware thread.
pub struct Hart {
    /// How it is built.
    pub config: HartConfig,
    /// Integer and floating-point registers.
    pub registers: Registers,
    /// Address of the next instruction.
    pub pc: u64,
    /// The current privilege mode.
    pub privilege: Privilege,
    /// Control and status registers.
    pub csrs: Csrs,
    /// Physical memory protection.
    pub pmp: Pmp,
    /// Debug triggers.
    pub triggers: Triggers,
    /// Cached translations.
    pub tlb: Tlb,
    /// Host pointers for what the TLB allows.
    pub front: FrontCache,
    /// What LR has reserved.
    pub reservation: Reservation,
    /// Waiting for an interrupt.
    pub waiting: bool,
    /// Something happened after which the engine must look around before the next instruction: an interrupt may be
    /// pending, code may have changed, a device may have stopped the machine.
    pub attention: bool,
    /// `misa` has been written, and [`Hart::isa`] with it: what was decoded before may mean something else now. The engine
    /// takes it (and sees `attention`).
    pub isa_changed: bool,
    /// When the current slice ends: the clock at which `budget` reaches 0.
    pub slice_end: u64,
    /// Instructions that may still begin in this slice; those of a block that has begun are already taken off.
    pub budget: u64,
    /// Instructions of the current block behind the current one: taken off `budget`, not yet begun.
    pub unbegun: u64,
    /// The page of the block that executes; an engine's own.
    pub code_page: u64,
    /// The trap of the instruction that an engine has just run, while it has not been taken yet.
    pub trap: Trap,
    /// What `--stats` prints.
    pub counters: Counters,
    /// The page tables that `satp` has named.
    pub satp_log: SatpLog,
    /// The number in a mark that has just been executed (see [`execute`]); the engine takes it (and sees `attention`).
    pub mark: Option<u16>,
    data_context: TranslationContext,
    fetch_context: TranslationContext,
    /// Whether all that S-mode finds is the same in all address spaces, as far as has been seen (see `kernel_space`).
    kernel_is_global: bool,
}

impl Hart {
    /// A hart after reset (privileged specification, section "Reset").
    pub fn new(config: HartConfig) -> Self {
        let context = TranslationContext {
            satp: Default::default(),
            privilege: Privilege::Machine,
            sum: false,
            mxr: false,
            hardware_update: false,
            memory_types: false,
            napot: false,
        };
        let mut hart = Self {
            registers: Registers::new(),
            pc: 0,
            privilege: Privilege::Machine,
            csrs: Csrs::new(&config),
            pmp: Pmp::new(),
            triggers: Triggers::new(),
            tlb: Tlb::new(config.tlb),
            front: FrontCache::new(),
            reservation: Reservation::NONE,
            waiting: false,
            attention: true,
            isa_changed: false,
            slice_end: 0,
            budget: 0,
            unbegun: 0,
            code_page: 0,
            trap: Trap::illegal(0),
            counters: Counters::default(),
            satp_log: SatpLog::default(),
            mark: None,
            data_context: context,
            fetch_context: context,
            kernel_is_global: true,
            config,
        };
        hart.context_changed();
        hart
    }

    /// The clock at the instruction that is executing: ticks before it.
    #[inline]
    pub fn clock(&self) -> u64 {
        // Before the first instruction, firmware writes CSRs at clock 0.
        (self.slice_end - self.budget - self.unbegun).saturating_sub(1)
    }

    /// Bits of an address that must be zero for an instruction to lie there (IALIGN), bit 0 not counted.
    #[inline(always)]
    pub fn instruction_alignment_mask(&self) -> u64 {
        if self.csrs.isa().has(Extension::Zca) { 0 } else { 2 }
    }

    /// The clock between two instructions.
    #[inline]
    pub fn now(&self) -> u64 {
        self.slice_end - self.budget
    }

    /// Begins a slice: instructions may begin while the clock is below `end`.
    pub fn begin_slice(&mut self, now: u64, end: u64) {
        // Since the last slice the clock may have gone on without this hart.
        self.pass_ticks(now.saturating_sub(self.now()));
        self.slice_end = end.max(now);
        self.budget = self.slice_end - now;
        self.attention = true;
    }

    /// Shortens the slice to the next deadline of a device or of the hart's own timer, so that none is missed.
    pub fn limit_slice(&mut self, bus: &Bus) {
        let now = self.now();
        let deadlines = [bus.deadlines.next(), self.timer_deadline(bus, now)];
        let end = deadlines.into_iter().flatten().fold(self.slice_end, u64::min).max(now);
        self.slice_end = end;
        self.budget = end - now;
    }
}
