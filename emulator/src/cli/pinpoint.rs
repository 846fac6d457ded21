//! Finding a moment of a run, and going back to it: the run is deterministic, so that a second one arrives at the same state.

use super::failure::about;
use super::guest::Guest;
use super::silent::Silent;
use anyhow::{Result, anyhow};
use std::cell::Cell;
use sv39::isa::cause::{Cause, Exception, Privilege};
use sv39::machine::{Machine, Outcome};
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

/// Runs a fresh machine with this input, at most to `limit`, while `look` says that it has not seen enough.
pub fn search(mut machine: Machine, input: &[u8], limit: u64, look: impl FnMut(&Event) -> bool) -> Outcome {
    let stop = Cell::new(false);
    machine.run(limit, &mut Silent::until(&stop).with_input(input), &mut Watch { look, stop: &stop })
}

/// The machine when it has run to this clock with this input.
pub fn run_to(mut machine: Machine, input: &[u8], clock: u64) -> Machine {
    machine.run(clock, &mut Silent::default().with_input(input), &mut ());
    machine
}

/// A moment of a run, as a user names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Moment {
    /// The end of the run.
    End,
    /// A clock value.
    Clock(u64),
    /// The first trap.
    Trap,
    /// The first mark with this number.
    Mark(u16),
    /// When this instruction is first executed: at either address, as paging may still be off.
    Symbol {
        /// Where the program says that it is.
        virtual_address: u64,
        /// Where it was loaded.
        physical: u64,
    },
}

impl Moment {
    /// Reads `trap`, `mark:N`, a clock value, or a symbol of the guest.
    pub fn read(text: &str, guest: &Guest) -> Result<Self> {
        if text == "trap" {
            return Ok(Self::Trap);
        }
        if let Some(mark) = text.strip_prefix("mark:") {
            let number = number(mark).filter(|&number| number <= LAST_MARK).map(|number| number as u16);
            return number.map(Self::Mark).ok_or_else(|| anyhow!("{text}: a mark has a number, 0 to 4095"));
        }
        if let Some(clock) = number(text) {
            return Ok(Self::Clock(clock));
        }
        let virtual_address = address(text, guest)?;
        let physical = guest.program.elf().map_or(virtual_address, |elf| elf.to_physical(virtual_address));
        Ok(Self::Symbol { virtual_address, physical })
    }

    /// A machine that has run to the moment, not before clock `from` and at most to `limit`; and the trap that begins there, if
    /// it is one.
    pub fn arrive(&self, guest: &mut Guest, from: u64, limit: u64) -> Result<(Machine, Option<TrapMoment>)> {
        let mut trap = None;
        let clock = match *self {
            Self::End => limit,
            Self::Clock(clock) => clock.min(limit),
            Self::Mark(number) => return Ok((run_to_mark(guest, number, from, limit)?, None)),
            Self::Trap => {
                search(guest.machine()?, &guest.input, limit, |event| {
                    trap = TrapMoment::of(event).filter(|trap| trap.clock >= from);
                    trap.is_none()
                });
                let never = || about(&guest.path, format!("does not trap before clock {limit}"));
                trap.ok_or_else(never)?.clock
            }
            Self::Symbol { virtual_address, physical } => {
                let mut found = None;
                search(guest.machine()?, &guest.input, limit, |event| {
                    if let Event::Fetch { clock, pc, .. } = event
                        && (pc.0 == virtual_address || pc.0 == physical)
                        && *clock >= from
                    {
                        found = Some(*clock);
                    }
                    found.is_none()
                });
                let what = format!("does not execute {virtual_address:#x} before clock {limit}");
                found.ok_or_else(|| about(&guest.path, what))?
            }
        };
        Ok((run_to(guest.machine()?, &guest.input, clock), trap))
    }
}

/// The machine right behind the first mark with this number.
fn run_to_mark(guest: &mut Guest, wanted: u16, from: u64, limit: u64) -> Result<Machine> {
    let mut machine = guest.machine()?;
    machine.stop_at_marks = true;
    let mut host = Silent::default().with_input(&guest.input);
    while let Outcome::Mark { number } = machine.run(limit, &mut host, &mut ()) {
        if number == wanted && machine.clock() >= from {
            return Ok(machine);
        }
    }
    Err(about(&guest.path, format!("comes to no mark {wanted} before clock {limit}")))
}

/// The largest number that a mark can have: 12 bits.
const LAST_MARK: u64 = 0xfff;

/// Reads a number, in decimal or hexadecimal.
pub fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x").or(text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Reads a number or a symbol.
pub fn address(text: &str, guest: &Guest) -> Result<u64> {
    let symbol = || guest.program.symbols().and_then(|symbols| symbols.address(text));
    number(text).or_else(symbol).ok_or_else(|| about(&guest.path, format!("has no symbol {text}")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_or_hexadecimal() {
        assert_eq!(number("4096"), Some(4096));
        assert_eq!(number("0xffffffffffe02454"), Some(0xffff_ffff_ffe0_2454));
        for text in ["main", "", "0x", "-1", "0x1_0"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
