//! A set of open files that is waited for as a whole (`epoll`).
//!
//! What is asked for is reported as long as it holds, also where a program would be content with each change of it
//! (`EPOLLET`): it looks more often than it has to, and misses nothing.

use crate::Waiters;
use abi::errno::Errno;
use abi::file::ready;
use abi::file::watch::{ADD, CHANGE, Event, ONCE, REMOVE};
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use spin::Mutex;

/// An open file, as a set of them sees it.
pub trait Watched {
    /// Where threads wait.
    type Place;

    /// What would not wait (`ready`); adds where to wait for the rest.
    fn readiness(&self, places: &mut Vec<Self::Place>) -> u16;
}

/// The set.
pub struct Watch<F, W> {
    entries: Mutex<Vec<Entry<F>>>,
    waiters: W,
}

/// One of the open files. That it is watched does not keep it open.
struct Entry<F> {
    number: usize,
    file: Weak<F>,
    /// What is asked for, and `ONCE`; 0 when that has been reported.
    asked: u32,
    data: u64,
}

impl<F: Watched> Entry<F> {
    fn look(&self, places: &mut Vec<F::Place>) -> u16 {
        let file = self.file.upgrade().filter(|_| self.asked != 0);
        let found = file.map_or(0, |file| file.readiness(places));
        found & (self.asked as u16 | ready::ERROR | ready::HANG_UP)
    }
}

impl<F, W: Waiters> Default for Watch<F, W> {
    fn default() -> Watch<F, W> {
        Watch { entries: Mutex::new(Vec::new()), waiters: W::default() }
    }
}

impl<F: Watched, W: Waiters> Watch<F, W> {
    /// Those who wait for changes of the set itself.
    pub fn waiters(&self) -> &W {
        &self.waiters
    }

    /// Adds an open file, changes what is asked of it, or removes it.
    pub fn change(
        &self,
        operation: usize,
        number: usize,
        file: &Arc<F>,
        (asked, data): (u32, u64),
    ) -> Result<(), Errno> {
        let mut entries = self.entries.lock();
        entries.retain(|entry| entry.file.strong_count() > 0);
        let place = entries
            .iter()
            .position(|entry| entry.number == number && entry.file.as_ptr() == Arc::as_ptr(file));
        match (operation, place) {
            (ADD, Some(_)) => return Err(Errno::EEXIST),
            (ADD, None) => entries.push(Entry { number, file: Arc::downgrade(file), asked, data }),
            (CHANGE, Some(place)) => {
                entries[place].asked = asked;
                entries[place].data = data;
            }
            (REMOVE, Some(place)) => drop(entries.remove(place)),
            (CHANGE | REMOVE, None) => return Err(Errno::ENOENT),
            _ => return Err(Errno::EINVAL),
        }
        drop(entries);
        self.waiters.wake();
        Ok(())
    }

    /// What there is to report now, of so many files at most; adds where to wait for more.
    pub fn look(&self, most: usize, places: &mut Vec<F::Place>) -> Vec<Event> {
        let mut reports = Vec::new();
        for entry in self.entries.lock().iter_mut() {
            let found = entry.look(places);
            if found != 0 && reports.len() < most {
                reports.push(Event { events: u32::from(found), padding: 0, data: entry.data });
                if entry.asked & ONCE != 0 {
                    entry.asked = 0;
                }
            }
        }
        reports
    }

    /// Whether there is anything to report; adds where to wait for it.
    pub fn readiness(&self, places: &mut Vec<F::Place>) -> u16 {
        let found = self.entries.lock().iter().fold(0, |all, entry| all | entry.look(places));
        if found != 0 { ready::TO_READ } else { 0 }
    }
}
