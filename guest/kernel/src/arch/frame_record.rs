//! What the kernel tells those who look at the machine from outside: which frames programs may have. Nothing here reads
//! it. `sv39_frame_record` is five words: `MAGIC`, the number of the first frame, how many there are, the physical address
//! of one 32-bit word for each (see `mm/frame.rs`), and 0.

use crate::memory_layout::KERNEL_SPACE;
use core::sync::atomic::{AtomicU64, Ordering};

const MAGIC: u64 = u64::from_le_bytes(*b"sv39fram");

// SAFETY: no other symbol has this name.
#[unsafe(export_name = "sv39_frame_record")]
#[used]
static RECORD: [AtomicU64; 5] = [const { AtomicU64::new(0) }; 5];

/// Says where the record is.
pub fn publish(first: u64, holders: &[u32]) {
    let table = (holders.as_ptr().addr() - KERNEL_SPACE) as u64;
    for (word, value) in RECORD.iter().zip([MAGIC, first, holders.len() as u64, table]) {
        word.store(value, Ordering::Relaxed);
    }
}
