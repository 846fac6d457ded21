//! System calls about processes.

use crate::arch::trap::TrapFrame;
use crate::fs::path;
use crate::memory_layout::STACK_LIMIT;
use crate::mm::user_memory::UserSlice;
use crate::process::family::{self, Which};
use crate::process::{Departure, ExitStatus, Process, Thread, Words};
use crate::scheduler::{self, Woken};
use crate::trap::Next;
use abi::errno::Errno;
use abi::resource_usage::ResourceUsage;
use abi::thread::WAIT_NO_HANG;
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

/// The parent's number, or 0.
pub fn parent(process: &Process) -> usize {
    process.family.lock().parent.upgrade().map_or(0, |parent| parent.record.id)
}

/// `execve(path, arguments, environment)`: the registers to start with.
#[inline(never)]
pub fn execute(
    process: &Process,
    [file, arguments, environment, ..]: [usize; 6],
) -> Result<TrapFrame, Errno> {
    let path = UserSlice::read_string(&mut process.memory.lock(), file, path::LONGEST)?;
    let words =
        Words { arguments: read_words(process, arguments)?, environment: read_words(process, environment)? };
    end_other_threads(process)?;
    Ok(process.execute(&path, &words)?)
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

/// A process with another program has one thread. Threads that are left end only with their process here, so a process
/// that has several cannot become another program.
fn end_other_threads(process: &Process) -> Result<(), Errno> {
    if process.threads().len() > 1 { Err(Errno::EAGAIN) } else { Ok(()) }
}

/// The parent of a `vfork` waits until the child has a program of its own.
pub fn wait_until_given_back(child: &Process) {
    while child.borrowed.load(core::sync::atomic::Ordering::Relaxed) {
        if scheduler::sleep(child.channel(), None) == Woken::Interrupted {
            return;
        }
    }
}

/// `wait4(process, status, options, usage)`: the number of a child that has ended.
#[inline(never)]
pub fn wait(
    process: &Process,
    id: usize,
    status: usize,
    options: usize,
    usage: usize,
) -> Result<usize, Errno> {
    let which = match id as i32 {
        id if id > 0 => Which::Number(id as usize),
        _ => Which::Any,
    };
    let Some((id, ending)) = family::wait(process, which, options & WAIT_NO_HANG == 0)? else { return Ok(0) };
    let mut memory = process.memory.lock();
    if status != 0 {
        UserSlice::claimed(status, 4).write(&mut memory, &ending.wait_status().to_le_bytes())?;
    }
    if usage != 0 {
        UserSlice::claimed(usage, ResourceUsage::SIZE).write(&mut memory, &[0; ResourceUsage::SIZE])?;
    }
    Ok(id)
}

/// `getrusage(who, usage)`: only the process itself, and of its usage its page faults and how often it was switched away
/// from; the rest is 0.
#[inline(never)]
pub fn get_resource_usage(process: &Process, who: usize, usage: usize) -> Result<usize, Errno> {
    const CHILDREN: usize = usize::MAX;
    let mut bytes = [0; ResourceUsage::SIZE];
    let mut memory = process.memory.lock();
    match who {
        ResourceUsage::SELF => {
            let (voluntary, involuntary) = process.record.switches();
            let counts = memory.counts();
            let mut put = |offset: usize, value: u64| {
                bytes[offset..offset + 8].copy_from_slice(&value.to_le_bytes());
            };
            put(ResourceUsage::FAULTS_OFFSET, counts.minor_faults as u64);
            put(ResourceUsage::FAULTS_OFFSET + 8, counts.major_faults as u64);
            put(ResourceUsage::SWITCHES_OFFSET, voluntary);
            put(ResourceUsage::SWITCHES_OFFSET + 8, involuntary);
        }
        CHILDREN => {}
        _ => return Err(Errno::EINVAL),
    }
    UserSlice::claimed(usage, bytes.len()).write(&mut memory, &bytes)?;
    Ok(0)
}

/// `prlimit64`, of the process itself: only the stack's limit can be changed; the rest has none.
pub fn limit(process: &Process, resource: usize, new: usize, old: usize) -> Result<usize, Errno> {
    const STACK: usize = 3;
    const NO_LIMIT: u64 = u64::MAX;
    let mut memory = process.memory.lock();
    let wanted = if new == 0 { None } else { Some(UserSlice::read_word(&mut memory, new)?) };
    if old != 0 {
        let (now, most) = match resource {
            STACK => (memory.stack_limit() as u64, STACK_LIMIT as u64),
            _ => (NO_LIMIT, NO_LIMIT),
        };
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&now.to_le_bytes());
        bytes[8..].copy_from_slice(&most.to_le_bytes());
        UserSlice::claimed(old, bytes.len()).write(&mut memory, &bytes)?;
    }
    if let (STACK, Some(bytes)) = (resource, wanted) {
        memory.set_stack_limit(bytes);
    }
    Ok(0)
}
