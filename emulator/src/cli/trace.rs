//! `--trace EVENTS`: what happens on the hart, a line for an event.

use super::failure::{about, host_reason};
use anyhow::Result;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::str::FromStr;
use sv39::isa::csr::CsrId;
use sv39::isa::disassemble::{disassemble, float_register_name, register_name};
use sv39::observe::{BlockOperation, BlockTransfer, Event, Observer};

/// Names of kinds of events, and of groups of them.
macro_rules! kinds {
    ($($bit:literal $kind:ident $name:literal;)+) => {
        /// A kind of event.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        enum Kind {
            $($kind = 1 << $bit,)+
        }

        /// Every kind with its name.
        const KINDS: &[(&str, u32)] = &[$(($name, Kind::$kind as u32)),+];

        /// The kind of an event.
        fn kind_of(event: &Event) -> Kind {
            match event {
                $(Event::$kind { .. } => Kind::$kind,)+
            }
        }
    };
}

kinds! {
    0 Fetch "fetch";
    1 Retire "retire";
    2 Load "load";
    3 Store "store";
    4 Integer "integer";
    5 Float "float";
    6 Csr "csr";
    7 Trap "trap";
    8 Return "return";
    9 WalkStep "walk-step";
    10 WalkEnd "walk-end";
    11 AccessedDirty "accessed-dirty";
    12 TlbHit "tlb-hit";
    13 TlbMiss "tlb-miss";
    14 TlbFill "tlb-fill";
    15 TlbEvict "tlb-evict";
    16 Fence "fence";
    17 SatpWrite "satp";
    18 Block "block";
}

/// Names for several kinds at once.
const GROUPS: &[(&str, u32)] = &[
    ("all", u32::MAX),
    ("memory", Kind::Load as u32 | Kind::Store as u32),
    ("register", Kind::Integer as u32 | Kind::Float as u32 | Kind::Csr as u32),
    ("walk", Kind::WalkStep as u32 | Kind::WalkEnd as u32 | Kind::AccessedDirty as u32),
    ("tlb", Kind::TlbHit as u32 | Kind::TlbMiss as u32 | Kind::TlbFill as u32 | Kind::TlbEvict as u32),
];

/// A set of kinds of events.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kinds(u32);

impl FromStr for Kinds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut set = 0;
        for name in text.split(',') {
            let found = KINDS.iter().chain(GROUPS).find(|(known, _)| *known == name);
            set |= found.ok_or_else(|| format!("unknown event `{name}`; there are: {}", Self::names()))?.1;
        }
        Ok(Self(set))
    }
}

impl Kinds {
    /// All names, for help and errors.
    pub fn names() -> String {
        let names: Vec<&str> = KINDS.iter().chain(GROUPS).map(|&(name, _)| name).collect();
        names.join(", ")
    }
}

/// Writes the events of the chosen kinds.
pub struct Trace {
    kinds: Kinds,
    out: BufWriter<Box<dyn Write>>,
    name: String,
    failure: Option<io::Error>,
}

impl Trace {
    /// To a file, or to standard error.
    pub fn new(kinds: Kinds, path: Option<&Path>) -> Result<Self> {
        let (out, name): (Box<dyn Write>, String) = match path {
            Some(path) => {
                let file = File::create(path).map_err(|error| about(path, host_reason(&error)))?;
                (Box::new(file), path.display().to_string())
            }
            None => (Box::new(io::stderr()), "standard error".to_owned()),
        };
        Ok(Self { kinds, out: BufWriter::with_capacity(1 << 16, out), name, failure: None })
    }

    /// Writes what is left.
    pub fn finish(mut self) -> Result<()> {
        let result = self.failure.take().map_or_else(|| self.out.flush(), Err);
        result.map_err(|error| anyhow::anyhow!("{}: {}", self.name, host_reason(&error)))
    }
}

impl Observer for Trace {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if self.kinds.0 & kind_of(event) as u32 != 0
            && let Err(error) = write_event(&mut self.out, event)
        {
            self.failure.get_or_insert(error);
        }
    }
}

fn write_event(out: &mut impl Write, event: &Event) -> io::Result<()> {
    match *event {
        Event::Fetch { hart, clock, pc, physical, insn, privilege } => {
            let digits = usize::from(insn.length) * 2;
            let text = disassemble(&insn, pc.0);
            write!(
                out,
                "{clock} hart {hart}: fetch {} {:#x} {:0digits$x} {text}",
                privilege.letter(),
                pc.0,
                insn.raw
            )?;
            if physical.0 != pc.0 { writeln!(out, " (at {:#x})", physical.0) } else { writeln!(out) }
        }
        Event::Retire { next } => writeln!(out, "retire, next {:#x}", next.0),
        Event::Load { address, physical, bytes, value } => {
            writeln!(out, "load {bytes} at {:#x} (at {:#x}): {value:#x}", address.0, physical.0)
        }
        Event::Store { address, physical, bytes, value, page_table } => {
            let note = if page_table { ", a page table" } else { "" };
            writeln!(out, "store {bytes} at {:#x} (at {:#x}{note}): {value:#x}", address.0, physical.0)
        }
        Event::Integer { register, value } => writeln!(out, "{} = {value:#x}", register_name(register)),
        Event::Float { register, value } => writeln!(out, "{} = {value:#x}", float_register_name(register)),
        Event::Csr { csr, value } => writeln!(out, "{} = {value:#x}", CsrId(csr)),
        Event::Trap { hart, clock, cause, pc, value, from, to, handler } => {
            let (from, to) = (from.letter(), to.letter());
            writeln!(
                out,
                "{clock} hart {hart}: trap {from} to {to}: {cause} at {:#x}, value {value:#x}, handler {:#x}",
                pc.0, handler.0
            )
        }
        Event::Return { from, to, pc } => {
            writeln!(out, "return {} to {}: {:#x}", from.letter(), to.letter(), pc.0)
        }
        Event::WalkStep { address, level, pte_address, pte } => {
            writeln!(
                out,
                "walk {:#x} level {level}: entry at {:#x} is {:#x}",
                address.0, pte_address.0, pte.0
            )
        }
        Event::WalkEnd { address, access, physical: Some(physical) } => {
            writeln!(out, "walk {:#x} for {access}: at {:#x}", address.0, physical.0)
        }
        Event::WalkEnd { address, access, physical: None } => {
            writeln!(out, "walk {:#x} for {access}: refused", address.0)
        }
        Event::AccessedDirty { pte_address, old, new } => {
            writeln!(out, "entry at {:#x}: {:#x} becomes {:#x}", pte_address.0, old.0, new.0)
        }
        Event::TlbHit { address, access } => writeln!(out, "TLB hit {:#x} for {access}", address.0),
        Event::TlbMiss { address, access } => writeln!(out, "TLB miss {:#x} for {access}", address.0),
        Event::TlbFill { page, asid, level, pte } => {
            writeln!(out, "TLB fill {:#x} ASID {asid} level {level}: {:#x}", page.0, pte.0)
        }
        Event::TlbEvict { page, asid } => writeln!(out, "TLB evict {:#x} ASID {asid}", page.0),
        Event::Fence { address, asid } => {
            write!(out, "fence")?;
            if let Some(address) = address {
                write!(out, " {:#x}", address.0)?;
            }
            if let Some(asid) = asid {
                write!(out, " ASID {asid}")?;
            }
            writeln!(out)
        }
        Event::SatpWrite { satp } => writeln!(out, "satp = {:#x}", satp.0),
        Event::Block { clock, disk, transfer } => {
            let BlockTransfer { operation, sector, bytes, success } = transfer;
            let what = match operation {
                BlockOperation::Read => "reads",
                BlockOperation::Write => "writes",
                BlockOperation::Flush => "flushes",
                BlockOperation::Discard => "discards",
                BlockOperation::WriteZeroes => "zeroes",
            };
            write!(out, "{clock} disk {disk} {what}")?;
            if operation != BlockOperation::Flush {
                write!(out, " {bytes} bytes at sector {sector}")?;
            }
            writeln!(out, "{}", if success { "" } else { ": I/O error" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sv39::isa::address::{PhysAddr, VirtAddr};
    use sv39::isa::cause::Privilege;
    use sv39::isa::decode::decode;
    use sv39::isa::extension::IsaSet;

    #[test]
    fn events_are_chosen_by_name_and_group() {
        let kinds: Kinds = "trap,walk".parse().unwrap();
        let expected =
            Kind::Trap as u32 | Kind::WalkStep as u32 | Kind::WalkEnd as u32 | Kind::AccessedDirty as u32;
        assert_eq!(kinds.0, expected);
        let error = "trap,wlak".parse::<Kinds>().unwrap_err();
        assert!(error.starts_with("unknown event `wlak`; there are: fetch, "), "{error}");
        assert!("".parse::<Kinds>().is_err());
    }

    #[test]
    fn a_line_an_event() {
        let text = |event: Event| {
            let mut out = Vec::new();
            write_event(&mut out, &event).unwrap();
            String::from_utf8(out).unwrap()
        };
        let insn = decode(0x0000_0297, &IsaSet::full());
        let (pc, physical) = (VirtAddr(0x1000), PhysAddr(0x8000_1000));
        let fetch = Event::Fetch { hart: 0, clock: 7, pc, physical, insn, privilege: Privilege::User };
        assert_eq!(text(fetch), "7 hart 0: fetch U 0x1000 00000297 auipc t0,0x0 (at 0x80001000)\n");
        assert_eq!(text(Event::Fence { address: Some(pc), asid: Some(3) }), "fence 0x1000 ASID 3\n");
        assert_eq!(text(Event::Csr { csr: 0x305, value: 4 }), "mtvec = 0x4\n");
    }
}
