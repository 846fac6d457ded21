//! The views as text, for people.

use super::difference::{Change, ChangeKind, Difference, Fate, Mapped};
use super::explain_text::size;
use super::frames::{Class, Run, count};
use super::isolation::Found;
use super::range::{Range, ranges};
use super::reason::Reason;
use super::space::{Leaf, Part, Space, State, rights};
use super::view::{Agreement, CachedLeaf, TlbView, View};
use crate::bus::Bus;
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::pte::{PagingMode, Pte, Satp};
use crate::symbols::Symbols;
use std::collections::BTreeSet;

/// The most pages of which each is told by itself.
const PAGES_SHOWN: u64 = 16;

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

/// Lines in columns: all but the last column as wide as they need to be. Of very long lists only the first rows are made.
struct Columns {
    head: Option<Vec<String>>,
    rows: Vec<Vec<String>>,
    limit: usize,
    more: usize,
}

impl Columns {
    /// At most so many rows; 0 for all.
    fn new(lines: usize) -> Self {
        let limit = if lines == 0 { usize::MAX } else { lines };
        Self { head: None, rows: Vec::new(), limit, more: 0 }
    }

    /// With names above the columns, which count as no row.
    fn with_head<const N: usize>(lines: usize, names: [&str; N]) -> Self {
        Self { head: Some(names.map(str::to_owned).to_vec()), ..Self::new(lines) }
    }

    /// Adds a row, if there is room for it.
    fn row<const N: usize>(&mut self, cells: impl FnOnce() -> [String; N]) {
        if self.rows.len() < self.limit {
            self.rows.push(cells().to_vec());
        } else {
            self.more += 1;
        }
    }

    /// The rows, indented, and how many there are more.
    fn print(&self, indent: usize) -> String {
        let all = || self.head.iter().chain(&self.rows);
        let columns = all().map(Vec::len).max().unwrap_or(0);
        let width =
            |column: usize| all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        let mut text = String::new();
        for row in all() {
            let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            let line = cells.collect::<Vec<_>>().join("  ");
            text += &format!("{:indent$}{}\n", "", line.trim_end());
        }
        if self.more != 0 {
            text += &format!("{:indent$}… and {} more\n", "", self.more);
        }
        text
    }
}

/// An amount of memory.
fn amount(bytes: u64) -> String {
    let (unit, shift) = match bytes {
        0..0x10_0000 => ("KiB", 10),
        0x10_0000..0x4000_0000 => ("MiB", 20),
        _ => ("GiB", 30),
    };
    let tenths = (u128::from(bytes) * 10) >> shift;
    match tenths % 10 {
        0 => format!("{} {unit}", tenths / 10),
        tenth => format!("{}.{tenth} {unit}", tenths / 10),
    }
}

/// `1 page`, `2 pages`.
pub(super) fn plural(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
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

    fn range(&self, range: &Range) -> [String; 7] {
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

    /// These pages in every address space whose programs may use them.
    pub fn pages(&self, first: VirtAddr, bytes: u64) -> String {
        let mut columns = Columns::with_head(self.lines, ["address", "ASID", "root", "frame", "rwxugad", ""]);
        let start = first.0 & !(PAGE_SIZE - 1);
        let pages = (first.page_offset() + bytes.max(1)).div_ceil(PAGE_SIZE).min(PAGES_SHOWN);
        for page in (0..pages).map(|number| VirtAddr(start.wrapping_add(number * PAGE_SIZE))) {
            let live = self.view.spaces.iter().filter(|space| space.live());
            let mut spaces: Vec<&Space> = live.filter(|space| space.leaves().any(Leaf::user)).collect();
            spaces.sort_by_key(|space| space.satp.asid());
            for space in spaces {
                let leaf = space.leaf_at(page).filter(|leaf| leaf.user());
                let frame = leaf.map(|leaf| leaf.physical().offset(page.0 - leaf.address.0));
                columns.row(|| {
                    [
                        page.to_string(),
                        space.satp.asid().to_string(),
                        space.satp.root().to_string(),
                        frame.map_or_else(|| "none".to_owned(), |frame| frame.to_string()),
                        leaf.map_or_else(String::new, |leaf| leaf.rights() + &used(leaf.pte)),
                        self.remark(space, frame),
                    ]
                });
            }
        }
        columns.print(2)
    }

    fn remark(&self, space: &Space, frame: Option<PhysAddr>) -> String {
        let now = if space.harts.is_empty() { None } else { Some("runs now") };
        let class = frame.and_then(|frame| {
            let number = frame.page_number();
            let run = self.view.runs.iter().find(|run| run.frames.contains(&number))?;
            (run.class == Class::Shared).then_some("shared")
        });
        [class, now].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What the TLBs hold for one address.
    pub fn cached(&self, address: VirtAddr) -> String {
        let mut text = String::new();
        for tlb in &self.view.tlbs {
            let names = ["the TLB holds", "", "", "rwxugad", "ASID", ""];
            let mut columns = Columns::with_head(self.lines, names);
            let covers = |cached: &&CachedLeaf| {
                address.0.wrapping_sub(cached.entry.first_address().0) < 1 << cached.entry.page_shift()
            };
            let entries: Vec<&CachedLeaf> = tlb.entries.iter().filter(covers).collect();
            if entries.is_empty() {
                text += &format!("  the TLB holds nothing for {address}\n");
                continue;
            }
            entries.into_iter().for_each(|entry| cached(entry, &mut columns));
            text += &columns.print(2);
        }
        text
    }

    /// What the page tables of the address space that runs on this hart map for programs.
    pub fn program(&self, hart: usize) -> String {
        let Some(space) = self.view.spaces.iter().find(|space| space.harts.contains(&hart)) else {
            return String::new();
        };
        let mut columns =
            Columns::with_head(self.lines, ["virtual", "", "physical", "rwxugad", "pages", "of"]);
        let (user, kernel): (Vec<&Leaf>, Vec<&Leaf>) = space.leaves().partition(|leaf| leaf.user());
        ranges(user).iter().for_each(|range| columns.row(|| self.range(range)));
        let kernel = kernel.iter().map(|leaf| leaf.bytes()).sum();
        columns.print(2) + &format!("  and {} for the kernel alone\n", amount(kernel))
    }

    /// What has changed in some memory of one address space.
    pub fn changes(&self, difference: &Difference, satp: Satp, first: VirtAddr, bytes: u64) -> String {
        let mut columns = Columns::new(self.lines);
        let last = first.0.saturating_add(bytes.max(1) - 1);
        let space = difference.spaces.iter().find(|space| space.satp.root() == satp.root());
        let changes = space.into_iter().flat_map(|space| &space.changes);
        changes
            .filter(|change| change.first.0 <= last && change.last.0 >= first.0)
            .for_each(|change| changed(change, &mut columns));
        columns.print(2)
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

fn headline_of_tlb(tlb: &TlbView) -> String {
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
fn used(pte: Pte) -> String {
    let letter = |bit, letter| if pte.has(bit) { letter } else { '-' };
    String::from_iter([letter(Pte::A, 'a'), letter(Pte::D, 'd')])
}

fn cached(cached: &CachedLeaf, columns: &mut Columns) {
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

fn changed(change: &Change, columns: &mut Columns) {
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
