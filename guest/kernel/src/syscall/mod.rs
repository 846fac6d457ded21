//! System calls: the only legal way for a program into the kernel. Number in `a7`, arguments in `a0` to `a5`, the
//! result or a negated error number back in `a0`, as Linux has it on riscv64.

mod file;
mod folder;
pub mod lab;
mod memory;
mod poll;
mod process;
mod signal;
mod status;
mod system;
mod thread;
mod time;
mod timer;
pub mod user_memory;

use crate::arch::trap::TrapFrame;
use crate::arch::{heap, translation};
use crate::fs;
use crate::hart;
use crate::mm::reclaim;
use crate::process::{Departure, Process, Thread, floating_point, out_of_memory};
use crate::scheduler;
use crate::trap::Next;
use abi::errno::Errno;
use abi::system_call::SystemCall;
use core::sync::atomic::Ordering;

/// Answers a system call that only asks for a number which is known already, on the shortest way; says whether it was
/// one.
#[inline]
pub fn answer_at_once(thread: &Thread, frame: &mut TrapFrame) -> bool {
    const PROCESS: usize = SystemCall::GetProcessId as usize;
    const THREAD: usize = SystemCall::GetThreadId as usize;
    let number = frame.system_call_number();
    if number != PROCESS && number != THREAD {
        return false;
    }
    frame.answer(if number == PROCESS { thread.process.record.id } else { thread.id });
    true
}

/// Does what the program asks for. Whatever this holds is let go before the thread leaves, which it may do for good.
#[inline]
pub fn answer(frame: &mut TrapFrame) -> Next {
    if frame.system_call_number() == SystemCall::SchedYield as usize {
        frame.answer(0);
        return scheduler::give_way(Departure::Yielded);
    }
    answer_for(&hart::current().thread(), frame)
}

#[inline(never)]
fn answer_for(thread: &Thread, frame: &mut TrapFrame) -> Next {
    reclaim::make_room();
    let result = match SystemCall::from_number(frame.system_call_number()) {
        // Those that do more to the thread than to return a value.
        Some(call) if makes_something(call) && heap::is_short() => Err(Errno::ENOMEM),
        Some(SystemCall::Exit) => return process::exit(thread, frame.arguments()),
        Some(SystemCall::ExitGroup) => return process::exit_group(thread, frame.arguments()),
        Some(SystemCall::SignalReturn) => return signal::return_from_handler(thread, frame),
        Some(SystemCall::Execute) => match process::execute(thread, frame.arguments()) {
            Ok(start) => {
                frame.clone_from(&start);
                floating_point::forget(thread);
                return Next::Resume;
            }
            Err(error) => Err(error),
        },
        Some(SystemCall::Clone) => thread::clone(thread, frame),
        Some(call) => value(thread, call, frame),
        None => lab::answer(&thread.process, frame.system_call_number(), frame.arguments()),
    };
    if result == Err(Errno::STARVED) {
        // Without an answer the program is at its `ecall` still.
        out_of_memory::relieve();
        return Next::Resume;
    }
    if result == Err(Errno::RESTART) {
        *thread.restart.lock() = Some(frame.argument(0));
        thread.attention.store(true, Ordering::Relaxed);
        frame.answer(Errno::EINTR.as_return_value());
    } else {
        frame.answer(result.unwrap_or_else(Errno::as_return_value));
    }
    Next::Resume
}

/// Whether a call may take memory of the kernel's own for longer than it lasts, or much of it meanwhile: such calls are
/// refused before there is none left. A program can use up what it may, and never what the kernel needs to say no.
fn makes_something(call: SystemCall) -> bool {
    matches!(
        call,
        SystemCall::Clone
            | SystemCall::Execute
            | SystemCall::Map
            | SystemCall::Remap
            | SystemCall::Protect
            | SystemCall::SetBreak
            | SystemCall::Open
            | SystemCall::Pipe
            | SystemCall::SocketPair
            | SystemCall::EventCounter
            | SystemCall::MakeWatch
            | SystemCall::ChangeWatch
            | SystemCall::AwaitWatch
            | SystemCall::MemoryFile
            | SystemCall::Duplicate
            | SystemCall::DuplicateTo
            | SystemCall::FileControl
            | SystemCall::ReadVector
            | SystemCall::ReadVectorAt
            | SystemCall::Write
            | SystemCall::WriteVector
            | SystemCall::WriteAt
            | SystemCall::WriteVectorAt
            | SystemCall::SendTo
            | SystemCall::SendFile
            | SystemCall::ReadFolder
            | SystemCall::MakeFolder
            | SystemCall::MakeNode
            | SystemCall::SymbolicLink
            | SystemCall::HardLink
            | SystemCall::Rename
            | SystemCall::RenameTo
            | SystemCall::SetIntervalTimer
            | SystemCall::CreateTimer
            | SystemCall::SignalQueue
            | SystemCall::Poll
            | SystemCall::Select
    )
}

/// The arguments of a system call, as many as there can be; each call's own function names those that it has.
type Arguments = [usize; 6];
/// What the program gets back.
type Answer = Result<usize, Errno>;

/// The system calls that return a value and change no register.
fn value(thread: &Thread, call: SystemCall, frame: &TrapFrame) -> Answer {
    let process: &Process = &thread.process;
    let arguments = frame.arguments();
    let [a, b, c, ..] = arguments;
    match call {
        SystemCall::GetParentId => Ok(process.kin().parent.unwrap_or(0)),
        SystemCall::GetUser
        | SystemCall::GetEffectiveUser
        | SystemCall::GetGroup
        | SystemCall::GetEffectiveGroup
        | SystemCall::GetGroups => Ok(0),
        SystemCall::GetAllUsers | SystemCall::GetAllGroups => system::zeros(process, arguments),
        SystemCall::SetUser | SystemCall::SetGroup => system::become_user(&arguments[..1]),
        SystemCall::SetRealUser | SystemCall::SetRealGroup => system::become_user(&arguments[..2]),
        SystemCall::SetAllUsers | SystemCall::SetAllGroups => system::become_user(&arguments[..3]),
        SystemCall::GetCapabilities => system::capabilities(process, arguments),

        SystemCall::Read | SystemCall::ReceiveFrom => file::read(thread, arguments, None),
        SystemCall::ReadAt => file::read(thread, arguments, file::offset(arguments)?),
        SystemCall::ReadVector => file::vector(thread, arguments, None, file::read),
        SystemCall::ReadVectorAt => file::vector(thread, arguments, file::offset(arguments)?, file::read),
        SystemCall::Write | SystemCall::SendTo => file::write(thread, arguments, None),
        SystemCall::WriteAt => file::write(thread, arguments, file::offset(arguments)?),
        SystemCall::WriteVector => file::vector(thread, arguments, None, file::write),
        SystemCall::WriteVectorAt => file::vector(thread, arguments, file::offset(arguments)?, file::write),
        SystemCall::SendFile => file::send(thread, arguments),
        SystemCall::Seek => file::seek(process, arguments),
        SystemCall::Close => file::close(process, arguments),
        SystemCall::CloseRange => file::close_range(process, arguments),
        SystemCall::Duplicate => file::duplicate(process, arguments),
        SystemCall::DuplicateTo => file::duplicate_to(process, arguments),
        SystemCall::FileControl => file::control(process, arguments),
        SystemCall::DeviceControl => file::device_control(process, arguments),
        SystemCall::Pipe => file::pipe(process, arguments),
        SystemCall::SocketPair => file::connection(process, arguments),
        SystemCall::EventCounter => file::counter(process, arguments),
        SystemCall::MemoryFile => file::memory_file(process, arguments),
        SystemCall::TruncateFile => file::truncate(process, arguments),
        SystemCall::Allocate => file::allocate(process, arguments),
        SystemCall::Sync | SystemCall::SyncFileSystem => fs::mounts::sync().map(|()| 0),
        SystemCall::SyncFile | SystemCall::SyncFileData | SystemCall::SyncFileRange => {
            file::sync(process, arguments)
        }
        SystemCall::LockFile => file::lock(process, arguments),
        SystemCall::AdviseFile => file::advise(process, arguments),
        SystemCall::Poll => poll::poll(thread, arguments),
        SystemCall::Select => poll::select(thread, arguments),
        SystemCall::MakeWatch => file::watch(process, arguments),
        SystemCall::ChangeWatch => poll::change_watch(process, arguments),
        SystemCall::AwaitWatch => poll::await_watch(thread, arguments),

        SystemCall::Open => folder::open(process, arguments),
        SystemCall::ReadFolder => folder::read(process, arguments),
        SystemCall::GetWorkingFolder => folder::working_folder(process, arguments),
        SystemCall::ChangeFolder => folder::change(process, arguments),
        SystemCall::ChangeFolderTo => folder::change_to(process, arguments),
        SystemCall::MakeFolder => folder::make(process, arguments),
        SystemCall::MakeNode => folder::make_node(process, arguments),
        SystemCall::Unlink => folder::unlink(process, arguments),
        SystemCall::SymbolicLink => folder::symbolic_link(process, arguments),
        SystemCall::HardLink => folder::hard_link(process, arguments),
        SystemCall::Rename => folder::rename(process, arguments),
        SystemCall::RenameTo => folder::rename_with(process, arguments),
        SystemCall::ReadLink => folder::read_link(process, arguments),
        SystemCall::CheckAccess => folder::check_access(process, arguments),
        SystemCall::CheckAccessWith => folder::check_access_with(process, arguments),
        SystemCall::TruncatePath => folder::truncate(process, arguments),
        SystemCall::ChangeMode => folder::change_mode(process, arguments),
        SystemCall::ChangeModeOf => folder::change_mode_of(process, arguments),
        SystemCall::ChangeOwner => folder::change_owner(process, arguments),
        SystemCall::ChangeOwnerOf => folder::change_owner_of(process, arguments),
        SystemCall::SetFileMask => folder::set_mask(process, arguments),
        SystemCall::StatusAt => status::at(process, arguments),
        SystemCall::ExtendedStatus => status::extended(process, arguments),
        SystemCall::Status => status::of(process, arguments),
        SystemCall::SetTimes => status::set_times(process, arguments),
        SystemCall::FileSystemStatus => status::file_system(process, arguments),
        SystemCall::FileSystemStatusOf => status::file_system_of(process, arguments),

        SystemCall::SetBreak => memory::set_break(process, arguments),
        SystemCall::Map => memory::map(process, arguments),
        SystemCall::Unmap => memory::unmap(process, arguments),
        SystemCall::Remap => memory::remap(process, arguments),
        SystemCall::Protect => memory::protect(process, arguments),
        SystemCall::SyncMapping => memory::sync(process, arguments),
        SystemCall::Advise => memory::advise(process, arguments),
        SystemCall::InCore => memory::in_core(process, arguments),
        SystemCall::Lock | SystemCall::Unlock | SystemCall::LockAll | SystemCall::UnlockAll => Ok(0),

        SystemCall::Wait => process::wait(process, arguments),
        SystemCall::WaitId => process::wait_id(process, arguments),
        SystemCall::GetResourceUsage => process::get_resource_usage(process, arguments),
        SystemCall::GetTimes => process::times(process, arguments),
        SystemCall::GetLimit => process::limit(process, [0, a, 0, b, 0, 0]),
        SystemCall::SetLimit => process::limit(process, [0, a, b, 0, 0, 0]),
        SystemCall::LimitResource => process::limit(process, arguments),
        SystemCall::ProcessControl => process::control(process, arguments),
        SystemCall::SetProcessGroup => process::set_group(process, arguments),
        SystemCall::GetProcessGroup => process::kin(process, arguments, |kin| kin.group),
        SystemCall::GetSession => process::kin(process, arguments, |kin| kin.session),
        SystemCall::NewSession => process::new_session(process),
        // A nice value of 0, as the system call tells it.
        SystemCall::GetPriority => Ok(20),
        SystemCall::SetPriority | SystemCall::SetGroups | SystemCall::SetHostName => Ok(0),
        SystemCall::SetCapabilities => Ok(0),

        SystemCall::SetThreadAddress => thread::set_clear_address(thread, arguments),
        SystemCall::SetRobustList => Ok(0),
        SystemCall::Futex => thread::futex(process, arguments),
        SystemCall::MemoryBarrier => thread::barrier(arguments),
        SystemCall::GetAffinity => thread::affinity(process, arguments),
        SystemCall::GetHart => thread::hart(process, arguments),
        SystemCall::GetScheduler
        | SystemCall::SetScheduler
        | SystemCall::SetSchedulingParameters
        | SystemCall::SetAffinity
        | SystemCall::GetLargestPriority
        | SystemCall::GetSmallestPriority => Ok(0),
        SystemCall::GetSchedulingParameters => thread::scheduling_parameters(process, arguments),
        SystemCall::GetSlice => time::slice(process, arguments),

        SystemCall::Kill => signal::kill(process, arguments),
        SystemCall::KillThread => signal::kill_thread(process, None, a, b),
        SystemCall::KillThreadOf => signal::kill_thread(process, Some(a), b, c),
        SystemCall::SignalQueue => signal::queue(process, arguments),
        SystemCall::SignalAction => signal::action(process, arguments),
        SystemCall::SignalMask => signal::mask(thread, arguments),
        SystemCall::SignalStack => signal::stack(thread, frame, arguments),
        SystemCall::SignalSuspend => signal::suspend(thread, arguments),
        SystemCall::SignalPending => signal::pending(thread, arguments),
        SystemCall::SignalTimedWait => signal::timed_wait(thread, arguments),
        SystemCall::GetIntervalTimer => timer::interval(process, arguments),
        SystemCall::SetIntervalTimer => timer::set_interval(process, arguments),

        SystemCall::CreateTimer => timer::create(process, arguments),
        SystemCall::SetTimer => timer::set_time(process, arguments),
        SystemCall::GetTimer => timer::get_time(process, arguments),
        SystemCall::GetTimerOverrun => timer::overrun(process, arguments),
        SystemCall::DeleteTimer => timer::delete(process, arguments),

        SystemCall::GetTime => time::get(process, arguments),
        SystemCall::GetTimeOfDay => time::of_day(process, arguments),
        SystemCall::GetTimeResolution => time::resolution(process, arguments),
        SystemCall::Sleep => time::sleep(process, arguments),
        SystemCall::SleepByClock => time::sleep_by_clock(process, arguments),
        SystemCall::SetTime => Err(Errno::EPERM),

        SystemCall::GetSystemName => system::name(process, arguments),
        SystemCall::GetSystemInformation => system::information(process, arguments),
        SystemCall::GetRandom => system::random(process, arguments),
        SystemCall::Socket => Err(Errno::EAFNOSUPPORT),
        SystemCall::ShutDown => file::shut_down(process, arguments),
        SystemCall::GetOwnName | SystemCall::GetPeerName => {
            process.files.lock().get(a).and(Err(Errno::ENOTSOCK))
        }
        // Known, and refused as by a kernel that is older than they are: libraries then do without.
        SystemCall::ProbeHardware
        | SystemCall::CloneWith
        | SystemCall::RestartableSequences
        | SystemCall::CopyRange
        | SystemCall::Splice
        | SystemCall::GetRobustList
        | SystemCall::ProcessFile
        | SystemCall::ExecuteAt => Err(Errno::ENOSYS),
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
