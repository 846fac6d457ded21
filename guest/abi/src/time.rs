//! Time (Linux `include/uapi/linux/time.h`).

/// `struct timespec`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(C)]
pub struct TimeSpec {
    /// Seconds.
    pub seconds: i64,
    /// Nanoseconds, less than a billion.
    pub nanoseconds: i64,
}

/// Nanoseconds in a second.
pub const NANOSECONDS: u64 = 1_000_000_000;

/// `clock_nanosleep`: up to a time, not for a time.
pub const ABSOLUTE_TIME: usize = 1;
