//! The kernel's own console, through the firmware: whole pieces at a time by its debug console extension (SBI, DBCN)
//! where it has one, else byte by byte by the legacy call. With a virtio console, the kernel's words go to standard error.

use crate::drivers::ports;
use crate::mm::address::PhysAddr;
use crate::terminal::Port;
use core::fmt::{self, Write};
use core::sync::atomic::{AtomicBool, Ordering};
use sbi_rt::Physical;
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
    CONSOLE.lock().has_debug_console = sbi_rt::probe_extension(sbi_rt::Console).is_available();
}

/// Bytes as the firmware is told of them.
fn at<P>(place: PhysAddr, length: usize) -> Physical<P> {
    Physical::new(length, place.value() as usize, 0)
}

/// Writes one byte by the legacy call, which every firmware has.
#[expect(deprecated, reason = "for firmware that has nothing newer")]
fn put_byte(byte: u8) {
    sbi_rt::legacy::console_putchar(usize::from(byte));
}

/// Writes bytes as they are.
pub fn write_bytes(bytes: &[u8]) {
    let mut console = CONSOLE.lock();
    console.push(bytes);
    console.flush();
}

/// Whether the kernel keeps its own remarks to itself: what is printed is the program's alone.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Whether the kernel makes no remarks.
pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// From now on the kernel makes no remarks.
pub fn be_quiet() {
    QUIET.store(true, Ordering::Relaxed);
}

/// Takes what was typed, without waiting; says how many bytes.
pub fn take(into: &mut [u8]) -> usize {
    static BYTES: Mutex<[u8; BUFFER_BYTES]> = Mutex::new([0; BUFFER_BYTES]);
    if !CONSOLE.lock().has_debug_console {
        return 0;
    }
    let mut bytes = BYTES.lock();
    let place = PhysAddr::of_kernel_address(bytes.as_mut_ptr().addr());
    let most = into.len().min(BUFFER_BYTES);
    let count = sbi_rt::console_read(at(place, most)).into_result().unwrap_or(0).min(most);
    into[..count].copy_from_slice(&bytes[..count]);
    count
}

/// Writes text; what `print!` and `println!` call. Lines of several harts do not mix.
pub fn print(text: fmt::Arguments<'_>) {
    if !is_quiet() {
        print_always(text);
    }
}

/// Writes text that the user has to see in any case.
pub fn print_always(text: fmt::Arguments<'_>) {
    let mut console = CONSOLE.lock();
    let _ = console.write_fmt(text);
    console.flush();
}

/// Writes text without waiting for anybody: for a kernel that is about to stop.
pub fn print_last_words(text: fmt::Arguments<'_>) {
    struct Direct;
    impl Write for Direct {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            text.bytes().for_each(put_byte);
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
        if ports::exist() {
            // Nobody is there to tell if nobody reads it.
            let _ = ports::write(Port::Error, waiting);
            return;
        }
        if !self.has_debug_console {
            waiting.iter().copied().for_each(put_byte);
            return;
        }
        let mut sent = 0;
        while sent < waiting.len() {
            let rest = &waiting[sent..];
            let place = PhysAddr::of_kernel_address(rest.as_ptr().addr());
            match sbi_rt::console_write(at(place, rest.len())).into_result() {
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
