//! Threads: registers and a stack of the kernel's, and nothing else of their own. All threads of a process see the same
//! memory.

use crate::arch::context::KernelThread;
use crate::arch::floating_point::FloatingPointRegisters;
use crate::arch::trap::TrapFrame;
use crate::process::kernel_stack::KernelStack;
use crate::process::{Process, floating_point};
use crate::scheduler::{self, Channel, Woken};
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
use alloc::sync::Arc;
use core::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use signal::ThreadSignals;
use spin::Mutex;

/// A thread.
pub struct Thread {
    /// Its number; the first thread of a process has the process's.
    pub id: usize,
    /// The process that it belongs to.
    pub process: Arc<Process>,
    /// Its kernel stack, with its registers while it does not run.
    pub kernel: KernelThread,
    /// Its floating-point registers, once it has changed any, while it does not run.
    pub floating_point: Mutex<Option<FloatingPointRegisters>>,
    /// Signals that have to wait, and those that have come.
    pub signals: Mutex<ThreadSignals>,
    /// `a0` at the start of a system call that would begin again.
    pub restart: Mutex<Option<usize>>,
    /// Whether something is to be looked at before the thread returns to the program: a signal, or the end.
    pub attention: AtomicBool,
    /// Where to write 0 when the thread ends (`set_tid_address`); 0 is nowhere.
    pub clear_at_end: AtomicUsize,
    /// What has ended its last sleep.
    pub woken: Mutex<Woken>,
}

/// The most threads that a process may have.
const MOST_THREADS: usize = 128;

impl Thread {
    /// One more thread for a process; it runs when its turn comes.
    pub fn add(process: &Arc<Process>, frame: TrapFrame, id: usize) -> Result<Arc<Thread>, Errno> {
        let mut threads = process.threads.lock();
        threads.retain(|thread| thread.strong_count() > 0);
        if threads.len() >= MOST_THREADS {
            return Err(Errno::EAGAIN);
        }
        let stack = KernelStack::new().ok_or(Errno::ENOMEM)?;
        let thread = Arc::new(Thread {
            id,
            process: process.clone(),
            kernel: KernelThread::new(stack, frame),
            floating_point: Mutex::new(None),
            signals: Mutex::new(ThreadSignals::new()),
            restart: Mutex::new(None),
            attention: AtomicBool::new(false),
            clear_at_end: AtomicUsize::new(0),
            woken: Mutex::new(Woken::ByOther),
        });
        threads.push(Arc::downgrade(&thread));
        Ok(thread)
    }

    /// Takes over what a new thread has from the one that made it: the signal mask and the floating-point registers; in
    /// another process also the stack for handlers.
    pub fn inherit(&self, parent: &Thread, with_stack: bool) {
        self.signals.lock().inherit(&parent.signals.lock(), with_stack);
        *self.floating_point.lock() = floating_point::of(parent);
    }

    /// Makes the thread look at what has come, also if it sleeps.
    pub fn interrupt(&self) {
        self.attention.store(true, Ordering::Relaxed);
        scheduler::interrupt(self.id);
    }

    /// Called by the scheduler when the thread has left for good.
    pub fn finish(self: &Arc<Thread>) {
        let address = self.clear_at_end.load(Ordering::Relaxed);
        if address != 0 && self.process.ending().is_none() {
            // A pointer that is none is the program's loss.
            let _ = UserSlice::claimed(address, 4).write(&mut *self.process.memory.lock(), &[0; 4]);
            scheduler::wake(Channel::word(&self.process, address), usize::MAX);
        }
        let last = {
            let mut threads = self.process.threads.lock();
            threads.retain(|thread| thread.upgrade().is_some_and(|thread| thread.id != self.id));
            threads.is_empty()
        };
        if last {
            self.process.finish();
        } else {
            // Whoever wants to be the only thread waits for this.
            scheduler::wake(Channel::Stopped(self.process.record.id), usize::MAX);
        }
    }
}

impl waiting::Thread for Thread {
    fn set_woken(&self, by: Woken) {
        *self.woken.lock() = by;
    }
}
