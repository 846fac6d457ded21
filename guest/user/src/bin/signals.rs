//! Lesson 22, a pager of one's own. The program reads an array that is not there; each page fault becomes a SIGSEGV,
//! whose handler maps the page and fills it; then the same load is tried again.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use abi::signal::Signal;
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use user::lesson::{self, MARK};
use user::thread::{self, SignalInformation};
use user::{Arguments, memory, println, system};

user::entry!(main);

const PAGES: usize = 6;

static START: AtomicUsize = AtomicUsize::new(0);
static CALLS: AtomicU64 = AtomicU64::new(0);

fn main(_: Arguments) -> i32 {
    // A place where nothing is: reserved, and given up again.
    let Ok(start) = system::map(PAGES * PAGE_SIZE, PROT_READ, MAP_PRIVATE) else { return 1 };
    if system::unmap(start, PAGES * PAGE_SIZE).is_err()
        || thread::handle(Signal::SegmentationFault, pager).is_err()
    {
        return 1;
    }
    START.store(start, Ordering::Relaxed);
    println!("I read {PAGES} pages at {start:#x}, where nothing is; my handler is to bring them");
    lesson::look::<1>(start, 8);
    let mut right = true;
    for page in 0..PAGES {
        for word in 0..4 {
            right &= memory::load(start + page * PAGE_SIZE + 8 * word) == MARK | page as u64;
        }
    }
    lesson::look::<2>(start, PAGES * PAGE_SIZE);
    let calls = CALLS.load(Ordering::Relaxed);
    println!("{calls} signals for {PAGES} pages, all loads were right: {right}");
    lesson::status(right && calls == PAGES as u64)
}

/// Brings the page that was missing. What is not part of the array it does not help with: it ends the program.
extern "C" fn pager(_signal: usize, information: &SignalInformation, _context: usize) {
    let start = START.load(Ordering::Relaxed);
    let page = information.address & !(PAGE_SIZE - 1);
    if !(start..start + PAGES * PAGE_SIZE).contains(&page)
        || system::map_at(page, PAGE_SIZE, PROT_READ | PROT_WRITE).is_err()
    {
        system::exit(1);
    }
    for word in 0..4 {
        memory::store(page + 8 * word, MARK | ((page - start) / PAGE_SIZE) as u64);
    }
    CALLS.fetch_add(1, Ordering::Relaxed);
}
