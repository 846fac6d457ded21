//! Terminals (Linux `include/uapi/asm-generic/termbits.h`, `ioctls.h`).

use zerocopy::{FromBytes, Immutable, IntoBytes};

/// `ioctl`: read the settings.
pub const GET_SETTINGS: usize = 0x5401;
/// `ioctl`: change the settings at once; after output; after output, and forgetting input.
pub const SET_SETTINGS: [usize; 3] = [0x5402, 0x5403, 0x5404];
/// `ioctl`: forget input or output.
pub const FLUSH: usize = 0x540b;
/// `ioctl`: become the terminal's session.
pub const TAKE_CONTROL: usize = 0x540e;
/// `ioctl`: read, and set, the process group that Ctrl-C is for.
pub const GET_FOREGROUND: usize = 0x540f;
/// See `GET_FOREGROUND`.
pub const SET_FOREGROUND: usize = 0x5410;
/// `ioctl`: read, and set, rows and columns.
pub const GET_SIZE: usize = 0x5413;
/// See `GET_SIZE`.
pub const SET_SIZE: usize = 0x5414;
/// `ioctl`: bytes that can be read.
pub const GET_WAITING: usize = 0x541b;
/// `ioctl`: the session's number.
pub const GET_SESSION: usize = 0x5429;

/// Input: a carriage return is dropped; becomes a newline; a newline becomes a carriage return.
pub const IGNORE_RETURN: u32 = 0o200;
/// See `IGNORE_RETURN`.
pub const RETURN_TO_NEWLINE: u32 = 0o400;
/// See `IGNORE_RETURN`.
pub const NEWLINE_TO_RETURN: u32 = 0o100;
/// Input: characters are UTF-8.
pub const UTF8: u32 = 0o40000;

/// Local: keys that send signals.
pub const SIGNALS: u32 = 1;
/// Local: lines that can be edited until they are finished.
pub const LINES: u32 = 2;
/// Local: what is typed is shown.
pub const ECHO: u32 = 0o10;
/// Local: erasing is shown as such.
pub const ECHO_ERASE: u32 = 0o20;
/// Local: a newline is shown even without `ECHO`.
pub const ECHO_NEWLINE: u32 = 0o100;
/// Local: a signal does not make input forgotten.
pub const KEEP_INPUT: u32 = 0o200;
/// Local: control characters are shown as ^X.
pub const ECHO_CONTROL: u32 = 0o1000;
/// Local: erasing words, and quoting.
pub const EXTENDED: u32 = 0o100000;

/// Indices of special characters, and of the numbers among them.
pub mod key {
    /// Ctrl-C.
    pub const INTERRUPT: usize = 0;
    /// Ctrl-\\.
    pub const QUIT: usize = 1;
    /// Backspace.
    pub const ERASE: usize = 2;
    /// Ctrl-U.
    pub const KILL: usize = 3;
    /// Ctrl-D.
    pub const END: usize = 4;
    /// Tenths of a second that a read waits without `LINES`.
    pub const TIME: usize = 5;
    /// Bytes that it waits for.
    pub const LEAST: usize = 6;
    /// Ctrl-Z.
    pub const SUSPEND: usize = 10;
    /// Another end of a line.
    pub const LINE_END: usize = 11;
    /// Ctrl-W.
    pub const WORD_ERASE: usize = 14;
    /// Ctrl-V.
    pub const QUOTE: usize = 15;
}

/// `struct termios`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct Settings {
    /// Input, output, control, local.
    pub flags: [u32; 4],
    /// The line discipline's number.
    pub line: u8,
    /// Special characters.
    pub keys: [u8; 19],
}

impl Settings {
    /// How a terminal is when it is new: lines, with echo.
    pub const NEW: Settings = Settings {
        flags: [0o2400 | UTF8, 0o5, 0o277, 0o105073],
        line: 0,
        keys: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22, 0, 0, 0],
    };
}
