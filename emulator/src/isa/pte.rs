//! Page-table entries and the paged translation modes (privileged specification, sections "Sv39", "Sv48", "Sv57",
//! "Svnapot", "Svpbmt").

use super::address::{PhysAddr, VirtAddr};
use std::fmt;
use zerocopy::FromZeros;

/// One 64-bit page-table entry; the three paged modes share its layout.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, FromZeros)]
pub struct Pte(pub u64);

impl Pte {
    /// Valid.
    pub const V: u64 = 1 << 0;
    /// Readable.
    pub const R: u64 = 1 << 1;
    /// Writable.
    pub const W: u64 = 1 << 2;
    /// Executable.
    pub const X: u64 = 1 << 3;
    /// Reachable from U-mode.
    pub const U: u64 = 1 << 4;
    /// Global: in every address space.
    pub const G: u64 = 1 << 5;
    /// Accessed.
    pub const A: u64 = 1 << 6;
    /// Dirty.
    pub const D: u64 = 1 << 7;
    /// Naturally aligned power-of-two range of pages (Svnapot).
    pub const N: u64 = 1 << 63;
    /// Reserved for future standard use; must be zero.
    pub const RESERVED: u64 = 0x7f << 54;
    /// Page-based memory type (Svpbmt), 2 bits.
    pub const PBMT: u64 = 3 << 61;
    /// Position of the physical page number.
    pub const PPN_SHIFT: u32 = 10;
    /// Width mask of the physical page number: 44 bits.
    pub const PPN_MASK: u64 = (1 << 44) - 1;

    /// Whether every bit of `mask` is set.
    #[inline]
    pub const fn has(self, mask: u64) -> bool {
        self.0 & mask == mask
    }

    /// Whether any bit of `mask` is set.
    #[inline]
    pub const fn any(self, mask: u64) -> bool {
        self.0 & mask != 0
    }

    /// The physical page number.
    #[inline]
    pub const fn ppn(self) -> u64 {
        self.0 >> Self::PPN_SHIFT & Self::PPN_MASK
    }

    /// The page-based memory type: 0 PMA, 1 NC, 2 IO, 3 reserved.
    #[inline]
    pub const fn memory_type(self) -> u64 {
        (self.0 & Self::PBMT) >> 61
    }

    /// A leaf maps memory; a valid entry that is not a leaf points to the next table.
    #[inline]
    pub const fn is_leaf(self) -> bool {
        self.any(Self::R | Self::X)
    }
}

impl fmt::Debug for Pte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pte({self})")
    }
}

/// The bits as a listing shows them: `DAGUXWRV`, with `-` where a bit is clear.
impl fmt::Display for Pte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LETTERS: [(u64, char); 8] = [
            (Pte::D, 'D'),
            (Pte::A, 'A'),
            (Pte::G, 'G'),
            (Pte::U, 'U'),
            (Pte::X, 'X'),
            (Pte::W, 'W'),
            (Pte::R, 'R'),
            (Pte::V, 'V'),
        ];
        let letters: String =
            LETTERS.iter().map(|&(bit, letter)| if self.any(bit) { letter } else { '-' }).collect();
        write!(f, "{letters} ppn={:#x}", self.ppn())
    }
}

/// A translation mode of `satp`, with its encoding.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum PagingMode {
    /// No translation.
    Bare = 0,
    /// Three levels, 39-bit addresses.
    Sv39 = 8,
    /// Four levels, 48-bit addresses.
    Sv48 = 9,
    /// Five levels, 57-bit addresses.
    Sv57 = 10,
}

impl PagingMode {
    /// The mode that `satp.MODE` names; `None` for the reserved ones.
    pub const fn from_bits(bits: u64) -> Option<Self> {
        match bits {
            0 => Some(Self::Bare),
            8 => Some(Self::Sv39),
            9 => Some(Self::Sv48),
            10 => Some(Self::Sv57),
            _ => None,
        }
    }

    /// LEVELS of the specification's algorithm.
    #[inline]
    pub const fn levels(self) -> u32 {
        match self {
            Self::Bare => 0,
            Self::Sv39 => 3,
            Self::Sv48 => 4,
            Self::Sv57 => 5,
        }
    }

    /// Bits of a virtual address that are translated; the bits above must all equal the highest of them.
    #[inline]
    pub const fn virtual_bits(self) -> u32 {
        match self {
            Self::Bare => 64,
            Self::Sv39 => 39,
            Self::Sv48 => 48,
            Self::Sv57 => 57,
        }
    }

    /// Whether the bits above the translated ones are the sign extension that the specification demands.
    #[inline]
    pub const fn is_canonical(self, address: VirtAddr) -> bool {
        let unused = 64 - self.virtual_bits();
        ((address.0 << unused) as i64 >> unused) as u64 == address.0
    }

    /// `VPN[level]`: the index into the page table of that level.
    #[inline]
    pub const fn index(address: VirtAddr, level: u32) -> u64 {
        address.0 >> (12 + 9 * level) & 0x1ff
    }
}

impl fmt::Display for PagingMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bare => "Bare",
            Self::Sv39 => "Sv39",
            Self::Sv48 => "Sv48",
            Self::Sv57 => "Sv57",
        })
    }
}

/// The `satp` register: mode, address-space identifier and the root table's page number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Satp(pub u64);

impl Satp {
    /// The mode; a reserved one cannot be stored, so an unknown value reads as Bare.
    #[inline]
    pub const fn mode(self) -> PagingMode {
        match PagingMode::from_bits(self.0 >> 60) {
            Some(mode) => mode,
            None => PagingMode::Bare,
        }
    }

    /// The 16-bit address-space identifier.
    #[inline]
    pub const fn asid(self) -> u16 {
        (self.0 >> 44) as u16
    }

    /// The same in address space 0.
    #[inline]
    pub const fn without_asid(self) -> Self {
        Self(self.0 & !(0xffff << 44))
    }

    /// The physical address of the root page table.
    #[inline]
    pub const fn root(self) -> PhysAddr {
        PhysAddr((self.0 & Pte::PPN_MASK) << 12)
    }
}
