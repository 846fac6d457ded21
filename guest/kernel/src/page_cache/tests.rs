//! The page cache, tested on the host.

use super::*;
use crate::arch::physical_memory::allocator_for_tests;

static TEXT: [u8; 5000] = [b'x'; 5000];

#[test]
fn a_page_is_fetched_once_and_padded_with_zeros() {
    let _frames = allocator_for_tests();
    let object = PageCache::of_bytes(&TEXT);
    let (frame, fetched) = object.page(1).unwrap();
    assert!(fetched);
    assert_eq!(object.page(1), Ok((frame, false)));
    let mut bytes = [1; 8];
    physical_memory::read_bytes(frame, 5000 - 4096 - 4, &mut bytes);
    assert_eq!(&bytes, b"xxxx\0\0\0\0");
    assert_eq!(object.page(2), Err(Errno::ENXIO));
}

#[test]
fn what_is_written_is_read_and_mapped() {
    let _frames = allocator_for_tests();
    let object = PageCache::of_zeros(0, Promise::default());
    object.write(4094, b"abcd").unwrap();
    assert_eq!(object.length(), 4098);
    let mut bytes = [0; 8];
    assert_eq!(object.read(4092, &mut bytes), Ok(6));
    assert_eq!(&bytes[..6], b"\0\0abcd");
    let (frame, fetched) = object.page(1).unwrap();
    assert!(!fetched);
    physical_memory::read_bytes(frame, 0, &mut bytes[..2]);
    assert_eq!(&bytes[..2], b"cd");
}

#[test]
fn what_was_cut_off_is_zero_when_the_object_grows_again() {
    let _frames = allocator_for_tests();
    let before = frame::free_frames();
    let object = PageCache::of_bytes(&TEXT);
    object.page(0).unwrap();
    object.set_length(2).unwrap();
    object.set_length(5000).unwrap();
    let mut bytes = [1; 4];
    object.read(0, &mut bytes).unwrap();
    assert_eq!(&bytes, b"xx\0\0");
    object.read(4996, &mut bytes).unwrap();
    assert_eq!(bytes, [0; 4]);
    drop(object);
    assert_eq!(frame::free_frames(), before);
}
