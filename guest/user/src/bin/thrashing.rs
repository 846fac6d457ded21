//! Lesson 15, thrashing. One process after the other joins, each with pages that it uses over and over. As long as all
//! of them fit into memory, more processes get more done; one more, and everybody waits for the disk.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use core::hint::black_box;
use user::lesson::{self, MARK};
use user::random::Random;
use user::{Arguments, memory, println, reports, system};

user::entry!(main);

const MOST_PROCESSES: usize = 8;
/// A process with its tables and stacks takes some frames, beside those it works on.
const OVERHEAD: usize = 12;
/// How often each process uses all its pages.
const ROUNDS: usize = 6;
/// Additions for each use of a page.
const WORK: u64 = 64;

fn main(_: Arguments) -> i32 {
    let free = reports::pages("MemFree");
    // Five fit, six do not.
    let pages = free / 5 - OVERHEAD;
    println!("{free} frames are free; each process will use {pages} pages, {ROUNDS} times");
    for processes in 1..=MOST_PROCESSES {
        let before = reports::count("pswpin");
        lesson::begin_phase(processes);
        let passed = run(processes, pages);
        lesson::end_phase();
        println!(
            "{processes} at a time: {:5} pages were fetched from the disk",
            reports::count("pswpin") - before
        );
        if !passed {
            return 1;
        }
    }
    0
}

/// Runs so many processes at a time; says whether all of them found what they had written.
fn run(processes: usize, pages: usize) -> bool {
    let mut children = [0; MOST_PROCESSES];
    let children = &mut children[..processes];
    for (number, child) in children.iter_mut().enumerate() {
        match system::fork() {
            Ok(0) => system::exit(work(number, pages, processes)),
            Ok(id) => *child = id,
            Err(_) => return false,
        }
    }
    children.iter().fold(true, |passed, &child| passed & (system::wait(child) == Ok((child, 0))))
}

/// What each process does; its exit status.
fn work(number: usize, pages: usize, processes: usize) -> i32 {
    let Ok(start) = system::map(pages * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    let place = |page: usize| start + page * PAGE_SIZE;
    let own = |page: usize| MARK | (number << 32 | page) as u64;
    (0..pages).for_each(|page| memory::store(place(page), own(page)));
    let mut random = Random::new(number as u64);
    let mut passed = true;
    for _ in 0..ROUNDS {
        system::yield_now();
        for _ in 0..pages {
            let page = random.below(pages);
            passed &= memory::load(place(page)) == own(page);
            passed &= (0..WORK).fold(0, |sum, term| black_box(sum + term)) > 0;
        }
    }
    if number == 0 {
        match processes {
            1 => lesson::look::<1>(start, pages * PAGE_SIZE),
            MOST_PROCESSES => lesson::look::<2>(start, pages * PAGE_SIZE),
            _ => {}
        }
    }
    lesson::status(passed)
}
