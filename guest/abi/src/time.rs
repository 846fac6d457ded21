//! Time (Linux `include/uapi/linux/time.h`).

use zerocopy::{FromBytes, Immutable, IntoBytes};

/// `struct timespec`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct TimeSpec {
    /// Seconds.
    pub seconds: u64,
    /// Nanoseconds, less than a billion.
    pub nanoseconds: u64,
}

impl TimeSpec {
    /// So many nanoseconds.
    pub const fn of(nanoseconds: u64) -> TimeSpec {
        TimeSpec { seconds: nanoseconds / NANOSECONDS, nanoseconds: nanoseconds % NANOSECONDS }
    }

    /// In nanoseconds, as many as there can be at most; `None` if it is none.
    pub const fn to_nanoseconds(self) -> Option<u64> {
        if self.seconds > i64::MAX as u64 || self.nanoseconds >= NANOSECONDS {
            return None;
        }
        Some(self.seconds.saturating_mul(NANOSECONDS).saturating_add(self.nanoseconds))
    }

    /// What `utimensat` sets, in nanoseconds, if it sets anything; `None` if this is no time. What is out of range is as
    /// late as can be.
    pub fn to_set(self, now: u64) -> Option<Option<u64>> {
        const NOW: u64 = (1 << 30) - 1;
        const KEEP: u64 = (1 << 30) - 2;
        match self.nanoseconds {
            NOW => Some(Some(now)),
            KEEP => Some(None),
            _ => TimeSpec { seconds: self.seconds.min(i64::MAX as u64), ..self }.to_nanoseconds().map(Some),
        }
    }
}

/// `struct timeval`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct TimeValue {
    /// Seconds.
    pub seconds: u64,
    /// Microseconds, less than a million.
    pub microseconds: u64,
}

impl TimeValue {
    /// So many nanoseconds.
    pub const fn of(nanoseconds: u64) -> TimeValue {
        TimeValue { seconds: nanoseconds / NANOSECONDS, microseconds: nanoseconds % NANOSECONDS / 1000 }
    }

    /// In nanoseconds, as many as there can be at most; `None` if it is none.
    pub const fn to_nanoseconds(self) -> Option<u64> {
        if self.microseconds >= 1_000_000 {
            return None;
        }
        Some(self.seconds.saturating_mul(NANOSECONDS).saturating_add(self.microseconds * 1000))
    }
}

/// Nanoseconds in a second.
pub const NANOSECONDS: u64 = 1_000_000_000;

/// The clock of the time since 1970, and that since the start.
pub const REAL: usize = 0;
/// See `REAL`.
pub const MONOTONIC: usize = 1;

/// `clock_nanosleep`: up to a time, not for a time.
pub const ABSOLUTE_TIME: usize = 1;
