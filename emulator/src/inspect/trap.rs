//! A trap told in one paragraph: what the instruction was, what it wanted, and what decided.

use super::explain::{Explanation, Query, explain};
use crate::bus::{Bus, Width};
use crate::hart::Hart;
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Access, Cause, Exception, Privilege};
use crate::isa::decode::{decode, length_of};
use crate::isa::disassemble::{Disassembly, Style};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::symbols::Symbols;
use std::fmt::Display;

/// What is known of a trap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrapScene {
    /// Why.
    pub cause: Cause,
    /// What went into `mtval` or `stval`.
    pub value: u64,
    /// The interrupted instruction.
    pub pc: u64,
    /// The mode that it executed in.
    pub privilege: Privilege,
    /// The mode whose rights its loads and stores had (MPRV); mostly the same.
    pub data_privilege: Privilege,
}

/// Explains a trap in a paragraph, and follows it with the walk where the page tables or PMP decided.
pub fn explain_trap(hart: &Hart, bus: &Bus, scene: &TrapScene, symbols: Option<&Symbols>) -> String {
    let place = describe(scene.pc, symbols);
    let mode = scene.privilege.letter();
    let exception = match scene.cause {
        Cause::Exception(exception) => exception,
        Cause::Interrupt(interrupt) => {
            let (name, code) = (capital(interrupt), interrupt.code());
            return format!("{name} (interrupt {code}) in {mode}-mode, before {place}.\n");
        }
    };
    let instruction = instruction_at(hart, bus, scene);
    let text = match instruction {
        Some(insn) => format!("`{}`", Disassembly::new(&insn, scene.pc, Style::Pseudo)),
        None => "an instruction that cannot be read".to_owned(),
    };
    let code = exception.code();
    let mut paragraph = format!("{} (cause {code}) in {mode}-mode at {place}: ", capital(exception));
    let walked = match tell(exception) {
        Telling::Access(access) => {
            let explanation = explain_access(hart, bus, scene, exception, access);
            let target = describe(scene.value, symbols);
            let wanted = match access {
                Access::Fetch if scene.value != scene.pc => {
                    format!("its second half cannot be fetched from {target}")
                }
                Access::Fetch => "no instruction can be fetched there".to_owned(),
                Access::Load => format!("{text} cannot load from {target}"),
                Access::Store => format!("{text} cannot store to {target}"),
            };
            paragraph += &format!("{wanted}{}.", decided(exception, &explanation));
            Some(explanation)
        }
        Telling::Misaligned => {
            paragraph +=
                &format!("{text} needs {} to be aligned, and it is not.", describe(scene.value, symbols));
            None
        }
        Telling::Illegal => {
            let bits = scene.value;
            paragraph += &match instruction {
                Some(insn) if insn.op != Op::Illegal && u64::from(insn.raw) == bits => {
                    format!("{text} ({bits:#x}) is not allowed here or switched off.")
                }
                _ => format!("the bits {bits:#x} are no instruction of this hart."),
            };
            None
        }
        Telling::Breakpoint => {
            paragraph += &format!("{text} stopped for the debugger.");
            None
        }
        Telling::Call => {
            paragraph += &format!("{text} calls the mode above, and nobody there handles it.");
            None
        }
    };
    paragraph.push('\n');
    if let Some(explanation) = walked {
        paragraph.push('\n');
        paragraph += &explanation.to_string();
    }
    paragraph
}

/// What has to be told about an exception.
enum Telling {
    Access(Access),
    Misaligned,
    Illegal,
    Breakpoint,
    Call,
}

fn tell(exception: Exception) -> Telling {
    match exception {
        Exception::InstructionAccessFault | Exception::InstructionPageFault => Telling::Access(Access::Fetch),
        Exception::LoadAccessFault | Exception::LoadPageFault => Telling::Access(Access::Load),
        Exception::StoreAccessFault | Exception::StorePageFault => Telling::Access(Access::Store),
        Exception::InstructionMisaligned | Exception::LoadMisaligned | Exception::StoreMisaligned => {
            Telling::Misaligned
        }
        Exception::IllegalInstruction => Telling::Illegal,
        Exception::Breakpoint => Telling::Breakpoint,
        Exception::UserEcall | Exception::SupervisorEcall | Exception::MachineEcall => Telling::Call,
    }
}

/// How many bytes the access had is not known, but matters to PMP only: the smallest number that shows the exception.
fn explain_access(
    hart: &Hart,
    bus: &Bus,
    scene: &TrapScene,
    exception: Exception,
    access: Access,
) -> Explanation {
    let privilege = if access == Access::Fetch { scene.privilege } else { scene.data_privilege };
    let query = Query::new(VirtAddr(scene.value), access, privilege);
    let mut explanation = explain(hart, bus, &query);
    for bytes in [2, 4, 8, 16, 64] {
        if explanation.cause == Some(exception) {
            break;
        }
        let wider = explain(hart, bus, &Query { bytes, ..query });
        if wider.cause == Some(exception) {
            explanation = wider;
        }
    }
    explanation
}

/// What decided, as far as it can still be seen: the end of a sentence.
fn decided(exception: Exception, explanation: &Explanation) -> String {
    let access_fault = exception == Exception::access_fault(explanation.query.access);
    let device = explanation.memory.filter(|&memory| memory != "RAM" && memory != "nothing");
    match device {
        _ if explanation.cause == Some(exception) => {
            format!(", because {} ({})", explanation.reason.text, explanation.citation())
        }
        Some(device) if access_fault => {
            format!(", because {device} takes no access of this width, alignment or kind")
        }
        None if access_fault && explanation.cause.is_none() => {
            ", because an atomic instruction needs an aligned address".to_owned()
        }
        Some(_) | None => {
            "; page tables, PMP or TLB have changed since and do not show the reason any more".to_owned()
        }
    }
}

/// The instruction that trapped, if its bytes can be read.
fn instruction_at(hart: &Hart, bus: &Bus, scene: &TrapScene) -> Option<Insn> {
    let parcel = |address: u64| {
        let found = explain(hart, bus, &Query::new(VirtAddr(address), Access::Fetch, scene.privilege));
        let physical = found.physical.filter(|_| found.cause.is_none())?;
        bus.fetch(physical, Width::Half).ok()
    };
    let low = parcel(scene.pc)?;
    let high = if length_of(low as u16) == 4 { parcel(scene.pc.wrapping_add(2))? } else { 0 };
    Some(decode((high << 16 | low) as u32, &hart.config.isa))
}

/// An address with the symbol that it belongs to.
fn describe(address: u64, symbols: Option<&Symbols>) -> String {
    match symbols.and_then(|symbols| symbols.describe(address)) {
        Some(name) => format!("{address:#x} <{name}>"),
        None => format!("{address:#x}"),
    }
}

/// A name as the first words of a sentence.
fn capital(name: impl Display) -> String {
    let name = name.to_string();
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
