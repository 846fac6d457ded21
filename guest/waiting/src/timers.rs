//! Timers: each rings at a time, and then again and again, as `struct itimerspec` has it.

use crate::NEVER;
use alloc::vec::Vec;

/// When a timer rings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting {
    /// The next time; `NEVER`, if it is not set.
    pub at: u64,
    /// From one time to the next; 0 if there is only one.
    pub interval: u64,
}

impl Setting {
    /// It does not ring.
    pub const OFF: Setting = Setting { at: NEVER, interval: 0 };

    /// What `gettime` says: the interval, and how long until it rings; zeros if it does not.
    pub fn left(self, now: u64) -> [u64; 2] {
        // One that is due and has not rung yet is still to ring.
        if self.at == NEVER { [0, 0] } else { [self.interval, self.at.saturating_sub(now).max(1)] }
    }

    /// How often it has rung until now, if it is due; when it rings next stands in it then.
    fn ring(&mut self, now: u64) -> u64 {
        if self.at == NEVER || now < self.at {
            return 0;
        }
        if self.interval == 0 {
            self.at = NEVER;
            return 1;
        }
        let times = (now - self.at) / self.interval + 1;
        self.at = self.at.saturating_add(times.saturating_mul(self.interval));
        times
    }
}

struct Timer<K, N> {
    key: K,
    notice: N,
    setting: Setting,
    /// How often it has rung in vain: beyond the last time that somebody was told of.
    overrun: u64,
}

/// Timers by their keys, and who is told how when they ring.
pub struct Timers<K, N> {
    timers: Vec<Timer<K, N>>,
}

impl<K: Copy + PartialEq, N: Clone> Timers<K, N> {
    /// None.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> Timers<K, N> {
        Timers { timers: Vec::new() }
    }

    /// A new one, which is not set.
    pub fn add(&mut self, key: K, notice: N) {
        self.timers.push(Timer { key, notice, setting: Setting::OFF, overrun: 0 });
    }

    /// Those whose keys are meant are gone; says whether there were any.
    pub fn remove(&mut self, meant: impl Fn(K) -> bool) -> bool {
        let before = self.timers.len();
        self.timers.retain(|timer| !meant(timer.key));
        self.timers.len() < before
    }

    /// Who is told of it, and when it rings, if there is one.
    pub fn get(&self, key: K) -> Option<(N, Setting)> {
        let timer = self.timers.iter().find(|timer| timer.key == key)?;
        Some((timer.notice.clone(), timer.setting))
    }

    /// How often it has rung beyond the last time that somebody was told of, if there is one.
    pub fn overrun(&self, key: K) -> Option<u64> {
        self.timers.iter().find(|timer| timer.key == key).map(|timer| timer.overrun)
    }

    /// Sets it, if there is one.
    pub fn set(&mut self, key: K, setting: Setting) {
        if let Some(timer) = self.timers.iter_mut().find(|timer| timer.key == key) {
            (timer.setting, timer.overrun) = (setting, 0);
        }
    }

    /// When the next one rings; `NEVER`, if none does.
    pub fn next(&self) -> u64 {
        self.timers.iter().map(|timer| timer.setting.at).min().unwrap_or(NEVER)
    }

    /// A timer that is due rings: says who is told. To be asked until none is.
    pub fn ring(&mut self, now: u64) -> Option<(K, N)> {
        self.timers.iter_mut().find_map(|timer| {
            let times = timer.setting.ring(now);
            timer.overrun = times.checked_sub(1)?;
            Some((timer.key, timer.notice.clone()))
        })
    }
}
