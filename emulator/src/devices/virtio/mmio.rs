//! The memory-mapped transport, version 2 (virtio 1.3, section 4.2), and the status handshake (sections 2.1 and 3.1).
//!
//! A notification does nothing but ask the machine to serve the device before the next instruction; there the device
//! completes its requests at once, so that a run repeats exactly.

use super::queue::{Queue, QueueError};
use crate::bus::{AccessRefused, Device, DeviceContext, Output, Outside, Ram, UserEvent, Width};

/// Register offsets (table "MMIO Device Register Layout").
mod register {
    pub const MAGIC_VALUE: u64 = 0x000;
    pub const VERSION: u64 = 0x004;
    pub const DEVICE_ID: u64 = 0x008;
    pub const VENDOR_ID: u64 = 0x00c;
    pub const DEVICE_FEATURES: u64 = 0x010;
    pub const DEVICE_FEATURES_SEL: u64 = 0x014;
    pub const DRIVER_FEATURES: u64 = 0x020;
    pub const DRIVER_FEATURES_SEL: u64 = 0x024;
    pub const QUEUE_SEL: u64 = 0x030;
    pub const QUEUE_SIZE_MAX: u64 = 0x034;
    pub const QUEUE_SIZE: u64 = 0x038;
    pub const QUEUE_READY: u64 = 0x044;
    pub const QUEUE_NOTIFY: u64 = 0x050;
    pub const INTERRUPT_STATUS: u64 = 0x060;
    pub const INTERRUPT_ACK: u64 = 0x064;
    pub const STATUS: u64 = 0x070;
    pub const QUEUE_DESC_LOW: u64 = 0x080;
    pub const QUEUE_DESC_HIGH: u64 = 0x084;
    pub const QUEUE_DRIVER_LOW: u64 = 0x090;
    pub const QUEUE_DRIVER_HIGH: u64 = 0x094;
    pub const QUEUE_DEVICE_LOW: u64 = 0x0a0;
    pub const QUEUE_DEVICE_HIGH: u64 = 0x0a4;
    pub const SHM_LEN_LOW: u64 = 0x0b0;
    pub const SHM_BASE_HIGH: u64 = 0x0bc;
    pub const CONFIG_GENERATION: u64 = 0x0fc;
    pub const CONFIG: u64 = 0x100;
}

/// "virt", little-endian.
const MAGIC: u32 = 0x7472_6976;
/// The version without the legacy layout.
const VERSION: u32 = 2;
/// "QEMU": xv6 asks for it.
const VENDOR: u32 = 0x554d_4551;

/// Bits of the device status (section 2.1).
mod status {
    pub const DRIVER_OK: u32 = 4;
    pub const FEATURES_OK: u32 = 8;
    pub const NEEDS_RESET: u32 = 64;
    pub const FAILED: u32 = 128;
    /// What a driver can set.
    pub const DRIVER: u32 = 1 | 2 | DRIVER_OK | FEATURES_OK | FAILED;
}

/// Bits of the interrupt status (section 4.2.2).
const USED_BUFFER: u32 = 1;
const CONFIGURATION_CHANGE: u32 = 2;

/// Features of the transport and the rings (section 6).
const INDIRECT_DESCRIPTORS: u64 = 1 << 28;
const VERSION_1: u64 = 1 << 32;

/// What a virtio device is (section 5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeviceKind {
    /// Network card.
    Network = 1,
    /// Block device.
    Block = 2,
    /// Console.
    Console = 3,
    /// Entropy source.
    Entropy = 4,
    /// 9P transport: a shared directory.
    Share = 9,
}

impl DeviceKind {
    fn name(self) -> &'static str {
        match self {
            Self::Network => "virtio-net",
            Self::Block => "virtio-block",
            Self::Console => "virtio-console",
            Self::Entropy => "virtio-entropy",
            Self::Share => "virtio-9p",
        }
    }
}

/// A device behind a transport.
pub trait VirtioDevice: Send {
    /// What it is.
    fn kind(&self) -> DeviceKind;

    /// The feature bits of its kind that it offers.
    fn features(&self) -> u64;

    /// The number of its queues.
    fn queue_count(&self) -> usize;

    /// The most entries that a queue of it can have.
    fn queue_size_max(&self) -> u16 {
        super::QUEUE_SIZE_MAX
    }

    /// Its configuration space; it changes by what the user does only.
    fn configuration(&self) -> Vec<u8>;

    /// A driver has come, with these features.
    fn start(&mut self, features: u64);

    /// Handles the next request of a queue that the driver has laid out; whether to go on with this queue. It is called at
    /// least once after a notification or input.
    fn serve(
        &mut self,
        index: usize,
        queues: &mut [Queue],
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Result<bool, QueueError>;

    /// How many bytes of input there is room for.
    fn input_room(&self) -> usize;

    /// The user's side of a device that has one.
    fn stream(&mut self) -> Option<&mut dyn Stream>;
}

/// Bytes from and for the user, or frames from and for the network.
pub trait Stream {
    /// The queue that input is for.
    fn input_queue(&self) -> usize;

    /// Input, for which there is room; of the network, one frame.
    fn input(&mut self, bytes: &[u8]);

    /// The user has done something else than typing.
    fn user_event(&mut self, event: UserEvent);

    /// Appends what the guest has said, and forgets it.
    fn take_output(&mut self, out: &mut Output);
}

/// One slot of the machine: the transport, with or without a device.
pub struct VirtioMmio {
    source: u32,
    device: Option<Box<dyn VirtioDevice>>,
    queues: Vec<Queue>,
    /// Of each queue: how many requests the last notification stands for.
    pending: Vec<u16>,
    notified: Vec<bool>,
    status: u32,
    interrupt_status: u32,
    /// Counts the changes of the configuration (section 2.5.2).
    generation: u32,
    driver_features: u64,
    device_features_sel: u32,
    driver_features_sel: u32,
    queue_sel: u32,
}

impl VirtioMmio {
    /// A slot that drives interrupt `source`.
    pub fn new(source: u32, device: Option<Box<dyn VirtioDevice>>) -> Self {
        let count = device.as_ref().map_or(0, |device| device.queue_count());
        Self {
            source,
            device,
            queues: vec![Queue::default(); count],
            pending: vec![0; count],
            notified: vec![false; count],
            status: 0,
            interrupt_status: 0,
            generation: 0,
            driver_features: 0,
            device_features_sel: 0,
            driver_features_sel: 0,
            queue_sel: 0,
        }
    }

    fn device_features(&self) -> u64 {
        self.device.as_ref().map_or(0, |device| device.features() | VERSION_1 | INDIRECT_DESCRIPTORS)
    }

    fn queue_size_max(&self) -> u16 {
        self.device.as_ref().map_or(0, |device| device.queue_size_max())
    }

    fn queue(&self) -> Option<&Queue> {
        self.queues.get(self.queue_sel as usize)
    }

    /// The selected queue, if the driver may still lay it out.
    fn open_queue(&mut self) -> Option<&mut Queue> {
        self.queues.get_mut(self.queue_sel as usize).filter(|queue| !queue.ready)
    }

    /// Whether the device may touch the driver's queues.
    fn is_live(&self) -> bool {
        let ready = status::DRIVER_OK | status::FEATURES_OK;
        self.status & (ready | status::NEEDS_RESET | status::FAILED) == ready
    }

    fn clear(&mut self) {
        let count = self.queues.len();
        self.queues = vec![Queue::default(); count];
        self.pending = vec![0; count];
        self.notified = vec![false; count];
        (self.status, self.interrupt_status, self.driver_features) = (0, 0, 0);
        (self.device_features_sel, self.driver_features_sel, self.queue_sel) = (0, 0, 0);
    }

    /// The device cannot go on (section 2.1.2).
    fn fail(&mut self, error: QueueError) {
        if let Some(device) = &self.device {
            log::warn!("{}: {error}; it needs a reset", device.kind().name());
        }
        self.status |= status::NEEDS_RESET;
        if self.status & status::DRIVER_OK != 0 {
            self.interrupt_status |= CONFIGURATION_CHANGE;
        }
    }

    fn write_status(&mut self, value: u32) {
        if value == 0 {
            self.clear();
            return;
        }
        // A driver must not clear bits except by a reset; here it cannot.
        let mut new = value & status::DRIVER & !self.status;
        let unoffered = self.driver_features & !self.device_features();
        // Section 6.1 lets a device go on without VERSION_1, and drivers of teaching kernels do not ask for it.
        if new & status::FEATURES_OK != 0 && unoffered != 0 {
            new &= !status::FEATURES_OK;
        }
        self.status |= new;
        if new & status::DRIVER_OK != 0
            && self.is_live()
            && let Some(device) = &mut self.device
        {
            device.start(self.driver_features);
        }
    }

    fn write_queue_ready(&mut self, value: u32, ram: &Ram) {
        if value & 1 == 0 {
            if let Some(queue) = self.queues.get_mut(self.queue_sel as usize) {
                *queue = Queue::default();
            }
            return;
        }
        let size_max = self.queue_size_max();
        let Some(queue) = self.open_queue() else { return };
        match queue.check(ram, size_max) {
            Ok(()) => queue.ready = true,
            Err(error) => self.fail(error),
        }
    }

    fn read_register(&self, offset: u64) -> u32 {
        let half = |value: u64, select: u32| match select {
            0 => value as u32,
            1 => (value >> 32) as u32,
            _ => 0,
        };
        match offset {
            register::MAGIC_VALUE => MAGIC,
            register::VERSION => VERSION,
            register::DEVICE_ID => self.device.as_ref().map_or(0, |device| device.kind() as u32),
            register::VENDOR_ID => VENDOR,
            register::DEVICE_FEATURES => half(self.device_features(), self.device_features_sel),
            register::QUEUE_SIZE_MAX => self.queue().map_or(0, |_| u32::from(self.queue_size_max())),
            register::QUEUE_READY => self.queue().map_or(0, |queue| u32::from(queue.ready)),
            register::INTERRUPT_STATUS => self.interrupt_status,
            register::STATUS => self.status,
            // No device here has shared memory: its length and base are all ones (section 4.2.2).
            register::SHM_LEN_LOW..=register::SHM_BASE_HIGH => u32::MAX,
            register::CONFIG_GENERATION => self.generation,
            // What can only be written, and what is nothing.
            _ => 0,
        }
    }

    fn write_register(&mut self, offset: u64, value: u32, context: &mut DeviceContext<'_>) {
        match offset {
            register::DEVICE_FEATURES_SEL => self.device_features_sel = value,
            register::DRIVER_FEATURES_SEL => self.driver_features_sel = value,
            // Once agreed on, features stay (section 3.1.1).
            register::DRIVER_FEATURES if self.status & status::FEATURES_OK == 0 => {
                match self.driver_features_sel {
                    0 => set_low(&mut self.driver_features, value),
                    1 => set_high(&mut self.driver_features, value),
                    _ => {}
                }
            }
            register::QUEUE_SEL => self.queue_sel = value,
            register::QUEUE_SIZE => {
                if let Some(queue) = self.open_queue() {
                    // What does not fit is as impossible as 0.
                    queue.size = u16::try_from(value).unwrap_or(0);
                }
            }
            register::QUEUE_READY => self.write_queue_ready(value, context.ram),
            register::QUEUE_NOTIFY => {
                if let Some(notified) = self.notified.get_mut(value as usize) {
                    *notified = true;
                    context.ask_for_service();
                }
            }
            register::INTERRUPT_ACK => self.interrupt_status &= !value,
            register::STATUS => self.write_status(value),
            _ => self.write_queue_address(offset, value),
        }
    }

    fn write_queue_address(&mut self, offset: u64, value: u32) {
        let Some(queue) = self.open_queue() else { return };
        match offset {
            register::QUEUE_DESC_LOW => set_low(&mut queue.descriptors, value),
            register::QUEUE_DESC_HIGH => set_high(&mut queue.descriptors, value),
            register::QUEUE_DRIVER_LOW => set_low(&mut queue.driver, value),
            register::QUEUE_DRIVER_HIGH => set_high(&mut queue.driver, value),
            register::QUEUE_DEVICE_LOW => set_low(&mut queue.device, value),
            register::QUEUE_DEVICE_HIGH => set_high(&mut queue.device, value),
            _ => {}
        }
    }

    fn read_configuration(&self, offset: u64, width: Width) -> u64 {
        let bytes = self.device.as_ref().map(|device| device.configuration()).unwrap_or_default();
        let byte = |at: u64| bytes.get((offset + at) as usize).copied().unwrap_or(0);
        (0..width.bytes()).fold(0, |value, at| value | u64::from(byte(at)) << (8 * at))
    }

    /// Handles one request of the first queue that has any.
    fn serve_one(&mut self, ram: &mut Ram, outside: &mut dyn Outside) -> Result<(), QueueError> {
        for index in 0..self.queues.len() {
            // A notification stands for what is available when it is seen: DMA into the ring cannot prolong it for ever.
            if std::mem::take(&mut self.notified[index]) && self.queues[index].ready {
                self.pending[index] = self.queues[index].available(ram)?.max(1);
            }
        }
        let Some(index) = self.pending.iter().position(|&count| count != 0) else { return Ok(()) };
        let Some(device) = &mut self.device else { return Ok(()) };
        self.pending[index] -= 1;
        if !device.serve(index, &mut self.queues, ram, outside)? {
            self.pending[index] = 0;
        }
        Ok(())
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        self.device.as_mut()?.stream()
    }

    /// Input has come: the device looks at it as if the driver had notified the queue for it.
    fn notify_input(&mut self, context: &mut DeviceContext<'_>) {
        let queue = self.stream().map(|stream| stream.input_queue());
        if let Some(notified) = queue.and_then(|queue| self.notified.get_mut(queue)) {
            *notified = true;
            context.ask_for_service();
        }
    }

    fn update_line(&self, context: &mut DeviceContext<'_>) {
        context.lines.set_source(self.source, self.interrupt_status != 0);
    }
}

fn set_low(value: &mut u64, low: u32) {
    *value = *value & !0xffff_ffff | u64::from(low);
}

fn set_high(value: &mut u64, high: u32) {
    *value = *value & 0xffff_ffff | u64::from(high) << 32;
}

impl Device for VirtioMmio {
    fn name(&self) -> &'static str {
        self.device.as_ref().map_or("virtio-mmio", |device| device.kind().name())
    }

    fn read(
        &mut self,
        offset: u64,
        width: Width,
        _context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        if offset >= register::CONFIG {
            return Ok(self.read_configuration(offset - register::CONFIG, width));
        }
        match width {
            Width::Word => Ok(u64::from(self.read_register(offset))),
            Width::Byte | Width::Half | Width::Double => Err(AccessRefused),
        }
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        if offset >= register::CONFIG {
            // No configuration here has a field for the driver to write.
            return Ok(());
        }
        match width {
            Width::Word if self.device.is_some() => self.write_register(offset, value as u32, context),
            Width::Word => {}
            Width::Byte | Width::Half | Width::Double => return Err(AccessRefused),
        }
        self.update_line(context);
        Ok(())
    }

    fn wake(&mut self, _context: &mut DeviceContext<'_>) {}

    fn serve(&mut self, outside: &mut dyn Outside, context: &mut DeviceContext<'_>) {
        if !self.is_live() {
            return;
        }
        match self.serve_one(context.ram, outside) {
            Ok(()) if self.pending.iter().any(|&count| count != 0) => context.ask_for_service(),
            Ok(()) => {}
            Err(error) => self.fail(error),
        }
        let ram = &*context.ram;
        let interrupts = self.queues.iter_mut().filter(|queue| queue.ready);
        // Every queue is asked: its wish is taken with the answer.
        if interrupts.map(|queue| queue.take_interrupt(ram)).fold(false, |any, wish| any | wish) {
            self.interrupt_status |= USED_BUFFER;
        }
        self.update_line(context);
    }

    fn input(&mut self, bytes: &[u8], context: &mut DeviceContext<'_>) -> usize {
        let count = bytes.len().min(self.input_room());
        let Some(stream) = self.stream() else { return 0 };
        stream.input(&bytes[..count]);
        self.notify_input(context);
        count
    }

    fn input_room(&self) -> usize {
        self.device.as_ref().map_or(0, |device| device.input_room())
    }

    fn user_event(&mut self, event: UserEvent, context: &mut DeviceContext<'_>) {
        let configuration = |slot: &Self| slot.device.as_ref().map(|device| device.configuration());
        let before = configuration(self);
        let Some(stream) = self.stream() else { return };
        stream.user_event(event);
        self.notify_input(context);
        if configuration(self) != before {
            self.generation = self.generation.wrapping_add(1);
            // A driver that is not ready yet is told nothing (section 3.1.2).
            if self.is_live() {
                self.interrupt_status |= CONFIGURATION_CHANGE;
                self.update_line(context);
            }
        }
    }

    fn take_output(&mut self, out: &mut Output) {
        if let Some(stream) = self.stream() {
            stream.take_output(out);
        }
    }

    fn reset(&mut self, context: &mut DeviceContext<'_>) {
        self.clear();
        self.update_line(context);
    }
}

#[cfg(test)]
mod tests;
