//! The reverse map: page tables lead from an address to a frame, this leads from a frame to every entry that maps it.
//! Without it a frame that several address spaces share (after a fork, or the pages of a file) could not be taken away
//! from all of them. `page_table` notes here what it writes; `reclaim` asks.

use crate::mm::address::Frame;
use crate::mm::frame;
use crate::mm::object::Object;
use crate::mm::page_table::Place;
use crate::mm::pte::Pte;
use abi::errno::Errno;
use alloc::sync::Weak;
use replacement::{Links, Policy, Replacement};
use smallvec::SmallVec;
use spin::Mutex;

/// What a page shows: this page of this object. `None` for what a program has written, or zeros: nobody has it but the
/// address spaces that map it.
pub type Origin = Option<(Weak<dyn Object>, usize)>;

/// A page of programs that is in memory, if anybody holds it.
#[derive(Default)]
pub struct Page {
    origin: Origin,
    /// The entries that map it; most pages have one.
    places: SmallVec<[Place; 1]>,
    /// Whether it was written through an entry that is gone, or by the kernel.
    dirty: bool,
}

impl Page {
    fn is_held(&self) -> bool {
        self.origin.is_some() || !self.places.is_empty()
    }

    #[inline(always)]
    fn unmap(&mut self, place: Place, written: bool) {
        let index = self.index_of(place);
        self.places.swap_remove(index);
        self.dirty |= written;
    }

    #[inline(always)]
    fn index_of(&self, place: Place) -> usize {
        self.places.iter().rposition(|&other| other == place).expect("every entry that maps a frame is noted")
    }

    /// Whether the page was used since this was last asked: the A bits of all who map it, which are cleared.
    fn take_accessed(&self) -> bool {
        let mut used = false;
        for place in self.places.iter().filter(|place| place.read().contains(Pte::A)) {
            used = true;
            // A hart that remembers the entry would not set A again.
            place.change(place.read() - Pte::A);
        }
        used
    }
}

/// By the numbers of frames, from `first` on.
struct Pages {
    first: u64,
    pages: &'static mut [Page],
    order: Replacement,
}

static PAGES: Mutex<Pages> = Mutex::new(Pages { first: 0, pages: &mut [], order: Replacement::empty() });

impl Pages {
    /// What is no frame of ours has no element at this index.
    fn index(&self, frame: Frame) -> usize {
        frame.number().wrapping_sub(self.first) as usize
    }

    fn page(&mut self, frame: Frame) -> &mut Page {
        let index = self.index(frame);
        &mut self.pages[index]
    }

    #[inline(always)]
    fn insert(&mut self, frame: Frame, origin: Origin, places: SmallVec<[Place; 1]>) {
        let index = self.index(frame);
        let page = &mut self.pages[index];
        assert!(!page.is_held(), "a frame that was free holds no page");
        *page = Page { origin, places, dirty: false };
        self.order.insert(index);
    }

    /// Puts `entry` in the place of every entry that maps the frame; their holds of it go with them.
    fn unmap_all(&mut self, frame: Frame, entry: Pte) {
        for place in core::mem::take(&mut self.page(frame).places) {
            place.change(entry);
            frame::release(frame);
        }
        self.forget_unless_held(frame);
    }

    /// Somebody does not hold the page any more, which may have been the last one.
    fn forget_unless_held(&mut self, frame: Frame) {
        let index = self.index(frame);
        if !self.pages[index].is_held() {
            self.order.remove(index);
        }
    }
}

/// Takes over the records, of one frame each from number `first` on.
pub fn start(first: u64, pages: &'static mut [Page], links: &'static mut [Links], policy: Policy) {
    *PAGES.lock() = Pages { first, pages, order: Replacement::new(policy, links) };
}

/// An entry maps this frame now, and holds it; the first one takes over the hold of whoever has allocated the frame.
/// ENOMEM if the kernel has no memory to note it.
pub fn map(frame: Frame, place: Place) -> Result<(), Errno> {
    let mut pages = PAGES.lock();
    let page = pages.page(frame);
    if page.is_held() {
        page.places.try_reserve(1).map_err(|_| Errno::ENOMEM)?;
        page.places.push(place);
        frame::share(frame);
    } else {
        pages.insert(frame, None, SmallVec::from_buf([place]));
    }
    Ok(())
}

/// An entry does not map this frame any more, nor hold it; whether the page was written through it.
pub fn unmap(frame: Frame, place: Place, written: bool) {
    let mut pages = PAGES.lock();
    pages.page(frame).unmap(place, written);
    pages.forget_unless_held(frame);
    frame::release(frame);
}

/// What the entry at `from` maps is going to be mapped at `to` instead.
pub fn move_place(frame: Frame, from: Place, to: Place) {
    let mut pages = PAGES.lock();
    let page = pages.page(frame);
    let index = page.index_of(from);
    page.places[index] = to;
}

/// An entry is going to write to the frame that it maps: says which one it may have for itself. If others hold the frame,
/// too, that is a new one with the same contents, and its hold of this one is gone; whether it has written here.
#[inline(always)]
pub fn make_own(frame: Frame, place: Place, written: bool) -> Option<Frame> {
    let mut pages = PAGES.lock();
    let page = pages.page(frame);
    if page.origin.is_none() && page.places.len() == 1 {
        return Some(frame);
    }
    let own = frame::copy_for_one(frame)?;
    page.unmap(place, written);
    pages.insert(own, None, SmallVec::from_buf([place]));
    Some(own)
}

/// An object holds its page in this new frame now, which several may map and write to.
pub fn cache(frame: Frame, object: Weak<dyn Object>, number: usize) {
    PAGES.lock().insert(frame, Some((object, number)), SmallVec::new());
    frame::note_shared(frame);
}

/// The object gives it up, and nobody maps it any more.
pub fn uncache(frame: Frame) {
    let mut pages = PAGES.lock();
    pages.page(frame).origin = None;
    pages.unmap_all(frame, Pte::empty());
    frame::release(frame);
}

/// The page that the policy would have go: its frame, and what it shows.
pub fn victim() -> Option<(Frame, Origin)> {
    let mut pages = PAGES.lock();
    let Pages { first, pages, order } = &mut *pages;
    let index = order.victim(&mut |index| pages[index].take_accessed())?;
    Some((Frame::from_number(*first + index as u64), pages[index].origin.clone()))
}

/// How many pages there are that could go.
pub fn pages() -> usize {
    PAGES.lock().order.pages
}

/// How pages are chosen.
pub fn policy() -> Policy {
    PAGES.lock().order.policy
}

/// The timer's look at all A bits, for policies that want it.
pub fn sample() {
    let mut pages = PAGES.lock();
    let Pages { pages, order, .. } = &mut *pages;
    order.sample(&mut |index| pages[index].take_accessed());
}

/// Whether the page was written since it came, or since `set_dirty` has said that it was not.
pub fn is_dirty(frame: Frame) -> bool {
    let mut pages = PAGES.lock();
    let page = pages.page(frame);
    page.dirty || page.places.iter().any(|place| place.read().contains(Pte::D))
}

/// Whether the page counts as written from here on.
pub fn set_dirty(frame: Frame, dirty: bool) {
    PAGES.lock().page(frame).dirty = dirty;
    if !dirty {
        change_all(frame, &mut |pte| pte - Pte::D);
    }
}

/// Changes every entry that maps the frame, and has the hart forget just that translation; says how many there were.
pub fn change_all(frame: Frame, change: &mut dyn FnMut(Pte) -> Pte) -> usize {
    let mut pages = PAGES.lock();
    let page = pages.page(frame);
    page.places.iter().for_each(|place| place.change(change(place.read())));
    page.places.len()
}

/// Puts `entry`, which refers to no frame, in the place of every entry that maps the frame.
pub fn unmap_all(frame: Frame, entry: Pte) {
    PAGES.lock().unmap_all(frame, entry);
}

#[cfg(test)]
pub mod tests;
