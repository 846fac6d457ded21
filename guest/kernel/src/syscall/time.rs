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
    match clock {
        // Of the process, of the thread; a negative number stands for another process's.
        2 | 3 => Ok(scheduler::time_of(process)),
        // Real time, coarse real time, real time with alarms, atomic time.
        0 | 5 | 8 | 11 => Ok(timer::real_time()),
        1 | 4 | 6 | 7 | 9 => Ok(timer::nanoseconds()),
        _ if (clock as i32) < 0 => {
            let id = !(clock as i32 >> 3) as usize;
            let other = if id == 0 { None } else { Some(find(id).map_err(|_| Errno::EINVAL)?) };
            Ok(scheduler::time_of(other.as_deref().unwrap_or(process)))
        }
        _ => Err(Errno::EINVAL),
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
    let end = match (absolute, number) {
        (true, 0) => timer::since_start(length),
        (true, _) => length,
        (false, _) => timer::nanoseconds().saturating_add(length),
    };
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
