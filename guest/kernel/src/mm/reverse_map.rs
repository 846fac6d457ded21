//! The reverse map: page tables lead from an address to a frame, this leads from a frame to every entry that maps it.
//! Without it a frame that several address spaces share (after a fork, or the pages of a file) could not be taken away
//! from all of them. `page_table` notes here what it writes; `reclaim` asks.
//!
//! An entry is named by where it stands. Which address it translates, and for whom, is what is known of the table that
//! it stands in.

use crate::arch::translation;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::page_table;
use crate::mm::pte::Pte;
use crate::mm::replacement::{Links, Policy, Replacement};
use alloc::vec::Vec;
use spin::Mutex;

/// Where an entry of the last level stands: a table, and an index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// The table's frame.
    pub table: Frame,
    /// Which of its entries.
    pub index: u16,
}

/// What a page in a frame shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// What a program has written, or zeros: nobody has it but the address spaces that map it.
    Anonymous,
    /// This page of an object, by the object's number.
    Object {
        /// Which object.
        object: usize,
        /// Which page of it.
        number: usize,
    },
}

/// What a frame is used for.
#[derive(Clone, Copy)]
pub enum Use {
    /// It is free, the kernel's, or a table of a higher level.
    Other,
    /// A page table of the last level.
    Table {
        /// The address space that it belongs to.
        asid: u16,
        /// What its first entry translates.
        first: VirtAddr,
    },
    /// A page of programs.
    Page {
        origin: Origin,
        /// The first entry that maps it, and in `further` the others; most pages have one.
        place: Option<Place>,
        further: u32,
        /// Whether it was written through an entry that is gone, or by the kernel.
        dirty: bool,
    },
}

const NO_MORE: u32 = u32::MAX;

/// One more entry that maps a frame.
#[derive(Clone, Copy)]
struct Further {
    place: Place,
    next: u32,
}

/// Why an entry cannot be noted: the kernel has no memory for it.
#[derive(Debug)]
pub struct NoMemory;

struct Pages {
    /// The number of the frame that the first element stands for.
    first: u64,
    uses: &'static mut [Use],
    further: Vec<Further>,
    unused: u32,
    order: Replacement,
}

static PAGES: Mutex<Pages> = Mutex::new(Pages::new(0, &mut [], &mut [], Policy::Clock));

/// Takes over the records, of one frame each from number `first` on.
pub fn start(first: u64, uses: &'static mut [Use], links: &'static mut [Links], policy: Policy) {
    *PAGES.lock() = Pages::new(first, uses, links, policy);
}

/// A table of the last level was made; its first entry translates `first`.
pub fn table_made(table: Frame, asid: u16, first: VirtAddr) {
    let mut pages = PAGES.lock();
    let index = pages.index(table);
    pages.uses[index] = Use::Table { asid, first };
}

/// It is given back.
pub fn table_gone(table: Frame) {
    let mut pages = PAGES.lock();
    let index = pages.index(table);
    pages.uses[index] = Use::Other;
}

/// An entry maps this frame now.
pub fn map(frame: Frame, entry: Place) -> Result<(), NoMemory> {
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    match &mut pages.uses[index] {
        Use::Page { place: place @ None, .. } => *place = Some(entry),
        Use::Page { further, .. } => {
            let next = *further;
            let node = pages.new_further(Further { place: entry, next })?;
            if let Use::Page { further, .. } = &mut pages.uses[index] {
                *further = node;
            }
        }
        Use::Other | Use::Table { .. } => {
            let origin = Origin::Anonymous;
            pages.uses[index] = Use::Page { origin, place: Some(entry), further: NO_MORE, dirty: false };
            pages.order.insert(index);
        }
    }
    Ok(())
}

/// An entry does not map this frame any more; whether the page was written through it.
pub fn unmap(frame: Frame, entry: Place, written: bool) {
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    pages.remove(index, entry);
    if let Use::Page { origin, place, dirty, .. } = &mut pages.uses[index] {
        *dirty |= written;
        if place.is_none() && *origin == Origin::Anonymous {
            pages.forget(index);
        }
    }
}

/// An object holds its page in this frame now, which nobody maps yet.
pub fn cache(frame: Frame, object: usize, number: usize) {
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    let origin = Origin::Object { object, number };
    pages.uses[index] = Use::Page { origin, place: None, further: NO_MORE, dirty: false };
    pages.order.insert(index);
}

/// The object gives it up; whoever maps it still, has it alone.
pub fn uncache(frame: Frame) {
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    if let Use::Page { origin, place, dirty, .. } = &mut pages.uses[index] {
        (*origin, *dirty) = (Origin::Anonymous, true);
        if place.is_none() {
            pages.forget(index);
        }
    }
}

/// The kernel has written to the page, or its contents are to be found nowhere else.
pub fn set_dirty(frame: Frame) {
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    if let Use::Page { dirty, .. } = &mut pages.uses[index] {
        *dirty = true;
    }
}

/// The page that the policy would have go: its frame, and what it shows.
pub fn victim() -> Option<(Frame, Origin)> {
    let mut pages = PAGES.lock();
    let Pages { first, uses, further, order, .. } = &mut *pages;
    let index = order.victim(&mut |index| take_accessed(*first, uses, further, index))?;
    match uses[index] {
        Use::Page { origin, .. } => Some((Frame::from_number(*first + index as u64), origin)),
        Use::Other | Use::Table { .. } => unreachable!("only pages are queued"),
    }
}

/// How many pages there are that could go.
pub fn pages() -> usize {
    PAGES.lock().order.pages()
}

/// How pages are chosen.
pub fn policy() -> Policy {
    PAGES.lock().order.policy()
}

/// The timer's look at all A bits, for policies that want it.
pub fn sample() {
    let mut pages = PAGES.lock();
    let Pages { first, uses, further, order, .. } = &mut *pages;
    order.sample(&mut |index| take_accessed(*first, uses, further, index));
}

/// Whether the page was written since it came.
pub fn is_dirty(frame: Frame) -> bool {
    let pages = PAGES.lock();
    let index = pages.index(frame);
    let by_kernel = matches!(pages.uses[index], Use::Page { dirty: true, .. });
    by_kernel || places(pages.uses, &pages.further, index).any(|place| page_table::at(place).has(Pte::D))
}

/// The same, and from here on it counts as not written.
pub fn take_dirty(frame: Frame) -> bool {
    let was = is_dirty(frame);
    if was {
        change_all(frame, &mut |pte| pte.without(Pte::D));
        let mut pages = PAGES.lock();
        let index = pages.index(frame);
        if let Use::Page { dirty, .. } = &mut pages.uses[index] {
            *dirty = false;
        }
    }
    was
}

/// Shows every entry that maps the frame to `change`, puts what it returns in its place, and has the hart forget just
/// that translation; says how many there were.
pub fn change_all(frame: Frame, change: &mut dyn FnMut(Pte) -> Pte) -> u32 {
    let pages = PAGES.lock();
    let Pages { first, uses, further, .. } = &*pages;
    let mut count = 0;
    for place in places(uses, further, pages.index(frame)) {
        page_table::put_at(place, change(page_table::at(place)));
        fence(*first, uses, place);
        count += 1;
    }
    count
}

/// The same, and none of them maps the frame any more.
pub fn unmap_all(frame: Frame, change: &mut dyn FnMut(Pte) -> Pte) -> u32 {
    let count = change_all(frame, change);
    let mut pages = PAGES.lock();
    let index = pages.index(frame);
    while let Use::Page { place: Some(place), .. } = pages.uses[index] {
        pages.remove(index, place);
    }
    if let Use::Page { origin: Origin::Anonymous, .. } = pages.uses[index] {
        pages.forget(index);
    }
    count
}

/// Which entries map this frame.
fn places<'a>(uses: &'a [Use], further: &'a [Further], index: usize) -> impl Iterator<Item = Place> + 'a {
    let (first, mut next) = match uses[index] {
        Use::Page { place, further, .. } => (place, further),
        Use::Other | Use::Table { .. } => (None, NO_MORE),
    };
    first.into_iter().chain(core::iter::from_fn(move || {
        let node = further.get(next as usize)?;
        next = node.next;
        Some(node.place)
    }))
}

/// Whether the page was used since this was last asked: the A bits of all who map it, which are cleared.
fn take_accessed(first: u64, uses: &[Use], further: &[Further], index: usize) -> bool {
    let mut used = false;
    for place in places(uses, further, index) {
        let pte = page_table::at(place);
        if pte.has(Pte::A) {
            used = true;
            page_table::put_at(place, pte.without(Pte::A));
            // A hart that remembers the entry would not set A again.
            fence(first, uses, place);
        }
    }
    used
}

fn fence(first: u64, uses: &[Use], place: Place) {
    if let Use::Table { asid, first: start } = uses[(place.table.number() - first) as usize] {
        let page = VirtAddr::new(start.value() + usize::from(place.index) * PAGE_SIZE);
        translation::flush_page(page, asid);
    }
}

impl Pages {
    const fn new(first: u64, uses: &'static mut [Use], links: &'static mut [Links], policy: Policy) -> Pages {
        Pages { first, uses, further: Vec::new(), unused: NO_MORE, order: Replacement::new(policy, links) }
    }

    fn index(&self, frame: Frame) -> usize {
        (frame.number() - self.first) as usize
    }

    fn forget(&mut self, index: usize) {
        self.uses[index] = Use::Other;
        self.order.remove(index);
    }

    fn new_further(&mut self, contents: Further) -> Result<u32, NoMemory> {
        if let Some(node) = self.further.get_mut(self.unused as usize) {
            let index = core::mem::replace(&mut self.unused, node.next);
            *node = contents;
            return Ok(index);
        }
        self.further.try_reserve(1).map_err(|_| NoMemory)?;
        self.further.push(contents);
        Ok(self.further.len() as u32 - 1)
    }

    /// Takes an entry out of those that map a frame: the first of the others goes, and stands where the entry stood.
    fn remove(&mut self, index: usize, entry: Place) {
        let Use::Page { place, further, .. } = &mut self.uses[index] else {
            unreachable!("a frame that is mapped holds a page")
        };
        let freed = *further as usize;
        let Some(&Further { place: moved, next }) = self.further.get(freed) else {
            assert_eq!(place.take(), Some(entry), "the last entry that maps a frame");
            return;
        };
        *further = next;
        if *place == Some(entry) {
            *place = Some(moved);
        } else if moved != entry {
            let mut node = next as usize;
            while self.further[node].place != entry {
                node = self.further[node].next as usize;
            }
            self.further[node].place = moved;
        }
        self.further[freed].next = self.unused;
        self.unused = freed as u32;
    }
}

/// Records for tests on the host.
#[cfg(test)]
pub fn start_for_tests(first: u64, frames: usize, policy: Policy) {
    start(first, vec![Use::Other; frames].leak(), vec![Links::NONE; frames].leak(), policy);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::physical_memory::allocator_for_tests;
    use crate::mm::frame;
    use crate::mm::page_table::PageTable;
    use crate::mm::pte::{Owner, Rights};
    use std::collections::BTreeMap;

    fn page(number: usize) -> VirtAddr {
        VirtAddr::new(number * PAGE_SIZE)
    }

    fn leaf(frame: Frame) -> Pte {
        Pte::leaf(frame, Rights::Read, Owner::User)
    }

    /// The entries that map a frame, as addresses of address spaces: what the fences say that follow from clearing A.
    fn mapped_at(frame: Frame) -> Vec<(usize, u16)> {
        translation::take_fences();
        let count = change_all(frame, &mut |pte| pte);
        let mut found = translation::take_fences();
        assert_eq!(found.len(), count as usize);
        found.sort_unstable();
        found
    }

    #[test]
    fn every_entry_that_maps_a_frame_is_found_and_exactly_those_are_fenced() {
        let _frames = allocator_for_tests();
        let mut tables = [1, 2, 3].map(|asid| PageTable::new(asid).unwrap());
        let frames = [(); 4].map(|()| frame::allocate().unwrap());
        let mut model: BTreeMap<(u16, usize), Frame> = BTreeMap::new();
        let mut state = 5u64;
        for _ in 0..3000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let random = (state >> 33) as usize;
            let (asid, place) = (random % 3, 1 + random / 3 % 6 * 300);
            let key = (asid as u16 + 1, place);
            let frame = frames[random / 18 % 4];
            if model.remove(&key).is_some() {
                tables[asid].change(page(place)..page(place + 1), &mut |_, _| Pte::EMPTY);
            } else {
                frame::share(frame);
                tables[asid].map_page(page(place), leaf(frame)).unwrap();
                model.insert(key, frame);
            }
            let expected = model.iter().filter(|&(_, of)| *of == frame);
            let mut expected =
                expected.map(|(&(asid, place), _)| (place * PAGE_SIZE, asid)).collect::<Vec<_>>();
            expected.sort_unstable();
            assert_eq!(mapped_at(frame), expected);
            assert_eq!(frame::holders(frame) as usize, expected.len() + 1);
        }
        drop(tables);
        assert!(frames.iter().all(|&frame| mapped_at(frame).is_empty() && frame::holders(frame) == 1));
        assert_eq!(pages(), 0);
    }

    #[test]
    fn a_page_was_used_when_one_of_its_entries_was() {
        let _frames = allocator_for_tests();
        let mut tables = [1, 2].map(|asid| PageTable::new(asid).unwrap());
        let frame = frame::allocate().unwrap();
        frame::share(frame);
        tables[0].map_page(page(1), leaf(frame).without(Pte::A)).unwrap();
        tables[1].map_page(page(9), leaf(frame)).unwrap();
        use_lru();
        translation::take_fences();

        sample();

        assert_eq!(translation::take_fences(), [(9 * PAGE_SIZE, 2)], "only who loses A is fenced");
        assert!(!tables[1].entry(page(9)).unwrap().pte.has(Pte::A));
        sample();
        assert_eq!(translation::take_fences(), []);
    }

    /// Sampling is for LRU only.
    fn use_lru() {
        let mut pages = PAGES.lock();
        let mut order = Replacement::new(Policy::Lru, vec![Links::NONE; pages.uses.len()].leak());
        for (index, of) in pages.uses.iter().enumerate() {
            if matches!(of, Use::Page { .. }) {
                order.insert(index);
            }
        }
        pages.order = order;
    }

    #[test]
    fn what_was_written_through_an_entry_that_is_gone_stays_known() {
        let _frames = allocator_for_tests();
        let mut tables = [1, 2].map(|asid| PageTable::new(asid).unwrap());
        let frame = frame::allocate().unwrap();
        cache(frame, 1, 0);
        for (table, bits) in tables.iter_mut().zip([Pte::D, 0]) {
            frame::share(frame);
            table.map_page(page(1), leaf(frame).with(bits)).unwrap();
        }
        tables[0].change(page(1)..page(2), &mut |_, _| Pte::EMPTY);
        assert!(is_dirty(frame));
        tables[1].change(page(1)..page(2), &mut |_, _| Pte::EMPTY);
        assert!(is_dirty(frame), "the object's still");
        assert_eq!(pages(), 1);
        uncache(frame);
        assert_eq!(pages(), 0);
    }
}
