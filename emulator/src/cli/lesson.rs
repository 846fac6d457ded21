//! `sv39` alone and `sv39 lesson`: the bundled kernel, with the lesson that its boot argument names.

use super::console::Console;
use super::image::bundled_kernel;
use super::options::MachineOptions;
use super::{ending, output};
use anyhow::{Result, anyhow};
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

const EXAMPLES: &str = "\
Examples:
  sv39 lesson                   the list
  sv39 lesson two-worlds        one of them
  sv39                          the first one

Exit status: 0 when every process ended as the lesson has it, 1 when not.";

/// Run a lesson in the bundled kernel, or list them
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Lesson {
    /// Its name; without it, the list is printed
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    machine: MachineOptions,
}

/// Runs a lesson or lists them; the exit status.
pub fn run(options: &Lesson) -> Result<u8> {
    let lessons = list()?;
    let Some(name) = &options.name else {
        let width = lessons.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let lines = lessons.iter().map(|(name, idea)| format!("{name:width$}  {idea}\n"));
        output::result(&lines.collect::<String>())?;
        return Ok(0);
    };
    check(name, &lessons)?;
    boot(chosen(name, options.machine.config()))
}

/// The machine for a lesson, if there is one of that name.
pub fn configure(name: &str, config: MachineConfig) -> Result<MachineConfig> {
    check(name, &list()?)?;
    Ok(chosen(name, config))
}

fn check(name: &str, lessons: &[(String, String)]) -> Result<()> {
    if lessons.iter().any(|(known, _)| known == name) {
        return Ok(());
    }
    let names: Vec<&str> = lessons.iter().map(|(name, _)| name.as_str()).collect();
    Err(anyhow!("no lesson is called {name}; there are: {}", names.join(", ")))
}

fn chosen(name: &str, config: MachineConfig) -> MachineConfig {
    MachineConfig { command_line: format!("lesson={name} {}", config.command_line), ..config }
}

/// Runs the first lesson.
pub fn first() -> Result<u8> {
    boot(MachineConfig::default())
}

fn boot(config: MachineConfig) -> Result<u8> {
    let mut program = bundled_kernel()?;
    let mut machine =
        Machine::new(config, &mut program).map_err(|error| anyhow!("the bundled kernel {error}"))?;
    let mut console = Console::standard(None);
    let outcome = machine.run(u64::MAX, &mut console, &mut ());
    let console = console.finish();
    if let Some(text) = ending::describe(&machine, &outcome, program.symbols()) {
        output::note(&text);
    }
    console?;
    Ok(outcome.exit_status())
}

/// The lessons that the kernel has, with what they are about: `lesson=list` makes it tell them.
fn list() -> Result<Vec<(String, String)>> {
    let config = MachineConfig { command_line: "lesson=list".to_owned(), ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut bundled_kernel()?)
        .map_err(|error| anyhow!("the bundled kernel {error}"))?;
    let mut printed = Capture::default();
    let outcome = machine.run(LIST_LIMIT, &mut printed, &mut ());
    let text = String::from_utf8_lossy(&printed.output);
    // A line each, indented: the name, then what it is about.
    let entries = text.lines().filter(|line| line.starts_with("  "));
    let lessons: Vec<_> = entries
        .filter_map(|line| line.trim().split_once(' '))
        .map(|(name, idea)| (name.to_owned(), idea.trim().to_owned()))
        .collect();
    match outcome {
        Outcome::Exit { status: 0 } if !lessons.is_empty() => Ok(lessons),
        _ => Err(anyhow!("the bundled kernel does not tell its lessons: {}", outcome.name())),
    }
}

/// The kernel boots in well under this many instructions.
const LIST_LIMIT: u64 = 1_000_000_000;
