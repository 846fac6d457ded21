//! Floating point on the host, under the conditions of `softfloat::host`: to nearest, NX accrued, and a result that shows
//! that nothing else was raised. Everything else is the reference's.

use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RCX};
use super::Emitter;
use crate::hart::csr::mstatus;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::softfloat::Flags;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// The `rm` fields under which the mode may be to nearest: the static one, and the dynamic one.
const NEAREST: u8 = 0;
const DYNAMIC: u8 = 7;

/// What shows that a result is the guest's, too.
#[derive(Clone, Copy)]
enum Proof {
    /// It is finite.
    Finite,
    /// Its exponent is neither that of the least normal numbers nor below.
    Normal,
}

impl Emitter<'_> {
    /// A floating-point instruction; `false` if it is none that is inlined.
    pub(super) fn float(&mut self, node: &Node) -> bool {
        let insn = &node.insn;
        let nearest = insn.rm == NEAREST || insn.rm == DYNAMIC;
        match insn.op {
            Op::Fld => self.load_double(node),
            Op::Fsd => self.store_double(node),
            Op::FaddD | Op::FsubD if nearest => self.arithmetic(node, Proof::Finite),
            Op::FmulD | Op::FdivD if nearest => self.arithmetic(node, Proof::Normal),
            Op::FsqrtD if nearest => self.arithmetic(node, Proof::Finite),
            Op::FmaddD | Op::FmsubD | Op::FnmsubD | Op::FnmaddD if nearest && self.target.features.fma => {
                self.fused(node);
            }
            Op::FsgnjD if insn.rs1 == insn.rs2 => self.move_double(node),
            Op::FmvDX => self.move_from_integer(node),
            Op::FmvXD if insn.rd != 0 => self.move_to_integer(node),
            _ => return false,
        }
        true
    }

    /// Goes to where the reference does the instruction and the region is left, unless floating point is dirty, NX accrued and
    /// the mode to nearest. Inlined instructions leave that so.
    fn need_float(&mut self, node: &Node) {
        if std::mem::replace(&mut self.float_known, true) {
            return;
        }
        let leave = self.rare_leave(node);
        const FS: i32 = mstatus::FS as i32;
        dynasm!(self.ops
            ; .arch x64
            ; mov eax, [rbp + layout::MSTATUS]
            ; not eax
            ; test eax, FS
            ; jnz =>leave
            ; test BYTE [rbp + layout::FFLAGS], Flags::INEXACT.0 as i8
            ; jz =>leave
            ; cmp BYTE [rbp + layout::FRM], NEAREST as i8
            ; jne =>leave
        );
    }

    /// A vector register that holds a floating-point register: its own, or `scratch`.
    fn read_f(&mut self, register: u8, scratch: u8) -> u8 {
        self.map.f(register).unwrap_or_else(|| {
            dynasm!(self.ops ; .arch x64 ; movsd Rx(scratch), [rbp + layout::f(register)]);
            scratch
        })
    }

    /// The floating-point register has been computed in `host`.
    fn write_f(&mut self, register: u8, host: u8) {
        match self.map.f(register) {
            Some(own) if own == host => {}
            Some(own) => dynasm!(self.ops ; .arch x64 ; movaps Rx(own), Rx(host)),
            None => dynasm!(self.ops ; .arch x64 ; movsd [rbp + layout::f(register)], Rx(host)),
        }
    }

    fn load_double(&mut self, node: &Node) {
        self.need_float(node);
        let (rare, resume) = self.rare_reference(node);
        self.load_address(node, 8, rare);
        let fd = self.map.f(node.insn.rd).unwrap_or(0);
        dynasm!(self.ops ; .arch x64 ; movsd Rx(fd), [rcx + rax]);
        self.write_f(node.insn.rd, fd);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    fn store_double(&mut self, node: &Node) {
        self.need_float(node);
        let (rare, resume) = self.rare_reference(node);
        self.guest_address(node);
        self.probe(layout::STORES, 8, rare);
        let value = self.read_f(node.insn.rs2, 0);
        dynasm!(self.ops ; .arch x64 ; movsd [rcx + rax], Rx(value) ; =>resume);
    }

    fn arithmetic(&mut self, node: &Node, proof: Proof) {
        self.need_float(node);
        let (rare, resume) = self.rare_reference(node);
        let insn = &node.insn;
        let a = self.read_f(insn.rs1, 0);
        if a != 0 {
            dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(a));
        }
        if insn.op == Op::FsqrtD {
            dynasm!(self.ops ; .arch x64 ; sqrtsd xmm0, xmm0);
        } else {
            let b = self.read_f(insn.rs2, 1);
            match insn.op {
                Op::FaddD => dynasm!(self.ops ; .arch x64 ; addsd xmm0, Rx(b)),
                Op::FsubD => dynasm!(self.ops ; .arch x64 ; subsd xmm0, Rx(b)),
                Op::FmulD => dynasm!(self.ops ; .arch x64 ; mulsd xmm0, Rx(b)),
                _ => dynasm!(self.ops ; .arch x64 ; divsd xmm0, Rx(b)),
            }
        }
        self.prove(proof, rare);
        self.write_f(insn.rd, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// ±(a × b) ± c, rounded once.
    fn fused(&mut self, node: &Node) {
        self.need_float(node);
        let (rare, resume) = self.rare_reference(node);
        let insn = &node.insn;
        let c = self.read_f(insn.rs3, 0);
        if c != 0 {
            dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(c));
        }
        let a = self.read_f(insn.rs1, 1);
        match self.map.f(insn.rs2) {
            Some(b) => match insn.op {
                Op::FmaddD => dynasm!(self.ops ; .arch x64 ; vfmadd231sd xmm0, Rx(a), Rx(b)),
                Op::FmsubD => dynasm!(self.ops ; .arch x64 ; vfmsub231sd xmm0, Rx(a), Rx(b)),
                Op::FnmsubD => dynasm!(self.ops ; .arch x64 ; vfnmadd231sd xmm0, Rx(a), Rx(b)),
                _ => dynasm!(self.ops ; .arch x64 ; vfnmsub231sd xmm0, Rx(a), Rx(b)),
            },
            None => {
                let b = layout::f(insn.rs2);
                match insn.op {
                    Op::FmaddD => dynasm!(self.ops ; .arch x64 ; vfmadd231sd xmm0, Rx(a), [rbp + b]),
                    Op::FmsubD => dynasm!(self.ops ; .arch x64 ; vfmsub231sd xmm0, Rx(a), [rbp + b]),
                    Op::FnmsubD => dynasm!(self.ops ; .arch x64 ; vfnmadd231sd xmm0, Rx(a), [rbp + b]),
                    _ => dynasm!(self.ops ; .arch x64 ; vfnmsub231sd xmm0, Rx(a), [rbp + b]),
                }
            }
        }
        self.prove(Proof::Normal, rare);
        self.write_f(insn.rd, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// Goes to `rare` unless the result in XMM0 is the guest's.
    fn prove(&mut self, proof: Proof, rare: DynamicLabel) {
        let (least, count) = match proof {
            Proof::Finite => (0, 0x7ff),
            Proof::Normal => (2, 0x7fd),
        };
        dynasm!(self.ops
            ; .arch x64
            ; movq rax, xmm0
            ; shr rax, 52
            ; and eax, 0x7ff
            ; sub eax, least
            ; cmp eax, count
            ; jae =>rare
        );
    }

    fn move_double(&mut self, node: &Node) {
        self.need_float(node);
        let Insn { rd, rs1, .. } = node.insn;
        let a = self.read_f(rs1, 0);
        self.write_f(rd, a);
    }

    fn move_from_integer(&mut self, node: &Node) {
        self.need_float(node);
        let value = self.read(node.insn.rs1, RCX);
        let fd = self.map.f(node.insn.rd).unwrap_or(0);
        dynasm!(self.ops ; .arch x64 ; movq Rx(fd), Rq(value));
        self.write_f(node.insn.rd, fd);
    }

    fn move_to_integer(&mut self, node: &Node) {
        self.need_float(node);
        let value = self.read_f(node.insn.rs1, 0);
        dynasm!(self.ops ; .arch x64 ; movq rax, Rx(value));
        self.write(node.insn.rd, RAX);
    }
}
