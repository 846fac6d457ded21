//! What a mapping shows, when it is not simply zeros: a file, or memory that several processes share. An object holds
//! each of its pages in at most one frame (a page cache), however many page tables map it: reading a file, writing it
//! and mapping it are one and the same memory. What is written goes to where the object is kept when somebody asks for
//! that, or when the page has to leave memory; what is kept nowhere leaves for swap space.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::overcommit::Promise;
use crate::mm::swap::{DiskError, Slot};
use crate::mm::{frame, reclaim, reverse_map, swap};
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use core::ops::Range;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;

/// Where a page comes from when it is touched for the first time.
#[derive(Clone)]
pub enum Source {
    /// Nowhere: it is zeros.
    Zeros,
    /// From bytes that lie in memory already: a file of the initial archive, or of the kernel image.
    Bytes(&'static [u8]),
    /// From somewhere that also takes it back.
    Pager(Arc<dyn Pager>),
}

/// Keeps an object outside memory: on a disk.
pub trait Pager: Send + Sync {
    /// Fetches a page into a frame of zeros.
    fn fetch(&self, page: usize, frame: Frame) -> Result<(), ObjectError>;

    /// The page is about to be changed: makes sure that there is room for it.
    fn reserve(&self, page: usize) -> Result<(), ObjectError>;

    /// Takes a page of an object that has so many bytes now.
    fn store(&self, page: usize, frame: Frame, length: usize) -> Result<(), ObjectError>;

    /// The object is cut off, or made longer with zeros.
    fn set_length(&self, length: usize) -> Result<(), ObjectError>;

    /// Comes back when everything that was stored survives a loss of power.
    fn sync(&self) -> Result<(), ObjectError>;

    /// The way past the page cache, if others may look at the same bytes and change them.
    fn direct(&self) -> Option<&dyn Direct>;
}

/// Reading and writing past the page cache, which holds only what is mapped.
pub trait Direct {
    /// Reads from `offset` on; says how many bytes there were.
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, ObjectError>;

    /// Writes all bytes.
    fn write(&self, offset: usize, from: &[u8]) -> Result<(), ObjectError>;
}

/// Why an object cannot show a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ObjectError {
    /// It ends before that page.
    BeyondEnd,
    /// No frame left.
    OutOfMemory,
    /// No room left where it is kept.
    Full,
    /// Where it is kept, nothing can be changed.
    ReadOnly,
    /// The device that keeps it has failed.
    Device,
}

impl From<DiskError> for ObjectError {
    fn from(_: DiskError) -> ObjectError {
        ObjectError::Device
    }
}

/// An object.
pub struct Object {
    /// Its number: what others remember of it.
    pub number: usize,
    source: Source,
    contents: Mutex<Contents>,
    _promise: Promise,
}

struct Contents {
    length: usize,
    /// By number; the object is one holder of each.
    pages: BTreeMap<usize, Page>,
    /// Of the source, only so many bytes are still to be seen: the rest was cut off once.
    source_length: usize,
}

/// Where a page is that was fetched once.
#[derive(Clone, Copy)]
enum Page {
    /// In memory.
    Present(Frame),
    /// In swap space, because nobody else has what was written to it.
    Swapped(Slot),
}

/// All objects by their numbers, for those who know a frame only (`reclaim`).
static OBJECTS: Mutex<BTreeMap<usize, Weak<Object>>> = Mutex::new(BTreeMap::new());

impl Object {
    /// An object of so many bytes.
    pub fn new(source: Source, length: usize) -> Arc<Object> {
        Object::promised(source, length, Promise::default())
    }

    /// An object whose pages are promised to programs.
    pub fn promised(source: Source, length: usize, promise: Promise) -> Arc<Object> {
        static LAST: AtomicUsize = AtomicUsize::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
        let source_length = match &source {
            Source::Zeros => 0,
            Source::Bytes(bytes) => bytes.len().min(length),
            Source::Pager(_) => length,
        };
        let contents = Mutex::new(Contents { length, pages: BTreeMap::new(), source_length });
        let object = Arc::new(Object { number, source, contents, _promise: promise });
        OBJECTS.lock().insert(number, Arc::downgrade(&object));
        object
    }

    /// Bytes.
    pub fn length(&self) -> usize {
        self.contents.lock().length
    }

    /// Who keeps it outside memory, if anybody does.
    pub fn pager(&self) -> Option<&Arc<dyn Pager>> {
        match &self.source {
            Source::Pager(pager) => Some(pager),
            Source::Zeros | Source::Bytes(_) => None,
        }
    }

    fn direct(&self) -> Option<&dyn Direct> {
        self.pager()?.direct()
    }

    /// Whoever keeps it says how long it is now.
    pub fn told_length(&self, length: usize) {
        let mut contents = self.contents.lock();
        contents.length = length;
        for (_, page) in contents.pages.split_off(&length.div_ceil(PAGE_SIZE)) {
            page.discard();
        }
    }

    /// The frame that holds this page; it stays the object's, and whoever maps it has to share it first. Says also
    /// whether the page had to be fetched.
    pub fn page(&self, number: usize) -> Result<(Frame, bool), ObjectError> {
        let mut contents = self.contents.lock();
        if number >= contents.length.div_ceil(PAGE_SIZE) {
            return Err(ObjectError::BeyondEnd);
        }
        contents.page(number, self)
    }

    /// Somebody is going to write to this page.
    pub fn reserve(&self, number: usize) -> Result<(), ObjectError> {
        self.pager().map_or(Ok(()), |pager| pager.reserve(number))
    }

    /// Hands the dirty pages among these to the pager.
    pub fn write_back(&self, numbers: Range<usize>) -> Result<(), ObjectError> {
        let Some(pager) = self.pager() else { return Ok(()) };
        let contents = self.contents.lock();
        for (&number, page) in contents.pages.range(numbers) {
            if let Page::Present(frame) = *page
                && reverse_map::take_dirty(frame)
            {
                let stored = pager.store(number, frame, contents.length);
                stored.inspect_err(|_| reverse_map::set_dirty(frame))?;
            }
        }
        Ok(())
    }

    /// Forgets pages that the pager has and nobody maps.
    pub fn forget_clean(&self) {
        if self.pager().is_some() {
            self.contents.lock().pages.retain(|_, page| match *page {
                Page::Present(frame) if frame::holders(frame) == 1 && !reverse_map::is_dirty(frame) => {
                    page.discard();
                    false
                }
                Page::Present(_) | Page::Swapped(_) => true,
            });
        }
    }

    /// Reads from `offset` on; says how many bytes there were.
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, ObjectError> {
        reclaim::make_room();
        let mut contents = self.contents.lock();
        let length = into.len().min(contents.length.saturating_sub(offset));
        for (done, number, at, count) in pieces(offset, length) {
            let bytes = &mut into[done..done + count];
            // What lies in memory anyway is read past the cache: looking into such a file takes no frame.
            if contents.pages.contains_key(&number) {
                physical_memory::read_bytes(contents.page(number, self)?.0, at, bytes);
            } else if let Some(direct) = self.direct() {
                let count = direct.read(offset + done, bytes)?;
                bytes[count..].fill(0);
            } else if self.pager().is_some() {
                physical_memory::read_bytes(contents.page(number, self)?.0, at, bytes);
            } else {
                contents.read_source(&self.source, offset + done, bytes);
            }
        }
        Ok(length)
    }

    /// Writes from `offset` on; the object grows as far as needed.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), ObjectError> {
        if let Some(direct) = self.direct() {
            direct.write(offset, from)?;
            let mut contents = self.contents.lock();
            for (done, number, at, count) in pieces(offset, from.len()) {
                if let Some(&Page::Present(frame)) = contents.pages.get(&number) {
                    physical_memory::write_bytes(frame, at, &from[done..done + count]);
                }
            }
            contents.length = contents.length.max(offset + from.len());
            return Ok(());
        }
        for (done, number, at, count) in pieces(offset, from.len()) {
            reclaim::make_room();
            self.reserve(number)?;
            let mut contents = self.contents.lock();
            let (frame, _) = contents.page(number, self)?;
            physical_memory::write_bytes(frame, at, &from[done..done + count]);
            reverse_map::set_dirty(frame);
            contents.length = contents.length.max(offset + done + count);
        }
        Ok(())
    }

    /// Cuts the object off, or makes it longer with zeros. Whoever maps a page that is cut off does no more.
    pub fn set_length(&self, length: usize) -> Result<(), ObjectError> {
        reclaim::make_room();
        let mut contents = self.contents.lock();
        // The rest of the last page has to be zeros, should the object grow again; a pager knows that by itself, and on a
        // disk those bytes may still count until it has heard of the new length.
        let (last, rest) = (length / PAGE_SIZE, length % PAGE_SIZE);
        if rest > 0 && contents.pages.contains_key(&last) {
            let (frame, _) = contents.page(last, self)?;
            physical_memory::write_bytes(frame, rest, &[0; PAGE_SIZE][rest..]);
            if self.pager().is_none() {
                reverse_map::set_dirty(frame);
            }
        }
        self.pager().map_or(Ok(()), |pager| pager.set_length(length))?;
        contents.length = length;
        contents.source_length = contents.source_length.min(length);
        for (_, page) in contents.pages.split_off(&length.div_ceil(PAGE_SIZE)) {
            page.discard();
        }
        Ok(())
    }

    /// Takes a page out of memory; says whether it could go.
    fn page_out(&self, number: usize, frame: Frame) -> bool {
        let Some(mut contents) = self.contents.try_lock() else { return false };
        let mut slot = None;
        if reverse_map::is_dirty(frame) {
            reclaim::hide(frame);
            let written = match &self.source {
                Source::Pager(pager) => pager.store(number, frame, contents.length).is_ok(),
                Source::Zeros | Source::Bytes(_) => {
                    slot = swap::write(frame, 1);
                    slot.is_some()
                }
            };
            if !written {
                reclaim::show(frame);
                return false;
            }
        }
        // What was never written comes from the source again.
        let page = match slot {
            Some(slot) => contents.pages.insert(number, Page::Swapped(slot)),
            None => contents.pages.remove(&number),
        };
        if let Some(page) = page {
            page.discard();
        }
        true
    }
}

/// `Object::page_out` of the object with this number.
pub fn page_out(object: usize, number: usize, frame: Frame) -> bool {
    let object = OBJECTS.lock().get(&object).and_then(Weak::upgrade);
    object.is_some_and(|object| object.page_out(number, frame))
}

impl Page {
    /// The object gives it up, and nobody maps it any more.
    fn discard(self) {
        match self {
            Page::Present(frame) => {
                reclaim::unmap_from_all(frame);
                reverse_map::uncache(frame);
                frame::release(frame);
            }
            Page::Swapped(slot) => swap::release(slot),
        }
    }
}

impl Contents {
    fn page(&mut self, number: usize, object: &Object) -> Result<(Frame, bool), ObjectError> {
        let swapped = match self.pages.get(&number) {
            Some(&Page::Present(frame)) => return Ok((frame, false)),
            Some(&Page::Swapped(slot)) => Some(slot),
            None => None,
        };
        let frame = frame::allocate_zeroed_for_program().ok_or(ObjectError::OutOfMemory)?;
        let fetched = match (swapped, &object.source) {
            (Some(slot), _) => swap::read(slot, frame).map_err(ObjectError::from),
            (None, Source::Pager(pager)) => pager.fetch(number, frame),
            (None, Source::Bytes(bytes)) => {
                if let Some(rest) = bytes[..self.source_length].get(number * PAGE_SIZE..) {
                    physical_memory::write_bytes(frame, 0, &rest[..rest.len().min(PAGE_SIZE)]);
                }
                Ok(())
            }
            (None, Source::Zeros) => Ok(()),
        };
        fetched.inspect_err(|_| frame::release(frame))?;
        self.pages.insert(number, Page::Present(frame));
        reverse_map::cache(frame, object.number, number);
        frame::note_shared(frame);
        if let Some(slot) = swapped {
            reverse_map::set_dirty(frame);
            swap::release(slot);
        }
        Ok((frame, true))
    }

    /// What stands in the source from `offset` on, zeros behind its end.
    fn read_source(&self, source: &Source, offset: usize, into: &mut [u8]) {
        into.fill(0);
        if let Source::Bytes(bytes) = source
            && let Some(rest) = bytes[..self.source_length].get(offset..)
        {
            let count = rest.len().min(into.len());
            into[..count].copy_from_slice(&rest[..count]);
        }
    }
}

/// Cuts bytes at page borders: bytes done so far, page number, offset in the page, bytes now.
fn pieces(offset: usize, length: usize) -> impl Iterator<Item = (usize, usize, usize, usize)> {
    let mut done = 0;
    core::iter::from_fn(move || {
        if done == length {
            return None;
        }
        let at = (offset + done) % PAGE_SIZE;
        let count = (length - done).min(PAGE_SIZE - at);
        let piece = (done, (offset + done) / PAGE_SIZE, at, count);
        done += count;
        Some(piece)
    })
}

impl Drop for Object {
    fn drop(&mut self) {
        if self.direct().is_some() {
            // What was written through a mapping; nobody is there to tell if it cannot be.
            let _ = self.write_back(0..usize::MAX);
        }
        OBJECTS.lock().remove(&self.number);
        core::mem::take(&mut self.contents.lock().pages).into_values().for_each(Page::discard);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::physical_memory::allocator_for_tests;

    static TEXT: [u8; 5000] = [b'x'; 5000];

    #[test]
    fn a_page_is_fetched_once_and_padded_with_zeros() {
        let _frames = allocator_for_tests();
        let object = Object::new(Source::Bytes(&TEXT), TEXT.len());
        let (frame, fetched) = object.page(1).unwrap();
        assert!(fetched);
        assert_eq!(object.page(1), Ok((frame, false)));
        let mut bytes = [1; 8];
        physical_memory::read_bytes(frame, 5000 - 4096 - 4, &mut bytes);
        assert_eq!(&bytes, b"xxxx\0\0\0\0");
        assert_eq!(object.page(2), Err(ObjectError::BeyondEnd));
    }

    #[test]
    fn what_is_written_is_read_and_mapped() {
        let _frames = allocator_for_tests();
        let object = Object::new(Source::Zeros, 0);
        object.write(4094, b"abcd").unwrap();
        assert_eq!(object.length(), 4098);
        let mut bytes = [0; 8];
        assert_eq!(object.read(4092, &mut bytes), Ok(6));
        assert_eq!(&bytes[..6], b"\0\0abcd");
        let (frame, fetched) = object.page(1).unwrap();
        assert!(!fetched);
        physical_memory::read_bytes(frame, 0, &mut bytes[..2]);
        assert_eq!(&bytes[..2], b"cd");
    }

    #[test]
    fn what_was_cut_off_is_zero_when_the_object_grows_again() {
        let _frames = allocator_for_tests();
        let before = frame::free_frames();
        let object = Object::new(Source::Bytes(&TEXT), TEXT.len());
        object.page(0).unwrap();
        object.set_length(2).unwrap();
        object.set_length(5000).unwrap();
        let mut bytes = [1; 4];
        object.read(0, &mut bytes).unwrap();
        assert_eq!(&bytes, b"xx\0\0");
        object.read(4996, &mut bytes).unwrap();
        assert_eq!(bytes, [0; 4]);
        drop(object);
        assert_eq!(frame::free_frames(), before);
    }
}
