//! Parents and children: who is told of a process's end, and who asks.

use crate::page_cache::PageCache;
use crate::println;
use crate::process::{Process, signals, timers};
use crate::scheduler::{self, Channel, Woken};
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::Signal;
use alloc::sync::Arc;
use alloc::vec::Vec;
use family::{Families, Kin, Wanted, Which};
use signal::Information;
use spin::Mutex;

/// All processes that have not been forgotten.
pub static FAMILIES: Mutex<Families<Arc<Process>>> = Mutex::new(Families::new());

/// The process with this number.
pub fn find(id: usize) -> Result<Arc<Process>, Errno> {
    FAMILIES.lock().get(id).ok_or(Errno::ESRCH)
}

/// All processes that are meant.
pub fn meant(which: Which) -> Vec<Arc<Process>> {
    FAMILIES.lock().meant(which)
}

/// Whether a file is a program that runs: nobody may write to it.
pub fn runs(file: &Arc<PageCache>) -> bool {
    let runs_in = |process: &Arc<Process>| {
        process.program.lock().file.as_ref().is_some_and(|program| Arc::ptr_eq(program, file))
    };
    meant(Which::Any).iter().any(|process| process.record.status().is_none() && runs_in(process))
}

impl Process {
    /// Whose the process is.
    pub fn kin(&self) -> Kin {
        FAMILIES.lock().kin(self.record.id).unwrap_or_default()
    }

    fn parent(&self) -> Option<Arc<Process>> {
        find(self.kin().parent?).ok()
    }

    /// The process stops, because of this signal.
    pub fn stop(&self, signal: u8) {
        FAMILIES.lock().stop(self.record.id, signal);
        self.wake_parent();
    }

    /// The process goes on, if it was stopped.
    pub fn go_on(&self) {
        if FAMILIES.lock().go_on(self.record.id) {
            scheduler::wake(Channel::Stopped(self.record.id), usize::MAX);
            self.wake_parent();
        }
    }

    fn wake_parent(&self) {
        if let Some(parent) = self.parent() {
            scheduler::wake(parent.channel(), usize::MAX);
        }
    }

    /// The last thread of the process has ended.
    pub fn finish(&self) {
        let status = self.ending().unwrap_or(ExitStatus::Exited(0));
        println!("{self}: {status}");
        let _ = timers::remove(|(process, _)| process == self.record.id);
        self.give_back();
        self.memory.lock().clear();
        let files = core::mem::take(&mut *self.files.lock());
        drop(files);

        self.record.end(status);
        let id = self.record.id;
        let parent = self.parent();
        let parent_asks =
            parent.as_ref().is_some_and(|parent| !parent.signals.lock().actions.forgets_children());
        let forgotten = FAMILIES.lock().end(id, status, parent_asks);
        drop(forgotten);
        if let Some(parent) = parent {
            let information = Information::news_of_child(id, status.wait_status());
            signals::send_to_process(&parent, Signal::Child as u8, information);
            scheduler::wake(parent.channel(), usize::MAX);
        }
    }
}

/// Waits for something to happen to a child; says what, as `wait4` tells it. `None` if nothing has and it may not wait.
pub fn wait(process: &Process, wanted: &Wanted) -> Result<Option<(usize, u32)>, Errno> {
    let mut woken = Woken::ByOther;
    loop {
        let news = FAMILIES.lock().tell(process.record.id, wanted)?;
        if let Some(news) = news {
            if let Some(child) = news.forgotten {
                process.record.add_child(&child.record);
            }
            return Ok(Some((news.id, news.event.wait_status())));
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
