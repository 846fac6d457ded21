//! Memory that a program points to. A pointer from a program is an allegation: each page of it is looked up in the
//! program's own page table, as a program's access, before the kernel touches it through its own map; a page that is
//! promised and not there yet comes, as it would for the program. So the kernel never reaches into the low half itself
//! (`sstatus.SUM` stays 0), and nothing a program passes can make it fault.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::AddressSpace;
use crate::mm::demand_paging::Denied;
use crate::mm::pte::Access;
use crate::process::Process;
use abi::errno::Errno;
use alloc::vec::Vec;
use zerocopy::{FromBytes, Immutable, IntoBytes};

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
    pub const fn len(&self) -> usize {
        self.length
    }

    /// Reads bytes from `offset` on into `bytes`, as far as both go; says how many. EFAULT if the program may not
    /// read the first of them.
    pub fn read(&self, space: &mut AddressSpace, offset: usize, bytes: &mut [u8]) -> Result<usize, Errno> {
        let wanted = bytes.len().min(self.length.saturating_sub(offset));
        self.each_page(space, offset, wanted, Access::Load, |frame, at, done, count| {
            physical_memory::read_bytes(frame, at, &mut bytes[done..done + count]);
        })
    }

    /// EFAULT unless the program may write all of it.
    pub fn check_writable(&self, space: &mut AddressSpace) -> Result<(), Errno> {
        let allowed = self.each_page(space, 0, self.length, Access::Store, |_, _, _, _| {})?;
        if allowed == self.length { Ok(()) } else { Err(Errno::EFAULT) }
    }

    /// Writes all `bytes` to where the program says. EFAULT unless it may write all of it; then nothing is written.
    pub fn write(&self, space: &mut AddressSpace, bytes: &[u8]) -> Result<(), Errno> {
        let place = UserSlice { address: self.address, length: bytes.len() };
        place.check_writable(space)?;
        if self.length < bytes.len() {
            return Err(Errno::EFAULT);
        }
        place.each_page(space, 0, bytes.len(), Access::Store, |frame, at, done, count| {
            physical_memory::write_bytes(frame, at, &bytes[done..done + count]);
        })?;
        Ok(())
    }

    /// Reads all bytes that the program says, or EFAULT.
    fn read_all(&self, space: &mut AddressSpace, bytes: &mut [u8]) -> Result<(), Errno> {
        if self.read(space, 0, bytes)? == self.length { Ok(()) } else { Err(Errno::EFAULT) }
    }

    /// Reads a string that ends with a zero byte, of at most `longest` bytes without it.
    fn read_string(space: &mut AddressSpace, address: usize, longest: usize) -> Result<Vec<u8>, Errno> {
        let mut text = Vec::new();
        while text.len() <= longest {
            // Not beyond the page: the string may end before the next one, which need not be there.
            let at = address.checked_add(text.len()).ok_or(Errno::EFAULT)?;
            let mut piece = [0; 64];
            let count = piece.len().min(PAGE_SIZE - at % PAGE_SIZE);
            UserSlice::claimed(at, count).read(space, 0, &mut piece)?;
            let end = piece[..count].iter().position(|&byte| byte == 0);
            text.extend_from_slice(&piece[..end.unwrap_or(count)]);
            if end.is_some() && text.len() <= longest {
                return Ok(text);
            }
        }
        Err(Errno::ENAMETOOLONG)
    }

    /// Calls `visit(frame, offset in it, bytes done so far, bytes now)` for each page of the claim, until one is not
    /// the program's; says how many bytes were. EFAULT when the very first is not.
    fn each_page(
        &self,
        space: &mut AddressSpace,
        offset: usize,
        length: usize,
        access: Access,
        mut visit: impl FnMut(Frame, usize, usize, usize),
    ) -> Result<usize, Errno> {
        let mut done = 0;
        while done < length {
            let address = VirtAddr::new(self.address.checked_add(offset + done).ok_or(Errno::EFAULT)?);
            match space.reach(address, access) {
                Ok(frame) => {
                    let count = (length - done).min(PAGE_SIZE - address.page_offset());
                    visit(frame, address.page_offset(), done, count);
                    done += count;
                }
                // Without memory for a page the whole call is tried again later.
                Err(denied) if done == 0 || denied == Denied::OutOfMemory => return Err(denied.into()),
                Err(_) => break,
            }
        }
        Ok(done)
    }
}

impl Process {
    /// A value, or a structure, of the program's memory. EFAULT unless it may read all of it.
    pub fn get<T: FromBytes + IntoBytes>(&self, address: usize) -> Result<T, Errno> {
        let mut value = T::new_zeroed();
        let claim = UserSlice::claimed(address, size_of::<T>());
        claim.read_all(&mut self.memory.lock(), value.as_mut_bytes())?;
        Ok(value)
    }

    /// So many of them, one behind the other.
    pub fn get_all<T: FromBytes + IntoBytes>(&self, address: usize, count: usize) -> Result<Vec<T>, Errno> {
        let mut values: Vec<T> = (0..count).map(|_| T::new_zeroed()).collect();
        let claim = UserSlice::claimed(address, count * size_of::<T>());
        claim.read_all(&mut self.memory.lock(), values.as_mut_bytes())?;
        Ok(values)
    }

    /// A text that ends with a zero byte, of at most `longest` bytes without it.
    pub fn get_text(&self, address: usize, longest: usize) -> Result<Vec<u8>, Errno> {
        UserSlice::read_string(&mut self.memory.lock(), address, longest)
    }

    /// What `get` says of an address that the program may leave out, with 0.
    pub fn get_given<T: FromBytes + IntoBytes>(&self, address: usize) -> Result<Option<T>, Errno> {
        if address == 0 { Ok(None) } else { self.get(address).map(Some) }
    }

    /// Gives the program a value, a structure, or several. EFAULT unless it may write all of it; else 0, which is what most
    /// system calls that do this return.
    pub fn put<T: IntoBytes + Immutable + ?Sized>(&self, address: usize, value: &T) -> Result<usize, Errno> {
        let bytes = value.as_bytes();
        UserSlice::claimed(address, bytes.len()).write(&mut self.memory.lock(), bytes)?;
        Ok(0)
    }

    /// The same, unless the program leaves the address out, with 0.
    pub fn put_wanted<T: IntoBytes + Immutable>(&self, address: usize, value: &T) -> Result<usize, Errno> {
        if address == 0 { Ok(0) } else { self.put(address, value) }
    }
}
