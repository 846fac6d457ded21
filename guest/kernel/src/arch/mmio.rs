//! Registers of devices.

use crate::memory_layout;
use crate::mm::address::PhysAddr;
use crate::mm::kernel_space;
use core::arch::asm;
use core::ops::Range;

/// A register of 32 bits in a page that `kernel_space` maps.
pub struct Register32(PhysAddr);

/// The test finisher's only register.
pub const TEST_FINISHER: Register32 = Register32(memory_layout::TEST_FINISHER);

impl Register32 {
    /// Stores a value in the register.
    pub fn write(&self, value: u32) {
        let address = self.0.in_kernel_space().value() as *mut u32;
        // SAFETY: only the constants above are ever made, and each is a device register that the boot table and the
        // kernel's table map.
        unsafe { address.write_volatile(value) };
    }
}

/// Pages with registers of devices, which the kernel's table maps. Only made here.
#[derive(Clone, Copy, Debug)]
pub struct DevicePages {
    start: PhysAddr,
    length: usize,
}

impl DevicePages {
    /// Maps them, if they are whole pages below RAM that nobody has mapped yet.
    pub fn map(registers: Range<u64>) -> Option<DevicePages> {
        let start = PhysAddr::new(registers.start);
        kernel_space::map_device(start..PhysAddr::new(registers.end)).ok()?;
        Some(DevicePages { start, length: (registers.end - registers.start) as usize })
    }

    fn register<T>(&self, offset: usize) -> *mut T {
        let inside = offset.checked_add(size_of::<T>()).is_some_and(|end| end <= self.length);
        assert!(inside && offset.is_multiple_of(size_of::<T>()), "no register at offset {offset:#x}");
        (self.start.in_kernel_space().value() + offset) as *mut T
    }

    /// Loads from the register at this offset. What is loaded afterwards is younger than that.
    pub fn load<T: Register>(&self, offset: usize) -> T {
        let register = self.register::<T>(offset);
        // SAFETY: `kernel_space` has mapped these pages for devices and nothing else; aligned and within them.
        unsafe {
            let value = register.read_volatile();
            asm!("fence i, ior", options(nostack));
            value
        }
    }

    /// Stores to the register at this offset. The device sees what was stored before.
    pub fn store<T: Register>(&self, offset: usize, value: T) {
        let register = self.register::<T>(offset);
        // SAFETY: as above.
        unsafe {
            asm!("fence iorw, o", options(nostack));
            register.write_volatile(value);
        }
    }
}

/// What a register can hold: any bits are a value.
pub trait Register: Copy {}
impl Register for u8 {}
impl Register for u32 {}
