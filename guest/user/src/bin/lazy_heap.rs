//! Lesson 9, the lazy heap. A GiB is reserved, more than the machine has, and ten pages of it are touched: they cost ten
//! frames.
#![no_std]
#![no_main]

use abi::memory::{MAP_NO_RESERVE, MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

const GIBIBYTE: usize = 1 << 30;
const TOUCHED: usize = 10;

fn main(_: Arguments) -> i32 {
    // I say that I will not need it all: the kernel would not believe that it can keep such a promise.
    let Ok(start) = system::map(GIBIBYTE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NO_RESERVE) else {
        println!("the kernel does not promise me a GiB");
        return 1;
    };
    println!("I was promised {} pages at {start:#x}", GIBIBYTE / PAGE_SIZE);
    let page = |number: usize| start + number * (GIBIBYTE / TOUCHED).next_multiple_of(PAGE_SIZE);
    lesson::look::<1>(start, GIBIBYTE);
    let (before, _) = system::page_faults();
    for number in 0..TOUCHED {
        memory::store(page(number), MARK | number as u64);
    }
    let (after, _) = system::page_faults();
    lesson::look::<2>(start, GIBIBYTE);
    println!("I touched {TOUCHED} of them: {} page faults, each of which brought one frame", after - before);
    let intact = (0..TOUCHED).all(|number| memory::load(page(number)) == MARK | number as u64);
    let zero = memory::load(page(3) + 8) == 0;
    lesson::status(after - before == TOUCHED as i64 && intact && zero)
}
