//! Runs one test program to its verdict.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How a test program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It wrote 1 to `tohost`.
    Passed,
    /// It wrote `(n << 1) | 1`, or the simulator gave up with status `n`.
    Failed(u64),
}

/// Runs `program` under another simulator: a command line that gets the file's name as
/// its last argument and exits with status 0 where the program passed. This is how
/// the tests themselves are checked against a reference.
pub fn run_with(simulator: &str, program: &Path) -> Result<Outcome> {
    let mut words = simulator.split_whitespace();
    let status = Command::new(words.next().context("an empty command")?)
        .args(words)
        .arg(program)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("the simulator does not start")?;
    Ok(match status.code() {
        Some(0) => Outcome::Passed,
        code => Outcome::Failed(code.map_or(u64::MAX, |code| u64::from(code.unsigned_abs()))),
    })
}
