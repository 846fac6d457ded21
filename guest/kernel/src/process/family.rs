//! Parents and children: who is told of a process's end, and who asks.

use crate::println;
use crate::process::Process;
use crate::scheduler::{self, Woken};
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::Signal;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use signal::Information;

/// A process's relations.
pub struct Family {
    /// Who made it; nobody, if it was the kernel or the parent is gone.
    pub parent: Weak<Process>,
    /// Those it made, until it has asked for their end.
    pub children: Vec<Arc<Process>>,
}

impl Family {
    /// A child of this parent.
    pub fn of(parent: &Weak<Process>) -> Family {
        Family { parent: parent.clone(), children: Vec::new() }
    }
}

/// The last thread of a process has ended.
pub fn process_ended(process: &Arc<Process>) {
    let status = process.ending().unwrap_or(ExitStatus::Exited(0));
    println!("{process}: {status}");
    process.give_back();
    process.memory.lock().clear();
    let files = core::mem::take(&mut *process.files.lock());
    drop(files);
    // Children that are left belong to nobody: those that have ended are forgotten now, the others when they end.
    let children = core::mem::take(&mut process.family.lock().children);
    for child in &children {
        child.family.lock().parent = Weak::new();
    }
    drop(children);

    process.record.end(status);
    let parent = process.family.lock().parent.upgrade();
    if let Some(parent) = parent {
        if parent.signals.actions().forgets_children() {
            parent.family.lock().children.retain(|child| child.record.id != process.record.id);
        }
        parent.signals.send_to_process(
            &parent,
            Signal::Child as u8,
            Information::news_of_child(process.record.id, status.wait_status()),
        );
        scheduler::wake(parent.channel(), usize::MAX);
    }
}

/// Which children `wait4` is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// Any.
    Any,
    /// The one with this number.
    Number(usize),
    /// Those in this group.
    Group(usize),
}

impl Which {
    fn means(self, child: &Process) -> bool {
        match self {
            Which::Any => true,
            Which::Number(id) => child.record.id == id,
            Which::Group(group) => child.jobs.group() == group,
        }
    }
}

/// What `wait4` and `waitid` are to wait for (Linux `include/uapi/linux/wait.h`).
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Which children.
    pub which: Which,
    /// Whether to wait at all.
    pub may_wait: bool,
    /// Whether their end counts, that they are stopped, that they go on.
    pub events: [bool; 3],
    /// Whether it can be asked for again.
    pub keep: bool,
}

/// Waits for something to happen to a child; says what, as `wait4` tells it. `None` if nothing has and it may not wait.
pub fn wait(process: &Process, wanted: Wanted) -> Result<Option<(usize, u32)>, Errno> {
    let [ending, stopping, going_on] = wanted.events;
    let mut woken = Woken::ByOther;
    loop {
        {
            let mut family = process.family.lock();
            if !family.children.iter().any(|child| wanted.which.means(child)) {
                return Err(Errno::ECHILD);
            }
            let meant = family.children.iter().enumerate().filter(|(_, child)| wanted.which.means(child));
            for (index, child) in meant {
                let id = child.record.id;
                if let Some(status) = child.record.status().filter(|_| ending) {
                    if !wanted.keep {
                        process.record.add_child(&child.record);
                        family.children.remove(index);
                    }
                    return Ok(Some((id, status.wait_status())));
                }
                if let Some(status) = child.jobs.take_news(stopping, going_on) {
                    return Ok(Some((id, status)));
                }
            }
        }
        if !wanted.may_wait {
            return Ok(None);
        }
        // The child's end comes with a signal: that it has ended is told first.
        if woken == Woken::Interrupted {
            return Err(Errno::RESTART);
        }
        woken = scheduler::sleep(process.channel(), None);
    }
}
