//! Not a lesson but a trial: several processes use memory at random, fork, change rights and give pages up, with so much
//! memory in use that swap space is nearly full. Each of them knows what has to stand where.
//!
//! `swap-stress SEED ROUNDS`
#![no_std]
#![no_main]

use abi::memory::{
    ADVICE_DONT_NEED, MAP_ANONYMOUS, MAP_PRIVATE, MAP_SHARED, PAGE_SIZE, PROT_READ, PROT_WRITE,
};
use abi::signal::Signal;
use abi::system_call::SystemCall;
use user::lesson::in_child;
use user::random::Random;
use user::{Arguments, memory, println, reports, system};

user::entry!(main);

const PROCESSES: usize = 3;
/// Pages that all of them share; each writes to its own part.
const SHARED: usize = 16 * PROCESSES;
/// The most private pages of a process.
const MOST: usize = 512;
const STEPS: usize = 1500;
/// Of a hundred pages that there are, so many are used.
const FILL: usize = 90;

fn main(arguments: Arguments) -> i32 {
    let number = |index| arguments.get(index).and_then(|word| word.parse().ok()).unwrap_or(1);
    let (seed, rounds): (usize, usize) = (number(1), number(2));
    let room = reports::pages("MemFree") + reports::pages("SwapFree") - 64;
    let pages = ((room * FILL / 100 - SHARED) / PROCESSES).min(MOST);
    println!("{PROCESSES} processes use {pages} pages each, and {SHARED} together");
    for round in 0..rounds {
        if !run(seed + round * PROCESSES, pages) {
            return 1;
        }
        let (frames, slots) = (reports::pages("MemFree"), reports::pages("SwapFree"));
        println!("round {round}: {frames} frames and {slots} slots are free");
    }
    0
}

fn run(seed: usize, pages: usize) -> bool {
    let Ok(shared) = system::map(SHARED * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED) else {
        return false;
    };
    let mut children = [0; PROCESSES];
    for (index, child) in children.iter_mut().enumerate() {
        match system::fork() {
            Ok(0) => {
                let part = shared + index * SHARED / PROCESSES * PAGE_SIZE;
                system::exit(if work(seed + index, pages, part) { 0 } else { 1 });
            }
            Ok(id) => *child = id,
            Err(_) => return false,
        }
    }
    let mut passed = true;
    for child in children {
        let ending = system::wait(child);
        let killed = ending == Ok((child, Signal::Kill as u32));
        if ending != Ok((child, 0)) {
            println!("process {child} ended as {ending:?}");
        }
        passed &= killed || ending == Ok((child, 0));
    }
    // What the children have written to the pages that all share is there.
    for page in 0..SHARED {
        let owner = page / (SHARED / PROCESSES);
        passed &=
            memory::load(shared + page * PAGE_SIZE) == witness(seed + owner, page % (SHARED / PROCESSES), 1);
    }
    passed & system::unmap(shared, SHARED * PAGE_SIZE).is_ok()
}

/// What has to stand in a page that was written so often.
fn witness(owner: usize, page: usize, version: u16) -> u64 {
    let mut random = Random::new((owner << 32 | page << 16) as u64 | u64::from(version));
    (random.below(usize::MAX) as u64) << 24 | page as u64
}

struct Pages {
    owner: usize,
    start: usize,
    versions: [u16; MOST],
}

impl Pages {
    fn place(&self, page: usize, word: usize) -> usize {
        self.start + page * PAGE_SIZE + word * 8
    }

    fn write(&mut self, page: usize) {
        self.versions[page] += 1;
        for word in [0, 511] {
            memory::store(self.place(page, word), witness(self.owner, page, self.versions[page]));
        }
    }

    fn is_right(&self, page: usize) -> bool {
        let version = self.versions[page];
        let expected = if version == 0 { 0 } else { witness(self.owner, page, version) };
        let found = [0, 511].map(|word| memory::load(self.place(page, word)));
        if found != [expected; 2] {
            println!("{}: page {page} has {found:x?}, not {expected:x}", self.owner);
        }
        found == [expected; 2]
    }
}

fn work(seed: usize, pages: usize, shared: usize) -> bool {
    let Ok(start) = system::map(pages * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS)
    else {
        return false;
    };
    let mut random = Random::new(seed as u64);
    let mut own = Pages { owner: seed, start, versions: [0; MOST] };
    (0..SHARED / PROCESSES).for_each(|page| memory::store(shared + page * PAGE_SIZE, witness(seed, page, 1)));
    let mut passed = true;
    for _ in 0..STEPS {
        let page = random.below(pages);
        let bytes = random.below(8).min(pages - page).max(1) * PAGE_SIZE;
        match random.below(64) {
            // No memory for a child, or a child that is ended for want of it, is no lie.
            0 => passed &= in_child(|| child(&mut own, &mut Random::new(page as u64), pages)) != Ok(1),
            1..=4 => {
                // Closed to writing, looked at, and opened again.
                passed &= system::protect(own.place(page, 0), bytes, PROT_READ).is_ok();
                passed &= own.is_right(page);
                passed &= system::protect(own.place(page, 0), bytes, PROT_READ | PROT_WRITE).is_ok();
            }
            5 => {
                let arguments = [own.place(page, 0), bytes, ADVICE_DONT_NEED, 0, 0, 0];
                passed &= system::any_call(SystemCall::Advise as usize, arguments).is_ok();
                own.versions[page..page + bytes / PAGE_SIZE].fill(0);
            }
            6..=8 => system::yield_now(),
            9..=30 => passed &= own.is_right(page),
            _ => own.write(page),
        }
    }
    passed & (0..pages).all(|page| own.is_right(page))
}

/// A child sees what its parent has, and what it writes its parent does not see.
fn child(own: &mut Pages, random: &mut Random, pages: usize) -> i32 {
    let mut passed = true;
    for _ in 0..8 {
        let page = random.below(pages);
        passed &= own.is_right(page);
        own.write(page);
        passed &= own.is_right(page);
        system::yield_now();
    }
    if passed { 0 } else { 1 }
}
