//! Runs and times.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use riscv_tests::benchmarks::Row;
use sv39::boot::Program;
use sv39::bus::{Ram, Width};
use sv39::isa::address::PhysAddr;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

use crate::emulator::Emulator;
use crate::task::{Guest, Step, Task};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Time that passes.
    Wall,
    /// Processor time of the emulator and all its threads.
    Cpu,
}

/// All times of a comparison.
pub struct Results {
    /// What was run.
    pub rows: Vec<Task>,
    /// On what.
    pub emulators: Vec<Emulator>,
    /// What `seconds` mean.
    pub clock: Clock,
    /// Seconds of each run, by row and emulator; `None` where the guest did not end with status 0.
    seconds: Vec<Vec<Option<Vec<f64>>>>,
}

impl Results {
    /// Nothing measured yet.
    pub fn new(rows: Vec<Task>, emulators: Vec<Emulator>, clock: Clock) -> Results {
        let seconds = vec![vec![Some(Vec::new()); emulators.len()]; rows.len()];
        Results { rows, emulators, clock, seconds }
    }

    /// Runs a row once on one emulator. Where it failed before, or took long, it is not run again.
    pub fn run(&mut self, row: usize, emulator: usize, limit: Duration) -> Result<()> {
        let guest = &self.rows[row].guest;
        let command = self.emulators[emulator].command_line(guest);
        let seconds = &mut self.seconds[row][emulator];
        if let Some(measured) = seconds
            && measured.iter().all(|&before| before < LONG)
        {
            let time = match (command, guest, self.clock) {
                (Some(command), Guest::Program { .. }, clock) => run_once(&command, clock, limit)?,
                (Some(command), Guest::System { steps, .. }, Clock::Wall) => {
                    run_through(&command, steps, limit)?
                }
                // What is ended from outside tells nobody its processor time.
                (None, _, _) | (Some(_), Guest::System { .. }, Clock::Cpu) => None,
            };
            match time {
                Some(time) => measured.push(time),
                None => *seconds = None,
            }
        }
        Ok(())
    }

    /// Whether an emulator could run a row at all.
    pub fn can_run(&self, row: usize, emulator: usize) -> bool {
        self.emulators[emulator].command_line(&self.rows[row].guest).is_some()
    }

    /// The median time of a row on an emulator.
    pub fn seconds(&self, row: usize, emulator: usize) -> Option<f64> {
        self.seconds[row][emulator].as_ref().map(|seconds| median(seconds.clone()))
    }

    /// Millions of guest instructions in a second.
    pub fn mips(&self, row: usize, emulator: usize) -> Option<f64> {
        let instructions = self.rows[row].instructions()? as f64;
        self.seconds(row, emulator).map(|seconds| instructions / seconds / 1e6)
    }

    /// How many times faster `emulator` is than `other`: the median over the rounds, each a ratio of neighbouring runs.
    pub fn ratio(&self, row: usize, emulator: usize, other: usize) -> Option<f64> {
        let (own, theirs) = (self.seconds[row][emulator].as_ref()?, self.seconds[row][other].as_ref()?);
        Some(median(own.iter().zip(theirs).map(|(own, theirs)| theirs / own).collect()))
    }
}

/// Seconds of a run that is not repeated.
const LONG: f64 = 4.0;

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 }
}

/// The guest instructions of a row, as our machine counts them.
pub fn instructions(row: &Row, image: &Path) -> Result<u64> {
    let mut program = Program::open(image).with_context(|| row.name.clone())?;
    let mut machine = Machine::new(MachineConfig::default(), &mut program)?;
    match machine.run(u64::MAX, &mut Capture::default(), &mut ()) {
        Outcome::Exit { status: 0 } => Ok(machine.clock()),
        other => bail!("{}: {other:?} instead of success", row.name),
    }
}

/// Touches as much memory as a run may need, in large pages where there are any. A virtual machine that gives free memory back to its
/// host finds it again only when it is touched, which takes up to 0.2 s; whoever runs after somebody small would pay for it.
fn find_memory() {
    const BASE: u64 = 0x8000_0000;
    const BYTES: u64 = 256 << 20;
    // Without so much memory nothing is found, and nothing is wrong.
    let Ok(mut memory) = Ram::new(PhysAddr(BASE), BYTES) else { return };
    for offset in (0..BYTES).step_by(4096) {
        memory.store(PhysAddr(BASE + offset), Width::Byte, 1);
    }
}

/// Seconds of one run; `None` if it did not end with status 0 in time.
fn run_once(command: &[OsString], clock: Clock, limit: Duration) -> Result<Option<f64>> {
    let (program, arguments) = command.split_first().context("an empty command")?;
    let mut command = match clock {
        Clock::Wall => Command::new(program),
        Clock::Cpu => {
            // The shell tells the times of its children.
            let mut shell = Command::new("sh");
            shell.args(["-c", "\"$@\" >/dev/null 2>&1 || exit 1; times", "sh"]).arg(program);
            shell
        }
    };
    command.args(arguments).stdin(Stdio::null()).stderr(Stdio::null());
    command.stdout(if clock == Clock::Cpu { Stdio::piped() } else { Stdio::null() });
    own_group(&mut command);
    find_memory();
    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("{}", program.display()))?;
    let Some(status) = wait(&mut child, start + limit)? else { return Ok(None) };
    let wall = start.elapsed().as_secs_f64();
    if !status.success() {
        return Ok(None);
    }
    match child.stdout {
        None => Ok(Some(wall)),
        Some(mut output) => {
            let mut text = String::new();
            output.read_to_string(&mut text)?;
            Ok(Some(children_seconds(&text).with_context(|| format!("times: {text:?}"))?))
        }
    }
}

/// Seconds until a run has said the last of this; then it is ended. `None` if it did not say it in time.
fn run_through(command: &[OsString], steps: &[Step], limit: Duration) -> Result<Option<f64>> {
    let (program, arguments) = command.split_first().context("an empty command")?;
    let mut command = Command::new(program);
    // With input that has ended, a shell would end too.
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    own_group(&mut command);
    find_memory();
    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("{}", program.display()))?;
    let mut output = child.stdout.take().context("no output")?;
    let mut input = child.stdin.take().context("no input")?;
    let steps = steps.to_vec();
    let (found, finds) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let (mut said, mut part) = (Vec::new(), [0; 4096]);
        let mut steps = steps.iter().peekable();
        while let Ok(length @ 1..) = output.read(&mut part) {
            said.extend_from_slice(&part[..length]);
            while let Some(step) = steps.peek() {
                let Some(end) = end_of(&said, step.says.as_bytes()) else { break };
                said.drain(..end);
                if input.write_all(step.typed.as_bytes()).is_err() {
                    return;
                }
                steps.next();
            }
            if steps.peek().is_none() {
                // Whoever waits may have given up.
                let _late = found.send(start.elapsed().as_secs_f64());
                return;
            }
        }
    });
    let seconds = finds.recv_timeout(limit).ok();
    end_group(&mut child)?;
    child.wait()?;
    // It ends with the output.
    let _panic_is_a_failure = reader.join();
    Ok(seconds)
}

/// Where something ends in what was said.
fn end_of(said: &[u8], what: &[u8]) -> Option<usize> {
    let start = said.windows(what.len().max(1)).position(|window| window == what)?;
    Some(start + what.len())
}

/// Waits until the deadline; then ends the child and all that it has started.
fn wait(child: &mut Child, deadline: Instant) -> Result<Option<ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() > deadline {
            end_group(child)?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(unix)]
fn end_group(child: &mut Child) -> Result<()> {
    let group = rustix::process::Pid::from_child(child);
    Ok(rustix::process::kill_process_group(group, rustix::process::Signal::KILL)?)
}

#[cfg(not(unix))]
fn own_group(_command: &mut Command) {}

#[cfg(not(unix))]
fn end_group(child: &mut Child) -> Result<()> {
    Ok(child.kill()?)
}

/// User and system time from the second line of the shell's `times`: `0m1.25s 0m0.01s`.
fn children_seconds(text: &str) -> Option<f64> {
    let line = text.lines().nth(1)?;
    let seconds = |word: &str| {
        let (minutes, rest) = word.split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + rest.trim_end_matches('s').parse::<f64>().ok()?)
    };
    line.split_whitespace().map(seconds).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_shells_children() {
        assert_eq!(children_seconds("0m0.00s 0m0.00s\n1m1.250000s 0m0.5s\n"), Some(61.75));
        assert_eq!(children_seconds("0m0.00s 0m0.00s\n"), None);
        assert_eq!(children_seconds("a\nb c\n"), None);
    }

    #[test]
    fn median_of_odd_and_even() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 2.5);
    }

    #[cfg(unix)]
    #[test]
    fn a_run_is_timed_by_both_clocks_and_a_failed_or_endless_one_has_no_time() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        let limit = Duration::from_secs(20);
        let wall = run_once(&words("sleep 0.05"), Clock::Wall, limit).expect("sleep");
        assert!(wall.is_some_and(|seconds| seconds >= 0.05));
        let cpu = run_once(&words("sleep 0.05"), Clock::Cpu, limit).expect("sleep");
        assert!(cpu.is_some_and(|seconds| seconds < 0.05));
        assert_eq!(run_once(&words("false"), Clock::Cpu, limit).expect("false"), None);
        let step = |says: &str, typed: &str| Step { says: says.to_owned(), typed: typed.to_owned() };
        let until = |says| [step(says, "")];
        let said = run_through(&words("printf hello"), &until("ell"), limit).expect("printf");
        assert!(said.is_some());
        assert_eq!(run_through(&words("printf hello"), &until("elk"), limit).expect("printf"), None);
        let endless = [OsString::from("sh"), "-c".into(), "echo on; sleep 30".into()];
        let seconds = run_through(&endless, &until("on"), limit).expect("sh");
        assert!(seconds.is_some_and(|seconds| seconds < 20.0));
        let asks =
            [OsString::from("sh"), "-c".into(), "echo name; read name; echo hello $name; sleep 30".into()];
        let told = [step("name", "world\n"), step("hello world", "")];
        assert!(run_through(&asks, &told, limit).expect("sh").is_some_and(|seconds| seconds < 20.0));
        assert_eq!(
            run_once(&words("sleep 30"), Clock::Wall, Duration::from_millis(20)).expect("sleep"),
            None
        );
    }
}
