//! The interpreter over the programs of `riscv-tests/benchmarks`: guest instructions a second.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use std::path::{Path, PathBuf};
use std::time::Duration;
use sv39::boot::Program;
use sv39::isa::address::PhysAddr;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::platform::RAM_BASE;

/// Where a program reads how much it is to do; its own number follows.
const SCALE: PhysAddr = PhysAddr(RAM_BASE + 8);
/// The part of a row's work that one iteration does.
const PART: u64 = 16;

struct Row {
    name: String,
    image: PathBuf,
    scale: u64,
    parameter: u64,
}

impl Row {
    /// From `name | program | scale | parameter | about`.
    fn parse(line: &str, folder: &Path) -> Row {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let number = |index: usize| fields[index].parse::<u64>().expect("rows.txt: a number");
        Row {
            name: fields[0].to_owned(),
            image: folder.join("images").join(format!("{}.elf", fields[1])),
            scale: (number(2) / PART).max(1),
            parameter: number(3),
        }
    }

    fn machine(&self) -> Machine {
        let mut program = Program::open(&self.image).expect("a committed image");
        let machine = Machine::new(MachineConfig::default(), &mut program);
        let mut machine = machine.expect("a machine for a program of ours");
        machine.bus.ram.write(SCALE, &self.scale.to_le_bytes());
        machine.bus.ram.write(SCALE.offset(8), &self.parameter.to_le_bytes());
        machine
    }
}

fn run(mut machine: Machine) -> Machine {
    let outcome = machine.run(u64::MAX, &mut Capture::default(), &mut ());
    assert_eq!(outcome, Outcome::Exit { status: 0 }, "a program's result is wrong");
    machine
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../riscv-tests/benchmarks");
    let text = std::fs::read_to_string(folder.join("rows.txt")).expect("rows.txt");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut group = criterion.benchmark_group("interpreter");
    for row in lines.map(|line| Row::parse(line, &folder)) {
        let instructions = run(row.machine()).clock();
        group.throughput(Throughput::Elements(instructions));
        group.bench_with_input(BenchmarkId::from_parameter(&row.name), &row, |bencher, row| {
            bencher.iter_batched(|| row.machine(), run, BatchSize::PerIteration);
        });
    }
    group.finish();
    criterion.final_summary();
}
