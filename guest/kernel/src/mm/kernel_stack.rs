//! Kernel stacks: where the kernel works on behalf of one process. Below each lies as much unmapped space, so that an
//! overflow is a page fault and not the silent end of somebody else's data.

use crate::memory_layout::{
    KERNEL_STACK_SIZE, KERNEL_STACK_SLOT, KERNEL_STACK_SLOTS, KERNEL_STACKS, PAGE_SIZE,
};
use crate::mm::address::VirtAddr;
use crate::mm::page_table::MapError;
use crate::mm::{frame, kernel_space};
use alloc::vec::Vec;
use spin::Mutex;

/// A stack that its holder has alone.
pub struct KernelStack {
    slot: usize,
}

/// Stacks stay mapped when their process is gone and serve the next one: the map never has to be fenced.
struct Pool {
    mapped: usize,
    unused: Vec<usize>,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { mapped: 0, unused: Vec::new() });

impl KernelStack {
    /// A stack for a new process. `None` without RAM for it.
    pub fn new() -> Option<KernelStack> {
        let mut pool = POOL.lock();
        if let Some(slot) = pool.unused.pop() {
            return Some(KernelStack { slot });
        }
        if pool.mapped == KERNEL_STACK_SLOTS {
            return None;
        }
        let stack = KernelStack { slot: pool.mapped };
        stack.map().ok()?;
        pool.mapped += 1;
        // Giving a stack back must never need memory.
        let slots = pool.mapped;
        pool.unused.reserve(slots);
        Some(stack)
    }

    /// The first address above the stack.
    pub fn top(&self) -> VirtAddr {
        VirtAddr::new(KERNEL_STACKS.value() + (self.slot + 1) * KERNEL_STACK_SLOT)
    }

    /// Maps the upper half of the slot. What an earlier attempt has mapped before RAM ran out is used again.
    fn map(&self) -> Result<(), MapError> {
        let bottom = self.top().value() - KERNEL_STACK_SIZE;
        for page in (bottom..self.top().value()).step_by(PAGE_SIZE) {
            let frame = frame::allocate().ok_or(MapError::OutOfFrames)?;
            match kernel_space::map_stack_page(VirtAddr::new(page), frame) {
                Ok(()) => {}
                Err(MapError::Occupied) => frame::release(frame),
                Err(MapError::OutOfFrames) => {
                    frame::release(frame);
                    return Err(MapError::OutOfFrames);
                }
            }
        }
        Ok(())
    }
}

/// Frames that stacks have, in use or not, and the page tables that map them.
pub fn mapped_frames() -> usize {
    const STACKS_PER_TABLE: usize = 512 * PAGE_SIZE / KERNEL_STACK_SLOT;
    let mapped = POOL.lock().mapped;
    mapped * KERNEL_STACK_SIZE / PAGE_SIZE + mapped.div_ceil(STACKS_PER_TABLE)
}

impl Drop for KernelStack {
    fn drop(&mut self) {
        POOL.lock().unused.push(self.slot);
    }
}
