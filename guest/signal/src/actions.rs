//! What a process does on each signal.

use crate::{STOPS, UNSTOPPABLE, bit};
use abi::errno::Errno;
use abi::signal::{DEFAULT_HANDLER, IGNORE_HANDLER, LAST_SIGNAL, Signal, SignalAction};

/// What happens by default.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Default {
    /// Nothing.
    Nothing,
    /// The process stops.
    Stop,
    /// The process ends.
    End,
}

/// What happens by default on this signal.
pub fn default_of(number: u8) -> Default {
    match Signal::from_number(number) {
        Some(Signal::Child | Signal::Urgent | Signal::Window | Signal::Continue) => Default::Nothing,
        Some(_) if STOPS & bit(number) != 0 => Default::Stop,
        _ => Default::End,
    }
}

/// What is done on each signal.
#[derive(Clone, Copy)]
pub struct Actions([SignalAction; LAST_SIGNAL as usize]);

impl Actions {
    /// Everything by default.
    pub const DEFAULT: Actions = {
        const DEFAULT: SignalAction = SignalAction { handler: DEFAULT_HANDLER, flags: 0, mask: 0 };
        Actions([DEFAULT; LAST_SIGNAL as usize])
    };

    /// What is done on a signal.
    pub fn get(&self, number: u8) -> SignalAction {
        self.0[usize::from(number) - 1]
    }

    /// Changes what is done on a signal. EINVAL for those that cannot be stopped.
    pub fn set(&mut self, number: u8, action: SignalAction) -> Result<(), Errno> {
        if UNSTOPPABLE & bit(number) != 0 {
            return Err(Errno::EINVAL);
        }
        self.0[usize::from(number) - 1] = action;
        Ok(())
    }

    /// A new program has no handlers; what was ignored stays so.
    pub fn execute(&mut self) {
        for action in self.0.iter_mut().filter(|action| action.handler != IGNORE_HANDLER) {
            *action = SignalAction::default();
        }
    }

    /// Whether nothing happens on a signal.
    pub fn is_ignored(&self, number: u8) -> bool {
        match self.get(number).handler {
            IGNORE_HANDLER => true,
            DEFAULT_HANDLER => default_of(number) == Default::Nothing,
            _ => false,
        }
    }

    /// Whether children that end are forgotten at once.
    pub fn forgets_children(&self) -> bool {
        const NO_ZOMBIES: usize = 2;
        let action = self.get(Signal::Child as u8);
        action.handler == IGNORE_HANDLER || action.flags & NO_ZOMBIES != 0
    }
}
