//! Lesson 13, a memory-mapped file. A file on the disk is read and changed by loads and stores; `msync` writes back the pages
//! that were changed, and no others. The D bits tell which.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::file::{CREATE, READ_WRITE, TRUNCATE};
use abi::memory::{MAP_SHARED, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

const PAGES: usize = 4;
/// The page that is changed, and one that is only read.
const CHANGED: usize = 2;
const READ: usize = 1;

fn main(_: Arguments) -> i32 {
    match letter() {
        Ok(right) => lesson::status(right),
        Err(Errno(number)) => {
            println!("error {number} (this lesson needs a disk)");
            1
        }
    }
}

fn letter() -> Result<bool, Errno> {
    let file = system::open(c"/disk/letter", CREATE | TRUNCATE | READ_WRITE)?;
    for page in 0..PAGES as u64 {
        for _ in 0..PAGE_SIZE / 8 {
            system::write(file, &(MARK | 0x100 | page).to_le_bytes())?;
        }
    }
    system::sync_file(file)?;
    system::forget_cached(file)?;
    let start = system::map_file(file, PAGES * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED)?;
    println!("a file of {PAGES} pages is mapped at {start:#x}; nothing of it is in memory");

    let page = |number: usize| start + number * PAGE_SIZE;
    let (_, before) = system::page_faults();
    let mut right =
        [READ, CHANGED].iter().all(|&number| memory::load(page(number)) == MARK | 0x100 | number as u64);
    let (_, after) = system::page_faults();
    println!("two pages are touched: {} were read from the disk", after - before);
    right &= after - before == 2;
    lesson::look::<1>(start, PAGES * PAGE_SIZE);

    memory::store(page(CHANGED), MARK | 1);
    lesson::look::<2>(page(CHANGED), 8);
    println!("page {CHANGED} is changed in memory; now msync");
    system::sync_mapping(start, PAGES * PAGE_SIZE)?;

    lesson::look::<3>(page(CHANGED), 8);
    // The page may be written already, so nobody is asked: the hart sets the D bit by itself.
    memory::store(page(CHANGED) + 8, MARK | 2);
    lesson::look::<4>(page(CHANGED), 8);
    println!("page {CHANGED} is changed again; msync once more");
    system::sync_mapping(start, PAGES * PAGE_SIZE)?;
    println!("nothing is changed, and msync has nothing to write");
    system::sync_mapping(start, PAGES * PAGE_SIZE)?;

    system::unmap(start, PAGES * PAGE_SIZE)?;
    system::forget_cached(file)?;
    let mut bytes = [0; 16];
    system::read_at(file, &mut bytes, CHANGED * PAGE_SIZE)?;
    let written = bytes[..8] == (MARK | 1).to_le_bytes() && bytes[8..] == (MARK | 2).to_le_bytes();
    println!("what is read from the disk again has both changes: {written}");
    Ok(right && written)
}
