//! A handler for each instruction: does it, and calls the handler of the next. The calls are in tail position, so that an
//! optimised build jumps from handler to handler (threaded code) and the host predicts each jump by itself.
//!
//! The meaning of every instruction comes from `hart::execute`: hot ones inline its pure part, all others go through
//! [`general`], and so do hot ones in the rare case (a TLB miss, a misaligned address).

/// Goes on with the next instruction of the block, `next`, which is the second of the slots.
macro_rules! next {
    ($hart:ident, $bus:ident, $code:ident, $slots:ident, $next:ident) => {
        ($next.run)($hart, $bus, $code, &$slots[1..])
    };
}

mod float;
mod system;

use super::Exit;
use super::block::{Handler, Slot};
use super::cache::Code;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::operation::{Binary, Condition};
use crate::hart::execute::{Flow, bits, execute, integer, muldiv};
use crate::isa::address::{PAGE_SHIFT, VirtAddr};
use crate::isa::cause::Trap;
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::mmu::front::Cell as MemoryCell;
use std::cell::Cell;

/// Whether a handler may call the next block's: only where the compiler turns such calls into jumps. Elsewhere every block
/// comes back to the run loop, so that the host's stack stays short.
const CHAINED: bool = cfg!(all(not(debug_assertions), any(target_arch = "x86_64", target_arch = "aarch64")));

/// The handler of an instruction.
pub fn handler(insn: &Insn, isa: &IsaSet) -> Handler {
    // Without compressed instructions a taken branch may have to trap.
    let aligned = isa.has(Extension::Zca) || insn.imm & 2 == 0;
    if let Some(handler) = float::handler(insn).or_else(|| system::handler(insn)) {
        return handler;
    }
    match insn.op {
        Op::Beq if aligned => branch::<integer::Equal>,
        Op::Bne if aligned => branch::<integer::NotEqual>,
        Op::Blt if aligned => branch::<integer::Less>,
        Op::Bge if aligned => branch::<integer::GreaterEqual>,
        Op::Bltu if aligned => branch::<integer::LessUnsigned>,
        Op::Bgeu if aligned => branch::<integer::GreaterEqualUnsigned>,
        Op::Jal if aligned => {
            if insn.rd == 0 {
                jump
            } else {
                jump_and_link
            }
        }
        Op::Jalr if isa.has(Extension::Zca) => {
            if insn.rd == 0 {
                jump_register
            } else {
                jump_register_and_link
            }
        }
        Op::Sb => store::<u8>,
        Op::Sh => store::<u16>,
        Op::Sw => store::<u32>,
        Op::Sd => store::<u64>,
        _ if insn.rd == 0 => general,
        Op::Lb => load::<u8, i8>,
        Op::Lh => load::<u16, i16>,
        Op::Lw => load::<u32, i32>,
        Op::Ld => load::<u64, u64>,
        Op::Lbu => load::<u8, u8>,
        Op::Lhu => load::<u16, u16>,
        Op::Lwu => load::<u32, u32>,
        Op::Lui => load_upper,
        Op::Auipc => add_upper_to_pc,
        Op::Addi if insn.rs1 == 0 => load_upper,
        Op::Addi if insn.imm == 0 => move_register,
        Op::Addi => immediate::<integer::Add>,
        Op::Slti => immediate::<integer::Slt>,
        Op::Sltiu => immediate::<integer::Sltu>,
        Op::Xori => immediate::<integer::Xor>,
        Op::Ori => immediate::<integer::Or>,
        Op::Andi => immediate::<integer::And>,
        Op::Slli => immediate::<integer::Sll>,
        Op::Srli => immediate::<integer::Srl>,
        Op::Srai => immediate::<integer::Sra>,
        Op::Addiw => immediate::<integer::Addw>,
        Op::Slliw => immediate::<integer::Sllw>,
        Op::Srliw => immediate::<integer::Srlw>,
        Op::Sraiw => immediate::<integer::Sraw>,
        Op::Add => register::<integer::Add>,
        Op::Sub => register::<integer::Sub>,
        Op::Sll => register::<integer::Sll>,
        Op::Slt => register::<integer::Slt>,
        Op::Sltu => register::<integer::Sltu>,
        Op::Xor => register::<integer::Xor>,
        Op::Srl => register::<integer::Srl>,
        Op::Sra => register::<integer::Sra>,
        Op::Or => register::<integer::Or>,
        Op::And => register::<integer::And>,
        Op::Addw => register::<integer::Addw>,
        Op::Subw => register::<integer::Subw>,
        Op::Sllw => register::<integer::Sllw>,
        Op::Srlw => register::<integer::Srlw>,
        Op::Sraw => register::<integer::Sraw>,
        Op::Mul => register::<muldiv::Mul>,
        Op::Mulh => register::<muldiv::Mulh>,
        Op::Mulhsu => register::<muldiv::Mulhsu>,
        Op::Mulhu => register::<muldiv::Mulhu>,
        Op::Div => register::<muldiv::Div>,
        Op::Divu => register::<muldiv::Divu>,
        Op::Rem => register::<muldiv::Rem>,
        Op::Remu => register::<muldiv::Remu>,
        Op::Mulw => register::<muldiv::Mulw>,
        Op::Divw => register::<muldiv::Divw>,
        Op::Divuw => register::<muldiv::Divuw>,
        Op::Remw => register::<muldiv::Remw>,
        Op::Remuw => register::<muldiv::Remuw>,
        Op::AddUw => register::<bits::AddUw>,
        Op::Sh1add => register::<bits::Sh1add>,
        Op::Sh2add => register::<bits::Sh2add>,
        Op::Sh3add => register::<bits::Sh3add>,
        Op::Sh1addUw => register::<bits::Sh1addUw>,
        Op::Sh2addUw => register::<bits::Sh2addUw>,
        Op::Sh3addUw => register::<bits::Sh3addUw>,
        Op::SlliUw => immediate::<bits::SllUw>,
        Op::Andn => register::<bits::Andn>,
        Op::Orn => register::<bits::Orn>,
        Op::Xnor => register::<bits::Xnor>,
        Op::Clz => immediate::<bits::Clz>,
        Op::Ctz => immediate::<bits::Ctz>,
        Op::Cpop => immediate::<bits::Cpop>,
        Op::Max => register::<bits::Max>,
        Op::Maxu => register::<bits::Maxu>,
        Op::Min => register::<bits::Min>,
        Op::Minu => register::<bits::Minu>,
        Op::SextB => immediate::<bits::SextB>,
        Op::SextH => immediate::<bits::SextH>,
        Op::ZextH => immediate::<bits::ZextH>,
        Op::Rol => register::<bits::Rol>,
        Op::Ror => register::<bits::Ror>,
        Op::Rori => immediate::<bits::Ror>,
        Op::Roriw => immediate::<bits::Rorw>,
        Op::Rev8 => immediate::<bits::Rev8>,
        Op::Bexti => immediate::<bits::Bext>,
        Op::Bext => register::<bits::Bext>,
        Op::CzeroEqz => register::<bits::CzeroEqz>,
        Op::CzeroNez => register::<bits::CzeroNez>,
        // Everything else: rare, or so slow itself that one more call does not matter.
        _ => general,
    }
}

/// Every block ends with a slot that leaves it.
#[cold]
fn nothing() -> Exit {
    unreachable!("a block ends with a jump");
}

/// A slot that is in no block.
pub fn nowhere() -> Slot {
    fn run(_hart: &mut Hart, _bus: &mut Bus, _code: &Code, _slots: &[Slot]) -> Exit {
        nothing()
    }
    let insn = Insn { op: Op::Illegal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 0, imm: 0, raw: 0 };
    Slot { run, insn, link: Cell::new(0), offset: 0, after: 0 }
}

/// Goes on with the block of these slots, which is at `pc`. The last block's budget is settled.
#[inline(always)]
fn enter(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot], pc: u64) -> Exit {
    if CHAINED
        && let [first, ..] = slots
        && let Some(budget) = hart.budget.checked_sub(first.after as u64 + 1)
    {
        hart.budget = budget;
        hart.block_pc = pc;
        return (first.run)(hart, bus, code, slots);
    }
    hart.pc = pc;
    Exit::Block
}

/// Goes on at `pc`, wherever that is.
#[inline(always)]
fn go_to(hart: &mut Hart, bus: &mut Bus, code: &Code, pc: u64) -> Exit {
    match code.find(pc, hart.front.fetch_tag()) {
        Some(start) => enter(hart, bus, code, code.from(start), pc),
        None => {
            hart.pc = pc;
            Exit::Block
        }
    }
}

/// Goes on at `pc`, where `slot` always goes. In the same page that needs no translation: the block there is linked.
#[inline(always)]
fn follow(hart: &mut Hart, bus: &mut Bus, code: &Code, slot: &Slot, pc: u64) -> Exit {
    match slot.link.get() {
        0 => link(hart, bus, code, slot, pc),
        start => enter(hart, bus, code, code.from(start), pc),
    }
}

#[inline(never)]
fn link(hart: &mut Hart, bus: &mut Bus, code: &Code, slot: &Slot, pc: u64) -> Exit {
    if (pc ^ hart.block_pc) >> PAGE_SHIFT == 0
        && let Some(start) = code.find(pc, hart.front.fetch_tag())
    {
        slot.link.set(start);
    }
    go_to(hart, bus, code, pc)
}

/// The address of a slot's instruction plus `distance`.
#[inline(always)]
fn relative(hart: &Hart, slot: &Slot, distance: i64) -> u64 {
    hart.block_pc.wrapping_add(slot.offset as u64).wrapping_add(distance as u64)
}

/// Leaves the block behind its last instruction; no instruction itself.
pub fn fall_through(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let pc = relative(hart, slot, 0);
    follow(hart, bus, code, slot, pc)
}

/// Any instruction, by the reference.
#[inline(never)]
fn general(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let referred = refer(hart, bus, slot);
    carry_on(hart, bus, code, slots, referred)
}

/// Goes on after the first of the slots has been executed by the reference.
#[inline(always)]
fn carry_on(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot], referred: Referred) -> Exit {
    match referred {
        Referred::Next => match slots {
            [_, next, ..] => next!(hart, bus, code, slots, next),
            [] | [_] => nothing(),
        },
        Referred::Jump => {
            let pc = hart.pc;
            go_to(hart, bus, code, pc)
        }
        Referred::Attention => Exit::Attention,
        Referred::Trap => Exit::Trap,
    }
}

/// What [`refer`] has done. A byte, so that [`general`] has nothing on the host's stack when it calls the next handler.
enum Referred {
    /// The next instruction of the block follows.
    Next,
    /// The block is over; `hart.pc` is the next instruction.
    Jump,
    /// The same, and `hart.attention` is set.
    Attention,
    /// The instruction at `hart.pc` traps, as `hart.trap` says.
    Trap,
}

/// Executes one instruction by the reference.
#[inline(never)]
fn refer(hart: &mut Hart, bus: &mut Bus, slot: &Slot) -> Referred {
    hart.pc = relative(hart, slot, 0);
    hart.unbegun = slot.after as u64;
    let result = execute(hart, bus, &slot.insn, &mut ());
    settle(hart, slot, result)
}

/// Turns what an instruction has returned into where to go on.
#[inline(always)]
fn settle(hart: &mut Hart, slot: &Slot, result: Result<Flow, Trap>) -> Referred {
    let flow = match result {
        Ok(flow) => flow,
        Err(trap) => {
            hart.budget += slot.after as u64;
            hart.trap = trap;
            return Referred::Trap;
        }
    };
    let pc = match flow {
        Flow::Next if !hart.attention => return Referred::Next,
        Flow::Next => hart.pc.wrapping_add(slot.insn.length as u64),
        Flow::Jump(target) => target,
    };
    hart.budget += slot.after as u64;
    hart.pc = pc;
    if hart.attention { Referred::Attention } else { Referred::Jump }
}

fn register<B: Binary>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let value = B::apply(hart.registers.x(slot.insn.rs1), hart.registers.x(slot.insn.rs2));
    hart.registers.set_nonzero_x(slot.insn.rd, value);
    next!(hart, bus, code, slots, next)
}

fn immediate<B: Binary>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let value = B::apply(hart.registers.x(slot.insn.rs1), slot.insn.imm as u64);
    hart.registers.set_nonzero_x(slot.insn.rd, value);
    next!(hart, bus, code, slots, next)
}

/// LUI, and ADDI to x0: the immediate.
fn load_upper(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    hart.registers.set_nonzero_x(slot.insn.rd, slot.insn.imm as u64);
    next!(hart, bus, code, slots, next)
}

/// ADDI of 0.
fn move_register(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    hart.registers.set_nonzero_x(slot.insn.rd, hart.registers.x(slot.insn.rs1));
    next!(hart, bus, code, slots, next)
}

/// AUIPC.
fn add_upper_to_pc(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let value = relative(hart, slot, slot.insn.imm as i64);
    hart.registers.set_nonzero_x(slot.insn.rd, value);
    next!(hart, bus, code, slots, next)
}

/// `S` says how the loaded value is extended.
fn load<T: MemoryCell, S: Extend>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let address = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64);
    match hart.front.load::<T>(&bus.ram, VirtAddr(address)) {
        Some(value) => {
            hart.registers.set_nonzero_x(slot.insn.rd, S::extend(value));
            next!(hart, bus, code, slots, next)
        }
        None => general(hart, bus, code, slots),
    }
}

fn store<T: MemoryCell>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    let address = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64);
    let value = hart.registers.x(slot.insn.rs2);
    if hart.front.store::<T>(&mut bus.ram, VirtAddr(address), value) {
        next!(hart, bus, code, slots, next)
    } else {
        general(hart, bus, code, slots)
    }
}

fn branch<C: Condition>(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, next, ..] = slots else { return nothing() };
    if !C::holds(hart.registers.x(slot.insn.rs1), hart.registers.x(slot.insn.rs2)) {
        return next!(hart, bus, code, slots, next);
    }
    hart.budget += slot.after as u64;
    let pc = relative(hart, slot, slot.insn.imm as i64);
    follow(hart, bus, code, slot, pc)
}

fn jump(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let pc = relative(hart, slot, slot.insn.imm as i64);
    follow(hart, bus, code, slot, pc)
}

fn jump_and_link(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let link = relative(hart, slot, slot.insn.length as i64);
    hart.registers.set_nonzero_x(slot.insn.rd, link);
    let pc = relative(hart, slot, slot.insn.imm as i64);
    follow(hart, bus, code, slot, pc)
}

fn jump_register(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let pc = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64) & !1;
    go_to(hart, bus, code, pc)
}

fn jump_register_and_link(hart: &mut Hart, bus: &mut Bus, code: &Code, slots: &[Slot]) -> Exit {
    let [slot, ..] = slots else { return nothing() };
    let pc = hart.registers.x(slot.insn.rs1).wrapping_add(slot.insn.imm as u64) & !1;
    let link = relative(hart, slot, slot.insn.length as i64);
    hart.registers.set_nonzero_x(slot.insn.rd, link);
    go_to(hart, bus, code, pc)
}

/// How a narrow value becomes 64 bits wide.
trait Extend {
    fn extend(value: u64) -> u64;
}

macro_rules! extend {
    ($($type:ty),*) => {$(
        impl Extend for $type {
            #[inline(always)]
            fn extend(value: u64) -> u64 {
                value as $type as u64
            }
        }
    )*};
}
extend!(i8, i16, i32, u8, u16, u32, u64);
