//! What accesses and floating point may do changes in the middle of loops, by CSRs and fences that translated code does not leave for.

use crate::assemble::{
    HandlerCsrs, count_and_pass_over, csr, fields, handled_at, handled_with_floats, immediate, jump, store,
};
use crate::in_every_way;
use crate::paging::{HANDLER, Image};
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::platform::RAM_BASE;

/// Rights of a leaf: V, A and D, and these.
const READY: u64 = 0xc1;
const R: u64 = 2;
const W: u64 = 4;
const X: u64 = 8;
const U: u64 = 16;

/// Loads and stores of a user's page with and without SUM, and loads of one that may only be executed with and without MXR.
#[test]
fn sum_and_mxr_hold_from_one_instruction_to_the_next() {
    let supervisor = [
        immediate(Op::Addi, 31, 0, 0),
        immediate(Op::Addi, 18, 0, 0),
        fields(Op::Lui, 20, 0, 0) | 1 << 18,
        fields(Op::Lui, 21, 0, 0) | 1 << 19,
        fields(Op::Lui, 8, 0, 0) | 3 << 12,
        fields(Op::Lui, 9, 0, 0) | 4 << 12,
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        csr(Op::Csrrs, 0, CsrId::SSTATUS, 20),
        immediate(Op::Ld, 6, 8, 0),
        fields(Op::Add, 6, 6, 18),
        store(Op::Sd, 6, 8, 0),
        csr(Op::Csrrc, 7, CsrId::SSTATUS, 20),
        immediate(Op::Ld, 6, 8, 8),
        store(Op::Sd, 6, 8, 16),
        csr(Op::Csrrs, 0, CsrId::SSTATUS, 21),
        immediate(Op::Ld, 6, 9, 0),
        csr(Op::Csrrc, 0, CsrId::SSTATUS, 21),
        immediate(Op::Ld, 6, 9, 8),
        jump(0, -48),
    ];
    let mut image = Image::new(0x1_3000, &supervisor);
    image.code(HANDLER, &count_and_pass_over(&HandlerCsrs::SUPERVISOR, 31, 30));
    image.map_with(3, 0x3000, READY | R | W | U);
    image.map_with(4, 0x4000, READY | X);
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(31).abs_diff(3 * x(18)) <= 3, "{} rounds, {} traps", x(18), x(31));
}

/// A page is another one each time, which loads find out by the fences that name it, and by no others.
#[test]
fn fences_with_operands_hold_for_the_next_instruction() {
    const FRAMES: [u64; 2] = [0x5000, 0x6000];
    let supervisor = [
        immediate(Op::Ld, 8, 5, 0x210),
        immediate(Op::Ld, 9, 5, 0x218),
        fields(Op::Lui, 10, 0, 0) | 5 << 12,
        immediate(Op::Addi, 11, 0, 3),
        fields(Op::Lui, 12, 0, 0) | 6 << 12,
        immediate(Op::Addi, 18, 0, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Ld, 6, 8, 0),
        fields(Op::Xor, 6, 6, 9),
        store(Op::Sd, 6, 8, 0),
        immediate(Op::Ld, 13, 10, 0),
        // Another page, and another address space.
        fields(Op::SfenceVma, 0, 12, 0),
        immediate(Op::Ld, 14, 10, 0),
        fields(Op::SfenceVma, 0, 10, 11),
        immediate(Op::Ld, 15, 10, 0),
        store(Op::Sd, 18, 10, 8),
        fields(Op::SfenceVma, 0, 10, 0),
        immediate(Op::Ld, 16, 10, 0),
        store(Op::Sd, 18, 10, 16),
        fields(Op::Sub, 17, 16, 13),
        fields(Op::Sltu, 17, 0, 17),
        fields(Op::Add, 19, 19, 17),
        jump(0, -64),
    ];
    let mut image = Image::new(0x1_3000, &supervisor);
    image.word(0x210, RAM_BASE + 0x1_2000 + 5 * 8);
    image.word(0x218, (FRAMES[0] ^ FRAMES[1]) >> 2);
    for (frame, constant) in FRAMES.into_iter().zip([1, 2]) {
        image.word(frame, constant);
        image.map(5, frame);
    }
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(19) > x(18) - 3, "{} rounds, {} of them changed", x(18), x(19));
}

/// M-mode lends its loads and stores S-mode's view of memory and takes it back, and PMP changes what S-mode may store to.
#[test]
fn mprv_and_pmp_hold_from_one_instruction_to_the_next() {
    const VIRTUAL: u32 = 7;
    const DATA: u64 = 0x7000;
    let start = [
        immediate(Op::Ld, 6, 5, 0x200),
        csr(Op::Csrrw, 0, CsrId::SATP, 6),
        immediate(Op::Ld, 6, 5, 0x218),
        csr(Op::Csrrw, 0, CsrId::PMPADDR0, 6),
        immediate(Op::Addi, 6, 0, -1),
        csr(Op::Csrrw, 0, CsrId(CsrId::PMPADDR0.0 + 1), 6),
        immediate(Op::Ld, 20, 5, 0x208),
        immediate(Op::Ld, 21, 5, 0x210),
        immediate(Op::Ld, 22, 5, 0x220),
        immediate(Op::Ld, 23, 5, 0x228),
        fields(Op::Lui, 8, 0, 0) | VIRTUAL << 12,
        immediate(Op::Ld, 9, 5, 0x230),
        immediate(Op::Addi, 31, 0, 0),
        immediate(Op::Addi, 18, 0, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        csr(Op::Csrrw, 0, CsrId::PMPCFG0, 22),
        csr(Op::Csrrs, 0, CsrId::MSTATUS, 20),
        immediate(Op::Ld, 6, 8, 0),
        fields(Op::Add, 6, 6, 18),
        store(Op::Sd, 6, 8, 0),
        csr(Op::Csrrw, 0, CsrId::PMPCFG0, 23),
        immediate(Op::Ld, 7, 8, 0),
        store(Op::Sd, 6, 8, 8),
        csr(Op::Csrrc, 0, CsrId::MSTATUS, 21),
        immediate(Op::Ld, 10, 9, 0),
        store(Op::Sd, 10, 9, 16),
        // Nothing is there.
        immediate(Op::Ld, 11, 8, 0),
        jump(0, -52),
    ];
    let mut image = Image::new(0x1_3000, &[]);
    image.code(0, &[&handled_at(HANDLER as i32)[..], &start].concat());
    // As a trap has made it M-mode, to which this returns, S-mode's is lost.
    image.code(HANDLER, &count_and_pass_over(&HandlerCsrs::MACHINE, 31, 30));
    let (mprv, mpp) = (1 << 17, 1 << 11);
    let (read_write, read_only, all) = (0x1b, 0x19, 0x1f << 8);
    let napot_page = (RAM_BASE + DATA) >> 2 | 0x1ff;
    let constants = [mprv | mpp, mprv, napot_page, all | read_write, all | read_only, RAM_BASE + DATA];
    for (at, constant) in (0x208..).step_by(8).zip(constants) {
        image.word(at, constant);
    }
    image.map(u64::from(VIRTUAL), DATA);
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(31).abs_diff(2 * x(18)) <= 2, "{} rounds, {} traps", x(18), x(31));
    // It is the same memory, at most a round apart.
    assert!(x(10) != 0 && [0, x(18)].contains(&(x(7) - x(10))), "{:#x}, {:#x}", x(7), x(10));
}

/// What is computed before an instruction that changes again and again: three times of four that overwrites it, then it stores it.
#[test]
fn a_changing_instruction_finds_canonical_numbers() {
    const PATCHED: i32 = 96;
    let start = [
        immediate(Op::Addi, 6, 0, 0x7ff),
        immediate(Op::Slli, 6, 6, 52),
        fields(Op::FmvDX, 2, 6, 0),
        fields(Op::FmvDX, 3, 0, 0),
        fields(Op::Lui, 10, 0, 0) | 3 << 12,
        fields(Op::Add, 10, 10, 5),
        immediate(Op::Lw, 21, 5, 0x200),
        immediate(Op::Lw, 22, 5, 0x204),
        immediate(Op::Addi, 18, 0, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Andi, 7, 18, 3),
        fields(Op::Sltu, 7, 0, 7),
        // The one or the other, without a branch.
        fields(Op::Sub, 7, 0, 7),
        fields(Op::Xor, 8, 21, 22),
        fields(Op::And, 8, 8, 7),
        fields(Op::Xor, 8, 8, 22),
        store(Op::Sw, 8, 5, PATCHED),
        // Used often enough that it is worth a register of the host.
        fields(Op::FmulD, 4, 1, 2) | 7 << 12,
        fields(Op::FmulD, 1, 2, 3) | 7 << 12,
        0,
        immediate(Op::Ld, 11, 10, 0),
        fields(Op::Add, 12, 12, 11),
        jump(0, -52),
    ];
    let mut image = Image::new(0x1_3000, &[]);
    image.code(0, &[&handled_with_floats(HANDLER as i32)[..], &start].concat());
    let patches = [fields(Op::FaddD, 1, 2, 2) | 7 << 12, store(Op::Fsd, 1, 10, 0)];
    image.code(PATCHED as u64, &patches[..1]);
    image.code(0x200, &patches);
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(11) == 0x7ff8 << 48, "{} rounds, {:#x}", x(18), x(11));
}

/// Floating point is switched off in each round, and on again by the handler of what that makes trap.
#[test]
fn floating_point_that_is_off_traps_and_goes_on_with_its_flags() {
    let start = [
        immediate(Op::Addi, 6, 0, 3),
        fields(Op::FcvtDL, 1, 6, 0),
        immediate(Op::Addi, 31, 0, 0),
        immediate(Op::Addi, 18, 0, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        fields(Op::FcvtDL, 2, 18, 0),
        fields(Op::FdivD, 3, 2, 1) | 7 << 12,
        csr(Op::Csrrc, 0, CsrId::MSTATUS, 20),
        fields(Op::FaddD, 4, 3, 4) | 7 << 12,
        csr(Op::Csrrw, 7, CsrId::FFLAGS, 0),
        fields(Op::Add, 19, 19, 7),
        fields(Op::FmulD, 5, 2, 2) | 7 << 12,
        csr(Op::Csrrs, 7, CsrId::FFLAGS, 0),
        fields(Op::Add, 21, 21, 7),
        jump(0, -40),
    ];
    let handler =
        [immediate(Op::Addi, 31, 31, 1), csr(Op::Csrrs, 0, CsrId::MSTATUS, 20), fields(Op::Mret, 0, 0, 0)];
    let mut image = Image::new(0x1_3000, &[]);
    image.code(0, &[&handled_with_floats(HANDLER as i32)[..], &start].concat());
    image.code(HANDLER, &handler);
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(31).abs_diff(x(18)) <= 1, "{} rounds, {} traps", x(18), x(31));
    assert!(x(19) > x(18) / 2 && x(21) == 0, "{:#x}, {:#x}", x(19), x(21));
}
