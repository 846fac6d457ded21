//! Floating point on the host, under the conditions of `softfloat::host`: to nearest, NX accrued (or the host tells that the result
//! is exact), and a result that shows that nothing else was raised. Everything else is the reference's.
//!
//! A single-precision value lies NaN-boxed in its register (unprivileged specification, section "NaN Boxing of Narrower Values");
//! one that is not is the reference's, too.

use super::super::frame::KEPT;
use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RCX};
use super::Emitter;
use crate::hart::csr::mstatus;
use crate::isa::format::operands;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::softfloat::Flags;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// The `rm` fields under which the mode may be to nearest: the static one, and the dynamic one.
const NEAREST: u8 = 0;
const DYNAMIC: u8 = 7;
const NX: i8 = Flags::INEXACT.0 as i8;

/// What is known of the state of floating point at a place, or has to be. Inlined instructions leave it so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum State {
    /// Nothing.
    Unknown,
    /// It is marked dirty: values may be moved and compared.
    Dirty,
    /// NX is accrued, too, and the dynamic mode is to nearest: the host may round.
    Inexact,
}

/// A format of numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Width {
    Single,
    Double,
}

/// What shows that a result is the guest's, too.
#[derive(Clone, Copy)]
pub(super) enum Proof {
    /// It is finite.
    Finite,
    /// Its exponent is neither that of the least normal numbers nor below.
    Normal,
}

/// An operation with two sources, or one for the root.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Root,
}

/// What FSGNJ and its like take the sign from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Second,
    SecondNegated,
    Both,
}

use Width::{Double, Single};

/// Whether the mode that an instruction rounds in may be to nearest.
pub(super) fn may_be_nearest(insn: &Insn) -> bool {
    insn.rm == NEAREST || insn.rm == DYNAMIC
}

/// Whether an instruction leaves a NaN-boxed single in its register, whoever executes it.
fn writes_single(op: Op) -> bool {
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
            _ => return may_be_nearest(insn) && self.rounding(node) || self.convert(node),
        }
        true
    }

    /// An instruction that rounds to nearest.
    fn rounding(&mut self, node: &Node) -> bool {
        match node.insn.op {
            Op::FaddS => self.arithmetic(node, Single, Arithmetic::Add),
            Op::FsubS => self.arithmetic(node, Single, Arithmetic::Subtract),
            Op::FmulS => self.arithmetic(node, Single, Arithmetic::Multiply),
            Op::FdivS => self.arithmetic(node, Single, Arithmetic::Divide),
            Op::FsqrtS => self.arithmetic(node, Single, Arithmetic::Root),
            Op::FaddD => self.arithmetic(node, Double, Arithmetic::Add),
            Op::FsubD => self.arithmetic(node, Double, Arithmetic::Subtract),
            Op::FmulD => self.arithmetic(node, Double, Arithmetic::Multiply),
            Op::FdivD => self.arithmetic(node, Double, Arithmetic::Divide),
            Op::FsqrtD => self.arithmetic(node, Double, Arithmetic::Root),
            Op::FmaddS | Op::FmsubS | Op::FnmsubS | Op::FnmaddS if self.target.features.fma => {
                self.fused(node, Single);
            }
            Op::FmaddD | Op::FmsubD | Op::FnmsubD | Op::FnmaddD if self.target.features.fma => {
                self.fused(node, Double);
            }
            _ => return false,
        }
        true
    }

    /// Goes to where the reference does the instruction and the region is left, unless the state of floating point is `needed`.
    pub(super) fn need_float(&mut self, node: &Node, needed: State) {
        const FS: i32 = mstatus::FS as i32;
        if self.float_known >= needed {
            return;
        }
        let leave = self.rare_leave(node);
        if self.float_known < State::Dirty {
            dynasm!(self.ops
                ; .arch x64
                ; mov eax, [rbp + layout::MSTATUS]
                ; not eax
                ; test eax, FS
                ; jnz =>leave
            );
        }
        if needed == State::Inexact {
            dynasm!(self.ops ; .arch x64 ; test BYTE [rbp + layout::FFLAGS], NX ; jz =>leave);
            self.need_nearest(leave);
        }
        self.float_known = needed;
    }

    fn need_nearest(&mut self, otherwise: DynamicLabel) {
        dynasm!(self.ops ; .arch x64 ; cmp BYTE [rbp + layout::FRM], NEAREST as i8 ; jne =>otherwise);
    }

    /// Has the reference do the instruction unless the mode is to nearest. Where NX is accrued that hardly ever changes, and what
    /// follows relies on it; where it is not, each instruction looks for itself, and what it gives is proved exact.
    pub(super) fn need_rounding(&mut self, node: &Node, rare: DynamicLabel) {
        if self.target.inexact {
            self.need_float(node, State::Inexact);
        } else {
            self.need_float(node, State::Dirty);
            self.need_nearest(rare);
        }
    }

    /// Goes to `rare` if the instruction has to accrue NX: the host has accrued its own. (Whatever else has done that costs one more
    /// call of the reference.)
    pub(super) fn prove_exact(&mut self, rare: DynamicLabel) {
        /// The precision flag of MXCSR.
        const PE: i8 = 1 << 5;
        if !self.target.inexact {
            dynasm!(self.ops
                ; .arch x64
                ; test BYTE [rbp + layout::FFLAGS], NX
                ; jnz >proved
                ; stmxcsr [rsp + KEPT]
                ; test BYTE [rsp + KEPT], PE
                ; jz >proved
                ; and BYTE [rsp + KEPT], !PE
                ; ldmxcsr [rsp + KEPT]
                ; jmp =>rare
                ; proved:
            );
        }
    }

    /// After an instruction, whoever has executed it: which registers hold boxed singles.
    pub(super) fn note_boxed(&mut self, insn: &Insn) {
        if let Some(register) = operands(insn).written_f {
            let bit = 1 << (register & 31);
            self.boxed = if writes_single(insn.op) { self.boxed | bit } else { self.boxed & !bit };
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

    /// Where to compute a floating-point register so that its sources stay for the reference: its own place, or XMM0, where a single
    /// is while it has no box.
    fn target_f(&self, insn: &Insn, width: Width) -> u8 {
        let is_source = operands(insn).f.into_iter().skip(1).flatten().any(|source| source == insn.rd);
        self.map.f(insn.rd).filter(|_| width == Double && !is_source).unwrap_or(0)
    }

    /// The floating-point register has been computed in `host`; a single in XMM0, without its box.
    pub(super) fn write_f(&mut self, register: u8, width: Width, host: u8) {
        match (self.map.f(register), width) {
            (Some(own), Double) if own == host => {}
            (Some(own), Double) => dynasm!(self.ops ; .arch x64 ; movaps Rx(own), Rx(host)),
            (None, Double) => dynasm!(self.ops ; .arch x64 ; movsd [rbp + layout::f(register)], Rx(host)),
            (Some(own), Single) => {
                dynasm!(self.ops ; .arch x64 ; pcmpeqd Rx(own), Rx(own) ; movss Rx(own), Rx(host));
            }
            (None, Single) => dynasm!(self.ops
                ; .arch x64
                ; pcmpeqd xmm1, xmm1
                ; movss xmm1, Rx(host)
                ; movsd [rbp + layout::f(register)], xmm1
            ),
        }
    }

    fn load_float(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let place = self.place_of(node);
        let (index, distance) = (place.index, place.distance);
        let fd = self.map.f(node.insn.rd).filter(|_| width == Double).unwrap_or(0);
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; movss Rx(fd), [rcx + Rq(index) + distance]),
            Double => dynasm!(self.ops ; .arch x64 ; movsd Rx(fd), [rcx + Rq(index) + distance]),
        }
        self.write_f(node.insn.rd, width, fd);
        self.accessed(place);
    }

    /// The low bits, boxed or not.
    fn store_float(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let place = self.place_of(node);
        let (index, distance) = (place.index, place.distance);
        let value = self.read_f(node.insn.rs2, 0);
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; movss [rcx + Rq(index) + distance], Rx(value)),
            Double => dynasm!(self.ops ; .arch x64 ; movsd [rcx + Rq(index) + distance], Rx(value)),
        }
        self.accessed(place);
    }

    fn arithmetic(&mut self, node: &Node, width: Width, operation: Arithmetic) {
        let (rare, resume) = self.rare_reference(node);
        self.need_rounding(node, rare);
        let insn = &node.insn;
        let a = self.operand_f(insn.rs1, width, 0, rare);
        // A root has one source.
        let b = if operation == Arithmetic::Root { a } else { self.operand_f(insn.rs2, width, 1, rare) };
        let target = self.target_f(insn, width);
        if a != target && operation != Arithmetic::Root {
            dynasm!(self.ops ; .arch x64 ; movaps Rx(target), Rx(a));
        }
        match (operation, width) {
            (Arithmetic::Add, Single) => dynasm!(self.ops ; .arch x64 ; addss Rx(target), Rx(b)),
            (Arithmetic::Subtract, Single) => dynasm!(self.ops ; .arch x64 ; subss Rx(target), Rx(b)),
            (Arithmetic::Multiply, Single) => dynasm!(self.ops ; .arch x64 ; mulss Rx(target), Rx(b)),
            (Arithmetic::Divide, Single) => dynasm!(self.ops ; .arch x64 ; divss Rx(target), Rx(b)),
            (Arithmetic::Root, Single) => dynasm!(self.ops ; .arch x64 ; sqrtss Rx(target), Rx(b)),
            (Arithmetic::Add, Double) => dynasm!(self.ops ; .arch x64 ; addsd Rx(target), Rx(b)),
            (Arithmetic::Subtract, Double) => dynasm!(self.ops ; .arch x64 ; subsd Rx(target), Rx(b)),
            (Arithmetic::Multiply, Double) => dynasm!(self.ops ; .arch x64 ; mulsd Rx(target), Rx(b)),
            (Arithmetic::Divide, Double) => dynasm!(self.ops ; .arch x64 ; divsd Rx(target), Rx(b)),
            (Arithmetic::Root, Double) => dynasm!(self.ops ; .arch x64 ; sqrtsd Rx(target), Rx(b)),
        }
        let proof = match operation {
            Arithmetic::Add | Arithmetic::Subtract | Arithmetic::Root => Proof::Finite,
            Arithmetic::Multiply | Arithmetic::Divide => Proof::Normal,
        };
        self.prove(proof, width, target, rare);
        self.prove_exact(rare);
        self.write_f(insn.rd, width, target);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// ±(a × b) ± c, rounded once.
    fn fused(&mut self, node: &Node, width: Width) {
        let (rare, resume) = self.rare_reference(node);
        self.need_rounding(node, rare);
        let insn = &node.insn;
        let c = self.operand_f(insn.rs3, width, 0, rare);
        let a = self.operand_f(insn.rs1, width, 1, rare);
        let target = self.target_f(insn, width);
        // There is no third scratch register: a factor that has none of its own stays in memory.
        let b = self.map.f(insn.rs2);
        if width == Single && b.is_none() && self.boxed >> (insn.rs2 & 31) & 1 == 0 {
            dynasm!(self.ops ; .arch x64 ; cmp DWORD [rbp + layout::f(insn.rs2) + 4], -1 ; jne =>rare);
        }
        if let Some(b) = b {
            self.operand_f(insn.rs2, width, b, rare);
        }
        if c != target {
            dynasm!(self.ops ; .arch x64 ; movaps Rx(target), Rx(c));
        }
        let at = layout::f(insn.rs2);
        match (insn.op, b) {
            (Op::FmaddS, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfmadd231ss Rx(target), Rx(a), Rx(b)),
            (Op::FmaddS, None) => dynasm!(self.ops ; .arch x64 ; vfmadd231ss Rx(target), Rx(a), [rbp + at]),
            (Op::FmsubS, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfmsub231ss Rx(target), Rx(a), Rx(b)),
            (Op::FmsubS, None) => dynasm!(self.ops ; .arch x64 ; vfmsub231ss Rx(target), Rx(a), [rbp + at]),
            (Op::FnmsubS, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfnmadd231ss Rx(target), Rx(a), Rx(b)),
            (Op::FnmsubS, None) => {
                dynasm!(self.ops ; .arch x64 ; vfnmadd231ss Rx(target), Rx(a), [rbp + at]);
            }
            (Op::FnmaddS, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfnmsub231ss Rx(target), Rx(a), Rx(b)),
            (Op::FnmaddS, None) => {
                dynasm!(self.ops ; .arch x64 ; vfnmsub231ss Rx(target), Rx(a), [rbp + at]);
            }
            (Op::FmaddD, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfmadd231sd Rx(target), Rx(a), Rx(b)),
            (Op::FmaddD, None) => dynasm!(self.ops ; .arch x64 ; vfmadd231sd Rx(target), Rx(a), [rbp + at]),
            (Op::FmsubD, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfmsub231sd Rx(target), Rx(a), Rx(b)),
            (Op::FmsubD, None) => dynasm!(self.ops ; .arch x64 ; vfmsub231sd Rx(target), Rx(a), [rbp + at]),
            (Op::FnmsubD, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfnmadd231sd Rx(target), Rx(a), Rx(b)),
            (Op::FnmsubD, None) => {
                dynasm!(self.ops ; .arch x64 ; vfnmadd231sd Rx(target), Rx(a), [rbp + at]);
            }
            (_, Some(b)) => dynasm!(self.ops ; .arch x64 ; vfnmsub231sd Rx(target), Rx(a), Rx(b)),
            (_, None) => dynasm!(self.ops ; .arch x64 ; vfnmsub231sd Rx(target), Rx(a), [rbp + at]),
        }
        self.prove(Proof::Normal, width, target, rare);
        self.prove_exact(rare);
        self.write_f(insn.rd, width, target);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// Goes to `rare` unless the result in `host` is the guest's.
    pub(super) fn prove(&mut self, proof: Proof, width: Width, host: u8, rare: DynamicLabel) {
        // The greatest value of the exponent's field: that of infinities and NaNs.
        let greatest = match width {
            Single => {
                dynasm!(self.ops ; .arch x64 ; movd eax, Rx(host) ; shr eax, 23);
                0xff
            }
            Double => {
                dynasm!(self.ops ; .arch x64 ; movq rax, Rx(host) ; shr rax, 52);
                0x7ff
            }
        };
        match proof {
            Proof::Finite => dynasm!(self.ops ; .arch x64 ; not eax ; test eax, greatest ; jz =>rare),
            Proof::Normal => dynasm!(self.ops
                ; .arch x64
                ; sub eax, 2
                ; and eax, greatest
                ; cmp eax, greatest - 2
                ; jae =>rare
            ),
        }
    }

    /// FSGNJ and its like: a ⊕ ((a ⊕ b) masked by the sign), and so on.
    fn inject(&mut self, node: &Node, width: Width, sign: Sign) {
        self.need_float(node, State::Dirty);
        let insn = &node.insn;
        if width == Double && sign == Sign::Second && insn.rs1 == insn.rs2 {
            let a = self.read_f(insn.rs1, 0);
            self.write_f(insn.rd, width, a);
            return;
        }
        let (rare, resume) = self.rare_reference(node);
        let a = self.operand_f(insn.rs1, width, 0, rare);
        if a != 0 {
            dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(a));
        }
        if insn.rs1 != insn.rs2 {
            let b = self.operand_f(insn.rs2, width, 1, rare);
            match sign {
                Sign::Both => dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(b)),
                Sign::Second | Sign::SecondNegated => dynasm!(self.ops ; .arch x64 ; xorps xmm0, Rx(b)),
            }
        } else if sign != Sign::Both {
            dynasm!(self.ops ; .arch x64 ; xorps xmm0, xmm0);
        }
        // XMM0 has the bits that flip the sign of a, or all but the last inversion of them.
        if sign == Sign::SecondNegated {
            dynasm!(self.ops ; .arch x64 ; pcmpeqd xmm1, xmm1 ; xorps xmm0, xmm1);
        }
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; psrld xmm0, 31 ; pslld xmm0, 31),
            Double => dynasm!(self.ops ; .arch x64 ; psrlq xmm0, 63 ; psllq xmm0, 63),
        }
        let a = self.read_f(insn.rs1, 1);
        dynasm!(self.ops ; .arch x64 ; xorps xmm0, Rx(a));
        self.write_f(insn.rd, width, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    fn move_from_integer(&mut self, node: &Node, width: Width) {
        self.need_float(node, State::Dirty);
        let value = self.read(node.insn.rs1, RCX);
        dynasm!(self.ops ; .arch x64 ; movq xmm0, Rq(value));
        self.write_f(node.insn.rd, width, 0);
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
