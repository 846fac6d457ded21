//! Lesson 2, translation. One load, to be watched on its way through the three levels of the page table; then the same
//! load again, which the TLB answers.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

const VALUE: u64 = MARK | 2;

fn main(_: Arguments) -> i32 {
    let Ok(page) = system::map(PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else {
        println!("no memory");
        return 1;
    };
    let address = page + 8 * 5;
    memory::store(address, VALUE);
    // Changing the rights makes the kernel fence the page: the TLB forgets it, and the next load has to walk.
    if system::protect(page, PAGE_SIZE, PROT_READ).is_err() {
        return 1;
    }
    println!("I am about to load 8 bytes from {address:#x}. That address is, from the top:");
    for level in (0..3).rev() {
        println!(
            "  VPN[{level}] = {:3}, the index into the table of level {level}",
            address >> (12 + 9 * level) & 0x1ff
        );
    }
    println!("  offset = {:#x} in the page", address % PAGE_SIZE);
    lesson::look::<1>(address, 8);
    let first = memory::load(address);
    lesson::look::<2>(address, 8);
    let second = memory::load(address);
    println!("loaded it twice: {} by a walk, {} out of the TLB", first ^ MARK, second ^ MARK);
    lesson::status(first == VALUE && second == VALUE)
}
