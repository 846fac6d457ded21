//! The machine as the built-in SBI firmware sees it, for the hart whose ECALL is answered.

use super::Outcome;
use crate::bus::{Bus, PowerRequest, Ram, Width};
use crate::hart::csr::mstatus;
use crate::hart::{Hart, Reservation};
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Interrupt, Privilege};
use crate::isa::csr::CsrId;
use crate::isa::decode::decode;
use crate::isa::extension::Extension;
use crate::isa::pte::{PagingMode, Satp};
use crate::observe::Observer;
use crate::platform;
use crate::sbi::{
    Counters, FirmwareEvent, HardwareCounter, HartState, Identity, Inhibit, SbiCall, SbiHost, SbiOutcome,
    handle, initial_csrs,
};

/// An ECALL; firmware speaks of CSRs without an instruction, and this is the one that has called it.
const ECALL: u32 = 0x0000_0073;
/// The console is the UART, as with other firmware: the register for data.
const UART_DATA: PhysAddr = PhysAddr(platform::UART_BASE);
/// Its line status register, and the bit that says that a byte has come.
const UART_LINE_STATUS: PhysAddr = PhysAddr(platform::UART_BASE + 5);
const UART_DATA_READY: u64 = 1;
/// The registers a0, a1, a6 and a7.
const A0: u8 = 10;
const A1: u8 = 11;
const A6: u8 = 16;
const A7: u8 = 17;

/// The firmware's own state.
pub struct Firmware {
    /// What each hart is doing, as far as the firmware has to do with it.
    states: Vec<HartState>,
    /// Of each hart, without Sstc: when STIP becomes pending.
    timers: Vec<Option<u64>>,
    /// Of each hart: what is counted for it.
    counters: Vec<Counters>,
}

impl Firmware {
    /// Only hart 0 is started.
    pub fn new(harts: usize) -> Self {
        let mut states = vec![HartState::Stopped; harts];
        states[0] = HartState::Started;
        Self { states, timers: vec![None; harts], counters: vec![Counters::default(); harts] }
    }

    /// Whether a hart of a machine with this firmware has been started.
    pub fn is_started(&self, hart: usize) -> bool {
        self.states[hart] != HartState::Stopped
    }

    /// Answers the ECALL of the hart `current`, at its `pc`. Some answers end the run.
    pub fn call<O: Observer>(
        &mut self,
        harts: &mut [Hart],
        current: usize,
        bus: &mut Bus,
        observer: &mut O,
    ) -> Option<Outcome> {
        let hart = &mut harts[current];
        hart.unbegun = 0;
        let args = std::array::from_fn(|index| hart.registers.x(A0 + index as u8));
        let call = SbiCall { extension: hart.registers.x(A7), function: hart.registers.x(A6), args };
        let mut caller = Caller { firmware: self, harts, current, bus, observer, ended: None };
        let outcome = handle(call, &mut caller);
        let ended = caller.ended;
        let hart = &mut harts[current];
        match outcome {
            SbiOutcome::Return { error, value } => {
                hart.registers.set_x(A0, error as u64);
                hart.registers.set_x(A1, value);
                hart.pc = hart.pc.wrapping_add(4);
            }
            SbiOutcome::Legacy(result) => {
                hart.registers.set_x(A0, result as u64);
                hart.pc = hart.pc.wrapping_add(4);
            }
            SbiOutcome::Gone => {}
        }
        ended
    }

    /// When the firmware next makes an STIP pending itself.
    pub fn deadline(&self, bus: &Bus, now: u64) -> Option<u64> {
        self.timers.iter().flatten().filter_map(|&time| bus.timebase.clock_at(now, time)).min()
    }

    /// Makes STIP pending on the harts whose timer is due.
    pub fn run_timers(&mut self, harts: &mut [Hart], bus: &mut Bus, now: u64) {
        for (hart, timer) in harts.iter_mut().zip(&mut self.timers) {
            if timer.is_some_and(|time| bus.timebase.time(now) >= time) {
                *timer = None;
                set_pending(hart, bus, Interrupt::SupervisorTimer, true);
            }
        }
    }
}

/// Writes a CSR as M-mode would.
fn write_csr(hart: &mut Hart, bus: &mut Bus, csr: CsrId, value: u64) {
    let insn = decode(ECALL, &hart.isa());
    let privilege = std::mem::replace(&mut hart.privilege, Privilege::Machine);
    // Registers that the hart does not have are left out.
    let _ = hart.write_csr(bus, csr.0, value, &insn);
    hart.privilege = privilege;
    hart.context_changed();
}

fn set_pending(hart: &mut Hart, bus: &mut Bus, interrupt: Interrupt, level: bool) {
    let pending = hart.csrs.mip();
    let value = if level { pending | interrupt.bit() } else { pending & !interrupt.bit() };
    write_csr(hart, bus, CsrId::MIP, value);
}

/// Puts the hart into the state in which firmware hands over to a kernel.
pub fn prepare(hart: &mut Hart, bus: &mut Bus) {
    for (csr, value) in initial_csrs(hart.isa()) {
        write_csr(hart, bus, csr, value);
    }
    if hart.isa().has(Extension::Sstc) {
        write_csr(hart, bus, CsrId::STIMECMP, u64::MAX);
    }
    hart.protection_changed();
}

/// Enters a kernel on a prepared hart: S-mode, paging and interrupts off, a0 the hart's number and a1 as given.
pub fn enter(hart: &mut Hart, entry: PhysAddr, opaque: u64) {
    hart.csrs.satp = Satp(0);
    hart.csrs.mstatus &= !mstatus::SIE;
    hart.privilege = Privilege::Supervisor;
    hart.context_changed();
    hart.reservation = Reservation::NONE;
    hart.pc = entry.0;
    hart.registers.set_x(A0, hart.config.id as u64);
    hart.registers.set_x(A1, opaque);
}

/// The name of a paging mode in a device tree.
pub fn mmu_type(mode: PagingMode) -> &'static str {
    match mode {
        PagingMode::Bare => "riscv,none",
        PagingMode::Sv39 => "riscv,sv39",
        PagingMode::Sv48 => "riscv,sv48",
        PagingMode::Sv57 => "riscv,sv57",
    }
}

/// The calling hart and what is around it.
struct Caller<'a, O> {
    firmware: &'a mut Firmware,
    harts: &'a mut [Hart],
    current: usize,
    bus: &'a mut Bus,
    observer: &'a mut O,
    ended: Option<Outcome>,
}

impl<O> Caller<'_, O> {
    fn hart(&mut self) -> &mut Hart {
        &mut self.harts[self.current]
    }

    fn write_csr(&mut self, csr: CsrId, value: u64) {
        write_csr(&mut self.harts[self.current], self.bus, csr, value);
    }

    /// The caller has asked this of a hart, which it is done for at once.
    fn count(&mut self, hart: usize, sent: FirmwareEvent, received: FirmwareEvent) {
        self.firmware.counters[self.current].count(sent);
        self.firmware.counters[hart].count(received);
    }
}

impl<O: Observer> SbiHost for Caller<'_, O> {
    fn hart_count(&self) -> usize {
        self.harts.len()
    }

    fn hart_state(&self, hart: usize) -> HartState {
        if self.firmware.states[hart] == HartState::Suspended && !self.harts[hart].waiting {
            return HartState::Started;
        }
        self.firmware.states[hart]
    }

    fn identity(&self) -> Identity {
        Identity::default()
    }

    fn set_timer(&mut self, time: u64) {
        self.firmware.counters[self.current].count(FirmwareEvent::SetTimer);
        let hart = &mut self.harts[self.current];
        if hart.isa().has(Extension::Sstc) {
            write_csr(hart, self.bus, CsrId::STIMECMP, time);
        } else {
            self.firmware.timers[self.current] = Some(time);
            set_pending(hart, self.bus, Interrupt::SupervisorTimer, false);
        }
    }

    fn send_ipi(&mut self, hart: usize) {
        self.count(hart, FirmwareEvent::IpiSent, FirmwareEvent::IpiReceived);
        set_pending(&mut self.harts[hart], self.bus, Interrupt::SupervisorSoftware, true);
    }

    fn fence_instructions(&mut self, hart: usize) {
        // Fetches are always coherent.
        self.count(hart, FirmwareEvent::FenceInstructionsSent, FirmwareEvent::FenceInstructionsReceived);
    }

    fn fence_translations(&mut self, hart: usize, address: Option<VirtAddr>, asid: Option<u16>) {
        self.harts[hart].fence(address, asid, self.observer);
    }

    fn count_fence(&mut self, hart: usize, one_space: bool) {
        let (sent, received) = if one_space {
            (FirmwareEvent::FenceAsidSent, FirmwareEvent::FenceAsidReceived)
        } else {
            (FirmwareEvent::FenceSent, FirmwareEvent::FenceReceived)
        };
        self.count(hart, sent, received);
    }

    fn start_hart(&mut self, hart: usize, entry: PhysAddr, opaque: u64) {
        let started = &mut self.harts[hart];
        started.waiting = false;
        started.protection_changed();
        enter(started, entry, opaque);
        self.firmware.states[hart] = HartState::Started;
    }

    fn stop_caller(&mut self) {
        self.firmware.states[self.current] = HartState::Stopped;
    }

    fn suspend_caller(&mut self, resume: Option<(PhysAddr, u64)>) {
        self.firmware.states[self.current] = HartState::Suspended;
        let hart = self.hart();
        hart.waiting = true;
        if let Some((entry, opaque)) = resume {
            enter(hart, entry, opaque);
        }
    }

    fn power(&mut self, request: PowerRequest) {
        self.ended = Some(match request {
            PowerRequest::Off { status } => Outcome::Exit { status: status as u64 },
            PowerRequest::Reset => Outcome::Reset,
        });
    }

    fn counters(&mut self) -> &mut Counters {
        &mut self.firmware.counters[self.current]
    }

    fn let_count(&mut self, counter: HardwareCounter, counts: bool) {
        let bit = match counter {
            HardwareCounter::Cycle => 1 << 0,
            HardwareCounter::Instret => 1 << 2,
        };
        let inhibited = self.hart().csrs.mcountinhibit;
        self.write_csr(CsrId::MCOUNTINHIBIT, if counts { inhibited & !bit } else { inhibited | bit });
    }

    fn set_counter(&mut self, counter: HardwareCounter, value: u64) {
        let csr = match counter {
            HardwareCounter::Cycle => CsrId::MCYCLE,
            HardwareCounter::Instret => CsrId::MINSTRET,
        };
        self.write_csr(csr, value);
    }

    fn filter_counter(&mut self, counter: HardwareCounter, inhibit: Inhibit) {
        let csr = match counter {
            HardwareCounter::Cycle => CsrId::MCYCLECFG,
            HardwareCounter::Instret => CsrId::MINSTRETCFG,
        };
        let Inhibit { user, supervisor, machine } = inhibit;
        self.write_csr(csr, u64::from(machine) << 62 | u64::from(supervisor) << 61 | u64::from(user) << 60);
    }

    fn ram(&mut self) -> &mut Ram {
        &mut self.bus.ram
    }

    fn console_write(&mut self, bytes: &[u8]) {
        let now = self.hart().now();
        for &byte in bytes {
            // The UART takes every byte; without one there is no console.
            let _ = self.bus.store(UART_DATA, Width::Byte, byte as u64, now);
        }
    }

    fn console_read(&mut self) -> Option<u8> {
        let now = self.hart().now();
        let status = self.bus.load(UART_LINE_STATUS, Width::Byte, now).ok()?;
        let ready = status & UART_DATA_READY != 0;
        if ready { self.bus.load(UART_DATA, Width::Byte, now).ok().map(|byte| byte as u8) } else { None }
    }
}
