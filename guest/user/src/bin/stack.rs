//! Lesson 10, the stack grows, and has an end. A function that calls itself takes page after page; one that never stops
//! meets the guard below the stack.
#![no_std]
#![no_main]

use abi::signal::Signal;
use user::lesson::{self, expect_death};
use user::{Arguments, memory, println, system};

user::entry!(main);

/// How far the stack may grow here.
const LIMIT: usize = 256 * 1024;

fn main(_: Arguments) -> i32 {
    if system::limit_stack(LIMIT).is_err() {
        return 1;
    }
    println!("my stack may grow to {} KiB; I call myself until {} KiB are used", LIMIT / 1024, LIMIT / 2048);
    let start = memory::stack_pointer();
    lesson::look::<1>(start - LIMIT, LIMIT);
    let (before, _) = system::page_faults();
    let depth = descend(start, LIMIT / 2);
    let (after, _) = system::page_faults();
    lesson::look::<2>(start - LIMIT, LIMIT);
    println!(
        "{depth} calls deep and back: {} page faults, each of which brought one page of stack",
        after - before
    );
    let died = expect_death("a child that never stops calling itself", Signal::SegmentationFault, || {
        descend(start, usize::MAX) as i32
    });
    lesson::status(died && after - before >= (LIMIT / 2 / 4096 - 3) as i64)
}

/// Calls itself until so many bytes of stack are used; says how often.
#[inline(never)]
fn descend(start: usize, bytes: usize) -> usize {
    let room = core::hint::black_box([0u8; 512]);
    if start - memory::stack_pointer() >= bytes {
        return usize::from(room[0]);
    }
    let deeper = descend(start, bytes);
    deeper + 1 + usize::from(core::hint::black_box(room)[1])
}
