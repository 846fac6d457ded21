//! `sv39 explain`: how an address is translated, level by level, at some moment of a run.

use super::failure::about;
use super::options::MachineOptions;
use super::output;
use super::pinpoint::{TrapMoment, machine_at, search};
use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use std::fs::File;
use std::path::{Path, PathBuf};
use sv39::boot::{FileKind, Program};
use sv39::inspect::{Query, TrapScene, explain, explain_trap};
use sv39::isa::address::VirtAddr;
use sv39::isa::cause;
use sv39::machine::{Machine, MachineConfig};
use sv39::observe::Event;

const EXAMPLES: &str = "\
Examples:
  sv39 explain --until trap program.elf                        the first trap, and the walk behind it
  sv39 explain --at 0x1000 --access store --until main program.elf
  sv39 explain --at buffer --privilege u --until 1000000 --json program.elf

The program runs from its start to that moment; what it prints is not shown. The result is the state before the instruction
that begins then.";

/// Explain how an address is translated: the walk, and the rule that decided
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Explain {
    /// The virtual address: a number, or a symbol of FILE; may be left out with `--until trap`
    #[arg(long, value_name = "ADDRESS", required_unless_present = "until")]
    at: Option<String>,
    /// What is to be done there
    #[arg(long, value_name = "ACCESS", default_value = "load")]
    access: Access,
    /// How many bytes
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=4096))]
    bytes: Option<u64>,
    /// The mode whose rights count; by default the one at that moment (MPRV included)
    #[arg(long, value_name = "MODE")]
    privilege: Option<Privilege>,
    /// The moment: a clock value, a symbol that is executed, or `trap` for the first trap; by default the end of the run
    #[arg(long, value_name = "MOMENT")]
    until: Option<String>,
    /// Do not run on beyond this clock
    #[arg(long, value_name = "N", default_value = "1000000000")]
    max_instructions: u64,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// The program
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    machine: MachineOptions,
}

/// What is to be done at the address.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Access {
    /// A load
    Load,
    /// A store
    Store,
    /// An instruction fetch
    Fetch,
}

/// The mode whose rights count.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Privilege {
    /// User
    U,
    /// Supervisor
    S,
    /// Machine
    M,
}

/// What `--until` says.
enum Until {
    End,
    Clock(u64),
    Trap,
    Symbol { virtual_address: u64, physical: u64 },
}

/// Explains; the exit status.
pub fn run(options: &Explain) -> Result<u8> {
    let path = &options.file;
    let mut program = Program::open(path).map_err(|error| about(path, error))?;
    let (kind, reason) = program.kind();
    if options.machine.kind.is_none() && kind == FileKind::Linux {
        bail!("{}: is {kind} ({reason}); the bundled kernel runs its own programs only", path.display());
    }
    let until = until(options, &program)?;
    let at = options.at.as_deref().map(|text| address(text, path, &program)).transpose()?;
    let config = options.machine.config();
    let (machine, trap) = arrive(options, &config, &until, &mut program)?;
    output::result(&match (at, trap) {
        (Some(at), _) => translation(options, &machine, at)?,
        (None, Some(trap)) if !options.json => {
            let scene = scene(&machine, &trap);
            let text = explain_trap(machine.hart(), &machine.bus, &scene, program.symbols());
            format!("at clock {}: {text}", trap.clock)
        }
        (None, Some(_)) => bail!("--json needs --at"),
        (None, None) => bail!("--at is needed, except with --until trap"),
    })?;
    Ok(0)
}

fn until(options: &Explain, program: &Program<File>) -> Result<Until> {
    let Some(text) = options.until.as_deref() else { return Ok(Until::End) };
    if text == "trap" {
        return Ok(Until::Trap);
    }
    if let Some(clock) = number(text) {
        return Ok(Until::Clock(clock));
    }
    let virtual_address = address(text, &options.file, program)?;
    let physical = program.elf().map_or(virtual_address, |elf| elf.to_physical(virtual_address));
    Ok(Until::Symbol { virtual_address, physical })
}

/// Reads a number, in decimal or hexadecimal.
fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x").or(text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Reads a number or a symbol.
fn address(text: &str, path: &Path, program: &Program<File>) -> Result<u64> {
    let symbol = || program.symbols().and_then(|symbols| symbols.address(text));
    number(text).or_else(symbol).ok_or_else(|| about(path, format!("has no symbol {text}")))
}

/// Runs to the moment; the trap there, if it is one.
fn arrive(
    options: &Explain,
    config: &MachineConfig,
    until: &Until,
    program: &mut Program<File>,
) -> Result<(Machine, Option<TrapMoment>)> {
    let (path, limit) = (&options.file, options.max_instructions);
    let mut trap = None;
    let clock = match *until {
        Until::End => limit,
        Until::Clock(clock) => clock.min(limit),
        Until::Trap => {
            search(config, path, program, limit, |event| {
                trap = TrapMoment::of(event);
                trap.is_none()
            })?;
            trap.ok_or_else(|| about(path, format!("does not trap before clock {limit}")))?.clock
        }
        Until::Symbol { virtual_address, physical } => {
            let mut found = None;
            search(config, path, program, limit, |event| {
                if let Event::Fetch { clock, pc, .. } = event
                    && (pc.0 == virtual_address || pc.0 == physical)
                {
                    found = Some(*clock);
                }
                found.is_none()
            })?;
            let never = || about(path, format!("does not execute {virtual_address:#x} before clock {limit}"));
            found.ok_or_else(never)?
        }
    };
    Ok((machine_at(config, path, program, clock)?, trap))
}

fn scene(machine: &Machine, trap: &TrapMoment) -> TrapScene {
    TrapScene {
        cause: trap.cause,
        value: trap.value,
        pc: trap.pc,
        privilege: trap.from,
        data_privilege: machine.hart().data_context().privilege,
    }
}

/// The walk for the address, in the state that the machine is in.
fn translation(options: &Explain, machine: &Machine, at: u64) -> Result<String> {
    let hart = machine.hart();
    let access = match options.access {
        Access::Load => cause::Access::Load,
        Access::Store => cause::Access::Store,
        Access::Fetch => cause::Access::Fetch,
    };
    let privilege = match (options.privilege, options.access) {
        (Some(Privilege::U), _) => cause::Privilege::User,
        (Some(Privilege::S), _) => cause::Privilege::Supervisor,
        (Some(Privilege::M), _) => cause::Privilege::Machine,
        (None, Access::Fetch) => hart.privilege,
        (None, Access::Load | Access::Store) => hart.data_context().privilege,
    };
    let mut query = Query::new(VirtAddr(at), access, privilege);
    query.bytes = options.bytes.unwrap_or(query.bytes);
    let explanation = explain(hart, &machine.bus, &query);
    if options.json {
        let text = serde_json::to_string_pretty(&explanation);
        return text.map(|text| text + "\n").map_err(|error| anyhow!("JSON: {error}"));
    }
    Ok(format!("at clock {}: {explanation}", machine.clock()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_or_hexadecimal() {
        assert_eq!(number("4096"), Some(4096));
        assert_eq!(number("0xffffffffffe02454"), Some(0xffff_ffff_ffe0_2454));
        for text in ["main", "", "0x", "-1", "0x1_0"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
