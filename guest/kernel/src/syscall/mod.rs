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
pub mod user_memory;

use crate::arch::trap::TrapFrame;
use crate::arch::{heap, translation};
use crate::fs::{self, Node};
use crate::hart;
use crate::mm::reclaim;
use crate::process::jobs::{self, Jobs};
use crate::process::{Departure, Process, Thread, out_of_memory, parent};
use crate::scheduler;
use crate::trap::Next;
use abi::errno::Errno;
use abi::file::WORKING_FOLDER;
use abi::system_call::SystemCall;
use alloc::sync::Arc;
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
        Some(SystemCall::Exit) => return process::exit(thread, frame.argument(0)),
        Some(SystemCall::ExitGroup) => return process::exit_group(thread, frame.argument(0)),
        Some(SystemCall::SignalReturn) => return signal::return_from_handler(thread, frame),
        Some(SystemCall::Execute) => match process::execute(thread, frame.arguments()) {
            Ok(start) => {
                frame.clone_from(&start);
                scheduler::forget_floating_point(thread);
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
        thread.signals.restart_with(frame.argument(0));
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
            | SystemCall::SignalQueue
            | SystemCall::Poll
            | SystemCall::Select
    )
}

/// The system calls that return a value and change no register.
fn value(thread: &Thread, call: SystemCall, frame: &TrapFrame) -> Result<usize, Errno> {
    let process: &Process = &thread.process;
    let arguments = frame.arguments();
    let [a, b, c, d, e, _] = arguments;
    match call {
        SystemCall::GetParentId => Ok(parent(process)),
        SystemCall::GetUser
        | SystemCall::GetEffectiveUser
        | SystemCall::GetGroup
        | SystemCall::GetEffectiveGroup
        | SystemCall::GetGroups => Ok(0),
        SystemCall::GetAllUsers | SystemCall::GetAllGroups => system::zeros(process, [a, b, c]),
        SystemCall::SetUser | SystemCall::SetGroup => system::become_user(&[a]),
        SystemCall::SetRealUser | SystemCall::SetRealGroup => system::become_user(&[a, b]),
        SystemCall::SetAllUsers | SystemCall::SetAllGroups => system::become_user(&[a, b, c]),
        SystemCall::GetCapabilities => system::capabilities(process, a, b),

        SystemCall::Read => file::read(process, a, b, c, None),
        SystemCall::Write => file::write(thread, a, b, c, None),
        SystemCall::ReadAt | SystemCall::WriteAt | SystemCall::ReadVectorAt | SystemCall::WriteVectorAt
            if d > isize::MAX as usize =>
        {
            Err(Errno::EINVAL)
        }
        SystemCall::ReadAt => file::read(process, a, b, c, Some(d)),
        SystemCall::WriteAt => file::write(thread, a, b, c, Some(d)),
        SystemCall::ReadVector => file::read_vector(process, [a, b, c], None),
        SystemCall::WriteVector => file::write_vector(thread, [a, b, c], None),
        SystemCall::ReadVectorAt => file::read_vector(process, [a, b, c], Some(d)),
        SystemCall::WriteVectorAt => file::write_vector(thread, [a, b, c], Some(d)),
        SystemCall::SendFile => file::send(thread, a, b, c, d),
        SystemCall::SendTo => file::write(thread, a, b, c, None),
        SystemCall::ReceiveFrom => file::read(process, a, b, c, None),
        SystemCall::Seek => process.files.lock().get(a)?.seek(b as isize, c),
        SystemCall::Close => file::close(process, a),
        SystemCall::CloseRange => file::close_range(process, a, b, c),
        SystemCall::Duplicate => file::duplicate(process, a, 0, false),
        SystemCall::DuplicateTo => file::duplicate_to(process, a, b, c),
        SystemCall::FileControl => file::control(process, a, b, c),
        SystemCall::DeviceControl => file::device_control(process, a, b, c),
        SystemCall::Pipe => file::pipe(process, a, b),
        SystemCall::SocketPair => file::connection(process, a, b, c, d),
        SystemCall::EventCounter => file::counter(process, a, b),
        SystemCall::MemoryFile => file::memory_file(process, b),
        SystemCall::TruncateFile => file::truncate(process, a, b, false),
        SystemCall::Allocate => file::allocate(process, a, b, c, d),
        SystemCall::Sync => fs::disk::sync().map(|()| 0),
        SystemCall::SyncFile | SystemCall::SyncFileData | SystemCall::SyncFileRange => file::sync(process, a),
        SystemCall::LockFile => process.files.lock().get(a).map(|_| 0),
        SystemCall::AdviseFile => file::advise(process, a, d),
        SystemCall::Poll => poll::poll(thread, arguments),
        SystemCall::Select => poll::select(thread, arguments),
        SystemCall::MakeWatch => file::watch(process, a),
        SystemCall::ChangeWatch => poll::change_watch(process, a, b, c, d),
        SystemCall::AwaitWatch => poll::await_watch(thread, arguments),

        SystemCall::Open => folder::open(process, a, b, c, d),
        SystemCall::ReadFolder => folder::read(process, a, b, c),
        SystemCall::GetWorkingFolder => folder::working_folder(process, a, b),
        SystemCall::ChangeFolder => folder::change(process, a),
        SystemCall::ChangeFolderTo => folder::change_to(process, a),
        SystemCall::MakeFolder => folder::make(process, a, b, c),
        SystemCall::MakeNode => folder::make_node(process, a, b, c),
        SystemCall::Unlink => folder::unlink(process, a, b, c),
        SystemCall::SymbolicLink => folder::symbolic_link(process, a, b, c),
        SystemCall::HardLink => folder::hard_link(process, arguments),
        SystemCall::Rename => folder::rename(process, [a, b, c, d, 0, 0]),
        SystemCall::RenameTo => folder::rename(process, arguments),
        SystemCall::ReadLink => folder::read_link(process, a, b, c, d),
        SystemCall::CheckAccess => folder::check_access(process, a, b, c, 0),
        SystemCall::CheckAccessWith => folder::check_access(process, a, b, c, d),
        SystemCall::TruncatePath => folder::truncate(process, a, b),
        SystemCall::ChangeMode => folder::change_mode(&*folder::node_at(process, a, b, 0)?, c),
        SystemCall::ChangeModeOf => folder::change_mode(&*node_of(process, a)?, b),
        SystemCall::ChangeOwner => Ok(folder::change_owner(&*folder::node_at(process, a, b, e)?, c, d)),
        SystemCall::ChangeOwnerOf => Ok(folder::change_owner(&*node_of(process, a)?, b, c)),
        SystemCall::StatusAt => status::at(process, a, b, c, d),
        SystemCall::ExtendedStatus => status::extended(process, arguments),
        SystemCall::Status => status::of(process, a, b),
        SystemCall::SetTimes => status::set_times(process, a, b, c, d),
        SystemCall::FileSystemStatus => {
            folder::node_at(process, WORKING_FOLDER, a, 0)?;
            status::file_system(process, b)
        }
        SystemCall::FileSystemStatusOf => {
            process.files.lock().get(a)?;
            status::file_system(process, b)
        }
        SystemCall::SetFileMask => Ok(process.set_file_mask(a as u32) as usize),

        SystemCall::SetBreak => Ok(memory::set_break(process, a)),
        SystemCall::Map => memory::map(process, arguments),
        SystemCall::Unmap => memory::unmap(process, a, b),
        SystemCall::Remap => memory::remap(process, a, b, c, d),
        SystemCall::Protect => memory::protect(process, a, b, c),
        SystemCall::SyncMapping => memory::sync(process, a, b, c),
        SystemCall::Advise => memory::advise(process, a, b, c),
        SystemCall::InCore => memory::in_core(process, a, b, c),
        SystemCall::Lock | SystemCall::Unlock | SystemCall::LockAll | SystemCall::UnlockAll => Ok(0),

        SystemCall::Wait => process::wait(process, a, b, c, d),
        SystemCall::WaitId => process::wait_id(process, a, b, c, d),
        SystemCall::GetResourceUsage => process::get_resource_usage(process, a, b),
        SystemCall::GetTimes => process::times(process, a),
        SystemCall::GetLimit => process::limit(process, 0, a, 0, b),
        SystemCall::SetLimit => process::limit(process, 0, a, b, 0),
        SystemCall::LimitResource => process::limit(process, a, b, c, d),
        SystemCall::ProcessControl => process::control(process, a, b),
        SystemCall::SetProcessGroup => jobs::set_group(process, a, b),
        SystemCall::GetProcessGroup => jobs::of(process, a, Jobs::group),
        SystemCall::GetSession => jobs::of(process, a, Jobs::session),
        SystemCall::NewSession => jobs::new_session(process),
        // A nice value of 0, as the system call tells it.
        SystemCall::GetPriority => Ok(20),
        SystemCall::SetPriority | SystemCall::SetGroups | SystemCall::SetHostName => Ok(0),
        SystemCall::SetCapabilities => Ok(0),

        SystemCall::SetThreadAddress => Ok(thread::set_clear_address(thread, a)),
        SystemCall::SetRobustList => Ok(0),
        SystemCall::Futex => thread::futex(process, arguments),
        SystemCall::MemoryBarrier => thread::barrier(a, b),
        SystemCall::GetAffinity => thread::affinity(process, b, c),
        SystemCall::GetHart => thread::hart(process, a, b),
        SystemCall::GetScheduler
        | SystemCall::SetScheduler
        | SystemCall::SetSchedulingParameters
        | SystemCall::SetAffinity
        | SystemCall::GetLargestPriority
        | SystemCall::GetSmallestPriority => Ok(0),
        SystemCall::GetSchedulingParameters => thread::scheduling_parameters(process, b),
        SystemCall::GetSlice => time::slice(process, b),

        SystemCall::Kill => signal::kill(process, a, b),
        SystemCall::KillThread => signal::kill_thread(process, None, a, b),
        SystemCall::KillThreadOf => signal::kill_thread(process, Some(a), b, c),
        SystemCall::SignalQueue => signal::queue(process, a, b, c),
        SystemCall::SignalAction => signal::action(process, a, b, c, d),
        SystemCall::SignalMask => signal::mask(thread, a, b, c, d),
        SystemCall::SignalStack => signal::stack(thread, frame, a, b),
        SystemCall::SignalSuspend => signal::suspend(thread, a, b),
        SystemCall::SignalPending => signal::pending(thread, a, b),
        SystemCall::SignalTimedWait => signal::timed_wait(thread, a, b, c, d),
        SystemCall::GetIntervalTimer => process::interval_timer(thread, a, None, b),
        SystemCall::SetIntervalTimer => process::interval_timer(thread, a, Some(b), c),

        SystemCall::GetTime => time::get(process, a, b),
        SystemCall::GetTimeOfDay => time::of_day(process, a, b),
        SystemCall::GetTimeResolution => time::resolution(process, a, b),
        SystemCall::Sleep => time::sleep(process, 1, 0, a, b),
        SystemCall::SleepByClock => time::sleep(process, a, b, c, d),
        SystemCall::SetTime => Err(Errno::EPERM),

        SystemCall::GetSystemName => system::name(process, a),
        SystemCall::GetSystemInformation => system::information(process, a),
        SystemCall::GetRandom => system::random(process, a, b, c),
        SystemCall::Socket => Err(Errno::EAFNOSUPPORT),
        SystemCall::ShutDown => Err(Errno::ENOTSOCK),
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

/// The node of an open file that has one.
fn node_of(process: &Process, file: usize) -> Result<Arc<Node>, Errno> {
    process.files.lock().get(file)?.node.clone().ok_or(Errno::EINVAL)
}
