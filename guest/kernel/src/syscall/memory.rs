//! System calls about the address space. They change promises; frames come and go by themselves.

use crate::fs::open_file::Stream;
use crate::memory_layout::{MAPPINGS_END, PAGE_SIZE};
use crate::mm::address::{VirtAddr, pages_in};
use crate::mm::overcommit::{self, Overcommit, Promise};
use crate::mm::pte::{Access, Rights};
use crate::mm::region::{Counted, Purpose, Region, Sharing, View};
use crate::page_cache::PageCache;
use crate::process::Process;
use crate::syscall::user_memory::UserSlice;
use crate::syscall::{Answer, Arguments};
use abi::errno::Errno;
use abi::memory::{
    ADVICE_DONT_NEED, MAP_ANONYMOUS, MAP_FIXED, MAP_FIXED_NO_REPLACE, MAP_NO_RESERVE, MAP_PRIVATE,
    MAP_SHARED, MAP_SHARING, MS_ASYNCHRONOUS, PROT_EXECUTE, PROT_READ, PROT_WRITE, REMAP_MAY_MOVE,
};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

/// `brk`: moves the end of the heap, if that can be; says where it is now.
pub fn set_break(process: &Process, [wanted, ..]: Arguments) -> Answer {
    let mut memory = process.memory.lock();
    let (Range { start, end }, wanted) = (memory.heap.clone(), VirtAddr::new(wanted));
    let (Some(old_top), Some(new_top)) = (end.round_up(), wanted.round_up()) else { return Ok(end.value()) };
    if wanted < start || new_top > MAPPINGS_END {
        return Ok(end.value());
    }
    let done = match new_top.cmp(&old_top) {
        Ordering::Greater => memory.add(Region::of_zeros(old_top..new_top, Purpose::Heap)),
        Ordering::Less => memory.remove(new_top..old_top),
        Ordering::Equal => Ok(()),
    };
    if done.is_ok() {
        memory.heap.end = wanted;
    }
    Ok(memory.heap.end.value())
}

/// What may be done, from the bits of `mmap` and `mprotect`.
fn rights(protection: usize) -> Rights {
    let asked = |bit| protection & bit != 0;
    Rights::of(asked(PROT_READ), asked(PROT_WRITE), asked(PROT_EXECUTE))
}

/// Whole pages from a program's address and length.
fn pages(address: usize, length: usize) -> Result<Range<VirtAddr>, Errno> {
    let start = VirtAddr::new(address);
    let end = start.checked_add(length).and_then(VirtAddr::round_up).ok_or(Errno::EINVAL)?;
    if start.page_offset() != 0 || start == end || !VirtAddr::new(end.value() - 1).is_user() {
        return Err(Errno::EINVAL);
    }
    Ok(start..end)
}

/// `mmap(address, length, rights, flags, fd, offset)`.
#[inline(never)]
pub fn map(process: &Process, [address, length, protection, flags, file, offset]: Arguments) -> Answer {
    let rights = rights(protection);
    let bytes = length.checked_next_multiple_of(PAGE_SIZE).filter(|&bytes| bytes > 0).ok_or(Errno::EINVAL)?;
    let sharing = match flags & MAP_SHARING {
        MAP_PRIVATE => Sharing::Private,
        MAP_SHARED => Sharing::Shared,
        // MAP_SHARED_VALIDATE
        3 => Sharing::Shared,
        _ => return Err(Errno::EINVAL),
    };
    let view = if flags & MAP_ANONYMOUS == 0 {
        Some(view_of_file(process, file, offset, rights, sharing)?)
    } else if sharing == Sharing::Shared {
        let mut promise = Promise::default();
        promise.grow(bytes / PAGE_SIZE)?;
        Some(View { object: PageCache::of_zeros(bytes, promise), first_page: 0, sharing })
    } else {
        None
    };
    let nowhere = VirtAddr::new(0)..VirtAddr::new(0);
    // The program's word that it will not need all its pages is none to the strictest policy.
    let strict = *overcommit::MODE.lock() == Overcommit::Refuse;
    let counted = if flags & MAP_NO_RESERVE == 0 || strict { Counted::WhenWritable } else { Counted::No };
    let mut region = Region { addresses: nowhere, rights, view, purpose: Purpose::Mapping, counted };
    let mut memory = process.memory.lock();
    if flags & (MAP_FIXED | MAP_FIXED_NO_REPLACE) != 0 {
        region.addresses = pages(address, bytes)?;
        if flags & MAP_FIXED_NO_REPLACE == 0 {
            memory.remove(region.addresses.clone())?;
        }
        memory.add(region)?;
        return Ok(address);
    }
    Ok(memory.add_anywhere(VirtAddr::new(address), bytes, region)?.value())
}

fn view_of_file(
    process: &Process,
    file: usize,
    offset: usize,
    rights: Rights,
    sharing: Sharing,
) -> Result<View, Errno> {
    let file = process.files.lock().get(file)?;
    let Stream::File(object) = &file.stream else { return Err(Errno::ENODEV) };
    let writes = sharing == Sharing::Shared && rights.allow(Access::Store);
    if file.check(false).is_err() || writes && file.check(true).is_err() {
        return Err(Errno::EACCES);
    }
    if !offset.is_multiple_of(PAGE_SIZE) {
        return Err(Errno::EINVAL);
    }
    Ok(View { object: object.clone(), first_page: offset / PAGE_SIZE, sharing })
}

/// `munmap`.
pub fn unmap(process: &Process, [address, length, ..]: Arguments) -> Answer {
    process.memory.lock().remove(pages(address, length)?)?;
    Ok(0)
}

/// `mprotect`.
pub fn protect(process: &Process, [address, length, protection, ..]: Arguments) -> Answer {
    let rights = rights(protection);
    if length > 0 {
        process.memory.lock().protect(pages(address, length)?, rights)?;
    }
    Ok(0)
}

/// `mremap`: shrinks in place, grows in place if there is room; a mapping of zeros may also move, with its pages.
pub fn remap(process: &Process, [address, old, new, flags, ..]: Arguments) -> Answer {
    let old = pages(address, old)?;
    let new = pages(address, new)?;
    let mut memory = process.memory.lock();
    let region = memory.regions().find(old.start).cloned().ok_or(Errno::EFAULT)?;
    if region.addresses.end < old.end {
        return Err(Errno::EFAULT);
    }
    if new.end <= old.end {
        if new.end < old.end {
            memory.remove(new.end..old.end)?;
        }
        return Ok(address);
    }
    let further = region.part(old.end..new.end);
    if region.addresses.end == old.end && memory.regions().is_gap(&further.addresses) {
        memory.add(further)?;
        return Ok(address);
    }
    if flags & REMAP_MAY_MOVE == 0 {
        return Err(Errno::ENOMEM);
    }
    Ok(memory.relocate(old, new.end.value() - new.start.value())?.value())
}

/// `msync`: what is written to a shared mapping is in the file at once, as both are the same frames; here it goes to the
/// disk, too, if it is to be there when the call comes back.
pub fn sync(process: &Process, [address, length, flags, ..]: Arguments) -> Answer {
    let wanted = pages(address, length)?;
    let mut objects = Vec::new();
    let memory = process.memory.lock();
    let promised = memory.regions().covers(&wanted);
    for region in memory.regions().iter() {
        let start = region.addresses.start.max(wanted.start);
        let count = pages_in(&(start..region.addresses.end.min(wanted.end).max(start)));
        if let Some(View { object, first_page, sharing: Sharing::Shared }) = region.view_from(start)
            && count > 0
        {
            objects.push((object, first_page..first_page + count));
        }
    }
    drop(memory);
    if flags & MS_ASYNCHRONOUS == 0 {
        for (object, pages) in objects {
            object.sync(pages)?;
        }
    }
    if promised { Ok(0) } else { Err(Errno::ENOMEM) }
}

/// `madvise`: only that pages are not needed any more is taken seriously.
pub fn advise(process: &Process, [address, length, advice, ..]: Arguments) -> Answer {
    const LAST_ADVICE: usize = 25;
    if advice > LAST_ADVICE || !address.is_multiple_of(PAGE_SIZE) {
        return Err(Errno::EINVAL);
    }
    if length == 0 {
        return Ok(0);
    }
    let wanted = pages(address, length)?;
    let mut memory = process.memory.lock();
    let promised = memory.regions().covers(&wanted);
    if advice == ADVICE_DONT_NEED {
        memory.release_frames(wanted);
    }
    if promised { Ok(0) } else { Err(Errno::ENOMEM) }
}

/// `mincore`: a byte for each page, 1 if it is in memory.
pub fn in_core(process: &Process, [address, length, vector, ..]: Arguments) -> Answer {
    let wanted = pages(address, length)?;
    let mut memory = process.memory.lock();
    if !memory.regions().covers(&wanted) {
        return Err(Errno::ENOMEM);
    }
    for index in 0..pages_in(&wanted) {
        let page = VirtAddr::new(wanted.start.value() + index * PAGE_SIZE);
        let place = vector.checked_add(index).ok_or(Errno::EFAULT)?;
        let there = u8::from(memory.frame_behind(page, Access::Load).is_some());
        UserSlice::claimed(place, 1).write(&mut *memory, &[there])?;
    }
    Ok(0)
}
