//! The network card, as section 5.1 of the specification has it.

use super::super::driver::*;
use super::*;
use crate::bus::{DeviceId, Live};
use crate::isa::address::PhysAddr;

const ADDRESS: MacAddress = MacAddress([2, 1, 3, 5, 7, 9]);
const CARD: DeviceId = DeviceId(0);

fn card(features: u64) -> Driver {
    Driver::started(NetworkDevice::new(ADDRESS), features)
}

/// Lets the network send a frame to the card.
fn arrive(driver: &mut Driver, frame: &[u8]) {
    let now = driver.rig.now;
    assert_eq!(driver.rig.bus.input(CARD, frame, now), frame.len());
    driver.rest(&mut Live);
}

/// Gives the card a buffer for frames.
fn give(driver: &mut Driver, address: u64, length: u32) {
    driver.queue = RECEIVE;
    driver.offer(&[(address, length, true)]);
    driver.kick();
}

fn sent(driver: &mut Driver) -> Vec<Vec<u8>> {
    let mut out = Output::default();
    driver.rig.bus.take_output(CARD, &mut out);
    out.frames
}

#[test]
fn it_says_who_it_is() {
    let mut driver = Driver::new(NetworkDevice::new(ADDRESS));
    assert_eq!(driver.rig.r32(0x008), 1);
    let address: Vec<u8> = (0..6).map(|at| driver.rig.r8(0x100 + at)).collect();
    assert_eq!((address, driver.rig.r8(0x106), driver.rig.r8(0x107)), (ADDRESS.0.to_vec(), 1, 0));
    let offered = feature::MAC | feature::STATUS | feature::MRG_RXBUF | VERSION_1 | INDIRECT_FEATURE;
    assert_eq!(driver.offered(), offered);
}

#[test]
fn a_frame_leaves_without_its_header() {
    let mut driver = card(0);
    driver.queue = TRANSMIT;
    driver.poke(BUFFERS, &[0xff; 12]);
    driver.poke(BUFFERS + 12, b"an Ethernet frame");
    let whole = driver.offer(&[(BUFFERS, 29, false)]);
    let parts = driver.offer(&[(BUFFERS, 5, false), (BUFFERS + 5, 7, false), (BUFFERS + 12, 11, false)]);
    driver.kick();
    assert_eq!(driver.used(), [(whole, 0), (parts, 0)]);
    assert_eq!(sent(&mut driver), [b"an Ethernet frame".to_vec(), b"an Ethernet".to_vec()]);
    assert!(driver.interrupts());
}

#[test]
fn a_frame_that_is_too_long_is_dropped_and_a_half_header_needs_a_reset() {
    let mut driver = card(0);
    driver.queue = TRANSMIT;
    let long = driver.offer(&[(BUFFERS, 12 + FRAME_MAX as u32 + 1, false)]);
    let longest = driver.offer(&[(BUFFERS, 12 + FRAME_MAX as u32, false)]);
    driver.kick();
    assert_eq!(driver.used(), [(long, 0), (longest, 0)]);
    assert_eq!(sent(&mut driver).iter().map(Vec::len).collect::<Vec<_>>(), [FRAME_MAX]);
    driver.offer(&[(BUFFERS, 11, false)]);
    driver.kick();
    assert!(driver.needs_reset());
    assert!(sent(&mut driver).is_empty());
}

#[test]
fn a_frame_that_comes_has_a_header_that_says_one_buffer() {
    let mut driver = card(0);
    give(&mut driver, BUFFERS, 2000);
    assert!(driver.used().is_empty(), "nothing has come");
    arrive(&mut driver, b"hello");
    assert_eq!(driver.used(), [(0, 17)]);
    assert_eq!(driver.peek(BUFFERS, 17), b"\0\0\0\0\0\0\0\0\0\0\x01\0hello");
    assert!(driver.interrupts());
}

#[test]
fn frames_wait_for_buffers_in_order() {
    let mut driver = card(0);
    arrive(&mut driver, b"first");
    arrive(&mut driver, b"second");
    assert!(!driver.interrupts());
    give(&mut driver, BUFFERS, 2000);
    give(&mut driver, BUFFERS + 2000, 2000);
    assert_eq!(driver.used(), [(0, 17), (1, 18)]);
    assert_eq!(
        (driver.peek(BUFFERS + 12, 5), driver.peek(BUFFERS + 2012, 6)),
        (b"first".to_vec(), b"second".to_vec())
    );
}

#[test]
fn there_is_room_for_a_bounded_number_of_frames_and_none_without_a_driver() {
    let mut driver = Driver::new(NetworkDevice::new(ADDRESS));
    assert_eq!(driver.rig.bus.input_room(CARD), 0);
    assert_eq!(driver.rig.bus.input(CARD, b"frame", 0), 0);
    let mut driver = card(0);
    for _ in 0..WAITING_MAX {
        assert_eq!(driver.rig.bus.input_room(CARD), FRAME_MAX);
        arrive(&mut driver, b"frame");
    }
    assert_eq!(driver.rig.bus.input_room(CARD), 0);
    give(&mut driver, BUFFERS, 2000);
    assert_eq!(driver.rig.bus.input_room(CARD), FRAME_MAX);
}

#[test]
fn merged_buffers_hold_a_frame_together() {
    let mut driver = card(feature::MRG_RXBUF);
    give(&mut driver, BUFFERS, 20);
    arrive(&mut driver, b"more than 20 bytes");
    assert!(driver.used().is_empty(), "the rest of the frame would have no place");
    give(&mut driver, BUFFERS + 100, 15);
    assert_eq!(driver.used(), [(0, 20), (1, 10)]);
    assert_eq!(driver.peek(BUFFERS + 10, 2), [2, 0]);
    let text = [driver.peek(BUFFERS + 12, 8), driver.peek(BUFFERS + 100, 10)].concat();
    assert_eq!(text, b"more than 20 bytes");
}

#[test]
fn without_merging_a_frame_that_does_not_fit_is_dropped() {
    let mut driver = card(0);
    give(&mut driver, BUFFERS, 16);
    arrive(&mut driver, b"too long");
    assert!(driver.used().is_empty() && !driver.needs_reset());
    arrive(&mut driver, b"fits");
    assert_eq!(driver.used(), [(0, 16)]);
}

#[test]
fn a_buffer_for_frames_can_be_written_and_holds_a_header() {
    for parts in [&[(BUFFERS, 11, true)][..], &[(BUFFERS, 12, false), (BUFFERS, 2000, true)][..]] {
        let mut driver = card(0);
        driver.queue = RECEIVE;
        driver.offer(parts);
        driver.kick();
        arrive(&mut driver, b"frame");
        assert!(driver.needs_reset(), "{parts:?}");
    }
}

/// Section 5.1.6.1: the number of buffers is there only for those who know version 1 or merged buffers.
#[test]
fn an_old_driver_has_a_shorter_header() {
    let mut device = NetworkDevice::new(ADDRESS);
    for (features, length) in [(0, 10), (feature::MRG_RXBUF, 12), (feature::VERSION_1, 12)] {
        device.start(features);
        assert_eq!(device.header, length, "{features:#x}");
    }
}

/// Section 2.7.7: the driver's wish not to be interrupted is per queue.
#[test]
fn a_driver_that_wants_no_interrupt_gets_none() {
    let mut driver = card(0);
    driver.queue = TRANSMIT;
    let ring = AVAILABLE + 0x100;
    driver.poke(ring, &[1, 0]);
    driver.offer(&[(BUFFERS, 20, false)]);
    driver.kick();
    assert_eq!(driver.used().len(), 1);
    assert!(!driver.interrupts());
    give(&mut driver, BUFFERS, 2000);
    arrive(&mut driver, b"frame");
    assert!(driver.interrupts(), "the other queue's driver does");
}

#[test]
fn a_driver_that_comes_again_does_not_see_old_frames() {
    let mut again = NetworkDevice::new(ADDRESS);
    again.start(0);
    again.input(b"old");
    again.start(0);
    assert!(again.waiting.is_empty());
}

#[test]
fn a_malformed_ring_needs_a_reset_and_keeps_nothing() {
    for (queue, index) in [(RECEIVE, 9u16), (TRANSMIT, 0x8000)] {
        let mut driver = card(0);
        driver.queue = queue;
        driver.poke(AVAILABLE + 0x100 * queue as u64 + 2, &index.to_le_bytes());
        driver.kick();
        assert!(driver.needs_reset());
        let used =
            driver.rig.bus.ram.load(PhysAddr(USED + 0x100 * queue as u64 + 2), crate::bus::Width::Half);
        assert_eq!(used, 0);
    }
}
