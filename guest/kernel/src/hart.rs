//! What belongs to one hart: everything that would forbid a second one if it were a global.

use crate::arch::context::SchedulerContext;
use crate::arch::{hart_pointer, interrupts};
use crate::process::{Departure, Process};
use alloc::boxed::Box;
use alloc::sync::Arc;
use core::cell::{Cell, RefCell};

/// A hart. Only the hart itself uses its structure.
pub struct Hart {
    /// Where the scheduler waits while a process runs.
    pub scheduler: SchedulerContext,
    /// The process that runs.
    pub process: RefCell<Option<Arc<Process>>>,
    /// Why the process that ran last has left.
    pub departure: Cell<Departure>,
    /// Whether the floating-point registers are all zero, as a new program finds them.
    pub floating_point_is_zero: Cell<bool>,
}

/// Makes the structure of this hart, and has the hart take traps from programs.
pub fn start() {
    hart_pointer::set(Box::leak(Box::new(Hart {
        scheduler: SchedulerContext::new(),
        process: RefCell::new(None),
        departure: Cell::new(Departure::Yielded),
        floating_point_is_zero: Cell::new(false),
    })));
    interrupts::start();
}

/// The hart that runs this.
pub fn current() -> &'static Hart {
    hart_pointer::get()
}

impl Hart {
    /// The process that runs on this hart.
    pub fn process(&self) -> Arc<Process> {
        self.process.borrow().clone().expect("traps from programs come while a process runs")
    }
}
