//! Guest RAM: one zeroed host allocation, with marks on each page that tell what a store to it must not miss.
#![allow(unsafe_code)] // the one place that owns guest memory; every access is bounds-checked here

use super::Width;
use super::code::{CodeLines, CodePage, Overwritten};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr};
use rustc_hash::FxHashMap;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::ptr::NonNull;
use std::sync::Arc;

/// Why RAM cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RamError {
    /// The size is zero or not a multiple of the page size.
    #[error("memory of {0} bytes is not a positive multiple of 4096")]
    Size(u64),
    /// The host does not give that much, or the range leaves the physical address space.
    #[error("this host cannot provide {0} MiB of guest memory; try less with --memory")]
    TooLarge(u64),
}

/// What a store to a page must not miss. A page without marks may be written through a host pointer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PageMarks(pub u8);

impl PageMarks {
    /// Holds instructions that some engine has decoded or translated.
    pub const CODE: u8 = 1;
    /// Was read by the page-table walker.
    pub const PAGE_TABLE: u8 = 2;
    /// Holds a word that the machine watches (HTIF's `tohost`).
    pub const WATCHED: u8 = 4;
    /// Marks that force a store through [`Ram::store`].
    pub const SLOW_STORE: u8 = Self::CODE | Self::WATCHED;
}

/// The host memory behind RAM. It lives as long as anybody who holds pointers into it.
pub struct Allocation {
    /// What the host gave.
    whole: NonNull<u8>,
    layout: Layout,
    /// The first page boundary in it.
    memory: NonNull<u8>,
}

impl Allocation {
    /// Zeroed pages, `size` bytes of them.
    ///
    /// The host is asked for weak alignment and a page more: allocators hand out untouched zero pages only so, and
    /// write zeros to all of it when asked for strong alignment.
    fn new(size: u64) -> Option<Self> {
        let size = usize::try_from(size.checked_add(PAGE_SIZE)?).ok()?;
        let layout = Layout::from_size_align(size, align_of::<u64>()).ok()?;
        // SAFETY: the layout's size is not zero.
        let whole = NonNull::new(unsafe { alloc_zeroed(layout) })?;
        // SAFETY: the distance to a page boundary is below a page, and there is a page more than asked for.
        let memory = unsafe { whole.add(whole.align_offset(PAGE_SIZE as usize)) };
        prefer_large_pages(memory, size - PAGE_SIZE as usize);
        Some(Self { whole, layout, memory })
    }
}

/// Tells the host that large pages suit the memory: a guest that uses much of it misses the host's TLB less. Only advice.
#[cfg(target_os = "linux")]
fn prefer_large_pages(memory: NonNull<u8>, size: usize) {
    // SAFETY: the range is inside one allocation that nobody uses yet, and this advice keeps its contents.
    let _ = unsafe { rustix::mm::madvise(memory.as_ptr().cast(), size, rustix::mm::Advice::LinuxHugepage) };
}

#[cfg(not(target_os = "linux"))]
fn prefer_large_pages(_memory: NonNull<u8>, _size: usize) {}

// SAFETY: the memory is plain bytes, reached only through `Ram` and through the fast TLB of the harts that run on this
// `Ram`; the machine keeps these together and runs them on one thread at a time.
unsafe impl Send for Allocation {}
// SAFETY: as above; shared references only keep the memory alive.
unsafe impl Sync for Allocation {}

impl Drop for Allocation {
    fn drop(&mut self) {
        // SAFETY: allocated in `new` with this layout.
        unsafe { dealloc(self.whole.as_ptr(), self.layout) }
    }
}

/// A stretch of guest memory at a physical address.
pub struct Ram {
    allocation: Arc<Allocation>,
    base: u64,
    size: u64,
    marks: Vec<u8>,
    /// The pages that hold code, by number.
    code_pages: FxHashMap<u64, CodePage>,
    /// Pages that have become code since the last look.
    new_code: Vec<PhysAddr>,
    /// The pages whose code has been overwritten since the last look, each once; or all of whose code has been forgotten.
    modified_code: Vec<u64>,
    watched_store: bool,
}

impl Ram {
    /// Zeroed memory of `size` bytes at `base`, both multiples of the page size.
    pub fn new(base: PhysAddr, size: u64) -> Result<Self, RamError> {
        if size == 0 || !size.is_multiple_of(PAGE_SIZE) || !base.0.is_multiple_of(PAGE_SIZE) {
            return Err(RamError::Size(size));
        }
        let too_large = RamError::TooLarge(size >> 20);
        if base.0.checked_add(size).is_none_or(|end| end > 1 << 56) {
            return Err(too_large);
        }
        let allocation = Allocation::new(size).ok_or_else(|| too_large.clone())?;
        let mut marks = Vec::new();
        let pages = (size >> PAGE_SHIFT) as usize;
        marks.try_reserve_exact(pages).map_err(|_| too_large)?;
        marks.resize(pages, 0);
        Ok(Self {
            allocation: Arc::new(allocation),
            base: base.0,
            size,
            marks,
            code_pages: FxHashMap::default(),
            new_code: Vec::new(),
            modified_code: Vec::new(),
            watched_store: false,
        })
    }

    /// The first address.
    pub fn base(&self) -> PhysAddr {
        PhysAddr(self.base)
    }

    /// The number of bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Whether all `bytes` from `address` on are here.
    #[inline]
    pub fn contains(&self, address: PhysAddr, bytes: u64) -> bool {
        let offset = address.0.wrapping_sub(self.base);
        offset < self.size && self.size - offset >= bytes
    }

    #[inline]
    fn pointer(&self, address: PhysAddr, bytes: u64) -> *mut u8 {
        assert!(self.contains(address, bytes), "RAM access outside RAM");
        // SAFETY: the offset is inside the allocation, checked above.
        unsafe { self.allocation.memory.as_ptr().add((address.0 - self.base) as usize) }
    }

    /// Tells the host that an address is accessed soon, if it is here: it may wait for its own memory meanwhile.
    #[inline]
    #[cfg(target_arch = "x86_64")]
    pub fn prefetch(&self, address: PhysAddr) {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        if self.contains(address, 1) {
            // SAFETY: the address is inside the allocation, and nothing is read or written.
            unsafe { _mm_prefetch::<_MM_HINT_T0>(self.pointer(address, 1).cast()) };
        }
    }

    /// Only a hint, which other hosts are not given.
    #[inline]
    #[cfg(not(target_arch = "x86_64"))]
    pub fn prefetch(&self, _address: PhysAddr) {}

    /// Loads little-endian, zero-extended; any alignment. The range must be inside.
    #[inline]
    pub fn load(&self, address: PhysAddr, width: Width) -> u64 {
        let pointer = self.pointer(address, width.bytes());
        // SAFETY: `pointer` has `width` bytes inside the allocation; the reads are unaligned reads.
        unsafe {
            match width {
                Width::Byte => pointer.read() as u64,
                Width::Half => u16::from_le(pointer.cast::<u16>().read_unaligned()) as u64,
                Width::Word => u32::from_le(pointer.cast::<u32>().read_unaligned()) as u64,
                Width::Double => u64::from_le(pointer.cast::<u64>().read_unaligned()),
            }
        }
    }

    /// Stores the low bytes of `value` little-endian; any alignment. The range must be inside.
    #[inline]
    pub fn store(&mut self, address: PhysAddr, width: Width, value: u64) {
        let pointer = self.pointer(address, width.bytes());
        // SAFETY: as for `load`; `&mut self` excludes other writers.
        unsafe {
            match width {
                Width::Byte => pointer.write(value as u8),
                Width::Half => pointer.cast::<u16>().write_unaligned((value as u16).to_le()),
                Width::Word => pointer.cast::<u32>().write_unaligned((value as u32).to_le()),
                Width::Double => pointer.cast::<u64>().write_unaligned(value.to_le()),
            }
        }
        self.note_store(address, width.bytes());
    }

    /// Copies out of RAM; the range must be inside.
    pub fn read(&self, address: PhysAddr, bytes: &mut [u8]) {
        let pointer = self.pointer(address, bytes.len() as u64);
        // SAFETY: the range is inside the allocation, and `bytes` is host memory that does not overlap it.
        unsafe { std::ptr::copy_nonoverlapping(pointer, bytes.as_mut_ptr(), bytes.len()) }
    }

    /// Copies into RAM (a loader or DMA); the range must be inside.
    pub fn write(&mut self, address: PhysAddr, bytes: &[u8]) {
        let pointer = self.pointer(address, bytes.len() as u64);
        // SAFETY: as for `read`.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), pointer, bytes.len()) }
        self.note_store(address, bytes.len() as u64);
    }

    /// A range of RAM to be read by a device; it must be inside.
    pub fn bytes(&self, address: PhysAddr, bytes: u64) -> &[u8] {
        let pointer = self.pointer(address, bytes);
        // SAFETY: the range is inside the allocation, which was zeroed. Nobody writes to it while it is borrowed: the
        // engines, which hold host pointers, run only with `&mut` access to the bus that owns this `Ram`.
        unsafe { std::slice::from_raw_parts(pointer, bytes as usize) }
    }

    /// A range of RAM to be written by a device; it must be inside.
    pub fn bytes_mut(&mut self, address: PhysAddr, bytes: u64) -> &mut [u8] {
        let pointer = self.pointer(address, bytes);
        self.note_store(address, bytes);
        // SAFETY: as for `bytes`; `&mut self` excludes all other access.
        unsafe { std::slice::from_raw_parts_mut(pointer, bytes as usize) }
    }

    /// Several ranges of RAM to be written by a device at once; they must be inside. `None` if two of them overlap.
    pub fn ranges_mut(&mut self, ranges: &[(PhysAddr, u64)]) -> Option<Vec<&mut [u8]>> {
        let mut sorted: Vec<_> = ranges.iter().filter(|&&(_, bytes)| bytes != 0).collect();
        sorted.sort_unstable_by_key(|&&(address, _)| address.0);
        if sorted.windows(2).any(|pair| pair[1].0.0 - pair[0].0.0 < pair[0].1) {
            return None;
        }
        for &(address, bytes) in ranges {
            assert!(self.contains(address, bytes), "RAM access outside RAM");
            self.note_store(address, bytes);
        }
        let slice = |&(address, bytes): &(PhysAddr, u64)| {
            let pointer = self.pointer(address, bytes);
            // SAFETY: as for `bytes_mut`; no two of the ranges overlap.
            unsafe { std::slice::from_raw_parts_mut(pointer, bytes as usize) }
        };
        Some(ranges.iter().map(slice).collect())
    }

    /// Keeps the host memory alive for somebody who holds pointers from [`Self::host_page`].
    pub fn allocation(&self) -> &Arc<Allocation> {
        &self.allocation
    }

    /// The host address of the page that holds `address`, for the TLB's fast path.
    ///
    /// It stays valid as long as [`Self::allocation`] lives. Writing through it is allowed only while the page has none of
    /// [`PageMarks::SLOW_STORE`].
    #[inline]
    pub fn host_page(&self, address: PhysAddr) -> Option<NonNull<u8>> {
        let page = PhysAddr(address.0 & !(PAGE_SIZE - 1));
        self.contains(page, PAGE_SIZE).then(|| {
            // SAFETY: the page is inside the allocation.
            unsafe { self.allocation.memory.add((page.0 - self.base) as usize) }
        })
    }

    /// The marks of the page that holds `address`.
    #[inline]
    pub fn marks(&self, address: PhysAddr) -> PageMarks {
        let index = address.0.wrapping_sub(self.base) >> PAGE_SHIFT;
        PageMarks(self.marks.get(index as usize).copied().unwrap_or(0))
    }

    /// Adds marks to the page that holds `address`; returns whether any of them is new.
    pub fn mark(&mut self, address: PhysAddr, marks: u8) -> bool {
        let index = address.0.wrapping_sub(self.base) >> PAGE_SHIFT;
        match self.marks.get_mut(index as usize) {
            Some(old) if *old & marks != marks => {
                *old |= marks;
                true
            }
            _ => false,
        }
    }

    /// Notes that these lines of the page that holds `address` have been decoded; returns whether the page is new as code.
    pub fn mark_code(&mut self, address: PhysAddr, lines: CodeLines) -> bool {
        self.code_pages.entry(address.page_number()).or_default().lines |= lines;
        let new = self.mark(address, PageMarks::CODE);
        if new {
            self.new_code.push(address);
        }
        new
    }

    /// Addresses in the pages that have become code since the last call: no hart may store to them past this value.
    pub fn take_new_code(&mut self) -> Vec<PhysAddr> {
        std::mem::take(&mut self.new_code)
    }

    /// The engines have forgotten the code of this page, but for that in `lines`. Without any the mark stays until the next store
    /// to the page: often the code comes back before.
    pub fn keep_code(&mut self, page: u64, lines: CodeLines) {
        if let Some(code) = self.code_pages.get_mut(&page) {
            code.lines = lines;
        }
    }

    /// The engines have forgotten all code of this page, where something else comes.
    pub fn forget_code(&mut self, page: u64) {
        if let Some(code) = self.code_pages.get_mut(&page) {
            *code = CodePage::default();
        }
    }

    /// The engines have no code of this page any more, because they had no room for it. The mark stays, as with [`Self::forget_all_code`].
    pub fn leave_code(&mut self, page: u64) {
        self.code_pages.remove(&page);
    }

    /// The engines have forgotten all code of all pages. The marks stay until the next store to each: often the code comes back before.
    pub fn forget_all_code(&mut self) {
        self.code_pages = FxHashMap::default();
    }

    /// What is known of the page that holds this address, if some of its bytes are overwritten again and again: what is decoded from
    /// those must not be kept, as stores to them are not noted any more.
    pub fn changing_code(&self, address: PhysAddr) -> Option<&CodePage> {
        self.code_pages.get(&address.page_number()).filter(|code| code.has_changing())
    }

    /// What holds these bytes has stayed the same for some time. What it was and what is decoded from now on differ in shape: the engines
    /// have to forget it as if it had been overwritten.
    pub fn settle_changing_code(&mut self, address: PhysAddr, bytes: u64) {
        let (page, start) = (address.page_number(), address.page_offset());
        let Some(code) = self.code_pages.get_mut(&page) else { return };
        if let Some(bytes) = code.settle(&(start..start + bytes))
            && code.note_modified(&bytes)
        {
            self.modified_code.push(page);
        }
    }

    fn unmark_code(&mut self, page: u64) {
        self.code_pages.remove(&page);
        let index = (page << PAGE_SHIFT).wrapping_sub(self.base) >> PAGE_SHIFT;
        if let Some(marks) = self.marks.get_mut(index as usize) {
            *marks &= !PageMarks::CODE;
        }
    }

    /// Whether code has been overwritten since the last [`Self::take_modified_code`].
    #[inline]
    pub fn code_is_modified(&self) -> bool {
        !self.modified_code.is_empty()
    }

    /// Code that has been overwritten; the engines forget what they have made of it now, and tell by [`Self::keep_code`] what they
    /// still have of the page.
    pub fn take_modified_code(&mut self) -> Option<Overwritten> {
        while let Some(page) = self.modified_code.pop() {
            if let Some(bytes) = self.code_pages.get_mut(&page).and_then(CodePage::take_modified) {
                return Some(Overwritten { page, bytes });
            }
        }
        None
    }

    /// Whether a watched page has been stored to since the last call.
    #[inline]
    pub fn take_watched_store(&mut self) -> bool {
        std::mem::take(&mut self.watched_store)
    }

    /// Whether a watched page has been stored to.
    #[inline]
    pub fn watched_store(&self) -> bool {
        self.watched_store
    }

    #[inline]
    fn note_store(&mut self, address: PhysAddr, bytes: u64) {
        if bytes == 0 {
            return;
        }
        let first = (address.0 - self.base) >> PAGE_SHIFT;
        let last = (address.0 + bytes - 1 - self.base) >> PAGE_SHIFT;
        for index in first..=last {
            if self.marks[index as usize] & PageMarks::SLOW_STORE != 0 {
                self.note_marked_store(index, address, bytes);
            }
        }
    }

    #[cold]
    fn note_marked_store(&mut self, index: u64, address: PhysAddr, bytes: u64) {
        let marks = self.marks[index as usize];
        self.watched_store |= marks & PageMarks::WATCHED != 0;
        let page_start = self.base + (index << PAGE_SHIFT);
        let page = page_start >> PAGE_SHIFT;
        let start = address.0.max(page_start);
        let end = (address.0 + bytes).min(page_start + PAGE_SIZE);
        if marks & PageMarks::CODE == 0 {
            return;
        }
        let bytes = start - page_start..end - page_start;
        match self.code_pages.get_mut(&page) {
            None | Some(CodePage { lines: CodeLines::NONE, .. }) => self.unmark_code(page),
            Some(code) if !code.lines.meet(CodeLines::of(bytes.clone())) => {}
            Some(code) if code.is_kept_nowhere(&bytes) => {}
            Some(code) => {
                code.overwrite(&bytes);
                if code.note_modified(&bytes) {
                    self.modified_code.push(page);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ram() -> Ram {
        Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap()
    }

    #[test]
    fn stores_are_little_endian_and_any_alignment() {
        let mut ram = ram();
        let at = PhysAddr(0x8000_0ffd);
        ram.store(at, Width::Double, 0x1122_3344_5566_7788);
        assert_eq!(ram.load(at, Width::Double), 0x1122_3344_5566_7788);
        assert_eq!(ram.load(at.offset(7), Width::Byte), 0x11);
        assert_eq!(ram.load(at.offset(1), Width::Half), 0x6677);
    }

    #[test]
    fn a_store_to_a_decoded_line_is_noted_and_one_beside_it_is_not() {
        let mut ram = ram();
        assert!(ram.mark_code(PhysAddr(0x8000_1000), CodeLines::of(0x40..0x48)));
        ram.store(PhysAddr(0x8000_1080), Width::Word, 1);
        assert!(!ram.code_is_modified());
        ram.store(PhysAddr(0x8000_103e), Width::Word, 1);
        assert_eq!(ram.take_modified_code(), Some(Overwritten { page: 0x80001, bytes: 0x3e..0x42 }));
        assert_eq!(ram.take_modified_code(), None);
        ram.keep_code(0x80001, CodeLines::NONE);
        assert_eq!(ram.marks(PhysAddr(0x8000_1040)).0, PageMarks::CODE);
        ram.store(PhysAddr(0x8000_1040), Width::Word, 1);
        assert!(!ram.code_is_modified());
        assert_eq!(ram.marks(PhysAddr(0x8000_1040)).0, 0);
    }

    #[test]
    fn a_write_over_many_pages_of_code_takes_no_longer_for_each() {
        const PAGES: u64 = 1 << 18;
        let mut ram = Ram::new(PhysAddr(0x8000_0000), PAGES * PAGE_SIZE).unwrap();
        let page = |number| PhysAddr(0x8000_0000 + number * PAGE_SIZE);
        for number in 0..PAGES {
            ram.mark_code(page(number), CodeLines::of(0..4));
        }
        // Minutes, if each page is compared with all before.
        ram.bytes_mut(page(0), PAGES * PAGE_SIZE);
        let mut taken = 0;
        while let Some(overwritten) = ram.take_modified_code() {
            assert_eq!(overwritten.bytes, 0..PAGE_SIZE);
            taken += 1;
        }
        assert_eq!(taken, PAGES);
    }

    #[test]
    fn bytes_of_a_page_that_are_overwritten_apart_are_told_together_and_not_where_all_is_forgotten() {
        let mut ram = ram();
        for page in [0x8000_1000, 0x8000_2000] {
            ram.mark_code(PhysAddr(page), CodeLines::of(0..PAGE_SIZE));
        }
        for address in [0x8000_1010, 0x8000_2000, 0x8000_1100, 0x8000_1020] {
            ram.store(PhysAddr(address), Width::Word, 1);
        }
        ram.leave_code(0x80002);
        assert!(ram.code_is_modified());
        assert_eq!(ram.take_modified_code(), Some(Overwritten { page: 0x80001, bytes: 0x10..0x104 }));
        assert_eq!(ram.take_modified_code(), None);
        ram.store(PhysAddr(0x8000_1040), Width::Word, 1);
        assert_eq!(ram.take_modified_code(), Some(Overwritten { page: 0x80001, bytes: 0x40..0x44 }));
    }

    #[test]
    fn a_page_keeps_the_code_that_was_not_overwritten() {
        let mut ram = ram();
        ram.mark_code(PhysAddr(0x8000_1000), CodeLines::of(0..0x48));
        ram.store(PhysAddr(0x8000_1040), Width::Byte, 1);
        assert!(ram.take_modified_code().is_some());
        ram.keep_code(0x80001, CodeLines::of(0..0x40));
        ram.store(PhysAddr(0x8000_1040), Width::Byte, 1);
        assert!(!ram.code_is_modified());
        ram.store(PhysAddr(0x8000_103f), Width::Byte, 1);
        assert!(ram.code_is_modified());
    }

    #[test]
    fn dma_over_several_pages_notes_each() {
        let mut ram = ram();
        ram.mark_code(PhysAddr(0x8000_1000), CodeLines::of(0..4));
        ram.mark_code(PhysAddr(0x8000_2000), CodeLines::of(0xffc..0x1000));
        ram.write(PhysAddr(0x8000_0800), &[0; 0x2800]);
        let modified: Vec<Overwritten> = std::iter::from_fn(|| ram.take_modified_code()).collect();
        let whole = |page| Overwritten { page, bytes: 0..4096 };
        assert_eq!(modified, [whole(0x80002), whole(0x80001)]);
    }

    #[test]
    fn what_is_overwritten_in_a_page_before_the_next_look_is_told_as_one() {
        let mut ram = ram();
        ram.mark_code(PhysAddr(0x8000_1000), CodeLines::of(0..0x1000));
        ram.store(PhysAddr(0x8000_1ff0), Width::Byte, 1);
        ram.store(PhysAddr(0x8000_1010), Width::Word, 1);
        assert_eq!(ram.take_modified_code(), Some(Overwritten { page: 0x80001, bytes: 0x10..0xff1 }));
        assert!(!ram.code_is_modified());
    }

    #[test]
    fn several_ranges_are_written_at_once_unless_they_overlap() {
        let mut ram = ram();
        let at = |offset: u64| PhysAddr(0x8000_0000 + offset);
        ram.mark_code(at(0x1000), CodeLines::of(0..4));
        let mut ranges = ram.ranges_mut(&[(at(0x1000), 4), (at(0), 8), (at(8), 0), (at(8), 2)]).unwrap();
        ranges.iter_mut().zip([1, 2, 3, 4]).for_each(|(range, byte)| range.fill(byte));
        assert_eq!(ram.load(at(0), Width::Double), 0x0202_0202_0202_0202);
        assert_eq!(ram.load(at(8), Width::Word), 0x0404);
        assert_eq!(ram.load(at(0x1000), Width::Word), 0x0101_0101);
        assert_eq!(ram.take_modified_code(), Some(Overwritten { page: 0x80001, bytes: 0..4 }));
        assert!(ram.ranges_mut(&[(at(7), 8), (at(0), 8)]).is_none());
        assert!(ram.ranges_mut(&[(at(7), 8), (at(7), 8)]).is_none());
    }

    #[test]
    fn pages_begin_at_host_page_boundaries() {
        let ram = ram();
        for page in 0..4 {
            let host = ram.host_page(PhysAddr(0x8000_0008 + page * PAGE_SIZE)).unwrap();
            assert_eq!(host.align_offset(PAGE_SIZE as usize), 0);
        }
    }

    #[test]
    fn impossible_sizes_are_refused() {
        assert!(Ram::new(PhysAddr(0x8000_0000), 0).is_err());
        assert!(Ram::new(PhysAddr(0x8000_0000), 100).is_err());
        assert!(Ram::new(PhysAddr(0x8000_0000), 1 << 60).is_err());
    }
}
