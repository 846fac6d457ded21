//! Everything in the runtime that only assembly or raw pointers can say.
#![allow(unsafe_code, reason = "the start of a program, `ecall` and raw memory accesses have no safe form")]

use crate::arguments::Arguments;
use abi::signal::{Signal, SignalAction, WITH_INFORMATION};
use abi::system_call::SystemCall;
use abi::thread::{CLONE_CHILD_CLEAR_TID, CLONE_MEMORY, CLONE_THREAD};
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
    // SAFETY: the process start layout (System V ABI) has argc here, that many pointers above it, a zero, and then the
    // pointers of the environment, with a zero behind them.
    let arguments = unsafe {
        let environment = stack.add(2 + *stack);
        let mut count = 0;
        while *environment.add(count) != 0 {
            count += 1;
        }
        let arguments = core::slice::from_raw_parts(stack.add(1), *stack);
        Arguments::new(arguments, core::slice::from_raw_parts(environment, count))
    };
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

/// Asks the kernel with six arguments.
pub(crate) fn system_call6(number: usize, arguments: [usize; 6]) -> usize {
    let answer;
    let [a, b, c, d, e, f] = arguments;
    // SAFETY: as above. A fork returns twice, in two address spaces.
    unsafe {
        asm!("ecall", in("a7") number, inlateout("a0") a => answer, in("a1") b, in("a2") c, in("a3") d, in("a4") e,
            in("a5") f);
    }
    answer
}

/// Stores eight bytes to any address at all, as `load` loads them.
pub(crate) fn store(address: usize, value: u64) {
    // SAFETY: the lessons store only to memory that they have mapped for it, or that the kernel will not let them
    // store to.
    unsafe { asm!("sd {}, 0({})", in(reg) value, in(reg) address, options(nostack)) };
}

/// Jumps to any address at all; comes back if what stands there returns.
pub(crate) fn jump(address: usize) {
    // SAFETY: the lessons jump only to where nothing can be executed: then the kernel ends the process.
    unsafe { asm!("jalr {}", in(reg) address, clobber_abi("C")) };
}

/// Calls a function without arguments at any address at all; says what it returns.
pub(crate) fn call(address: usize) -> u64 {
    let value;
    // SAFETY: the lesson calls only functions of a library that it has mapped, which keep to the calling convention.
    unsafe { asm!("jalr {}", in(reg) address, lateout("a0") value, clobber_abi("C")) };
    value
}

/// Executes an instruction that only the kernel may execute; the kernel ends the process.
pub(crate) fn privileged() {
    // SAFETY: traps in user mode, always.
    unsafe { asm!("csrr {}, satp", out(reg) _, options(nostack)) };
}

/// An instruction without effect that whoever watches the machine takes for the beginning of a phase (unprivileged manual,
/// "HINT Instructions": SLT with rd=x0 is left for custom use).
pub(crate) fn mark(number: usize) {
    // SAFETY: changes nothing; what is loaded and stored around it stays on its side.
    unsafe { asm!("slt x0, x0, {}", in(reg) number, options(nostack)) };
}

/// An instruction without effect that whoever watches the machine takes for moment `N` of a lesson, about the memory that
/// the first two argument registers name (unprivileged manual, "HINT Instructions": so is SLTI with rd=x0).
pub(crate) fn moment<const N: u16>(address: usize, bytes: usize) {
    // SAFETY: changes nothing; what is loaded and stored around it stays on its side.
    unsafe { asm!("slti x0, x0, {}", const N, in("a0") address, in("a1") bytes, options(nostack)) };
}

/// The stack pointer.
pub(crate) fn stack_pointer() -> usize {
    let value;
    // SAFETY: reads a register.
    unsafe { asm!("mv {}, sp", out(reg) value, options(nomem, nostack)) };
    value
}

/// Loads eight bytes from any address at all. If it is not ours the kernel ends the process, which is the lesson.
pub(crate) fn load(address: usize) -> u64 {
    let value;
    // SAFETY: one load: it either yields a value or never returns.
    unsafe { asm!("ld {}, 0({})", out(reg) value, in(reg) address, options(readonly, nostack)) };
    value
}

/// Starts a thread at `function` with a stack whose first address above is `stack`; says its number.
pub(crate) fn start_thread(stack: usize, function: extern "C" fn() -> !, clear: usize) -> usize {
    let answer;
    let flags = CLONE_MEMORY | CLONE_THREAD | CLONE_CHILD_CLEAR_TID;
    // SAFETY: the new thread touches nothing of this one's stack: its first instruction here jumps to `function`, which
    // never returns, on a stack of its own.
    unsafe {
        asm!(
            "ecall",
            "bnez a0, 1f",
            "jr {function}",
            "1:",
            function = in(reg) function,
            in("a7") SystemCall::Clone as usize,
            inlateout("a0") flags => answer,
            in("a1") stack,
            in("a2") 0,
            in("a3") 0,
            in("a4") clear,
        );
    }
    answer
}

/// Sets a handler: called with the signal's number, its information and the context.
pub(crate) fn set_handler(signal: Signal, handler: extern "C" fn(usize, &SignalInformation, usize)) -> usize {
    let action = SignalAction { handler: handler as *const () as usize, flags: WITH_INFORMATION, mask: 0 };
    system_call6(
        SystemCall::SignalAction as usize,
        [signal as usize, (&raw const action).expose_provenance(), 0, 8, 0, 0],
    )
}

/// The beginning of `siginfo_t` of a fault.
#[repr(C)]
pub struct SignalInformation {
    /// The signal.
    pub number: i32,
    /// Nothing.
    pub error: i32,
    /// Why.
    pub code: i32,
    padding: i32,
    /// The address that could not be used.
    pub address: usize,
}
