//! The built-in firmware: the RISC-V Supervisor Binary Interface 2.0, as calls into the emulator instead of M-mode code.
//!
//! [`handle`] answers an `ecall` from S-mode. What an answer changes it changes through [`SbiHost`].
mod base;
mod console;
mod hart_state;
mod host;
mod initial;
mod ipi;
mod legacy;
mod mask;
mod pmu;
mod remote_fence;
mod system_reset;
mod timer;

pub use hart_state::HartState;
pub use host::{Identity, SbiHost};
pub use initial::initial_csrs;
pub use pmu::{Counters, FirmwareEvent, HardwareCounter, Inhibit};

/// The arguments of an `ecall` (chapter 3, "Binary Encoding").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SbiCall {
    /// The extension's number, a7.
    pub extension: u64,
    /// The function's number in it, a6.
    pub function: u64,
    /// a0 to a5.
    pub args: [u64; 6],
}

/// Why a call failed (table "Standard SBI Errors").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(i64)]
pub enum SbiError {
    /// No such extension or function.
    NotSupported = -2,
    /// An argument has no meaning.
    InvalidParam = -3,
    /// An address is not memory that the caller may name.
    InvalidAddress = -5,
    /// The hart already runs.
    AlreadyAvailable = -6,
    /// The counter already counts.
    AlreadyStarted = -7,
    /// The counter does not count.
    AlreadyStopped = -8,
    /// There is no shared memory for this.
    NoSharedMemory = -9,
}

/// What happens to the hart that called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SbiOutcome {
    /// It goes on behind the `ecall`, with a0 = error (0: none) and a1 = value.
    Return {
        /// The number of the error.
        error: i64,
        /// The value, 0 for an error.
        value: u64,
    },
    /// It goes on behind the `ecall`, with a0 alone changed.
    Legacy(i64),
    /// It does not go on behind the `ecall`: it was stopped, or resumes elsewhere, or the machine ends.
    Gone,
}

impl From<Result<u64, SbiError>> for SbiOutcome {
    fn from(result: Result<u64, SbiError>) -> Self {
        match result {
            Ok(value) => Self::Return { error: 0, value },
            Err(error) => Self::Return { error: error as i64, value: 0 },
        }
    }
}

/// The extensions that are there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Extension {
    Base,
    Timer,
    Ipi,
    RemoteFence,
    HartState,
    SystemReset,
    Console,
    Pmu,
    Legacy(legacy::Function),
}

impl Extension {
    fn from_number(number: u64) -> Option<Self> {
        match number {
            0x10 => Some(Self::Base),
            0x5449_4d45 => Some(Self::Timer),
            0x73_5049 => Some(Self::Ipi),
            0x5246_4e43 => Some(Self::RemoteFence),
            0x48_534d => Some(Self::HartState),
            0x5352_5354 => Some(Self::SystemReset),
            0x4442_434e => Some(Self::Console),
            0x50_4d55 => Some(Self::Pmu),
            _ => legacy::Function::from_number(number).map(Self::Legacy),
        }
    }
}

/// Answers a call of the hart that `host` speaks for.
pub fn handle(call: SbiCall, host: &mut dyn SbiHost) -> SbiOutcome {
    let SbiCall { function, args, .. } = call;
    match Extension::from_number(call.extension) {
        Some(Extension::Base) => base::handle(function, args[0], host).into(),
        Some(Extension::Timer) => timer::handle(function, args[0], host).into(),
        Some(Extension::Ipi) => ipi::handle(function, args[0], args[1], host).into(),
        Some(Extension::RemoteFence) => remote_fence::handle(function, &args, host).into(),
        Some(Extension::HartState) => hart_state::handle(function, &args, host),
        Some(Extension::SystemReset) => system_reset::handle(function, args[0], args[1], host),
        Some(Extension::Console) => console::handle(function, &args, host).into(),
        Some(Extension::Pmu) => pmu::handle(function, &args, host).into(),
        Some(Extension::Legacy(function)) => legacy::handle(function, args[0], host),
        None => Err(SbiError::NotSupported).into(),
    }
}

#[cfg(test)]
mod tests;
