//! Explaining to a reader why a program was not let do something: the walk, entry by entry, and the bit that decided.

use crate::arch::trap::TrapFrame;
use crate::drivers::console;
use crate::mm::address::VirtAddr;
use crate::mm::demand_paging::Denied;
use crate::mm::page_table::{LEVELS, Refusal, Walk};
use crate::mm::pte::{Access, Kind, Pte};
use crate::println;
use crate::process::Process;
use crate::trap::Exception;
use alloc::format;
use alloc::string::String;
use core::fmt;

/// Says what a process did; if it was a page fault, why it was one, and why the kernel does not help. Of a program whose
/// user sees nothing else of the kernel, one line.
pub fn report(
    process: &Process,
    exception: Exception,
    frame: &TrapFrame,
    address: VirtAddr,
    denied: Option<Denied>,
) {
    let memory = process.memory.lock();
    let Exception::PageFault(access) = exception else {
        return say(process, format_args!("{} at pc {:#x}, stval {address}", exception.name(), frame.pc));
    };
    let walk = memory.walk(address);
    let reason = reason(&walk, access);
    let promise = match (denied, memory.regions().find(address)) {
        (Some(Denied::Rights(_)), Some(region)) => format!("{region}"),
        (Some(Denied::StackLimit), _) => {
            format!("nothing; the stack may grow to {} KiB only", memory.stack_limit() / 1024)
        }
        (Some(Denied::Disk), _) => String::from("a page of a file whose disk is full, or has failed"),
        (Some(Denied::BeyondFile), _) => String::from("a page of a file that ends before it"),
        (Some(Denied::Gap | Denied::Rights(_) | Denied::OutOfMemory) | None, _) => {
            String::from("nothing, the address lies in no region")
        }
    };
    let what = format!("{} at pc {:#x}, stval {address}", exception.name(), frame.pc);
    if console::is_quiet() {
        return say(process, format_args!("{what}; refused: {reason}; promised: {promise}"));
    }
    println!("{process}: {what}");
    for level in (0..LEVELS).rev() {
        let Some(step) = walk.steps[level] else {
            continue;
        };
        match step.pte.kind() {
            Kind::Table(next) => {
                println!("  level {level}: PTE {} at {}: table in frame {next}", step.pte, step.address)
            }
            Kind::Leaf(frame) => {
                println!("  level {level}: PTE {} at {}: page in frame {frame}", step.pte, step.address)
            }
            Kind::Swapped(slot) => {
                let number = slot.number();
                println!("  level {level}: PTE {} at {}: page in swap slot {number}", step.pte, step.address)
            }
            Kind::Invalid => println!("  level {level}: PTE {} at {}: nothing", step.pte, step.address),
            Kind::Reserved => println!("  level {level}: PTE {} at {}: reserved", step.pte, step.address),
        }
    }
    println!("  refused: {reason}");
    println!("  promised: {promise}");
}

/// Says something about a process; to a user who sees nothing else of the kernel, of the program he has started only.
fn say(process: &Process, what: fmt::Arguments<'_>) {
    match (console::is_quiet(), process.family.lock().parent.upgrade()) {
        (false, _) => println!("{process}: {what}"),
        (true, None) => console::print_always(format_args!("sv39: {}: {what}\n", process.record.name())),
        (true, Some(_)) => {}
    }
}

/// The rule that decided, in words.
fn reason(walk: &Walk, access: Access) -> &'static str {
    match walk.for_user(access) {
        Err(Refusal::NotCanonical) => "bits 63 to 39 of the address differ from bit 38",
        Err(Refusal::NotValid) => "V=0, nothing is mapped there",
        Err(Refusal::Reserved) => "W=1 without R=1 is reserved",
        Err(Refusal::NoLeaf) => "the last level points to another table",
        Err(Refusal::MisalignedSuperpage) => "a large page that does not start at a multiple of its size",
        Err(Refusal::NotUser) => "U=0, the page is closed to programs",
        Err(Refusal::NotReadable) => "R=0, the page is not for reading",
        Err(Refusal::NotWritable) => "W=0, the page is not for writing",
        Err(Refusal::NotExecutable) => "X=0, the page is not for executing",
        Ok(leaf) if !leaf.pte.has(Pte::A) => "A=0, and this hart leaves setting it to the kernel",
        Ok(leaf) if access == Access::Store && !leaf.pte.has(Pte::D) => {
            "D=0, and this hart leaves setting it to the kernel"
        }
        Ok(_) => "nothing in the tables: the hart remembers an older entry",
    }
}
