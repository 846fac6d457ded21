//! `ppoll`, `pselect6` and `epoll_pwait`: waiting for one of several open files.

use crate::drivers::timer;
use crate::fs::open_file::Stream;
use crate::process::{Process, Thread};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::{Answer, Arguments, time};
use abi::errno::Errno;
use abi::file::PollEntry;
use abi::file::ready::{ERROR, HANG_UP, NO_FILE, TO_READ, TO_WRITE};
use abi::file::watch::{Event, REMOVE};
use alloc::vec::Vec;
use core::sync::atomic::Ordering;
use descriptors::Set;
use streams::Watched;

const MOST_ENTRIES: usize = descriptors::MOST;
/// While several files are waited for, they are looked at again after so many nanoseconds.
const INTERVAL: u64 = 1_000_000;

/// `ppoll(fds, count, timeout, mask, size)`: says how many files have something to tell.
#[inline(never)]
pub fn poll(thread: &Thread, [place, count, timeout, mask, ..]: Arguments) -> Answer {
    let process = &thread.process;
    if count > MOST_ENTRIES {
        return Err(Errno::EINVAL);
    }
    let end = end_of(process, timeout)?;
    let mut entries: Vec<PollEntry> = process.get_all(place, count)?;
    let question = |entry: &PollEntry| PollEntry { asked: entry.asked | ERROR | HANG_UP, ..*entry };
    let mut questions: Vec<_> = entries.iter().map(question).collect();
    let ready = with_mask(thread, mask, || wait(end, |places| look(process, &mut questions, places)))?;
    for (entry, question) in entries.iter_mut().zip(&questions) {
        entry.found = question.found;
    }
    process.put(place, &entries[..])?;
    Ok(ready)
}

/// `pselect6(count, reading, writing, errors, timeout, mask)`: sets of numbers as bits; says how many bits are left.
#[inline(never)]
pub fn select(thread: &Thread, [count, reading, writing, errors, timeout, mask]: Arguments) -> Answer {
    let process = &thread.process;
    if count > MOST_ENTRIES {
        return Err(Errno::EINVAL);
    }
    let end = end_of(process, timeout)?;
    let places = [reading, writing, errors];
    let mut sets = [Set::default(); 3];
    for (set, place) in sets.iter_mut().zip(places).filter(|&(_, place)| place != 0) {
        *set = Set::of_words(&process.get_all::<u64>(place, Set::words(count))?);
    }
    const MEANING: [u16; 3] = [TO_READ | HANG_UP | ERROR, TO_WRITE | ERROR, 0];
    let question = |number: usize| {
        let meant = || sets.iter().zip(MEANING).filter(|(set, _)| set.contains(number));
        let asked = meant().fold(0, |all, (_, bits)| all | bits);
        meant().next().map(|_| PollEntry { number: number as i32, asked, found: 0 })
    };
    let mut questions: Vec<_> = (0..count).filter_map(question).collect();
    let files = process.files.lock();
    for question in &questions {
        files.descriptor(question.number as usize)?;
    }
    drop(files);
    // The last argument is a pair: the mask's address and its size.
    let mask = process.get_given(mask)?.unwrap_or(0);
    with_mask(thread, mask, || wait(end, |places| look(process, &mut questions, places)))?;
    let mut left = 0;
    for ((set, meaning), place) in sets.iter().zip(MEANING).zip(places).filter(|&(_, place)| place != 0) {
        let mut answer = Set::default();
        let found = questions.iter().filter(|question| question.found & meaning != 0);
        let numbers = found.map(|question| question.number as usize).filter(|&number| set.contains(number));
        numbers.for_each(|number| answer.insert(number));
        process.put(place, answer.as_words(count))?;
        left += answer.count();
    }
    Ok(left)
}

/// `epoll_ctl(watch, operation, fd, event)`.
pub fn change_watch(process: &Process, [watch, operation, number, event, ..]: Arguments) -> Answer {
    let (watching, file) = {
        let files = process.files.lock();
        (files.get(watch)?, files.get(number)?)
    };
    // A set of sets could contain itself.
    let (Stream::Watch(watch), false) = (&watching.stream, matches!(file.stream, Stream::Watch(_))) else {
        return Err(Errno::EINVAL);
    };
    // Something that never waits is no use in a set.
    if matches!(file.stream, Stream::File(_) | Stream::Folder | Stream::Text(_)) {
        return Err(Errno::EPERM);
    }
    let asked = if operation == REMOVE { Event::default() } else { process.get(event)? };
    watch.change(operation, number, &file, (asked.events, asked.data))?;
    Ok(0)
}

/// `epoll_pwait(watch, events, count, milliseconds, mask)`: says how many events there are.
#[inline(never)]
pub fn await_watch(thread: &Thread, [watch, events, count, timeout, mask, _]: Arguments) -> Answer {
    let process = &thread.process;
    let file = process.files.lock().get(watch)?;
    let Stream::Watch(watch) = &file.stream else { return Err(Errno::EINVAL) };
    if count as i32 <= 0 {
        return Err(Errno::EINVAL);
    }
    let end = match u64::try_from(timeout as i32) {
        Ok(milliseconds) => timer::nanoseconds() + milliseconds * 1_000_000,
        Err(_) => u64::MAX,
    };
    let mut reports = Vec::new();
    with_mask(thread, mask, || {
        wait(end, |places| {
            reports = watch.look(count.min(MOST_ENTRIES), places);
            places.push(watch.waiters().channel());
            reports.len()
        })
    })?;
    process.put(events, &reports[..])?;
    Ok(reports.len())
}

/// When the waiting is to end, in nanoseconds.
fn end_of(process: &Process, timeout: usize) -> Result<u64, Errno> {
    Ok(match timeout {
        0 => u64::MAX,
        place => timer::nanoseconds().saturating_add(time::read(process, place)?),
    })
}

/// Waits with another signal mask, if one is given.
fn with_mask(thread: &Thread, mask: usize, wait: impl FnOnce() -> Answer) -> Answer {
    let Some(mask) = thread.process.get_given(mask)? else { return wait() };
    thread.signals.lock().suspend_with(mask);
    // What has come before and is let in now is looked at before the program goes on.
    thread.attention.store(true, Ordering::Relaxed);
    let result = wait();
    // A handler that is to be called still needs to know the mask to come back to.
    if result != Err(Errno::EINTR) {
        thread.signals.lock().end_suspension();
    }
    result
}

/// Waits until a look says that some files have anything to tell, or the time is over. A look says how many have, and adds
/// where to wait for the others.
fn wait(end: u64, mut look: impl FnMut(&mut Vec<Channel>) -> usize) -> Answer {
    let mut woken = Woken::ByOther;
    loop {
        let mut places = Vec::new();
        let ready = look(&mut places);
        if ready > 0 || timer::nanoseconds() >= end {
            return Ok(ready);
        }
        // A signal that came along with what was waited for does not hide it.
        if woken == Woken::Interrupted {
            return Err(Errno::EINTR);
        }
        // One channel can be waited for; of several, each is looked at from time to time.
        let (channel, wake) = match places[..] {
            [] => (Channel::Nothing, end),
            [first, ref others @ ..] if others.iter().all(|other| *other == first) => (first, end),
            [first, ..] => (first, end.min(timer::nanoseconds() + INTERVAL)),
        };
        let deadline = (wake != u64::MAX).then(|| timer::tick_at(wake));
        woken = scheduler::sleep(channel, deadline);
    }
}

/// Fills in what each file has to tell; says how many have anything.
fn look(process: &Process, questions: &mut [PollEntry], places: &mut Vec<Channel>) -> usize {
    for question in &mut *questions {
        question.found = match usize::try_from(question.number).map(|number| process.files.lock().get(number))
        {
            // A negative number means nothing.
            Err(_) => 0,
            Ok(Err(_)) => NO_FILE,
            Ok(Ok(file)) => file.readiness(places) & question.asked,
        };
    }
    questions.iter().filter(|question| question.found != 0).count()
}
