//! Code that is overwritten by something of another shape: whatever led to it leads to what is there now.

use crate::assemble::{fields, immediate, jump, put, store};
use crate::machines;
use crate::state::{Coverage, State, Watch};
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Outcome};

/// A jump is linked to a block, which is overwritten by something of another shape and decoded elsewhere. The link still leads to its old
/// slots, which other code gets when decoded code goes round.
#[test]
fn a_link_does_not_lead_to_slots_that_other_code_has_now() {
    const PAGE: i32 = 4096;
    const TARGET: i32 = 0x100;
    const FILLER: i32 = 240;
    for fillers in 0..20 {
        let mut code = vec![
            fields(Op::Auipc, 5, 0, 0),
            fields(Op::Lui, 6, 0, 0) | 0x1000,
            fields(Op::Add, 6, 6, 5),
            immediate(Op::Addi, 7, 6, TARGET),
            immediate(Op::Ld, 20, 5, 0x7f8),
            immediate(Op::Jalr, 1, 7, 0),
        ];
        let call = |code: &mut Vec<u32>, filler: i32| {
            code.push(jump(1, 2 * PAGE + FILLER * filler - 4 * code.len() as i32));
        };
        call(&mut code, 0);
        code.push(immediate(Op::Jalr, 1, 6, 0));
        code.push(store(Op::Sw, 20, 7, 0));
        code.push(fields(Op::FenceI, 0, 0, 0));
        code.push(immediate(Op::Jalr, 1, 6, 0));
        (1..=fillers).for_each(|filler| call(&mut code, filler));
        code.push(immediate(Op::Jalr, 1, 6, 0));
        code.push(immediate(Op::Addi, 13, 13, 1));
        code.push(jump(0, 0));
        let mut memory = vec![0; 5 * PAGE as usize];
        put(&mut memory, 0, &code);
        // c.addi a1, 1; c.addi a2, 1
        put(&mut memory, 0x7f8, &[0x0605_0585, 0]);
        put(&mut memory, PAGE as u64, &[immediate(Op::Addi, 10, 10, 1), jump(0, TARGET - 4)]);
        let target =
            [immediate(Op::Addi, 11, 11, 1), immediate(Op::Addi, 12, 12, 1), immediate(Op::Jalr, 0, 1, 0)];
        put(&mut memory, (PAGE + TARGET) as u64, &target);
        for filler in 0..=fillers {
            let mut words = vec![immediate(Op::Addi, 14, 14, 1); FILLER as usize / 4 - 1];
            words.push(immediate(Op::Jalr, 0, 1, 0));
            put(&mut memory, (2 * PAGE + FILLER * filler) as u64, &words);
        }
        let machine = |engine| {
            machines::machine(&memory, |config| {
                (config.engine, config.translate_after, config.decoded_instructions) = (engine, 1000, 0);
            })
        };
        let mut host = Capture::default();
        let limit = 100 + 60 * (fillers as u64 + 1);
        let mut steps = machine(Engine::Interpreter);
        let outcome = steps.run(limit, &mut host, &mut Watch(&mut Coverage::default()));
        assert_eq!(outcome, Outcome::Limit);
        let expected = State::of(&steps, &host, outcome);
        assert_eq!([10, 13].map(|register| steps.harts[0].registers.x(register)), [3, 1]);
        for engine in [Engine::Interpreter, Engine::Translator] {
            let mut machine = machine(engine);
            let outcome = machine.run(limit, &mut host, &mut ());
            let found = State::of(&machine, &host, outcome);
            assert!(found == expected, "{fillers} fillers, {engine:?}: {}", expected.differences(&found));
        }
    }
}
