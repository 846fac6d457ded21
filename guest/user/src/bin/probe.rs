//! No lesson: a program for Linux that does what a test of `sv39 run` asks for, and tells what became of it.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::file::{CREATE, READ_WRITE, TRUNCATE, WORKING_FOLDER, WRITE_ONLY};
use abi::system_call::SystemCall;
use abi::terminal::{GET_SETTINGS, GET_SIZE, Settings};
use core::ffi::CStr;
use user::memory;
use user::{Arguments, println, system};

user::entry!(main);

/// The longest path, and the most bytes at a time.
const ROOM: usize = 1 << 14;

fn main(arguments: Arguments) -> i32 {
    let word = |index| arguments.get(index).unwrap_or("");
    let number = |index| word(index).parse().unwrap_or(0);
    match word(1) {
        "words" => arguments.all().try_for_each(|word| write(1, word)).map_or_else(status, |()| 0),
        "copy" => copy(number(2), number(3)).map_or_else(status, |()| 0),
        "flood" => loop {
            if let Err(error) = write(1, b"a line, and then another one\n") {
                return status(error);
            }
        },
        "exit" => number(2) as i32,
        "kill" => call(SystemCall::Kill, [system::process_id(), number(2), 0]).map_or_else(status, |_| 0),
        "load" => memory::load(number(2)) as i32,
        "terminal" => terminal(),
        "show" => show(word(2)).map_or_else(status, |()| 0),
        "change" => change(word(2)),
        "fill" => fill(word(2), number(3)).map_or_else(status, |()| 0),
        _ => 99,
    }
}

/// The exit status for an error.
fn status(error: Errno) -> i32 {
    i32::from(error.0)
}

fn call(number: SystemCall, [a, b, c]: [usize; 3]) -> Result<usize, Errno> {
    system::any_call(number as usize, [a, b, c, 0, 0, 0])
}

fn write(file: usize, bytes: &[u8]) -> Result<(), Errno> {
    let mut rest = bytes;
    while !rest.is_empty() {
        rest = &rest[system::write(file, rest)?..];
    }
    Ok(())
}

fn copy(from: usize, to: usize) -> Result<(), Errno> {
    let mut bytes = [0; ROOM];
    loop {
        match system::read(from, &mut bytes)? {
            0 => return Ok(()),
            count => write(to, &bytes[..count])?,
        }
    }
}

/// Which of the three are terminals, and how large they are.
fn terminal() -> i32 {
    for file in 0..3 {
        let (mut settings, mut size) = ([0; size_of::<Settings>()], [0u16; 4]);
        let is_terminal =
            call(SystemCall::DeviceControl, [file, GET_SETTINGS, settings.as_mut_ptr().expose_provenance()]);
        let sized = call(SystemCall::DeviceControl, [file, GET_SIZE, size.as_mut_ptr().expose_provenance()]);
        match is_terminal.and(sized) {
            Ok(_) => println!("{file}: a terminal of {} rows and {} columns", size[0], size[1]),
            Err(error) => println!("{file}: error {}", error.0),
        }
    }
    0
}

/// Calls with the path as the kernel wants it.
fn with<T>(path: &str, act: impl FnOnce(&CStr) -> T) -> T {
    let mut bytes = [0; 256];
    bytes[..path.len()].copy_from_slice(path.as_bytes());
    act(CStr::from_bytes_until_nul(&bytes).unwrap_or_default())
}

/// A file's content.
fn show(path: &str) -> Result<(), Errno> {
    copy(with(path, |path| system::open(path, 0))?, 1)
}

/// Makes or empties a file, and writes so many bytes to it.
fn fill(path: &str, count: usize) -> Result<(), Errno> {
    let file = with(path, |path| system::open(path, WRITE_ONLY | CREATE | TRUNCATE))?;
    (0..count).try_for_each(|number| write(file, &[number as u8]))
}

/// Everything that could change a folder with a file `file` in it, and what the kernel says to that.
fn change(folder: &str) -> i32 {
    let tell = |what: &str, answer: Result<usize, Errno>| match answer {
        Ok(_) => println!("{what}: done"),
        Err(error) => println!("{what}: error {}", error.0),
    };
    let there = WORKING_FOLDER;
    let place = |path: &CStr| path.as_ptr().expose_provenance();
    with(folder, |folder| tell("enter", call(SystemCall::ChangeFolder, [place(folder), 0, 0])));
    tell("write", system::open(c"file", READ_WRITE));
    tell("empty", system::open(c"file", WRITE_ONLY | TRUNCATE));
    tell("create", system::open(c"new", WRITE_ONLY | CREATE));
    tell("make", call(SystemCall::MakeFolder, [there, place(c"folder"), 0o755]));
    let rename = [there, place(c"file"), there, place(c"moved"), 0, 0];
    tell("rename", system::any_call(SystemCall::Rename as usize, rename));
    tell("mode", call(SystemCall::ChangeMode, [there, place(c"moved"), 0o600]));
    tell("remove", call(SystemCall::Unlink, [there, place(c"moved"), 0]));
    tell("remove folder", call(SystemCall::Unlink, [there, place(c"folder"), 0x200]));
    0
}
