//! The legacy extensions (chapter 5): timer, console and shutdown. Those that take masks in virtual memory (IPIs and
//! remote fences) are not there; the newer extensions replace them.

use super::{SbiHost, SbiOutcome};
use crate::bus::PowerRequest;

/// Each is an extension with one function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Function {
    SetTimer,
    PutCharacter,
    GetCharacter,
    Shutdown,
}

impl Function {
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            0 => Some(Self::SetTimer),
            1 => Some(Self::PutCharacter),
            2 => Some(Self::GetCharacter),
            8 => Some(Self::Shutdown),
            _ => None,
        }
    }
}

pub fn handle(function: Function, argument: u64, host: &mut dyn SbiHost) -> SbiOutcome {
    match function {
        Function::SetTimer => host.set_timer(argument),
        Function::PutCharacter => host.console_write(&[argument as u8]),
        Function::GetCharacter => return SbiOutcome::Legacy(host.console_read().map_or(-1, i64::from)),
        Function::Shutdown => {
            host.power(PowerRequest::Off { status: 0 });
            return SbiOutcome::Gone;
        }
    }
    SbiOutcome::Legacy(0)
}
