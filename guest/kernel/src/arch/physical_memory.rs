//! The contents of physical memory, through the kernel's map of all RAM. A `Frame` is only made in `mm`, from RAM that
//! the frame allocator manages or from a page table entry that `mm` wrote, so none of these can reach the kernel image.

use crate::arch::image;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, PhysAddr};
use core::arch::asm;
use core::ops::Range;
use core::sync::atomic::{AtomicBool, AtomicU16, AtomicU64, Ordering};

fn start_of(frame: Frame) -> *mut u8 {
    frame.start().in_kernel_space().value() as *mut u8
}

fn word(frame: Frame, index: usize) -> &'static AtomicU64 {
    assert!(index < PAGE_SIZE / size_of::<u64>());
    // SAFETY: the frame is mapped, the index within it, the address aligned. A page table is only accessed like this;
    // the MMU, which may set A and D meanwhile, does so atomically too.
    unsafe { AtomicU64::from_ptr(start_of(frame).cast::<u64>().add(index)) }
}

/// Loads the word at `index` of a frame: an entry of a page table.
pub fn load_word(frame: Frame, index: usize) -> u64 {
    word(frame, index).load(Ordering::Relaxed)
}

/// Stores the word at `index` of a frame.
pub fn store_word(frame: Frame, index: usize, value: u64) {
    word(frame, index).store(value, Ordering::Relaxed);
}

fn half(frame: Frame, offset: usize) -> &'static AtomicU16 {
    assert!(offset < PAGE_SIZE && offset.is_multiple_of(2));
    // SAFETY: within a mapped frame and aligned. These words are shared with a device, and only accessed like this.
    unsafe { AtomicU16::from_ptr(start_of(frame).add(offset).cast()) }
}

/// Loads 16 bits that a device stores; what is loaded afterwards is what it has stored before them.
pub fn load_half(frame: Frame, offset: usize) -> u16 {
    half(frame, offset).load(Ordering::Acquire)
}

/// Stores 16 bits that a device loads, after everything that was stored before.
pub fn store_half(frame: Frame, offset: usize, value: u16) {
    half(frame, offset).store(value, Ordering::Release);
}

/// Fills a frame with zeros: without a loop, as offsets from the middle of a page reach all of it.
#[inline(never)]
pub fn zero(frame: Frame) {
    // SAFETY: the frame is mapped; whoever holds it has it for himself, as it was just taken from the allocator.
    unsafe {
        asm!(
            ".set offset, -{half}",
            ".rept {half} / 4",
            "sd zero, offset({middle})",
            ".set offset, offset + 8",
            ".endr",
            half = const PAGE_SIZE / 2,
            middle = in(reg) start_of(frame).add(PAGE_SIZE / 2),
            options(nostack),
        );
    }
}

/// Copies a frame, likewise.
#[inline]
pub fn copy(from: Frame, to: Frame) {
    assert!(from != to);
    // SAFETY: both are mapped and apart, and `to` was just taken from the allocator.
    unsafe {
        asm!(
            ".set offset, -{half}",
            ".rept {half} / 16",
            "ld {a}, offset({from})",
            "ld {b}, offset + 8({from})",
            "ld {c}, offset + 16({from})",
            "ld {d}, offset + 24({from})",
            "sd {a}, offset({to})",
            "sd {b}, offset + 8({to})",
            "sd {c}, offset + 16({to})",
            "sd {d}, offset + 24({to})",
            ".set offset, offset + 32",
            ".endr",
            half = const PAGE_SIZE / 2,
            from = in(reg) start_of(from).add(PAGE_SIZE / 2),
            to = in(reg) start_of(to).add(PAGE_SIZE / 2),
            a = out(reg) _, b = out(reg) _, c = out(reg) _, d = out(reg) _,
            options(nostack),
        );
    }
}

/// Copies from a frame, starting at `offset`.
pub fn read_bytes(frame: Frame, offset: usize, into: &mut [u8]) {
    assert!(offset + into.len() <= PAGE_SIZE);
    // SAFETY: within a mapped frame, as just checked; `into` is kernel memory, which no frame overlaps.
    unsafe { start_of(frame).add(offset).copy_to_nonoverlapping(into.as_mut_ptr(), into.len()) };
}

/// Copies to a frame, starting at `offset`.
pub fn write_bytes(frame: Frame, offset: usize, from: &[u8]) {
    assert!(offset + from.len() <= PAGE_SIZE);
    // SAFETY: as above.
    unsafe { start_of(frame).add(offset).copy_from_nonoverlapping(from.as_ptr(), from.len()) };
}

/// The device tree that the firmware left at this physical address, as long as its header says.
pub fn device_tree(address: usize) -> &'static [u8] {
    const LARGEST: usize = 1 << 20;
    let start = PhysAddr::new(address as u64).in_kernel_space().value() as *const u8;
    // SAFETY: the firmware promises a device tree there; the boot table maps it, and the frame allocator leaves it
    // alone. Its second word is its size, big-endian ("Devicetree Specification", "Header").
    unsafe {
        let size = u32::from_be(start.cast::<u32>().add(1).read()) as usize;
        core::slice::from_raw_parts(start, size.min(LARGEST))
    }
}

/// The initial archive that the firmware left in these bytes of RAM.
pub fn initial_archive(place: Range<PhysAddr>) -> &'static [u8] {
    let start = place.start.in_kernel_space().value() as *const u8;
    let length = (place.end.value() - place.start.value()) as usize;
    // SAFETY: the frame allocator has checked that it lies in RAM, and keeps it; nobody writes there.
    unsafe { core::slice::from_raw_parts(start, length) }
}

/// RAM above the image, before anybody else manages it.
pub struct BootMemory {
    next: PhysAddr,
    end: PhysAddr,
}

impl BootMemory {
    /// Takes the RAM above the image, which can be done once.
    pub fn claim(end: PhysAddr) -> BootMemory {
        static CLAIMED: AtomicBool = AtomicBool::new(false);
        assert!(!CLAIMED.swap(true, Ordering::Relaxed), "the RAM above the image is claimed twice");
        BootMemory { next: image::parts().end, end }
    }

    /// The first address not yet handed out, at a page's start.
    pub fn next(&self) -> PhysAddr {
        self.next
    }

    /// Hands out so many of these values, for good.
    pub fn take_slice<T>(&mut self, count: usize, value: impl Fn() -> T) -> &'static mut [T] {
        const { assert!(align_of::<T>() <= PAGE_SIZE) };
        let elements = self.take(count * size_of::<T>()).cast::<T>();
        // SAFETY: `take` has given us these bytes for good, at a page's start; each element is written before the slice
        // is made.
        unsafe {
            (0..count).for_each(|index| elements.add(index).write(value()));
            core::slice::from_raw_parts_mut(elements, count)
        }
    }

    fn take(&mut self, bytes: usize) -> *mut u8 {
        let start = self.next;
        let end = start.value() + bytes.next_multiple_of(PAGE_SIZE) as u64;
        assert!(end <= self.end.value(), "too little RAM to manage the rest of it");
        self.next = PhysAddr::new(end);
        // This RAM is mapped by the boot table and later by the kernel's, and is handed out once because `next` only grows
        // and there is one BootMemory.
        start.in_kernel_space().value() as *mut u8
    }
}
