//! Promises against memory. A region costs nothing when it is promised; if all programs touch what they were promised,
//! memory and swap space may not be enough. How far the kernel goes is Linux's `overcommit_memory`: never beyond what
//! there is (2), as far as anybody wants (1), or anything but what could not be kept even if nobody else wanted
//! something (0). Whoever promises too much needs somebody to end a program (`process/out_of_memory`).

use crate::mm::{frame, reverse_map, swap};
use abi::errno::Errno;
pub use abi::memory::Overcommit;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;

/// How far promises go from now on.
pub static MODE: Mutex<Overcommit> = Mutex::new(Overcommit::Guess);
/// Pages that are promised to all programs together.
static PROMISED: AtomicUsize = AtomicUsize::new(0);

/// How many pages are promised, and how many can be kept: in swap space, and in frames that are free or hold pages already.
/// What the kernel has for itself it cannot promise.
pub fn promised_and_limit() -> (usize, usize) {
    let memory = frame::free_for_programs() + reverse_map::pages();
    (PROMISED.load(Ordering::Relaxed), memory + swap::slots().0)
}

/// So many pages, promised to somebody for as long as this lives.
#[derive(Default, Debug)]
pub struct Promise {
    pages: usize,
}

impl Promise {
    /// Promises more. ENOMEM if it is more than the policy allows.
    pub fn grow(&mut self, pages: usize) -> Result<(), Errno> {
        let (promised, limit) = promised_and_limit();
        let allowed = match *MODE.lock() {
            Overcommit::Guess => pages <= limit,
            Overcommit::Allow => true,
            Overcommit::Refuse => promised.checked_add(pages).is_some_and(|sum| sum <= limit),
        };
        if !allowed {
            return Err(Errno::ENOMEM);
        }
        self.pages += pages;
        PROMISED.fetch_add(pages, Ordering::Relaxed);
        Ok(())
    }

    /// Promises less.
    pub fn shrink(&mut self, pages: usize) {
        self.pages -= pages;
        PROMISED.fetch_sub(pages, Ordering::Relaxed);
    }

    pub fn pages(&self) -> usize {
        self.pages
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        self.shrink(self.pages);
    }
}
