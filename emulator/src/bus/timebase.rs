//! The real-time counter `mtime` (privileged specification, section "Machine Timer Registers"), as a function of the
//! machine's clock: the CLINT, the `time` CSR and `stimecmp` all see this one.

use crate::platform::CLOCKS_PER_TIME;

/// `mtime` is the clock divided by [`CLOCKS_PER_TIME`], plus what a store to `mtime` has set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Timebase {
    offset: u64,
}

impl Timebase {
    /// The value of `mtime` at a clock.
    #[inline]
    pub const fn time(self, clock: u64) -> u64 {
        (clock / CLOCKS_PER_TIME).wrapping_add(self.offset)
    }

    /// Makes `mtime` read `time` at this clock. The division's phase stays: the next tick comes when it would have.
    pub const fn set_time(&mut self, clock: u64, time: u64) {
        self.offset = time.wrapping_sub(clock / CLOCKS_PER_TIME);
    }

    /// The first clock at or after `now` at which `mtime` equals `time`; `None` if the clock never gets there.
    pub const fn clock_at(self, now: u64, time: u64) -> Option<u64> {
        match time.wrapping_sub(self.time(now)) {
            0 => Some(now),
            ticks => match (now / CLOCKS_PER_TIME).checked_add(ticks) {
                Some(tick) => tick.checked_mul(CLOCKS_PER_TIME),
                None => None,
            },
        }
    }

    /// When the answer to "is `mtime` at or past `compare`?" changes next, as seen at `now`.
    ///
    /// It becomes true when `mtime` reaches `compare`, and false again when `mtime` wraps to 0.
    pub const fn next_change(self, now: u64, compare: u64) -> Option<u64> {
        if self.time(now) < compare {
            self.clock_at(now, compare)
        } else if compare == 0 {
            None
        } else {
            self.clock_at(now, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_changes_exactly_at_its_tick() {
        let mut base = Timebase::default();
        assert_eq!(base.next_change(0, 5), Some(500));
        assert_eq!(base.next_change(499, 5), Some(500));
        assert_eq!(base.time(499), 4);
        assert_eq!(base.time(500), 5);
        base.set_time(550, 1000);
        assert_eq!(base.time(599), 1000);
        assert_eq!(base.time(600), 1001);
        assert_eq!(base.next_change(560, 1002), Some(700));
    }

    #[test]
    fn a_true_comparison_falls_when_mtime_wraps() {
        let mut base = Timebase::default();
        base.set_time(0, u64::MAX - 1);
        assert_eq!(base.next_change(0, 7), Some(200));
        assert_eq!(base.next_change(0, 0), None);
        assert_eq!(base.next_change(0, u64::MAX), Some(100));
    }

    #[test]
    fn a_time_beyond_the_end_of_the_clock_never_comes() {
        assert_eq!(Timebase::default().next_change(0, u64::MAX), None);
        assert_eq!(Timebase::default().clock_at(u64::MAX, u64::MAX), None);
    }
}
