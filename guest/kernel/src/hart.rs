//! What belongs to one hart: everything that would forbid a second one if it were a global.

use crate::arch::context::SchedulerContext;
use crate::arch::{hart_pointer, interrupts};
use crate::process::{Departure, Thread};
use alloc::boxed::Box;
use alloc::sync::Arc;
use core::cell::{Cell, RefCell};
use core::sync::atomic::Ordering;

/// A hart. Only the hart itself uses its structure.
pub struct Hart {
    /// Where the scheduler waits while a process runs.
    pub scheduler: SchedulerContext,
    /// The thread that runs.
    pub thread: RefCell<Option<Arc<Thread>>>,
    /// The tick at which it began to.
    pub runs_since: Cell<u64>,
    /// Why the thread that ran last has left.
    pub departure: Cell<Departure>,
    /// The number of the thread whose floating-point registers are in place; 0 for nobody's.
    pub floating_point_owner: Cell<usize>,
}

/// Makes the structure of this hart, and has the hart take traps from programs.
pub fn start() {
    hart_pointer::set(Box::leak(Box::new(Hart {
        scheduler: SchedulerContext::new(),
        thread: RefCell::new(None),
        runs_since: Cell::new(0),
        departure: Cell::new(Departure::Yielded),
        floating_point_owner: Cell::new(0),
    })));
    interrupts::start();
}

/// The hart that runs this.
pub fn current() -> &'static Hart {
    hart_pointer::get()
}

impl Hart {
    /// The thread that runs on this hart.
    pub fn thread(&self) -> Arc<Thread> {
        self.thread.borrow().clone().expect("traps from programs come while a thread runs")
    }

    /// Whether the thread has to look at something before it returns to its program.
    pub fn attention(&self) -> bool {
        self.thread.borrow().as_ref().is_some_and(|thread| thread.attention.load(Ordering::Relaxed))
    }
}
