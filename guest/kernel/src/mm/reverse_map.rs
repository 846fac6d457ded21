//! The reverse map: page tables lead from an address to a frame, this leads from a frame to every entry that maps it.
//! Without it a frame that several address spaces share (after a fork, or the pages of a file) could not be taken away
//! from all of them. `page_table` notes here what it writes; `reclaim` asks.

use crate::mm::address::Frame;
use crate::mm::frame;
use crate::mm::object::Object;
use crate::mm::page_table::Place;
use crate::mm::pte::Pte;
use crate::mm::replacement::{Links, Policy, Replacement};
use abi::errno::Errno;
use alloc::sync::Weak;
use smallvec::SmallVec;
use spin::Mutex;

/// What a page shows: this page of this object. `None` for what a program has written, or zeros: nobody has it but the
/// address spaces that map it.
pub type Origin = Option<(Weak<Object>, usize)>;

/// A page of programs that is in memory.
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

    /// Whether the page was used since this was last asked: the A bits of all who map it, which are cleared.
    fn take_accessed(&self) -> bool {
        let mut used = false;
        for place in self.places.iter().filter(|place| place.read().has(Pte::A)) {
            used = true;
            // A hart that remembers the entry would not set A again.
            place.change(place.read().without(Pte::A));
        }
        used
    }
}

/// By the numbers of frames, from `first` on.
struct Pages {
    first: u64,
    pages: &'static mut [Option<Page>],
    order: Replacement,
}

static PAGES: Mutex<Pages> = Mutex::new(Pages { first: 0, pages: &mut [], order: Replacement::empty() });

impl Pages {
    /// What is no frame of ours has no element at this index.
    fn index(&self, frame: Frame) -> usize {
        frame.number().wrapping_sub(self.first) as usize
    }

    /// What is in this frame, if it is a page of programs.
    fn page(&mut self, frame: Frame) -> Option<&mut Page> {
        let index = self.index(frame);
        self.pages[index].as_mut()
    }

    #[inline(always)]
    fn insert(&mut self, frame: Frame, origin: Origin, places: SmallVec<[Place; 1]>) {
        let index = self.index(frame);
        let page = &mut self.pages[index];
        assert!(page.is_none(), "a frame that was free holds no page");
        *page = Some(Page { origin, places, dirty: false });
        self.order.insert(index);
    }

    #[inline(always)]
    fn unmap(&mut self, frame: Frame, place: Place, written: bool) {
        let page = self.page(frame).expect("a frame that is mapped holds a page");
        let last = page.places.pop().expect("every entry is noted");
        if last != place {
            let found = page.places.iter_mut().find(|other| **other == place);
            *found.expect("every entry is noted") = last;
        }
        if written {
            page.dirty = true;
        }
        if !page.is_held() {
            self.forget_unless_held(frame);
        }
    }

    /// The page is no page any more if nobody has it.
    fn forget_unless_held(&mut self, frame: Frame) {
        if self.page(frame).is_some_and(|page| !page.is_held()) {
            let index = self.index(frame);
            self.pages[index] = None;
            self.order.remove(index);
        }
    }
}

/// Takes over the records, of one frame each from number `first` on.
pub fn start(first: u64, pages: &'static mut [Option<Page>], links: &'static mut [Links], policy: Policy) {
    *PAGES.lock() = Pages { first, pages, order: Replacement::new(policy, links) };
}

/// An entry maps this frame now. ENOMEM if the kernel has no memory to note it.
pub fn map(frame: Frame, place: Place) -> Result<(), Errno> {
    let mut pages = PAGES.lock();
    match pages.page(frame) {
        Some(page) => {
            page.places.try_reserve(1).map_err(|_| Errno::ENOMEM)?;
            page.places.push(place);
        }
        None => pages.insert(frame, None, SmallVec::from_buf([place])),
    }
    Ok(())
}

/// An entry does not map this frame any more; whether the page was written through it.
pub fn unmap(frame: Frame, place: Place, written: bool) {
    PAGES.lock().unmap(frame, place, written);
}

/// An entry that has mapped `from` maps a new frame now; whether the page was written through it.
#[inline(always)]
pub fn move_to_new(from: Frame, to: Frame, place: Place, written: bool) {
    let mut pages = PAGES.lock();
    pages.unmap(from, place, written);
    pages.insert(to, None, SmallVec::from_buf([place]));
}

/// An object holds its page in this frame now, which nobody maps yet.
pub fn cache(frame: Frame, object: Weak<Object>, number: usize) {
    PAGES.lock().insert(frame, Some((object, number)), SmallVec::new());
}

/// The object gives it up, and nobody maps it any more.
pub fn uncache(frame: Frame) {
    unmap_all(frame, Pte::EMPTY);
    let mut pages = PAGES.lock();
    pages.page(frame).expect("the object's").origin = None;
    pages.forget_unless_held(frame);
}

/// The page that the policy would have go: its frame, and what it shows.
pub fn victim() -> Option<(Frame, Origin)> {
    let mut pages = PAGES.lock();
    let Pages { first, pages, order } = &mut *pages;
    let index = order.victim(&mut |index| pages[index].as_ref().is_some_and(Page::take_accessed))?;
    Some((Frame::from_number(*first + index as u64), pages[index].as_ref()?.origin.clone()))
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
    let Pages { pages, order, .. } = &mut *pages;
    order.sample(&mut |index| pages[index].as_ref().is_some_and(Page::take_accessed));
}

/// Whether the page was written since it came, or since `set_dirty` has said that it was not.
pub fn is_dirty(frame: Frame) -> bool {
    let written = |page: &mut Page| page.dirty || page.places.iter().any(|place| place.read().has(Pte::D));
    PAGES.lock().page(frame).is_some_and(written)
}

/// Whether the page counts as written from here on.
pub fn set_dirty(frame: Frame, dirty: bool) {
    if let Some(page) = PAGES.lock().page(frame) {
        page.dirty = dirty;
    }
    if !dirty {
        change_all(frame, &mut |pte| pte.without(Pte::D));
    }
}

/// Changes every entry that maps the frame, and has the hart forget just that translation; says how many there were.
pub fn change_all(frame: Frame, change: &mut dyn FnMut(Pte) -> Pte) -> usize {
    let mut pages = PAGES.lock();
    let Some(page) = pages.page(frame) else { return 0 };
    page.places.iter().for_each(|place| place.change(change(place.read())));
    page.places.len()
}

/// Puts `entry` in the place of every entry that maps the frame; their holds of it go with them.
pub fn unmap_all(frame: Frame, entry: Pte) {
    let mut pages = PAGES.lock();
    let Some(page) = pages.page(frame) else { return };
    let places = core::mem::take(&mut page.places);
    pages.forget_unless_held(frame);
    drop(pages);
    for place in places {
        place.change(entry);
        frame::release(frame);
    }
}

#[cfg(test)]
pub mod tests;
