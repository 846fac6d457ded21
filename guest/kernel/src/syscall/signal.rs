//! System calls about signals.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::process::signals::{self, Information};
use crate::process::{self, Departure, ExitStatus, Process, Thread, jobs};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::time;
use crate::syscall::user_memory::UserSlice;
use crate::trap::Next;
use abi::errno::Errno;
use abi::signal::{CODE_THREAD, CODE_USER, LAST_SIGNAL, Signal, SignalAction};
use alloc::sync::Arc;
use alloc::vec::Vec;

/// A signal's number, checked; 0 only asks whether one could be sent.
fn number(signal: usize) -> Result<u8, Errno> {
    u8::try_from(signal).ok().filter(|&number| number <= LAST_SIGNAL).ok_or(Errno::EINVAL)
}

/// `kill(process, signal)`: to one process, to its own group (0), to a group (negative), or to all others but the first
/// of all (-1).
pub fn kill(process: &Process, id: usize, signal: usize) -> Result<usize, Errno> {
    let number = number(signal)?;
    let information = Information::sent_by(process.record.id, CODE_USER);
    let targets = match id as i32 {
        -1 => {
            let meant = |other: &Arc<Process>| ![1, process.record.id].contains(&other.record.id);
            process::all().into_iter().filter(meant).collect()
        }
        0 => jobs::members(process.jobs.group()),
        group if group < 0 => jobs::members(group.unsigned_abs() as usize),
        id => Vec::from_iter(process::find(id as usize)),
    };
    if targets.is_empty() {
        return Err(Errno::ESRCH);
    }
    for target in targets.iter().filter(|target| number > 0 && target.record.status().is_none()) {
        target.signals.send_to_process(target, number, information);
    }
    Ok(0)
}

/// `tkill` and `tgkill`: to one thread, of this process or of another.
pub fn kill_thread(
    process: &Process,
    group: Option<usize>,
    thread: usize,
    signal: usize,
) -> Result<usize, Errno> {
    let number = number(signal)?;
    if (thread as i32) <= 0 || group.is_some_and(|group| group as i32 <= 0) {
        return Err(Errno::EINVAL);
    }
    let is_meant = |other: &Arc<Process>| group.is_none_or(|group| group == other.record.id);
    let threads = process::all().into_iter().filter(is_meant).flat_map(|process| process.threads());
    let target = threads.into_iter().find(|other| other.id == thread).ok_or(Errno::ESRCH)?;
    if number > 0 {
        signals::send_to_thread(&target, number, Information::sent_by(process.record.id, CODE_THREAD));
    }
    Ok(0)
}

/// `rt_sigqueueinfo(process, signal, information)`: what the sender says of itself is passed on.
pub fn queue(process: &Process, id: usize, signal: usize, information: usize) -> Result<usize, Errno> {
    let number = number(signal)?;
    let bytes: [u8; 32] = UserSlice::read_array(&mut process.memory.lock(), information)?;
    let word = |offset: usize| u64::from_le_bytes(core::array::from_fn(|byte| bytes[offset + byte]));
    let code = word(8) as i32;
    let target = process::find(id).ok_or(Errno::ESRCH)?;
    if code >= 0 && id != process.record.id {
        return Err(Errno::EPERM);
    }
    if number > 0 {
        target.signals.send_to_process(&target, number, Information { code, words: [word(16), word(24)] });
    }
    Ok(0)
}

/// `rt_sigpending(set, size)`.
pub fn pending(thread: &Thread, set: usize, size: usize) -> Result<usize, Errno> {
    check_size(size)?;
    let waiting = signals::pending(thread) & thread.signals.mask();
    UserSlice::claimed(set, 8).write(&mut thread.process.memory.lock(), &waiting.to_le_bytes())?;
    Ok(0)
}

/// `rt_sigtimedwait(set, information, timeout, size)`: the number of the signal that was taken.
pub fn timed_wait(
    thread: &Thread,
    set: usize,
    place: usize,
    timeout: usize,
    size: usize,
) -> Result<usize, Errno> {
    check_size(size)?;
    let process = &thread.process;
    let set = UserSlice::read_word(&mut process.memory.lock(), set)? as u64;
    let deadline = match timeout {
        0 => None,
        place => Some(timer::tick_at(timer::nanoseconds().saturating_add(time::read(process, place)?))),
    };
    thread.signals.set_awaited(set);
    let mut woken = Woken::ByOther;
    let taken = loop {
        match signals::take(thread, set) {
            None if woken == Woken::ByOther => woken = scheduler::sleep(Channel::Nothing, deadline),
            taken => break taken,
        }
    };
    thread.signals.set_awaited(0);
    let (number, information) = taken.ok_or(match woken {
        Woken::ByTime => Errno::EAGAIN,
        Woken::Interrupted | Woken::ByOther => Errno::EINTR,
    })?;
    if place != 0 {
        let bytes = information.to_bytes(number);
        UserSlice::claimed(place, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    }
    Ok(usize::from(number))
}

/// Sets of signals have one size here.
fn check_size(size: usize) -> Result<(), Errno> {
    if size == size_of::<u64>() { Ok(()) } else { Err(Errno::EINVAL) }
}

/// `rt_sigaction(signal, new, old, size)`.
pub fn action(process: &Process, signal: usize, new: usize, old: usize, size: usize) -> Result<usize, Errno> {
    check_size(size)?;
    let number = number(signal)?;
    if number == 0 {
        return Err(Errno::EINVAL);
    }
    let mut memory = process.memory.lock();
    let before = process.signals.action(number);
    if new != 0 {
        let words = [0, 8, 16]
            .map(|offset| UserSlice::read_word(&mut memory, new.checked_add(offset).ok_or(Errno::EFAULT)?));
        let action = SignalAction { handler: words[0]?, flags: words[1]?, mask: words[2]? as u64 };
        process.signals.set_action(number, action)?;
    }
    if old != 0 {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&before.handler.to_le_bytes());
        bytes[8..16].copy_from_slice(&before.flags.to_le_bytes());
        bytes[16..].copy_from_slice(&before.mask.to_le_bytes());
        UserSlice::claimed(old, bytes.len()).write(&mut memory, &bytes)?;
    }
    Ok(0)
}

/// `rt_sigprocmask(how, new, old, size)`.
pub fn mask(thread: &Thread, how: usize, new: usize, old: usize, size: usize) -> Result<usize, Errno> {
    const BLOCK: usize = 0;
    const UNBLOCK: usize = 1;
    const SET: usize = 2;
    check_size(size)?;
    let before = thread.signals.mask();
    let mut memory = thread.process.memory.lock();
    if new != 0 {
        let given = UserSlice::read_word(&mut memory, new)? as u64;
        thread.signals.set_mask(match how {
            BLOCK => before | given,
            UNBLOCK => before & !given,
            SET => given,
            _ => return Err(Errno::EINVAL),
        });
    }
    if old != 0 {
        UserSlice::claimed(old, 8).write(&mut memory, &before.to_le_bytes())?;
    }
    drop(memory);
    if signals::any(thread) {
        thread.attention.store(true, core::sync::atomic::Ordering::Relaxed);
    }
    Ok(0)
}

/// `sigaltstack(new, old)`: `stack_t` is an address, flags and a size.
pub fn stack(thread: &Thread, frame: &TrapFrame, new: usize, old: usize) -> Result<usize, Errno> {
    const DISABLED: u64 = 2;
    const SMALLEST: usize = 2048;
    let mut memory = thread.process.memory.lock();
    let (address, bytes) = thread.signals.stack();
    let on_it = frame.stack_pointer().wrapping_sub(address) < bytes;
    let wanted: Option<[u8; 24]> =
        if new == 0 { None } else { Some(UserSlice::read_array(&mut memory, new)?) };
    if old != 0 {
        let mut words = [0; 24];
        words[..8].copy_from_slice(&address.to_le_bytes());
        words[8..16].copy_from_slice(&if bytes == 0 { DISABLED } else { u64::from(on_it) }.to_le_bytes());
        words[16..].copy_from_slice(&bytes.to_le_bytes());
        UserSlice::claimed(old, words.len()).write(&mut memory, &words)?;
    }
    if let Some(words) = wanted {
        let word = |index: usize| {
            let mut word = [0; 8];
            word.copy_from_slice(&words[8 * index..8 * index + 8]);
            usize::from_le_bytes(word)
        };
        let disabled = word(1) as u64 & DISABLED != 0;
        if on_it {
            return Err(Errno::EPERM);
        }
        if !disabled && word(2) < SMALLEST {
            return Err(Errno::ENOMEM);
        }
        let end = word(0).checked_add(word(2)).ok_or(Errno::EINVAL)?;
        thread.signals.set_stack(if disabled || end == word(0) { (0, 0) } else { (word(0), word(2)) });
    }
    Ok(0)
}

/// `rt_sigsuspend(mask, size)`: waits for a signal that this mask lets through.
pub fn suspend(thread: &Thread, mask: usize, size: usize) -> Result<usize, Errno> {
    check_size(size)?;
    let mask = UserSlice::read_word(&mut thread.process.memory.lock(), mask)? as u64;
    thread.signals.suspend_with(mask);
    thread.attention.store(true, core::sync::atomic::Ordering::Relaxed);
    while !signals::any(thread) {
        scheduler::sleep(Channel::Nothing, None);
    }
    Err(Errno::EINTR)
}

/// `rt_sigreturn`.
pub fn return_from_handler(thread: &Thread, frame: &mut TrapFrame) -> Next {
    if signals::return_from_handler(thread, frame).is_err() {
        thread.process.end(ExitStatus::Killed(Signal::SegmentationFault));
        return Next::Leave(Departure::Ended);
    }
    Next::Resume
}
