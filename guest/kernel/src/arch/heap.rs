//! The kernel heap: frames for Rust's `alloc`, taken as they are needed.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use buddy_system_allocator::{Heap, LockedHeapWithRescue};
use core::alloc::Layout;

/// Blocks of up to 2 MiB.
const ORDERS: usize = 22;
/// Frames taken at a time.
const FRAMES_AT_A_TIME: usize = 16;

#[global_allocator]
static HEAP: LockedHeapWithRescue<ORDERS> = LockedHeapWithRescue::new(grow);

/// Called when the heap has no block for this request. Without frames for it nothing is added, and the request fails.
fn grow(heap: &mut Heap<ORDERS>, request: &Layout) {
    // The buddy system hands out powers of two at multiples of themselves; twice that many bytes hold such a block
    // wherever they start.
    let block = request.size().max(request.align()).next_power_of_two();
    let frames =
        if block <= PAGE_SIZE { FRAMES_AT_A_TIME } else { FRAMES_AT_A_TIME.max(2 * block / PAGE_SIZE) };
    if let Some(first) = frame::allocate_run(frames) {
        let start = first.start().in_kernel_space().value();
        // SAFETY: the frames were just taken from the allocator and are never given back; all RAM is mapped.
        unsafe { heap.add_to_heap(start, start + frames * PAGE_SIZE) };
    }
}
