//! Zicsr, traps and returns, fences, waiting and cache-block operations (unprivileged specification, chapters "Zicsr",
//! "Zifencei", "CMO", "Zawrs"; privileged specification, sections "Trap-Return Instructions", "Wait for Interrupt",
//! "Supervisor Memory-Management Fence Instruction").

use super::Flow;
use crate::bus::{Bus, Region, Width};
use crate::hart::Hart;
use crate::hart::csr::{CsrOperation, envcfg, mstatus};
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Access, Exception, Privilege, Trap};
use crate::isa::instruction::Insn;
use crate::observe::Observer;

/// Bytes in a cache block, for Zicbom and Zicboz.
pub const CACHE_BLOCK: u64 = 64;

/// The six CSR instructions. Setting and clearing with x0 (or 0) does not write; reads have no side effects, so that it does
/// not matter that writing with `rd` = x0 does not read.
pub fn csr<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    operation: CsrOperation,
    operand: u64,
    observer: &mut O,
) -> Result<Flow, Trap> {
    let writes = operation == CsrOperation::Write || insn.rs1 != 0;
    let update = writes.then_some((operation, operand));
    let old = hart.access_csr(bus, insn.imm as u16, update, insn, observer)?;
    if insn.rd != 0 {
        hart.write_x(insn.rd, old, observer);
    }
    Ok(Flow::Next)
}

/// ECALL.
pub fn environment_call(hart: &Hart) -> Trap {
    Trap::new(hart.environment_call(), 0)
}

/// WFI: waits for an interrupt that is enabled in `mie`; TW makes it trap below M-mode, and U-mode may never wait.
pub fn wait_for_interrupt(hart: &mut Hart, insn: &Insn) -> Result<Flow, Trap> {
    let refused = match hart.privilege {
        Privilege::Machine => false,
        Privilege::Supervisor => hart.csrs.mstatus & mstatus::TW != 0,
        Privilege::User => true,
    };
    if refused {
        return Err(Trap::illegal(insn.raw));
    }
    hart.waiting = true;
    hart.attention = true;
    Ok(Flow::Next)
}

/// SFENCE.VMA and SINVAL.VMA.
pub fn fence_vma<O: Observer>(hart: &mut Hart, insn: &Insn, observer: &mut O) -> Result<Flow, Trap> {
    require_fence(hart, insn, true)?;
    let address = (insn.rs1 != 0).then(|| VirtAddr(hart.registers.x(insn.rs1)));
    let asid = (insn.rs2 != 0).then(|| hart.registers.x(insn.rs2) as u16 & hart.config.tlb.asid_mask());
    hart.fence(address, asid, observer);
    Ok(Flow::Next)
}

/// SFENCE.W.INVAL and SFENCE.INVAL.IR order what SINVAL.VMA does at once here; TVM does not apply to them.
pub fn fence_invalidation(hart: &Hart, insn: &Insn) -> Result<Flow, Trap> {
    require_fence(hart, insn, false)?;
    Ok(Flow::Next)
}

fn require_fence(hart: &Hart, insn: &Insn, virtual_memory_trap: bool) -> Result<(), Trap> {
    let refused = match hart.privilege {
        Privilege::Machine => false,
        Privilege::Supervisor => virtual_memory_trap && hart.csrs.mstatus & mstatus::TVM != 0,
        Privilege::User => true,
    };
    if refused { Err(Trap::illegal(insn.raw)) } else { Ok(()) }
}

/// Whether `menvcfg` (and in U-mode `senvcfg`) enable a cache-block operation.
fn require_envcfg(hart: &Hart, insn: &Insn, bits: u64) -> Result<(), Trap> {
    let machine = hart.csrs.menvcfg & bits != 0;
    let supervisor = hart.csrs.senvcfg & bits != 0;
    let enabled = match hart.privilege {
        Privilege::Machine => true,
        Privilege::Supervisor => machine,
        Privilege::User => machine && supervisor,
    };
    if enabled { Ok(()) } else { Err(Trap::illegal(insn.raw)) }
}

/// CBO.ZERO: a store of zeros to a whole cache block.
pub fn zero_block<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    observer: &mut O,
) -> Result<Flow, Trap> {
    require_envcfg(hart, insn, envcfg::CBZE)?;
    let address = hart.registers.x(insn.rs1);
    let start = address & !(CACHE_BLOCK - 1);
    if hart.zero_at_hand::<O>(bus, start, CACHE_BLOCK) {
        return Ok(Flow::Next);
    }
    hart.check_block_triggers(address, CACHE_BLOCK)?;
    let physical = hart.translate_block(bus, address, CACHE_BLOCK, Access::Store, observer)?;
    if bus.region(physical, CACHE_BLOCK) != Region::Ram {
        return Err(Trap::new(Exception::StoreAccessFault, address));
    }
    for offset in (0..CACHE_BLOCK).step_by(8) {
        let at = physical.offset(offset);
        hart.store_atomic(bus, start + offset, at, Width::Double, 0, observer);
    }
    Ok(Flow::Next)
}

/// CBO.INVAL, CBO.CLEAN, CBO.FLUSH: there is no cache to manage, but the access is checked (section "Traps" of chapter
/// "CMO"): it is allowed wherever a load or a store is, and a fault is a store's.
pub fn manage_block<O: Observer>(
    hart: &mut Hart,
    bus: &mut Bus,
    insn: &Insn,
    enable: u64,
    observer: &mut O,
) -> Result<Flow, Trap> {
    require_envcfg(hart, insn, enable)?;
    let address = hart.registers.x(insn.rs1);
    hart.check_block_triggers(address, CACHE_BLOCK)?;
    let as_load = hart.translate_block(bus, address, CACHE_BLOCK, Access::Load, observer);
    let physical = match as_load {
        Ok(physical) => physical,
        Err(_) => hart.translate_block(bus, address, CACHE_BLOCK, Access::Store, observer)?,
    };
    match bus.region(physical, CACHE_BLOCK) {
        Region::Ram | Region::Rom => Ok(Flow::Next),
        Region::Device | Region::Vacant => Err(Trap::new(Exception::StoreAccessFault, address)),
    }
}
