//! How a run ended, for the user: nothing when the guest ended itself, a reason for everything else.

use sv39::inspect::{TrapScene, explain_trap};
use sv39::isa::cause::{Cause, Trap};
use sv39::machine::{Machine, Outcome, StopRequest, Stuck, TrapLoop};
use sv39::symbols::Symbols;

/// What to tell on standard error, with a newline at its end.
pub fn describe(machine: &Machine, outcome: &Outcome, symbols: Option<&Symbols>) -> Option<String> {
    let clock = machine.clock();
    let at = || format!("clock {clock}, at {}", place(machine, symbols));
    match outcome {
        Outcome::Exit { .. }
        | Outcome::Reset
        | Outcome::Mark { .. }
        | Outcome::Stopped(StopRequest::Quit | StopRequest::Look) => None,
        Outcome::Limit => Some(format!("sv39: the limit is reached: {}\n", at())),
        Outcome::Stopped(StopRequest::Timeout) => Some(format!("sv39: the time is over: {}\n", at())),
        Outcome::Unhandled(trap) => {
            let text = unhandled(machine, trap, symbols);
            Some(format!("sv39: at clock {clock}, a trap that nobody handles\n{text}"))
        }
        Outcome::Stuck(Stuck::TrapLoop(trap_loop)) => {
            let text = looping(machine, trap_loop, symbols);
            Some(format!("sv39: at clock {clock}, the trap handler itself traps, for ever\n{text}"))
        }
        Outcome::Stuck(Stuck::Waiting) => {
            let enabled = machine.hart().csrs.mie;
            Some(format!(
                "sv39: it waits for an interrupt, and none that it has enabled (mie = {enabled:#x}) can come: {}\n",
                at()
            ))
        }
    }
}

/// Where the hart is.
fn place(machine: &Machine, symbols: Option<&Symbols>) -> String {
    let hart = machine.hart();
    let name = symbols.and_then(|symbols| symbols.describe(hart.pc));
    let name = name.map_or_else(String::new, |name| format!(" <{name}>"));
    format!("{:#x}{name} in {}-mode", hart.pc, hart.privilege.letter())
}

fn unhandled(machine: &Machine, trap: &Trap, symbols: Option<&Symbols>) -> String {
    let hart = machine.hart();
    let scene = TrapScene {
        cause: Cause::Exception(trap.exception),
        value: trap.value,
        pc: hart.pc,
        privilege: hart.privilege,
        data_privilege: hart.data_context().privilege,
    };
    explain_trap(hart, &machine.bus, &scene, symbols)
}

/// The trap that repeats, and the one for which its handler was entered first.
fn looping(machine: &Machine, trap_loop: &TrapLoop, symbols: Option<&Symbols>) -> String {
    let hart = machine.hart();
    let again = TrapScene {
        cause: trap_loop.cause,
        value: hart.trap_registers(hart.privilege).value,
        pc: hart.pc,
        privilege: hart.privilege,
        data_privilege: hart.data_context().privilege,
    };
    let mut text = explain_trap(hart, &machine.bus, &again, symbols);
    let entered = trap_loop.entered;
    // A jump into a handler, and not a trap, leaves the registers as they were: there is nothing to tell then.
    if let Some(cause) = Cause::from_bits(entered.cause)
        && entered.pc != hart.pc
        && trapped_before(machine)
    {
        let first = TrapScene {
            cause,
            value: entered.value,
            pc: entered.pc,
            privilege: entered.from,
            data_privilege: entered.from,
        };
        text += "\nThe handler was entered for this:\n";
        text += &explain_trap(hart, &machine.bus, &first, symbols);
    }
    text
}

/// Whether there was a trap before the last one.
fn trapped_before(machine: &Machine) -> bool {
    let counters = &machine.hart().counters;
    counters.exceptions.iter().chain(&counters.interrupts).sum::<u64>() > 1
}
