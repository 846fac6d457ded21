//! The whole computer: harts, bus and clock together; builds it, loads a program, runs it, stops it.
//!
//! There is one clock: it advances by one for each instruction that a hart begins, and over idle time. Everything else that
//! tells time is derived from it, so that a run repeats exactly.
mod build;
mod config;
mod firmware;
mod host;
mod input;
mod outcome;
#[cfg(all(test, target_arch = "x86_64", target_os = "linux"))]
mod translated_programs;

pub use crate::interpreter::TrapLoop;
pub use build::PlugError;
pub use config::{ClockSource, Engine, MachineConfig};
pub use host::{Capture, Host, Read, StopRequest};
pub use input::{Input, Inputs, Stamped};
pub use outcome::{Outcome, Stuck};

use crate::boot::FileKind;
use crate::bus::{Bus, DeviceId, Output, PowerRequest, UserEvent, UserPort};
use crate::devices::{Htif, HtifEvent};
use crate::hart::{Hart, Reservation};
use crate::interpreter::{Interpreter, Stop};
use crate::isa::cause::{Exception, Interrupt};
use crate::observe::translation::{Decoded, Report};
use crate::observe::{Event, Observer};
use firmware::Firmware;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How many instructions a hart may begin before the next one has its turn. A short wait for another hart costs no more.
const QUANTUM: u64 = 10_000;
/// The longest slice, in ticks: how often the host is asked for input and told of output.
const SLICE: u64 = 1 << 20;
/// How long a slice is while input flows, and for how many slices after the last of it: a guest that polls gets a byte, or
/// a FIFO of bytes, for each.
const FEEDING_SLICE: u64 = 1 << 10;
const FEEDING: u32 = 256;
/// Nanoseconds of one tick of the clock: 100 ticks for one of `mtime`, at 10 MHz.
const TICK_NANOSECONDS: u64 = 1;
/// How many idle ticks are skipped, where nobody is there in real time, before idle time takes as long on the host: an hour in
/// which the guest has neither read nor printed anything. Then it waits for something from outside, and is not to keep the host busy.
const SKIPPED_MAX: u64 = 3600 * 1_000_000_000 / TICK_NANOSECONDS;

/// A computer with a program in its memory.
pub struct Machine {
    /// The harts, by number.
    pub harts: Vec<Hart>,
    /// Memory and devices.
    pub bus: Bus,
    /// What entered from outside, and what will.
    pub inputs: Inputs,
    /// Whether [`Machine::run`] returns at each mark: the instruction `slti x0, x0, N`, which does nothing else.
    pub stop_at_marks: bool,
    config: MachineConfig,
    interpreter: Interpreter,
    /// Ticks since reset.
    clock: u64,
    /// Of these, the ones in which an instruction began.
    instructions: u64,
    /// Whose turn it is, and until when.
    turn: usize,
    quantum_end: u64,
    /// Short slices that are left since input came.
    feeding: u32,
    /// Idle ticks that were skipped since the guest last read or printed something.
    skipped: u64,
    /// The device that the user's input goes to: the UART, or a virtio console.
    console: DeviceId,
    uart: DeviceId,
    /// The network card.
    network: Option<DeviceId>,
    /// The virtio transports, and which of them have no device.
    slots: Vec<DeviceId>,
    free_slots: BTreeSet<usize>,
    htif: Option<Htif>,
    /// The built-in firmware, if it is what runs below an S-mode kernel.
    firmware: Option<Firmware>,
    kind: FileKind,
    /// What the guest is told about the machine.
    device_tree: Vec<u8>,
    started: Option<Instant>,
}

impl Machine {
    /// Ticks since reset.
    pub fn clock(&self) -> u64 {
        self.clock
    }

    /// Instructions begun since reset.
    pub fn instructions(&self) -> u64 {
        self.instructions
    }

    /// The hart that ran last.
    pub fn hart(&self) -> &Hart {
        &self.harts[self.turn]
    }

    /// How the program is run.
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// The device tree that the guest finds, as a blob.
    pub fn device_tree(&self) -> &[u8] {
        &self.device_tree
    }

    /// How the machine was built.
    pub fn config(&self) -> &MachineConfig {
        &self.config
    }

    /// What the translator has done, if there is one, as far as [`MachineConfig::translation_notes`] has it noted.
    pub fn translation(&self) -> Option<Report> {
        self.interpreter.translation()
    }

    /// What the interpreter has decoded.
    pub fn decoded(&self) -> Decoded {
        self.interpreter.decoded()
    }

    /// Runs until something ends the run, or the clock reaches `limit`. It can be called again after
    /// [`Outcome::Limit`], [`Outcome::Mark`] and [`Outcome::Stopped`]: the run goes on as if it had not been interrupted.
    pub fn run<O: Observer, H: Host>(&mut self, limit: u64, host: &mut H, observer: &mut O) -> Outcome {
        let outcome = self.run_slices(limit, host, observer);
        self.flush_output(host);
        outcome
    }

    fn run_slices<O: Observer, H: Host>(&mut self, limit: u64, host: &mut H, observer: &mut O) -> Outcome {
        self.started.get_or_insert_with(Instant::now);
        loop {
            if self.clock >= limit {
                return Outcome::Limit;
            }
            if let Some(request) = host.stop_requested() {
                return Outcome::Stopped(request);
            }
            if self.bus.wants_service() {
                // One device at a time, so that a long transfer does not keep the user from stopping.
                self.serve_device(observer);
                // DMA may have stored to what was reserved, and an SC may always fail.
                for hart in &mut self.harts {
                    hart.reservation = Reservation::NONE;
                }
                self.flush_output(host);
                continue;
            }
            self.take_input(host);
            self.follow_host_clock(host);
            self.bus.run_deadlines(self.clock);
            if let Some(firmware) = &mut self.firmware {
                firmware.run_timers(&mut self.harts, &mut self.bus, self.clock);
            }
            let outcome = match self.next_hart() {
                Some(turn) => self.run_slice(turn, limit, observer),
                // What has just come from outside may wake a hart.
                None if self.bus.wants_service() => None,
                None => self.idle(limit, host),
            };
            if let Some(outcome) = outcome {
                return outcome;
            }
            self.flush_output(host);
        }
    }

    fn serve_device<O: Observer>(&mut self, observer: &mut O) {
        let mut outside = self.inputs.outside(self.clock);
        let served = self.bus.serve(&mut outside, self.clock);
        let slot = self.slots.iter().position(|&slot| Some(slot) == served);
        if O::ACTIVE
            && let Some(disk) = slot
        {
            for transfer in outside.transfers {
                observer.event(&Event::Block { clock: self.clock, disk, transfer });
            }
        }
    }

    /// The hart to run now: the one whose turn it is until its quantum is over, then the next that can run.
    fn next_hart(&mut self) -> Option<usize> {
        let count = self.harts.len();
        let first = if self.clock < self.quantum_end { self.turn } else { self.turn + 1 };
        let next = (first..first + count).map(|hart| hart % count).find(|&hart| self.is_runnable(hart))?;
        if next != self.turn || self.clock >= self.quantum_end {
            self.quantum_end = if count == 1 { u64::MAX } else { self.clock + QUANTUM };
        }
        if next != self.turn {
            // Other harts have run since: what was reserved may have changed, and an SC may always fail.
            self.harts[next].reservation = Reservation::NONE;
        }
        self.turn = next;
        Some(next)
    }

    fn is_runnable(&mut self, hart: usize) -> bool {
        if self.firmware.as_ref().is_some_and(|firmware| !firmware.is_started(hart)) {
            return false;
        }
        let hart = &mut self.harts[hart];
        if hart.waiting {
            hart.sample_interrupts(&self.bus, self.clock);
            hart.waiting = !hart.wakes();
        }
        !hart.waiting
    }

    fn run_slice<O: Observer>(&mut self, turn: usize, limit: u64, observer: &mut O) -> Option<Outcome> {
        let end = self.slice_end(limit);
        let hart = &mut self.harts[turn];
        hart.begin_slice(self.clock, end);
        self.interpreter.select(hart, &mut self.bus);
        let stop = self.interpreter.run(hart, &mut self.bus, observer);
        self.instructions += hart.now() - self.clock;
        self.clock = hart.now();
        for page in self.bus.ram.take_new_code() {
            let others = self.harts.iter_mut().enumerate().filter(|&(other, _)| other != turn);
            others.for_each(|(_, other)| other.front.forget_stores_to(&self.bus.ram, page));
        }
        self.act_on(stop, turn, observer)
    }

    /// The next moment at which something outside the hart has to be looked at.
    fn slice_end(&self, limit: u64) -> u64 {
        // Slices end at multiples of their length, whatever began them, so that input enters at the same moments.
        let length = if self.feeding > 0 { FEEDING_SLICE } else { SLICE };
        let boundary = (self.clock / length + 1) * length;
        let timer = self.firmware_deadline().unwrap_or(u64::MAX);
        let stamp = self.inputs.next_stamp().filter(|&stamp| stamp > self.clock);
        boundary.min(limit).min(self.quantum_end).min(timer).min(stamp.unwrap_or(u64::MAX))
    }

    fn act_on<O: Observer>(&mut self, stop: Stop, turn: usize, observer: &mut O) -> Option<Outcome> {
        match stop {
            Stop::Slice | Stop::Waiting => None,
            Stop::Machine => self.serve_devices(),
            Stop::Mark(number) => self.stop_at_marks.then_some(Outcome::Mark { number }),
            Stop::Firmware(trap) if trap.exception == Exception::SupervisorEcall => {
                self.firmware.as_mut()?.call(&mut self.harts, turn, &mut self.bus, observer)
            }
            Stop::Firmware(trap) => Some(Outcome::Unhandled(trap)),
            Stop::TrapLoop(trap_loop) => self.trap_loop(turn, trap_loop),
        }
    }

    /// A device has asked for power-off or reset, or a watched word was stored to; service comes before the next slice.
    fn serve_devices(&mut self) -> Option<Outcome> {
        if let Some(request) = self.bus.power.take() {
            return Some(match request {
                PowerRequest::Off { status } => Outcome::Exit { status: status as u64 },
                PowerRequest::Reset => Outcome::Reset,
            });
        }
        if !self.bus.ram.take_watched_store() {
            return None;
        }
        let event = self.htif.as_mut().and_then(|htif| htif.poll(&mut self.bus.ram));
        match event? {
            HtifEvent::Exit(status) => Some(Outcome::Exit { status }),
            HtifEvent::Unknown(request) => {
                log::warn!("HTIF request {request:#x} names no device or command that exists; it is dropped");
                None
            }
        }
    }

    /// The trap handler traps into itself: only an interrupt that is enabled there can end that, or another hart.
    fn trap_loop(&mut self, turn: usize, trap_loop: TrapLoop) -> Option<Outcome> {
        let hart = &self.harts[turn];
        let interruptible = hart.interruptible() && (hart.wakes() || self.interrupts_can_come());
        let others_run = (0..self.harts.len()).any(|other| other != turn && self.is_runnable(other));
        if interruptible || others_run {
            return None;
        }
        Some(Outcome::Stuck(Stuck::TrapLoop(trap_loop)))
    }

    /// When devices, the harts' own timers and the firmware's do something next.
    fn deadline(&self) -> Option<u64> {
        let timers = self.harts.iter().filter_map(|hart| hart.timer_deadline(&self.bus, self.clock));
        let others = [self.bus.deadlines.next(), self.firmware_deadline()];
        timers.chain(others.into_iter().flatten()).min()
    }

    fn firmware_deadline(&self) -> Option<u64> {
        self.firmware.as_ref()?.deadline(&self.bus, self.clock)
    }

    /// Whether any device, the user or the network can still raise an interrupt.
    fn interrupts_can_come(&self) -> bool {
        self.deadline().is_some() || !self.inputs.console_ended() || self.network.is_some()
    }

    /// All harts wait for an interrupt: the clock moves on to whatever comes next.
    fn idle<H: Host>(&mut self, limit: u64, host: &mut H) -> Option<Outcome> {
        let deadline = self.deadline();
        let external = Interrupt::MachineExternal.bit() | Interrupt::SupervisorExternal.bit();
        let listening = self.harts.iter().any(|hart| hart.waiting && hart.csrs.mie & external != 0);
        // What the user types enters only where there is room for it.
        let console = !self.inputs.console_ended() && listening && self.input_room() > 0;
        let attached = self.inputs.is_replay() || host.network().is_some();
        let network = self.network.is_some() && attached && listening;
        if deadline.is_none() && !console && !network {
            return Some(Outcome::Stuck(Stuck::Waiting));
        }
        self.flush_output(host);
        let until = deadline.map_or(u64::MAX, |deadline| deadline.max(self.clock)).min(limit);
        if self.inputs.is_replay() {
            self.clock += self.inputs.ticks(self.clock, || 0);
            let next = self.inputs.next_stamp().unwrap_or(u64::MAX).max(self.clock);
            if !host.interactive() && next != self.clock {
                self.clock = until.min(next);
            }
            return None;
        }
        let interactive = host.interactive();
        let paced = interactive || self.skipped >= SKIPPED_MAX;
        if paced || deadline.is_none() {
            let room = until - self.clock;
            let wish =
                (until != u64::MAX).then(|| Duration::from_nanos(room.saturating_mul(TICK_NANOSECONDS)));
            let waited = host.wait(wish);
            if paced && (interactive || !waited.is_zero()) {
                let ticks = waited.as_nanos() as u64 / TICK_NANOSECONDS;
                self.clock += self.inputs.ticks(self.clock, || ticks.min(room));
                return None;
            }
            // A host that does not wait: the time is skipped.
        }
        if deadline.is_some() {
            self.skipped = self.skipped.saturating_add(until - self.clock);
            self.clock = until;
        }
        None
    }

    /// With [`ClockSource::Host`]: the clock catches up with the host's, or waits for it.
    fn follow_host_clock<H: Host>(&mut self, host: &mut H) {
        if self.config.clock == ClockSource::Instructions {
            return;
        }
        let elapsed =
            self.started.map_or(0, |started| started.elapsed().as_nanos() as u64) / TICK_NANOSECONDS;
        let behind = elapsed.saturating_sub(self.clock);
        self.clock += self.inputs.ticks(self.clock, || behind);
        let ahead = self.clock.saturating_sub(elapsed);
        if ahead > SLICE && !self.inputs.is_replay() {
            host.wait(Some(Duration::from_nanos(ahead * TICK_NANOSECONDS)));
        }
    }

    /// How many bytes the console's device takes now.
    fn input_room(&self) -> usize {
        match &self.htif {
            Some(htif) if htif.wants_input() => htif.input_room(),
            Some(_) => 0,
            None => self.bus.input_room(self.console),
        }
    }

    fn take_input<H: Host>(&mut self, host: &mut H) {
        self.feeding = self.feeding.saturating_sub(1);
        match self.inputs.console(self.clock, self.input_room(), host) {
            Some(Input::Console(bytes)) => {
                (self.feeding, self.skipped) = (FEEDING, 0);
                match &mut self.htif {
                    Some(htif) => {
                        htif.input(&bytes, &mut self.bus.ram);
                    }
                    None => {
                        self.bus.input(self.console, &bytes, self.clock);
                    }
                }
            }
            Some(Input::ConsoleEnd) => {
                if let Some(htif) = &mut self.htif {
                    htif.end_input(&mut self.bus.ram);
                }
                self.bus.user_event(self.console, UserEvent::Left(UserPort::Input), self.clock);
            }
            Some(
                Input::User(_) | Input::Frame(_) | Input::Ticks(_) | Input::Reply(_) | Input::Failure(_),
            )
            | None => {}
        }
        if let Some(event) = self.inputs.user_event(self.clock, host) {
            self.bus.user_event(self.console, event, self.clock);
        }
        self.take_frames(host);
    }

    /// Lets in what the network has, as far as the card has room.
    fn take_frames<H: Host>(&mut self, host: &mut H) {
        let Some(card) = self.network else { return };
        while self.bus.input_room(card) > 0
            && let Some(frame) = self.inputs.frame(self.clock, host)
        {
            self.bus.input(card, &frame, self.clock);
        }
    }

    fn flush_output<H: Host>(&mut self, host: &mut H) {
        let mut output = Output::default();
        self.bus.take_output(self.uart, &mut output);
        if self.console != self.uart {
            self.bus.take_output(self.console, &mut output);
        }
        if let Some(card) = self.network {
            self.bus.take_output(card, &mut output);
        }
        if let Some(htif) = &mut self.htif {
            htif.take_output(&mut output.standard);
        }
        if !(output.standard.is_empty() && output.error.is_empty() && output.terminal.is_empty()) {
            self.skipped = 0;
        }
        if !output.standard.is_empty() {
            host.write(&output.standard);
        }
        if !output.error.is_empty() {
            host.write_error(&output.error);
        }
        if !output.terminal.is_empty() {
            host.write_terminal(&output.terminal);
        }
        // What a recorded run has sent has been sent.
        if !self.inputs.is_replay()
            && !output.frames.is_empty()
            && let Some(network) = host.network()
        {
            output.frames.iter().for_each(|frame| network.send(frame));
        }
    }
}
