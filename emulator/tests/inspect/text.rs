//! The views as text, and the keys of their JSON.

use crate::scene::{A, D, KERNEL, R, Scene, U, W, X, two_programs};
use expect_test::{Expect, expect};
use std::collections::BTreeSet;
use std::path::Path;
use sv39::inspect::{Difference, View, ViewJson, ViewText};
use sv39::isa::address::VirtAddr;
use sv39::isa::cause::Access;
use sv39::isa::pte::PagingMode;
use sv39::mmu::walker::{FrozenTables, walk};
use sv39::symbols::{Symbol, Symbols};

fn text<'a>(scene: &'a Scene, view: &'a View) -> ViewText<'a> {
    ViewText { view, bus: &scene.bus, symbols: None, lines: 0 }
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(text);
}

/// Fills the TLB as an access would.
fn learn(scene: &mut Scene, address: u64) {
    let context = *scene.harts[0].fetch_context();
    let context = sv39::mmu::TranslationContext { sum: true, ..context };
    let mut tables = FrozenTables { bus: &scene.bus, pmp: &scene.harts[0].pmp };
    let leaf = walk(&mut tables, &context, VirtAddr(address), Access::Load, &mut ()).expect("mapped");
    let satp = context.satp;
    scene.harts[0].tlb.fill(VirtAddr(address), satp.mode(), satp.asid(), &leaf, Access::Load, true);
}

#[test]
fn a_summary() {
    let mut scene = two_programs();
    scene.harts[0].pc = KERNEL + 0x10;
    let symbols = Symbols::new([Symbol { name: "trap".into(), address: KERNEL, size: 0x40 }]);
    learn(&mut scene, 0x11000);
    learn(&mut scene, KERNEL);
    scene.put(8, 1, Scene::to(41, R | W | X));
    let view = scene.view();
    let text = ViewText { symbols: Some(&symbols), ..text(&scene, &view) };
    check(
        &text.summary(),
        expect![[r#"
            at clock 200
            hart 0: S-mode at 0xffffffc000000010 <trap+0x10>; Sv39, ASID 2 (root 0x80004000)

            address spaces: 2
              root        ASID  mode  last used  tables  for programs  for the kernel
              0x80004000  2     Sv39  200        5       8 KiB         16 KiB          current on hart 0
              0x80001000  1     Sv39  100        5       8 KiB         16 KiB
            memory: 256 frames: shared 1, private 2, page table 8, kernel 3, free 242 (free: not reachable from any root seen)
            isolation: 1 violation
              4 KiB at 0x80029000  0xffffffc000001000  rwx--  ASID 2 (root 0x80004000) and 1 more  can be written and executed
            TLB of hart 0: 2 of 64 entries in use, for 1 ASID, 1 global, 0 stale
        "#]],
    );
}

#[test]
fn ranges_and_tables() {
    let mut scene = two_programs();
    scene.put(6, 18, Scene::to(53, R | W | U | A));
    scene.put(6, 19, Scene::to(54, R | W | U | A));
    scene.put(4, 300, 0x2000_0041);
    let view = scene.view();
    let text = text(&scene, &view);
    check(
        &text.ranges(&view.spaces[0]),
        expect![[r#"
            ASID 2 (root 0x80004000), Sv39 (current on hart 0, 1 malformed entry): 5 ranges
              virtual                                 physical    rwxugad  pages  of
              0x10000             0x10fff             0x80032000  r-xu-a-  1      4 KiB
              0x11000             0x13fff             0x80034000  rw-u-a+  3      4 KiB
              0xffffffc000000000  0xffffffc000000fff  0x80028000  r-x-ga-  1      4 KiB
              0xffffffc000001000  0xffffffc000002fff  0x80029000  rw--ga+  2      4 KiB
              0xffffffc000003000  0xffffffc000003fff  0x10000000  rw--gad  1      4 KiB  no RAM
        "#]],
    );
    check(
        &text.tables(&view.spaces[0]),
        expect![[r#"
            ASID 2 (root 0x80004000), Sv39 (current on hart 0, 1 malformed entry): 5 tables
              entries    virtual             leads to          rwxugad
              0          0x0                 table 0x80005000
                0        0x0                 table 0x80006000
                  16     0x10000             0x80032000        r-xu-a-  4 KiB
                  17–19  0x11000             0x80034000        rw-u-a+  4 KiB
              256        0xffffffc000000000  table 0x80007000
                0        0xffffffc000000000  table 0x80008000
                  0      0xffffffc000000000  0x80028000        r-x-ga-  4 KiB
                  1–2    0xffffffc000001000  0x80029000        rw--ga+  4 KiB
                  3      0xffffffc000003000  0x10000000        rw--gad  4 KiB no RAM
              !          0xffffffcb00000000  malformed                  0x20000041 at 0x80004960: R, W and X are 0, so this points to a table, and there A, D, U, N and the memory type must be 0
        "#]],
    );
}

#[test]
fn frames_and_findings() {
    let mut scene = two_programs();
    scene.put(3, 18, Scene::to(8, R | W | U));
    let view = scene.view();
    let text = text(&scene, &view);
    check(
        &text.frames(),
        expect![[r#"
        memory: 256 frames: shared 1, private 2, page table 8, kernel 3, free 242 (free: not reachable from any root seen)
          frames from  how many  used as     mapped at
          0x10000000   1         no RAM      0xffffffc000003000 rw--g 2 address spaces
          0x80000000   1         free
          0x80001000   3         page table  table of ASID 1
          0x80004000   4         page table  table of ASID 2
          0x80008000   1         page table  table of ASID 2; 0x12000 rw-u- ASID 1
          0x80009000   31        free
          0x80028000   1         kernel      0xffffffc000000000 r-x-g 2 address spaces
          0x80029000   2         kernel      0xffffffc000001000 rw--g 2 address spaces
          0x8002b000   7         free
          0x80032000   1         shared      0x10000 r-xu- ASID 2; 0x10000 r-xu- ASID 1
          0x80033000   1         private     0x11000 rw-u- ASID 1
          0x80034000   1         private     0x11000 rw-u- ASID 2
          0x80035000   203       free
    "#]],
    );
    check(
        &text.isolation(),
        expect![[r#"
        violations: 1
          memory               at       rights  address space
          4 KiB at 0x80008000  0x12000  rw-u-   ASID 1 (root 0x80001000)  programs may reach a page table
    "#]],
    );
}

#[test]
fn a_tlb_with_a_stale_entry() {
    let mut scene = two_programs();
    learn(&mut scene, 0x10000);
    learn(&mut scene, 0x11000);
    learn(&mut scene, KERNEL);
    scene.put(6, 17, Scene::to(51, R | W | U | A | D));
    scene.switch(0, Scene::satp(PagingMode::Sv39, 1, 1), KERNEL);
    learn(&mut scene, 0x11000);
    let view = scene.view();
    check(
        &text(&scene, &view).tlbs(),
        expect![[r#"
            TLB of hart 0: 4 of 64 entries in use, for 2 ASIDs, 1 global, 1 stale
              page                size   physical    rwxugad  ASID
              0x10000             4 KiB  0x80032000  r-xu-a-  2
              0x11000             4 KiB  0x80033000  rw-u-ad  1
              0x11000             4 KiB  0x80034000  rw-u-ad  2     stale: the page table says otherwise now
              0xffffffc000000000  4 KiB  0x80028000  r-x-ga-  all
        "#]],
    );
}

fn changed() -> (Scene, View, View) {
    let mut scene = two_programs();
    let before = scene.view();
    // The page of data is copied, another comes, the kernel's is used, and a third address space begins.
    scene.put(6, 17, Scene::to(60, R | W | U | A | D));
    scene.put(6, 20, Scene::to(61, R | U));
    scene.put(8, 2, Scene::to(42, R | W | A | D | 1 << 5));
    scene.put(10, 256, Scene::to(7, 0));
    learn(&mut scene, 0x11000);
    scene.switch(0, Scene::satp(PagingMode::Sv39, 3, 10), KERNEL);
    let after = scene.view();
    (scene, before, after)
}

#[test]
fn what_has_changed() {
    let (scene, before, after) = changed();
    let difference = Difference::of(&before, &after);
    check(
        &text(&scene, &after).difference(&difference),
        expect![[r#"
            from clock 200 to clock 300
            ASID 3 (root 0x8000a000) is new: 1 change
              used  0xffffffc000002000  1 page  0x8002a000 rw--ga- → 0x8002a000 rw--gad
            ASID 2 (root 0x80004000): 2 changes
              moved  0x11000  1 page  0x80034000 rw-u-ad → 0x8003c000 rw-u-ad
              added  0x14000  1 page  0x8003d000 r--u---
            4 frames used for something else
              0x8000a000  1 frame   free → page table
              0x80034000  1 frame   private → free
              0x8003c000  2 frames  free → private
            TLB of hart 0: entries: 1 new, 0 gone
        "#]],
    );
    let nothing = Difference::of(&after, &after);
    check(
        &text(&scene, &after).difference(&nothing),
        expect![[r#"
        from clock 300 to clock 300
        page tables: no change
        0 frames used for something else
        TLB of hart 0: entries: 0 new, 0 gone
    "#]],
    );
}

fn keys(value: &serde_json::Value, into: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                into.insert(key.clone());
                keys(value, into);
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| keys(value, into)),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

#[test]
fn every_key_of_the_json_is_documented() {
    let (mut scene, before, _) = changed();
    scene.put(6, 21, 0x2000_0401);
    scene.put(8, 1, Scene::to(41, R | W | X));
    scene.put(6, 22, Scene::to(3, R | U));
    let view = scene.view();
    let json = ViewJson { view: &view, bus: &scene.bus };
    let mut found = BTreeSet::new();
    let difference = Difference::of(&before, &view).json();
    for value in [json.summary(), json.frames(), json.isolation(), json.tlbs(), difference] {
        keys(&value, &mut found);
    }
    for space in &view.spaces {
        keys(&json.ranges(space), &mut found);
        keys(&json.tables(space), &mut found);
    }
    assert!(found.len() > 50, "{found:?}");
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/inspect.md");
    let document = std::fs::read_to_string(document).expect("the document");
    let missing: Vec<&String> = found.iter().filter(|key| !document.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "not in docs/inspect.md: {missing:?}");
}
