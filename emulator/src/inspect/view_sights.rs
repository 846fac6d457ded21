//! What a lesson shows of one moment: some memory, and what the page tables, the frames and the TLBs say of it.

use super::columns::{Columns, amount};
use super::difference::Difference;
use super::frames::Class;
use super::range::ranges;
use super::space::{Leaf, Space};
use super::view::CachedLeaf;
use super::view_text::{ViewText, cached, changed, headline_of_tlb, used};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::pte::{Pte, Satp};

/// The most pages of which each is told by itself.
const PAGES_SHOWN: u64 = 16;

impl ViewText<'_> {
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
        let Some(space) = self.space_of(hart) else { return String::new() };
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

    /// Every page that leads to the same frame as this address of the address space that runs on this hart.
    pub fn sharers(&self, hart: usize, address: VirtAddr) -> String {
        let Some(own) = self.space_of(hart).and_then(|space| space.leaf_at(address)) else {
            return format!("  no frame is behind {address}\n");
        };
        let frame = own.physical().offset((address.0 - own.address.0) & !(PAGE_SIZE - 1));
        let mut columns = Columns::with_head(self.lines, ["frame", "address", "ASID", "rwxugad", ""]);
        for space in self.view.spaces.iter().filter(|space| space.live()) {
            for leaf in space.leaves().filter(|leaf| leaf.user()) {
                let inside = frame.0.wrapping_sub(leaf.physical().0);
                if inside < leaf.bytes() {
                    columns.row(|| {
                        [
                            frame.to_string(),
                            VirtAddr(leaf.address.0 + inside).to_string(),
                            space.satp.asid().to_string(),
                            leaf.rights() + &used(leaf.pte),
                            (if space.harts.contains(&hart) { "runs now" } else { "" }).to_owned(),
                        ]
                    });
                }
            }
        }
        columns.print(2)
    }

    /// How many pages of some memory of the address space that runs on this hart are there, and how many of them have been
    /// used (A) or written (D).
    pub fn resident(&self, hart: usize, first: VirtAddr, bytes: u64) -> String {
        let Some(space) = self.space_of(hart) else { return String::new() };
        let pages = (first.page_offset() + bytes.max(1)).div_ceil(PAGE_SIZE);
        let last = first.0.saturating_add(bytes.max(1) - 1);
        let (mut there, mut accessed, mut dirty) = (0, 0, 0);
        for leaf in space.leaves().filter(|leaf| leaf.user()) {
            let (start, end) = (leaf.address.0, leaf.address.0 + (leaf.bytes() - 1));
            if start > last || end < first.0 {
                continue;
            }
            let count = (end.min(last) / PAGE_SIZE) - (start.max(first.0) / PAGE_SIZE) + 1;
            there += count;
            accessed += if leaf.pte.has(Pte::A) { count } else { 0 };
            dirty += if leaf.pte.has(Pte::D) { count } else { 0 };
        }
        format!(
            "  of {pages} pages from {first} on {there} are in memory: {accessed} with A, {dirty} with D\n"
        )
    }

    /// How full the TLBs are, and of how much memory they know where it is.
    pub fn reach(&self) -> String {
        let mut text = String::new();
        for tlb in &self.view.tlbs {
            let reach = tlb.entries.iter().map(|cached| 1 << cached.entry.page_shift()).sum();
            text += &format!("{}  which is enough for {}\n", headline_of_tlb(tlb), amount(reach));
        }
        text
    }

    fn space_of(&self, hart: usize) -> Option<&Space> {
        self.view.spaces.iter().find(|space| space.harts.contains(&hart))
    }
}
