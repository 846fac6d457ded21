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
use crate::process::signals;
use crate::process::{Departure, Thread, floating_point, out_of_memory};
use crate::scheduler;
use crate::syscall;
use abi::signal::{CODE_BEYOND, CODE_NO_RIGHT, CODE_NOT_MAPPED, Signal};
use core::sync::atomic::Ordering;
use signal::Information;

/// An exception that a program can raise, but for the system call.
pub struct Exception {
    code: usize,
    /// The manual's name.
    pub name: &'static str,
    /// What the process gets for it.
    pub signal: Signal,
}

impl Exception {
    /// What the page tables have not let the program do, if that was it.
    pub fn access(&self) -> Option<Access> {
        page_fault_of(self.code)
    }
}

const fn exception(code: usize, name: &'static str, signal: Signal) -> Exception {
    Exception { code, name, signal }
}

/// By their codes in `scause`.
static EXCEPTIONS: &[Exception] = &[
    exception(0, "instruction address misaligned", Signal::BusError),
    exception(1, "instruction access fault", Signal::BusError),
    exception(ILLEGAL_INSTRUCTION, "illegal instruction", Signal::IllegalInstruction),
    exception(BREAKPOINT, "breakpoint", Signal::Trap),
    exception(4, "load address misaligned", Signal::BusError),
    exception(5, "load access fault", Signal::BusError),
    exception(6, "store/AMO address misaligned", Signal::BusError),
    exception(7, "store/AMO access fault", Signal::BusError),
    exception(12, "instruction page fault", Signal::SegmentationFault),
    exception(13, "load page fault", Signal::SegmentationFault),
    exception(15, "store/AMO page fault", Signal::SegmentationFault),
];

const ILLEGAL_INSTRUCTION: usize = 2;
const BREAKPOINT: usize = 3;

fn page_fault_of(scause: usize) -> Option<Access> {
    match scause {
        12 => Some(Access::Fetch),
        13 => Some(Access::Load),
        15 => Some(Access::Store),
        _ => None,
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
        _ => answer_exception(&hart::current().thread(), frame, scause, stval),
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
    let Some(access) = page_fault_of(scause) else { return false };
    thread.process.memory.lock().fault(VirtAddr::new(stval), access).is_ok()
}

/// Something that the program did: a page fault that brings a page, the first use of a floating-point register, or an
/// error.
fn answer_exception(thread: &Thread, frame: &mut TrapFrame, scause: usize, stval: usize) -> Next {
    let Some(exception) = EXCEPTIONS.iter().find(|exception| exception.code == scause) else {
        panic!(
            "scause {scause:#x} from a program: nobody has enabled that interrupt, or no program can do that"
        );
    };
    if scause == ILLEGAL_INSTRUCTION && floating_point::bring(thread) {
        return Next::Resume;
    }
    let denied = match exception.access() {
        // Once more, for the reason; what was refused a moment ago still is.
        Some(access) => match thread.process.memory.lock().fault(VirtAddr::new(stval), access) {
            Ok(()) => return Next::Resume,
            Err(denied) => Some(denied),
        },
        None => None,
    };
    error(thread, frame, exception, VirtAddr::new(stval), denied)
}

/// The program did what it must not do: its handler is called, or it ends, and a reader is told what that was.
#[cold]
fn error(
    thread: &Thread,
    frame: &TrapFrame,
    exception: &Exception,
    address: VirtAddr,
    denied: Option<Denied>,
) -> Next {
    let (signal, code) = match denied {
        None => (exception.signal, 1),
        Some(Denied::Gap | Denied::StackLimit) => (Signal::SegmentationFault, CODE_NOT_MAPPED),
        Some(Denied::Rights(_)) => (Signal::SegmentationFault, CODE_NO_RIGHT),
        Some(Denied::BeyondFile | Denied::Disk) => (Signal::BusError, CODE_BEYOND),
        Some(Denied::OutOfMemory) => {
            out_of_memory::relieve();
            return Next::Resume;
        }
    };
    let place = match exception.code {
        ILLEGAL_INSTRUCTION | BREAKPOINT => frame.pc,
        _ => address.value(),
    };
    if !signals::raise(thread, signal, Information::address(place, code)) {
        fault::report(&thread.process, exception, frame, address, denied);
    }
    Next::Resume
}
