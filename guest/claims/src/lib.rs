//! Memory that a program points to. A pointer from a program is an allegation: each page of it is asked for as a program's
//! access before the kernel touches it, and a page that is promised and not there yet comes, as it would for the program.
//! What a page is, and who may have it, is the kernel's.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

use abi::errno::Errno;
use abi::memory::PAGE_SIZE;
use alloc::vec::Vec;

/// The memory of a program, as the kernel reaches it.
pub trait Memory {
    /// A page that may be touched.
    type Page;

    /// The page of this address, if the program may read it, or write to it. STARVED, if it may and there is no memory for
    /// the page now.
    fn reach(&mut self, address: usize, to_write: bool) -> Result<Self::Page, Errno>;

    /// Reads bytes of a page, from this place in it on.
    fn read_page(page: Self::Page, at: usize, into: &mut [u8]);

    /// Writes bytes of a page that was reached for that.
    fn write_page(page: Self::Page, at: usize, from: &[u8]);
}

/// An address and a length that a program claims to own.
#[derive(Clone, Copy, Debug)]
pub struct UserSlice {
    address: usize,
    length: usize,
}

impl UserSlice {
    /// What the program says; nothing is checked yet.
    pub const fn claimed(address: usize, length: usize) -> UserSlice {
        UserSlice { address, length }
    }

    /// How many bytes the program says.
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub const fn len(&self) -> usize {
        self.length
    }

    /// Reads bytes from `offset` on into `bytes`, as far as both go; says how many. EFAULT if the program may not
    /// read the first of them.
    pub fn read<M: Memory>(&self, memory: &mut M, offset: usize, bytes: &mut [u8]) -> Result<usize, Errno> {
        let wanted = bytes.len().min(self.length.saturating_sub(offset));
        self.each_page(memory, offset, wanted, false, |page, at, done, count| {
            M::read_page(page, at, &mut bytes[done..done + count]);
        })
    }

    /// EFAULT unless the program may write all of it.
    pub fn check_writable<M: Memory>(&self, memory: &mut M) -> Result<(), Errno> {
        let allowed = self.each_page(memory, 0, self.length, true, |_, _, _, _| {})?;
        if allowed == self.length { Ok(()) } else { Err(Errno::EFAULT) }
    }

    /// Writes all `bytes` to where the program says. EFAULT unless it may write all of it; then nothing is written.
    pub fn write<M: Memory>(&self, memory: &mut M, bytes: &[u8]) -> Result<(), Errno> {
        let place = UserSlice { address: self.address, length: bytes.len() };
        place.check_writable(memory)?;
        if self.length < bytes.len() {
            return Err(Errno::EFAULT);
        }
        place.each_page(memory, 0, bytes.len(), true, |page, at, done, count| {
            M::write_page(page, at, &bytes[done..done + count]);
        })?;
        Ok(())
    }

    /// Reads all bytes that the program says, or EFAULT.
    pub fn read_all<M: Memory>(&self, memory: &mut M, bytes: &mut [u8]) -> Result<(), Errno> {
        if self.read(memory, 0, bytes)? == self.length { Ok(()) } else { Err(Errno::EFAULT) }
    }

    /// Calls `visit(page, offset in it, bytes done so far, bytes now)` for each page of the claim, until one is not
    /// the program's; says how many bytes were. EFAULT when the very first is not.
    fn each_page<M: Memory>(
        &self,
        memory: &mut M,
        offset: usize,
        length: usize,
        to_write: bool,
        mut visit: impl FnMut(M::Page, usize, usize, usize),
    ) -> Result<usize, Errno> {
        let mut done = 0;
        while done < length {
            let address = self.address.checked_add(offset + done).ok_or(Errno::EFAULT)?;
            let at = address % PAGE_SIZE;
            match memory.reach(address, to_write) {
                Ok(page) => {
                    let count = (length - done).min(PAGE_SIZE - at);
                    visit(page, at, done, count);
                    done += count;
                }
                // Without memory for a page the whole call is tried again later.
                Err(error) if done == 0 || error == Errno::STARVED => return Err(error),
                Err(_) => break,
            }
        }
        Ok(done)
    }
}

/// Reads a string that ends with a zero byte, of at most `longest` bytes without it.
pub fn read_string<M: Memory>(memory: &mut M, address: usize, longest: usize) -> Result<Vec<u8>, Errno> {
    let mut text = Vec::new();
    while text.len() <= longest {
        // Not beyond the page: the string may end before the next one, which need not be there.
        let at = address.checked_add(text.len()).ok_or(Errno::EFAULT)?;
        let mut piece = [0; 64];
        let count = piece.len().min(PAGE_SIZE - at % PAGE_SIZE);
        UserSlice::claimed(at, count).read(memory, 0, &mut piece)?;
        let end = piece[..count].iter().position(|&byte| byte == 0);
        text.extend_from_slice(&piece[..end.unwrap_or(count)]);
        if end.is_some() && text.len() <= longest {
            return Ok(text);
        }
    }
    Err(Errno::ENAMETOOLONG)
}

#[cfg(test)]
mod tests;
