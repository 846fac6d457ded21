//! Taking frames back from programs when they run out. The page that the policy chooses (`replacement`) leaves every
//! entry that maps it (`reverse_map`), the hart forgets those translations, and then
//!
//! - a page that can be had again is dropped: unchanged pages of a file, and zeros that nobody has written to;
//! - a changed page of a file on a disk is written back there;
//! - everything else goes to swap space, and the entries say to which slot.
//!
//! Frames are taken back only before something that needs some: at every trap, and before a page is brought. While the
//! kernel is in the middle of a fault no page moves under its hands, and it has what it needs: nothing it does to take
//! frames back takes frames or memory itself.

use crate::mm::address::Frame;
use crate::mm::pte::Pte;
use crate::mm::{frame, reverse_map, swap};
use crate::statistics::{self, Count};
use core::sync::atomic::{AtomicBool, Ordering};

/// With fewer frames for programs than this, pages have to go; one fault takes a page, and tables above it.
const LOW: usize = 8;
/// Until there are so many.
pub const HIGH: usize = 16;

/// How many pages are asked in passing. Most can go; where most cannot, because there is no swap space, asking everybody
/// is for when it must be.
const PATIENCE: usize = 256;

/// Nobody could go a moment ago.
static GAVE_UP: AtomicBool = AtomicBool::new(false);

/// Sees to it that there are frames for what comes next, if that is easily done.
#[inline]
pub fn make_room() {
    if is_short() && !GAVE_UP.load(Ordering::Relaxed) {
        GAVE_UP.store(!take(HIGH, PATIENCE), Ordering::Relaxed);
    }
}

/// Whether there are fewer frames than there should be.
#[inline]
pub fn is_short() -> bool {
    frame::free_for_programs() < LOW
}

/// Sees to it that programs can have so many frames; says whether they can.
pub fn make_room_for(frames: usize) -> bool {
    take(frames, 2 * reverse_map::pages())
}

#[inline(never)]
fn take(frames: usize, patience: usize) -> bool {
    for _ in 0..patience {
        if frame::free_for_programs() >= frames {
            return true;
        }
        let Some((frame, origin)) = reverse_map::victim() else { return false };
        statistics::count(Count::Scan);
        let gone = match origin {
            None => page_out(frame),
            Some((object, number)) => object.upgrade().is_some_and(|object| object.page_out(number, frame)),
        };
        if gone {
            statistics::count(Count::Steal);
        }
    }
    frame::free_for_programs() >= frames
}

/// The timer's look at who is used, for the policies that want it.
pub fn sample() {
    GAVE_UP.store(false, Ordering::Relaxed);
    reverse_map::sample();
}

/// Takes a program's own page out of memory; says whether it could go.
fn page_out(frame: Frame) -> bool {
    let mut entry = Pte::empty();
    let written = write_if_dirty(frame, |references| {
        entry = Pte::swapped(swap::write(frame, references as u16)?);
        Some(())
    });
    if written {
        // If nobody has ever written to it, these are zeros, and zeros will come again.
        reverse_map::unmap_all(frame, entry);
    }
    written
}

/// Before a page leaves memory: if it was written, `write` puts it elsewhere, told how many entries map it. Meanwhile they
/// are invalid, so that nothing changes it; they are as before if it cannot be written.
pub fn write_if_dirty(frame: Frame, write: impl FnOnce(usize) -> Option<()>) -> bool {
    if !reverse_map::is_dirty(frame) {
        return true;
    }
    let references = reverse_map::change_all(frame, &mut |pte| pte - Pte::V);
    let written = write(references).is_some();
    if !written {
        reverse_map::change_all(frame, &mut |pte| pte | Pte::V);
    }
    written
}

#[cfg(test)]
mod tests;
