//! System calls about time. There are two clocks, the time since the machine was started and that since 1970 (Linux
//! `include/uapi/linux/time.h` has names for more), and the times that processes have run.

use crate::drivers::timer;
use crate::process::{Process, find};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
use abi::time::{ABSOLUTE_TIME, NANOSECONDS};

/// The `struct timespec` at this address of the program, in nanoseconds.
pub fn read(process: &Process, address: usize) -> Result<u64, Errno> {
    let bytes: [u8; 16] = UserSlice::read_array(&mut process.memory.lock(), address)?;
    let word = |index: usize| {
        let mut word = [0; 8];
        word.copy_from_slice(&bytes[8 * index..8 * index + 8]);
        u64::from_le_bytes(word)
    };
    let (seconds, nanoseconds) = (word(0), word(1));
    if seconds > i64::MAX as u64 || nanoseconds >= NANOSECONDS {
        return Err(Errno::EINVAL);
    }
    Ok(seconds.saturating_mul(NANOSECONDS).saturating_add(nanoseconds))
}

fn write(process: &Process, address: usize, nanoseconds: u64) -> Result<usize, Errno> {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&(nanoseconds / NANOSECONDS).to_le_bytes());
    bytes[8..].copy_from_slice(&(nanoseconds % NANOSECONDS).to_le_bytes());
    UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
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
            let other = if id == 0 { None } else { Some(find(id).ok_or(Errno::EINVAL)?) };
            Ok(scheduler::time_of(other.as_deref().unwrap_or(process)))
        }
        _ => Err(Errno::EINVAL),
    }
}

/// `clock_gettime`.
pub fn get(process: &Process, number: usize, address: usize) -> Result<usize, Errno> {
    write(process, address, clock(process, number)?)
}

/// `clock_getres`.
pub fn resolution(process: &Process, number: usize, address: usize) -> Result<usize, Errno> {
    clock(process, number)?;
    if address == 0 { Ok(0) } else { write(process, address, 1) }
}

/// `gettimeofday`: seconds and microseconds; the time zone is Greenwich's.
pub fn of_day(process: &Process, address: usize, zone: usize) -> Result<usize, Errno> {
    let now = timer::real_time();
    let bytes = [now / NANOSECONDS, now % NANOSECONDS / 1000].map(u64::to_le_bytes);
    let mut memory = process.memory.lock();
    if address != 0 {
        UserSlice::claimed(address, 16).write(&mut memory, bytes.as_flattened())?;
    }
    if zone != 0 {
        UserSlice::claimed(zone, 8).write(&mut memory, &[0; 8])?;
    }
    Ok(0)
}

/// `sched_rr_get_interval`.
pub fn slice(process: &Process, address: usize) -> Result<usize, Errno> {
    write(process, address, timer::SLICE)
}

/// `nanosleep` and `clock_nanosleep`.
pub fn sleep(
    process: &Process,
    number: usize,
    flags: usize,
    time: usize,
    rest: usize,
) -> Result<usize, Errno> {
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
                write(process, rest, end.saturating_sub(timer::nanoseconds()))?;
            }
            return Err(Errno::EINTR);
        }
    }
}
