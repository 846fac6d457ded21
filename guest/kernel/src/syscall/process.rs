//! System calls about processes.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::fs::proc::TICK;
use crate::memory_layout::STACK_LIMIT;
use crate::process::families::{self, FAMILIES};
use crate::process::{self, Departure, LIMIT_FILES, LIMIT_STACK, MOST_WORDS, Process, Thread, Times};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::user_memory::UserSlice;
use crate::syscall::{Answer, Arguments};
use crate::trap::Next;
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::resource_usage::ResourceUsage;
use abi::signal::{Signal, SignalInformation};
use abi::thread::{NAME_BYTES, option};
use abi::time::TimeValue;
use alloc::string::String;
use alloc::vec::Vec;
use executable::Words;
use family::{Kin, Wanted};
use signal::Information;
use tree::LONGEST_PATH;

/// The most words of one argument vector.
const MOST_IN_VECTOR: usize = 2048;

/// `exit`: of the last thread, it is the process's. Only the low eight bits are told.
pub fn exit(thread: &Thread, [status, ..]: Arguments) -> Next {
    if thread.process.threads().len() <= 1 {
        thread.process.end(ExitStatus::Exited(status as u8));
    }
    Next::Leave(Departure::Ended)
}

/// `exit_group`: all threads end.
pub fn exit_group(thread: &Thread, [status, ..]: Arguments) -> Next {
    thread.process.end(ExitStatus::Exited(status as u8));
    Next::Leave(Departure::Ended)
}

/// `execve(path, arguments, environment)`: the registers to start with.
#[inline(never)]
pub fn execute(thread: &Thread, [file, arguments, environment, ..]: Arguments) -> Result<TrapFrame, Errno> {
    let process = &thread.process;
    let path = process.get_text(file, LONGEST_PATH)?;
    let words =
        Words { arguments: read_words(process, arguments)?, environment: read_words(process, environment)? };
    process.execute(thread, &path, &words)
}

fn read_words(process: &Process, vector: usize) -> Result<Vec<Vec<u8>>, Errno> {
    let mut words = Vec::new();
    if vector == 0 {
        return Ok(words);
    }
    let mut left = MOST_WORDS;
    loop {
        let place = vector.checked_add(words.len() * size_of::<usize>()).ok_or(Errno::EFAULT)?;
        let pointer = process.get(place)?;
        if pointer == 0 {
            return Ok(words);
        }
        let word = process.get_text(pointer, left).map_err(|error| match error {
            Errno::ENAMETOOLONG => Errno::E2BIG,
            other => other,
        })?;
        left -= word.len();
        words.push(word);
        if words.len() > MOST_IN_VECTOR {
            return Err(Errno::E2BIG);
        }
    }
}

/// The parent of a `vfork` waits until the child has a program of its own, or has ended.
pub fn wait_until_given_back(child: &Process, own: usize) {
    while child.borrowed.lock().strong_count() > 0 {
        if scheduler::sleep(Channel::Stopped(own), None) == Woken::Interrupted {
            return;
        }
    }
}

/// `wait4(process, status, options, usage)`: the number of a child that has ended, was stopped or goes on.
#[inline(never)]
pub fn wait(process: &Process, [id, status, options, usage, ..]: Arguments) -> Answer {
    let wanted = Wanted::of_wait(id, options, process.kin().group)?;
    let before = process.record.times().children;
    let Some((id, ending)) = families::wait(process, &wanted)? else { return Ok(0) };
    process.put_wanted(status, &ending)?;
    process.put_wanted(usage, &usage_of(process.record.times().children - before))?;
    Ok(id)
}

/// `waitid(kind, number, information, options, usage)`.
pub fn wait_id(process: &Process, [kind, id, place, options, ..]: Arguments) -> Answer {
    let found = families::wait(process, &Wanted::of_wait_id(kind, id, options, process.kin().group)?)?;
    // Nobody is told by zeros.
    let information = found.map_or(SignalInformation::default(), |(id, status)| {
        Information::news_of_child(id, status).about(Signal::Child as u8)
    });
    process.put_wanted(place, &information)
}

/// `setpgid(process, group)`.
pub fn set_group(process: &Process, [id, group, ..]: Arguments) -> Answer {
    FAMILIES.lock().set_group(process.record.id, id as i32, group as i32).map(|()| 0)
}

/// `setsid`.
pub fn new_session(process: &Process) -> Answer {
    let id = process.record.id;
    FAMILIES.lock().new_session(id).map(|()| id)
}

/// `getpgid` and `getsid`: of a process, of this one if the number is 0.
pub fn kin(process: &Process, [id, ..]: Arguments, tell: impl Fn(&Kin) -> usize) -> Answer {
    let id = if id as u32 == 0 { process.record.id } else { id };
    FAMILIES.lock().kin(id).as_ref().map(tell).ok_or(Errno::ESRCH)
}

/// All time is time in user mode, as the kernel's own is not told apart.
fn usage_of(ticks: u64) -> ResourceUsage {
    let times = [TimeValue::of(timer::nanoseconds_at(ticks)), TimeValue::default()];
    ResourceUsage { times, ..ResourceUsage::default() }
}

/// `times`: in hundredths of a second; the process, and its children that have ended.
pub fn times(process: &Process, [address, ..]: Arguments) -> Answer {
    let Times { own, children, .. } = scheduler::times_of(process);
    let [own, children] = [own, children].map(|ticks| timer::nanoseconds_at(ticks) / TICK);
    process.put_wanted(address, &[own, 0, children, 0])?;
    Ok((timer::nanoseconds() / TICK) as usize)
}

/// `getrusage(who, usage)`: times; of the process itself also its page faults and how often it was switched away from;
/// the rest is 0.
#[inline(never)]
pub fn get_resource_usage(process: &Process, [who, address, ..]: Arguments) -> Answer {
    let usage = match who as u32 as usize {
        ResourceUsage::SELF | ResourceUsage::THREAD => {
            let times = scheduler::times_of(process);
            let counts = process.memory.lock().counts;
            ResourceUsage {
                minor_faults: counts.minor_faults as i64,
                major_faults: counts.major_faults as i64,
                voluntary_switches: times.left as i64,
                involuntary_switches: times.preempted as i64,
                ..usage_of(times.own)
            }
        }
        ResourceUsage::CHILDREN => usage_of(process.record.times().children),
        _ => return Err(Errno::EINVAL),
    };
    process.put(address, &usage)
}

/// `prlimit64(process, resource, new, old)`, of which `getrlimit` and `setrlimit` are parts. Kept for all, and enforced for
/// the stack and the numbers of open files.
pub fn limit(process: &Process, [id, resource, new, old, ..]: Arguments) -> Answer {
    let other = match id {
        0 => None,
        id => Some(process::find(id)?),
    };
    let target = other.as_deref().unwrap_or(process);
    let before = *target.limits.lock().get(resource).ok_or(Errno::EINVAL)?;
    let wanted: Option<[u64; 2]> = process.get_given(new)?;
    if let Some(limits) = wanted {
        if limits[0] > limits[1] {
            return Err(Errno::EINVAL);
        }
        if limits[1] > before[1] && matches!(resource, LIMIT_STACK | LIMIT_FILES) {
            return Err(Errno::EPERM);
        }
    }
    process.put_wanted(old, &before)?;
    if let Some(limits) = wanted {
        target.limits.lock()[resource] = limits;
        match resource {
            LIMIT_STACK => target.memory.lock().stack_limit = (limits[0] as usize).min(STACK_LIMIT),
            LIMIT_FILES => target.files.lock().limit = limits[0] as usize,
            _ => {}
        }
    }
    Ok(0)
}

/// `prctl`: the name of a thread, and what has only one answer here.
pub fn control(process: &Process, [asked, argument, ..]: Arguments) -> Answer {
    match asked {
        option::SET_NAME => {
            let mut memory = process.memory.lock();
            let mut bytes = [0; NAME_BYTES];
            UserSlice::claimed(argument, NAME_BYTES - 1).read(&mut *memory, 0, &mut bytes)?;
            let name = bytes.split(|&byte| byte == 0).next().unwrap_or(&[]);
            process.record.rename(&String::from_utf8_lossy(name));
            Ok(0)
        }
        option::GET_NAME => {
            let mut bytes = [0; NAME_BYTES];
            let name = process.record.name();
            let length = name.len().min(NAME_BYTES - 1);
            bytes[..length].copy_from_slice(&name.as_bytes()[..length]);
            process.put(argument, &bytes)
        }
        option::GET_DUMPABLE => Ok(1),
        option::DEATH_SIGNAL | option::SET_DUMPABLE | option::NO_NEW_PRIVILEGES => Ok(0),
        _ => Err(Errno::EINVAL),
    }
}
