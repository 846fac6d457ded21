//! Page table entries, tested on the host.

use super::*;

#[test]
fn a_leaf_has_the_bits_of_the_manual() {
    let pte = Pte::kernel_leaf(Frame::from_number(0x80200), Rights::EXECUTE);
    assert_eq!(pte.bits(), 0x80200 << 10 | 0b0110_1011);
    assert_eq!(pte.to_string(), "-AG-X-RV");
    assert_eq!(pte.kind(), Kind::Leaf(Frame::from_number(0x80200)));
}

#[test]
fn only_what_may_be_written_is_dirty_from_the_start() {
    let frame = Frame::from_number(1);
    assert!(Pte::leaf(frame, Rights::WRITE).contains(Pte::D));
    assert!(!Pte::leaf(frame, Rights::READ).contains(Pte::D));
}

#[test]
fn each_combination_of_v_r_w_x_is_of_the_kind_the_manual_says() {
    let frame = Frame::from_number(0);
    let kinds = (0..16).map(|bits| Pte::from_bits_retain(bits).kind()).collect::<Vec<_>>();
    for bits in (0..16).step_by(2) {
        assert_eq!(kinds[bits], Kind::Invalid, "V=0");
    }
    assert_eq!(kinds[0b0001], Kind::Table(frame));
    assert_eq!([kinds[0b0101], kinds[0b1101]], [Kind::Invalid; 2], "W without R");
    for bits in [0b0011, 0b0111, 0b1001, 0b1011, 0b1111] {
        assert_eq!(kinds[bits], Kind::Leaf(frame));
    }
}

#[test]
fn a_swapped_page_is_not_valid_and_remembers_its_slot() {
    let pte = Pte::swapped(Slot::from_number(u32::MAX));
    assert!(!pte.contains(Pte::V));
    assert_eq!(pte.kind(), Kind::Swapped(Slot::from_number(u32::MAX)));
}

#[test]
fn reserved_high_bits_are_no_part_of_the_page_number() {
    assert_eq!(Pte::from_bits_retain(u64::MAX).kind(), Kind::Leaf(Frame::from_number((1 << 44) - 1)));
}
