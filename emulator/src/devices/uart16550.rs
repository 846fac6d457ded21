//! The 16550A UART (National Semiconductor PC16550D data sheet), registers one byte apart.
//!
//! The transmitter is infinitely fast: the holding register is empty again as soon as it is written. Received bytes
//! come as fast as the FIFO has room. Only the character timeout (section "FIFO Interrupt Mode Operation") has a duration.
//!
//! The sender outside repeats what the guest clears away unread: drivers clear the FIFOs when they begin, and what was
//! piped in before that is not to be lost.

use crate::bus::{AccessRefused, Device, DeviceContext, Output, Outside, UserEvent, Width};
use std::collections::VecDeque;

/// Bytes in the receiver's FIFO.
const FIFO_SIZE: usize = 16;

/// Receiver buffer (read), transmitter holding (write); divisor latch low with DLAB.
const RBR_THR_DLL: u64 = 0;
/// Interrupt enable; divisor latch high with DLAB.
const IER_DLM: u64 = 1;
/// Interrupt identification (read), FIFO control (write).
const IIR_FCR: u64 = 2;
/// Line control.
const LCR: u64 = 3;
/// Modem control.
const MCR: u64 = 4;
/// Line status.
const LSR: u64 = 5;
/// Modem status.
const MSR: u64 = 6;
/// Scratch.
const SCR: u64 = 7;

/// Interrupt enable bits.
mod ier {
    pub const RECEIVED_DATA: u8 = 1;
    pub const THR_EMPTY: u8 = 2;
    pub const LINE_STATUS: u8 = 4;
    pub const MODEM_STATUS: u8 = 8;
    pub const ALL: u8 = 15;
}

/// Interrupt identification values (table "Interrupt Control Functions").
mod iir {
    pub const MODEM_STATUS: u8 = 0x0;
    pub const NONE: u8 = 0x1;
    pub const THR_EMPTY: u8 = 0x2;
    pub const RECEIVED_DATA: u8 = 0x4;
    pub const LINE_STATUS: u8 = 0x6;
    pub const CHARACTER_TIMEOUT: u8 = 0xc;
    pub const FIFOS_ENABLED: u8 = 0xc0;
}

/// FIFO control bits.
mod fcr {
    pub const ENABLE: u8 = 1;
    pub const CLEAR_RECEIVER: u8 = 2;
    pub const TRIGGER_SHIFT: u8 = 6;
}

/// The divisor-latch access bit of LCR.
const LCR_DLAB: u8 = 0x80;
/// The bits of MCR that exist.
const MCR_ALL: u8 = 0x1f;
/// The loopback bit of MCR.
const MCR_LOOP: u8 = 0x10;

/// Line status bits.
mod lsr {
    pub const DATA_READY: u8 = 1;
    pub const OVERRUN: u8 = 2;
    pub const THR_EMPTY: u8 = 0x20;
    pub const TRANSMITTER_EMPTY: u8 = 0x40;
}

/// Modem status bits.
mod msr {
    pub const DELTA_RI: u8 = 4;
    pub const CTS: u8 = 0x10;
    pub const DSR: u8 = 0x20;
    pub const RI: u8 = 0x40;
    pub const DCD: u8 = 0x80;
    /// Somebody is there and ready: what the line outside shows.
    pub const CONNECTED: u8 = CTS | DSR | DCD;
}

/// The UART.
pub struct Uart16550 {
    source: u32,
    /// Clock ticks in one bit time at divisor 1, times `BIT_SCALE`.
    scaled_bit_time: u64,
    received: VecDeque<Received>,
    /// What was cleared away, to be sent again.
    returned: VecDeque<u8>,
    output: Vec<u8>,
    divisor: u16,
    ier: u8,
    fifo_enabled: bool,
    trigger: usize,
    lcr: u8,
    mcr: u8,
    overrun: bool,
    modem_lines: u8,
    modem_deltas: u8,
    scr: u8,
    thr_empty_pending: bool,
    timeout_pending: bool,
    timeout_at: Option<u64>,
    return_at: Option<u64>,
}

/// A character in the receiver.
#[derive(Clone, Copy)]
struct Received {
    byte: u8,
    /// It came from outside, not through the loop.
    outside: bool,
}

/// Fractional bits of [`Uart16550::scaled_bit_time`].
const BIT_SCALE: u64 = 1 << 8;

impl Uart16550 {
    /// A UART that drives interrupt `source`, with an input clock of `input_hz` on a machine whose clock counts at
    /// `clock_hz`.
    pub fn new(source: u32, input_hz: u32, clock_hz: u64) -> Self {
        Self {
            source,
            scaled_bit_time: 16u64.saturating_mul(clock_hz).saturating_mul(BIT_SCALE)
                / u64::from(input_hz.max(1)),
            received: VecDeque::with_capacity(FIFO_SIZE),
            returned: VecDeque::new(),
            output: Vec::new(),
            // 9600 baud at 1.8432 MHz, as QEMU has it; the data sheet leaves it undefined.
            divisor: 12,
            ier: 0,
            fifo_enabled: false,
            trigger: 1,
            lcr: 0,
            mcr: 0,
            overrun: false,
            modem_lines: msr::CONNECTED,
            modem_deltas: 0,
            scr: 0,
            thr_empty_pending: false,
            timeout_pending: false,
            timeout_at: None,
            return_at: None,
        }
    }

    fn capacity(&self) -> usize {
        if self.fifo_enabled { FIFO_SIZE } else { 1 }
    }

    fn loopback(&self) -> bool {
        self.mcr & MCR_LOOP != 0
    }

    /// So many character times in ticks.
    fn character_ticks(&self, count: u64) -> u64 {
        // Start bit, 5 to 8 data bits, parity, 1 or 2 stop bits (one and a half count as two).
        let bits = 1 + 5 + (self.lcr & 3) + (self.lcr >> 3 & 1) + 1 + (self.lcr >> 2 & 1);
        let bit_time = self.scaled_bit_time.saturating_mul(u64::from(self.divisor.max(1)));
        (bit_time.saturating_mul(count * u64::from(bits)) / BIT_SCALE).max(1)
    }

    /// The receiver has changed: the character timeout (four character times) starts again, and if there is room for
    /// what was cleared away, it comes again after a FIFO's time.
    fn receiver_changed(&mut self, context: &mut DeviceContext<'_>) {
        self.timeout_pending = false;
        let timeout = self.fifo_enabled && !self.received.is_empty();
        self.timeout_at = timeout.then(|| context.now.saturating_add(self.character_ticks(4)));
        if self.returned.is_empty() || self.loopback() || self.received.len() >= self.capacity() {
            self.return_at = None;
        } else if self.return_at.is_none() {
            self.return_at = Some(context.now.saturating_add(self.character_ticks(FIFO_SIZE as u64)));
        }
        self.set_deadline(context);
    }

    fn set_deadline(&self, context: &mut DeviceContext<'_>) {
        match [self.timeout_at, self.return_at].into_iter().flatten().min() {
            Some(at) => context.deadlines.set(context.id, at),
            None => context.deadlines.cancel(context.id),
        }
    }

    /// A character arrives in the shift register.
    fn receive(&mut self, character: Received) {
        if self.received.len() < self.capacity() {
            self.received.push_back(character);
            return;
        }
        // Section "Line Status Register", bit 1: the FIFO keeps its data, the single buffer is overwritten.
        self.overrun = true;
        if !self.fifo_enabled {
            self.received[0] = character;
        }
    }

    fn clear_receiver(&mut self) {
        for character in self.received.drain(..).rev().filter(|character| character.outside) {
            self.returned.push_front(character.byte);
        }
    }

    /// The pending interrupt of the highest priority.
    fn interrupt_identification(&self) -> u8 {
        if self.ier & ier::LINE_STATUS != 0 && self.overrun {
            iir::LINE_STATUS
        } else if self.ier & ier::RECEIVED_DATA != 0
            && self.received.len() >= if self.fifo_enabled { self.trigger } else { 1 }
        {
            iir::RECEIVED_DATA
        } else if self.ier & ier::RECEIVED_DATA != 0 && self.timeout_pending {
            iir::CHARACTER_TIMEOUT
        } else if self.ier & ier::THR_EMPTY != 0 && self.thr_empty_pending {
            iir::THR_EMPTY
        } else if self.ier & ier::MODEM_STATUS != 0 && self.modem_deltas != 0 {
            iir::MODEM_STATUS
        } else {
            iir::NONE
        }
    }

    /// The modem lines that the chip sees: outside, or its own outputs in loopback.
    fn set_modem_lines(&mut self) {
        let lines = if self.loopback() {
            let route = |mcr_bit: u8, line: u8| if self.mcr & mcr_bit != 0 { line } else { 0 };
            route(1, msr::DSR) | route(2, msr::CTS) | route(4, msr::RI) | route(8, msr::DCD)
        } else {
            msr::CONNECTED
        };
        let changed = (lines ^ self.modem_lines) >> 4;
        // The ring indicator notes only its trailing edge.
        let ring_began = lines & msr::RI != 0;
        self.modem_deltas |= changed & !(if ring_began { msr::DELTA_RI } else { 0 });
        self.modem_lines = lines;
    }

    fn read_register(&mut self, register: u64, context: &mut DeviceContext<'_>) -> u8 {
        let latch = self.lcr & LCR_DLAB != 0;
        match register {
            RBR_THR_DLL if latch => self.divisor as u8,
            RBR_THR_DLL => {
                let character = self.received.pop_front();
                self.receiver_changed(context);
                character.map_or(0, |character| character.byte)
            }
            IER_DLM if latch => (self.divisor >> 8) as u8,
            IER_DLM => self.ier,
            IIR_FCR => {
                let identification = self.interrupt_identification();
                if identification == iir::THR_EMPTY {
                    self.thr_empty_pending = false;
                }
                identification | if self.fifo_enabled { iir::FIFOS_ENABLED } else { 0 }
            }
            LCR => self.lcr,
            MCR => self.mcr,
            LSR => {
                let ready = if self.received.is_empty() { 0 } else { lsr::DATA_READY };
                let overrun = if std::mem::take(&mut self.overrun) { lsr::OVERRUN } else { 0 };
                lsr::THR_EMPTY | lsr::TRANSMITTER_EMPTY | ready | overrun
            }
            MSR => self.modem_lines | std::mem::take(&mut self.modem_deltas),
            _ => self.scr,
        }
    }

    fn write_register(&mut self, register: u64, value: u8, context: &mut DeviceContext<'_>) {
        let latch = self.lcr & LCR_DLAB != 0;
        match register {
            RBR_THR_DLL if latch => self.divisor = self.divisor & 0xff00 | u16::from(value),
            RBR_THR_DLL => {
                if self.loopback() {
                    self.receive(Received { byte: value, outside: false });
                    self.receiver_changed(context);
                } else {
                    self.output.push(value);
                }
                self.thr_empty_pending = true;
            }
            IER_DLM if latch => self.divisor = self.divisor & 0xff | u16::from(value) << 8,
            IER_DLM => {
                // Enabling the interrupt of an empty holding register interrupts at once.
                let enabled = value & !self.ier;
                self.thr_empty_pending |= enabled & ier::THR_EMPTY != 0;
                self.ier = value & ier::ALL;
            }
            IIR_FCR => self.write_fifo_control(value, context),
            LCR => self.lcr = value,
            MCR => {
                let loopback = self.loopback();
                self.mcr = value & MCR_ALL;
                self.set_modem_lines();
                if loopback != self.loopback() {
                    self.receiver_changed(context);
                }
            }
            LSR | MSR => {}
            SCR => self.scr = value,
            _ => {}
        }
    }

    fn write_fifo_control(&mut self, value: u8, context: &mut DeviceContext<'_>) {
        let enable = value & fcr::ENABLE != 0;
        // Changing the mode clears the FIFOs; the other bits count only together with the enable bit.
        if enable != self.fifo_enabled || enable && value & fcr::CLEAR_RECEIVER != 0 {
            self.clear_receiver();
        }
        self.fifo_enabled = enable;
        if enable {
            self.trigger = [1, 4, 8, 14][usize::from(value >> fcr::TRIGGER_SHIFT)];
        }
        self.receiver_changed(context);
    }

    /// Whether reading a register changes something, so that what remains to be said interrupts again.
    fn read_acts(&self, register: u64) -> bool {
        match register {
            RBR_THR_DLL => self.lcr & LCR_DLAB == 0,
            IIR_FCR => self.interrupt_identification() == iir::THR_EMPTY,
            LSR => self.overrun,
            MSR => self.modem_deltas != 0,
            _ => false,
        }
    }

    /// Drives the interrupt line after something has happened. If it stays high that is an edge too (see [`Plic`]).
    ///
    /// [`Plic`]: super::Plic
    fn update_interrupt(&self, context: &mut DeviceContext<'_>) {
        context.lines.set_source(self.source, self.interrupt_identification() != iir::NONE);
        context.lines.repeat_edge(self.source);
    }
}

impl Device for Uart16550 {
    fn name(&self) -> &'static str {
        "uart16550"
    }

    fn read(
        &mut self,
        offset: u64,
        width: Width,
        context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        match width {
            Width::Byte | Width::Half | Width::Word => {
                let acts = self.read_acts(offset & 7);
                let value = self.read_register(offset & 7, context);
                if acts {
                    self.update_interrupt(context);
                }
                Ok(u64::from(value))
            }
            Width::Double => Err(AccessRefused),
        }
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        match width {
            Width::Byte | Width::Half | Width::Word => {
                self.write_register(offset & 7, value as u8, context);
                self.update_interrupt(context);
                Ok(())
            }
            Width::Double => Err(AccessRefused),
        }
    }

    fn wake(&mut self, context: &mut DeviceContext<'_>) {
        let due = |at: &mut Option<u64>| at.take_if(|at| *at <= context.now).is_some();
        self.timeout_pending |= due(&mut self.timeout_at);
        if due(&mut self.return_at) {
            while self.received.len() < self.capacity()
                && let Some(byte) = self.returned.pop_front()
            {
                self.receive(Received { byte, outside: true });
            }
            self.receiver_changed(context);
        }
        self.set_deadline(context);
        self.update_interrupt(context);
    }

    fn serve(&mut self, _outside: &mut dyn Outside, _context: &mut DeviceContext<'_>) {}

    fn input(&mut self, bytes: &[u8], context: &mut DeviceContext<'_>) -> usize {
        let count = bytes.len().min(self.input_room());
        for &byte in &bytes[..count] {
            self.receive(Received { byte, outside: true });
        }
        if count != 0 {
            self.receiver_changed(context);
            self.update_interrupt(context);
        }
        count
    }

    fn input_room(&self) -> usize {
        // In loopback the receiver does not hear the line; what comes again comes first.
        let busy = self.loopback() || !self.returned.is_empty();
        if busy { 0 } else { self.capacity() - self.received.len() }
    }

    fn user_event(&mut self, _event: UserEvent, _context: &mut DeviceContext<'_>) {}

    fn take_output(&mut self, out: &mut Output) {
        out.standard.append(&mut self.output);
    }

    fn reset(&mut self, context: &mut DeviceContext<'_>) {
        // Table "UART Reset Configuration": the scratch register and the divisor keep their values; what has been
        // sent stays on its way.
        self.clear_receiver();
        self.ier = 0;
        self.fifo_enabled = false;
        self.trigger = 1;
        self.lcr = 0;
        self.mcr = 0;
        self.overrun = false;
        self.modem_lines = msr::CONNECTED;
        self.modem_deltas = 0;
        self.thr_empty_pending = false;
        self.receiver_changed(context);
    }
}

#[cfg(test)]
mod tests;
