//! `sv39 run`: runs a file.

use super::commit_log::CommitLog;
use super::console::Console;
use super::ending;
use super::failure::{about, host_reason};
use super::guest::GuestOptions;
use super::image::Source;
use super::inspect;
use super::output;
use super::signature::Signature;
use super::stats::{Format, Statistics};
use super::trace::{Kinds, Trace};
use super::translation::TranslationOptions;
use anyhow::{Result, anyhow};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use sv39::boot::Program;
use sv39::inspect::{FenceCheck, digest};
use sv39::machine::{Machine, Outcome, StopRequest};
use sv39::observe::{Event, Observer};
use sv39::symbols::Symbols;

const EXAMPLES: &str = "\
Examples:
  sv39 run ./prog one two < input > output     a program for Linux, in the bundled kernel
  sv39 run --dir .:/work:rw --cwd /work ./prog file
  sv39 run --dir sysroot:/ /bin/ls -l /        one that is in a shared directory, as are its libraries
  sv39 run kernel.elf                          decides what the file is, and runs it
  sv39 run --memory 1G --append 'lesson=x' kernel.elf
  sv39 run --stats=json --max-instructions 1000000 program.elf
  sv39 run --check-fences kernel.elf           where the kernel has forgotten an SFENCE.VMA
  sv39 run --log-commits log program.elf       compare the log with Spike's
  sv39 -M virt -nographic -bios none -kernel program.elf   as QEMU has it

Exit status: the guest's, modulo 256; 124 when a limit was reached, 125 when the guest was stuck or trapped with nobody to
handle it, 2 for an error of usage or of the host, 0 after Ctrl-A x.";

/// Run a file: a program for Linux, a kernel, a bare-metal program or a test
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
    /// Print a hash of what harts and memory hold at the end: runs that are the same have the same
    #[arg(long)]
    digest: bool,
    /// Write the device tree to FILE, and do not run
    #[arg(long, value_name = "FILE")]
    dump_dtb: Option<PathBuf>,
    /// End the run, with status 0, when the guest asks for a reset
    #[arg(long)]
    no_reboot: bool,
    /// Name uses of translations that the page table does not have any more, and the SFENCE.VMA that was forgotten
    #[arg(long)]
    check_fences: bool,
    /// Let nothing of the guest's output pass that could program the terminal or make it answer; text, colours and the cursor's
    /// movements do
    #[arg(long)]
    console_filter: bool,
    /// Do not say what the file is
    #[arg(long, short)]
    quiet: bool,
    #[command(flatten)]
    translation: TranslationOptions,
    #[command(flatten)]
    guest: GuestOptions,
}

/// Runs the file; the exit status.
pub fn run(options: &Run) -> Result<u8> {
    let mut guest = options.guest.guest(options.quiet)?;
    guest.config.translation_notes = options.translation.detail(options.stats.is_some());
    let mut machine = guest.machine()?;
    if let Some(file) = &options.dump_dtb {
        std::fs::write(file, machine.device_tree()).map_err(|error| about(file, host_reason(&error)))?;
        return Ok(0);
    }
    let mut outputs = Outputs::create(options, &guest.path, &guest.program, &machine)?;

    let network = guest.network()?;
    let start = Instant::now();
    let console = if guest.is_linux {
        Console::of_program(options.timeout)
    } else {
        Console::standard(options.timeout)
    };
    let mut console = console.with_network(network).filtered(options.console_filter);
    let limit = options.max_instructions.unwrap_or(u64::MAX);
    let outcome = loop {
        let outcome = outputs.observe(|observers| match observers {
            None => machine.run(limit, &mut console, &mut ()),
            Some(observers) => machine.run(limit, &mut console, observers),
        });
        if outcome == Outcome::Stopped(StopRequest::Look) {
            output::note(&inspect::live(&machine, &guest.program));
            continue;
        }
        if outcome != Outcome::Reset || options.no_reboot {
            break outcome;
        }
        machine.restart(&mut guest.program).map_err(|error| about(&guest.path, error))?;
    };
    let elapsed = start.elapsed();
    let console = console.finish();
    if let Some(text) = ending::describe(&machine, &outcome, guest.program.symbols()) {
        output::note(&text);
    }
    console?;
    if options.digest {
        let digest = digest(&machine.harts, &machine.bus, machine.clock());
        output::note(&format!("sv39: the state is {digest:016x}\n"));
    }
    let symbols = guest.program.symbols();
    options.translation.write(&machine, symbols)?;
    let summary = options.translation.summary(&machine, symbols);
    outputs.finish(&machine, Statistics::new(&machine, &outcome, elapsed, summary), symbols)?;
    Ok(outcome.exit_status())
}

/// The files that a run writes; all are created before it begins.
struct Outputs {
    observers: Observers,
    signature: Option<Signature>,
    stats: Option<(Format, Option<(PathBuf, File)>)>,
}

impl Outputs {
    fn create(options: &Run, path: &Path, program: &Program<Source>, machine: &Machine) -> Result<Self> {
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
        if options.check_fences && machine.harts.len() > 1 {
            return Err(anyhow!("--check-fences: needs one hart; what others may still use cannot be told"));
        }
        let fences = options.check_fences.then(|| FenceCheck::new(machine.config().tlb.asid_mask()));
        Ok(Self { observers: Observers { log, trace, fences }, signature, stats })
    }

    /// Calls with the observers, if there are any.
    fn observe(&mut self, run: impl FnOnce(Option<&mut Observers>) -> Outcome) -> Outcome {
        let Observers { log, trace, fences } = &self.observers;
        let any = log.is_some() || trace.is_some() || fences.is_some();
        run(any.then_some(&mut self.observers))
    }

    fn finish(self, machine: &Machine, statistics: Statistics, symbols: Option<&Symbols>) -> Result<()> {
        if let Some(fences) = &self.observers.fences {
            output::note(&fences.text(symbols));
        }
        self.observers.log.map(CommitLog::finish).transpose()?;
        self.observers.trace.map(Trace::finish).transpose()?;
        if let Some(signature) = self.signature {
            signature.write(&machine.bus.ram)?;
        }
        let Some((format, file)) = self.stats else { return Ok(()) };
        let text = statistics.print(format);
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
    fences: Option<FenceCheck>,
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
        if let Some(fences) = &mut self.fences {
            fences.event(event);
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
