//! The words that a program was started with.

use crate::arch;
use core::ffi::CStr;

/// argv: the program's name, then its arguments; and the environment.
pub struct Arguments {
    arguments: &'static [usize],
    environment: &'static [usize],
}

impl Arguments {
    /// Takes the pointers of argv and of envp.
    pub(crate) fn new(arguments: &'static [usize], environment: &'static [usize]) -> Arguments {
        Arguments { arguments, environment }
    }

    /// The word at `index`; 0 is the program's own name.
    pub fn get(&self, index: usize) -> Option<&'static str> {
        self.get_with_end(index)?.to_str().ok()
    }

    /// The same with the zero byte at its end, as the kernel wants paths.
    pub fn get_with_end(&self, index: usize) -> Option<&'static CStr> {
        Some(arch::argument(*self.arguments.get(index)?))
    }

    /// All words, and then the variables of the environment, each with the zero byte at its end.
    pub fn all(&self) -> impl Iterator<Item = &'static [u8]> {
        let pointers = self.arguments.iter().chain(self.environment);
        pointers.map(|&pointer| arch::argument(pointer).to_bytes_with_nul())
    }
}
