//! On which machine a comparison ran, and what it compared.

use std::process::Command;
use std::thread;

use riscv_tests::benchmarks;

/// Processor, number of processors, system.
pub fn describe() -> String {
    let count = thread::available_parallelism().map_or(1, usize::from);
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    format!("{}, {count} processors, {system}", processor().unwrap_or_else(|| "unknown processor".to_owned()))
}

/// The commit that is checked out, if the sources come from a repository; marked where they have been changed since.
pub fn commit() -> Option<String> {
    let arguments = ["describe", "--always", "--dirty", "--exclude=*"];
    let output = Command::new("git").args(arguments).current_dir(benchmarks::folder()).output().ok()?;
    let name = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !name.is_empty()).then_some(name)
}

fn processor() -> Option<String> {
    let linux = || {
        let text = std::fs::read_to_string("/proc/cpuinfo").ok()?;
        let field = |name: &str| {
            let line = text.lines().find(|line| line.starts_with(name))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let name = field("model name")?;
        // Virtual machines often hide the full name.
        match (field("cpu family"), field("model\t")) {
            (Some(family), Some(model)) => Some(format!("{name} (family {family}, model {model})")),
            _ => Some(name),
        }
    };
    let macos = || {
        let output = Command::new("sysctl").args(["-n", "machdep.cpu.brand_string"]).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    linux().or_else(macos)
}
