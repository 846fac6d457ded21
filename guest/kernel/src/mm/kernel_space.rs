//! The kernel's own address space: physical memory as a whole, each part with no more rights than it needs, and the
//! kernel stacks. Every process's address space has the same high half.

use crate::arch::{image, translation, translation::Satp};
use crate::memory_layout::{KERNEL_STACKS, PAGE_SIZE, TEST_FINISHER};
use crate::mm::address::{Frame, PhysAddr, VirtAddr};
use crate::mm::asid::Asid;
use crate::mm::page_table::{LEVELS, PageTable, span};
use crate::mm::pte::{Pte, Rights};
use abi::errno::Errno;
use core::ops::Range;
use spin::{Mutex, Once};

static KERNEL: Once<Mutex<PageTable>> = Once::new();

/// Builds the kernel's page table and uses it from here on, instead of the coarse one of the first instructions.
pub fn start(ram: Range<PhysAddr>) {
    let image = image::parts();
    let mut table = PageTable::new(Asid::SHARED).expect("RAM is free at boot");
    for (range, rights) in [
        (image.text.clone(), Rights::EXECUTE),
        (image.constants.clone(), Rights::READ),
        (image.constants.end..image.stack_guard.start, Rights::WRITE),
        (image.stack_guard.end..ram.end, Rights::WRITE),
        (TEST_FINISHER..PhysAddr::new(TEST_FINISHER.value() + PAGE_SIZE as u64), Rights::WRITE),
    ] {
        map(&mut table, range, rights).expect("RAM is free at boot, and the parts of the map are apart");
    }
    // The root's entry for the kernel stacks: what is mapped below it later appears in every address space.
    table.make(KERNEL_STACKS, LEVELS - 2).expect("RAM is free at boot");

    KERNEL.call_once(|| Mutex::new(table));
    activate();
    translation::flush_everything();
}

/// Maps physical addresses where the kernel sees them, by the largest pages that fit.
fn map(table: &mut PageTable, range: Range<PhysAddr>, rights: Rights) -> Result<(), Errno> {
    let mut next = range.start.value();
    while next < range.end.value() {
        let fits = |&level: &usize| {
            next.is_multiple_of(span(level) as u64) && range.end.value() - next >= span(level) as u64
        };
        let level = (1..LEVELS).rev().find(fits).unwrap_or(0);
        let start = PhysAddr::new(next);
        table.map(start.in_kernel_space(), level, Pte::kernel_leaf(Frame::containing(start), rights))?;
        next += span(level) as u64;
    }
    Ok(())
}

/// Maps a device's registers: whole pages that nobody has mapped yet, below RAM. All address spaces see them, because the
/// root's entry for this GiB is there since `start`.
pub fn map_device(registers: Range<PhysAddr>) -> Result<(), Errno> {
    let of_pages = |address: PhysAddr| address.value().is_multiple_of(PAGE_SIZE as u64);
    let below_ram = registers.start <= registers.end && registers.end.value() <= span(LEVELS - 1) as u64;
    if !of_pages(registers.start) || !of_pages(registers.end) || !below_ram {
        return Err(Errno::EINVAL);
    }
    map(&mut kernel().lock(), registers, Rights::WRITE)
}

/// Maps a page of a kernel stack.
pub fn map_stack_page(address: VirtAddr, frame: Frame) -> Result<(), Errno> {
    kernel().lock().map(address, 0, Pte::kernel_leaf(frame, Rights::WRITE))
}

/// A page table for a new process: an empty low half, and the kernel's high half.
pub fn new_process_table() -> Option<PageTable> {
    PageTable::with_kernel_half_of(&kernel().lock())
}

/// Leaves whatever process's address space is in use for the kernel's own.
pub fn activate() {
    translation::switch_to(Satp::new(Asid::SHARED, kernel().lock().root));
}

fn kernel() -> &'static Mutex<PageTable> {
    KERNEL.get().expect("kernel_space::start comes first")
}
