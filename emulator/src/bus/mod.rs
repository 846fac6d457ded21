//! The physical memory system: guest RAM, boot ROM, memory-mapped devices, interrupt lines and device deadlines.
//!
//! Addresses here are physical and have passed PMP; whatever is refused here is an access fault.
mod code;
mod device;
mod lines;
mod outside;
mod queue;
mod ram;
mod timebase;

pub use code::{CodeLines, CodePage, Overwritten};
pub use device::{
    AccessRefused, Device, DeviceContext, DeviceId, InterruptController, Output, PowerRequest, TerminalSize,
    UserEvent, UserPort, Width,
};
pub use lines::Lines;
pub use outside::{Live, Outside};
pub use queue::DeadlineQueue;
pub use ram::{Allocation, PageMarks, Ram, RamError};
pub use timebase::Timebase;

use crate::isa::address::PhysAddr;
use std::collections::BTreeSet;

/// A device and where it answers.
struct Slot {
    base: u64,
    size: u64,
    device: Box<dyn Device>,
}

/// Everything that a physical address can reach.
pub struct Bus {
    /// Guest RAM.
    pub ram: Ram,
    /// Read-only memory with the first instructions after reset, if the machine has one.
    pub rom: Option<Ram>,
    /// Interrupt lines into the harts, and from the devices to the interrupt controller.
    pub lines: Lines,
    /// When devices want to be woken.
    pub deadlines: DeadlineQueue,
    /// How `mtime` follows from the machine's clock.
    pub timebase: Timebase,
    /// What a device asked of the whole machine, until the machine takes it.
    pub power: Option<PowerRequest>,
    /// The devices that want to be served.
    waiting: BTreeSet<DeviceId>,
    devices: Vec<Slot>,
    controller: Option<(u64, u64, Box<dyn InterruptController>)>,
}

/// Whether so many bytes lie in a range.
fn within(address: PhysAddr, bytes: u64, base: u64, size: u64) -> bool {
    address.0 >= base && address.0 - base <= size.saturating_sub(bytes)
}

/// What kind of memory an address is, for the paths that differ (fetch, page tables, atomics).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Region {
    /// RAM: everything works.
    Ram,
    /// ROM: loads and fetches only.
    Rom,
    /// A device's registers: aligned loads and stores only.
    Device,
    /// Nothing answers.
    Vacant,
}

impl Bus {
    /// A bus with RAM and nothing else; `harts` interrupt targets.
    pub fn new(ram: Ram, harts: usize) -> Self {
        Self {
            ram,
            rom: None,
            lines: Lines::new(harts),
            deadlines: DeadlineQueue::default(),
            timebase: Timebase::default(),
            power: None,
            waiting: BTreeSet::new(),
            devices: Vec::new(),
            controller: None,
        }
    }

    /// Attaches a device at `base..base + size`, puts it into its state after reset at clock 0, and returns its
    /// number (the order of attachment, from 0).
    pub fn attach(&mut self, base: u64, size: u64, device: Box<dyn Device>) -> DeviceId {
        self.devices.push(Slot { base, size, device });
        let id = DeviceId(self.devices.len() - 1);
        self.with_device_id(id, 0, |device, context| device.reset(context));
        id
    }

    /// Attaches the interrupt controller, which hears of every change of a device's line.
    pub fn attach_controller(&mut self, base: u64, size: u64, controller: Box<dyn InterruptController>) {
        self.controller = Some((base, size, controller));
        self.with_controller(0, |controller, context| controller.reset(context));
    }

    /// What answers at `address` for an access of `bytes`.
    #[inline]
    pub fn region(&self, address: PhysAddr, bytes: u64) -> Region {
        if self.ram.contains(address, bytes) {
            return Region::Ram;
        }
        if self.rom.as_ref().is_some_and(|rom| rom.contains(address, bytes)) {
            return Region::Rom;
        }
        let inside = |base, size| within(address, bytes, base, size);
        if self.controller.as_ref().is_some_and(|&(base, size, _)| inside(base, size))
            || self.devices.iter().any(|slot| inside(slot.base, slot.size))
        {
            return Region::Device;
        }
        Region::Vacant
    }

    /// The name of the device that answers at `address`.
    pub fn device_name(&self, address: PhysAddr) -> Option<&'static str> {
        let inside = |base, size| within(address, 1, base, size);
        let slot = self.devices.iter().find(|slot| inside(slot.base, slot.size));
        match (slot, &self.controller) {
            (Some(slot), _) => Some(slot.device.name()),
            (None, Some((base, size, controller))) if inside(*base, *size) => Some(controller.name()),
            (None, _) => None,
        }
    }

    /// Loads `width` bytes at clock `now`, zero-extended. Only RAM and ROM answer misaligned loads.
    pub fn load(&mut self, address: PhysAddr, width: Width, now: u64) -> Result<u64, AccessRefused> {
        if self.ram.contains(address, width.bytes()) {
            return Ok(self.ram.load(address, width));
        }
        match &self.rom {
            Some(rom) if rom.contains(address, width.bytes()) => Ok(rom.load(address, width)),
            Some(_) | None => self.with_device(address, width, now, |device, offset, context| {
                device.read(offset, width, context)
            }),
        }
    }

    /// The same; and whether something has changed that a hart or the machine looks at between two instructions.
    pub fn load_noticing(
        &mut self,
        address: PhysAddr,
        width: Width,
        now: u64,
    ) -> Result<(u64, bool), AccessRefused> {
        let deadline = self.deadlines.next();
        self.lines.take_hart_changed();
        let value = self.load(address, width, now)?;
        let noticed = self.lines.take_hart_changed()
            || self.deadlines.next() != deadline
            || self.wants_service()
            || self.power.is_some()
            || self.ram.code_is_modified()
            || self.ram.watched_store();
        Ok((value, noticed))
    }

    /// Stores the low `width` bytes of `value` at clock `now`. Only RAM takes misaligned stores.
    pub fn store(
        &mut self,
        address: PhysAddr,
        width: Width,
        value: u64,
        now: u64,
    ) -> Result<(), AccessRefused> {
        match self.region(address, width.bytes()) {
            Region::Ram => {
                self.ram.store(address, width, value);
                Ok(())
            }
            Region::Device => self.with_device(address, width, now, |device, offset, context| {
                device.write(offset, width, value, context)
            }),
            Region::Rom | Region::Vacant => Err(AccessRefused),
        }
    }

    /// Reads a parcel of code; devices cannot be executed from.
    #[inline]
    pub fn fetch(&self, address: PhysAddr, width: Width) -> Result<u64, AccessRefused> {
        if self.ram.contains(address, width.bytes()) {
            return Ok(self.ram.load(address, width));
        }
        match &self.rom {
            Some(rom) if rom.contains(address, width.bytes()) => Ok(rom.load(address, width)),
            _ => Err(AccessRefused),
        }
    }

    /// Lets every device whose deadline has come act; returns the next deadline.
    pub fn run_deadlines(&mut self, now: u64) -> Option<u64> {
        while let Some(id) = self.deadlines.pop_due(now) {
            self.with_device_id(id, now, |device, context| device.wake(context));
        }
        self.deadlines.next()
    }

    /// Whether a device wants to be served.
    #[inline]
    pub fn wants_service(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Serves the first of the devices that want it, which may ask again; says which.
    pub fn serve(&mut self, outside: &mut dyn Outside, now: u64) -> Option<DeviceId> {
        let id = self.waiting.pop_first()?;
        self.with_device_id(id, now, |device, context| device.serve(outside, context));
        Some(id)
    }

    /// Puts another device in the place of one, in its state after reset.
    pub fn replace(&mut self, id: DeviceId, device: Box<dyn Device>, now: u64) {
        if let Some(slot) = self.devices.get_mut(id.0) {
            slot.device = device;
            self.waiting.remove(&id);
            self.deadlines.cancel(id);
            self.with_device_id(id, now, |device, context| device.reset(context));
        }
    }

    /// Hands bytes from outside (stamped and recorded by the machine) to a device; returns how many it took.
    pub fn input(&mut self, id: DeviceId, bytes: &[u8], now: u64) -> usize {
        self.with_device_id(id, now, |device, context| device.input(bytes, context)).unwrap_or(0)
    }

    /// Tells a device what the user has done.
    pub fn user_event(&mut self, id: DeviceId, event: UserEvent, now: u64) {
        self.with_device_id(id, now, |device, context| device.user_event(event, context));
    }

    /// How many bytes from outside the device can take now.
    pub fn input_room(&self, id: DeviceId) -> usize {
        self.devices.get(id.0).map_or(0, |slot| slot.device.input_room())
    }

    /// Takes what devices have to say to the outside, in order.
    pub fn take_output(&mut self, id: DeviceId, out: &mut Output) {
        if let Some(slot) = self.devices.get_mut(id.0) {
            slot.device.take_output(out);
        }
    }

    /// Puts every device into its state after reset, at clock `now`.
    pub fn reset_devices(&mut self, now: u64) {
        self.lines.clear();
        self.deadlines = DeadlineQueue::default();
        self.power = None;
        self.waiting.clear();
        self.with_controller(now, |controller, context| controller.reset(context));
        for index in 0..self.devices.len() {
            self.with_device_id(DeviceId(index), now, |device, context| device.reset(context));
        }
    }

    fn with_device<T>(
        &mut self,
        address: PhysAddr,
        width: Width,
        now: u64,
        access: impl FnOnce(&mut dyn Device, u64, &mut DeviceContext<'_>) -> Result<T, AccessRefused>,
    ) -> Result<T, AccessRefused> {
        if !address.0.is_multiple_of(width.bytes()) {
            return Err(AccessRefused);
        }
        let position =
            self.devices.iter().position(|slot| within(address, width.bytes(), slot.base, slot.size));
        let result = match (position.map(DeviceId), &mut self.controller) {
            (Some(id), _) => {
                let Slot { base, device, .. } = &mut self.devices[id.0];
                let mut context = DeviceContext {
                    now,
                    id,
                    ram: &mut self.ram,
                    lines: &mut self.lines,
                    deadlines: &mut self.deadlines,
                    timebase: &mut self.timebase,
                    power: &mut self.power,
                    waiting: &mut self.waiting,
                };
                access(device.as_mut(), address.0 - *base, &mut context)
            }
            (None, Some((base, size, controller))) if within(address, width.bytes(), *base, *size) => {
                let mut context = DeviceContext {
                    now,
                    id: DeviceId::CONTROLLER,
                    ram: &mut self.ram,
                    lines: &mut self.lines,
                    deadlines: &mut self.deadlines,
                    timebase: &mut self.timebase,
                    power: &mut self.power,
                    waiting: &mut self.waiting,
                };
                access(controller.as_device(), address.0 - *base, &mut context)
            }
            (None, _) => Err(AccessRefused),
        };
        self.route_interrupts(now);
        result
    }

    fn with_device_id<T>(
        &mut self,
        id: DeviceId,
        now: u64,
        act: impl FnOnce(&mut dyn Device, &mut DeviceContext<'_>) -> T,
    ) -> Option<T> {
        let slot = self.devices.get_mut(id.0)?;
        let mut context = DeviceContext {
            now,
            id,
            ram: &mut self.ram,
            lines: &mut self.lines,
            deadlines: &mut self.deadlines,
            timebase: &mut self.timebase,
            power: &mut self.power,
            waiting: &mut self.waiting,
        };
        let result = act(slot.device.as_mut(), &mut context);
        self.route_interrupts(now);
        Some(result)
    }

    /// Tells the interrupt controller when a device's line has changed.
    fn route_interrupts(&mut self, now: u64) {
        if self.lines.take_changed() {
            let levels = self.lines.sources();
            // What the controller drives are hart lines, never sources: nothing further to route.
            self.with_controller(now, |controller, context| controller.sources_changed(levels, context));
        }
    }

    fn with_controller(
        &mut self,
        now: u64,
        act: impl FnOnce(&mut dyn InterruptController, &mut DeviceContext<'_>),
    ) {
        if let Some((_, _, controller)) = &mut self.controller {
            let mut context = DeviceContext {
                now,
                id: DeviceId::CONTROLLER,
                ram: &mut self.ram,
                lines: &mut self.lines,
                deadlines: &mut self.deadlines,
                timebase: &mut self.timebase,
                power: &mut self.power,
                waiting: &mut self.waiting,
            };
            act(controller.as_mut(), &mut context);
        }
    }
}
