//! Code that never runs often enough to be translated.

use crate::assemble::{bytes, immediate, jump};
use crate::machines;
use sv39::isa::op::Op;
use sv39::machine::{Capture, Engine, Outcome};
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
