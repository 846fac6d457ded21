//! What the devices' tests share: a bus with one device at address 0 and 64 KiB of RAM.

use crate::bus::{AccessRefused, Bus, Device, DeviceId, InterruptController, Output, Ram, Width};
use crate::isa::address::PhysAddr;
use crate::isa::cause::Interrupt;
use proptest::prelude::*;

/// Where the rig's RAM begins.
pub const RAM: u64 = 0x8000_0000;

/// A machine of one device, for tests.
pub struct Rig {
    pub bus: Bus,
    pub now: u64,
    pub id: DeviceId,
}

impl Rig {
    pub fn new(harts: usize, size: u64, device: impl Device + 'static) -> Self {
        let mut bus = Bus::new(Ram::new(PhysAddr(RAM), 0x1_0000).unwrap(), harts);
        let id = bus.attach(0, size, Box::new(device));
        Self { bus, now: 0, id }
    }

    pub fn with_controller(harts: usize, size: u64, device: impl InterruptController + 'static) -> Self {
        let mut bus = Bus::new(Ram::new(PhysAddr(RAM), 0x1_0000).unwrap(), harts);
        bus.attach_controller(0, size, Box::new(device));
        Self { bus, now: 0, id: DeviceId(0) }
    }

    pub fn load(&mut self, offset: u64, width: Width) -> Result<u64, AccessRefused> {
        self.bus.load(PhysAddr(offset), width, self.now)
    }

    pub fn store(&mut self, offset: u64, width: Width, value: u64) -> Result<(), AccessRefused> {
        self.bus.store(PhysAddr(offset), width, value, self.now)
    }

    pub fn r8(&mut self, offset: u64) -> u8 {
        self.load(offset, Width::Byte).unwrap() as u8
    }

    pub fn w8(&mut self, offset: u64, value: u8) {
        self.store(offset, Width::Byte, value as u64).unwrap();
    }

    pub fn r32(&mut self, offset: u64) -> u32 {
        self.load(offset, Width::Word).unwrap() as u32
    }

    pub fn w32(&mut self, offset: u64, value: u32) {
        self.store(offset, Width::Word, value as u64).unwrap();
    }

    pub fn r64(&mut self, offset: u64) -> u64 {
        self.load(offset, Width::Double).unwrap()
    }

    pub fn w64(&mut self, offset: u64, value: u64) {
        self.store(offset, Width::Double, value).unwrap();
    }

    /// Lets the clock run to `clock`, waking devices at their deadlines.
    pub fn run_to(&mut self, clock: u64) {
        while let Some(at) = self.bus.deadlines.next().filter(|&at| at <= clock) {
            self.now = self.now.max(at);
            self.bus.run_deadlines(self.now);
        }
        self.now = clock;
    }

    /// Whether a line into a hart is high.
    pub fn line(&self, hart: usize, interrupt: Interrupt) -> bool {
        self.bus.lines.hart(hart) & interrupt.bit() != 0
    }

    pub fn output(&mut self) -> Vec<u8> {
        let mut out = Output::default();
        self.bus.take_output(self.id, &mut out);
        out.standard
    }

    pub fn input(&mut self, bytes: &[u8]) -> usize {
        self.bus.input(self.id, bytes, self.now)
    }
}

/// What a hostile guest and a busy outside do to a device.
#[derive(Clone, Debug)]
pub enum Step {
    Load(u64, Width),
    Store(u64, Width, u64),
    Wait(u64),
    Input(Vec<u8>),
    Source(u32, bool),
    Reset,
}

fn widths() -> impl Strategy<Value = Width> {
    prop_oneof![Just(Width::Byte), Just(Width::Half), Just(Width::Word), Just(Width::Double)]
}

fn values() -> impl Strategy<Value = u64> {
    prop_oneof![any::<u64>(), 0..256u64, Just(0), Just(u64::MAX), (0..64u32).prop_map(|bit| 1 << bit)]
}

/// Random steps on a device of `size` bytes, crowded where its registers are.
pub fn steps(size: u64, crowd: &'static [u64]) -> impl Strategy<Value = Vec<Step>> {
    let offset = move || prop_oneof![4 => proptest::sample::select(crowd), 1 => 0..size];
    let step = prop_oneof![
        4 => (offset(), widths()).prop_map(|(at, width)| Step::Load(at, width)),
        6 => (offset(), widths(), values()).prop_map(|(at, width, value)| Step::Store(at, width, value)),
        2 => values().prop_map(Step::Wait),
        1 => proptest::collection::vec(any::<u8>(), 0..40).prop_map(Step::Input),
        1 => (0..200u32, any::<bool>()).prop_map(|(source, level)| Step::Source(source, level)),
        1 => Just(Step::Reset),
    ];
    proptest::collection::vec(step, 0..200)
}

impl Rig {
    /// Does the steps; nothing may panic or hang, and `holds` must hold after every step.
    pub fn torture(&mut self, steps: Vec<Step>, holds: impl Fn(&mut Rig)) {
        for step in steps {
            match step {
                Step::Load(at, width) => {
                    let value = self.load(at, width).unwrap_or(0);
                    assert_eq!(value & !width.mask(), 0, "a load is zero-extended");
                }
                Step::Store(at, width, value) => {
                    let _refusal_is_fine = self.store(at, width, value);
                }
                Step::Wait(ticks) => {
                    // One deadline a step bounds the time of devices that tick for ever.
                    self.now = self.now.saturating_add(ticks);
                    let next = self.bus.run_deadlines(self.now);
                    assert!(next.is_none_or(|at| at > self.now), "a deadline that came is gone");
                }
                Step::Input(bytes) => {
                    let room = self.bus.input_room(self.id);
                    assert!(
                        self.input(&bytes) <= room.min(bytes.len()),
                        "a device takes what it has room for"
                    );
                }
                Step::Source(source, level) => {
                    self.bus.lines.set_source(source, level);
                    // Any access routes it, as after a device's own access.
                    let _refusal_is_fine = self.load(0, Width::Word);
                }
                Step::Reset => self.bus.reset_devices(self.now),
            }
            holds(self);
        }
    }
}
