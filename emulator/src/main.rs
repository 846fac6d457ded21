//! The `sv39` command.
mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
