//! Registers of devices.

use crate::memory_layout;
use crate::mm::address::PhysAddr;
use crate::mm::kernel_space;
use core::arch::asm;
use core::ops::Range;

/// Pages with registers of devices, which the kernel's table maps. Only made here.
#[derive(Clone, Copy, Debug)]
pub struct DevicePages {
    start: PhysAddr,
    length: usize,
}

impl DevicePages {
    /// The test finisher's, which the boot table and the kernel's own have from the start.
    pub const TEST_FINISHER: DevicePages =
        DevicePages { start: memory_layout::TEST_FINISHER, length: memory_layout::PAGE_SIZE };

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
