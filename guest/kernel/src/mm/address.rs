//! Addresses: virtual and physical ones are different types, so that none is ever taken for the other.
//! Privileged manual, "Addressing and Memory Protection" of Sv39.

use crate::memory_layout::{KERNEL_SPACE, PAGE_SIZE, USER_SPACE_END};
use core::fmt;

/// Low bits of an address that stay the same in translation.
pub const PAGE_SHIFT: u32 = PAGE_SIZE.trailing_zeros();

/// An address as a program or the kernel uses it: to be translated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VirtAddr(usize);

impl VirtAddr {
    /// Any 64 bits; whether they make an Sv39 address is what `is_canonical` says.
    pub const fn new(address: usize) -> VirtAddr {
        VirtAddr(address)
    }

    /// The bits.
    pub const fn value(self) -> usize {
        self.0
    }

    /// Whether bits 63 to 39 all equal bit 38. Where they do not, there is nothing to translate.
    pub const fn is_canonical(self) -> bool {
        let sign_extended = (self.0 as isize) << 25 >> 25;
        sign_extended as usize == self.0
    }

    /// Whether the address lies in the low half, which is the program's.
    pub const fn is_user(self) -> bool {
        self.0 < USER_SPACE_END
    }

    /// VPN[level]: the nine bits that index the page table of that level.
    pub const fn index(self, level: usize) -> usize {
        self.0 >> (PAGE_SHIFT as usize + 9 * level) & 0x1ff
    }

    /// The offset within the page.
    pub const fn page_offset(self) -> usize {
        self.0 % PAGE_SIZE
    }

    /// The first address of the page.
    pub const fn page_start(self) -> VirtAddr {
        VirtAddr(self.0 - self.page_offset())
    }

    /// The first address of the page, or of the next one if this is not it. `None` at the end of the numbers.
    pub const fn round_up(self) -> Option<VirtAddr> {
        match self.0.checked_next_multiple_of(PAGE_SIZE) {
            Some(address) => Some(VirtAddr(address)),
            None => None,
        }
    }

    /// The address so many bytes further. `None` beyond the end of the numbers.
    pub const fn checked_add(self, bytes: usize) -> Option<VirtAddr> {
        match self.0.checked_add(bytes) {
            Some(address) => Some(VirtAddr(address)),
            None => None,
        }
    }
}

impl fmt::Display for VirtAddr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:#x}", self.0)
    }
}

impl fmt::Debug for VirtAddr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "VirtAddr({:#x})", self.0)
    }
}

/// An address on the bus: the outcome of a translation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhysAddr(u64);

impl PhysAddr {
    /// Any address on the bus.
    pub const fn new(address: u64) -> PhysAddr {
        PhysAddr(address)
    }

    /// The bits.
    pub const fn value(self) -> u64 {
        self.0
    }

    /// Where the kernel sees this address: physical memory is mapped as a whole, moved by a constant.
    pub const fn in_kernel_space(self) -> VirtAddr {
        VirtAddr(KERNEL_SPACE + self.0 as usize)
    }

    /// The physical address of something in the kernel's map of physical memory.
    pub const fn of_kernel_address(address: usize) -> PhysAddr {
        PhysAddr((address - KERNEL_SPACE) as u64)
    }
}

impl fmt::Display for PhysAddr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:#x}", self.0)
    }
}

impl fmt::Debug for PhysAddr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PhysAddr({:#x})", self.0)
    }
}

/// A page of physical memory, by its number. Inside `mm` only, a frame is made from a number: from there on, holding a
/// `Frame` means that it may be read and written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Frame(u64);

impl Frame {
    /// The frame with this physical page number.
    pub(in crate::mm) const fn from_number(number: u64) -> Frame {
        Frame(number)
    }

    /// The frame that this address lies in.
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

    /// The frame's first address.
    pub const fn start(self) -> PhysAddr {
        PhysAddr(self.0 << PAGE_SHIFT)
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:#x}", self.0)
    }
}

impl fmt::Debug for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Frame({:#x})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_halves_are_canonical_and_what_lies_between_is_not() {
        for address in [0, 0x3f_ffff_ffff, 0xffff_ffc0_0000_0000, usize::MAX] {
            assert!(VirtAddr::new(address).is_canonical(), "{address:#x}");
        }
        for address in [0x40_0000_0000, 0xffff_ffbf_ffff_ffff, 0x8000_0000_0000_0000, 1 << 39] {
            assert!(!VirtAddr::new(address).is_canonical(), "{address:#x}");
        }
    }

    #[test]
    fn each_level_has_nine_bits_of_the_address() {
        let address = VirtAddr::new(0x12 << 30 | 0x1ab << 21 | 0x0cd << 12 | 0x345);
        assert_eq!([address.index(2), address.index(1), address.index(0)], [0x12, 0x1ab, 0xcd]);
        assert_eq!(address.page_offset(), 0x345);
    }

    #[test]
    fn rounding_up_stops_at_the_end_of_the_numbers() {
        assert_eq!(VirtAddr::new(1).round_up(), Some(VirtAddr::new(4096)));
        assert_eq!(VirtAddr::new(4096).round_up(), Some(VirtAddr::new(4096)));
        assert_eq!(VirtAddr::new(usize::MAX).round_up(), None);
    }
}
