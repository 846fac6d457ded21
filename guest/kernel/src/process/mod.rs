//! Processes: a program that runs, with memory that nobody else has, in one or more threads.

pub mod family;
mod loader;
pub mod out_of_memory;
mod record;
pub mod signals;
mod start_stack;
mod thread;

pub use loader::StartError;
pub use record::{Departure, ExitStatus, Record};
pub use start_stack::Words;
pub use thread::Thread;

use crate::arch::trap::TrapFrame;
use crate::fs::descriptors::{Descriptor, Descriptors};
use crate::fs::open_file::OpenFile;
use crate::fs::{self, Device, NodeKind};
use crate::mm::address_space::AddressSpace;
use crate::println;
use crate::process::family::Family;
use crate::process::signals::ProcessSignals;
use crate::scheduler;
use abi::file::READ_WRITE;
use alloc::string::String;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use core::fmt;
use core::sync::atomic::{AtomicBool, Ordering};
use spin::{Mutex, Once};

/// A process.
pub struct Process {
    /// What others know of it, and what remains when it has ended.
    pub record: Arc<Record>,
    /// Its address space.
    pub memory: Mutex<AddressSpace>,
    /// Its open files.
    pub files: Mutex<Descriptors>,
    /// Where paths without a `/` at their start begin.
    pub working_folder: Mutex<Vec<u8>>,
    /// What it does on signals, and those that have come.
    pub signals: ProcessSignals,
    /// Parent and children.
    pub family: Mutex<Family>,
    /// Its threads, as long as they run.
    pub threads: Mutex<Vec<Weak<Thread>>>,
    /// Whether the parent waits until this process has a program of its own (`vfork`).
    pub borrowed: AtomicBool,
    /// Set when the process as a whole is to end: each thread ends when it would return to the program.
    ending: Once<ExitStatus>,
}

/// All processes that have not been forgotten.
static PROCESSES: Mutex<Vec<Weak<Process>>> = Mutex::new(Vec::new());

/// The most processes there can be: the kernel's own memory must not be a program's to use up.
const MOST_PROCESSES: usize = 256;

impl Process {
    /// A process that runs the program at `path` with these words.
    pub fn start(name: &str, path: &str, words: &Words) -> Result<Arc<Process>, StartError> {
        let (memory, frame) = prepare(b"/", path.as_bytes(), words)?;
        let process = Process::with_memory(name, memory, &Weak::new())?;
        process.open_console();
        scheduler::admit(Thread::add(&process, frame, process.record.id)?);
        Ok(process)
    }

    /// A process without any thread yet.
    fn with_memory(
        name: &str,
        memory: AddressSpace,
        parent: &Weak<Process>,
    ) -> Result<Arc<Process>, StartError> {
        let mut processes = PROCESSES.lock();
        processes.retain(|process| process.strong_count() > 0);
        if processes.len() >= MOST_PROCESSES {
            return Err(StartError::OutOfMemory);
        }
        let process = Arc::new(Process {
            record: Arc::new(Record::new(record::next_id(), name)),
            memory: Mutex::new(memory),
            files: Mutex::new(Descriptors::default()),
            working_folder: Mutex::new(Vec::from(b"/")),
            signals: ProcessSignals::new(),
            family: Mutex::new(Family::of(parent)),
            threads: Mutex::new(Vec::new()),
            borrowed: AtomicBool::new(false),
            ending: Once::new(),
        });
        processes.push(Arc::downgrade(&process));
        Ok(process)
    }

    /// A child of this process that goes on as `thread` does, with these registers.
    pub fn fork(&self, thread: &Thread, registers: TrapFrame) -> Result<Arc<Process>, StartError> {
        let parent = Arc::downgrade(&thread.process);
        let memory = self.memory.lock().fork()?;
        let child = Process::with_memory(&self.record.name(), memory, &parent)?;
        *child.files.lock() = self.files.lock().clone();
        child.working_folder.lock().clone_from(&self.working_folder.lock());
        child.signals.inherit(&self.signals);
        let first = Thread::add(&child, registers, child.record.id)?;
        first.inherit(thread);
        self.family.lock().children.push(child.clone());
        scheduler::admit(first);
        Ok(child)
    }

    /// Standard input, output and error of a process that the kernel starts.
    fn open_console(&self) {
        let console = fs::Node::new(NodeKind::Device(Device::Console));
        let file = OpenFile::open(console, Vec::from(b"/dev/console"), READ_WRITE, self);
        let mut files = self.files.lock();
        for number in 0..3 {
            let descriptor = Descriptor { file: file.clone(), close_on_execute: false };
            files.set(number, descriptor).expect("the first numbers are free");
        }
    }

    /// Becomes another program; says with which registers. Other threads have to be gone.
    pub fn execute(&self, path: &[u8], words: &Words) -> Result<TrapFrame, StartError> {
        let folder = self.working_folder.lock().clone();
        let (memory, frame) = prepare(&folder, path, words)?;
        {
            // The old address space goes here; the hart has left it when its tables do.
            let mut own = self.memory.lock();
            *own = memory;
            own.activate();
        }
        let name = path.rsplit(|&byte| byte == b'/').next().unwrap_or(path);
        self.record.rename(&String::from_utf8_lossy(name));
        self.files.lock().execute();
        self.signals.execute();
        self.give_back();
        Ok(frame)
    }

    /// A parent that waits because of `vfork` goes on.
    pub fn give_back(&self) {
        if self.borrowed.swap(false, Ordering::Relaxed) {
            scheduler::wake(self.channel(), usize::MAX);
        }
    }

    /// The process is to end, all its threads with it.
    pub fn end(&self, status: ExitStatus) {
        self.ending.call_once(|| status);
        for thread in self.threads() {
            thread.interrupt();
        }
    }

    /// How the process is to end, if it is.
    pub fn ending(&self) -> Option<ExitStatus> {
        self.ending.get().copied()
    }

    /// Its threads.
    pub fn threads(&self) -> Vec<Arc<Thread>> {
        self.threads.lock().iter().filter_map(Weak::upgrade).collect()
    }

    /// What threads wait on for something to happen to this process: a child's end, its own new program.
    pub fn channel(&self) -> scheduler::Channel {
        scheduler::Channel::Kernel(core::ptr::from_ref(self).addr())
    }

    /// Says where the process lies: its page table and its regions.
    pub fn describe(&self) {
        let memory = self.memory.lock();
        let (satp, asid, root) = (memory.satp(), memory.asid().value(), memory.root());
        println!("{self}: satp {satp}, which is Sv39, ASID {asid}, root page table in frame {root}");
        for region in memory.regions().iter() {
            let pages = region.pages();
            let plural = if pages == 1 { "" } else { "s" };
            println!("  {region}: {pages} page{plural}");
        }
    }
}

/// The process with this number.
pub fn find(id: usize) -> Option<Arc<Process>> {
    PROCESSES.lock().iter().filter_map(Weak::upgrade).find(|process| process.record.id == id)
}

/// All processes.
pub fn all() -> Vec<Arc<Process>> {
    PROCESSES.lock().iter().filter_map(Weak::upgrade).collect()
}

/// An address space with a program in it, and the registers to start it with.
fn prepare(folder: &[u8], path: &[u8], words: &Words) -> Result<(AddressSpace, TrapFrame), StartError> {
    let file = loader::find(folder, path)?;
    let mut memory = AddressSpace::new()?;
    let loaded = loader::load(&file, &mut memory)?;
    let stack_pointer = start_stack::build(&loaded, words, &mut memory)?;
    Ok((memory, TrapFrame::starting_at(loaded.start, stack_pointer)))
}

impl fmt::Display for Process {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.record.fmt(formatter)
    }
}
