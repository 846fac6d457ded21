//! What is run, and on which machine: the options that `run`, `explain` and `inspect` share, and what they come to.

use super::failure::about;
use super::linux::{self, LinuxOptions};
use super::options::MachineOptions;
use super::output;
use super::virtio::VirtioOptions;
use super::{image, lesson};
use anyhow::{Result, anyhow, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use sv39::boot::{BootError, FileKind, Program, read_regular, with_chosen};
use sv39::host::UserNetwork;
use sv39::machine::{Machine, MachineConfig};

/// What is run, and on which machine.
#[derive(clap::Args, Clone, Debug)]
pub struct GuestOptions {
    /// Initial RAM disk of a kernel
    #[arg(long, value_name = "FILE")]
    pub initrd: Option<PathBuf>,
    /// Use this device tree in place of the machine's own; --append and --initrd are entered
    #[arg(long, value_name = "FILE")]
    dtb: Option<PathBuf>,
    /// Firmware: `default`, the built-in SBI for an S-mode kernel; `none`, and the kernel starts in M-mode; or a FILE, such as
    /// OpenSBI's fw_dynamic or fw_jump
    #[arg(long, value_name = "FIRMWARE", default_value = "default")]
    bios: Bios,
    /// Instead of FILE: a lesson of the bundled kernel
    #[arg(long, value_name = "NAME", conflicts_with_all = ["file", "kernel"])]
    lesson: Option<String>,
    /// FILE, as QEMU has it
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    kernel: Option<PathBuf>,
    /// The file to run
    #[arg(value_name = "FILE", required_unless_present_any = ["kernel", "lesson"])]
    file: Option<PathBuf>,
    /// The guest's arguments; for a kernel, words of its command line
    #[arg(value_name = "ARGS", trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
    #[command(flatten)]
    linux: LinuxOptions,
    #[command(flatten)]
    pub machine: MachineOptions,
    #[command(flatten)]
    pub virtio: VirtioOptions,
}

/// For commands that are about a guest more than they run it: options may stand behind FILE too, and what is the guest's own
/// behind `--`.
pub fn options_may_follow(arguments: clap::Arg) -> clap::Arg {
    arguments.trailing_var_arg(false).allow_hyphen_values(false)
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

/// A program with the machine that it is to run on.
pub struct Guest {
    /// What the program is called in messages.
    pub path: PathBuf,
    /// The program.
    pub program: Program<image::Source>,
    /// The machine's parts.
    pub config: MachineConfig,
    /// What it reads, where nobody is there to type.
    pub input: Vec<u8>,
    /// The file with its firmware.
    firmware: Option<PathBuf>,
    virtio: VirtioOptions,
    /// Whether it is a program for Linux, which the bundled kernel runs.
    pub is_linux: bool,
}

impl Guest {
    /// A new machine, the program in its memory and its devices plugged in.
    pub fn machine(&mut self) -> Result<Machine> {
        let machine = Machine::new(self.config.clone(), &mut self.program);
        let mut machine = machine.map_err(|error| match (error, &self.firmware) {
            (BootError::Firmware(error), Some(firmware)) => about(firmware, *error),
            (error, _) => about(&self.path, error),
        })?;
        self.virtio.plug(&mut machine)?;
        Ok(machine)
    }

    /// The network that its card is on; only those who let it have effects outside open it.
    pub fn network(&self) -> Result<Option<UserNetwork>> {
        let Some(card) = self.virtio.card()? else { return Ok(None) };
        let network = UserNetwork::open(&card.network, card.address)?;
        for (forward, chosen) in card.network.forwards.iter().zip(network.listening()) {
            if forward.host.port() == 0 {
                output::note(&format!("sv39: {chosen} goes to {}\n", forward.guest));
            }
        }
        Ok(Some(network))
    }
}

/// Firmware ends where the kernel begins, 2 MiB above the base of RAM; debug sections may come on top.
const FIRMWARE_LIMIT: u64 = 64 << 20;
/// Linux takes no larger tree.
const DEVICE_TREE_LIMIT: u64 = 2 << 20;

/// More input than any guest reads before somebody has a look.
const INPUT_LIMIT: u64 = 64 << 20;

impl GuestOptions {
    /// Opens the file, decides what it is, and says so unless `quiet`.
    pub fn guest(&self, quiet: bool) -> Result<Guest> {
        if let Some(name) = &self.lesson {
            return self.lesson(name);
        }
        let path = self.kernel.as_ref().or(self.file.as_ref());
        let path = path.map_or(Path::new(""), PathBuf::as_path);
        let mut config = self.machine.config();
        if linux::is_inside(self.virtio.shared(), path) {
            return self.linux_program(path, linux::Program::OfGuest, config);
        }
        if !self.virtio.shared().is_empty() && linux::is_script(path) {
            let content = read_regular(path, config.memory).map_err(|error| about(path, error))?;
            return self.linux_program(path, linux::Program::OfHost(content), config);
        }
        // What is meant may be what the guest would call so.
        let looked_for = linux::place_of(self.virtio.shared(), path);
        let program = image::open(path).map_err(|error| match looked_for {
            Some(place) => anyhow!("{error}; and there is no program {}", place.display()),
            None => error,
        })?;
        let (mut kind, mut reason) = program.kind();
        if let Some(asked) = config.kind {
            (kind, reason) = (asked, "--kind says so");
        } else if kind == FileKind::Supervisor && self.bios == Bios::None {
            (kind, reason) = (FileKind::Machine, "--bios none says so");
        }
        if kind == FileKind::Linux {
            let content = read_regular(path, config.memory).map_err(|error| about(path, error))?;
            return self.linux_program(path, linux::Program::OfHost(content), config);
        }
        if !quiet {
            output::note(&format!("sv39: {}: {kind} ({reason})\n", path.display()));
        }
        log::info!("harts: {}, MiB of memory: {}", config.harts, config.memory >> 20);
        if let Bios::File(firmware) = &self.bios {
            if kind != FileKind::Supervisor {
                return Err(about(
                    path,
                    format!("is {kind} ({reason}); firmware from a file enters S-mode kernels only"),
                ));
            }
            config.firmware =
                read_regular(firmware, FIRMWARE_LIMIT).map_err(|error| about(firmware, error))?;
        }
        config.kind = Some(kind);
        if let Some(path) = &self.dtb {
            config.device_tree = read_regular(path, DEVICE_TREE_LIMIT).map_err(|error| about(path, error))?;
            // What is wrong with it is said of the tree, not of the program.
            with_chosen(&config.device_tree, "", None).map_err(|error| about(path, error))?;
        }
        if let Some(path) = &self.initrd {
            // More than memory holds cannot be placed there anyway.
            config.initrd = read_regular(path, config.memory).map_err(|error| about(path, error))?;
        }
        for word in self.arguments.iter().filter(|word| !word.is_empty()) {
            let Some(word) = word.to_str() else {
                bail!("a kernel's command line is text: {}", word.display())
            };
            let space = if config.command_line.is_empty() { "" } else { " " };
            config.command_line = format!("{}{space}{word}", config.command_line);
        }
        let virtio = self.virtio.clone();
        let firmware = match &self.bios {
            Bios::File(path) => Some(path.clone()),
            Bios::Default | Bios::None => None,
        };
        let (path, input) = (path.to_owned(), Vec::new());
        Ok(Guest { path, program, config, input, firmware, virtio, is_linux: false })
    }

    /// The bundled kernel with a program for it.
    fn linux_program(
        &self,
        path: &Path,
        program: linux::Program,
        mut config: MachineConfig,
    ) -> Result<Guest> {
        if self.initrd.is_some() || self.bios != Bios::Default {
            bail!("--initrd and --bios are for kernels, and {} is {}", path.display(), FileKind::Linux);
        }
        config.initrd = self.linux.archive(path, &program, &self.arguments, self.virtio.shared())?;
        config.kind = None;
        let program = image::bundled_kernel()?;
        let virtio = self.virtio.clone().with_console();
        let (path, input) = (path.to_owned(), Vec::new());
        Ok(Guest { path, program, config, input, firmware: None, virtio, is_linux: true })
    }

    /// As [`Self::guest`], for those who only look: input comes from a file, what the run writes to disks is thrown away, and
    /// shared directories cannot be written to.
    pub fn harmless_guest(&self, input: Option<&Path>) -> Result<Guest> {
        let mut guest = self.guest(true)?;
        if let Some(path) = input {
            guest.input = read_regular(path, INPUT_LIMIT).map_err(|error| about(path, error))?;
        }
        guest.virtio.keep_all();
        Ok(guest)
    }

    fn lesson(&self, name: &str) -> Result<Guest> {
        let (config, drives) = lesson::configure(name, self.machine.config())?;
        let program = image::bundled_kernel()?;
        let virtio = self.virtio.clone().with_drives(drives)?;
        Ok(Guest {
            path: "the bundled kernel".into(),
            program,
            config,
            input: Vec::new(),
            firmware: None,
            virtio,
            is_linux: false,
        })
    }
}
