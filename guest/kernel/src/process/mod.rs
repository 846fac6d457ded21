//! Processes: a program that runs, with memory and registers that nobody else has.

mod loader;
mod record;
mod start_stack;

pub use loader::StartError;
pub use record::{Departure, ExitStatus, Record};

use crate::arch::context::KernelThread;
use crate::arch::floating_point::FloatingPointRegisters;
use crate::arch::trap::TrapFrame;
use crate::elf::Elf;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address_space::AddressSpace;
use crate::mm::kernel_stack::KernelStack;
use crate::println;
use alloc::sync::Arc;
use core::fmt;
use spin::Mutex;

/// A process.
pub struct Process {
    /// What others know of it, and what remains when it has ended.
    pub record: Arc<Record>,
    /// Its address space.
    pub memory: Mutex<AddressSpace>,
    /// Its kernel stack, with its registers while it does not run.
    pub thread: KernelThread,
    /// Its floating-point registers, once it has changed any, while it does not run.
    pub floating_point: Mutex<Option<FloatingPointRegisters>>,
}

impl Process {
    /// A process that is to run the program in `file` with these argument words.
    pub fn start(name: &'static str, file: &[u8], words: &[&str]) -> Result<Process, StartError> {
        let elf = Elf::parse(file)?;
        let mut memory = AddressSpace::new()?;
        loader::load(&elf, &mut memory)?;
        let stack_pointer = start_stack::build(&elf, words, &mut memory)?;
        let stack = KernelStack::new().ok_or(StartError::OutOfMemory)?;
        Ok(Process {
            record: Arc::new(Record::new(name)),
            memory: Mutex::new(memory),
            thread: KernelThread::new(stack, TrapFrame::starting_at(elf.entry, stack_pointer)),
            floating_point: Mutex::new(None),
        })
    }

    /// Says where the process lies: its page table, its regions, and the frames behind them.
    pub fn describe(&self) {
        let memory = self.memory.lock();
        let (satp, asid, root) = (memory.satp(), memory.asid().value(), memory.root());
        println!("{self}: satp {satp}, which is Sv39, ASID {asid}, root page table in frame {root}");
        for region in memory.regions() {
            let (start, end) = (region.addresses.start, region.addresses.end);
            let pages = (end.value() - start.value()) / PAGE_SIZE;
            let first = memory.walk(start).end.expect("regions are filled when they are made").frame;
            let plural = if pages == 1 { "" } else { "s" };
            println!("  {region}: {pages} page{plural}, the first in frame {first}");
        }
    }
}

impl fmt::Display for Process {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "process {} ({})", self.record.id, self.record.name)
    }
}
