//! Kernel stacks: where the kernel works on behalf of one process. Below each lies as much unmapped space, so that an
//! overflow is a page fault and not the silent end of somebody else's data.

use crate::memory_layout::{
    KERNEL_STACK_SIZE, KERNEL_STACK_SLOT, KERNEL_STACK_SLOTS, KERNEL_STACKS, PAGE_SIZE,
};
use crate::mm::address::VirtAddr;
use crate::mm::{frame, kernel_space};
use abi::errno::Errno;
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
        let slot = pool.mapped;
        map(slot)?;
        pool.mapped += 1;
        // Giving a stack back must never need memory.
        pool.unused.reserve(slot + 1);
        Some(KernelStack { slot })
    }

    /// The first address above the stack.
    pub fn top(&self) -> VirtAddr {
        VirtAddr::new(top(self.slot))
    }
}

fn top(slot: usize) -> usize {
    KERNEL_STACKS.value() + (slot + 1) * KERNEL_STACK_SLOT
}

/// Maps the upper half of a slot. What an earlier attempt has mapped before RAM ran out is used again.
fn map(slot: usize) -> Option<()> {
    for page in (top(slot) - KERNEL_STACK_SIZE..top(slot)).step_by(PAGE_SIZE) {
        let frame = frame::allocate()?;
        if let Err(error) = kernel_space::map_stack_page(VirtAddr::new(page), frame) {
            frame::release(frame);
            (error == Errno::EEXIST).then_some(())?;
        }
    }
    Some(())
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
