//! Every test program is one test: our own images, and with `RISCV_TESTS=DIR` every ELF
//! file under DIR, such as a build of the official suite. With `RISCV_SIMULATOR=COMMAND`
//! the programs run under that command, so that the tests are checked too.

use std::path::PathBuf;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use riscv_tests::run::{self, Verdict};
use riscv_tests::suite::{self, Program};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    match suite::own() {
        Ok(programs) => trials.extend(programs.into_iter().map(trial)),
        Err(error) => trials.push(broken("own tests", format!("{error:#}"))),
    }
    match std::env::var_os("RISCV_TESTS") {
        None => trials.push(
            broken("official suite: not there, set RISCV_TESTS=DIR", "RISCV_TESTS is not set".to_owned())
                .with_ignored_flag(true),
        ),
        Some(folder) => match suite::elf_files(&PathBuf::from(&folder)) {
            Ok(programs) if programs.is_empty() => {
                trials.push(broken("official suite", "no ELF file there".to_owned()));
            }
            Ok(programs) => trials.extend(programs.into_iter().map(trial)),
            Err(error) => trials.push(broken("official suite", format!("{error:#}"))),
        },
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trial(program: Program) -> Trial {
    let simulator = std::env::var("RISCV_SIMULATOR").ok();
    // Another simulator has made its own choices.
    let ignored = simulator.is_some() && program.own_choice;
    Trial::test(program.name, move || {
        let verdict = match simulator {
            Some(simulator) => run::run_with(&simulator, &program.path),
            None => run::run_elf(&program.path, &program.configuration),
        };
        match verdict.map_err(|error| Failed::from(format!("{error:#}")))? {
            Verdict::Passed => Ok(()),
            verdict @ (Verdict::Failed(_) | Verdict::Ended(_)) => Err(verdict.to_string().into()),
        }
    })
    .with_ignored_flag(ignored)
}

fn broken(name: &str, message: String) -> Trial {
    Trial::test(name, move || Err(message.into()))
}
