//! Which page goes when frames run out: three ways to guess which one will not be needed for the longest time. All of
//! them keep the pages in one queue, and take the first one.
//!
//! - FIFO: the queue is in the order of arrival. Whether a page is used is not even asked.
//! - clock (second chance): a page that was used since it was last looked at loses its A bit and goes to the end
//!   instead. A hand going round on a clock of pages does the same.
//! - LRU, as well as A bits can tell: at every sample by the timer, too, the pages that were used since the last one go to
//!   the end. The first one is then the page that was not used for the longest time.
//!
//! Pages are numbers here. Which ones there are, whether one was used and what becomes of it is the kernel's
//! (`kernel/src/mm/reverse_map.rs`, `reclaim.rs`).
#![cfg_attr(not(test), no_std)]

/// A replacement policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Policy {
    /// In the order of arrival.
    Fifo,
    /// With a second chance for those that were used.
    #[default]
    Clock,
    /// Who was not used for the longest time, as far as samples tell.
    Lru,
}

impl Policy {
    /// By its name in the boot arguments.
    pub fn from_name(name: &str) -> Option<Policy> {
        [Policy::Fifo, Policy::Clock, Policy::Lru].into_iter().find(|policy| policy.name() == name)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Policy::Fifo => "fifo",
            Policy::Clock => "clock",
            Policy::Lru => "lru",
        }
    }
}

/// A page's neighbours in the queue, which is a ring that is closed by one element more than there are frames.
#[derive(Clone, Copy, Default)]
pub struct Links {
    before: u32,
    after: u32,
}

/// The pages that could go, by the numbers of their frames.
pub struct Replacement {
    /// How one is chosen.
    pub policy: Policy,
    links: &'static mut [Links],
    /// How many pages could go.
    pub pages: usize,
}

impl Replacement {
    /// No pages; used until there is RAM for `links`.
    pub const fn empty() -> Replacement {
        Replacement { policy: Policy::Clock, links: &mut [], pages: 0 }
    }

    /// No pages yet; `links` has one element for each frame, and one more.
    pub fn new(policy: Policy, links: &'static mut [Links]) -> Replacement {
        let end = links.len() - 1;
        links[end] = Links { before: end as u32, after: end as u32 };
        Replacement { policy, links, pages: 0 }
    }

    /// A page has come.
    #[inline]
    pub fn insert(&mut self, page: usize) {
        self.append(page);
        self.pages += 1;
    }

    /// A page is gone.
    pub fn remove(&mut self, page: usize) {
        self.take_out(page);
        self.pages -= 1;
    }

    /// The page that is to go. It stays in the queue, as the last one: whoever asks removes it, or asks again if it
    /// cannot go. `used` says whether a page was used since it was last asked, and forgets it.
    pub fn victim(&mut self, used: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        // After one round everybody has had a second chance.
        for _ in 0..(self.pages + 1) * usize::from(self.pages > 0) {
            let page = self.links[self.end()].after as usize;
            self.move_to_end(page);
            if self.policy == Policy::Fifo || !used(page) {
                return Some(page);
            }
        }
        None
    }

    /// The timer's sample.
    pub fn sample(&mut self, used: &mut dyn FnMut(usize) -> bool) {
        if self.policy != Policy::Lru {
            return;
        }
        let mut next = self.links[self.end()].after as usize;
        for _ in 0..self.pages {
            let page = next;
            next = self.links[page].after as usize;
            if used(page) {
                self.move_to_end(page);
            }
        }
    }

    fn end(&self) -> usize {
        self.links.len() - 1
    }

    fn move_to_end(&mut self, page: usize) {
        self.take_out(page);
        self.append(page);
    }

    #[inline]
    fn append(&mut self, page: usize) {
        let end = self.end();
        let last = self.links[end].before;
        (self.links[page].before, self.links[page].after) = (last, end as u32);
        self.links[last as usize].after = page as u32;
        self.links[end].before = page as u32;
    }

    fn take_out(&mut self, page: usize) {
        let Links { before, after } = self.links[page];
        self.links[before as usize].after = after;
        self.links[after as usize].before = before;
    }
}

#[cfg(test)]
mod tests;
