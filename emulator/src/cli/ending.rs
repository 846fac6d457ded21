//! How a run ended, for the user: nothing when the guest ended itself, a reason for everything else.

use sv39::machine::{Machine, Outcome, StopRequest, Stuck};
use sv39::symbols::Symbols;

/// What to tell on standard error, with a newline at its end.
pub fn describe(machine: &Machine, outcome: &Outcome, symbols: Option<&Symbols>) -> Option<String> {
    let clock = machine.clock();
    let hart = machine.hart();
    let name = symbols.and_then(|symbols| symbols.describe(hart.pc));
    let place = match name {
        Some(name) => format!("{:#x} ({name}) in {}-mode", hart.pc, hart.privilege.letter()),
        None => format!("{:#x} in {}-mode", hart.pc, hart.privilege.letter()),
    };
    let text = match outcome {
        Outcome::Exit { .. } | Outcome::Reset | Outcome::Stopped(StopRequest::Quit) => return None,
        Outcome::Limit => format!("sv39: the limit is reached: clock {clock}, at {place}\n"),
        Outcome::Stopped(StopRequest::Timeout) => {
            format!("sv39: the time is over: clock {clock}, at {place}\n")
        }
        Outcome::Unhandled(trap) => format!(
            "sv39: nobody handles a trap: {}, value {:#x}, clock {clock}, at {place}\n",
            trap.exception, trap.value
        ),
        Outcome::Stuck(Stuck::TrapLoop(cause)) => {
            format!("sv39: the trap handler itself traps, for ever: {cause}, clock {clock}, at {place}\n")
        }
        Outcome::Stuck(Stuck::Waiting) => {
            format!(
                "sv39: it waits for an interrupt, and none that it has enabled can come: clock {clock}, at {place}\n"
            )
        }
    };
    Some(text)
}
