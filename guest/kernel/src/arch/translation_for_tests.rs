//! The twin of `translation` for tests on the host: nothing remembers a translation, but who was told to forget is noted.

use crate::mm::address::VirtAddr;
use crate::mm::asid::Asid;
use std::cell::RefCell;

thread_local! {
    static FENCES: RefCell<Vec<(usize, u16)>> = const { RefCell::new(Vec::new()) };
}

pub fn flush_page(address: VirtAddr, asid: Asid) {
    FENCES.with_borrow_mut(|fences| fences.push((address.value(), asid.0)));
}

pub fn flush_address_space(_asid: Asid) {}

pub fn largest_asid() -> u16 {
    3
}

/// The pages, with their identifiers, that were fenced one by one since this was last asked.
pub fn take_fences() -> Vec<(usize, u16)> {
    FENCES.take()
}
