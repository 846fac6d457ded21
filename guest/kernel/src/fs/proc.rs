//! `/proc`: what the kernel tells about processes and memory. `guest/reports` has the texts, this the facts and the folders.

use crate::arch::heap;
use crate::drivers::timer;
use crate::fs::mounts::MOUNTS;
use crate::fs::node::Files;
use crate::fs::{self, Node, NodeKind, Special};
use crate::hart;
use crate::mm::overcommit::Overcommit;
use crate::mm::region::{Purpose, Region};
use crate::mm::{frame, overcommit, reverse_map, swap};
use crate::process::{self, Process, kernel_stack};
use crate::random;
use crate::scheduler;
use crate::statistics::{self, Count};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use family::{Kin, Which};
use reports::{Memory, Mount, State, Times};
use tree::{MADE_UP, MadeUp};

pub use reports::TICK;

/// The release of Linux whose calls these are.
pub const RELEASE: &str = "6.6.0-sv39";

/// A file whose text is written anew whenever somebody opens it.
#[derive(Clone, Copy)]
pub enum Report {
    /// About the machine.
    Machine(fn() -> String),
    /// Something of the machine's that can be set, if the text is one for that.
    Setting(fn() -> String, fn(&str) -> Option<()>),
    /// About a process.
    Process(fn(&Process) -> Vec<u8>),
}

/// A folder of such files and of others like itself.
pub struct Folder {
    /// The number of its node; those of its files follow.
    number: usize,
    files: &'static [(&'static str, Report)],
    folders: &'static [(&'static str, &'static Folder)],
}

static MACHINE: Folder = Folder {
    number: 1024,
    files: &[
        (
            "cpuinfo",
            Report::Machine(|| "processor\t: 0\nhart\t\t: 0\nisa\t\t: rv64imafdc\nmmu\t\t: sv39\n".into()),
        ),
        ("filesystems", Report::Machine(|| "nodev\tproc\nnodev\ttmpfs\nnodev\t9p\n\tsv39\n".into())),
        ("loadavg", Report::Machine(|| times().loadavg())),
        ("meminfo", Report::Machine(memory)),
        ("mounts", Report::Machine(|| mounts(reports::mounts))),
        ("stat", Report::Machine(|| times().stat())),
        ("uptime", Report::Machine(|| times().uptime())),
        ("version", Report::Machine(|| reports::version(RELEASE))),
        ("vmstat", Report::Machine(events)),
    ],
    folders: &[("sys", &SETTINGS)],
};

static SETTINGS: Folder =
    Folder { number: 1040, files: &[], folders: &[("kernel", &OF_KERNEL), ("vm", &OF_MEMORY)] };

static OF_KERNEL: Folder = Folder {
    number: 1041,
    files: &[
        ("hostname", Report::Machine(|| "sv39\n".into())),
        ("osrelease", Report::Machine(|| format!("{RELEASE}\n"))),
        ("ostype", Report::Machine(|| "Linux\n".into())),
        ("pid_max", Report::Machine(|| "4194304\n".into())),
    ],
    folders: &[("random", &OF_RANDOM)],
};

static OF_RANDOM: Folder = Folder {
    number: 1064,
    files: &[(
        "uuid",
        Report::Machine(|| {
            let mut bytes = [0; 16];
            random::fill(&mut bytes);
            reports::uuid(bytes)
        }),
    )],
    folders: &[],
};

static OF_MEMORY: Folder = Folder {
    number: 1056,
    files: &[
        (
            "overcommit_memory",
            Report::Setting(
                || format!("{}\n", *overcommit::MODE.lock() as u8),
                |text| Overcommit::from_name(text).map(|mode| *overcommit::MODE.lock() = mode),
            ),
        ),
        // Linux has no such file.
        ("replacement_policy", Report::Machine(|| format!("{}\n", reverse_map::policy().name()))),
    ],
    folders: &[],
};

static OF_PROCESS: Folder = Folder {
    number: 1,
    files: &[
        ("cmdline", Report::Process(|process| process.program.lock().arguments.clone())),
        ("comm", Report::Process(|process| format!("{}\n", process.record.name()).into())),
        ("cgroup", Report::Machine(|| "0::/\n".into())),
        ("limits", Report::Process(|process| reports::limits(&process.limits.lock()).into())),
        ("maps", Report::Process(maps)),
        ("mountinfo", Report::Machine(|| mounts(reports::mountinfo))),
        ("mounts", Report::Machine(|| mounts(reports::mounts))),
        ("oom_score_adj", Report::Machine(|| "0\n".into())),
        ("stat", Report::Process(|process| facts(process).stat().into())),
        ("statm", Report::Process(|process| facts(process).statm().into())),
        ("status", Report::Process(|process| facts(process).status().into())),
    ],
    folders: &[],
};

/// A folder that is made up when somebody looks into it.
pub enum Virtual {
    /// `/proc`.
    Root,
    /// `/proc/sys` and those in it.
    Settings(&'static Folder),
    /// `/proc/PID`.
    Process(Weak<Process>),
    /// `/proc/PID/fd`.
    Descriptors(Weak<Process>),
    /// `/proc/PID/task`, where a thread looks like its process.
    Threads(Weak<Process>),
}

/// A name in such a folder. The node's number is none that another file has, and the same each time.
fn entry(process: usize, index: usize, name: &str, kind: NodeKind) -> (Vec<u8>, Arc<Node>) {
    let number = MADE_UP | (process as u64) << 16 | index as u64;
    (name.as_bytes().to_vec(), Node::numbered(number, None, kind))
}

fn link(process: usize, index: usize, name: &str, target: &[u8]) -> (Vec<u8>, Arc<Node>) {
    entry(process, index, name, NodeKind::Link(target.to_vec()))
}

/// `/proc` itself.
pub fn root() -> Arc<Node> {
    folder(0, 0, "", Virtual::Root).1
}

fn folder(process: usize, index: usize, name: &str, folder: Virtual) -> (Vec<u8>, Arc<Node>) {
    entry(process, index, name, NodeKind::Special(Special::Virtual(folder)))
}

fn of_process(process: &Arc<Process>) -> (Vec<u8>, Arc<Node>) {
    let id = process.record.id;
    folder(id, OF_PROCESS.number, &id.to_string(), Virtual::Process(Arc::downgrade(process)))
}

impl Folder {
    /// What is in it, for this process.
    fn list(&self, id: usize, process: &Weak<Process>) -> Vec<(Vec<u8>, Arc<Node>)> {
        let file = |(number, &(name, report)): (usize, &(&str, Report))| {
            entry(id, number, name, NodeKind::Special(Special::Report(report, process.clone())))
        };
        let inner = |&(name, inner): &(&str, &'static Folder)| {
            folder(id, inner.number, name, Virtual::Settings(inner))
        };
        (self.number + 1..).zip(self.files).map(file).chain(self.folders.iter().map(inner)).collect()
    }
}

impl MadeUp<Files> for Virtual {
    fn look_up(&self, name: &[u8]) -> Option<Arc<Node>> {
        // Looking for one process does not have to name them all.
        if let (Virtual::Root, Some(id)) = (self, core::str::from_utf8(name).ok()?.parse().ok()) {
            return process::find(id).ok().map(|process| of_process(&process).1);
        }
        self.list().into_iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    fn list(&self) -> Vec<(Vec<u8>, Arc<Node>)> {
        let (mut all, owner) = match self {
            Virtual::Root => (MACHINE.list(0, &Weak::new()), None),
            Virtual::Settings(folder) => (folder.list(0, &Weak::new()), None),
            Virtual::Process(process) | Virtual::Descriptors(process) | Virtual::Threads(process) => {
                (Vec::new(), process.upgrade())
            }
        };
        match (self, owner) {
            (Virtual::Root, _) => {
                if let Some(thread) = hart::current().thread.borrow().as_ref() {
                    all.push(link(0, 1, "self", thread.process.record.id.to_string().as_bytes()));
                }
                all.extend(process::meant(Which::Any).iter().map(of_process));
            }
            (Virtual::Process(process), Some(owner)) => {
                let id = owner.record.id;
                all.extend(OF_PROCESS.list(id, process));
                all.push(link(id, 32, "cwd", &owner.working_folder.lock()));
                all.push(link(id, 33, "exe", &owner.program.lock().path));
                all.push(link(id, 34, "root", b"/"));
                all.push(folder(id, 35, "fd", Virtual::Descriptors(process.clone())));
                all.push(folder(id, 36, "task", Virtual::Threads(process.clone())));
            }
            (Virtual::Threads(process), Some(owner)) => all.extend(owner.threads().iter().map(|thread| {
                folder(
                    thread.id,
                    OF_PROCESS.number,
                    &thread.id.to_string(),
                    Virtual::Process(process.clone()),
                )
            })),
            (Virtual::Descriptors(_), Some(owner)) => {
                let opened = owner.files.lock().all().into_iter().map(|(index, file)| {
                    let kind = NodeKind::Special(Special::Opened(file));
                    entry(owner.record.id, 64 + index, &index.to_string(), kind)
                });
                all.extend(opened);
            }
            (Virtual::Settings(_), _) | (_, None) => {}
        }
        all
    }
}

impl Report {
    /// Writes the text; about a process that is gone, nothing.
    pub fn write(self, process: &Weak<Process>) -> Vec<u8> {
        match self {
            Report::Machine(write) | Report::Setting(write, _) => write().into_bytes(),
            Report::Process(write) => process.upgrade().map_or(Vec::new(), |process| write(&process)),
        }
    }

    /// Sets what can be set, where that can be.
    pub fn setter(self) -> Option<fn(&str) -> Option<()>> {
        if let Report::Setting(_, set) = self { Some(set) } else { None }
    }
}

/// Has somebody write down all mounts.
fn mounts(write: fn(&[Mount<'_>]) -> String) -> String {
    let mounts = MOUNTS.lock();
    let mount = |path, kind, node: &Node| {
        let (changeable, device) = (node.check_changeable().is_ok(), node.status().device);
        Mount { path, kind, changeable, device }
    };
    let first = [mount(b"/", "rootfs", fs::root()), mount(b"/proc", "proc", &root())];
    let kept = mounts.iter().map(|kept| mount(&kept.path, kept.kind, &kept.root));
    write(&first.into_iter().chain(kept).collect::<Vec<_>>())
}

fn maps(process: &Process) -> Vec<u8> {
    let line = |region: &Region| {
        let addresses = region.addresses.start.value()..region.addresses.end.value();
        let name = match region.purpose {
            Purpose::Program | Purpose::Mapping | Purpose::Large => "",
            Purpose::Heap => "[heap]",
            Purpose::Stack => "[stack]",
            Purpose::SignalReturn => "[vdso]",
        };
        let (rights, is_shared) = (region.rights, region.is_shared());
        reports::Region { addresses, rights, is_shared, name }.to_string()
    };
    process.memory.lock().regions().iter().map(line).collect::<String>().into()
}

fn state(process: &Process) -> State {
    if process.record.status().is_some() {
        State::Ended
    } else if process.kin().stopped {
        State::Stopped
    } else if scheduler::all_sleep(process) {
        State::Sleeping
    } else {
        State::Running
    }
}

fn facts(process: &Process) -> reports::Process {
    let record = &process.record;
    let times = record.times();
    let Kin { parent, group, session, .. } = process.kin();
    let mut memory = process.memory.lock();
    reports::Process {
        id: record.id,
        parent: parent.unwrap_or(0),
        group,
        session,
        name: record.name(),
        state: state(process),
        file_mask: process.file_mask(),
        threads: process.threads().len(),
        promised: memory.regions().iter().map(Region::pages).sum(),
        resident: memory.usage().resident,
        faults: [memory.counts.minor_faults, memory.counts.major_faults],
        times: [times.own, times.children].map(timer::nanoseconds_at),
        start: record.start,
        switches: [times.left, times.preempted],
    }
}

fn memory() -> String {
    Memory {
        frames: [frame::total_frames(), frame::free_frames()],
        swap: swap::slots().into(),
        heap: heap::size() / crate::memory_layout::PAGE_SIZE,
        stacks: kernel_stack::mapped_frames(),
        promised: overcommit::promised_and_limit().into(),
    }
    .meminfo()
}

fn events() -> String {
    let faults = statistics::read(Count::MinorFault) + statistics::read(Count::MajorFault);
    let counts = [
        ("pgmajfault", Count::MajorFault),
        ("pgcopied", Count::Copy),
        ("pswpin", Count::SwapIn),
        ("pswpout", Count::SwapOut),
        ("pgscan", Count::Scan),
        ("pgsteal", Count::Steal),
        ("oom_kill", Count::OutOfMemory),
    ];
    let others = counts.map(|(name, count)| format!("{name} {}\n", statistics::read(count))).concat();
    format!("nr_free_pages {}\npgfault {faults}\n{others}", frame::free_frames())
}

fn times() -> Times {
    let all = process::meant(Which::Any);
    let running = all.iter().filter(|process| state(process) == State::Running).count();
    Times {
        now: timer::nanoseconds(),
        idle: scheduler::idle_time(),
        real: timer::real_time(),
        switches: statistics::read(Count::Switch) as u64,
        last_id: process::last_id(),
        processes: [all.len(), running],
    }
}
