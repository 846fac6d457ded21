//! System calls about time. There are two clocks, the time since the machine was started and that since 1970 (Linux
//! `include/uapi/linux/time.h` has names for more), and the times that processes have run.

use crate::drivers::timer;
use crate::process::{Process, find};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::{Answer, Arguments};
use abi::errno::Errno;
use abi::time::{ABSOLUTE_TIME, TimeSpec, TimeValue};

/// The `struct timespec` at this address of the program, in nanoseconds.
pub fn read(process: &Process, address: usize) -> Result<u64, Errno> {
    process.get::<TimeSpec>(address)?.to_nanoseconds().ok_or(Errno::EINVAL)
}

/// What the clock with this number shows, in nanoseconds.
fn clock(process: &Process, clock: usize) -> Result<u64, Errno> {
    let time_of = |process: &Process| timer::nanoseconds_at(scheduler::times_of(process).own);
    match (shows_real_time(clock), clock as i32) {
        (Some(true), _) => Ok(timer::real_time()),
        (Some(false), _) => Ok(timer::nanoseconds()),
        // Of the process, of the thread; a negative number stands for another process's.
        (None, 2 | 3) => Ok(time_of(process)),
        (None, 0..) => Err(Errno::EINVAL),
        (None, clock) => match !(clock >> 3) as usize {
            0 => Ok(time_of(process)),
            id => find(id).map(|process| time_of(&process)).map_err(|_| Errno::EINVAL),
        },
    }
}

/// Whether a clock of the machine shows the time since 1970; `None` if it is one of a process, or none.
pub fn shows_real_time(clock: usize) -> Option<bool> {
    match clock {
        // Real time, coarse real time, real time with alarms, atomic time.
        0 | 5 | 8 | 11 => Some(true),
        1 | 4 | 6 | 7 | 9 => Some(false),
        _ => None,
    }
}

/// A time by a clock of the machine, or one from now on, as nanoseconds since the machine's start.
pub fn since_start(clock: usize, absolute: bool, time: u64) -> u64 {
    match (absolute, shows_real_time(clock)) {
        (true, Some(true)) => timer::since_start(time),
        (true, Some(false) | None) => time,
        (false, _) => timer::nanoseconds().saturating_add(time),
    }
}

/// `clock_gettime`.
pub fn get(process: &Process, [number, address, ..]: Arguments) -> Answer {
    process.put(address, &TimeSpec::of(clock(process, number)?))
}

/// `clock_getres`.
pub fn resolution(process: &Process, [number, address, ..]: Arguments) -> Answer {
    clock(process, number)?;
    process.put_wanted(address, &TimeSpec::of(1))
}

/// `gettimeofday`: the time zone is Greenwich's.
pub fn of_day(process: &Process, [address, zone, ..]: Arguments) -> Answer {
    process.put_wanted(address, &TimeValue::of(timer::real_time()))?;
    process.put_wanted(zone, &0u64)
}

/// `sched_rr_get_interval`.
pub fn slice(process: &Process, [_, address, ..]: Arguments) -> Answer {
    process.put(address, &TimeSpec::of(timer::SLICE))
}

/// `nanosleep`.
pub fn sleep(process: &Process, [time, rest, ..]: Arguments) -> Answer {
    sleep_by_clock(process, [1, 0, time, rest, 0, 0])
}

/// `clock_nanosleep`.
pub fn sleep_by_clock(process: &Process, [number, flags, time, rest, ..]: Arguments) -> Answer {
    let length = read(process, time)?;
    let absolute = flags & ABSOLUTE_TIME != 0;
    let end = since_start(number, absolute, length);
    let deadline = timer::tick_at(end);
    loop {
        if timer::nanoseconds() >= end {
            return Ok(0);
        }
        if scheduler::sleep(Channel::Nothing, Some(deadline)) == Woken::Interrupted {
            if rest != 0 && !absolute {
                process.put(rest, &TimeSpec::of(end.saturating_sub(timer::nanoseconds())))?;
            }
            return Err(Errno::EINTR);
        }
    }
}
