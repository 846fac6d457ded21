//! The two halves of every address space (privileged manual, "Sv39: Page-Based 39-bit Virtual-Memory System": bits 63
//! to 39 of an address equal bit 38, which leaves a low and a high half of 256 GiB each).

/// Bytes in a page and in a frame.
pub const PAGE_SIZE: usize = 4096;

/// The low half belongs to the program: addresses from 0 up to, not including, this one.
pub const USER_SPACE_END: usize = 1 << 38;

/// The high half belongs to the kernel. Physical address `p` is mapped here at `KERNEL_SPACE + p`.
pub const KERNEL_SPACE: usize = 0xffff_ffc0_0000_0000;

/// Where the kernel's first instruction lies: an address that every program may know and none may touch.
pub const KERNEL_IMAGE: usize = KERNEL_SPACE + 0x8020_0000;
