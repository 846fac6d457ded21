//! What handlers are made of: the kinds of instructions, and where they have their operands from.

use super::Exit;
use super::cache::Code;
use super::handlers::{general, general_without_result};
use super::slots::{Place, Slot};
use crate::bus::Bus;
use crate::hart::Hart;

/// Runs the instruction at a place, then what follows. The number is what the last instruction of the block that wrote an
/// integer register has written.
pub type Run = for<'a> fn(&mut Hart, &mut Bus, &'a Code, Place<'a>, u64) -> Exit;

/// What a slot is run by.
#[derive(Clone, Copy)]
pub struct Handler {
    /// The function.
    pub run: Run,
    /// What it hands to the next slot.
    pub carries: Carries,
}

/// What a handler hands to that of the next slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Carries {
    /// The value of its integer register `rd`.
    Result,
    /// What it was handed itself: its instruction writes no integer register.
    Same,
    /// Nothing of use.
    Nothing,
}

impl Handler {
    /// For one instruction of any kind.
    pub fn of(run: Run) -> Self {
        Self { run, carries: Carries::Nothing }
    }

    /// For an instruction that the next one always follows, or that goes to the reference.
    pub fn simple<A: Simple, O: Operands>() -> Self {
        let carries = if A::HAS_RESULT { Carries::Result } else { Carries::Same };
        Self { run: A::run::<O>, carries }
    }

    /// For a jump.
    pub fn jump<B: Last, O: Operands>() -> Self {
        Self { run: B::run::<O>, carries: Carries::Same }
    }
}

/// Where an instruction has its operands from. A value that the instruction before has just computed is at hand: on the
/// way through memory it would be late by five additions.
pub trait Operands {
    /// The first operand.
    fn rs1(hart: &Hart, slot: &Slot, carried: u64) -> u64;
    /// The second operand.
    fn rs2(hart: &Hart, slot: &Slot, carried: u64) -> u64;
}

/// Both from registers.
pub enum FromRegisters {}

impl Operands for FromRegisters {
    #[inline(always)]
    fn rs1(hart: &Hart, slot: &Slot, _carried: u64) -> u64 {
        hart.registers.x(slot.insn.rs1)
    }

    #[inline(always)]
    fn rs2(hart: &Hart, slot: &Slot, _carried: u64) -> u64 {
        hart.registers.x(slot.insn.rs2)
    }
}

/// The first one is carried.
pub enum FirstCarried {}

impl Operands for FirstCarried {
    #[inline(always)]
    fn rs1(hart: &Hart, slot: &Slot, carried: u64) -> u64 {
        debug_assert_eq!(carried, hart.registers.x(slot.insn.rs1));
        carried
    }

    #[inline(always)]
    fn rs2(hart: &Hart, slot: &Slot, _carried: u64) -> u64 {
        hart.registers.x(slot.insn.rs2)
    }
}

/// The second one is carried.
pub enum SecondCarried {}

impl Operands for SecondCarried {
    #[inline(always)]
    fn rs1(hart: &Hart, slot: &Slot, _carried: u64) -> u64 {
        hart.registers.x(slot.insn.rs1)
    }

    #[inline(always)]
    fn rs2(hart: &Hart, slot: &Slot, carried: u64) -> u64 {
        debug_assert_eq!(carried, hart.registers.x(slot.insn.rs2));
        carried
    }
}

/// An instruction that the next one follows.
pub trait Simple {
    /// Whether it writes an integer register, `rd`.
    const HAS_RESULT: bool;

    /// Does it, and gives the result, or what was carried if it has none; or does nothing at all, and the reference has
    /// to do it.
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64>;
}

/// An instruction after which it may go on elsewhere.
pub trait Last {
    /// Does it, and what follows.
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        carried: u64,
    ) -> Exit;
}

impl<A: Simple> Last for A {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        carried: u64,
    ) -> Exit {
        match A::apply::<O>(hart, bus, &place, carried) {
            Some(value) => place.run_next(hart, bus, code, value),
            None if A::HAS_RESULT => general(hart, bus, code, place, carried),
            None => general_without_result(hart, bus, code, place, carried),
        }
    }
}
