//! Finding a moment of a run, and going back to it: the run is deterministic, so that a second one arrives at the same state.

use super::failure::about;
use super::silent::Silent;
use anyhow::Result;
use std::cell::Cell;
use std::fs::File;
use std::path::Path;
use sv39::boot::Program;
use sv39::isa::cause::{Cause, Exception, Privilege};
use sv39::machine::{Machine, MachineConfig, Outcome};
use sv39::observe::{Event, Observer};

/// A trap with the clock at which its instruction began.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrapMoment {
    /// The clock.
    pub clock: u64,
    /// Why.
    pub cause: Cause,
    /// What went into `mtval` or `stval`.
    pub value: u64,
    /// The interrupted instruction.
    pub pc: u64,
    /// The mode before.
    pub from: Privilege,
}

impl TrapMoment {
    /// The moment, if the event is a trap.
    pub fn of(event: &Event) -> Option<Self> {
        match *event {
            Event::Trap { clock, cause, pc, value, from, .. } => {
                Some(Self { clock, cause, value, pc: pc.0, from })
            }
            _ => None,
        }
    }

    /// Whether it is a call of the mode above: an ordinary thing.
    pub fn is_call(&self) -> bool {
        matches!(
            self.cause,
            Cause::Exception(Exception::UserEcall | Exception::SupervisorEcall | Exception::MachineEcall)
        )
    }
}

/// Runs from the start, at most to `limit`, while `look` says that it has not seen enough.
pub fn search(
    config: &MachineConfig,
    path: &Path,
    program: &mut Program<File>,
    limit: u64,
    look: impl FnMut(&Event) -> bool,
) -> Result<Outcome> {
    let mut machine = Machine::new(config.clone(), program).map_err(|error| about(path, error))?;
    let stop = Cell::new(false);
    Ok(machine.run(limit, &mut Silent::until(&stop), &mut Watch { look, stop: &stop }))
}

/// A machine that has run from the start to this clock.
pub fn machine_at(
    config: &MachineConfig,
    path: &Path,
    program: &mut Program<File>,
    clock: u64,
) -> Result<Machine> {
    let mut machine = Machine::new(config.clone(), program).map_err(|error| about(path, error))?;
    machine.run(clock, &mut Silent::default(), &mut ());
    Ok(machine)
}

/// Looks at events until it has seen enough.
struct Watch<'a, F> {
    look: F,
    stop: &'a Cell<bool>,
}

impl<F: FnMut(&Event) -> bool> Observer for Watch<'_, F> {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if !self.stop.get() && !(self.look)(event) {
            self.stop.set(true);
        }
    }
}
