//! Parents and children: who is told of a process's end, and who asks.

use crate::fs::descriptors::Descriptors;
use crate::println;
use crate::process::signals::Information;
use crate::process::{ExitStatus, Process};
use crate::scheduler::{self, Woken};
use abi::errno::Errno;
use abi::signal::Signal;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;

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
    process.memory.lock().clear();
    let files = core::mem::take::<Descriptors>(&mut process.files.lock());
    drop(files);
    // Children that are left belong to nobody: those that have ended are forgotten now, the others when they end.
    let children = core::mem::take(&mut process.family.lock().children);
    for child in &children {
        child.family.lock().parent = Weak::new();
    }
    drop(children);

    process.record.end(status);
    process.give_back();
    let parent = process.family.lock().parent.upgrade();
    if let Some(parent) = parent {
        parent.signals.send_to_process(
            &parent,
            Signal::Child as u8,
            Information::child(process.record.id, status),
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
}

/// Waits for a child's end; says its number and status. `Ok(None)` if none has ended and `may_wait` is false.
pub fn wait(process: &Process, which: Which, may_wait: bool) -> Result<Option<(usize, ExitStatus)>, Errno> {
    loop {
        {
            let mut family = process.family.lock();
            let asked = |child: &Arc<Process>| match which {
                Which::Any => true,
                Which::Number(id) => child.record.id == id,
            };
            if !family.children.iter().any(asked) {
                return Err(Errno::ECHILD);
            }
            let ended =
                family.children.iter().position(|child| asked(child) && child.record.status().is_some());
            if let Some(index) = ended {
                let child = family.children.remove(index);
                let status = child.record.status().unwrap_or(ExitStatus::Exited(0));
                return Ok(Some((child.record.id, status)));
            }
        }
        if !may_wait {
            return Ok(None);
        }
        match scheduler::sleep(process.channel(), None) {
            Woken::Interrupted => return Err(Errno::RESTART),
            Woken::ByOther | Woken::ByTime => {}
        }
    }
}
