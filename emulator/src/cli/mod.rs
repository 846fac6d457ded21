//! The command line: one file a subcommand, over the public library only.
//!
//! Standard output carries the guest's output or a subcommand's result; everything else goes to standard error.
mod commit_log;
mod console;
mod disasm;
mod ending;
mod explain;
mod failure;
mod file_size;
mod generate;
mod guest;
mod host_code;
mod image;
mod inspect;
mod lesson;
mod linux;
mod network;
mod normalise;
mod options;
mod output;
mod pinpoint;
mod plot;
mod run;
mod signature;
mod silent;
mod stats;
mod test;
mod trace;
mod translation;
mod virtio;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  sv39                        the first lesson of the bundled kernel
  sv39 run program.elf        a kernel, a bare-metal program or a test
  sv39 test riscv-tests/isa   all tests in a folder

A file or options without a subcommand mean `run`, so that QEMU's command lines work: sv39 -nographic -kernel program.elf";

/// A RISC-V computer that you can see inside
#[derive(Parser, Debug)]
#[command(name = "sv39", version, after_help = EXAMPLES)]
struct Cli {
    /// Say more on standard error; twice for even more
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    Run(Box<run::Run>),
    Test(test::Test),
    Explain(Box<explain::Explain>),
    Inspect(Box<inspect::Inspect>),
    Disasm(disasm::Disasm),
    Lesson(lesson::Lesson),
    Completions(generate::Completions),
    Man(generate::Man),
}

/// Does what the arguments of the process say.
pub fn main() -> ExitCode {
    file_size::let_writes_fail();
    let arguments = std::env::args_os().skip(1).collect();
    match parse(arguments).and_then(|parsed| parsed.map_or(Ok(0), |cli| dispatch(&cli))) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            failure::report(&error);
            ExitCode::from(failure::USAGE_OR_HOST)
        }
    }
}

/// The options; `None` when they asked for help, which has been printed.
fn parse(arguments: Vec<OsString>) -> Result<Option<Cli>> {
    let mut command = Cli::command();
    command.build();
    let words = normalise::normalise(&command, arguments)?;
    let all = std::iter::once(OsString::from("sv39")).chain(words);
    let matched = command.try_get_matches_from_mut(all).and_then(|matches| Cli::from_arg_matches(&matches));
    match matched {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if !error.use_stderr() => {
            output::printed(error.print())?;
            Ok(None)
        }
        Err(error) => {
            let hint = match error.kind() {
                ErrorKind::InvalidSubcommand => " (to run a file: sv39 run FILE)",
                _ => "",
            };
            anyhow::bail!("{}{hint}", failure::usage(&error))
        }
    }
}

fn dispatch(cli: &Cli) -> Result<u8> {
    let level = match cli.verbose {
        0 => log::LevelFilter::Warn,
        1 => log::LevelFilter::Info,
        _ => log::LevelFilter::Debug,
    };
    env_logger::Builder::new().filter_level(level).format_timestamp(None).format_target(false).init();
    match &cli.command {
        None => lesson::first(),
        Some(Command::Run(options)) => run::run(options),
        Some(Command::Test(options)) => test::test(options),
        Some(Command::Explain(options)) => explain::run(options),
        Some(Command::Inspect(options)) => inspect::run(options),
        Some(Command::Disasm(options)) => disasm::run(options),
        Some(Command::Lesson(options)) => lesson::run(options),
        Some(Command::Completions(options)) => generate::completions(options, &mut Cli::command()),
        Some(Command::Man(options)) => generate::man(options, &Cli::command()),
    }
}
