//! Printing to standard output, one `write` a line, so that lines of several processes never mix.

use crate::system;
use core::fmt::{self, Write};

const LINE_BYTES: usize = 256;

/// A line that is being put together.
struct Line {
    bytes: [u8; LINE_BYTES],
    used: usize,
}

impl Line {
    fn send(&mut self) {
        // Nobody is there to be told that printing fails.
        let _ = system::write(1, &self.bytes[..self.used]);
        self.used = 0;
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            if self.used == LINE_BYTES {
                self.send();
            }
            self.bytes[self.used] = byte;
            self.used += 1;
        }
        Ok(())
    }
}

/// Prints what `println!` was given.
pub fn print_line(text: fmt::Arguments<'_>) {
    let mut line = Line { bytes: [0; LINE_BYTES], used: 0 };
    let _ = writeln!(line, "{text}");
    line.send();
}

/// Prints a line to standard output.
#[macro_export]
macro_rules! println {
    ($($text:tt)*) => { $crate::console::print_line(format_args!($($text)*)) };
}
