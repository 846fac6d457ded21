//! What waits comes in its order, and what is done follows the table of signal(7).

use super::*;
use abi::errno::Errno;
use abi::signal::{CODE_KERNEL, CODE_USER, IGNORE_HANDLER, SignalAction};

fn number(value: u64) -> Information {
    Information { code: CODE_USER, words: [value, 0] }
}

#[test]
fn one_of_each_waits_and_real_time_signals_queue() {
    let mut pending = Pending::new();
    for value in 0..3 {
        pending.add(Signal::User1 as u8, number(value));
        pending.add(40, number(value));
    }
    let taken: Vec<_> =
        core::iter::from_fn(|| pending.take(0)).map(|(signal, told)| (signal, told.words[0])).collect();
    assert_eq!(taken, [(10, 0), (40, 0), (40, 1), (40, 2)]);
    assert_eq!(pending.set(), 0);
    (0..1000).for_each(|value| pending.add(64, number(value)));
    assert!(core::iter::from_fn(|| pending.take(0)).count() < 1000, "memory is not a program's to use up");
}

#[test]
fn what_the_thread_did_itself_comes_first_and_what_is_masked_waits() {
    let mut pending = Pending::new();
    for signal in [Signal::HangUp, Signal::SegmentationFault, Signal::Interrupt] {
        pending.add(signal as u8, number(0));
    }
    assert_eq!(pending.take(bit(Signal::SegmentationFault as u8)).unwrap().0, Signal::HangUp as u8);
    assert_eq!(pending.take(0).unwrap().0, Signal::SegmentationFault as u8);
    assert_eq!(pending.take(u64::MAX), None);
    pending.forget(bit(Signal::Interrupt as u8));
    assert_eq!(pending.take(0), None);
}

#[test]
fn actions_are_kept_but_for_two_and_a_new_program_has_no_handlers() {
    let mut actions = Actions::DEFAULT;
    let handler = SignalAction { handler: 0x1000, ..SignalAction::default() };
    let ignore = SignalAction { handler: IGNORE_HANDLER, ..SignalAction::default() };
    assert_eq!(actions.set(Signal::Kill as u8, handler), Err(Errno::EINVAL));
    actions.set(Signal::Child as u8, handler).unwrap();
    assert!(!actions.is_ignored(Signal::Child as u8) && !actions.forgets_children());
    actions.set(Signal::HangUp as u8, ignore).unwrap();
    actions.execute();
    assert_eq!(actions.get(Signal::Child as u8), SignalAction::default());
    assert!(actions.is_ignored(Signal::HangUp as u8) && actions.is_ignored(Signal::Child as u8));
    actions.set(Signal::Child as u8, ignore).unwrap();
    assert!(actions.forgets_children());
    assert_eq!(default_of(Signal::TerminalStop as u8), Default::Stop);
    assert_eq!((default_of(Signal::Terminate as u8), default_of(64)), (Default::End, Default::End));
}

#[test]
fn a_handler_is_told_of_a_process_or_of_an_address() {
    let sent = Information::sent_by(7, CODE_USER).about(Signal::User1 as u8);
    assert_eq!((sent.number, sent.code, sent.words[0]), (10, 0, 7));
    let fault = Information::address(0x1_2345_6789, 1).about(Signal::SegmentationFault as u8);
    assert_eq!((fault.words[0], fault.words[1]), (0x1_2345_6789, 0));
    for (status, code, value) in [(3 << 8, 1, 3), (9, 2, 9), (19 << 8 | 0x7f, 5, 19), (0xffff, 6, 18)] {
        let news = Information::news_of_child(5, status).about(Signal::Child as u8);
        assert_eq!((news.code, news.words[0], news.words[1]), (code, 5, value), "{status:#x}");
    }
    assert_eq!(Information::sent_by(1, CODE_KERNEL).about(14).code, CODE_KERNEL);
}
