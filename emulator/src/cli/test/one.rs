//! One test program: its verdict and, if it failed, all that helps to find out why.

use crate::cli::ending;
use crate::cli::failure::about;
use crate::cli::options::MachineOptions;
use crate::cli::pinpoint::{TrapMoment, run_to, search};
use crate::cli::silent::Silent;
use anyhow::{Result, bail};
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use sv39::boot::{FileKind, Program};
use sv39::inspect::{TrapScene, explain_trap};
use sv39::machine::{Machine, MachineConfig, Outcome};

/// A run longer than this is not repeated to find its last trap, which would take a while.
const REPEATED: u64 = 20_000_000;

/// A test that has been run.
pub struct Finished {
    /// The program.
    pub path: PathBuf,
    /// How long it took.
    pub elapsed: Duration,
    /// Why it failed, if it did.
    pub failure: Option<Failure>,
}

/// What is known of a failure.
pub struct Failure {
    /// In one line.
    pub reason: String,
    /// The last trap, the end of the output.
    pub details: String,
    /// The command that shows it again.
    pub command: String,
}

/// Runs one program, which never fails but in its report.
pub fn run(path: &Path, options: &MachineOptions, limit: u64) -> Finished {
    let start = Instant::now();
    let verdict = catch_unwind(AssertUnwindSafe(|| attempt(path, &options.config(), limit)));
    let failure = match verdict {
        Ok(Ok(None)) => None,
        Ok(Ok(Some((reason, details)))) => Some((reason, details)),
        Ok(Err(error)) => Some((format!("cannot be run: {error:#}"), String::new())),
        Err(_) => Some(("the emulator has a bug: it panicked".to_owned(), String::new())),
    };
    let command = || format!("sv39 run {}{}", options.arguments(), quoted(&path.display().to_string()));
    let failure = failure.map(|(reason, details)| Failure { reason, details, command: command() });
    Finished { path: path.to_owned(), elapsed: start.elapsed(), failure }
}

/// The reason and details of a failure, if it is one.
fn attempt(path: &Path, config: &MachineConfig, limit: u64) -> Result<Option<(String, String)>> {
    let mut program = Program::open(path).map_err(|error| about(path, error))?;
    let kind = config.kind.unwrap_or_else(|| program.kind().0);
    if kind == FileKind::Linux {
        bail!("it is {kind}");
    }
    let mut machine = Machine::new(config.clone(), &mut program).map_err(|error| about(path, error))?;
    let mut host = Silent::default();
    let outcome = machine.run(limit, &mut host, &mut ());
    let reason = match outcome {
        Outcome::Exit { status: 0 } => return Ok(None),
        Outcome::Exit { status } if kind == FileKind::Htif => format!("test {status} failed"),
        Outcome::Exit { status } => format!("exit status {status}"),
        Outcome::Limit => format!("no result after {limit} instructions"),
        Outcome::Reset
        | Outcome::Mark { .. }
        | Outcome::Stopped(_)
        | Outcome::Unhandled(_)
        | Outcome::Stuck(_) => outcome.name().replace('_', " "),
    };
    let mut details = ending::describe(&machine, &outcome, program.symbols()).unwrap_or_default();
    let explained = matches!(outcome, Outcome::Unhandled(_) | Outcome::Stuck(_));
    if !explained && machine.clock() <= REPEATED {
        details += &last_trap(path, config, &mut program, machine.clock())?;
    }
    let tail = host.tail();
    if !tail.is_empty() {
        details += &format!("its output ends with:\n{}\n", tail.trim_end());
    }
    Ok(Some((reason, details)))
}

/// The last trap that is no call, explained on the state in which it happened.
fn last_trap(path: &Path, config: &MachineConfig, program: &mut Program<File>, limit: u64) -> Result<String> {
    let mut last = None;
    let machine = Machine::new(config.clone(), program).map_err(|error| about(path, error))?;
    search(machine, &[], limit, |event| {
        last = TrapMoment::of(event).filter(|trap| !trap.is_call()).or(last);
        true
    });
    let Some(trap) = last else { return Ok(String::new()) };
    let machine = Machine::new(config.clone(), program).map_err(|error| about(path, error))?;
    let machine = run_to(machine, &[], trap.clock);
    let scene = TrapScene {
        cause: trap.cause,
        value: trap.value,
        pc: trap.pc,
        privilege: trap.from,
        data_privilege: machine.hart().data_context().privilege,
    };
    let text = explain_trap(machine.hart(), &machine.bus, &scene, program.symbols());
    Ok(format!("its last trap, at clock {}:\n{text}", trap.clock))
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_a_shell() {
        assert_eq!(quoted("a/b-c.elf"), "a/b-c.elf");
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
    }
}
