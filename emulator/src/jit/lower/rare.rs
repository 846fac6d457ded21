//! What happens rarely, behind the code of the blocks; and how the reference is called.

use super::super::flags::State;
use super::super::frame::{FLOAT, KEPT};
use super::super::layout;
use super::super::reference::{ENDED, Site, VAIN, said};
use super::super::region::{Node, Stays};
use super::super::registers::{CHANGED_BY_CALLS, RAX};
use super::super::sharing::Kind;
use super::Emitter;
use super::arithmetic::NotANumber;
use super::memory::{Trial, Wanted};
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
        address: u8,
        wanted: Wanted,
        again: DynamicLabel,
        rare: DynamicLabel,
        found: DynamicLabel,
    },
    /// A load from elsewhere than where most are from: the front cache decides.
    Probe {
        label: DynamicLabel,
        index: u8,
        distance: i32,
        wanted: Wanted,
        rare: DynamicLabel,
        found: DynamicLabel,
    },
    /// Another page than the time before: the front cache decides.
    Remember {
        label: DynamicLabel,
        wanted: Wanted,
        slot: usize,
        trial: Option<Trial>,
        rare: DynamicLabel,
        found: DynamicLabel,
    },
    /// An access that tries that gains nothing. Instructions from it on have been taken from the budget, and do not begin now.
    Vain { label: DynamicLabel, offset: u16, rest: i8, stretch: Option<Stretch>, unchecked: Registers },
    /// The region is left for an offset in its page, or in another.
    Exit { label: DynamicLabel, offset: i64 },
    /// A jump to an address from a register does not stay in its page, which begins so many bytes behind the first.
    Outside { label: DynamicLabel, page: i32 },
    /// The slice has no room for a block, at an offset in the page.
    NoBudget { label: DynamicLabel, offset: u16, length: i8 },
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

    pub(super) fn load_site(&mut self, site: usize) {
        let address = self.place.sites + (site * size_of::<Site>()) as u64;
        dynasm!(self.ops ; .arch x64 ; mov rdx, QWORD address as i64);
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
                    let refer = self.refer;
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
                    let leave = self.leave;
                    dynasm!(self.ops ; .arch x64 ; jmp =>leave);
                }
                Rare::Elsewhere { label, address, wanted, again, rare, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.moved(RAX, address);
                    if wanted.alone {
                        let search = self.search(wanted);
                        dynasm!(self.ops ; .arch x64 ; call =>search ; je =>found ; jb =>again);
                    } else {
                        let search = self.searches(wanted);
                        dynasm!(self.ops ; .arch x64 ; call extern search ; je =>found);
                    }
                    // What is next is often what follows.
                    if !matches!(self.rare.last(), Some(Rare::Refer { label, .. }) if *label == rare) {
                        dynasm!(self.ops ; .arch x64 ; jmp =>rare);
                    }
                }
                Rare::Probe { label, index, distance, wanted, rare, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.sum(RAX, index, distance);
                    self.probe(RAX, wanted, rare);
                    if index == RAX {
                        self.add(RAX, distance.wrapping_neg());
                    }
                    dynasm!(self.ops ; .arch x64 ; jmp =>found);
                }
                Rare::Remember { label, wanted, slot, trial, rare, found } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.remember(wanted, slot, trial, rare);
                    dynasm!(self.ops ; .arch x64 ; jmp =>found);
                }
                Rare::Vain { label, offset, rest, stretch, unchecked } => {
                    dynasm!(self.ops ; .arch x64 ; =>label);
                    self.check(unchecked);
                    self.leave_stretch(stretch);
                    dynasm!(self.ops ; .arch x64 ; add r15, BYTE rest);
                    self.exit();
                    dynasm!(self.ops ; .arch x64 ; mov eax, i32::from(offset));
                    self.ask(said(VAIN, self.place.block, offset));
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
                    dynasm!(self.ops ; .arch x64 ; =>label ; add r15, BYTE length);
                    self.exit();
                    dynasm!(self.ops ; .arch x64 ; mov eax, offset as i32);
                    if self.sharing.may_try(offset) {
                        self.ask(said(ENDED, self.place.block, offset));
                    } else {
                        dynasm!(self.ops ; .arch x64 ; jmp extern self.thunks.stop);
                    }
                }
            }
        }
    }

    pub(super) fn routines(&mut self) {
        let (refer, leave) = (self.refer, self.leave);
        dynasm!(self.ops ; .arch x64 ; =>leave);
        self.spill();
        dynasm!(self.ops ; .arch x64 ; jmp extern self.thunks.leave);

        dynasm!(self.ops ; .arch x64 ; =>refer);
        self.spill();
        // It comes back only if the next instruction follows.
        dynasm!(self.ops ; .arch x64 ; call extern self.thunks.refer);
        for (guest, host) in self.map.all_x().collect::<Vec<_>>() {
            dynasm!(self.ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(guest) as i8]);
        }
        self.fill_floats();
        // Its return address lies on the stack.
        self.forget_look_ups(8);
        dynasm!(self.ops ; .arch x64 ; ret);

        self.check_routines();

        if !self.searched.is_empty() {
            let finds = self.ops.new_dynamic_label();
            for (wanted, search) in std::mem::take(&mut self.searched) {
                dynasm!(self.ops ; .arch x64 ; =>search);
                self.search_or_find(wanted, finds);
            }
            dynasm!(self.ops ; .arch x64 ; =>finds);
            self.find_page();
        }
    }

    /// What looks for the page of the address in RAX among those that gave way.
    fn searches(&self, wanted: Wanted) -> usize {
        let searches = match wanted.kind {
            Kind::Load => self.thunks.loads,
            Kind::Store => self.thunks.stores,
        };
        if wanted.misaligned { searches.any } else { searches.aligned }
    }

    /// The routine that does that, and has the page found otherwise.
    fn search(&mut self, wanted: Wanted) -> DynamicLabel {
        let known = self.searched.iter().find(|&&(known, _)| known == wanted);
        known.map(|&(_, label)| label).unwrap_or_else(|| {
            let label = self.ops.new_dynamic_label();
            self.searched.push((wanted, label));
            label
        })
    }

    /// As one of the shared [`Searches`](super::super::thunks::Searches); where nothing is found, the access is aligned, and Rust can
    /// give the page its place, C, and not Z.
    fn search_or_find(&mut self, wanted: Wanted, finds: DynamicLabel) {
        let search = self.searches(wanted);
        let (neither, done) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        dynasm!(self.ops
            ; .arch x64
            ; call extern search
            ; je =>done
            ; test al, wanted.align as i8 - 1
            ; jnz =>done
            ; mov edx, i32::from(wanted.kind == Kind::Store)
            ; call =>finds
            ; jz =>neither
            ; stc
            ; =>done
            ; ret
            ; =>neither
            ; test rsp, rsp
            ; ret
        );
    }

    /// Has the page of the access at RAX found; EDX is 1 for a store. Z unless it is in its place now. RCX and RDX are changed.
    fn find_page(&mut self) {
        let changed: Vec<_> = self.map.all_x().filter(|(_, host)| CHANGED_BY_CALLS.contains(host)).collect();
        for &(guest, host) in &changed {
            dynasm!(self.ops ; .arch x64 ; mov [BYTE rbp + layout::x(guest) as i8], Rq(host));
        }
        self.spill_floats();
        // Two return addresses lie on the stack.
        dynasm!(self.ops ; .arch x64 ; mov [rsp + KEPT + 16], rax ; call extern self.thunks.find_page);
        for (guest, host) in changed {
            dynasm!(self.ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(guest) as i8]);
        }
        self.fill_floats();
        self.forget_look_ups(16);
        dynasm!(self.ops ; .arch x64 ; mov rax, [rsp + KEPT + 16] ; ret);
    }
}
