//! Lesson 21, threads: two flows of control in one address space. One waits on a word of memory, in the kernel; the other
//! writes the word and wakes it (a futex).
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system, thread};

user::entry!(main);

const STACK: usize = 4 * PAGE_SIZE;
const MESSAGE: u64 = MARK | 0x21;

/// 0 until there is a message.
static READY: AtomicU32 = AtomicU32::new(0);
static LETTER: AtomicU64 = AtomicU64::new(0);
/// What the second thread has found; 0 until then.
static FOUND: AtomicU64 = AtomicU64::new(0);
/// The kernel sets it to 0 when the second thread has ended.
static RUNNING: AtomicU32 = AtomicU32::new(1);

fn main(_: Arguments) -> i32 {
    let Ok(stack) = system::map(STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    println!(
        "I am thread {} of process {}, my stack is near {:#x}",
        system::thread_id(),
        system::process_id(),
        memory::stack_pointer()
    );
    let Ok(second) = thread::start(stack + STACK, other, &RUNNING) else { return 1 };
    // The other runs first, and finds nothing.
    while READY.load(Ordering::Relaxed) != WAITING {
        system::yield_now();
    }
    system::yield_now();
    lesson::look::<2>(memory::stack_pointer(), 8);
    println!("thread {second} waits in the kernel; I write a letter and wake it");
    LETTER.store(MESSAGE, Ordering::Relaxed);
    READY.store(THERE, Ordering::Release);
    let woken = system::wake(&READY, 1);
    while RUNNING.load(Ordering::Acquire) != 0 {
        // Wakes at once if the thread has ended in between.
        let _ = system::wait_while(&RUNNING, 1);
    }
    let found = FOUND.load(Ordering::Relaxed);
    println!("threads woken: {}; what the letter says: {}", woken.unwrap_or(0), found ^ MARK);
    lesson::status(woken == Ok(1) && found == MESSAGE)
}

const WAITING: u32 = 1;
const THERE: u32 = 2;

extern "C" fn other() -> ! {
    println!(
        "I am thread {} of process {}, my stack is near {:#x}",
        system::thread_id(),
        system::process_id(),
        memory::stack_pointer()
    );
    lesson::look::<1>(memory::stack_pointer(), 8);
    READY.store(WAITING, Ordering::Relaxed);
    while READY.load(Ordering::Acquire) != THERE {
        let _ = system::wait_while(&READY, WAITING);
    }
    FOUND.store(LETTER.load(Ordering::Relaxed), Ordering::Relaxed);
    thread::end()
}
