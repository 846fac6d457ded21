//! Lesson 14, swapping. A program uses more memory than there is: pages go to the disk and come back, and nothing is
//! lost. Some of its pages are used all the time, the others seldom; which ones go is the kernel's guess.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::random::Random;
use user::{Arguments, memory, println, reports, system};

user::entry!(main);

/// All pages, and those of them that are used all the time.
const PAGES: usize = 480;
const HOT: usize = 96;
/// How often one of the others is used, in turn, and how many uses of hot pages come with each.
const STEPS: usize = 900;
const HOT_USES: usize = 3;

fn main(_: Arguments) -> i32 {
    let (free, swap) = (reports::pages("MemFree"), reports::pages("SwapFree"));
    println!("{free} frames are free, {swap} pages of swap space; I shall use {PAGES} pages");
    let Ok(start) = system::map(PAGES * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else {
        println!("the kernel does not promise me so much");
        return 1;
    };
    let place = |page: usize| start + page * PAGE_SIZE;
    for page in 0..PAGES {
        memory::store(place(page), MARK | page as u64);
    }
    println!("all are written once: {} pages have gone to the disk for that", reports::count("pswpout"));
    lesson::look::<1>(start, PAGES * PAGE_SIZE);
    lesson::look::<2>(start, 8);

    println!("now {HOT} of them are used all the time, and the others in turn");
    let mut random = Random::new(1);
    let before = reports::count("pgmajfault");
    lesson::begin_phase(1);
    for step in 0..STEPS {
        count_use(place(HOT + step % (PAGES - HOT)));
        for _ in 0..HOT_USES {
            count_use(place(random.below(HOT)));
        }
    }
    lesson::end_phase();
    let fetched = reports::count("pgmajfault") - before;
    let policy = reports::read(c"/proc/sys/vm/replacement_policy");
    lesson::look::<3>(start, 8);
    println!("policy {}: {fetched} page faults fetched a page from the disk", policy.as_str());

    let mut uses = 0;
    let mut intact = true;
    for page in 0..PAGES {
        let value = memory::load(place(page));
        intact &= value & !COUNT == MARK | page as u64;
        uses += (value & COUNT) / ONE_USE;
    }
    println!("every page has what I wrote to it: {}", intact && uses as usize == STEPS * (1 + HOT_USES));
    lesson::status(intact && uses as usize == STEPS * (1 + HOT_USES))
}

/// A page's number stands in the low bits, how often it was used above them.
const ONE_USE: u64 = 1 << 16;
const COUNT: u64 = 0xffff_0000;

fn count_use(place: usize) {
    memory::store(place, memory::load(place) + ONE_USE);
}
