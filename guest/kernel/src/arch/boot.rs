//! The first instructions: from physical addresses to the kernel's own half of the address space.
//!
//! The firmware enters with paging off. The code is linked for KERNEL_SPACE + its physical address, and an instruction
//! that turns paging on is followed by one at the next *old* address. So the first page table maps RAM twice: at its
//! physical addresses, where we are, and in the kernel's space, where we jump to. It is coarse (1 GiB pages with all
//! rights) and lives for some ten thousand instructions, until `mm::kernel_space` has built the real one.

use crate::memory_layout::KERNEL_SPACE;
use core::arch::global_asm;

/// RAM starts here, and so do we: this GiB is mapped at its own address too.
const IDENTITY_ENTRY: usize = 0x8000_0000 >> 30;
/// The root entry for KERNEL_SPACE.
const KERNEL_ENTRY: usize = KERNEL_SPACE >> 30 & 0x1ff;
/// GiB of physical address space mapped there: devices, the kernel, and the device tree wherever the firmware put it
/// (QEMU: at most 3 GiB into RAM).
const GIBIBYTES: usize = 8;

#[repr(C, align(4096))]
struct RootTable([u64; 512]);

static BOOT_TABLE: RootTable = RootTable(boot_table());

const fn boot_table() -> [u64; 512] {
    /// A leaf with V, R, W, X, A and D.
    const fn gibibyte(number: usize) -> u64 {
        (number as u64) << (30 - 12 + 10) | 0b1100_1111
    }
    let mut table = [0; 512];
    table[IDENTITY_ENTRY] = gibibyte(IDENTITY_ENTRY);
    let mut number = 0;
    while number < GIBIBYTES {
        table[KERNEL_ENTRY + number] = gibibyte(number);
        number += 1;
    }
    table
}

global_asm!(
    ".pushsection .text.entry, \"ax\"",
    ".global entry",
    "entry:",
    // a0 (hart) and a1 (device tree) stay as the firmware left them. MODE 8 is Sv39.
    "lla t0, {table}",
    "srli t0, t0, 12",
    "li t1, 8 << 60",
    "or t0, t0, t1",
    "sfence.vma",
    "csrw satp, t0",
    "sfence.vma",
    // Paging is on. Go to the same code in the kernel's space.
    "lla t0, 1f",
    "li t1, {kernel_space}",
    "add t0, t0, t1",
    "jr t0",
    "1:",
    "lla sp, boot_stack_top",
    "lla t0, trap_vector",
    "csrw stvec, t0",
    "csrw sscratch, zero",
    "call {boot}",
    "unimp",
    ".popsection",
    table = sym BOOT_TABLE,
    kernel_space = const KERNEL_SPACE,
    boot = sym crate::boot,
);
