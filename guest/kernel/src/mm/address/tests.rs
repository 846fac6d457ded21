//! Addresses, tested on the host.

use super::*;

#[test]
fn the_two_halves_are_canonical_and_what_lies_between_is_not() {
    for address in [0, 0x3f_ffff_ffff, 0xffff_ffc0_0000_0000, usize::MAX] {
        assert!(VirtAddr::new(address).is_canonical(), "{address:#x}");
    }
    for address in [0x40_0000_0000, 0xffff_ffbf_ffff_ffff, 0x8000_0000_0000_0000, 1 << 39] {
        assert!(!VirtAddr::new(address).is_canonical(), "{address:#x}");
    }
}

#[test]
fn each_level_has_nine_bits_of_the_address() {
    let address = VirtAddr::new(0x12 << 30 | 0x1ab << 21 | 0x0cd << 12 | 0x345);
    assert_eq!([address.index(2), address.index(1), address.index(0)], [0x12, 0x1ab, 0xcd]);
    assert_eq!(address.page_offset(), 0x345);
}

#[test]
fn rounding_up_stops_at_the_end_of_the_numbers() {
    assert_eq!(VirtAddr::new(1).round_up(), Some(VirtAddr::new(4096)));
    assert_eq!(VirtAddr::new(4096).round_up(), Some(VirtAddr::new(4096)));
    assert_eq!(VirtAddr::new(usize::MAX).round_up(), None);
}
