//! A process's numbers for open files (POSIX, "File Descriptor Allocation"), whatever those are.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod set;

pub use set::Set;

use abi::errno::Errno;
use alloc::vec::Vec;

/// A number's meaning.
#[derive(Clone)]
pub struct Descriptor<F> {
    /// The open file; other numbers, here and in other processes, may mean it too.
    pub file: F,
    /// Whether `execve` closes it.
    pub close_on_execute: bool,
}

/// The numbers of a process.
#[derive(Clone)]
pub struct Descriptors<F> {
    table: Vec<Option<Descriptor<F>>>,
    /// Numbers are less than this one (`RLIMIT_NOFILE`).
    pub limit: usize,
}

impl<F> Default for Descriptors<F> {
    fn default() -> Descriptors<F> {
        Descriptors { table: Vec::new(), limit: MOST }
    }
}

/// The largest limit.
pub const MOST: usize = 256;

impl<F: Clone> Descriptors<F> {
    /// The open file with this number.
    pub fn get(&self, number: usize) -> Result<F, Errno> {
        Ok(self.descriptor(number)?.file.clone())
    }

    /// All numbers that mean something.
    pub fn all(&self) -> Vec<(usize, F)> {
        let entry =
            |(number, entry): (usize, &Option<Descriptor<F>>)| Some((number, entry.as_ref()?.file.clone()));
        self.table.iter().enumerate().filter_map(entry).collect()
    }

    /// What the number means.
    pub fn descriptor(&self, number: usize) -> Result<&Descriptor<F>, Errno> {
        self.table.get(number).and_then(Option::as_ref).ok_or(Errno::EBADF)
    }

    /// Gives an open file the lowest free number from `least` on.
    pub fn add(&mut self, descriptor: Descriptor<F>, least: usize) -> Result<usize, Errno> {
        if least >= MOST {
            return Err(Errno::EINVAL);
        }
        let number = (least..=self.limit).find(|&number| self.descriptor(number).is_err());
        self.set(number.unwrap_or(usize::MAX), descriptor).map_err(|_| Errno::EMFILE)
    }

    /// Gives an open file this number, whatever it meant before.
    pub fn set(&mut self, number: usize, descriptor: Descriptor<F>) -> Result<usize, Errno> {
        if number >= self.limit {
            return Err(Errno::EBADF);
        }
        if number >= self.table.len() {
            self.table.resize(number + 1, None);
        }
        self.table[number] = Some(descriptor);
        Ok(number)
    }

    /// Sets whether `execve` closes it.
    pub fn set_close_on_execute(&mut self, number: usize, close: bool) -> Result<(), Errno> {
        let entry = self.table.get_mut(number).and_then(Option::as_mut).ok_or(Errno::EBADF)?;
        entry.close_on_execute = close;
        Ok(())
    }

    /// Gives up a number.
    pub fn remove(&mut self, number: usize) -> Result<Descriptor<F>, Errno> {
        self.table.get_mut(number).and_then(Option::take).ok_or(Errno::EBADF)
    }

    /// Gives up all numbers from the first to the last.
    pub fn remove_all(&mut self, first: usize, last: usize) -> Vec<Descriptor<F>> {
        let table = self.table.iter_mut().enumerate().filter(|(number, _)| (first..=last).contains(number));
        table.filter_map(|(_, entry)| entry.take()).collect()
    }

    /// Gives up the numbers that do not survive `execve`.
    pub fn execute(&mut self) -> Vec<Descriptor<F>> {
        let closed =
            |entry: &mut Option<Descriptor<F>>| entry.take_if(|descriptor| descriptor.close_on_execute);
        self.table.iter_mut().filter_map(closed).collect()
    }
}

#[cfg(test)]
mod tests;
