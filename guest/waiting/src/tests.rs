//! Whose turn it is, who is woken by what, and when timers ring.

use super::*;
use std::sync::{Arc, Mutex};

/// A thread by its name, and what has woken it.
struct Named(char, Mutex<Option<Woken>>);

impl Thread for Named {
    fn set_woken(&self, by: Woken) {
        *self.1.lock().unwrap() = Some(by);
    }
}

fn named(name: char) -> Arc<Named> {
    Arc::new(Named(name, Mutex::default()))
}

/// Everybody whose turn it is, and what has woken them.
fn turns(queues: &mut Queues<Named, u32>) -> Vec<(char, Option<Woken>)> {
    core::iter::from_fn(|| queues.take()).map(|thread| (thread.0, *thread.1.lock().unwrap())).collect()
}

#[test]
fn turns_come_round_robin() {
    let mut queues = Queues::<Named, u32>::new();
    assert!(queues.is_idle() && queues.take().is_none());
    "abc".chars().for_each(|name| queues.admit(named(name)));
    let first = queues.take().unwrap();
    queues.admit(first);
    assert_eq!(turns(&mut queues), [('b', None), ('c', None), ('a', None)]);
}

#[test]
fn as_many_as_asked_are_woken_longest_first() {
    let mut queues = Queues::new();
    for (name, channel, bits) in [('a', 1, 1), ('b', 2, 1), ('c', 1, 2), ('d', 1, 3), ('e', 1, 3)] {
        queues.sleep(named(name), channel, bits, NEVER);
    }
    assert_eq!(queues.wake(1, 2, 2), 2);
    assert_eq!(turns(&mut queues), [('c', Some(Woken::ByOther)), ('d', Some(Woken::ByOther))]);
    assert_eq!(queues.move_sleepers(1, 7, 1), 1);
    assert_eq!(
        queues.sleepers().map(|(thread, channel)| (thread.0, channel)).collect::<Vec<_>>(),
        [('a', 7), ('b', 2), ('e', 1)]
    );
    assert_eq!((queues.wake(7, u32::MAX, usize::MAX), queues.wake(7, u32::MAX, usize::MAX)), (1, 0));
    queues.interrupt(|thread, channel| thread.0 == 'b' && channel == 2);
    assert_eq!(turns(&mut queues), [('a', Some(Woken::ByOther)), ('b', Some(Woken::Interrupted))]);
}

#[test]
fn a_deadline_ends_a_sleep() {
    let mut queues = Queues::new();
    for (name, deadline) in [('a', 30), ('b', 10), ('c', NEVER)] {
        queues.sleep(named(name), 1, 1, deadline);
    }
    assert!(!queues.is_due(9) && queues.is_due(10));
    assert_eq!(queues.expire(10), 30);
    assert_eq!(turns(&mut queues), [('b', Some(Woken::ByTime))]);
    queues.set_alarm(20);
    assert!(queues.is_due(20) && queues.expire(20) == 30 && !queues.is_due(20));
    assert_eq!((queues.expire(30), queues.sleepers().count()), (NEVER, 1));
}

#[test]
fn a_timer_rings_once_or_again_and_again_without_falling_behind() {
    let mut timers = Timers::new();
    timers.add(1, 'a');
    timers.add(2, 'b');
    assert_eq!((timers.get(1), timers.get(3), timers.next()), (Some(('a', Setting::OFF)), None, NEVER));
    timers.set(1, Setting { at: 10, interval: 0 });
    timers.set(2, Setting { at: 12, interval: 5 });
    timers.set(3, Setting { at: 1, interval: 1 });
    assert_eq!((timers.next(), timers.ring(9)), (10, None));
    assert_eq!([12, 12, 12].map(|now| timers.ring(now)), [Some((1, 'a')), Some((2, 'b')), None]);
    assert_eq!((timers.get(1), timers.next(), timers.overrun(2)), (Some(('a', Setting::OFF)), 17, Some(0)));
    assert_eq!((timers.ring(28), timers.overrun(2)), (Some((2, 'b')), Some(2)), "at 17, 22 and 27");
    let left = |now| timers.get(2).unwrap().1.left(now);
    assert_eq!((left(30), left(40), Setting::OFF.left(0)), ([5, 2], [5, 1], [0, 0]));
    timers.set(2, Setting { at: 40, interval: 0 });
    assert_eq!((timers.overrun(2), timers.overrun(3)), (Some(0), None));
}

#[test]
fn timers_of_who_is_gone_do_not_ring_and_none_overflows() {
    let mut timers = Timers::new();
    (1..=2).for_each(|key| timers.add(key, ()));
    timers.set(1, Setting { at: 0, interval: u64::MAX / 2 });
    timers.set(2, Setting { at: 5, interval: 1 });
    assert!(timers.remove(|key| key == 2) && !timers.remove(|key| key == 2));
    assert_eq!((timers.ring(u64::MAX - 1), timers.overrun(1)), (Some((1, ())), Some(2)));
    assert_eq!(timers.ring(u64::MAX - 1), None, "there is no time after that");
}
