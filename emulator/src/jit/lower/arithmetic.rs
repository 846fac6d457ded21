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

/// One that adds to its target.
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
        let a = self.operand_f(insn.rs1, width, 0, rare);
        // A root has one source. Its instruction, too, keeps the box of another one.
        let b = match operation {
            Arithmetic::Root => Operand::In(a),
            _ => self.operand_in_place(insn.rs2, width, rare),
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

    /// ±(a × b) ± c, rounded once.
    fn fused(&mut self, node: &Node, width: Width) {
        self.need_nearest(node);
        let (rare, resume) = self.rare_unboxed(node, width);
        let insn = &node.insn;
        // The factors stay: a NaN is looked at more closely.
        let is_factor = insn.rd == insn.rs1 || insn.rd == insn.rs2;
        let target = self.map.f(insn.rd).filter(|_| !is_factor).unwrap_or(0);
        let c = self.operand_f(insn.rs3, width, target, rare);
        let a = self.operand_f(insn.rs1, width, 1, rare);
        let b = self.operand_in_place(insn.rs2, width, rare);
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
        self.make_canonical(NotANumber { width, host: target, factors: Some((a, b)) });
        self.write_f(insn.rd, target);
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

    /// Replaces what is a NaN of results that have not been looked at. RAX is changed.
    pub(super) fn check(&mut self, registers: Registers) {
        let Registers { singles, doubles } = registers;
        if singles | doubles == 0 {
            return;
        }
        for (register, host) in self.map.all_f().collect::<Vec<_>>() {
            for (set, width) in [(singles, Single), (doubles, Double)] {
                if set >> register & 1 == 0 {
                    continue;
                }
                let number = self.ops.new_dynamic_label();
                match width {
                    Single => dynasm!(self.ops ; .arch x64 ; ucomiss Rx(host), Rx(host)),
                    Double => dynasm!(self.ops ; .arch x64 ; ucomisd Rx(host), Rx(host)),
                }
                dynasm!(self.ops ; .arch x64 ; jnp =>number);
                self.load_canonical(width, host);
                dynasm!(self.ops ; .arch x64 ; =>number);
            }
        }
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
