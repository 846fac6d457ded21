//! Atomic instructions (unprivileged specification, chapters "A" and "Zacas").

use crate::bus::{Bus, Width};
use crate::hart::memory::AtomicKind;
use crate::hart::{Hart, Reservation};
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::Trap;
use crate::isa::instruction::Insn;
use crate::observe::{Event, Observer};

/// LR: loads and reserves.
pub fn load_reserved<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    width: Width,
    observer: &mut O,
) -> Result<(), Trap> {
    let address = hart.registers.x(insn.rs1);
    let physical = hart.translate_atomic(bus, address, width.bytes(), AtomicKind::LoadReserved, observer)?;
    let value = extend(load(bus, address, physical, width, observer), width);
    hart.reservation = Reservation::of(physical);
    hart.write_x(insn.rd, value, observer);
    Ok(())
}

/// SC: stores if the reservation still holds; it does not afterwards. All checks are made whether it holds or not.
pub fn store_conditional<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    width: Width,
    observer: &mut O,
) -> Result<(), Trap> {
    let address = hart.registers.x(insn.rs1);
    let kind = AtomicKind::StoreConditional;
    let physical = hart.translate_atomic(bus, address, width.bytes(), kind, observer)?;
    let holds = std::mem::replace(&mut hart.reservation, Reservation::NONE).holds(physical);
    if holds {
        let value = hart.registers.x(insn.rs2) & width.mask();
        hart.store_atomic(bus, address, physical, width, value, observer);
    }
    hart.write_x(insn.rd, !holds as u64, observer);
    Ok(())
}

/// An AMO: `rd` gets the old value, memory the result of `operation` on the old value and `rs2`, both sign-extended.
pub fn modify<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    width: Width,
    operation: impl FnOnce(u64, u64) -> u64,
    observer: &mut O,
) -> Result<(), Trap> {
    let address = hart.registers.x(insn.rs1);
    let physical = hart.translate_atomic(bus, address, width.bytes(), AtomicKind::Modify, observer)?;
    let old = extend(load(bus, address, physical, width, observer), width);
    let operand = extend(hart.registers.x(insn.rs2), width);
    let new = operation(old, operand) & width.mask();
    hart.store_atomic(bus, address, physical, width, new, observer);
    hart.write_x(insn.rd, old, observer);
    Ok(())
}

/// AMOCAS.W and AMOCAS.D: stores `rs2` if memory equals `rd`; `rd` gets what was there.
pub fn compare_and_swap<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    width: Width,
    observer: &mut O,
) -> Result<(), Trap> {
    let address = hart.registers.x(insn.rs1);
    let physical = hart.translate_atomic(bus, address, width.bytes(), AtomicKind::Modify, observer)?;
    let old = load(bus, address, physical, width, observer);
    if old == hart.registers.x(insn.rd) & width.mask() {
        let value = hart.registers.x(insn.rs2) & width.mask();
        hart.store_atomic(bus, address, physical, width, value, observer);
    }
    hart.write_x(insn.rd, extend(old, width), observer);
    Ok(())
}

/// AMOCAS.Q: the same for 16 bytes, in pairs of registers; a pair that begins with x0 reads and takes zeros.
pub fn compare_and_swap_pair<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<(), Trap> {
    let address = hart.registers.x(insn.rs1);
    let physical = hart.translate_atomic(bus, address, 16, AtomicKind::Modify, observer)?;
    let low = load(bus, address, physical, Width::Double, observer);
    let high = load(bus, address.wrapping_add(8), physical.offset(8), Width::Double, observer);
    if (low, high) == pair(hart, insn.rd) {
        let (new_low, new_high) = pair(hart, insn.rs2);
        hart.store_atomic(bus, address, physical, Width::Double, new_low, observer);
        let second = address.wrapping_add(8);
        hart.store_atomic(bus, second, physical.offset(8), Width::Double, new_high, observer);
    }
    if insn.rd != 0 {
        hart.write_x(insn.rd, low, observer);
        hart.write_x(insn.rd + 1, high, observer);
    }
    Ok(())
}

fn pair(hart: &Hart, register: u8) -> (u64, u64) {
    if register == 0 { (0, 0) } else { (hart.registers.x(register), hart.registers.x(register + 1)) }
}

fn load<O: Observer>(bus: &Bus, address: u64, physical: PhysAddr, width: Width, observer: &mut O) -> u64 {
    let value = bus.ram.load(physical, width);
    if O::ACTIVE {
        observer.event(&Event::Load { address: VirtAddr(address), physical, bytes: width.bytes(), value });
    }
    value
}

/// AMOs on words work on, and return, sign-extended values.
fn extend(value: u64, width: Width) -> u64 {
    match width {
        Width::Byte => value as i8 as u64,
        Width::Half => value as i16 as u64,
        Width::Word => value as i32 as u64,
        Width::Double => value,
    }
}
