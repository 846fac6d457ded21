//! What brought a program into the kernel, and who answers it.
//! Privileged manual, "Supervisor Cause Register (scause)".

use crate::arch::interrupts;
use crate::arch::trap::TrapFrame;
use crate::drivers::{plic, timer};
use crate::fault;
use crate::hart;
use crate::mm::address::VirtAddr;
use crate::mm::demand_paging::Denied;
use crate::mm::pte::Access;
use crate::mm::reclaim;
use crate::process::signals::{self, Information};
use crate::process::{Departure, Thread, out_of_memory};
use crate::scheduler;
use crate::syscall;
use abi::signal::{CODE_NO_RIGHT, CODE_NOT_MAPPED, Signal};
use core::sync::atomic::Ordering;

/// Exceptions that a program can raise, but for the system call.
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
            12 => Exception::PageFault(Access::Fetch),
            13 => Exception::PageFault(Access::Load),
            15 => Exception::PageFault(Access::Store),
            _ => return None,
        })
    }

    /// What the process gets for it.
    pub fn signal(self) -> Signal {
        match self {
            Exception::PageFault(_) => Signal::SegmentationFault,
            Exception::IllegalInstruction => Signal::IllegalInstruction,
            Exception::Breakpoint => Signal::Trap,
            Exception::InstructionMisaligned
            | Exception::InstructionAccessFault
            | Exception::LoadMisaligned
            | Exception::LoadAccessFault
            | Exception::StoreMisaligned
            | Exception::StoreAccessFault => Signal::BusError,
        }
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
            Exception::PageFault(Access::Fetch) => "instruction page fault",
            Exception::PageFault(Access::Load) => "load page fault",
            Exception::PageFault(Access::Store) => "store/AMO page fault",
        }
    }
}

/// `ecall` from user mode.
const SYSTEM_CALL: usize = 8;
const INTERRUPT: usize = 1 << 63;
const TIMER_INTERRUPT: usize = INTERRUPT | 5;
const EXTERNAL_INTERRUPT: usize = INTERRUPT | 9;

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
    let (answered, attention) = {
        let thread = hart::current().thread.borrow();
        let thread = thread.as_ref().expect("traps from programs come while a thread runs");
        let answered = match scause {
            SYSTEM_CALL => syscall::answer_at_once(thread, frame),
            _ => page_fault(thread, scause, stval),
        };
        (answered, thread.attention.load(Ordering::Relaxed))
    };
    if answered && !attention {
        return;
    }
    if !answered {
        let next = match scause {
            SYSTEM_CALL => syscall::answer(frame),
            _ => answer(frame, scause, stval),
        };
        if let Next::Leave(departure) = next {
            scheduler::leave(departure);
        }
    }
    if hart::current().attention() && !look(frame) {
        scheduler::leave(Departure::Ended);
    }
}

/// Whatever this holds is let go before the thread leaves, which it may do for good.
#[inline(never)]
fn answer(frame: &mut TrapFrame, scause: usize, stval: usize) -> Next {
    match scause {
        TIMER_INTERRUPT => time_is_up(),
        EXTERNAL_INTERRUPT => {
            plic::serve();
            Next::Resume
        }
        _ => exception(&hart::current().thread(), frame, scause, stval),
    }
}

/// A signal has come, or the process is to end. Says whether the program goes on.
#[cold]
fn look(frame: &mut TrapFrame) -> bool {
    signals::deliver(&hart::current().thread(), frame)
}

/// The thread goes behind those who wait; if nobody does, it has another slice.
fn time_is_up() -> Next {
    reclaim::sample();
    let next = scheduler::give_way(Departure::Preempted);
    if matches!(next, Next::Resume) {
        timer::start_slice(interrupts::time());
    }
    next
}

/// A page fault that brings a page: no error, and the most frequent exception. Says whether it was one.
#[inline(never)]
fn page_fault(thread: &Thread, scause: usize, stval: usize) -> bool {
    let Some(Exception::PageFault(access)) = Exception::from_code(scause) else { return false };
    thread.process.memory.lock().fault(VirtAddr::new(stval), access).is_ok()
}

/// Something that the program did: a page fault that brings a page, the first use of a floating-point register, or an
/// error.
fn exception(thread: &Thread, frame: &mut TrapFrame, scause: usize, stval: usize) -> Next {
    let Some(exception) = Exception::from_code(scause) else {
        panic!(
            "scause {scause:#x} from a program: nobody has enabled that interrupt, or no program can do that"
        );
    };
    let denied = match exception {
        Exception::PageFault(access) => {
            // Once more, for the reason; what was refused a moment ago still is.
            match thread.process.memory.lock().fault(VirtAddr::new(stval), access) {
                Ok(()) => return Next::Resume,
                Err(denied) => Some(denied),
            }
        }
        Exception::IllegalInstruction if scheduler::bring_floating_point(thread) => return Next::Resume,
        _ => None,
    };
    error(thread, frame, exception, VirtAddr::new(stval), denied)
}

/// The program did what it must not do: its handler is called, or it ends, and a reader is told what that was.
#[cold]
fn error(
    thread: &Thread,
    frame: &TrapFrame,
    exception: Exception,
    address: VirtAddr,
    denied: Option<Denied>,
) -> Next {
    let (signal, code) = match denied {
        None => (exception.signal(), 1),
        Some(Denied::Gap | Denied::StackLimit) => (Signal::SegmentationFault, CODE_NOT_MAPPED),
        Some(Denied::Rights(_)) => (Signal::SegmentationFault, CODE_NO_RIGHT),
        Some(Denied::BeyondFile | Denied::Disk) => (Signal::BusError, CODE_BEYOND),
        Some(Denied::OutOfMemory) => {
            out_of_memory::relieve();
            return Next::Resume;
        }
    };
    let place = match exception {
        Exception::IllegalInstruction | Exception::Breakpoint => frame.pc,
        _ => address.value(),
    };
    if !signals::raise(thread, signal, Information::address(place, code)) {
        fault::report(&thread.process, exception, frame, address, denied);
    }
    Next::Resume
}

/// `si_code` of SIGBUS: no such physical address.
const CODE_BEYOND: i32 = 2;
