//! Lesson 7, the context switch. Two processes want the hart; the timer gives it to one, then to the other. Each finds its
//! registers and its memory as it left them. Once more without identifiers of address spaces: then each switch empties
//! the TLB, which only those see who look from outside.
#![no_std]
#![no_main]

use abi::lab::USE_ASIDS;
use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

/// Pages that each of the two uses all the time.
const PAGES: usize = 48;
/// How often each of the two has to lose the hart.
const TIMES: i64 = 2;

fn main(_: Arguments) -> i32 {
    let mut passed = true;
    for (phase, on, how) in [(1, 1, "with an ASID of its own"), (2, 0, "with ASID 0 for all")] {
        if system::any_call(USE_ASIDS, [on, 0, 0, 0, 0, 0]).is_err() {
            println!("I need the boot argument `lab`");
            return 1;
        }
        println!("two children, each {how}:");
        let children = ["left", "right"].map(|name| match system::fork() {
            Ok(0) => system::exit(child(name, phase)),
            other => other,
        });
        for child in children {
            let ended = child.and_then(system::wait);
            passed &= matches!(ended, Ok((_, 0)));
        }
        lesson::end_phase();
    }
    lesson::status(passed)
}

/// Uses its pages until it has lost the hart often enough; never asks for anything but how often that was.
fn child(name: &str, phase: usize) -> i32 {
    let Ok(start) = system::map(PAGES * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    let own = MARK | system::process_id() as u64;
    let page = |number: usize| start + number * PAGE_SIZE;
    (0..PAGES).for_each(|number| memory::store(page(number), own));
    lesson::begin_phase(phase);
    let before = system::preemptions();
    let mut rounds = 0u64;
    while system::preemptions() - before < TIMES {
        if (0..PAGES).any(|number| memory::load(page(number)) != own) {
            println!("{name}: that is not what I have stored");
            return 1;
        }
        rounds += 1;
    }
    if name == "left" {
        match phase {
            1 => lesson::look::<1>(start, 8),
            _ => lesson::look::<2>(start, 8),
        }
    }
    println!("{name}: {rounds} times I looked at my {PAGES} pages; the hart was taken from me {TIMES} times");
    0
}
