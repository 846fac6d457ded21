//! Accesses that might share the look-up of a page, where something in between makes that wrong.

use crate::assemble::{
    HandlerCsrs, branch, bytes, count_and_pass_over, fields, handled_at, immediate, jump, store,
};
use crate::in_every_way;
use sv39::isa::op::Op;

/// Where the data of a program lies.
const DATA: u64 = 0x1000;
/// No memory is there.
const NOWHERE: u64 = 1 << 40;

/// A program in M-mode: x5 is its beginning, x10 its data, of which these are the first words. What traps is passed over, and counted
/// in x31; an address of four bytes more is in x30 then.
fn image(code: &[u32], data: [u64; 2]) -> Vec<u8> {
    let start = [
        fields(Op::Lui, 10, 0, 0) | DATA as u32,
        fields(Op::Add, 10, 10, 5),
        immediate(Op::Addi, 31, 0, 0),
        immediate(Op::Addi, 18, 0, 0),
        immediate(Op::Addi, 7, 0, 0),
        immediate(Op::Addi, 0, 0, 0),
        jump(0, 24),
    ];
    let handler = count_and_pass_over(&HandlerCsrs::MACHINE, 31, 30);
    let mut memory = bytes(&[&handled_at(40)[..], &start, &handler, code].concat());
    memory.resize(DATA as usize, 0);
    memory.extend(data.iter().flat_map(|word| word.to_le_bytes()));
    memory.resize(2 * DATA as usize, 0);
    memory
}

/// AMOCAS.Q loads two registers. What the second of them pointed to before has nothing to do with it any more.
#[test]
fn both_registers_of_a_pair_that_is_loaded_point_elsewhere_then() {
    let code = [
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Addi, 13, 10, 0),
        immediate(Op::Addi, 16, 13, 0),
        fields(Op::AmocasQ, 12, 10, 14),
        store(Op::Sd, 18, 16, 16),
        store(Op::Sd, 18, 13, 8),
        jump(0, -24),
    ];
    let steps = in_every_way(&image(&code, [1, NOWHERE]), |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 1000 && x(18) - x(31) <= 1, "each second store has trapped: {} of {}", x(31), x(18));
}

/// Two ways lead to a store: by an addition that changes again and again, and by a store that begins inside of it.
#[test]
fn a_changing_instruction_is_a_way_to_what_follows_it() {
    // c.sd a0, 0(a1); and, with what changes before it, addi a2, a6, -488.
    const UPPER: u32 = 0xe188;
    const LOWER: u32 = 0x0613;
    let code = [
        immediate(Op::Addi, 0, 0, 0),
        fields(Op::Auipc, 6, 0, 0),
        immediate(Op::Addi, 29, 0, 0x613),
        // The loop.
        store(Op::Sh, 29, 6, 36),
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Andi, 28, 18, 1),
        immediate(Op::Slli, 11, 28, 40),
        fields(Op::Add, 11, 11, 10),
        immediate(Op::Addi, 17, 17, 1),
        branch(Op::Beq, 28, 0, 6),
        UPPER << 16 | LOWER,
        store(Op::Sd, 18, 11, 8),
        jump(0, -36),
    ];
    let steps = in_every_way(&image(&code, [0; 2]), |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 1000 && x(18) / 2 - x(31) <= 1, "each second store has trapped: {} of {}", x(31), x(18));
}

/// Two ways lead to a store: from the one before it, and by a jump whose address two instructions make; then there is no memory.
#[test]
fn a_jump_of_two_instructions_is_a_way_to_where_it_leads() {
    let code = [
        immediate(Op::Addi, 13, 0, 0),
        immediate(Op::Addi, 14, 0, 1),
        immediate(Op::Slli, 14, 14, 40),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Addi, 11, 10, 0),
        store(Op::Sd, 18, 11, 0),
        store(Op::Sd, 18, 11, 8),
        immediate(Op::Addi, 11, 14, 0),
        immediate(Op::Xori, 13, 13, 1),
        branch(Op::Beq, 13, 0, -24),
        fields(Op::Auipc, 6, 0, 0),
        immediate(Op::Jalr, 0, 6, -16),
    ];
    let steps = in_every_way(&image(&code, [0; 2]), |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 1000 && x(18) - x(31) <= 1, "each second store has trapped: {} of {}", x(31), x(18));
}
