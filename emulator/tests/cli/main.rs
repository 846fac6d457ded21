//! The `sv39` command as users meet it: the real binary, its output and its exit status.
mod bad_input;
mod disk;
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
mod engines;
mod guest;
mod inspect;
mod lessons;
#[cfg(unix)]
mod linux;
mod run;
mod runner;
#[cfg(target_os = "linux")]
mod terminal;
mod tools;

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// How long anything may take that takes a moment, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(120);

/// The command, without input.
fn sv39<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sv39"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// What a command did, as text.
struct Done {
    status: Option<i32>,
    out: String,
    err: String,
}

fn finish(mut command: Command) -> Done {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Done { status: status.code(), out: text(stdout), err: text(stderr) }
}

/// Runs words that are separated by spaces.
fn words(line: &str) -> Done {
    finish(sv39(line.split_whitespace()))
}

/// Runs options, then a program.
fn with(options: &str, program: &Path) -> Done {
    let options = options.split_whitespace().map(OsStr::new);
    finish(sv39(options.chain([program.as_os_str()])))
}
