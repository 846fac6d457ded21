//! System calls about timers.

use crate::drivers::timer;
use crate::process::Process;
use crate::process::timers::{self, ALARM, Notice};
use crate::syscall::{Answer, Arguments, signal, time};
use ::signal::Information;
use abi::errno::Errno;
use abi::signal::{CODE_TIMER, Signal, SignalEvent};
use abi::time::{ABSOLUTE_TIME, TimeSpec, TimeValue};
use waiting::Setting;

/// The only one of `setitimer`: of real time.
fn check_kind(which: usize) -> Result<(), Errno> {
    const REAL: usize = 0;
    if which == REAL { Ok(()) } else { Err(Errno::EINVAL) }
}

/// `getitimer(which, value)`: `struct itimerval` is the interval, and then the time that is left.
pub fn interval(process: &Process, [which, address, ..]: Arguments) -> Answer {
    check_kind(which)?;
    let [interval, left] = timers::alarm(process.record.id).left(timer::nanoseconds());
    // Less than a microsecond is not nothing.
    process.put_wanted(address, &[interval, left.saturating_add(999)].map(TimeValue::of))
}

/// `setitimer(which, new, old)`: no new value stops it.
pub fn set_interval(process: &Process, [which, new, old, ..]: Arguments) -> Answer {
    check_kind(which)?;
    let wanted = process.get_given::<[TimeValue; 2]>(new)?.unwrap_or_default();
    let [interval, left] = wanted.map(TimeValue::to_nanoseconds);
    let (interval, left) = (interval.ok_or(Errno::EINVAL)?, left.ok_or(Errno::EINVAL)?);
    self::interval(process, [which, old, 0, 0, 0, 0])?;
    set(process, ALARM, [interval, left], |left| timer::nanoseconds().saturating_add(left));
    Ok(0)
}

/// Sets a timer to these times; 0 until it rings stops it.
fn set(process: &Process, id: usize, [interval, left]: [u64; 2], at: impl Fn(u64) -> u64) {
    let setting = if left == 0 { Setting::OFF } else { Setting { at: at(left), interval } };
    timers::set((process.record.id, id), setting);
}

/// `timer_create(clock, event, place)`: without an event, SIGALRM with the timer's number.
pub fn create(process: &Process, [clock, event, place, ..]: Arguments) -> Answer {
    time::shows_real_time(clock).ok_or(Errno::EINVAL)?;
    let event: Option<SignalEvent> = process.get_given(event)?;
    let (mut signal, mut thread) = (Some(Signal::Alarm as u8), None);
    if let Some(event) = event {
        signal = match event.notify {
            SignalEvent::NOTIFY_NOBODY => None,
            SignalEvent::NOTIFY_PROCESS | SignalEvent::NOTIFY_THREAD => {
                Some(signal::number(event.signal as usize)?)
            }
            _ => return Err(Errno::EINVAL),
        };
        thread = (event.notify == SignalEvent::NOTIFY_THREAD).then_some(event.thread as usize);
    }
    let is_known = |id: usize| process.threads().iter().any(|thread| thread.id == id);
    if signal == Some(0) || thread.is_some_and(|id| !is_known(id)) {
        return Err(Errno::EINVAL);
    }
    let id = timers::add(process.record.id, |id| {
        let words = [id as u64, event.map_or(id as u64, |event| event.value)];
        Notice { clock, signal, information: Information { code: CODE_TIMER, words }, thread }
    })?;
    process.put(place, &(id as u32)).inspect_err(|_| {
        let _ = timers::remove(|key| key == (process.record.id, id));
    })
}

/// A timer that the program names.
fn key(process: &Process, id: usize) -> Result<timers::Key, Errno> {
    let id = id as i32 as usize;
    if id == ALARM { Err(Errno::EINVAL) } else { Ok((process.record.id, id)) }
}

/// `timer_settime(timer, flags, new, old)`.
pub fn set_time(process: &Process, [id, flags, new, old, ..]: Arguments) -> Answer {
    let key = key(process, id)?;
    let (Notice { clock, .. }, before) = timers::get(key)?;
    let [interval, left] = process.get::<[TimeSpec; 2]>(new)?.map(TimeSpec::to_nanoseconds);
    let times = [interval.ok_or(Errno::EINVAL)?, left.ok_or(Errno::EINVAL)?];
    process.put_wanted(old, &before.left(timer::nanoseconds()).map(TimeSpec::of))?;
    set(process, key.1, times, |time| time::since_start(clock, flags & ABSOLUTE_TIME != 0, time));
    Ok(0)
}

/// `timer_gettime(timer, place)`.
pub fn get_time(process: &Process, [id, place, ..]: Arguments) -> Answer {
    let (_, setting) = timers::get(key(process, id)?)?;
    process.put(place, &setting.left(timer::nanoseconds()).map(TimeSpec::of))
}

/// `timer_getoverrun(timer)`.
pub fn overrun(process: &Process, [id, ..]: Arguments) -> Answer {
    timers::overrun(key(process, id)?)
}

/// `timer_delete(timer)`.
pub fn delete(process: &Process, [id, ..]: Arguments) -> Answer {
    let meant = key(process, id)?;
    timers::remove(|key| key == meant)
}
