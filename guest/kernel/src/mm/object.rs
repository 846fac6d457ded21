//! What a region shows when it is not simply zeros: an object, page by page. Files are objects, and so is memory that
//! several processes share; `page_cache` has both. Here stands what is asked of them.

use crate::mm::address::Frame;
use abi::errno::Errno;
use core::ops::Range;

/// Something that has pages. Each is in one frame at most, however many page tables map it.
pub trait Object: Send + Sync {
    /// The frame of this page, which comes to memory if it has to; says also whether it had to be fetched. Whoever maps it
    /// holds it then, beside the object. ENXIO if the object ends before that page.
    fn page(&self, number: usize) -> Result<(Frame, bool), Errno>;

    /// Whether the first store to a page has to be announced.
    fn wants_notice(&self) -> bool;

    /// Somebody is going to store to this page, for all to see: where the object is kept there has to be room for it.
    fn reserve(&self, number: usize) -> Result<(), Errno>;

    /// Takes a page out of memory; says whether it could go.
    fn page_out(&self, number: usize, frame: Frame) -> bool;

    /// Comes back when what was stored to these pages survives a loss of power.
    fn sync(&self, numbers: Range<usize>) -> Result<(), Errno>;
}
