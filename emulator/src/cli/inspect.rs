//! `sv39 inspect`: the machine at some moment of a run, seen from outside.

use super::guest::{Guest, GuestOptions, options_may_follow};
use super::image::Source;
use super::output;
use super::pinpoint::{Moment, number};
use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::PathBuf;
use sv39::boot::Program;
use sv39::inspect::space::Space;
use sv39::inspect::{Difference, View, ViewJson, ViewText, record};
use sv39::isa::address::{PAGE_SIZE, PhysAddr};
use sv39::machine::Machine;

const EXAMPLES: &str = "\
Examples:
  sv39 inspect --until 50000000 --initrd initrd.cpio Image     a summary at that clock
  sv39 inspect --view ranges,tlb --until trap kernel.elf
  sv39 inspect --view frames --root all --lines 0 --until main kernel.elf
  sv39 inspect --lesson two-worlds --until mark:1 --view ranges --root all
  sv39 inspect --since 1000000 --until 2000000 kernel.elf      what has changed in between

The guest runs from its start to that moment; what it prints is not shown, and what it writes to disks is thrown away. Options
of the guest itself stand behind `--`. --json has the keys of docs/inspect.md.";

/// Show the machine at some moment: page tables, frames, isolation, TLB
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES, mut_arg("arguments", options_may_follow))]
pub struct Inspect {
    /// The moment: a clock value, a symbol that is executed, `trap` for the first trap, or `mark:N`; by default the end of the run
    #[arg(long, value_name = "MOMENT")]
    until: Option<String>,
    /// An earlier moment: show what has changed since then
    #[arg(long, value_name = "MOMENT")]
    since: Option<String>,
    /// A later moment: show what has changed at it
    #[arg(long, value_name = "MOMENT", requires = "until", conflicts_with = "since")]
    and: Option<String>,
    /// What to show, a list
    #[arg(long, value_name = "VIEW", value_delimiter = ',', default_value = "summary")]
    view: Vec<Shown>,
    /// Whose tables and ranges: `satp` (those of all harts), `all`, `asid:N`, `ppn:N`, or the physical address of a root table
    #[arg(long, value_name = "ROOT", default_value = "satp", value_parser = Root::read)]
    root: Root,
    /// The most lines of one list, which ends with how many there are more; 0 for all
    #[arg(long, value_name = "N", default_value = "40")]
    lines: usize,
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

/// What can be shown.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Shown {
    /// Everything in short
    Summary,
    /// Page tables as a tree
    Tables,
    /// What is mapped, as ranges
    Ranges,
    /// Physical memory by its use
    Frames,
    /// What breaks isolation
    Isolation,
    /// Contents of the TLBs
    Tlb,
    /// All of these
    All,
}

/// Whose tables and ranges are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Root {
    Current,
    All,
    Asid(u16),
    Table(PhysAddr),
}

impl Root {
    fn read(text: &str) -> Result<Self, String> {
        let wrong =
            || "expected satp, all, asid:N, ppn:N, or the physical address of a root table".to_owned();
        match text {
            "satp" => return Ok(Self::Current),
            "all" => return Ok(Self::All),
            _ => {}
        }
        let (kind, digits) = text.split_once(':').unwrap_or(("", text));
        let number = number(digits).ok_or_else(wrong)?;
        match kind {
            "asid" => u16::try_from(number).map(Self::Asid).map_err(|_| "an ASID has 16 bits".to_owned()),
            "ppn" => {
                let place = number.checked_mul(PAGE_SIZE).ok_or("a page number has 44 bits")?;
                Ok(Self::Table(PhysAddr(place)))
            }
            "" if number % PAGE_SIZE == 0 => Ok(Self::Table(PhysAddr(number))),
            "" => Err("a table begins at a multiple of 4096".to_owned()),
            _ => Err(wrong()),
        }
    }

    fn chooses(self, space: &Space) -> bool {
        match self {
            Self::Current => !space.harts.is_empty(),
            Self::All => space.live(),
            Self::Asid(asid) => space.live() && space.satp.asid() == asid,
            Self::Table(place) => space.satp.root() == place,
        }
    }

    /// A table that is to be read whatever it is.
    fn wanted(self) -> Option<PhysAddr> {
        match self {
            Self::Table(place) => Some(place),
            Self::Current | Self::All | Self::Asid(_) => None,
        }
    }
}

/// Shows; the exit status.
pub fn run(options: &Inspect) -> Result<u8> {
    let mut guest = options.guest.harmless_guest(options.input.as_deref())?;
    let read = |text: &Option<String>, guest: &Guest| {
        text.as_deref().map(|text| Moment::read(text, guest)).transpose()
    };
    let [since, until, and] = [&options.since, &options.until, &options.and].map(|text| read(text, &guest));
    let (mut earlier, mut later) = (since?, until?.unwrap_or(Moment::End));
    if let Some(and) = and? {
        earlier = Some(std::mem::replace(&mut later, and));
    }
    let limit = options.max_instructions;
    let earlier = match earlier {
        None => None,
        Some(moment) => {
            let (machine, _) = moment.arrive(&mut guest, 0, limit)?;
            Some(look(&machine, &guest, options.root))
        }
    };
    let from = earlier.as_ref().map_or(0, |view| view.clock + 1);
    let (machine, _) = later.arrive(&mut guest, from, limit)?;
    let view = look(&machine, &guest, options.root);
    let difference = earlier.map(|earlier| Difference::of(&earlier, &view));
    let chosen: Vec<&Space> = view.spaces.iter().filter(|space| options.root.chooses(space)).collect();
    if let (Root::Asid(_), []) = (options.root, &chosen[..]) {
        bail!("--root: no address space has this ASID at clock {}", view.clock);
    }
    let shown = options.shown(difference.is_some());
    output::result(&if options.json {
        let json = ViewJson { view: &view, bus: &machine.bus };
        let value = as_json(&shown, &json, &chosen, difference.as_ref());
        let text = serde_json::to_string_pretty(&value);
        text.map(|text| text + "\n").map_err(|error| anyhow!("JSON: {error}"))?
    } else {
        let symbols = guest.program.symbols();
        let text = ViewText { view: &view, bus: &machine.bus, symbols, lines: options.lines };
        as_text(&shown, &text, &chosen, difference.as_ref())
    })?;
    Ok(0)
}

impl Inspect {
    /// What is shown: the difference alone if there is one and nothing else is asked for.
    fn shown(&self, difference: bool) -> BTreeSet<Shown> {
        let asked: BTreeSet<Shown> = self.view.iter().copied().collect();
        if asked.contains(&Shown::All) {
            return BTreeSet::from([
                Shown::Summary,
                Shown::Tables,
                Shown::Ranges,
                Shown::Frames,
                Shown::Isolation,
                Shown::Tlb,
            ]);
        }
        if difference && !self.json && asked == BTreeSet::from([Shown::Summary]) {
            return BTreeSet::new();
        }
        asked
    }
}

/// Looks at the machine; the tables of a root that was named are read in any case.
fn look(machine: &Machine, guest: &Guest, root: Root) -> View {
    let record = record_of(&guest.program);
    View::of(&machine.harts, &machine.bus, machine.clock(), record, root.wanted())
}

/// Where the guest keeps a record of its frames for us, if it does.
pub fn record_of(program: &Program<Source>) -> Option<PhysAddr> {
    program.elf()?.symbol(record::SYMBOL)
}

/// What Ctrl-A i shows.
pub fn live(machine: &Machine, program: &Program<Source>) -> String {
    let view = View::of(&machine.harts, &machine.bus, machine.clock(), record_of(program), None);
    let text = ViewText { view: &view, bus: &machine.bus, symbols: program.symbols(), lines: LIVE_LINES };
    format!("\n{}", text.summary())
}

/// The most lines of one list on a terminal on which the guest goes on.
const LIVE_LINES: usize = 16;

fn as_text(
    shown: &BTreeSet<Shown>,
    text: &ViewText<'_>,
    chosen: &[&Space],
    difference: Option<&Difference>,
) -> String {
    let mut parts: Vec<String> = Vec::new();
    for kind in shown {
        match kind {
            Shown::Summary => parts.push(text.summary()),
            Shown::Tables | Shown::Ranges if chosen.is_empty() => {
                parts.push("satp is Bare: addresses are not translated\n".to_owned());
            }
            Shown::Tables => parts.extend(chosen.iter().map(|space| text.tables(space))),
            Shown::Ranges => parts.extend(chosen.iter().map(|space| text.ranges(space))),
            Shown::Frames => parts.push(text.frames()),
            Shown::Isolation => parts.push(text.isolation()),
            Shown::Tlb => parts.push(text.tlbs()),
            Shown::All => {}
        }
    }
    parts.extend(difference.map(|difference| text.difference(difference)));
    parts.join("\n")
}

fn as_json(
    shown: &BTreeSet<Shown>,
    json: &ViewJson<'_>,
    chosen: &[&Space],
    difference: Option<&Difference>,
) -> Value {
    let mut all = Map::new();
    if let Value::Object(summary) = json.summary() {
        all.extend(summary);
    }
    for kind in shown {
        let (key, value) = match kind {
            Shown::Summary | Shown::All => continue,
            Shown::Tables => ("tables", chosen.iter().map(|space| json.tables(space)).collect()),
            Shown::Ranges => ("ranges", chosen.iter().map(|space| json.ranges(space)).collect()),
            Shown::Frames => ("frames", json.frames()),
            Shown::Isolation => ("isolation", json.isolation()),
            Shown::Tlb => ("tlb", json.tlbs()),
        };
        all.insert(key.to_owned(), value);
    }
    if let Some(difference) = difference {
        all.insert("difference".to_owned(), difference.json());
    }
    Value::Object(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_named_in_several_ways() {
        assert_eq!(Root::read("satp"), Ok(Root::Current));
        assert_eq!(Root::read("all"), Ok(Root::All));
        assert_eq!(Root::read("asid:3"), Ok(Root::Asid(3)));
        let table = Ok(Root::Table(PhysAddr(0x8020_1000)));
        assert_eq!(Root::read("0x80201000"), table);
        assert_eq!(Root::read("ppn:0x80201"), table);
        for wrong in ["", "asid:65536", "asid:", "0x80201001", "ppn:0xffffffffffffffff", "root", "x:1"] {
            assert!(Root::read(wrong).is_err(), "{wrong}");
        }
    }
}
