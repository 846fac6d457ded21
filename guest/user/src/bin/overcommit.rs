//! Lesson 16, overcommit. A kernel can refuse to promise more memory than there is, or promise as much as anybody wants
//! and end somebody when all of it is claimed.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use abi::signal::Signal;
use user::lesson::{self, MARK, in_child};
use user::{Arguments, memory, println, reports, system};

user::entry!(main);

/// Linux's numbers for `/proc/sys/vm/overcommit_memory`.
const ALLOW: &[u8] = b"1";
const REFUSE: &[u8] = b"2";
/// Pages that are asked for at a time.
const STEP: usize = 64;
/// A process that has little, and wants to keep it.
const MODEST: usize = 16;

fn main(_: Arguments) -> i32 {
    let (free, swap) = (reports::pages("MemFree"), reports::pages("SwapFree"));
    println!("{free} frames are free, and {swap} pages of swap space: {} pages can be kept", free + swap);
    lesson::status(refuse() & allow(2 * (free + swap)))
}

fn map(pages: usize) -> Result<usize, Errno> {
    system::map(pages * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE)
}

fn touch(start: usize, pages: usize) {
    (0..pages).for_each(|page| memory::store(start + page * PAGE_SIZE, MARK | page as u64));
}

fn intact(start: usize, pages: usize) -> bool {
    (0..pages).all(|page| memory::load(start + page * PAGE_SIZE) == MARK | page as u64)
}

/// Promises are kept, or not made.
fn refuse() -> bool {
    if reports::set_overcommit(REFUSE).is_err() {
        return false;
    }
    println!("refuse: I ask for {STEP} pages, again and again");
    let child = in_child(|| {
        let mut starts = [0; 64];
        let mut promised = 0;
        let refused = loop {
            match map(STEP) {
                Ok(start) if promised < starts.len() => starts[promised] = start,
                Ok(_) => break None,
                Err(error) => break Some(error),
            }
            promised += 1;
        };
        let was = reports::pages("Committed_AS");
        println!("refuse: after {} pages mmap says ENOMEM; {was} are promised in all", promised * STEP);
        lesson::look::<1>(0, 0);
        starts[..promised].iter().for_each(|&start| touch(start, STEP));
        let kept = starts[..promised].iter().all(|&start| intact(start, STEP));
        lesson::look::<2>(0, 0);
        println!("refuse: I have used all that I was promised, and it is there: {kept}");
        lesson::status(refused == Some(Errno::ENOMEM) && kept && promised > 0)
    });
    child == Ok(0)
}

/// Promises are made, and somebody has to pay.
fn allow(pages: usize) -> bool {
    let (Ok(()), Ok(own)) = (reports::set_overcommit(ALLOW), map(MODEST)) else { return false };
    touch(own, MODEST);
    let killed = in_child(|| {
        let Ok(start) = map(pages) else { return 1 };
        println!("allow: somebody else was promised {pages} pages, and uses them one by one");
        touch(start, pages);
        println!("allow: this cannot be");
        2
    });
    println!("allow: he was killed: {}", killed == Err(Some(Signal::Kill)));
    lesson::look::<3>(own, MODEST * PAGE_SIZE);
    println!("allow: the {MODEST} pages that I have written are as they were: {}", intact(own, MODEST));
    println!("allow: {} pages of swap space are free again", reports::pages("SwapFree"));
    killed == Err(Some(Signal::Kill)) && intact(own, MODEST) && reports::count("oom_kill") == 1
}
