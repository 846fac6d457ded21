//! The twin of `physical_memory` for tests on the host: a little RAM made of atomic words.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::{frame, reverse_map};
use replacement::Policy;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

const FIRST: u64 = 0x80300;
const FRAMES: usize = 64;
const WORDS: usize = PAGE_SIZE / size_of::<u64>();

static RAM: [AtomicU64; FRAMES * WORDS] = [const { AtomicU64::new(0) }; FRAMES * WORDS];

/// Puts the RAM under the frame allocator, for one test at a time.
pub fn allocator_for_tests() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    frame::tests::start_for_tests(FIRST..FIRST + FRAMES as u64);
    reverse_map::tests::start_for_tests(FIRST, FRAMES, Policy::Fifo);
    guard
}

fn word(frame: Frame, index: usize) -> &'static AtomicU64 {
    assert!(index < WORDS);
    &RAM[(frame.number() - FIRST) as usize * WORDS + index]
}

pub fn load_word(frame: Frame, index: usize) -> u64 {
    word(frame, index).load(Ordering::Relaxed)
}

pub fn store_word(frame: Frame, index: usize, value: u64) {
    word(frame, index).store(value, Ordering::Relaxed);
}

pub fn zero(frame: Frame) {
    for index in 0..WORDS {
        store_word(frame, index, 0);
    }
}

pub fn copy(from: Frame, to: Frame) {
    for index in 0..WORDS {
        store_word(to, index, load_word(from, index));
    }
}

pub fn read_bytes(frame: Frame, offset: usize, into: &mut [u8]) {
    for (index, byte) in into.iter_mut().enumerate() {
        let at = offset + index;
        *byte = load_word(frame, at / 8).to_le_bytes()[at % 8];
    }
}

pub fn write_bytes(frame: Frame, offset: usize, from: &[u8]) {
    for (index, byte) in from.iter().enumerate() {
        let at = offset + index;
        let mut word = load_word(frame, at / 8).to_le_bytes();
        word[at % 8] = *byte;
        store_word(frame, at / 8, u64::from_le_bytes(word));
    }
}
