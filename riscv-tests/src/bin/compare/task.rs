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
    /// A system, which is ended when it has said this.
    System {
        /// QEMU's options, which are ours too.
        arguments: Vec<String>,
        /// What it says when it has started.
        says: String,
    },
}

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
            let mut arguments = words("-M virt -m 256M -nographic -append console=ttyS0");
            let bios = file("LINUX_FIRMWARE").unwrap_or_else(|| "default".to_owned());
            arguments.extend(["-bios", &bios, "-kernel", &kernel, "-initrd", &initrd].map(str::to_owned));
            let says = file("LINUX_SAYS").unwrap_or_else(|| "# ".to_owned());
            tasks.push(Task { name: "linux-boot".to_owned(), guest: Guest::System { arguments, says } });
        }
        if let (Some(kernel), Some(disk)) = (file("XV6_KERNEL"), file("XV6_DISK")) {
            let copy = scratch.join("xv6.img");
            fs::copy(&disk, &copy).with_context(|| disk.clone())?;
            let mut arguments = words("-M virt -m 128M -nographic -bios none -kernel");
            arguments.push(kernel);
            arguments.extend(words("-global virtio-mmio.force-legacy=false -drive"));
            arguments.push(format!("file={},if=none,format=raw,id=x0", copy.display()));
            arguments.extend(words("-device virtio-blk-device,drive=x0,bus=virtio-mmio-bus.0"));
            let guest = Guest::System { arguments, says: "$ ".to_owned() };
            tasks.push(Task { name: "xv6-boot".to_owned(), guest });
        }
        Ok(tasks)
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

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
