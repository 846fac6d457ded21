//! The leaves that `inspect` lists are the translations that the walker makes, page by page, whatever the tables hold.

use crate::scene::{PAGE, RAM, Scene};
use proptest::prelude::*;
use sv39::inspect::range::ranges;
use sv39::inspect::space::{Reader, Space, State};
use sv39::isa::address::VirtAddr;
use sv39::isa::cause::{Access, Privilege};
use sv39::isa::pte::{PagingMode, Pte};
use sv39::mmu::walker::{FrozenTables, walk};
use sv39::mmu::{Translation, TranslationContext};

/// Tables are in the first pages of RAM.
const TABLES: u64 = 6;
/// The indices that are in use in every table: the ends, both sides of the middle, and a Svnapot range.
const INDICES: [u64; 10] = [0, 1, 2, 3, 16, 17, 31, 255, 256, 511];

/// One entry: mostly something that means something.
fn entry() -> impl Strategy<Value = u64> {
    let rights = prop::sample::select(vec![0x2u64, 0x6, 0x8, 0xa, 0xe, 0x4, 0xc]);
    let leaf = (rights, any::<u8>(), 0u64..64, 0u32..4).prop_map(|(rights, bits, page, large)| {
        let alignment = [1, 1, 512, 512 * 512][large as usize];
        let number = (RAM / PAGE + page) / alignment * alignment;
        number << 10 | rights | u64::from(bits & 0xf0) | 1
    });
    let napot = (0u64..4).prop_map(|page| 1 << 63 | ((RAM / PAGE + page * 16) | 8) << 10 | 0xd7);
    prop_oneof![
        4 => (0..TABLES).prop_map(|table| Scene::to(table, 0)),
        2 => (0..TABLES).prop_map(|table| Scene::to(table, 0x20)),
        8 => leaf,
        2 => napot,
        1 => any::<u64>(),
        1 => any::<u64>().prop_map(|bits| bits & !(0x3ff << 54) | 1),
        1 => Just(0x1234_5678_0000_0001u64 & !(0x3ff << 54)),
        4 => Just(0),
    ]
}

type Entries = Vec<(u64, usize, u64)>;

fn entries() -> impl Strategy<Value = Entries> {
    prop::collection::vec((0..TABLES, 0..INDICES.len(), entry()), 0..60)
}

fn scene(entries: &Entries) -> Scene {
    let mut scene = Scene::new(256 * PAGE, 1);
    for &(table, index, pte) in entries {
        scene.put(table, INDICES[index], pte);
    }
    scene
}

/// What the walker says to an access.
fn attempt(
    scene: &Scene,
    context: TranslationContext,
    address: VirtAddr,
    access: Access,
) -> Option<Translation> {
    let mut tables = FrozenTables { bus: &scene.bus, pmp: &scene.harts[0].pmp };
    walk(&mut tables, &context, address, access, &mut ()).ok()
}

/// Compares one page.
fn compare(scene: &Scene, space: &Space, address: VirtAddr) -> Result<(), TestCaseError> {
    let base =
        TranslationContext { satp: space.satp, sum: true, mxr: false, ..*scene.harts[0].fetch_context() };
    let user = TranslationContext { privilege: Privilege::User, ..base };
    let [load, store] = [Access::Load, Access::Store].map(|access| attempt(scene, base, address, access));
    let [fetch, user_fetch] = [base, user].map(|context| attempt(scene, context, address, Access::Fetch));
    let user_load = attempt(scene, user, address, Access::Load);
    let leaf = space.leaf_at(address);
    let has = |bits| leaf.is_some_and(|leaf| leaf.pte.has(bits));
    prop_assert_eq!(load.is_some(), has(Pte::R), "load {}", address);
    prop_assert_eq!(store.is_some(), has(Pte::W), "store {}", address);
    prop_assert_eq!(fetch.is_some(), has(Pte::X) && !has(Pte::U), "fetch {}", address);
    prop_assert_eq!(user_fetch.is_some(), has(Pte::X | Pte::U), "user's fetch {}", address);
    prop_assert_eq!(user_load.is_some(), has(Pte::R | Pte::U), "user's load {}", address);
    for found in [load, store, fetch, user_fetch].into_iter().flatten() {
        let leaf = leaf.expect("some access works");
        let physical = leaf.physical().offset(address.0 - leaf.address.0);
        prop_assert_eq!(found.physical, physical, "{}", address);
        prop_assert_eq!(found.global, leaf.global, "{}", address);
        prop_assert_eq!(found.pte_address, leaf.pte_address, "{}", address);
        prop_assert_eq!(1 << found.page_shift(), leaf.page_size(), "{}", address);
    }
    Ok(())
}

/// All addresses whose indices are in use, at one level after the other.
fn addresses(mode: PagingMode) -> Vec<VirtAddr> {
    let mut numbers = vec![0u64];
    for _ in 0..mode.levels() {
        numbers = numbers.iter().flat_map(|&number| INDICES.map(|index| number << 9 | index)).collect();
    }
    let unused = 64 - mode.virtual_bits();
    numbers.into_iter().map(|number| VirtAddr((((number << 12) << unused) as i64 >> unused) as u64)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_page_is_listed_as_the_walker_translates_it(entries in entries()) {
        let scene = scene(&entries);
        let satp = Scene::satp(PagingMode::Sv39, 1, 0);
        let space = Reader::new(&scene.bus).read(&scene.harts[0], satp, None, State::Current);
        prop_assert!(!space.cut());
        for address in addresses(PagingMode::Sv39) {
            compare(&scene, &space, address)?;
        }
    }

    #[test]
    fn ranges_are_the_leaves_and_nothing_else(entries in entries()) {
        let scene = scene(&entries);
        let satp = Scene::satp(PagingMode::Sv48, 1, 0);
        let space = Reader::new(&scene.bus).read(&scene.harts[0], satp, None, State::Current);
        let ranges = ranges(space.leaves());
        let mut leaves = space.leaves();
        let mut last = None;
        for range in &ranges {
            prop_assert!(last.is_none_or(|last| last < range.first), "in order, and apart");
            last = Some(range.last);
            let mut at = range.first;
            let mut counts = (0, 0, 0);
            loop {
                let leaf = leaves.next().expect("a range holds leaves");
                prop_assert_eq!(leaf.address, at);
                prop_assert_eq!(leaf.physical(), range.physical.offset(at.0 - range.first.0));
                prop_assert_eq!(&leaf.rights(), &range.rights()[..5]);
                prop_assert_eq!(leaf.page_size(), range.page_size);
                counts.0 += 1;
                counts.1 += u64::from(leaf.pte.has(Pte::A));
                counts.2 += u64::from(leaf.pte.has(Pte::D));
                let end = at.offset(leaf.bytes() - 1);
                if end == range.last {
                    break;
                }
                at = end.offset(1);
            }
            prop_assert_eq!(counts, (range.entries, range.accessed, range.dirty));
        }
        prop_assert!(leaves.next().is_none());
    }
}
