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
mod tests {
    use super::*;
    use crate::devices::rig::{Rig, Step, steps};
    use proptest::prelude::*;

    const SOURCE: u32 = 10;

    fn rig() -> Rig {
        Rig::new(1, 0x100, Uart16550::new(SOURCE, 3_686_400, 1_000_000_000))
    }

    fn interrupting(rig: &Rig) -> bool {
        rig.bus.lines.sources() & 1 << SOURCE != 0
    }

    #[test]
    fn registers_after_reset() {
        let mut rig = rig();
        assert_eq!((1..7).map(|at| rig.r8(at)).collect::<Vec<_>>(), [0, 0x01, 0, 0, 0x60, 0xb0]);
    }

    #[test]
    fn what_is_written_comes_out() {
        let mut rig = rig();
        rig.w8(0, b'o');
        rig.w32(0, 0xffff_ff6b);
        assert_eq!(rig.output(), b"ok");
        assert_eq!(rig.output(), b"");
        assert_eq!(rig.r8(LSR), 0x60);
    }

    #[test]
    fn the_divisor_latch_hides_two_registers() {
        let mut rig = rig();
        rig.w8(LCR, 0x83);
        rig.w8(0, 0x34);
        rig.w8(1, 0x12);
        assert_eq!((rig.r8(0), rig.r8(1)), (0x34, 0x12));
        rig.w8(LCR, 0x03);
        assert_eq!(rig.r8(IER_DLM), 0);
        assert_eq!(rig.output(), b"");
    }

    #[test]
    fn thr_empty_interrupts_when_enabled_and_after_each_character_until_iir_is_read() {
        let mut rig = rig();
        rig.w8(0, b'x');
        assert!(!interrupting(&rig));
        rig.w8(IER_DLM, ier::THR_EMPTY);
        assert!(interrupting(&rig));
        assert_eq!(rig.r8(IIR_FCR), iir::THR_EMPTY);
        assert!(!interrupting(&rig), "reading IIR clears it");
        assert_eq!(rig.r8(IIR_FCR), iir::NONE);
        rig.w8(IER_DLM, ier::THR_EMPTY);
        assert!(!interrupting(&rig), "already enabled: no new event");
        rig.w8(0, b'y');
        assert!(interrupting(&rig));
        rig.w8(IER_DLM, 0);
        assert!(!interrupting(&rig));
        rig.w8(IER_DLM, ier::THR_EMPTY);
        assert!(interrupting(&rig));
    }

    #[test]
    fn reading_iir_clears_thr_empty_only_when_it_is_what_iir_shows() {
        let mut rig = rig();
        rig.w8(IER_DLM, ier::THR_EMPTY | ier::RECEIVED_DATA);
        rig.input(b"a");
        assert_eq!(rig.r8(IIR_FCR), iir::RECEIVED_DATA);
        assert_eq!(rig.r8(0), b'a');
        assert_eq!(rig.r8(IIR_FCR), iir::THR_EMPTY);
        assert_eq!(rig.r8(IIR_FCR), iir::NONE);
    }

    #[test]
    fn without_fifo_one_byte_fits() {
        let mut rig = rig();
        assert_eq!(rig.input(b"ab"), 1);
        assert_eq!(rig.bus.input_room(rig.id), 0);
        assert_eq!(rig.r8(LSR) & lsr::DATA_READY, 1);
        assert_eq!(rig.r8(0), b'a');
        assert_eq!(rig.r8(LSR) & lsr::DATA_READY, 0);
        assert_eq!(rig.r8(0), 0);
    }

    #[test]
    fn the_trigger_level_interrupts_and_below_it_the_timeout() {
        let mut rig = rig();
        rig.w8(LCR, 0x03);
        rig.w8(IIR_FCR, 0x81);
        rig.w8(IER_DLM, ier::RECEIVED_DATA);
        assert_eq!(rig.input(b"0123456"), 7);
        assert!(!interrupting(&rig));
        // 4 characters of 10 bits at 3,686,400 / 16 / 12 baud.
        assert_eq!(rig.bus.deadlines.next(), Some(2_083_333));
        assert_eq!(rig.input(b"7"), 1);
        assert_eq!(rig.r8(IIR_FCR), iir::FIFOS_ENABLED | iir::RECEIVED_DATA);
        assert_eq!(rig.r8(0), b'0');
        assert!(!interrupting(&rig), "below the level again");
        rig.run_to(2_083_333);
        assert_eq!(rig.r8(IIR_FCR), iir::FIFOS_ENABLED | iir::CHARACTER_TIMEOUT);
        assert_eq!(rig.r8(0), b'1');
        assert!(!interrupting(&rig), "a read starts the timeout again");
        rig.run_to(2 * 2_083_333);
        assert!(interrupting(&rig));
        for expected in b'2'..=b'7' {
            assert_eq!(rig.r8(0), expected);
        }
        assert_eq!(rig.bus.deadlines.next(), None);
        assert!(!interrupting(&rig));
    }

    #[test]
    fn sixteen_bytes_fit_into_the_fifo() {
        let mut rig = rig();
        rig.w8(IIR_FCR, 0x01);
        assert_eq!(rig.input(&[7; 20]), 16);
        rig.w8(IIR_FCR, 0x03);
        assert_eq!(rig.r8(LSR), 0x60);
    }

    #[test]
    fn what_is_cleared_away_comes_again_in_order_and_before_anything_new() {
        let mut rig = rig();
        rig.w8(LCR, 0x03);
        assert_eq!(rig.input(b"a"), 1);
        rig.w8(IIR_FCR, 0x01);
        assert_eq!((rig.r8(LSR), rig.r8(0), rig.bus.input_room(rig.id)), (0x60, 0, 0));
        // 16 characters of 10 bits at 19,200 baud: 8.3 ms.
        rig.run_to(8_300_000);
        assert_eq!(rig.r8(LSR), 0x60);
        rig.run_to(8_400_000);
        assert_eq!(rig.bus.input_room(rig.id), 15);
        assert_eq!(rig.input(b"bc"), 2);
        rig.w8(MCR, MCR_LOOP);
        rig.w8(0, b'x');
        rig.w8(IIR_FCR, 0x03);
        assert_eq!(rig.bus.deadlines.next(), None, "not in loopback");
        rig.w8(MCR, 0);
        rig.run_to(20_000_000);
        assert_eq!(
            (0..4).map(|_| rig.r8(0)).collect::<Vec<_>>(),
            b"abc\0",
            "what came through the loop does not"
        );
        assert_eq!(rig.bus.deadlines.next(), None);
    }

    #[test]
    fn what_comes_again_waits_for_room() {
        let mut rig = rig();
        rig.w8(IIR_FCR, 0x01);
        rig.input(b"abc");
        rig.w8(IIR_FCR, 0x00);
        for expected in b"abc" {
            rig.run_to(rig.now + 20_000_000);
            assert_eq!(rig.bus.deadlines.next(), None, "no time passes for a full receiver");
            assert_eq!(rig.r8(0), *expected);
        }
        assert_eq!(rig.bus.input_room(rig.id), 1);
    }

    #[test]
    fn fifo_bits_count_only_with_the_enable_bit_and_a_mode_change_clears() {
        let mut rig = rig();
        rig.input(b"a");
        rig.w8(IIR_FCR, 0x02);
        assert_eq!(rig.r8(LSR), 0x61, "clear without enable does nothing");
        rig.w8(IIR_FCR, 0x01);
        assert_eq!(rig.r8(LSR), 0x60);
        assert_eq!(rig.r8(IIR_FCR), 0xc1);
        rig.input(b"abc");
        rig.w8(IIR_FCR, 0x00);
        assert_eq!(rig.r8(LSR), 0x60);
        assert_eq!(rig.r8(IIR_FCR), 0x01);
    }

    #[test]
    fn loopback_sends_to_itself_and_overruns() {
        let mut rig = rig();
        rig.w8(MCR, MCR_LOOP);
        rig.w8(IER_DLM, ier::LINE_STATUS);
        rig.w8(0, b'a');
        assert!(!interrupting(&rig));
        rig.w8(0, b'b');
        assert_eq!(rig.r8(IIR_FCR), iir::LINE_STATUS);
        assert_eq!(rig.r8(LSR), 0x63);
        assert!(!interrupting(&rig), "reading LSR clears the overrun");
        assert_eq!(rig.r8(0), b'b', "the single buffer is overwritten");
        assert_eq!(rig.output(), b"");
        assert_eq!(rig.bus.input_room(rig.id), 0);
        rig.w8(IIR_FCR, 0x01);
        for byte in 0..17 {
            rig.w8(0, byte);
        }
        assert_eq!(rig.r8(LSR), 0x63);
        assert_eq!((0..16).map(|_| rig.r8(0)).collect::<Vec<_>>(), (0..16).collect::<Vec<u8>>());
    }

    #[test]
    fn loopback_routes_modem_control_to_modem_status_with_deltas() {
        let mut rig = rig();
        rig.w8(IER_DLM, ier::MODEM_STATUS);
        rig.w8(MCR, MCR_LOOP | 0x0a);
        assert!(interrupting(&rig));
        assert_eq!(rig.r8(IIR_FCR), iir::MODEM_STATUS);
        assert_eq!(rig.r8(MSR), 0x92, "RTS is CTS, OUT2 is DCD; DSR fell");
        assert!(!interrupting(&rig));
        rig.w8(MCR, MCR_LOOP | 0x0e);
        assert_eq!(rig.r8(MSR), 0xd0, "a ring that begins is no event");
        rig.w8(MCR, MCR_LOOP | 0x0a);
        assert_eq!(rig.r8(MSR), 0x94, "a ring that ends is");
        rig.w8(MCR, 0xff);
        assert_eq!(rig.r8(MCR), 0x1f);
    }

    #[test]
    fn what_linux_probes_is_a_16550a() {
        let mut rig = rig();
        rig.w8(IER_DLM, 0xff);
        assert_eq!(rig.r8(IER_DLM), 0x0f, "no sleep mode, no UUE bit");
        rig.w8(SCR, 0xa5);
        assert_eq!(rig.r8(SCR), 0xa5);
        rig.w8(IIR_FCR, 0x01);
        assert_eq!(rig.r8(IIR_FCR) >> 6, 3);
        rig.w8(LCR, 0xe0);
        rig.w8(IIR_FCR, 0x21);
        assert_eq!(rig.r8(IIR_FCR) >> 5, 6, "no 64-byte FIFO");
    }

    #[test]
    fn registers_repeat_every_eight_bytes_and_double_words_are_refused() {
        let mut rig = rig();
        rig.w8(0x17, 0x5a);
        assert_eq!(rig.r8(SCR), 0x5a);
        assert!(rig.load(0, Width::Double).is_err());
        assert!(rig.store(8, Width::Double, 0).is_err());
    }

    proptest! {
        #[test]
        fn the_line_is_what_iir_says_whatever_is_done(steps in steps(0x100, &[0, 0, 1, 2, 3, 4, 5, 6, 7])) {
            let mut rig = rig();
            // Nobody else drives its line.
            let own = |step: &Step| !matches!(step, Step::Source(SOURCE, _));
            rig.torture(steps.into_iter().filter(own).collect(), |rig| {
                let before = interrupting(rig);
                let identification = rig.r8(IIR_FCR) & 0xf;
                assert_eq!(before, identification & 1 == 0);
            });
        }
    }
}
