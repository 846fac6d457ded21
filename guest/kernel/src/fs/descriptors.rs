//! A process's numbers for open files.

use crate::fs::open_file::OpenFile;
use abi::errno::Errno;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// A number's meaning.
#[derive(Clone)]
pub struct Descriptor {
    /// The open file; other numbers, here and in other processes, may mean it too.
    pub file: Arc<OpenFile>,
    /// Whether `execve` closes it.
    pub close_on_execute: bool,
}

/// The numbers of a process.
#[derive(Clone)]
pub struct Descriptors {
    table: Vec<Option<Descriptor>>,
    /// Numbers are less than this one (`RLIMIT_NOFILE`).
    pub limit: usize,
}

impl Default for Descriptors {
    fn default() -> Descriptors {
        Descriptors { table: Vec::new(), limit: Descriptors::MOST }
    }
}

impl Descriptors {
    /// The largest limit.
    pub const MOST: usize = 256;

    /// The open file with this number.
    pub fn get(&self, number: usize) -> Result<Arc<OpenFile>, Errno> {
        Ok(self.descriptor(number)?.file.clone())
    }

    /// All numbers that mean something.
    pub fn all(&self) -> Vec<(usize, Arc<OpenFile>)> {
        let entry =
            |(number, entry): (usize, &Option<Descriptor>)| Some((number, entry.as_ref()?.file.clone()));
        self.table.iter().enumerate().filter_map(entry).collect()
    }

    /// What the number means.
    pub fn descriptor(&self, number: usize) -> Result<&Descriptor, Errno> {
        self.table.get(number).and_then(Option::as_ref).ok_or(Errno::EBADF)
    }

    /// Gives an open file the lowest free number from `least` on.
    pub fn add(&mut self, descriptor: Descriptor, least: usize) -> Result<usize, Errno> {
        if least >= Descriptors::MOST {
            return Err(Errno::EINVAL);
        }
        let number = (least..=self.limit).find(|&number| self.descriptor(number).is_err());
        self.set(number.unwrap_or(usize::MAX), descriptor).map_err(|_| Errno::EMFILE)
    }

    /// Gives an open file this number, whatever it meant before.
    pub fn set(&mut self, number: usize, descriptor: Descriptor) -> Result<usize, Errno> {
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
    pub fn remove(&mut self, number: usize) -> Result<Descriptor, Errno> {
        self.table.get_mut(number).and_then(Option::take).ok_or(Errno::EBADF)
    }

    /// Gives up all numbers from the first to the last.
    pub fn remove_all(&mut self, first: usize, last: usize) -> Vec<Descriptor> {
        let table = self.table.iter_mut().enumerate().filter(|(number, _)| (first..=last).contains(number));
        table.filter_map(|(_, entry)| entry.take()).collect()
    }

    /// Gives up the numbers that do not survive `execve`.
    pub fn execute(&mut self) -> Vec<Descriptor> {
        let closed = |entry: &mut Option<Descriptor>| entry.take_if(|descriptor| descriptor.close_on_execute);
        self.table.iter_mut().filter_map(closed).collect()
    }
}
