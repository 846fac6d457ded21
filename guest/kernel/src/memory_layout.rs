//! Where everything lies, drawn once.
//!
//! Physical addresses (QEMU's `virt` machine and sv39):
//!
//! ```text
//! 0x0010_0000  test finisher: a store here ends the machine
//! 0x8000_0000  RAM: the firmware (M-mode); not mapped, never touched
//! 0x8020_0000       the kernel image: text, constants, data, boot stack
//!              image_end: the frame allocator's bitmap
//!                   free frames, and the device tree somewhere among them
//! ```
//!
//! Every address space has two halves. The low one is the process's own, the high one is the same in all of them:
//!
//! ```text
//! 0x00_0000_0000            never mapped: null pointers fault
//! 0x00_0001_0000            the program: text r-x, constants r--, data rw-
//!                           (gap)
//! 0x3f_fffe_f000            stack rw-, 64 KiB
//! 0x3f_ffff_f000            never mapped: the last page of the low half
//! 0x40_0000_0000            USER_SPACE_END
//!                           (addresses whose bits 63..39 differ from bit 38: they exist in no address space)
//! 0xffff_ffc0_0000_0000     KERNEL_SPACE: physical memory, each address p at KERNEL_SPACE + p:
//! 0xffff_ffc0_0010_0000       test finisher rw-
//! 0xffff_ffc0_8020_0000       kernel text r-x, constants r--, data rw-
//!                             the rest of RAM rw-
//! 0xffff_ffff_c000_0000     KERNEL_STACKS: 32 KiB each, of which the lower half is not mapped
//! ```

use crate::mm::address::{PhysAddr, VirtAddr};
pub use abi::memory::{KERNEL_SPACE, PAGE_SIZE, USER_SPACE_END};
use core::ops::Range;

/// The kernel's first byte; what lies below belongs to the firmware.
pub const KERNEL_START: PhysAddr = PhysAddr::new((abi::memory::KERNEL_IMAGE - KERNEL_SPACE) as u64);

/// The device that ends the machine.
pub const TEST_FINISHER: PhysAddr = PhysAddr::new(0x10_0000);

/// The pages below the end of the low half, where every process has its stack.
pub const USER_STACK: Range<VirtAddr> =
    VirtAddr::new(USER_STACK_TOP - USER_STACK_SIZE)..VirtAddr::new(USER_STACK_TOP);
const USER_STACK_TOP: usize = USER_SPACE_END - PAGE_SIZE;
const USER_STACK_SIZE: usize = 64 * 1024;

/// The last GiB: one stack for each process's time in the kernel, in slots whose lower half catches an overflow.
pub const KERNEL_STACKS: VirtAddr = VirtAddr::new(0xffff_ffff_c000_0000);
/// Bytes from one kernel stack to the next.
pub const KERNEL_STACK_SLOT: usize = 32 * 1024;
/// Bytes of each that are mapped.
pub const KERNEL_STACK_SIZE: usize = KERNEL_STACK_SLOT / 2;
/// As many as the GiB holds.
pub const KERNEL_STACK_SLOTS: usize = (1 << 30) / KERNEL_STACK_SLOT;
