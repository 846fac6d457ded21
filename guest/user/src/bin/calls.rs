//! Not a lesson: what Linux promises about some system calls, asked one after the other. Ends with the number of the first
//! answer that is not Linux's, or 0.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::file::watch::{ADD, CHANGE, ONCE, REMOVE};
use abi::file::{
    APPEND, CREATE, FileSystemStatus, NON_BLOCKING, PollEntry, READ_WRITE, WORKING_FOLDER, WRITE_ONLY, ready,
};
use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_EXECUTE, PROT_READ, PROT_WRITE};
use abi::signal::{CODE_TIMER, Signal, SignalEvent};
use abi::system_call::SystemCall;
use abi::thread::{WAIT_ENDED, WAIT_KEEP};
use core::ffi::CStr;
use core::sync::atomic::{AtomicU32, Ordering};
use user::thread::{self, SignalInformation};
use user::{Arguments, memory, println, system};

user::entry!(main);

type Answer = Result<usize, Errno>;

fn call<const COUNT: usize>(number: SystemCall, given: [usize; COUNT]) -> Answer {
    let mut arguments = [0; 6];
    arguments[..COUNT].copy_from_slice(&given);
    system::any_call(number as usize, arguments)
}

fn at(path: &CStr) -> usize {
    path.as_ptr().expose_provenance()
}

fn rename(from: &CStr, to: &CStr) -> Answer {
    call(SystemCall::RenameTo, [WORKING_FOLDER, at(from), WORKING_FOLDER, at(to), 0])
}

fn unlink(path: &CStr, flags: usize) -> Answer {
    call(SystemCall::Unlink, [WORKING_FOLDER, at(path), flags])
}

static CAUGHT: AtomicU32 = AtomicU32::new(0);

extern "C" fn caught(_: usize, _: &SignalInformation, _: usize) {
    CAUGHT.fetch_add(1, Ordering::Relaxed);
}

/// Names in a folder, which are taken away as they are read.
fn empty(folder: &CStr) -> usize {
    let Ok(file) = system::open(folder, 0) else { return 0 };
    let mut bytes = [0; 256];
    let place = bytes.as_mut_ptr().expose_provenance();
    let mut count = 0;
    while let Ok(length @ 1..) = call(SystemCall::ReadFolder, [file, place, bytes.len()]) {
        let mut next = 0;
        while next < length {
            let size = usize::from(u16::from_le_bytes([bytes[next + 16], bytes[next + 17]]));
            let name = place + next + abi::file::ENTRY_NAME;
            count += usize::from(call(SystemCall::Unlink, [file, name, 0]).is_ok());
            next += size;
        }
    }
    let _ = system::close(file);
    count
}

/// A signal that was held back comes through for the time of a wait that lets it in.
fn held_back_signal() -> Answer {
    let user1: u64 = 1 << (Signal::User1 as u64 - 1);
    let (mask, none, time) = (user1, 0u64, [0usize, 1_000_000]);
    thread::handle(Signal::User1, caught)?;
    call(SystemCall::SignalMask, [0, (&raw const mask).expose_provenance(), 0, 8])?;
    call(SystemCall::Kill, [system::process_id(), Signal::User1 as usize])?;
    let (time, none) = ((&raw const time).expose_provenance(), (&raw const none).expose_provenance());
    let answer = call(SystemCall::Poll, [0, 0, time, none, 8]);
    if CAUGHT.load(Ordering::Relaxed) == 1 { answer } else { Ok(usize::MAX) }
}

/// The child's end is told although its signal, with a handler, comes at the same time.
fn child_and_signal() -> Answer {
    thread::handle(Signal::Child, caught)?;
    match system::fork()? {
        0 => system::exit(7),
        child => system::wait(child).map(|(_, status)| status as usize >> 8),
    }
}

fn pipe_at_once() -> Answer {
    let mut ends = [0u32; 2];
    call(SystemCall::Pipe, [(&raw mut ends).expose_provenance(), 0])?;
    let room = system::map(4 * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE)?;
    call(SystemCall::Write, [ends[1] as usize, room, 3 * PAGE_SIZE])?;
    call(SystemCall::Read, [ends[0] as usize, room, 4 * PAGE_SIZE])
}

/// A set of open files: what is found in turn as the decimal digits of a number.
fn watched() -> Answer {
    const EVENTS: usize = 4;
    let counter = call(SystemCall::EventCounter, [0, 0])?;
    let watch = call(SystemCall::MakeWatch, [0])?;
    let change = |operation: usize, asked: u32| {
        let event = [u64::from(asked), 77];
        call(SystemCall::ChangeWatch, [watch, operation, counter, (&raw const event).expose_provenance()])
    };
    let found = |milliseconds: usize| {
        let mut events = [[0u64; 2]; EVENTS];
        let place = (&raw mut events).expose_provenance();
        let count = call(SystemCall::AwaitWatch, [watch, place, EVENTS, milliseconds, 0])?;
        // Of what there is, 1 (to read) with the number that was given.
        Ok(if count == 1 && events[0] == [1, 77] { 1 } else { 2 * count })
    };
    if change(CHANGE, 1) != Err(Errno::ENOENT)
        || change(ADD, 1) != Ok(0)
        || change(ADD, 1) != Err(Errno::EEXIST)
    {
        return Ok(0);
    }
    let mut digits = 1;
    let mut note = |digit: Answer| {
        digits = 10 * digits + digit?;
        Ok(())
    };
    note(found(0))?;
    system::write(counter, &1u64.to_le_bytes())?;
    note(found(usize::MAX))?;
    change(CHANGE, 1 | ONCE)?;
    note(found(0))?;
    note(found(1))?;
    change(CHANGE, 1)?;
    note(found(0))?;
    change(REMOVE, 0)?;
    note(found(0))?;
    change(ADD, 1)?;
    system::close(counter)?;
    note(found(0))?;
    Ok(digits)
}

/// A timer that rings again and again, with a value, and is then gone.
fn rung() -> Answer {
    const MILLISECOND: u64 = 1_000_000;
    let user2 = Signal::User2 as u32;
    let set: u64 = 1 << (user2 - 1);
    call(SystemCall::SignalMask, [0, (&raw const set).expose_provenance(), 0, 8])?;
    let event = SignalEvent { value: 77, signal: user2, notify: 0, thread: 0, padding: [0; 11] };
    let mut timer = 0u32;
    let places = [(&raw const event).expose_provenance(), (&raw mut timer).expose_provenance()];
    call(SystemCall::CreateTimer, [1, places[0], places[1]])?;
    let id = timer as usize;
    let wanted = [0, MILLISECOND, 0, 1];
    call(SystemCall::SetTimer, [id, 0, (&raw const wanted).expose_provenance(), 0])?;
    let mut told = [0u64; 16];
    for _ in 0..2 {
        let place = (&raw mut told).expose_provenance();
        call(SystemCall::SignalTimedWait, [(&raw const set).expose_provenance(), place, 0, 8])?;
    }
    let mut left = [0u64; 4];
    call(SystemCall::GetTimer, [id, (&raw mut left).expose_provenance()])?;
    let is_from_timer = told[1] as i32 == CODE_TIMER && told[3] == 77;
    if !is_from_timer || left[..2] != [0, MILLISECOND] || !(1..=MILLISECOND).contains(&left[3]) {
        return Ok(1);
    }
    call(SystemCall::GetTimerOverrun, [id])?;
    call(SystemCall::DeleteTimer, [id])?;
    call(SystemCall::DeleteTimer, [id])
}

/// A child's end that is asked for twice, as the first time it is to be kept.
fn kept_end() -> Answer {
    match system::fork()? {
        0 => system::exit(3),
        child => {
            let mut told = [0u64; 16];
            let place = (&raw mut told).expose_provenance();
            call(SystemCall::WaitId, [1, child, place, WAIT_ENDED | WAIT_KEEP, 0])?;
            system::wait(child).map(|(_, status)| 10 * (told[3] as usize) + (status as usize >> 8))
        }
    }
}

/// `FIONBIO`: an empty pipe, read without waiting.
fn empty_pipe_at_once() -> Answer {
    const SET_NON_BLOCKING: usize = 0x5421;
    let (mut ends, on) = ([0u32; 2], 1u32);
    call(SystemCall::Pipe, [(&raw mut ends).expose_provenance(), 0])?;
    call(
        SystemCall::DeviceControl,
        [ends[0] as usize, SET_NON_BLOCKING, (&raw const on).expose_provenance()],
    )?;
    let mut byte = 0u8;
    call(SystemCall::Read, [ends[0] as usize, (&raw mut byte).expose_provenance(), 1])
}

/// A pipe with a name: the bytes that came through, ten times, and those of the end.
fn named_pipe() -> Answer {
    const PIPE_FOR_ALL: usize = 0o010666;
    let path = c"/tmp/pipe";
    call(SystemCall::MakeNode, [WORKING_FOLDER, at(path), PIPE_FOR_ALL, 0])?;
    if system::open(path, WRITE_ONLY | NON_BLOCKING) != Err(Errno::ENXIO) {
        return Ok(0);
    }
    let child = system::fork()?;
    if child == 0 {
        let written = system::open(path, WRITE_ONLY).and_then(|writer| system::write(writer, b"through"));
        system::exit(i32::from(written != Ok(7)));
    }
    let (reader, mut bytes) = (system::open(path, 0)?, [0; 16]);
    let (count, end) = (system::read(reader, &mut bytes)?, system::read(reader, &mut bytes)?);
    system::close(reader)?;
    system::wait(child)?;
    Ok(10 * count + end)
}

/// Waits ten seconds at most for one open file, for which a child does something meanwhile.
fn wait_while(file: usize, asked: u16, child: impl FnOnce()) -> Answer {
    let id = system::fork()?;
    if id == 0 {
        (0..5).for_each(|_| system::yield_now());
        child();
        system::exit(0);
    }
    let (entry, time) = (PollEntry { number: file as i32, asked, found: 0 }, [10u64, 0]);
    let (entry, time) = ((&raw const entry).expose_provenance(), (&raw const time).expose_provenance());
    let answer = call(SystemCall::Poll, [entry, 1, time, 0, 0]);
    system::wait(id)?;
    answer
}

/// A connection that is full has room again when the other end reads.
fn room_again() -> Answer {
    const LOCAL: usize = 1;
    let mut ends = [0u32; 2];
    call(SystemCall::SocketPair, [LOCAL, 1 | NON_BLOCKING, 0, (&raw mut ends).expose_provenance()])?;
    while system::write(ends[0] as usize, &[0; 4096]).is_ok() {}
    wait_while(ends[0] as usize, ready::TO_WRITE, || {
        while system::read(ends[1] as usize, &mut [0; 4096]).is_ok() {}
    })
}

/// A set of open files that is waited for like an open file.
fn set_in_a_set() -> Answer {
    let mut ends = [0u32; 2];
    call(SystemCall::Pipe, [(&raw mut ends).expose_provenance(), 0])?;
    let watch = call(SystemCall::MakeWatch, [0])?;
    let event = [u64::from(ready::TO_READ), 0];
    call(SystemCall::ChangeWatch, [watch, ADD, ends[0] as usize, (&raw const event).expose_provenance()])?;
    wait_while(watch, ready::TO_READ, || {
        let _ = system::write(ends[1] as usize, b"x");
    })
}

/// What one end of a connection reads when the other has said that it writes no more: the last bytes, and the end.
fn shut_down() -> Answer {
    const LOCAL: usize = 1;
    let (mut ends, mut bytes) = ([0u32; 2], [0; 16]);
    call(SystemCall::SocketPair, [LOCAL, 1, 0, (&raw mut ends).expose_provenance()])?;
    system::write(ends[0] as usize, b"last")?;
    call(SystemCall::ShutDown, [ends[0] as usize, 1])?;
    system::write(ends[1] as usize, b"answer")?;
    let read = [ends[1], ends[1], ends[0]].map(|end| system::read(end as usize, &mut bytes));
    Ok(100 * read[0]? + 10 * read[1]? + read[2]?)
}

/// The kind of file system at a path.
fn file_system(path: &CStr) -> Answer {
    let mut status = FileSystemStatus::default();
    call(SystemCall::FileSystemStatus, [at(path), (&raw mut status).expose_provenance()])?;
    Ok(status.kind as usize)
}

/// Code that was just written, over again after a fork, and then the parent's; what each returned, as decimal digits.
fn written_code() -> Answer {
    let page = system::map(PAGE_SIZE, PROT_READ | PROT_WRITE | PROT_EXECUTE, MAP_PRIVATE)?;
    let returned = |value: u64| {
        // `li a0, value`; `ret`
        memory::store(page, 0x0000_8067_0000_0513 | value << 20);
        call(SystemCall::FlushInstructions, [page, page + 8, 0])?;
        Ok(memory::call(page) as usize)
    };
    let first = returned(1)?;
    let child = match system::fork()? {
        0 => system::exit(returned(2).map_or(0, |value| value as i32)),
        child => system::wait(child).map(|(_, status)| status as usize >> 8)?,
    };
    let still = memory::call(page) as usize;
    Ok(1000 * first + 100 * child + 10 * still + returned(4)?)
}

fn main(_: Arguments) -> i32 {
    /// `getpeername`: a shell asks so whether it was started from another machine.
    const GET_PEER_NAME: usize = 205;
    let made = |path: &CStr| system::open(path, CREATE | READ_WRITE).map(|_| 0);
    let folder = |path: &CStr| call(SystemCall::MakeFolder, [WORKING_FOLDER, at(path), 0o755]);
    let write = |flags: usize| {
        system::open(c"/tmp/a", flags)
            .and_then(|file| system::write(file, b"x").and(call(SystemCall::Seek, [file, 0, 1])))
    };
    let answers = [
        (made(c"/tmp/a"), Ok(0)),
        (write(WRITE_ONLY), Ok(1)),
        (write(WRITE_ONLY | APPEND), Ok(2)),
        (write(0), Err(Errno::EBADF)),
        (folder(c"/tmp/d"), Ok(0)),
        (folder(c"/tmp/d"), Err(Errno::EEXIST)),
        (rename(c"/tmp/a", c"/tmp/d"), Err(Errno::EISDIR)),
        (rename(c"/tmp/d", c"/tmp/d/e"), Err(Errno::EINVAL)),
        (rename(c"/tmp/a", c"/tmp/d/a"), Ok(0)),
        (unlink(c"/tmp/d", abi::file::AT_REMOVE_FOLDER), Err(Errno::ENOTEMPTY)),
        (unlink(c"/tmp/d", 0), Err(Errno::EISDIR)),
        (system::open(c"/tmp/d/a/b", 0), Err(Errno::ENOTDIR)),
        (rename(c"/proc", c"/tmp/p"), Err(Errno::EBUSY)),
        (system::open(c"/proc/self/exe", READ_WRITE), Err(Errno::ETXTBSY)),
        (held_back_signal(), Err(Errno::EINTR)),
        (child_and_signal(), Ok(7)),
        (pipe_at_once(), Ok(3 * PAGE_SIZE)),
        (empty_pipe_at_once(), Err(Errno::EAGAIN)),
        (watched(), Ok(10_110_100)),
        (written_code(), Ok(1214)),
        (named_pipe(), Ok(70)),
        (call(SystemCall::MakeNode, [WORKING_FOLDER, at(c"/tmp/pipe"), 0o010666, 0]), Err(Errno::EEXIST)),
        (unlink(c"/tmp/pipe", 0), Ok(0)),
        (room_again(), Ok(1)),
        (set_in_a_set(), Ok(1)),
        (shut_down(), Ok(406)),
        (system::any_call(GET_PEER_NAME, [0; 6]), Err(Errno::ENOTSOCK)),
        (file_system(c"/proc"), Ok(0x9fa0)),
        (file_system(c"/proc/self"), Ok(0x9fa0)),
        (file_system(c"/tmp"), Ok(0x0102_1994)),
        (call(SystemCall::Futex, [at(c"") & !3, 11, 0]), Err(Errno::ENOSYS)),
        (call(SystemCall::Kill, [99_999, 0]), Err(Errno::ESRCH)),
        (call(SystemCall::DuplicateTo, [1, 1, 0]), Err(Errno::EINVAL)),
        (rung(), Err(Errno::EINVAL)),
        (kept_end(), Ok(33)),
        (call(SystemCall::GetPeerName, [1, 0, 0]), Err(Errno::ENOTSOCK)),
        (call(SystemCall::GetOwnName, [99, 0, 0]), Err(Errno::EBADF)),
    ];
    for number in 0..40u8 {
        let name = [b'/', b't', b'm', b'p', b'/', b'd', b'/', b'A' + number / 10, b'0' + number % 10, 0];
        if let Ok(path) = CStr::from_bytes_until_nul(&name) {
            let _ = system::open(path, CREATE | READ_WRITE).and_then(system::close);
        }
    }
    let taken = (Ok(empty(c"/tmp/d")), Ok(41));
    for (index, (found, expected)) in answers.into_iter().chain([taken]).enumerate() {
        if found != expected {
            println!("answer {}: {found:?} where {expected:?} was due", index + 1);
            return index as i32 + 1;
        }
    }
    0
}
