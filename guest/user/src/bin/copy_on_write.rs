//! Lesson 11, fork and copy-on-write. After a fork both see the same frames; the first write makes a copy of one page.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK, in_child};
use user::{Arguments, memory, println, system};

user::entry!(main);

const PAGES: usize = 8;
const BEFORE: u64 = MARK | 0xb;
const AFTER: u64 = MARK | 0xa;

fn main(_: Arguments) -> i32 {
    let Ok(start) = system::map(PAGES * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    for page in 0..PAGES {
        memory::store(start + page * PAGE_SIZE, BEFORE);
    }
    println!("I have written {PAGES} pages at {start:#x}, and now there will be two of me");
    let child = in_child(|| {
        let same = (0..PAGES).all(|page| memory::load(start + page * PAGE_SIZE) == BEFORE);
        println!("child: I see what my parent wrote, in the same frames: {same}");
        lesson::look::<1>(start, 3 * PAGE_SIZE);
        let (before, _) = system::page_faults();
        memory::store(start, AFTER);
        memory::store(start + 8, AFTER);
        let (after, _) = system::page_faults();
        lesson::look::<2>(start, 3 * PAGE_SIZE);
        println!("child: I wrote to the first page twice: {} page fault, one page copied", after - before);
        i32::from(!(same && after - before == 1 && memory::load(start) == AFTER))
    });
    let unchanged = memory::load(start) == BEFORE && memory::load(start + 8) == 0;
    println!("parent: my first page is unchanged: {unchanged}");
    memory::store(start, AFTER);
    lesson::look::<3>(start, 3 * PAGE_SIZE);
    println!("parent: the child is gone and I am alone with the frame; my write needed no copy");
    lesson::status(child == Ok(0) && unchanged)
}
