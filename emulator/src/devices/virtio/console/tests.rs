//! The console: control messages, streams and their end, byte by byte.

use super::super::driver::*;
use super::super::mmio::VirtioMmio;
use super::ConsoleDevice;
use crate::bus::{Live, Output, TerminalSize, UserEvent, UserPort};
use crate::devices::rig::{Rig, steps};
use proptest::prelude::*;

const MULTIPORT: u64 = 2;
const SIZE: u64 = 1;
const CONTROL_BUFFERS: u64 = BUFFERS + 0x1000;

fn control(driver: &mut Driver, port: u8, event: u8, value: u8) {
    driver.queue = 3;
    driver.poke(BUFFERS, &[port, 0, 0, 0, event, 0, value, 0]);
    driver.offer(&[(BUFFERS, 8, false)]);
    driver.kick();
    assert_eq!(driver.used().len(), 1);
}

/// Takes the control messages of the device, and gives the buffers back.
fn messages(driver: &mut Driver) -> Vec<(u8, u8, u8, String)> {
    driver.queue = 2;
    let mut messages = Vec::new();
    loop {
        let used = driver.used();
        if used.is_empty() {
            return messages;
        }
        for (head, length) in used {
            let bytes = driver.peek(CONTROL_BUFFERS + 64 * u64::from(head), length as usize);
            let text = String::from_utf8(bytes[8..].to_vec()).unwrap();
            messages.push((bytes[0], bytes[4], bytes[6], text));
            give_control_buffer(driver, head);
        }
        driver.kick();
    }
}

fn give_control_buffer(driver: &mut Driver, number: u16) {
    driver.describe(DESCRIPTORS + 0x200, number, CONTROL_BUFFERS + 64 * u64::from(number), 64, WRITE, 0);
    driver.make_available(number);
}

/// A driver that has opened all ports.
fn opened() -> Driver {
    let mut driver = Driver::started(ConsoleDevice::new(), MULTIPORT);
    driver.queue = 2;
    for number in 0..4 {
        give_control_buffer(&mut driver, number);
    }
    control(&mut driver, 0, 0, 1);
    let expected = [0, 1, 2].map(|port| (port, 1, 1, String::new()));
    assert_eq!(messages(&mut driver), expected);
    for (port, name) in [(0, "stdin"), (1, "stdout"), (2, "stderr")] {
        control(&mut driver, port, 3, 1);
        assert_eq!(messages(&mut driver), [(port, 7, 1, name.to_owned()), (port, 6, 1, String::new())]);
        control(&mut driver, port, 6, 1);
    }
    driver
}

fn output(driver: &mut Driver) -> Output {
    let mut out = Output::default();
    driver.rig.bus.take_output(driver.rig.id, &mut out);
    out
}

fn print(driver: &mut Driver, queue: usize, bytes: &[u8]) {
    driver.queue = queue;
    driver.poke(BUFFERS, bytes);
    driver.offer(&[(BUFFERS, bytes.len() as u32, false)]);
    driver.kick();
    assert_eq!(driver.used().len(), 1);
}

#[test]
fn three_ports_are_announced_and_named() {
    let mut driver = Driver::new(ConsoleDevice::new());
    assert_eq!(driver.rig.r32(8), 3);
    assert_eq!(driver.rig.r32(0x104), 3);
    assert_eq!(driver.offered() & MULTIPORT, MULTIPORT);
    opened();
}

#[test]
fn output_goes_where_its_port_says_byte_by_byte() {
    let mut driver = opened();
    let bytes: Vec<u8> = (0..=255).collect();
    print(&mut driver, 5, &bytes);
    print(&mut driver, 7, b"wrong");
    print(&mut driver, 1, b"shown");
    let expected = Output {
        standard: bytes,
        error: b"wrong".to_vec(),
        terminal: b"shown".to_vec(),
        ..Output::default()
    };
    assert_eq!(output(&mut driver), expected);
    assert_eq!(output(&mut driver), Output::default());
}

#[test]
fn input_waits_for_buffers_and_its_end_comes_after_it() {
    let mut driver = opened();
    assert_eq!(driver.rig.input(b"abcdef"), 6);
    driver.rest(&mut Live);
    driver.rig.bus.user_event(driver.rig.id, UserEvent::Left(UserPort::Input), 0);
    driver.rest(&mut Live);
    assert_eq!(messages(&mut driver), []);
    driver.queue = 0;
    driver.offer(&[(BUFFERS, 4, true)]);
    driver.kick();
    assert_eq!(driver.used(), [(0, 4)]);
    assert_eq!(driver.peek(BUFFERS, 4), b"abcd");
    assert_eq!(messages(&mut driver), [], "there is more");
    driver.queue = 0;
    driver.offer(&[(BUFFERS, 4, true)]);
    driver.kick();
    assert_eq!(driver.used(), [(1, 2)]);
    assert_eq!(driver.peek(BUFFERS, 2), b"ef");
    assert_eq!(messages(&mut driver), [(0, 6, 0, String::new())]);
    driver.queue = 0;
    driver.kick();
    assert_eq!(messages(&mut driver), [], "it ends once");
}

#[test]
fn input_reaches_buffers_that_wait_and_interrupts() {
    let mut driver = opened();
    driver.rig.w32(0x64, 3);
    driver.queue = 0;
    driver.offer(&[(BUFFERS, 64, true)]);
    driver.kick();
    assert!(!driver.interrupts());
    driver.rig.input(b"key");
    driver.rest(&mut Live);
    assert_eq!(driver.used(), [(0, 3)]);
    assert!(driver.interrupts());
}

#[test]
fn nothing_is_given_to_a_port_that_nobody_reads() {
    let mut driver = Driver::started(ConsoleDevice::new(), MULTIPORT);
    driver.offer(&[(BUFFERS, 64, true)]);
    driver.kick();
    driver.rig.input(b"early");
    driver.rest(&mut Live);
    assert_eq!(driver.used(), []);
    control(&mut driver, 0, 6, 1);
    driver.queue = 0;
    assert_eq!(driver.used(), [(0, 5)]);
}

#[test]
fn a_driver_of_one_port_has_a_console() {
    let mut driver = Driver::started(ConsoleDevice::new(), 0);
    driver.offer(&[(BUFFERS, 64, true)]);
    driver.kick();
    driver.rig.input(b"in");
    driver.rest(&mut Live);
    assert_eq!(driver.used(), [(0, 2)]);
    print(&mut driver, 1, b"out");
    assert_eq!(output(&mut driver).standard, b"out");
}

#[test]
fn input_has_a_bound() {
    let mut driver = Driver::new(ConsoleDevice::new());
    assert_eq!(driver.rig.input(&vec![0; 100_000]), 64 << 10);
    assert_eq!(driver.rig.input(b"more"), 0);
}

#[test]
fn a_driver_that_asks_without_listening_is_broken() {
    let mut driver = Driver::started(ConsoleDevice::new(), MULTIPORT);
    for _ in 0..40 {
        driver.queue = 3;
        driver.poke(BUFFERS, &[0, 0, 0, 0, 0, 0, 1, 0]);
        driver.offer(&[(BUFFERS, 8, false)]);
        driver.kick();
    }
    assert!(driver.needs_reset());
}

proptest! {
    #[test]
    fn all_input_arrives_in_order(pieces in proptest::collection::vec((0..40u32, 1..30u32), 1..40)) {
        let mut driver = opened();
        let (mut sent, mut got) = (Vec::new(), Vec::new());
        for (give, room) in pieces {
            let bytes: Vec<u8> = (0..give).map(|at| (sent.len() as u32 + at) as u8).collect();
            driver.rig.input(&bytes);
            sent.extend(bytes);
            driver.queue = 0;
            driver.offer(&[(BUFFERS, room, true)]);
            driver.kick();
            for (_, length) in driver.used() {
                got.extend(driver.peek(BUFFERS, length as usize));
            }
            prop_assert_eq!(&sent[..got.len()], &got[..]);
            if got.len() == sent.len() {
                // The buffer waits; what comes next goes there.
                driver.rig.input(&[sent.len() as u8]);
                driver.rest(&mut Live);
                sent.push(sent.len() as u8);
                for (_, length) in driver.used() {
                    got.extend(driver.peek(BUFFERS, length as usize));
                }
            }
        }
    }

    #[test]
    fn no_access_sequence_breaks_it(steps in steps(0x1000, &[0x20, 0x24, 0x30, 0x38, 0x44, 0x50, 0x70, 0x80, 0x90, 0xa0])) {
        let mut rig = Rig::new(1, 0x1000, VirtioMmio::new(SOURCE, Some(Box::new(ConsoleDevice::new()))));
        rig.torture(steps, |rig| {
            rig.bus.serve(&mut Live, rig.now);
        });
    }
}

#[test]
fn an_output_port_that_nobody_reads_is_closed_once() {
    let mut driver = opened();
    for _ in 0..2 {
        driver.rig.bus.user_event(driver.rig.id, UserEvent::Left(UserPort::Output), 0);
        driver.rest(&mut Live);
    }
    assert_eq!(messages(&mut driver), [(1, 6, 0, String::new())]);
    print(&mut driver, 5, b"still taken");
    assert_eq!(messages(&mut driver), []);
}

#[test]
fn a_terminal_has_one_port_and_a_size_that_changes() {
    const CONFIGURATION_CHANGE: u32 = 2;
    let mut driver = Driver::new(ConsoleDevice::terminal());
    assert_eq!(driver.offered() & (SIZE | MULTIPORT), SIZE);
    let resize = |driver: &mut Driver, rows, columns| {
        let event = UserEvent::Resized(TerminalSize { rows, columns });
        driver.rig.bus.user_event(driver.rig.id, event, 0);
        driver.rest(&mut Live);
    };
    // Columns, then rows (section 5.3.4).
    let size = |driver: &mut Driver| driver.rig.r32(0x100);
    assert_eq!((size(&mut driver), driver.rig.r32(0xfc)), (0, 0));
    resize(&mut driver, 24, 80);
    assert_eq!((size(&mut driver), driver.rig.r32(0xfc)), (24 << 16 | 80, 1));
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), 0, "nobody is there to be told");

    let mut driver = Driver::started(ConsoleDevice::terminal(), SIZE);
    resize(&mut driver, 24, 80);
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), CONFIGURATION_CHANGE);
    driver.rig.w32(0x64, CONFIGURATION_CHANGE);
    resize(&mut driver, 24, 80);
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), 0, "that is no change");
    resize(&mut driver, 50, 132);
    assert_eq!((size(&mut driver), driver.rig.r32(0xfc)), (50 << 16 | 132, 2));
    print(&mut driver, 1, b"out");
    assert_eq!(output(&mut driver).standard, b"out");

    let mut ports = opened();
    ports.rig.w32(0x64, 3);
    resize(&mut ports, 24, 80);
    assert_eq!((size(&mut ports), ports.rig.r32(INTERRUPT_STATUS)), (0, 0), "several ports have no size");
}
