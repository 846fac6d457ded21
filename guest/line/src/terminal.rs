//! What a terminal is beside its line: which of the user's ports it is, its size, who reads; and what programs ask of it
//! and set (`ioctl`, Linux `include/uapi/asm-generic/ioctls.h`).

use crate::Line;
use abi::terminal::{
    FLUSH, GET_FOREGROUND, GET_SETTINGS, GET_SIZE, SET_FOREGROUND, SET_SETTINGS, SET_SIZE, Settings,
    TAKE_CONTROL,
};
use alloc::vec::Vec;
use zerocopy::{FromBytes, IntoBytes};

/// A terminal.
pub struct Terminal {
    /// What was typed.
    pub line: Line,
    /// Which of standard input, output and error are the terminal.
    pub ports: [bool; 3],
    /// Rows, columns, and both in pixels.
    pub size: [u16; 4],
    /// The process group that reads, and that the keys' signals are for.
    pub foreground: u32,
}

impl Terminal {
    /// A terminal of the usual size.
    #[expect(clippy::new_without_default, reason = "it makes a static, which Default cannot")]
    pub const fn new() -> Terminal {
        Terminal { line: Line::new(), ports: [true; 3], size: [24, 80, 0, 0], foreground: 1 }
    }

    /// What a request asks for, if it asks for something.
    pub fn told(&self, request: usize) -> Option<Vec<u8>> {
        match request {
            GET_SETTINGS => Some(self.line.settings().as_bytes().to_vec()),
            GET_SIZE => Some(self.size.as_bytes().to_vec()),
            GET_FOREGROUND => Some(self.foreground.as_bytes().to_vec()),
            _ => None,
        }
    }

    /// How many bytes a request brings that is to change something.
    pub fn brings(request: usize) -> Option<usize> {
        match request {
            SET_FOREGROUND => Some(size_of::<u32>()),
            SET_SIZE => Some(size_of::<[u16; 4]>()),
            FLUSH | TAKE_CONTROL => Some(0),
            _ => SET_SETTINGS.contains(&request).then_some(size_of::<Settings>()),
        }
    }

    /// Does what such a request asks for.
    pub fn change(&mut self, request: usize, bytes: &[u8]) {
        if let (SET_FOREGROUND, Ok(foreground)) = (request, u32::read_from_bytes(bytes)) {
            self.foreground = foreground;
        }
        if let (SET_SIZE, Ok(size)) = (request, <[u16; 4]>::read_from_bytes(bytes)) {
            self.size = size;
        }
        if let (true, Ok(settings)) = (SET_SETTINGS.contains(&request), Settings::read_from_bytes(bytes)) {
            self.line.set(settings);
        }
        if [FLUSH, SET_SETTINGS[2]].contains(&request) {
            self.line.forget();
        }
    }
}
