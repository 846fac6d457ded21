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
#[derive(Clone, Default)]
pub struct Descriptors {
    table: Vec<Option<Descriptor>>,
}

impl Descriptors {
    /// Numbers are less than this one.
    pub const MOST: usize = 256;

    /// The open file with this number.
    pub fn get(&self, number: usize) -> Result<Arc<OpenFile>, Errno> {
        Ok(self.descriptor(number)?.file.clone())
    }

    /// What the number means.
    pub fn descriptor(&self, number: usize) -> Result<&Descriptor, Errno> {
        self.table.get(number).and_then(Option::as_ref).ok_or(Errno::EBADF)
    }

    /// Gives an open file the lowest free number from `least` on.
    pub fn add(&mut self, descriptor: Descriptor, least: usize) -> Result<usize, Errno> {
        let number = (least..).find(|&number| self.descriptor(number).is_err()).unwrap_or(usize::MAX);
        self.set(number, descriptor).map_err(|_| Errno::EMFILE)
    }

    /// Gives an open file this number, whatever it meant before.
    pub fn set(&mut self, number: usize, descriptor: Descriptor) -> Result<usize, Errno> {
        if number >= Descriptors::MOST {
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

    /// Gives up the numbers that do not survive `execve`.
    pub fn execute(&mut self) {
        for entry in &mut self.table {
            if entry.as_ref().is_some_and(|descriptor| descriptor.close_on_execute) {
                *entry = None;
            }
        }
    }
}
