//! Who runs next: round robin. Each hart runs this loop on its boot stack; a process runs until it leaves.

use crate::arch::context;
use crate::arch::floating_point::{self, FloatingPointRegisters};
use crate::drivers::timer;
use crate::hart::{self, Hart};
use crate::println;
use crate::process::{Departure, Process};
use crate::trap::Next;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::sync::atomic::{AtomicU64, Ordering};
use spin::Mutex;

/// Processes that could run and do not.
static WAITING: Mutex<VecDeque<Arc<Process>>> = Mutex::new(VecDeque::new());

/// How often a hart has gone from one process to another, and how often that took a flush of the TLB.
static SWITCHES: AtomicU64 = AtomicU64::new(0);
static FLUSHES: AtomicU64 = AtomicU64::new(0);

/// Lets a new process run when its turn comes.
pub fn admit(process: Arc<Process>) {
    WAITING.lock().push_back(process);
}

/// What a process does that could let others run: it leaves if anybody waits, else it goes on.
pub fn give_way(departure: Departure) -> Next {
    if WAITING.lock().is_empty() { Next::Resume } else { Next::Leave(departure) }
}

/// How often processes have been switched, and TLBs flushed for it.
pub fn switches_and_flushes() -> (u64, u64) {
    (SWITCHES.load(Ordering::Relaxed), FLUSHES.load(Ordering::Relaxed))
}

/// Runs processes until there is none left.
#[inline(never)]
pub fn run_until_idle() {
    let hart = hart::current();
    loop {
        // The lock is let go before the process runs.
        let next = WAITING.lock().pop_front();
        let Some(process) = next else { return };
        let departure = run(hart, &process);
        process.record.count(departure);
        match departure {
            Departure::Preempted | Departure::Yielded => WAITING.lock().push_back(process),
            Departure::Ended(status) => {
                println!("{process}: {status}");
                process.record.end(status);
            }
        }
    }
}

/// Runs one process until it leaves; says why it did.
fn run(hart: &Hart, process: &Arc<Process>) -> Departure {
    SWITCHES.fetch_add(1, Ordering::Relaxed);
    if process.memory.lock().activate() {
        FLUSHES.fetch_add(1, Ordering::Relaxed);
    }
    bring_floating_point(hart, process);
    *hart.process.borrow_mut() = Some(process.clone());
    timer::start_slice();
    process.thread.run();
    *hart.process.borrow_mut() = None;
    keep_floating_point(hart, process);
    hart.departure.get()
}

/// Called on the process's own stack: lets go of the hart. Comes back when it is the process's turn again, and not at
/// all when the process has ended, so whoever calls this then holds nothing that would have to be dropped.
pub fn leave(departure: Departure) {
    hart::current().departure.set(departure);
    context::leave();
}

/// Puts the process's floating-point registers in place. Most programs have none, and then nothing is moved.
fn bring_floating_point(hart: &Hart, process: &Process) {
    match &*process.floating_point.lock() {
        Some(registers) => {
            floating_point::restore(registers);
            hart.floating_point_is_zero.set(false);
        }
        None => {
            if !hart.floating_point_is_zero.replace(true) {
                floating_point::restore(&FloatingPointRegisters::ZERO);
            }
            floating_point::mark_initial();
        }
    }
}

/// Saves the process's floating-point registers if it has changed any.
fn keep_floating_point(hart: &Hart, process: &Process) {
    if floating_point::written() {
        let mut kept = process.floating_point.lock();
        floating_point::save(kept.get_or_insert(FloatingPointRegisters::ZERO));
        hart.floating_point_is_zero.set(false);
    }
}
