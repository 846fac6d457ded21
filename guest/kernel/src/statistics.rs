//! What happened to pages since the machine was started, of all processes together.

use core::sync::atomic::{AtomicUsize, Ordering};

static MINOR_FAULTS: AtomicUsize = AtomicUsize::new(0);
static MAJOR_FAULTS: AtomicUsize = AtomicUsize::new(0);
static COPIES: AtomicUsize = AtomicUsize::new(0);

/// The counts.
#[derive(Clone, Copy, Default, Debug)]
pub struct Events {
    /// Faults answered with a frame that was there already, or with zeros.
    pub minor_faults: usize,
    /// Faults for which a page had to be fetched.
    pub major_faults: usize,
    /// Pages copied because somebody else holds the frame too.
    pub copies: usize,
}

/// The counts so far.
pub fn read() -> Events {
    let load = |count: &AtomicUsize| count.load(Ordering::Relaxed);
    Events { minor_faults: load(&MINOR_FAULTS), major_faults: load(&MAJOR_FAULTS), copies: load(&COPIES) }
}

/// A fault was answered; with a page that had to be fetched, or not.
pub fn count_fault(fetched: bool) {
    let count = if fetched { &MAJOR_FAULTS } else { &MINOR_FAULTS };
    count.fetch_add(1, Ordering::Relaxed);
}

/// A page was copied.
pub fn count_copy() {
    COPIES.fetch_add(1, Ordering::Relaxed);
}
