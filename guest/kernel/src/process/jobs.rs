//! Jobs: groups of processes, sessions of groups, and processes that are stopped until they are told to go on.

use crate::process::{Process, all, find};
use crate::scheduler;
use abi::errno::Errno;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};

/// A process's part.
pub struct Jobs {
    group: AtomicUsize,
    session: AtomicUsize,
    stopped: AtomicBool,
    /// What `wait4` has not been told yet: the signal that has stopped the process, or that it goes on.
    news: AtomicU8,
}

const NOTHING: u8 = 0;
const GOES_ON: u8 = u8::MAX;

impl Jobs {
    /// As the parent, or on its own.
    pub fn new(id: usize, parent: Option<&Jobs>) -> Jobs {
        let (group, session) = parent.map_or((id, id), |parent| (parent.group(), parent.session()));
        Jobs {
            group: AtomicUsize::new(group),
            session: AtomicUsize::new(session),
            stopped: AtomicBool::new(false),
            news: AtomicU8::new(NOTHING),
        }
    }

    /// The group that the process is in, by the number of its first process.
    pub fn group(&self) -> usize {
        self.group.load(Ordering::Relaxed)
    }

    /// The session that the group is in, by the number of its first process.
    pub fn session(&self) -> usize {
        self.session.load(Ordering::Relaxed)
    }

    /// Whether the process is stopped.
    pub fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// What `wait4` is to be told, as it tells it; once.
    pub fn take_news(&self, of_stopping: bool, of_going_on: bool) -> Option<u32> {
        let status = match self.news.load(Ordering::Relaxed) {
            GOES_ON if of_going_on => 0xffff,
            NOTHING | GOES_ON => return None,
            signal if of_stopping => u32::from(signal) << 8 | 0x7f,
            _ => return None,
        };
        self.news.store(NOTHING, Ordering::Relaxed);
        Some(status)
    }
}

/// The process stops, because of this signal.
pub fn stop(process: &Process, signal: u8) {
    process.jobs.news.store(signal, Ordering::Relaxed);
    process.jobs.stopped.store(true, Ordering::Relaxed);
    tell_parent(process);
}

/// The process goes on, if it was stopped.
pub fn go_on(process: &Process) {
    if process.jobs.stopped.swap(false, Ordering::Relaxed) {
        process.jobs.news.store(GOES_ON, Ordering::Relaxed);
        scheduler::wake(scheduler::Channel::Stopped(process.record.id), usize::MAX);
        tell_parent(process);
    }
}

fn tell_parent(process: &Process) {
    let parent = process.family.lock().parent.upgrade();
    if let Some(parent) = parent {
        scheduler::wake(parent.channel(), usize::MAX);
    }
}

/// `setpgid`: the process itself or a child of its, into a group of its session or a new one.
pub fn set_group(process: &Process, id: usize, group: usize) -> Result<usize, Errno> {
    let (id, group) = (id as i32, group as i32);
    let own = process.record.id;
    let id = if id == 0 { own } else { usize::try_from(id).map_err(|_| Errno::ESRCH)? };
    let group = if group == 0 { id } else { usize::try_from(group).map_err(|_| Errno::EINVAL)? };
    let target = find(id).ok_or(Errno::ESRCH)?;
    let is_child = process.family.lock().children.iter().any(|child| child.record.id == id);
    if id != own && !is_child {
        return Err(Errno::ESRCH);
    }
    let session = target.jobs.session();
    let group_exists = |other: &Arc<Process>| other.jobs.group() == group && other.jobs.session() == session;
    if session == id || session != process.jobs.session() || group != id && !all().iter().any(group_exists) {
        return Err(Errno::EPERM);
    }
    target.jobs.group.store(group, Ordering::Relaxed);
    Ok(0)
}

/// `setsid`: a session and a group of its own.
pub fn new_session(process: &Process) -> Result<usize, Errno> {
    let id = process.record.id;
    if all().iter().any(|other| other.jobs.group() == id) {
        return Err(Errno::EPERM);
    }
    process.jobs.group.store(id, Ordering::Relaxed);
    process.jobs.session.store(id, Ordering::Relaxed);
    Ok(id)
}

/// The group or session of a process, of this one if the number is 0.
pub fn of(process: &Process, id: usize, tell: impl Fn(&Jobs) -> usize) -> Result<usize, Errno> {
    match id as i32 {
        0 => Ok(tell(&process.jobs)),
        id => {
            let id = usize::try_from(id).map_err(|_| Errno::ESRCH)?;
            Ok(tell(&find(id).ok_or(Errno::ESRCH)?.jobs))
        }
    }
}

/// The processes of a group.
pub fn members(group: usize) -> Vec<Arc<Process>> {
    all().into_iter().filter(|process| process.jobs.group() == group).collect()
}
