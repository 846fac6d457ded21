//! The words that a program was started with.

use crate::arch;
use core::ffi::CStr;

/// argv: the program's name, then its arguments.
pub struct Arguments(&'static [usize]);

impl Arguments {
    /// Takes the pointers of argv.
    pub(crate) fn new(pointers: &'static [usize]) -> Arguments {
        Arguments(pointers)
    }

    /// The word at `index`; 0 is the program's own name.
    pub fn get(&self, index: usize) -> Option<&'static str> {
        self.get_with_end(index)?.to_str().ok()
    }

    /// The same with the zero byte at its end, as the kernel wants paths.
    pub fn get_with_end(&self, index: usize) -> Option<&'static CStr> {
        Some(arch::argument(*self.0.get(index)?))
    }
}
