//! Sums, products and the like, and roots, on the host. A NaN as a result is RISC-V's canonical one (unprivileged specification, section
//! "NaN Generation and Propagation"), and the host's is not.

use super::super::flags::IE;
use super::super::frame::KEPT;
use super::super::region::Node;
use super::Emitter;
use super::float::Operand;
use super::float::Width::{self, Double, Single};
use super::rare::Rare;
use super::unchecked::Registers;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// The canonical NaNs, a single's in its box.
const CANONICAL_SINGLE: i64 = 0xffff_ffff_7fc0_0000_u64 as i64;
const CANONICAL_DOUBLE: i64 = 0x7ff8_0000_0000_0000;

/// An operation with two sources, or one for the root.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Root,
}

/// A result that is a NaN, in a vector register.
pub struct NotANumber {
    pub(super) width: Width,
    pub(super) host: u8,
    /// The factors, if an addend has been added to their product, too.
    pub(super) factors: Option<(u8, Operand)>,
}

/// An instruction of the host with two sources and a target: in the older encoding, the target is the first source.
macro_rules! operate {
    ($self:expr, $target:expr, $a:expr, $b:expr, $short:ident, $long:ident) => {
        match ($self.target.features.fma, $b) {
            (true, Operand::In(b)) => dynasm!($self.ops ; .arch x64 ; $long Rx($target), Rx($a), Rx(b)),
            (true, Operand::At(at)) => dynasm!($self.ops ; .arch x64 ; $long Rx($target), Rx($a), [rbp + at]),
            (false, Operand::In(b)) => dynasm!($self.ops ; .arch x64 ; $short Rx($target), Rx(b)),
            (false, Operand::At(at)) => dynasm!($self.ops ; .arch x64 ; $short Rx($target), [rbp + at]),
        }
    };
}

/// A fused one: its target is one of the sources, too.
macro_rules! accumulate {
    ($self:expr, $target:expr, $a:expr, $b:expr, $name:ident) => {
        match $b {
            Operand::In(b) => dynasm!($self.ops ; .arch x64 ; $name Rx($target), Rx($a), Rx(b)),
            Operand::At(at) => dynasm!($self.ops ; .arch x64 ; $name Rx($target), Rx($a), [rbp + at]),
        }
    };
}

impl Emitter<'_> {
    /// An instruction of this part; `false` if it is none that is inlined.
    pub(super) fn arithmetic(&mut self, node: &Node) -> bool {
        match node.insn.op {
            Op::FaddS => self.calculate(node, Single, Arithmetic::Add),
            Op::FsubS => self.calculate(node, Single, Arithmetic::Subtract),
            Op::FmulS => self.calculate(node, Single, Arithmetic::Multiply),
            Op::FdivS => self.calculate(node, Single, Arithmetic::Divide),
            Op::FsqrtS => self.calculate(node, Single, Arithmetic::Root),
            Op::FaddD => self.calculate(node, Double, Arithmetic::Add),
            Op::FsubD => self.calculate(node, Double, Arithmetic::Subtract),
            Op::FmulD => self.calculate(node, Double, Arithmetic::Multiply),
            Op::FdivD => self.calculate(node, Double, Arithmetic::Divide),
            Op::FsqrtD => self.calculate(node, Double, Arithmetic::Root),
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

    fn calculate(&mut self, node: &Node, width: Width, operation: Arithmetic) {
        self.need_nearest(node);
        let (rare, resume) = self.rare_unboxed(node, width);
        let insn = &node.insn;
        let commutes = matches!(operation, Arithmetic::Add | Arithmetic::Multiply);
        let (first, second) = if commutes { self.in_register_first(insn) } else { (insn.rs1, insn.rs2) };
        let a = self.operand_f(first, width, 0, rare);
        // A root has one source. Its instruction, too, keeps the box of another one.
        let b = match operation {
            Arithmetic::Root => Operand::In(a),
            _ => self.operand_in_place(second, width, rare),
        };
        let mut target = self.map.f(insn.rd).unwrap_or(0);
        if !self.target.features.fma && target != a {
            if matches!(b, Operand::In(b) if b == target) && operation != Arithmetic::Root {
                target = 0;
            }
            if target != a {
                dynasm!(self.ops ; .arch x64 ; movaps Rx(target), Rx(a));
            }
        }
        match (operation, width) {
            (Arithmetic::Add, Single) => operate!(self, target, a, b, addss, vaddss),
            (Arithmetic::Subtract, Single) => operate!(self, target, a, b, subss, vsubss),
            (Arithmetic::Multiply, Single) => operate!(self, target, a, b, mulss, vmulss),
            (Arithmetic::Divide, Single) => operate!(self, target, a, b, divss, vdivss),
            (Arithmetic::Root, Single) => operate!(self, target, a, b, sqrtss, vsqrtss),
            (Arithmetic::Add, Double) => operate!(self, target, a, b, addsd, vaddsd),
            (Arithmetic::Subtract, Double) => operate!(self, target, a, b, subsd, vsubsd),
            (Arithmetic::Multiply, Double) => operate!(self, target, a, b, mulsd, vmulsd),
            (Arithmetic::Divide, Double) => operate!(self, target, a, b, divsd, vdivsd),
            (Arithmetic::Root, Double) => operate!(self, target, a, b, sqrtsd, vsqrtsd),
        }
        if !self.unchecked.has(node.offset) {
            self.make_canonical(NotANumber { width, host: target, factors: None });
        }
        self.write_f(insn.rd, target);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// The first two sources, one that has a register before one that has none.
    fn in_register_first(&self, insn: &Insn) -> (u8, u8) {
        match self.map.f(insn.rs1) {
            Some(_) => (insn.rs1, insn.rs2),
            None => (insn.rs2, insn.rs1),
        }
    }

    /// ±(a × b) ± c, rounded once. The factors stay: a NaN is looked at more closely.
    fn fused(&mut self, node: &Node, width: Width) {
        self.need_nearest(node);
        let (rare, resume) = self.rare_unboxed(node, width);
        let insn = &node.insn;
        let (first, second) = self.in_register_first(insn);
        let is_factor = insn.rd == insn.rs1 || insn.rd == insn.rs2;
        let (host, factors) = match self.map.f(insn.rd) {
            Some(host) if is_factor => {
                let other = if first == insn.rd { second } else { first };
                self.operand_f(insn.rd, width, host, rare);
                let b = self.operand_in_place(other, width, rare);
                let c = self.operand_f(insn.rs3, width, 1, rare);
                dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(host));
                match insn.op {
                    Op::FmaddS => accumulate!(self, host, c, b, vfmadd132ss),
                    Op::FmsubS => accumulate!(self, host, c, b, vfmsub132ss),
                    Op::FnmsubS => accumulate!(self, host, c, b, vfnmadd132ss),
                    Op::FnmaddS => accumulate!(self, host, c, b, vfnmsub132ss),
                    Op::FmaddD => accumulate!(self, host, c, b, vfmadd132sd),
                    Op::FmsubD => accumulate!(self, host, c, b, vfmsub132sd),
                    Op::FnmsubD => accumulate!(self, host, c, b, vfnmadd132sd),
                    _ => accumulate!(self, host, c, b, vfnmsub132sd),
                }
                (host, (0, if other == insn.rd { Operand::In(0) } else { b }))
            }
            own => {
                let target = own.unwrap_or(0);
                let c = self.operand_f(insn.rs3, width, target, rare);
                let a = self.operand_f(first, width, 1, rare);
                let b = self.operand_in_place(second, width, rare);
                if c != target {
                    dynasm!(self.ops ; .arch x64 ; movaps Rx(target), Rx(c));
                }
                match insn.op {
                    Op::FmaddS => accumulate!(self, target, a, b, vfmadd231ss),
                    Op::FmsubS => accumulate!(self, target, a, b, vfmsub231ss),
                    Op::FnmsubS => accumulate!(self, target, a, b, vfnmadd231ss),
                    Op::FnmaddS => accumulate!(self, target, a, b, vfnmsub231ss),
                    Op::FmaddD => accumulate!(self, target, a, b, vfmadd231sd),
                    Op::FmsubD => accumulate!(self, target, a, b, vfmsub231sd),
                    Op::FnmsubD => accumulate!(self, target, a, b, vfnmadd231sd),
                    _ => accumulate!(self, target, a, b, vfnmsub231sd),
                }
                (target, (a, b))
            }
        };
        self.make_canonical(NotANumber { width, host, factors: Some(factors) });
        self.write_f(insn.rd, host);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// Replaces a result that is a NaN. No result is a signaling one, for which this comparison would raise an exception.
    pub(super) fn make_canonical(&mut self, result: NotANumber) {
        let (label, resume) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
        let host = result.host;
        match result.width {
            Single => dynasm!(self.ops ; .arch x64 ; ucomiss Rx(host), Rx(host)),
            Double => dynasm!(self.ops ; .arch x64 ; ucomisd Rx(host), Rx(host)),
        }
        dynasm!(self.ops ; .arch x64 ; jp =>label ; =>resume);
        self.rare.push(Rare::NotANumber { label, result, resume });
    }

    pub(super) fn not_a_number(&mut self, result: NotANumber, resume: DynamicLabel) {
        let NotANumber { width, host, factors } = result;
        if let Some((a, b)) = factors {
            self.raise_for_product(width, host, a, b);
        }
        self.load_canonical(width, host);
        dynasm!(self.ops ; .arch x64 ; jmp =>resume);
    }

    /// RAX is changed.
    fn load_canonical(&mut self, width: Width, host: u8) {
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; mov rax, QWORD CANONICAL_SINGLE),
            Double => dynasm!(self.ops ; .arch x64 ; mov rax, QWORD CANONICAL_DOUBLE),
        }
        dynasm!(self.ops ; .arch x64 ; movq Rx(host), rax);
    }

    /// Looks at the results that have to be looked at before an instruction, two at a time. RAX may be changed.
    pub(super) fn check_due(&mut self, offset: u16) {
        let due = self.unchecked.due(offset);
        for width in [Single, Double] {
            let hosts: Vec<_> =
                self.map.all_f().filter(|&(register, _)| due.of(width) >> register & 1 != 0).collect();
            for two in hosts.chunks(2) {
                let (&[(first, a), ..], &[.., (second, b)]) = (two, two) else { continue };
                let (label, resume) = (self.ops.new_dynamic_label(), self.ops.new_dynamic_label());
                match width {
                    Single => dynasm!(self.ops ; .arch x64 ; ucomiss Rx(a), Rx(b)),
                    Double => dynasm!(self.ops ; .arch x64 ; ucomisd Rx(a), Rx(b)),
                }
                dynasm!(self.ops ; .arch x64 ; jp =>label ; =>resume);
                let results = Registers::one(first, width) | Registers::one(second, width);
                self.rare.push(Rare::NotNumbers { label, results, resume });
            }
        }
    }

    /// Replaces what is a NaN of results that have not been looked at. RAX is changed.
    pub(super) fn check(&mut self, results: Registers) {
        if results == Registers::NONE {
            return;
        }
        let known = self.checks.iter().find(|&&(known, _)| known == results);
        let check = known.map(|&(_, label)| label).unwrap_or_else(|| {
            let label = self.ops.new_dynamic_label();
            self.checks.push((results, label));
            label
        });
        dynasm!(self.ops ; .arch x64 ; call =>check);
    }

    /// The routines that do that.
    pub(super) fn check_routines(&mut self) {
        for (results, check) in std::mem::take(&mut self.checks) {
            dynasm!(self.ops ; .arch x64 ; =>check);
            for (register, host) in self.map.all_f().collect::<Vec<_>>() {
                for width in [Single, Double] {
                    if results.of(width) >> register & 1 != 0 {
                        self.check_one(width, host);
                    }
                }
            }
            dynasm!(self.ops ; .arch x64 ; ret);
        }
    }

    fn check_one(&mut self, width: Width, host: u8) {
        let number = self.ops.new_dynamic_label();
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; ucomiss Rx(host), Rx(host)),
            Double => dynasm!(self.ops ; .arch x64 ; ucomisd Rx(host), Rx(host)),
        }
        dynasm!(self.ops ; .arch x64 ; jnp =>number);
        self.load_canonical(width, host);
        dynasm!(self.ops ; .arch x64 ; =>number);
    }

    /// Zero times infinity is an invalid operation also where a quiet NaN is added to it (section "Single-Precision Floating-Point
    /// Computational Instructions"), which hosts leave open. Of what the product raises nothing else counts: it need not be rounded.
    fn raise_for_product(&mut self, width: Width, scratch: u8, a: u8, b: Operand) {
        const NEW: i32 = KEPT + 4;
        dynasm!(self.ops ; .arch x64 ; stmxcsr [rsp + KEPT]);
        match width {
            Single => operate!(self, scratch, a, b, mulss, vmulss),
            Double => operate!(self, scratch, a, b, mulsd, vmulsd),
        }
        dynasm!(self.ops
            ; .arch x64
            ; stmxcsr [rsp + NEW]
            ; mov eax, [rsp + NEW]
            ; and eax, i32::from(IE)
            ; or [rsp + KEPT], eax
            ; ldmxcsr [rsp + KEPT]
        );
    }
}
