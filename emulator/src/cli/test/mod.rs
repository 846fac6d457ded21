//! `sv39 test`: runs every ELF file that it finds, several at a time, and says which passed.
mod files;
mod junit;
mod one;
mod report;

use super::failure::{about, host_reason};
use super::options::MachineOptions;
use super::output;
use anyhow::{Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use one::Finished;
use std::fs::File;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const EXAMPLES: &str = "\
Examples:
  sv39 test riscv-tests/isa                    every ELF file below the folder
  sv39 test --filter rv64mi --jobs 1 riscv-tests/isa
  sv39 test --junit results.xml --shard 1/4 riscv-tests/isa    a quarter of them, for a job scheduler

A test passes when it ends itself with status 0: through `tohost`, or through the test finisher. Other files are skipped.
Exit status: 0 if all passed, 1 if any failed, 2 for an error of usage or of the host.";

/// The exit status when a test has failed.
const FAILED: u8 = 1;

/// Run test programs: every ELF file, by its own verdict
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Test {
    /// How many run at a time; by default as many as there are cores
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZero<usize>>,
    /// Only files whose path contains TEXT
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Only the Ith of N parts
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    /// How long a test may take, on the machine's clock
    #[arg(long, value_name = "N", default_value = "50000000")]
    max_instructions: u64,
    /// Write the results to FILE as JUnit XML
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Files, and folders with files
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    machine: MachineOptions,
}

/// One of several parts of equal size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Shard {
    /// From 0 on.
    index: usize,
    count: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers = text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
        match numbers {
            Some((index, count)) if (1..=count).contains(&index) => Ok(Self { index: index - 1, count }),
            _ => Err("expected I/N, with I from 1 to N".to_owned()),
        }
    }
}

/// Runs the tests; the exit status.
pub fn test(options: &Test) -> Result<u8> {
    let mut found = files::find(&options.paths)?;
    found.retain(|path| options.filter.as_ref().is_none_or(|text| path.to_string_lossy().contains(text)));
    if found.is_empty() {
        bail!("{}: no ELF files to test", list(&options.paths));
    }
    if let Some(Shard { index, count }) = options.shard {
        found = found.into_iter().skip(index).step_by(count).collect();
    }
    let junit = options.junit.as_deref().map(|path| match File::create(path) {
        Ok(file) => Ok((path, file)),
        Err(error) => Err(about(path, host_reason(&error))),
    });
    let junit = junit.transpose()?;

    let start = Instant::now();
    let finished = run_all(options, &found);
    let elapsed = start.elapsed();

    output::result(&report::text(&finished, elapsed))?;
    if let Some((path, mut file)) = junit {
        let written = file.write_all(junit::text(&finished, elapsed).as_bytes());
        written.map_err(|error| about(path, host_reason(&error)))?;
    }
    let failed = finished.iter().any(|test| test.failure.is_some());
    Ok(if failed { FAILED } else { 0 })
}

fn list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// Every thread takes the next file until there is none; the results are in the order of the files.
fn run_all(options: &Test, files: &[PathBuf]) -> Vec<Finished> {
    let available = std::thread::available_parallelism().map_or(1, NonZero::get);
    let jobs = options.jobs.map_or(available, NonZero::get).min(files.len());
    let progress = progress(files.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut mine = Vec::new();
        while let Some((index, path)) = take(&next, files) {
            mine.push((index, one::run(path, &options.machine, options.max_instructions)));
            progress.inc(1);
        }
        mine
    };
    let mut finished: Vec<(usize, Finished)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        // A test never panics (`one::run` reports it); the threads themselves have no other way to.
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    });
    progress.finish_and_clear();
    finished.sort_by_key(|&(index, _)| index);
    finished.into_iter().map(|(_, test)| test).collect()
}

fn take<'a>(next: &AtomicUsize, files: &'a [PathBuf]) -> Option<(usize, &'a Path)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|path| (index, path.as_path()))
}

/// A bar on standard error, where that is a terminal.
fn progress(count: usize) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_counted_from_one() {
        assert_eq!("1/1".parse(), Ok(Shard { index: 0, count: 1 }));
        assert_eq!("3/4".parse(), Ok(Shard { index: 2, count: 4 }));
        for wrong in ["", "1", "0/2", "3/2", "1/0", "a/b", "-1/2"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
