//! No program can tell what runs it: each ends with the same state, clock and output in the translator as in the interpreter. Our own
//! test images, the benchmark programs, and with `RISCV_TESTS=DIR` every ELF file under DIR, such as an official suite, in all ways.

use std::fmt;
use std::fs;
use std::io::Cursor;

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};
use riscv_tests::benchmarks;
use riscv_tests::run::machine_config;
use riscv_tests::suite;
use std::path::PathBuf;
use std::process::ExitCode;
use sv39::boot::Program;
use sv39::inspect::digest;
use sv39::machine::{Capture, Engine, Machine, MachineConfig, Outcome};

/// Ticks that are compared: nearly every test is over before.
const LIMIT: u64 = 20_000_000;
/// The same where it takes more of the host's time.
const SHORT: u64 = 300_000;
/// Enough for every test, and quickly hashed.
const MEMORY: u64 = 32 << 20;

/// A way of running that must make no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Translates what is worth it.
    Usual,
    /// Translates all that can be translated.
    Everything,
    /// The same, and has to forget it all the time.
    TinyCache,
    /// The same in regions of a few instructions.
    TinyRegions,
    /// The same in slices of any few ticks.
    Slices,
    /// The same with harts that take turns, and race.
    Harts,
}

const WAYS: [Way; 6] =
    [Way::Usual, Way::Everything, Way::TinyCache, Way::TinyRegions, Way::Slices, Way::Harts];

/// The ways in which the test with this number runs by default: there are hundreds of tests.
fn some_ways(number: usize) -> Vec<Way> {
    vec![Way::Everything, [Way::TinyCache, Way::TinyRegions, Way::Slices, Way::Harts][number % 4]]
}

impl Way {
    fn limit(self) -> u64 {
        match self {
            Way::Usual | Way::Everything | Way::TinyRegions => LIMIT,
            Way::TinyCache | Way::Slices | Way::Harts => SHORT,
        }
    }

    fn translated(self, config: &MachineConfig) -> MachineConfig {
        let mut config = MachineConfig { engine: Engine::Translator, ..config.clone() };
        if self != Way::Usual {
            config.translate_after = 0;
        }
        match self {
            Way::Usual | Way::Everything | Way::Slices => {}
            Way::TinyCache => (config.code_cache, config.decoded_instructions) = (16 << 10, 0),
            Way::TinyRegions => config.region_length = 3,
            Way::Harts => config.harts = 3,
        }
        config
    }
}

/// All that is compared.
#[derive(PartialEq, Eq, Clone)]
struct End {
    outcome: Outcome,
    clock: u64,
    instructions: u64,
    output: String,
    state: u64,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { outcome, clock, instructions, output, state } = self;
        write!(f, "{outcome:?} at {clock}, {instructions} instructions, {output:?}, state {state:x}")
    }
}

fn end(config: MachineConfig, image: &[u8], limit: u64, slices: bool) -> Result<End> {
    let mut program = Program::new(Cursor::new(image))?;
    let mut machine = Machine::new(config, &mut program)?;
    let mut host = Capture::default();
    let mut outcome = Outcome::Limit;
    if slices {
        // Any numbers that are not too regular.
        let (mut next, mut random) = (0, image.len() as u64);
        while outcome == Outcome::Limit && next < limit {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            next = (next + 1 + (random >> 40) % 50).min(limit);
            outcome = machine.run(next, &mut host, &mut ());
        }
    } else {
        outcome = machine.run(limit, &mut host, &mut ());
    }
    Ok(End {
        outcome,
        clock: machine.clock(),
        instructions: machine.instructions(),
        output: String::from_utf8_lossy(&host.output).into_owned(),
        state: digest(&machine.harts, &machine.bus, machine.clock()),
    })
}

fn check(image: &[u8], config: &MachineConfig, ways: &[Way]) -> Result<(), Failed> {
    let mut expected: Vec<((u64, usize), End)> = Vec::new();
    for &way in ways {
        let translated = way.translated(config);
        let (limit, harts) = (way.limit(), translated.harts);
        let known = expected.iter().find(|(key, _)| *key == (limit, harts)).map(|(_, end)| end.clone());
        let reference = match known {
            Some(end) => end,
            None => {
                let interpreted = MachineConfig { harts, engine: Engine::Interpreter, ..config.clone() };
                let end = end(interpreted, image, limit, false).map_err(failed)?;
                expected.push(((limit, harts), end.clone()));
                end
            }
        };
        let found = end(translated, image, limit, way == Way::Slices).map_err(failed)?;
        if found != reference {
            return Err(format!("{way:?}: {found}\nin the interpreter: {reference}").into());
        }
    }
    Ok(())
}

fn failed(error: anyhow::Error) -> Failed {
    format!("{error:#}").into()
}

fn trials() -> Result<Vec<Trial>> {
    let mut programs = suite::own()?;
    let campaign = std::env::var_os("RISCV_TESTS");
    if let Some(folder) = &campaign {
        programs.extend(suite::elf_files(&PathBuf::from(folder))?);
    }
    let mut trials = Vec::new();
    for (number, program) in programs.into_iter().enumerate() {
        let ways = if campaign.is_some() { WAYS.to_vec() } else { some_ways(number) };
        let config = machine_config(&program.configuration)?;
        trials.push(Trial::test(program.name, move || {
            let image = fs::read(&program.path).map_err(|error| failed(error.into()))?;
            check(&image, &MachineConfig { memory: MEMORY, ..config.clone() }, &ways)
        }));
    }
    let folder = benchmarks::folder();
    for mut row in benchmarks::rows(&folder)? {
        row.scale = 1;
        let image = fs::read(folder.join(benchmarks::image(&row.program)))?;
        let image = benchmarks::with_numbers(&image, &row)?;
        trials.push(Trial::test(format!("benchmark::{}", row.name), move || {
            check(&image, &MachineConfig::default(), &WAYS)
        }));
    }
    Ok(trials)
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match trials() {
        Ok(trials) => libtest_mimic::run(&arguments, trials).exit_code(),
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
