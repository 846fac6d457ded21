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
use crate::mm::object;
use crate::mm::pte::Pte;
use crate::mm::reverse_map::{self, Origin};
use crate::mm::{frame, swap};
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
pub fn is_short() -> bool {
    frame::free_for_programs() < LOW
}

/// Sees to it that programs can have so many frames; says whether they can.
pub fn make_room_for(frames: usize) -> bool {
    take(frames, 2 * reverse_map::pages())
}

fn take(frames: usize, mut patience: usize) -> bool {
    while frame::free_for_programs() < frames {
        let Some((frame, origin)) = reverse_map::victim().filter(|_| patience > 0) else { return false };
        patience -= 1;
        statistics::count(Count::Scan);
        let gone = match origin {
            Origin::Anonymous => page_out(frame),
            Origin::Object { object, number } => object::page_out(object, number, frame),
        };
        if gone {
            statistics::count(Count::Steal);
        }
    }
    true
}

/// The timer's look at who is used, for the policies that want it.
pub fn sample() {
    GAVE_UP.store(false, Ordering::Relaxed);
    reverse_map::sample();
}

/// Takes a program's own page out of memory; says whether it could go.
fn page_out(frame: Frame) -> bool {
    // Nobody has ever written to it: these are zeros, and zeros will come again.
    let mut entry = Pte::EMPTY;
    if reverse_map::is_dirty(frame) {
        // First it leaves all address spaces, then it is written: nothing changes it meanwhile.
        let references = hide(frame);
        let Some(slot) = swap::write(frame, references as u16) else {
            show(frame);
            return false;
        };
        entry = Pte::swapped(slot);
    }
    for _ in 0..reverse_map::unmap_all(frame, &mut |_| entry) {
        frame::release(frame);
    }
    true
}

/// Makes every entry that maps the frame invalid, and leaves the rest of it as it is; says how many there were.
pub fn hide(frame: Frame) -> u32 {
    reverse_map::change_all(frame, &mut |pte| pte.without(Pte::V))
}

/// The reverse.
pub fn show(frame: Frame) {
    reverse_map::change_all(frame, &mut |pte| pte.with(Pte::V));
}

/// Takes a page of an object out of all address spaces: whoever touches it asks the object again.
pub fn unmap_from_all(frame: Frame) {
    for _ in 0..reverse_map::unmap_all(frame, &mut |_| Pte::EMPTY) {
        frame::release(frame);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::physical_memory::{self, allocator_for_tests};
    use crate::arch::translation;
    use crate::memory_layout::PAGE_SIZE;
    use crate::mm::address::VirtAddr;
    use crate::mm::object::{Object, Source};
    use crate::mm::page_table::{self, PageTable};
    use crate::mm::pte::{Kind, Owner, Rights};

    fn page(number: usize) -> VirtAddr {
        VirtAddr::new(number * PAGE_SIZE)
    }

    fn all_free() -> usize {
        frame::free_for_programs()
    }

    /// A table with a page that holds this value, which was written or only says so.
    fn table_with_page(asid: u16, value: u64, bits: u64) -> (PageTable, Frame) {
        let mut table = PageTable::new(asid).unwrap();
        let frame = frame::allocate_zeroed().unwrap();
        physical_memory::store_word(frame, 7, value);
        let pte = Pte::leaf(frame, Rights::ReadWrite, Owner::User).without(Pte::D).with(bits);
        table.map_page(page(5), pte).unwrap();
        (table, frame)
    }

    fn entry(table: &PageTable) -> Pte {
        table.entry(page(5)).unwrap().pte
    }

    #[test]
    fn a_shared_page_leaves_all_address_spaces_for_one_slot() {
        let _frames = allocator_for_tests();
        swap::start_for_tests(8, &[]).unwrap();
        let (mut parent, frame) = table_with_page(1, 42, Pte::D);
        let mut child = PageTable::new(2).unwrap();
        page_table::hold(entry(&parent));
        child.map_page(page(5), entry(&parent)).unwrap();
        translation::take_fences();
        let before = frame::free_frames();

        assert!(make_room_for(all_free() + 1));

        assert_eq!(frame::free_frames(), before + 1);
        let Kind::Swapped(slot) = entry(&parent).kind() else { panic!("{:?}", entry(&parent)) };
        assert_eq!(entry(&parent), entry(&child));
        let mut fences = translation::take_fences();
        fences.sort_unstable();
        fences.dedup();
        assert_eq!(fences, [(5 * PAGE_SIZE, 1), (5 * PAGE_SIZE, 2)], "just the two translations");
        // Both still refer to the slot; it has what was written, and is free when the last one is gone.
        parent.change(page(5)..page(6), &mut |_, _| Pte::EMPTY);
        let again = frame::allocate().unwrap();
        swap::read(slot, again).unwrap();
        assert_eq!(physical_memory::load_word(again, 7), 42);
        assert_eq!(swap::slots().1, 6);
        drop(child);
        assert_eq!(swap::slots().1, 7);
        assert_ne!(frame::holders(frame), 2);
    }

    #[test]
    fn zeros_that_nobody_wrote_to_are_dropped() {
        let _frames = allocator_for_tests();
        swap::start_for_tests(8, &[]).unwrap();
        let (table, _) = table_with_page(1, 0, 0);
        assert!(make_room_for(all_free() + 1));
        assert_eq!(entry(&table), Pte::EMPTY);
        assert_eq!(swap::slots().1, 7);
    }

    #[test]
    fn a_page_stays_as_it_was_when_it_cannot_be_written() {
        let _frames = allocator_for_tests();
        swap::start_for_tests(3, &[1, 2]).unwrap();
        let (table, frame) = table_with_page(1, 42, Pte::D);
        let before = entry(&table);
        assert!(!make_room_for(all_free() + 1));
        assert_eq!((entry(&table).without(Pte::A), frame::holders(frame)), (before.without(Pte::A), 1));
    }

    #[test]
    fn pages_of_a_file_are_fetched_again_and_what_was_written_to_one_comes_from_swap_space() {
        static TEXT: [u8; 2 * PAGE_SIZE] = [b'x'; 2 * PAGE_SIZE];
        let _frames = allocator_for_tests();
        swap::start_for_tests(8, &[]).unwrap();
        let before = frame::free_frames();
        let object = Object::new(Source::Bytes(&TEXT), TEXT.len());
        object.write(0, b"yes").unwrap();
        let (clean, _) = object.page(1).unwrap();
        frame::share(clean);
        let mut table = PageTable::new(1).unwrap();
        table.map_page(page(5), Pte::leaf(clean, Rights::Read, Owner::User)).unwrap();

        assert!(make_room_for(all_free() + 2));

        assert_eq!((swap::slots().1, entry(&table)), (6, Pte::EMPTY));
        let mut bytes = [0; 4];
        object.read(0, &mut bytes).unwrap();
        assert_eq!(&bytes, b"yesx");
        assert_eq!(swap::slots().1, 7, "back in memory, and nowhere else");
        assert_eq!(object.page(1).map(|(_, fetched)| fetched), Ok(true));
        assert!(make_room_for(all_free() + 2));
        drop(object);
        drop(table);
        assert_eq!((swap::slots().1, frame::free_frames()), (7, before));
    }

    #[test]
    fn what_is_cut_off_a_file_is_mapped_nowhere() {
        let _frames = allocator_for_tests();
        let object = Object::new(Source::Zeros, 2 * PAGE_SIZE);
        let (frame, _) = object.page(1).unwrap();
        frame::share(frame);
        let mut table = PageTable::new(1).unwrap();
        table.map_page(page(5), Pte::leaf(frame, Rights::ReadWrite, Owner::User)).unwrap();
        object.set_length(PAGE_SIZE).unwrap();
        assert_eq!(entry(&table), Pte::EMPTY);
        assert!(object.page(1).is_err());
    }
}
