//! Where in RAM things go that the file does not place itself.

use super::BootError;
use crate::bus::Ram;
use crate::isa::address::{PAGE_SIZE, PhysAddr};

/// What kernels align a device tree to, so that one large page maps it.
const LARGE_PAGE: u64 = 2 << 20;
/// Suggesting more memory than this helps nobody.
const SUGGESTION_LIMIT_MIB: u64 = 1 << 20;

/// Checks that `start..end` is in RAM, and says what would help if it is not.
pub(super) fn check_ram(ram: &Ram, start: u64, end: u64) -> Result<(), BootError> {
    let (ram_start, size) = (ram.base().0, ram.size());
    let ram_end = ram_start + size;
    if start >= ram_start && end <= ram_end {
        return Ok(());
    }
    let needed_mib = end.saturating_sub(ram_start).div_ceil(1 << 20);
    if start >= ram_start && needed_mib <= SUGGESTION_LIMIT_MIB {
        return Err(BootError::NotEnoughRam { end, ram_mib: size >> 20, needed_mib });
    }
    Err(BootError::OutsideRam { start, end, ram_start, ram_end })
}

/// The highest place of `size` bytes below `top`: at a 2 MiB boundary, or at a page if that would fall below `bottom`.
fn highest(bottom: u64, top: u64, size: u64) -> Option<PhysAddr> {
    let start = top.checked_sub(size)?;
    [LARGE_PAGE, PAGE_SIZE].iter().map(|align| start & !(align - 1)).find(|&at| at >= bottom).map(PhysAddr)
}

/// A place for the device tree: as high as possible, after what ends at `used_end`.
pub fn place_device_tree(ram: &Ram, used_end: PhysAddr, size: u64) -> Result<PhysAddr, BootError> {
    highest(used_end.0, ram.base().0 + ram.size(), size)
        .ok_or(BootError::NoRoom { what: "a device tree", size })
}

/// A place for an initial RAM disk: as high as possible below the device tree, after what ends at `used_end`.
pub fn place_initrd(used_end: PhysAddr, device_tree: PhysAddr, size: u64) -> Result<PhysAddr, BootError> {
    highest(used_end.0, device_tree.0, size).ok_or(BootError::NoRoom { what: "an initial RAM disk", size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ram(mib: u64) -> Ram {
        Ram::new(PhysAddr(0x8000_0000), mib << 20).unwrap()
    }

    #[test]
    fn the_device_tree_is_high_and_the_disk_below_it() {
        let tree = place_device_tree(&ram(128), PhysAddr(0x8180_0000), 5000).unwrap();
        assert_eq!(tree, PhysAddr(0x87e0_0000));
        let disk = place_initrd(PhysAddr(0x8180_0000), tree, 3 << 20).unwrap();
        assert_eq!(disk, PhysAddr(0x87a0_0000));
    }

    #[test]
    fn little_memory_gets_a_page_and_too_little_an_error() {
        let tree = place_device_tree(&ram(3), PhysAddr(0x8021_0000), 5000).unwrap();
        assert_eq!(tree, PhysAddr(0x802f_e000));
        assert!(place_device_tree(&ram(3), PhysAddr(0x802f_f000), 5000).is_err());
        assert!(place_initrd(PhysAddr(0x8021_0000), tree, 1 << 20).is_err());
        assert!(place_initrd(PhysAddr(0), PhysAddr(0x1000), u64::MAX).is_err());
    }

    #[test]
    fn what_does_not_fit_is_told_what_would_help() {
        let ram = ram(2);
        assert!(check_ram(&ram, 0x8000_0000, 0x8020_0000).is_ok());
        let message = |start, end| check_ram(&ram, start, end).unwrap_err().to_string();
        assert_eq!(
            message(0x8000_0000, 0x8020_0001),
            "needs memory up to 0x80200001, 3 MiB; there are 2 MiB (try --memory 3)"
        );
        assert_eq!(message(0x1000, 0x2000), "loads 0x1000..0x2000, but RAM is 0x80000000..0x80200000");
        assert!(message(0x8000_0000, u64::MAX).starts_with("loads"));
    }
}
