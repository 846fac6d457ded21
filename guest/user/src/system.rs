//! The system calls, each as a function.

use crate::arch::system_call;
use abi::errno::Errno;
use abi::resource_usage::ResourceUsage;
use abi::system_call::SystemCall;

/// Writes bytes to an open file; says how many were taken.
pub fn write(file: usize, bytes: &[u8]) -> Result<usize, Errno> {
    write_from(file, bytes.as_ptr().expose_provenance(), bytes.len())
}

/// `write` with an address that nobody has checked: for finding out what the kernel says to it.
pub fn write_from(file: usize, address: usize, length: usize) -> Result<usize, Errno> {
    Errno::check(system_call(SystemCall::Write as usize, [file, address, length]))
}

/// Ends the process.
pub fn exit(status: i32) -> ! {
    loop {
        system_call(SystemCall::ExitGroup as usize, [status as usize, 0, 0]);
    }
}

/// This process's number.
pub fn process_id() -> usize {
    system_call(SystemCall::GetProcessId as usize, [0; 3])
}

/// Lets the other processes run first.
pub fn yield_now() {
    system_call(SystemCall::SchedYield as usize, [0; 3]);
}

/// How often the timer has taken the hart away from this process and given it to another.
pub fn preemptions() -> i64 {
    let mut usage = ResourceUsage::default();
    let pointer = (&raw mut usage).expose_provenance();
    system_call(SystemCall::GetResourceUsage as usize, [ResourceUsage::SELF, pointer, 0]);
    usage.involuntary_switches
}
