//! Which handler an instruction has.

use super::float;
use super::jumps::{Branch, Jump, JumpAndLink, JumpRegister, JumpRegisterAndLink};
use super::simple::{AddUpperToPc, Immediate, Load, LoadUpper, Move, Nothing, Register, Store};
use super::{general, system};
use crate::hart::execute::{bits, integer, muldiv};
use crate::interpreter::handler::{
    FirstCarried, FromRegisters, Handler, Last, Operands, SecondCarried, Simple,
};
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::marker::PhantomData;

/// The handler of an instruction; `carried` is the register whose value the one before it hands on.
pub fn handler(insn: &Insn, carried: Option<u8>, isa: &IsaSet) -> Handler {
    match carried {
        Some(register) if insn.rs1 == register => choose(insn, isa, With::<FirstCarried>(PhantomData)),
        Some(register) if insn.rs2 == register => choose(insn, isa, With::<SecondCarried>(PhantomData)),
        Some(_) | None => choose(insn, isa, With::<FromRegisters>(PhantomData)),
    }
}

/// Whether two instructions surely have the same handler: they differ in nothing but an immediate that chooses none.
pub fn have_the_same_handler(one: &Insn, other: &Insn) -> bool {
    let immediate_chooses = match one.op {
        Op::Addi => (one.imm == 0) != (other.imm == 0),
        Op::Csrrw | Op::Csrrs | Op::Csrrc | Op::Csrrwi | Op::Csrrsi | Op::Csrrci => true,
        Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu | Op::Jal => {
            (one.imm ^ other.imm) & 2 != 0
        }
        _ => false,
    };
    !immediate_chooses && Insn { imm: other.imm, raw: other.raw, ..*one } == *other
}

fn choose<C: Chosen>(insn: &Insn, isa: &IsaSet, chosen: C) -> Handler {
    integer(insn, chosen)
        .or_else(|| jump(insn, isa, chosen))
        .or_else(|| float::handler(insn, chosen))
        .or_else(|| system::handler(insn, chosen))
        // Everything else: rare, or so slow itself that one more call does not matter.
        .unwrap_or(Handler::of(general))
}

/// What becomes of an instruction once its type is known.
pub trait Chosen: Copy {
    /// An instruction that the next one follows.
    fn simple<A: Simple>(self) -> Option<Handler>;
    /// A jump.
    fn jump<B: Last>(self) -> Option<Handler>;
}

/// It has a handler, with these operands.
struct With<O>(PhantomData<O>);

impl<O> Clone for With<O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O> Copy for With<O> {}

impl<O: Operands> Chosen for With<O> {
    fn simple<A: Simple>(self) -> Option<Handler> {
        Some(Handler::simple::<A, O>())
    }

    fn jump<B: Last>(self) -> Option<Handler> {
        Some(Handler::jump::<B, O>())
    }
}

/// Instructions on integer registers and memory.
fn integer<C: Chosen>(insn: &Insn, chosen: C) -> Option<Handler> {
    match insn.op {
        Op::Sb => chosen.simple::<Store<u8>>(),
        Op::Sh => chosen.simple::<Store<u16>>(),
        Op::Sw => chosen.simple::<Store<u32>>(),
        Op::Sd => chosen.simple::<Store<u64>>(),
        // C.NOP and hints.
        Op::Addi | Op::Lui if insn.rd == 0 => chosen.simple::<Nothing>(),
        _ if insn.rd == 0 => None,
        Op::Lb => chosen.simple::<Load<u8, i8>>(),
        Op::Lh => chosen.simple::<Load<u16, i16>>(),
        Op::Lw => chosen.simple::<Load<u32, i32>>(),
        Op::Ld => chosen.simple::<Load<u64, u64>>(),
        Op::Lbu => chosen.simple::<Load<u8, u8>>(),
        Op::Lhu => chosen.simple::<Load<u16, u16>>(),
        Op::Lwu => chosen.simple::<Load<u32, u32>>(),
        Op::Lui => chosen.simple::<LoadUpper>(),
        Op::Auipc => chosen.simple::<AddUpperToPc>(),
        Op::Addi if insn.rs1 == 0 => chosen.simple::<LoadUpper>(),
        Op::Addi if insn.imm == 0 => chosen.simple::<Move>(),
        Op::Addi => chosen.simple::<Immediate<integer::Add>>(),
        Op::Slti => chosen.simple::<Immediate<integer::Slt>>(),
        Op::Sltiu => chosen.simple::<Immediate<integer::Sltu>>(),
        Op::Xori => chosen.simple::<Immediate<integer::Xor>>(),
        Op::Ori => chosen.simple::<Immediate<integer::Or>>(),
        Op::Andi => chosen.simple::<Immediate<integer::And>>(),
        Op::Slli => chosen.simple::<Immediate<integer::Sll>>(),
        Op::Srli => chosen.simple::<Immediate<integer::Srl>>(),
        Op::Srai => chosen.simple::<Immediate<integer::Sra>>(),
        Op::Addiw => chosen.simple::<Immediate<integer::Addw>>(),
        Op::Slliw => chosen.simple::<Immediate<integer::Sllw>>(),
        Op::Srliw => chosen.simple::<Immediate<integer::Srlw>>(),
        Op::Sraiw => chosen.simple::<Immediate<integer::Sraw>>(),
        Op::Add => chosen.simple::<Register<integer::Add>>(),
        Op::Sub => chosen.simple::<Register<integer::Sub>>(),
        Op::Sll => chosen.simple::<Register<integer::Sll>>(),
        Op::Slt => chosen.simple::<Register<integer::Slt>>(),
        Op::Sltu => chosen.simple::<Register<integer::Sltu>>(),
        Op::Xor => chosen.simple::<Register<integer::Xor>>(),
        Op::Srl => chosen.simple::<Register<integer::Srl>>(),
        Op::Sra => chosen.simple::<Register<integer::Sra>>(),
        Op::Or => chosen.simple::<Register<integer::Or>>(),
        Op::And => chosen.simple::<Register<integer::And>>(),
        Op::Addw => chosen.simple::<Register<integer::Addw>>(),
        Op::Subw => chosen.simple::<Register<integer::Subw>>(),
        Op::Sllw => chosen.simple::<Register<integer::Sllw>>(),
        Op::Srlw => chosen.simple::<Register<integer::Srlw>>(),
        Op::Sraw => chosen.simple::<Register<integer::Sraw>>(),
        Op::Mul => chosen.simple::<Register<muldiv::Mul>>(),
        Op::Mulh => chosen.simple::<Register<muldiv::Mulh>>(),
        Op::Mulhsu => chosen.simple::<Register<muldiv::Mulhsu>>(),
        Op::Mulhu => chosen.simple::<Register<muldiv::Mulhu>>(),
        Op::Div => chosen.simple::<Register<muldiv::Div>>(),
        Op::Divu => chosen.simple::<Register<muldiv::Divu>>(),
        Op::Rem => chosen.simple::<Register<muldiv::Rem>>(),
        Op::Remu => chosen.simple::<Register<muldiv::Remu>>(),
        Op::Mulw => chosen.simple::<Register<muldiv::Mulw>>(),
        Op::Divw => chosen.simple::<Register<muldiv::Divw>>(),
        Op::Divuw => chosen.simple::<Register<muldiv::Divuw>>(),
        Op::Remw => chosen.simple::<Register<muldiv::Remw>>(),
        Op::Remuw => chosen.simple::<Register<muldiv::Remuw>>(),
        Op::AddUw => chosen.simple::<Register<bits::AddUw>>(),
        Op::Sh1add => chosen.simple::<Register<bits::Sh1add>>(),
        Op::Sh2add => chosen.simple::<Register<bits::Sh2add>>(),
        Op::Sh3add => chosen.simple::<Register<bits::Sh3add>>(),
        Op::Sh1addUw => chosen.simple::<Register<bits::Sh1addUw>>(),
        Op::Sh2addUw => chosen.simple::<Register<bits::Sh2addUw>>(),
        Op::Sh3addUw => chosen.simple::<Register<bits::Sh3addUw>>(),
        Op::SlliUw => chosen.simple::<Immediate<bits::SllUw>>(),
        Op::Andn => chosen.simple::<Register<bits::Andn>>(),
        Op::Orn => chosen.simple::<Register<bits::Orn>>(),
        Op::Xnor => chosen.simple::<Register<bits::Xnor>>(),
        Op::Clz => chosen.simple::<Immediate<bits::Clz>>(),
        Op::Ctz => chosen.simple::<Immediate<bits::Ctz>>(),
        Op::Cpop => chosen.simple::<Immediate<bits::Cpop>>(),
        Op::Max => chosen.simple::<Register<bits::Max>>(),
        Op::Maxu => chosen.simple::<Register<bits::Maxu>>(),
        Op::Min => chosen.simple::<Register<bits::Min>>(),
        Op::Minu => chosen.simple::<Register<bits::Minu>>(),
        Op::SextB => chosen.simple::<Immediate<bits::SextB>>(),
        Op::SextH => chosen.simple::<Immediate<bits::SextH>>(),
        Op::ZextH => chosen.simple::<Immediate<bits::ZextH>>(),
        Op::Rol => chosen.simple::<Register<bits::Rol>>(),
        Op::Ror => chosen.simple::<Register<bits::Ror>>(),
        Op::Rori => chosen.simple::<Immediate<bits::Ror>>(),
        Op::Roriw => chosen.simple::<Immediate<bits::Rorw>>(),
        Op::Rev8 => chosen.simple::<Immediate<bits::Rev8>>(),
        Op::Bexti => chosen.simple::<Immediate<bits::Bext>>(),
        Op::Bext => chosen.simple::<Register<bits::Bext>>(),
        Op::CzeroEqz => chosen.simple::<Register<bits::CzeroEqz>>(),
        Op::CzeroNez => chosen.simple::<Register<bits::CzeroNez>>(),
        _ => None,
    }
}

/// Branches and jumps.
fn jump<C: Chosen>(insn: &Insn, isa: &IsaSet, chosen: C) -> Option<Handler> {
    // Without compressed instructions a taken branch may have to trap.
    let aligned = isa.has(Extension::Zca) || insn.imm & 2 == 0;
    match insn.op {
        Op::Beq if aligned => chosen.jump::<Branch<integer::Equal>>(),
        Op::Bne if aligned => chosen.jump::<Branch<integer::NotEqual>>(),
        Op::Blt if aligned => chosen.jump::<Branch<integer::Less>>(),
        Op::Bge if aligned => chosen.jump::<Branch<integer::GreaterEqual>>(),
        Op::Bltu if aligned => chosen.jump::<Branch<integer::LessUnsigned>>(),
        Op::Bgeu if aligned => chosen.jump::<Branch<integer::GreaterEqualUnsigned>>(),
        Op::Jal if aligned && insn.rd == 0 => chosen.jump::<Jump>(),
        Op::Jal if aligned => chosen.jump::<JumpAndLink>(),
        Op::Jalr if isa.has(Extension::Zca) && insn.rd == 0 => chosen.jump::<JumpRegister>(),
        Op::Jalr if isa.has(Extension::Zca) => chosen.jump::<JumpRegisterAndLink>(),
        _ => None,
    }
}
