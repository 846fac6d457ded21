//! Explaining to a reader why a program was not let do something: the walk, entry by entry, and the bit that decided.

use crate::arch::trap::TrapFrame;
use crate::drivers::console;
use crate::mm::address::VirtAddr;
use crate::mm::demand_paging::Denied;
use crate::mm::page_table::Entry;
use crate::mm::pte::{Access, Kind, Pte};
use crate::println;
use crate::process::Process;
use crate::trap::Exception;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Says what a process did; if it was a page fault, why it was one, and why the kernel does not help. Of a program whose
/// user sees nothing else of the kernel, one line.
pub fn report(
    process: &Process,
    exception: &Exception,
    frame: &TrapFrame,
    address: VirtAddr,
    denied: Option<Denied>,
) {
    let memory = process.memory.lock();
    let Some(access) = exception.access() else {
        return say(process, format_args!("{} at pc {:#x}, stval {address}", exception.name, frame.pc));
    };
    let steps = memory.table.walk(address).collect::<Vec<_>>();
    let reason = reason(address, steps.last(), access);
    let promise = match (denied, memory.regions().find(address)) {
        (Some(Denied::Rights(_)), Some(region)) => format!("{region}"),
        (Some(Denied::StackLimit), _) => {
            format!("nothing; the stack may grow to {} KiB only", memory.stack_limit / 1024)
        }
        (Some(Denied::Disk), _) => String::from("a page of a file whose disk is full, or has failed"),
        (Some(Denied::BeyondFile), _) => String::from("a page of a file that ends before it"),
        (Some(Denied::Gap | Denied::Rights(_) | Denied::OutOfMemory) | None, _) => {
            String::from("nothing, the address lies in no region")
        }
    };
    let what = format!("{} at pc {:#x}, stval {address}", exception.name, frame.pc);
    if console::is_quiet() {
        return say(process, format_args!("{what}; refused: {reason}; promised: {promise}"));
    }
    println!("{process}: {what}");
    for Entry { level, pte, place } in steps.into_iter().filter(|_| address.is_canonical()) {
        let found = match pte.kind() {
            Kind::Table(next) => format!("table in frame {next}"),
            Kind::Leaf(frame) => format!("page in frame {frame}"),
            Kind::Swapped(slot) => format!("page in swap slot {}", slot.number()),
            Kind::Invalid => String::from("nothing"),
        };
        println!("  level {level}: PTE {pte} at {}: {found}", place.address());
    }
    println!("  refused: {reason}");
    println!("  promised: {promise}");
}

/// Says something about a process; to a user who sees nothing else of the kernel, of the program he has started only.
fn say(process: &Process, what: fmt::Arguments<'_>) {
    match (console::is_quiet(), process.kin().parent) {
        (false, _) => println!("{process}: {what}"),
        (true, None) => console::print_always(format_args!("sv39: {}: {what}\n", process.record.name())),
        (true, Some(_)) => {}
    }
}

/// The rule that decided, in words.
fn reason(address: VirtAddr, last: Option<&Entry>, access: Access) -> &'static str {
    let Some(last) = last.filter(|_| address.is_canonical()) else {
        return "bits 63 to 39 of the address differ from bit 38";
    };
    let pte = last.pte;
    match (pte.kind(), access) {
        (Kind::Invalid | Kind::Swapped(_), _) if !pte.contains(Pte::V) => "V=0, nothing is mapped there",
        (Kind::Invalid | Kind::Swapped(_), _) => "W=1 without R=1 is reserved",
        (Kind::Table(_), _) => "the last level points to another table",
        (Kind::Leaf(_), _) if last.is_misaligned() => {
            "a large page that does not start at a multiple of its size"
        }
        (Kind::Leaf(_), _) if !pte.contains(Pte::U) => "U=0, the page is closed to programs",
        (Kind::Leaf(_), Access::Load) if !pte.contains(Pte::R) => "R=0, the page is not for reading",
        (Kind::Leaf(_), Access::Store) if !pte.contains(Pte::W) => "W=0, the page is not for writing",
        (Kind::Leaf(_), Access::Fetch) if !pte.contains(Pte::X) => "X=0, the page is not for executing",
        (Kind::Leaf(_), _) if !pte.contains(Pte::A) => "A=0, and this hart leaves setting it to the kernel",
        (Kind::Leaf(_), Access::Store) if !pte.contains(Pte::D) => {
            "D=0, and this hart leaves setting it to the kernel"
        }
        (Kind::Leaf(_), _) => "nothing in the tables: the hart remembers an older entry",
    }
}
