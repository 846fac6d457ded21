//! Every operation of `sv39::softfloat` behind one signature, named as the instruction that needs it.

use sv39::softfloat::*;

/// What an operand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A datum with so many bits of exponent and of trailing significand.
    Float { exponent: u32, fraction: u32 },
    /// A 32-bit integer, in the low half.
    Word,
    /// A 64-bit integer.
    Long,
}

/// Operands, unused ones zero.
pub type Operands = [u64; 3];

/// A result (integers narrower than 64 bits zero-extended) and the flags that it raises.
pub type Outcome = (u64, u8);

/// An implementation of an operation.
pub type Function = fn(Operands, Rounding) -> Outcome;

/// An operation.
pub struct Operation {
    /// The instruction's mnemonic.
    pub name: String,
    /// One kind per operand.
    pub operands: Vec<Operand>,
    /// Whether the result depends on the rounding mode.
    pub rounds: bool,
    /// Our implementation.
    pub ours: Function,
}

impl Operation {
    /// The rounding modes that make a difference.
    pub fn roundings(&self) -> &'static [Rounding] {
        if self.rounds { &Rounding::ALL } else { &[Rounding::NearestEven] }
    }
}

fn operand<F: Format>() -> Operand {
    Operand::Float { exponent: F::EXP_BITS, fraction: F::FRAC_BITS }
}

fn float<F: Format>(bits: u64) -> F::Bits {
    F::Bits::truncate(bits)
}

fn outcome<T: Into<u64>>((value, flags): (T, Flags)) -> Outcome {
    (value.into(), flags.0)
}

fn signed_word((value, flags): (i32, Flags)) -> Outcome {
    (u64::from(value as u32), flags.0)
}

fn signed_long((value, flags): (i64, Flags)) -> Outcome {
    (value as u64, flags.0)
}

/// All operations of one format, whose mnemonics end in `suffix`.
pub fn of_format<F: Format>(suffix: &str) -> Vec<Operation> {
    let (f, word, long) = (operand::<F>(), Operand::Word, Operand::Long);
    let table: [(&str, Vec<Operand>, bool, Function); 29] = [
        ("fadd.F", vec![f; 2], true, |[a, b, _], r| outcome(add::<F>(float::<F>(a), float::<F>(b), r))),
        ("fsub.F", vec![f; 2], true, |[a, b, _], r| outcome(sub::<F>(float::<F>(a), float::<F>(b), r))),
        ("fmul.F", vec![f; 2], true, |[a, b, _], r| outcome(mul::<F>(float::<F>(a), float::<F>(b), r))),
        ("fdiv.F", vec![f; 2], true, |[a, b, _], r| outcome(div::<F>(float::<F>(a), float::<F>(b), r))),
        ("fsqrt.F", vec![f], true, |[a, ..], r| outcome(sqrt::<F>(float::<F>(a), r))),
        ("fmadd.F", vec![f; 3], true, |[a, b, c], r| {
            outcome(fused_multiply_add::<F>(float::<F>(a), float::<F>(b), float::<F>(c), r))
        }),
        ("fmin.F", vec![f; 2], false, |[a, b, _], _| outcome(min::<F>(float::<F>(a), float::<F>(b)))),
        ("fmax.F", vec![f; 2], false, |[a, b, _], _| outcome(max::<F>(float::<F>(a), float::<F>(b)))),
        ("fminm.F", vec![f; 2], false, |[a, b, _], _| outcome(minm::<F>(float::<F>(a), float::<F>(b)))),
        ("fmaxm.F", vec![f; 2], false, |[a, b, _], _| outcome(maxm::<F>(float::<F>(a), float::<F>(b)))),
        ("feq.F", vec![f; 2], false, |[a, b, _], _| outcome(eq::<F>(float::<F>(a), float::<F>(b)))),
        ("flt.F", vec![f; 2], false, |[a, b, _], _| outcome(lt::<F>(float::<F>(a), float::<F>(b)))),
        ("fle.F", vec![f; 2], false, |[a, b, _], _| outcome(le::<F>(float::<F>(a), float::<F>(b)))),
        ("fltq.F", vec![f; 2], false, |[a, b, _], _| outcome(ltq::<F>(float::<F>(a), float::<F>(b)))),
        ("fleq.F", vec![f; 2], false, |[a, b, _], _| outcome(leq::<F>(float::<F>(a), float::<F>(b)))),
        ("fclass.F", vec![f], false, |[a, ..], _| (classify::<F>(float::<F>(a)), 0)),
        ("fcvt.w.F", vec![f], true, |[a, ..], r| signed_word(to_i32::<F>(float::<F>(a), r))),
        ("fcvt.wu.F", vec![f], true, |[a, ..], r| outcome(to_u32::<F>(float::<F>(a), r))),
        ("fcvt.l.F", vec![f], true, |[a, ..], r| signed_long(to_i64::<F>(float::<F>(a), r))),
        ("fcvt.lu.F", vec![f], true, |[a, ..], r| outcome(to_u64::<F>(float::<F>(a), r))),
        ("fcvt.F.w", vec![word], true, |[a, ..], r| outcome(from_i32::<F>(a as i32, r))),
        ("fcvt.F.wu", vec![word], true, |[a, ..], r| outcome(from_u32::<F>(a as u32, r))),
        ("fcvt.F.l", vec![long], true, |[a, ..], r| outcome(from_i64::<F>(a as i64, r))),
        ("fcvt.F.lu", vec![long], true, |[a, ..], r| outcome(from_u64::<F>(a, r))),
        ("fround.F", vec![f], true, |[a, ..], r| outcome(round_to_integral::<F>(float::<F>(a), r, false))),
        ("froundnx.F", vec![f], true, |[a, ..], r| outcome(round_to_integral::<F>(float::<F>(a), r, true))),
        ("fcvt.F.h", vec![operand::<F16>()], true, |[a, ..], r| outcome(convert::<F16, F>(a as u16, r))),
        ("fcvt.F.s", vec![operand::<F32>()], true, |[a, ..], r| outcome(convert::<F32, F>(a as u32, r))),
        ("fcvt.F.d", vec![operand::<F64>()], true, |[a, ..], r| outcome(convert::<F64, F>(a, r))),
    ];
    let itself = format!("fcvt.{suffix}.{suffix}");
    let named = table.into_iter().map(|(name, operands, rounds, ours)| Operation {
        name: name.replace('F', suffix),
        operands,
        rounds,
        ours,
    });
    named.filter(|operation| operation.name != itself).collect()
}

/// The operations of binary16.
pub fn half() -> Vec<Operation> {
    of_format::<F16>("h")
}

/// The operations of binary32.
pub fn single() -> Vec<Operation> {
    of_format::<F32>("s")
}

/// The operations of binary64.
pub fn double() -> Vec<Operation> {
    let mut operations = of_format::<F64>("d");
    operations.push(Operation {
        name: "fcvtmod.w.d".to_owned(),
        operands: vec![operand::<F64>()],
        rounds: false,
        ours: |[a, ..], _| signed_word(to_i32_modular(a)),
    });
    operations
}
