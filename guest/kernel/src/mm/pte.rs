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

/// What a page may be used for. There is no "write and execute": what can be written can never be run.
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
}

impl Rights {
    /// Whether this access is among them.
    pub const fn allow(self, access: Access) -> bool {
        match access {
            Access::Load => !matches!(self, Rights::None),
            Access::Store => matches!(self, Rights::ReadWrite),
            Access::Fetch => matches!(self, Rights::ReadExecute),
        }
    }

    /// A closed page keeps its frame; the manual has no valid leaf without R and X, so R stays and U goes (`Pte::leaf`).
    const fn bits(self) -> u64 {
        match self {
            Rights::None | Rights::Read => Pte::R,
            Rights::ReadWrite => Pte::R | Pte::W,
            Rights::ReadExecute => Pte::R | Pte::X,
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
        })
    }
}

/// Whose page it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    /// A program's (U=1), in its own address space only.
    User,
    /// The kernel's (U=0), the same in every address space (G=1).
    Kernel,
}

impl Owner {
    const fn bits(self) -> u64 {
        match self {
            Owner::User => Pte::U,
            Owner::Kernel => Pte::G,
        }
    }
}

/// What somebody wants to do to an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Read data.
    Load,
    /// Write data.
    Store,
    /// Execute.
    Fetch,
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// V=0: nothing here.
    Invalid,
    /// V=0, and the kernel has noted in which slot of the swap space the page is: of such an entry the hart looks at no
    /// other bit.
    Swapped(Slot),
    /// W=1 without R=1, which the manual reserves.
    Reserved,
    /// R=W=X=0: the next level's table lies in this frame.
    Table(Frame),
    /// Maps a page, which starts with this frame.
    Leaf(Frame),
}

/// A page table entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pte(u64);

impl Pte {
    /// Valid.
    pub const V: u64 = 1 << 0;
    /// May be read.
    pub const R: u64 = 1 << 1;
    /// May be written.
    pub const W: u64 = 1 << 2;
    /// May be executed.
    pub const X: u64 = 1 << 3;
    /// Belongs to user mode.
    pub const U: u64 = 1 << 4;
    /// Global: in every address space.
    pub const G: u64 = 1 << 5;
    /// Has been accessed.
    pub const A: u64 = 1 << 6;
    /// Has been written (dirty).
    pub const D: u64 = 1 << 7;

    /// Of an entry with V=0: the page number is that of a slot.
    const SWAPPED: u64 = 1 << 8;

    const PAGE_NUMBER_SHIFT: u32 = 10;
    const PAGE_NUMBER_MASK: u64 = (1 << 44) - 1;

    /// The entry that maps nothing.
    pub const EMPTY: Pte = Pte(0);

    /// An entry that points to the next level's table.
    pub const fn table(table: Frame) -> Pte {
        Pte(table.number() << Pte::PAGE_NUMBER_SHIFT | Pte::V)
    }

    /// An entry that maps a page. A is set from the start, and D where writing is allowed: a machine without hardware
    /// updates of these bits (Svade) would fault on the first access otherwise. A page that is mapped because somebody
    /// reads it loses D again.
    pub const fn leaf(frame: Frame, rights: Rights, owner: Owner) -> Pte {
        let owner = if matches!(rights, Rights::None) { 0 } else { owner.bits() };
        let bits = rights.bits() | owner | Pte::A | Pte::V;
        let dirty = if bits & Pte::W != 0 { Pte::D } else { 0 };
        Pte(frame.number() << Pte::PAGE_NUMBER_SHIFT | bits | dirty)
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

    /// Whether one of the bits above is set.
    pub const fn has(self, bit: u64) -> bool {
        self.0 & bit != 0
    }

    /// What the entry is.
    pub const fn kind(self) -> Kind {
        let number = self.0 >> Pte::PAGE_NUMBER_SHIFT & Pte::PAGE_NUMBER_MASK;
        let frame = Frame::from_number(number);
        if !self.has(Pte::V) {
            if self.has(Pte::SWAPPED) {
                Kind::Swapped(Slot::from_number(number as u32))
            } else {
                Kind::Invalid
            }
        } else if self.has(Pte::W) && !self.has(Pte::R) {
            Kind::Reserved
        } else if self.has(Pte::R | Pte::X) {
            Kind::Leaf(frame)
        } else {
            Kind::Table(frame)
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
mod tests {
    use super::*;

    #[test]
    fn a_leaf_has_the_bits_of_the_manual() {
        let pte = Pte::leaf(Frame::from_number(0x80200), Rights::ReadExecute, Owner::Kernel);
        assert_eq!(pte.bits(), 0x80200 << 10 | 0b0110_1011);
        assert_eq!(pte.to_string(), "-AG-X-RV");
        assert_eq!(pte.kind(), Kind::Leaf(Frame::from_number(0x80200)));
    }

    #[test]
    fn only_what_may_be_written_is_dirty_from_the_start() {
        let frame = Frame::from_number(1);
        assert!(Pte::leaf(frame, Rights::ReadWrite, Owner::User).has(Pte::D));
        assert!(!Pte::leaf(frame, Rights::Read, Owner::User).has(Pte::D));
    }

    #[test]
    fn each_combination_of_v_r_w_x_is_of_the_kind_the_manual_says() {
        let frame = Frame::from_number(0);
        let kinds = (0..16).map(|bits| Pte::from_bits(bits).kind()).collect::<Vec<_>>();
        for bits in (0..16).step_by(2) {
            assert_eq!(kinds[bits], Kind::Invalid, "V=0");
        }
        assert_eq!(kinds[0b0001], Kind::Table(frame));
        assert_eq!([kinds[0b0101], kinds[0b1101]], [Kind::Reserved; 2], "W without R");
        for bits in [0b0011, 0b0111, 0b1001, 0b1011, 0b1111] {
            assert_eq!(kinds[bits], Kind::Leaf(frame));
        }
    }

    #[test]
    fn a_swapped_page_is_not_valid_and_remembers_its_slot() {
        let pte = Pte::swapped(Slot::from_number(u32::MAX));
        assert!(!pte.has(Pte::V));
        assert_eq!(pte.kind(), Kind::Swapped(Slot::from_number(u32::MAX)));
    }

    #[test]
    fn reserved_high_bits_are_no_part_of_the_page_number() {
        assert_eq!(Pte::from_bits(u64::MAX).kind(), Kind::Leaf(Frame::from_number((1 << 44) - 1)));
    }
}
