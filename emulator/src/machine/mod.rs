//! The whole computer: harts, bus and clock together; builds it, loads a program, runs it, stops it.
//!
//! There is one clock: it advances by one for each instruction that a hart begins, and over idle time. Everything else that
//! tells time is derived from it, so that a run repeats exactly.
mod config;
mod firmware;
mod host;
mod input;
mod outcome;

pub use config::{ClockSource, MachineConfig};
pub use host::{Capture, Host, Read, StopRequest};
pub use input::{Input, Inputs, Stamped};
pub use outcome::{Outcome, Stuck};

use crate::boot::{BootError, DeviceTree, FileKind, Loaded, Program, build_rom, place_device_tree};
use crate::bus::{Bus, DeviceId, PowerRequest, Ram};
use crate::devices::{Clint, Htif, HtifEvent, Plic, TestFinisher, Uart16550};
use crate::hart::{Hart, HartConfig};
use crate::interpreter::{Interpreter, Stop};
use crate::isa::address::PhysAddr;
use crate::isa::cause::{Cause, Exception, Interrupt};
use crate::observe::Observer;
use crate::platform;
use std::io::{Read as IoRead, Seek};
use std::time::{Duration, Instant};

/// Harts; more than one comes with the machine's scheduler.
const HARTS: usize = 1;
/// The longest slice, in ticks: how often the host is asked for input and told of output.
const SLICE: u64 = 1 << 20;
/// Nanoseconds of one tick of the clock: 100 ticks for one of `mtime`, at 10 MHz.
const TICK_NANOSECONDS: u64 = 1;

/// A computer with a program in its memory.
pub struct Machine {
    /// The hart.
    pub hart: Hart,
    /// Memory and devices.
    pub bus: Bus,
    /// What entered from outside, and what will.
    pub inputs: Inputs,
    config: MachineConfig,
    interpreter: Interpreter,
    /// Ticks since reset.
    clock: u64,
    /// Of these, the ones in which an instruction began.
    instructions: u64,
    uart: DeviceId,
    htif: Option<Htif>,
    firmware: firmware::Firmware,
    kind: FileKind,
    started: Option<Instant>,
}

impl Machine {
    /// Builds the machine and loads the program.
    pub fn new<F: IoRead + Seek>(config: MachineConfig, program: &mut Program<F>) -> Result<Self, BootError> {
        let kind = config.kind.unwrap_or_else(|| program.kind().0);
        let mut ram = Ram::new(PhysAddr(platform::RAM_BASE), config.memory)?;
        let loaded = program.load(kind, &mut ram)?;
        let built_in_firmware = kind == FileKind::Supervisor;
        let mut hart = Hart::new(HartConfig {
            id: 0,
            isa: config.isa,
            tlb: config.tlb,
            misaligned_traps: config.misaligned_traps,
            built_in_firmware,
            widest_paging: config.mmu,
        });
        let mut bus = Bus::new(ram, HARTS);
        let uart = attach_devices(&mut bus);
        let htif = match loaded.tohost {
            Some(tohost) => Htif::new(tohost, loaded.fromhost, &mut bus.ram),
            None => None,
        };
        let tree = DeviceTree {
            harts: HARTS,
            ram_base: PhysAddr(platform::RAM_BASE),
            ram_size: config.memory,
            isa: config.isa,
            mmu_type: firmware::mmu_type(config.mmu),
            bootargs: &config.command_line,
            initrd: None,
        }
        .build()?;
        if built_in_firmware {
            enter_kernel(&mut hart, &mut bus, &loaded, &tree)?;
        } else {
            bus.rom = Some(build_rom(loaded.entry, &tree)?);
            hart.pc = platform::ROM_BASE;
        }
        let inputs = Inputs::live(config.record);
        Ok(Self {
            hart,
            bus,
            inputs,
            config,
            interpreter: Interpreter::new(),
            clock: 0,
            instructions: 0,
            uart,
            htif,
            firmware: firmware::Firmware::default(),
            kind,
            started: None,
        })
    }

    /// Ticks since reset.
    pub fn clock(&self) -> u64 {
        self.clock
    }

    /// Instructions begun since reset.
    pub fn instructions(&self) -> u64 {
        self.instructions
    }

    /// How the program is run.
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// How the machine was built.
    pub fn config(&self) -> &MachineConfig {
        &self.config
    }

    /// Runs until something ends the run, or the clock reaches `limit`. It can be called again after [`Outcome::Limit`].
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
            self.take_input(host);
            self.follow_host_clock(host);
            self.bus.run_deadlines(self.clock);
            self.firmware.run_timer(&mut self.hart, &mut self.bus, self.clock);
            self.hart.begin_slice(self.clock, self.slice_end(limit));
            let stop = self.interpreter.run(&mut self.hart, &mut self.bus, observer);
            self.instructions += self.hart.now() - self.clock;
            self.clock = self.hart.now();
            if let Some(outcome) = self.act_on(stop, limit, host) {
                return outcome;
            }
            self.flush_output(host);
        }
    }

    /// The next moment at which something outside the hart has to be looked at.
    fn slice_end(&self, limit: u64) -> u64 {
        // Slices end at multiples of their length, whatever began them, so that input enters at the same moments.
        let boundary = (self.clock / SLICE + 1) * SLICE;
        let timer = self.firmware.deadline(&self.bus, self.clock).unwrap_or(u64::MAX);
        let stamp = self.inputs.next_stamp().filter(|&stamp| stamp > self.clock);
        boundary.min(limit).min(timer).min(stamp.unwrap_or(u64::MAX))
    }

    fn act_on<H: Host>(&mut self, stop: Stop, limit: u64, host: &mut H) -> Option<Outcome> {
        match stop {
            Stop::Slice => None,
            Stop::Waiting => self.idle(limit, host),
            Stop::Machine => self.serve_devices(),
            Stop::Firmware(trap) if trap.exception == Exception::SupervisorEcall => {
                let served = self.firmware.call(&mut self.hart, &mut self.bus);
                self.hart.attention = true;
                served
            }
            Stop::Firmware(trap) => Some(Outcome::Unhandled(trap)),
            Stop::TrapLoop(cause) => self.trap_loop(cause),
        }
    }

    /// A device has asked for power-off or reset, or a watched word was stored to.
    fn serve_devices(&mut self) -> Option<Outcome> {
        self.hart.attention = true;
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

    /// The trap handler traps into itself: only an interrupt that is enabled there can end that.
    fn trap_loop(&mut self, cause: Cause) -> Option<Outcome> {
        self.hart.attention = true;
        if self.hart.interruptible() && self.interrupts_can_come() {
            return None;
        }
        Some(Outcome::Stuck(Stuck::TrapLoop(cause)))
    }

    /// When devices, the hart's own timer and the firmware's do something next.
    fn deadlines(&self) -> [Option<u64>; 3] {
        [
            self.bus.deadlines.next(),
            self.hart.timer_deadline(&self.bus, self.clock),
            self.firmware.deadline(&self.bus, self.clock),
        ]
    }

    /// Whether any device or the user can still raise an interrupt.
    fn interrupts_can_come(&self) -> bool {
        self.deadlines().into_iter().any(|deadline| deadline.is_some())
            || self.hart.wakes()
            || !self.inputs.console_ended()
    }

    /// The hart waits for an interrupt: the clock moves on to whatever comes next.
    fn idle<H: Host>(&mut self, limit: u64, host: &mut H) -> Option<Outcome> {
        self.hart.attention = true;
        if self.hart.wakes() {
            self.hart.waiting = false;
            return None;
        }
        let deadlines = self.deadlines();
        let deadline = deadlines.into_iter().flatten().min();
        let external = Interrupt::MachineExternal.bit() | Interrupt::SupervisorExternal.bit();
        let console = !self.inputs.console_ended() && self.hart.csrs.mie & external != 0;
        if deadline.is_none() && !console {
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
        if host.interactive() || deadline.is_none() {
            let room = until - self.clock;
            let wish =
                (until != u64::MAX).then(|| Duration::from_nanos(room.saturating_mul(TICK_NANOSECONDS)));
            let waited = host.wait(wish);
            if host.interactive() {
                let ticks = waited.as_nanos() as u64 / TICK_NANOSECONDS;
                self.clock += self.inputs.ticks(self.clock, || ticks.min(room));
            }
        } else {
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

    fn take_input<H: Host>(&mut self, host: &mut H) {
        let room = match &self.htif {
            Some(htif) if htif.wants_input() => htif.input_room(),
            Some(_) => 0,
            None => self.bus.input_room(self.uart),
        };
        match self.inputs.console(self.clock, room, host) {
            Some(Input::Console(bytes)) => match &mut self.htif {
                Some(htif) => {
                    htif.input(&bytes, &mut self.bus.ram);
                }
                None => {
                    self.bus.input(self.uart, &bytes, self.clock);
                }
            },
            Some(Input::ConsoleEnd) => {
                if let Some(htif) = &mut self.htif {
                    htif.end_input(&mut self.bus.ram);
                }
            }
            Some(Input::Ticks(_)) | None => {}
        }
    }

    fn flush_output<H: Host>(&mut self, host: &mut H) {
        let mut output = Vec::new();
        self.bus.take_output(self.uart, &mut output);
        if let Some(htif) = &mut self.htif {
            htif.take_output(&mut output);
        }
        if !output.is_empty() {
            host.write(&output);
        }
    }
}

fn attach_devices(bus: &mut Bus) -> DeviceId {
    bus.attach(platform::CLINT_BASE, platform::CLINT_SIZE, Box::new(Clint::new(HARTS)));
    bus.attach(platform::FINISHER_BASE, platform::FINISHER_SIZE, Box::new(TestFinisher));
    let plic = Plic::new(HARTS, platform::PLIC_SOURCES);
    bus.attach_controller(platform::PLIC_BASE, platform::PLIC_SIZE, Box::new(plic));
    let clock_hz = platform::TIMEBASE_HZ as u64 * platform::CLOCKS_PER_TIME;
    let uart = Uart16550::new(platform::UART_IRQ, platform::UART_CLOCK_HZ, clock_hz);
    bus.attach(platform::UART_BASE, platform::UART_SIZE, Box::new(uart))
}

/// Enters an S-mode kernel as SBI firmware does: a0 is the hart, a1 the device tree.
fn enter_kernel(hart: &mut Hart, bus: &mut Bus, loaded: &Loaded, tree: &[u8]) -> Result<(), BootError> {
    let at = place_device_tree(&bus.ram, loaded.end, tree.len() as u64)?;
    bus.ram.write(at, tree);
    firmware::prepare(hart, bus);
    hart.pc = loaded.entry.0;
    hart.registers.set_x(10, hart.config.id as u64);
    hart.registers.set_x(11, at.0);
    Ok(())
}
