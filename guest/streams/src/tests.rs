//! Pipes, counters and sets among threads of the host, and among nobody who could wait.

use super::*;
use abi::file::ready::{ERROR, HANG_UP, TO_READ, TO_WRITE};
use abi::file::watch::{ADD, CHANGE, ONCE, REMOVE};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

/// Threads of the host.
#[derive(Default)]
struct Threads(Mutex<()>, Condvar);

impl Waiters for Threads {
    fn wait(&self, may_wait: bool) -> Result<(), Errno> {
        if !may_wait {
            return Err(Errno::EAGAIN);
        }
        // Whoever came in between looking and waiting has woken nobody: look again soon.
        let guard = self.0.lock().unwrap();
        let _ = self.1.wait_timeout(guard, Duration::from_millis(1)).unwrap();
        Ok(())
    }

    fn wake(&self) {
        self.1.notify_all();
    }
}

fn new_pipe() -> (Reader<Threads>, Writer<Threads>) {
    pipe()
}

#[test]
fn all_bytes_come_through_a_pipe_in_order_however_they_are_cut() {
    let (reader, writer) = new_pipe();
    let sent: Vec<u8> = (0..300_000u32).map(|number| (number * 7 >> 3) as u8).collect();
    let expected = sent.clone();
    let sender = thread::spawn(move || {
        for piece in sent.chunks(70_001) {
            assert_eq!(writer.write(piece, true), Ok(piece.len()));
        }
    });
    let (mut received, mut piece) = (Vec::<u8>::new(), [0; 9973]);
    loop {
        match reader.read(&mut piece, true).unwrap() {
            0 => break,
            count => received.extend(&piece[..count]),
        }
    }
    sender.join().unwrap();
    assert!(received == expected);
}

#[test]
fn without_waiting_a_pipe_gives_and_takes_what_it_can() {
    let (reader, writer) = new_pipe();
    let mut bytes = [0; 10];
    assert_eq!(reader.read(&mut bytes, false), Err(Errno::EAGAIN));
    assert_eq!(reader.read(&mut [], false), Ok(0));
    assert_eq!((reader.readiness(), writer.readiness()), (0, TO_WRITE));
    assert_eq!(writer.write(&[1; PIPE_ROOM + 5], false), Ok(PIPE_ROOM));
    assert_eq!(writer.write(&[2], false), Err(Errno::EAGAIN));
    assert_eq!((reader.readiness(), writer.readiness()), (TO_READ, 0));
    assert_eq!(reader.read(&mut bytes, false), Ok(10));
    assert_eq!(writer.write(&[3; 11], false), Err(Errno::EAGAIN), "so few bytes are not cut");
    assert_eq!(writer.write(&[3; 10], false), Ok(10));
}

#[test]
fn each_end_learns_that_the_other_is_gone() {
    let (reader, writer) = new_pipe();
    writer.write(b"last", true).unwrap();
    drop(writer);
    assert_eq!(reader.readiness(), TO_READ | HANG_UP);
    let mut bytes = [0; 10];
    assert_eq!((reader.read(&mut bytes, true), reader.read(&mut bytes, true)), (Ok(4), Ok(0)));

    let (reader, writer) = new_pipe();
    drop(reader);
    assert_eq!(writer.readiness(), TO_WRITE | ERROR);
    assert_eq!(writer.write(b"x", true), Err(Errno::EPIPE));
}

#[test]
fn an_end_of_a_connection_can_be_shut_in_each_direction() {
    let [first, second] = connection::<Threads>();
    let mut bytes = [0; 10];
    first.1.write(b"last", true).unwrap();
    (0..2).for_each(|_| shut_down(&first.0, &first.1, 1).unwrap());
    assert_eq!((second.0.readiness(), first.1.write(b"x", true)), (TO_READ | HANG_UP, Err(Errno::EPIPE)));
    assert_eq!((second.0.read(&mut bytes, true), second.0.read(&mut bytes, true)), (Ok(4), Ok(0)));
    assert_eq!((second.1.write(b"answer", true), first.0.read(&mut bytes, true)), (Ok(6), Ok(6)));
    drop(first.1);

    shut_down(&second.0, &second.1, 2).unwrap();
    assert_eq!(first.0.read(&mut bytes, true), Ok(0));
    assert_eq!(shut_down(&second.0, &second.1, 3), Err(Errno::EINVAL));
    let [first, second] = connection::<Threads>();
    shut_down(&first.0, &first.1, 0).unwrap();
    assert_eq!((second.1.write(b"x", true), first.0.read(&mut bytes, true)), (Err(Errno::EPIPE), Ok(0)));
}

#[test]
fn who_opens_a_named_pipe_waits_for_the_other_end() {
    let named = Arc::new(NamedPipe::<Threads>::default());
    assert_eq!(named.open_to_write(false).err(), Some(Errno::ENXIO), "nobody reads");
    let other = named.clone();
    let writer = thread::spawn(move || other.open_to_write(true).unwrap().write(b"through", true));
    let reader = named.open_to_read(true).unwrap();
    let mut bytes = [0; 10];
    assert_eq!(reader.read(&mut bytes, true), Ok(7));
    assert_eq!((&bytes[..7], writer.join().unwrap()), (&b"through"[..], Ok(7)));
    assert_eq!((reader.read(&mut bytes, true), reader.readiness()), (Ok(0), HANG_UP));
}

#[test]
fn a_named_pipe_that_nobody_has_open_is_empty_again() {
    let named = NamedPipe::<Threads>::default();
    let (reader, writer) = named.open_both();
    writer.write(b"lost", true).unwrap();
    drop((reader, writer));
    let reader = named.open_to_read(false).unwrap();
    assert_eq!(reader.readiness(), 0, "no writer has come yet, so none has gone");
    assert_eq!(reader.read(&mut [0; 9], false), Ok(0));
    let writer = named.open_to_write(false).unwrap();
    assert_eq!(reader.read(&mut [0; 9], false), Err(Errno::EAGAIN));
    drop(writer);
    assert_eq!(reader.readiness(), HANG_UP);
}

#[test]
fn a_counter_gives_all_or_one_and_refuses_what_does_not_fit() {
    let number = |value: u64| value.to_le_bytes();
    let mut bytes = [0; 8];
    let counter = Counter::<Threads>::new(3, false);
    counter.write(&number(4), true).unwrap();
    assert_eq!((counter.read(&mut bytes, true), bytes), (Ok(8), number(7)));
    assert_eq!(counter.read(&mut bytes, false), Err(Errno::EAGAIN));
    assert_eq!(counter.readiness(), TO_WRITE);
    assert_eq!(counter.read(&mut bytes[..7], true), Err(Errno::EINVAL));
    assert_eq!(counter.write(&number(u64::MAX), true), Err(Errno::EINVAL));
    counter.write(&number(u64::MAX - 1), true).unwrap();
    assert_eq!((counter.readiness(), counter.write(&number(1), false)), (TO_READ, Err(Errno::EAGAIN)));

    let counter = Arc::new(Counter::<Threads>::new(2, true));
    let other = counter.clone();
    let adder = thread::spawn(move || other.write(&number(1), true));
    let taken = (0..3).map(|_| counter.read(&mut [0; 8], true)).collect::<Vec<_>>();
    assert_eq!((taken, adder.join().unwrap()), (vec![Ok(8); 3], Ok(8)));
    assert_eq!(counter.read(&mut bytes, false), Err(Errno::EAGAIN));
}

/// An open file that is as ready as it says, and is waited for at a number.
struct File(u16, u32);

impl Watched for File {
    type Place = u32;

    fn readiness(&self, places: &mut Vec<u32>) -> u16 {
        places.push(self.1);
        self.0
    }
}

#[test]
fn a_set_reports_what_was_asked_of_its_files() {
    let watch = Watch::<File, Threads>::default();
    let (readable, broken) = (Arc::new(File(TO_READ | TO_WRITE, 10)), Arc::new(File(ERROR, 20)));
    let reading = (u32::from(TO_READ), 1);
    watch.change(ADD, 3, &readable, reading).unwrap();
    watch.change(ADD, 4, &broken, (0x8000_0000, 2)).unwrap();
    assert_eq!(watch.change(ADD, 3, &readable, reading), Err(Errno::EEXIST));
    assert_eq!(watch.change(CHANGE, 4, &readable, reading), Err(Errno::ENOENT));
    assert_eq!(watch.change(0, 3, &readable, reading), Err(Errno::EINVAL));
    let look = |most| {
        let mut places = Vec::new();
        let events = watch.look(most, &mut places);
        (events.iter().map(|event| (event.events as u16, event.data)).collect::<Vec<_>>(), places)
    };
    assert_eq!(look(9), (vec![(TO_READ, 1), (ERROR, 2)], vec![10, 20]));
    assert_eq!(look(1).0, [(TO_READ, 1)]);
    watch.change(CHANGE, 3, &readable, (u32::from(TO_WRITE) | ONCE, 5)).unwrap();
    assert_eq!(look(1).0, [(TO_WRITE, 5)]);
    assert_eq!(look(9).0, [(ERROR, 2)], "the other was reported once");
    watch.change(REMOVE, 3, &readable, (0, 0)).unwrap();
    let mut places = Vec::new();
    assert_eq!((watch.readiness(&mut places), places), (TO_READ, vec![20]));
    drop(broken);
    assert_eq!(look(9), (vec![], vec![]), "a set keeps no file open");
}
