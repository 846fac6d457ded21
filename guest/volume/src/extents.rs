//! Where the pages of a file are: runs of pages that lie in runs of blocks.

use alloc::vec::Vec;

/// A run of pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extent {
    /// The first page of the file.
    pub page: u32,
    /// Its block.
    pub block: u32,
    /// How many there are, one behind the other.
    pub count: u32,
}

impl Extent {
    fn end(&self) -> u32 {
        self.page + self.count
    }
}

/// All runs of a file, by page, no two overlapping.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Extents(Vec<Extent>);

impl Extents {
    /// From what stands on a disk; `None` if that cannot be.
    pub fn from_disk(extents: Vec<Extent>) -> Option<Extents> {
        let fits = |extent: &Extent| {
            extent.count > 0
                && extent.page.checked_add(extent.count).is_some()
                && extent.block.checked_add(extent.count).is_some()
        };
        let ordered = extents.iter().all(fits)
            && extents.iter().zip(extents.iter().skip(1)).all(|(one, next)| one.end() <= next.page);
        ordered.then_some(Extents(extents))
    }

    /// All of them, by page.
    pub fn iter(&self) -> core::slice::Iter<'_, Extent> {
        self.0.iter()
    }

    /// The block of a page, if it has one.
    pub fn block(&self, page: u32) -> Option<u32> {
        let extent = self.0[..self.after(page)].last()?;
        (page < extent.end()).then(|| extent.block + (page - extent.page))
    }

    /// The first run that begins behind this page.
    fn after(&self, page: u32) -> usize {
        self.0.partition_point(|extent| extent.page <= page)
    }

    /// Gives a page its block; it has none yet.
    pub fn insert(&mut self, page: u32, block: u32) {
        let index = self.after(page);
        let goes_on = |extent: &&mut Extent| extent.end() == page && extent.block + extent.count == block;
        match index.checked_sub(1).and_then(|before| self.0.get_mut(before)).filter(goes_on) {
            Some(before) => before.count += 1,
            None => self.0.insert(index, Extent { page, block, count: 1 }),
        }
    }

    /// Takes away everything from this page on; returns it.
    pub fn cut(&mut self, page: u32) -> Vec<Extent> {
        let first = self.0.partition_point(|extent| extent.end() <= page);
        let mut cut = self.0.split_off(first);
        if let Some(extent) = cut.first_mut().filter(|extent| extent.page < page) {
            let kept = page - extent.page;
            self.0.push(Extent { count: kept, ..*extent });
            *extent = Extent { page, block: extent.block + kept, count: extent.count - kept };
        }
        cut
    }
}
