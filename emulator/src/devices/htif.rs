//! The host-target interface of Spike: two words in guest memory through which a program ends, prints and reads.
//!
//! There is no device on the bus: the machine calls [`Htif::poll`] after a store to a page that holds one of the words.
//! `tohost` carries device (bits 63:56), command (55:48) and payload (47:0).

use crate::bus::{PageMarks, Ram, Width};
use crate::isa::address::PhysAddr;
use std::collections::VecDeque;

/// The device of exits and system calls.
const DEVICE_SYSCALL: u64 = 0;
/// The device of the console.
const DEVICE_CONSOLE: u64 = 1;
/// Console command: read a character.
const CONSOLE_READ: u64 = 0;
/// Console command: write a character.
const CONSOLE_WRITE: u64 = 1;
/// In the answer to a console read: a character is there.
const CONSOLE_VALID: u64 = 0x100;

/// System calls that are served; numbers of the Linux RISC-V ABI.
mod syscall {
    pub const READ: u64 = 63;
    pub const WRITE: u64 = 64;
    pub const EXIT: u64 = 93;
}

/// Negated error numbers in answers.
mod errno {
    pub const BAD_FILE: u64 = -9i64 as u64;
    pub const FAULT: u64 = -14i64 as u64;
    pub const NO_SYSCALL: u64 = -38i64 as u64;
}

/// Unread bytes of input that are kept.
const INPUT_LIMIT: usize = 4096;
/// Answers that are kept for a program that does not take them; later ones are dropped.
const ANSWER_LIMIT: usize = 64;

/// What a poll found that the machine must act on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HtifEvent {
    /// The program ended; 0 is success. For the official tests it is the number of the failed test.
    Exit(u64),
    /// A request of a device or command that does not exist (dropped), for a message.
    Unknown(u64),
}

/// What the program waits for from the input.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waiting {
    /// One character from the console device.
    Character,
    /// The read system call whose arguments are at this address.
    Read { block: PhysAddr, buffer: u64, length: u64 },
}

/// The host's end of the interface.
pub struct Htif {
    tohost: PhysAddr,
    fromhost: Option<PhysAddr>,
    /// Answers that wait for `fromhost` to be free.
    answers: VecDeque<u64>,
    waiting: Option<Waiting>,
    input: VecDeque<u8>,
    input_ended: bool,
    output: Vec<u8>,
}

impl Htif {
    /// An interface at the addresses of the program's `tohost` and `fromhost` symbols; `None` if they are outside RAM.
    pub fn new(tohost: PhysAddr, fromhost: Option<PhysAddr>, ram: &mut Ram) -> Option<Self> {
        if !ram.contains(tohost, 8) || fromhost.is_some_and(|address| !ram.contains(address, 8)) {
            return None;
        }
        for address in [Some(tohost), fromhost].into_iter().flatten() {
            // A word that is not aligned may lie in two pages.
            ram.mark(address, PageMarks::WATCHED);
            ram.mark(address.offset(7), PageMarks::WATCHED);
        }
        Some(Self {
            tohost,
            fromhost,
            answers: VecDeque::new(),
            waiting: None,
            input: VecDeque::new(),
            input_ended: false,
            output: Vec::new(),
        })
    }

    /// Looks at the words and serves what is asked. Forgets the watched store that caused the call.
    pub fn poll(&mut self, ram: &mut Ram) -> Option<HtifEvent> {
        let request = ram.load(self.tohost, Width::Double);
        let event = if request == 0 {
            None
        } else {
            ram.store(self.tohost, Width::Double, 0);
            self.serve(request, ram)
        };
        self.progress(ram);
        event
    }

    /// Bytes from outside for the program to read; returns how many were taken.
    pub fn input(&mut self, bytes: &[u8], ram: &mut Ram) -> usize {
        let count = bytes.len().min(self.input_room());
        self.input.extend(&bytes[..count]);
        self.progress(ram);
        count
    }

    /// How many bytes from outside can be taken now.
    pub fn input_room(&self) -> usize {
        INPUT_LIMIT - self.input.len()
    }

    /// Nothing further comes from outside: reads return 0 bytes when the rest is read.
    pub fn end_input(&mut self, ram: &mut Ram) {
        self.input_ended = true;
        self.progress(ram);
    }

    /// Whether the program waits for input and has none.
    pub fn wants_input(&self) -> bool {
        self.waiting.is_some()
    }

    /// Appends what the program has printed, and forgets it.
    pub fn take_output(&mut self, out: &mut Vec<u8>) {
        out.append(&mut self.output);
    }

    fn serve(&mut self, request: u64, ram: &mut Ram) -> Option<HtifEvent> {
        let (device, command, payload) = (request >> 56, request >> 48 & 0xff, request & 0xffff_ffff_ffff);
        match (device, command) {
            (DEVICE_SYSCALL, 0) if payload & 1 != 0 => return Some(HtifEvent::Exit(payload >> 1)),
            (DEVICE_SYSCALL, 0) => return self.system_call(PhysAddr(payload), ram),
            (DEVICE_CONSOLE, CONSOLE_READ) => self.waiting = Some(Waiting::Character),
            (DEVICE_CONSOLE, CONSOLE_WRITE) => self.output.push(payload as u8),
            _ => return Some(HtifEvent::Unknown(request)),
        }
        None
    }

    /// A system call whose number and arguments are eight double words at `block`; the result replaces the first.
    fn system_call(&mut self, block: PhysAddr, ram: &mut Ram) -> Option<HtifEvent> {
        if !ram.contains(block, 64) {
            return Some(HtifEvent::Unknown(block.0));
        }
        let word = |index: u64| ram.load(block.offset(8 * index), Width::Double);
        let (number, first, buffer, length) = (word(0), word(1), word(2), word(3));
        let result = match (number, first) {
            (syscall::EXIT, code) => return Some(HtifEvent::Exit(code)),
            (syscall::WRITE, 1 | 2) => self.write(buffer, length, ram),
            (syscall::READ, 0) => {
                self.waiting = Some(Waiting::Read { block, buffer, length });
                return None;
            }
            (syscall::WRITE | syscall::READ, _) => errno::BAD_FILE,
            _ => errno::NO_SYSCALL,
        };
        self.finish_system_call(block, result, ram);
        None
    }

    fn write(&mut self, buffer: u64, length: u64, ram: &Ram) -> u64 {
        if length == 0 {
            return 0;
        }
        if !ram.contains(PhysAddr(buffer), length) {
            return errno::FAULT;
        }
        // The range is inside RAM, so its length fits the host.
        let start = self.output.len();
        self.output.resize(start + length as usize, 0);
        ram.read(PhysAddr(buffer), &mut self.output[start..]);
        length
    }

    fn finish_system_call(&mut self, block: PhysAddr, result: u64, ram: &mut Ram) {
        ram.store(block, Width::Double, result);
        self.answer(1);
    }

    fn answer(&mut self, answer: u64) {
        if self.answers.len() < ANSWER_LIMIT {
            self.answers.push_back(answer);
        }
    }

    /// Serves a waiting read if there is input, and delivers an answer if `fromhost` is free.
    fn progress(&mut self, ram: &mut Ram) {
        self.serve_waiting(ram);
        match self.fromhost {
            Some(fromhost) if ram.load(fromhost, Width::Double) == 0 => {
                if let Some(answer) = self.answers.pop_front() {
                    ram.store(fromhost, Width::Double, answer);
                }
            }
            Some(_) => {}
            None => self.answers.clear(),
        }
        // The stores above are our own.
        ram.take_watched_store();
    }

    fn serve_waiting(&mut self, ram: &mut Ram) {
        match self.waiting {
            Some(Waiting::Character) => {
                if let Some(byte) = self.input.pop_front() {
                    self.answer(DEVICE_CONSOLE << 56 | CONSOLE_VALID | u64::from(byte));
                    self.waiting = None;
                }
            }
            Some(Waiting::Read { block, buffer, length }) => {
                let count = length.min(self.input.len() as u64);
                let result = if length != 0 && count == 0 && !self.input_ended {
                    return;
                } else if count != 0 && !ram.contains(PhysAddr(buffer), length) {
                    errno::FAULT
                } else {
                    let bytes: Vec<u8> = self.input.drain(..count as usize).collect();
                    if count != 0 {
                        ram.write(PhysAddr(buffer), &bytes);
                    }
                    count
                };
                self.waiting = None;
                self.finish_system_call(block, result, ram);
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BASE: u64 = 0x8000_0000;
    const TOHOST: PhysAddr = PhysAddr(BASE + 0x1000);
    const FROMHOST: PhysAddr = PhysAddr(BASE + 0x1040);
    const BLOCK: PhysAddr = PhysAddr(BASE + 0x2000);

    fn setup() -> (Htif, Ram) {
        let mut ram = Ram::new(PhysAddr(BASE), 0x4000).unwrap();
        let htif = Htif::new(TOHOST, Some(FROMHOST), &mut ram).unwrap();
        (htif, ram)
    }

    fn send(htif: &mut Htif, ram: &mut Ram, value: u64) -> Option<HtifEvent> {
        ram.store(TOHOST, Width::Double, value);
        assert!(ram.watched_store());
        let event = htif.poll(ram);
        assert!(!ram.watched_store());
        assert_eq!(ram.load(TOHOST, Width::Double), 0, "acknowledged");
        event
    }

    fn output(htif: &mut Htif) -> Vec<u8> {
        let mut out = Vec::new();
        htif.take_output(&mut out);
        out
    }

    fn call(htif: &mut Htif, ram: &mut Ram, words: [u64; 4]) -> Option<HtifEvent> {
        for (index, word) in words.into_iter().enumerate() {
            ram.store(BLOCK.offset(8 * index as u64), Width::Double, word);
        }
        send(htif, ram, BLOCK.0)
    }

    #[test]
    fn one_passes_and_an_odd_value_fails_with_its_number() {
        let (mut htif, mut ram) = setup();
        assert_eq!(send(&mut htif, &mut ram, 1), Some(HtifEvent::Exit(0)));
        assert_eq!(send(&mut htif, &mut ram, 7 << 1 | 1), Some(HtifEvent::Exit(7)));
    }

    #[test]
    fn a_word_is_enough_and_the_zero_word_after_it_is_nothing() {
        let (mut htif, mut ram) = setup();
        ram.store(TOHOST, Width::Word, 1);
        assert_eq!(htif.poll(&mut ram), Some(HtifEvent::Exit(0)));
        ram.store(TOHOST.offset(4), Width::Word, 0);
        assert_eq!(htif.poll(&mut ram), None);
    }

    #[test]
    fn the_console_writes_and_reads_characters() {
        let (mut htif, mut ram) = setup();
        assert_eq!(send(&mut htif, &mut ram, 0x0101 << 48 | u64::from(b'A')), None);
        assert_eq!(output(&mut htif), b"A");
        assert_eq!(ram.load(FROMHOST, Width::Double), 0, "a write has no answer");
        send(&mut htif, &mut ram, 0x0100 << 48);
        assert!(htif.wants_input());
        assert_eq!(htif.input(b"xy", &mut ram), 2);
        assert_eq!(ram.load(FROMHOST, Width::Double), 0x0100_0000_0000_0100 | u64::from(b'x'));
        send(&mut htif, &mut ram, 0x0100 << 48);
        assert_eq!(ram.load(FROMHOST, Width::Double) as u8, b'x', "not taken yet");
        ram.store(FROMHOST, Width::Double, 0);
        htif.poll(&mut ram);
        assert_eq!(ram.load(FROMHOST, Width::Double) as u8, b'y');
    }

    #[test]
    fn the_write_call_prints_and_answers() {
        let (mut htif, mut ram) = setup();
        ram.write(PhysAddr(BASE), b"hello");
        assert_eq!(call(&mut htif, &mut ram, [64, 1, BASE, 5]), None);
        assert_eq!(output(&mut htif), b"hello");
        assert_eq!(ram.load(BLOCK, Width::Double), 5);
        assert_eq!(ram.load(FROMHOST, Width::Double), 1);
    }

    #[test]
    fn bad_calls_get_their_error() {
        let (mut htif, mut ram) = setup();
        let mut result = |words| {
            assert_eq!(call(&mut htif, &mut ram, words), None);
            ram.load(BLOCK, Width::Double) as i64
        };
        assert_eq!(result([64, 1, BASE, u64::MAX]), -14);
        assert_eq!(result([64, 1, 0, 1]), -14);
        assert_eq!(result([64, 9, BASE, 1]), -9);
        assert_eq!(result([63, 1, BASE, 1]), -9);
        assert_eq!(result([1024, 1, BASE, 1]), -38);
        assert_eq!(result([64, 1, 0, 0]), 0);
    }

    #[test]
    fn exit_by_call_and_requests_of_nothing() {
        let (mut htif, mut ram) = setup();
        assert_eq!(call(&mut htif, &mut ram, [93, 3, 0, 0]), Some(HtifEvent::Exit(3)));
        assert_eq!(send(&mut htif, &mut ram, 0x0200 << 48), Some(HtifEvent::Unknown(0x0200 << 48)));
        assert_eq!(send(&mut htif, &mut ram, 0x10), Some(HtifEvent::Unknown(0x10)));
    }

    #[test]
    fn the_read_call_waits_for_input_or_its_end() {
        let (mut htif, mut ram) = setup();
        call(&mut htif, &mut ram, [63, 0, BASE, 3]);
        assert_eq!(ram.load(FROMHOST, Width::Double), 0);
        htif.input(b"abcde", &mut ram);
        assert_eq!((ram.load(BLOCK, Width::Double), ram.load(FROMHOST, Width::Double)), (3, 1));
        assert_eq!(ram.load(PhysAddr(BASE), Width::Word), 0x63_6261);
        ram.store(FROMHOST, Width::Double, 0);
        call(&mut htif, &mut ram, [63, 0, BASE, 8]);
        assert_eq!(ram.load(BLOCK, Width::Double), 2);
        ram.store(FROMHOST, Width::Double, 0);
        call(&mut htif, &mut ram, [63, 0, BASE, 8]);
        assert!(htif.wants_input());
        htif.end_input(&mut ram);
        assert_eq!(ram.load(BLOCK, Width::Double), 0);
        assert!(!htif.wants_input());
    }

    #[test]
    fn words_outside_ram_are_refused() {
        let mut ram = Ram::new(PhysAddr(BASE), 0x1000).unwrap();
        assert!(Htif::new(PhysAddr(0x1000), None, &mut ram).is_none());
        assert!(Htif::new(PhysAddr(BASE + 0xff9), None, &mut ram).is_none());
        assert!(Htif::new(PhysAddr(BASE), Some(PhysAddr(0)), &mut ram).is_none());
    }

    proptest! {
        #[test]
        fn no_request_breaks_it(
            requests in proptest::collection::vec((
                prop_oneof![any::<u64>(), Just(BLOCK.0), 0..0x200u64, (0..4u64).prop_map(|c| c << 48 | 1 << 56)],
                proptest::array::uniform4(prop_oneof![any::<u64>(), 60..100u64, 0..4u64, BASE..BASE + 0x5000]),
                proptest::collection::vec(any::<u8>(), 0..20),
            ), 0..50),
        ) {
            let (mut htif, mut ram) = setup();
            for (request, words, input) in requests {
                for (index, word) in words.into_iter().enumerate() {
                    ram.store(BLOCK.offset(8 * index as u64), Width::Double, word);
                }
                ram.store(TOHOST, Width::Double, request);
                htif.poll(&mut ram);
                prop_assert_eq!(ram.load(TOHOST, Width::Double), 0);
                htif.input(&input, &mut ram);
                prop_assert!(htif.answers.len() <= ANSWER_LIMIT);
                prop_assert!(output(&mut htif).len() <= 0x4000);
            }
        }
    }
}
