//! The console, through the firmware: whole pieces at a time by its debug console extension (SBI, DBCN) where it has
//! one, else byte by byte by the legacy call.

use crate::arch::sbi;
use crate::mm::address::PhysAddr;
use core::fmt::{self, Write};
use spin::Mutex;

const BUFFER_BYTES: usize = 256;

/// Text on its way out. It lies in the kernel image, where addresses are physical ones moved by a constant, as the
/// firmware needs it.
struct Console {
    has_debug_console: bool,
    bytes: [u8; BUFFER_BYTES],
    used: usize,
}

static CONSOLE: Mutex<Console> =
    Mutex::new(Console { has_debug_console: false, bytes: [0; BUFFER_BYTES], used: 0 });

/// Finds out what the firmware has.
pub fn start() {
    CONSOLE.lock().has_debug_console = sbi::has_extension(sbi_spec::dbcn::EID_DBCN);
}

/// Writes bytes as they are.
pub fn write_bytes(bytes: &[u8]) {
    let mut console = CONSOLE.lock();
    console.push(bytes);
    console.flush();
}

/// Writes text; what `print!` and `println!` call. Lines of several harts do not mix.
pub fn print(text: fmt::Arguments<'_>) {
    let mut console = CONSOLE.lock();
    let _ = console.write_fmt(text);
    console.flush();
}

/// Writes text without waiting for anybody: for a kernel that is about to stop.
pub fn print_last_words(text: fmt::Arguments<'_>) {
    struct Direct;
    impl Write for Direct {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            text.bytes().for_each(sbi::legacy_console_putchar);
            Ok(())
        }
    }
    let _ = Direct.write_fmt(text);
}

impl Console {
    fn push(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.used == BUFFER_BYTES {
                self.flush();
            }
            let (now, later) = rest.split_at(rest.len().min(BUFFER_BYTES - self.used));
            self.bytes[self.used..self.used + now.len()].copy_from_slice(now);
            self.used += now.len();
            rest = later;
        }
    }

    fn flush(&mut self) {
        let waiting = &self.bytes[..self.used];
        self.used = 0;
        if !self.has_debug_console {
            waiting.iter().copied().for_each(sbi::legacy_console_putchar);
            return;
        }
        let mut sent = 0;
        while sent < waiting.len() {
            let rest = &waiting[sent..];
            match sbi::console_write(PhysAddr::of_kernel_address(rest.as_ptr().addr()), rest.len()) {
                Ok(taken) => sent += taken,
                Err(_) => return,
            }
        }
    }
}

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text.as_bytes());
        Ok(())
    }
}

/// Prints a line on the console.
#[macro_export]
macro_rules! println {
    () => { $crate::println!("") };
    ($($text:tt)+) => { $crate::drivers::console::print(format_args!("{}\n", format_args!($($text)+))) };
}
