//! The meaning of every instruction. This is the only complete one: engines that inline an instruction take its pure
//! part from here and are tested against [`execute`].
pub mod atomic;
pub mod bits;
pub mod crypto;
pub mod float;
pub mod integer;
pub mod muldiv;
pub mod operation;
pub mod system;

use crate::bus::{Bus, Width};
use crate::hart::Hart;
use crate::hart::csr::{CsrOperation, envcfg};
use crate::isa::cause::{Exception, Trap};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::mmu::front::Cell;
use crate::observe::{Event, Observer};
use crate::softfloat::{self, F16, F32, F64};
use operation::{Binary, Condition};

/// Where execution goes on after an instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    /// At the next instruction.
    Next,
    /// At this address.
    Jump(u64),
}

impl Hart {
    /// Writes an integer register.
    #[inline(always)]
    pub fn write_x<O: Observer>(&mut self, register: u8, value: u64, observer: &mut O) {
        self.registers.set_x(register, value);
        if O::ACTIVE && register != 0 {
            observer.event(&Event::Integer { register, value });
        }
    }
}

/// x[rd] = x[rs1] op x[rs2].
#[inline(always)]
fn register<B: Binary, O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<Flow, Trap> {
    let value = B::apply(hart.registers.x(insn.rs1), hart.registers.x(insn.rs2));
    hart.write_x(insn.rd, value, observer);
    Ok(Flow::Next)
}

/// x[rd] = x[rs1] op imm.
#[inline(always)]
fn immediate<B: Binary, O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<Flow, Trap> {
    let value = B::apply(hart.registers.x(insn.rs1), insn.imm as u64);
    hart.write_x(insn.rd, value, observer);
    Ok(Flow::Next)
}

/// Branches if the condition holds.
#[inline(always)]
fn branch<C: Condition>(hart: &Hart, insn: &Insn) -> Result<Flow, Trap> {
    if C::holds(hart.registers.x(insn.rs1), hart.registers.x(insn.rs2)) {
        jump(hart, hart.pc.wrapping_add(insn.imm as u64))
    } else {
        Ok(Flow::Next)
    }
}

/// A taken jump; without compressed instructions its target must be a multiple of 4.
#[inline(always)]
pub fn jump(hart: &Hart, target: u64) -> Result<Flow, Trap> {
    if target & hart.instruction_alignment_mask() != 0 {
        return Err(Trap::new(Exception::InstructionMisaligned, target));
    }
    Ok(Flow::Jump(target))
}

/// x[rd] = memory, extended by `extend`.
#[inline(always)]
fn load<T: Cell, O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    extend: impl FnOnce(u64) -> u64,
    observer: &mut O,
) -> Result<Flow, Trap> {
    let address = hart.registers.x(insn.rs1).wrapping_add(insn.imm as u64);
    let value = extend(hart.load::<T, O>(bus, address, observer)?);
    hart.write_x(insn.rd, value, observer);
    Ok(Flow::Next)
}

#[inline(always)]
fn store<T: Cell, O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<Flow, Trap> {
    let address = hart.registers.x(insn.rs1).wrapping_add(insn.imm as u64);
    hart.store::<T, O>(bus, address, hart.registers.x(insn.rs2), observer)?;
    Ok(Flow::Next)
}

/// Executes one instruction at `hart.pc`, which it leaves as it is. A trap leaves nothing else changed either.
#[allow(clippy::too_many_lines)] // one line an instruction
pub fn execute<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<Flow, Trap> {
    let next = |result: Result<(), Trap>| result.map(|()| Flow::Next);
    let pc = hart.pc;
    match insn.op {
        Op::Illegal => Err(Trap::illegal(insn.raw)),

        Op::Lui => {
            hart.write_x(insn.rd, insn.imm as u64, observer);
            Ok(Flow::Next)
        }
        Op::Auipc => {
            hart.write_x(insn.rd, pc.wrapping_add(insn.imm as u64), observer);
            Ok(Flow::Next)
        }
        Op::Jal => {
            let flow = jump(hart, pc.wrapping_add(insn.imm as u64))?;
            hart.write_x(insn.rd, pc.wrapping_add(insn.length as u64), observer);
            Ok(flow)
        }
        Op::Jalr => {
            let flow = jump(hart, hart.registers.x(insn.rs1).wrapping_add(insn.imm as u64) & !1)?;
            hart.write_x(insn.rd, pc.wrapping_add(insn.length as u64), observer);
            Ok(flow)
        }
        Op::Beq => branch::<integer::Equal>(hart, insn),
        Op::Bne => branch::<integer::NotEqual>(hart, insn),
        Op::Blt => branch::<integer::Less>(hart, insn),
        Op::Bge => branch::<integer::GreaterEqual>(hart, insn),
        Op::Bltu => branch::<integer::LessUnsigned>(hart, insn),
        Op::Bgeu => branch::<integer::GreaterEqualUnsigned>(hart, insn),

        Op::Lb => load::<u8, O>(hart, bus, insn, |value| value as i8 as u64, observer),
        Op::Lh => load::<u16, O>(hart, bus, insn, |value| value as i16 as u64, observer),
        Op::Lw => load::<u32, O>(hart, bus, insn, |value| value as i32 as u64, observer),
        Op::Ld => load::<u64, O>(hart, bus, insn, |value| value, observer),
        Op::Lbu => load::<u8, O>(hart, bus, insn, |value| value, observer),
        Op::Lhu => load::<u16, O>(hart, bus, insn, |value| value, observer),
        Op::Lwu => load::<u32, O>(hart, bus, insn, |value| value, observer),
        Op::Sb => store::<u8, O>(hart, bus, insn, observer),
        Op::Sh => store::<u16, O>(hart, bus, insn, observer),
        Op::Sw => store::<u32, O>(hart, bus, insn, observer),
        Op::Sd => store::<u64, O>(hart, bus, insn, observer),

        Op::Addi => immediate::<integer::Add, O>(hart, insn, observer),
        // It does nothing but tell whoever looks at the machine from outside that the program has come to this point.
        Op::Slti if insn.is_mark() => {
            hart.mark = Some(insn.imm as u16 & 0xfff);
            hart.attention = true;
            Ok(Flow::Next)
        }
        Op::Slti => immediate::<integer::Slt, O>(hart, insn, observer),
        Op::Sltiu => immediate::<integer::Sltu, O>(hart, insn, observer),
        Op::Xori => immediate::<integer::Xor, O>(hart, insn, observer),
        Op::Ori => immediate::<integer::Or, O>(hart, insn, observer),
        Op::Andi => immediate::<integer::And, O>(hart, insn, observer),
        Op::Slli => immediate::<integer::Sll, O>(hart, insn, observer),
        Op::Srli => immediate::<integer::Srl, O>(hart, insn, observer),
        Op::Srai => immediate::<integer::Sra, O>(hart, insn, observer),
        Op::Addiw => immediate::<integer::Addw, O>(hart, insn, observer),
        Op::Slliw => immediate::<integer::Sllw, O>(hart, insn, observer),
        Op::Srliw => immediate::<integer::Srlw, O>(hart, insn, observer),
        Op::Sraiw => immediate::<integer::Sraw, O>(hart, insn, observer),
        Op::Add => register::<integer::Add, O>(hart, insn, observer),
        Op::Sub => register::<integer::Sub, O>(hart, insn, observer),
        Op::Sll => register::<integer::Sll, O>(hart, insn, observer),
        Op::Slt => register::<integer::Slt, O>(hart, insn, observer),
        Op::Sltu => register::<integer::Sltu, O>(hart, insn, observer),
        Op::Xor => register::<integer::Xor, O>(hart, insn, observer),
        Op::Srl => register::<integer::Srl, O>(hart, insn, observer),
        Op::Sra => register::<integer::Sra, O>(hart, insn, observer),
        Op::Or => register::<integer::Or, O>(hart, insn, observer),
        Op::And => register::<integer::And, O>(hart, insn, observer),
        Op::Addw => register::<integer::Addw, O>(hart, insn, observer),
        Op::Subw => register::<integer::Subw, O>(hart, insn, observer),
        Op::Sllw => register::<integer::Sllw, O>(hart, insn, observer),
        Op::Srlw => register::<integer::Srlw, O>(hart, insn, observer),
        Op::Sraw => register::<integer::Sraw, O>(hart, insn, observer),

        // One hart at a time sees memory in program order: there is nothing to order.
        Op::Fence | Op::Pause | Op::PrefetchI | Op::PrefetchR | Op::PrefetchW => Ok(Flow::Next),
        // Stores reach decoded code by themselves (see `Ram::mark_code`): fetches are always coherent.
        Op::FenceI => Ok(Flow::Next),
        Op::Ecall => Err(system::environment_call(hart)),
        Op::Ebreak => Err(Trap::new(Exception::Breakpoint, pc)),

        Op::Csrrw => system::csr(hart, bus, insn, CsrOperation::Write, hart.registers.x(insn.rs1), observer),
        Op::Csrrs => system::csr(hart, bus, insn, CsrOperation::Set, hart.registers.x(insn.rs1), observer),
        Op::Csrrc => system::csr(hart, bus, insn, CsrOperation::Clear, hart.registers.x(insn.rs1), observer),
        Op::Csrrwi => system::csr(hart, bus, insn, CsrOperation::Write, insn.rs1 as u64, observer),
        Op::Csrrsi => system::csr(hart, bus, insn, CsrOperation::Set, insn.rs1 as u64, observer),
        Op::Csrrci => system::csr(hart, bus, insn, CsrOperation::Clear, insn.rs1 as u64, observer),

        Op::Mret => hart.mret(insn, observer).map(Flow::Jump),
        Op::Sret => hart.sret(insn, observer).map(Flow::Jump),
        Op::Wfi => system::wait_for_interrupt(hart, insn),
        Op::SfenceVma | Op::SinvalVma => system::fence_vma(hart, insn, observer),
        Op::SfenceWInval | Op::SfenceInvalIr => system::fence_invalidation(hart, insn),
        // An implementation may end the stall at any time; this one does not stall.
        Op::WrsNto | Op::WrsSto => Ok(Flow::Next),
        Op::MopR | Op::MopRr => {
            hart.write_x(insn.rd, 0, observer);
            Ok(Flow::Next)
        }
        Op::CMop => Ok(Flow::Next),
        Op::CboInval => system::manage_block(hart, bus, insn, envcfg::CBIE, observer),
        Op::CboClean | Op::CboFlush => system::manage_block(hart, bus, insn, envcfg::CBCFE, observer),
        Op::CboZero => system::zero_block(hart, bus, insn, observer),

        Op::Mul => register::<muldiv::Mul, O>(hart, insn, observer),
        Op::Mulh => register::<muldiv::Mulh, O>(hart, insn, observer),
        Op::Mulhsu => register::<muldiv::Mulhsu, O>(hart, insn, observer),
        Op::Mulhu => register::<muldiv::Mulhu, O>(hart, insn, observer),
        Op::Div => register::<muldiv::Div, O>(hart, insn, observer),
        Op::Divu => register::<muldiv::Divu, O>(hart, insn, observer),
        Op::Rem => register::<muldiv::Rem, O>(hart, insn, observer),
        Op::Remu => register::<muldiv::Remu, O>(hart, insn, observer),
        Op::Mulw => register::<muldiv::Mulw, O>(hart, insn, observer),
        Op::Divw => register::<muldiv::Divw, O>(hart, insn, observer),
        Op::Divuw => register::<muldiv::Divuw, O>(hart, insn, observer),
        Op::Remw => register::<muldiv::Remw, O>(hart, insn, observer),
        Op::Remuw => register::<muldiv::Remuw, O>(hart, insn, observer),

        Op::LrW => next(atomic::load_reserved(hart, bus, insn, Width::Word, observer)),
        Op::ScW => next(atomic::store_conditional(hart, bus, insn, Width::Word, observer)),
        Op::AmoswapW => next(atomic::modify(hart, bus, insn, Width::Word, |_, b| b, observer)),
        Op::AmoaddW => next(atomic::modify(hart, bus, insn, Width::Word, u64::wrapping_add, observer)),
        Op::AmoxorW => next(atomic::modify(hart, bus, insn, Width::Word, |a, b| a ^ b, observer)),
        Op::AmoandW => next(atomic::modify(hart, bus, insn, Width::Word, |a, b| a & b, observer)),
        Op::AmoorW => next(atomic::modify(hart, bus, insn, Width::Word, |a, b| a | b, observer)),
        Op::AmominW => next(atomic::modify(
            hart,
            bus,
            insn,
            Width::Word,
            |a, b| (a as i64).min(b as i64) as u64,
            observer,
        )),
        Op::AmomaxW => next(atomic::modify(
            hart,
            bus,
            insn,
            Width::Word,
            |a, b| (a as i64).max(b as i64) as u64,
            observer,
        )),
        Op::AmominuW => next(atomic::modify(hart, bus, insn, Width::Word, u64::min, observer)),
        Op::AmomaxuW => next(atomic::modify(hart, bus, insn, Width::Word, u64::max, observer)),
        Op::LrD => next(atomic::load_reserved(hart, bus, insn, Width::Double, observer)),
        Op::ScD => next(atomic::store_conditional(hart, bus, insn, Width::Double, observer)),
        Op::AmoswapD => next(atomic::modify(hart, bus, insn, Width::Double, |_, b| b, observer)),
        Op::AmoaddD => next(atomic::modify(hart, bus, insn, Width::Double, u64::wrapping_add, observer)),
        Op::AmoxorD => next(atomic::modify(hart, bus, insn, Width::Double, |a, b| a ^ b, observer)),
        Op::AmoandD => next(atomic::modify(hart, bus, insn, Width::Double, |a, b| a & b, observer)),
        Op::AmoorD => next(atomic::modify(hart, bus, insn, Width::Double, |a, b| a | b, observer)),
        Op::AmominD => next(atomic::modify(
            hart,
            bus,
            insn,
            Width::Double,
            |a, b| (a as i64).min(b as i64) as u64,
            observer,
        )),
        Op::AmomaxD => next(atomic::modify(
            hart,
            bus,
            insn,
            Width::Double,
            |a, b| (a as i64).max(b as i64) as u64,
            observer,
        )),
        Op::AmominuD => next(atomic::modify(hart, bus, insn, Width::Double, u64::min, observer)),
        Op::AmomaxuD => next(atomic::modify(hart, bus, insn, Width::Double, u64::max, observer)),
        Op::AmocasW => next(atomic::compare_and_swap(hart, bus, insn, Width::Word, observer)),
        Op::AmocasD => next(atomic::compare_and_swap(hart, bus, insn, Width::Double, observer)),
        Op::AmocasQ => next(atomic::compare_and_swap_pair(hart, bus, insn, observer)),

        Op::AddUw => register::<bits::AddUw, O>(hart, insn, observer),
        Op::Sh1add => register::<bits::Sh1add, O>(hart, insn, observer),
        Op::Sh2add => register::<bits::Sh2add, O>(hart, insn, observer),
        Op::Sh3add => register::<bits::Sh3add, O>(hart, insn, observer),
        Op::Sh1addUw => register::<bits::Sh1addUw, O>(hart, insn, observer),
        Op::Sh2addUw => register::<bits::Sh2addUw, O>(hart, insn, observer),
        Op::Sh3addUw => register::<bits::Sh3addUw, O>(hart, insn, observer),
        Op::Andn => register::<bits::Andn, O>(hart, insn, observer),
        Op::Orn => register::<bits::Orn, O>(hart, insn, observer),
        Op::Xnor => register::<bits::Xnor, O>(hart, insn, observer),
        Op::Max => register::<bits::Max, O>(hart, insn, observer),
        Op::Maxu => register::<bits::Maxu, O>(hart, insn, observer),
        Op::Min => register::<bits::Min, O>(hart, insn, observer),
        Op::Minu => register::<bits::Minu, O>(hart, insn, observer),
        Op::Rol => register::<bits::Rol, O>(hart, insn, observer),
        Op::Ror => register::<bits::Ror, O>(hart, insn, observer),
        Op::Rolw => register::<bits::Rolw, O>(hart, insn, observer),
        Op::Rorw => register::<bits::Rorw, O>(hart, insn, observer),
        Op::Pack => register::<bits::Pack, O>(hart, insn, observer),
        Op::Packh => register::<bits::Packh, O>(hart, insn, observer),
        Op::Packw => register::<bits::Packw, O>(hart, insn, observer),
        Op::Clmul => register::<bits::Clmul, O>(hart, insn, observer),
        Op::Clmulh => register::<bits::Clmulh, O>(hart, insn, observer),
        Op::Clmulr => register::<bits::Clmulr, O>(hart, insn, observer),
        Op::Xperm4 => register::<bits::Xperm4, O>(hart, insn, observer),
        Op::Xperm8 => register::<bits::Xperm8, O>(hart, insn, observer),
        Op::Bclr => register::<bits::Bclr, O>(hart, insn, observer),
        Op::Bext => register::<bits::Bext, O>(hart, insn, observer),
        Op::Binv => register::<bits::Binv, O>(hart, insn, observer),
        Op::Bset => register::<bits::Bset, O>(hart, insn, observer),
        Op::CzeroEqz => register::<bits::CzeroEqz, O>(hart, insn, observer),
        Op::CzeroNez => register::<bits::CzeroNez, O>(hart, insn, observer),
        Op::SlliUw => immediate::<bits::SllUw, O>(hart, insn, observer),
        Op::Clz => immediate::<bits::Clz, O>(hart, insn, observer),
        Op::Ctz => immediate::<bits::Ctz, O>(hart, insn, observer),
        Op::Cpop => immediate::<bits::Cpop, O>(hart, insn, observer),
        Op::Clzw => immediate::<bits::Clzw, O>(hart, insn, observer),
        Op::Ctzw => immediate::<bits::Ctzw, O>(hart, insn, observer),
        Op::Cpopw => immediate::<bits::Cpopw, O>(hart, insn, observer),
        Op::SextB => immediate::<bits::SextB, O>(hart, insn, observer),
        Op::SextH => immediate::<bits::SextH, O>(hart, insn, observer),
        Op::ZextH => immediate::<bits::ZextH, O>(hart, insn, observer),
        Op::OrcB => immediate::<bits::OrcB, O>(hart, insn, observer),
        Op::Rev8 => immediate::<bits::Rev8, O>(hart, insn, observer),
        Op::Brev8 => immediate::<bits::Brev8, O>(hart, insn, observer),
        Op::Rori => immediate::<bits::Ror, O>(hart, insn, observer),
        Op::Roriw => immediate::<bits::Rorw, O>(hart, insn, observer),
        Op::Bclri => immediate::<bits::Bclr, O>(hart, insn, observer),
        Op::Bexti => immediate::<bits::Bext, O>(hart, insn, observer),
        Op::Binvi => immediate::<bits::Binv, O>(hart, insn, observer),
        Op::Bseti => immediate::<bits::Bset, O>(hart, insn, observer),
        Op::Aes64ds => register::<crypto::Aes64ds, O>(hart, insn, observer),
        Op::Aes64dsm => register::<crypto::Aes64dsm, O>(hart, insn, observer),
        Op::Aes64es => register::<crypto::Aes64es, O>(hart, insn, observer),
        Op::Aes64esm => register::<crypto::Aes64esm, O>(hart, insn, observer),
        Op::Aes64ks2 => register::<crypto::Aes64ks2, O>(hart, insn, observer),
        Op::Aes64im => immediate::<crypto::Aes64im, O>(hart, insn, observer),
        Op::Aes64ks1i => immediate::<crypto::Aes64ks1i, O>(hart, insn, observer),
        Op::Sha256sum0 => immediate::<crypto::Sha256sum0, O>(hart, insn, observer),
        Op::Sha256sum1 => immediate::<crypto::Sha256sum1, O>(hart, insn, observer),
        Op::Sha256sig0 => immediate::<crypto::Sha256sig0, O>(hart, insn, observer),
        Op::Sha256sig1 => immediate::<crypto::Sha256sig1, O>(hart, insn, observer),
        Op::Sha512sum0 => immediate::<crypto::Sha512sum0, O>(hart, insn, observer),
        Op::Sha512sum1 => immediate::<crypto::Sha512sum1, O>(hart, insn, observer),
        Op::Sha512sig0 => immediate::<crypto::Sha512sig0, O>(hart, insn, observer),
        Op::Sha512sig1 => immediate::<crypto::Sha512sig1, O>(hart, insn, observer),
        Op::Sm3p0 => immediate::<crypto::Sm3p0, O>(hart, insn, observer),
        Op::Sm3p1 => immediate::<crypto::Sm3p1, O>(hart, insn, observer),

        Op::Sm4ed | Op::Sm4ks => {
            let round = if insn.op == Op::Sm4ed { crypto::sm4_round } else { crypto::sm4_key };
            let value = round(hart.registers.x(insn.rs1), hart.registers.x(insn.rs2), insn.imm as u32);
            hart.write_x(insn.rd, value, observer);
            Ok(Flow::Next)
        }

        Op::Flw => next(float::load::<F32, O>(hart, bus, insn, observer)),
        Op::Fsw => next(float::store::<F32, O>(hart, bus, insn, observer)),
        Op::FmaddS => next(float::fused::<F32, O>(hart, insn, false, false, observer)),
        Op::FmsubS => next(float::fused::<F32, O>(hart, insn, false, true, observer)),
        Op::FnmsubS => next(float::fused::<F32, O>(hart, insn, true, false, observer)),
        Op::FnmaddS => next(float::fused::<F32, O>(hart, insn, true, true, observer)),
        Op::FaddS => next(float::binary::<F32, O>(hart, insn, softfloat::add::<F32>, observer)),
        Op::FsubS => next(float::binary::<F32, O>(hart, insn, softfloat::sub::<F32>, observer)),
        Op::FmulS => next(float::binary::<F32, O>(hart, insn, softfloat::mul::<F32>, observer)),
        Op::FdivS => next(float::binary::<F32, O>(hart, insn, softfloat::div::<F32>, observer)),
        Op::FsqrtS => next(float::unary::<F32, F32, O>(hart, insn, softfloat::sqrt::<F32>, observer)),
        Op::FsgnjS => next(float::inject::<F32, O>(hart, insn, softfloat::sign_inject::<F32>, observer)),
        Op::FsgnjnS => {
            next(float::inject::<F32, O>(hart, insn, softfloat::sign_inject_negated::<F32>, observer))
        }
        Op::FsgnjxS => next(float::inject::<F32, O>(hart, insn, softfloat::sign_inject_xor::<F32>, observer)),
        Op::FminS => next(float::select::<F32, O>(hart, insn, softfloat::min::<F32>, observer)),
        Op::FmaxS => next(float::select::<F32, O>(hart, insn, softfloat::max::<F32>, observer)),
        Op::FminmS => next(float::select::<F32, O>(hart, insn, softfloat::minm::<F32>, observer)),
        Op::FmaxmS => next(float::select::<F32, O>(hart, insn, softfloat::maxm::<F32>, observer)),
        Op::FeqS => next(float::compare::<F32, O>(hart, insn, softfloat::eq::<F32>, observer)),
        Op::FltS => next(float::compare::<F32, O>(hart, insn, softfloat::lt::<F32>, observer)),
        Op::FleS => next(float::compare::<F32, O>(hart, insn, softfloat::le::<F32>, observer)),
        Op::FleqS => next(float::compare::<F32, O>(hart, insn, softfloat::leq::<F32>, observer)),
        Op::FltqS => next(float::compare::<F32, O>(hart, insn, softfloat::ltq::<F32>, observer)),
        Op::FclassS => next(float::classify::<F32, O>(hart, insn, observer)),
        Op::FcvtWS => next(float::to_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i32::<F32>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtSW => next(float::from_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i32::<F32>(value as i32, rounding),
            observer,
        )),
        Op::FcvtWuS => next(float::to_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u32::<F32>(value, rounding);
                (result as i32 as u64, flags)
            },
            observer,
        )),
        Op::FcvtSWu => next(float::from_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_u32::<F32>(value as u32, rounding),
            observer,
        )),
        Op::FcvtLS => next(float::to_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i64::<F32>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtSL => next(float::from_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i64::<F32>(value as i64, rounding),
            observer,
        )),
        Op::FcvtLuS => next(float::to_integer::<F32, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u64::<F32>(value, rounding);
                (result, flags)
            },
            observer,
        )),
        Op::FcvtSLu => next(float::from_integer::<F32, O>(hart, insn, softfloat::from_u64::<F32>, observer)),
        Op::FmvXW => next(float::move_to_integer::<F32, O>(hart, insn, observer)),
        Op::FmvWX => next(float::move_from_integer::<F32, O>(hart, insn, observer)),
        Op::FliS => next(float::constant::<F32, O>(hart, insn, observer)),
        Op::FroundS => next(float::unary::<F32, F32, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F32>(value, rounding, false),
            observer,
        )),
        Op::FroundnxS => next(float::unary::<F32, F32, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F32>(value, rounding, true),
            observer,
        )),
        Op::Fld => next(float::load::<F64, O>(hart, bus, insn, observer)),
        Op::Fsd => next(float::store::<F64, O>(hart, bus, insn, observer)),
        Op::FmaddD => next(float::fused::<F64, O>(hart, insn, false, false, observer)),
        Op::FmsubD => next(float::fused::<F64, O>(hart, insn, false, true, observer)),
        Op::FnmsubD => next(float::fused::<F64, O>(hart, insn, true, false, observer)),
        Op::FnmaddD => next(float::fused::<F64, O>(hart, insn, true, true, observer)),
        Op::FaddD => next(float::binary::<F64, O>(hart, insn, softfloat::add::<F64>, observer)),
        Op::FsubD => next(float::binary::<F64, O>(hart, insn, softfloat::sub::<F64>, observer)),
        Op::FmulD => next(float::binary::<F64, O>(hart, insn, softfloat::mul::<F64>, observer)),
        Op::FdivD => next(float::binary::<F64, O>(hart, insn, softfloat::div::<F64>, observer)),
        Op::FsqrtD => next(float::unary::<F64, F64, O>(hart, insn, softfloat::sqrt::<F64>, observer)),
        Op::FsgnjD => next(float::inject::<F64, O>(hart, insn, softfloat::sign_inject::<F64>, observer)),
        Op::FsgnjnD => {
            next(float::inject::<F64, O>(hart, insn, softfloat::sign_inject_negated::<F64>, observer))
        }
        Op::FsgnjxD => next(float::inject::<F64, O>(hart, insn, softfloat::sign_inject_xor::<F64>, observer)),
        Op::FminD => next(float::select::<F64, O>(hart, insn, softfloat::min::<F64>, observer)),
        Op::FmaxD => next(float::select::<F64, O>(hart, insn, softfloat::max::<F64>, observer)),
        Op::FminmD => next(float::select::<F64, O>(hart, insn, softfloat::minm::<F64>, observer)),
        Op::FmaxmD => next(float::select::<F64, O>(hart, insn, softfloat::maxm::<F64>, observer)),
        Op::FeqD => next(float::compare::<F64, O>(hart, insn, softfloat::eq::<F64>, observer)),
        Op::FltD => next(float::compare::<F64, O>(hart, insn, softfloat::lt::<F64>, observer)),
        Op::FleD => next(float::compare::<F64, O>(hart, insn, softfloat::le::<F64>, observer)),
        Op::FleqD => next(float::compare::<F64, O>(hart, insn, softfloat::leq::<F64>, observer)),
        Op::FltqD => next(float::compare::<F64, O>(hart, insn, softfloat::ltq::<F64>, observer)),
        Op::FclassD => next(float::classify::<F64, O>(hart, insn, observer)),
        Op::FcvtWD => next(float::to_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i32::<F64>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtDW => next(float::from_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i32::<F64>(value as i32, rounding),
            observer,
        )),
        Op::FcvtWuD => next(float::to_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u32::<F64>(value, rounding);
                (result as i32 as u64, flags)
            },
            observer,
        )),
        Op::FcvtDWu => next(float::from_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_u32::<F64>(value as u32, rounding),
            observer,
        )),
        Op::FcvtLD => next(float::to_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i64::<F64>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtDL => next(float::from_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i64::<F64>(value as i64, rounding),
            observer,
        )),
        Op::FcvtLuD => next(float::to_integer::<F64, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u64::<F64>(value, rounding);
                (result, flags)
            },
            observer,
        )),
        Op::FcvtDLu => next(float::from_integer::<F64, O>(hart, insn, softfloat::from_u64::<F64>, observer)),
        Op::FmvXD => next(float::move_to_integer::<F64, O>(hart, insn, observer)),
        Op::FmvDX => next(float::move_from_integer::<F64, O>(hart, insn, observer)),
        Op::FliD => next(float::constant::<F64, O>(hart, insn, observer)),
        Op::FroundD => next(float::unary::<F64, F64, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F64>(value, rounding, false),
            observer,
        )),
        Op::FroundnxD => next(float::unary::<F64, F64, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F64>(value, rounding, true),
            observer,
        )),
        Op::Flh => next(float::load::<F16, O>(hart, bus, insn, observer)),
        Op::Fsh => next(float::store::<F16, O>(hart, bus, insn, observer)),
        Op::FmaddH => next(float::fused::<F16, O>(hart, insn, false, false, observer)),
        Op::FmsubH => next(float::fused::<F16, O>(hart, insn, false, true, observer)),
        Op::FnmsubH => next(float::fused::<F16, O>(hart, insn, true, false, observer)),
        Op::FnmaddH => next(float::fused::<F16, O>(hart, insn, true, true, observer)),
        Op::FaddH => next(float::binary::<F16, O>(hart, insn, softfloat::add::<F16>, observer)),
        Op::FsubH => next(float::binary::<F16, O>(hart, insn, softfloat::sub::<F16>, observer)),
        Op::FmulH => next(float::binary::<F16, O>(hart, insn, softfloat::mul::<F16>, observer)),
        Op::FdivH => next(float::binary::<F16, O>(hart, insn, softfloat::div::<F16>, observer)),
        Op::FsqrtH => next(float::unary::<F16, F16, O>(hart, insn, softfloat::sqrt::<F16>, observer)),
        Op::FsgnjH => next(float::inject::<F16, O>(hart, insn, softfloat::sign_inject::<F16>, observer)),
        Op::FsgnjnH => {
            next(float::inject::<F16, O>(hart, insn, softfloat::sign_inject_negated::<F16>, observer))
        }
        Op::FsgnjxH => next(float::inject::<F16, O>(hart, insn, softfloat::sign_inject_xor::<F16>, observer)),
        Op::FminH => next(float::select::<F16, O>(hart, insn, softfloat::min::<F16>, observer)),
        Op::FmaxH => next(float::select::<F16, O>(hart, insn, softfloat::max::<F16>, observer)),
        Op::FminmH => next(float::select::<F16, O>(hart, insn, softfloat::minm::<F16>, observer)),
        Op::FmaxmH => next(float::select::<F16, O>(hart, insn, softfloat::maxm::<F16>, observer)),
        Op::FeqH => next(float::compare::<F16, O>(hart, insn, softfloat::eq::<F16>, observer)),
        Op::FltH => next(float::compare::<F16, O>(hart, insn, softfloat::lt::<F16>, observer)),
        Op::FleH => next(float::compare::<F16, O>(hart, insn, softfloat::le::<F16>, observer)),
        Op::FleqH => next(float::compare::<F16, O>(hart, insn, softfloat::leq::<F16>, observer)),
        Op::FltqH => next(float::compare::<F16, O>(hart, insn, softfloat::ltq::<F16>, observer)),
        Op::FclassH => next(float::classify::<F16, O>(hart, insn, observer)),
        Op::FcvtWH => next(float::to_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i32::<F16>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtHW => next(float::from_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i32::<F16>(value as i32, rounding),
            observer,
        )),
        Op::FcvtWuH => next(float::to_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u32::<F16>(value, rounding);
                (result as i32 as u64, flags)
            },
            observer,
        )),
        Op::FcvtHWu => next(float::from_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_u32::<F16>(value as u32, rounding),
            observer,
        )),
        Op::FcvtLH => next(float::to_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_i64::<F16>(value, rounding);
                (result as u64, flags)
            },
            observer,
        )),
        Op::FcvtHL => next(float::from_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| softfloat::from_i64::<F16>(value as i64, rounding),
            observer,
        )),
        Op::FcvtLuH => next(float::to_integer::<F16, O>(
            hart,
            insn,
            |value, rounding| {
                let (result, flags) = softfloat::to_u64::<F16>(value, rounding);
                (result, flags)
            },
            observer,
        )),
        Op::FcvtHLu => next(float::from_integer::<F16, O>(hart, insn, softfloat::from_u64::<F16>, observer)),
        Op::FmvXH => next(float::move_to_integer::<F16, O>(hart, insn, observer)),
        Op::FmvHX => next(float::move_from_integer::<F16, O>(hart, insn, observer)),
        Op::FliH => next(float::constant::<F16, O>(hart, insn, observer)),
        Op::FroundH => next(float::unary::<F16, F16, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F16>(value, rounding, false),
            observer,
        )),
        Op::FroundnxH => next(float::unary::<F16, F16, O>(
            hart,
            insn,
            |value, rounding| softfloat::round_to_integral::<F16>(value, rounding, true),
            observer,
        )),
        Op::FcvtSD => next(float::unary::<F64, F32, O>(hart, insn, softfloat::convert::<F64, F32>, observer)),
        Op::FcvtDS => next(float::unary::<F32, F64, O>(hart, insn, softfloat::convert::<F32, F64>, observer)),
        Op::FcvtSH => next(float::unary::<F16, F32, O>(hart, insn, softfloat::convert::<F16, F32>, observer)),
        Op::FcvtHS => next(float::unary::<F32, F16, O>(hart, insn, softfloat::convert::<F32, F16>, observer)),
        Op::FcvtDH => next(float::unary::<F16, F64, O>(hart, insn, softfloat::convert::<F16, F64>, observer)),
        Op::FcvtHD => next(float::unary::<F64, F16, O>(hart, insn, softfloat::convert::<F64, F16>, observer)),
        Op::FcvtmodWD => next(float::convert_modular(hart, insn, observer)),
    }
}
