//! Switching the machine off, with an exit status for whoever started it.

use crate::arch::interrupts;
use crate::arch::mmio::DevicePages;
use sbi_rt::{NoReason, Shutdown, SystemFailure};

/// How a run has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Everything went as it should.
    Passed,
    /// It did not; the machine's exit status.
    Failed(u16),
}

/// Ends the machine: by the test finisher, which takes an exit status (QEMU `hw/misc/sifive_test.c`: 0x5555 is
/// success, 0x3333 failure with the status above it), else by the firmware (SBI, SRST).
pub fn off(verdict: Verdict) -> ! {
    let word = match verdict {
        Verdict::Passed => 0x5555,
        Verdict::Failed(status) => u32::from(status) << 16 | 0x3333,
    };
    DevicePages::TEST_FINISHER.store(0, word);
    off_by_firmware(verdict)
}

/// Ends the machine without touching a device: for a kernel that cannot trust its own map any more.
pub fn off_by_firmware(verdict: Verdict) -> ! {
    if verdict == Verdict::Passed {
        sbi_rt::system_reset(Shutdown, NoReason);
    } else {
        sbi_rt::system_reset(Shutdown, SystemFailure);
    }
    interrupts::halt()
}
