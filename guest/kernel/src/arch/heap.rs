//! The kernel heap: frames for Rust's `alloc`, taken as they are needed.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::{frame, reclaim};
use buddy_system_allocator::{Heap, LockedHeapWithRescue};
use core::alloc::Layout;

/// Blocks of up to 2 MiB.
const ORDERS: usize = 22;
/// Frames taken at a time.
const FRAMES_AT_A_TIME: usize = 16;

#[global_allocator]
static HEAP: LockedHeapWithRescue<ORDERS> = LockedHeapWithRescue::new(grow);

/// Has the heap begin with frames that are no program's, whatever programs use later.
pub fn start() {
    add(&mut HEAP.lock(), 2 * spare() / PAGE_SIZE);
}

/// Bytes that are to be left before a system call that makes something: more than the largest of them takes.
fn spare() -> usize {
    (frame::total_frames() * PAGE_SIZE / 64).clamp(1 << 17, 1 << 20)
}

/// Whether the heap has too little left for a system call that makes something. If it can grow, it does: to an eighth of
/// RAM at most.
pub fn is_short() -> bool {
    let left = |heap: &Heap<ORDERS>| heap.stats_total_bytes() - heap.stats_alloc_actual();
    let spare = spare();
    let (has_enough, may_grow) = {
        let heap = HEAP.lock();
        (left(&heap) >= spare, heap.stats_total_bytes() < frame::total_frames() * PAGE_SIZE / 8)
    };
    if has_enough {
        return false;
    }
    if may_grow && reclaim::make_room_for(spare / PAGE_SIZE) {
        add(&mut HEAP.lock(), spare / PAGE_SIZE);
    }
    left(&HEAP.lock()) < spare
}

/// Bytes of the heap, used or not.
pub fn size() -> usize {
    HEAP.lock().stats_total_bytes()
}

fn add(heap: &mut Heap<ORDERS>, frames: usize) {
    if let Some(first) = frame::allocate_run(frames) {
        let start = first.start().in_kernel_space().value();
        // SAFETY: the frames were just taken from the allocator and are never given back; all RAM is mapped.
        unsafe { heap.add_to_heap(start, start + frames * PAGE_SIZE) };
    }
}

/// Called when the heap has no block for this request. Without frames for it nothing is added, and the request fails.
fn grow(heap: &mut Heap<ORDERS>, request: &Layout) {
    // The buddy system hands out powers of two at multiples of themselves; twice that many bytes hold such a block
    // wherever they start.
    let block = request.size().max(request.align()).next_power_of_two();
    let frames =
        if block <= PAGE_SIZE { FRAMES_AT_A_TIME } else { FRAMES_AT_A_TIME.max(2 * block / PAGE_SIZE) };
    add(heap, frames);
}
