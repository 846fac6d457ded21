//! The frame allocator, tested on the host.

use super::*;

/// Puts this memory under the allocator, for tests on the host.
pub fn start_for_tests(numbers: Range<u64>) {
    let count = (numbers.end - numbers.start) as usize;
    let mut frames = FRAMES.lock();
    *frames =
        FrameAllocator::managing(numbers.start, vec![0; count.div_ceil(WORD)].leak(), vec![0; count].leak());
    frames.free(numbers);
}

fn with_free(ranges: &[Range<u64>]) -> FrameAllocator {
    let mut allocator = FrameAllocator::managing(1000, vec![0; 4].leak(), vec![0; 4 * WORD].leak());
    for range in ranges {
        allocator.free(range.clone());
    }
    allocator
}

fn taken(allocator: &mut FrameAllocator, count: usize) -> Option<u64> {
    allocator.take(count, 1, 1).map(Frame::number)
}

#[test]
fn each_frame_is_given_out_once_lowest_first() {
    let mut allocator = with_free(&[1003..1005, 1200..1201]);
    assert_eq!(allocator.free_count, 3);
    let all = [(); 4].map(|()| allocator.take_one(1).map(Frame::number));
    assert_eq!(all, [Some(1003), Some(1004), Some(1200), None]);
}

#[test]
fn a_frame_given_back_is_the_next_one_given_out() {
    let mut allocator = with_free(&[1000..1256]);
    let [first, second] = [(); 2].map(|()| allocator.take(1, 1, 1).unwrap());
    taken(&mut allocator, 200).unwrap();
    allocator.release(second);
    allocator.release(first);
    assert_eq!([(); 3].map(|()| taken(&mut allocator, 1)), [Some(1000), Some(1001), Some(1202)]);
}

#[test]
fn a_run_has_no_hole() {
    let mut allocator = with_free(&[1001..1010, 1060..1070, 1100..1165]);
    assert_eq!(taken(&mut allocator, 10), Some(1060));
    assert_eq!(taken(&mut allocator, 65), Some(1100));
    assert_eq!(taken(&mut allocator, 10), None);
    assert_eq!(taken(&mut allocator, 9), Some(1001));
    assert_eq!(allocator.free_count, 0);
}

#[test]
fn a_block_starts_at_a_multiple_of_its_length() {
    let mut allocator = with_free(&[1001..1010, 1060..1100]);
    let block = |allocator: &mut FrameAllocator, count| allocator.take(count, count, 1).map(Frame::number);
    assert_eq!(block(&mut allocator, 8), Some(1064));
    assert_eq!(block(&mut allocator, 4), Some(1004));
    assert_eq!(block(&mut allocator, 16), Some(1072));
    assert_eq!(block(&mut allocator, 16), None);
    assert_eq!(taken(&mut allocator, 1), Some(1001), "what was passed over is still free");
    (1004..1008).for_each(|number| allocator.release(Frame::from_number(number)));
    assert_eq!(block(&mut allocator, 4), Some(1004));
}

#[test]
fn a_shared_frame_is_free_when_the_last_holder_gives_it_back() {
    let mut allocator = with_free(&[1000..1010]);
    let frame = allocator.take(1, 1, 1).unwrap();
    *allocator.holders(frame) += 1;
    allocator.release(frame);
    assert_eq!(allocator.free_count, 9);
    allocator.release(frame);
    assert_eq!(allocator.free_count, 10);
}

#[test]
fn what_is_kept_is_never_given_out() {
    let mut allocator = with_free(&[1000..1010]);
    allocator.keep(1001..1003, 1);
    assert_eq!([(); 2].map(|()| taken(&mut allocator, 1)), [Some(1000), Some(1003)]);
    assert_eq!(allocator.free_count, 6);
}

#[test]
#[should_panic(expected = "given back twice")]
fn giving_back_twice_is_a_kernel_bug() {
    let mut allocator = with_free(&[1000..1010]);
    let frame = allocator.take(1, 1, 1).unwrap();
    allocator.release(frame);
    allocator.release(frame);
}
