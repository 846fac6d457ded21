//! Signals: what a process is told by others, by the kernel, or by the hart about what it did itself. A signal is
//! delivered when its thread is about to return to the program: then the handler runs instead, on a frame that holds
//! what was interrupted (Linux `arch/riscv/kernel/signal.c`), and `rt_sigreturn` goes back to that.

use crate::arch::floating_point::FloatingPointRegisters;
use crate::arch::trap::TrapFrame;
use crate::memory_layout::SIGNAL_RETURN;
use crate::mm::user_memory::UserSlice;
use crate::process::{ExitStatus, Process, Thread};
use crate::scheduler;
use abi::errno::Errno;
use abi::signal::{
    CODE_EXITED, CODE_KILLED, CONTEXT_BYTES, CONTEXT_FLOATING_POINT, CONTEXT_MASK, CONTEXT_REGISTERS,
    CONTEXT_STACK, DEFAULT_HANDLER, IGNORE_HANDLER, INFORMATION_BYTES, LAST_SIGNAL, NO_DEFER, ON_STACK,
    ONE_SHOT, RESTART, Signal, SignalAction,
};
use alloc::collections::VecDeque;
use core::sync::atomic::{AtomicU64, Ordering};
use spin::Mutex;

/// What a handler is told beside the number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Information {
    /// `si_code`.
    pub code: i32,
    /// What stands behind it: an address, or numbers of a process and a user.
    pub words: [u64; 2],
}

impl Information {
    /// From a process.
    pub fn sent_by(process: usize, code: i32) -> Information {
        Information { code, words: [process as u64, 0] }
    }

    /// About an address.
    pub fn address(address: usize, code: i32) -> Information {
        Information { code, words: [address as u64, 0] }
    }

    /// About a child's end.
    pub fn child(id: usize, status: ExitStatus) -> Information {
        match status {
            ExitStatus::Exited(number) => {
                Information { code: CODE_EXITED, words: [id as u64, u64::from(number)] }
            }
            ExitStatus::Killed(_) | ExitStatus::KilledByNumber(_) => {
                Information { code: CODE_KILLED, words: [id as u64, u64::from(status.wait_status())] }
            }
        }
    }
}

/// Signals that have come and were not delivered yet: of each number at most one.
struct Pending {
    set: u64,
    information: VecDeque<(u8, Information)>,
}

impl Pending {
    const fn new() -> Pending {
        Pending { set: 0, information: VecDeque::new() }
    }

    fn add(&mut self, number: u8, information: Information) {
        if self.set & bit(number) == 0 {
            self.set |= bit(number);
            self.information.push_back((number, information));
        }
    }

    fn take(&mut self, mask: u64) -> Option<(u8, Information)> {
        if self.set & !mask == 0 {
            return None;
        }
        let index = self.information.iter().position(|&(number, _)| mask & bit(number) == 0)?;
        let taken = self.information.remove(index)?;
        self.set &= !bit(taken.0);
        Some(taken)
    }
}

/// A signal's place in a set: bit 0 is signal 1.
pub const fn bit(number: u8) -> u64 {
    1 << (number - 1)
}

/// Those that no program can change anything about.
const UNSTOPPABLE: u64 = bit(Signal::Kill as u8) | bit(Signal::Stop as u8);

/// A process's part.
pub struct ProcessSignals {
    actions: Mutex<[SignalAction; LAST_SIGNAL as usize]>,
    pending: Mutex<Pending>,
}

/// A thread's part.
pub struct ThreadSignals {
    mask: AtomicU64,
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

/// What happens by default.
enum Default {
    Nothing,
    End,
}

fn default_of(number: u8) -> Default {
    match Signal::from_number(number) {
        Some(
            Signal::Child
            | Signal::Urgent
            | Signal::Window
            | Signal::Continue
            // There are no jobs here that could be stopped.
            | Signal::Stop
            | Signal::TerminalStop
            | Signal::TerminalInput
            | Signal::TerminalOutput,
        ) => Default::Nothing,
        _ => Default::End,
    }
}

impl ProcessSignals {
    /// Everything by default, nothing pending.
    pub fn new() -> ProcessSignals {
        const DEFAULT: SignalAction = SignalAction { handler: DEFAULT_HANDLER, flags: 0, mask: 0 };
        ProcessSignals {
            actions: Mutex::new([DEFAULT; LAST_SIGNAL as usize]),
            pending: Mutex::new(Pending::new()),
        }
    }

    /// A child does as its parent.
    pub fn inherit(&self, parent: &ProcessSignals) {
        *self.actions.lock() = *parent.actions.lock();
    }

    /// A new program has no handlers; what was ignored stays so.
    pub fn execute(&self) {
        for action in self.actions.lock().iter_mut() {
            if action.handler != IGNORE_HANDLER {
                *action = SignalAction::default();
            }
        }
    }

    /// What is done on a signal.
    pub fn action(&self, number: u8) -> SignalAction {
        self.actions.lock()[usize::from(number) - 1]
    }

    /// Changes what is done on a signal. EINVAL for those that cannot be stopped.
    pub fn set_action(&self, number: u8, action: SignalAction) -> Result<(), Errno> {
        if UNSTOPPABLE & bit(number) != 0 {
            return Err(Errno::EINVAL);
        }
        self.actions.lock()[usize::from(number) - 1] = action;
        Ok(())
    }

    fn is_ignored(&self, number: u8) -> bool {
        match self.action(number).handler {
            IGNORE_HANDLER => true,
            DEFAULT_HANDLER => matches!(default_of(number), Default::Nothing),
            _ => false,
        }
    }

    /// Sends a signal to the process: some thread of it gets it.
    pub fn send_to_process(&self, process: &Process, number: u8, information: Information) {
        if self.is_ignored(number) {
            return;
        }
        self.pending.lock().add(number, information);
        for thread in process.threads() {
            if thread.signals.mask() & bit(number) == 0 {
                thread.interrupt();
                return;
            }
        }
    }
}

impl ThreadSignals {
    /// No signal has to wait.
    pub fn new() -> ThreadSignals {
        ThreadSignals {
            mask: AtomicU64::new(0),
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

    /// Has this mask until the next handler is called.
    pub fn suspend_with(&self, mask: u64) {
        self.state.lock().mask_before_suspend = Some(self.mask());
        self.set_mask(mask);
    }

    /// The system call that was interrupted begins again, unless the handler says otherwise.
    pub fn restart_with(&self, first_argument: usize) {
        self.state.lock().restart = Some(first_argument);
    }

    /// The stack for handlers: address and bytes.
    pub fn stack(&self) -> (usize, usize) {
        self.state.lock().stack
    }

    /// Sets the stack for handlers.
    pub fn set_stack(&self, stack: (usize, usize)) {
        self.state.lock().stack = stack;
    }
}

/// Sends a signal to one thread.
pub fn send_to_thread(thread: &Thread, number: u8, information: Information) {
    if !thread.process.signals.is_ignored(number) {
        thread.signals.pending.lock().add(number, information);
        thread.interrupt();
    }
}

/// A signal for what the thread has just done itself. Says whether there is a handler: if not, it is the end.
pub fn raise(thread: &Thread, signal: Signal, information: Information) -> bool {
    let number = signal as u8;
    let handler = thread.process.signals.action(number).handler;
    if matches!(handler, DEFAULT_HANDLER | IGNORE_HANDLER) || thread.signals.mask() & bit(number) != 0 {
        thread.process.end(ExitStatus::Killed(signal));
        return false;
    }
    thread.signals.pending.lock().add(number, information);
    thread.attention.store(true, Ordering::Relaxed);
    true
}

/// Whether a signal waits that is not to wait.
pub fn any(thread: &Thread) -> bool {
    let open = !thread.signals.mask();
    let own = thread.signals.pending.lock().set;
    let common = thread.process.signals.pending.lock().set;
    thread.process.ending().is_some() || (own | common) & open != 0
}

/// Delivers what has come, before the thread returns to the program. Says whether it does return.
pub fn deliver(thread: &Thread, frame: &mut TrapFrame) -> bool {
    let restart = thread.signals.state.lock().restart.take();
    let mut restart = restart.map(|first_argument| (frame.pc - 4, first_argument));
    loop {
        if thread.process.ending().is_some() {
            return false;
        }
        let mask = thread.signals.mask();
        let own = thread.signals.pending.lock().take(mask);
        let Some((number, information)) = own.or_else(|| thread.process.signals.pending.lock().take(mask))
        else {
            break;
        };
        let action = thread.process.signals.action(number);
        match action.handler {
            IGNORE_HANDLER => {}
            DEFAULT_HANDLER => match default_of(number) {
                Default::Nothing => {}
                Default::End => thread.process.end(ExitStatus::killed_by(number)),
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
    if let Some(mask) = thread.signals.state.lock().mask_before_suspend.take() {
        thread.signals.set_mask(mask);
    }
    thread.attention.store(false, Ordering::Relaxed);
    // A signal may have been let in by that.
    if any(thread) {
        thread.attention.store(true, Ordering::Relaxed);
        return deliver(thread, frame);
    }
    true
}

const FRAME_BYTES: usize = INFORMATION_BYTES + CONTEXT_BYTES;

/// Puts what is interrupted on the program's stack, and goes to the handler.
fn call_handler(
    thread: &Thread,
    frame: &mut TrapFrame,
    number: u8,
    information: &Information,
    action: &SignalAction,
) -> Result<(), Errno> {
    let (stack, stack_bytes) = thread.signals.stack();
    let on_it = frame.stack_pointer().wrapping_sub(stack) < stack_bytes;
    let top = if action.flags & ON_STACK != 0 && stack_bytes > 0 && !on_it {
        stack + stack_bytes
    } else {
        frame.stack_pointer()
    };
    let place = top.checked_sub(FRAME_BYTES).ok_or(Errno::EFAULT)? & !15;

    let mut bytes = [0; FRAME_BYTES];
    let mut put = |offset: usize, value: &[u8]| bytes[offset..offset + value.len()].copy_from_slice(value);
    put(0, &u32::from(number).to_le_bytes());
    put(8, &information.code.to_le_bytes());
    // An address takes the place of both numbers of the others.
    if number == Signal::Child as u8 || information.code <= 0 {
        put(16, &(information.words[0] as u32).to_le_bytes());
        put(24, &(information.words[1] as u32).to_le_bytes());
    } else {
        put(16, &information.words[0].to_le_bytes());
    }
    let context = INFORMATION_BYTES;
    let mask = thread.signals.state.lock().mask_before_suspend.take().unwrap_or(thread.signals.mask());
    put(context + CONTEXT_STACK, &stack.to_le_bytes());
    put(context + CONTEXT_STACK + 16, &stack_bytes.to_le_bytes());
    put(context + CONTEXT_MASK, &mask.to_le_bytes());
    put(context + CONTEXT_REGISTERS, &frame.pc.to_le_bytes());
    for index in 1..32 {
        put(context + CONTEXT_REGISTERS + 8 * index, &frame.registers[index].to_le_bytes());
    }
    let floating_point = scheduler::floating_point_of(thread).unwrap_or(FloatingPointRegisters::ZERO);
    put(context + CONTEXT_FLOATING_POINT, &floating_point.to_bytes());
    UserSlice::claimed(place, FRAME_BYTES).write(&mut thread.process.memory.lock(), &bytes)?;

    frame.call(
        action.handler,
        [usize::from(number), place, place + INFORMATION_BYTES],
        place,
        SIGNAL_RETURN.value(),
    );
    let own = if action.flags & NO_DEFER != 0 { 0 } else { bit(number) };
    thread.signals.set_mask(thread.signals.mask() | action.mask | own);
    if action.flags & ONE_SHOT != 0 {
        thread.process.signals.set_action(number, SignalAction::default())?;
    }
    Ok(())
}

/// The end of a handler: the registers are again what they were, or what the handler has made of them.
pub fn return_from_handler(thread: &Thread, frame: &mut TrapFrame) -> Result<(), Errno> {
    let context = frame.stack_pointer().checked_add(INFORMATION_BYTES).ok_or(Errno::EFAULT)?;
    let bytes: [u8; CONTEXT_BYTES] = UserSlice::read_array(&mut thread.process.memory.lock(), context)?;
    let word = |offset: usize| {
        let mut word = [0; 8];
        word.copy_from_slice(&bytes[offset..offset + 8]);
        u64::from_le_bytes(word)
    };
    frame.pc = word(CONTEXT_REGISTERS) as usize;
    for index in 1..32 {
        frame.registers[index] = word(CONTEXT_REGISTERS + 8 * index) as usize;
    }
    let mut registers = FloatingPointRegisters::ZERO;
    registers.set_from_bytes(&bytes[CONTEXT_FLOATING_POINT..]);
    scheduler::set_floating_point(thread, registers);
    thread.signals.set_mask(word(CONTEXT_MASK));
    // What had to wait for the handler's end may come now.
    thread.attention.store(true, Ordering::Relaxed);
    Ok(())
}
