//! Memory that a program points to (`guest/claims`). Each page of it is looked up in the program's own page table, as a
//! program's access, before the kernel touches it through its own map. So the kernel never reaches into the low half itself
//! (`sstatus.SUM` stays 0), and nothing a program passes can make it fault.

use crate::arch::physical_memory;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::AddressSpace;
use crate::mm::pte::Access;
use crate::process::Process;
use abi::errno::Errno;
use alloc::vec::Vec;
use claims::Memory;
pub use claims::UserSlice;
use zerocopy::{FromBytes, Immutable, IntoBytes};

impl Memory for AddressSpace {
    type Page = Frame;

    fn reach(&mut self, address: usize, to_write: bool) -> Result<Frame, Errno> {
        let access = if to_write { Access::Store } else { Access::Load };
        Ok(AddressSpace::reach(self, VirtAddr::new(address), access)?)
    }

    fn read_page(frame: Frame, at: usize, into: &mut [u8]) {
        physical_memory::read_bytes(frame, at, into);
    }

    fn write_page(frame: Frame, at: usize, from: &[u8]) {
        physical_memory::write_bytes(frame, at, from);
    }
}

impl Process {
    /// A value, or a structure, of the program's memory. EFAULT unless it may read all of it.
    pub fn get<T: FromBytes + IntoBytes>(&self, address: usize) -> Result<T, Errno> {
        let mut value = T::new_zeroed();
        let claim = UserSlice::claimed(address, size_of::<T>());
        claim.read_all(&mut *self.memory.lock(), value.as_mut_bytes())?;
        Ok(value)
    }

    /// So many of them, one behind the other.
    pub fn get_all<T: FromBytes + IntoBytes>(&self, address: usize, count: usize) -> Result<Vec<T>, Errno> {
        let mut values: Vec<T> = (0..count).map(|_| T::new_zeroed()).collect();
        let claim = UserSlice::claimed(address, count * size_of::<T>());
        claim.read_all(&mut *self.memory.lock(), values.as_mut_bytes())?;
        Ok(values)
    }

    /// A text that ends with a zero byte, of at most `longest` bytes without it.
    pub fn get_text(&self, address: usize, longest: usize) -> Result<Vec<u8>, Errno> {
        claims::read_string(&mut *self.memory.lock(), address, longest)
    }

    /// What `get` says of an address that the program may leave out, with 0.
    pub fn get_given<T: FromBytes + IntoBytes>(&self, address: usize) -> Result<Option<T>, Errno> {
        if address == 0 { Ok(None) } else { self.get(address).map(Some) }
    }

    /// Gives the program a value, a structure, or several. EFAULT unless it may write all of it; else 0, which is what most
    /// system calls that do this return.
    pub fn put<T: IntoBytes + Immutable + ?Sized>(&self, address: usize, value: &T) -> Result<usize, Errno> {
        let bytes = value.as_bytes();
        UserSlice::claimed(address, bytes.len()).write(&mut *self.memory.lock(), bytes)?;
        Ok(0)
    }

    /// The same, unless the program leaves the address out, with 0.
    pub fn put_wanted<T: IntoBytes + Immutable>(&self, address: usize, value: &T) -> Result<usize, Errno> {
        if address == 0 { Ok(0) } else { self.put(address, value) }
    }
}
