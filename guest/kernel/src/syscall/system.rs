//! System calls about the machine.

use crate::drivers::timer;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use crate::println;
use crate::process::{self, Process};
use crate::random as random_numbers;
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
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
    static NAMED: Mutex<BTreeSet<usize>> = Mutex::new(BTreeSet::new());
    let mut named = NAMED.lock();
    if named.len() < MOST_NAMED && named.insert(number) {
        println!("system call {number} is unknown here");
    }
    Errno::ENOSYS
}

/// `uname`: six texts of 65 bytes.
pub fn name(process: &Process, address: usize) -> Result<usize, Errno> {
    const FIELD: usize = 65;
    let fields = ["Linux", "sv39", "6.6.0-sv39", "#1", "riscv64", "(none)"];
    let mut bytes = [0; FIELD * 6];
    for (place, text) in bytes.chunks_exact_mut(FIELD).zip(fields) {
        place[..text.len()].copy_from_slice(text.as_bytes());
    }
    UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
}

/// `sysinfo`: uptime, three loads, memory in all and free, then what there is none of; processes; the unit of memory.
pub fn information(process: &Process, address: usize) -> Result<usize, Errno> {
    const BYTES: usize = 112;
    let mut bytes = [0; BYTES];
    let mut put = |offset: usize, value: u64| bytes[offset..offset + 8].copy_from_slice(&value.to_le_bytes());
    put(0, timer::nanoseconds() / NANOSECONDS);
    put(32, frame::total_frames() as u64);
    put(40, frame::free_frames() as u64);
    put(80, process::all().len() as u64 & 0xffff);
    put(104, PAGE_SIZE as u64);
    UserSlice::claimed(address, BYTES).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
}

/// `getrandom`: in pieces, as far as the memory is the program's.
pub fn random(process: &Process, address: usize, length: usize, flags: usize) -> Result<usize, Errno> {
    const PIECE: usize = 256;
    const KNOWN_FLAGS: usize = 7;
    if flags & !KNOWN_FLAGS != 0 {
        return Err(Errno::EINVAL);
    }
    let mut bytes = [0; PIECE];
    let mut done = 0;
    // More than this takes a second call, as a signal in between would.
    let length = length.min(1 << 16);
    while done < length {
        let part = &mut bytes[..PIECE.min(length - done)];
        random_numbers::fill(part);
        let place = address.checked_add(done).ok_or(Errno::EFAULT)?;
        match UserSlice::claimed(place, part.len()).write(&mut process.memory.lock(), part) {
            Ok(()) => done += part.len(),
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(done)
}

/// `getresuid` and `getresgid`: 0, three times.
pub fn zeros(process: &Process, places: [usize; 3]) -> Result<usize, Errno> {
    for place in places {
        UserSlice::claimed(place, 4).write(&mut process.memory.lock(), &[0; 4])?;
    }
    Ok(0)
}

/// `setuid` and its kin: there is one user and one group, 0; -1 stands for no change.
pub fn become_user(ids: &[usize]) -> Result<usize, Errno> {
    if ids.iter().all(|&id| matches!(id as u32, 0 | u32::MAX)) { Ok(0) } else { Err(Errno::EPERM) }
}

/// `capget`: all capabilities, in the two halves of their third version.
pub fn capabilities(process: &Process, header: usize, data: usize) -> Result<usize, Errno> {
    const VERSION: u32 = 0x2008_0522;
    const ALL: [u32; 6] = [u32::MAX, u32::MAX, 0, 0x1ff, 0x1ff, 0];
    let mut memory = process.memory.lock();
    let version: [u8; 4] = UserSlice::read_array(&mut memory, header)?;
    if u32::from_le_bytes(version) != VERSION {
        UserSlice::claimed(header, 4).write(&mut memory, &VERSION.to_le_bytes())?;
        return if data == 0 { Ok(0) } else { Err(Errno::EINVAL) };
    }
    if data != 0 {
        UserSlice::claimed(data, 24).write(&mut memory, ALL.map(u32::to_le_bytes).as_flattened())?;
    }
    Ok(0)
}
