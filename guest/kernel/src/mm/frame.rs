//! The frame allocator: one bit for each frame of RAM, set while the frame is free, and for the others how many hold
//! it: a frame can stand in several page tables. Frames are given out lowest first, which makes every run the same and
//! its output easy to follow.

#[cfg(not(test))]
use crate::arch::frame_record;
use crate::arch::physical_memory;
use crate::mm::address::Frame;
#[cfg(not(test))]
use crate::mm::{
    address::PhysAddr,
    reverse_map::{self, Page},
};
use core::ops::Range;
#[cfg(not(test))]
use replacement::{Links, Policy};
use spin::Mutex;

/// Frames that one word of the bitmap stands for.
const WORD: usize = u64::BITS as usize;

struct FrameAllocator {
    /// The number of the frame that the first bit stands for.
    first: u64,
    free: &'static mut [u64],
    /// How many hold each frame, and what programs may do with it: `FOR_PROGRAMS`, `SHARED`; 0 while it is free.
    holders: &'static mut [u32],
    free_count: usize,
    total: usize,
    /// So many no program gets: with the last ones the kernel still has to say no, and to end somebody.
    reserve: usize,
    /// No word before this one has a free frame.
    lowest: usize,
}

/// In `holders`: programs may have it. Those who look from outside (`arch/frame_record.rs`) compare that with the page tables.
const FOR_PROGRAMS: u32 = 1 << 31;
/// In `holders`: several of them may write to it.
const SHARED: u32 = 1 << 30;
/// In `holders`: how many.
const COUNT: u32 = SHARED - 1;

static FRAMES: Mutex<FrameAllocator> = Mutex::new(FrameAllocator::managing(0, &mut [], &mut []));

/// Takes over all RAM above the kernel image, but for its own tables and what the firmware has left in it: the device
/// tree, and the initial archive; and of what is free then, only so many frames are used.
#[cfg(not(test))]
pub fn start(ram: Range<PhysAddr>, kept: &[Range<PhysAddr>], policy: Policy, most: usize) {
    let mut memory = physical_memory::BootMemory::claim(ram.end);
    let first = Frame::containing(memory.next()).number();
    let end = Frame::containing(ram.end).number();
    let count = (end - first) as usize;
    let bitmap = memory.take_slice(count.div_ceil(WORD), || 0);
    let holders = memory.take_slice(count, || 0);
    let (pages, links) =
        (memory.take_slice(count, Page::default), memory.take_slice(count + 1, Links::default));
    reverse_map::start(first, pages, links, policy);
    frame_record::publish(first, holders);
    let mut frames = FRAMES.lock();
    *frames = FrameAllocator::managing(first, bitmap, holders);
    frames.free(Frame::containing(memory.next()).number()..end);
    for range in kept.iter().filter(|range| !range.is_empty()) {
        assert!(
            memory.next() <= range.start && range.end <= ram.end,
            "{range:?} does not lie in RAM that is free"
        );
        let last = Frame::containing(PhysAddr::new(range.end.value() - 1)).number();
        frames.keep(Frame::containing(range.start).number()..last + 1, 1);
    }
    let mut last = end;
    while frames.free_count > most {
        last -= 1;
        frames.keep(last..last + 1, 1);
    }
    frames.total = frames.free_count;
    frames.reserve = (frames.total / 16).clamp(24, 256);
}

/// Takes a free frame, whatever is in it. `None` when all RAM is used.
pub fn allocate() -> Option<Frame> {
    FRAMES.lock().take_one(1)
}

/// `allocate` for a page of a program or a file: as long as more than the reserve is free.
pub fn allocate_for_program() -> Option<Frame> {
    FRAMES.lock().take_for_program()
}

/// A new frame with the same contents for one of several holders, who does not hold this one any more.
#[inline(always)]
pub fn copy_for_one(frame: Frame) -> Option<Frame> {
    let mut frames = FRAMES.lock();
    let own = frames.take_for_program()?;
    physical_memory::copy(frame, own);
    *frames.holders(frame) -= 1;
    Some(own)
}

/// Several programs may write to this frame.
pub fn note_shared(frame: Frame) {
    *FRAMES.lock().holders(frame) |= SHARED;
}

/// How many frames programs can still get.
pub fn free_for_programs() -> usize {
    let frames = FRAMES.lock();
    frames.free_count.saturating_sub(frames.reserve)
}

/// How many frames no program gets.
pub fn reserve() -> usize {
    FRAMES.lock().reserve
}

/// `allocate_for_program`, filled with zeros: nothing of its former owner is left to see.
pub fn allocate_zeroed_for_program() -> Option<Frame> {
    allocate_for_program().inspect(|&frame| physical_memory::zero(frame))
}

/// `allocate`, filled with zeros.
pub fn allocate_zeroed() -> Option<Frame> {
    allocate().inspect(|&frame| physical_memory::zero(frame))
}

/// Takes so many free frames in a row, for the kernel; says which is the first.
pub fn allocate_run(count: usize) -> Option<Frame> {
    FRAMES.lock().take(count, 1, 1)
}

/// The frames of a program's large page, which starts at a multiple of their number.
pub fn allocate_block(count: usize) -> Option<Frame> {
    FRAMES.lock().take(count, count, FOR_PROGRAMS | 1)
}

/// Fills frames in a row with zeros.
pub fn zero_run(first: Frame, count: usize) {
    (0..count).for_each(|index| physical_memory::zero(first.after(index)));
}

/// One more holds this frame.
pub fn share(frame: Frame) {
    *FRAMES.lock().holders(frame) += 1;
}

/// One holder less; the last one's frame is free. Whoever calls this has removed his way to reach it.
pub fn release(frame: Frame) {
    FRAMES.lock().release(frame);
}

/// `release` for frames in a row.
pub fn release_run(first: Frame, count: usize) {
    let mut frames = FRAMES.lock();
    (0..count).for_each(|index| frames.release(first.after(index)));
}

/// How many hold this frame.
pub fn holders(frame: Frame) -> u32 {
    *FRAMES.lock().holders(frame) & COUNT
}

/// How many frames there are for everybody together.
pub fn total_frames() -> usize {
    FRAMES.lock().total
}

/// How many frames are free.
pub fn free_frames() -> usize {
    FRAMES.lock().free_count
}

impl FrameAllocator {
    /// Nothing free yet, in a bitmap of zeros whose first bit stands for frame number `first`.
    const fn managing(first: u64, free: &'static mut [u64], holders: &'static mut [u32]) -> FrameAllocator {
        FrameAllocator { first, free, holders, free_count: 0, total: 0, reserve: 0, lowest: 0 }
    }

    fn holders(&mut self, frame: Frame) -> &mut u32 {
        &mut self.holders[frame.number().wrapping_sub(self.first) as usize]
    }

    /// Makes these frames free.
    #[inline(never)]
    fn free(&mut self, numbers: Range<u64>) {
        let indices = (numbers.start - self.first) as usize..(numbers.end - self.first) as usize;
        self.lowest = self.lowest.min(indices.start / WORD);
        self.free_count += indices.len();
        indices.for_each(|index| self.free[index / WORD] |= 1 << (index % WORD));
    }

    /// Takes those of these frames that are free, and what is to stand in `holders` for them.
    fn keep(&mut self, numbers: Range<u64>, holders: u32) {
        for index in (numbers.start - self.first) as usize..(numbers.end - self.first) as usize {
            if self.is_free(index) {
                self.free[index / WORD] &= !(1 << (index % WORD));
                self.holders[index] = holders;
                self.free_count -= 1;
            }
        }
    }

    fn is_free(&self, index: usize) -> bool {
        self.free.get(index / WORD).is_some_and(|word| word >> (index % WORD) & 1 == 1)
    }

    #[inline]
    fn take_for_program(&mut self) -> Option<Frame> {
        if self.free_count > self.reserve { self.take_one(FOR_PROGRAMS | 1) } else { None }
    }

    /// The lowest free frame, and what is to stand in `holders` for it.
    #[inline]
    fn take_one(&mut self, holders: u32) -> Option<Frame> {
        loop {
            let word = self.free.get_mut(self.lowest)?;
            if *word != 0 {
                let index = self.lowest * WORD + word.trailing_zeros() as usize;
                *word &= *word - 1;
                self.holders[index] = holders;
                self.free_count -= 1;
                return Some(Frame::from_number(self.first + index as u64));
            }
            self.lowest += 1;
        }
    }

    /// So many in a row, of which the first one's number is a multiple of `align`.
    fn take(&mut self, count: usize, align: usize, holders: u32) -> Option<Frame> {
        let mut start = self.lowest * WORD;
        loop {
            start += (self.first + start as u64).wrapping_neg() as usize % align;
            if count == 0 || start + count > self.holders.len() {
                return None;
            }
            match (start..start + count).rfind(|&index| !self.is_free(index)) {
                Some(used) => start = used + 1,
                None => break,
            }
        }
        let first = self.first + start as u64;
        self.keep(first..first + count as u64, holders);
        Some(Frame::from_number(first))
    }

    #[inline]
    fn release(&mut self, frame: Frame) {
        let holders = self.holders(frame);
        assert!(*holders > 0, "a frame is given back twice");
        *holders -= 1;
        if *holders & COUNT == 0 {
            *holders = 0;
            self.free(frame.number()..frame.number() + 1);
        }
    }
}

#[cfg(test)]
pub mod tests;
