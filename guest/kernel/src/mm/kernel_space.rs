//! The kernel's own address space: physical memory as a whole, each part with no more rights than it needs, and the
//! kernel stacks. Every process's address space has the same high half.

use crate::arch::{image, translation, translation::Satp};
use crate::memory_layout::{KERNEL_STACKS, PAGE_SIZE, TEST_FINISHER};
use crate::mm::address::{Frame, PhysAddr, VirtAddr};
use crate::mm::asid::Asid;
use crate::mm::page_table::{LEVELS, MapError, PageTable, span};
use crate::mm::pte::{Owner, Rights};
use core::ops::Range;
use spin::{Mutex, Once};

/// The level whose one entry covers all kernel stacks.
const STACKS_LEVEL: usize = LEVELS - 2;

static KERNEL: Once<Mutex<PageTable>> = Once::new();

/// Builds the kernel's page table and uses it from here on, instead of the coarse one of the first instructions.
pub fn start(ram: Range<PhysAddr>) {
    let image = image::parts();
    let mut table = PageTable::new(Asid::Shared.value()).expect("RAM is free at boot");

    for (range, rights) in [
        (image.text.clone(), Rights::ReadExecute),
        (image.constants.clone(), Rights::Read),
        (image.constants.end..image.stack_guard.start, Rights::ReadWrite),
        (image.stack_guard.end..ram.end, Rights::ReadWrite),
        (TEST_FINISHER..PhysAddr::new(TEST_FINISHER.value() + PAGE_SIZE as u64), Rights::ReadWrite),
    ] {
        map(&mut table, range, rights).expect("RAM is free at boot, and the parts of the map are apart");
    }

    // This table is made now, so that whatever is mapped in it later appears in every address space.
    table.table_for(KERNEL_STACKS, STACKS_LEVEL).expect("RAM is free at boot");

    KERNEL.call_once(|| Mutex::new(table));
    activate();
    translation::flush_everything();
}

/// Maps physical addresses where the kernel sees them, by the largest pages that fit.
fn map(table: &mut PageTable, range: Range<PhysAddr>, rights: Rights) -> Result<(), MapError> {
    let mut next = range.start.value();
    while next < range.end.value() {
        let fits = |&level: &usize| {
            next.is_multiple_of(span(level) as u64) && range.end.value() - next >= span(level) as u64
        };
        let level = (1..LEVELS).rev().find(fits).unwrap_or(0);
        let start = PhysAddr::new(next);
        table.map(start.in_kernel_space(), level, Frame::containing(start), rights, Owner::Kernel)?;
        next += span(level) as u64;
    }
    Ok(())
}

/// Pages with registers of devices, which the kernel's table maps. Only made here.
#[derive(Clone, Copy, Debug)]
pub struct DevicePages {
    start: PhysAddr,
    length: usize,
}

impl DevicePages {
    /// Where they begin.
    pub fn start(&self) -> PhysAddr {
        self.start
    }

    /// Bytes.
    pub fn length(&self) -> usize {
        self.length
    }
}

/// Maps a device's registers: whole pages that nobody has mapped yet, below RAM. All address spaces see them, because the
/// root's entry for this GiB is there since `start`.
pub fn map_device(registers: Range<PhysAddr>) -> Option<DevicePages> {
    const END: u64 = span(LEVELS - 1) as u64;
    let (start, end) = (registers.start.value(), registers.end.value());
    if [start, end].iter().any(|address| address % PAGE_SIZE as u64 != 0) || end > END {
        return None;
    }
    map(&mut kernel().lock(), registers.clone(), Rights::ReadWrite).ok()?;
    Some(DevicePages { start: registers.start, length: end.checked_sub(start)? as usize })
}

/// Maps a page of a kernel stack.
pub fn map_stack_page(address: VirtAddr, frame: Frame) -> Result<(), MapError> {
    kernel().lock().map(address, 0, frame, Rights::ReadWrite, Owner::Kernel)
}

/// A page table for a new process: an empty low half, and the kernel's high half.
pub fn new_process_table(asid: Asid) -> Option<PageTable> {
    PageTable::with_kernel_half_of(&kernel().lock(), asid.value())
}

/// Leaves whatever process's address space is in use for the kernel's own.
pub fn activate() {
    translation::switch_to(Satp::new(Asid::Shared, kernel().lock().root()));
}

fn kernel() -> &'static Mutex<PageTable> {
    KERNEL.get().expect("kernel_space::start comes first")
}
