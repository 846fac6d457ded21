//! An instruction that crosses the end of a page is what both pages say, whichever the second one is.

use super::assemble::bytes;
use super::machines;
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::Privilege;
use sv39::isa::csr::CsrId;
use sv39::isa::decode::decode;
use sv39::isa::extension::IsaSet;
use sv39::isa::pte::Pte;
use sv39::machine::{Capture, Engine, Machine, Outcome};
use sv39::observe::translation::Detail;
use sv39::platform::RAM_BASE;

const PAGE: u64 = 4096;
/// Pages of RAM by what they hold. The first half of the instruction ends one of them; the second half begins two others.
const DRIVER: u64 = 0;
const FIRST: u64 = 1;
const SECOND: [u64; 2] = [2, 3];
const TABLES: [u64; 3] = [4, 5, 6];
/// Where the routine is entered in its page.
const ENTRY: u64 = 0xff0;
/// Instructions of a round: a call, a jump to the instruction that crosses, itself and the return, twice; and back.
const ROUND: u64 = 9;
const ROUNDS: u64 = 1000;

fn at(page: u64) -> PhysAddr {
    PhysAddr(RAM_BASE + page * PAGE)
}

fn leaf(page: u64) -> [u8; 8] {
    let rights = Pte::V | Pte::R | Pte::W | Pte::X | Pte::A | Pte::D;
    ((at(page).0 / PAGE) << Pte::PPN_SHIFT | rights).to_le_bytes()
}

/// addi rd, rs1, number
fn addi_to(rd: u32, rs1: u32, number: u32) -> [u8; 4] {
    (number << 20 | rs1 << 15 | rd << 7 | 0x13).to_le_bytes()
}

fn addi(rd: u32, number: u32) -> [u8; 4] {
    addi_to(rd, rd, number)
}

/// S-mode calls the routine at the end of page 0 and at the end of page 2: in memory that is the same page, with another one behind it.
fn machine(engine: Engine, falls: bool) -> Machine {
    let mut memory = vec![0; 7 * PAGE as usize];
    let mut put = |page: u64, offset: u64, bytes: &[u8]| {
        let start = (page * PAGE + offset) as usize;
        memory[start..start + bytes.len()].copy_from_slice(bytes);
    };
    // sfence.vma; jalr ra, 0(s0); jalr ra, 0(s1); j -8
    put(DRIVER, 0, &bytes(&[0x1200_0073, 0x0004_00e7, 0x0004_80e7, 0xff9f_f06f]));
    if falls {
        // Seven times c.nop.
        put(FIRST, ENTRY, &bytes(&[0x0001_0001, 0x0001_0001, 0x0001_0001]));
    } else {
        // j +14
        put(FIRST, ENTRY, &bytes(&[0x00e0_006f]));
    }
    put(FIRST, 0xffc, &[1, 0]);
    for (index, page) in SECOND.into_iter().enumerate() {
        let insn = addi(10, 1 + index as u32);
        put(FIRST, PAGE - 2, &insn[..2]);
        put(page, 0, &insn[2..]);
        // ret
        put(page, 2, &[0x82, 0x80]);
    }
    let [root, middle, last] = TABLES;
    let pointer = |page: u64| ((at(page).0 / PAGE) << Pte::PPN_SHIFT | Pte::V).to_le_bytes();
    put(root, 0, &pointer(middle));
    put(root, 8 * 2, &leaf(DRIVER));
    put(middle, 0, &pointer(last));
    for (index, page) in [FIRST, SECOND[0], FIRST, SECOND[1]].into_iter().enumerate() {
        put(last, 8 * index as u64, &leaf(page));
    }
    let mut machine = machines::machine(&memory, |config| {
        (config.engine, config.translate_after, config.translation_notes) = (engine, 2, Detail::Totals);
    });
    let hart = &mut machine.harts[0];
    hart.begin_slice(0, 1);
    hart.budget = 0;
    let ecall = decode(0x73, &IsaSet::full());
    let everything = 0x1f; // NAPOT, R, W, X
    let satp = (8 << 60) | (at(root).0 / PAGE);
    for (csr, value) in [(CsrId(0x3b0), u64::MAX), (CsrId::PMPCFG0, everything), (CsrId::SATP, satp)] {
        hart.write_csr(&mut machine.bus, csr.0, value, &ecall).expect("the register exists");
    }
    hart.privilege = Privilege::Supervisor;
    (0..32).for_each(|register| hart.registers.set_x(register, 0));
    hart.registers.set_x(8, ENTRY);
    hart.registers.set_x(9, 2 * PAGE + ENTRY);
    hart.pc = RAM_BASE;
    hart.begin_slice(0, 0);
    hart.protection_changed();
    hart.context_changed();
    machine
}

/// Runs so many instructions more; what registers a0 and a2 are then.
fn run(machine: &mut Machine, instructions: u64) -> [u64; 2] {
    let limit = machine.clock() + instructions;
    assert_eq!(machine.run(limit, &mut Capture::default(), &mut ()), Outcome::Limit);
    let hart = &machine.harts[0];
    assert_eq!(hart.pc, RAM_BASE + 4);
    [10, 12].map(|register| hart.registers.x(register))
}

#[test]
fn it_is_what_the_address_space_and_memory_say_at_each_time() {
    for engine in [Engine::Interpreter, Engine::Translator] {
        let mut machine = machine(engine, false);
        assert_eq!(run(&mut machine, 1 + ROUND * ROUNDS), [3 * ROUNDS, 0], "{engine:?}");
        // The second half changes in one of the pages.
        machine.bus.ram.write(at(SECOND[0]), &addi(10, 5)[2..]);
        assert_eq!(run(&mut machine, ROUND * ROUNDS), [10 * ROUNDS, 0], "{engine:?}");
        // The first half changes: the result goes to a2.
        machine.bus.ram.write(at(FIRST).offset(PAGE - 2), &addi_to(12, 10, 0)[..2]);
        assert_eq!(run(&mut machine, ROUND * ROUNDS), [10 * ROUNDS, 10 * ROUNDS + 2], "{engine:?}");
        let before = 10 * ROUNDS + 2;
        machine.bus.ram.write(at(FIRST).offset(PAGE - 2), &addi(10, 0)[..2]);
        // One of the second pages becomes the other; a fence makes that known.
        machine.bus.ram.write(at(TABLES[2]).offset(8), &leaf(SECOND[1]));
        machine.harts[0].pc = RAM_BASE;
        assert_eq!(run(&mut machine, 1 + ROUND * ROUNDS), [14 * ROUNDS, before], "{engine:?}");
        // The page itself follows it.
        machine.bus.ram.write(at(FIRST), &[&addi(10, 7)[2..], &[0x82, 0x80]].concat());
        machine.bus.ram.write(at(TABLES[2]).offset(8), &leaf(FIRST));
        machine.harts[0].pc = RAM_BASE;
        assert_eq!(run(&mut machine, 1 + ROUND * ROUNDS), [23 * ROUNDS, before], "{engine:?}");
        machine.bus.ram.write(at(FIRST), &addi(10, 8)[2..]);
        assert_eq!(run(&mut machine, ROUND * ROUNDS), [33 * ROUNDS, before], "{engine:?}");
        // It is two instructions now: c.nop, and what begins each second page.
        machine.bus.ram.write(at(FIRST).offset(PAGE - 2), &[1, 0]);
        machine.bus.ram.write(at(FIRST), &[0x0d, 0x05]); // c.addi a0, 3
        machine.bus.ram.write(at(SECOND[1]), &[0x05, 0x05]); // c.addi a0, 1
        assert_eq!(run(&mut machine, (ROUND + 2) * ROUNDS), [37 * ROUNDS, before], "{engine:?}");
    }
}

#[test]
fn translated_code_goes_over_it() {
    for falls in [false, true] {
        let mut machine = machine(Engine::Translator, falls);
        let round = if falls { ROUND + 12 } else { ROUND };
        let registers = run(&mut machine, 1 + round * ROUNDS);
        assert_eq!(registers, [3 * ROUNDS, 0]);
        let Some(report) = machine.translation() else { return };
        assert!(report.exits.unknown < ROUNDS / 10, "{:?}", report.exits);
    }
}
