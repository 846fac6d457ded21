//! Page tables, tested on the host.

use super::*;
use crate::arch::physical_memory::allocator_for_tests;
use crate::mm::pte::Rights;

fn put(table: &mut PageTable, address: usize, pte: Pte) {
    table.make(VirtAddr::new(address), 0).unwrap().replace(pte).unwrap();
}

fn mapped(table: &mut PageTable, address: usize, rights: Rights) -> Frame {
    let frame = frame::allocate_zeroed().unwrap();
    if VirtAddr::new(address).is_user() {
        put(table, address, Pte::leaf(frame, rights));
    } else {
        table.map(VirtAddr::new(address), 0, Pte::kernel_leaf(frame, rights)).unwrap();
    }
    frame
}

#[test]
fn a_walk_reads_one_entry_a_level_where_the_manual_says() {
    let _frames = allocator_for_tests();
    let mut table = PageTable::new(Asid(1)).unwrap();
    let address = VirtAddr::new(3 << 30 | 5 << 21 | 7 << 12 | 9);
    let frame = mapped(&mut table, address.value() - 9, Rights::WRITE);

    let steps = table.walk(address).collect::<Vec<_>>();
    let found = table.find(address);

    let [root, middle, last] = steps[..] else { panic!("{steps:?}") };
    assert_eq!([root, middle, last].map(|step| step.level), [2, 1, 0]);
    assert_eq!(root.place.address().value(), table.root.start().value() + 3 * 8);
    let Kind::Table(middle_table) = root.pte.kind() else { panic!("{:?}", root.pte) };
    assert_eq!(middle.place.address().value(), middle_table.start().value() + 5 * 8);
    let Kind::Table(last_table) = middle.pte.kind() else { panic!("{:?}", middle.pte) };
    assert_eq!(last.place.address().value(), last_table.start().value() + 7 * 8);
    assert_eq!((found.place, found.pte), (last.place, last.pte));
    assert_eq!(last.pte.kind(), Kind::Leaf(frame));
}

#[test]
fn what_a_program_may_do_follows_from_the_bits_of_the_leaf() {
    let _frames = allocator_for_tests();
    let mut table = PageTable::new(Asid(1)).unwrap();
    mapped(&mut table, 0x1000, Rights::READ);
    mapped(&mut table, 0x2000, Rights::WRITE);
    mapped(&mut table, 0x3000, Rights::EXECUTE);
    let kernels = frame::allocate().unwrap();
    put(&mut table, 0x4000, Pte::kernel_leaf(kernels, Rights::WRITE));
    let unused = frame::allocate().unwrap();
    put(&mut table, 0x6000, Pte::leaf(unused, Rights::WRITE) - Pte::D);
    let may = |address: usize, access| {
        let address = VirtAddr::new(address);
        table.find(address).frame_for(address, access).is_some()
    };

    assert!(may(0x1fff, Access::Load));
    assert!(!may(0x1000, Access::Store), "no W");
    assert!(!may(0x1000, Access::Fetch), "no X");
    assert!(may(0x2000, Access::Store));
    assert!(!may(0x2000, Access::Fetch), "no X");
    assert!(may(0x3000, Access::Fetch));
    assert!(!may(0x3000, Access::Store), "no W");
    assert!(!may(0x4000, Access::Load), "no U");
    assert!(!may(0x5000, Access::Load), "no V");
    assert!(may(0x6000, Access::Load));
    assert!(!may(0x6000, Access::Store), "the hart would set D");
}

#[test]
fn a_superpage_that_does_not_start_at_a_multiple_of_its_size_translates_nothing() {
    let _frames = allocator_for_tests();
    let mut table = PageTable::new(Asid(1)).unwrap();
    let aligned = Frame::from_number(0x80400);
    let misaligned = Frame::from_number(0x80401);
    let mut found = |address: usize, first| {
        let address = VirtAddr::new(address);
        table.map(address, 1, Pte::leaf(first, Rights::READ)).unwrap();
        let inside = VirtAddr::new(address.value() + 5 * PAGE_SIZE + 7);
        table.find(inside).frame_for(inside, Access::Load)
    };
    assert_eq!(found(0xffff_ffc0_0000_0000, aligned), Some(aligned.after(5)));
    assert_eq!(found(0xffff_ffc0_0020_0000, misaligned), None);
}

#[test]
fn nothing_is_mapped_over_something_else() {
    let _frames = allocator_for_tests();
    let mut table = PageTable::new(Asid(1)).unwrap();
    let frame = mapped(&mut table, 0x20_0000, Rights::READ);
    let again = |table: &mut PageTable, level| {
        table.map(VirtAddr::new(0x20_0000), level, Pte::leaf(frame, Rights::WRITE))
    };
    assert_eq!(again(&mut table, 0), Err(Errno::EEXIST));
    assert_eq!(again(&mut table, 1), Err(Errno::EEXIST));
}

#[test]
fn pages_taken_away_leave_no_table_behind() {
    let _frames = allocator_for_tests();
    let mut table = PageTable::new(Asid(1)).unwrap();
    let before = frame::free_frames();
    for address in [0x1000, 0x2000, 0x20_0000, 0x4000_0000] {
        mapped(&mut table, address, Rights::WRITE);
    }
    let mut seen = Vec::new();
    table.change(VirtAddr::new(0x2000)..VirtAddr::new(0x8000_0000), &mut |Entry { place, pte, .. }| {
        seen.push(place.page().value());
        assert!(matches!(pte.kind(), Kind::Leaf(_)), "{pte:?}");
        Pte::empty()
    });
    assert_eq!(seen, [0x2000, 0x20_0000, 0x4000_0000]);
    assert!(matches!(table.find(VirtAddr::new(0x1000)).pte.kind(), Kind::Leaf(_)));
    assert_eq!(before - frame::free_frames(), 3, "one page and the two tables above it");
}

#[test]
fn a_dropped_table_gives_back_every_frame_but_the_kernels() {
    let _frames = allocator_for_tests();
    let mut kernel = PageTable::new(Asid(1)).unwrap();
    mapped(&mut kernel, 0xffff_ffc0_8000_0000, Rights::READ);
    let before = frame::free_frames();

    let is_mapped = |table: &PageTable| {
        matches!(table.find(VirtAddr::new(0xffff_ffc0_8000_0123)).pte.kind(), Kind::Leaf(_))
    };
    let mut table = PageTable::with_kernel_half_of(&kernel).unwrap();
    for address in [0x1000, 0x2000, 0x40_0000, 0x3f_ffff_e000] {
        mapped(&mut table, address, Rights::WRITE);
    }
    assert!(is_mapped(&table));
    drop(table);

    assert_eq!(frame::free_frames(), before);
    assert!(is_mapped(&kernel));
}
