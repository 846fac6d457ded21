//! `sv39` alone and `sv39 lesson`: the bundled kernel, with the lesson that its boot argument names.

mod all;
mod catalogue;
mod charts;
mod measure;
mod outside;
mod pages;

use super::console::Console;
use super::failure::{about, host_reason};
use super::image::{Source, bundled_kernel};
use super::options::MachineOptions;
use super::plot::Look;
use super::virtio::VirtioOptions;
use super::{ending, inspect, output};
use anyhow::{Result, anyhow};
use outside::Outside;
use std::path::PathBuf;
use sv39::boot::Program;
use sv39::inspect::FenceCheck;
use sv39::machine::{Capture, Host, Machine, MachineConfig, Outcome, StopRequest};

const EXAMPLES: &str = "\
Examples:
  sv39 lesson                   the list
  sv39 lesson two-worlds        one of them, also by its number
  sv39 lesson two-worlds --page what to watch, the idea, the manual's section, questions with answers
  sv39 lesson --all             all of them, and a line for each
  sv39 lesson cost --svg FILE   its chart as a file
  sv39                          the first one

Exit status: 0 when every process ended as the lesson has it, 1 when not, 2 when there is no such lesson.";

/// Run a lesson in the bundled kernel, or list them
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Lesson {
    /// Its name or number; without it, the list is printed
    #[arg(value_name = "NAME", conflicts_with = "all")]
    name: Option<String>,
    /// Run all of them and print how each ended
    #[arg(long)]
    all: bool,
    /// Print the lesson's page instead of running it: what to watch, the idea, the manual's section, questions with answers
    #[arg(long, requires = "name", conflicts_with = "svg")]
    page: bool,
    /// Write the lesson's chart to FILE instead of running it
    #[arg(long, value_name = "FILE", requires = "name")]
    svg: Option<PathBuf>,
    /// Draw the chart in ASCII
    #[arg(long)]
    ascii: bool,
    #[command(flatten)]
    machine: MachineOptions,
}

/// Runs a lesson, lists them or runs them all; the exit status.
pub fn run(options: &Lesson) -> Result<u8> {
    let lessons = Listed::all()?;
    let config = options.machine.config();
    let Some(asked) = &options.name else {
        if options.all {
            return all::run(&lessons, &config);
        }
        let width = lessons.iter().map(|lesson| lesson.name.len()).max().unwrap_or(0);
        let line = |Listed { number, name, idea }: &Listed| format!("{number:>2}  {name:width$}  {idea}\n");
        output::result(&lessons.iter().map(line).collect::<String>())?;
        return Ok(0);
    };
    let place = find(asked, &lessons)?;
    let name = lessons[place].name.as_str();
    if options.page {
        output::result(pages::page(name).ok_or_else(|| anyhow!("the lesson {name} has no page"))?)?;
        return Ok(0);
    }
    if let Some(path) = &options.svg {
        let chart = catalogue::entry(name).chart.ok_or_else(|| anyhow!("the lesson {name} has no chart"))?;
        std::fs::write(path, chart(&config)?.svg()).map_err(|error| about(path, host_reason(&error)))?;
        return Ok(0);
    }
    teach(&lessons, place, &config, Look::of_terminal(options.ascii))
}

/// Runs a lesson with all that belongs to it, and says where to go from there; the exit status.
fn teach(lessons: &[Listed], place: usize, config: &MachineConfig, look: Look) -> Result<u8> {
    let name = lessons[place].name.as_str();
    let entry = catalogue::entry(name);
    let status = show(name, config.clone())?;
    if status == 0 {
        if let Some(chart) = entry.chart {
            output::result(&format!("\n{}", chart(config)?.text(look)))?;
        }
        output::note(&format!(
            "\nread about it: sv39 lesson {name} --page\nlook closer: {}\n",
            entry.closer(name)
        ));
        if let Some(next) = lessons.get(place + 1) {
            output::note(&format!("next: sv39 lesson {}\n", next.name));
        }
    }
    Ok(status)
}

/// The machine for a lesson, if there is one of that name or number, and its disks.
pub fn configure(name: &str, config: MachineConfig) -> Result<(MachineConfig, &'static [&'static str])> {
    let lessons = Listed::all()?;
    let name = &lessons[find(name, &lessons)?].name;
    let entry = catalogue::entry(name);
    Ok((entry.prepare(name, config), entry.drives))
}

/// The place of the lesson that the user means.
fn find(asked: &str, lessons: &[Listed]) -> Result<usize> {
    let place = lessons.iter().position(|lesson| lesson.is_called(asked));
    place.ok_or_else(|| {
        let likeness = |lesson: &&Listed| strsim::jaro_winkler(asked, &lesson.name);
        let nearest = lessons.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let hint = nearest.filter(|lesson| likeness(lesson) > LIKENESS);
        let hint = hint.map_or_else(String::new, |lesson| format!("; did you mean {}?", lesson.name));
        anyhow!("no lesson is called {asked}{hint} (`sv39 lesson` prints the list)")
    })
}

/// How much alike two words are, of 1, when one may stand for the other.
const LIKENESS: f64 = 0.75;

/// What runs when nothing is asked for.
const FIRST: &str = "two-worlds";

/// Runs the first lesson.
pub fn first() -> Result<u8> {
    let lessons = Listed::all()?;
    teach(&lessons, find(FIRST, &lessons)?, &MachineConfig::default(), Look::of_terminal(false))
}

/// Runs a lesson for the user to see.
fn show(name: &str, config: MachineConfig) -> Result<u8> {
    let (mut machine, program) = boot(name, config)?;
    let mut console = Console::standard(None);
    machine.stop_at_marks = true;
    let mut outside = Outside::of(name, &program);
    let check_fences = catalogue::entry(name).check_fences;
    let mut fences = FenceCheck::new(machine.config().tlb.asid_mask());
    let outcome = loop {
        let outcome = match check_fences {
            false => machine.run(u64::MAX, &mut console, &mut ()),
            true => machine.run(u64::MAX, &mut console, &mut fences),
        };
        match outcome {
            Outcome::Mark { number } => {
                if let Some(text) = outside.show(number, &machine) {
                    console.write(text.as_bytes());
                }
            }
            Outcome::Stopped(StopRequest::Look) => output::note(&inspect::live(&machine, &program)),
            outcome => break outcome,
        }
    };
    let console = console.finish();
    if check_fences {
        output::result(&format!("\nSeen from outside:\n\n{}", fences.text(program.symbols())))?;
    }
    if let Some(text) = ending::describe(&machine, &outcome, program.symbols()) {
        output::note(&text);
    }
    console?;
    Ok(outcome.exit_status())
}

/// The machine for a lesson, made from this one.
fn boot(name: &str, config: MachineConfig) -> Result<(Machine, Program<Source>)> {
    let entry = catalogue::entry(name);
    let mut program = bundled_kernel()?;
    let mut machine = Machine::new(entry.prepare(name, config), &mut program)
        .map_err(|error| anyhow!("the bundled kernel {error}"))?;
    VirtioOptions::default().with_drives(entry.drives)?.plug(&mut machine)?;
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

    /// The lessons that the kernel has, by their numbers: `lesson=list` makes it tell them, indented.
    fn all() -> Result<Vec<Self>> {
        let mut machine = boot("list", MachineConfig::default())?.0;
        let mut printed = Capture::default();
        let outcome = machine.run(LIST_LIMIT, &mut printed, &mut ());
        let text = String::from_utf8_lossy(&printed.output);
        let lines = text.lines().filter(|line| line.starts_with("  "));
        let mut lessons: Vec<Self> = lines.filter_map(Self::parse).collect();
        lessons.sort_by_key(|lesson| lesson.number);
        match outcome {
            Outcome::Exit { status: 0 } if !lessons.is_empty() => Ok(lessons),
            _ => Err(anyhow!("the bundled kernel does not tell its lessons: {}", outcome.name())),
        }
    }

    /// Whether the user means this one, by its name or its number.
    fn is_called(&self, text: &str) -> bool {
        self.name == text || text.parse() == Ok(self.number)
    }
}

/// The kernel boots in well under this many instructions.
const LIST_LIMIT: u64 = 1_000_000_000;
