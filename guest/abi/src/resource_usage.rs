//! `struct rusage` (Linux `include/uapi/linux/resource.h`), which tells a process among other things how often it
//! was preempted.

use crate::time::TimeValue;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// What `getrusage` fills in. Linux fills in much of it with 0 as well.
#[derive(Clone, Copy, Default, Debug, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct ResourceUsage {
    /// Seconds and microseconds in user mode and in the kernel.
    pub times: [TimeValue; 2],
    /// Largest resident set, in KiB.
    pub largest_resident_kib: i64,
    /// Sizes that Linux does not maintain.
    pub unmaintained_sizes: [i64; 3],
    /// Page faults answered without reading a disk.
    pub minor_faults: i64,
    /// Page faults that read a disk.
    pub major_faults: i64,
    /// Swaps, blocks read and written, messages, signals: none kept here.
    pub unmaintained_counts: [i64; 6],
    /// How often the process gave up the hart by itself.
    pub voluntary_switches: i64,
    /// How often the timer took the hart away and gave it to another.
    pub involuntary_switches: i64,
}

impl ResourceUsage {
    /// The `who` that means the calling process.
    pub const SELF: usize = 0;
    /// That means its children.
    pub const CHILDREN: usize = u32::MAX as usize;
    /// That means the calling thread.
    pub const THREAD: usize = 1;
}
