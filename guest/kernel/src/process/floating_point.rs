//! Who has the floating-point registers. They stay in place while others run that do not use them: each thread finds them
//! closed until it does, and then its own come.

use crate::arch::floating_point::{self, FloatingPointRegisters};
use crate::hart;
use crate::process::Thread;

/// The thread has used a floating-point register while they were closed to it: they become its own. Says whether that was
/// it: if they are its own already, the instruction is wrong.
pub fn bring(thread: &Thread) -> bool {
    if !floating_point::is_closed() {
        return false;
    }
    floating_point::restore(thread.floating_point.lock().as_ref().unwrap_or(&FloatingPointRegisters::ZERO));
    hart::current().floating_point_owner.set(thread.id);
    true
}

/// Saves the registers of the thread that runs, or has just run, and has changed them.
pub fn keep(thread: &Thread) {
    let mut kept = thread.floating_point.lock();
    floating_point::save(kept.get_or_insert(FloatingPointRegisters::ZERO));
}

/// The floating-point registers of the thread that runs; `None` if it has never used any.
pub fn of(thread: &Thread) -> Option<FloatingPointRegisters> {
    if floating_point::written() {
        keep(thread);
    }
    thread.floating_point.lock().clone()
}

/// The thread that runs begins with another program, and so with zeros.
pub fn forget(thread: &Thread) {
    *thread.floating_point.lock() = None;
    hart::current().floating_point_owner.set(0);
    floating_point::close();
}

/// Gives the thread that runs other floating-point registers.
pub fn set(thread: &Thread, registers: FloatingPointRegisters) {
    *thread.floating_point.lock() = Some(registers);
    hart::current().floating_point_owner.set(0);
    floating_point::close();
}
