//! Everything in the runtime that only assembly or raw pointers can say.
#![allow(unsafe_code, reason = "the start of a program, `ecall` and raw memory accesses have no safe form")]

use crate::arguments::Arguments;
use core::arch::{asm, global_asm};
use core::ffi::{CStr, c_char};

// The first instruction of every program. The kernel has put argc at the stack pointer and argv above it.
global_asm!(
    ".global _start",
    "_start:",
    "mv a0, sp",
    "andi sp, sp, -16",
    "call {start}",
    "unimp",
    start = sym start,
);

unsafe extern "Rust" {
    /// Defined by `entry!` in the program.
    fn user_main(arguments: Arguments) -> i32;
}

extern "C" fn start(stack: *const usize) -> ! {
    // SAFETY: the process start layout (System V ABI) has argc here and that many pointers above it.
    let arguments = unsafe { Arguments::new(core::slice::from_raw_parts(stack.add(1), *stack)) };
    // SAFETY: every program defines it with this signature through `entry!`; without it nothing links.
    crate::system::exit(unsafe { user_main(arguments) })
}

/// The string that an element of argv points to.
pub(crate) fn argument(pointer: usize) -> &'static CStr {
    // SAFETY: only elements of argv come here; the kernel put the strings on the stack, where nobody changes them.
    unsafe { CStr::from_ptr(pointer as *const c_char) }
}

/// Asks the kernel: the number in `a7`, arguments in `a0` to `a2`, the answer in `a0`.
pub(crate) fn system_call(number: usize, arguments: [usize; 3]) -> usize {
    let answer;
    // SAFETY: the kernel changes no register but a0, and memory only behind pointers passed to it, each of which was
    // made from a live exclusive reference or is one that the kernel refuses.
    unsafe {
        asm!("ecall", in("a7") number, inlateout("a0") arguments[0] => answer, in("a1") arguments[1], in("a2") arguments[2]);
    }
    answer
}

/// Loads eight bytes from any address at all. If it is not ours the kernel ends the process, which is the lesson.
pub(crate) fn load(address: usize) -> u64 {
    let value;
    // SAFETY: one load: it either yields a value or never returns.
    unsafe { asm!("ld {}, 0({})", out(reg) value, in(reg) address, options(readonly, nostack)) };
    value
}
