//! The transport: handshake, interrupts, resets, and drivers that are hostile.

use super::super::driver::*;
use super::super::rng::{EntropyDevice, Seeded};
use super::super::storage::MemoryStorage;
use super::super::{BlockDevice, VirtioMmio};
use super::{MAGIC, VENDOR};
use crate::bus::{Live, Width};
use crate::devices::rig::{RAM, Rig, steps};
use proptest::prelude::*;

fn entropy() -> EntropyDevice<Seeded> {
    EntropyDevice::new(Seeded(1))
}

#[test]
fn an_empty_slot_says_that_it_is_empty() {
    let mut rig = Rig::new(1, 0x1000, VirtioMmio::new(1, None));
    assert_eq!((rig.r32(0), rig.r32(4), rig.r32(8)), (MAGIC, 2, 0));
    rig.w32(STATUS, 0xff);
    rig.w32(0x50, 0);
    assert_eq!((rig.r32(STATUS), rig.r32(0x34), rig.r32(0x100)), (0, 0, 0));
    assert!(!rig.bus.wants_service());
}

#[test]
fn what_the_device_is() {
    let mut driver = Driver::new(entropy());
    assert_eq!(driver.rig.r32(8), 4);
    assert_eq!(driver.rig.r32(0xc), VENDOR);
    assert_eq!(driver.offered(), VERSION_1 | INDIRECT_FEATURE);
    driver.rig.w32(0x14, 2);
    assert_eq!(driver.rig.r32(0x10), 0, "there are 64 features");
    assert_eq!([0xb0, 0xb4, 0xb8, 0xbc].map(|at| driver.rig.r32(at)), [u32::MAX; 4]);
    driver.rig.w32(0x30, 1);
    assert_eq!(driver.rig.r32(0x34), 0, "there is no second queue");
}

#[test]
fn registers_are_words_and_configuration_is_bytes() {
    let storage = MemoryStorage { bytes: vec![0; 0x1234 * 512], read_only: false };
    let mut driver = Driver::new(BlockDevice::new(Box::new(storage), String::new()));
    for width in [Width::Byte, Width::Half, Width::Double] {
        assert!(driver.rig.load(0, width).is_err());
        assert!(driver.rig.store(0x70, width, 0).is_err());
    }
    assert_eq!(driver.rig.r64(0x100), 0x1234);
    assert_eq!((driver.rig.r8(0x100), driver.rig.r8(0x101)), (0x34, 0x12));
    driver.rig.w8(0x100, 9);
    assert_eq!(driver.rig.r32(0x100), 0x1234);
    assert_eq!(driver.rig.r64(0xff8), 0, "beyond its end there is nothing");
}

#[test]
fn features_that_are_not_offered_are_refused() {
    let mut driver = Driver::new(entropy());
    for features in [1, VERSION_1 | 1, VERSION_1 | 1 << 63] {
        driver.rig.w32(STATUS, 0);
        driver.accept(features);
        driver.set_status(FEATURES_OK);
        assert_eq!(driver.rig.r32(STATUS) & FEATURES_OK, 0, "{features:#x}");
    }
    driver.rig.w32(STATUS, 0);
    driver.accept(0);
    driver.set_status(FEATURES_OK);
    assert_ne!(driver.rig.r32(STATUS) & FEATURES_OK, 0, "VERSION_1 need not be accepted");
    driver.rig.w32(STATUS, 0);
    driver.negotiate(0);
    driver.accept(u64::MAX);
    driver.set_status(DRIVER_OK);
    assert_eq!(driver.rig.r32(STATUS), 0xf, "what was agreed on stays");
}

#[test]
fn a_request_is_served_and_interrupts_until_acknowledged() {
    let mut driver = Driver::started(entropy(), 0);
    let head = driver.offer(&[(BUFFERS, 16, true)]);
    driver.kick();
    assert_eq!(driver.used(), [(head, 16)]);
    assert_ne!(driver.peek(BUFFERS, 16), [0; 16]);
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), 1);
    assert!(driver.interrupts());
    driver.rig.w32(0x64, 1);
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), 0);
    assert!(!driver.interrupts());
}

#[test]
fn a_driver_that_polls_is_not_interrupted() {
    let mut driver = Driver::started(entropy(), 0);
    driver.poke(AVAILABLE, &1u16.to_le_bytes());
    driver.offer(&[(BUFFERS, 16, true)]);
    driver.kick();
    assert_eq!(driver.used().len(), 1);
    assert!(!driver.interrupts());
}

#[test]
fn one_notification_stands_for_all_requests_and_indices_wrap() {
    let mut driver = Driver::started(entropy(), 0);
    for _ in 0..70_000 / 7 {
        let heads: Vec<u16> = (0..7).map(|_| driver.offer(&[(BUFFERS, 8, true)])).collect();
        driver.kick();
        assert_eq!(driver.used(), heads.iter().map(|&head| (head, 8)).collect::<Vec<_>>());
    }
}

#[test]
fn before_the_driver_is_ready_and_after_it_failed_nothing_is_touched() {
    let mut driver = Driver::new(entropy());
    driver.negotiate(0);
    driver.lay_out_queue(0);
    driver.offer(&[(BUFFERS, 8, true)]);
    driver.kick();
    assert_eq!(driver.used(), []);
    driver.set_status(DRIVER_OK);
    driver.set_status(128);
    driver.kick();
    assert_eq!(driver.used(), []);
}

#[test]
fn a_reset_in_flight_drops_what_was_notified() {
    let mut driver = Driver::started(entropy(), 0);
    driver.offer(&[(BUFFERS, 8, true)]);
    driver.rig.w32(0x50, 0);
    driver.rig.w32(STATUS, 0);
    while driver.rig.bus.wants_service() {
        driver.rig.bus.serve(&mut Live, 0);
    }
    assert_eq!(driver.used(), []);
    driver.rig.w32(0x30, 0);
    assert_eq!((driver.rig.r32(STATUS), driver.rig.r32(0x44), driver.interrupts()), (0, 0, false));
}

#[test]
fn a_queue_that_cannot_be_is_not_ready() {
    for (register, value) in [
        (0x38, 0),
        (0x38, 3),
        (0x38, 512),
        (0x38, 0x1_0008),
        (0x80, DESCRIPTORS as u32 + 8),
        (0x90, AVAILABLE as u32 + 1),
        (0xa0, USED as u32 + 2),
        (0x84, 1),
        (0x90, RAM as u32 + 0xfffe),
        (0xa0, 0),
    ] {
        let mut driver = Driver::new(entropy());
        driver.negotiate(0);
        driver.lay_out_queue(0);
        let high = |at: u64| (at >> 32) as u32;
        driver.rig.w32(0x44, 0);
        driver.rig.w32(0x38, u32::from(SIZE));
        for (at, address) in [(0x80, DESCRIPTORS), (0x90, AVAILABLE), (0xa0, USED)] {
            driver.rig.w32(at, address as u32);
            driver.rig.w32(at + 4, high(address));
        }
        driver.rig.w32(register, value);
        driver.rig.w32(0x44, 1);
        assert_eq!(driver.rig.r32(0x44), 0, "{register:#x} = {value:#x}");
        assert!(driver.needs_reset());
        driver.set_status(DRIVER_OK);
        driver.kick();
        assert_eq!(driver.rig.r32(INTERRUPT_STATUS) & 1, 0);
        driver.rig.w32(STATUS, 0);
        assert!(!driver.needs_reset(), "a reset helps");
    }
}

#[test]
fn a_broken_ring_needs_a_reset_and_says_so() {
    let mut driver = Driver::started(entropy(), 0);
    driver.poke(AVAILABLE + 2, &(SIZE + 1).to_le_bytes());
    driver.kick();
    assert!(driver.needs_reset());
    assert_eq!(driver.rig.r32(INTERRUPT_STATUS), 2);
    assert!(driver.interrupts());
    driver.poke(AVAILABLE + 2, &[0, 0]);
    driver.offer(&[(BUFFERS, 8, true)]);
    driver.kick();
    assert_eq!(driver.used(), [], "until then it touches nothing");
}

#[test]
fn missing_queues_can_be_notified_and_selected() {
    let mut driver = Driver::started(entropy(), 0);
    for queue in [1, 2, 0xffff, 0x8000_0000, u32::MAX] {
        driver.rig.w32(0x50, queue);
        driver.rig.w32(0x30, queue);
        driver.rig.w32(0x38, 8);
        driver.rig.w32(0x44, 1);
        assert_eq!(driver.rig.r32(0x44), 0);
    }
    assert!(!driver.rig.bus.wants_service());
}

/// What a hostile driver writes: descriptors, rings and registers.
#[derive(Clone, Debug)]
enum Hostile {
    Descriptor(u16, u64, u32, u16, u16),
    Ring(u16, u16),
    Available(u16),
    Register(u64, u32),
    Kick,
}

fn hostile() -> impl Strategy<Value = Vec<Hostile>> {
    let address = prop_oneof![
        6 => RAM..RAM + 0x1_0000,
        2 => Just(DESCRIPTORS),
        1 => any::<u64>(),
        1 => u64::MAX - 64..=u64::MAX,
    ];
    let length = prop_oneof![4 => 0..64u32, 2 => (0..40u32).prop_map(|n| n * 16), 1 => any::<u32>()];
    let flags = prop_oneof![8 => 0..8u16, 1 => any::<u16>()];
    let index = || prop_oneof![8 => 0..SIZE, 1 => any::<u16>()];
    let registers: &'static [u64] =
        &[0x20, 0x24, 0x30, 0x38, 0x44, 0x50, 0x64, 0x70, 0x80, 0x84, 0x90, 0x94, 0xa0, 0xa4, 0x100];
    let step = prop_oneof![
        8 => (index(), address, length, flags, index())
            .prop_map(|(at, address, length, flags, next)| Hostile::Descriptor(at, address, length, flags, next)),
        4 => (0..SIZE, index()).prop_map(|(slot, head)| Hostile::Ring(slot, head)),
        4 => index().prop_map(Hostile::Available),
        1 => (proptest::sample::select(registers), any::<u32>()).prop_map(|(at, value)| Hostile::Register(at, value)),
        6 => Just(Hostile::Kick),
    ];
    proptest::collection::vec(step, 1..60)
}

fn block(bytes: Vec<u8>) -> BlockDevice {
    BlockDevice::new(Box::new(MemoryStorage { bytes, read_only: false }), "id".to_owned())
}

proptest! {
    #[test]
    fn hostile_rings_end_in_an_answer_or_a_reset(steps in hostile(), disk: bool) {
        let mut driver = if disk {
            Driver::started(block(vec![1; 4096]), u64::MAX)
        } else {
            Driver::started(entropy(), u64::MAX)
        };
        for step in steps {
            match step {
                Hostile::Descriptor(at, address, length, flags, next) => {
                    driver.describe(DESCRIPTORS, at % SIZE, address, length, flags, next);
                }
                Hostile::Ring(slot, head) => driver.poke(AVAILABLE + 4 + 2 * u64::from(slot), &head.to_le_bytes()),
                Hostile::Available(index) => driver.poke(AVAILABLE + 2, &index.to_le_bytes()),
                Hostile::Register(at, value) => driver.rig.w32(at, value),
                Hostile::Kick => driver.kick(),
            }
            if driver.needs_reset() {
                driver.rig.w32(STATUS, 0);
                driver.negotiate(u64::MAX);
                driver.lay_out_queue(0);
                driver.set_status(DRIVER_OK);
            }
        }
    }

    #[test]
    fn no_access_sequence_breaks_it(
        steps in steps(0x1000, &[0, 0x14, 0x20, 0x24, 0x30, 0x34, 0x38, 0x44, 0x50, 0x60, 0x64, 0x70, 0x80, 0x90, 0xa0, 0x100])
    ) {
        let slot = VirtioMmio::new(SOURCE, Some(Box::new(block(vec![0; 4096]))));
        let mut rig = Rig::new(1, 0x1000, slot);
        rig.torture(steps, |rig| {
            rig.bus.serve(&mut Live, rig.now);
            assert_eq!(rig.r32(0), MAGIC);
        });
    }
}
