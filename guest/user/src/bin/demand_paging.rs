//! Lesson 8, demand paging. A large program is put on the disk and starts from there: of its pages only those are read that
//! it touches.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::file::{CREATE, READ_WRITE, TRUNCATE};
use abi::memory::PAGE_SIZE;
use abi::system_call::SystemCall;
use core::ffi::CStr;
use user::lesson::{self, MARK, in_child};
use user::{Arguments, memory, println, system};

user::entry!(main);

const PAGES: usize = 32;
const ON_DISK: &CStr = c"/disk/large";

/// What makes the program large: each word of a page tells which one it is.
#[repr(align(4096))]
struct Large([[u64; PAGE_SIZE / 8]; PAGES]);

static LARGE: Large = Large(numbered());

const fn numbered() -> [[u64; PAGE_SIZE / 8]; PAGES] {
    let mut pages = [[0; PAGE_SIZE / 8]; PAGES];
    let mut page = 0;
    while page < PAGES {
        pages[page] = [MARK | page as u64; PAGE_SIZE / 8];
        page += 1;
    }
    pages
}

fn main(arguments: Arguments) -> i32 {
    if arguments.get(1) == Some("from the disk") {
        return lesson::status(touch());
    }
    match put_on_disk() {
        Ok(bytes) => println!("{bytes} bytes are on the disk now, and nothing of them in memory any more"),
        Err(Errno(number)) => {
            println!("the program cannot be put on the disk: error {number} (this lesson needs a disk)");
            return 1;
        }
    }
    let ending = in_child(|| {
        system::execute(ON_DISK, &[ON_DISK, c"from the disk"]);
        1
    });
    lesson::status(ending == Ok(0))
}

/// Copies this program's file, flushes it, and has the kernel forget it.
fn put_on_disk() -> Result<usize, Errno> {
    let from = system::open(c"/lessons/demand-paging", 0)?;
    let to = system::open(ON_DISK, CREATE | TRUNCATE | READ_WRITE)?;
    let mut piece = [0; 2048];
    let mut bytes = 0;
    loop {
        match system::read(from, &mut piece)? {
            0 => break,
            count => bytes += system::write(to, &piece[..count])?,
        }
    }
    system::any_call(SystemCall::ChangeModeOf as usize, [to, 0o755, 0, 0, 0, 0])?;
    system::sync_file(to)?;
    system::forget_cached(to)?;
    Ok(bytes)
}

/// Touches a few pages; whether each came from the disk once.
fn touch() -> bool {
    let start = LARGE.0.as_ptr().expose_provenance();
    println!("I have {PAGES} pages of constants at {start:#x}, and touch three of them");
    lesson::look::<1>(start, PAGES * PAGE_SIZE);
    let mut right = true;
    let mut read = 0;
    for (page, is_new) in [(20, true), (7, true), (20, false), (31, true), (7, false)] {
        let (_, before) = system::page_faults();
        right &= memory::load(start + page * PAGE_SIZE) == MARK | page as u64;
        let (_, after) = system::page_faults();
        println!("page {page}: {}", if after > before { "read from the disk" } else { "here already" });
        right &= after - before == i64::from(is_new);
        read += after - before;
    }
    lesson::look::<2>(start, PAGES * PAGE_SIZE);
    println!("{read} pages were read, {} were not", PAGES as i64 - read);
    right
}
