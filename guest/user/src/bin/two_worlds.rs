//! Lesson 1, two worlds. Two processes run this program: `two-worlds NAME VALUE ENDING`. Each writes its own value to
//! the same virtual address and looks again and again whether it is still there, while the timer takes the hart away
//! from it and gives it to the other. Then, by ENDING, one (`trespass`) reaches into the kernel's memory, and the
//! other (`stay`) goes on to see that this changes nothing for it.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::memory::KERNEL_IMAGE;
use core::sync::atomic::{AtomicU64, Ordering};
use user::{Arguments, lesson, memory, println, system};

user::entry!(main);

/// Both processes run the same program, so this lies at the same virtual address in both.
static WORLD: AtomicU64 = AtomicU64::new(0xffff);

/// How often each process is to lose the hart while it keeps looking.
const PREEMPTIONS: i64 = 3;
/// How often the one that stays lets the other run: more often than the other needs to come to its end.
const TURNS_GIVEN: u32 = 8;
/// How often to look before asking the kernel again whether we were preempted.
const LOOKS_AT_A_TIME: u64 = 1000;

fn main(arguments: Arguments) -> i32 {
    let (Some(name), Some(value), Some(ending)) =
        (arguments.get(1), arguments.get(2).and_then(|word| word.parse().ok()), arguments.get(3))
    else {
        println!("usage: two-worlds NAME VALUE stay|trespass");
        return 2;
    };
    println!(
        "{name}: I am process {} and write {value} to address {:#x}",
        system::process_id(),
        WORLD.as_ptr().addr()
    );
    WORLD.store(value, Ordering::Relaxed);

    let mut looks = 0;
    while system::preemptions() < PREEMPTIONS {
        if !still_there(name, value, LOOKS_AT_A_TIME) {
            return 1;
        }
        looks += LOOKS_AT_A_TIME;
    }
    println!("{name}: preempted {PREEMPTIONS} times, looked {looks} times, found my {value} each time");
    if ending == "trespass" {
        lesson::look::<1>(WORLD.as_ptr().addr(), 8);
    }

    match ending {
        "trespass" => trespass(name),
        _ => stay(name, value),
    }
}

/// Looks so many times whether our value is still where we put it, and adds up what it finds in a floating-point
/// register, which the other process uses too.
fn still_there(name: &str, value: u64, looks: u64) -> bool {
    let mut sum = 0.0;
    for _ in 0..looks {
        let found = WORLD.load(Ordering::Relaxed);
        if found != value {
            println!("{name}: my {value} has become {found}: the worlds are not separate");
            return false;
        }
        sum += found as f64;
    }
    if sum != (value * looks) as f64 {
        println!("{name}: my sum has become {}: the registers are not separate", sum as u64);
        return false;
    }
    true
}

/// Lets the other come to its end, looks again, then ends well.
fn stay(name: &str, value: u64) -> i32 {
    for _ in 0..TURNS_GIVEN {
        system::yield_now();
        if !still_there(name, value, LOOKS_AT_A_TIME) {
            return 1;
        }
    }
    println!("{name}: gave way {TURNS_GIVEN} times, looked after each, still {value}; I am done");
    0
}

/// Tries to see the kernel's memory, first by asking, then by taking.
fn trespass(name: &str) -> i32 {
    println!("{name}: I ask the kernel to write out its own memory at {KERNEL_IMAGE:#x}");
    match system::write_from(1, KERNEL_IMAGE, 8) {
        Err(Errno::EFAULT) => println!("{name}: refused with EFAULT; now I load from there myself"),
        other => {
            println!("{name}: the kernel answered {other:?} where EFAULT was due");
            return 1;
        }
    }
    let loot = memory::load(KERNEL_IMAGE);
    println!("{name}: I have read {loot:#x} from the kernel: it is not protected");
    1
}
