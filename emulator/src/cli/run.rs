//! `sv39 run`: runs a file.

use super::commit_log::CommitLog;
use super::console::Console;
use super::ending;
use super::failure::{about, host_reason};
use super::options::MachineOptions;
use super::output;
use super::signature::Signature;
use super::stats::{Format, Statistics};
use super::trace::{Kinds, Trace};
use super::virtio::VirtioOptions;
use anyhow::Result;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use sv39::boot::{FileKind, Program, read_regular};
use sv39::machine::{Machine, MachineConfig, Outcome};
use sv39::observe::{Event, Observer};

const EXAMPLES: &str = "\
Examples:
  sv39 run kernel.elf                          decides what the file is, and runs it
  sv39 run --memory 1G --append 'lesson=x' kernel.elf
  sv39 run --stats=json --max-instructions 1000000 program.elf
  sv39 run --log-commits log program.elf       compare the log with Spike's
  sv39 -M virt -nographic -bios none -kernel program.elf   as QEMU has it

Exit status: the guest's, modulo 256; 124 when a limit was reached, 125 when the guest was stuck or trapped with nobody to
handle it, 2 for an error of usage or of the host, 0 after Ctrl-A x.";

/// Run a file: a kernel, a bare-metal program or a test
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Run {
    /// Stop when the machine's clock, which counts instructions and idle ticks, has reached N
    #[arg(long, value_name = "N")]
    max_instructions: Option<u64>,
    /// Stop after this time
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    /// Print statistics at the end
    #[arg(long, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    stats: Option<Format>,
    /// Write the statistics to FILE instead of standard error
    #[arg(long, value_name = "FILE", requires = "stats")]
    stats_file: Option<PathBuf>,
    /// Write the memory from begin_signature to end_signature to FILE at the end
    #[arg(long, value_name = "FILE")]
    signature: Option<PathBuf>,
    /// Bytes in a line of the signature
    #[arg(long, value_name = "N", default_value = "16", value_parser = clap::value_parser!(u16).range(1..=256))]
    signature_granularity: u16,
    /// Write every retired instruction with what it wrote to FILE, in Spike's format
    #[arg(long, value_name = "FILE")]
    log_commits: Option<PathBuf>,
    /// Print events, a list such as trap,walk (`all`: every kind)
    #[arg(long, value_name = "EVENTS")]
    trace: Option<Kinds>,
    /// Write the events to FILE instead of standard error
    #[arg(long, value_name = "FILE", requires = "trace")]
    trace_file: Option<PathBuf>,
    /// Initial RAM disk of a kernel
    #[arg(long, value_name = "FILE")]
    initrd: Option<PathBuf>,
    /// Firmware: `default`, the built-in SBI for an S-mode kernel; `none`, and the kernel starts in M-mode; or a FILE, such as
    /// OpenSBI's fw_dynamic or fw_jump
    #[arg(long, value_name = "FIRMWARE", default_value = "default")]
    bios: Bios,
    /// Do not say what the file is
    #[arg(long, short)]
    quiet: bool,
    /// FILE, as QEMU has it
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    kernel: Option<PathBuf>,
    /// The file to run
    #[arg(value_name = "FILE", required_unless_present = "kernel")]
    file: Option<PathBuf>,
    /// The guest's arguments; for a kernel, words of its command line
    #[arg(value_name = "ARGS", trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
    #[command(flatten)]
    machine: MachineOptions,
    #[command(flatten)]
    virtio: VirtioOptions,
}

/// What runs below the kernel.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Bios {
    /// The built-in SBI firmware
    Default,
    /// Nothing
    None,
    /// The firmware in this file
    File(PathBuf),
}

impl From<&str> for Bios {
    fn from(text: &str) -> Self {
        match text {
            "default" => Self::Default,
            "none" => Self::None,
            file => Self::File(file.into()),
        }
    }
}

/// Runs the file; the exit status.
pub fn run(options: &Run) -> Result<u8> {
    let path = options.kernel.as_ref().or(options.file.as_ref());
    let path = path.map_or(Path::new(""), PathBuf::as_path);
    let mut program = Program::open(path).map_err(|error| about(path, error))?;
    let config = configure(options, path, &program)?;
    let mut machine = Machine::new(config, &mut program).map_err(|error| about(path, error))?;
    options.virtio.plug(&mut machine)?;
    let mut outputs = Outputs::create(options, path, &program, &machine)?;

    let start = Instant::now();
    let mut console = Console::standard(options.timeout);
    let limit = options.max_instructions.unwrap_or(u64::MAX);
    let outcome = outputs.observe(|observers| match observers {
        None => machine.run(limit, &mut console, &mut ()),
        Some(observers) => machine.run(limit, &mut console, observers),
    });
    let elapsed = start.elapsed();
    let console = console.finish();
    if let Some(text) = ending::describe(&machine, &outcome, program.symbols()) {
        output::note(&text);
    }
    console?;
    outputs.finish(&machine, &outcome, elapsed)?;
    Ok(outcome.exit_status())
}

/// Firmware ends where the kernel begins, 2 MiB above the base of RAM; debug sections may come on top.
const FIRMWARE_LIMIT: u64 = 64 << 20;

/// Decides what the file is, and says so.
fn configure(options: &Run, path: &Path, program: &Program<File>) -> Result<MachineConfig> {
    let mut config = options.machine.config();
    let (mut kind, mut reason) = program.kind();
    if let Some(asked) = config.kind {
        (kind, reason) = (asked, "--kind says so");
    } else if kind == FileKind::Supervisor && options.bios == Bios::None {
        (kind, reason) = (FileKind::Machine, "--bios none says so");
    }
    if kind == FileKind::Linux {
        return Err(about(
            path,
            format!("is {kind} ({reason}); the bundled kernel runs its own programs only"),
        ));
    }
    if !options.quiet {
        output::note(&format!("sv39: {}: {kind} ({reason})\n", path.display()));
    }
    log::info!("harts: {}, MiB of memory: {}", config.harts, config.memory >> 20);
    if let Bios::File(firmware) = &options.bios {
        if kind != FileKind::Supervisor {
            return Err(about(
                path,
                format!("is {kind} ({reason}); firmware from a file enters S-mode kernels only"),
            ));
        }
        config.firmware = read_regular(firmware, FIRMWARE_LIMIT).map_err(|error| about(firmware, error))?;
    }
    config.kind = Some(kind);
    if let Some(path) = &options.initrd {
        // More than memory holds cannot be placed there anyway.
        config.initrd = read_regular(path, config.memory).map_err(|error| about(path, error))?;
    }
    let words = std::iter::once(&config.command_line).chain(&options.arguments);
    config.command_line = words.filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    Ok(config)
}

/// The files that a run writes; all are created before it begins.
struct Outputs {
    observers: Observers,
    signature: Option<Signature>,
    stats: Option<(Format, Option<(PathBuf, File)>)>,
}

impl Outputs {
    fn create(options: &Run, path: &Path, program: &Program<File>, machine: &Machine) -> Result<Self> {
        let log = options.log_commits.as_deref().map(CommitLog::create).transpose()?;
        let trace =
            options.trace.map(|kinds| Trace::new(kinds, options.trace_file.as_deref())).transpose()?;
        let granularity = usize::from(options.signature_granularity);
        let signature = options.signature.as_deref();
        let signature = signature
            .map(|file| Signature::new(file, granularity, path, program, &machine.bus.ram))
            .transpose()?;
        let stats_file = options.stats_file.as_deref().map(|file| match File::create(file) {
            Ok(created) => Ok((file.to_owned(), created)),
            Err(error) => Err(about(file, host_reason(&error))),
        });
        let stats_file = stats_file.transpose()?;
        let stats = options.stats.map(|format| (format, stats_file));
        Ok(Self { observers: Observers { log, trace }, signature, stats })
    }

    /// Calls with the observers, if there are any.
    fn observe(&mut self, run: impl FnOnce(Option<&mut Observers>) -> Outcome) -> Outcome {
        let any = self.observers.log.is_some() || self.observers.trace.is_some();
        run(any.then_some(&mut self.observers))
    }

    fn finish(self, machine: &Machine, outcome: &Outcome, elapsed: Duration) -> Result<()> {
        self.observers.log.map(CommitLog::finish).transpose()?;
        self.observers.trace.map(Trace::finish).transpose()?;
        if let Some(signature) = self.signature {
            signature.write(&machine.bus.ram)?;
        }
        let Some((format, file)) = self.stats else { return Ok(()) };
        let text = Statistics::new(machine, outcome, elapsed).print(format);
        match file {
            None => output::note(&text),
            Some((path, mut file)) => {
                file.write_all(text.as_bytes()).map_err(|error| about(&path, host_reason(&error)))?;
            }
        }
        Ok(())
    }
}

/// Everybody who looks at the run.
struct Observers {
    log: Option<CommitLog>,
    trace: Option<Trace>,
}

impl Observer for Observers {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if let Some(log) = &mut self.log {
            log.event(event);
        }
        if let Some(trace) = &mut self.trace {
            trace.event(event);
        }
    }
}

/// Reads a time in seconds.
fn seconds(text: &str) -> Result<Duration, String> {
    let number: f64 = text.parse().map_err(|_| "expected a number of seconds".to_owned())?;
    Duration::try_from_secs_f64(number).map_err(|_| "expected a number of seconds, at least 0".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds() {
        assert_eq!(seconds("1.5"), Ok(Duration::from_millis(1500)));
        for wrong in ["", "-1", "nan", "inf", "1s", "1e40"] {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }
}
