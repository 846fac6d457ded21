//! What a mapping shows, when it is not simply zeros: a file, or memory that several processes share. An object holds
//! each of its pages in at most one frame (a page cache), however many page tables map it: reading a file, writing it
//! and mapping it are one and the same memory. What is written goes to where the object is kept when somebody asks for
//! that: the object knows which of its pages are dirty, and learns it of mapped ones from the D bits.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::frame;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use core::ops::Range;
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
}

/// Why an object cannot show or take a page.
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

/// An object.
pub struct Object {
    source: Source,
    contents: Mutex<Contents>,
}

struct Contents {
    length: usize,
    /// By number; the object is one holder of each frame.
    pages: BTreeMap<usize, Page>,
    /// Of the source, only so many bytes are still to be seen: the rest was cut off once.
    source_length: usize,
}

#[derive(Clone, Copy)]
struct Page {
    frame: Frame,
    /// Whether it differs from what the pager has.
    dirty: bool,
}

impl Object {
    /// An object of so many bytes.
    pub fn new(source: Source, length: usize) -> Object {
        let source_length = match &source {
            Source::Zeros => 0,
            Source::Bytes(bytes) => bytes.len().min(length),
            Source::Pager(_) => length,
        };
        Object { source, contents: Mutex::new(Contents { length, pages: BTreeMap::new(), source_length }) }
    }

    /// Bytes.
    pub fn length(&self) -> usize {
        self.contents.lock().length
    }

    /// Whether it is kept outside memory, so that it matters which pages are dirty.
    pub fn pager(&self) -> Option<&Arc<dyn Pager>> {
        match &self.source {
            Source::Pager(pager) => Some(pager),
            Source::Zeros | Source::Bytes(_) => None,
        }
    }

    /// The frame that holds this page; it stays the object's, and whoever maps it has to share it first. Says also
    /// whether the page had to be fetched.
    pub fn page(&self, number: usize) -> Result<(Frame, bool), ObjectError> {
        let mut contents = self.contents.lock();
        if number >= contents.length.div_ceil(PAGE_SIZE) {
            return Err(ObjectError::BeyondEnd);
        }
        contents.page(number, &self.source)
    }

    /// Somebody is going to write to this page.
    pub fn reserve(&self, number: usize) -> Result<(), ObjectError> {
        self.pager().map_or(Ok(()), |pager| pager.reserve(number))
    }

    /// Somebody has written to this page through a mapping.
    pub fn mark_dirty(&self, number: usize) {
        if let Some(page) = self.contents.lock().pages.get_mut(&number) {
            page.dirty = true;
        }
    }

    /// Hands the dirty pages among these to the pager.
    pub fn write_back(&self, numbers: Range<usize>) -> Result<(), ObjectError> {
        let Some(pager) = self.pager() else { return Ok(()) };
        let mut contents = self.contents.lock();
        let length = contents.length;
        for (&number, page) in contents.pages.range_mut(numbers).filter(|(_, page)| page.dirty) {
            pager.store(number, page.frame, length)?;
            page.dirty = false;
        }
        Ok(())
    }

    /// Reads from `offset` on; says how many bytes there were.
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, ObjectError> {
        let mut contents = self.contents.lock();
        let length = into.len().min(contents.length.saturating_sub(offset));
        for (done, number, at, count) in pieces(offset, length) {
            let bytes = &mut into[done..done + count];
            match (contents.pages.get(&number), &self.source) {
                (Some(page), _) => physical_memory::read_bytes(page.frame, at, bytes),
                (None, Source::Pager(_)) => {
                    let (frame, _) = contents.page(number, &self.source)?;
                    physical_memory::read_bytes(frame, at, bytes);
                }
                // What lies in memory anyway is read past the cache: looking into such a file takes no frame.
                (None, Source::Zeros | Source::Bytes(_)) => {
                    contents.read_source(&self.source, offset + done, bytes);
                }
            }
        }
        Ok(length)
    }

    /// Writes from `offset` on; the object grows as far as needed.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), ObjectError> {
        let mut contents = self.contents.lock();
        for (done, number, at, count) in pieces(offset, from.len()) {
            self.reserve(number)?;
            let (frame, _) = contents.page(number, &self.source)?;
            physical_memory::write_bytes(frame, at, &from[done..done + count]);
            contents.length = contents.length.max(offset + done + count);
            contents.pages.entry(number).and_modify(|page| page.dirty = true);
        }
        Ok(())
    }

    /// Cuts the object off, or makes it longer with zeros. Pages that are still mapped somewhere stay there.
    pub fn set_length(&self, length: usize) -> Result<(), ObjectError> {
        let mut contents = self.contents.lock();
        self.pager().map_or(Ok(()), |pager| pager.set_length(length))?;
        contents.length = length;
        contents.source_length = contents.source_length.min(length);
        for (_, page) in contents.pages.split_off(&length.div_ceil(PAGE_SIZE)) {
            frame::release(page.frame);
        }
        let last = length % PAGE_SIZE;
        if last > 0
            && let Some(page) = contents.pages.get(&(length / PAGE_SIZE))
        {
            physical_memory::write_bytes(page.frame, last, &[0; PAGE_SIZE][last..]);
        }
        Ok(())
    }
}

impl Contents {
    fn page(&mut self, number: usize, source: &Source) -> Result<(Frame, bool), ObjectError> {
        if let Some(page) = self.pages.get(&number) {
            return Ok((page.frame, false));
        }
        let frame = frame::allocate_zeroed_for_program().ok_or(ObjectError::OutOfMemory)?;
        let start = number * PAGE_SIZE;
        match source {
            Source::Zeros => {}
            Source::Bytes(bytes) => {
                if let Some(rest) = bytes[..self.source_length].get(start..) {
                    physical_memory::write_bytes(frame, 0, &rest[..rest.len().min(PAGE_SIZE)]);
                }
            }
            Source::Pager(pager) => pager.fetch(number, frame).inspect_err(|_| frame::release(frame))?,
        }
        self.pages.insert(number, Page { frame, dirty: false });
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
        for (_, page) in core::mem::take(&mut self.contents.lock().pages) {
            frame::release(page.frame);
        }
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
