//! System calls about processes.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::fs::path;
use crate::fs::proc::TICK;
use crate::memory_layout::STACK_LIMIT;
use crate::process::family::{self, Wanted, Which};
use crate::process::signals::Information;
use crate::process::{self, Departure, ExitStatus, LIMIT_FILES, LIMIT_STACK, Process, Thread, Words, alarm};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::user_memory::UserSlice;
use crate::trap::Next;
use abi::errno::Errno;
use abi::resource_usage::ResourceUsage;
use abi::signal::{INFORMATION_BYTES, Signal};
use abi::thread::{WAIT_ALL_KINDS, WAIT_CONTINUED, WAIT_ENDED, WAIT_NO_HANG, WAIT_STOPPED};
use abi::time::NANOSECONDS;
use alloc::string::String;
use alloc::vec::Vec;

/// The most words of one argument vector.
const MOST_WORDS: usize = 2048;

/// `exit`: of the last thread, it is the process's. Only the low eight bits are told.
pub fn exit(thread: &Thread, status: usize) -> Next {
    if thread.process.threads().len() <= 1 {
        thread.process.end(ExitStatus::Exited(status as u8));
    }
    Next::Leave(Departure::Ended)
}

/// `exit_group`: all threads end.
pub fn exit_group(thread: &Thread, status: usize) -> Next {
    thread.process.end(ExitStatus::Exited(status as u8));
    Next::Leave(Departure::Ended)
}

/// `execve(path, arguments, environment)`: the registers to start with.
#[inline(never)]
pub fn execute(thread: &Thread, [file, arguments, environment, ..]: [usize; 6]) -> Result<TrapFrame, Errno> {
    let process = &thread.process;
    let path = UserSlice::read_string(&mut process.memory.lock(), file, path::LONGEST)?;
    let words =
        Words { arguments: read_words(process, arguments)?, environment: read_words(process, environment)? };
    process.execute(thread, &path, &words)
}

fn read_words(process: &Process, vector: usize) -> Result<Vec<Vec<u8>>, Errno> {
    let mut words = Vec::new();
    if vector == 0 {
        return Ok(words);
    }
    let mut memory = process.memory.lock();
    let mut left = Words::LONGEST;
    loop {
        let place = vector.checked_add(words.len() * size_of::<usize>()).ok_or(Errno::EFAULT)?;
        let pointer = UserSlice::read_word(&mut memory, place)?;
        if pointer == 0 {
            return Ok(words);
        }
        let word = UserSlice::read_string(&mut memory, pointer, left).map_err(|error| match error {
            Errno::ENAMETOOLONG => Errno::E2BIG,
            other => other,
        })?;
        left -= word.len();
        words.push(word);
        if words.len() > MOST_WORDS {
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
pub fn wait(
    process: &Process,
    id: usize,
    status: usize,
    options: usize,
    usage: usize,
) -> Result<usize, Errno> {
    if options & !(WAIT_NO_HANG | WAIT_STOPPED | WAIT_CONTINUED | WAIT_ALL_KINDS) != 0 {
        return Err(Errno::EINVAL);
    }
    let which = match id as i32 {
        -1 => Which::Any,
        0 => Which::Group(process.jobs.group()),
        group if group < 0 => Which::Group(group.unsigned_abs() as usize),
        id => Which::Number(id as usize),
    };
    let events = [true, options & WAIT_STOPPED != 0, options & WAIT_CONTINUED != 0];
    let may_wait = options & WAIT_NO_HANG == 0;
    let before = process.record.time_of_children();
    let Some((id, ending)) = family::wait(process, Wanted { which, may_wait, events, keep: false })? else {
        return Ok(0);
    };
    let mut memory = process.memory.lock();
    if status != 0 {
        UserSlice::claimed(status, 4).write(&mut memory, &ending.to_le_bytes())?;
    }
    if usage != 0 {
        let mut bytes = [0; ResourceUsage::SIZE];
        put_time(&mut bytes, process.record.time_of_children() - before);
        UserSlice::claimed(usage, ResourceUsage::SIZE).write(&mut memory, &bytes)?;
    }
    Ok(id)
}

/// `waitid(kind, number, information, options, usage)`.
pub fn wait_id(
    process: &Process,
    kind: usize,
    id: usize,
    place: usize,
    options: usize,
) -> Result<usize, Errno> {
    const KEEP: usize = 0x100_0000;
    let events = [WAIT_ENDED, WAIT_STOPPED, WAIT_CONTINUED].map(|event| options & event != 0);
    let which = match kind {
        0 => Which::Any,
        1 => Which::Number(id),
        2 if id == 0 => Which::Group(process.jobs.group()),
        2 => Which::Group(id),
        _ => return Err(Errno::EINVAL),
    };
    if events == [false; 3] {
        return Err(Errno::EINVAL);
    }
    let wanted = Wanted { which, may_wait: options & WAIT_NO_HANG == 0, events, keep: options & KEEP != 0 };
    let found = family::wait(process, wanted)?;
    if place != 0 {
        // Nobody is told by zeros.
        let bytes = found.map_or([0; INFORMATION_BYTES], |(id, status)| {
            Information::news_of_child(id, status).to_bytes(Signal::Child as u8)
        });
        UserSlice::claimed(place, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    }
    Ok(0)
}

/// The time in user mode in a `struct rusage`: all of it, as the kernel's own is not told apart.
fn put_time(bytes: &mut [u8], nanoseconds: u64) {
    let (seconds, microseconds) = (nanoseconds / NANOSECONDS, nanoseconds % NANOSECONDS / 1000);
    bytes[..8].copy_from_slice(&seconds.to_le_bytes());
    bytes[8..16].copy_from_slice(&microseconds.to_le_bytes());
}

/// `times`: in hundredths of a second; the process, and its children that have ended.
pub fn times(process: &Process, address: usize) -> Result<usize, Errno> {
    if address != 0 {
        let (own, children) = (scheduler::time_of(process) / TICK, process.record.time_of_children() / TICK);
        let bytes = [own, 0, children, 0].map(u64::to_le_bytes);
        UserSlice::claimed(address, 32).write(&mut process.memory.lock(), bytes.as_flattened())?;
    }
    Ok((timer::nanoseconds() / TICK) as usize)
}

/// `getrusage(who, usage)`: times; of the process itself also its page faults and how often it was switched away from;
/// the rest is 0.
#[inline(never)]
pub fn get_resource_usage(process: &Process, who: usize, usage: usize) -> Result<usize, Errno> {
    const CHILDREN: usize = u32::MAX as usize;
    const THREAD: usize = 1;
    let mut bytes = [0; ResourceUsage::SIZE];
    let mut memory = process.memory.lock();
    match who as u32 as usize {
        ResourceUsage::SELF | THREAD => {
            put_time(&mut bytes, scheduler::time_of(process));
            let (voluntary, involuntary) = process.record.switches();
            let counts = memory.counts;
            let mut put = |offset: usize, value: u64| {
                bytes[offset..offset + 8].copy_from_slice(&value.to_le_bytes());
            };
            put(ResourceUsage::FAULTS_OFFSET, counts.minor_faults as u64);
            put(ResourceUsage::FAULTS_OFFSET + 8, counts.major_faults as u64);
            put(ResourceUsage::SWITCHES_OFFSET, voluntary);
            put(ResourceUsage::SWITCHES_OFFSET + 8, involuntary);
        }
        CHILDREN => put_time(&mut bytes, process.record.time_of_children()),
        _ => return Err(Errno::EINVAL),
    }
    UserSlice::claimed(usage, bytes.len()).write(&mut memory, &bytes)?;
    Ok(0)
}

/// `prlimit64`, and the two older calls for the process itself. Kept for all, and enforced for the stack and the numbers
/// of open files.
pub fn limit(process: &Process, id: usize, resource: usize, new: usize, old: usize) -> Result<usize, Errno> {
    let other = match id {
        0 => None,
        id => Some(process::find(id).ok_or(Errno::ESRCH)?),
    };
    let target = other.as_deref().unwrap_or(process);
    let before = *target.limits.lock().get(resource).ok_or(Errno::EINVAL)?;
    let mut memory = process.memory.lock();
    let mut wanted = None;
    if new != 0 {
        let bytes: [u8; 16] = UserSlice::read_array(&mut memory, new)?;
        let limits = [&bytes[..8], &bytes[8..]]
            .map(|word| word.iter().rfold(0, |sum, &byte| sum << 8 | u64::from(byte)));
        if limits[0] > limits[1] {
            return Err(Errno::EINVAL);
        }
        if limits[1] > before[1] && matches!(resource, LIMIT_STACK | LIMIT_FILES) {
            return Err(Errno::EPERM);
        }
        wanted = Some(limits);
    }
    if old != 0 {
        let bytes = before.map(u64::to_le_bytes);
        UserSlice::claimed(old, 16).write(&mut memory, bytes.as_flattened())?;
    }
    drop(memory);
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
pub fn control(process: &Process, option: usize, argument: usize) -> Result<usize, Errno> {
    const DEATH_SIGNAL: usize = 1;
    const GET_DUMPABLE: usize = 3;
    const SET_DUMPABLE: usize = 4;
    const SET_NAME: usize = 15;
    const GET_NAME: usize = 16;
    const NO_NEW_PRIVILEGES: usize = 38;
    const NAME_BYTES: usize = 16;
    match option {
        SET_NAME => {
            let mut memory = process.memory.lock();
            let mut bytes = [0; NAME_BYTES];
            UserSlice::claimed(argument, NAME_BYTES - 1).read(&mut memory, 0, &mut bytes)?;
            let name = bytes.split(|&byte| byte == 0).next().unwrap_or(&[]);
            process.record.rename(&String::from_utf8_lossy(name));
            Ok(0)
        }
        GET_NAME => {
            let mut bytes = [0; NAME_BYTES];
            let name = process.record.name();
            let length = name.len().min(NAME_BYTES - 1);
            bytes[..length].copy_from_slice(&name.as_bytes()[..length]);
            UserSlice::claimed(argument, NAME_BYTES).write(&mut process.memory.lock(), &bytes)?;
            Ok(0)
        }
        GET_DUMPABLE => Ok(1),
        DEATH_SIGNAL | SET_DUMPABLE | NO_NEW_PRIVILEGES => Ok(0),
        _ => Err(Errno::EINVAL),
    }
}

/// `getitimer` and `setitimer`: only the one of real time.
pub fn interval_timer(thread: &Thread, which: usize, new: Option<usize>, old: usize) -> Result<usize, Errno> {
    const REAL: usize = 0;
    if which != REAL {
        return Err(Errno::EINVAL);
    }
    let process = &thread.process;
    let before = alarm::get(process);
    let mut memory = process.memory.lock();
    let mut wanted = None;
    if let Some(place) = new.filter(|&place| place != 0) {
        let bytes: [u8; 32] = UserSlice::read_array(&mut memory, place)?;
        let word = |index: usize| u64::from_le_bytes(core::array::from_fn(|byte| bytes[8 * index + byte]));
        let time = |index: usize| match (word(index), word(index + 1)) {
            (_, 1_000_000..) => Err(Errno::EINVAL),
            (seconds, microseconds) => {
                Ok(seconds.saturating_mul(NANOSECONDS).saturating_add(microseconds * 1000))
            }
        };
        wanted = Some((time(2)?, time(0)?));
    }
    if old != 0 {
        let pair = |time: u64| [time / NANOSECONDS, time % NANOSECONDS / 1000];
        let bytes = [pair(before.1), pair(before.0)]
            .as_flattened()
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect::<Vec<_>>();
        UserSlice::claimed(old, 32).write(&mut memory, &bytes)?;
    }
    drop(memory);
    match (wanted, new) {
        (Some((until, interval)), _) => alarm::set(process, until, interval),
        // No new value stops it.
        (None, Some(_)) => alarm::set(process, 0, 0),
        (None, None) => {}
    }
    Ok(0)
}
