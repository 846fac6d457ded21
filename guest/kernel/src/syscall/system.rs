//! System calls about the machine.

use crate::drivers::timer;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use crate::mm::user_memory::UserSlice;
use crate::println;
use crate::process::{self, Process};
use crate::random as random_numbers;
use abi::errno::Errno;
use abi::time::NANOSECONDS;
use alloc::collections::BTreeSet;
use spin::Mutex;

/// A system call that does not exist: named once.
pub fn unknown(number: usize) -> Errno {
    const MOST_NAMED: usize = 64;
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

/// `getrandom`: at most 256 bytes at a time, which is what nobody expects to be less.
pub fn random(process: &Process, address: usize, length: usize) -> Result<usize, Errno> {
    const MOST: usize = 256;
    let mut bytes = [0; MOST];
    let part = &mut bytes[..length.min(MOST)];
    random_numbers::fill(part);
    if !part.is_empty() {
        UserSlice::claimed(address, part.len()).write(&mut process.memory.lock(), part)?;
    }
    Ok(part.len())
}
