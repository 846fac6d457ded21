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

/// What the engines have made of a page.
#[derive(Default)]
pub struct CodePage {
    /// The lines that they have decoded.
    pub lines: CodeLines,
    /// What has been overwritten since the engines have looked, from the first byte to behind the last one; empty if nothing has.
    modified: (u16, u16),
    /// The first few places where single instructions were overwritten; those behind are empty.
    patches: [Patch; PATCHES],
}

/// Bytes that have been overwritten after they were decoded. Small, as pages of code come and go.
#[derive(Clone, Copy, Default)]
struct Patch {
    start: u16,
    end: u16,
    /// How often.
    times: u16,
    /// How often until nothing of them is kept any more; 0 in an empty place.
    enough: u16,
}

impl Patch {
    fn bytes(&self) -> Range<u64> {
        self.start as u64..self.end as u64
    }

    fn is_changing(&self) -> bool {
        self.enough != 0 && self.times >= self.enough
    }

    fn meets(&self, bytes: &Range<u64>) -> bool {
        let own = self.bytes();
        self.is_changing() && own.start < bytes.end && bytes.start < own.end
    }

    fn holds(&self, bytes: &Range<u64>) -> bool {
        let own = self.bytes();
        self.is_changing() && own.start <= bytes.start && bytes.end <= own.end
    }
}

/// Patches known of a page at most.
const PATCHES: usize = 8;
/// So many bytes are one or two instructions.
const PATCH_BYTES: u64 = 8;
/// What is overwritten so often is expected to be again.
const OFTEN: u16 = 8;

impl CodePage {
    /// Notes that the engines have to look at these bytes, which are at least one; whether there were none before.
    pub fn note_modified(&mut self, bytes: &Range<u64>) -> bool {
        let (start, end) = self.modified;
        let first = start == end;
        let (new_start, new_end) = (bytes.start as u16, bytes.end as u16);
        self.modified = if first { (new_start, new_end) } else { (start.min(new_start), end.max(new_end)) };
        first
    }

    /// The bytes that they have to look at; they do now.
    pub fn take_modified(&mut self) -> Option<Range<u64>> {
        let (start, end) = std::mem::take(&mut self.modified);
        (start != end).then_some(start as u64..end as u64)
    }

    /// Notes that bytes which were decoded have been overwritten.
    pub fn overwrite(&mut self, bytes: &Range<u64>) {
        // What may cross into the page or out of it is not in one page.
        let inside = 2 <= bytes.start && bytes.end <= PAGE_SIZE - 2;
        if bytes.end - bytes.start > PATCH_BYTES || !inside {
            return;
        }
        let same_or_empty = |patch: &&mut Patch| patch.enough == 0 || patch.bytes() == *bytes;
        if let Some(patch) = self.patches.iter_mut().find(same_or_empty) {
            (patch.start, patch.end) = (bytes.start as u16, bytes.end as u16);
            patch.times = patch.times.saturating_add(1);
            patch.enough = patch.enough.max(OFTEN);
        }
    }

    /// Whether some bytes of the page change again and again.
    pub fn has_changing(&self) -> bool {
        self.patches.iter().any(Patch::is_changing)
    }

    /// Whether some of these bytes change again and again: no engine keeps what it decodes from them.
    pub fn is_changing(&self, bytes: &Range<u64>) -> bool {
        self.patches.iter().any(|patch| patch.meets(bytes))
    }

    /// Whether nobody keeps anything of these bytes.
    pub fn is_kept_nowhere(&self, bytes: &Range<u64>) -> bool {
        self.patches.iter().any(|patch| patch.holds(bytes))
    }

    /// What these bytes are a part of does not change again and again any more; from where to where.
    pub fn settle(&mut self, bytes: &Range<u64>) -> Option<Range<u64>> {
        let patch = self.patches.iter_mut().find(|patch| patch.meets(bytes))?;
        patch.times = 0;
        patch.enough = patch.enough.saturating_mul(2);
        Some(patch.bytes())
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

    #[test]
    fn an_instruction_is_changing_once_it_was_overwritten_often_and_until_it_settles() {
        let mut page = CodePage::default();
        for _ in 1..OFTEN {
            page.overwrite(&(0x10..0x14));
            assert!(!page.is_changing(&(0x10..0x14)));
        }
        page.overwrite(&(0x10..0x14));
        assert!(page.is_changing(&(0x12..0x16)) && page.is_changing(&(0x0e..0x12)));
        assert!(!page.is_changing(&(0x0c..0x10)) && !page.is_changing(&(0x14..0x18)));
        assert!(page.is_kept_nowhere(&(0x12..0x14)) && !page.is_kept_nowhere(&(0x12..0x16)));
        assert_eq!(page.settle(&(0x12..0x13)), Some(0x10..0x14));
        assert!(!page.is_changing(&(0x10..0x14)) && page.settle(&(0x12..0x13)).is_none());
        (0..OFTEN).for_each(|_| page.overwrite(&(0x10..0x14)));
        assert!(!page.is_changing(&(0x10..0x14)));
        (0..OFTEN).for_each(|_| page.overwrite(&(0x10..0x14)));
        assert!(page.is_changing(&(0x10..0x14)));
    }

    #[test]
    fn neither_long_stores_nor_the_edges_of_a_page_nor_too_many_places_count() {
        let mut page = CodePage::default();
        for bytes in [0x10..0x20, 0xffc..0x1000, 0..4] {
            (0..OFTEN).for_each(|_| page.overwrite(&bytes));
            assert!(!page.is_changing(&bytes));
        }
        for place in 0..20u64 {
            let bytes = place * 8 + 4..place * 8 + 8;
            (0..OFTEN).for_each(|_| page.overwrite(&bytes));
            assert_eq!(page.is_changing(&bytes), place < PATCHES as u64);
        }
    }
}
