//! The line discipline: what a terminal does with the keys before a program reads them (POSIX, "General Terminal
//! Interface"): lines that can be edited, echo, and keys that send signals. It knows nothing of devices.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod terminal;

pub use terminal::Terminal;

use abi::signal::Signal;
use abi::terminal::{
    ECHO, ECHO_CONTROL, ECHO_ERASE, ECHO_NEWLINE, EXTENDED, IGNORE_RETURN, KEEP_INPUT, LINES,
    NEWLINE_TO_RETURN, RETURN_TO_NEWLINE, SIGNALS, Settings, UTF8, key,
};
use alloc::collections::VecDeque;
use alloc::vec::Vec;

/// What was typed, and how it is treated.
pub struct Line {
    settings: Settings,
    /// For programs to read.
    ready: VecDeque<u8>,
    /// Of the lines in `ready`, their lengths; 0 is an end of input. What follows the last line was typed without lines.
    ends: VecDeque<usize>,
    /// The line that can still be edited.
    edited: Vec<u8>,
    /// The next character is taken as it is.
    quoted: bool,
}

impl Line {
    /// The longest line: more characters are not taken, as no program could read them.
    const LONGEST: usize = 4095;
    /// While so much is ready, nothing more is to be typed.
    const ENOUGH: usize = 64 << 10;

    /// Nothing was typed yet.
    #[expect(clippy::new_without_default, reason = "it makes a static, which Default cannot")]
    pub const fn new() -> Line {
        Line {
            settings: Settings::NEW,
            ready: VecDeque::new(),
            ends: VecDeque::new(),
            edited: Vec::new(),
            quoted: false,
        }
    }

    /// How the terminal is set.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Sets the terminal. What was typed by the old settings can be read by the new ones.
    pub fn set(&mut self, settings: Settings) {
        self.settings = settings;
        let waiting = self.ready.len() - self.ends.iter().sum::<usize>();
        if !self.has(LINES) {
            self.ready.extend(self.edited.drain(..));
            self.ends.clear();
        } else if waiting > 0 {
            self.ends.push_back(waiting);
        }
    }

    /// Forgets what nobody has read.
    pub fn forget(&mut self) {
        self.ready.clear();
        self.ends.clear();
        self.edited.clear();
    }

    /// Whether more can be typed now.
    pub fn has_room(&self) -> bool {
        self.ready.len() < Line::ENOUGH
    }

    /// How many bytes the next read can have; `None` if it has to wait.
    pub fn available(&self) -> Option<usize> {
        if self.has(LINES) {
            self.ends.front().copied()
        } else {
            Some(self.ready.len()).filter(|&count| count > 0)
        }
    }

    /// Reads at most a line; `None` if there is none yet.
    pub fn read(&mut self, into: &mut [u8]) -> Option<usize> {
        let count = self.available()?.min(into.len());
        for (to, from) in into.iter_mut().zip(self.ready.drain(..count)) {
            *to = from;
        }
        if let Some(left) = self.ends.front_mut() {
            *left = left.saturating_sub(count);
            if *left == 0 {
                self.ends.pop_front();
            }
        }
        Some(count)
    }

    /// How long a read waits, in nanoseconds, where the settings say so: without lines, and if not one byte has to come.
    pub fn patience(&self) -> Option<u64> {
        const TENTH: u64 = abi::time::NANOSECONDS / 10;
        let waits = self.has(LINES) || self.settings.keys[key::LEAST] > 0;
        (!waits).then(|| u64::from(self.settings.keys[key::TIME]) * TENTH)
    }

    fn has(&self, local: u32) -> bool {
        self.settings.flags[3] & local != 0
    }

    /// A key was pressed: what is to be shown is added to `echo`; says which signal it means, if one.
    pub fn press(&mut self, key: u8, echo: &mut Vec<u8>) -> Option<Signal> {
        if core::mem::take(&mut self.quoted) {
            self.take(key, echo);
            return None;
        }
        let input = self.settings.flags[0];
        let key = match key {
            b'\r' if input & IGNORE_RETURN != 0 => return None,
            b'\r' if input & RETURN_TO_NEWLINE != 0 => b'\n',
            b'\n' if input & NEWLINE_TO_RETURN != 0 => b'\r',
            other => other,
        };
        // 0 in the table of keys is a key that there is not.
        let means = |special: usize| key != 0 && self.settings.keys[special] == key;
        if self.has(SIGNALS) {
            let signals = [
                (key::INTERRUPT, Signal::Interrupt),
                (key::QUIT, Signal::Quit),
                (key::SUSPEND, Signal::TerminalStop),
            ];
            if let Some((_, signal)) = signals.into_iter().find(|&(special, _)| means(special)) {
                self.show(key, echo);
                if !self.has(KEEP_INPUT) {
                    self.forget();
                }
                return Some(signal);
            }
        }
        if !self.has(LINES) {
            self.take(key, echo);
        } else if means(key::ERASE) {
            self.erase(echo);
        } else if means(key::KILL) {
            while self.erase(echo) {}
        } else if means(key::WORD_ERASE) && self.has(EXTENDED) {
            while self.edited.last().is_some_and(|&byte| byte == b' ') && self.erase(echo) {}
            while self.edited.last().is_some_and(|&byte| byte != b' ') && self.erase(echo) {}
        } else if means(key::QUOTE) && self.has(EXTENDED) {
            self.quoted = true;
        } else if means(key::END) {
            self.finish();
        } else if key == b'\n' || means(key::LINE_END) {
            if self.has(ECHO) || self.has(ECHO_NEWLINE) {
                echo.push(b'\n');
            }
            self.edited.push(key);
            self.finish();
        } else {
            self.take(key, echo);
        }
        None
    }

    /// The edited line is for programs now.
    fn finish(&mut self) {
        self.ends.push_back(self.edited.len());
        self.ready.extend(self.edited.drain(..));
    }

    /// A character like any other.
    fn take(&mut self, key: u8, echo: &mut Vec<u8>) {
        if !self.has(LINES) {
            self.ready.push_back(key);
        } else if self.edited.len() < Line::LONGEST {
            self.edited.push(key);
        } else {
            return;
        }
        self.show(key, echo);
    }

    fn show(&self, key: u8, echo: &mut Vec<u8>) {
        if !self.has(ECHO) {
            return;
        }
        if is_control(key) && self.has(ECHO_CONTROL) && !matches!(key, b'\t' | b'\n') {
            echo.extend([b'^', key ^ 0x40]);
        } else {
            echo.push(key);
        }
    }

    /// Takes back the last character; says whether there was one.
    fn erase(&mut self, echo: &mut Vec<u8>) -> bool {
        let Some(mut byte) = self.edited.pop() else { return false };
        // The bytes of a character but the first are 10xxxxxx.
        while self.settings.flags[0] & UTF8 != 0 && byte & 0xc0 == 0x80 {
            let Some(before) = self.edited.pop() else { break };
            byte = before;
        }
        if self.has(ECHO) && self.has(ECHO_ERASE) {
            let width = if is_control(byte) && self.has(ECHO_CONTROL) { 2 } else { 1 };
            (0..width).for_each(|_| echo.extend(b"\x08 \x08"));
        }
        true
    }
}

fn is_control(key: u8) -> bool {
    key < 0x20 || key == 0x7f
}

#[cfg(test)]
mod tests;
