//! Memory that a program points to. A pointer from a program is an allegation: each page of it is looked up in the
//! program's own page table, as a program's access, before the kernel touches it through its own map. So the kernel
//! never reaches into the low half itself (`sstatus.SUM` stays 0), and nothing a program passes can make it fault.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::AddressSpace;
use crate::mm::pte::Access;
use abi::errno::Errno;

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
    pub fn read(&self, space: &AddressSpace, offset: usize, bytes: &mut [u8]) -> Result<usize, Errno> {
        let wanted = bytes.len().min(self.length.saturating_sub(offset));
        self.each_page(space, offset, wanted, Access::Load, |frame, at, done, count| {
            physical_memory::read_bytes(frame, at, &mut bytes[done..done + count]);
        })
    }

    /// Writes all `bytes` to where the program says. EFAULT unless it may write all of it; then nothing is written.
    pub fn write(&self, space: &AddressSpace, bytes: &[u8]) -> Result<(), Errno> {
        let allowed = self.each_page(space, 0, bytes.len(), Access::Store, |_, _, _, _| {})?;
        if allowed < bytes.len() || self.length < bytes.len() {
            return Err(Errno::EFAULT);
        }
        self.each_page(space, 0, bytes.len(), Access::Store, |frame, at, done, count| {
            physical_memory::write_bytes(frame, at, &bytes[done..done + count]);
        })?;
        Ok(())
    }

    /// Calls `visit(frame, offset in it, bytes done so far, bytes now)` for each page of the claim, until one is not
    /// the program's; says how many bytes were. EFAULT when the very first is not.
    fn each_page(
        &self,
        space: &AddressSpace,
        offset: usize,
        length: usize,
        access: Access,
        mut visit: impl FnMut(Frame, usize, usize, usize),
    ) -> Result<usize, Errno> {
        let mut done = 0;
        while done < length {
            let allowed = self.address.checked_add(offset + done).ok_or(Errno::EFAULT).and_then(|address| {
                let address = VirtAddr::new(address);
                let leaf = space.walk(address).for_user(access).map_err(|_| Errno::EFAULT)?;
                Ok((leaf.frame, address.page_offset()))
            });
            match allowed {
                Ok((frame, at)) => {
                    let count = (length - done).min(PAGE_SIZE - at);
                    visit(frame, at, done, count);
                    done += count;
                }
                Err(refusal) if done == 0 => return Err(refusal),
                Err(_) => break,
            }
        }
        Ok(done)
    }
}
