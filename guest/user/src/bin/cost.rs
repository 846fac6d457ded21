//! Lesson 20, what translation costs. The same number of loads from more and more pages: from inside each costs the same
//! instructions; from outside one sees when the TLB is too small for them.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

/// The most pages that are used at a time: 4 MiB.
const MOST: usize = 1024;
/// Loads in each part of the work.
const LOADS: usize = 4 * MOST;

fn main(_: Arguments) -> i32 {
    let Ok(start) = system::map(MOST * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else {
        println!("no memory");
        return 1;
    };
    (0..MOST).for_each(|page| memory::store(start + page * PAGE_SIZE, MARK | page as u64));
    println!("{MOST} pages are mine. I load {LOADS} times from 1 page, then from 2, 4, 8 and so on in turn:");
    println!(
        "the same instructions each time. Whether the hart has to read page tables for them I cannot see."
    );
    let mut passed = true;
    for pages in (0..=MOST.ilog2()).map(|power| 1 << power) {
        // Once before it counts, so that the TLB holds of them what it can.
        work(start, pages, pages);
        lesson::begin_phase(pages);
        let sum = work(start, pages, LOADS);
        lesson::end_phase();
        passed &= sum == (LOADS / pages * (pages * (pages - 1) / 2)) as u64;
    }
    println!("the sums are {}", if passed { "right" } else { "wrong" });
    lesson::status(passed)
}

/// Loads so many times, from these pages in turn; the sum of what stands there.
fn work(start: usize, pages: usize, loads: usize) -> u64 {
    let mut sum = 0;
    for number in 0..loads {
        sum += memory::load(start + number % pages * PAGE_SIZE) ^ MARK;
    }
    sum
}
