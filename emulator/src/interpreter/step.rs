//! One instruction: fetch, decode, execute.

use super::Exit;
use crate::bus::{AccessRefused, Bus, Width};
use crate::hart::Hart;
use crate::hart::execute::{Flow, execute};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Trap};
use crate::isa::decode::{decode, length_of};
use crate::isa::instruction::Insn;
use crate::observe::{Event, Observer};

/// Fetches and decodes the instruction at `hart.pc`, parcel by parcel: only the parcels that it has are fetched, and a
/// fault in the second names the second's address.
pub fn fetch<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    observer: &mut O,
) -> Result<(Insn, PhysAddr), Trap> {
    let pc = VirtAddr(hart.pc);
    check_triggers(hart, pc)?;
    let physical = hart.translate_fetch(bus, pc, 2, observer)?;
    let low = fetch_parcel(bus, pc, physical)?;
    let isa = hart.isa();
    if length_of(low as u16) == 2 {
        return Ok((decode(low as u32, &isa), physical));
    }
    let second = pc.offset(2);
    check_triggers(hart, second)?;
    let second_physical = if second.page_offset() == 0 {
        hart.translate_fetch(bus, second, 2, observer)?
    } else {
        let at = physical.offset(2);
        if !hart.pmp.allows(at, 2, Access::Fetch, hart.privilege) {
            return Err(Trap::new(Exception::InstructionAccessFault, second.0));
        }
        at
    };
    let high = fetch_parcel(bus, second, second_physical)?;
    Ok((decode(low as u32 | (high as u32) << 16, &isa), physical))
}

/// A trigger on any parcel of the instruction breaks before that parcel is fetched.
fn check_triggers(hart: &mut Hart, parcel: VirtAddr) -> Result<(), Trap> {
    if hart.triggers.watch_fetches() && hart.trigger_fires(parcel.0, 2, Access::Fetch) {
        return Err(Trap::new(Exception::Breakpoint, parcel.0));
    }
    Ok(())
}

fn fetch_parcel(bus: &Bus, address: VirtAddr, physical: PhysAddr) -> Result<u64, Trap> {
    debug_assert!(physical.page_offset() < PAGE_SIZE);
    bus.fetch(physical, Width::Half)
        .map_err(|AccessRefused| Trap::new(Exception::InstructionAccessFault, address.0))
}

/// Begins one instruction and, unless it traps, moves `hart.pc` on.
pub(super) fn step<O: Observer>(hart: &mut Hart, bus: &mut Bus, observer: &mut O) -> Exit {
    hart.budget -= 1;
    hart.unbegun = 0;
    match attempt(hart, bus, observer) {
        Ok(next) => {
            hart.pc = next;
            if O::ACTIVE {
                observer.event(&Event::Retire { next: VirtAddr(next) });
            }
            Exit::Attention
        }
        Err(trap) => {
            hart.trap = trap;
            Exit::Trap
        }
    }
}

fn attempt<O: Observer>(hart: &mut Hart, bus: &mut Bus, observer: &mut O) -> Result<u64, Trap> {
    let (insn, physical) = fetch(hart, bus, observer)?;
    if O::ACTIVE {
        let (pc, privilege) = (VirtAddr(hart.pc), hart.privilege);
        observer.event(&Event::Fetch {
            hart: hart.config.id,
            clock: hart.clock(),
            pc,
            physical,
            insn,
            privilege,
        });
    }
    match execute(hart, bus, &insn, observer)? {
        Flow::Next => Ok(hart.pc.wrapping_add(insn.length as u64)),
        Flow::Jump(target) => Ok(target),
    }
}
