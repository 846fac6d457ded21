//! The explanations of translations and traps, as text and as JSON.

use expect_test::{Expect, expect};
use sv39::bus::{Bus, Ram, Width};
use sv39::hart::csr::{envcfg, mstatus};
use sv39::hart::{Hart, HartConfig};
use sv39::inspect::{Query, TrapScene, explain, explain_trap};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Access, Cause, Exception, Interrupt, Privilege};
use sv39::isa::pte::Satp;
use sv39::symbols::{Symbol, Symbols};

const ROOT: u64 = 0x8000_1000;
const MIDDLE: u64 = 0x8000_2000;
const LAST: u64 = 0x8000_3000;
const CODE: u64 = 0x8000_8000;

/// V, R, W, X, U, G, A, D.
const V: u64 = 1;
const R: u64 = 2;
const W: u64 = 4;
const X: u64 = 8;
const U: u64 = 16;
const G: u64 = 32;
const A: u64 = 64;
const D: u64 = 128;

/// A machine with Sv39 on: three levels for the first pages, and a few pages that show something.
struct Scene {
    hart: Hart,
    bus: Bus,
}

impl Scene {
    fn new() -> Self {
        let ram = Ram::new(PhysAddr(0x8000_0000), 1 << 20).expect("1 MiB");
        let config = HartConfig::default();
        let mut scene = Self { hart: Hart::new(config), bus: Bus::new(ram, 1) };
        scene.hart.slice_end = 10;
        scene.hart.privilege = Privilege::Supervisor;
        scene.hart.pmp.open_all();
        scene.hart.csrs.menvcfg = envcfg::ADUE;
        scene.hart.csrs.satp = Satp(8 << 60 | 1 << 44 | ROOT >> 12);
        scene.hart.context_changed();
        scene.put(ROOT, MIDDLE, V);
        scene.put(ROOT + 8, 0x4000_0000, V | R | X | A);
        scene.put(ROOT + 16, 0x8000_0000, V | R | W | X | G | A | D);
        scene.put(ROOT + 24, 0x1000_0000, V | R | W | A | D);
        scene.put(MIDDLE, LAST, V);
        scene.put(MIDDLE + 8, 0x8002_0000, V | R);
        scene.put(LAST, CODE, V | R | X | U | A);
        scene.put(LAST + 8, 0x8000_9000, V | R | W | U);
        scene.put(LAST + 16, 0x8000_a000, V | W);
        scene.put(LAST + 24, 0x8000_b000, V | R | W | X | A | D | 1 << 61);
        scene
    }

    fn put(&mut self, at: u64, target: u64, bits: u64) {
        self.bus.ram.store(PhysAddr(at), Width::Double, target >> 2 | bits);
    }

    fn query(&self, address: u64, access: Access, privilege: Privilege) -> String {
        explain(&self.hart, &self.bus, &Query::new(VirtAddr(address), access, privilege)).to_string()
    }

    fn trap(&self, exception: Exception, value: u64, pc: u64, privilege: Privilege) -> String {
        let cause = Cause::Exception(exception);
        let scene = TrapScene { cause, value, pc, privilege, data_privilege: privilege };
        explain_trap(&self.hart, &self.bus, &scene, None)
    }
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(text);
}

#[test]
fn a_page_that_is_not_mapped() {
    let text = Scene::new().query(0x4321, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x4321 in S-mode: load page fault (cause 13)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      4  0x80003020  0x0000000000000000  --------  stops here

              tlb     holds nothing for this page in address space 1
              why     V is 0: nothing is mapped here
                      privileged manual, "Virtual Address Translation Process", step 3
        "#]],
    );
}

#[test]
fn a_store_that_would_set_accessed_and_dirty() {
    let text = Scene::new().query(0x1abc, Access::Store, Privilege::User);
    check(
        &text,
        expect![[r#"
            store of 1 byte at 0x1abc in U-mode: physical address 0x80009abc

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      1  0x80003008  0x0000000020002417  ---U-WRV  4 KiB page

              page    4 KiB at 0x80009000
              sets    A and D in the entry at 0x80003008
              tlb     holds nothing for this page in address space 1
              pmp     entry 0 (0x0 to 0x1ffffffffffffff, RWX) allows the store at 0x80009abc
              memory  0x80009abc is RAM
              why     every check passed
                      privileged manual, "Virtual Address Translation Process", step 10
        "#]],
    );
}

#[test]
fn a_napot_page() {
    let mut scene = Scene::new();
    scene.put(LAST + 0x38 * 8, 0x8001_8000, 1 << 63 | V | R | W | A);
    let text = scene.query(0x38004, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x38004 in S-mode: physical address 0x80018004

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0     56  0x800031c0  0x8000000020006047  -A---WRV  64 KiB page

              page    64 KiB at 0x80010000
              tlb     holds nothing for this page in address space 1
              pmp     entry 0 (0x0 to 0x1ffffffffffffff, RWX) allows the load at 0x80018004
              memory  0x80018004 is RAM
              why     every check passed
                      privileged manual, "Virtual Address Translation Process", step 10
        "#]],
    );
}

#[test]
fn a_user_page_for_the_supervisor() {
    let text = Scene::new().query(0x10, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x10 in S-mode: load page fault (cause 13)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      0  0x80003000  0x000000002000205b  -A-UX-RV  4 KiB page: refused

              tlb     holds nothing for this page in address space 1
              why     U is 1, and S-mode may not touch user pages while SUM is 0
                      privileged manual, "Virtual Address Translation Process", step 6
        "#]],
    );
}

#[test]
fn a_misaligned_superpage() {
    let text = Scene::new().query(0x20_0000, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x200000 in S-mode: load page fault (cause 13)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      1  0x80002008  0x0000000020008003  ------RV  2 MiB page: refused

              tlb     holds nothing for this page in address space 1
              why     the page number of this large page is not aligned to the size of the page
                      privileged manual, "Virtual Address Translation Process", step 5
        "#]],
    );
}

#[test]
fn a_reserved_memory_type() {
    let text = Scene::new().query(0x3000, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x3000 in S-mode: load page fault (cause 13)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      3  0x80003018  0x2000000020002ccf  DA--XWRV  4 KiB page, non-cacheable: refused

              tlb     holds nothing for this page in address space 1
              why     the memory type (bits 62 and 61) is reserved: 3, or not 0 while menvcfg.PBMTE is 0
                      privileged manual, "Svpbmt"
        "#]],
    );
}

#[test]
fn an_address_that_is_not_canonical() {
    let text = Scene::new().query(0x80_0000_0000, Access::Fetch, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            fetch of 2 bytes at 0x8000000000 in S-mode: instruction page fault (cause 12)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0
              tlb     holds nothing for this page in address space 1
              why     bits 63 to 39 of the address are not all equal to bit 38
                      privileged manual, "Addressing and Memory Protection"
        "#]],
    );
}

#[test]
fn a_page_that_leads_to_no_memory() {
    let text = Scene::new().query(0x4000_0000, Access::Fetch, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            fetch of 2 bytes at 0x40000000 in S-mode: instruction access fault (cause 1)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      1  0x80001008  0x000000001000004b  -A--X-RV  1 GiB page

              page    1 GiB at 0x40000000
              tlb     holds nothing for this page in address space 1
              pmp     entry 0 (0x0 to 0x1ffffffffffffff, RWX) allows the fetch at 0x40000000
              memory  nothing answers at 0x40000000
              why     the physical address holds nothing that can be executed
                      privileged manual, "Physical Memory Attributes"
        "#]],
    );
}

#[test]
fn a_page_table_that_pmp_protects() {
    let mut scene = Scene::new();
    scene.hart.pmp.write_address_register(1, u64::MAX >> 10);
    scene.hart.pmp.write_address_register(0, LAST >> 2 | 0x1ff);
    scene.hart.pmp.write_config_register(0, 0x1f18);
    scene.hart.protection_changed();
    let text = scene.query(0x10, Access::Load, Privilege::User);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x10 in U-mode: load access fault (cause 5)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      0  0x80003000  -                   -         cannot be read

              tlb     holds nothing for this page in address space 1
              pmp     entry 0 (0x80003000 to 0x80003fff, ---) refuses the load at 0x80003000
              why     PMP does not let the walk read this entry
                      privileged manual, "Virtual Address Translation Process", step 2
        "#]],
    );
}

#[test]
fn an_access_that_pmp_refuses() {
    let mut scene = Scene::new();
    scene.hart.pmp.write_address_register(1, u64::MAX >> 10);
    scene.hart.pmp.write_address_register(0, (CODE + 0x10) >> 2);
    scene.hart.pmp.write_config_register(0, 0x1f11);
    scene.hart.protection_changed();
    let query = Query { bytes: 8, ..Query::new(VirtAddr(0xc), Access::Load, Privilege::User) };
    check(
        &explain(&scene.hart, &scene.bus, &query).to_string(),
        expect![[r#"
            load of 8 bytes at 0xc in U-mode: load access fault (cause 5)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      0  0x80003000  0x000000002000205b  -A-UX-RV  4 KiB page

              page    4 KiB at 0x80008000
              tlb     holds nothing for this page in address space 1
              pmp     entry 0 (0x80008010 to 0x80008013, R--) matches only a part of the 8 bytes: refused at 0x8000800c
              memory  0x8000800c is RAM
              why     the translation stands, but PMP refuses the physical address
                      privileged manual, "Physical Memory Protection"
        "#]],
    );
}

#[test]
fn a_stale_translation_in_the_tlb() {
    let mut scene = Scene::new();
    scene.hart.load::<u8, _>(&mut scene.bus, 0x8000_0010, &mut ()).unwrap();
    scene.put(ROOT + 16, 0, 0);
    let text = scene.query(0x8000_0010, Access::Load, Privilege::Supervisor);
    check(
        &text,
        expect![[r#"
            load of 1 byte at 0x80000010 in S-mode: physical address 0x80000010

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      2  0x80001010  0x0000000000000000  --------  stops here

              tlb     holds 1 GiB at 0x80000000, DAG-XWRV, global: allows the access, though the page table now says otherwise
              pmp     entry 0 (0x0 to 0x1ffffffffffffff, RWX) allows the load at 0x80000010
              memory  0x80000010 is RAM
              why     the TLB still holds this translation, so that memory is not asked (no fence has named it)
                      privileged manual, "Virtual Address Translation Process", step 2
        "#]],
    );
}

#[test]
fn machine_mode_is_not_translated() {
    let text = Scene::new().query(0x8000_0010, Access::Fetch, Privilege::Machine);
    check(
        &text,
        expect![[r#"
        fetch of 2 bytes at 0x80000010 in M-mode: physical address 0x80000010

          satp    M-mode is never translated
          pmp     entry 0 (0x0 to 0x1ffffffffffffff, RWX) allows the fetch at 0x80000010
          memory  0x80000010 is RAM
          why     not translated
                  privileged manual, "Supervisor Address Translation and Protection (satp) Register"
    "#]],
    );
}

#[test]
fn the_json_has_stable_keys() {
    let mut scene = Scene::new();
    scene.hart.csrs.mstatus |= mstatus::SUM;
    scene.hart.context_changed();
    scene.hart.load::<u32, _>(&mut scene.bus, 0x1abc, &mut ()).unwrap();
    let query = Query { bytes: 4, ..Query::new(VirtAddr(0x1abc), Access::Store, Privilege::Supervisor) };
    let explanation = explain(&scene.hart, &scene.bus, &query);
    check(
        &serde_json::to_string_pretty(&explanation).unwrap(),
        expect![[r#"
            {
              "query": {
                "address": "0x1abc",
                "access": "store",
                "bytes": 4,
                "privilege": "S"
              },
              "context": {
                "mode": "Sv39",
                "asid": 1,
                "root": "0x80001000",
                "sum": true,
                "mxr": false,
                "adue": true,
                "pbmte": false,
                "svnapot": true
              },
              "steps": [
                {
                  "level": 2,
                  "index": 0,
                  "entry_address": "0x80001000",
                  "entry": "0x20000801",
                  "flags": "-------V",
                  "page_number": "0x80002",
                  "napot": false,
                  "memory_type": 0,
                  "kind": "pointer"
                },
                {
                  "level": 1,
                  "index": 0,
                  "entry_address": "0x80002000",
                  "entry": "0x20000c01",
                  "flags": "-------V",
                  "page_number": "0x80003",
                  "napot": false,
                  "memory_type": 0,
                  "kind": "pointer"
                },
                {
                  "level": 0,
                  "index": 1,
                  "entry_address": "0x80003008",
                  "entry": "0x20002457",
                  "flags": "-A-U-WRV",
                  "page_number": "0x80009",
                  "napot": false,
                  "memory_type": 0,
                  "kind": "leaf"
                }
              ],
              "page": {
                "size": 4096,
                "physical": "0x80009000",
                "entry_address": "0x80003008",
                "global": false
              },
              "sets": {
                "entry_address": "0x80003008",
                "accessed": false,
                "dirty": true
              },
              "tlb": {
                "page": "0x1000",
                "size": 4096,
                "entry": "0x20002457",
                "flags": "-A-U-WRV",
                "asid": 1,
                "global": false,
                "answers": false,
                "stale": false
              },
              "protection": {
                "address": "0x80009abc",
                "bytes": 4,
                "access": "store",
                "allowed": true,
                "entry": 0,
                "first": "0x0",
                "last": "0x1ffffffffffffff",
                "whole": true,
                "rights": "RWX"
              },
              "physical": "0x80009abc",
              "memory": "RAM",
              "cause": null,
              "cause_name": null,
              "reason": {
                "rule": "walked",
                "text": "every check passed",
                "section": "Virtual Address Translation Process",
                "step": 10
              }
            }"#]],
    );
}

#[test]
fn a_page_fault_as_a_trap() {
    let mut scene = Scene::new();
    scene.bus.ram.store(PhysAddr(CODE + 0x40), Width::Word, 0x0005_b503); // ld a0, 0(a1)
    let symbols = Symbols::new([Symbol { name: "main".into(), address: 0x20, size: 0x100 }]);
    let trap = TrapScene {
        cause: Cause::Exception(Exception::LoadPageFault),
        value: 0x4321,
        pc: 0x40,
        privilege: Privilege::User,
        data_privilege: Privilege::User,
    };
    check(
        &explain_trap(&scene.hart, &scene.bus, &trap, Some(&symbols)),
        expect![[r#"
            Load page fault (cause 13) in U-mode at 0x40 <main+0x20>: `ld a0,0(a1)` cannot load from 0x4321, because V is 0: nothing is mapped here (privileged manual, "Virtual Address Translation Process", step 3).

            load of 1 byte at 0x4321 in U-mode: load page fault (cause 13)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      4  0x80003020  0x0000000000000000  --------  stops here

              tlb     holds nothing for this page in address space 1
              why     V is 0: nothing is mapped here
                      privileged manual, "Virtual Address Translation Process", step 3
        "#]],
    );
}

#[test]
fn traps_without_a_walk() {
    let mut scene = Scene::new();
    scene.bus.ram.store(PhysAddr(CODE + 0x40), Width::Word, 0x3020_0073); // mret
    scene.bus.ram.store(PhysAddr(CODE + 0x44), Width::Word, 0x0000_0073); // ecall
    scene.bus.ram.store(PhysAddr(CODE + 0x48), Width::Word, 0x0005_2503); // lw a0, 0(a0)
    let mut text = String::new();
    for (exception, value, pc) in [
        (Exception::IllegalInstruction, 0x3020_0073, 0x40),
        (Exception::IllegalInstruction, 0, 0x60),
        (Exception::UserEcall, 0, 0x44),
        (Exception::LoadMisaligned, 0x1001, 0x48),
        (Exception::Breakpoint, 0x48, 0x48),
    ] {
        text += &scene.trap(exception, value, pc, Privilege::User);
    }
    let timer = TrapScene {
        cause: Cause::Interrupt(Interrupt::SupervisorTimer),
        value: 0,
        pc: 0x40,
        privilege: Privilege::User,
        data_privilege: Privilege::User,
    };
    text += &explain_trap(&scene.hart, &scene.bus, &timer, None);
    check(
        &text,
        expect![[r#"
            Illegal instruction (cause 2) in U-mode at 0x40: `mret` (0x30200073) is not allowed here or switched off.
            Illegal instruction (cause 2) in U-mode at 0x60: the bits 0x0 are no instruction of this hart.
            Environment call from U-mode (cause 8) in U-mode at 0x44: `ecall` calls the mode above, and nobody there handles it.
            Load address misaligned (cause 4) in U-mode at 0x48: `lw a0,0(a0)` needs 0x1001 to be aligned, and it is not.
            Breakpoint (cause 3) in U-mode at 0x48: `lw a0,0(a0)` stopped for the debugger.
            Supervisor timer interrupt (interrupt 5) in U-mode, before 0x40.
        "#]],
    );
}

#[test]
fn a_jump_to_nowhere() {
    let text = Scene::new().trap(Exception::InstructionPageFault, 0x5000, 0x5000, Privilege::User);
    check(
        &text,
        expect![[r#"
            Instruction page fault (cause 12) in U-mode at 0x5000: no instruction can be fetched there, because V is 0: nothing is mapped here (privileged manual, "Virtual Address Translation Process", step 3).

            fetch of 2 bytes at 0x5000 in U-mode: instruction page fault (cause 12)

              satp    Sv39, root table at 0x80001000, address space 1; SUM 0, MXR 0, ADUE 1, PBMTE 0

              level  index  entry at    value               flags     meaning
                  2      0  0x80001000  0x0000000020000801  -------V  table at 0x80002000
                  1      0  0x80002000  0x0000000020000c01  -------V  table at 0x80003000
                  0      5  0x80003028  0x0000000000000000  --------  stops here

              tlb     holds nothing for this page in address space 1
              why     V is 0: nothing is mapped here
                      privileged manual, "Virtual Address Translation Process", step 3
        "#]],
    );
}

#[test]
fn explaining_changes_nothing() {
    let scene = Scene::new();
    let mut before = vec![0; 0x10000];
    scene.bus.ram.read(PhysAddr(0x8000_0000), &mut before);
    scene.query(0x1abc, Access::Store, Privilege::User);
    let mut after = vec![0; 0x10000];
    scene.bus.ram.read(PhysAddr(0x8000_0000), &mut after);
    assert_eq!(before, after);
    assert_eq!(scene.hart.tlb.entries().count(), 0);
    assert_eq!([ROOT, MIDDLE, LAST].map(|table| scene.bus.ram.marks(PhysAddr(table)).0), [0; 3]);
}
