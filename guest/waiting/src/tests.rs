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
    core::iter::from_fn(|| queues.next()).map(|thread| (thread.0, *thread.1.lock().unwrap())).collect()
}

#[test]
fn turns_come_round_robin() {
    let mut queues = Queues::<Named, u32>::new();
    assert!(queues.is_idle() && queues.next().is_none());
    "abc".chars().for_each(|name| queues.admit(named(name)));
    let first = queues.next().unwrap();
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
    assert_eq!(timers.set('a', Setting { at: 10, interval: 0 }), Setting::OFF);
    timers.set('b', Setting { at: 12, interval: 5 });
    assert_eq!((timers.next(), timers.ring(9)), (10, vec![]));
    assert_eq!(timers.ring(12), [('a', 1), ('b', 1)]);
    assert_eq!((timers.get(&'a'), timers.next()), (Setting::OFF, 17));
    assert_eq!(timers.ring(28), [('b', 3)], "at 17, 22 and 27");
    assert_eq!((timers.get(&'b').left(30), timers.get(&'b').left(40)), ([2, 5], [1, 5]));
    assert_eq!(timers.set('b', Setting::OFF), Setting { at: 32, interval: 5 });
    assert_eq!((timers.next(), Setting::OFF.left(0)), (NEVER, [0, 0]));
}

#[test]
fn timers_of_who_is_gone_do_not_ring_and_none_overflows() {
    let mut timers = Timers::new();
    timers.set(1, Setting { at: 0, interval: u64::MAX / 2 });
    timers.set(2, Setting { at: 5, interval: 1 });
    timers.remove_if(|&key| key == 2);
    assert_eq!(timers.ring(u64::MAX - 1), [(1, 3)]);
    assert_eq!(timers.ring(u64::MAX - 1), [], "there is no time after that");
}
