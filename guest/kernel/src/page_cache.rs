//! The page cache: the bytes of files, and of memory that several processes share. Each page is in at most one frame,
//! however many page tables map it: reading a file, writing it and mapping it are one and the same memory. What is written
//! goes to where the file is kept when somebody asks for that, or when the page has to leave memory; what is kept nowhere
//! leaves for swap space.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::object::Object;
use crate::mm::overcommit::Promise;
use crate::mm::swap::Slot;
use crate::mm::{frame, reclaim, reverse_map, swap};
use abi::errno::Errno;
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use core::ops::Range;
use spin::Mutex;
use tree::{Direct, File, Page as MemoryPage, Pager};

/// The bytes of a file, or of memory that is shared.
pub struct PageCache {
    /// Itself, for those who know a frame only.
    me: Weak<PageCache>,
    pager: Option<Arc<dyn Pager<Frame>>>,
    state: Mutex<State>,
    _promise: Promise,
}

struct State {
    length: usize,
    /// What pages show at first, without a pager: bytes that lie in memory already, of a file of the initial archive or of
    /// the kernel image, and zeros behind them.
    source: &'static [u8],
    /// Those that were touched, by number; the object is one holder of each.
    pages: BTreeMap<usize, Page>,
}

/// Where a page is that was fetched once.
#[derive(Clone, Copy)]
enum Page {
    /// In memory.
    Present(Frame),
    /// In swap space, because nobody else has what was written to it.
    Swapped(Slot),
}

impl PageCache {
    /// An object of these bytes.
    pub fn of_bytes(bytes: &'static [u8]) -> Arc<PageCache> {
        PageCache::new(None, bytes, bytes.len(), Promise::default())
    }

    /// An object of zeros, whose pages may be promised to programs.
    pub fn of_zeros(length: usize, promise: Promise) -> Arc<PageCache> {
        PageCache::new(None, &[], length, promise)
    }

    fn new(
        pager: Option<Arc<dyn Pager<Frame>>>,
        source: &'static [u8],
        length: usize,
        _promise: Promise,
    ) -> Arc<PageCache> {
        let state = Mutex::new(State { length, source, pages: BTreeMap::new() });
        Arc::new_cyclic(|me| PageCache { me: me.clone(), pager, state, _promise })
    }

    fn direct(&self) -> Option<&dyn Direct> {
        self.pager.as_ref()?.direct()
    }

    fn fetch(&self, state: &mut State, number: usize) -> Result<(Frame, bool), Errno> {
        let swapped = match state.pages.get(&number) {
            Some(&Page::Present(frame)) => return Ok((frame, false)),
            Some(&Page::Swapped(slot)) => Some(slot),
            None => None,
        };
        let frame = frame::allocate_zeroed_for_program().ok_or(Errno::ENOMEM)?;
        let fetched = match (swapped, &self.pager) {
            (Some(slot), _) => swap::read(slot, frame),
            (None, Some(pager)) => pager.fetch(number, frame),
            (None, None) => {
                let rest = state.source_from(number * PAGE_SIZE);
                physical_memory::write_bytes(frame, 0, &rest[..rest.len().min(PAGE_SIZE)]);
                Ok(())
            }
        };
        fetched.inspect_err(|_| frame::release(frame))?;
        state.pages.insert(number, Page::Present(frame));
        reverse_map::cache(frame, self.me.clone(), number);
        if let Some(slot) = swapped {
            reverse_map::set_dirty(frame, true);
            swap::release(slot);
        }
        Ok((frame, true))
    }

    /// Hands the dirty pages among these to the pager.
    fn write_back_some(&self, numbers: Range<usize>) -> Result<(), Errno> {
        let Some(pager) = &self.pager else { return Ok(()) };
        let state = self.state.lock();
        for (&number, page) in state.pages.range(numbers) {
            if let Page::Present(frame) = *page
                && reverse_map::is_dirty(frame)
            {
                reverse_map::set_dirty(frame, false);
                let stored = pager.store(number, frame, state.length);
                stored.inspect_err(|_| reverse_map::set_dirty(frame, true))?;
            }
        }
        Ok(())
    }

    /// Forgets pages that the pager has and nobody maps.
    pub fn forget_clean(&self) {
        if self.pager.is_some() {
            self.state.lock().pages.retain(|_, page| match *page {
                Page::Present(frame) if frame::holders(frame) == 1 && !reverse_map::is_dirty(frame) => {
                    page.discard();
                    false
                }
                Page::Present(_) | Page::Swapped(_) => true,
            });
        }
    }

    /// Reads from `offset` on; says how many bytes there were.
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        reclaim::make_room();
        let mut state = self.state.lock();
        let length = into.len().min(state.length.saturating_sub(offset));
        for (done, number, at, count) in pieces(offset, length) {
            let bytes = &mut into[done..done + count];
            let cached = state.pages.contains_key(&number);
            match self.direct().filter(|_| !cached) {
                Some(direct) => {
                    let count = direct.read(offset + done, bytes)?;
                    bytes[count..].fill(0);
                }
                None if cached || self.pager.is_some() => {
                    physical_memory::read_bytes(self.fetch(&mut state, number)?.0, at, bytes);
                }
                // What lies in memory anyway is read past the cache: looking into such a file takes no frame.
                None => {
                    let rest = state.source_from(offset + done);
                    let known = rest.len().min(count);
                    bytes[..known].copy_from_slice(&rest[..known]);
                    bytes[known..].fill(0);
                }
            }
        }
        Ok(length)
    }

    /// Writes from `offset` on; the object grows as far as needed.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno> {
        let direct = self.direct();
        direct.map_or(Ok(()), |direct| direct.write(offset, from))?;
        for (done, number, at, count) in pieces(offset, from.len()) {
            reclaim::make_room();
            let mut state = self.state.lock();
            let present = state.pages.contains_key(&number);
            if direct.is_none() || present {
                self.reserve(number)?;
                let (frame, _) = self.fetch(&mut state, number)?;
                physical_memory::write_bytes(frame, at, &from[done..done + count]);
                if direct.is_none() {
                    reverse_map::set_dirty(frame, true);
                }
            }
            state.length = state.length.max(offset + done + count);
        }
        Ok(())
    }

    /// Cuts the object off, or makes it longer with zeros.
    pub fn set_length(&self, length: usize) -> Result<(), Errno> {
        reclaim::make_room();
        let mut state = self.state.lock();
        // The rest of the last page has to be zeros, should the object grow again; a pager knows that by itself, and on a
        // disk those bytes may still count until it has heard of the new length.
        let (last, rest) = (length / PAGE_SIZE, length % PAGE_SIZE);
        if rest > 0 && state.pages.contains_key(&last) {
            let (frame, _) = self.fetch(&mut state, last)?;
            physical_memory::write_bytes(frame, rest, &[0; PAGE_SIZE][rest..]);
            if self.pager.is_none() {
                reverse_map::set_dirty(frame, true);
            }
        }
        self.pager.as_ref().map_or(Ok(()), |pager| pager.set_length(length))?;
        state.cut(length);
        Ok(())
    }
}

impl File for PageCache {
    type Page = Frame;

    fn empty() -> Arc<PageCache> {
        PageCache::of_zeros(0, Promise::default())
    }

    fn kept_by(pager: Arc<dyn Pager<Frame>>, length: usize) -> Arc<PageCache> {
        PageCache::new(Some(pager), &[], length, Promise::default())
    }

    fn length(&self) -> usize {
        self.state.lock().length
    }

    fn told_length(&self, length: usize) {
        self.state.lock().cut(length);
    }

    fn write_back(&self) -> Result<(), Errno> {
        self.write_back_some(0..usize::MAX)
    }
}

impl MemoryPage for Frame {
    fn read(self, offset: usize, into: &mut [u8]) {
        physical_memory::read_bytes(self, offset, into);
    }

    fn write(self, offset: usize, from: &[u8]) {
        physical_memory::write_bytes(self, offset, from);
    }
}

impl Object for PageCache {
    fn page(&self, number: usize) -> Result<(Frame, bool), Errno> {
        let mut state = self.state.lock();
        if number >= state.length.div_ceil(PAGE_SIZE) {
            return Err(Errno::ENXIO);
        }
        self.fetch(&mut state, number)
    }

    fn wants_notice(&self) -> bool {
        self.pager.is_some()
    }

    fn reserve(&self, number: usize) -> Result<(), Errno> {
        self.pager.as_ref().map_or(Ok(()), |pager| pager.reserve(number))
    }

    fn page_out(&self, number: usize, frame: Frame) -> bool {
        let Some(mut state) = self.state.try_lock() else { return false };
        let mut slot = None;
        let written = reclaim::write_if_dirty(frame, |_| match &self.pager {
            Some(pager) => pager.store(number, frame, state.length).ok(),
            None => {
                slot = swap::write(frame, 1);
                slot.map(|_| ())
            }
        });
        if written {
            // What was never written comes from the source again.
            let page = match slot {
                Some(slot) => state.pages.insert(number, Page::Swapped(slot)),
                None => state.pages.remove(&number),
            };
            page.into_iter().for_each(Page::discard);
        }
        written
    }

    fn sync(&self, numbers: Range<usize>) -> Result<(), Errno> {
        self.write_back_some(numbers)?;
        self.pager.as_ref().map_or(Ok(()), |pager| pager.sync())
    }
}

impl State {
    /// What stands in the source from `offset` on.
    fn source_from(&self, offset: usize) -> &'static [u8] {
        self.source.get(offset..).unwrap_or(&[])
    }

    /// There are so many bytes now. Whoever maps a page that is cut off does no more.
    fn cut(&mut self, length: usize) {
        self.length = length;
        self.source = &self.source[..self.source.len().min(length)];
        self.pages.split_off(&length.div_ceil(PAGE_SIZE)).into_values().for_each(Page::discard);
    }
}

impl Page {
    /// The object gives it up, and nobody maps it any more.
    fn discard(self) {
        match self {
            Page::Present(frame) => reverse_map::uncache(frame),
            Page::Swapped(slot) => swap::release(slot),
        }
    }
}

/// Cuts bytes at page borders: bytes done so far, page number, offset in the page, bytes now.
pub fn pieces(offset: usize, length: usize) -> impl Iterator<Item = (usize, usize, usize, usize)> {
    let mut done = 0;
    core::iter::from_fn(move || {
        let at = (offset + done) % PAGE_SIZE;
        let count = (length - done).min(PAGE_SIZE - at);
        let piece = (done, (offset + done) / PAGE_SIZE, at, count);
        done += count;
        (count > 0).then_some(piece)
    })
}

impl Drop for PageCache {
    fn drop(&mut self) {
        if self.direct().is_some() {
            // What was written through a mapping; nobody is there to tell if it cannot be.
            let _ = self.write_back();
        }
        self.state.lock().cut(0);
    }
}

#[cfg(test)]
mod tests;
