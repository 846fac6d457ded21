//! The views as text, for people.

use super::columns::{Columns, amount, plural};
use super::difference::{Change, ChangeKind, Difference, Fate, Mapped};
use super::explain_text::size;
use super::frames::{Class, Run, count};
use super::isolation::Found;
use super::range::{Range, ranges};
use super::reason::Reason;
use super::space::{Leaf, Part, Space, State, rights};
use super::view::{Agreement, CachedLeaf, TlbView, View};
use crate::bus::Bus;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::pte::{PagingMode, Pte, Satp};
use crate::symbols::Symbols;
use std::collections::BTreeSet;

/// A view with what its text needs.
pub struct ViewText<'a> {
    /// The view.
    pub view: &'a View,
    /// The devices, for their names.
    pub bus: &'a Bus,
    /// The guest's symbols.
    pub symbols: Option<&'a Symbols>,
    /// The most lines of one list; 0 for all.
    pub lines: usize,
}

/// An address space in a few words.
fn name(satp: Satp) -> String {
    format!("ASID {} (root {})", satp.asid(), satp.root())
}

impl ViewText<'_> {
    /// Everything in short.
    pub fn summary(&self) -> String {
        let mut text = format!("at clock {}\n", self.view.clock);
        for hart in &self.view.harts {
            let symbol = self.symbols.and_then(|symbols| symbols.describe(hart.pc));
            let symbol = symbol.map_or_else(String::new, |symbol| format!(" <{symbol}>"));
            let waiting = if hart.waiting { ", waiting" } else { "" };
            let satp = match hart.satp.mode() {
                PagingMode::Bare => "addresses are not translated".to_owned(),
                mode => format!("{mode}, {}", name(hart.satp)),
            };
            let (number, mode, pc) = (hart.hart, hart.privilege.letter(), hart.pc);
            text += &format!("hart {number}: {mode}-mode at {pc:#x}{symbol}{waiting}; {satp}\n");
        }
        text.push('\n');
        text += &self.list_of_spaces();
        text += &self.memory();
        text += &self.verdict();
        for tlb in &self.view.tlbs {
            text += &headline_of_tlb(tlb);
        }
        text
    }

    fn list_of_spaces(&self) -> String {
        let spaces = &self.view.spaces;
        if spaces.is_empty() {
            return "address spaces: none, satp has always been Bare\n".to_owned();
        }
        let live = spaces.iter().filter(|space| space.live()).count();
        let gone = spaces.len() - live;
        let gone = if gone == 0 { String::new() } else { format!(", and {gone} that are no more") };
        let mut text = format!("address spaces: {live}{gone}\n");
        let mut columns = Columns::with_head(
            self.lines,
            ["root", "ASID", "mode", "last used", "tables", "for programs", "for the kernel", ""],
        );
        for space in spaces.iter().filter(|space| space.live()) {
            let bytes = |user| {
                amount(space.leaves().filter(|leaf| leaf.user() == user).map(|leaf| leaf.bytes()).sum())
            };
            columns.row(|| {
                [
                    space.satp.root().to_string(),
                    space.satp.asid().to_string(),
                    space.satp.mode().to_string(),
                    space.used.map_or_else(|| "-".to_owned(), |clock| clock.to_string()),
                    space.tables().count().to_string(),
                    bytes(true),
                    bytes(false),
                    remarks(space),
                ]
            });
        }
        text += &columns.print(2);
        text
    }

    /// How many frames are used for what.
    pub fn memory(&self) -> String {
        let classes = Class::ALL.map(|class| (class, count(&self.view.runs, class)));
        let classes = classes.into_iter().filter(|&(class, count)| count != 0 && class != Class::Device);
        let classes: Vec<String> =
            classes.map(|(class, count)| format!("{} {count}", class.name())).collect();
        let frames = self.view.ram.end - self.view.ram.start;
        let free = if self.view.recorded { "" } else { " (free: not reachable from any root seen)" };
        format!("memory: {frames} frames: {}{free}\n", classes.join(", "))
    }

    fn verdict(&self) -> String {
        let violations: Vec<&Found> =
            self.view.found.iter().filter(|found| found.finding.is_violation()).collect();
        let information = self.view.found.len() - violations.len();
        let mut text = match violations.len() {
            0 => "isolation: no violation".to_owned(),
            count => format!("isolation: {}", plural(count as u64, "violation")),
        };
        if information != 0 {
            text += &format!("; {} for information", plural(information as u64, "range"));
        }
        text.push('\n');
        let mut columns = Columns::new(if self.lines == 0 { 0 } else { self.lines.min(8) });
        violations.iter().for_each(|found| self.finding(found, &mut columns));
        text + &columns.print(2)
    }

    fn finding(&self, found: &Found, columns: &mut Columns) {
        let space = &self.view.spaces[found.space];
        let others = match found.spaces {
            0 | 1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        columns.row(|| {
            [
                format!("{} at {}", amount(found.bytes), found.physical),
                found.address.to_string(),
                rights(found.pte, found.global),
                format!("{}{others}", name(space.satp)),
                found.finding.text().to_owned(),
            ]
        });
    }

    /// Everything that breaks isolation, and what is worth knowing.
    pub fn isolation(&self) -> String {
        let mut text = String::new();
        let kinds = [(true, "violations"), (false, "information")];
        for (violation, title) in kinds {
            let mut columns = Columns::with_head(self.lines, ["memory", "at", "rights", "address space", ""]);
            let these = self.view.found.iter().filter(|found| found.finding.is_violation() == violation);
            let count = these.clone().count();
            these.for_each(|found| self.finding(found, &mut columns));
            if count != 0 {
                text += &format!("{title}: {count}\n{}", columns.print(2));
            } else if violation {
                text += "violations: none\n";
            }
        }
        text
    }

    /// The ranges that one address space maps.
    pub fn ranges(&self, space: &Space) -> String {
        let ranges = ranges(space.leaves());
        let mut text = format!("{}: {}\n", title(space), plural(ranges.len() as u64, "range"));
        let mut columns =
            Columns::with_head(self.lines, ["virtual", "", "physical", "rwxugad", "pages", "of"]);
        for range in &ranges {
            columns.row(|| self.range(range));
        }
        text += &columns.print(2);
        text
    }

    pub(super) fn range(&self, range: &Range) -> [String; 7] {
        let device = self.device(range.physical);
        let memory_type = match range.pte.memory_type() {
            0 => "",
            1 => "non-cacheable",
            2 => "I/O",
            _ => "reserved memory type",
        };
        let notes: Vec<&str> =
            [device.as_str(), memory_type].into_iter().filter(|note| !note.is_empty()).collect();
        [
            range.first.to_string(),
            range.last.to_string(),
            range.physical.to_string(),
            range.rights(),
            (range.bytes() / range.page_size.min(range.bytes())).to_string(),
            size(range.page_size),
            notes.join(", "),
        ]
    }

    /// What lies at a physical address, if it is not RAM.
    fn device(&self, physical: PhysAddr) -> String {
        if self.view.ram.contains(&physical.page_number()) {
            return String::new();
        }
        self.bus.device_name(physical).unwrap_or("no RAM").to_owned()
    }

    /// The tables of one address space, as a tree.
    pub fn tables(&self, space: &Space) -> String {
        let mut text = format!("{}: {}\n", title(space), plural(space.tables().count() as u64, "table"));
        let mut columns = Columns::with_head(self.lines, ["entries", "virtual", "leads to", "rwxugad", ""]);
        let top = space.satp.mode().levels().saturating_sub(1);
        for (_, part) in &space.parts {
            // Leaves and tables, in the order of the walk: by address, a table before what it holds.
            let leaves = ranges_by_table(part);
            let mut leaves = leaves.into_iter().peekable();
            let mut tables = part.tables.iter().peekable();
            loop {
                let table_first = match (tables.peek(), leaves.peek()) {
                    (None, None) => break,
                    (Some(_), None) => true,
                    (None, Some(_)) => false,
                    (Some(table), Some((_, range))) => table.address <= range.first,
                };
                if table_first && let Some(table) = tables.next() {
                    let level = u32::from(table.level) + 1;
                    let index = PagingMode::index(table.address, level);
                    columns.row(|| {
                        [
                            format!("{}{index}", "  ".repeat((top - level) as usize)),
                            table.address.to_string(),
                            format!("table {}", table.place),
                        ]
                    });
                } else if let Some((level, range)) = leaves.next() {
                    let first = PagingMode::index(range.first, level);
                    let last = PagingMode::index(range.last, level);
                    let index = if first == last { first.to_string() } else { format!("{first}–{last}") };
                    columns.row(|| {
                        [
                            format!("{}{index}", "  ".repeat(top.saturating_sub(level) as usize)),
                            range.first.to_string(),
                            range.physical.to_string(),
                            range.rights(),
                            format!("{} {}", size(range.page_size), self.device(range.physical)),
                        ]
                    });
                }
            }
            for defect in &part.defects {
                let reason = Reason::of_walk(defect.rule, space.satp.mode());
                columns.row(|| {
                    [
                        "!".to_owned(),
                        defect.address.to_string(),
                        "malformed".to_owned(),
                        String::new(),
                        format!("{:#x} at {}: {}", defect.pte.0, defect.pte_address, reason.text),
                    ]
                });
            }
        }
        text += &columns.print(2);
        text
    }

    /// All memory by its use.
    pub fn frames(&self) -> String {
        let mut text = self.memory();
        let mut columns = Columns::with_head(self.lines, ["frames from", "how many", "used as", "mapped at"]);
        for run in &self.view.runs {
            columns.row(|| {
                [
                    run.first().to_string(),
                    run.count().to_string(),
                    if run.class == Class::Device {
                        self.device(run.first())
                    } else {
                        run.class.name().to_owned()
                    },
                    self.uses(run),
                ]
            });
        }
        text += &columns.print(2);
        text
    }

    fn uses(&self, run: &Run) -> String {
        let mut uses: Vec<String> = Vec::new();
        if let Some(space) = run.table_of {
            uses.push(format!("table of ASID {}", self.view.spaces[space].satp.asid()));
        }
        uses.extend(run.uses.iter().map(|used| {
            let who = match used.spaces {
                1 => format!("ASID {}", self.view.spaces[used.space].satp.asid()),
                count => format!("{count} address spaces"),
            };
            format!("{} {} {who}", used.address, rights(used.pte, used.global))
        }));
        let more = run.mappings.saturating_sub(run.uses.len());
        if more != 0 {
            uses.push(format!("and {more} more"));
        }
        uses.join("; ")
    }

    /// What the TLBs hold.
    pub fn tlbs(&self) -> String {
        self.view.tlbs.iter().map(|tlb| self.tlb(tlb)).collect()
    }

    fn tlb(&self, tlb: &TlbView) -> String {
        let mut columns = Columns::with_head(self.lines, ["page", "size", "physical", "rwxugad", "ASID", ""]);
        tlb.entries.iter().for_each(|entry| cached(entry, &mut columns));
        headline_of_tlb(tlb) + &columns.print(2)
    }

    /// What has changed between two moments.
    pub fn difference(&self, difference: &Difference) -> String {
        let [before, after] = difference.clocks;
        let mut text = format!("from clock {before} to clock {after}\n");
        for space in &difference.spaces {
            let fate = match space.fate {
                Fate::Appeared => " is new",
                Fate::Vanished => " is no more",
                Fate::Stayed => "",
            };
            text +=
                &format!("{}{fate}: {}\n", name(space.satp), plural(space.changes.len() as u64, "change"));
            let mut columns = Columns::new(self.lines);
            space.changes.iter().for_each(|change| changed(change, &mut columns));
            text += &columns.print(2);
        }
        if difference.spaces.is_empty() {
            text += "page tables: no change\n";
        }
        let frames: u64 =
            difference.frames.iter().map(|change| change.frames.end - change.frames.start).sum();
        text += &format!("{} used for something else\n", plural(frames, "frame"));
        let mut columns = Columns::new(self.lines);
        for change in &difference.frames {
            columns.row(|| {
                [
                    change.first().to_string(),
                    plural(change.frames.end - change.frames.start, "frame"),
                    format!("{} → {}", change.before.name(), change.after.name()),
                ]
            });
        }
        text += &columns.print(2);
        for tlb in &difference.tlbs {
            let (added, removed) = (tlb.added.len(), tlb.removed.len());
            text += &format!("TLB of hart {}: entries: {added} new, {removed} gone\n", tlb.hart);
        }
        text
    }
}

/// The ranges of a part, none across two tables, with their level.
fn ranges_by_table(part: &Part) -> Vec<(u32, Range)> {
    let mut all = Vec::new();
    let mut rest = &part.leaves[..];
    while let Some(first) = rest.first() {
        let table = first.pte_address.page_number();
        let same = |leaf: &&Leaf| leaf.pte_address.page_number() == table && leaf.level == first.level;
        let count = rest.iter().take_while(same).count();
        let level = u32::from(first.level);
        all.extend(ranges(&rest[..count]).into_iter().map(|range| (level, range)));
        rest = &rest[count..];
    }
    all
}

pub(super) fn headline_of_tlb(tlb: &TlbView) -> String {
    let stale = tlb.entries.iter().filter(|entry| entry.agreement == Agreement::Stale).count();
    let spaces: BTreeSet<u16> = tlb.entries.iter().filter_map(|entry| entry.entry.space()).collect();
    let global = tlb.entries.iter().filter(|entry| entry.entry.global).count();
    let in_use = tlb.entries.len();
    let entries = plural(tlb.geometry.entries as u64, "entry").replace("entrys", "entries");
    format!(
        "TLB of hart {}: {in_use} of {entries} in use, for {}, {global} global, {stale} stale\n",
        tlb.hart,
        plural(spaces.len() as u64, "ASID")
    )
}

/// `ad` of an entry.
pub(super) fn used(pte: Pte) -> String {
    let letter = |bit, letter| if pte.has(bit) { letter } else { '-' };
    String::from_iter([letter(Pte::A, 'a'), letter(Pte::D, 'd')])
}

pub(super) fn cached(cached: &CachedLeaf, columns: &mut Columns) {
    let entry = &cached.entry;
    columns.row(|| {
        [
            entry.first_address().to_string(),
            size(1 << entry.page_shift()),
            cached.physical().to_string(),
            rights(entry.pte, entry.global) + &used(entry.pte),
            if entry.global { "all".to_owned() } else { entry.asid.to_string() },
            match cached.agreement {
                Agreement::Same => "",
                Agreement::Stale => "stale: the page table says otherwise now",
                Agreement::Unknown => "no address space with this ASID is known",
            }
            .to_owned(),
        ]
    });
}

pub(super) fn changed(change: &Change, columns: &mut Columns) {
    let one = |mapped: Mapped| {
        format!("{} {}{}", mapped.physical, rights(mapped.pte, mapped.global), used(mapped.pte))
    };
    let sides = match (change.kind, change.before, change.after) {
        (ChangeKind::Added | ChangeKind::Removed, Some(only), None)
        | (ChangeKind::Added | ChangeKind::Removed, None, Some(only)) => one(only),
        (_, Some(before), Some(after)) => format!("{} → {}", one(before), one(after)),
        (_, before, after) => before.or(after).map(one).unwrap_or_default(),
    };
    columns.row(|| {
        [
            change.kind.name().to_owned(),
            change.first.to_string(),
            plural(change.bytes() / PAGE_SIZE, "page"),
            sides,
        ]
    });
}

fn title(space: &Space) -> String {
    let remarks = remarks(space);
    let remarks = if remarks.is_empty() { remarks } else { format!(" ({remarks})") };
    format!("{}, {}{remarks}", name(space.satp), space.satp.mode())
}

/// What else there is to say of an address space.
fn remarks(space: &Space) -> String {
    let mut remarks = Vec::new();
    match space.state {
        State::Current if space.harts.len() == 1 => {
            remarks.push(format!("current on hart {}", space.harts[0]))
        }
        State::Current => remarks.push(format!("current on {} harts", space.harts.len())),
        State::Earlier => {}
        State::Gone(gone) => remarks.push(gone.text().to_owned()),
    }
    if space.unreadable {
        remarks.push("the root cannot be read".to_owned());
    }
    if space.defects() != 0 {
        remarks.push(plural(space.defects(), "malformed entry").replace("entrys", "entries"));
    }
    if space.cut() {
        remarks.push("incomplete: there are too many tables".to_owned());
    }
    remarks.join(", ")
}
