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

    /// What `gettime` says: how long until it rings, and the interval; zeros if it does not.
    pub fn left(self, now: u64) -> [u64; 2] {
        // One that is due and has not rung yet is still to ring.
        if self.at == NEVER { [0, 0] } else { [self.at.saturating_sub(now).max(1), self.interval] }
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

/// Timers by their keys.
pub struct Timers<K> {
    timers: Vec<(K, Setting)>,
}

impl<K: Clone + PartialEq> Timers<K> {
    /// None.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> Timers<K> {
        Timers { timers: Vec::new() }
    }

    /// When this one rings.
    pub fn get(&self, key: &K) -> Setting {
        self.timers.iter().find(|(other, _)| other == key).map_or(Setting::OFF, |&(_, setting)| setting)
    }

    /// Sets it; says how it was set before.
    pub fn set(&mut self, key: K, setting: Setting) -> Setting {
        let before = self.get(&key);
        self.timers.retain(|(other, _)| *other != key);
        if setting.at != NEVER {
            self.timers.push((key, setting));
        }
        before
    }

    /// Those whose keys are meant do not ring any more.
    pub fn remove_if(&mut self, meant: impl Fn(&K) -> bool) {
        self.timers.retain(|(key, _)| !meant(key));
    }

    /// When the next one rings; `NEVER`, if none does.
    pub fn next(&self) -> u64 {
        self.timers.iter().map(|(_, setting)| setting.at).min().unwrap_or(NEVER)
    }

    /// Those that are due, and how often each has rung since it was looked at.
    pub fn ring(&mut self, now: u64) -> Vec<(K, u64)> {
        let mut rung = Vec::new();
        self.timers.retain_mut(|(key, setting)| {
            let times = setting.ring(now);
            if times > 0 {
                rung.push((key.clone(), times));
            }
            setting.at != NEVER
        });
        rung
    }
}
