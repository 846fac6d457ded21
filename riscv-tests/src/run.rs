//! Runs one test program to its verdict.

use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use sv39::boot::Program;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

/// Ticks of the clock that a test may take; the longest takes a tenth of it.
const LIMIT: u64 = 200_000_000;

/// How a test program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It wrote 1 to `tohost`.
    Passed,
    /// It wrote `(n << 1) | 1`: case n.
    Failed(u64),
    /// The machine ended it, or a simulator did.
    Ended(String),
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Passed => write!(f, "passed"),
            Verdict::Failed(case) => write!(f, "case {case} failed"),
            Verdict::Ended(how) => write!(f, "{how}"),
        }
    }
}

/// Runs `program` in a machine of its own in this process. The configuration's words are
/// `isa=STRING` and `misaligned=trap`; without any it is the default machine.
pub fn run_elf(program: &Path, configuration: &[String]) -> Result<Verdict> {
    let config = machine_config(configuration)?;
    let mut program = Program::open(program)?;
    let mut machine = Machine::new(config, &mut program)?;
    let outcome = machine.run(LIMIT, &mut Capture::default(), &mut ());
    Ok(match outcome {
        Outcome::Exit { status: 0 } => Verdict::Passed,
        Outcome::Exit { status } => Verdict::Failed(status),
        Outcome::Reset
        | Outcome::Limit
        | Outcome::Mark { .. }
        | Outcome::Stopped(_)
        | Outcome::Unhandled(_)
        | Outcome::Stuck(_) => {
            let pc = machine.hart().pc;
            Verdict::Ended(format!("{outcome:?} at pc {pc:#x}"))
        }
    })
}

/// The machine that a test's configuration asks for.
pub fn machine_config(configuration: &[String]) -> Result<MachineConfig> {
    let mut config = MachineConfig::default();
    for word in configuration {
        match word.split_once('=') {
            Some(("isa", isa)) => config.isa = isa.parse()?,
            Some(("misaligned", "trap")) => config.misaligned_traps = true,
            _ => bail!("{word}: not a configuration"),
        }
    }
    Ok(config)
}

/// Runs `program` under another simulator: a command line that gets the file's name as
/// its last argument and exits with status 0 where the program passed. This is how
/// the tests themselves are checked against a reference.
pub fn run_with(simulator: &str, program: &Path) -> Result<Verdict> {
    let mut words = simulator.split_whitespace();
    let status = Command::new(words.next().context("an empty command")?)
        .args(words)
        .arg(program)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("the simulator does not start")?;
    Ok(if status.success() { Verdict::Passed } else { Verdict::Ended(status.to_string()) })
}
