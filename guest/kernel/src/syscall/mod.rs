//! System calls: the only legal way for a program into the kernel. Number in `a7`, arguments in `a0` to `a5`, the
//! result or a negated error number back in `a0`, as Linux has it on riscv64.

mod file;
mod process;

use crate::arch::trap::TrapFrame;
use crate::process::{Departure, ExitStatus, Process};
use crate::scheduler;
use crate::trap::Next;
use abi::errno::Errno;
use abi::system_call::SystemCall;

/// Does what the program asks for.
pub fn answer(process: &Process, frame: &mut TrapFrame) -> Next {
    let [a, b, c] = [0, 1, 2].map(|index| frame.argument(index));
    let result = match SystemCall::from_number(frame.system_call_number()) {
        Some(SystemCall::Write) => file::write(process, a, b, c),
        Some(SystemCall::GetProcessId) => Ok(process.record.id),
        Some(SystemCall::GetResourceUsage) => process::get_resource_usage(process, a, b),
        Some(SystemCall::SchedYield) => {
            frame.answer(0);
            return scheduler::give_way(Departure::Yielded);
        }
        // A process has one thread, so the end of either is the end of both. Only the low eight bits are told.
        Some(SystemCall::Exit | SystemCall::ExitGroup) => {
            return Next::Leave(Departure::Ended(ExitStatus::Exited(a as u8)));
        }
        None => Err(Errno::ENOSYS),
    };
    frame.answer(result.unwrap_or_else(Errno::as_return_value));
    Next::Resume
}
