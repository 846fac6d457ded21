//! Comparisons, minimum and maximum, and conversions, on the host, where its exceptions are the guest's. Out of the range of an integer
//! type they are not always: the host may know another range, and be inexact where the guest is invalid.

use super::super::flags::State;
use super::super::region::Node;
use super::super::registers::RAX;
use super::Emitter;
use super::arithmetic::NotANumber;
use super::float::Width::{self, Double, Single};
use super::float::may_be_nearest;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, DynasmLabelApi, dynasm};

/// The `rm` field for rounding towards zero.
const TOWARDS_ZERO: u8 = 1;
/// Those for rounding down and up, and what the host's rounding instructions call them.
const DOWN: u8 = 2;
const UP: u8 = 3;
const HOST_DOWN: i8 = 1;
const HOST_UP: i8 = 2;
/// With which those are silent about inexact results.
const SILENT: i8 = 8;
/// The `rm` fields that name a mode themselves are below.
const STATIC_MODES: u8 = 5;

/// Which relation of two numbers.
#[derive(Clone, Copy)]
enum Relation {
    Equal,
    Less,
    LessOrEqual,
}

/// Which of two numbers.
#[derive(Clone, Copy)]
enum Extreme {
    Least,
    Greatest,
}

/// An integer type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Integer {
    I32,
    U32,
    I64,
    U64,
}

use Integer::{I32, I64, U32, U64};

impl Emitter<'_> {
    /// An instruction of this part; `false` if it is none that is inlined.
    pub(super) fn convert(&mut self, node: &Node) -> bool {
        let insn = &node.insn;
        match insn.op {
            Op::FeqS => return self.compare(node, Single, Relation::Equal),
            Op::FltS => return self.compare(node, Single, Relation::Less),
            Op::FleS => return self.compare(node, Single, Relation::LessOrEqual),
            Op::FeqD => return self.compare(node, Double, Relation::Equal),
            Op::FltD => return self.compare(node, Double, Relation::Less),
            Op::FleD => return self.compare(node, Double, Relation::LessOrEqual),
            Op::FminS => self.extreme_float(node, Single, Extreme::Least),
            Op::FmaxS => self.extreme_float(node, Single, Extreme::Greatest),
            Op::FminD => self.extreme_float(node, Double, Extreme::Least),
            Op::FmaxD => self.extreme_float(node, Double, Extreme::Greatest),
            Op::FcvtSD if may_be_nearest(insn) => self.narrow(node),
            Op::FcvtDS if insn.rm < STATIC_MODES || may_be_nearest(insn) => self.widen(node),
            Op::FcvtSW => return self.convert_from_integer(node, I32, Single),
            Op::FcvtSWu => return self.convert_from_integer(node, U32, Single),
            Op::FcvtSL => return self.convert_from_integer(node, I64, Single),
            Op::FcvtSLu => return self.convert_from_integer(node, U64, Single),
            Op::FcvtDW => return self.convert_from_integer(node, I32, Double),
            Op::FcvtDWu => return self.convert_from_integer(node, U32, Double),
            Op::FcvtDL => return self.convert_from_integer(node, I64, Double),
            Op::FcvtDLu => return self.convert_from_integer(node, U64, Double),
            Op::FcvtWS => return self.convert_to_integer(node, Single, I32),
            Op::FcvtWuS => return self.convert_to_integer(node, Single, U32),
            Op::FcvtLS => return self.convert_to_integer(node, Single, I64),
            Op::FcvtLuS => return self.convert_to_integer(node, Single, U64),
            Op::FcvtWD => return self.convert_to_integer(node, Double, I32),
            Op::FcvtWuD => return self.convert_to_integer(node, Double, U32),
            Op::FcvtLD => return self.convert_to_integer(node, Double, I64),
            Op::FcvtLuD => return self.convert_to_integer(node, Double, U64),
            _ => return false,
        }
        true
    }

    /// FEQ is quiet, the others signal, as the host's instructions. What is unordered compares false.
    fn compare(&mut self, node: &Node, width: Width, relation: Relation) -> bool {
        let insn = &node.insn;
        if insn.rd == 0 {
            return false;
        }
        self.need_float(node, State::Dirty);
        let (rare, resume) = match relation {
            Relation::Equal => self.rare_reference(node),
            Relation::Less | Relation::LessOrEqual => self.rare_unboxed(node, width),
        };
        let a = self.operand_f(insn.rs1, width, 0, rare);
        let b = self.operand_f(insn.rs2, width, 1, rare);
        // The host's "above" is false for the unordered, and its zero flag is not.
        match (relation, width) {
            (Relation::Equal, Single) => dynasm!(self.ops ; .arch x64 ; ucomiss Rx(b), Rx(a) ; jp =>rare),
            (Relation::Equal, Double) => dynasm!(self.ops ; .arch x64 ; ucomisd Rx(b), Rx(a) ; jp =>rare),
            (_, Single) => dynasm!(self.ops ; .arch x64 ; comiss Rx(b), Rx(a)),
            (_, Double) => dynasm!(self.ops ; .arch x64 ; comisd Rx(b), Rx(a)),
        }
        match relation {
            Relation::Equal => dynasm!(self.ops ; .arch x64 ; sete al),
            Relation::Less => dynasm!(self.ops ; .arch x64 ; seta al),
            Relation::LessOrEqual => dynasm!(self.ops ; .arch x64 ; setae al),
        }
        dynasm!(self.ops ; .arch x64 ; movzx eax, al);
        self.write(insn.rd, RAX);
        dynasm!(self.ops ; .arch x64 ; =>resume);
        true
    }

    /// FMIN and FMAX of two numbers; the comparison raises what the reference does for NaNs, or nothing. Of equal ones, only the zeros differ: -0 is less than +0.
    fn extreme_float(&mut self, node: &Node, width: Width, extreme: Extreme) {
        let insn = &node.insn;
        self.need_float(node, State::Dirty);
        let (rare, resume) = self.rare_reference(node);
        let a = self.operand_f(insn.rs1, width, 0, rare);
        let b = self.operand_f(insn.rs2, width, 1, rare);
        if a != 0 {
            dynasm!(self.ops ; .arch x64 ; movaps xmm0, Rx(a));
        }
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; ucomiss xmm0, Rx(b)),
            Double => dynasm!(self.ops ; .arch x64 ; ucomisd xmm0, Rx(b)),
        }
        dynasm!(self.ops ; .arch x64 ; jp =>rare ; jne >differ);
        match extreme {
            Extreme::Least => dynasm!(self.ops ; .arch x64 ; orps xmm0, Rx(b) ; jmp >done ; differ:),
            Extreme::Greatest => dynasm!(self.ops ; .arch x64 ; andps xmm0, Rx(b) ; jmp >done ; differ:),
        }
        match (extreme, width) {
            (Extreme::Least, Single) => dynasm!(self.ops ; .arch x64 ; minss xmm0, Rx(b) ; done:),
            (Extreme::Greatest, Single) => dynasm!(self.ops ; .arch x64 ; maxss xmm0, Rx(b) ; done:),
            (Extreme::Least, Double) => dynasm!(self.ops ; .arch x64 ; minsd xmm0, Rx(b) ; done:),
            (Extreme::Greatest, Double) => dynasm!(self.ops ; .arch x64 ; maxsd xmm0, Rx(b) ; done:),
        }
        self.write_f(insn.rd, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// FCVT.S.D.
    fn narrow(&mut self, node: &Node) {
        self.need_nearest(node);
        let a = self.read_f(node.insn.rs1, 1);
        // The box.
        dynasm!(self.ops ; .arch x64 ; pcmpeqd xmm0, xmm0 ; cvtsd2ss xmm0, Rx(a));
        self.make_canonical(NotANumber { width: Single, host: 0, factors: None });
        self.write_f(node.insn.rd, 0);
    }

    /// FCVT.D.S: always exact.
    fn widen(&mut self, node: &Node) {
        self.need_mode(node, true);
        let (rare, resume) = self.rare_reference(node);
        let a = self.operand_f(node.insn.rs1, Single, 0, rare);
        dynasm!(self.ops ; .arch x64 ; cvtss2sd xmm0, Rx(a));
        self.make_canonical(NotANumber { width: Double, host: 0, factors: None });
        self.write_f(node.insn.rd, 0);
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// A conversion from an integer, which raises nothing but NX.
    fn convert_from_integer(&mut self, node: &Node, from: Integer, to: Width) -> bool {
        let insn = &node.insn;
        let exact = to == Double && matches!(from, I32 | U32);
        if !(may_be_nearest(insn) || exact && insn.rm < STATIC_MODES) {
            return false;
        }
        self.need_mode(node, exact);
        let (rare, resume) = match from {
            U64 => self.rare_reference(node),
            I32 | U32 | I64 => (self.ops.new_dynamic_label(), self.ops.new_dynamic_label()),
        };
        let value = self.read(insn.rs1, RAX);
        // The conversion leaves the upper half of its register, which it would wait for; a single's box is there.
        let fd = self.map.f(insn.rd).unwrap_or(0);
        match to {
            Single => dynasm!(self.ops ; .arch x64 ; pcmpeqd Rx(fd), Rx(fd)),
            Double => dynasm!(self.ops ; .arch x64 ; xorps Rx(fd), Rx(fd)),
        }
        match from {
            // Below 2³², it is no negative number.
            U32 => dynasm!(self.ops ; .arch x64 ; mov eax, Rd(value)),
            // What the host takes for negative is the reference's.
            U64 => dynasm!(self.ops ; .arch x64 ; mov rax, Rq(value) ; test rax, rax ; js =>rare),
            I32 | I64 => {}
        }
        match (from, to) {
            (I32, Single) => dynasm!(self.ops ; .arch x64 ; cvtsi2ss Rx(fd), Rd(value)),
            (I32, Double) => dynasm!(self.ops ; .arch x64 ; cvtsi2sd Rx(fd), Rd(value)),
            (I64, Single) => dynasm!(self.ops ; .arch x64 ; cvtsi2ss Rx(fd), Rq(value)),
            (I64, Double) => dynasm!(self.ops ; .arch x64 ; cvtsi2sd Rx(fd), Rq(value)),
            (U32 | U64, Single) => dynasm!(self.ops ; .arch x64 ; cvtsi2ss Rx(fd), rax),
            (U32 | U64, Double) => dynasm!(self.ops ; .arch x64 ; cvtsi2sd Rx(fd), rax),
        }
        self.write_f(insn.rd, fd);
        dynasm!(self.ops ; .arch x64 ; =>resume);
        true
    }

    /// A conversion to an integer, of what lies in its range; 32-bit results are sign-extended, unsigned ones too.
    fn convert_to_integer(&mut self, node: &Node, from: Width, to: Integer) -> bool {
        let insn = &node.insn;
        let mode = match insn.rm {
            DOWN if self.target.features.rounds => Some(HOST_DOWN),
            UP if self.target.features.rounds => Some(HOST_UP),
            _ => None,
        };
        if insn.rd == 0 || !(may_be_nearest(insn) || insn.rm == TOWARDS_ZERO || mode.is_some()) {
            return false;
        }
        self.need_nearest(node);
        let (rare, resume) = self.rare_reference(node);
        let source = self.operand_f(insn.rs1, from, 0, rare);
        // The host converts to signed types. What lies in the range of an unsigned one is found out before, without an exception: it is
        // not negative, and below a bound, as its bits are.
        let bound = match (to, from) {
            (I32 | I64, _) => None,
            (U32, Single) => Some(u64::from((u32::MAX as f32).to_bits())),
            (U32, Double) => Some(f64::from(u32::MAX).to_bits()),
            (U64, Single) => Some(u64::from((i64::MAX as f32).to_bits())),
            (U64, Double) => Some((i64::MAX as f64).to_bits()),
        };
        match (bound, from) {
            (None, _) => {}
            (Some(bound), Single) => {
                dynasm!(self.ops ; .arch x64 ; movd eax, Rx(source) ; cmp eax, bound as i32 ; jae =>rare);
            }
            (Some(bound), Double) => {
                dynasm!(self.ops ; .arch x64 ; mov rax, QWORD bound as i64 ; movq rcx, Rx(source) ; cmp rcx, rax ; jae =>rare);
            }
        }
        // First as an integer, which the conversion finds exact; out of the range it must not have been inexact.
        let a = match mode {
            Some(mode) => {
                self.round(from, 1, source, mode | SILENT);
                1
            }
            None => source,
        };
        match (to, from, insn.rm) {
            (I32, Single, TOWARDS_ZERO) => dynasm!(self.ops ; .arch x64 ; cvttss2si eax, Rx(a)),
            (I32, Single, _) => dynasm!(self.ops ; .arch x64 ; cvtss2si eax, Rx(a)),
            (I32, Double, TOWARDS_ZERO) => dynasm!(self.ops ; .arch x64 ; cvttsd2si eax, Rx(a)),
            (I32, Double, _) => dynasm!(self.ops ; .arch x64 ; cvtsd2si eax, Rx(a)),
            (_, Single, TOWARDS_ZERO) => dynasm!(self.ops ; .arch x64 ; cvttss2si rax, Rx(a)),
            (_, Single, _) => dynasm!(self.ops ; .arch x64 ; cvtss2si rax, Rx(a)),
            (_, Double, TOWARDS_ZERO) => dynasm!(self.ops ; .arch x64 ; cvttsd2si rax, Rx(a)),
            (_, Double, _) => dynasm!(self.ops ; .arch x64 ; cvtsd2si rax, Rx(a)),
        }
        // The host answers with the least integer where it cannot tell.
        match to {
            I32 => dynasm!(self.ops ; .arch x64 ; cmp eax, 1 ; jo =>rare ; movsxd rax, eax),
            I64 => dynasm!(self.ops ; .arch x64 ; cmp rax, 1 ; jo =>rare),
            U32 => dynasm!(self.ops ; .arch x64 ; movsxd rax, eax),
            U64 => {}
        }
        if let Some(mode) = mode {
            self.round(from, 1, source, mode);
        }
        self.write(insn.rd, RAX);
        dynasm!(self.ops ; .arch x64 ; =>resume);
        true
    }

    /// Rounds to an integer.
    fn round(&mut self, width: Width, to: u8, from: u8, mode: i8) {
        match width {
            Single => dynasm!(self.ops ; .arch x64 ; roundss Rx(to), Rx(from), mode),
            Double => dynasm!(self.ops ; .arch x64 ; roundsd Rx(to), Rx(from), mode),
        }
    }

    /// What a conversion needs that always is exact, or is not: the former nothing of its mode, unless that is the dynamic one, which
    /// may be none.
    fn need_mode(&mut self, node: &Node, exact: bool) {
        if exact && node.insn.rm < STATIC_MODES {
            self.need_float(node, State::Dirty);
        } else {
            self.need_nearest(node);
        }
    }
}
