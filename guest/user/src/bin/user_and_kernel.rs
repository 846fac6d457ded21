//! Lesson 5, user and kernel. Three children reach for what is the kernel's: its memory, an instruction, a device. The
//! hart stops each of them.
#![no_std]
#![no_main]

use abi::memory::{KERNEL_IMAGE, KERNEL_SPACE};
use abi::signal::Signal;
use user::lesson::{self, expect_death};
use user::{Arguments, memory, println};

user::entry!(main);

/// The register that switches the machine off: mapped in every address space, for the kernel.
const DEVICE: usize = KERNEL_SPACE + 0x10_0000;

fn main(_: Arguments) -> i32 {
    println!("three children will reach for what is the kernel's:");
    let passed = [
        expect_death("reading the kernel's memory", Signal::SegmentationFault, || {
            lesson::look::<1>(KERNEL_IMAGE, 8);
            println!("  found {:#x}", memory::load(KERNEL_IMAGE));
            0
        }),
        expect_death("reading satp, the address of the page table", Signal::IllegalInstruction, || {
            memory::privileged();
            0
        }),
        expect_death("switching the machine off", Signal::SegmentationFault, || {
            lesson::look::<2>(DEVICE, 4);
            memory::store(DEVICE, 0x5555);
            0
        }),
    ];
    println!("the kernel still answers: I am process {}", user::system::process_id());
    lesson::status(passed == [true; 3])
}
