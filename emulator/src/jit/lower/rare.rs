//! What happens rarely, behind the code of the blocks; and how the reference is called.

use super::super::flags::State;
use super::super::frame::{FLOAT, KEPT, SITE};
use super::super::layout;
use super::super::reference::{ENDED, Site, VAIN, said};
use super::super::region::{Node, Stays};
use super::super::registers::{CHANGED_BY_CALLS, RAX};
use super::super::sharing::Kind;
use super::super::thunks::{Search, next};
use super::Emitter;
use super::arithmetic::NotANumber;
use super::memory::{Missed, Trial, Wanted};
use super::stretch::Stretch;
use super::unchecked::Registers;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// Something that happens rarely, behind the code.
pub enum Rare {
    /// The reference executes a site; then it goes on at the label.
    Refer {
        label: DynamicLabel,
        site: usize,
        resume: DynamicLabel,
        stretch: Option<Stretch>,
        unchecked: Registers,
    },
    /// The reference executes a site; then the region is left.
    Leave { label: DynamicLabel, site: usize, stretch: Option<Stretch>, unchecked: Registers },
    /// What is known of floating point does not do, and perhaps not all is known. If it does not do then, it goes elsewhere.
    Know { label: DynamicLabel, needed: State, known: DynamicLabel, leave: DynamicLabel },
    /// A result is replaced; then it goes on at the label.
    NotANumber { label: DynamicLabel, result: NotANumber, resume: DynamicLabel },
    /// At least one of some results is; then it goes on at the label.
    NotNumbers { label: DynamicLabel, results: Registers, resume: DynamicLabel },
    /// A stretch ends with the branch before; it goes on there.
    Quit { label: DynamicLabel, stretch: Stretch, there: DynamicLabel },
    /// The access is misaligned, or its page is not in its place: it may have given way to another one, or has to be found.
    Elsewhere {
        label: DynamicLabel,
        index: u8,
        distance: i32,
        wanted: Wanted,
        missed: Missed,
        found: DynamicLabel,
    },
    /// The page of the address in RAX is nowhere to be found; it may have to be found the long way.
    Find { label: DynamicLabel, wanted: Wanted, missed: Missed, found: DynamicLabel },
    /// A load from elsewhere than where most are from: the front cache decides.
    Probe {
        label: DynamicLabel,
        index: u8,
        distance: i32,
        wanted: Wanted,
        missed: Missed,
        found: DynamicLabel,
    },
    /// Another page than the time before: the front cache decides.
    Remember {
        label: DynamicLabel,
        wanted: Wanted,
        slot: usize,
        trial: Option<Trial>,
        missed: Missed,
        found: DynamicLabel,
    },
    /// An access that tries that gains nothing. Instructions from it on have been taken from the budget, and do not begin now.
    Vain { label: DynamicLabel, offset: u16, rest: u16, stretch: Option<Stretch>, unchecked: Registers },
    /// The region is left for an offset in its page, or in another.
    Exit { label: DynamicLabel, offset: i64 },
    /// A jump to an address from a register does not stay in its page, which begins so many bytes behind the first.
    Outside { label: DynamicLabel, page: i32 },
    /// The slice has no room for a block, at an offset in the page.
    NoBudget { label: DynamicLabel, offset: u16, length: u16 },
}

/// What a region has once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Routine {
    /// Leaves the region for the [`next`] instruction in EAX, because the slice ends …
    End,
    /// … and says that it ends in a loop that may try to remember more.
    EndAndAsk,
    /// The reference executes the site in EDX; then the region is left.
    Leave,
    /// Calls the reference for the site in EDX.
    Refer,
    /// The same for the site of the access whose page has been looked for.
    ReferMissed,
    /// Looks for the page of the address in RAX elsewhere, for the access whose site is in ECX.
    Search(Wanted),
    /// The same if it is nowhere. `refers`: what is not found then is the reference's.
    Find { wanted: Wanted, refers: bool },
    /// Has Rust find a page.
    FindPage,
}

impl Emitter<'_> {
    /// Remembers an instruction for the reference; returns its number.
    pub(super) fn site(&mut self, node: &Node) -> usize {
        self.sites.push(Site::inside(node.insn, node.offset, self.after));
        self.sites.len() - 1
    }

    /// The same, and the region is left after it.
    pub(super) fn last_site(&mut self, node: &Node) -> usize {
        self.sites.push(match node.stays {
            Stays::Whole => Site::at_end(node.insn, node.offset, self.after),
            Stays::Operation { page, .. } | Stays::Nothing { page } => {
                Site::changing(node.insn, node.offset, page)
            }
        });
        self.sites.len() - 1
    }

    /// Tells the region's routines the site, in EDX: its distance from the first one.
    pub(super) fn load_site(&mut self, site: usize) {
        dynasm!(self.ops ; .arch x64 ; mov edx, self.distance_of(site));
    }

    fn distance_of(&self, site: usize) -> i32 {
        (site * size_of::<Site>()) as i32
    }

    /// The address of the site, in RDX. RCX is changed.
    fn find_site(&mut self) {
        dynasm!(self.ops ; .arch x64 ; mov rcx, QWORD self.place.sites as i64 ; add rdx, rcx);
    }

    /// What is done about an access, if its page is nowhere to be found; and where it goes on after the reference.
    pub(super) fn missed(&mut self, node: &Node) -> (Missed, DynamicLabel) {
        let simple = self.stretch.is_none() && self.unchecked.before(node.offset) == Registers::NONE;
        if !simple {
            let (rare, resume) = self.rare_reference(node);
            return (Missed::Go(rare), resume);
        }
        let (site, resume) = (self.site(node), self.ops.new_dynamic_label());
        let resumed = self.apart_after(node).unwrap_or(resume);
        (Missed::Refer { site, resume: resumed }, resume)
    }

    /// A label to go to when the reference has to execute the instruction; it comes back to the second.
    pub(super) fn rare_reference(&mut self, node: &Node) -> (DynamicLabel, DynamicLabel) {
        let (label, resume) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        let site = self.site(node);
        let resumed = self.apart_after(node).unwrap_or(resume);
        let unchecked = self.unchecked.before(node.offset);
        self.rare.push(Rare::Refer { label, site, resume: resumed, stretch: self.stretch, unchecked });
        (label, resume)
    }

    /// A label to go to when the reference has to execute the instruction, and nothing is known after it.
    pub(super) fn rare_leave(&mut self, node: &Node) -> DynamicLabel {
        let label = self.ops.new_dynamic_label();
        let site = self.last_site(node);
        let unchecked = self.unchecked.before(node.offset);
        self.rare.push(Rare::Leave { label, site, stretch: self.stretch, unchecked });
        label
    }

    pub(super) fn rare_paths(&mut self) {
        // What happens rarely may have something rarer still behind it.
        while let Some(rare) = self.rare.pop() {
            match rare {
                Rare::Refer { label, site, resume, stretch, unchecked } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.check(unchecked);
                    self.leave_stretch(stretch);
                    self.load_site(site);
                    let refer = self.routine(Routine::Refer);
                    dynasm!(self.ops ; .arch x64 ; call =>refer ; jmp =>resume);
                }
                Rare::Know { label, needed, known, leave } => dynasm!(self.ops
                    ; .arch x64
                    ; =>label
                    ; call extern self.thunks.know_float
                    ; cmp BYTE [rsp + FLOAT], needed as i8
                    ; jae =>known
                    ; jmp =>leave
                ),
                Rare::NotANumber { label, result, resume } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.not_a_number(result, resume);
                }
                Rare::NotNumbers { label, results, resume } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.check(results);
                    dynasm!(self.ops ; .arch x64 ; jmp =>resume);
                }
                Rare::Quit { label, stretch, there } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.leave_stretch(Some(stretch));
                    dynasm!(self.ops ; .arch x64 ; jmp =>there);
                }
                Rare::Leave { label, site, stretch, unchecked } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.check(unchecked);
                    self.leave_stretch(stretch);
                    self.load_site(site);
                    let leave = self.routine(Routine::Leave);
                    dynasm!(self.ops ; .arch x64 ; jmp =>leave);
                }
                Rare::Elsewhere { label, index, distance, wanted, missed, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.sum(RAX, index, distance);
                    self.search_elsewhere(wanted, missed, found);
                }
                Rare::Find { label, wanted, missed, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.find(wanted, missed, found);
                }
                Rare::Probe { label, index, distance, wanted, missed, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.sum(RAX, index, distance);
                    self.search(wanted, missed);
                    if index == RAX {
                        self.add(RAX, distance.wrapping_neg());
                    }
                    dynasm!(self.ops ; .arch x64 ; jmp =>found);
                }
                Rare::Remember { label, wanted, slot, trial, missed, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    if let Some(trial) = trial {
                        self.weigh(slot, trial);
                    }
                    self.search(wanted, missed);
                    self.remember(slot);
                    dynasm!(self.ops ; .arch x64 ; jmp =>found);
                }
                Rare::Vain { label, offset, rest, stretch, unchecked } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.check(unchecked);
                    self.leave_stretch(stretch);
                    self.exit();
                    dynasm!(self.ops ; .arch x64 ; mov eax, next(offset, rest));
                    self.ask(said(VAIN, self.place.number, offset));
                }
                Rare::Exit { label, offset } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.exit_to(offset);
                }
                Rare::Outside { label, page } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.jump_outside(page);
                }
                Rare::NoBudget { label, offset, length } => {
                    let tries = self.sharing.may_try(offset);
                    let end = self.routine(if tries { Routine::EndAndAsk } else { Routine::End });
                    dynasm!(self.ops ; .arch x64 ; =>label ; mov eax, next(offset, length) ; jmp =>end);
                }
            }
        }
    }

    /// Looks for the page of the address in RAX, in its place and elsewhere. Goes on here with what makes the host's address, in RCX, and
    /// the page, in RDX.
    fn search(&mut self, wanted: Wanted, missed: Missed) {
        let (label, found) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        let all = self.searches(wanted).all;
        dynasm!(self.ops ; .arch x64 ; call extern all ; jnc =>label ; =>found);
        self.rare.push(Rare::Find { label, wanted, missed, found });
    }

    /// The same if it is not in its place, and the tag of that is in RDX. Goes on there.
    fn search_elsewhere(&mut self, wanted: Wanted, missed: Missed, found: DynamicLabel) {
        match missed {
            Missed::Refer { site, resume } => {
                let search = self.routine(Routine::Search(wanted));
                dynasm!(self.ops
                    ; .arch x64
                    ; mov ecx, self.distance_of(site)
                    ; call =>search
                    ; jnc =>resume
                    ; jmp =>found
                );
            }
            Missed::Go(_) => {
                let elsewhere = self.searches(wanted).elsewhere;
                dynasm!(self.ops ; .arch x64 ; call extern elsewhere ; jc =>found);
                self.find(wanted, missed, found);
            }
        }
    }

    /// The same if it is nowhere, with what a search has left then.
    fn find(&mut self, wanted: Wanted, missed: Missed, found: DynamicLabel) {
        match missed {
            Missed::Refer { site, resume } => {
                let find = self.find_or_refer(wanted);
                dynasm!(self.ops
                    ; .arch x64
                    ; mov DWORD [BYTE rsp + SITE as i8], self.distance_of(site)
                    ; call =>find
                    ; jnc =>resume
                    ; jmp =>found
                );
            }
            Missed::Go(rare) => {
                if wanted.alone {
                    let find = self.routine(Routine::Find { wanted, refers: false });
                    dynasm!(self.ops ; .arch x64 ; call =>find ; jc =>found);
                }
                dynasm!(self.ops ; .arch x64 ; jmp =>rare);
            }
        }
    }

    /// The routine for what is nowhere: a look-up that is at hand may not hold any more when it has been found.
    fn find_or_refer(&mut self, wanted: Wanted) -> DynamicLabel {
        self.routine(if wanted.alone { Routine::Find { wanted, refers: true } } else { Routine::ReferMissed })
    }

    /// What looks for a page.
    fn searches(&self, wanted: Wanted) -> Search {
        let searches = match wanted.kind {
            Kind::Load => self.thunks.loads,
            Kind::Store => self.thunks.stores,
        };
        let by_align = if wanted.misaligned { searches.any } else { searches.aligned };
        by_align[wanted.align.trailing_zeros() as usize % by_align.len()]
    }

    /// A routine of the region, which has those that are asked for.
    pub(super) fn routine(&mut self, routine: Routine) -> DynamicLabel {
        let known = self.routines.iter().find(|&&(known, _)| known == routine);
        known.map(|&(_, label)| label).unwrap_or_else(|| {
            let label = self.ops.new_dynamic_label();
            self.routines.push((routine, label));
            label
        })
    }

    /// All of them. They may ask for others.
    pub(super) fn place_routines(&mut self) {
        self.check_routines();
        let mut placed = 0;
        while let Some(&(routine, label)) = self.routines.get(placed) {
            placed += 1;
            dynasm!(self.ops ; .arch x64 ; =>label);
            match routine {
                Routine::End => {
                    self.exit();
                    dynasm!(self.ops ; .arch x64 ; jmp extern self.thunks.stop);
                }
                Routine::EndAndAsk => {
                    self.exit();
                    self.ask(said(ENDED, self.place.number, 0));
                }
                Routine::Leave => {
                    self.find_site();
                    self.spill();
                    dynasm!(self.ops ; .arch x64 ; jmp extern self.thunks.leave);
                }
                Routine::ReferMissed => {
                    // Its return address lies on the stack.
                    let refer = self.routine(Routine::Refer);
                    dynasm!(self.ops ; .arch x64 ; mov edx, [BYTE rsp + (SITE + 8) as i8] ; jmp =>refer);
                }
                Routine::Refer => self.refer(),
                Routine::Search(wanted) => self.search_or_find(wanted),
                Routine::Find { wanted, refers } => self.find_once_more(wanted, refers),
                Routine::FindPage => self.find_page(),
            }
        }
    }

    /// Calls the reference for the site in EDX. It comes back only if the next instruction follows, and without C.
    fn refer(&mut self) {
        self.find_site();
        self.spill();
        dynasm!(self.ops ; .arch x64 ; call extern self.thunks.refer);
        for (guest, host) in self.map.all_x().collect::<Vec<_>>() {
            dynasm!(self.ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(guest) as i8]);
        }
        self.fill_floats();
        // Its return address lies on the stack.
        self.forget_look_ups(8);
        dynasm!(self.ops ; .arch x64 ; clc ; ret);
    }

    /// Looks for the page of the access whose site is in ECX, as [`Search::elsewhere`] does; what it does not find, the reference or Rust
    /// does.
    fn search_or_find(&mut self, wanted: Wanted) {
        let find = self.find_or_refer(wanted);
        // Its return address lies on the stack.
        dynasm!(self.ops
            ; .arch x64
            ; mov [BYTE rsp + (SITE + 8) as i8], ecx
            ; call extern self.searches(wanted).elsewhere
            ; jnc =>find
            ; ret
        );
    }

    /// Has Rust find the page, if the access is aligned, and looks for it once more. What is not found then is the reference's, if it
    /// `refers`.
    fn find_once_more(&mut self, wanted: Wanted, refers: bool) {
        let done = self.ops.new_dynamic_label();
        let finds = self.routine(Routine::FindPage);
        let missed = if refers { self.routine(Routine::ReferMissed) } else { done };
        dynasm!(self.ops
            ; .arch x64
            ; jnz =>missed
            ; call =>finds
            ; jz =>missed
            ; call extern self.searches(wanted).all
            ; jnc =>missed
            ; =>done
            ; ret
        );
    }

    /// Has the page of the access at RAX found; EDX is 1 for a store. Z unless it is in its place now, never C. RCX and RDX are changed.
    fn find_page(&mut self) {
        let changed: Vec<_> = self.map.all_x().filter(|(_, host)| CHANGED_BY_CALLS.contains(host)).collect();
        for &(guest, host) in &changed {
            dynasm!(self.ops ; .arch x64 ; mov [BYTE rbp + layout::x(guest) as i8], Rq(host));
        }
        self.spill_floats();
        // Two return addresses lie on the stack.
        dynasm!(self.ops ; .arch x64 ; mov [BYTE rsp + (KEPT + 16) as i8], rax ; call extern self.thunks.find_page);
        for (guest, host) in changed {
            dynasm!(self.ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(guest) as i8]);
        }
        self.fill_floats();
        self.forget_look_ups(16);
        dynasm!(self.ops ; .arch x64 ; mov rax, [BYTE rsp + (KEPT + 16) as i8] ; ret);
    }
}
