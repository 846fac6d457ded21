//! The kernel's own bugs: one line, and the machine is off.

use crate::drivers::console::print_last_words;
use crate::drivers::power::{self, Verdict};
use core::panic::PanicInfo;
use core::sync::atomic::{AtomicBool, Ordering};

/// The machine's exit status after a kernel panic.
const STATUS: u16 = 101;

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    static PANICKED: AtomicBool = AtomicBool::new(false);
    let verdict = Verdict::Failed(STATUS);
    if PANICKED.swap(true, Ordering::Relaxed) {
        power::off_by_firmware(verdict);
    }
    match info.location() {
        Some(place) => {
            let (file, line) = (place.file(), place.line());
            print_last_words(format_args!("kernel panic: {} ({file}:{line})\n", info.message()));
        }
        None => print_last_words(format_args!("kernel panic: {}\n", info.message())),
    }
    power::off(verdict)
}
