//! Which page goes when frames run out: three ways to guess which one will not be needed for the longest time. All of
//! them keep the pages in queues, and take the first one of the lowest queue that is not empty.
//!
//! - FIFO: one queue, in the order of arrival. Whether a page is used is not even asked.
//! - clock (second chance): one queue; a page that was used since it was last looked at loses its A bit and goes to the
//!   end instead. A hand going round on a clock of pages does the same.
//! - LRU by ageing: a queue for each age. At every sample by the timer a page's age, eight bits, is shifted to the right,
//!   and its A bit comes in from the left: the smallest number is the page that was not used for the longest time.

use core::fmt;

/// A replacement policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Policy {
    /// First in, first out.
    Fifo,
    /// Second chance by A bits.
    #[default]
    Clock,
    /// Least recently used, as A bits tell it at every sample.
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

impl fmt::Display for Policy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

const NOBODY: u32 = u32::MAX;
/// One for each age.
const QUEUES: usize = 256;
/// A page that was used since the last sample.
const YOUNGEST: u8 = 0x80;

/// A page's neighbours in its queue.
#[derive(Clone, Copy)]
pub struct Links {
    before: u32,
    after: u32,
    queue: u8,
    queued: bool,
}

impl Links {
    /// Of a page that is in no queue.
    pub const NONE: Links = Links { before: NOBODY, after: NOBODY, queue: 0, queued: false };
}

#[derive(Clone, Copy)]
struct Queue {
    first: u32,
    last: u32,
}

/// The pages that could go, by the numbers of their frames.
pub struct Replacement {
    policy: Policy,
    links: &'static mut [Links],
    queues: [Queue; QUEUES],
    pages: usize,
}

impl Replacement {
    /// No pages yet; `links` has one element for each frame.
    pub const fn new(policy: Policy, links: &'static mut [Links]) -> Replacement {
        let empty = Queue { first: NOBODY, last: NOBODY };
        Replacement { policy, links, queues: [empty; QUEUES], pages: 0 }
    }

    /// How pages are chosen.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// How many pages could go.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// A page has come.
    pub fn insert(&mut self, page: usize) {
        match self.policy {
            Policy::Fifo | Policy::Clock => self.append(page, 0),
            Policy::Lru => self.append(page, YOUNGEST),
        }
        self.pages += 1;
    }

    /// A page is gone.
    pub fn remove(&mut self, page: usize) {
        self.take_out(page);
        self.pages -= 1;
    }

    /// The page that is to go. It stays in its queue, as the last one: whoever asks removes it, or asks again if it
    /// cannot go. `used` says whether a page was used since it was last asked, and forgets it.
    pub fn victim(&mut self, used: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        // After one round everybody has had a second chance.
        for _ in 0..=self.pages {
            let queue = self.queues.iter().position(|queue| queue.first != NOBODY)?;
            let page = self.queues[queue].first as usize;
            let (spared, queue) = match self.policy {
                Policy::Fifo => (false, 0),
                Policy::Clock => (used(page), 0),
                // Used since the last sample: that it has this age is old news.
                Policy::Lru if used(page) => (true, self.links[page].queue | YOUNGEST),
                Policy::Lru => (false, self.links[page].queue),
            };
            self.take_out(page);
            self.append(page, queue);
            if !spared {
                return Some(page);
            }
        }
        None
    }

    /// The timer's sample: all pages grow older, but those that were used.
    pub fn sample(&mut self, used: &mut dyn FnMut(usize) -> bool) {
        if self.policy != Policy::Lru {
            return;
        }
        // From the lowest queue up: a page that was not used moves down, to where this has been already. Those that
        // were used move up and would be met again, so they wait in a chain of their own.
        let mut young = NOBODY;
        for age in 0..QUEUES {
            let mut next = self.queues[age].first;
            while next != NOBODY {
                let page = next as usize;
                next = self.links[page].after;
                if used(page) {
                    self.take_out(page);
                    self.links[page] =
                        Links { queue: age as u8 >> 1 | YOUNGEST, after: young, ..Links::NONE };
                    young = page as u32;
                } else if age > 0 {
                    self.take_out(page);
                    self.append(page, age as u8 >> 1);
                }
            }
        }
        while young != NOBODY {
            let page = young as usize;
            let Links { after, queue, .. } = self.links[page];
            self.append(page, queue);
            young = after;
        }
    }

    fn append(&mut self, page: usize, queue: u8) {
        let Queue { first, last } = &mut self.queues[usize::from(queue)];
        self.links[page] = Links { before: *last, after: NOBODY, queue, queued: true };
        match *last {
            NOBODY => *first = page as u32,
            before => self.links[before as usize].after = page as u32,
        }
        *last = page as u32;
    }

    fn take_out(&mut self, page: usize) {
        let Links { before, after, queue, queued } = self.links[page];
        assert!(queued, "page {page} is in no queue");
        let ends = &mut self.queues[usize::from(queue)];
        match before {
            NOBODY => ends.first = after,
            before => self.links[before as usize].after = after,
        }
        match after {
            NOBODY => ends.last = before,
            after => self.links[after as usize].before = before,
        }
        self.links[page] = Links::NONE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, VecDeque};

    /// What a policy is, said as plainly as possible: pages in order of arrival, with A bits and ages.
    #[derive(Default)]
    struct Model {
        order: VecDeque<usize>,
        used: BTreeMap<usize, bool>,
        age: BTreeMap<usize, u8>,
    }

    impl Model {
        fn to_end(&mut self, page: usize) {
            self.order.retain(|&other| other != page);
            self.order.push_back(page);
        }

        fn victim(&mut self, policy: Policy) -> Option<usize> {
            loop {
                let page = match policy {
                    Policy::Fifo | Policy::Clock => *self.order.front()?,
                    Policy::Lru => *self.order.iter().min_by_key(|page| self.age[page])?,
                };
                self.to_end(page);
                if policy != Policy::Fifo && std::mem::take(self.used.get_mut(&page).unwrap()) {
                    *self.age.get_mut(&page).unwrap() |= YOUNGEST;
                } else {
                    return Some(page);
                }
            }
        }
    }

    const FRAMES: usize = 40;

    fn empty(policy: Policy) -> Replacement {
        Replacement::new(policy, vec![Links::NONE; FRAMES].leak())
    }

    fn random(state: &mut u64) -> usize {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (*state >> 33) as usize
    }

    #[test]
    fn fifo_and_clock_choose_what_the_plain_model_chooses() {
        for policy in [Policy::Fifo, Policy::Clock] {
            let (mut real, mut model, mut state) = (empty(policy), Model::default(), 7);
            for _ in 0..100_000 {
                let page = random(&mut state) % FRAMES;
                match random(&mut state) % 5 {
                    0 | 1 if !model.used.contains_key(&page) => {
                        real.insert(page);
                        model.order.push_back(page);
                        model.used.insert(page, true);
                        model.age.insert(page, YOUNGEST);
                    }
                    2 if model.used.contains_key(&page) => {
                        real.remove(page);
                        model.order.retain(|&other| other != page);
                        model.used.remove(&page);
                        model.age.remove(&page);
                    }
                    3 => {
                        if let Some(used) = model.used.get_mut(&page) {
                            *used = true;
                        }
                    }
                    _ => {
                        let mut bits = model.used.clone();
                        let chosen = real.victim(&mut |page| std::mem::take(bits.get_mut(&page).unwrap()));
                        assert_eq!(chosen, model.victim(policy), "{policy}");
                        if policy == Policy::Clock {
                            assert_eq!(bits, model.used, "the same A bits are left");
                        }
                    }
                }
                assert_eq!(real.pages(), model.order.len());
            }
        }
    }

    #[test]
    fn ageing_chooses_a_page_of_the_smallest_age() {
        let (mut real, mut model, mut state) = (empty(Policy::Lru), Model::default(), 3);
        for page in 0..FRAMES {
            real.insert(page);
            model.used.insert(page, true);
            model.age.insert(page, YOUNGEST);
            model.order.push_back(page);
        }
        for _ in 0..20_000 {
            for _ in 0..random(&mut state) % 30 {
                model.used.insert(random(&mut state) % FRAMES, true);
            }
            let mut bits = model.used.clone();
            if random(&mut state) % 3 > 0 {
                real.sample(&mut |page| std::mem::take(bits.get_mut(&page).unwrap()));
                for (page, age) in &mut model.age {
                    *age = *age >> 1 | u8::from(std::mem::take(model.used.get_mut(page).unwrap())) << 7;
                }
            } else {
                let chosen = real.victim(&mut |page| std::mem::take(bits.get_mut(&page).unwrap())).unwrap();
                // Pages that were used look young as soon as somebody looks.
                for (page, age) in &mut model.age {
                    *age |= if model.used[page] && !bits[page] { YOUNGEST } else { 0 };
                }
                let effective = |page: &usize| model.age[page] | if bits[page] { YOUNGEST } else { 0 };
                let least = (0..FRAMES).map(|page| effective(&page)).min().unwrap();
                assert!(!bits[&chosen] && model.age[&chosen] == least);
                model.used = bits.clone();
            }
            assert_eq!(bits, model.used);
            for (page, age) in &model.age {
                assert_eq!(real.links[*page].queue, *age, "page {page}");
            }
        }
    }

    #[test]
    fn a_page_in_use_survives_a_long_scan_under_lru_and_not_under_fifo() {
        let faults = |policy| {
            let mut real = empty(policy);
            let mut present = BTreeMap::new();
            let mut faults = 0;
            for step in 0..4000 {
                // Four pages are used all the time, thirty others in turn; there is room for twenty.
                let page = if step % 2 == 0 { step / 2 % 4 } else { 4 + step / 2 % 30 };
                if present.insert(page, true).is_none() {
                    faults += 1;
                    real.insert(page);
                    if present.len() > 20 {
                        let gone =
                            real.victim(&mut |page| std::mem::take(present.get_mut(&page).unwrap())).unwrap();
                        real.remove(gone);
                        present.remove(&gone);
                    }
                }
                if step % 10 == 0 {
                    real.sample(&mut |page| std::mem::take(present.get_mut(&page).unwrap()));
                }
            }
            faults
        };
        let [fifo, clock, lru] = [Policy::Fifo, Policy::Clock, Policy::Lru].map(faults);
        assert!(lru < fifo && clock < fifo, "{fifo} {clock} {lru}");
    }
}
