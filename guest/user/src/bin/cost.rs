//! Lesson 20, what translation costs. The same number of loads from more and more pages: from inside each costs the same
//! instructions; from outside one sees when the TLB is too small for them.
#![no_std]
#![no_main]

#[path = "../../../bare/src/work.rs"]
mod work;

use abi::memory::{MAP_PRIVATE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};
use work::{Hands, LOADS, MOST, PAGE};

user::entry!(main);

fn main(_: Arguments) -> i32 {
    let Ok(start) = system::map(MOST * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else {
        println!("no memory");
        return 1;
    };
    println!("{MOST} pages are mine. I load {LOADS} times from 1 page, then from 2, 4, 8 and so on in turn:");
    println!(
        "the same instructions each time. Whether the hart has to read page tables for them I cannot see."
    );
    let hands = Hands { load: memory::load, store: memory::store, begin: lesson::begin_phase };
    lesson::look::<1>(start, MOST * PAGE);
    let passed = work::work(hands, start, MARK);
    lesson::look::<2>(start, MOST * PAGE);
    println!("the sums are {}", if passed { "right" } else { "wrong" });
    lesson::status(passed)
}
