//! A small machine's physical memory: RAM, a ROM, a device that nobody may touch.

use sv39::bus::{AccessRefused, Bus, Device, DeviceContext, Output, Outside, Ram, UserEvent, Width};
use sv39::isa::address::PhysAddr;

pub const RAM_BASE: u64 = 0x8000_0000;
pub const ROM_BASE: u64 = 0x1000;
pub const ROM_PAGES: u64 = 4;
pub const DEVICE_BASE: u64 = 0x1000_0000;

/// A device with one register: it reads as a constant and remembers nothing.
pub struct Register {
    /// What a load returns; `None` if any access means that the emulator is wrong.
    pub value: Option<u64>,
}

impl Device for Register {
    fn name(&self) -> &'static str {
        "register"
    }

    fn read(
        &mut self,
        _offset: u64,
        width: Width,
        _context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        Ok(self.value.expect("the device is not read") & width.mask())
    }

    fn write(
        &mut self,
        _offset: u64,
        _width: Width,
        _value: u64,
        _context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        self.value.map(|_| ()).ok_or_else(|| panic!("the device is not written"))
    }

    fn wake(&mut self, _context: &mut DeviceContext<'_>) {}

    fn serve(&mut self, _outside: &mut dyn Outside, _context: &mut DeviceContext<'_>) {}

    fn input(&mut self, _bytes: &[u8], _context: &mut DeviceContext<'_>) -> usize {
        0
    }

    fn input_room(&self) -> usize {
        0
    }

    fn user_event(&mut self, _event: UserEvent, _context: &mut DeviceContext<'_>) {}

    fn take_output(&mut self, _out: &mut Output) {}

    fn reset(&mut self, _context: &mut DeviceContext<'_>) {}
}

/// A bus with `pages` of RAM, the ROM and the device.
pub fn bus(pages: u64, device: Register) -> Bus {
    let ram = Ram::new(PhysAddr(RAM_BASE), pages * 4096).expect("a little RAM");
    let mut bus = Bus::new(ram, 1);
    bus.rom = Some(Ram::new(PhysAddr(ROM_BASE), ROM_PAGES * 4096).expect("a little ROM"));
    bus.attach(DEVICE_BASE, 4096, Box::new(device));
    bus
}
