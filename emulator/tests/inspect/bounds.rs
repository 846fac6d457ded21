//! Tables of any shape cost bounded time and memory: cyclic ones, garbage, tables outside memory, very large ones.

use crate::scene::{A, D, R, Scene, U, V, W};
use std::time::{Duration, Instant};
use sv39::inspect::space::{Reader, State};
use sv39::inspect::{Difference, View, ViewJson, ViewText};
use sv39::isa::pte::PagingMode;

/// How long a look may take in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Looks at everything in every form.
fn look(scene: &Scene) -> View {
    let start = Instant::now();
    let view = scene.view();
    let text = ViewText { view: &view, bus: &scene.bus, symbols: None, lines: 10 };
    let json = ViewJson { view: &view, bus: &scene.bus };
    assert!(json.summary().to_string().len() < 100_000);
    let mut length = text.summary().len() + text.frames().len() + text.isolation().len() + text.tlbs().len();
    for space in view.spaces.iter().take(4) {
        length += text.ranges(space).len() + text.tables(space).len();
    }
    length += text.difference(&Difference::of(&view, &view)).len();
    assert!(length < 100_000, "lists are cut: {length}");
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    view
}

#[test]
fn a_root_that_leads_to_itself() {
    for mode in [PagingMode::Sv39, PagingMode::Sv48, PagingMode::Sv57] {
        let mut scene = Scene::new(1 << 20, 1);
        for index in 0..512 {
            scene.put(1, index, Scene::to(1, 0));
        }
        scene.put(1, 7, Scene::to(9, R | W | U | A));
        scene.switch(0, Scene::satp(mode, 1, 1), 0);
        let view = look(&scene);
        assert!(view.spaces[0].cut() || mode == PagingMode::Sv39, "{mode}");
        assert!(view.spaces[0].defects() > 0, "{mode}: the last level leads nowhere");
    }
}

#[test]
fn many_roots_of_garbage() {
    let mut scene = Scene::new(4 << 20, 1);
    let mut state = 1u64;
    for page in 0..1024 {
        for index in 0..512 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            // Half of them lead to other pages of RAM, as tables or as pages.
            let bits = if state >> 33 & 1 == 0 { V } else { state >> 40 & 0xff };
            scene.put(page, index, Scene::to(state >> 45 & 0x3ff, 0) | bits);
        }
    }
    for page in 0..300 {
        scene.switch(0, Scene::satp(PagingMode::Sv57, page & 0xffff, page), 0);
    }
    let view = look(&scene);
    assert!(view.spaces[0].cut());
}

#[test]
fn tables_and_pages_outside_memory() {
    let mut scene = Scene::new(1 << 20, 1);
    scene.put(1, 0, 0x1_0000_0000 >> 2 | V);
    scene.put(1, 1, ((1 << 44) - 1) << 10 | V);
    scene.put(1, 2, Scene::to(2, 0));
    scene.put(2, 0, ((1 << 44) - 512) << 10 | V | R | W | U | A | D);
    scene.put(2, 1, 0x1_0000_0000 >> 2 | V | R | A);
    scene.switch(0, Scene::satp(PagingMode::Sv39, 1, 1), 0);
    let view = look(&scene);
    assert_eq!(view.spaces[0].defects(), 2, "each table outside memory is told once");
    assert_eq!(view.spaces[0].leaves().count(), 2);

    let mut scene = Scene::new(1 << 20, 1);
    scene.switch(0, Scene::satp(PagingMode::Sv39, 1, 1 << 30), 0);
    let view = look(&scene);
    assert!(view.spaces[0].unreadable);
}

#[test]
fn very_large_pages_cost_no_more_than_small_ones() {
    let mut scene = Scene::new(1 << 20, 1);
    for index in 0..512 {
        scene.put(1, index, (index & 0xff) << 46 | V | R | W | U | A | D);
    }
    scene.switch(0, Scene::satp(PagingMode::Sv57, 1, 1), 0);
    let view = look(&scene);
    assert_eq!(view.spaces[0].leaves().count(), 512);
}

#[test]
fn what_several_roots_have_in_common_is_read_once() {
    // 64 MiB of pages in one part, in 100 address spaces.
    let mut scene = Scene::new(2 << 20, 1);
    for root in 0..100 {
        scene.put(root, 256, Scene::to(100, 0));
    }
    for table in 0..32 {
        scene.put(100, table, Scene::to(101 + table, 0));
        for index in 0..512 {
            scene.put(101 + table, index, Scene::to(0, R | W | A));
        }
    }
    let mut reader = Reader::new(&scene.bus);
    let spaces: Vec<_> = (0..100)
        .map(|root| {
            reader.read(&scene.harts[0], Scene::satp(PagingMode::Sv39, root, root), None, State::Earlier)
        })
        .collect();
    assert!(spaces.iter().all(|space| space.leaves().count() == 32 * 512 && !space.cut()));
    assert!(spaces.windows(2).all(|pair| std::rc::Rc::ptr_eq(&pair[0].parts[0].1, &pair[1].parts[0].1)));
}
