//! `ppoll`: waiting for one of several open files.

use crate::drivers::timer;
use crate::mm::user_memory::UserSlice;
use crate::process::Process;
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::time;
use abi::errno::Errno;
use alloc::vec::Vec;

const READABLE: u16 = 1;
const WRITABLE: u16 = 4;
const NO_SUCH_FILE: u16 = 0x20;
/// `struct pollfd`: the number, the events asked for, the events found.
const ENTRY: usize = 8;
const MOST_ENTRIES: usize = 256;
/// While several files are waited for, they are looked at again after so many nanoseconds.
const INTERVAL: u64 = 1_000_000;

/// `ppoll(fds, count, timeout, mask)`, the mask being ignored: says how many files have something to tell.
pub fn poll(process: &Process, entries: usize, count: usize, timeout: usize) -> Result<usize, Errno> {
    if count > MOST_ENTRIES {
        return Err(Errno::EINVAL);
    }
    let end = match timeout {
        0 => u64::MAX,
        place => timer::nanoseconds().saturating_add(time::read(process, place)?),
    };
    let mut bytes = Vec::from_iter(core::iter::repeat_n(0, count * ENTRY));
    let claim = UserSlice::claimed(entries, bytes.len());
    if count > 0 && claim.read(&mut process.memory.lock(), 0, &mut bytes)? < bytes.len() {
        return Err(Errno::EFAULT);
    }
    loop {
        let (ready, channels) = look(process, &mut bytes);
        if ready > 0 || timer::nanoseconds() >= end {
            if count > 0 {
                claim.write(&mut process.memory.lock(), &bytes)?;
            }
            return Ok(ready);
        }
        // One channel can be waited for; of several, each is looked at from time to time.
        let (channel, wake) = match channels[..] {
            [] => (Channel::Nothing, end),
            [only] => (only, end),
            _ => (channels[0], end.min(timer::nanoseconds() + INTERVAL)),
        };
        let deadline = (wake != u64::MAX).then(|| timer::tick_at(wake));
        if scheduler::sleep(channel, deadline) == Woken::Interrupted {
            return Err(Errno::EINTR);
        }
    }
}

/// Fills in what each file has to tell; says how many have anything, and where to wait for the others.
fn look(process: &Process, bytes: &mut [u8]) -> (usize, Vec<Channel>) {
    let mut ready = 0;
    let mut channels = Vec::new();
    for entry in bytes.chunks_exact_mut(ENTRY) {
        let number = i32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]]);
        let asked = u16::from_le_bytes([entry[4], entry[5]]);
        let found = match usize::try_from(number).map(|number| process.files.lock().get(number)) {
            // A negative number means nothing.
            Err(_) => 0,
            Ok(Err(_)) => NO_SUCH_FILE,
            Ok(Ok(file)) => {
                let (readable, writable, channel) = file.readiness();
                if !channels.contains(&channel) {
                    channels.push(channel);
                }
                asked & (if readable { READABLE } else { 0 } | if writable { WRITABLE } else { 0 })
            }
        };
        entry[6..8].copy_from_slice(&found.to_le_bytes());
        ready += usize::from(found != 0);
    }
    (ready, channels)
}
