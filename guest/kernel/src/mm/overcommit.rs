//! Promises against memory. A region costs nothing when it is promised; if all programs touch what they were promised,
//! memory and swap space may not be enough. How far the kernel goes is Linux's `overcommit_memory`: never beyond what
//! there is (2), as far as anybody wants (1), or anything but what could not be kept even if nobody else wanted
//! something (0). Whoever promises too much needs somebody to end a program (`process/out_of_memory`).

use crate::mm::region::Counted;
use crate::mm::{frame, reverse_map, swap};
use abi::errno::Errno;
use core::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

/// How far promises go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(u8)]
pub enum Overcommit {
    /// Whatever could be kept if it were the only promise.
    #[default]
    Guess = 0,
    /// Everything.
    Allow = 1,
    /// What memory and swap space can hold together with all other promises.
    Refuse = 2,
}

impl Overcommit {
    /// By its name in the boot arguments.
    pub fn from_name(name: &str) -> Option<Overcommit> {
        Some(match name {
            "guess" => Overcommit::Guess,
            "allow" => Overcommit::Allow,
            "refuse" => Overcommit::Refuse,
            _ => return None,
        })
    }

    fn current() -> Overcommit {
        match MODE.load(Ordering::Relaxed) {
            0 => Overcommit::Guess,
            1 => Overcommit::Allow,
            _ => Overcommit::Refuse,
        }
    }
}

static MODE: AtomicU8 = AtomicU8::new(Overcommit::Guess as u8);
/// Pages that are promised to all programs together.
static PROMISED: AtomicUsize = AtomicUsize::new(0);

/// From now on promises go so far.
pub fn set(mode: Overcommit) {
    MODE.store(mode as u8, Ordering::Relaxed);
}

/// Linux's number for how far promises go.
pub fn number() -> u8 {
    Overcommit::current() as u8
}

/// How many pages are promised, and how many can be kept: in swap space, and in frames that are free or hold pages already.
/// What the kernel has for itself it cannot promise.
pub fn promised_and_limit() -> (usize, usize) {
    let memory = frame::free_for_programs() + reverse_map::pages();
    (PROMISED.load(Ordering::Relaxed), memory + swap::slots().0)
}

/// Whether pages count that a program has promised not to need all: to the strictest policy that is no word.
pub fn without_reserve() -> Counted {
    match Overcommit::current() {
        Overcommit::Guess | Overcommit::Allow => Counted::No,
        Overcommit::Refuse => Counted::WhenWritable,
    }
}

/// The promise is more than the policy allows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooMuch;

impl From<TooMuch> for Errno {
    fn from(_: TooMuch) -> Errno {
        Errno::ENOMEM
    }
}

/// So many pages, promised to somebody for as long as this lives.
#[derive(Default, Debug)]
pub struct Promise {
    pages: usize,
}

impl Promise {
    /// Promises more.
    pub fn grow(&mut self, pages: usize) -> Result<(), TooMuch> {
        let (promised, limit) = promised_and_limit();
        let allowed = match Overcommit::current() {
            Overcommit::Guess => pages <= limit,
            Overcommit::Allow => true,
            Overcommit::Refuse => promised.checked_add(pages).is_some_and(|sum| sum <= limit),
        };
        if !allowed {
            return Err(TooMuch);
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

    /// How many pages.
    pub fn pages(&self) -> usize {
        self.pages
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        self.shrink(self.pages);
    }
}
