//! The laboratory's system calls (`abi::lab`), for programs that the user has booted with the argument `lab`. Large pages,
//! of 2 MiB and 1 GiB, are leaves at level 1 and 2, each with all its frames from the beginning; they are neither cut nor
//! inherited, and go when their process does.

use crate::arch::translation;
use crate::memory_layout::MAPPINGS_END;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::AddressSpace;
use crate::mm::page_table::{frames_of, span};
use crate::mm::pte::{Pte, Rights};
use crate::mm::region::{Counted, Purpose, Region};
use crate::mm::{asid, frame};
use crate::process::Process;
use crate::syscall::{Answer, Arguments, system};
use abi::errno::Errno;
use abi::lab::{MAP_LARGE, USE_ASIDS, USE_FENCES};
use core::sync::atomic::{AtomicBool, Ordering};
use spin::Mutex;

static OPEN: AtomicBool = AtomicBool::new(false);

/// Opens the laboratory, and puts a page of 1 GiB aside for it, if there is so much.
pub fn open() {
    OPEN.store(true, Ordering::Relaxed);
    reserve();
}

/// Answers a call that Linux does not have.
pub fn answer(process: &Process, number: usize, [a, b, c, ..]: Arguments) -> Answer {
    if !OPEN.load(Ordering::Relaxed) {
        return Err(system::unknown(number));
    }
    match number {
        MAP_LARGE => Ok(add_large(&mut process.memory.lock(), a, b, c != 0)?.value()),
        USE_ASIDS => {
            asid::use_own(a != 0);
            Ok(0)
        }
        USE_FENCES => {
            translation::forget_fences(a == 0);
            Ok(0)
        }
        _ => Err(system::unknown(number)),
    }
}

/// The frames of one page of 1 GiB, which would not be free in a row any more when somebody asks.
static RESERVED: Mutex<Option<Frame>> = Mutex::new(None);

/// Puts a GiB aside, if twice as much is left then.
fn reserve() {
    if frame::free_frames() > 2 * frames_of(2) {
        *RESERVED.lock() = frame::allocate_block(frames_of(2));
    }
}

/// Maps so many pages by leaves at this level; says where. A misaligned one translates nothing.
fn add_large(
    memory: &mut AddressSpace,
    level: usize,
    count: usize,
    misaligned: bool,
) -> Result<VirtAddr, Errno> {
    if !(1..=2).contains(&level) || !(1..=512).contains(&count) || misaligned && (level, count) != (1, 1) {
        return Err(Errno::EINVAL);
    }
    let bytes = count * span(level);
    let room = memory.regions().find_gap(bytes + span(level), MAPPINGS_END).ok_or(Errno::ENOMEM)?;
    let start = room.value().next_multiple_of(span(level));
    let zeros = Region::of_zeros(VirtAddr::new(start)..VirtAddr::new(start + bytes), Purpose::Large);
    memory.add(Region { counted: Counted::No, ..zeros })?;
    for page in (start..start + bytes).step_by(span(level)) {
        let first = if misaligned { misaligned_frame() } else { block(level) };
        let leaf = Pte::leaf(first.ok_or(Errno::ENOMEM)?, Rights::WRITE);
        memory.table.map(VirtAddr::new(page), level, leaf)?;
    }
    Ok(VirtAddr::new(start))
}

/// Frames for a page at this level. Those of a page of 1 GiB are given once, and nobody has ever had them before; the
/// others are filled with zeros.
fn block(level: usize) -> Option<Frame> {
    if level == 2 {
        return RESERVED.lock().take();
    }
    let first = frame::allocate_block(frames_of(level))?;
    frame::zero_run(first, frames_of(level));
    Some(first)
}

/// A frame that does not start at a multiple of 2 MiB.
fn misaligned_frame() -> Option<Frame> {
    let first = frame::allocate_zeroed()?;
    if !first.number().is_multiple_of(frames_of(1) as u64) {
        return Some(first);
    }
    let second = frame::allocate_zeroed();
    frame::release(first);
    second
}
