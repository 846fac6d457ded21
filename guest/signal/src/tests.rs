//! What waits comes in its order, and what is done follows the table of signal(7).

use super::*;
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::{CODE_KERNEL, CODE_USER, IGNORE_HANDLER, SignalAction, SignalFrame, SignalStack};

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

/// A process with a handler for SIGUSR1, on its stack for handlers, and a thread of it.
fn with_handler(flags: usize) -> (ProcessSignals, ThreadSignals) {
    let mut process = ProcessSignals::new(Actions::DEFAULT);
    let action = SignalAction { handler: 0x1000, flags, mask: bit(Signal::User2 as u8) };
    process.set_action(Signal::User1 as u8, action).unwrap();
    (process, ThreadSignals::new())
}

#[test]
fn what_is_ignored_is_noted_only_where_it_is_held_back() {
    let (mut process, mut thread) = with_handler(0);
    let (child, user) = (Signal::Child as u8, Signal::User1 as u8);
    assert!(!process.send(child, number(0), false) && process.send(child, number(0), true));
    assert!(!process.send_to(&mut thread, child, number(0)) && process.send_to(&mut thread, user, number(0)));
    assert_eq!(process.waiting(&thread), bit(child) | bit(user));
    let ignore = SignalAction { handler: IGNORE_HANDLER, ..SignalAction::default() };
    process.set_action(child, ignore).unwrap();
    assert_eq!(process.waiting(&thread), bit(user), "what means nothing any more is forgotten");
}

#[test]
fn what_the_thread_did_itself_does_not_wait() {
    let (process, mut thread) = with_handler(0);
    assert!(process.raise(&mut thread, Signal::User1 as u8, number(0)));
    assert!(!process.raise(&mut thread, Signal::SegmentationFault as u8, number(0)), "no handler");
    thread.set_mask(u64::MAX);
    assert!(!process.raise(&mut thread, Signal::User1 as u8, number(0)), "it cannot be held back");
    assert_eq!(thread.mask(), !UNSTOPPABLE);
}

#[test]
fn a_delivery_is_a_stop_an_end_or_a_call() {
    let (mut process, mut thread) = with_handler(abi::signal::ONE_SHOT);
    for signal in [Signal::User1, Signal::TerminalStop, Signal::Window, Signal::Terminate] {
        process.send(signal as u8, number(7), true);
    }
    let action = process.actions.get(Signal::User1 as u8);
    let all: Vec<_> = core::iter::from_fn(|| process.deliver(&mut thread)).collect();
    let end = Delivery::End(ExitStatus::Killed(Signal::Terminate));
    assert_eq!(all, [Delivery::Call(10, number(7), action), end, Delivery::Stop(20)]);
    assert_eq!(process.actions.get(Signal::User1 as u8), SignalAction::default(), "it was for once");
}

#[test]
fn a_handler_runs_with_its_mask_and_the_old_one_is_kept_for_the_return() {
    let (process, mut thread) = with_handler(0);
    thread.set_mask(bit(1));
    thread.suspend_with(bit(2));
    let action = process.actions.get(Signal::User1 as u8);
    let mut registers = [0; 32];
    registers[2] = 0x10_0008;
    let (place, frame) = thread.enter_handler((10, number(7), &action), registers, [0; 33]).unwrap();
    assert!(place.is_multiple_of(16) && place + size_of::<SignalFrame>() <= 0x10_0008);
    assert_eq!((frame.mask[0], frame.registers[2], frame.information.number), (bit(1), 0x10_0008, 10));
    assert_eq!(thread.mask(), bit(2) | bit(10) | bit(Signal::User2 as u8));
    assert!(!thread.end_suspension(), "the handler's return ends it");
    assert!(thread.enter_handler((10, number(7), &action), [0; 32], [0; 33]).is_none(), "no room");
}

#[test]
fn a_suspension_ends_with_the_mask_from_before() {
    let mut thread = ThreadSignals::new();
    thread.set_mask(bit(1));
    thread.suspend_with(0);
    thread.set_awaited(bit(1) | bit(Signal::Kill as u8));
    assert!(!thread.holds_back(1) && thread.end_suspension() && thread.holds_back(1));
    assert_eq!(thread.lets_in(), !0, "it waits for the one that it holds back");
    assert_eq!(thread.change_mask(9, 0), Err(Errno::EINVAL));
    thread.change_mask(abi::signal::BLOCK, bit(3)).unwrap();
    thread.change_mask(abi::signal::UNBLOCK, bit(1)).unwrap();
    assert_eq!(thread.mask(), bit(3));
}

#[test]
fn handlers_run_on_their_own_stack_where_they_want_it() {
    let (process, mut thread) = with_handler(abi::signal::ON_STACK);
    let wanted = |flags, size| SignalStack { address: 0x8000, flags, padding: 0, size };
    assert_eq!(thread.set_stack(wanted(0, 100), 0), Err(Errno::ENOMEM));
    thread.set_stack(wanted(0, 0x4000), 0).unwrap();
    let action = process.actions.get(Signal::User1 as u8);
    let mut registers = [0; 32];
    registers[2] = 0x10_0000;
    let (place, _) = thread.enter_handler((10, number(0), &action), registers, [0; 33]).unwrap();
    assert!((0x8000..0xc000).contains(&place));
    registers[2] = place;
    let (deeper, frame) = thread.enter_handler((10, number(0), &action), registers, [0; 33]).unwrap();
    assert!(deeper < place && frame.stack.flags == SignalStack::IN_USE);
    assert_eq!(thread.set_stack(wanted(0, 0x4000), place), Err(Errno::EPERM), "it is in use");
    let mut child = ThreadSignals::new();
    child.inherit(&thread, true);
    assert_eq!(child.stack_from(0).size, 0x4000);
    child.set_stack(wanted(SignalStack::DISABLED, 0), 0).unwrap();
    assert_eq!((child.mask(), child.stack_from(0).flags), (thread.mask(), SignalStack::DISABLED));
}
