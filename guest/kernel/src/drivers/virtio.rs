//! Virtio devices on this machine: the library that knows them (`guest/virtio`) gets registers and frames.

use crate::arch::mmio::DevicePages;
use crate::arch::physical_memory;
use crate::mm::address::Frame;
use crate::mm::frame;
use alloc::vec::Vec;
use boot::{Machine, Place};
use virtio::{Page, Registers};

/// A disk.
pub type Disk = virtio::Disk<DevicePages, Frame>;
/// The user's standard input, output and error.
pub type Console = virtio::Console<DevicePages, Frame>;
/// A way to the host, for the protocol of shared folders.
pub type Channel = virtio::Channel<DevicePages, Frame>;
/// Any of them, before a driver has it.
pub type Device = virtio::Device<DevicePages>;

/// All devices that are known, in the order of their places, with their numbers at the interrupt controller.
pub fn find(machine: &Machine) -> Vec<(Device, u32)> {
    let at = |place: Place| {
        let device = Device::behind(DevicePages::map(place.registers)?)?;
        Some((device, place.interrupt))
    };
    machine.virtio().into_iter().filter_map(at).collect()
}

impl Registers for DevicePages {
    fn load(&self, offset: usize) -> u32 {
        DevicePages::load(self, offset)
    }

    fn load_byte(&self, offset: usize) -> u8 {
        DevicePages::load(self, offset)
    }

    fn store(&self, offset: usize, value: u32) {
        DevicePages::store(self, offset, value);
    }
}

impl Page for Frame {
    fn zeroed() -> Option<Frame> {
        frame::allocate_zeroed()
    }

    fn address(self) -> u64 {
        self.start().value()
    }

    fn read(self, offset: usize, into: &mut [u8]) {
        physical_memory::read_bytes(self, offset, into);
    }

    fn write(self, offset: usize, from: &[u8]) {
        physical_memory::write_bytes(self, offset, from);
    }

    fn load_half(self, offset: usize) -> u16 {
        physical_memory::load_half(self, offset)
    }

    fn store_half(self, offset: usize, value: u16) {
        physical_memory::store_half(self, offset, value);
    }
}
