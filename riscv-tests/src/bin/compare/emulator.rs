//! The emulators of a comparison: a name and a command line each.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::task::Guest;

/// What stands for the ELF file in a command line.
const IMAGE: &str = "{image}";
/// What stands for TinyEMU's description of a machine that starts the ELF file; it lies beside it.
const CONFIGURATION: &str = "{image}.cfg";

/// How an emulator is started.
#[derive(Clone, Debug)]
pub struct Emulator {
    /// The name in tables.
    pub name: String,
    /// Whether the table shows by how much we are faster.
    pub is_yardstick: bool,
    program: OsString,
    arguments: Vec<String>,
    /// How it is told to start a system, if that is known.
    system: Option<System>,
}

/// What options an emulator takes for a system.
#[derive(Clone, Debug)]
enum System {
    /// QEMU's, behind these.
    Qemu(Vec<String>),
    /// RVVM's.
    Rvvm,
}

impl Emulator {
    /// From `NAME=COMMAND`.
    pub fn peer(text: &str) -> Result<Emulator> {
        let (name, command) = text.split_once('=').with_context(|| format!("{text}: not NAME=COMMAND"))?;
        let mut words = command.split_whitespace().map(str::to_owned);
        let program = words.next().with_context(|| format!("{text}: no command"))?.into();
        let arguments: Vec<String> = words.collect();
        ensure!(arguments.iter().any(|word| word.contains(IMAGE)), "{text}: no {IMAGE} in the command");
        Ok(Emulator { name: name.to_owned(), is_yardstick: true, program, arguments, system: None })
    }

    fn new(name: String, program: impl Into<OsString>, arguments: &str) -> Emulator {
        let arguments = words(arguments);
        Emulator { name, is_yardstick: false, program: program.into(), arguments, system: None }
    }

    /// The same emulator, which takes QEMU's options behind these.
    fn with_system(self, before: &str) -> Emulator {
        Emulator { system: Some(System::Qemu(words(before))), ..self }
    }

    /// The same emulator, which we want to be faster than.
    fn into_yardstick(self) -> Emulator {
        Emulator { is_yardstick: true, ..self }
    }

    /// The program and its arguments for a guest; `None` if it is not known how to start that.
    pub fn command_line(&self, guest: &Guest) -> Option<Vec<OsString>> {
        let arguments: Vec<OsString> = match guest {
            Guest::Program { image, .. } => {
                let image = image.to_string_lossy();
                self.arguments.iter().map(|word| word.replace(IMAGE, &image).into()).collect()
            }
            Guest::System { arguments, rvvm, .. } => match self.system.as_ref()? {
                System::Qemu(before) => before.iter().chain(arguments).map(OsString::from).collect(),
                System::Rvvm => rvvm.as_ref()?.iter().map(OsString::from).collect(),
            },
        };
        Some(std::iter::once(self.program.clone()).chain(arguments).collect())
    }
}

/// A machine for TinyEMU, which reads what it starts from a file. Paths are relative to that file.
pub fn write_configuration(image: &Path) -> Result<()> {
    let name = image.file_name().unwrap_or_default().to_string_lossy();
    let text = format!("{{ version: 1, machine: \"riscv64\", memory_size: 128, bios: \"{name}\" }}\n");
    Ok(fs::write(CONFIGURATION.replace(IMAGE, &image.to_string_lossy()), text)?)
}

/// Ours first, then the translators, then the interpreters that are there, ours among them, then the peers.
pub fn find(peers: &[Emulator]) -> Result<Vec<Emulator>> {
    let own = match env::var_os("SV39") {
        Some(path) => PathBuf::from(path),
        None => env::current_exe()?.with_file_name(format!("sv39{}", env::consts::EXE_SUFFIX)),
    };
    ensure!(own.exists(), "{}: not there; cargo build --release -p sv39", own.display());
    let ours = |name: &str, engine: &str| {
        let arguments = format!("run --engine={engine} --memory=128 {IMAGE}");
        Emulator::new(name.to_owned(), &own, &arguments).with_system(&format!("run --engine={engine}"))
    };
    let mut emulators = vec![ours("sv39", "auto")];

    let qemu = env::var("QEMU").unwrap_or_else(|_| "qemu-system-riscv64".to_owned());
    if let Some(version) = answer(&qemu, "--version") {
        let number = version.split_whitespace().nth(3).unwrap_or_default().to_owned();
        let arguments = "-M virt -m 128M -display none -serial none -monitor none -bios none -kernel {image}";
        let qemu = Emulator::new(format!("QEMU {number}").trim().to_owned(), qemu, arguments);
        emulators.push(qemu.with_system("").into_yardstick());
    }
    let rvvm = env::var("RVVM").unwrap_or_else(|_| "rvvm".to_owned());
    if answer(&rvvm, "-h").is_some() {
        let arguments = "{image} -m 128M -nonet -nogui -nosound -noisolation";
        let rvvm = Emulator::new("RVVM".to_owned(), rvvm, arguments).into_yardstick();
        emulators.push(Emulator { system: Some(System::Rvvm), ..rvvm });
    }
    emulators.push(ours("sv39, interpreter", "interpreter"));
    let spike = env::var("SPIKE").unwrap_or_else(|_| "spike".to_owned());
    if answer(&spike, "--help").is_some() {
        emulators.push(Emulator::new("Spike".to_owned(), spike, "-m128 --isa=rv64gc_zicntr {image}"));
    }
    let tinyemu = env::var("TINYEMU").unwrap_or_else(|_| "temu".to_owned());
    if answer(&tinyemu, "-h").is_some() {
        emulators.push(Emulator::new("TinyEMU".to_owned(), tinyemu, CONFIGURATION));
    }
    emulators.extend_from_slice(peers);
    Ok(emulators)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
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
        let guest = Guest::Program { image: "x.elf".into(), instructions: 1 };
        let expected = ["other", "-m", "128", "--elf=x.elf"].map(OsString::from);
        assert_eq!(peer.command_line(&guest), Some(expected.to_vec()));
        let arguments = vec!["-M".to_owned(), "virt".to_owned()];
        let system = Guest::System { arguments, rvvm: None, steps: Vec::new() };
        assert_eq!(peer.command_line(&system), None);
        let qemu = Emulator::new("QEMU".to_owned(), "qemu", IMAGE).with_system("run");
        assert_eq!(
            qemu.command_line(&system),
            Some(["qemu", "run", "-M", "virt"].map(OsString::from).to_vec())
        );
        let rvvm = Emulator { system: Some(System::Rvvm), ..Emulator::new("RVVM".to_owned(), "rvvm", IMAGE) };
        assert_eq!(rvvm.command_line(&system), None);
        for text in ["other {image}", "Other=", "Other=other image"] {
            assert!(Emulator::peer(text).is_err(), "{text}");
        }
    }
}
