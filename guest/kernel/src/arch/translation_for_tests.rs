//! The twin of `translation` for tests on the host: nothing remembers a translation, but who was told to forget is noted.

use crate::mm::address::VirtAddr;
use std::cell::RefCell;

thread_local! {
    static FENCES: RefCell<Vec<(usize, u16)>> = const { RefCell::new(Vec::new()) };
}

pub fn flush_page(address: VirtAddr, asid: u16) {
    FENCES.with_borrow_mut(|fences| fences.push((address.value(), asid)));
}

/// The addresses and identifiers that were fenced since this was last asked.
pub fn take_fences() -> Vec<(usize, u16)> {
    FENCES.take()
}
