//! The bundled kernel: a small one, in which every idea of virtual memory can be run, seen and checked.
//! This file is the boot order; ../../README.md is the map of the rest.
#![cfg_attr(not(test), no_std)]
#![cfg_attr(not(test), no_main)]
#![cfg_attr(test, allow(dead_code, reason = "only the parts that need no hart are tested on the host"))]

#[cfg(not(test))]
extern crate alloc;

mod arch;
mod elf;
mod memory_layout;
mod mm;

// What needs a real hart stays out of the tests on the host.
#[cfg(not(test))]
mod device_tree;
#[cfg(not(test))]
mod drivers;
#[cfg(not(test))]
mod fault;
#[cfg(not(test))]
mod hart;
#[cfg(not(test))]
mod lessons;
#[cfg(not(test))]
mod panic;
#[cfg(not(test))]
mod process;
#[cfg(not(test))]
mod programs;
#[cfg(not(test))]
mod scheduler;
#[cfg(not(test))]
mod syscall;
#[cfg(not(test))]
mod trap;

/// The firmware has started this hart in S-mode and told its number and where the device tree lies (SBI specification,
/// "Hart State Management": a0 and a1 at the start). `arch::boot` has turned on a first, coarse Sv39 map, and calls this.
#[cfg(not(test))]
extern "C" fn boot(hart_id: usize, device_tree: usize) -> ! {
    drivers::console::start();
    let machine = device_tree::read(device_tree);

    // Memory: first frames, then our own page table, then whatever builds upon both.
    mm::frame::start(machine.ram.clone(), machine.device_tree.clone());
    mm::kernel_space::start(machine.ram.clone());
    mm::asid::start();

    // This hart: who it is, and a timer that will interrupt whatever runs on it.
    hart::start();
    drivers::timer::start(machine.timer_frequency);

    println!(
        "sv39 kernel on hart {hart_id}: {} MiB of RAM, {} frames free",
        machine.ram_mib(),
        mm::frame::free_frames()
    );
    println!(
        "  kernel pages are global (G=1) and closed to programs (U=0): text r-x, constants r--, data rw-"
    );
    match mm::asid::bits() {
        0 => println!("  no ASIDs: every context switch has to flush the TLB"),
        bits => println!("  ASIDs of {bits} bits: a context switch leaves the TLB as it is"),
    }

    // Processes, until the last one has ended.
    let lesson = lessons::chosen(machine.boot_arguments);
    let cast = lessons::start(lesson);
    scheduler::run_until_idle();
    drivers::power::off(lessons::verdict(lesson, &cast));
}
