//! System calls about signals.

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::process::signals;
use crate::process::{self, Departure, Process, Thread};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::{Answer, Arguments, time};
use crate::trap::Next;
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::{CODE_THREAD, CODE_USER, LAST_SIGNAL, Signal, SignalInformation};
use alloc::sync::Arc;
use core::sync::atomic::Ordering;
use family::Which;
use signal::Information;

/// A signal's number, checked; 0 only asks whether one could be sent.
pub fn number(signal: usize) -> Result<u8, Errno> {
    u8::try_from(signal).ok().filter(|&number| number <= LAST_SIGNAL).ok_or(Errno::EINVAL)
}

/// `kill(process, signal)`: to one process, to its own group (0), to a group (negative), or to all others but the first
/// of all (-1).
pub fn kill(process: &Process, [id, signal, ..]: Arguments) -> Answer {
    let number = number(signal)?;
    let information = Information::sent_by(process.record.id, CODE_USER);
    let which = Which::by_number(id, process.kin().group);
    let mut targets = process::meant(which);
    targets.retain(|target| which != Which::Any || ![1, process.record.id].contains(&target.record.id));
    if targets.is_empty() {
        return Err(Errno::ESRCH);
    }
    for target in targets.iter().filter(|_| number > 0) {
        signals::send_to_process(target, number, information);
    }
    Ok(0)
}

/// `tkill`: to one thread, of this process or of another; `tgkill`: of the process `group`.
pub fn kill_thread(process: &Process, group: Option<usize>, thread: usize, signal: usize) -> Answer {
    let number = number(signal)?;
    if (thread as i32) <= 0 || group.is_some_and(|group| group as i32 <= 0) {
        return Err(Errno::EINVAL);
    }
    let is_meant = |other: &Arc<Process>| group.is_none_or(|group| group == other.record.id);
    let threads =
        process::meant(Which::Any).into_iter().filter(is_meant).flat_map(|process| process.threads());
    let target = threads.into_iter().find(|other| other.id == thread).ok_or(Errno::ESRCH)?;
    if number > 0 {
        signals::send_to_thread(&target, number, Information::sent_by(process.record.id, CODE_THREAD));
    }
    Ok(0)
}

/// `rt_sigqueueinfo(process, signal, information)`: what the sender says of itself is passed on.
pub fn queue(process: &Process, [id, signal, information, ..]: Arguments) -> Answer {
    let number = number(signal)?;
    let SignalInformation { code, words, .. } = process.get(information)?;
    let target = process::find(id)?;
    if code >= 0 && id != process.record.id {
        return Err(Errno::EPERM);
    }
    if number > 0 {
        signals::send_to_process(&target, number, Information { code, words: [words[0], words[1]] });
    }
    Ok(0)
}

/// `rt_sigpending(set, size)`.
pub fn pending(thread: &Thread, [set, size, ..]: Arguments) -> Answer {
    check_size(size)?;
    let waiting = thread.process.signals.lock().waiting(&thread.signals.lock());
    thread.process.put(set, &(waiting & thread.signals.lock().mask()))
}

/// `rt_sigtimedwait(set, information, timeout, size)`: the number of the signal that was taken.
pub fn timed_wait(thread: &Thread, [set, place, timeout, size, ..]: Arguments) -> Answer {
    check_size(size)?;
    let process = &thread.process;
    let set = process.get(set)?;
    let deadline = match timeout {
        0 => None,
        place => Some(timer::tick_at(timer::nanoseconds().saturating_add(time::read(process, place)?))),
    };
    thread.signals.lock().set_awaited(set);
    let mut woken = Woken::ByOther;
    let taken = loop {
        let taken = process.signals.lock().take(&mut thread.signals.lock(), set);
        match taken {
            None if woken == Woken::ByOther => woken = scheduler::sleep(Channel::Nothing, deadline),
            taken => break taken,
        }
    };
    thread.signals.lock().set_awaited(0);
    let (number, information) = taken.ok_or(match woken {
        Woken::ByTime => Errno::EAGAIN,
        Woken::Interrupted | Woken::ByOther => Errno::EINTR,
    })?;
    process.put_wanted(place, &information.about(number))?;
    Ok(usize::from(number))
}

/// Sets of signals have one size here.
fn check_size(size: usize) -> Result<(), Errno> {
    if size == size_of::<u64>() { Ok(()) } else { Err(Errno::EINVAL) }
}

/// `rt_sigaction(signal, new, old, size)`.
pub fn action(process: &Process, [signal, new, old, size, ..]: Arguments) -> Answer {
    check_size(size)?;
    let number = number(signal)?;
    if number == 0 {
        return Err(Errno::EINVAL);
    }
    let before = process.signals.lock().actions.get(number);
    if let Some(action) = process.get_given(new)? {
        process.signals.lock().set_action(number, action)?;
    }
    process.put_wanted(old, &before)
}

/// `rt_sigprocmask(how, new, old, size)`.
pub fn mask(thread: &Thread, [how, new, old, size, ..]: Arguments) -> Answer {
    check_size(size)?;
    let before = thread.signals.lock().mask();
    if let Some(given) = thread.process.get_given(new)? {
        thread.signals.lock().change_mask(how, given)?;
    }
    thread.process.put_wanted(old, &before)?;
    if signals::any(thread) {
        thread.attention.store(true, Ordering::Relaxed);
    }
    Ok(0)
}

/// `sigaltstack(new, old)`.
pub fn stack(thread: &Thread, frame: &TrapFrame, [new, old, ..]: Arguments) -> Answer {
    let stack_pointer = frame.stack_pointer();
    let before = thread.signals.lock().stack_from(stack_pointer);
    let wanted = thread.process.get_given(new)?;
    thread.process.put_wanted(old, &before)?;
    if let Some(wanted) = wanted {
        thread.signals.lock().set_stack(wanted, stack_pointer)?;
    }
    Ok(0)
}

/// `rt_sigsuspend(mask, size)`: waits for a signal that this mask lets through.
pub fn suspend(thread: &Thread, [mask, size, ..]: Arguments) -> Answer {
    check_size(size)?;
    let mask = thread.process.get(mask)?;
    thread.signals.lock().suspend_with(mask);
    thread.attention.store(true, Ordering::Relaxed);
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
