//! The drivers before devices made of a few lines, on the host's own memory.

use super::*;
use abi::errno::Errno;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Mutex;

thread_local! {
    static PAGES: RefCell<Vec<Memory>> = const { RefCell::new(Vec::new()) };
}

/// A page of a test's memory.
#[derive(Clone, Copy)]
struct Memory(&'static Mutex<[u8; PAGE_SIZE]>);

impl Page for Memory {
    fn zeroed() -> Option<Memory> {
        let page = Memory(Box::leak(Box::new(Mutex::new([0; PAGE_SIZE]))));
        PAGES.with_borrow_mut(|pages| pages.push(page));
        Some(page)
    }

    fn address(self) -> u64 {
        // Pages lie one after the other, with holes between them.
        PAGES.with_borrow(|pages| pages.iter().position(|page| core::ptr::eq(page.0, self.0)).unwrap() as u64)
            * 0x10_0000_0000
    }

    fn read(self, offset: usize, into: &mut [u8]) {
        into.copy_from_slice(&self.0.lock().unwrap()[offset..offset + into.len()]);
    }

    fn write(self, offset: usize, from: &[u8]) {
        self.0.lock().unwrap()[offset..offset + from.len()].copy_from_slice(from);
    }

    fn load_half(self, offset: usize) -> u16 {
        let mut bytes = [0; 2];
        self.read(offset, &mut bytes);
        u16::from_le_bytes(bytes)
    }

    fn store_half(self, offset: usize, value: u16) {
        self.write(offset, &value.to_le_bytes());
    }
}

/// The bytes at an address that a device was told.
fn at(address: u64) -> (Memory, usize) {
    let page = PAGES.with_borrow(|pages| pages[(address / 0x10_0000_0000) as usize]);
    (page, (address % 0x10_0000_0000) as usize)
}

/// What a device does with a request to a queue: from what it reads to what it writes; nothing, and it keeps the request.
type Answer = fn(queue: u32, asked: &[u8]) -> Option<Vec<u8>>;

struct State {
    registers: BTreeMap<usize, u32>,
    /// Of each queue, how many requests it has taken and where its parts lie.
    queues: BTreeMap<u32, (u16, [u64; 3])>,
    configuration: Vec<u8>,
    answer: Answer,
}

/// A device.
#[derive(Clone, Copy)]
struct Fake(&'static Mutex<State>);

impl Fake {
    fn new(kind: u32, features: u32, configuration: &[u8], answer: Answer) -> Fake {
        let registers = BTreeMap::from([
            (register::MAGIC_VALUE, MAGIC),
            (register::VERSION, VERSION),
            (register::DEVICE_ID, kind),
            (register::DEVICE_FEATURES, features),
            (register::QUEUE_SIZE_MAX, 256),
        ]);
        let (queues, configuration) = (BTreeMap::new(), configuration.to_vec());
        Fake(Box::leak(Box::new(Mutex::new(State { registers, queues, configuration, answer }))))
    }
}

impl Registers for Fake {
    fn load(&self, offset: usize) -> u32 {
        let state = self.0.lock().unwrap();
        let of = |register| state.registers.get(&register).copied().unwrap_or(0);
        match (offset, of(register::DEVICE_FEATURES_SEL)) {
            (register::DEVICE_FEATURES, 1) => 1,
            _ => of(offset),
        }
    }

    fn load_byte(&self, offset: usize) -> u8 {
        self.0.lock().unwrap().configuration[offset - register::CONFIG]
    }

    fn store(&self, offset: usize, value: u32) {
        let mut state = self.0.lock().unwrap();
        state.registers.insert(offset, value);
        match offset {
            register::QUEUE_READY => {
                let half = |register: usize| u64::from(state.registers[&register]);
                let parts = register::QUEUE_PARTS.map(|register| half(register) | half(register + 4) << 32);
                let index = state.registers[&register::QUEUE_SEL];
                state.queues.insert(index, (0, parts));
            }
            register::QUEUE_NOTIFY => state.serve(value),
            _ => {}
        }
    }
}

impl State {
    /// Answers what is new in a queue, as section 2.7 has it.
    fn serve(&mut self, index: u32) {
        let (mut taken, [descriptors, available, used]) = self.queues[&index];
        let half = |address: u64| at(address).0.load_half(at(address).1);
        while half(available + 2) != taken {
            let head = half(available + 4 + 2 * u64::from(taken % queue::SIZE));
            let (mut asked, mut places, mut next) = (Vec::new(), Vec::new(), Some(head));
            while let Some(number) = next {
                let mut entry = [0; 16];
                at(descriptors).0.read(at(descriptors).1 + 16 * usize::from(number), &mut entry);
                let (page, offset) = at(u64::from_le_bytes(entry[..8].try_into().unwrap()));
                let length = u32::from_le_bytes(entry[8..12].try_into().unwrap()) as usize;
                if entry[12] & 2 == 0 {
                    asked.resize(asked.len() + length, 0);
                    let start = asked.len() - length;
                    page.read(offset, &mut asked[start..]);
                } else {
                    places.push((page, offset, length));
                }
                next = (entry[12] & 1 != 0).then(|| u16::from_le_bytes([entry[14], entry[15]]));
            }
            let answer = (self.answer)(index, &asked);
            taken += 1;
            let Some(answer) = answer else { continue };
            let mut rest = &answer[..];
            for (page, offset, length) in places {
                let (now, later) = rest.split_at(length.min(rest.len()));
                page.write(offset, now);
                rest = later;
            }
            let (page, start) = at(used);
            let count = page.load_half(start + 2);
            let entry = [u32::from(head), answer.len() as u32].map(u32::to_le_bytes);
            page.write(start + 4 + 8 * usize::from(count % queue::SIZE), entry.as_flattened());
            page.store_half(start + 2, count.wrapping_add(1));
        }
        self.queues.get_mut(&index).unwrap().0 = taken;
    }
}

/// A disk whose pages are full of their sectors' numbers; sector 16 cannot be read.
fn numbered_sectors(_queue: u32, asked: &[u8]) -> Option<Vec<u8>> {
    let sector = asked[8];
    match asked[0] {
        0 if sector == 16 => Some([vec![0; PAGE_SIZE], vec![1]].concat()),
        0 => Some([vec![sector; PAGE_SIZE], vec![0]].concat()),
        1 => Some(vec![u8::from(asked.len() != 16 + PAGE_SIZE)]),
        4 => Some(vec![0]),
        _ => Some(vec![2]),
    }
}

#[test]
fn a_disk_answers_by_pages_and_its_errors_are_errors() {
    let fake = Fake::new(2, (FLUSH | READ_ONLY) as u32, &100u64.to_le_bytes(), numbered_sectors);
    let device = Device::behind(fake).unwrap();
    let mut disk = Disk::<Fake, Memory>::start(&device).unwrap();
    assert!(disk.read_only);
    assert_eq!(disk.pages, 12, "whole ones");
    let mut bytes = [9; 2 * PAGE_SIZE];
    // More often than the queue has descriptors.
    for _ in 0..100 {
        assert_eq!(disk.read(0, &mut bytes), Ok(()));
    }
    assert!(bytes[..PAGE_SIZE].iter().all(|&byte| byte == 0) && bytes[PAGE_SIZE..] == [8; PAGE_SIZE]);
    assert_eq!(disk.write(1, &bytes), Ok(()));
    assert_eq!(disk.flush(), Ok(()));
    assert_eq!(disk.read(2, &mut bytes), Err(Errno::EIO), "the device says so");
    assert_eq!(disk.read(12, &mut bytes), Err(Errno::EIO), "there is no such page");
}

const FLUSH: u64 = 1 << 9;
const READ_ONLY: u64 = 1 << 5;

#[test]
fn a_device_that_has_given_up_is_not_waited_for() {
    let fake = Fake::new(2, 0, &80u64.to_le_bytes(), |_, _| None);
    let mut disk = Disk::<Fake, Memory>::start(&Device::behind(fake).unwrap()).unwrap();
    fake.store(register::STATUS, status::NEEDS_RESET);
    assert_eq!(disk.read(0, &mut [0; PAGE_SIZE]), Err(Errno::EIO));
}

#[test]
fn an_answer_that_nobody_has_asked_for_is_none() {
    let fake = Fake::new(2, 0, &80u64.to_le_bytes(), |_, _| None);
    let device = Device::behind(fake).unwrap();
    let mut queue: Queue<Fake, Memory> = device.queue(0).unwrap();
    let (page, used) = at(queue.parts()[2]);
    for head in [0u16, 63, 64, 65535] {
        page.store_half(used + 4 + 8 * usize::from(page.load_half(used + 2)), head);
        page.store_half(used + 2, page.load_half(used + 2) + 1);
        assert_eq!(queue.take_answer(), None);
    }
    let buffer = Buffer::new(Memory::zeroed().unwrap(), 0, 1);
    assert_eq!((0..100).filter(|_| queue.submit(&[buffer], &[]).is_some()).count(), 64, "all are free still");
}

#[test]
fn a_channel_carries_messages_over_several_pages() {
    let echo: Answer = |_, asked| Some(asked.to_vec());
    let fake = Fake::new(9, 1, b"\x04\x00/tmp", echo);
    let mut channel = Channel::<Fake, Memory>::start(&Device::behind(fake).unwrap()).unwrap();
    assert_eq!(channel.tag, b"/tmp");
    let message: Vec<u8> = (0..10_000u32).map(|number| number as u8).collect();
    assert_eq!(channel.call(&message), Ok(message));
}

#[test]
fn a_console_gives_what_was_typed_and_knows_when_a_port_is_closed() {
    // Input comes once, with the first buffer; the first control message says that the output port is closed.
    let once: Answer = |queue, asked| match queue {
        0 => typed(b"typed"),
        2 => typed(&[1, 0, 0, 0, 6, 0, 0, 0]),
        _ => Some(asked[..0].to_vec()),
    };
    thread_local! { static LEFT: RefCell<Vec<&'static [u8]>> = const { RefCell::new(Vec::new()) }; }
    fn typed(bytes: &'static [u8]) -> Option<Vec<u8>> {
        LEFT.with_borrow_mut(|left| {
            (!left.contains(&bytes)).then(|| {
                left.push(bytes);
                bytes.to_vec()
            })
        })
    }
    let fake = Fake::new(3, 2, &[0, 0, 0, 0, 3, 0, 0, 0], once);
    let mut console = Console::<Fake, Memory>::start(Device::behind(fake).unwrap()).unwrap();
    console.look();
    assert_eq!((console.waiting(), console.ended()), (5, false));
    let mut bytes = [0; 3];
    assert_eq!((console.take(&mut bytes), bytes), (3, *b"typ"));
    assert_eq!((console.take(&mut bytes), bytes), (2, *b"edp"));
    assert_eq!(console.take(&mut bytes), 0);
    assert_eq!(console.write(1, b"x"), Err(Errno::EPIPE));
    assert_eq!(console.write(2, &[b'x'; 3 * PAGE_SIZE]), Ok(()));
}

#[test]
fn what_is_no_known_device_is_none() {
    for (register, value) in [(register::MAGIC_VALUE, 0), (register::VERSION, 1), (register::DEVICE_ID, 77)] {
        let fake = Fake::new(2, 0, &[], numbered_sectors);
        fake.store(register, value);
        assert!(Device::behind(fake).is_none());
    }
}
