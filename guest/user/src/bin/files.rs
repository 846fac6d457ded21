//! Does things with files, one after the other, and says how each went: for trying disks out, and for tests. It is no lesson.
//!
//! ```text
//! files mkdir PATH , write PATH BYTES BYTE , append PATH BYTES BYTE , cut PATH BYTES , store PATH OFFSET BYTE ,
//!       rename PATH PATH , remove PATH , rmdir PATH , sync , fill PATH , forget PATH , keep PATH , sum PATH , tree PATH
//! ```
//!
//! `write` makes the file new; `write`, `append` and `cut` end with fsync, `store` writes through a mapping and msync;
//! `fill` writes until it is told not to; `keep` holds the file open; `sum` is a checksum; `tree` prints what there is, with
//! a checksum of each file.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::file::{AT_REMOVE_FOLDER, CREATE, ENTRY_NAME, READ_WRITE, TRUNCATE};
use abi::memory::{MAP_SHARED, PAGE_SIZE, PROT_READ, PROT_WRITE};
use abi::system_call::SystemCall;
use core::ffi::CStr;
use user::{Arguments, memory, println, system};

user::entry!(main);

fn main(arguments: Arguments) -> i32 {
    let mut index = 1;
    let mut failures = 0;
    while let Some(command) = arguments.get(index) {
        let mut words = [c""; 3];
        let mut count = 0;
        index += 1;
        while let Some(word) = arguments.get_with_end(index).filter(|&word| word != c",") {
            if let Some(to) = words.get_mut(count) {
                *to = word;
            }
            count += 1;
            index += 1;
        }
        index += 1;
        let path = words[0].to_str().unwrap_or("?");
        match run(command, words) {
            Ok(count) => println!("{command} {path}: {count}"),
            Err(Errno(number)) => {
                println!("{command} {path}: error {number}");
                failures += 1;
            }
        }
    }
    i32::from(failures > 0)
}

fn number(word: &CStr) -> usize {
    word.to_str().ok().and_then(|text| text.parse().ok()).unwrap_or(0)
}

fn run(command: &str, [path, second, third]: [&CStr; 3]) -> Result<usize, Errno> {
    match command {
        "mkdir" => system::make_folder(path),
        "write" => write(path, CREATE | TRUNCATE | READ_WRITE, number(second), number(third) as u8),
        "append" => write(path, CREATE | READ_WRITE, number(second), number(third) as u8),
        "cut" => with_file(path, READ_WRITE, |file| {
            system::set_length(file, number(second))?;
            system::sync_file(file)
        }),
        "store" => with_file(path, READ_WRITE, |file| store(file, number(second), number(third) as u8)),
        "rename" => system::rename(path, second),
        "remove" => system::remove(path, 0),
        "rmdir" => system::remove(path, AT_REMOVE_FOLDER),
        "sync" => system::any_call(SystemCall::Sync as usize, [0; 6]),
        "fill" => write(path, CREATE | READ_WRITE, usize::MAX, 0xff),
        "forget" => with_file(path, 0, system::forget_cached),
        "keep" => system::open(path, READ_WRITE),
        "sum" => with_file(path, 0, checksum),
        "tree" => tree(path),
        _ => Err(Errno::ENOSYS),
    }
}

fn with_file(
    path: &CStr,
    flags: usize,
    act: impl FnOnce(usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let file = system::open(path, flags)?;
    let result = act(file);
    system::close(file)?;
    result
}

/// Writes so many bytes at the end, and sees to it that they stay.
fn write(path: &CStr, flags: usize, length: usize, byte: u8) -> Result<usize, Errno> {
    with_file(path, flags, |file| {
        let bytes = [byte; PAGE_SIZE];
        let start = size(file)?;
        let mut done = 0;
        while done < length {
            done += system::write_at(file, &bytes[..PAGE_SIZE.min(length - done)], start + done)?;
        }
        system::sync_file(file)?;
        Ok(done)
    })
}

fn size(file: usize) -> Result<usize, Errno> {
    const END: usize = 2;
    system::any_call(SystemCall::Seek as usize, [file, 0, END, 0, 0, 0])
}

/// Changes a word through memory.
fn store(file: usize, offset: usize, byte: u8) -> Result<usize, Errno> {
    let length = size(file)?.next_multiple_of(PAGE_SIZE);
    let start = system::map_file(file, length, PROT_READ | PROT_WRITE, MAP_SHARED)?;
    memory::store(start + offset / 8 * 8, u64::from_le_bytes([byte; 8]));
    system::sync_mapping(start, length)?;
    system::unmap(start, length)
}

const LONGEST: usize = 200;

/// A path that grows and shrinks.
struct Path {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Path {
    fn text(&self) -> &CStr {
        CStr::from_bytes_until_nul(&self.bytes[..=self.length]).unwrap_or(c"/")
    }

    fn push(&mut self, name: &[u8]) {
        let room = (LONGEST - 1).saturating_sub(self.length);
        let name = &name[..name.len().min(room)];
        self.bytes[self.length..self.length + name.len()].copy_from_slice(name);
        self.length += name.len();
        self.bytes[self.length] = 0;
    }

    fn cut(&mut self, length: usize) {
        self.length = length;
        self.bytes[length] = 0;
    }
}

fn tree(root: &CStr) -> Result<usize, Errno> {
    let mut path = Path { bytes: [0; LONGEST], length: 0 };
    path.push(root.to_bytes());
    show_folder(&mut path)
}

/// Prints what is in the folder; says how many names that are.
fn show_folder(path: &mut Path) -> Result<usize, Errno> {
    const FOLDER: u8 = 4;
    let folder = system::open(path.text(), 0)?;
    let length = path.length;
    let mut count = 0;
    let mut entries = [0; 1024];
    loop {
        let filled = system::read_folder(folder, &mut entries)?;
        let mut rest = &entries[..filled];
        while let Some(&[low, high, kind]) = rest.get(16..ENTRY_NAME) {
            let (entry, others) = rest.split_at(usize::from(u16::from_le_bytes([low, high])));
            rest = others;
            let name = entry[ENTRY_NAME..].split(|&byte| byte == 0).next().unwrap_or(&[]);
            if name == b"." || name == b".." {
                continue;
            }
            path.push(b"/");
            path.push(name);
            count += 1;
            let text = path.text().to_str().unwrap_or("?");
            if kind == FOLDER {
                println!("{text}/");
                count += show_folder(path)?;
            } else {
                match with_file(path.text(), 0, checksum) {
                    Ok(sum) => println!("{text} {sum:#x}"),
                    Err(Errno(number)) => println!("{text} cannot be read: error {number}"),
                }
            }
            path.cut(length);
        }
        if filled == 0 {
            break;
        }
    }
    system::close(folder)?;
    Ok(count)
}

/// Of the length and all bytes.
fn checksum(file: usize) -> Result<usize, Errno> {
    let mut bytes = [0; 1024];
    let mut sum = size(file)?;
    let mut offset = 0;
    loop {
        let count = system::read_at(file, &mut bytes, offset)?;
        if count == 0 {
            return Ok(sum);
        }
        offset += count;
        let mix = |sum: usize, &byte: &u8| (sum ^ usize::from(byte)).wrapping_mul(0x100_0000_01b3);
        sum = bytes[..count].iter().fold(sum, mix);
    }
}
