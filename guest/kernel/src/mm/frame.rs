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
    replacement::{Links, Policy},
    reverse_map::{self, Use},
};
use core::ops::Range;
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
    let bitmap = memory.take_slice(count.div_ceil(WORD), 0);
    let holders = memory.take_slice(count, 0);
    let (uses, links) = (memory.take_slice(count, Use::Other), memory.take_slice(count, Links::NONE));
    reverse_map::start(first, uses, links, policy);
    frame_record::publish(first, holders);
    let mut frames = FRAMES.lock();
    *frames = FrameAllocator::managing(first, bitmap, holders);
    frames.add(Frame::containing(memory.next()).number()..end);
    for range in kept.iter().filter(|range| !range.is_empty()) {
        assert!(
            memory.next() <= range.start && range.end <= ram.end,
            "{range:?} does not lie in RAM that is free"
        );
        let last = Frame::containing(PhysAddr::new(range.end.value() - 1)).number();
        frames.keep(Frame::containing(range.start).number()..last + 1);
    }
    let mut last = end;
    while frames.free_count > most {
        last -= 1;
        frames.keep(last..last + 1);
    }
    frames.total = frames.free_count;
    frames.reserve = (frames.total / 16).clamp(LEAST_RESERVE, MOST_RESERVE);
}

/// Takes a free frame, whatever is in it. `None` when all RAM is used.
pub fn allocate() -> Option<Frame> {
    FRAMES.lock().take_one()
}

/// Frames that no program gets: with the last ones the kernel still has to say no, and to end somebody.
#[cfg(not(test))]
const LEAST_RESERVE: usize = 24;
#[cfg(not(test))]
const MOST_RESERVE: usize = 256;

/// `allocate` for a page of a program or a file: as long as more than the reserve is free.
pub fn allocate_for_program() -> Option<Frame> {
    let mut frames = FRAMES.lock();
    if frames.free_count <= frames.reserve {
        return None;
    }
    let frame = frames.take_one()?;
    frames.note(frame, FOR_PROGRAMS);
    Some(frame)
}

/// Several programs may write to this frame: it shows a page of an object.
pub fn note_shared(frame: Frame) {
    FRAMES.lock().note(frame, SHARED);
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

/// `allocate_for_program`, filled with zeros.
pub fn allocate_zeroed_for_program() -> Option<Frame> {
    let frame = allocate_for_program()?;
    physical_memory::zero(frame);
    Some(frame)
}

/// Takes a free frame and fills it with zeros: nothing of its former owner is left to see.
pub fn allocate_zeroed() -> Option<Frame> {
    let frame = allocate()?;
    physical_memory::zero(frame);
    Some(frame)
}

/// Takes so many free frames in a row; says which is the first.
pub fn allocate_run(count: usize) -> Option<Frame> {
    FRAMES.lock().take(count)
}

/// `allocate_run` from a multiple of their number on, which is a power of two: the frames of a program's large page.
pub fn allocate_block(count: usize) -> Option<Frame> {
    let mut frames = FRAMES.lock();
    let first = frames.take_aligned(count, count)?;
    let start = frames.index(first);
    frames.holders[start..start + count].fill(FOR_PROGRAMS | 1);
    Some(first)
}

/// Fills frames in a row with zeros.
pub fn zero_run(first: Frame, count: usize) {
    (0..count).for_each(|index| physical_memory::zero(first.after(index)));
}

/// One more holds this frame.
pub fn share(frame: Frame) {
    FRAMES.lock().share(frame);
}

/// One holder less; the last one's frame is free. Whoever calls this has removed his way to reach it.
pub fn release(frame: Frame) {
    FRAMES.lock().release(frame);
}

/// `release` for frames in a row, of which each has this one holder.
pub fn release_run(first: Frame, count: usize) {
    FRAMES.lock().release_run(first, count);
}

/// How many hold this frame.
pub fn holders(frame: Frame) -> u32 {
    let frames = FRAMES.lock();
    frames.holders[frames.index(frame)] & COUNT
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

    fn index(&self, frame: Frame) -> usize {
        (frame.number() - self.first) as usize
    }

    /// Takes these frames out for good.
    fn keep(&mut self, numbers: Range<u64>) {
        for index in (numbers.start - self.first) as usize..(numbers.end - self.first) as usize {
            if self.is_free(index) {
                self.free[index / WORD] &= !(1 << (index % WORD));
                self.holders[index] = 1;
                self.free_count -= 1;
            }
        }
    }

    /// Makes these frames free.
    fn add(&mut self, numbers: Range<u64>) {
        let [start, end] = [numbers.start, numbers.end].map(|number| (number - self.first) as usize);
        for (word, bits) in words(start..end) {
            self.free[word] |= bits;
        }
        self.free_count += end.saturating_sub(start);
    }

    /// `take(1)`, and short: every page fault comes here.
    fn take_one(&mut self) -> Option<Frame> {
        let bits = loop {
            match self.free.get_mut(self.lowest)? {
                0 => self.lowest += 1,
                bits => break bits,
            }
        };
        let index = self.lowest * WORD + bits.trailing_zeros() as usize;
        *bits &= *bits - 1;
        self.holders[index] = 1;
        self.free_count -= 1;
        Some(Frame::from_number(self.first + index as u64))
    }

    fn take(&mut self, count: usize) -> Option<Frame> {
        self.take_aligned(count, 1)
    }

    /// So many in a row, of which the first one's number is a multiple of `align`.
    fn take_aligned(&mut self, count: usize, align: usize) -> Option<Frame> {
        if count == 0 || self.free_count < count {
            return None;
        }
        let aligned = |index: usize| index + (self.first + index as u64).wrapping_neg() as usize % align;
        let lowest = self.next_free(self.lowest * WORD)?;
        let mut start = aligned(lowest);
        while let Some(used) = self.first_used(start..start + count) {
            start = aligned(self.next_free(used + 1)?);
        }
        self.lowest = lowest / WORD;
        for (word, bits) in words(start..start + count) {
            self.free[word] &= !bits;
        }
        self.holders[start..start + count].fill(1);
        self.free_count -= count;
        Some(Frame::from_number(self.first + start as u64))
    }

    fn note(&mut self, frame: Frame, bits: u32) {
        let index = self.index(frame);
        self.holders[index] |= bits;
    }

    fn share(&mut self, frame: Frame) {
        let index = self.index(frame);
        assert!(self.holders[index] > 0, "frame {frame} is shared and nobody holds it");
        self.holders[index] += 1;
    }

    fn release(&mut self, frame: Frame) {
        let index = self.index(frame);
        assert!(self.holders[index] > 0, "frame {frame} is given back twice");
        self.holders[index] -= 1;
        if self.holders[index] & COUNT > 0 {
            return;
        }
        self.holders[index] = 0;
        self.free[index / WORD] |= 1 << (index % WORD);
        self.free_count += 1;
        self.lowest = self.lowest.min(index / WORD);
    }

    fn release_run(&mut self, first: Frame, count: usize) {
        let start = self.index(first);
        let holders = &mut self.holders[start..start + count];
        assert!(
            holders.iter().all(|&holders| holders & COUNT == 1),
            "a large page is shared or given back twice"
        );
        holders.fill(0);
        self.add(first.number()..first.after(count).number());
        self.lowest = self.lowest.min(start / WORD);
    }

    /// The first index in here that is not free.
    fn first_used(&self, indices: Range<usize>) -> Option<usize> {
        words(indices).find_map(|(word, bits)| {
            let used = bits & !self.free.get(word).copied().unwrap_or(0);
            (used != 0).then_some(word * WORD + used.trailing_zeros() as usize)
        })
    }

    fn is_free(&self, index: usize) -> bool {
        self.free.get(index / WORD).is_some_and(|word| word >> (index % WORD) & 1 == 1)
    }

    /// The first free index from `start` on.
    fn next_free(&self, start: usize) -> Option<usize> {
        let word = start / WORD;
        let rest = self.free.get(word)? >> (start % WORD);
        if rest != 0 {
            return Some(start + rest.trailing_zeros() as usize);
        }
        let (found, bits) = (word + 1..).zip(&self.free[word + 1..]).find(|&(_, &bits)| bits != 0)?;
        Some(found * WORD + bits.trailing_zeros() as usize)
    }
}

/// The words of the bitmap that these indices lie in, and their bits there.
fn words(indices: Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    let mut index = indices.start;
    core::iter::from_fn(move || {
        let count = (WORD - index % WORD).min(indices.end.saturating_sub(index));
        let found = (index / WORD, u64::MAX.checked_shr((WORD - count) as u32)? << (index % WORD));
        index += count;
        Some(found)
    })
}

/// Puts this memory under the allocator, for tests on the host.
#[cfg(test)]
pub fn start_for_tests(numbers: Range<u64>) {
    let count = (numbers.end - numbers.start) as usize;
    let mut frames = FRAMES.lock();
    *frames =
        FrameAllocator::managing(numbers.start, vec![0; count.div_ceil(WORD)].leak(), vec![0; count].leak());
    frames.add(numbers);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_free(ranges: &[Range<u64>]) -> FrameAllocator {
        let mut allocator = FrameAllocator::managing(1000, vec![0; 4].leak(), vec![0; 4 * WORD].leak());
        for range in ranges {
            allocator.add(range.clone());
        }
        allocator
    }

    fn taken(allocator: &mut FrameAllocator, count: usize) -> Option<u64> {
        allocator.take(count).map(Frame::number)
    }

    #[test]
    fn each_frame_is_given_out_once_lowest_first() {
        let mut allocator = with_free(&[1003..1005, 1200..1201]);
        assert_eq!(allocator.free_count, 3);
        let all = [(); 4].map(|()| allocator.take_one().map(Frame::number));
        assert_eq!(all, [Some(1003), Some(1004), Some(1200), None]);
    }

    #[test]
    fn a_frame_given_back_is_the_next_one_given_out() {
        let mut allocator = with_free(&[1000..1256]);
        let [first, second] = [(); 2].map(|()| allocator.take(1).unwrap());
        taken(&mut allocator, 200).unwrap();
        allocator.release(second);
        allocator.release(first);
        assert_eq!([(); 3].map(|()| taken(&mut allocator, 1)), [Some(1000), Some(1001), Some(1202)]);
    }

    #[test]
    fn a_run_has_no_hole() {
        let mut allocator = with_free(&[1001..1010, 1060..1070, 1100..1165]);
        assert_eq!(taken(&mut allocator, 10), Some(1060));
        assert_eq!(taken(&mut allocator, 65), Some(1100));
        assert_eq!(taken(&mut allocator, 10), None);
        assert_eq!(taken(&mut allocator, 9), Some(1001));
        assert_eq!(allocator.free_count, 0);
    }

    #[test]
    fn a_block_starts_at_a_multiple_of_its_length() {
        let mut allocator = with_free(&[1001..1010, 1060..1100]);
        let block =
            |allocator: &mut FrameAllocator, count| allocator.take_aligned(count, count).map(Frame::number);
        assert_eq!(block(&mut allocator, 8), Some(1064));
        assert_eq!(block(&mut allocator, 4), Some(1004));
        assert_eq!(block(&mut allocator, 16), Some(1072));
        assert_eq!(block(&mut allocator, 16), None);
        assert_eq!(taken(&mut allocator, 1), Some(1001), "what was passed over is still free");
        allocator.release_run(Frame::from_number(1004), 4);
        assert_eq!(block(&mut allocator, 4), Some(1004));
    }

    #[test]
    fn a_shared_frame_is_free_when_the_last_holder_gives_it_back() {
        let mut allocator = with_free(&[1000..1010]);
        let frame = allocator.take(1).unwrap();
        allocator.share(frame);
        allocator.release(frame);
        assert_eq!(allocator.free_count, 9);
        allocator.release(frame);
        assert_eq!(allocator.free_count, 10);
    }

    #[test]
    fn what_is_kept_is_never_given_out() {
        let mut allocator = with_free(&[1000..1010]);
        allocator.keep(1001..1003);
        assert_eq!([(); 2].map(|()| taken(&mut allocator, 1)), [Some(1000), Some(1003)]);
        assert_eq!(allocator.free_count, 6);
    }

    #[test]
    #[should_panic(expected = "given back twice")]
    fn giving_back_twice_is_a_kernel_bug() {
        let mut allocator = with_free(&[1000..1010]);
        let frame = allocator.take(1).unwrap();
        allocator.release(frame);
        allocator.release(frame);
    }
}
