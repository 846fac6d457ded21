//! Regions are entered in the middle, from elsewhere than their beginning: what was looked at before that place was not looked at on this way.

use crate::assemble::{
    HandlerCsrs, branch, count_and_pass_over, csr, fields, handled_with_floats, immediate, jump, put, store,
};
use crate::in_every_way;
use crate::paging::{HANDLER, Image};
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;

/// Where functions are, and how far behind its beginning each is entered, too.
const FUNCTION: i32 = 0x400;
const MIDDLE: i32 = 8;

/// A loop of floating point behind an instruction that finds that on. It is entered there or in the loop, then sometimes with floating
/// point off.
#[test]
fn floating_point_may_be_off_where_a_loop_is_entered_in_the_middle() {
    let start = [
        immediate(Op::Addi, 31, 0, 0),
        immediate(Op::Addi, 18, 0, 0),
        immediate(Op::Addi, 9, 5, FUNCTION),
        immediate(Op::Addi, 7, 0, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Jalr, 1, 9, 0),
        immediate(Op::Addi, 8, 0, 3),
        immediate(Op::Slli, 7, 18, 61),
        branch(Op::Bne, 7, 0, 8),
        csr(Op::Csrrc, 0, CsrId::MSTATUS, 20),
        immediate(Op::Jalr, 1, 9, MIDDLE),
        csr(Op::Csrrs, 0, CsrId::MSTATUS, 20),
        jump(0, -32),
    ];
    let function = [
        immediate(Op::Addi, 8, 0, 4),
        fields(Op::FaddD, 1, 2, 3) | 7 << 12,
        // It is entered here, too.
        fields(Op::FaddD, 4, 4, 1) | 7 << 12,
        immediate(Op::Addi, 8, 8, -1),
        branch(Op::Bne, 8, 0, -8),
        immediate(Op::Jalr, 0, 1, 0),
    ];
    let mut image = Image::new(0x1_3000, &[]);
    image.code(0, &[&handled_with_floats(HANDLER as i32)[..], &start].concat());
    image.code(FUNCTION as u64, &function);
    image.code(HANDLER, &count_and_pass_over(&HandlerCsrs::MACHINE, 31, 30));
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 500 && x(31).abs_diff(3 * (x(18) / 8)) <= 3, "{} rounds, {} traps", x(18), x(31));
}

/// A function over the end of a page, larger than what regions repeat, with loops that are entered at many places in either page;
/// now and then an instruction of it is overwritten.
#[test]
fn a_function_is_entered_wherever_blocks_begin() {
    const PAGE: i32 = 4096;
    const BLOCKS: i32 = 24;
    const LENGTH: i32 = 16;
    const BEGIN: i32 = PAGE - LENGTH * BLOCKS / 2;
    let mut memory = vec![0; 4 * PAGE as usize];
    let start = [
        fields(Op::Auipc, 5, 0, 0),
        fields(Op::Lui, 6, 0, 0) | BEGIN as u32 & !0xfff | 0x1000,
        immediate(Op::Addi, 6, 6, BEGIN - PAGE),
        fields(Op::Add, 9, 5, 6),
        immediate(Op::Addi, 18, 0, 0),
        immediate(Op::Addi, 19, 0, BLOCKS),
        immediate(Op::Lw, 21, 9, 0),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Addi, 8, 0, 2),
        fields(Op::Remu, 7, 18, 19),
        immediate(Op::Slli, 7, 7, 4),
        fields(Op::Add, 7, 7, 9),
        immediate(Op::Jalr, 1, 7, 0),
        immediate(Op::Andi, 7, 18, 0x3ff),
        branch(Op::Bne, 7, 0, -28),
        immediate(Op::Addi, 21, 21, 0),
        store(Op::Sw, 21, 9, 0),
        jump(0, -40),
    ];
    put(&mut memory, 0, &start);
    for index in 0..BLOCKS {
        let (back, last) = (index % 4 == 3, index == BLOCKS - 1);
        let block = [
            immediate(Op::Addi, 10 + (index % 6) as u32, 10 + (index % 6) as u32, 1 + index),
            immediate(Op::Addi, 8, 8, if back { -1 } else { 0 }),
            if back { branch(Op::Bne, 8, 0, -3 * LENGTH - 8) } else { branch(Op::Beq, 8, 0, 8) },
            if last { immediate(Op::Jalr, 0, 1, 0) } else { immediate(Op::Addi, 8, 8, i32::from(back)) },
        ];
        put(&mut memory, (BEGIN + LENGTH * index) as u64, &block);
    }
    let mut entered = 0;
    let steps = in_every_way(&memory, |machine| {
        let report = machine.translation();
        entered = entered.max(report.map_or(0, |report| report.side_entries));
    });
    let x = |register| steps.harts[0].registers.x(register);
    assert!((10..16).all(|register| x(register) > 500), "{:?}", [10, 11, 12, 13, 14, 15].map(x));
    let translates = cfg!(all(target_arch = "x86_64", target_os = "linux"));
    assert!(!translates || entered > BLOCKS as u64 / 2, "{entered} side entries");
}

/// A loop around a jump over the end of its page, whose second half, in a page that has no other code, changes now and then. It is
/// entered at its beginning first, and later in the middle.
#[test]
fn a_jump_over_the_end_of_a_page_is_what_it_is_wherever_its_loop_is_entered() {
    const LOOP: i32 = 0x1f00;
    const TURN: i32 = 0x20;
    const MIDDLE: i32 = 0x2c;
    const JUMP: i32 = 0xfe;
    let jumps = [0, 0x10].map(|target| jump(0, target - JUMP));
    let start = [
        fields(Op::Auipc, 5, 0, 0),
        fields(Op::Lui, 6, 0, 0) | 0x2000,
        fields(Op::Add, 6, 6, 5),
        immediate(Op::Addi, 9, 6, LOOP + TURN - 0x2000),
        fields(Op::Lui, 19, 0, 0) | (jumps[0] ^ jumps[1]) & !0xfff,
        immediate(Op::Srli, 19, 19, 16),
        immediate(Op::Addi, 18, 0, 0),
        immediate(Op::Addi, 21, 0, 150),
        immediate(Op::Addi, 13, 0, -1),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Addi, 8, 0, 4),
        immediate(Op::Jalr, 1, 9, 0),
        branch(Op::Bne, 18, 21, 8),
        immediate(Op::Addi, 9, 9, MIDDLE - TURN),
        immediate(Op::Andi, 7, 18, 63),
        branch(Op::Bne, 7, 0, -24),
        immediate(Op::Lhu, 7, 6, 0),
        fields(Op::Xor, 7, 7, 19),
        store(Op::Sh, 7, 6, 0),
        fields(Op::FenceI, 0, 0, 0),
        jump(0, -44),
    ];
    let mut memory = vec![0; 0x3000];
    put(&mut memory, 0, &start);
    for (place, counter) in [(0, 10), (0x10, 11)] {
        let code = [immediate(Op::Addi, counter, counter, 1), jump(0, TURN - place - 4)];
        put(&mut memory, (LOOP + place) as u64, &code);
    }
    let turn = [
        immediate(Op::Addi, 12, 12, 1),
        branch(Op::Beq, 8, 13, 8),
        immediate(Op::Addi, 14, 14, 1),
        // It is entered here, too.
        immediate(Op::Addi, 8, 8, -1),
        branch(Op::Bne, 8, 0, JUMP - 4 - MIDDLE - 4),
        immediate(Op::Jalr, 0, 1, 0),
    ];
    put(&mut memory, (LOOP + TURN) as u64, &turn);
    put(&mut memory, (LOOP + JUMP - 4) as u64, &[immediate(Op::Addi, 15, 15, 1), jumps[0]]);
    let steps = in_every_way(&memory, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(10) > 2000 && x(11) > 2000 && x(18) > 1000, "{:?}", [10, 11, 18].map(x));
}
