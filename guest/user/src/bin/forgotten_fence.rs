//! Lesson 19, the forgotten fence. The kernel changes page-table entries and forgets to tell the hart, which goes on with
//! what it remembers: rights that were taken away still work, and after a fork the parent writes into the child's memory.
#![no_std]
#![no_main]

use abi::lab::USE_FENCES;
use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use abi::signal::Signal;
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

const BEFORE: u64 = MARK | 1111;
const AFTER: u64 = MARK | 2222;

fn main(_: Arguments) -> i32 {
    let Ok(page) = system::map(PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    if use_fences(true).is_err() {
        println!("I need the boot argument `lab`");
        return 1;
    }
    let passed = rights(page) & fork(page);
    lesson::status(passed)
}

fn use_fences(on: bool) -> Result<usize, abi::errno::Errno> {
    system::any_call(USE_FENCES, [usize::from(on), 0, 0, 0, 0, 0])
}

/// A page becomes read-only, and is written to all the same.
fn rights(page: usize) -> bool {
    println!(
        "the page at {page:#x} is mine to write. I ask for it to be read-only, and the kernel forgets its fence:"
    );
    memory::store(page, BEFORE);
    let _ = use_fences(false);
    let asked = system::protect(page, PAGE_SIZE, PROT_READ);
    lesson::look::<1>(page, 8);
    memory::store(page, AFTER);
    let _ = use_fences(true);
    let written = memory::load(page) == AFTER;
    println!("  my store {}", if written { "has worked: the TLB still said W" } else { "was refused" });
    // The same system call with its fence.
    let again = system::protect(page, PAGE_SIZE, PROT_READ);
    let refused = lesson::expect_death("  the same store after a fence", Signal::SegmentationFault, || {
        memory::store(page, BEFORE);
        0
    });
    asked.is_ok() && again.is_ok() && written && refused
}

/// What was shared by a fork is written to without a copy.
fn fork(page: usize) -> bool {
    if system::protect(page, PAGE_SIZE, PROT_READ | PROT_WRITE).is_err() {
        return false;
    }
    memory::store(page, BEFORE);
    println!("I store {} and fork; the kernel forgets the fence again. Then I store {}:", 1111, 2222);
    let _ = use_fences(false);
    let child = system::fork();
    if child == Ok(0) {
        // The parent goes first.
        system::yield_now();
        let found = memory::load(page);
        println!("  the child, which shall have a memory of its own, reads {}", found ^ MARK);
        system::exit(if found == AFTER { 0 } else { 1 });
    }
    lesson::look::<2>(page, 8);
    memory::store(page, AFTER);
    let _ = use_fences(true);
    matches!(child.and_then(system::wait), Ok((_, 0)))
}
