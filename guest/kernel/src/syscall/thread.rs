//! System calls about threads: making them, and waiting for one another.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::mm::user_memory::UserSlice;
use crate::process::{Process, Thread};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::{process, time};
use abi::errno::Errno;
use abi::thread::{
    CLONE_CHILD_CLEAR_TID, CLONE_CHILD_SET_TID, CLONE_MEMORY, CLONE_PARENT_SET_TID, CLONE_SET_TLS,
    CLONE_THREAD, CLONE_VFORK, FUTEX_COMPARE_REQUEUE, FUTEX_OPERATION, FUTEX_REQUEUE, FUTEX_WAIT,
    FUTEX_WAIT_BITS, FUTEX_WAKE, FUTEX_WAKE_BITS,
};
use core::sync::atomic::Ordering;

/// `clone(flags, stack, parent, tls, child)`: a thread of this process, or a process. One that only borrows the memory
/// until it has a program of its own (`vfork`) gets a copy all the same.
#[inline(never)]
pub fn clone(thread: &Thread, frame: &TrapFrame) -> Result<usize, Errno> {
    let [flags, stack, parent, thread_pointer, child, _] = frame.arguments();
    let given = |flag: usize, value: usize| (flags & flag != 0).then_some(value);
    let start = frame.cloned((stack != 0).then_some(stack), given(CLONE_SET_TLS, thread_pointer));
    if flags & CLONE_THREAD != 0 {
        return new_thread(thread, start, flags, parent, child);
    }
    if flags & CLONE_MEMORY != 0 && flags & CLONE_VFORK == 0 {
        return Err(Errno::EINVAL);
    }
    let process = &thread.process;
    let child_process = process.fork(thread, start)?;
    let id = child_process.record.id;
    if flags & CLONE_CHILD_SET_TID != 0 {
        let number = (id as u32).to_le_bytes();
        let _ = UserSlice::claimed(child, 4).write(&mut child_process.memory.lock(), &number);
    }
    if flags & CLONE_CHILD_CLEAR_TID != 0 {
        for first in child_process.threads() {
            first.clear_at_end.store(child, Ordering::Relaxed);
        }
    }
    if flags & CLONE_VFORK != 0 {
        child_process.borrowed.store(true, Ordering::Relaxed);
        process::wait_until_given_back(&child_process);
    }
    Ok(id)
}

fn new_thread(
    thread: &Thread,
    start: TrapFrame,
    flags: usize,
    parent: usize,
    child: usize,
) -> Result<usize, Errno> {
    let process = &thread.process;
    let id = Thread::next_id();
    let number = (id as u32).to_le_bytes();
    {
        let mut memory = process.memory.lock();
        for (flag, address) in [(CLONE_PARENT_SET_TID, parent), (CLONE_CHILD_SET_TID, child)] {
            if flags & flag != 0 {
                UserSlice::claimed(address, 4).write(&mut memory, &number)?;
            }
        }
    }
    let new = Thread::add(process, start, id)?;
    new.inherit(thread);
    if flags & CLONE_CHILD_CLEAR_TID != 0 {
        new.clear_at_end.store(child, Ordering::Relaxed);
    }
    scheduler::admit(new);
    Ok(id)
}

/// `set_tid_address`: the thread's number.
pub fn set_clear_address(thread: &Thread, address: usize) -> usize {
    thread.clear_at_end.store(address, Ordering::Relaxed);
    thread.id
}

/// `futex(word, operation, value, timeout, second word, bits)`. Bits are not told apart, and waiting threads are woken
/// rather than moved to another word: both only wake more than necessary, which every user has to expect.
#[inline(never)]
pub fn futex(
    process: &Process,
    [word, operation, value, timeout, _, compared]: [usize; 6],
) -> Result<usize, Errno> {
    if word % 4 != 0 {
        return Err(Errno::EINVAL);
    }
    match operation & FUTEX_OPERATION {
        kind @ (FUTEX_WAIT | FUTEX_WAIT_BITS) => {
            let deadline = match timeout {
                0 => None,
                place => {
                    let start = if kind == FUTEX_WAIT { timer::nanoseconds() } else { 0 };
                    Some(timer::tick_at(start.saturating_add(time::read(process, place)?)))
                }
            };
            let channel = Channel::word(process, word);
            if read(process, word)? != value as u32 {
                return Err(Errno::EAGAIN);
            }
            match scheduler::sleep(channel, deadline) {
                Woken::ByOther => Ok(0),
                Woken::ByTime => Err(Errno::ETIMEDOUT),
                Woken::Interrupted => Err(Errno::RESTART),
            }
        }
        FUTEX_WAKE | FUTEX_WAKE_BITS => Ok(scheduler::wake(Channel::word(process, word), value)),
        FUTEX_REQUEUE => Ok(scheduler::wake(Channel::word(process, word), usize::MAX)),
        FUTEX_COMPARE_REQUEUE => {
            if read(process, word)? != compared as u32 {
                return Err(Errno::EAGAIN);
            }
            Ok(scheduler::wake(Channel::word(process, word), usize::MAX))
        }
        _ => Err(Errno::ENOSYS),
    }
}

fn read(process: &Process, word: usize) -> Result<u32, Errno> {
    Ok(u32::from_le_bytes(UserSlice::read_array(&mut process.memory.lock(), word)?))
}

/// `sched_getaffinity`: the first hart.
pub fn affinity(process: &Process, length: usize, mask: usize) -> Result<usize, Errno> {
    const BYTES: usize = 8;
    if length < BYTES {
        return Err(Errno::EINVAL);
    }
    UserSlice::claimed(mask, BYTES).write(&mut process.memory.lock(), &1u64.to_le_bytes())?;
    Ok(BYTES)
}
