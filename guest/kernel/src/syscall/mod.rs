//! System calls: the only legal way for a program into the kernel. Number in `a7`, arguments in `a0` to `a5`, the
//! result or a negated error number back in `a0`, as Linux has it on riscv64.

mod file;
mod folder;
mod memory;
mod poll;
mod process;
mod signal;
mod system;
mod thread;
mod time;

use crate::arch::translation;
use crate::arch::trap::TrapFrame;
use crate::fs;
use crate::hart;
use crate::mm::reclaim;
use crate::process::{Departure, Process, Thread, out_of_memory};
use crate::scheduler;
use crate::trap::Next;
use abi::errno::Errno;
use abi::system_call::SystemCall;
use core::sync::atomic::Ordering;

/// Answers a system call that only asks for a number which is known already, on the shortest way; says whether it was
/// one.
#[inline]
pub fn answer_at_once(frame: &mut TrapFrame) -> bool {
    const PROCESS: usize = SystemCall::GetProcessId as usize;
    const THREAD: usize = SystemCall::GetThreadId as usize;
    let number = frame.system_call_number();
    if number != PROCESS && number != THREAD {
        return false;
    }
    let thread = hart::current().thread.borrow();
    let Some(thread) = thread.as_ref() else { return false };
    frame.answer(if number == PROCESS { thread.process.record.id } else { thread.id });
    true
}

/// Does what the program asks for.
#[inline(never)]
pub fn answer(thread: &Thread, frame: &mut TrapFrame) -> Next {
    reclaim::make_room();
    let result = match SystemCall::from_number(frame.system_call_number()) {
        // Those that do more to the thread than to return a value.
        Some(SystemCall::SchedYield) => {
            frame.answer(0);
            return scheduler::give_way(Departure::Yielded);
        }
        Some(SystemCall::Exit) => return process::exit(thread, frame.argument(0)),
        Some(SystemCall::ExitGroup) => return process::exit_group(thread, frame.argument(0)),
        Some(SystemCall::SignalReturn) => return signal::return_from_handler(thread, frame),
        Some(SystemCall::Execute) => match process::execute(&thread.process, frame.arguments()) {
            Ok(start) => {
                frame.clone_from(&start);
                scheduler::forget_floating_point(thread);
                return Next::Resume;
            }
            Err(error) => Err(error),
        },
        Some(SystemCall::Clone) => thread::clone(thread, frame),
        Some(call) => value(thread, call, frame.arguments()),
        None => Err(system::unknown(frame.system_call_number())),
    };
    if result == Err(Errno::STARVED) {
        // Without an answer the program is at its `ecall` still.
        out_of_memory::relieve();
        return Next::Resume;
    }
    if result == Err(Errno::RESTART) {
        thread.signals.restart_with(frame.argument(0));
        thread.attention.store(true, Ordering::Relaxed);
        frame.answer(Errno::EINTR.as_return_value());
    } else {
        frame.answer(result.unwrap_or_else(Errno::as_return_value));
    }
    Next::Resume
}

/// The system calls that return a value and change no register.
fn value(thread: &Thread, call: SystemCall, arguments: [usize; 6]) -> Result<usize, Errno> {
    let process: &Process = &thread.process;
    let [a, b, c, d, e, _] = arguments;
    match call {
        SystemCall::GetParentId => Ok(process::parent(process)),
        SystemCall::GetUser
        | SystemCall::GetEffectiveUser
        | SystemCall::GetGroup
        | SystemCall::GetEffectiveGroup => Ok(0),

        SystemCall::Read => file::read(process, a, b, c, None),
        SystemCall::Write => file::write(thread, a, b, c, None),
        SystemCall::ReadAt | SystemCall::WriteAt if d > isize::MAX as usize => Err(Errno::EINVAL),
        SystemCall::ReadAt => file::read(process, a, b, c, Some(d)),
        SystemCall::WriteAt => file::write(thread, a, b, c, Some(d)),
        SystemCall::ReadVector => file::read_vector(process, a, b, c),
        SystemCall::WriteVector => file::write_vector(thread, a, b, c),
        SystemCall::SendFile => file::send(thread, a, b, c, d),
        SystemCall::Seek => process.files.lock().get(a)?.seek(b as isize, c),
        SystemCall::Close => file::close(process, a),
        SystemCall::Duplicate => file::duplicate(process, a, 0, false),
        SystemCall::DuplicateTo => file::duplicate_to(process, a, b, c),
        SystemCall::FileControl => file::control(process, a, b, c),
        SystemCall::DeviceControl => file::device_control(process, a, b),
        SystemCall::Pipe => file::pipe(process, a, b),
        SystemCall::TruncateFile => file::truncate(process, a, b),
        SystemCall::Poll => poll::poll(process, a, b, c),

        SystemCall::Sync => fs::disk::sync().map(|()| 0),
        SystemCall::SyncFile | SystemCall::SyncFileData => file::sync(process, a),

        SystemCall::Open => folder::open(process, a, b, c),
        SystemCall::ReadFolder => folder::read(process, a, b, c),
        SystemCall::GetWorkingFolder => folder::working_folder(process, a, b),
        SystemCall::ChangeFolder => folder::change(process, a),
        SystemCall::MakeFolder => folder::make(process, a, b),
        SystemCall::Unlink => folder::unlink(process, a, b, c),
        SystemCall::Rename => folder::rename(process, (a, b), (c, d), e),
        SystemCall::SymbolicLink => folder::symbolic_link(process, a, b, c),
        SystemCall::ReadLink => folder::read_link(process, a, b, c, d),
        SystemCall::CheckAccess => folder::check_access(process, a, b),
        SystemCall::StatusAt => folder::status_at(process, a, b, c, d),
        SystemCall::Status => folder::status(process, a, b),
        SystemCall::ChangeMode | SystemCall::ChangeOwner | SystemCall::SetTimes | SystemCall::SetFileMask => {
            Ok(0)
        }

        SystemCall::SetBreak => Ok(memory::set_break(process, a)),
        SystemCall::Map => memory::map(process, arguments),
        SystemCall::Unmap => memory::unmap(process, a, b),
        SystemCall::Remap => memory::remap(process, a, b, c, d),
        SystemCall::Protect => memory::protect(process, a, b, c),
        SystemCall::SyncMapping => memory::sync(process, a, b, c),
        SystemCall::Advise => memory::advise(process, a, b, c),

        SystemCall::Wait => process::wait(process, a, b, c, d),
        SystemCall::GetResourceUsage => process::get_resource_usage(process, a, b),
        SystemCall::GetLimit => process::limit(process, a, 0, b),
        SystemCall::LimitResource => process::limit(process, b, c, d),
        SystemCall::SetProcessGroup | SystemCall::ProcessControl => Ok(0),
        SystemCall::GetProcessGroup | SystemCall::GetSession | SystemCall::NewSession => {
            Ok(process.record.id)
        }

        SystemCall::SetThreadAddress => Ok(thread::set_clear_address(thread, a)),
        SystemCall::SetRobustList => Ok(0),
        SystemCall::Futex => thread::futex(process, arguments),
        SystemCall::GetAffinity => thread::affinity(process, b, c),

        SystemCall::Kill => signal::kill(process, a, b),
        SystemCall::KillThread => signal::kill_thread(process, None, a, b),
        SystemCall::KillThreadOf => signal::kill_thread(process, Some(a), b, c),
        SystemCall::SignalAction => signal::action(process, a, b, c, d),
        SystemCall::SignalMask => signal::mask(thread, a, b, c, d),
        SystemCall::SignalStack => signal::stack(thread, a, b),
        SystemCall::SignalSuspend => signal::suspend(thread, a, b),

        SystemCall::GetTime => time::get(process, b),
        SystemCall::GetTimeResolution => time::resolution(process, b),
        SystemCall::Sleep => time::sleep(process, 0, a, b),
        SystemCall::SleepByClock => time::sleep(process, b, c, d),

        SystemCall::GetSystemName => system::name(process, a),
        SystemCall::GetSystemInformation => system::information(process, a),
        SystemCall::GetRandom => system::random(process, a, b),
        SystemCall::ProbeHardware => Err(Errno::ENOSYS),
        SystemCall::FlushInstructions => {
            translation::flush_instructions();
            Ok(0)
        }
        SystemCall::GetProcessId
        | SystemCall::GetThreadId
        | SystemCall::Exit
        | SystemCall::ExitGroup
        | SystemCall::SchedYield
        | SystemCall::SignalReturn
        | SystemCall::Execute
        | SystemCall::Clone => unreachable!("answered above"),
    }
}
