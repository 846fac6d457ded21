//! What happened since the machine was started, to all processes together.

use core::sync::atomic::{AtomicUsize, Ordering};

/// Something that is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// A fault answered with a frame that was there already, or with zeros.
    MinorFault,
    /// A fault for which a page had to be fetched.
    MajorFault,
    /// A page copied because somebody else holds the frame too.
    Copy,
    /// A page read from swap space.
    SwapIn,
    /// A page written to swap space.
    SwapOut,
    /// A page that the replacement policy has chosen.
    Scan,
    /// A page that has left memory.
    Steal,
    /// A process ended for want of memory.
    OutOfMemory,
    /// A hart that has gone from one thread to another.
    Switch,
    /// The TLB flushed for that.
    Flush,
}

static COUNTS: [AtomicUsize; 10] = [const { AtomicUsize::new(0) }; 10];

/// How often it has happened so far.
pub fn read(what: Count) -> usize {
    COUNTS[what as usize].load(Ordering::Relaxed)
}

/// It has happened.
#[inline]
pub fn count(what: Count) {
    COUNTS[what as usize].fetch_add(1, Ordering::Relaxed);
}
