//! A set of open files that is waited for as a whole (`epoll`).
//!
//! What is asked for is reported as long as it holds, also where a program would be content with each change of it
//! (`EPOLLET`): it looks more often than it has to, and misses nothing.

use crate::fs::open_file::OpenFile;
use crate::scheduler::{self, Channel};
use abi::errno::Errno;
use abi::file::ready;
use abi::file::watch::{ADD, CHANGE, Event, ONCE, REMOVE};
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use spin::Mutex;

/// The set.
#[derive(Default)]
pub struct Watch {
    entries: Mutex<Vec<Watched>>,
}

/// One of the open files. That it is watched does not keep it open.
struct Watched {
    number: usize,
    file: Weak<OpenFile>,
    /// What is asked for, and `ONCE`; 0 when that has been reported.
    asked: u32,
    data: u64,
}

impl Watched {
    fn look(&self) -> (u16, Channel) {
        let Some(file) = self.file.upgrade().filter(|_| self.asked != 0) else {
            return (0, Channel::Nothing);
        };
        let (found, channel) = file.readiness();
        (found & (self.asked as u16 | ready::ERROR | ready::HANG_UP), channel)
    }
}

impl Watch {
    /// Where to wait for changes of the set itself.
    pub fn channel(&self) -> Channel {
        Channel::Kernel(core::ptr::from_ref(self).addr())
    }

    /// Adds an open file, changes what is asked of it, or removes it.
    pub fn change(
        &self,
        operation: usize,
        number: usize,
        file: &Arc<OpenFile>,
        (asked, data): (u32, u64),
    ) -> Result<(), Errno> {
        let mut entries = self.entries.lock();
        entries.retain(|entry| entry.file.strong_count() > 0);
        let place = entries
            .iter()
            .position(|entry| entry.number == number && entry.file.as_ptr() == Arc::as_ptr(file));
        match (operation, place) {
            (ADD, Some(_)) => return Err(Errno::EEXIST),
            (ADD, None) => entries.push(Watched { number, file: Arc::downgrade(file), asked, data }),
            (CHANGE, Some(place)) => {
                entries[place].asked = asked;
                entries[place].data = data;
            }
            (REMOVE, Some(place)) => drop(entries.remove(place)),
            (CHANGE | REMOVE, None) => return Err(Errno::ENOENT),
            _ => return Err(Errno::EINVAL),
        }
        drop(entries);
        scheduler::wake(self.channel(), usize::MAX);
        Ok(())
    }

    /// What there is to report now, of so many files at most; and where to wait for more.
    pub fn look(&self, most: usize) -> (Vec<Event>, Vec<Channel>) {
        let mut reports = Vec::new();
        let mut channels = Vec::from([self.channel()]);
        for entry in self.entries.lock().iter_mut() {
            let (found, channel) = entry.look();
            if found != 0 && reports.len() < most {
                reports.push(Event { events: u32::from(found), padding: 0, data: entry.data });
                if entry.asked & ONCE != 0 {
                    entry.asked = 0;
                }
            }
            if !channels.contains(&channel) && channel != Channel::Nothing {
                channels.push(channel);
            }
        }
        (reports, channels)
    }

    /// Whether there is anything to report.
    pub fn readiness(&self) -> (u16, Channel) {
        let any = self.entries.lock().iter().any(|entry| entry.look().0 != 0);
        (if any { ready::TO_READ } else { 0 }, self.channel())
    }
}
