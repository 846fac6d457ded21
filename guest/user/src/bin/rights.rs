//! Lesson 4, regions have rights. Four children each do something that their memory is not for; each is ended, and the
//! parent goes on.
#![no_std]
#![no_main]

use abi::memory::PAGE_SIZE;
use abi::signal::Signal;
use core::sync::atomic::AtomicU64;
use user::lesson::{self, expect_death};
use user::{Arguments, memory, println, system};

user::entry!(main);

/// `ret`, as data.
static INSTRUCTION: AtomicU64 = AtomicU64::new(0x8082);

fn main(_: Arguments) -> i32 {
    let code = main as *const () as usize & !7;
    let data = INSTRUCTION.as_ptr().addr();
    let gap = system::set_break(0) + 16 * PAGE_SIZE;
    println!("four children will do what they must not:");
    let passed = [
        expect_death("writing to code", Signal::SegmentationFault, || {
            lesson::look::<1>(code, 8);
            memory::store(code, 0);
            0
        }),
        expect_death("jumping into data", Signal::SegmentationFault, || {
            lesson::look::<2>(data, 2);
            memory::jump(data);
            0
        }),
        expect_death("reading where nothing is", Signal::SegmentationFault, || {
            lesson::look::<3>(gap, 8);
            memory::load(gap);
            0
        }),
        expect_death("following a null pointer", Signal::SegmentationFault, || {
            lesson::look::<4>(0, 8);
            memory::load(0);
            0
        }),
    ];
    lesson::status(passed == [true; 4])
}
