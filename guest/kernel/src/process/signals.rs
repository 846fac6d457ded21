//! Signals: what a process is told by others, by the kernel, or by the hart about what it did itself. A signal is
//! delivered when its thread is about to return to the program: then the handler runs instead, on a frame that holds
//! what was interrupted (Linux `arch/riscv/kernel/signal.c`), and `rt_sigreturn` goes back to that.

use crate::arch::floating_point::FloatingPointRegisters;
use crate::arch::trap::TrapFrame;
use crate::memory_layout::SIGNAL_RETURN;
use crate::process::{Process, Thread};
use crate::scheduler::{self, Channel};
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::{
    CONTEXT, DEFAULT_HANDLER, IGNORE_HANDLER, NO_DEFER, ON_STACK, ONE_SHOT, RESTART, Signal, SignalAction,
    SignalFrame, SignalStack,
};
use core::sync::atomic::{AtomicU64, Ordering};
use signal::{Actions, Information, Pending, STOPS, UNSTOPPABLE, bit, default_of};
use spin::{Mutex, MutexGuard};

/// A process's part.
pub struct ProcessSignals {
    actions: Mutex<Actions>,
    pending: Mutex<Pending>,
}

/// A thread's part.
pub struct ThreadSignals {
    mask: AtomicU64,
    /// Those that the thread waits for although it does not let them through (`rt_sigtimedwait`).
    awaited: AtomicU64,
    pending: Mutex<Pending>,
    state: Mutex<ThreadState>,
}

#[derive(Default)]
struct ThreadState {
    /// The mask that comes back when the handler is called: `rt_sigsuspend` had another one for its time.
    mask_before_suspend: Option<u64>,
    /// `a0` at the start of a system call that would begin again.
    restart: Option<usize>,
    /// Where handlers run that want it: address and bytes.
    stack: (usize, usize),
}

impl ProcessSignals {
    /// Everything by default, nothing pending.
    pub fn new() -> ProcessSignals {
        ProcessSignals { actions: Mutex::new(Actions::DEFAULT), pending: Mutex::new(Pending::new()) }
    }

    /// A child does as its parent.
    pub fn inherit(&self, parent: &ProcessSignals) {
        *self.actions.lock() = *parent.actions.lock();
    }

    /// What is done on each signal.
    pub fn actions(&self) -> MutexGuard<'_, Actions> {
        self.actions.lock()
    }

    /// Changes what is done on a signal. EINVAL for those that cannot be stopped.
    pub fn set_action(&self, number: u8, action: SignalAction) -> Result<(), Errno> {
        self.actions().set(number, action)?;
        // What has come and means nothing now is forgotten.
        if self.actions().is_ignored(number) {
            self.pending.lock().forget(bit(number));
        }
        Ok(())
    }

    /// Sends a signal to the process: some thread of it gets it.
    pub fn send_to_process(&self, process: &Process, number: u8, information: Information) {
        let threads = process.threads();
        let waits = |thread: &&alloc::sync::Arc<Thread>| thread.signals.lets_in() & bit(number) != 0;
        self.change_job(process, number);
        if self.actions().is_ignored(number)
            && threads.iter().all(|thread| thread.signals.mask() & bit(number) == 0)
        {
            return;
        }
        self.pending.lock().add(number, information);
        if let Some(thread) = threads.iter().find(waits) {
            thread.interrupt();
        }
    }

    /// Whatever a process does with SIGCONT, it goes on; and that and the signals that stop it undo each other.
    fn change_job(&self, process: &Process, number: u8) {
        if number == Signal::Continue as u8 {
            self.pending.lock().forget(STOPS);
            process.go_on();
        } else if STOPS & bit(number) != 0 {
            self.pending.lock().forget(bit(Signal::Continue as u8));
        } else if number == Signal::Kill as u8 {
            process.end(ExitStatus::Killed(Signal::Kill));
        }
    }
}

impl ThreadSignals {
    /// No signal has to wait.
    pub fn new() -> ThreadSignals {
        ThreadSignals {
            mask: AtomicU64::new(0),
            awaited: AtomicU64::new(0),
            pending: Mutex::new(Pending::new()),
            state: Mutex::new(ThreadState::default()),
        }
    }

    /// The signals that have to wait.
    pub fn mask(&self) -> u64 {
        self.mask.load(Ordering::Relaxed)
    }

    /// Changes which signals have to wait.
    pub fn set_mask(&self, mask: u64) {
        self.mask.store(mask & !UNSTOPPABLE, Ordering::Relaxed);
    }

    /// The signals that end the thread's sleep.
    fn lets_in(&self) -> u64 {
        !self.mask() | self.awaited.load(Ordering::Relaxed)
    }

    /// From now on these end the thread's sleep too, until this is called with none.
    pub fn set_awaited(&self, set: u64) {
        self.awaited.store(set & !UNSTOPPABLE, Ordering::Relaxed);
    }

    /// Has the mask again that it had before `suspend_with`, if no handler was called.
    pub fn end_suspension(&self) {
        if let Some(mask) = self.state.lock().mask_before_suspend.take() {
            self.set_mask(mask);
        }
    }

    /// Has this mask until the next handler is called.
    pub fn suspend_with(&self, mask: u64) {
        self.state.lock().mask_before_suspend = Some(self.mask());
        self.set_mask(mask);
    }

    /// The system call that was interrupted begins again, unless the handler says otherwise.
    pub fn restart_with(&self, first_argument: usize) {
        self.state.lock().restart = Some(first_argument);
    }

    /// Takes over the stack for handlers from the thread that made this one as a process.
    pub fn inherit_stack(&self, parent: &ThreadSignals) {
        self.set_stack(parent.stack());
    }

    /// The stack for handlers: address and bytes.
    pub fn stack(&self) -> (usize, usize) {
        self.state.lock().stack
    }

    /// The stack for handlers as a program sees it whose stack pointer is here.
    pub fn stack_from(&self, stack_pointer: usize) -> SignalStack {
        let (address, size) = self.stack();
        let flags = match size {
            0 => SignalStack::DISABLED,
            _ if stack_pointer.wrapping_sub(address) < size => SignalStack::IN_USE,
            _ => 0,
        };
        SignalStack { address, flags, padding: 0, size }
    }

    /// Sets the stack for handlers.
    pub fn set_stack(&self, stack: (usize, usize)) {
        self.state.lock().stack = stack;
    }
}

/// Sends a signal to one thread.
pub fn send_to_thread(thread: &Thread, number: u8, information: Information) {
    thread.process.signals.change_job(&thread.process, number);
    if !thread.process.signals.actions().is_ignored(number) || thread.signals.mask() & bit(number) != 0 {
        thread.signals.pending.lock().add(number, information);
        thread.interrupt();
    }
}

/// A signal for what the thread has just done itself. Says whether there is a handler: if not, it is the end.
pub fn raise(thread: &Thread, signal: Signal, information: Information) -> bool {
    let number = signal as u8;
    let handler = thread.process.signals.actions().get(number).handler;
    if matches!(handler, DEFAULT_HANDLER | IGNORE_HANDLER) || thread.signals.mask() & bit(number) != 0 {
        thread.process.end(ExitStatus::Killed(signal));
        return false;
    }
    thread.signals.pending.lock().add(number, information);
    thread.attention.store(true, Ordering::Relaxed);
    true
}

/// The signals that have come for a thread and wait.
pub fn pending(thread: &Thread) -> u64 {
    thread.signals.pending.lock().set() | thread.process.signals.pending.lock().set()
}

/// Takes one of these signals, if it has come, without a handler.
pub fn take(thread: &Thread, set: u64) -> Option<(u8, Information)> {
    let own = thread.signals.pending.lock().take(!set);
    own.or_else(|| thread.process.signals.pending.lock().take(!set))
}

/// Whether the thread is to end: with its process, or because another thread of it becomes another program.
fn is_to_end(thread: &Thread) -> bool {
    let survivor = thread.process.survivor.load(Ordering::Relaxed);
    thread.process.ending().is_some() || survivor != 0 && survivor != thread.id
}

/// Whether something has come that ends the thread's sleep.
pub fn any(thread: &Thread) -> bool {
    is_to_end(thread) || pending(thread) & thread.signals.lets_in() != 0
}

/// Whether a signal has come that is delivered before the thread returns to the program.
fn any_to_deliver(thread: &Thread) -> bool {
    is_to_end(thread) || pending(thread) & !thread.signals.mask() != 0
}

/// Delivers what has come, before the thread returns to the program. Says whether it does return.
pub fn deliver(thread: &Thread, frame: &mut TrapFrame) -> bool {
    let restart = thread.signals.state.lock().restart.take();
    let mut restart = restart.map(|first_argument| (frame.pc - 4, first_argument));
    loop {
        while thread.process.kin().stopped && !is_to_end(thread) {
            scheduler::sleep(Channel::Stopped(thread.process.record.id), None);
        }
        if is_to_end(thread) {
            return false;
        }
        let Some((number, information)) = take(thread, !thread.signals.mask()) else { break };
        let action = thread.process.signals.actions().get(number);
        match action.handler {
            IGNORE_HANDLER => {}
            DEFAULT_HANDLER => match default_of(number) {
                signal::Default::Nothing => {}
                signal::Default::Stop => thread.process.stop(number),
                signal::Default::End => thread.process.end(ExitStatus::killed_by(number)),
            },
            _ => {
                if let Some((pc, first_argument)) = restart.take()
                    && action.flags & RESTART != 0
                {
                    frame.begin_again(pc, first_argument);
                }
                if call_handler(thread, frame, number, &information, &action).is_err() {
                    thread.process.end(ExitStatus::Killed(Signal::SegmentationFault));
                }
            }
        }
    }
    if let Some((pc, first_argument)) = restart {
        frame.begin_again(pc, first_argument);
    }
    thread.signals.end_suspension();
    thread.attention.store(false, Ordering::Relaxed);
    // A signal may have been let in by that.
    if any_to_deliver(thread) {
        thread.attention.store(true, Ordering::Relaxed);
        return deliver(thread, frame);
    }
    true
}

/// Puts what is interrupted on the program's stack, and goes to the handler.
fn call_handler(
    thread: &Thread,
    frame: &mut TrapFrame,
    number: u8,
    information: &Information,
    action: &SignalAction,
) -> Result<(), Errno> {
    let stack = thread.signals.stack_from(frame.stack_pointer());
    let top = if action.flags & ON_STACK != 0 && stack.flags == 0 {
        stack.address + stack.size
    } else {
        frame.stack_pointer()
    };
    let place = top.checked_sub(size_of::<SignalFrame>()).ok_or(Errno::EFAULT)? & !15;

    let mut mask = [0; 17];
    mask[0] = thread.signals.state.lock().mask_before_suspend.take().unwrap_or(thread.signals.mask());
    let mut registers = frame.registers;
    registers[0] = frame.pc;
    let floating_point =
        scheduler::floating_point_of(thread).unwrap_or(FloatingPointRegisters::ZERO).to_words();
    let information = information.about(number);
    let (flags, unused) = ([0; 2], [0; 33]);
    let interrupted = SignalFrame { information, flags, stack, mask, registers, floating_point, unused };
    thread.process.put(place, &interrupted)?;

    let arguments = [usize::from(number), place, place + CONTEXT];
    frame.call(action.handler, arguments, place, SIGNAL_RETURN.value());
    let own = if action.flags & NO_DEFER != 0 { 0 } else { bit(number) };
    thread.signals.set_mask(thread.signals.mask() | action.mask | own);
    if action.flags & ONE_SHOT != 0 {
        thread.process.signals.set_action(number, SignalAction::default())?;
    }
    Ok(())
}

/// The end of a handler: the registers are again what they were, or what the handler has made of them.
pub fn return_from_handler(thread: &Thread, frame: &mut TrapFrame) -> Result<(), Errno> {
    let interrupted: SignalFrame = thread.process.get(frame.stack_pointer())?;
    frame.pc = interrupted.registers[0];
    frame.registers[1..].copy_from_slice(&interrupted.registers[1..]);
    let registers = FloatingPointRegisters::from_words(interrupted.floating_point);
    scheduler::set_floating_point(thread, registers);
    thread.signals.set_mask(interrupted.mask[0]);
    // What had to wait for the handler's end may come now.
    thread.attention.store(true, Ordering::Relaxed);
    Ok(())
}
