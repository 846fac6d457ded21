//! The system calls, each as a function.

use crate::arch::{system_call, system_call6};
use abi::errno::Errno;
use abi::file::{FILE_NOT_NEEDED, WORKING_FOLDER};
use abi::memory::{MAP_ANONYMOUS, MAP_FIXED, MAP_PRIVATE, MS_SYNCHRONOUS};
use abi::resource_usage::ResourceUsage;
use abi::signal::Signal;
use abi::system_call::SystemCall;
use abi::thread::{FUTEX_WAIT, FUTEX_WAKE};
use core::ffi::CStr;
use core::sync::atomic::AtomicU32;

/// Writes bytes to an open file; says how many were taken.
pub fn write(file: usize, bytes: &[u8]) -> Result<usize, Errno> {
    write_from(file, bytes.as_ptr().expose_provenance(), bytes.len())
}

/// `write` with an address that nobody has checked: for finding out what the kernel says to it.
pub fn write_from(file: usize, address: usize, length: usize) -> Result<usize, Errno> {
    Errno::check(system_call(SystemCall::Write as usize, [file, address, length]))
}

/// Ends the process.
pub fn exit(status: i32) -> ! {
    loop {
        system_call(SystemCall::ExitGroup as usize, [status as usize, 0, 0]);
    }
}

/// This process's number.
pub fn process_id() -> usize {
    system_call(SystemCall::GetProcessId as usize, [0; 3])
}

/// Lets the other processes run first.
pub fn yield_now() {
    system_call(SystemCall::SchedYield as usize, [0; 3]);
}

fn call(number: SystemCall, arguments: [usize; 6]) -> Result<usize, Errno> {
    Errno::check(system_call6(number as usize, arguments))
}

/// Moves the end of the heap; says where it is now.
pub fn set_break(address: usize) -> usize {
    system_call(SystemCall::SetBreak as usize, [address, 0, 0])
}

/// Maps zeros somewhere; says where. `flags` says who sees what is written (`abi::memory`).
pub fn map(length: usize, rights: usize, flags: usize) -> Result<usize, Errno> {
    call(SystemCall::Map, [0, length, rights, flags | MAP_ANONYMOUS, usize::MAX, 0])
}

/// Maps an open file from its beginning; says where.
pub fn map_file(file: usize, length: usize, rights: usize, flags: usize) -> Result<usize, Errno> {
    call(SystemCall::Map, [0, length, rights, flags, file, 0])
}

/// Maps zeros exactly there.
pub fn map_at(address: usize, length: usize, rights: usize) -> Result<usize, Errno> {
    call(SystemCall::Map, [address, length, rights, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, usize::MAX, 0])
}

/// Gives up a part of the address space.
pub fn unmap(address: usize, length: usize) -> Result<usize, Errno> {
    call(SystemCall::Unmap, [address, length, 0, 0, 0, 0])
}

/// Changes what may be done with memory.
pub fn protect(address: usize, length: usize, rights: usize) -> Result<usize, Errno> {
    call(SystemCall::Protect, [address, length, rights, 0, 0, 0])
}

/// A second process that goes on here: 0 in the child, the child's number in the parent.
pub fn fork() -> Result<usize, Errno> {
    call(SystemCall::Clone, [Signal::Child as usize, 0, 0, 0, 0, 0])
}

/// Waits for a child's end; its number, and its status as `wait4` tells it.
pub fn wait(child: usize) -> Result<(usize, u32), Errno> {
    let mut status = 0u32;
    let pointer = (&raw mut status).expose_provenance();
    let id = call(SystemCall::Wait, [child, pointer, 0, 0, 0, 0])?;
    Ok((id, status))
}

/// How a child was ended: by which signal, if by one.
pub fn killed_by(status: u32) -> Option<u32> {
    (status & 0x7f != 0).then_some(status & 0x7f)
}

/// Opens a file by its path, which ends with a zero byte.
pub fn open(path: &CStr, flags: usize) -> Result<usize, Errno> {
    call(SystemCall::Open, [WORKING_FOLDER, path.as_ptr().expose_provenance(), flags, 0o644, 0, 0])
}

/// Reads from an open file; says how many bytes there were.
pub fn read(file: usize, bytes: &mut [u8]) -> Result<usize, Errno> {
    call(SystemCall::Read, [file, bytes.as_mut_ptr().expose_provenance(), bytes.len(), 0, 0, 0])
}

/// Closes an open file.
pub fn close(file: usize) -> Result<usize, Errno> {
    call(SystemCall::Close, [file, 0, 0, 0, 0, 0])
}

/// Lets the stack grow so far.
pub fn limit_stack(bytes: usize) -> Result<usize, Errno> {
    const STACK: usize = 3;
    let limits = [bytes, bytes];
    call(SystemCall::LimitResource, [0, STACK, (&raw const limits).expose_provenance(), 0, 0, 0])
}

/// Asks for any system call at all, with arguments that nobody has checked.
pub fn any_call(number: usize, arguments: [usize; 6]) -> Result<usize, Errno> {
    Errno::check(system_call6(number, arguments))
}

fn usage() -> ResourceUsage {
    let mut usage = ResourceUsage::default();
    let pointer = (&raw mut usage).expose_provenance();
    system_call(SystemCall::GetResourceUsage as usize, [ResourceUsage::SELF, pointer, 0]);
    usage
}

/// How many page faults of this process were answered with a frame: at once, and after fetching the page.
pub fn page_faults() -> (i64, i64) {
    let usage = usage();
    (usage.minor_faults, usage.major_faults)
}

/// How often the timer has taken the hart away from this process and given it to another.
pub fn preemptions() -> i64 {
    usage().involuntary_switches
}

/// Wakes so many threads that wait for this word.
pub fn wake(word: &AtomicU32, most: usize) -> Result<usize, Errno> {
    call(SystemCall::Futex, [word.as_ptr().expose_provenance(), FUTEX_WAKE, most, 0, 0, 0])
}

/// Waits as long as the word has this value, until somebody wakes.
pub fn wait_while(word: &AtomicU32, value: u32) -> Result<usize, Errno> {
    call(SystemCall::Futex, [word.as_ptr().expose_provenance(), FUTEX_WAIT, value as usize, 0, 0, 0])
}

/// This thread's number.
pub fn thread_id() -> usize {
    system_call(SystemCall::GetThreadId as usize, [0; 3])
}

/// Reads from a place in an open file; says how many bytes there were.
pub fn read_at(file: usize, bytes: &mut [u8], offset: usize) -> Result<usize, Errno> {
    call(SystemCall::ReadAt, [file, bytes.as_mut_ptr().expose_provenance(), bytes.len(), offset, 0, 0])
}

/// Writes to a place in an open file; says how many bytes were taken.
pub fn write_at(file: usize, bytes: &[u8], offset: usize) -> Result<usize, Errno> {
    call(SystemCall::WriteAt, [file, bytes.as_ptr().expose_provenance(), bytes.len(), offset, 0, 0])
}

/// Cuts an open file off, or makes it longer with zeros.
pub fn set_length(file: usize, length: usize) -> Result<usize, Errno> {
    call(SystemCall::TruncateFile, [file, length, 0, 0, 0, 0])
}

/// Comes back when what was written to an open file survives a loss of power.
pub fn sync_file(file: usize) -> Result<usize, Errno> {
    call(SystemCall::SyncFile, [file, 0, 0, 0, 0, 0])
}

/// The same for what was written to a mapped file through memory.
pub fn sync_mapping(address: usize, length: usize) -> Result<usize, Errno> {
    call(SystemCall::SyncMapping, [address, length, MS_SYNCHRONOUS, 0, 0, 0])
}

/// Has the kernel forget what it has in memory of a file that stays on its disk.
pub fn forget_cached(file: usize) -> Result<usize, Errno> {
    call(SystemCall::AdviseFile, [file, 0, 0, FILE_NOT_NEEDED, 0, 0])
}

/// Makes a folder.
pub fn make_folder(path: &CStr) -> Result<usize, Errno> {
    call(SystemCall::MakeFolder, [WORKING_FOLDER, path.as_ptr().expose_provenance(), 0o755, 0, 0, 0])
}

/// Gives a file another name.
pub fn rename(from: &CStr, to: &CStr) -> Result<usize, Errno> {
    let [from, to] = [from, to].map(|path| path.as_ptr().expose_provenance());
    call(SystemCall::Rename, [WORKING_FOLDER, from, WORKING_FOLDER, to, 0, 0])
}

/// Takes a name away: a file's, or with `AT_REMOVE_FOLDER` an empty folder's.
pub fn remove(path: &CStr, flags: usize) -> Result<usize, Errno> {
    call(SystemCall::Unlink, [WORKING_FOLDER, path.as_ptr().expose_provenance(), flags, 0, 0, 0])
}

/// Entries of an open folder, as `getdents64` has them; says how many bytes they fill.
pub fn read_folder(file: usize, bytes: &mut [u8]) -> Result<usize, Errno> {
    call(SystemCall::ReadFolder, [file, bytes.as_mut_ptr().expose_provenance(), bytes.len(), 0, 0, 0])
}

/// Becomes another program, with at most three words; comes back only if that cannot be.
pub fn execute(path: &CStr, words: &[&CStr]) -> Errno {
    let mut pointers = [0; 4];
    for (to, word) in pointers.iter_mut().take(3).zip(words) {
        *to = word.as_ptr().expose_provenance();
    }
    let arguments = (&raw const pointers).expose_provenance();
    let result = call(SystemCall::Execute, [path.as_ptr().expose_provenance(), arguments, 0, 0, 0, 0]);
    result.err().unwrap_or(Errno::ENOEXEC)
}
