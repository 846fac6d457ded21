//! Which parts of a page hold code that an engine has decoded or translated.

use crate::isa::address::PAGE_SIZE;
use std::ops::{BitOr, BitOrAssign, Range};

/// Some of the 64-byte lines of a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CodeLines(u64);

impl CodeLines {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Those that hold some of these bytes, which are given by their offsets in the page and are at least one.
    pub fn of(bytes: Range<u64>) -> Self {
        let first = bytes.start >> 6;
        let last = (bytes.end - 1).clamp(bytes.start, PAGE_SIZE - 1) >> 6;
        Self((u64::MAX >> (63 - (last - first))) << first)
    }

    /// Whether some lines are among both.
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for CodeLines {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for CodeLines {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Bytes of a page, some of them in lines with code, that have been overwritten.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overwritten {
    /// The physical page number.
    pub page: u64,
    /// Offsets in the page, from the first byte to behind the last one.
    pub bytes: Range<u64>,
}

impl Overwritten {
    /// These bytes, too, and what lies between, if they are in the same page.
    pub fn extend(&mut self, page: u64, bytes: &Range<u64>) -> bool {
        let same = self.page == page;
        if same {
            self.bytes = self.bytes.start.min(bytes.start)..self.bytes.end.max(bytes.end);
        }
        same
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_in_the_lines_that_hold_them() {
        assert_eq!(CodeLines::of(0..1), CodeLines(1));
        assert_eq!(CodeLines::of(63..65), CodeLines(3));
        assert_eq!(CodeLines::of(64..128), CodeLines(2));
        assert_eq!(CodeLines::of(4095..4096), CodeLines(1 << 63));
        assert_eq!(CodeLines::of(0..4096), CodeLines(u64::MAX));
        assert!(!CodeLines::of(0..64).meet(CodeLines::of(64..4096)));
        assert!((CodeLines::of(0..64) | CodeLines::of(128..129)).meet(CodeLines::of(130..131)));
    }
}
