//! Signals: what a process is told by others, by the kernel, or by the hart about what it did itself. A signal is
//! delivered when its thread is about to return to the program: then the handler runs instead, on a frame that holds
//! what was interrupted (Linux `arch/riscv/kernel/signal.c`), and `rt_sigreturn` goes back to that.

use crate::arch::floating_point::FloatingPointRegisters;
use crate::arch::trap::TrapFrame;
use crate::memory_layout::SIGNAL_RETURN;
use crate::process::{Process, Thread, floating_point};
use crate::scheduler::{self, Channel};
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::{CONTEXT, RESTART, Signal, SignalAction, SignalFrame};
use alloc::sync::Arc;
use core::sync::atomic::Ordering;
use signal::{Delivery, Information, STOPS, bit};

/// Sends a signal to the process: some thread of it gets it.
pub fn send_to_process(process: &Process, number: u8, information: Information) {
    act_at_once(process, number);
    let threads = process.threads();
    let held_back = threads.iter().any(|thread| thread.signals.lock().holds_back(number));
    if process.signals.lock().send(number, information, held_back) {
        let lets_in = |thread: &&Arc<Thread>| thread.signals.lock().lets_in() & bit(number) != 0;
        if let Some(thread) = threads.iter().find(lets_in) {
            thread.interrupt();
        }
    }
}

/// Sends a signal to one thread.
pub fn send_to_thread(thread: &Thread, number: u8, information: Information) {
    act_at_once(&thread.process, number);
    if thread.process.signals.lock().send_to(&mut thread.signals.lock(), number, information) {
        thread.interrupt();
    }
}

/// Whatever a process does with SIGCONT, it goes on; and that and the signals that stop it undo each other.
fn act_at_once(process: &Process, number: u8) {
    const CONTINUE: u8 = Signal::Continue as u8;
    const KILL: u8 = Signal::Kill as u8;
    match number {
        CONTINUE => {
            process.signals.lock().pending.forget(STOPS);
            process.go_on();
        }
        KILL => process.end(ExitStatus::Killed(Signal::Kill)),
        _ if STOPS & bit(number) != 0 => process.signals.lock().pending.forget(bit(CONTINUE)),
        _ => {}
    }
}

/// A signal for what the thread has just done itself. Says whether there is a handler: if not, it is the end.
pub fn raise(thread: &Thread, signal: Signal, information: Information) -> bool {
    let number = signal as u8;
    let handled = thread.process.signals.lock().raise(&mut thread.signals.lock(), number, information);
    if handled {
        thread.attention.store(true, Ordering::Relaxed);
    } else {
        thread.process.end(ExitStatus::Killed(signal));
    }
    handled
}

/// Whether the thread is to end: with its process, or because another thread of it becomes another program.
fn is_to_end(thread: &Thread) -> bool {
    let survivor = thread.process.survivor.load(Ordering::Relaxed);
    thread.process.ending().is_some() || survivor != 0 && survivor != thread.id
}

/// Whether something has come that ends the thread's sleep.
pub fn any(thread: &Thread) -> bool {
    is_to_end(thread) || thread.process.signals.lock().wake(&thread.signals.lock())
}

/// Delivers what has come, before the thread returns to the program. Says whether it does return.
pub fn deliver(thread: &Thread, frame: &mut TrapFrame) -> bool {
    let process = &thread.process;
    // The system call that was interrupted begins again, unless a handler is called that says otherwise.
    let mut restart = thread.restart.lock().take().map(|first_argument| (frame.pc - 4, first_argument));
    loop {
        while process.kin().stopped && !is_to_end(thread) {
            scheduler::sleep(Channel::Stopped(process.record.id), None);
        }
        if is_to_end(thread) {
            return false;
        }
        let delivery = process.signals.lock().deliver(&mut thread.signals.lock());
        match delivery {
            Some(Delivery::Stop(number)) => process.stop(number),
            Some(Delivery::End(status)) => process.end(status),
            Some(Delivery::Call(number, information, action)) => {
                if let Some((pc, first_argument)) = restart.take()
                    && action.flags & RESTART != 0
                {
                    frame.begin_again(pc, first_argument);
                }
                if call_handler(thread, frame, (number, information, &action)).is_err() {
                    process.end(ExitStatus::Killed(Signal::SegmentationFault));
                }
            }
            // The mask from before a suspension may let more in.
            None if thread.signals.lock().end_suspension() => {}
            None => break,
        }
    }
    if let Some((pc, first_argument)) = restart {
        frame.begin_again(pc, first_argument);
    }
    thread.attention.store(false, Ordering::Relaxed);
    true
}

/// Puts what is interrupted on the program's stack, and goes to the handler.
fn call_handler(
    thread: &Thread,
    frame: &mut TrapFrame,
    signal: (u8, Information, &SignalAction),
) -> Result<(), Errno> {
    let mut registers = frame.registers;
    registers[0] = frame.pc;
    let values = floating_point::of(thread).unwrap_or(FloatingPointRegisters::ZERO);
    let entered = thread.signals.lock().enter_handler(signal, registers, values.to_words());
    let (place, interrupted) = entered.ok_or(Errno::EFAULT)?;
    thread.process.put(place, &interrupted)?;
    let (number, _, action) = signal;
    let arguments = [usize::from(number), place, place + CONTEXT];
    frame.call(action.handler, arguments, place, SIGNAL_RETURN.value());
    Ok(())
}

/// The end of a handler: the registers are again what they were, or what the handler has made of them.
pub fn return_from_handler(thread: &Thread, frame: &mut TrapFrame) -> Result<(), Errno> {
    let interrupted: SignalFrame = thread.process.get(frame.stack_pointer())?;
    frame.pc = interrupted.registers[0];
    frame.registers[1..].copy_from_slice(&interrupted.registers[1..]);
    let registers = FloatingPointRegisters::from_words(interrupted.floating_point);
    floating_point::set(thread, registers);
    thread.signals.lock().set_mask(interrupted.mask[0]);
    // What had to wait for the handler's end may come now.
    thread.attention.store(true, Ordering::Relaxed);
    Ok(())
}
