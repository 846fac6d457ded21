//! The text of an explanation: a headline, the walk as a table, and a line for each thing that mattered.

use super::explain::{CachedView, EntryKind, Explanation, Protection, Step, page_size};
use crate::isa::cause::Privilege;
use crate::isa::pte::{PagingMode, Pte};
use std::fmt;

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_headline(f)?;
        writeln!(f)?;
        self.write_context(f)?;
        if !self.steps.is_empty() {
            write_table(f, &self.steps)?;
        }
        if let Some(page) = &self.page {
            let global = if page.global { ", in every address space" } else { "" };
            let at = page.physical;
            line(f, "page", &format!("{} at {at}{global}", size(page.size)))?;
        }
        if let Some(sets) = self.sets.as_ref().filter(|_| self.cause.is_none() && !self.is_cached()) {
            let bits = match (sets.accessed, sets.dirty) {
                (true, true) => "A and D",
                (false, true) => "D",
                (true | false, false) => "A",
            };
            line(f, "sets", &format!("{bits} in the entry at {}", sets.entry_address))?;
        }
        if self.context.mode != PagingMode::Bare {
            self.write_tlb(f)?;
        }
        if let Some(protection) = &self.protection {
            line(f, "pmp", &protection.sentence(self.query.privilege))?;
        }
        if let (Some(physical), Some(memory)) = (self.physical, self.memory) {
            let text = match memory {
                "nothing" => format!("nothing answers at {physical}"),
                memory => format!("{physical} is {memory}"),
            };
            line(f, "memory", &text)?;
        }
        line(f, "why", self.reason.text)?;
        line(f, "", &self.citation())
    }
}

impl Explanation {
    fn write_headline(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = &self.query;
        let (access, address, mode) = (query.access, query.address, query.privilege.letter());
        let bytes = if query.bytes == 1 { "1 byte".to_owned() } else { format!("{} bytes", query.bytes) };
        write!(f, "{access} of {bytes} at {address} in {mode}-mode: ")?;
        match (self.cause, self.physical) {
            (Some(cause), _) => writeln!(f, "{cause} (cause {})", cause.code()),
            (None, Some(physical)) => writeln!(f, "physical address {physical}"),
            (None, None) => writeln!(f, "no result"),
        }
    }

    fn write_context(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let context = &self.context;
        if context.mode == PagingMode::Bare {
            let text = match self.query.privilege {
                Privilege::Machine => "M-mode is never translated",
                Privilege::User | Privilege::Supervisor => "satp is Bare: addresses are not translated",
            };
            return line(f, "satp", text);
        }
        let bit = |set| u8::from(set);
        let bits = format!(
            "SUM {}, MXR {}, ADUE {}, PBMTE {}",
            bit(context.sum),
            bit(context.mxr),
            bit(context.adue),
            bit(context.pbmte)
        );
        let (mode, root, asid) = (context.mode, context.root, context.asid);
        line(f, "satp", &format!("{mode}, root table at {root}, address space {asid}; {bits}"))
    }

    fn write_tlb(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match &self.tlb {
            None => format!("holds nothing for this page in address space {}", self.context.asid),
            Some(cached) => cached.sentence(),
        };
        line(f, "tlb", &text)
    }

    fn is_cached(&self) -> bool {
        self.tlb.as_ref().is_some_and(|cached| cached.answers)
    }

    /// Where the manual says so.
    pub fn citation(&self) -> String {
        let section = self.reason.section;
        match self.reason.step {
            Some(step) => format!("privileged manual, \"{section}\", step {step}"),
            None => format!("privileged manual, \"{section}\""),
        }
    }
}

impl CachedView {
    fn sentence(&self) -> String {
        let space = if self.global { "global".to_owned() } else { format!("address space {}", self.asid) };
        let state = match (self.answers, self.stale) {
            (true, false) => "allows the access, as the page table does",
            (true, true) => "allows the access, though the page table now says otherwise",
            (false, false) => "does not allow the access, so that the table is walked",
            (false, true) => "is outdated and does not allow the access, so that the table is walked",
        };
        let (page, flags) = (self.page, &self.flags);
        format!("holds {} at {page}, {flags}, {space}: {state}", size(self.size))
    }
}

impl Protection {
    /// PMP's verdict in words; `privilege` is the mode of the access that was asked about.
    pub(super) fn sentence(&self, privilege: Privilege) -> String {
        let (Some(entry), Some(first), Some(last), Some(rights)) =
            (self.entry, self.first, self.last, &self.rights)
        else {
            let verdict = if self.allowed { "may go on" } else { "may not" };
            return format!("no entry matches {}: {}-mode {verdict}", self.address, privilege.letter());
        };
        let verdict = match (self.allowed, self.whole) {
            (true, _) => format!("allows the {}", self.access),
            (false, true) => format!("refuses the {}", self.access),
            (false, false) => format!("matches only a part of the {} bytes: refused", self.bytes),
        };
        format!("entry {entry} ({first} to {last}, {rights}) {verdict} at {}", self.address)
    }
}

fn line(f: &mut fmt::Formatter<'_>, label: &str, text: &str) -> fmt::Result {
    writeln!(f, "  {label:<7} {text}")
}

/// The walk, one entry a line, in aligned columns.
fn write_table(f: &mut fmt::Formatter<'_>, steps: &[Step]) -> fmt::Result {
    let mut rows = vec![["level", "index", "entry at", "value", "flags", "meaning"].map(String::from)];
    rows.extend(steps.iter().map(|step| {
        [
            step.level.to_string(),
            step.index.to_string(),
            step.entry_address.to_string(),
            step.entry.map_or_else(|| "-".to_owned(), |pte| format!("{:#018x}", pte.0)),
            step.flags.clone().unwrap_or_else(|| "-".to_owned()),
            step.meaning(),
        ]
    }));
    writeln!(f)?;
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(width);
    for [level, index, at, value, flags, meaning] in &rows {
        let text = format!("  {level:>a$}  {index:>b$}  {at:<c$}  {value:<d$}  {flags:<e$}  {meaning}");
        writeln!(f, "{}", text.trim_end())?;
    }
    writeln!(f)
}

impl Step {
    fn meaning(&self) -> String {
        let target = self.page_number.unwrap_or(0) << 12;
        let extra = match self.memory_type {
            0 => "",
            1 => ", non-cacheable",
            2 => ", I/O",
            _ => ", reserved memory type",
        };
        match (self.kind, self.entry) {
            (EntryKind::Pointer, _) => format!("table at {target:#x}"),
            (EntryKind::Leaf, Some(pte)) => format!("{} page{extra}", size(page_size(pte, self.level))),
            (EntryKind::Leaf | EntryKind::Fault, None) => "cannot be read".to_owned(),
            (EntryKind::Fault, Some(pte)) if pte.has(Pte::V) && pte.is_leaf() => {
                format!("{} page{extra}: refused", size(page_size(pte, self.level)))
            }
            (EntryKind::Fault, Some(_)) => "stops here".to_owned(),
        }
    }
}

/// Bytes in the unit that fits.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["bytes", "KiB", "MiB", "GiB", "TiB"];
    let unit = (bytes.trailing_zeros() / 10).min(4);
    format!("{} {}", bytes >> (10 * unit), UNITS[unit as usize])
}
