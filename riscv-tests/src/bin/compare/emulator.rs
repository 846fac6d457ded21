//! The emulators of a comparison: a name and a command line each.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// What stands for the ELF file in a command line.
const IMAGE: &str = "{image}";
/// What stands for TinyEMU's description of a machine that starts the ELF file; it lies beside it.
const CONFIGURATION: &str = "{image}.cfg";

/// How an emulator is started.
#[derive(Clone, Debug)]
pub struct Emulator {
    /// The name in tables.
    pub name: String,
    program: OsString,
    arguments: Vec<String>,
}

impl Emulator {
    /// From `NAME=COMMAND`.
    pub fn peer(text: &str) -> Result<Emulator> {
        let (name, command) = text.split_once('=').with_context(|| format!("{text}: not NAME=COMMAND"))?;
        let mut words = command.split_whitespace().map(str::to_owned);
        let program = words.next().with_context(|| format!("{text}: no command"))?.into();
        let arguments: Vec<String> = words.collect();
        ensure!(arguments.iter().any(|word| word.contains(IMAGE)), "{text}: no {IMAGE} in the command");
        Ok(Emulator { name: name.to_owned(), program, arguments })
    }

    fn new(name: String, program: impl Into<OsString>, arguments: &str) -> Emulator {
        let arguments = arguments.split_whitespace().map(str::to_owned).collect();
        Emulator { name, program: program.into(), arguments }
    }

    /// The program and its arguments for one image.
    pub fn command_line(&self, image: &Path) -> Vec<OsString> {
        let image = image.to_string_lossy();
        let arguments = self.arguments.iter().map(|word| word.replace(IMAGE, &image).into());
        std::iter::once(self.program.clone()).chain(arguments).collect()
    }
}

/// A machine for TinyEMU, which reads what it starts from a file. Paths are relative to that file.
pub fn write_configuration(image: &Path) -> Result<()> {
    let name = image.file_name().unwrap_or_default().to_string_lossy();
    let text = format!("{{ version: 1, machine: \"riscv64\", memory_size: 128, bios: \"{name}\" }}\n");
    Ok(fs::write(CONFIGURATION.replace(IMAGE, &image.to_string_lossy()), text)?)
}

/// Ours first, then QEMU, then the other interpreters that are there, then the peers.
pub fn find(peers: Vec<Emulator>) -> Result<Vec<Emulator>> {
    let own = match env::var_os("SV39") {
        Some(path) => PathBuf::from(path),
        None => env::current_exe()?.with_file_name(format!("sv39{}", env::consts::EXE_SUFFIX)),
    };
    ensure!(own.exists(), "{}: not there; cargo build --release -p sv39", own.display());
    let mut emulators = vec![Emulator::new("sv39".to_owned(), own, "run --memory=128 {image}")];

    let qemu = env::var("QEMU").unwrap_or_else(|_| "qemu-system-riscv64".to_owned());
    if let Some(version) = answer(&qemu, "--version") {
        let number = version.split_whitespace().nth(3).unwrap_or_default().to_owned();
        let arguments = "-M virt -m 128M -display none -serial none -monitor none -bios none -kernel {image}";
        emulators.push(Emulator::new(format!("QEMU {number}").trim().to_owned(), qemu, arguments));
    }
    let spike = env::var("SPIKE").unwrap_or_else(|_| "spike".to_owned());
    if answer(&spike, "--help").is_some() {
        emulators.push(Emulator::new("Spike".to_owned(), spike, "-m128 --isa=rv64gc_zicntr {image}"));
    }
    let tinyemu = env::var("TINYEMU").unwrap_or_else(|_| "temu".to_owned());
    if answer(&tinyemu, "-h").is_some() {
        emulators.push(Emulator::new("TinyEMU".to_owned(), tinyemu, CONFIGURATION));
    }
    let rvvm = env::var("RVVM").unwrap_or_else(|_| "rvvm".to_owned());
    if answer(&rvvm, "-h").is_some() {
        let arguments = "{image} -m 128M -nojit -nonet -nogui -nosound -noisolation";
        emulators.push(Emulator::new("RVVM, no JIT".to_owned(), rvvm, arguments));
    }
    emulators.extend(peers);
    Ok(emulators)
}

/// What a program prints when it is asked; `None` if it does not start.
fn answer(program: &str, question: &str) -> Option<String> {
    let output = Command::new(program).arg(question).stdin(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peer_is_a_name_and_a_command_with_the_image_in_it() {
        let peer = Emulator::peer("Other=other -m 128 --elf={image}").expect("well-formed");
        assert_eq!(peer.name, "Other");
        assert_eq!(peer.command_line(Path::new("x.elf")), ["other", "-m", "128", "--elf=x.elf"]);
        for text in ["other {image}", "Other=", "Other=other image"] {
            assert!(Emulator::peer(text).is_err(), "{text}");
        }
    }
}
