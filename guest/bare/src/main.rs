//! The work of the lesson `cost` without a kernel and without paging, for comparison. It ends the machine by the test
//! finisher of QEMU's `virt` machine.
#![no_std]
#![no_main]
#![allow(unsafe_code, reason = "a program in machine mode, from its first instruction on")]

mod work;

use core::arch::{asm, global_asm};
use core::panic::PanicInfo;
use work::{Hands, work};

// The hart starts here in machine mode, without a stack.
global_asm!(
    ".section .text.start",
    ".global _start",
    "_start:",
    "la sp, stack_top",
    "mv a0, sp",
    "call {main}",
    "unimp",
    main = sym main,
);

/// Marks a value as the lesson's own (`user::lesson::MARK`).
const MARK: u64 = 0x5339_0000_0000_0000;
/// The device that ends the machine, and what it understands.
const TEST_FINISHER: usize = 0x10_0000;
const PASS: u32 = 0x5555;
const FAIL: u32 = 1 << 16 | 0x3333;

extern "C" fn main(free_memory: usize) -> ! {
    let passed = work(Hands { load, store, begin }, free_memory, MARK);
    end(if passed { PASS } else { FAIL })
}

fn load(address: usize) -> u64 {
    let value;
    // SAFETY: the program has all of RAM for itself; the work stays in 4 MiB behind the stack.
    unsafe { asm!("ld {}, 0({})", out(reg) value, in(reg) address, options(readonly, nostack)) };
    value
}

fn store(address: usize, value: u64) {
    // SAFETY: as above.
    unsafe { asm!("sd {}, 0({})", in(reg) value, in(reg) address, options(nostack)) };
}

fn begin(phase: usize) {
    // SAFETY: an instruction without effect (`user::lesson::begin_phase`).
    unsafe { asm!("slt x0, x0, {}", in(reg) phase, options(nostack)) };
}

fn end(verdict: u32) -> ! {
    loop {
        // SAFETY: the store ends the machine.
        unsafe { asm!("sw {}, 0({})", in(reg) verdict, in(reg) TEST_FINISHER, options(nostack)) };
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    end(FAIL)
}
