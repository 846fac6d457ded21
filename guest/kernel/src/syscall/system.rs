//! System calls about the machine.

use crate::drivers::timer;
use crate::fs::proc::RELEASE;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use crate::println;
use crate::process::Process;
use crate::process::families::FAMILIES;
use crate::random as random_numbers;
use crate::syscall::file::piecewise;
use crate::syscall::{Answer, Arguments};
use abi::errno::Errno;
use abi::system::{CAPABILITIES_VERSION, NAME_BYTES, SystemInformation};
use abi::time::NANOSECONDS;
use alloc::collections::BTreeSet;
use spin::Mutex;

/// A system call that does not exist: named once.
pub fn unknown(number: usize) -> Errno {
    const MOST_NAMED: usize = 64;
    /// `setxattr` and its kin: no file has extended attributes.
    const EXTENDED_ATTRIBUTES: core::ops::RangeInclusive<usize> = 5..=16;
    if EXTENDED_ATTRIBUTES.contains(&number) {
        return Errno::EOPNOTSUPP;
    }
    /// `bind` to `recvmsg`: no open file is a socket that they could be about. Programs ask so whether one is.
    const OF_SOCKETS: core::ops::RangeInclusive<usize> = 200..=212;
    if OF_SOCKETS.contains(&number) {
        return Errno::ENOTSOCK;
    }
    static NAMED: Mutex<BTreeSet<usize>> = Mutex::new(BTreeSet::new());
    let mut named = NAMED.lock();
    if named.len() < MOST_NAMED && named.insert(number) {
        println!("system call {number} is unknown here");
    }
    Errno::ENOSYS
}

/// `uname`: six texts.
pub fn name(process: &Process, [address, ..]: Arguments) -> Answer {
    let texts = ["Linux", "sv39", RELEASE, "#1", "riscv64", "(none)"];
    let mut names = [[0; NAME_BYTES]; 6];
    for (name, text) in names.iter_mut().zip(texts) {
        name[..text.len()].copy_from_slice(text.as_bytes());
    }
    process.put(address, &names)
}

/// `sysinfo`: memory in pages; 0 is what nobody counts.
pub fn information(process: &Process, [address, ..]: Arguments) -> Answer {
    let answer = SystemInformation {
        uptime: timer::nanoseconds() / NANOSECONDS,
        memory: frame::total_frames() as u64,
        free: frame::free_frames() as u64,
        processes: FAMILIES.lock().count() as u64,
        unit: PAGE_SIZE as u64,
        ..SystemInformation::default()
    };
    process.put(address, &answer)
}

/// `getrandom`: in pieces, as far as the memory is the program's.
pub fn random(process: &Process, [address, length, flags, ..]: Arguments) -> Answer {
    const PIECE: usize = 256;
    const KNOWN_FLAGS: usize = 7;
    if flags & !KNOWN_FLAGS != 0 {
        return Err(Errno::EINVAL);
    }
    let mut bytes = [0; PIECE];
    // More than this takes a second call, as a signal in between would.
    let length = length.min(1 << 16);
    piecewise(length, |done| {
        let part = &mut bytes[..PIECE.min(length - done)];
        random_numbers::fill(part);
        process.put(address.checked_add(done).ok_or(Errno::EFAULT)?, part)?;
        Ok((part.len(), true))
    })
}

/// `getresuid` and `getresgid`: 0, three times.
pub fn zeros(process: &Process, places: Arguments) -> Answer {
    for place in &places[..3] {
        process.put(*place, &0u32)?;
    }
    Ok(0)
}

/// `setuid` and its kin: there is one user and one group, 0; -1 stands for no change.
pub fn become_user(ids: &[usize]) -> Answer {
    if ids.iter().all(|&id| matches!(id as u32, 0 | u32::MAX)) { Ok(0) } else { Err(Errno::EPERM) }
}

/// `capget`: all capabilities, in the two halves of their third version.
pub fn capabilities(process: &Process, [header, data, ..]: Arguments) -> Answer {
    const ALL: [u32; 6] = [u32::MAX, u32::MAX, 0, 0x1ff, 0x1ff, 0];
    if process.get::<u32>(header)? != CAPABILITIES_VERSION {
        process.put(header, &CAPABILITIES_VERSION)?;
        return if data == 0 { Ok(0) } else { Err(Errno::EINVAL) };
    }
    process.put_wanted(data, &ALL)
}
