//! Floating point on the host: which instructions, what has to be known before, registers, loads, stores and moves. The host rounds as
//! the guest to nearest, and its exceptions are the guest's (`jit/flags.rs`); only its NaNs are others (`lower/arithmetic.rs`).
//! Instructions that round in another mode are the reference's.
//!
//! A single-precision value lies NaN-boxed in its register (unprivileged specification, section "NaN Boxing of Narrower Values"), and
//! what computes one keeps the box of its first operand; one that is not boxed is the reference's, too.

use super::super::flags::State;
use super::super::frame::FLOAT;
use super::super::layout;
use super::super::region::{Block, Node};
use super::super::registers::{RAX, RCX};
use super::Emitter;
use super::rare::Rare;
use super::unchecked::takes_numbers;
use crate::isa::format::{Format, operands};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// The `rm` fields under which the mode may be to nearest: the static one, and the dynamic one.
const NEAREST: u8 = 0;
const DYNAMIC: u8 = 7;

/// A format of numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Width {
    Single,
    Double,
}

/// What FSGNJ and its like take the sign from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Second,
    SecondNegated,
    Both,
}

/// Where an operand is.
#[derive(Clone, Copy)]
pub(super) enum Operand {
    /// In a vector register.
    In(u8),
    /// In memory, relative to RBP.
    At(i32),
}

use Width::{Double, Single};

/// An instruction that loads from a [`Place`](super::memory::Place) or stores there, in the shorter form if that will do.
macro_rules! at_place {
    ($ops:expr, $place:expr, $name:ident Rx($register:expr), memory) => {
        match i8::try_from($place.distance) {
            Ok(distance) => {
                dynasm!($ops ; .arch x64 ; $name Rx($register), [BYTE rcx + Rq($place.index) + distance])
            }
            Err(_) => {
                dynasm!($ops ; .arch x64 ; $name Rx($register), [rcx + Rq($place.index) + $place.distance])
            }
        }
    };
    ($ops:expr, $place:expr, $name:ident memory, Rx($register:expr)) => {
        match i8::try_from($place.distance) {
            Ok(distance) => {
                dynasm!($ops ; .arch x64 ; $name [BYTE rcx + Rq($place.index) + distance], Rx($register))
            }
            Err(_) => {
                dynasm!($ops ; .arch x64 ; $name [rcx + Rq($place.index) + $place.distance], Rx($register))
            }
        }
    };
}

/// Whether the mode that an instruction rounds in may be to nearest.
pub(super) fn may_be_nearest(insn: &Insn) -> bool {
    insn.rm == NEAREST || insn.rm == DYNAMIC
}

/// What the instructions of a block need of the state of floating point, at most.
pub(super) fn needed_state(block: &Block) -> State {
    let rounds = |node: &Node| {
        let has_mode = matches!(
            node.insn.op.format(),
            Format::XToFRounded
                | Format::FRegisterRounded
                | Format::FUnaryRounded
                | Format::FFused
                | Format::FToXRounded
        );
        has_mode && node.insn.rm == DYNAMIC
    };
    if block.nodes.iter().any(rounds) { State::Nearest } else { State::Unknown }
}

/// Whether an instruction has to do with floating-point registers.
pub(super) fn is_float(insn: &Insn) -> bool {
    operands(insn).f.into_iter().any(|register| register.is_some())
}

/// Bit by number: the registers that an instruction takes singles from, which have to be boxed.
pub(super) fn single_operands(insn: &Insn) -> u32 {
    let used = operands(insn);
    let injects = matches!(insn.op, Op::FsgnjS | Op::FsgnjnS | Op::FsgnjxS);
    let sources = &used.f[usize::from(used.written_f.is_some())..];
    let takes = injects || takes_numbers(insn.op) == Some(Single);
    sources.iter().flatten().filter(|_| takes).fold(0, |set, register| set | 1 << (register & 31))
}

/// Whether an instruction leaves a NaN-boxed single in its register, whoever executes it.
pub(super) fn writes_single(op: Op) -> bool {
    matches!(
        op,
        Op::Flw
            | Op::FmvWX
            | Op::FaddS
            | Op::FsubS
            | Op::FmulS
            | Op::FdivS
            | Op::FsqrtS
            | Op::FmaddS
            | Op::FmsubS
            | Op::FnmsubS
            | Op::FnmaddS
            | Op::FsgnjS
            | Op::FsgnjnS
            | Op::FsgnjxS
            | Op::FminS
            | Op::FmaxS
            | Op::FcvtSD
            | Op::FcvtSW
            | Op::FcvtSWu
            | Op::FcvtSL
            | Op::FcvtSLu
    )
}

impl Emitter<'_> {
    /// A floating-point instruction; `false` if it is none that is inlined.
    pub(super) fn float(&mut self, node: &Node) -> bool {
        let insn = &node.insn;
        match insn.op {
            Op::Flw => self.load_float(node, Single),
            Op::Fld => self.load_float(node, Double),
            Op::Fsw => self.store_float(node, Single),
            Op::Fsd => self.store_float(node, Double),
            Op::FmvWX => self.move_from_integer(node, Single),
            Op::FmvDX => self.move_from_integer(node, Double),
            Op::FmvXW if insn.rd != 0 => self.move_to_integer(node, Single),
            Op::FmvXD if insn.rd != 0 => self.move_to_integer(node, Double),
            Op::FsgnjS => self.inject(node, Single, Sign::Second),
            Op::FsgnjnS => self.inject(node, Single, Sign::SecondNegated),
            Op::FsgnjxS => self.inject(node, Single, Sign::Both),
            Op::FsgnjD => self.inject(node, Double, Sign::Second),
            Op::FsgnjnD => self.inject(node, Double, Sign::SecondNegated),
            Op::FsgnjxD => self.inject(node, Double, Sign::Both),
            _ => return may_be_nearest(insn) && self.arithmetic(node) || self.convert(node),
        }
        true
    }

    /// Goes to where the reference does the instruction and the region is left, unless the state of floating point is `needed`.
    pub(super) fn need_float(&mut self, node: &Node, needed: State) {
        // One look does for the block.
        let needed = needed.max(self.float_needed);
        if self.float_known >= needed {
            return;
        }
        let leave = self.rare_leave(node);
        let (label, known) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        dynasm!(self.ops ; .arch x64 ; cmp BYTE [rsp + FLOAT], needed as i8 ; jb =>label ; =>known);
        self.rare.push(Rare::Know { label, needed, known, leave });
        self.float_known = needed;
    }

    /// The same for an instruction that rounds to nearest, if its mode is the dynamic one.
    pub(super) fn need_nearest(&mut self, node: &Node) {
        self.need_float(node, if node.insn.rm == DYNAMIC { State::Nearest } else { State::Dirty });
    }

    /// After an instruction, whoever has executed it: which registers hold boxed singles.
    pub(super) fn note_boxed(&mut self, insn: &Insn) {
        if let Some(register) = operands(insn).written_f {
            let bit = 1 << (register & 31);
            self.boxed = if writes_single(insn.op) { self.boxed | bit } else { self.boxed & !bit };
        }
    }

    /// Where the reference takes the instruction over if an operand should be boxed and is not, and where it goes on after it. Doubles
    /// have no box: nothing may go there.
    pub(super) fn rare_unboxed(&mut self, node: &Node, width: Width) -> (DynamicLabel, DynamicLabel) {
        match width {
            Single => self.rare_reference(node),
            Double => (self.ops.new_dynamic_label(), self.ops.new_dynamic_label()),
        }
    }

    /// A vector register that holds a floating-point register: its own, or `scratch`.
    pub(super) fn read_f(&mut self, register: u8, scratch: u8) -> u8 {
        self.map.f(register).unwrap_or_else(|| {
            dynasm!(self.ops ; .arch x64 ; movsd Rx(scratch), [rbp + layout::f(register)]);
            scratch
        })
    }

    /// The same for an operand of this width, which goes to the reference if it should be boxed and is not.
    pub(super) fn operand_f(&mut self, register: u8, width: Width, scratch: u8, rare: DynamicLabel) -> u8 {
        let host = self.read_f(register, scratch);
        if width == Single && self.boxed >> (register & 31) & 1 == 0 {
            dynasm!(self.ops ; .arch x64 ; movq rax, Rx(host) ; sar rax, 32 ; cmp eax, -1 ; jne =>rare);
        }
        host
    }

    /// The same, but one that has no register stays in memory.
    pub(super) fn operand_in_place(&mut self, register: u8, width: Width, rare: DynamicLabel) -> Operand {
        let at = layout::f(register);
        match self.map.f(register) {
            Some(host) => Operand::In(self.operand_f(register, width, host, rare)),
            None => {
                if width == Single && self.boxed >> (register & 31) & 1 == 0 {
                    dynasm!(self.ops ; .arch x64 ; cmp DWORD [rbp + at + 4], -1 ; jne =>rare);
                }
                Operand::At(at)
            }
        }
    }

    /// The floating-point register has been computed in `host`, a single with its box.
    pub(super) fn write_f(&mut self, register: u8, host: u8) {
        match self.map.f(register) {
            Some(own) if own == host => {}
            Some(own) => dynasm!(self.ops ; .arch x64 ; movaps Rx(own), Rx(host)),
            None => dynasm!(self.ops ; .arch x64 ; movsd [rbp + layout::f(register)], Rx(host)),
        }
    }

    /// The same of a single in XMM0 without its box; XMM1 is changed.
    fn write_boxed(&mut self, register: u8) {
        let own = self.map.f(register).unwrap_or(1);
        dynasm!(self.ops ; .arch x64 ; pcmpeqd Rx(own), Rx(own) ; movss Rx(own), xmm0);
        self.write_f(register, own);
    }

    fn load_float(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let place = self.place_of(node);
        let rd = node.insn.rd;
        match width {
            Single if self.target.features.fma => {
                let fd = self.map.f(rd).unwrap_or(0);
                dynasm!(self.ops ; .arch x64 ; pcmpeqd Rx(fd), Rx(fd));
                match i8::try_from(place.distance) {
                    Ok(distance) => {
                        dynasm!(self.ops ; .arch x64 ; vinsertps Rx(fd), Rx(fd), [BYTE rcx + Rq(place.index) + distance], 0);
                    }
                    Err(_) => {
                        dynasm!(self.ops ; .arch x64 ; vinsertps Rx(fd), Rx(fd), [rcx + Rq(place.index) + place.distance], 0);
                    }
                }
                self.write_f(rd, fd);
            }
            Single => {
                at_place!(self.ops, place, movss Rx(0), memory);
                self.write_boxed(rd);
            }
            Double => {
                let fd = self.map.f(rd).unwrap_or(0);
                at_place!(self.ops, place, movsd Rx(fd), memory);
                self.write_f(rd, fd);
            }
        }
        self.accessed(place);
    }

    /// The low bits, boxed or not.
    fn store_float(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let place = self.place_of(node);
        let value = self.read_f(node.insn.rs2, 0);
        match width {
            Single => at_place!(self.ops, place, movss memory, Rx(value)),
            Double => at_place!(self.ops, place, movsd memory, Rx(value)),
        }
        self.accessed(place);
    }

    /// FSGNJ and its like: a ⊕ ((a ⊕ b) masked by the sign), and so on. The box stays.
    fn inject(&mut self, node: &Node, width: Width, sign: Sign) {
        self.need_float(node, State::Dirty);
        let insn = &node.insn;
        let (rare, resume) = self.rare_unboxed(node, width);
        let alike = insn.rs1 == insn.rs2;
        let a = self.operand_f(insn.rs1, width, 0, rare);
        if alike && sign == Sign::Second {
            self.write_f(insn.rd, a);
            dynasm!(self.ops ; .arch x64 ; =>resume);
            return;
        }
        let first = if sign == Sign::Both && !alike { self.operand_f(insn.rs2, width, 0, rare) } else { a };
        if first != 0 {
            dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(first));
        }
        if !alike && sign != Sign::Both {
            let b = self.operand_f(insn.rs2, width, 1, rare);
            dynasm!(self.ops ; .arch x64 ; xorps xmm0, Rx(b));
        }
        // The sign.
        dynasm!(self.ops ; .arch x64 ; pcmpeqd xmm1, xmm1 ; psllq xmm1, 63);
        if width == Single {
            dynasm!(self.ops ; .arch x64 ; psrlq xmm1, 32);
        }
        match (sign, alike) {
            // -a, and |a|.
            (Sign::SecondNegated, true) => dynasm!(self.ops ; .arch x64 ; xorps xmm0, xmm1),
            (Sign::Both, true) => dynasm!(self.ops ; .arch x64 ; andnps xmm1, xmm0 ; movaps xmm0, xmm1),
            (Sign::Second | Sign::Both, _) => dynasm!(self.ops ; .arch x64 ; andps xmm0, xmm1),
            (Sign::SecondNegated, false) => dynasm!(self.ops ; .arch x64 ; andnps xmm0, xmm1),
        }
        if !alike {
            let a = self.read_f(insn.rs1, 1);
            dynasm!(self.ops ; .arch x64 ; xorps xmm0, Rx(a));
        }
        self.write_f(insn.rd, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    fn move_from_integer(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let value = self.read(node.insn.rs1, RCX);
        let fd = self.map.f(node.insn.rd).filter(|_| width == Double).unwrap_or(0);
        dynasm!(self.ops ; .arch x64 ; movq Rx(fd), Rq(value));
        match width {
            Single => self.write_boxed(node.insn.rd),
            Double => self.write_f(node.insn.rd, fd),
        }
    }

    /// The low bits, boxed or not; a single's are sign-extended.
    fn move_to_integer(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let value = self.read_f(node.insn.rs1, 0);
        dynasm!(self.ops ; .arch x64 ; movq rax, Rx(value));
        if width == Single {
            dynasm!(self.ops ; .arch x64 ; movsxd rax, eax);
        }
        self.write(node.insn.rd, RAX);
    }
}
