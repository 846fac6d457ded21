//! Code that never runs often enough to be translated.

use crate::assemble::{bytes, immediate, jump};
use crate::machines;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Outcome};
use sv39::observe::translation::Detail;
use sv39::platform::RAM_BASE;

/// Each block goes on to the next in a call of its own, which must be the end of the one before: 400,000 in one slice would need more
/// stack than there is.
#[test]
fn many_blocks_in_a_row_take_no_stack() {
    const BLOCKS: i32 = 20_000;
    const LIMIT: u64 = 2_000_000;
    let mut words = vec![jump(0, 4); BLOCKS as usize];
    words.push(immediate(Op::Addi, 5, 5, 1));
    words.push(jump(0, -4 * (BLOCKS + 1)));
    let memory = bytes(&words);
    for engine in [Engine::Interpreter, Engine::Translator] {
        let mut machine = machines::machine(&memory, |config| config.engine = engine);
        machine.harts[0].pc = RAM_BASE;
        let outcome = machine.run(LIMIT, &mut Capture::default(), &mut ());
        assert!(matches!(outcome, Outcome::Limit), "{outcome:?}");
        assert_eq!(machine.harts[0].registers.x(5), LIMIT / (BLOCKS as u64 + 2));
    }
}

/// Code that needs more room than there is for decoded instructions: before any of it has begun often it is forgotten, again and again.
#[test]
fn what_is_decoded_again_and_again_is_translated() {
    const BLOCKS: u64 = 128;
    const LENGTH: u64 = 60;
    const ROUNDS: u64 = 400;
    let mut block = vec![immediate(Op::Addi, 5, 5, 1); LENGTH as usize - 1];
    block.push(jump(0, 4));
    let mut words = block.repeat(BLOCKS as usize);
    words.pop();
    words.push(jump(0, -4 * (BLOCKS * LENGTH - 1) as i32));
    let memory = bytes(&words);
    for engine in [Engine::Interpreter, Engine::Auto] {
        let mut machine = machines::machine(&memory, |config| {
            config.engine = engine;
            config.decoded_instructions = 4096;
            config.translation_notes = Detail::Totals;
        });
        machine.harts[0].pc = RAM_BASE;
        let outcome = machine.run(ROUNDS * BLOCKS * LENGTH, &mut Capture::default(), &mut ());
        assert!(matches!(outcome, Outcome::Limit), "{outcome:?}");
        assert_eq!(machine.harts[0].registers.x(5), ROUNDS * BLOCKS * (LENGTH - 1));
        let decoded = machine.decoded();
        assert!(decoded.evictions > 8, "{decoded:?}");
        let Some(report) = machine.translation() else { continue };
        assert!(report.instructions > BLOCKS * LENGTH / 2, "{report:?}");
        assert!(decoded.instructions < ROUNDS / 8 * BLOCKS * LENGTH, "{decoded:?}");
    }
}

/// A loop in whose middle slices end all the time: what they begin with there does not become hot, so that the loop stays one region.
#[test]
fn where_slices_begin_in_a_loop_nothing_becomes_hot() {
    const LENGTH: u64 = 29;
    const SLICE: u64 = 2000;
    const SLICES: u64 = 1000;
    let mut words = vec![immediate(Op::Addi, 5, 5, 1); LENGTH as usize - 1];
    words.push(jump(0, -4 * (LENGTH as i32 - 1)));
    let memory = bytes(&words);
    for engine in [Engine::Interpreter, Engine::Auto] {
        let mut machine = machines::machine(&memory, |config| {
            (config.engine, config.translate_after) = (engine, 8);
            config.translation_notes = Detail::Totals;
        });
        machine.harts[0].pc = RAM_BASE;
        machine.harts[0].registers.set_x(5, 0);
        for slice in 1..=SLICES {
            let outcome = machine.run(slice * SLICE, &mut Capture::default(), &mut ());
            assert!(matches!(outcome, Outcome::Limit), "{outcome:?}");
        }
        let (rounds, rest) = (SLICES * SLICE / LENGTH, SLICES * SLICE % LENGTH);
        assert_eq!(machine.harts[0].registers.x(5), rounds * (LENGTH - 1) + rest);
        let Some(report) = machine.translation() else { continue };
        assert!(report.regions <= 2, "{report:?}");
    }
}
