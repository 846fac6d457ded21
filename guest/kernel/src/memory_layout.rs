//! Where everything lies, drawn once.
//!
//! Physical addresses (QEMU's `virt` machine and sv39):
//!
//! ```text
//! 0x0010_0000  test finisher: a store here ends the machine
//!              other devices, wherever the device tree says: clock, interrupt controller, virtio
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
//!                           (a guard page) heap rw-, upwards by `brk`
//!                           (gap)
//!                           mappings of `mmap`, downwards from
//! 0x3f_ff00_0000            MAPPINGS_END
//! 0x3f_ff10_0000            two instructions r-x, for the end of a signal handler
//!                           (gap)
//! 0x3f_ff7f_f000            as far as the stack may grow, 8 MiB
//!                           stack rw-, downwards from
//! 0x3f_ffff_f000            USER_STACK_TOP; the last page of the low half is never mapped
//! 0x40_0000_0000            USER_SPACE_END
//!                           (addresses whose bits 63..39 differ from bit 38: they exist in no address space)
//! 0xffff_ffc0_0000_0000     KERNEL_SPACE: physical memory, each address p at KERNEL_SPACE + p:
//! 0xffff_ffc0_0010_0000       test finisher and other devices rw-
//! 0xffff_ffc0_8020_0000       kernel text r-x, constants r--, data rw-
//!                             the rest of RAM rw-
//! 0xffff_ffff_c000_0000     KERNEL_STACKS: 32 KiB each, of which the lower half is not mapped
//! ```

use crate::mm::address::{PhysAddr, VirtAddr};
pub use abi::memory::{KERNEL_SPACE, PAGE_SIZE, USER_SPACE_END};

/// The kernel's first byte; what lies below belongs to the firmware.
pub const KERNEL_START: PhysAddr = PhysAddr::new((abi::memory::KERNEL_IMAGE - KERNEL_SPACE) as u64);

/// The device that ends the machine.
pub const TEST_FINISHER: PhysAddr = PhysAddr::new(0x10_0000);

/// Where every process's stack begins, downwards.
pub const USER_STACK_TOP: usize = USER_SPACE_END - PAGE_SIZE;
/// How far a stack may grow at most, in bytes.
pub const STACK_LIMIT: usize = 8 << 20;
/// How large it is before it grows.
pub const FIRST_STACK: usize = 32 * PAGE_SIZE;
/// The page that a signal handler returns to.
pub const SIGNAL_RETURN: VirtAddr = VirtAddr::new(0x3f_ff10_0000);
/// `mmap` gives addresses below this one, the highest first.
pub const MAPPINGS_END: VirtAddr = VirtAddr::new(0x3f_ff00_0000);
/// Where a program is put that can lie anywhere, and where its loader: below the mappings, with room for the largest one
/// that anybody has seen.
pub const MOVABLE_PROGRAM: usize = 0x20_0000_0000;
pub const MOVABLE_LOADER: usize = MAPPINGS_END.value() - (16 << 20);

/// The last GiB: one stack for each process's time in the kernel, in slots whose lower half catches an overflow.
pub const KERNEL_STACKS: VirtAddr = VirtAddr::new(0xffff_ffff_c000_0000);
/// Bytes from one kernel stack to the next.
pub const KERNEL_STACK_SLOT: usize = 32 * 1024;
/// Bytes of each that are mapped.
pub const KERNEL_STACK_SIZE: usize = KERNEL_STACK_SLOT / 2;
/// As many as the GiB holds.
pub const KERNEL_STACK_SLOTS: usize = (1 << 30) / KERNEL_STACK_SLOT;
