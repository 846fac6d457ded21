//! The page table entry: 64 bits that say where a page lies and who may do what to it.
//! Privileged manual, "Sv39 page table entry" and, for each bit, "Sv32: Addressing and Memory Protection".
//!
//! ```text
//!  63      54 53                          10 9   8 7 6 5 4 3 2 1 0
//! | reserved |     physical page number     | RSW |D|A|G|U|X|W|R|V|
//! ```

use crate::mm::address::Frame;
use crate::mm::swap::Slot;
use bitflags::bitflags;
use core::fmt;
use core::fmt::Write;

bitflags! {
    /// What a page may be used for, as it stands in an entry; none of it: promised, but closed. What may be written or
    /// executed may be read as well. Nothing of the kernel's can be both written and executed.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Rights: u64 {
        /// Constants.
        const READ = Pte::R.bits();
        /// Data.
        const WRITE = Pte::R.bits() | Pte::W.bits();
        /// Code.
        const EXECUTE = Pte::R.bits() | Pte::X.bits();
    }
}

impl Rights {
    /// What is allowed of reading, writing and executing.
    pub fn of(read: bool, write: bool, execute: bool) -> Rights {
        let all = [(read, Rights::READ), (write, Rights::WRITE), (execute, Rights::EXECUTE)];
        all.into_iter().filter(|&(allowed, _)| allowed).map(|(_, right)| right).collect()
    }

    /// Whether this access is among them.
    pub fn allow(self, access: Access) -> bool {
        self.contains(access.right())
    }
}

impl fmt::Display for Rights {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (letter, access) in [('r', Access::Load), ('w', Access::Store), ('x', Access::Fetch)] {
            formatter.write_char(if self.allow(access) { letter } else { '-' })?;
        }
        Ok(())
    }
}

/// What somebody wants to do to an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    Load,
    Store,
    Fetch,
}

impl Access {
    /// What has to be allowed for it.
    pub fn right(self) -> Rights {
        match self {
            Access::Load => Rights::READ,
            Access::Store => Rights::WRITE,
            Access::Fetch => Rights::EXECUTE,
        }
    }

    /// The bits that a hart sets in the entry it goes through.
    pub fn marks(self) -> Pte {
        if self == Access::Store { Pte::A | Pte::D } else { Pte::A }
    }
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// V=0: nothing here. Or W=1 without R=1, which the manual reserves, and which nobody writes.
    Invalid,
    /// V=0, and the kernel has noted in which slot of the swap space the page is: of such an entry the hart looks at no
    /// other bit.
    Swapped(Slot),
    /// R=W=X=0: the next level's table lies in this frame.
    Table(Frame),
    /// Maps a page, which starts with this frame.
    Leaf(Frame),
}

bitflags! {
    /// A page table entry.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Pte: u64 {
        /// Valid.
        const V = 1 << 0;
        /// May be read.
        const R = 1 << 1;
        /// May be written.
        const W = 1 << 2;
        /// May be executed.
        const X = 1 << 3;
        /// Belongs to user mode.
        const U = 1 << 4;
        /// Global: the same in every address space.
        const G = 1 << 5;
        /// Accessed.
        const A = 1 << 6;
        /// Dirty.
        const D = 1 << 7;
        /// Of an entry with V=0: the page number is that of a slot.
        const SWAPPED = 1 << 8;
        /// Of a leaf without W, in the bits for software: the page may be written once it was copied, or if nobody else
        /// has it (`copy_on_write`).
        const COPY = 1 << 9;
        /// What the entry refers to: the number of a frame, or of a slot.
        const PAGE_NUMBER = (1 << 54) - (1 << 10);
        /// The reserved bits, too, stay as they are.
        const _ = !0;
    }
}

impl Pte {
    fn to(number: u64) -> Pte {
        Pte::from_bits_retain(number << Pte::PAGE_NUMBER.bits().trailing_zeros()) & Pte::PAGE_NUMBER
    }

    /// An entry that points to the next level's table.
    pub fn table(table: Frame) -> Pte {
        Pte::to(table.number()) | Pte::V
    }

    /// An entry that maps a program's page (U=1). A is set from the start, and D where writing is allowed: a machine
    /// without hardware updates of these bits (Svade) would fault on the first access otherwise. A closed page keeps its
    /// frame; the manual has no valid leaf without R and X, so R stays and U goes.
    pub fn leaf(frame: Frame, rights: Rights) -> Pte {
        let mut pte = Pte::to(frame.number()) | Pte::from_bits_retain(rights.bits()) | Pte::A | Pte::V;
        pte.set(Pte::U, !rights.is_empty());
        pte.set(Pte::R, true);
        pte.set(Pte::D, rights.allow(Access::Store));
        pte
    }

    /// An entry that maps a page of the kernel's (U=0), the same in every address space (G=1).
    pub fn kernel_leaf(frame: Frame, rights: Rights) -> Pte {
        (Pte::leaf(frame, rights) - Pte::U) | Pte::G
    }

    /// An entry whose page was swapped out.
    pub fn swapped(slot: Slot) -> Pte {
        Pte::to(u64::from(slot.number())) | Pte::SWAPPED
    }

    /// Whether both refer to the same frame, or to the same slot.
    pub fn refers_as(self, other: Pte) -> bool {
        !(self ^ other).intersects(Pte::PAGE_NUMBER | Pte::SWAPPED | Pte::V)
    }

    /// The frame of a leaf, or of a table.
    pub fn frame(self) -> Frame {
        Frame::from_number((self & Pte::PAGE_NUMBER).bits() >> Pte::PAGE_NUMBER.bits().trailing_zeros())
    }

    /// What the entry is.
    pub fn kind(self) -> Kind {
        let frame = self.frame();
        match (self.contains(Pte::V), self & (Pte::R | Pte::W | Pte::X)) {
            (false, _) if self.contains(Pte::SWAPPED) => {
                Kind::Swapped(Slot::from_number(frame.number() as u32))
            }
            (false, _) => Kind::Invalid,
            (true, rights) if rights.is_empty() => Kind::Table(frame),
            (true, rights) if rights.contains(Pte::W) && !rights.contains(Pte::R) => Kind::Invalid,
            (true, _) => Kind::Leaf(frame),
        }
    }
}

/// Shows the eight flags, a dash for each that is 0: `DA-UX-RV`.
impl fmt::Display for Pte {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (letter, bit) in "DAGUXWRV".chars().zip((0..8).rev()) {
            formatter.write_char(if self.bits() >> bit & 1 == 1 { letter } else { '-' })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
