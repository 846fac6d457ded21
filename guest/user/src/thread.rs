//! Threads and signal handlers, in their simplest form.

use crate::arch;
pub use crate::arch::SignalInformation;
use abi::errno::Errno;
use abi::signal::Signal;
use abi::system_call::SystemCall;
use core::sync::atomic::AtomicU32;

/// Starts a thread at `function` on the stack below `stack_top`. When the thread ends the kernel sets `running` to 0 and
/// wakes who waits for that.
pub fn start(
    stack_top: usize,
    function: extern "C" fn() -> !,
    running: &'static AtomicU32,
) -> Result<usize, Errno> {
    Errno::check(arch::start_thread(stack_top & !15, function, running.as_ptr().expose_provenance()))
}

/// Ends the calling thread.
pub fn end() -> ! {
    loop {
        arch::system_call(SystemCall::Exit as usize, [0; 3]);
    }
}

/// Has `handler` called when the signal comes.
pub fn handle(
    signal: Signal,
    handler: extern "C" fn(usize, &SignalInformation, usize),
) -> Result<usize, Errno> {
    Errno::check(arch::set_handler(signal, handler))
}
