//! `sv39` alone and `sv39 lesson`: the bundled kernel, with the lesson that its boot argument names.

mod catalogue;
mod charts;
mod measure;

use super::console::Console;
use super::failure::{about, host_reason};
use super::image::{Source, bundled_kernel};
use super::options::MachineOptions;
use super::plot::{Look, Plot};
use super::{ending, output};
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use sv39::boot::Program;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

const EXAMPLES: &str = "\
Examples:
  sv39 lesson                   the list
  sv39 lesson two-worlds        one of them
  sv39 lesson cost --svg FILE   its chart as a file
  sv39                          the first one

Exit status: 0 when every process ended as the lesson has it, 1 when not.";

/// Run a lesson in the bundled kernel, or list them
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Lesson {
    /// Its name; without it, the list is printed
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Write the lesson's chart to FILE instead of running it
    #[arg(long, value_name = "FILE", requires = "name")]
    svg: Option<PathBuf>,
    /// Draw the chart in ASCII
    #[arg(long)]
    ascii: bool,
    #[command(flatten)]
    machine: MachineOptions,
}

/// Runs a lesson or lists them; the exit status.
pub fn run(options: &Lesson) -> Result<u8> {
    let lessons = list()?;
    let Some(name) = &options.name else {
        let width = lessons.iter().map(|lesson| lesson.name.len()).max().unwrap_or(0);
        let line = |Listed { number, name, idea }: &Listed| format!("{number:>2}  {name:width$}  {idea}\n");
        output::result(&lessons.iter().map(line).collect::<String>())?;
        return Ok(0);
    };
    let name = find(name, &lessons)?;
    let entry = catalogue::entry(name);
    let mut config = options.machine.config();
    entry.prepare(&mut config);
    if let Some(path) = &options.svg {
        let Some(chart) = entry.chart else { return Err(anyhow!("the lesson {name} has no chart")) };
        return write_svg(path, &chart(&config)?);
    }
    let status = show(chosen(name, config.clone()))?;
    if let (0, Some(chart)) = (status, entry.chart) {
        output::result(&format!("\n{}", chart(&config)?.text(Look::of_terminal(options.ascii))))?;
    }
    Ok(status)
}

/// The machine for a lesson, if there is one of that name or number.
pub fn configure(name: &str, mut config: MachineConfig) -> Result<MachineConfig> {
    let lessons = list()?;
    let name = find(name, &lessons)?;
    catalogue::entry(name).prepare(&mut config);
    Ok(chosen(name, config))
}

fn find<'a>(asked: &str, lessons: &'a [Listed]) -> Result<&'a str> {
    if let Some(lesson) = lessons.iter().find(|lesson| lesson.is_called(asked)) {
        return Ok(&lesson.name);
    }
    let names: Vec<&str> = lessons.iter().map(|lesson| lesson.name.as_str()).collect();
    Err(anyhow!("no lesson is called {asked}; there are: {}", names.join(", ")))
}

fn chosen(name: &str, config: MachineConfig) -> MachineConfig {
    MachineConfig { command_line: format!("lesson={name} {}", config.command_line), ..config }
}

/// Runs the first lesson.
pub fn first() -> Result<u8> {
    show(MachineConfig::default())
}

fn write_svg(path: &Path, plot: &Plot) -> Result<u8> {
    std::fs::write(path, plot.svg()).map_err(|error| about(path, host_reason(&error)))?;
    Ok(0)
}

/// Runs the kernel for the user to see.
fn show(config: MachineConfig) -> Result<u8> {
    let (mut machine, program) = boot(config)?;
    let mut console = Console::standard(None);
    let outcome = machine.run(u64::MAX, &mut console, &mut ());
    let console = console.finish();
    if let Some(text) = ending::describe(&machine, &outcome, program.symbols()) {
        output::note(&text);
    }
    console?;
    Ok(outcome.exit_status())
}

/// A machine with the kernel in it.
fn boot(config: MachineConfig) -> Result<(Machine, Program<Source>)> {
    let mut program = bundled_kernel()?;
    let machine =
        Machine::new(config, &mut program).map_err(|error| anyhow!("the bundled kernel {error}"))?;
    Ok((machine, program))
}

/// A lesson, as the kernel tells it.
struct Listed {
    number: u8,
    name: String,
    idea: String,
}

impl Listed {
    /// From a line: number, name, and what it is about.
    fn parse(line: &str) -> Option<Self> {
        let (number, rest) = line.trim().split_once(' ')?;
        let (name, idea) = rest.split_once(' ')?;
        Some(Self { number: number.parse().ok()?, name: name.to_owned(), idea: idea.trim().to_owned() })
    }

    /// Whether the user means this one, by its name or its number.
    fn is_called(&self, text: &str) -> bool {
        self.name == text || text.parse() == Ok(self.number)
    }
}

/// The lessons that the kernel has, by their numbers: `lesson=list` makes it tell them, indented.
fn list() -> Result<Vec<Listed>> {
    let config = MachineConfig { command_line: "lesson=list".to_owned(), ..MachineConfig::default() };
    let mut machine = boot(config)?.0;
    let mut printed = Capture::default();
    let outcome = machine.run(LIST_LIMIT, &mut printed, &mut ());
    let text = String::from_utf8_lossy(&printed.output);
    let mut lessons: Vec<_> =
        text.lines().filter(|line| line.starts_with("  ")).filter_map(Listed::parse).collect();
    lessons.sort_by_key(|lesson| lesson.number);
    match outcome {
        Outcome::Exit { status: 0 } if !lessons.is_empty() => Ok(lessons),
        _ => Err(anyhow!("the bundled kernel does not tell its lessons: {}", outcome.name())),
    }
}

/// The kernel boots in well under this many instructions.
const LIST_LIMIT: u64 = 1_000_000_000;
