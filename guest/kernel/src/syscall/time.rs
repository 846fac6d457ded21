//! System calls about time. All clocks tell the time since the machine was started: it has no other.

use crate::drivers::timer;
use crate::mm::user_memory::UserSlice;
use crate::process::Process;
use crate::scheduler::{self, Channel, Woken};
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

/// `clock_gettime`.
pub fn get(process: &Process, address: usize) -> Result<usize, Errno> {
    write(process, address, timer::nanoseconds())
}

/// `clock_getres`.
pub fn resolution(process: &Process, address: usize) -> Result<usize, Errno> {
    if address == 0 { Ok(0) } else { write(process, address, 1) }
}

/// `nanosleep` and `clock_nanosleep`.
pub fn sleep(process: &Process, flags: usize, time: usize, rest: usize) -> Result<usize, Errno> {
    let length = read(process, time)?;
    let absolute = flags & ABSOLUTE_TIME != 0;
    let end = if absolute { length } else { timer::nanoseconds().saturating_add(length) };
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
