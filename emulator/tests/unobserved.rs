//! An observer costs nothing when there is none (`observe`): no event is built, no code for events exists, and the host
//! executes the instructions that it would execute if the hooks were not in the source.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use sv39::boot::Program;
use sv39::isa::address::PhysAddr;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::observe::{Event, Observer};
use sv39::platform::RAM_BASE;

/// Benchmarks that stay in the handlers of blocks.
const HOT: [&str; 4] = ["integer", "bytecode", "float", "memcpy"];
/// Benchmarks that between them reach every other place that reports events.
const SLOW: [&str; 5] = ["traps", "syscalls", "address-spaces", "fences", "self-modifying"];

fn programs() -> impl Iterator<Item = &'static str> {
    HOT.into_iter().chain(SLOW)
}

fn image(program: &str) -> PathBuf {
    let benchmarks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../riscv-tests/benchmarks");
    benchmarks.join("images").join(format!("{program}.elf"))
}

/// Runs a benchmark as short as it gets.
fn run<O: Observer>(program: &str, observer: &mut O) {
    let mut file = Program::open(&image(program)).expect("a committed image");
    let mut machine = Machine::new(MachineConfig::default(), &mut file).expect("a machine");
    machine.bus.ram.write(PhysAddr(RAM_BASE + 8), &1u64.to_le_bytes());
    let outcome = machine.run(2_000_000, &mut Capture::default(), observer);
    assert!(matches!(outcome, Outcome::Exit { status: 0 } | Outcome::Limit), "{program}: {outcome:?}");
}

/// An observer that is off. Unlike `()`, whose code would vanish anyway, its code is there if anything can call it.
struct Off;

impl Observer for Off {
    const ACTIVE: bool = false;

    #[inline(never)]
    fn event(&mut self, event: &Event) {
        panic!("{event:?} is reported to an observer that is off");
    }
}

/// The same observer, on.
#[derive(Default)]
struct On {
    events: u64,
}

impl Observer for On {
    const ACTIVE: bool = true;

    #[inline(never)]
    fn event(&mut self, event: &Event) {
        std::hint::black_box(event);
        self.events += 1;
    }
}

#[test]
fn an_observer_that_is_off_hears_nothing() {
    for program in programs() {
        run(program, &mut Off);
    }
    let mut on = On::default();
    run("traps", &mut on);
    assert!(on.events > 0, "an observer that is on hears something");
}

/// Optimised builds for ELF hosts name every function that they hold.
#[cfg(all(unix, not(target_os = "macos"), not(debug_assertions)))]
#[test]
fn no_code_reports_to_an_observer_that_is_off() {
    run("traps", &mut Off);
    run("traps", &mut On::default());
    let executable = fs::read(std::env::current_exe().expect("our own name")).expect("our own file");
    let elf = goblin::elf::Elf::parse(&executable).expect("an ELF host");
    let names: Vec<&str> = elf.syms.iter().filter_map(|symbol| elf.strtab.get_at(symbol.st_name)).collect();
    let reports_to = |observer: &str| {
        let method = format!("{observer}$u20$as$u20$sv39..observe..Observer$GT$5event");
        names.iter().any(|name| name.contains(&method))
    };
    assert!(reports_to("unobserved..On"), "the search finds what is there");
    assert!(!reports_to("unobserved..Off"));
}

#[test]
#[ignore = "builds the emulator twice and needs valgrind; run by: cargo test -p sv39 --test unobserved -- --ignored"]
fn the_host_executes_no_instruction_more_than_without_the_hooks() {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for part in ["Cargo.toml", "Cargo.lock", "emulator", "tests", "riscv-tests", "guest"] {
        copy(&root.join(part), &scratch.path().join(part));
    }
    // The same folder for both, since paths name symbols, and symbols order code.
    let with_hooks = host_instructions(scratch.path());
    let removed = remove_hooks(&scratch.path().join("emulator/src"));
    assert!(removed > 20, "only {removed} hooks found");
    let without_hooks = host_instructions(scratch.path());

    for ((program, with), without) in programs().zip(with_hooks).zip(without_hooks) {
        // Start-up differs by some thousand instructions. Behind the slow paths the compiler inlines a little
        // differently, as it decides that before it knows that a hook is off; a hook that is on would double them.
        let tolerance = if HOT.contains(&program) { without / 1000 } else { without / 20 };
        assert!(with <= without + tolerance, "{program}: {with} instructions with hooks, {without} without");
    }
}

/// Builds the emulator in `folder` and counts the host instructions of each program.
fn host_instructions(folder: &Path) -> Vec<u64> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.current_dir(folder).args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "-p",
        "sv39",
        "--bin",
        "sv39",
    ]);
    build.env("CARGO_TARGET_DIR", folder.join("target"));
    assert!(build.status().expect("cargo").success(), "the emulator builds");
    programs()
        .map(|program| {
            let mut valgrind = Command::new("valgrind");
            valgrind.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
            valgrind.arg(folder.join("target/release/sv39")).args(["run", "--max-instructions=2000000"]);
            let output = valgrind.arg(image(program)).output().expect("valgrind is installed");
            let text = String::from_utf8_lossy(&output.stderr);
            let line = text.lines().find_map(|line| line.split_once(" refs:"));
            let count = line.unwrap_or_else(|| panic!("no count: {text}")).1.trim().replace(',', "");
            count.parse().expect("a number")
        })
        .collect()
}

/// Makes every condition that asks for an observer false; gives how many there were.
fn remove_hooks(folder: &Path) -> usize {
    let mut removed = 0;
    for path in entries(folder) {
        if path.is_dir() {
            removed += remove_hooks(&path);
        } else {
            let text = fs::read_to_string(&path).expect("a source");
            removed += text.matches("O::ACTIVE").count();
            fs::write(&path, text.replace("O::ACTIVE", "false")).expect("a scratch file");
        }
    }
    removed
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("a copy");
        return;
    }
    fs::create_dir(to).expect("a folder");
    for path in entries(from) {
        let name = path.file_name().expect("a name");
        if name != "target" {
            copy(&path, &to.join(name));
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect()
}
