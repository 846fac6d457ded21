//! `mip`, `mie`, `mideleg` and their supervisor views, and the timer of Sstc (privileged specification, sections "Machine
//! Interrupt (mip and mie) Registers", "Supervisor Interrupt (sip and sie) Registers", "Sstc").

use super::super::Hart;
use super::{Csrs, envcfg};
use crate::bus::Bus;
use crate::isa::cause::Interrupt;

/// The interrupts of S-mode: those that can be delegated.
const SUPERVISOR: u64 = Interrupt::SupervisorSoftware.bit()
    | Interrupt::SupervisorTimer.bit()
    | Interrupt::SupervisorExternal.bit();

/// All interrupts.
const ALL: u64 = SUPERVISOR
    | Interrupt::MachineSoftware.bit()
    | Interrupt::MachineTimer.bit()
    | Interrupt::MachineExternal.bit();

/// The number of the `time` counter in `mcounteren`.
const TIME: u16 = 1;

impl Csrs {
    /// Takes over the levels of the interrupt lines, as `mip` bits.
    pub fn set_lines(&mut self, lines: u64) {
        self.lines = lines;
    }

    /// `mip`: what devices drive, and what software has written.
    #[inline]
    pub fn mip(&self) -> u64 {
        self.lines | self.software
    }

    /// `mip` as CSRRS and CSRRC modify it: SEIP is only what software has written.
    pub(super) fn mip_written(&self) -> u64 {
        self.lines & !Interrupt::SupervisorExternal.bit() | self.software
    }

    /// `stimecmp` decides STIP.
    #[inline]
    fn timer_compares(&self) -> bool {
        self.menvcfg & envcfg::STCE != 0
    }
}

impl Hart {
    /// An interrupt may have become pending or enabled: lets the engine look.
    #[inline]
    pub(in crate::hart) fn interrupts_changed(&mut self) {
        self.attention |= self.wakes();
    }

    /// Takes over the interrupt lines from the bus, and compares `stimecmp` with the time at clock `now`.
    pub fn sample_interrupts(&mut self, bus: &Bus, now: u64) {
        self.csrs.set_lines(bus.lines.hart(self.config.id));
        self.compare_timer(bus, now);
    }

    /// When [`Self::sample_interrupts`] would next find another STIP, as seen at clock `now`; `None` if never, as far as the
    /// time goes on as it does. Writes of `stimecmp`, `menvcfg` and `mtime` change the answer, and set `attention`.
    pub fn timer_deadline(&self, bus: &Bus, now: u64) -> Option<u64> {
        if self.csrs.timer_compares() { bus.timebase.next_change(now, self.csrs.stimecmp) } else { None }
    }

    /// With STCE set, STIP follows `stimecmp`; otherwise it is a bit that M-mode writes.
    pub(super) fn compare_timer(&mut self, bus: &Bus, now: u64) {
        if self.csrs.timer_compares() {
            let bit = Interrupt::SupervisorTimer.bit();
            let due = bus.timebase.time(now) >= self.csrs.stimecmp;
            self.csrs.software = self.csrs.software & !bit | if due { bit } else { 0 };
        }
    }

    /// Whether S-mode may access `stimecmp`.
    pub(super) fn stimecmp_enabled(&self) -> bool {
        self.csrs.timer_compares() && self.counter_enabled(TIME)
    }

    pub(super) fn write_stimecmp(&mut self, bus: &Bus, value: u64) {
        self.csrs.stimecmp = value;
        self.compare_timer(bus, self.clock());
        self.attention = true;
    }

    pub(super) fn write_mie(&mut self, value: u64) {
        self.csrs.mie = value & ALL;
        self.interrupts_changed();
    }

    pub(super) fn write_sie(&mut self, value: u64) {
        let mask = self.csrs.mideleg;
        self.csrs.mie = self.csrs.mie & !mask | value & mask;
        self.interrupts_changed();
    }

    pub(super) fn write_mip(&mut self, value: u64) {
        let timer = Interrupt::SupervisorTimer.bit();
        let mask = SUPERVISOR & if self.csrs.timer_compares() { !timer } else { !0 };
        self.csrs.software = self.csrs.software & !mask | value & mask;
        self.interrupts_changed();
    }

    /// Of `sip` only SSIP can be written, and only if it is delegated.
    pub(super) fn write_sip(&mut self, value: u64) {
        let mask = self.csrs.mideleg & Interrupt::SupervisorSoftware.bit();
        self.csrs.software = self.csrs.software & !mask | value & mask;
        self.interrupts_changed();
    }

    pub(super) fn write_mideleg(&mut self, value: u64) {
        self.csrs.mideleg = value & SUPERVISOR;
        self.interrupts_changed();
    }
}
