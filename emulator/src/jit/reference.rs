//! What translated code calls: the reference, for an instruction that is not translated, and what finds pages.

use super::ways::Guard;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::CsrOperation;
use crate::hart::execute::system::{csr, environment_call, fence_vma};
use crate::hart::execute::{Flow, execute};
use crate::interpreter::{Code, take_at_once};
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Access, Trap};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::mem::offset_of;

/// An instruction that translated code has the reference execute.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// The instruction.
    insn: Insn,
    /// The number of its physical page, if it changes again and again.
    page: u32,
    /// Its offset in its page, or from the beginning of the first of two.
    offset: u16,
    /// Instructions behind it in its basic block.
    after: u8,
    /// How it is done.
    way: Way,
}

const _: () = assert!(size_of::<Site>() == 24, "most accesses have one: keep it small");

/// How an instruction is done: which of [`RUNS`] does it.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
enum Way {
    Any,
    Csr,
    Fence,
    AnyAndLeave,
    Call,
    Return,
    Changing,
}

/// Executes an instruction; says how it goes on.
pub type Run = extern "sysv64" fn(&mut Hart, &mut Bus, &Site, &Code) -> u32;

/// By [`Way`].
pub static RUNS: [Run; 7] =
    [refer, refer_csr, refer_fence, refer_and_leave, refer_call, refer_return, refer_changing];

impl Site {
    /// Offset of the index of its function, a byte.
    pub const WAY: i32 = offset_of!(Self, way) as i32;
    /// That of an instruction that changes again and again.
    pub const CHANGING: i8 = Way::Changing as i8;
    /// Offset of the operation, two bytes.
    pub const OP: i32 = (offset_of!(Self, insn) + offset_of!(Insn, op)) as i32;

    /// An instruction at an offset in its page, with so many behind it in its basic block, after which it may go on in the region.
    pub fn inside(insn: Insn, offset: u16, after: u16) -> Self {
        let way = match insn.op {
            Op::Csrrw | Op::Csrrs | Op::Csrrc | Op::Csrrwi | Op::Csrrsi | Op::Csrrci => Way::Csr,
            Op::SfenceVma | Op::SinvalVma => Way::Fence,
            _ => Way::Any,
        };
        Self { insn, page: 0, offset, after: after as u8, way }
    }

    /// The same, after which the region is left.
    pub fn at_end(insn: Insn, offset: u16, after: u16) -> Self {
        let way = match insn.op {
            Op::Ecall if after == 0 => Way::Call,
            Op::Mret | Op::Sret => Way::Return,
            _ => Way::AnyAndLeave,
        };
        Self { insn, page: 0, offset, after: after as u8, way }
    }

    /// An instruction that changes again and again, in a physical page: the last one of its basic block. The region is left after it.
    pub fn changing(insn: Insn, offset: u16, page: u64) -> Self {
        Self { insn, page: page as u32, offset, after: 0, way: Way::Changing }
    }
}

/// What the reference says after an instruction: the next one follows.
const NEXT: u32 = 0;
/// It goes on at `hart.pc`.
pub const JUMP: u32 = 1;
/// The same, and `hart.attention` is set.
pub const ATTENTION: u32 = 2;
/// The instruction at `hart.pc` traps, as `hart.trap` says.
pub const TRAP: u32 = 3;
/// Translated code says it, too: there is no room for the next block.
pub const SLICE: u32 = 4;
/// The same: the region of a block asks for copies in which each access looks for itself.
pub const ASK: u32 = 5;
/// The same, as [`SLICE`]: in a loop that may try to remember more pages.
pub const ENDED: u32 = 6;
/// The same: the access at an offset gains nothing from remembering its page.
pub const VAIN: u32 = 7;

/// The same: a region over two pages cannot be entered at a block, because the other page is not where it was.
pub const MOVED: u32 = 8;

/// What translated code says then.
pub fn said(what: u32, block: u32, offset: u16) -> u64 {
    u64::from(block) << 32 | u64::from(offset) << 16 | u64::from(what)
}

/// Executes one instruction by the reference.
extern "sysv64" fn refer(hart: &mut Hart, bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.attempt(hart, |hart| execute(hart, bus, &site.insn, &mut ()))
}

/// The same for a CSR instruction: not by way of all others.
extern "sysv64" fn refer_csr(hart: &mut Hart, bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    let insn = &site.insn;
    let (operation, immediate) = match insn.op {
        Op::Csrrw => (CsrOperation::Write, false),
        Op::Csrrs => (CsrOperation::Set, false),
        Op::Csrrc => (CsrOperation::Clear, false),
        Op::Csrrwi => (CsrOperation::Write, true),
        Op::Csrrsi => (CsrOperation::Set, true),
        _ => (CsrOperation::Clear, true),
    };
    let operand = if immediate { insn.rs1 as u64 } else { hart.registers.x(insn.rs1) };
    site.attempt(hart, |hart| csr(hart, bus, insn, operation, operand, &mut ()))
}

/// The same for SFENCE.VMA and SINVAL.VMA.
extern "sysv64" fn refer_fence(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.attempt(hart, |hart| fence_vma(hart, &site.insn, &mut ()))
}

/// Any instruction; the region is left even if the next one follows.
extern "sysv64" fn refer_and_leave(hart: &mut Hart, bus: &mut Bus, site: &Site, code: &Code) -> u32 {
    match refer(hart, bus, site, code) {
        NEXT => site.go_on(hart, hart.pc.wrapping_add(site.insn.length as u64)),
        other => other,
    }
}

/// An instruction that changes again and again.
extern "sysv64" fn refer_changing(hart: &mut Hart, bus: &mut Bus, site: &Site, code: &Code) -> u32 {
    site.attempt(hart, |hart| code.changing.execute(hart, bus, u64::from(site.page)))
}

/// Finds the page of an aligned load, or a store, as the access itself would, and gives it its place in the front cache; whether it
/// has one. Where more than that has happened the reference executes the access: it sees that translated code is left.
pub extern "sysv64" fn find_page(hart: &mut Hart, bus: &mut Bus, address: u64, store: u32) -> u32 {
    let context = hart.front.fetch_tag();
    let access = if store == 0 { Access::Load } else { Access::Store };
    let found = hart.find_page(bus, VirtAddr(address), access);
    // The code that executes may have been found by an entry that had to make room.
    hart.attention |= hart.front.fetch_tag() != context;
    u32::from(found && !hart.attention)
}

/// Whether a region over two pages may be entered.
pub extern "sysv64" fn pass_guard(hart: &Hart, code: &Code, guard: &Guard, tags: u64) -> u32 {
    let tag = hart.front.fetch_tag();
    u32::from(guard.pass(tag + tags, hart.code_page, |pc| code.find(pc, tag)))
}

/// ECALL.
extern "sysv64" fn refer_call(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.begin(hart);
    site.trap(hart, environment_call(hart))
}

/// MRET and SRET.
extern "sysv64" fn refer_return(hart: &mut Hart, _bus: &mut Bus, site: &Site, _code: &Code) -> u32 {
    site.begin(hart);
    let result = match site.insn.op {
        Op::Mret => hart.mret(&site.insn, &mut ()),
        _ => hart.sret(&site.insn, &mut ()),
    };
    match result {
        Ok(target) => site.go_on(hart, target),
        Err(trap) => site.trap(hart, trap),
    }
}

impl Site {
    /// Tells the hart which instruction executes.
    #[inline(always)]
    fn begin(&self, hart: &mut Hart) {
        hart.pc = hart.code_page + self.offset as u64;
        hart.unbegun = self.after as u64;
    }

    /// Executes the instruction, and says how it goes on. Where the context of fetches has changed, what follows in memory is
    /// looked up again.
    #[inline(always)]
    fn attempt(&self, hart: &mut Hart, execute: impl FnOnce(&mut Hart) -> Result<Flow, Trap>) -> u32 {
        self.begin(hart);
        let context = hart.front.fetch_tag();
        match execute(hart) {
            Err(trap) => self.trap(hart, trap),
            Ok(Flow::Next) if !hart.attention && hart.front.fetch_tag() == context => NEXT,
            Ok(Flow::Next) => self.go_on(hart, hart.pc.wrapping_add(self.insn.length as u64)),
            Ok(Flow::Jump(target)) => self.go_on(hart, target),
        }
    }

    /// It goes on elsewhere; what follows in the block does not begin.
    #[inline(always)]
    fn go_on(&self, hart: &mut Hart, pc: u64) -> u32 {
        hart.budget += self.after as u64;
        hart.pc = pc;
        if hart.attention { ATTENTION } else { JUMP }
    }

    /// The instruction traps.
    #[inline(always)]
    fn trap(&self, hart: &mut Hart, trap: Trap) -> u32 {
        hart.budget += self.after as u64;
        if !take_at_once(hart, trap) {
            hart.trap = trap;
            return TRAP;
        }
        if hart.attention { ATTENTION } else { JUMP }
    }
}
