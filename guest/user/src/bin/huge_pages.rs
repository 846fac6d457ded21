//! Lesson 18, huge pages. The same loads from 8 MiB of memory, behind pages of 4 KiB, of 2 MiB and of 1 GiB: a leaf higher
//! up in the tree saves walks, and steps of each walk. A large page has to start at a multiple of its size.
#![no_std]
#![no_main]

use abi::lab::MAP_LARGE;
use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use abi::signal::Signal;
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

const BYTES: usize = 8 << 20;
/// In units of 4 KiB, whatever the pages are.
const PAGES: usize = BYTES / PAGE_SIZE;
const PASSES: usize = 2;

fn main(_: Arguments) -> i32 {
    let small = system::map(BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE);
    let medium = system::any_call(MAP_LARGE, [1, BYTES >> 21, 0, 0, 0, 0]);
    let large = system::any_call(MAP_LARGE, [2, 1, 0, 0, 0, 0]);
    let (Ok(small), Ok(medium), Ok(large)) = (small, medium, large) else {
        println!("I need the boot argument `lab` and 3 GiB of RAM");
        return 1;
    };
    println!("8 MiB of each size are mine. I load one word from every 4 KiB, twice over:");
    let mut passed = true;
    for (phase, size, start) in [(1, "4 KiB", small), (2, "2 MiB", medium), (3, "1 GiB", large)] {
        (0..PAGES).for_each(|number| memory::store(start + number * PAGE_SIZE, MARK | number as u64));
        forget_translations();
        // The code and the stack are known again before it counts.
        read(start, 0);
        lesson::begin_phase(phase);
        let sum = (0..PASSES).map(|_| read(start, PAGES)).sum::<u64>();
        lesson::end_phase();
        match phase {
            1 => lesson::look::<1>(start, 8),
            2 => lesson::look::<2>(start, 8),
            _ => lesson::look::<3>(start, 8),
        }
        passed &= sum == (PASSES * PAGES * (PAGES - 1) / 2) as u64;
        println!("  pages of {size} at {start:#x}: the sum of what I have read is {sum}");
    }
    passed &= lesson::expect_death("loading from a misaligned page", Signal::SegmentationFault, || {
        match system::any_call(MAP_LARGE, [1, 1, 1, 0, 0, 0]) {
            Ok(page) => memory::load(page) as i32,
            Err(_) => 1,
        }
    });
    lesson::status(passed)
}

/// The sum of what stands in so many pages.
#[inline(never)]
fn read(start: usize, pages: usize) -> u64 {
    (0..pages).map(|number| memory::load(start + number * PAGE_SIZE) ^ MARK).sum()
}

/// Has the kernel change two pages at once, for which it fences everything that belongs to this process.
fn forget_translations() {
    if let Ok(two) = system::map(2 * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) {
        memory::store(two, 1);
        memory::store(two + PAGE_SIZE, 1);
        let _ = system::unmap(two, 2 * PAGE_SIZE);
    }
}
