//! How a run ends.

use super::host::StopRequest;
use crate::interpreter::TrapLoop;
use crate::isa::cause::Trap;

/// Why a run has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The guest ended itself, through the test finisher, HTIF or SBI.
    Exit {
        /// Its status; 0 is success.
        status: u64,
    },
    /// The guest asks for a reset.
    Reset,
    /// The clock has reached the limit.
    Limit,
    /// The guest has come to a mark, and the machine stops there.
    Mark {
        /// The mark's number, 0 to 4095.
        number: u16,
    },
    /// The user wants to stop.
    Stopped(StopRequest),
    /// A trap that goes to M-mode, where nobody handles it. `pc` of the hart is the trapping instruction.
    Unhandled(Trap),
    /// The guest can make no progress, whatever happens.
    Stuck(Stuck),
}

/// Why a guest can make no progress.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stuck {
    /// The trap handler's first instruction traps, into itself.
    TrapLoop(TrapLoop),
    /// It waits for an interrupt, and none that it has enabled can come.
    Waiting,
}

impl Outcome {
    /// A stable name, for `--stats=json`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Exit { .. } => "exit",
            Self::Reset => "reset",
            Self::Limit => "instruction_limit",
            Self::Mark { .. } => "mark",
            Self::Stopped(StopRequest::Quit) => "quit",
            Self::Stopped(StopRequest::Look) => "look",
            Self::Stopped(StopRequest::Timeout) => "timeout",
            Self::Unhandled(_) => "unhandled_trap",
            Self::Stuck(Stuck::TrapLoop(_)) => "trap_loop",
            Self::Stuck(Stuck::Waiting) => "waiting_forever",
        }
    }

    /// The exit status of the command: the guest's, 124 for a limit, 125 for a guest that is stuck, 0 for Ctrl-A x.
    pub fn exit_status(&self) -> u8 {
        match self {
            Self::Exit { status } => (status & 0xff) as u8,
            Self::Reset | Self::Mark { .. } | Self::Stopped(StopRequest::Quit | StopRequest::Look) => 0,
            Self::Limit | Self::Stopped(StopRequest::Timeout) => 124,
            Self::Unhandled(_) | Self::Stuck(_) => 125,
        }
    }
}
