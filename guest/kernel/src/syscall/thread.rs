//! System calls about threads: making them, and waiting for one another.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::process::{Process, Thread, next_id};
use crate::scheduler::{self, Channel, QUEUES, Woken};
use crate::syscall::{Answer, Arguments, process, time};
use abi::errno::Errno;
use abi::thread::{
    CLONE_CHILD_CLEAR_TID, CLONE_CHILD_SET_TID, CLONE_MEMORY, CLONE_PARENT_SET_TID, CLONE_SET_TLS,
    CLONE_THREAD, CLONE_VFORK, FUTEX_COMPARE_REQUEUE, FUTEX_OPERATION, FUTEX_REAL_TIME, FUTEX_REQUEUE,
    FUTEX_WAIT, FUTEX_WAIT_BITS, FUTEX_WAKE, FUTEX_WAKE_BITS,
};
use abi::time::{MONOTONIC, REAL};
use core::sync::atomic::Ordering;

/// `clone(flags, stack, parent, tls, child)`: a thread of this process, or a process. One that only borrows the memory
/// until it has a program of its own (`vfork`) has it for that time; where other threads still run in it, it has a copy.
#[inline(never)]
pub fn clone(thread: &Thread, frame: &TrapFrame) -> Answer {
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
    let borrows = flags & CLONE_VFORK != 0 && flags & CLONE_MEMORY != 0 && process.threads().len() == 1;
    let child_process = process.fork(thread, start, borrows)?;
    let id = child_process.record.id;
    if flags & CLONE_CHILD_SET_TID != 0 {
        let _ = child_process.put(child, &(id as u32));
    }
    if flags & CLONE_CHILD_CLEAR_TID != 0 {
        for first in child_process.threads() {
            first.clear_at_end.store(child, Ordering::Relaxed);
        }
    }
    if flags & CLONE_PARENT_SET_TID != 0 && !borrows {
        let _ = process.put(parent, &(id as u32));
    }
    if borrows {
        process::wait_until_given_back(&child_process, process.record.id);
    }
    Ok(id)
}

fn new_thread(thread: &Thread, start: TrapFrame, flags: usize, parent: usize, child: usize) -> Answer {
    let process = &thread.process;
    let id = next_id();
    for (flag, address) in [(CLONE_PARENT_SET_TID, parent), (CLONE_CHILD_SET_TID, child)] {
        if flags & flag != 0 {
            process.put(address, &(id as u32))?;
        }
    }
    let new = Thread::add(process, start, id)?;
    new.inherit(thread, false);
    if flags & CLONE_CHILD_CLEAR_TID != 0 {
        new.clear_at_end.store(child, Ordering::Relaxed);
    }
    QUEUES.lock().admit(new);
    Ok(id)
}

/// `set_tid_address`: the thread's number.
pub fn set_clear_address(thread: &Thread, [address, ..]: Arguments) -> Answer {
    thread.clear_at_end.store(address, Ordering::Relaxed);
    Ok(thread.id)
}

/// `futex(word, operation, value, timeout or count, second word, bits or compared value)`.
#[inline(never)]
pub fn futex(process: &Process, [word, operation, value, timeout, second, third]: Arguments) -> Answer {
    if !word.is_multiple_of(4) {
        return Err(Errno::EINVAL);
    }
    let kind = operation & FUTEX_OPERATION;
    let bits = if matches!(kind, FUTEX_WAIT_BITS | FUTEX_WAKE_BITS) { third as u32 } else { u32::MAX };
    if bits == 0 {
        return Err(Errno::EINVAL);
    }
    // Counts are ints.
    let count = |count: usize| usize::try_from(count as i32).map_err(|_| Errno::EINVAL);
    match kind {
        FUTEX_WAIT | FUTEX_WAIT_BITS => {
            let deadline = match timeout {
                0 => None,
                place => {
                    let time = time::read(process, place)?;
                    let clock = if operation & FUTEX_REAL_TIME == 0 { MONOTONIC } else { REAL };
                    Some(timer::tick_at(time::since_start(clock, kind == FUTEX_WAIT_BITS, time)))
                }
            };
            let channel = Channel::word(process, word);
            if process.get::<u32>(word)? != value as u32 {
                return Err(Errno::EAGAIN);
            }
            match scheduler::sleep_for(channel, bits, deadline) {
                Woken::ByOther => Ok(0),
                Woken::ByTime => Err(Errno::ETIMEDOUT),
                // What is left of a time is not known when it begins again.
                Woken::Interrupted if deadline.is_some() => Err(Errno::EINTR),
                Woken::Interrupted => Err(Errno::RESTART),
            }
        }
        FUTEX_WAKE | FUTEX_WAKE_BITS => {
            process.get::<u32>(word)?;
            let channel = Channel::word(process, word);
            Ok(QUEUES.lock().wake(channel, bits, count(value)?.max(1)))
        }
        FUTEX_REQUEUE | FUTEX_COMPARE_REQUEUE => {
            if process.get::<u32>(word)? != third as u32 && kind == FUTEX_COMPARE_REQUEUE {
                return Err(Errno::EAGAIN);
            }
            if !second.is_multiple_of(4) {
                return Err(Errno::EINVAL);
            }
            let (from, to) = (Channel::word(process, word), Channel::word(process, second));
            let woken = scheduler::wake(from, count(value)?);
            Ok(woken + QUEUES.lock().move_sleepers(from, to, count(timeout)?))
        }
        _ => Err(Errno::ENOSYS),
    }
}

/// `membarrier`: with one hart, what other threads have done is seen anyway.
pub fn barrier([command, flags, ..]: Arguments) -> Answer {
    const QUERY: usize = 0;
    const KNOWN: usize = 0x1f;
    match command {
        _ if flags != 0 => Err(Errno::EINVAL),
        QUERY => Ok(KNOWN),
        command if command.is_power_of_two() && command & KNOWN != 0 => Ok(0),
        _ => Err(Errno::EINVAL),
    }
}

/// The one scheduling policy has no priorities: `struct sched_param` is 0.
pub fn scheduling_parameters(process: &Process, [_, address, ..]: Arguments) -> Answer {
    process.put(address, &0u32)
}

/// `getcpu`: hart 0 on node 0.
pub fn hart(process: &Process, [hart, node, ..]: Arguments) -> Answer {
    process.put_wanted(hart, &0u32)?;
    process.put_wanted(node, &0u32)
}

/// `sched_getaffinity`: the first hart.
pub fn affinity(process: &Process, [_, length, mask, ..]: Arguments) -> Answer {
    const HARTS: u64 = 1;
    if length < size_of_val(&HARTS) {
        return Err(Errno::EINVAL);
    }
    process.put(mask, &HARTS)?;
    Ok(size_of_val(&HARTS))
}
