//! Who gets signals: a process, which says what is done on each, and its threads, of which each says which have to wait.

use crate::{Actions, Default, Information, Pending, UNSTOPPABLE, bit, default_of};
use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use abi::signal::{
    BLOCK, DEFAULT_HANDLER, IGNORE_HANDLER, NO_DEFER, ON_STACK, ONE_SHOT, SET_MASK, SignalAction,
    SignalFrame, SignalStack, UNBLOCK,
};

/// A process's part.
pub struct ProcessSignals {
    /// What is done on each signal.
    pub actions: Actions,
    /// Those that have come for whichever thread takes them first.
    pub pending: Pending,
}

/// A thread's part.
pub struct ThreadSignals {
    /// Those that have come for this thread.
    pub pending: Pending,
    mask: u64,
    awaited: u64,
    /// The mask that comes back when the handler is called, or none is: `rt_sigsuspend` has another one for its time.
    before_suspension: Option<u64>,
    /// Where handlers run that want it: address and bytes.
    stack: (usize, usize),
}

/// What is to be done about a signal that was taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delivery {
    /// The process stops, because of this one.
    Stop(u8),
    /// The process ends so.
    End(ExitStatus),
    /// The program's handler for this number is called.
    Call(u8, Information, SignalAction),
}

impl ProcessSignals {
    /// Everything by default, or as the parent does it; nothing has come.
    pub const fn new(actions: Actions) -> ProcessSignals {
        ProcessSignals { actions, pending: Pending::new() }
    }

    /// Changes what is done on a signal; what has come and means nothing now is forgotten. EINVAL for those that cannot be
    /// stopped.
    pub fn set_action(&mut self, number: u8, action: SignalAction) -> Result<(), Errno> {
        self.actions.set(number, action)?;
        if self.actions.is_ignored(number) {
            self.pending.forget(bit(number));
        }
        Ok(())
    }

    /// A signal for the process; says whether it is noted. One on which nothing is done is if a thread holds it back: what
    /// is done may change until it does not.
    pub fn send(&mut self, number: u8, information: Information, held_back: bool) -> bool {
        let noted = held_back || !self.actions.is_ignored(number);
        if noted {
            self.pending.add(number, information);
        }
        noted
    }

    /// The same for one thread.
    pub fn send_to(&self, thread: &mut ThreadSignals, number: u8, information: Information) -> bool {
        let noted = thread.holds_back(number) || !self.actions.is_ignored(number);
        if noted {
            thread.pending.add(number, information);
        }
        noted
    }

    /// A signal for what the thread has just done itself, which cannot wait: says whether it is delivered to a handler.
    pub fn raise(&self, thread: &mut ThreadSignals, number: u8, information: Information) -> bool {
        let handler = self.actions.get(number).handler;
        let handled = !matches!(handler, DEFAULT_HANDLER | IGNORE_HANDLER) && !thread.holds_back(number);
        if handled {
            thread.pending.add(number, information);
        }
        handled
    }

    /// Takes what is to be done next in this thread; `None` if that is nothing.
    pub fn deliver(&mut self, thread: &mut ThreadSignals) -> Option<Delivery> {
        loop {
            let (number, information) = self.take(thread, !thread.mask)?;
            let action = self.actions.get(number);
            return Some(match (action.handler, default_of(number)) {
                (IGNORE_HANDLER, _) | (DEFAULT_HANDLER, Default::Nothing) => continue,
                (DEFAULT_HANDLER, Default::Stop) => Delivery::Stop(number),
                (DEFAULT_HANDLER, Default::End) => Delivery::End(ExitStatus::killed_by(number)),
                _ => {
                    if action.flags & ONE_SHOT != 0 {
                        let _ = self.actions.set(number, SignalAction::default());
                    }
                    Delivery::Call(number, information, action)
                }
            });
        }
    }

    /// Those that have come for a thread and wait.
    pub fn waiting(&self, thread: &ThreadSignals) -> u64 {
        self.pending.set() | thread.pending.set()
    }

    /// Whether something has come that ends the thread's sleep.
    pub fn wake(&self, thread: &ThreadSignals) -> bool {
        self.waiting(thread) & thread.lets_in() != 0
    }

    /// Takes one of these signals, if it has come.
    pub fn take(&mut self, thread: &mut ThreadSignals, set: u64) -> Option<(u8, Information)> {
        thread.pending.take(!set).or_else(|| self.pending.take(!set))
    }
}

impl ThreadSignals {
    /// No signal has to wait, and none has come.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> ThreadSignals {
        ThreadSignals { pending: Pending::new(), mask: 0, awaited: 0, before_suspension: None, stack: (0, 0) }
    }

    /// The signals that have to wait.
    pub fn mask(&self) -> u64 {
        self.mask
    }

    /// Whether this one has to.
    pub fn holds_back(&self, number: u8) -> bool {
        self.mask & bit(number) != 0
    }

    /// The signals that end the thread's sleep.
    pub fn lets_in(&self) -> u64 {
        !self.mask | self.awaited
    }

    /// Changes which signals have to wait.
    pub fn set_mask(&mut self, mask: u64) {
        self.mask = mask & !UNSTOPPABLE;
    }

    /// `rt_sigprocmask`.
    pub fn change_mask(&mut self, how: usize, set: u64) -> Result<(), Errno> {
        self.set_mask(match how {
            BLOCK => self.mask | set,
            UNBLOCK => self.mask & !set,
            SET_MASK => set,
            _ => return Err(Errno::EINVAL),
        });
        Ok(())
    }

    /// From now on these end the thread's sleep although it does not let them through (`rt_sigtimedwait`), until this is
    /// called with none.
    pub fn set_awaited(&mut self, set: u64) {
        self.awaited = set & !UNSTOPPABLE;
    }

    /// Has this mask until the next handler is called.
    pub fn suspend_with(&mut self, mask: u64) {
        self.before_suspension = Some(self.mask);
        self.set_mask(mask);
    }

    /// Has the mask again that it had before `suspend_with`, if no handler was called; says whether that changes anything.
    pub fn end_suspension(&mut self) -> bool {
        let before = self.before_suspension.take();
        before.inspect(|&mask| self.set_mask(mask)).is_some()
    }

    /// A thread that goes on in another process as this one does: nothing has come for it. One in the same process has no
    /// stack for handlers.
    pub fn inherit(&mut self, parent: &ThreadSignals, with_stack: bool) {
        self.mask = parent.mask;
        self.stack = if with_stack { parent.stack } else { (0, 0) };
    }

    /// A new program has no stack for handlers.
    pub fn execute(&mut self) {
        self.stack = (0, 0);
    }

    /// The stack for handlers as a program sees it whose stack pointer is here.
    pub fn stack_from(&self, stack_pointer: usize) -> SignalStack {
        let (address, size) = self.stack;
        let flags = match size {
            0 => SignalStack::DISABLED,
            _ if stack_pointer.wrapping_sub(address) < size => SignalStack::IN_USE,
            _ => 0,
        };
        SignalStack { address, flags, padding: 0, size }
    }

    /// `sigaltstack`, by a program whose stack pointer is here.
    pub fn set_stack(&mut self, wanted: SignalStack, stack_pointer: usize) -> Result<(), Errno> {
        const SMALLEST: usize = 2048;
        let SignalStack { address, flags, size, .. } = wanted;
        let disabled = flags & SignalStack::DISABLED != 0;
        if self.stack_from(stack_pointer).flags == SignalStack::IN_USE {
            return Err(Errno::EPERM);
        }
        if !disabled && size < SMALLEST {
            return Err(Errno::ENOMEM);
        }
        address.checked_add(size).ok_or(Errno::EINVAL)?;
        self.stack = if disabled { (0, 0) } else { (address, size) };
        Ok(())
    }

    /// What is to lie under a handler, and where: in `interrupted` are the registers, pc first. From here on the signals
    /// wait that are not to interrupt the handler. `None` without room below the stack pointer.
    pub fn enter_handler(
        &mut self,
        (number, information, action): (u8, Information, &SignalAction),
        interrupted: [usize; 32],
        floating_point: [u64; 33],
    ) -> Option<(usize, SignalFrame)> {
        const STACK_POINTER: usize = 2;
        let stack = self.stack_from(interrupted[STACK_POINTER]);
        let own = action.flags & ON_STACK != 0 && stack.flags == 0;
        let top = if own { stack.address + stack.size } else { interrupted[STACK_POINTER] };
        let place = top.checked_sub(size_of::<SignalFrame>())? & !15;

        let mut mask = [0; 17];
        mask[0] = self.before_suspension.take().unwrap_or(self.mask);
        let itself = if action.flags & NO_DEFER != 0 { 0 } else { bit(number) };
        self.set_mask(self.mask | action.mask | itself);
        let (information, flags, unused) = (information.about(number), [0; 2], [0; 33]);
        let frame =
            SignalFrame { information, flags, stack, mask, registers: interrupted, floating_point, unused };
        Some((place, frame))
    }
}
