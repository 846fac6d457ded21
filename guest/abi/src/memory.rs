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

/// `mmap`, `mprotect`: may be read (Linux `include/uapi/asm-generic/mman-common.h`).
pub const PROT_READ: usize = 1;
/// May be written.
pub const PROT_WRITE: usize = 2;
/// May be executed.
pub const PROT_EXECUTE: usize = 4;

/// `mmap`: others see what is written.
pub const MAP_SHARED: usize = 1;
/// `mmap`: nobody else sees what is written.
pub const MAP_PRIVATE: usize = 2;
/// `mmap`: the bits that say which of the two.
pub const MAP_SHARING: usize = 0xf;
/// `mmap`: exactly at this address, whatever is there.
pub const MAP_FIXED: usize = 0x10;
/// `mmap`: no file; zeros.
pub const MAP_ANONYMOUS: usize = 0x20;
/// `mmap`: the pages do not count as promised: the program will not need them all.
pub const MAP_NO_RESERVE: usize = 0x4000;
/// `mmap`: exactly at this address, if nothing is there.
pub const MAP_FIXED_NO_REPLACE: usize = 0x10_0000;

/// `msync`: whenever it suits.
pub const MS_ASYNCHRONOUS: usize = 1;
/// `msync`: before it comes back.
pub const MS_SYNCHRONOUS: usize = 4;

/// `mremap`: it may be moved.
pub const REMAP_MAY_MOVE: usize = 1;

/// `madvise`: these pages are not needed any more; they are zeros, or the file's, when touched again.
pub const ADVICE_DONT_NEED: usize = 4;

/// How much memory is promised to programs: Linux's `overcommit_memory`, and its numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Overcommit {
    /// Whatever could be kept if it were the only promise.
    #[default]
    Guess,
    /// Everything.
    Allow,
    /// What memory and swap space can hold together with all other promises.
    Refuse,
}

impl Overcommit {
    /// By its name in the boot arguments, or by its number.
    pub fn from_name(name: &str) -> Option<Overcommit> {
        Some(match name {
            "guess" | "0" => Overcommit::Guess,
            "allow" | "1" => Overcommit::Allow,
            "refuse" | "2" => Overcommit::Refuse,
            _ => return None,
        })
    }
}
