//! Pages of 2 MiB and 1 GiB, for the laboratory: leaves at level 1 and 2, each with all its frames from the beginning.
//! They are neither cut nor inherited, and go when their process does.

use crate::memory_layout::MAPPINGS_END;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::{AddressSpace, SpaceError};
use crate::mm::frame;
use crate::mm::page_table::{MapError, frames_of, span};
use crate::mm::pte::{Owner, Rights};
use crate::mm::region::{Backing, Counted, Purpose, Region, RegionError};
use spin::Mutex;

/// The frames of one page of 1 GiB, which would not be free in a row any more when somebody asks.
static RESERVED: Mutex<Option<Frame>> = Mutex::new(None);

/// Puts a GiB aside, if twice as much is left then.
pub fn reserve() {
    if frame::free_frames() > 2 * frames_of(2) {
        *RESERVED.lock() = frame::allocate_block(frames_of(2));
    }
}

impl AddressSpace {
    /// Maps so many pages by leaves at this level; says where. A misaligned one translates nothing.
    pub fn add_large(
        &mut self,
        level: usize,
        count: usize,
        misaligned: bool,
    ) -> Result<VirtAddr, SpaceError> {
        if !(1..=2).contains(&level) || !(1..=512).contains(&count) || misaligned && (level, count) != (1, 1)
        {
            return Err(SpaceError::Region(RegionError::BadAddresses));
        }
        let bytes = count * span(level);
        let room = self.regions.find_gap(bytes + span(level), MAPPINGS_END).ok_or(SpaceError::OutOfMemory)?;
        let start = room.value().next_multiple_of(span(level));
        self.add(Region {
            addresses: VirtAddr::new(start)..VirtAddr::new(start + bytes),
            rights: Rights::ReadWrite,
            backing: Backing::Large,
            purpose: Purpose::Mapping,
            counted: Counted::No,
        })?;
        for number in 0..count {
            let first = if misaligned { misaligned_frame() } else { block(level) };
            let first = first.ok_or(SpaceError::OutOfMemory)?;
            let page = VirtAddr::new(start + number * span(level));
            self.table.map(page, level, first, Rights::ReadWrite, Owner::User).map_err(
                |error| match error {
                    MapError::OutOfFrames => SpaceError::OutOfMemory,
                    MapError::Occupied => unreachable!("nothing is mapped in a gap"),
                },
            )?;
        }
        Ok(VirtAddr::new(start))
    }
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
