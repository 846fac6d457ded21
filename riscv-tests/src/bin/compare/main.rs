//! Runs the benchmark programs on this emulator, on QEMU and on other emulators, in turn, and prints one table.

mod chart;
mod emulator;
mod host;
mod measure;
mod table;
mod task;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use emulator::Emulator;
use measure::{Clock, Results};
use riscv_tests::benchmarks;
use task::Task;

const USAGE: &str = "\
Runs the benchmark programs on this emulator, on QEMU and on peers, interleaved, and prints medians as a Markdown table.

Usage: scripts/compare [OPTIONS]

  --rounds N            how often each program runs on each emulator (default 3); what takes long runs once
  --rows A,B            only rows whose name contains one of these
  --work PERCENT        of each row's work (default 100)
  --clock wall|cpu      elapsed time (default), or the processor time of the emulator, for a busy machine
  --timeout SECONDS     for one run (default 20); what needs longer counts as failed
  --peer NAME=COMMAND   one more emulator; {image} in the command is the ELF file. Repeatable, for example
                        --peer 'Other=other -m 128 {image}'
  --write FOLDER        puts the table between the marks in FOLDER/performance.md and draws FOLDER/performance.svg

Environment: SV39, QEMU, RVVM, SPIKE and TINYEMU name those programs; otherwise they are the sv39 built beside this one, and
qemu-system-riscv64, rvvm, spike and temu, each left out where it is not on PATH. Systems are more rows, timed from power-on:
LINUX_KERNEL and LINUX_INITRD (a kernel and its RAM disk; LINUX_FIRMWARE, by default each emulator's own, which RVVM does not have: OpenSBI's
fw_jump) start Linux until it prints LINUX_SAYS (by default `# `), until its shell has also done LINUX_COMMANDS (by default 200 programs, a sum,
gzip and a loop), and with four harts; XV6_KERNEL and XV6_DISK start xv6.
Example: scripts/compare --rounds 3 --rows integer,memcpy
";

struct Options {
    rounds: usize,
    rows: Vec<String>,
    work: u32,
    clock: Clock,
    timeout: Duration,
    peers: Vec<Emulator>,
    write: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = options().and_then(|options| match options {
        Some(options) => compare(options),
        None => {
            print!("{USAGE}");
            Ok(())
        }
    });
    done.map_or_else(
        |error| {
            // Without the place in this program where it was found.
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        },
        |()| ExitCode::SUCCESS,
    )
}

fn compare(options: Options) -> Result<()> {
    let scratch = std::env::temp_dir().join(format!("compare-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;
    let measured = measure(&options, &scratch);
    fs::remove_dir_all(&scratch)?;
    let results = measured?;

    let text = table::markdown(&results, options.rounds);
    print!("{text}");
    if let Some(folder) = options.write {
        table::write(&folder.join("performance.md"), &text)?;
        fs::write(folder.join("performance.svg"), chart::svg(&results))?;
    }
    Ok(())
}

/// Runs everything as often as that is wanted, with files in `scratch`.
fn measure(options: &Options, scratch: &Path) -> Result<Results> {
    let wanted =
        |name: &str| options.rows.is_empty() || options.rows.iter().any(|part| name.contains(part.as_str()));
    let mut rows = benchmarks::rows(&benchmarks::folder())?;
    rows.retain(|row| wanted(&row.name));
    for row in &mut rows {
        row.scale = (row.scale.saturating_mul(options.work.into()) / 100).max(1);
    }
    let mut tasks: Vec<Task> = rows.iter().map(|row| Task::program(row, scratch)).collect::<Result<_>>()?;
    tasks.extend(Task::systems(scratch)?.into_iter().filter(|task| wanted(&task.name)));
    ensure!(!tasks.is_empty(), "--rows {}: riscv-tests/benchmarks/rows.txt has none", options.rows.join(","));

    let mut results = Results::new(tasks, emulator::find(&options.peers)?, options.clock);
    for round in 0..options.rounds {
        for row in 0..results.rows.len() {
            let emulators = results.emulators.len();
            for turn in 0..emulators {
                // Whoever is first may have to wait for the disk: everybody is, now and then.
                let emulator = (turn + round + row) % emulators;
                eprint!(
                    "\rround {}/{}: {} on {}\x1b[K",
                    round + 1,
                    options.rounds,
                    results.rows[row].name,
                    results.emulators[emulator].name
                );
                results.run(row, emulator, options.timeout)?;
            }
        }
    }
    eprint!("\r\x1b[K");
    Ok(results)
}

/// The command line; `None` if it asks for help.
fn options() -> Result<Option<Options>> {
    let mut options = Options {
        rounds: 3,
        rows: Vec::new(),
        work: 100,
        clock: Clock::Wall,
        timeout: Duration::from_secs(20),
        peers: Vec::new(),
        write: None,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        if option == "--help" || option == "-h" {
            return Ok(None);
        }
        let value = arguments.next().with_context(|| format!("{option} wants a value (see --help)"))?;
        match option.as_str() {
            "--rounds" => options.rounds = value.parse::<usize>().context("--rounds")?.max(1),
            "--rows" => options.rows = value.split(',').map(str::to_owned).collect(),
            "--work" => options.work = value.parse().context("--work")?,
            "--clock" => {
                options.clock = match value.as_str() {
                    "wall" => Clock::Wall,
                    "cpu" => Clock::Cpu,
                    _ => bail!("--clock {value}: neither wall nor cpu"),
                }
            }
            "--timeout" => {
                let seconds: u32 = value.parse().context("--timeout")?;
                options.timeout = Duration::from_secs(seconds.into());
            }
            "--peer" => options.peers.push(Emulator::peer(&value)?),
            "--write" => options.write = Some(PathBuf::from(value)),
            _ => bail!("{option}: no such option (see --help)"),
        }
    }
    Ok(Some(options))
}
