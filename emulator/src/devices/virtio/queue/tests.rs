//! Chains and rings, the legal ones and the others.

use super::super::driver::*;
use super::super::rng::{EntropyDevice, Seeded};
use super::{Chain, Queue, QueueError};
use crate::devices::rig::RAM;

/// A queue laid out as the driver does it.
fn queue() -> Queue {
    Queue {
        size: SIZE,
        ready: true,
        descriptors: DESCRIPTORS,
        driver: AVAILABLE,
        device: USED,
        ..Queue::default()
    }
}

/// A driver whose device does not matter.
fn memory() -> Driver {
    Driver::new(EntropyDevice::new(Seeded(0)))
}

fn pop(driver: &Driver) -> Result<Option<Chain>, QueueError> {
    queue().pop(&driver.rig.bus.ram)
}

fn error(driver: &Driver) -> QueueError {
    pop(driver).unwrap_err()
}

#[test]
fn a_chain_is_split_into_what_is_read_and_what_is_written() {
    let mut driver = memory();
    driver.poke(BUFFERS, b"headdata");
    driver.offer(&[
        (BUFFERS, 4, false),
        (BUFFERS + 4, 0, false),
        (BUFFERS + 4, 4, false),
        (BUFFERS + 8, 8, true),
    ]);
    let mut chain = pop(&driver).unwrap().unwrap();
    assert_eq!((chain.readable.len(), chain.writable.len()), (8, 8));
    let mut bytes = [0; 6];
    assert_eq!(chain.readable.read(&driver.rig.bus.ram, &mut bytes), 6);
    assert_eq!(&bytes, b"headda", "how it is cut does not matter");
    assert_eq!(chain.readable.read(&driver.rig.bus.ram, &mut bytes), 2);
    let mut last = chain.writable.split_off(7);
    assert_eq!((chain.writable.len(), last.len()), (7, 1));
    assert_eq!(last.write(&mut driver.rig.bus.ram, b"xy"), 1);
    assert_eq!(chain.writable.write(&mut driver.rig.bus.ram, b"1234567"), 7);
    assert_eq!(driver.peek(BUFFERS + 8, 8), b"1234567x");
}

#[test]
fn nothing_available_is_nothing() {
    assert!(pop(&memory()).unwrap().is_none());
}

#[test]
fn an_indirect_table_is_a_chain() {
    let mut driver = memory();
    let table = BUFFERS + 0x1000;
    driver.describe(DESCRIPTORS, 3, table, 32, INDIRECT | WRITE, 0);
    driver.describe(table, 0, BUFFERS, 16, NEXT, 1);
    driver.describe(table, 1, BUFFERS + 16, 16, WRITE, 0);
    driver.make_available(3);
    let chain = pop(&driver).unwrap().unwrap();
    assert_eq!((chain.head, chain.readable.len(), chain.writable.len()), (3, 16, 16));
}

#[test]
fn a_direct_descriptor_may_come_before_an_indirect_one() {
    let mut driver = memory();
    let table = BUFFERS + 0x1000;
    driver.describe(DESCRIPTORS, 0, BUFFERS, 8, NEXT, 1);
    driver.describe(DESCRIPTORS, 1, table, 16, INDIRECT, 0);
    driver.describe(table, 0, BUFFERS, 8, 0, 0);
    driver.make_available(0);
    assert_eq!(pop(&driver).unwrap().unwrap().readable.len(), 16);
}

#[test]
fn cycles_end() {
    let mut driver = memory();
    driver.describe(DESCRIPTORS, 0, BUFFERS, 1, NEXT, 1);
    driver.describe(DESCRIPTORS, 1, BUFFERS, 1, NEXT, 0);
    driver.make_available(0);
    assert_eq!(error(&driver), QueueError::ChainLength);
    driver.describe(DESCRIPTORS, 0, BUFFERS, 32, INDIRECT, 0);
    driver.describe(BUFFERS, 0, BUFFERS, 1, NEXT, 0);
    assert_eq!(error(&driver), QueueError::ChainLength);
}

#[test]
fn descriptors_beyond_their_table_are_refused() {
    let mut driver = memory();
    driver.make_available(SIZE);
    assert_eq!(error(&driver), QueueError::DescriptorIndex);
    let mut driver = memory();
    driver.describe(DESCRIPTORS, 0, BUFFERS, 1, NEXT, 0xffff);
    driver.make_available(0);
    assert_eq!(error(&driver), QueueError::DescriptorIndex);
    driver.describe(DESCRIPTORS, 0, BUFFERS, 16, INDIRECT, 0);
    driver.describe(BUFFERS, 0, BUFFERS, 1, NEXT, 1);
    assert_eq!(error(&driver), QueueError::ChainLength, "its table has one entry");
}

#[test]
fn indirect_tables_that_cannot_be_are_refused() {
    let table = BUFFERS + 0x1000;
    for (length, flags, expected) in [
        (0, INDIRECT, QueueError::Indirect),
        (24, INDIRECT, QueueError::Indirect),
        (16, INDIRECT | NEXT, QueueError::Indirect),
        (16 * 1025, INDIRECT, QueueError::ChainLength),
        (0xf000, INDIRECT, QueueError::ChainLength),
        (0x4000, INDIRECT, QueueError::BufferPlace),
    ] {
        let mut driver = memory();
        let at = if length == 0x4000 { RAM + 0xd000 } else { table };
        driver.describe(DESCRIPTORS, 0, at, length, flags, 1);
        driver.make_available(0);
        assert_eq!(error(&driver), expected, "{length} {flags}");
    }
    let mut driver = memory();
    driver.describe(DESCRIPTORS, 0, table, 16, INDIRECT, 0);
    driver.describe(table, 0, table, 16, INDIRECT, 0);
    driver.make_available(0);
    assert_eq!(error(&driver), QueueError::Indirect, "no table in a table");
}

#[test]
fn buffers_outside_ram_are_refused() {
    for (address, length) in
        [(0, 1), (RAM - 1, 2), (RAM + 0xffff, 2), (u64::MAX, 1), (u64::MAX - 3, 8), (RAM, u32::MAX)]
    {
        let mut driver = memory();
        driver.offer(&[(address, length, true)]);
        assert_eq!(error(&driver), QueueError::BufferPlace, "{address:#x} {length}");
    }
}

#[test]
fn what_is_written_comes_last() {
    let mut driver = memory();
    driver.offer(&[(BUFFERS, 1, true), (BUFFERS, 1, false)]);
    assert_eq!(error(&driver), QueueError::Order);
}

#[test]
fn an_index_ahead_by_more_than_the_queue_is_refused() {
    let mut driver = memory();
    for ahead in [SIZE + 1, 0x8000, 0xffff] {
        driver.poke(AVAILABLE + 2, &ahead.to_le_bytes());
        assert_eq!(error(&driver), QueueError::AvailableIndex);
    }
}
