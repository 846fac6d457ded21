//! The block device, request by request, on a disk that can fail.

use super::super::driver::*;
use super::super::storage::MemoryStorage;
use super::*;
use crate::bus::Live;
use crate::devices::rig::RAM;
use proptest::prelude::*;
use std::io;
use std::sync::{Arc, Mutex};

const SECTORS: u64 = 16;
const FLUSH_FEATURE: u64 = feature::FLUSH;

/// A disk that can be looked at from outside, and told to fail.
#[derive(Clone)]
struct Watched(Arc<Mutex<State>>);

struct State {
    disk: MemoryStorage,
    fails: bool,
    syncs: usize,
    reads: usize,
}

impl Watched {
    fn new(read_only: bool) -> Self {
        let bytes = (0..SECTORS * SECTOR).map(|at| (at / SECTOR) as u8 + 1).collect();
        let disk = MemoryStorage { bytes, read_only };
        Self(Arc::new(Mutex::new(State { disk, fails: false, syncs: 0, reads: 0 })))
    }

    fn device(&self) -> BlockDevice {
        BlockDevice::new(Box::new(self.clone()), "serial number".to_owned())
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn act<T>(&self, act: impl FnOnce(&mut MemoryStorage) -> io::Result<T>) -> io::Result<T> {
        let mut state = self.state();
        if state.fails { Err(io::ErrorKind::StorageFull.into()) } else { act(&mut state.disk) }
    }

    fn sector(&self, sector: usize) -> Vec<u8> {
        self.state().disk.bytes[sector * 512..][..512].to_vec()
    }
}

impl Storage for Watched {
    fn size(&self) -> u64 {
        self.state().disk.size()
    }

    fn read_only(&self) -> bool {
        self.state().disk.read_only
    }

    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        bytes.fill(0xee);
        self.state().reads += 1;
        self.act(|disk| disk.read_at(offset, bytes))
    }

    fn read_parts_at(&mut self, offset: u64, parts: &mut [IoSliceMut<'_>]) -> io::Result<()> {
        parts.iter_mut().for_each(|part| part.fill(0xee));
        self.state().reads += 1;
        self.act(|disk| disk.read_parts_at(offset, parts))
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.act(|disk| disk.write_at(offset, bytes))
    }

    fn sync(&mut self) -> io::Result<()> {
        self.state().syncs += 1;
        self.act(|disk| disk.sync())
    }

    fn discard(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.act(|disk| disk.discard(offset, length))
    }

    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.act(|disk| disk.write_zeroes(offset, length))
    }
}

const DATA: u64 = BUFFERS + 0x100;
const STATUS_BYTE: u64 = BUFFERS + 0xff;

/// Sends a request of one header, `data`, and a status; the status and the length.
fn request(driver: &mut Driver, kind: u32, sector: u64, data: &[(u64, u32, bool)]) -> (u8, u32) {
    request_with(driver, kind, sector, data, &mut Live)
}

fn request_with(
    driver: &mut Driver,
    kind: u32,
    sector: u64,
    data: &[(u64, u32, bool)],
    outside: &mut dyn Outside,
) -> (u8, u32) {
    driver.poke(BUFFERS, &kind.to_le_bytes());
    driver.poke(BUFFERS + 8, &sector.to_le_bytes());
    driver.poke(STATUS_BYTE, &[0xaa]);
    let mut parts = vec![(BUFFERS, 16, false)];
    parts.extend(data);
    parts.push((STATUS_BYTE, 1, true));
    let head = driver.offer(&parts);
    driver.kick_with(outside);
    let used = driver.used();
    assert_eq!((used.len(), used[0].0), (1, head));
    (driver.peek(STATUS_BYTE, 1)[0], used[0].1)
}

#[test]
fn the_configuration_says_what_the_disk_is() {
    let disk = Watched::new(false);
    let mut driver = Driver::new(disk.device());
    assert_eq!(driver.rig.r64(0x100), SECTORS);
    assert_eq!((driver.rig.r32(0x34), driver.rig.r32(0x10c), driver.rig.r32(0x114)), (512, 510, 512));
    assert_eq!(driver.rig.r8(0x138), 1);
    let base = feature::SEG_MAX | feature::BLK_SIZE | feature::FLUSH | VERSION_1 | INDIRECT_FEATURE;
    assert_eq!(driver.offered(), base | feature::DISCARD | feature::WRITE_ZEROES);
    assert_eq!(Driver::new(Watched::new(true).device()).offered(), base | feature::RO);
}

#[test]
fn sectors_are_read_and_written() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), FLUSH_FEATURE);
    assert_eq!(request(&mut driver, 0, 3, &[(DATA, 512, true), (DATA + 512, 512, true)]), (0, 1025));
    assert_eq!(driver.peek(DATA, 1024), [[4; 512], [5; 512]].concat());
    driver.poke(DATA, &[9; 512]);
    assert_eq!(request(&mut driver, 1, 7, &[(DATA, 512, false)]), (0, 1));
    assert_eq!(disk.sector(7), [9; 512]);
    assert_eq!((disk.sector(6), disk.sector(8)), (vec![7; 512], vec![9; 512]));
    assert_eq!(disk.state().syncs, 0, "the driver flushes when it wants to");
}

/// As many segments as the device says, none beside the one before it, in an indirect table as long as the queue may be.
#[test]
fn the_longest_request_is_one_read_of_the_storage() {
    const SEGMENTS: u16 = SEGMENTS_MAX as u16;
    const PIECE: u64 = 16;
    const TABLE: u64 = RAM + 0xc000;
    const PIECES: u64 = RAM + 0x8000;
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), INDIRECT_FEATURE);
    driver.poke(BUFFERS, &[0; 16]);
    driver.describe(TABLE, 0, BUFFERS, 16, NEXT, 1);
    // From the last to the first, so that none follows the one before it in memory.
    let place = |piece: u64| PIECES + PIECE * (u64::from(SEGMENTS) - 1 - piece);
    for piece in 0..SEGMENTS {
        let next = piece + 2;
        driver.describe(TABLE, piece + 1, place(piece.into()), PIECE as u32, NEXT | WRITE, next);
    }
    // The last one makes whole sectors.
    let rest = (512 - u32::from(SEGMENTS) * PIECE as u32 % 512) % 512 + PIECE as u32;
    driver.describe(TABLE, SEGMENTS, PIECES - 0x400, rest, NEXT | WRITE, SEGMENTS + 1);
    driver.describe(TABLE, SEGMENTS + 1, BUFFERS + 16, 1, WRITE, 0);
    driver.describe(DESCRIPTORS, 0, TABLE, 16 * (u32::from(SEGMENTS) + 2), INDIRECT, 0);
    driver.make_available(0);
    driver.kick();
    let bytes = u32::from(SEGMENTS - 1) * PIECE as u32 + rest;
    assert_eq!((driver.used(), driver.peek(BUFFERS + 16, 1)), (vec![(0, bytes + 1)], vec![0]));
    assert_eq!(disk.state().reads, 1);
    for piece in 0..u64::from(SEGMENTS) - 1 {
        let sector = piece * PIECE / SECTOR;
        assert_eq!(driver.peek(place(piece), PIECE as usize), [sector as u8 + 1; PIECE as usize], "{piece}");
    }
}

#[test]
fn buffers_of_a_read_may_overlap() {
    let mut driver = Driver::started(Watched::new(false).device(), FLUSH_FEATURE);
    let parts = [(DATA, 512, true), (DATA + 1024, 512, true), (DATA + 256, 512, true)];
    assert_eq!(request(&mut driver, 0, 3, &parts), (0, 1537));
    assert_eq!(driver.peek(DATA, 768), [vec![4; 256], vec![6; 512]].concat(), "one after the other");
    assert_eq!(driver.peek(DATA + 1024, 512), [5; 512]);
}

#[test]
fn the_framing_does_not_matter() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), FLUSH_FEATURE);
    driver.poke(BUFFERS, &[0; 16]);
    driver.poke(BUFFERS + 8, &[2]);
    let head = driver.offer(&[
        (BUFFERS, 3, false),
        (BUFFERS + 3, 13, false),
        (DATA, 100, true),
        (DATA + 100, 413, true),
    ]);
    driver.kick();
    assert_eq!(driver.used(), [(head, 513)]);
    assert_eq!(driver.peek(DATA, 513), [vec![3; 512], vec![0]].concat());
}

#[test]
fn what_is_beyond_the_end_is_an_error_without_effect() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), FLUSH_FEATURE);
    let before = disk.state().disk.bytes.clone();
    for sector in [SECTORS, SECTORS - 1, u64::MAX, u64::MAX - 1, 1 << 55] {
        for kind in [0, 1] {
            let (status, _) = request(&mut driver, kind, sector, &[(DATA, 1024, kind == 0)]);
            assert_eq!(status, 1, "{kind} {sector:#x}");
        }
    }
    for length in [1, 511, 513] {
        assert_eq!(request(&mut driver, 0, 0, &[(DATA, length, true)]).0, 1, "{length} bytes");
        assert_eq!(request(&mut driver, 1, 0, &[(DATA, length, false)]).0, 1, "{length} bytes");
    }
    assert_eq!(disk.state().disk.bytes, before);
}

#[test]
fn a_flush_needs_no_data_and_syncs() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), FLUSH_FEATURE);
    assert_eq!(request(&mut driver, 4, 0, &[]), (0, 1));
    assert_eq!(disk.state().syncs, 1);
}

#[test]
fn without_flushes_every_write_is_synced_before_it_completes() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), 0);
    assert_eq!(request(&mut driver, 1, 0, &[(DATA, 512, false)]).0, 0);
    assert_eq!(disk.state().syncs, 1);
}

#[test]
fn a_read_only_disk_cannot_be_changed() {
    let disk = Watched::new(true);
    let mut driver = Driver::started(disk.device(), u64::MAX);
    driver.poke(DATA, &[0; 512]);
    assert_eq!(request(&mut driver, 1, 0, &[(DATA, 512, false)]).0, 1);
    assert_eq!(request(&mut driver, 11, 0, &[(DATA, 16, false)]).0, 1);
    assert_eq!(request(&mut driver, 13, 0, &[(DATA, 16, false)]).0, 1);
    assert_eq!(request(&mut driver, 4, 0, &[]).0, 0);
    assert_eq!(disk.sector(0), [1; 512]);
}

#[test]
fn the_serial_number_has_twenty_bytes() {
    let mut driver = Driver::started(Watched::new(false).device(), u64::MAX);
    assert_eq!(request(&mut driver, 8, 0, &[(DATA, 20, true)]), (0, 21));
    assert_eq!(driver.peek(DATA, 20), b"serial number\0\0\0\0\0\0\0");
}

fn range(sector: u64, count: u32, flags: u32) -> Vec<u8> {
    [&sector.to_le_bytes()[..], &count.to_le_bytes(), &flags.to_le_bytes()].concat()
}

#[test]
fn ranges_are_zeroed_and_discarded() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), u64::MAX);
    driver.poke(DATA, &[range(1, 2, 1), range(5, 1, 0)].concat());
    assert_eq!(request(&mut driver, 13, 0, &[(DATA, 32, false)]), (0, 1));
    let zeroed: Vec<bool> = (0..8).map(|sector| disk.sector(sector) == [0; 512]).collect();
    assert_eq!(zeroed, [false, true, true, false, false, true, false, false]);
    driver.poke(DATA, &range(8, 1, 0));
    assert_eq!(request(&mut driver, 11, 0, &[(DATA, 16, false)]).0, 0);
    assert_eq!(disk.sector(8), [0; 512]);
}

#[test]
fn ranges_that_cannot_be_are_refused_whole() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), u64::MAX);
    let before = disk.state().disk.bytes.clone();
    for (kind, bytes, length, status) in [
        (11, range(0, 1, 1), 16, 2),
        (13, range(0, 1, 2), 16, 2),
        (13, range(0, 1, 0x8000_0001), 16, 2),
        (13, range(SECTORS, 1, 0), 16, 1),
        (13, range(u64::MAX, 2, 0), 16, 1),
        (13, range(0, u32::MAX, 0), 16, 1),
        (13, [range(0, 1, 0), range(SECTORS, 1, 0)].concat(), 32, 1),
        (11, range(0, 1, 0), 15, 1),
        (11, range(0, 1, 0), 17, 1),
        (11, range(0, 1, 0), 16 * 17, 1),
    ] {
        driver.poke(DATA, &[0; 512]);
        driver.poke(DATA, &bytes);
        assert_eq!(
            request(&mut driver, kind, 0, &[(DATA, length, false)]).0,
            status,
            "{kind} {bytes:?} {length}"
        );
    }
    assert_eq!(disk.state().disk.bytes, before);
}

#[test]
fn a_request_of_an_unknown_type_is_unsupported() {
    let mut driver = Driver::started(Watched::new(false).device(), u64::MAX);
    for kind in [2, 3, 5, 7, 10, 14, u32::MAX] {
        assert_eq!(request(&mut driver, kind, 0, &[]), (2, 1), "{kind}");
    }
}

#[test]
fn a_host_that_fails_is_an_io_error_and_nothing_of_it_shows() {
    let disk = Watched::new(false);
    let mut driver = Driver::started(disk.device(), u64::MAX);
    disk.state().fails = true;
    driver.poke(DATA, &[5; 512]);
    assert_eq!(request(&mut driver, 0, 0, &[(DATA, 512, true)]), (1, 513));
    assert_eq!(driver.peek(DATA, 512), [0; 512]);
    for (kind, data) in [(1, vec![(DATA, 512, false)]), (4, vec![]), (13, vec![(DATA, 16, false)])] {
        driver.poke(DATA, &[range(0, 1, 0), vec![0; 496]].concat());
        assert_eq!(request(&mut driver, kind, 0, &data).0, 1, "{kind}");
    }
    disk.state().fails = false;
    assert_eq!(request(&mut driver, 0, 0, &[(DATA, 512, true)]).0, 0, "it goes on");
}

#[test]
fn a_recorded_failure_comes_again() {
    struct Fails;
    impl Outside for Fails {
        fn reply(&mut self, _ask: &mut dyn FnMut() -> Vec<u8>) -> Vec<u8> {
            Vec::new()
        }
        fn attempt(&mut self, act: &mut dyn FnMut() -> bool) -> bool {
            act();
            false
        }
        fn transferred(&mut self, _transfer: BlockTransfer) {}
    }
    let mut driver = Driver::started(Watched::new(false).device(), u64::MAX);
    assert_eq!(request_with(&mut driver, 0, 0, &[(DATA, 512, true)], &mut Fails), (1, 513));
    assert_eq!(driver.peek(DATA, 512), [0; 512]);
}

#[test]
fn whoever_watches_is_told_of_every_transfer() {
    #[derive(Default)]
    struct Tells(Vec<(BlockOperation, u64, u64, bool)>);
    impl Outside for Tells {
        fn reply(&mut self, ask: &mut dyn FnMut() -> Vec<u8>) -> Vec<u8> {
            ask()
        }
        fn attempt(&mut self, act: &mut dyn FnMut() -> bool) -> bool {
            act()
        }
        fn transferred(&mut self, transfer: BlockTransfer) {
            let BlockTransfer { operation, sector, bytes, success } = transfer;
            self.0.push((operation, sector, bytes, success));
        }
    }
    let mut driver = Driver::started(Watched::new(false).device(), u64::MAX);
    let mut tells = Tells::default();
    driver.poke(DATA, &range(3, 2, 0));
    request_with(&mut driver, 13, 0, &[(DATA, 16, false)], &mut tells);
    request_with(&mut driver, 1, 2, &[(DATA, 1024, false)], &mut tells);
    request_with(&mut driver, 0, 5, &[(DATA, 512, true)], &mut tells);
    request_with(&mut driver, 4, 9, &[], &mut tells);
    request_with(&mut driver, 0, SECTORS, &[(DATA, 512, true)], &mut tells);
    let expected = [
        (BlockOperation::WriteZeroes, 3, 1024, true),
        (BlockOperation::Write, 2, 1024, true),
        (BlockOperation::Read, 5, 512, true),
        (BlockOperation::Flush, 0, 0, true),
        (BlockOperation::Read, SECTORS, 512, false),
    ];
    assert_eq!(tells.0, expected);
}

#[test]
fn requests_without_header_or_status_need_a_reset() {
    for parts in [
        vec![(BUFFERS, 15, false), (STATUS_BYTE, 1, true)],
        vec![(BUFFERS, 16, false)],
        vec![(BUFFERS, 16, false), (STATUS_BYTE, 0, true)],
        vec![(DATA, 512, true)],
    ] {
        let mut driver = Driver::started(Watched::new(false).device(), u64::MAX);
        driver.offer(&parts);
        driver.kick();
        assert!(driver.needs_reset(), "{parts:?}");
        assert_eq!(driver.used(), []);
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read(writes in proptest::collection::vec((0..SECTORS, 1..4u64, any::<u8>()), 1..20)) {
        let disk = Watched::new(false);
        let mut driver = Driver::started(disk.device(), u64::MAX);
        let mut model = disk.state().disk.bytes.clone();
        for (sector, count, byte) in writes {
            let length = (count * SECTOR) as usize;
            driver.poke(DATA, &vec![byte; length]);
            let (status, _) = request(&mut driver, 1, sector, &[(DATA, length as u32, false)]);
            let fits = sector + count <= SECTORS;
            prop_assert_eq!(status == 0, fits);
            if fits {
                model[(sector * SECTOR) as usize..][..length].fill(byte);
            }
            prop_assert_eq!(&disk.state().disk.bytes, &model);
            let (status, _) = request(&mut driver, 0, sector, &[(DATA, length as u32, true)]);
            prop_assert_eq!(status == 0, fits);
            if fits {
                prop_assert_eq!(driver.peek(DATA, length), vec![byte; length]);
            }
        }
    }
}
