//! Frames are sorted by their use, and what breaks isolation is found.

use crate::scene::{A, D, KERNEL, R, RAM, Scene, U, V, W, X, two_programs};
use sv39::bus::Width;
use sv39::inspect::View;
use sv39::inspect::frames::{Class, count};
use sv39::inspect::isolation::Finding;
use sv39::inspect::record::MAGIC;
use sv39::inspect::space::{Gone, State};
use sv39::isa::address::PhysAddr;
use sv39::isa::pte::PagingMode;

fn class_of(view: &View, page: u64) -> Class {
    let frame = Scene::page(page) / 4096;
    view.runs.iter().find(|run| run.frames.contains(&frame)).expect("all of RAM is sorted").class
}

fn findings(view: &View) -> Vec<(Finding, u64)> {
    view.found.iter().map(|found| (found.finding, found.physical.0)).collect()
}

#[test]
fn frames_are_sorted_by_their_use() {
    let view = two_programs().view();
    assert_eq!(view.spaces.len(), 2);
    assert_eq!(view.spaces[0].satp.asid(), 2, "the current one comes first");
    let pages = [(50, Class::Shared), (51, Class::Private), (52, Class::Private), (1, Class::PageTable)];
    for (page, class) in pages.into_iter().chain([
        (8, Class::PageTable),
        (40, Class::Kernel),
        (41, Class::Kernel),
        (60, Class::Free),
        (0, Class::Free),
    ]) {
        assert_eq!(class_of(&view, page), class, "page {page}");
    }
    let counts = Class::ALL.map(|class| count(&view.runs, class));
    assert_eq!(counts, [1, 2, 8, 3, 256 - 14, 1], "shared, private, tables, kernel, free, devices");
    assert_eq!(findings(&view), []);
    let code = view.runs.iter().find(|run| run.class == Class::Shared).unwrap();
    assert_eq!((code.users, code.writers, code.mappings), (2, 0, 2));
}

#[test]
fn a_page_table_that_programs_may_reach_is_found() {
    let mut scene = two_programs();
    scene.put(3, 18, Scene::to(6, R | U | A));
    assert_eq!(findings(&scene.view()), [(Finding::UserPageTable, Scene::page(6))]);
}

#[test]
fn kernel_code_that_programs_may_write_is_found_also_by_large_pages() {
    let mut scene = two_programs();
    // A 2 MiB page over the first pages of RAM, of which the tables are a part.
    scene.put(2, 1, RAM >> 2 | V | R | W | U | A | D);
    let view = scene.view();
    let found = findings(&view);
    assert!(found.contains(&(Finding::UserWritableKernel, Scene::page(40))), "{found:x?}");
    for table in 1..=8 {
        let covers = |entry: &sv39::inspect::isolation::Found| {
            entry.finding == Finding::UserPageTable
                && (entry.physical.0..entry.physical.0 + entry.bytes).contains(&Scene::page(table))
        };
        assert!(view.found.iter().any(covers), "table {table}");
    }
    assert!(view.found.iter().any(|found| found.finding == Finding::SharedWritable), "the other's data");
}

#[test]
fn what_can_be_written_and_executed_is_found_once_for_all() {
    let mut scene = two_programs();
    scene.put(8, 1, Scene::to(41, R | W | X | A | D));
    scene.put(8, 2, Scene::to(42, R | W | X | A | D));
    let view = scene.view();
    assert_eq!(findings(&view), [(Finding::WritableExecutable, Scene::page(41))]);
    assert_eq!((view.found[0].bytes, view.found[0].spaces), (0x2000, 2));
}

#[test]
fn what_a_kernel_started_with_is_no_violation() {
    let mut scene = two_programs();
    scene.put(20, 256, RAM >> 2 & !((1 << 28) - 1) | V | R | W | X | A | D);
    let now = scene.harts[0].csrs.satp;
    scene.switch(0, Scene::satp(PagingMode::Sv39, 0, 20), KERNEL);
    assert_eq!(scene.view().found[0].finding, Finding::WritableExecutable, "while it is in use it is one");
    scene.switch(0, now, KERNEL);
    let kinds: Vec<Finding> = scene.view().found.iter().map(|found| found.finding).collect();
    assert_eq!(kinds, [Finding::IdleWritableExecutable]);
    assert!(!kinds[0].is_violation());
}

#[test]
fn sharing_that_can_be_written_is_told_and_without_a_record_no_violation() {
    let mut scene = two_programs();
    scene.put(3, 18, Scene::to(52, R | W | U));
    let view = scene.view();
    assert_eq!(findings(&view), [(Finding::SharedWritable, Scene::page(52))]);
    assert!(!view.found[0].finding.is_violation());
    assert_eq!(class_of(&view, 52), Class::Shared);
}

/// Puts a record of all 256 frames into page 200: one word for each, in page 201.
fn record(scene: &mut Scene, words: &[(u64, u32)]) -> u64 {
    let at = Scene::page(200);
    for (index, value) in [MAGIC, RAM / 4096, 256, Scene::page(201)].into_iter().enumerate() {
        scene.bus.ram.store(PhysAddr(at + 8 * index as u64), Width::Double, value);
    }
    let mut put = |page: u64, word: u32| {
        scene.bus.ram.store(PhysAddr(Scene::page(201) + 4 * page), Width::Word, word.into());
    };
    for page in (1..9).chain([40, 41, 42, 200, 201]) {
        put(page, 1);
    }
    for &(page, word) in words {
        put(page, word);
    }
    at
}

const PROGRAM: u32 = 1 << 31;
const SHARED: u32 = 1 << 30;

#[test]
fn the_kernels_own_record_is_compared_with_the_page_tables() {
    let words = [(50, PROGRAM | 2), (51, PROGRAM | 1), (52, PROGRAM | 1)];
    let mut scene = two_programs();
    let at = record(&mut scene, &words);
    let view = scene.view_with_record(at);
    assert!(view.recorded);
    assert_eq!(findings(&view), []);
    assert_eq!(class_of(&view, 200), Class::Kernel, "held, and mapped nowhere");
    assert_eq!(class_of(&view, 60), Class::Free);

    let cases: [(u64, u64, u32, Finding); 5] = [
        // Another mapping of the other's data: not recorded; recorded as two; recorded, but not as shared.
        (18, 52, PROGRAM | 1, Finding::Unrecorded),
        (18, 52, PROGRAM | 2, Finding::UnrecordedSharing),
        // Nobody's, the kernel's, the kernel's.
        (18, 60, 0, Finding::UserWritableKernel),
        (18, 41, 1, Finding::UserWritableKernel),
        (18, 40, 1, Finding::UserWritableKernel),
    ];
    for (index, page, word, finding) in cases {
        let mut scene = two_programs();
        scene.put(3, index, Scene::to(page, R | W | U));
        let words: Vec<(u64, u32)> = words.into_iter().chain([(page, word)]).collect();
        let at = record(&mut scene, &words);
        let found = findings(&scene.view_with_record(at));
        assert!(found.contains(&(finding, Scene::page(page))), "page {page}, word {word:#x}: {found:x?}");
    }
    let mut scene = two_programs();
    scene.put(3, 18, Scene::to(52, R | W | U));
    let at = record(&mut scene, &[words[0], words[1], (52, PROGRAM | SHARED | 2)]);
    assert_eq!(findings(&scene.view_with_record(at)), [], "recorded as shared");
    scene.put(3, 19, Scene::to(41, R | U));
    assert_eq!(findings(&scene.view_with_record(at)), [(Finding::UserKernel, Scene::page(41))]);
}

#[test]
fn a_record_that_is_none_is_not_believed() {
    let mut scene = two_programs();
    assert!(!scene.view_with_record(Scene::page(200)).recorded, "nothing there");
    assert!(!scene.view_with_record(0x1000).recorded, "no memory there");
    let at = record(&mut scene, &[]);
    for (word, value) in [(0, MAGIC + 1), (2, u64::MAX), (2, 0), (3, RAM + (1 << 20) - 4)] {
        let mut scene = two_programs();
        assert_eq!(record(&mut scene, &[]), at);
        scene.bus.ram.store(PhysAddr(at + 8 * word), Width::Double, value);
        assert!(!scene.view_with_record(at).recorded, "{word} {value:#x}");
    }
}

#[test]
fn address_spaces_that_are_gone_do_not_count() {
    let mut scene = two_programs();
    // The root of the first is used for something else: the kernel is not mapped there any more.
    scene.put(1, 256, 0);
    scene.put(3, 18, Scene::to(52, R | W | U));
    let view = scene.view();
    assert_eq!(view.spaces[1].state, State::Gone(Gone::CodeUnmapped));
    assert_eq!(findings(&view), []);
    assert_eq!(class_of(&view, 51), Class::Free);
    // Asked for by name, its tables are read, and still do not count.
    let root = Some(PhysAddr(Scene::page(1)));
    let view = View::of(&scene.harts, &scene.bus, scene.clock, None, root);
    assert_eq!(view.spaces[1].leaves().count(), 3);
    assert_eq!(class_of(&view, 51), Class::Free);
    // So are tables that have never been in satp.
    let view = View::of(&scene.harts, &scene.bus, scene.clock, None, Some(PhysAddr(Scene::page(7))));
    assert_eq!(view.spaces[2].state, State::Gone(Gone::NeverUsed));

    let mut scene = two_programs();
    let at = record(&mut scene, &[(1, 0), (50, PROGRAM | 2), (52, PROGRAM | 1)]);
    assert_eq!(scene.view_with_record(at).spaces[1].state, State::Gone(Gone::Freed));
}

#[test]
fn harts_have_their_own_current_address_spaces() {
    let mut scene = Scene::new(1 << 20, 2);
    let donor = two_programs();
    let mut page = [0; 4096];
    for number in 1..9 {
        donor.bus.ram.read(PhysAddr(Scene::page(number)), &mut page);
        scene.bus.ram.write(PhysAddr(Scene::page(number)), &page);
    }
    scene.switch(0, Scene::satp(PagingMode::Sv39, 1, 1), KERNEL);
    scene.switch(1, Scene::satp(PagingMode::Sv39, 2, 4), KERNEL);
    let view = scene.view();
    let harts: Vec<&[usize]> = view.spaces.iter().map(|space| &space.harts[..]).collect();
    assert_eq!(harts, [&[0][..], &[1][..]]);
    assert!(view.spaces.iter().all(|space| space.state == State::Current));
}
