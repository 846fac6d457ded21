//! Who could run, and who sleeps. Nobody remembers what has happened: whoever is woken looks again.

use crate::NEVER;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What ends a sleep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Woken {
    /// What the thread waited for may have happened.
    ByOther,
    /// Its time is over.
    ByTime,
    /// A signal has come.
    Interrupted,
}

/// What the queues need of a thread.
pub trait Thread {
    /// Its sleep has ended, because of this.
    fn set_woken(&self, by: Woken);
}

struct Sleeper<T, C> {
    thread: Arc<T>,
    channel: C,
    /// Only who has one of these bits in common wakes it (`FUTEX_WAIT_BITSET`).
    bits: u32,
    /// When to wake it anyway.
    deadline: u64,
}

/// Threads `T` that do not run. They sleep on channels `C`.
pub struct Queues<T, C> {
    ready: VecDeque<Arc<T>>,
    /// Longest first.
    sleeping: Vec<Sleeper<T, C>>,
    /// The first deadline, or an earlier time.
    alarm: u64,
}

impl<T: Thread, C: Copy + PartialEq> Queues<T, C> {
    /// No threads.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> Queues<T, C> {
        Queues { ready: VecDeque::new(), sleeping: Vec::new(), alarm: NEVER }
    }

    /// The thread runs when its turn comes, behind all who could run now.
    #[inline]
    pub fn admit(&mut self, thread: Arc<T>) {
        self.ready.push_back(thread);
    }

    /// Whose turn it is.
    #[inline]
    pub fn take(&mut self) -> Option<Arc<T>> {
        self.ready.pop_front()
    }

    /// Whether nobody could run.
    #[inline]
    pub fn is_idle(&self) -> bool {
        self.ready.is_empty()
    }

    /// The thread sleeps on this channel until it is woken, or until the deadline.
    pub fn sleep(&mut self, thread: Arc<T>, channel: C, bits: u32, deadline: u64) {
        self.alarm = self.alarm.min(deadline);
        self.sleeping.push(Sleeper { thread, channel, bits, deadline });
    }

    /// Wakes so many of those who sleep on this channel and have one of these bits, longest first; says how many it were.
    pub fn wake(&mut self, channel: C, bits: u32, most: usize) -> usize {
        let mut left = most;
        self.wake_if(Woken::ByOther, |sleeper| {
            let meant = sleeper.channel == channel && sleeper.bits & bits != 0 && left > 0;
            left -= usize::from(meant);
            meant
        });
        most - left
    }

    /// Ends the sleep of those who are meant, for a signal.
    pub fn interrupt(&mut self, mut meant: impl FnMut(&T, C) -> bool) {
        self.wake_if(Woken::Interrupted, |sleeper| meant(&sleeper.thread, sleeper.channel));
    }

    fn wake_if(&mut self, by: Woken, mut meant: impl FnMut(&Sleeper<T, C>) -> bool) {
        for sleeper in self.sleeping.extract_if(.., |sleeper| meant(sleeper)) {
            sleeper.thread.set_woken(by);
            self.ready.push_back(sleeper.thread);
        }
    }

    /// Those who sleep on `from`, as many as `most`, sleep on `to` from now on; says how many it were.
    pub fn move_sleepers(&mut self, from: C, to: C, most: usize) -> usize {
        let moved = self.sleeping.iter_mut().filter(|sleeper| sleeper.channel == from).take(most);
        moved.map(|sleeper| sleeper.channel = to).count()
    }

    /// `expire` has something to do at this time, too.
    pub fn set_alarm(&mut self, time: u64) {
        self.alarm = self.alarm.min(time);
    }

    /// Whether there is anything to do at this time.
    #[inline]
    pub fn is_due(&self, now: u64) -> bool {
        self.alarm <= now
    }

    /// Wakes those whose deadline is over, and says when the next one is.
    pub fn expire(&mut self, now: u64) -> u64 {
        self.wake_if(Woken::ByTime, |sleeper| sleeper.deadline <= now);
        self.alarm = self.sleeping.iter().map(|sleeper| sleeper.deadline).min().unwrap_or(NEVER);
        self.alarm
    }

    /// Those who sleep, each with its channel.
    pub fn sleepers(&self) -> impl Iterator<Item = (&Arc<T>, C)> {
        self.sleeping.iter().map(|sleeper| (&sleeper.thread, sleeper.channel))
    }
}
