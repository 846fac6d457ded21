//! Addresses: virtual and physical ones are different types, so that none is ever taken for the other.
//! Privileged manual, "Addressing and Memory Protection" of Sv39.

use crate::memory_layout::{KERNEL_SPACE, PAGE_SIZE, USER_SPACE_END};
use core::fmt;
use core::ops::Range;

/// Low bits of an address that stay the same in translation.
pub const PAGE_SHIFT: u32 = PAGE_SIZE.trailing_zeros();

/// An address as a program or the kernel uses it: to be translated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct VirtAddr(usize);

impl VirtAddr {
    /// Any 64 bits; whether they make an Sv39 address is what `is_canonical` says.
    pub const fn new(address: usize) -> VirtAddr {
        VirtAddr(address)
    }

    pub const fn value(self) -> usize {
        self.0
    }

    /// Whether bits 63 to 39 all equal bit 38. Where they do not, there is nothing to translate.
    pub const fn is_canonical(self) -> bool {
        ((self.0 as isize) << 25 >> 25) as usize == self.0
    }

    /// Whether the address lies in the low half, which is the program's.
    pub const fn is_user(self) -> bool {
        self.0 < USER_SPACE_END
    }

    /// VPN[level]: the nine bits that index the page table of that level.
    pub const fn index(self, level: usize) -> usize {
        self.0 >> (PAGE_SHIFT as usize + 9 * level) & 0x1ff
    }

    pub const fn page_offset(self) -> usize {
        self.0 % PAGE_SIZE
    }

    pub const fn page_start(self) -> VirtAddr {
        VirtAddr(self.0 - self.page_offset())
    }

    /// The first address of the page, or of the next one if this is not it. `None` at the end of the numbers.
    pub fn round_up(self) -> Option<VirtAddr> {
        self.0.checked_next_multiple_of(PAGE_SIZE).map(VirtAddr)
    }

    /// The address so many bytes further. `None` beyond the end of the numbers.
    pub fn checked_add(self, bytes: usize) -> Option<VirtAddr> {
        self.0.checked_add(bytes).map(VirtAddr)
    }
}

/// All that is a process's own.
pub const USER_SPACE: Range<VirtAddr> = VirtAddr(0)..VirtAddr(USER_SPACE_END);

/// How many pages lie between two addresses that are pages' starts.
pub fn pages_in(addresses: &Range<VirtAddr>) -> usize {
    (addresses.end.0 - addresses.start.0) / PAGE_SIZE
}

/// An address on the bus: the outcome of a translation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct PhysAddr(u64);

impl PhysAddr {
    pub const fn new(address: u64) -> PhysAddr {
        PhysAddr(address)
    }

    pub const fn value(self) -> u64 {
        self.0
    }

    /// Where the kernel sees this address: physical memory is mapped as a whole, moved by a constant.
    pub const fn in_kernel_space(self) -> VirtAddr {
        VirtAddr(KERNEL_SPACE.wrapping_add(self.0 as usize))
    }

    /// The physical address of something in the kernel's map of physical memory.
    pub const fn of_kernel_address(address: usize) -> PhysAddr {
        PhysAddr((address - KERNEL_SPACE) as u64)
    }
}

/// A page of physical memory, by its number. Inside `mm` only, a frame is made from a number: from there on, holding a
/// `Frame` means that it may be read and written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Frame(u64);

impl Frame {
    pub(in crate::mm) const fn from_number(number: u64) -> Frame {
        Frame(number)
    }

    pub(in crate::mm) const fn containing(address: PhysAddr) -> Frame {
        Frame(address.0 >> PAGE_SHIFT)
    }

    /// The frame so many frames behind this one.
    pub(in crate::mm) const fn after(self, count: usize) -> Frame {
        Frame(self.0 + count as u64)
    }

    /// The physical page number, as it stands in PTEs and in `satp`.
    pub const fn number(self) -> u64 {
        self.0
    }

    pub const fn start(self) -> PhysAddr {
        PhysAddr(self.0 << PAGE_SHIFT)
    }
}

macro_rules! shown_in_hexadecimal {
    ($($kind:ident)*) => {$(
        impl fmt::Display for $kind {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{:#x}", self.0)
            }
        }
    )*};
}

shown_in_hexadecimal! { VirtAddr PhysAddr Frame }

#[cfg(test)]
mod tests;
