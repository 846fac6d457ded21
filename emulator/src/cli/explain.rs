//! `sv39 explain`: how an address is translated, level by level, at some moment of a run.

use super::guest::{GuestOptions, options_may_follow};
use super::output;
use super::pinpoint::{Moment, TrapMoment, address};
use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use std::path::PathBuf;
use sv39::inspect::{Query, TrapScene, explain, explain_trap};
use sv39::isa::address::VirtAddr;
use sv39::isa::cause;
use sv39::machine::Machine;

const EXAMPLES: &str = "\
Examples:
  sv39 explain --until trap program.elf                        the first trap, and the walk behind it
  sv39 explain --at 0x1000 --access store --until main program.elf
  sv39 explain --at buffer --privilege u --until 1000000 --json program.elf

The program runs from its start to that moment; what it prints is not shown. The result is the state before the instruction
that begins then.";

/// Explain how an address is translated: the walk, and the rule that decided
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES, mut_arg("arguments", options_may_follow))]
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
    /// The moment: a clock value, a symbol that is executed, or `trap` for the first trap, or `mark:N`; by default the end of the run
    #[arg(long, value_name = "MOMENT")]
    until: Option<String>,
    /// What the guest reads; otherwise its input is at its end from the start
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,
    /// Do not run on beyond this clock
    #[arg(long, value_name = "N", default_value = "1000000000")]
    max_instructions: u64,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    guest: GuestOptions,
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

/// Explains; the exit status.
pub fn run(options: &Explain) -> Result<u8> {
    let mut guest = options.guest.harmless_guest(options.input.as_deref())?;
    let until = options.until.as_deref().map(|text| Moment::read(text, &guest)).transpose()?;
    let at = options.at.as_deref().map(|text| address(text, &guest)).transpose()?;
    let (machine, trap) = until.unwrap_or(Moment::End).arrive(&mut guest, 0, options.max_instructions)?;
    output::result(&match (at, trap) {
        (Some(at), _) => translation(options, &machine, at)?,
        (None, Some(trap)) if !options.json => {
            let scene = scene(&machine, &trap);
            let text = explain_trap(machine.hart(), &machine.bus, &scene, guest.program.symbols());
            format!("at clock {}: {text}", trap.clock)
        }
        (None, Some(_)) => bail!("--json needs --at"),
        (None, None) => bail!("--at is needed, except with --until trap"),
    })?;
    Ok(0)
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
