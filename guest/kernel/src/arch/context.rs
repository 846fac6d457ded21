//! Switching between the scheduler, which runs on a hart's boot stack, and the processes, each of which has a kernel
//! stack. A switch is a function call that returns on another stack: the registers that a call preserves are all that
//! has to be saved (psABI, "Integer Calling Convention").

use crate::arch::hart_pointer;
use crate::arch::trap::{TrapFrame, return_to_program};
use crate::process::kernel_stack::KernelStack;
use core::arch::naked_asm;
use core::cell::{Cell, UnsafeCell};
use core::ptr;
use core::sync::atomic::{AtomicU32, Ordering};

/// Where somebody in the kernel was interrupted by a switch.
#[repr(C)]
struct Context {
    ra: usize,
    sp: usize,
    s: [usize; 12],
}

impl Context {
    const EMPTY: Context = Context { ra: 0, sp: 0, s: [0; 12] };
}

/// A process's time in the kernel: its stack, and where on it the process was left.
pub struct KernelThread {
    context: UnsafeCell<Context>,
    /// 1 while it runs.
    running: AtomicU32,
    _stack: KernelStack,
}

// SAFETY: `context` is touched only between `running` becoming 1 and becoming 0, by the one hart that did so.
unsafe impl Sync for KernelThread {}

/// A hart's part: where its scheduler was left, and for which thread.
pub struct SchedulerContext {
    context: UnsafeCell<Context>,
    thread: Cell<*const KernelThread>,
}

impl SchedulerContext {
    /// A hart that runs no thread.
    pub const fn new() -> SchedulerContext {
        SchedulerContext { context: UnsafeCell::new(Context::EMPTY), thread: Cell::new(ptr::null()) }
    }
}

impl KernelThread {
    /// A thread that begins by going to the program that `start` describes.
    pub fn new(stack: KernelStack, start: TrapFrame) -> KernelThread {
        let frame = (stack.top().value() - size_of::<TrapFrame>()) as *mut TrapFrame;
        // SAFETY: the stack is mapped and nobody else's, and aligned like its top.
        unsafe { frame.write(start) };
        let context = Context { ra: return_to_program as *const () as usize, sp: frame.addr(), s: [0; 12] };
        KernelThread { context: UnsafeCell::new(context), running: AtomicU32::new(0), _stack: stack }
    }

    /// Called by a hart's scheduler: goes on where the thread was left, and returns when it leaves.
    pub fn run(&self) {
        assert!(self.running.swap(1, Ordering::Acquire) == 0, "one thread on two harts");
        let scheduler = &hart_pointer::get().scheduler;
        scheduler.thread.set(self);
        // SAFETY: `running` makes the thread's context ours; the scheduler's is this hart's own. The thread's holds
        // what `new` or `leave` put there.
        unsafe { switch(scheduler.context.get(), self.context.get()) };
        scheduler.thread.set(ptr::null());
        self.running.store(0, Ordering::Release);
    }
}

/// Called by a thread: goes back to the scheduler of its hart, and returns when the thread is run again.
pub fn leave() {
    let scheduler = &hart_pointer::get().scheduler;
    let thread = scheduler.thread.get();
    assert!(!thread.is_null(), "only a thread can leave");
    // SAFETY: `run` has set `thread` and waits in its switch, holding the reference that keeps the thread alive.
    unsafe { switch((*thread).context.get(), scheduler.context.get()) };
}

/// Saves where we are in `from` and goes on where `to` was saved.
#[unsafe(naked)]
unsafe extern "C" fn switch(from: *mut Context, to: *const Context) {
    naked_asm!(
        "sd ra, 0*8(a0)",
        "sd sp, 1*8(a0)",
        ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
        "sd s\\n, (2+\\n)*8(a0)",
        ".endr",
        "ld ra, 0*8(a1)",
        "ld sp, 1*8(a1)",
        ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
        "ld s\\n, (2+\\n)*8(a1)",
        ".endr",
        "ret",
    )
}
