//! Lesson 6, the gate. A system call is the only legal way into the kernel; and the kernel believes no pointer that comes
//! through it.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::memory::{KERNEL_IMAGE, USER_SPACE_END};
use abi::system_call::SystemCall;
use user::lesson;
use user::{Arguments, println, system};

user::entry!(main);

static CONSTANT: [u8; 16] = *b"not to be filled";

fn main(_: Arguments) -> i32 {
    println!("I ask who I am: process {}", system::process_id());
    // The last way in was the system call that printed the line.
    lesson::look::<1>(0, 0);
    let write = |what: &str, address: usize, length: usize| {
        refused(what, system::any_call(SystemCall::Write as usize, [1, address, length, 0, 0, 0]))
    };
    let zero = system::open(c"/dev/zero", 0);
    let Ok(zero) = zero else { return 1 };
    let read = |what: &str, address: usize| {
        refused(what, system::any_call(SystemCall::Read as usize, [zero, address, 16, 0, 0, 0]))
    };
    println!("now with pointers that are not mine to give:");
    lesson::look::<2>(KERNEL_IMAGE, 16);
    let passed = [
        write("print what lies at address 0", 0, 16),
        write("print the kernel's memory", KERNEL_IMAGE, 16),
        write("print from an address that cannot be", USER_SPACE_END, 16),
        write("print across the end of all numbers", usize::MAX - 3, 16),
        read("fill the kernel's memory with zeros", KERNEL_IMAGE),
        read("fill my own constants with zeros", CONSTANT.as_ptr().addr()),
        refused("open a file whose name lies in the kernel", {
            system::any_call(SystemCall::Open as usize, [0, KERNEL_IMAGE, 0, 0, 0, 0])
        }),
    ];
    let unknown = system::any_call(4000, [0; 6]);
    let unknown = unknown == Err(Errno::ENOSYS);
    println!(
        "a number that is no system call: {}",
        if unknown { "ENOSYS" } else { "something else than ENOSYS" }
    );
    lesson::status(passed == [true; 7] && unknown && CONSTANT[0] == b'n')
}

fn refused(what: &str, answer: Result<usize, Errno>) -> bool {
    match answer {
        Err(Errno::EFAULT) => println!("  {what}: EFAULT"),
        other => println!("  {what}: {other:?} where EFAULT was due"),
    }
    answer == Err(Errno::EFAULT)
}
