//! What a comparison runs: a benchmark program from start to end, or a system until it has started.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use riscv_tests::benchmarks::{self, Row};

use crate::emulator;
use crate::measure;

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Task {
    /// The name in tables.
    pub name: String,
    /// What is run.
    pub guest: Guest,
}

/// What is run.
#[derive(Clone, Debug)]
pub enum Guest {
    /// A program, with the number of its instructions.
    Program {
        /// The ELF file.
        image: PathBuf,
        /// How many instructions it is.
        instructions: u64,
    },
    /// A system, which is ended when it has said the last of this.
    System {
        /// QEMU's options, which are ours too.
        arguments: Vec<String>,
        /// RVVM's, if that can run it.
        rvvm: Option<Vec<String>>,
        /// What is waited for, one after the other.
        steps: Vec<Step>,
    },
}

/// What a system says, and what is typed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is waited for.
    pub says: String,
    /// What is typed when it has come.
    pub typed: String,
}

impl Step {
    fn new(says: &str, typed: &str) -> Step {
        Step { says: says.to_owned(), typed: typed.to_owned() }
    }
}

/// What a shell does that is measured: it starts 200 programs, sums and packs 3.6 MB (with Debian's busybox), and counts.
const SHELL: &str = "i=0; while [ $i -lt 200 ]; do /bin/busybox true; i=$((i+1)); done; \
    cat /bin/busybox /bin/busybox /bin/busybox > /tmp.data; sha256sum /tmp.data; gzip -c /tmp.data | sha256sum; \
    i=0; while [ $i -lt 50000 ]; do i=$((i+1)); done";
/// What it says at the end. It is typed in two parts, so that its echo does not look like it.
const END: [&str; 2] = ["it has ", "ended"];
/// Where RVVM puts a kernel, and how far behind that its RAM disk lies: behind everything that the firmware puts there.
const RVVM_KERNEL: u64 = 0x8020_0000;
const RVVM_INITRD: u64 = 0x400_0000;

impl Task {
    /// A benchmark, with its numbers in an image in the folder.
    pub fn program(row: &Row, scratch: &Path) -> Result<Task> {
        let image = fs::read(benchmarks::folder().join(benchmarks::image(&row.program)))?;
        let path = scratch.join(format!("{}.elf", row.name));
        fs::write(&path, benchmarks::with_numbers(&image, row)?)?;
        emulator::write_configuration(&path)?;
        let instructions = measure::instructions(row, &path)?;
        Ok(Task { name: row.name.clone(), guest: Guest::Program { image: path, instructions } })
    }

    /// The systems whose files the environment names.
    pub fn systems(scratch: &Path) -> Result<Vec<Task>> {
        let file = |variable: &str| env::var(variable).ok().filter(|path| !path.is_empty());
        let mut tasks = Vec::new();
        if let (Some(kernel), Some(initrd)) = (file("LINUX_KERNEL"), file("LINUX_INITRD")) {
            tasks.extend(linux(&kernel, &initrd, &file, scratch)?);
        }
        if let (Some(kernel), Some(disk)) = (file("XV6_KERNEL"), file("XV6_DISK")) {
            tasks.push(xv6(kernel, &disk, scratch)?);
        }
        Ok(tasks)
    }

    fn system(
        name: &str,
        arguments: &[String],
        more: &str,
        rvvm: Option<Vec<String>>,
        steps: Vec<Step>,
    ) -> Task {
        let arguments = arguments.iter().cloned().chain(words(more)).collect();
        Task { name: name.to_owned(), guest: Guest::System { arguments, rvvm, steps } }
    }

    /// The number of instructions, where that is known.
    pub fn instructions(&self) -> Option<u64> {
        match self.guest {
            Guest::Program { instructions, .. } => Some(instructions),
            Guest::System { .. } => None,
        }
    }

    /// Whether it shows nothing but what starting costs.
    pub fn is_start_up(&self) -> bool {
        self.instructions().is_none_or(|instructions| instructions < 10_000)
    }
}

/// Linux to its shell, through what the shell is told to do, and to its shell with four harts.
fn linux(
    kernel: &str,
    initrd: &str,
    file: &impl Fn(&str) -> Option<String>,
    scratch: &Path,
) -> Result<Vec<Task>> {
    let mut arguments = words("-M virt -m 256M -nographic -append console=ttyS0");
    let firmware = file("LINUX_FIRMWARE");
    let bios = firmware.as_deref().unwrap_or("default");
    arguments.extend(["-bios", bios, "-kernel", kernel, "-initrd", initrd].map(str::to_owned));
    let rvvm = match &firmware {
        Some(firmware) => linux_for_rvvm(firmware, kernel, initrd, scratch)?,
        None => None,
    };
    let prompt = file("LINUX_SAYS").unwrap_or_else(|| "# ".to_owned());
    let commands = file("LINUX_COMMANDS").unwrap_or_else(|| SHELL.to_owned());
    let typed = format!("{commands}; echo {}''{}\n", END[0], END[1]);
    let started = Step::new(&prompt, "");
    let told = vec![Step::new(&prompt, &typed), Step::new(&END.concat(), "")];
    Ok(vec![
        Task::system("linux-boot", &arguments, "", rvvm.clone(), vec![started.clone()]),
        Task::system("linux-shell", &arguments, "", rvvm, told),
        Task::system("linux-4-harts", &arguments, "-smp 4 -accel tcg,thread=single", None, vec![started]),
    ])
}

/// RVVM loads no RAM disk: it gets one file with the kernel and, behind it, the RAM disk, whose place it is told on the kernel's command
/// line. `None` if the kernel is not what it can load.
fn linux_for_rvvm(firmware: &str, kernel: &str, initrd: &str, scratch: &Path) -> Result<Option<Vec<String>>> {
    let mut image = fs::read(kernel).with_context(|| kernel.to_owned())?;
    // "Boot image header in RISC-V Linux", magic2.
    if image.get(0x38..0x3c) != Some(b"RSC\x05") || image.len() as u64 > RVVM_INITRD {
        return Ok(None);
    }
    image.resize(RVVM_INITRD as usize, 0);
    let initrd = fs::read(initrd).with_context(|| initrd.to_owned())?;
    image.extend_from_slice(&initrd);
    let path = scratch.join("linux-rvvm");
    fs::write(&path, &image)?;
    let mut arguments = vec![firmware.to_owned()];
    arguments.extend(words("-m 256M -nonet -nogui -nosound -noisolation -k"));
    arguments.push(path.display().to_string());
    arguments.push("-cmdline".to_owned());
    arguments.push(format!("console=ttyS0 initrd={:#x},{}", RVVM_KERNEL + RVVM_INITRD, initrd.len()));
    Ok(Some(arguments))
}

/// xv6 to its shell.
fn xv6(kernel: String, disk: &str, scratch: &Path) -> Result<Task> {
    let copy = scratch.join("xv6.img");
    fs::copy(disk, &copy).with_context(|| disk.to_owned())?;
    let mut arguments = words("-M virt -m 128M -nographic -bios none -kernel");
    arguments.push(kernel);
    arguments.extend(words("-global virtio-mmio.force-legacy=false -drive"));
    arguments.push(format!("file={},if=none,format=raw,id=x0", copy.display()));
    let device = "-device virtio-blk-device,drive=x0,bus=virtio-mmio-bus.0";
    Ok(Task::system("xv6-boot", &arguments, device, None, vec![Step::new("$ ", "")]))
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
