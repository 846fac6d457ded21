//! The machine as the built-in SBI firmware sees it, for the hart whose ECALL is answered.

use super::Outcome;
use crate::bus::{Bus, PowerRequest, Ram, Width};
use crate::hart::Hart;
use crate::hart::csr::mstatus;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Interrupt, Privilege};
use crate::isa::csr::CsrId;
use crate::isa::decode::decode;
use crate::isa::extension::Extension;
use crate::isa::pte::PagingMode;
use crate::platform;
use crate::sbi::{HartState, Identity, SbiCall, SbiHost, SbiOutcome, handle, initial_csrs};

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
#[derive(Default)]
pub struct Firmware {
    /// Without Sstc: when STIP becomes pending.
    timer: Option<u64>,
}

impl Firmware {
    /// Answers the ECALL at `hart.pc`. Some answers end the run.
    pub fn call(&mut self, hart: &mut Hart, bus: &mut Bus) -> Option<Outcome> {
        hart.unbegun = 0;
        let arguments = std::array::from_fn(|index| hart.registers.x(A0 + index as u8));
        let call =
            SbiCall { extension: hart.registers.x(A7), function: hart.registers.x(A6), args: arguments };
        let mut caller = Caller { firmware: self, hart, bus, ended: None };
        let outcome = handle(call, &mut caller);
        let ended = caller.ended;
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

    /// When the firmware's own timer makes STIP pending.
    pub fn deadline(&self, bus: &Bus, now: u64) -> Option<u64> {
        bus.timebase.clock_at(now, self.timer?)
    }

    /// Makes STIP pending if the firmware's own timer is due.
    pub fn run_timer(&mut self, hart: &mut Hart, bus: &mut Bus, now: u64) {
        if self.timer.is_some_and(|time| bus.timebase.time(now) >= time) {
            self.timer = None;
            set_pending(hart, bus, Interrupt::SupervisorTimer, true);
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
    hart.privilege = Privilege::Supervisor;
    hart.protection_changed();
    hart.context_changed();
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
struct Caller<'a> {
    firmware: &'a mut Firmware,
    hart: &'a mut Hart,
    bus: &'a mut Bus,
    ended: Option<Outcome>,
}

impl SbiHost for Caller<'_> {
    fn hart_count(&self) -> usize {
        super::HARTS
    }

    fn hart_state(&self, _hart: usize) -> HartState {
        HartState::Started
    }

    fn identity(&self) -> Identity {
        Identity::default()
    }

    fn set_timer(&mut self, time: u64) {
        if self.hart.isa().has(Extension::Sstc) {
            write_csr(self.hart, self.bus, CsrId::STIMECMP, time);
        } else {
            self.firmware.timer = Some(time);
            set_pending(self.hart, self.bus, Interrupt::SupervisorTimer, false);
        }
    }

    fn send_ipi(&mut self, _hart: usize) {
        set_pending(self.hart, self.bus, Interrupt::SupervisorSoftware, true);
    }

    fn fence_instructions(&mut self, _hart: usize) {
        // Fetches are always coherent.
    }

    fn fence_translations(&mut self, _hart: usize, address: Option<VirtAddr>, asid: Option<u16>) {
        self.hart.fence(address, asid, &mut ());
    }

    fn start_hart(&mut self, _hart: usize, _entry: PhysAddr, _opaque: u64) {
        unreachable!("the only hart has called: it is started, and no other can be");
    }

    fn stop_caller(&mut self) {
        // No other hart is there to start it again.
        self.ended = Some(Outcome::Stuck(super::Stuck::Waiting));
    }

    fn suspend_caller(&mut self, resume: Option<(PhysAddr, u64)>) {
        self.hart.waiting = true;
        if let Some((entry, opaque)) = resume {
            let id = self.hart.config.id as u64;
            write_csr(self.hart, self.bus, CsrId::SATP, 0);
            self.hart.csrs.mstatus &= !mstatus::SIE;
            self.hart.pc = entry.0;
            self.hart.registers.set_x(A0, id);
            self.hart.registers.set_x(A1, opaque);
        }
    }

    fn power(&mut self, request: PowerRequest) {
        self.ended = Some(match request {
            PowerRequest::Off { status } => Outcome::Exit { status: status as u64 },
            PowerRequest::Reset => Outcome::Reset,
        });
    }

    fn ram(&mut self) -> &mut Ram {
        &mut self.bus.ram
    }

    fn console_write(&mut self, bytes: &[u8]) {
        let now = self.hart.now();
        for &byte in bytes {
            // The UART takes every byte; without one there is no console.
            let _ = self.bus.store(UART_DATA, Width::Byte, byte as u64, now);
        }
    }

    fn console_read(&mut self) -> Option<u8> {
        let now = self.hart.now();
        let status = self.bus.load(UART_LINE_STATUS, Width::Byte, now).ok()?;
        let ready = status & UART_DATA_READY != 0;
        if ready { self.bus.load(UART_DATA, Width::Byte, now).ok().map(|byte| byte as u8) } else { None }
    }
}
