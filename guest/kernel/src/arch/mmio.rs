//! Registers of devices.

use crate::memory_layout;
use crate::mm::address::PhysAddr;

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
