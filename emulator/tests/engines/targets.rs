//! Jumps to addresses from registers lead where they say: in their page, at its end, in the next one, to odd addresses, and to what
//! has been overwritten since.

use super::assemble::{branch, fields, immediate, jump, put, store};
use super::choices::Choices;
use super::in_every_way;
use sv39::isa::op::Op;
use sv39::platform::RAM_BASE;

const PAGE: u64 = 4096;
/// Addresses of handlers and of words, after the code.
const TABLE: u64 = 2 * PAGE;
const WORDS: u64 = 3 * PAGE;
/// Where the handlers begin: some in each page, one with its first instruction across the border.
const HANDLERS: [u64; 8] = [0x100, 0x200, 0x302, 0xffe, 0x1100, 0x1202, 0x1f00, 0x800];
/// The handlers that overwrite the first instruction of another …
const WRITERS: [usize; 2] = [2, 5];
/// … and that goes through the other page on its way.
const FAR: usize = 1;
const BEHIND: u64 = 0x1400;

/// The next of 512 handlers. `call`: by an instruction that is a call. The address is `before` less than it should be.
fn next(call: bool, before: i32) -> Vec<u32> {
    vec![
        immediate(Op::Addi, 9, 9, 8),
        immediate(Op::Slli, 28, 9, 52),
        immediate(Op::Srli, 28, 28, 52),
        fields(Op::Add, 28, 28, 8),
        immediate(Op::Ld, 29, 28, 0),
        immediate(Op::Addi, 29, 29, -before),
        immediate(Op::Jalr, u32::from(call), 29, before),
    ]
}

#[test]
fn jumps_to_addresses_from_registers_lead_where_they_say() {
    let mut memory = vec![0; 4 * PAGE as usize];
    let mut put = |at: u64, words: &[u32]| put(&mut memory, at, words);
    let start = [
        fields(Op::Auipc, 5, 0, 0),
        immediate(Op::Addi, 6, 0, 1),
        immediate(Op::Slli, 6, 6, 12),
        fields(Op::Add, 7, 5, 6),
        fields(Op::Add, 8, 7, 6),
        fields(Op::Add, 31, 8, 6),
    ];
    put(0, &start);
    put(4 * start.len() as u64, &next(false, 0));
    for (index, at) in HANDLERS.into_iter().enumerate() {
        let register = 10 + index as u32;
        let mut code = vec![immediate(Op::Addi, register, register, 1)];
        if WRITERS.contains(&index) {
            // What is overwritten: the first instruction of the first or the fifth handler.
            let victim = if index == WRITERS[0] { 7 } else { 5 };
            code.extend([
                immediate(Op::Andi, 30, register, 60),
                fields(Op::Add, 30, 30, 31),
                immediate(Op::Lw, 30, 30, 0),
                store(Op::Sw, 30, victim, 0x100),
            ]);
        }
        if index == FAR {
            let from = at + 4 * code.len() as u64;
            code.push(jump(0, (BEHIND - from) as i32));
            put(BEHIND, &[immediate(Op::Addi, 18, 18, 1), jump(0, from as i32 - BEHIND as i32)]);
        }
        code.extend(next(index % 3 == 2, [0, 4, 0, -6][index % 4]));
        put(at, &code);
    }
    let mut choices = Choices::new(39, &[]);
    let mut handler = || {
        // Overwriting is rare: a page that is overwritten all the time is not translated for long.
        let index =
            if choices.chance(2) { choices.pick(&WRITERS) } else { choices.pick(&[0, 1, 3, 4, 6, 7]) };
        RAM_BASE + HANDLERS[index] + u64::from(choices.chance(5))
    };
    let table: Vec<u64> = (0..PAGE / 8).map(|_| handler()).collect();
    let words: Vec<u32> = (0..16).map(|number| immediate(Op::Addi, 10, 10, number)).collect();
    put(TABLE, &table.iter().flat_map(|&to| [to as u32, (to >> 32) as u32]).collect::<Vec<u32>>());
    put(WORDS, &words);
    let steps = in_every_way(&memory, |_| {});
    // What x14 counted at first has been overwritten.
    for register in (10..19).filter(|&register| register != 14) {
        assert!(steps.harts[0].registers.x(register) > 20, "x{register}");
    }
}

/// What a program returns to is inside its region or not, odd, or behind the next instruction, in either of two pages.
#[test]
fn returns_lead_where_they_say() {
    const CALLS: u64 = 8;
    const LOOP: u64 = PAGE - 34;
    const CALLEE: u64 = PAGE + 0x100;
    let mut memory = vec![0; 4 * PAGE as usize];
    let mut put = |at: u64, words: &[u32]| put(&mut memory, at, words);
    let start = [
        fields(Op::Auipc, 6, 0, 0),
        immediate(Op::Addi, 7, 0, 1),
        immediate(Op::Slli, 7, 7, 13),
        fields(Op::Add, 8, 6, 7),
        immediate(Op::Addi, 9, 8, 512),
        jump(0, LOOP as i32 - 20),
    ];
    put(0, &start);
    // The instruction behind a call is not executed if the call is returned to 4 or 5 bytes later.
    for call in 0..CALLS {
        let at = LOOP + 8 * call;
        put(at, &[jump(1, (CALLEE - at) as i32), immediate(Op::Addi, 11 + call as u32, 11 + call as u32, 1)]);
    }
    put(LOOP + 8 * CALLS, &[jump(0, -(8 * CALLS as i32))]);
    let callee = [
        immediate(Op::Addi, 10, 10, 1),
        immediate(Op::Andi, 28, 10, 63),
        fields(Op::Add, 28, 28, 8),
        immediate(Op::Lbu, 28, 28, 0),
        fields(Op::Add, 1, 1, 28),
        immediate(Op::Andi, 28, 10, 3),
        branch(Op::Bne, 28, 0, 28),
        // It calls another one, by the other register that calls use.
        store(Op::Sd, 1, 9, 0),
        jump(5, 24),
        immediate(Op::Addi, 20, 20, 1),
        jump(1, 24),
        immediate(Op::Addi, 21, 21, 1),
        immediate(Op::Ld, 1, 9, 0),
        immediate(Op::Jalr, 0, 1, 0),
        immediate(Op::Addi, 22, 22, 1),
        immediate(Op::Jalr, 0, 5, 0),
        immediate(Op::Addi, 23, 23, 1),
        immediate(Op::Jalr, 0, 1, 0),
    ];
    put(CALLEE, &callee);
    let mut choices = Choices::new(40, &[]);
    let more: Vec<u32> =
        (0..16).map(|_| u32::from_le_bytes([(); 4].map(|()| choices.pick(&[0, 0, 0, 1, 4, 5])))).collect();
    put(2 * PAGE, &more);
    let steps = in_every_way(&memory, |_| {});
    let counted: Vec<u64> = (10..24).map(|register| steps.harts[0].registers.x(register)).collect();
    assert!(counted[1..9].iter().all(|&calls| calls > 50), "{counted:?}");
    assert!(counted[10..].iter().all(|&calls| calls == counted[10] && calls > 50), "{counted:?}");
}
