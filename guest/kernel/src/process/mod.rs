//! Processes: a program that runs, with memory that nobody else has, in one or more threads.

pub mod families;
pub mod floating_point;
pub mod kernel_stack;
mod loader;
pub mod out_of_memory;
mod record;
pub mod signals;
mod thread;
pub mod timers;

pub use executable::StartError;
pub use families::{find, meant, runs};
pub use loader::MOST_WORDS;
pub use record::{Departure, Record, Times, last_id, next_id};
pub use thread::Thread;

use crate::arch::trap::TrapFrame;
use crate::fs::open_file::OpenFile;
use crate::fs::{self, Device, NodeKind, Special};
use crate::memory_layout::STACK_LIMIT;
use crate::mm::address_space::AddressSpace;
use crate::page_cache::PageCache;
use crate::println;
use crate::process::families::FAMILIES;
use crate::scheduler;
use crate::terminal::Port;
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::file::READ_WRITE;
use alloc::string::String;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use core::fmt;
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use descriptors::{Descriptor, Descriptors};
use executable::Words;
use signal::{Actions, ProcessSignals};
use spin::{Mutex, Once};

/// A process.
pub struct Process {
    /// What others know of it, and what remains when it has ended.
    pub record: Arc<Record>,
    /// Its address space.
    pub memory: Mutex<AddressSpace>,
    /// Its open files.
    pub files: Mutex<Descriptors<Arc<OpenFile>>>,
    /// Where paths without a `/` at their start begin.
    pub working_folder: Mutex<Vec<u8>>,
    /// What it does on signals, and those that have come.
    pub signals: Mutex<ProcessSignals>,
    /// What runs in it.
    pub program: Mutex<Program>,
    /// What it may use of what, at first and at most (`RLIMIT_...`).
    pub limits: Mutex<[[u64; 2]; LIMITS]>,
    /// Its threads, as long as they run.
    pub threads: Mutex<Vec<Weak<Thread>>>,
    /// The process whose address space this one uses, while that one waits (`vfork`).
    pub borrowed: Mutex<Weak<Process>>,
    /// Permissions that new files do not get.
    file_mask: AtomicU32,
    /// The number of the thread that is to be the only one, while it becomes another program; else 0.
    pub survivor: AtomicUsize,
    /// Set when the process as a whole is to end: each thread ends when it would return to the program.
    ending: Once<ExitStatus>,
}

/// What runs in a process.
#[derive(Clone, Default)]
pub struct Program {
    /// Its file.
    pub file: Option<Arc<PageCache>>,
    /// Where that is.
    pub path: Vec<u8>,
    /// Its arguments, each with a zero byte behind it.
    pub arguments: Vec<u8>,
}

/// How many resources have a limit, and which of them are really limited here.
pub const LIMITS: usize = 16;
/// `RLIMIT_STACK`.
pub const LIMIT_STACK: usize = 3;
/// `RLIMIT_NOFILE`.
pub const LIMIT_FILES: usize = 7;

/// The most processes there can be: the kernel's own memory must not be a program's to use up.
const MOST_PROCESSES: usize = 256;

impl Process {
    /// A process that runs the program at `path` with these words, in this folder.
    pub fn start(name: &str, path: &[u8], words: &Words, folder: &[u8]) -> Result<Arc<Process>, StartError> {
        let new = loader::prepare(folder, path, words)?;
        let process = Process::with_memory(name, new.memory)?;
        *process.working_folder.lock() = folder.to_vec();
        *process.program.lock() = new.program;
        process.open_console();
        let first = Thread::add(&process, new.start, process.record.id)?;
        process.begin(None, first);
        Ok(process)
    }

    /// A process without any thread yet.
    fn with_memory(name: &str, memory: AddressSpace) -> Result<Arc<Process>, Errno> {
        const NO_LIMIT: u64 = u64::MAX;
        if FAMILIES.lock().count() >= MOST_PROCESSES {
            return Err(Errno::EAGAIN);
        }
        let mut limits = [[NO_LIMIT; 2]; LIMITS];
        limits[LIMIT_STACK] = [STACK_LIMIT as u64; 2];
        limits[LIMIT_FILES] = [descriptors::MOST as u64; 2];
        Ok(Arc::new(Process {
            record: Arc::new(Record::new(name)),
            memory: Mutex::new(memory),
            files: Mutex::new(Descriptors::default()),
            working_folder: Mutex::new(Vec::from(b"/")),
            signals: Mutex::new(ProcessSignals::new(Actions::DEFAULT)),
            program: Mutex::new(Program::default()),
            limits: Mutex::new(limits),
            threads: Mutex::new(Vec::new()),
            borrowed: Mutex::new(Weak::new()),
            file_mask: AtomicU32::new(0o022),
            survivor: AtomicUsize::new(0),
            ending: Once::new(),
        }))
    }

    /// From here on others know the process, and its first thread runs when its turn comes.
    fn begin(self: &Arc<Process>, parent: Option<&Process>, first: Arc<Thread>) {
        FAMILIES.lock().add(self.record.id, parent.map(|parent| parent.record.id), self.clone());
        scheduler::QUEUES.lock().admit(first);
    }

    /// A child of this process that goes on as `thread` does, with these registers. If it only borrows the memory, until
    /// it has a program of its own or ends, it has it instead of this process, which waits meanwhile.
    pub fn fork(&self, thread: &Thread, start: TrapFrame, borrow: bool) -> Result<Arc<Process>, Errno> {
        let memory = if borrow { AddressSpace::new()? } else { self.memory.lock().fork()? };
        let child = Process::with_memory(&self.record.name(), memory)?;
        *child.files.lock() = self.files.lock().clone();
        child.working_folder.lock().clone_from(&self.working_folder.lock());
        child.program.lock().clone_from(&self.program.lock());
        *child.limits.lock() = *self.limits.lock();
        child.set_file_mask(self.file_mask());
        child.signals.lock().actions = self.signals.lock().actions;
        let first = Thread::add(&child, start, child.record.id)?;
        first.inherit(thread, true);
        if borrow {
            core::mem::swap(&mut *self.memory.lock(), &mut *child.memory.lock());
            *child.borrowed.lock() = Arc::downgrade(&thread.process);
        }
        child.begin(Some(self), first);
        Ok(child)
    }

    /// Standard input, output and error of a process that the kernel starts.
    fn open_console(&self) {
        for (number, port) in [Port::Input, Port::Output, Port::Error].into_iter().enumerate() {
            // What is the terminal is the terminal's own file.
            let terminal = port.is_terminal() && Port::Input.is_terminal();
            let console = match fs::root().find(b"/", b"/dev/console") {
                Ok(console) if terminal => console,
                _ => fs::Node::new(NodeKind::Special(Special::Device(Device::Console(port)))),
            };
            let file = OpenFile::open(console, Vec::from(b"/dev/console"), READ_WRITE);
            let file = file.expect("it waits for nobody");
            let descriptor = Descriptor { file, close_on_execute: false };
            self.files.lock().set(number, descriptor).expect("the first numbers are free");
        }
    }

    /// Becomes another program; says with which registers. Other threads end before.
    pub fn execute(&self, thread: &Thread, path: &[u8], words: &Words) -> Result<TrapFrame, Errno> {
        let folder = self.working_folder.lock().clone();
        let new = loader::prepare(&folder, path, words)?;
        self.survivor.store(thread.id, Ordering::Relaxed);
        self.threads().iter().filter(|other| other.id != thread.id).for_each(|other| other.interrupt());
        while self.threads().len() > 1 && self.ending().is_none() {
            // No signal ends this: what has come waits for the new program.
            scheduler::sleep(scheduler::Channel::Stopped(self.record.id), None);
        }
        self.survivor.store(0, Ordering::Relaxed);
        self.give_back();
        {
            // The old address space goes here; the hart has left it when its tables do.
            let mut own = self.memory.lock();
            *own = new.memory;
            own.stack_limit = (self.limits.lock()[LIMIT_STACK][0] as usize).min(STACK_LIMIT);
            own.activate();
        }
        let name = path.rsplit(|&byte| byte == b'/').next().unwrap_or(path);
        self.record.rename(&String::from_utf8_lossy(name));
        *self.program.lock() = new.program;
        let closed = self.files.lock().execute();
        drop(closed);
        self.signals.lock().actions.execute();
        let _ = timers::remove(|(process, id)| process == self.record.id && id != timers::ALARM);
        thread.signals.lock().execute();
        Ok(new.start)
    }

    /// A parent that waits because of `vfork` has its address space again, and goes on.
    pub fn give_back(&self) {
        let parent = core::mem::take(&mut *self.borrowed.lock()).upgrade();
        if let Some(parent) = parent {
            core::mem::swap(&mut *self.memory.lock(), &mut *parent.memory.lock());
            scheduler::wake(scheduler::Channel::Stopped(parent.record.id), usize::MAX);
        }
    }

    /// Permissions that new files do not get.
    pub fn file_mask(&self) -> u32 {
        self.file_mask.load(Ordering::Relaxed)
    }

    /// Changes them; says what they were.
    pub fn set_file_mask(&self, mask: u32) -> u32 {
        self.file_mask.swap(mask & 0o777, Ordering::Relaxed)
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
        let (satp, asid, root) = (memory.satp(), memory.table.asid.0, memory.table.root);
        println!("{self}: satp {satp}, which is Sv39, ASID {asid}, root page table in frame {root}");
        for region in memory.regions().iter() {
            let pages = region.pages();
            let plural = if pages == 1 { "" } else { "s" };
            println!("  {region}: {pages} page{plural}");
        }
    }
}

impl fmt::Display for Process {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.record.fmt(formatter)
    }
}
