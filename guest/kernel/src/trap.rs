//! What brought a program into the kernel, and who answers it.
//! Privileged manual, "Supervisor Cause Register (scause)".

use crate::arch::trap::TrapFrame;
use crate::drivers::timer;
use crate::fault;
use crate::hart;
use crate::mm::address::VirtAddr;
use crate::mm::pte::Access;
use crate::process::{Departure, ExitStatus, Process};
use crate::scheduler;
use crate::syscall;
use abi::signal::Signal;

/// Exceptions that a program can raise, with the manual's codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exception {
    /// A jump to an odd address, or to a multiple of 2 without compressed instructions.
    InstructionMisaligned,
    /// Physical memory protection or missing memory, while fetching.
    InstructionAccessFault,
    /// No such instruction, or not in user mode.
    IllegalInstruction,
    /// `ebreak`, or a debug trigger.
    Breakpoint,
    /// A load from an address that the hart does not put together from pieces.
    LoadMisaligned,
    /// Physical memory protection or missing memory, while loading.
    LoadAccessFault,
    /// As for loads.
    StoreMisaligned,
    /// As for loads.
    StoreAccessFault,
    /// `ecall`: a system call.
    SystemCall,
    /// The page tables do not let the program do this.
    PageFault(Access),
}

impl Exception {
    /// By its code in `scause`. `None` for codes that no program can cause.
    pub fn from_code(code: usize) -> Option<Exception> {
        Some(match code {
            0 => Exception::InstructionMisaligned,
            1 => Exception::InstructionAccessFault,
            2 => Exception::IllegalInstruction,
            3 => Exception::Breakpoint,
            4 => Exception::LoadMisaligned,
            5 => Exception::LoadAccessFault,
            6 => Exception::StoreMisaligned,
            7 => Exception::StoreAccessFault,
            8 => Exception::SystemCall,
            12 => Exception::PageFault(Access::Fetch),
            13 => Exception::PageFault(Access::Load),
            15 => Exception::PageFault(Access::Store),
            _ => return None,
        })
    }

    /// The manual's name.
    pub fn name(self) -> &'static str {
        match self {
            Exception::InstructionMisaligned => "instruction address misaligned",
            Exception::InstructionAccessFault => "instruction access fault",
            Exception::IllegalInstruction => "illegal instruction",
            Exception::Breakpoint => "breakpoint",
            Exception::LoadMisaligned => "load address misaligned",
            Exception::LoadAccessFault => "load access fault",
            Exception::StoreMisaligned => "store/AMO address misaligned",
            Exception::StoreAccessFault => "store/AMO access fault",
            Exception::SystemCall => "environment call from U-mode",
            Exception::PageFault(Access::Fetch) => "instruction page fault",
            Exception::PageFault(Access::Load) => "load page fault",
            Exception::PageFault(Access::Store) => "store/AMO page fault",
        }
    }
}

const INTERRUPT: usize = 1 << 63;
const TIMER_INTERRUPT: usize = INTERRUPT | 5;

/// What is to happen before the program goes on.
pub enum Next {
    /// Nothing.
    Resume,
    /// Others run first, or for good.
    Leave(Departure),
}

/// A trap from a program. When this returns, the program goes on, here or on another hart.
#[inline]
pub fn from_program(frame: &mut TrapFrame, scause: usize, stval: usize) {
    match answer(frame, scause, stval) {
        Next::Resume => {}
        Next::Leave(departure) => scheduler::leave(departure),
    }
}

/// Whatever this holds is let go before the process leaves, which it may do for good.
fn answer(frame: &mut TrapFrame, scause: usize, stval: usize) -> Next {
    if scause == TIMER_INTERRUPT {
        let next = scheduler::give_way(Departure::Preempted);
        if matches!(next, Next::Resume) {
            timer::start_slice();
        }
        return next;
    }
    assert!(scause & INTERRUPT == 0, "an interrupt that nobody has enabled: scause {scause:#x}");
    let exception = Exception::from_code(scause).expect("a code that programs can cause");
    let process = hart::current().process();
    match exception {
        Exception::SystemCall => syscall::answer(&process, frame),
        Exception::PageFault(access) => {
            fault::report(&process, exception, access, frame, VirtAddr::new(stval));
            killed(Signal::SegmentationFault)
        }
        Exception::InstructionAccessFault
        | Exception::LoadAccessFault
        | Exception::StoreAccessFault
        | Exception::InstructionMisaligned
        | Exception::LoadMisaligned
        | Exception::StoreMisaligned => report_and_kill(&process, exception, frame, stval, Signal::BusError),
        Exception::IllegalInstruction => {
            report_and_kill(&process, exception, frame, stval, Signal::IllegalInstruction)
        }
        Exception::Breakpoint => report_and_kill(&process, exception, frame, stval, Signal::Trap),
    }
}

fn report_and_kill(
    process: &Process,
    exception: Exception,
    frame: &TrapFrame,
    stval: usize,
    signal: Signal,
) -> Next {
    fault::headline(process, exception, frame, stval);
    killed(signal)
}

fn killed(signal: Signal) -> Next {
    Next::Leave(Departure::Ended(ExitStatus::Killed(signal)))
}
