//! Which blocks are free: a bit for each, kept in memory only, because the files say it all.

use super::VolumeError;
use alloc::vec;
use alloc::vec::Vec;

/// The blocks of a volume.
pub struct Space {
    /// Bit by bit, set while the block is free.
    free: Vec<u64>,
    first: u32,
    end: u32,
    free_count: u64,
    /// Given back, but the log on the disk still speaks of them.
    given_back: Vec<(u32, u32)>,
    /// No block before this one is free.
    lowest: u32,
}

impl Space {
    /// All blocks from `first` up to, not including, `end`.
    pub fn new(first: u32, end: u32) -> Space {
        let mut space = Space {
            free: vec![0; end.div_ceil(64) as usize],
            first,
            end,
            free_count: 0,
            given_back: Vec::new(),
            lowest: first,
        };
        (first..end).for_each(|block| space.set(block));
        space
    }

    fn set(&mut self, block: u32) {
        self.free[block as usize / 64] |= 1 << (block % 64);
        self.free_count += 1;
        self.lowest = self.lowest.min(block);
    }

    fn is_free(&self, block: u32) -> bool {
        (self.first..self.end).contains(&block) && self.free[block as usize / 64] >> (block % 64) & 1 == 1
    }

    /// Takes these blocks, which have to be free.
    pub fn take(&mut self, block: u32, count: u32) -> Result<(), VolumeError> {
        for block in (block..block.saturating_add(count)).take(count as usize) {
            if !self.is_free(block) {
                return Err(VolumeError::Damaged);
            }
            self.free[block as usize / 64] &= !(1 << (block % 64));
            self.free_count -= 1;
        }
        Ok(())
    }

    /// Takes a free block: this one, if it can be.
    pub fn allocate(&mut self, near: u32) -> Option<u32> {
        let block = if self.is_free(near) {
            near
        } else {
            self.lowest = (self.lowest..self.end).find(|&block| self.is_free(block)).unwrap_or(self.end);
            self.lowest
        };
        self.take(block, 1).ok()?;
        Some(block)
    }

    /// These blocks are free once the log on the disk says so.
    pub fn give_back(&mut self, block: u32, count: u32) {
        self.given_back.push((block, count));
    }

    /// Whether the next batch makes blocks free.
    pub fn has_given_back(&self) -> bool {
        !self.given_back.is_empty()
    }

    /// The log on the disk says so.
    pub fn release(&mut self) {
        for (block, count) in core::mem::take(&mut self.given_back) {
            (block..block + count).for_each(|block| self.set(block));
        }
    }

    /// Blocks in all, and those that are free or will be.
    pub fn count(&self) -> (u64, u64) {
        let given_back: u64 = self.given_back.iter().map(|&(_, count)| u64::from(count)).sum();
        (u64::from(self.end - self.first), self.free_count + given_back)
    }
}
