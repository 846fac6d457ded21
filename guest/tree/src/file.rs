//! The bytes of files: what the tree needs of whoever has them in memory, and of whoever keeps them outside it.

use abi::errno::Errno;
use alloc::sync::Arc;

/// Bytes of a page.
pub const PAGE_SIZE: usize = 4096;

/// The bytes of a file.
pub trait File: Send + Sync {
    /// Pages of memory, as those who keep a file get them.
    type Page: Page;

    /// None yet.
    fn empty() -> Arc<Self>;

    /// So many, which are kept elsewhere.
    fn kept_by(pager: Arc<dyn Pager<Self::Page>>, length: usize) -> Arc<Self>;

    /// How many they are.
    fn length(&self) -> usize;

    /// Whoever keeps the file outside memory says that they are so many.
    fn told_length(&self, length: usize);

    /// Hands those that were changed to whoever keeps them.
    fn write_back(&self) -> Result<(), Errno>;
}

/// A page of memory, `PAGE_SIZE` bytes.
pub trait Page: Copy {
    /// Copies from it.
    fn read(self, offset: usize, into: &mut [u8]);

    /// Copies to it.
    fn write(self, offset: usize, from: &[u8]);
}

/// Keeps a file's pages outside memory.
pub trait Pager<P>: Send + Sync {
    /// Fetches a page into one of zeros.
    fn fetch(&self, page: usize, into: P) -> Result<(), Errno>;

    /// The page is about to be changed: makes sure that there is room for it.
    fn reserve(&self, page: usize) -> Result<(), Errno>;

    /// Takes a page of a file that has so many bytes now.
    fn store(&self, page: usize, from: P, length: usize) -> Result<(), Errno>;

    /// The file is cut off, or made longer with zeros.
    fn set_length(&self, length: usize) -> Result<(), Errno>;

    /// Comes back when everything that was stored survives a loss of power.
    fn sync(&self) -> Result<(), Errno>;

    /// The way past memory, if others may look at the same bytes and change them.
    fn direct(&self) -> Option<&dyn Direct>;
}

/// Reading and writing where a file is kept, past the pages in memory.
pub trait Direct {
    /// Reads from `offset` on; says how many bytes there were.
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno>;

    /// Writes all bytes.
    fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno>;
}
