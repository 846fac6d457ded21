//! Loads and stores of integer registers, through the tables of `mmu::front`: a hit needs nothing else. Everything else
//! (a page that is not there, a misaligned access, a device, a store to code) is the reference's.

use super::super::frame::{NO_PAGE, addend, page};
use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RCX, RDX};
use super::super::sharing::{Kind, LASTING, Role, access};
use super::super::trials::Gain;
use super::Emitter;
use super::rare::Rare;
use super::stretch::Stretch;
use crate::hart::csr::envcfg;
use crate::hart::execute::system::CACHE_BLOCK;
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE};
use crate::isa::cause::Privilege;
use crate::isa::op::Op;
use crate::mmu::FrontCache;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// Where the host has what is accessed: at RCX plus a register plus a distance.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) index: u8,
    pub(super) distance: i32,
    /// Where it goes on after the reference.
    resume: Option<DynamicLabel>,
}

/// What is looked for in the front cache.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) kind: Kind,
    /// The access is aligned to so many bytes.
    pub(super) align: i32,
    /// Or not, if all of it is in one page.
    pub(super) misaligned: bool,
    /// No look-up is at hand that would not hold any more when the page has been found the long way.
    pub(super) alone: bool,
}

/// What is done about an access whose page is nowhere to be found.
#[derive(Clone, Copy)]
pub(super) enum Missed {
    /// The reference executes a site; then it goes on at the label.
    Refer { site: usize, resume: DynamicLabel },
    /// It goes on at the label.
    Go(DynamicLabel),
}

/// Where an access only tries whether its page is the one of the time before.
#[derive(Clone, Copy)]
pub(super) struct Trial {
    /// The address of its [`Gain`].
    gain: u64,
    /// Whether that is in a stretch.
    in_stretch: bool,
    /// Where it goes if there is none.
    vain: DynamicLabel,
}

/// What RCX holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// What makes host addresses where all of RAM lies behind the guest's.
    Flat,
    /// The same for a page that was looked up.
    LookUp(usize),
}

/// An instruction that accesses a [`Place`], in the shorter form if that will do.
macro_rules! at_place {
    ($ops:expr, $place:expr, $name:ident $register:ident($number:expr), $size:ident) => {
        match i8::try_from($place.distance) {
            Ok(0) => dynasm!($ops ; .arch x64 ; $name $register($number), $size [rcx + Rq($place.index)]),
            Ok(distance) => {
                dynasm!($ops ; .arch x64 ; $name $register($number), $size [BYTE rcx + Rq($place.index) + distance])
            }
            Err(_) => {
                dynasm!($ops ; .arch x64 ; $name $register($number), $size [rcx + Rq($place.index) + $place.distance])
            }
        }
    };
    ($ops:expr, $place:expr, store $size:ident $register:ident($number:expr)) => {
        match i8::try_from($place.distance) {
            Ok(0) => dynasm!($ops ; .arch x64 ; mov $size [rcx + Rq($place.index)], $register($number)),
            Ok(distance) => {
                dynasm!($ops ; .arch x64 ; mov $size [BYTE rcx + Rq($place.index) + distance], $register($number))
            }
            Err(_) => {
                dynasm!($ops ; .arch x64 ; mov $size [rcx + Rq($place.index) + $place.distance], $register($number))
            }
        }
    };
}

impl Emitter<'_> {
    /// A load or store; `false` if it is none that is inlined.
    pub(super) fn memory(&mut self, node: &Node) -> bool {
        if node.insn.op == Op::CboZero {
            self.zero_block(node);
            return true;
        }
        match (access(node.insn.op), node.insn.op) {
            (None, _) | (Some(_), Op::Flw | Op::Fld | Op::Fsw | Op::Fsd) => return false,
            (Some((Kind::Store, _)), _) => self.store(node),
            (Some((Kind::Load, _)), _) if node.insn.rd == 0 => return false,
            (Some((Kind::Load, _)), _) => self.load(node),
        }
        true
    }

    fn load(&mut self, node: &Node) {
        let place = self.place_of(node);
        let rd = self.destination(node.insn.rd);
        match node.insn.op {
            Op::Lb => at_place!(self.ops, place, movsx Rq(rd), BYTE),
            Op::Lbu => at_place!(self.ops, place, movzx Rd(rd), BYTE),
            Op::Lh => at_place!(self.ops, place, movsx Rq(rd), WORD),
            Op::Lhu => at_place!(self.ops, place, movzx Rd(rd), WORD),
            Op::Lw => at_place!(self.ops, place, movsxd Rq(rd), DWORD),
            Op::Lwu => at_place!(self.ops, place, mov Rd(rd), DWORD),
            _ => at_place!(self.ops, place, mov Rq(rd), QWORD),
        }
        self.write(node.insn.rd, rd);
        self.accessed(place);
    }

    fn store(&mut self, node: &Node) {
        let place = self.place_of(node);
        let value = self.read(node.insn.rs2, RDX);
        match node.insn.op {
            Op::Sb => at_place!(self.ops, place, store BYTE Rb(value)),
            Op::Sh => at_place!(self.ops, place, store WORD Rw(value)),
            Op::Sw => at_place!(self.ops, place, store DWORD Rd(value)),
            _ => at_place!(self.ops, place, store QWORD Rq(value)),
        }
        self.accessed(place);
    }

    /// CBO.ZERO, with which kernels clear pages. In U-mode and where `menvcfg` does not enable it, the reference decides.
    fn zero_block(&mut self, node: &Node) {
        const { assert!(envcfg::CBZE < 1 << 8, "a byte is tested") };
        let (rare, resume) = self.rare_reference(node);
        dynasm!(self.ops
            ; .arch x64
            ; cmp BYTE [rbp + layout::PRIVILEGE], Privilege::Supervisor as i8
            ; jb =>rare
            ; test BYTE [rbp + layout::MENVCFG], envcfg::CBZE as u8 as i8
            ; jz =>rare
        );
        self.copy(node.insn.rs1, RAX);
        dynasm!(self.ops ; .arch x64 ; and rax, -(CACHE_BLOCK as i32));
        let alone = self.finds_pages(node);
        self.probe(
            RAX,
            0,
            Wanted { kind: Kind::Store, align: 8, misaligned: false, alone },
            Missed::Go(rare),
        );
        self.held = None;
        dynasm!(self.ops ; .arch x64 ; add rcx, rax ; xor eax, eax);
        for offset in (0..CACHE_BLOCK as i8).step_by(8) {
            dynasm!(self.ops ; .arch x64 ; mov [BYTE rcx + offset], rax);
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// The access to a place has been made.
    pub(super) fn accessed(&mut self, place: Place) {
        if let Some(resume) = place.resume {
            dynasm!(self.ops ; .arch x64 ; =>resume);
        }
    }

    /// Where the host has what the instruction accesses, if that is at hand; otherwise it is left to the reference.
    pub(super) fn place_of(&mut self, node: &Node) -> Place {
        let Some((kind, bytes)) = access(node.insn.op) else { unreachable!("only accesses have a place") };
        let flat = kind == Kind::Load && self.target.flat;
        let alone = self.finds_pages(node);
        let one = Wanted { kind, align: bytes as i32, misaligned: self.target.misaligned, alone };
        let (index, distance) = self.guest_address(node);
        let role = match self.stretch {
            Some(stretch) => self.role_in_stretch(stretch, node),
            None if self.alone => Role::Alone,
            None => self.sharing.role(node.offset),
        };
        match role {
            Role::Shared { slot } => {
                let flat = flat && self.stretch.is_none();
                self.hold(if flat { Held::Flat } else { Held::LookUp(slot) });
                Place { index, distance, resume: None }
            }
            Role::First { low, span: _, align: _, slot: _, remembered: _ } if flat => {
                let apart = self.apart(node.offset, false);
                self.check_flat(index, distance.wrapping_add(low), layout::FLAT_ROOM, apart);
                Place { index, distance, resume: None }
            }
            Role::Alone | Role::Remembered { .. } if flat => {
                let (missed, resume) = self.missed(node);
                self.flat_or_probe(index, distance, one, missed);
                Place { index, distance, resume: Some(resume) }
            }
            Role::First { slot, low, span, align, remembered } => {
                let group = Wanted { align, ..one };
                let trial = self.trial(node);
                let apart = self.apart(node.offset, false);
                let (missed, resume) = self.missed(node);
                self.sum(RAX, index, distance);
                // All of them are in one page: the last byte's offset in it, above nothing, makes no carry.
                const ABOVE: i8 = (u32::BITS - PAGE_SHIFT) as i8;
                self.sum(RDX, RAX, low);
                dynasm!(self.ops ; .arch x64 ; shl edx, ABOVE ; add edx, (span - 1) << ABOVE ; jc =>apart);
                match remembered {
                    Some(page) => self.recall(group, page, trial, missed),
                    None => self.probe(RAX, 0, group, missed),
                }
                if remembered != Some(slot) {
                    dynasm!(self.ops ; .arch x64 ; mov [rsp + addend(slot)], rcx);
                }
                self.held = Some(Held::LookUp(slot));
                Place { index: RAX, distance: 0, resume: Some(resume) }
            }
            Role::Remembered { slot } => {
                let trial = self.trial(node);
                let (missed, resume) = self.missed(node);
                self.sum(RAX, index, distance);
                self.recall(one, slot, trial, missed);
                self.held = None;
                Place { index: RAX, distance: 0, resume: Some(resume) }
            }
            Role::Alone => {
                let (missed, resume) = self.missed(node);
                self.probe(index, distance, one, missed);
                self.held = None;
                Place { index, distance, resume: Some(resume) }
            }
        }
    }

    /// What is not in a page that was found beforehand may still be in the one of the time before.
    fn role_in_stretch(&self, stretch: Stretch, node: &Node) -> Role {
        let role = self.loops[stretch.of].role(node.offset);
        let tried = role == Role::Alone && self.sharing.tried.iter().any(|tried| tried.offset == node.offset);
        match self.sharing.role(node.offset) {
            own @ Role::Remembered { .. } if tried => own,
            _ => role,
        }
    }

    /// Whether a page that is not in its place may be found the long way: no look-up is at hand that would not hold then.
    fn finds_pages(&self, node: &Node) -> bool {
        self.alone || self.stretch.is_none() && !self.sharing.is_live_before(node.offset)
    }

    /// What makes the host's address of the guest's in RAX, in RCX: as the time before if it is in the same page and aligned, or from
    /// the front cache.
    fn recall(&mut self, wanted: Wanted, slot: usize, trial: Option<Trial>, missed: Missed) {
        let (elsewhere, found) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        self.page_and_alignment(RAX, wanted.align);
        dynasm!(self.ops
            ; .arch x64
            ; mov rcx, [rsp + addend(slot)]
            ; cmp rdx, [rsp + page(slot)]
            ; jne =>elsewhere
            ; =>found
        );
        self.rare.push(Rare::Remember { label: elsewhere, wanted, slot, trial, missed, found });
    }

    /// What a trial needs, if the access is one.
    fn trial(&mut self, node: &Node) -> Option<Trial> {
        let index = self.sharing.tried.iter().position(|tried| tried.offset == node.offset)?;
        let vain = self.ops.new_dynamic_label();
        let (offset, rest) = (node.offset, self.after + 1);
        let unchecked = self.unchecked.before(offset);
        self.rare.push(Rare::Vain { label: vain, offset, rest, stretch: self.stretch, unchecked });
        let gain = self.place.gains + (index * size_of::<Gain>()) as u64;
        Some(Trial { gain, in_stretch: self.stretch.is_some(), vain })
    }

    /// Weighs another page than the remembered one.
    pub(super) fn weigh(&mut self, slot: usize, trial: Trial) {
        let Trial { gain, in_stretch, vain } = trial;
        let weigh = if in_stretch { self.thunks.weigh_in_stretch } else { self.thunks.weigh };
        dynasm!(self.ops
            ; .arch x64
            ; mov rcx, QWORD gain as i64
            ; mov rdx, [rsp + page(slot)]
            ; call extern weigh
            ; js =>vain
        );
    }

    /// Remembers the page of an aligned access: others might leave it.
    pub(super) fn remember(&mut self, slot: usize) {
        dynasm!(self.ops ; .arch x64 ; mov [rsp + page(slot)], rdx ; mov [rsp + addend(slot)], rcx);
    }

    /// In RDX, the page of an address, and the lowest bits of the address, which have to be 0.
    fn page_and_alignment(&mut self, address: u8, align: i32) {
        dynasm!(self.ops ; .arch x64 ; mov rdx, Rq(address) ; and rdx, -(PAGE_SIZE as i32) | (align - 1));
    }

    /// The same, and in RCX the offset of the page's place.
    fn page_and_place(&mut self, address: u8, align: i32) {
        self.shifted_right(RCX, address, FrontCache::OFFSET_SHIFT as i8);
        self.page_and_alignment(address, align);
        dynasm!(self.ops ; .arch x64 ; and ecx, FrontCache::OFFSET_MASK as i32);
    }

    /// Forgets what is remembered: it may no longer hold. `pushed` is how much lies above the frame.
    pub(super) fn forget_look_ups(&mut self, pushed: i32) {
        for &slot in &self.sharing.remembered {
            dynasm!(self.ops ; .arch x64 ; mov QWORD [rsp + page(slot) + pushed], NO_PAGE);
        }
    }

    /// The same of what lasts from region to region.
    pub(super) fn forget_lasting(&mut self) {
        for slot in LASTING {
            dynasm!(self.ops ; .arch x64 ; mov QWORD [rsp + page(slot)], NO_PAGE);
        }
    }

    /// The guest's address, in RAX, and what makes the host's of it, in RCX, for an atomic access, which shares nothing.
    pub(super) fn look_up(&mut self, node: &Node, kind: Kind, bytes: i32, rare: DynamicLabel) {
        let (index, distance) = self.guest_address(node);
        let alone = self.finds_pages(node);
        let wanted = Wanted { kind, align: bytes, misaligned: false, alone };
        let missed = Missed::Go(rare);
        self.sum(RAX, index, distance);
        if kind == Kind::Load && self.target.flat {
            self.flat_or_probe(RAX, 0, wanted, missed);
        } else {
            self.probe(RAX, 0, wanted, missed);
            self.held = None;
        }
    }

    /// What makes the host's address of a load, in RCX, in the short way where all of RAM is behind its addresses.
    pub(super) fn flat_or_probe(&mut self, index: u8, distance: i32, wanted: Wanted, missed: Missed) {
        let (elsewhere, found) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        self.check_flat(index, distance, layout::FLAT_LENGTH, elsewhere);
        dynasm!(self.ops ; .arch x64 ; =>found);
        self.rare.push(Rare::Probe { label: elsewhere, index, distance, wanted, missed, found });
        self.held = None;
    }

    /// The guest's address, as a register, which may be RAX, and a distance.
    fn guest_address(&mut self, node: &Node) -> (u8, i32) {
        match self.map.x(node.insn.rs1) {
            Some(own) => (own, node.insn.imm),
            None => {
                self.copy(node.insn.rs1, RAX);
                self.add(RAX, node.insn.imm);
                (RAX, 0)
            }
        }
    }

    /// Goes elsewhere unless all of RAM is behind its addresses and this is one of them.
    fn check_flat(&mut self, index: u8, distance: i32, length: i32, elsewhere: DynamicLabel) {
        self.sum(RDX, index, distance);
        dynasm!(self.ops ; .arch x64 ; sub rdx, [rbp + layout::FLAT_START]);
        self.hold(Held::Flat);
        dynasm!(self.ops ; .arch x64 ; cmp rdx, [rbp + length] ; jae =>elsewhere);
    }

    /// Sees to what RCX holds.
    fn hold(&mut self, what: Held) {
        if self.held.replace(what) != Some(what) {
            match what {
                Held::Flat => dynasm!(self.ops ; .arch x64 ; mov rcx, [rbp + layout::FLAT_ADDEND]),
                Held::LookUp(slot) => dynasm!(self.ops ; .arch x64 ; mov rcx, [rsp + addend(slot)]),
            }
        }
    }

    /// What makes the host's address of the guest's in RCX, and its page in RDX, if the front cache has that. Goes elsewhere with the
    /// address in RAX. If it is the sum of another register and a distance, RAX is changed.
    pub(super) fn probe(&mut self, index: u8, distance: i32, wanted: Wanted, missed: Missed) {
        const STORES: i32 = FrontCache::STORES as i32;
        let (elsewhere, found) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        if index == RAX {
            debug_assert_eq!(distance, 0, "it would be added again elsewhere");
            self.page_and_place(RAX, wanted.align);
            dynasm!(self.ops ; .arch x64 ; add rcx, [rbp + layout::WINDOW]);
            match wanted.kind {
                Kind::Load => {
                    dynasm!(self.ops ; .arch x64 ; cmp rdx, [rcx] ; jne =>elsewhere ; mov rcx, [BYTE rcx + 8])
                }
                Kind::Store => dynasm!(self.ops
                    ; .arch x64
                    ; cmp rdx, [rcx + STORES]
                    ; jne =>elsewhere
                    ; mov rcx, [rcx + STORES + 8]
                ),
            }
        } else {
            let address = if distance == 0 { index } else { RAX };
            self.sum(address, index, distance);
            self.page_and_place(address, wanted.align);
            dynasm!(self.ops ; .arch x64 ; mov rax, [rbp + layout::WINDOW]);
            match wanted.kind {
                Kind::Load => dynasm!(self.ops
                    ; .arch x64
                    ; cmp rdx, [rax + rcx]
                    ; jne =>elsewhere
                    ; mov rcx, [BYTE rax + rcx + 8]
                ),
                Kind::Store => dynasm!(self.ops
                    ; .arch x64
                    ; cmp rdx, [rax + rcx + STORES]
                    ; jne =>elsewhere
                    ; mov rcx, [rax + rcx + STORES + 8]
                ),
            }
        }
        dynasm!(self.ops ; .arch x64 ; =>found);
        self.rare.push(Rare::Elsewhere { label: elsewhere, index, distance, wanted, missed, found });
    }
}
