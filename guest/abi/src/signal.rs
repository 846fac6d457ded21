//! Signals (Linux `include/uapi/asm-generic/signal.h`): the name of what ends a process that does wrong.

use core::fmt;

/// A signal's number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Signal {
    /// Not an instruction that this mode may execute.
    IllegalInstruction = 4,
    /// A breakpoint without a debugger.
    Trap = 5,
    /// An address that cannot be served although it is mapped.
    BusError = 7,
    /// An address that is not the process's own.
    SegmentationFault = 11,
}

impl Signal {
    /// The name that manuals and shells use.
    pub const fn name(self) -> &'static str {
        match self {
            Signal::IllegalInstruction => "SIGILL",
            Signal::Trap => "SIGTRAP",
            Signal::BusError => "SIGBUS",
            Signal::SegmentationFault => "SIGSEGV",
        }
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "signal {} ({})", *self as u8, self.name())
    }
}
