//! The page table entry: 64 bits that say where a page lies and who may do what to it.
//! Privileged manual, "Sv39 page table entry" and, for each bit, "Sv32: Addressing and Memory Protection".
//!
//! ```text
//!  63      54 53                          10 9   8 7 6 5 4 3 2 1 0
//! | reserved |     physical page number     | RSW |D|A|G|U|X|W|R|V|
//! ```

use crate::mm::address::Frame;
use crate::mm::swap::Slot;
use core::fmt;

/// What a page may be used for. Nothing of the kernel's can be both written and executed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rights {
    /// Promised, but closed: a guard.
    None,
    /// Constants.
    Read,
    /// Data.
    ReadWrite,
    /// Code.
    ReadExecute,
    /// Code that its program writes itself, such as a translator's.
    ReadWriteExecute,
}

impl Rights {
    /// What a program asks for; whatever may be written or executed may be read as well.
    pub const fn of(read: bool, write: bool, execute: bool) -> Rights {
        match (write, execute) {
            (true, true) => Rights::ReadWriteExecute,
            (true, false) => Rights::ReadWrite,
            (false, true) => Rights::ReadExecute,
            (false, false) if read => Rights::Read,
            (false, false) => Rights::None,
        }
    }

    /// Whether this access is among them.
    pub const fn allow(self, access: Access) -> bool {
        match access {
            Access::Load => !matches!(self, Rights::None),
            Access::Store => matches!(self, Rights::ReadWrite | Rights::ReadWriteExecute),
            Access::Fetch => matches!(self, Rights::ReadExecute | Rights::ReadWriteExecute),
        }
    }

    /// D where writing is allowed (`Pte::leaf`).
    const fn bits(self) -> u64 {
        match self {
            Rights::None | Rights::Read => Pte::R,
            Rights::ReadWrite => Pte::R | Pte::W | Pte::D,
            Rights::ReadExecute => Pte::R | Pte::X,
            Rights::ReadWriteExecute => Pte::R | Pte::W | Pte::X | Pte::D,
        }
    }
}

impl fmt::Display for Rights {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Rights::None => "---",
            Rights::Read => "r--",
            Rights::ReadWrite => "rw-",
            Rights::ReadExecute => "r-x",
            Rights::ReadWriteExecute => "rwx",
        })
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
    /// The bits that a hart sets in the entry it goes through.
    pub const fn marks(self) -> u64 {
        if matches!(self, Access::Store) { Pte::A | Pte::D } else { Pte::A }
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

/// A page table entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pte(u64);

impl Pte {
    // Valid; may be read, written, executed; belongs to user mode; global, in every address space; accessed; dirty.
    pub const V: u64 = 1 << 0;
    pub const R: u64 = 1 << 1;
    pub const W: u64 = 1 << 2;
    pub const X: u64 = 1 << 3;
    pub const U: u64 = 1 << 4;
    pub const G: u64 = 1 << 5;
    pub const A: u64 = 1 << 6;
    pub const D: u64 = 1 << 7;
    /// Of an entry with V=0: the page number is that of a slot.
    const SWAPPED: u64 = 1 << 8;
    /// Of a leaf without W, in the bits for software: the page may be written once it was copied, or if nobody else has
    /// it (`copy_on_write`).
    pub const COPY: u64 = 1 << 9;

    const PAGE_NUMBER_SHIFT: u32 = 10;
    const PAGE_NUMBER_MASK: u64 = (1 << 44) - 1;

    /// The entry that maps nothing.
    pub const EMPTY: Pte = Pte(0);

    /// An entry that points to the next level's table.
    pub const fn table(table: Frame) -> Pte {
        Pte(table.number() << Pte::PAGE_NUMBER_SHIFT | Pte::V)
    }

    /// An entry that maps a program's page (U=1). A is set from the start, and D where writing is allowed: a machine
    /// without hardware updates of these bits (Svade) would fault on the first access otherwise. A closed page keeps its
    /// frame; the manual has no valid leaf without R and X, so R stays and U goes.
    pub const fn leaf(frame: Frame, rights: Rights) -> Pte {
        let user = if matches!(rights, Rights::None) { 0 } else { Pte::U };
        Pte(frame.number() << Pte::PAGE_NUMBER_SHIFT | rights.bits() | user | Pte::A | Pte::V)
    }

    /// An entry that maps a page of the kernel's (U=0), the same in every address space (G=1).
    pub const fn kernel_leaf(frame: Frame, rights: Rights) -> Pte {
        Pte::leaf(frame, rights).without(Pte::U).with(Pte::G)
    }

    /// An entry whose page was swapped out.
    pub const fn swapped(slot: Slot) -> Pte {
        Pte((slot.number() as u64) << Pte::PAGE_NUMBER_SHIFT | Pte::SWAPPED)
    }

    /// The same with these bits set.
    pub const fn with(self, bits: u64) -> Pte {
        Pte(self.0 | bits)
    }

    /// The same with these bits cleared.
    pub const fn without(self, bits: u64) -> Pte {
        Pte(self.0 & !bits)
    }

    /// The entry with these bits, as they were read from a table.
    pub const fn from_bits(bits: u64) -> Pte {
        Pte(bits)
    }

    /// The bits, as they stand in the table.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether one of these bits is set.
    pub const fn has(self, bits: u64) -> bool {
        self.0 & bits != 0
    }

    /// Whether all of these bits are set.
    pub const fn has_all(self, bits: u64) -> bool {
        self.0 & bits == bits
    }

    /// Whether both refer to the same frame, or to the same slot.
    pub const fn refers_as(self, other: Pte) -> bool {
        const TARGET: u64 = Pte::PAGE_NUMBER_MASK << Pte::PAGE_NUMBER_SHIFT | Pte::SWAPPED | Pte::V;
        (self.0 ^ other.0) & TARGET == 0
    }

    /// The frame of a leaf, or of a table.
    pub const fn frame(self) -> Frame {
        Frame::from_number(self.0 >> Pte::PAGE_NUMBER_SHIFT & Pte::PAGE_NUMBER_MASK)
    }

    /// What the entry is.
    pub const fn kind(self) -> Kind {
        let frame = self.frame();
        match self.0 & (Pte::V | Pte::R | Pte::W | Pte::X) {
            Pte::V => Kind::Table(frame),
            flags if flags & Pte::V == 0 && self.has(Pte::SWAPPED) => {
                Kind::Swapped(Slot::from_number(frame.number() as u32))
            }
            flags if flags & Pte::V == 0 || flags & (Pte::R | Pte::W) == Pte::W => Kind::Invalid,
            _ => Kind::Leaf(frame),
        }
    }
}

/// Shows the eight flags, a dash for each that is 0: `DA-UX-RV`.
impl fmt::Display for Pte {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (letter, bit) in "DAGUXWRV".chars().zip((0..8).rev()) {
            write!(formatter, "{}", if self.has(1 << bit) { letter } else { '-' })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
