//! The bundled kernel: a small one, in which every idea of virtual memory can be run, seen and checked.
//! This file is the boot order; ../../README.md is the map of the rest.
#![cfg_attr(not(test), no_std)]
#![cfg_attr(not(test), no_main)]
#![cfg_attr(test, allow(dead_code, reason = "only the parts that need no hart are tested on the host"))]

extern crate alloc;

mod arch;
mod memory_layout;
mod mm;
mod page_cache;

// What needs a real hart stays out of the tests on the host.
#[cfg(not(test))]
mod drivers;
#[cfg(not(test))]
mod fault;
#[cfg(not(test))]
mod fs;
#[cfg(not(test))]
mod hart;
#[cfg(not(test))]
mod lessons;
#[cfg(not(test))]
mod panic;
#[cfg(not(test))]
mod process;
#[cfg(not(test))]
mod random;
#[cfg(not(test))]
mod scheduler;
mod statistics;
#[cfg(not(test))]
mod syscall;
#[cfg(not(test))]
mod task;
#[cfg(not(test))]
mod terminal;
#[cfg(not(test))]
mod trap;

#[cfg(not(test))]
use {
    crate::arch::physical_memory, crate::memory_layout::KERNEL_START, crate::mm::address::PhysAddr,
    boot::Machine, core::ops::Range,
};

/// The firmware has started this hart in S-mode and told its number and where the device tree lies (SBI specification,
/// "Hart State Management": a0 and a1 at the start). `arch::boot` has turned on a first, coarse Sv39 map, and calls this.
#[cfg(not(test))]
extern "C" fn boot(hart_id: usize, device_tree: usize) -> ! {
    drivers::console::start();
    let tree = physical_memory::device_tree(device_tree);
    let machine = Machine::read(tree, KERNEL_START.value());
    let physical = |place: Range<u64>| PhysAddr::new(place.start)..PhysAddr::new(place.end);
    let (ram, archive) = (physical(machine.ram.clone()), physical(machine.initial_archive.clone()));
    let tree = physical(device_tree as u64..(device_tree + tree.len()) as u64);

    // Memory: first frames, then our own page table, then whatever builds upon both.
    let options = task::options(machine.boot_arguments);
    *mm::overcommit::MODE.lock() = options.overcommit;
    mm::frame::start(ram.clone(), &[tree, archive.clone()], options.policy, options.frames);
    mm::kernel_space::start(ram);
    arch::heap::start();
    mm::asid::start();

    // What the user wants to run: whether the kernel may make remarks depends on it.
    let archive = physical_memory::initial_archive(archive);
    let task = task::read(&options, archive);

    // This hart: who it is, and a timer that will interrupt whatever runs on it.
    hart::start();
    drivers::timer::start(machine.timer_frequency);
    let folders_of_the_host = drivers::start(&machine, hart_id);

    // Files.
    fs::start(archive);
    fs::mounts::start_shares(folders_of_the_host, task.writable());
    task.announce(&machine, hart_id);

    // Processes, until the last one has ended, or the one that it was about.
    let cast = task.start().unwrap_or_else(|verdict| drivers::power::off(verdict));
    scheduler::run(|| task.is_done(&cast));
    if let Err(error) = fs::mounts::sync() {
        drivers::console::print_always(format_args!(
            "sv39: not all files are on their disk (error {})\n",
            error.0
        ));
    }
    drivers::power::off(task.verdict(&cast));
}
