//! Signals (Linux `include/uapi/asm-generic/signal.h`, `siginfo.h`; `arch/riscv/include/uapi/asm/ucontext.h`).

use core::fmt;
use zerocopy::{FromBytes, Immutable, IntoBytes};

macro_rules! signals {
    ($($(#[$documentation:meta])* $name:ident = $number:literal $text:literal,)*) => {
        /// A signal that has a name here.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Signal { $($(#[$documentation])* $name = $number,)* }

        impl Signal {
            /// The signal with this number; `None` if there is none, or one without a name (32 to 64 are the program's own).
            pub const fn from_number(number: u8) -> Option<Signal> {
                match number {
                    $($number => Some(Signal::$name),)*
                    _ => None,
                }
            }

            /// The name that manuals and shells use.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Signal::$name => $text,)*
                }
            }
        }
    };
}

signals! {
    /// The terminal is gone.
    HangUp = 1 "SIGHUP",
    /// Ctrl-C.
    Interrupt = 2 "SIGINT",
    /// Ctrl-\\.
    Quit = 3 "SIGQUIT",
    /// Not an instruction that this mode may execute.
    IllegalInstruction = 4 "SIGILL",
    /// A breakpoint without a debugger.
    Trap = 5 "SIGTRAP",
    /// The program gives itself up.
    Abort = 6 "SIGABRT",
    /// An address that cannot be served although it is mapped.
    BusError = 7 "SIGBUS",
    /// Arithmetic.
    FloatingPoint = 8 "SIGFPE",
    /// The end, without appeal.
    Kill = 9 "SIGKILL",
    /// The program's own.
    User1 = 10 "SIGUSR1",
    /// An address that is not the process's own.
    SegmentationFault = 11 "SIGSEGV",
    /// The program's own.
    User2 = 12 "SIGUSR2",
    /// Writing to a pipe that nobody reads.
    Pipe = 13 "SIGPIPE",
    /// A timer.
    Alarm = 14 "SIGALRM",
    /// A request to end.
    Terminate = 15 "SIGTERM",
    /// A coprocessor's stack.
    StackFault = 16 "SIGSTKFLT",
    /// A child has ended.
    Child = 17 "SIGCHLD",
    /// Go on.
    Continue = 18 "SIGCONT",
    /// Stop.
    Stop = 19 "SIGSTOP",
    /// Ctrl-Z.
    TerminalStop = 20 "SIGTSTP",
    /// Reading from the terminal in the background.
    TerminalInput = 21 "SIGTTIN",
    /// Writing to the terminal in the background.
    TerminalOutput = 22 "SIGTTOU",
    /// Urgent data on a socket.
    Urgent = 23 "SIGURG",
    /// Too much time used.
    TimeLimit = 24 "SIGXCPU",
    /// Too large a file.
    FileLimit = 25 "SIGXFSZ",
    /// A timer of the process's own time.
    VirtualAlarm = 26 "SIGVTALRM",
    /// A profiler's timer.
    Profile = 27 "SIGPROF",
    /// The terminal's size.
    Window = 28 "SIGWINCH",
    /// Input and output.
    Input = 29 "SIGIO",
    /// Power.
    Power = 30 "SIGPWR",
    /// A system call that does not exist.
    BadSystemCall = 31 "SIGSYS",
}

impl fmt::Display for Signal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "signal {} ({})", *self as u8, self.name())
    }
}

/// The largest signal number.
pub const LAST_SIGNAL: u8 = 64;

/// Handlers that are none: what happens by default, and nothing.
pub const DEFAULT_HANDLER: usize = 0;
/// Nothing happens.
pub const IGNORE_HANDLER: usize = 1;

/// `sa_flags`: the handler gets the two further arguments.
pub const WITH_INFORMATION: usize = 4;
/// `sa_flags`: on the stack that `sigaltstack` named.
pub const ON_STACK: usize = 0x0800_0000;
/// `sa_flags`: an interrupted system call begins again.
pub const RESTART: usize = 0x1000_0000;
/// `sa_flags`: the signal itself does not have to wait while its handler runs.
pub const NO_DEFER: usize = 0x4000_0000;
/// `sa_flags`: once, then the default.
pub const ONE_SHOT: usize = 0x8000_0000;

/// `struct sigaction`, as the system call has it on riscv64: no restorer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SignalAction {
    /// The handler's address, or one of the two constants.
    pub handler: usize,
    /// Flags.
    pub flags: usize,
    /// Signals that wait while the handler runs.
    pub mask: u64,
}

/// `rt_sigprocmask`: these wait too; these do not wait; only these wait.
pub const BLOCK: usize = 0;
/// See `BLOCK`.
pub const UNBLOCK: usize = 1;
/// See `BLOCK`.
pub const SET_MASK: usize = 2;

/// `siginfo_t`.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SignalInformation {
    /// `si_signo`.
    pub number: u32,
    /// `si_errno`.
    pub error: u32,
    /// `si_code`.
    pub code: i32,
    /// Padding.
    pub padding: u32,
    /// By signal: `si_addr`; or `si_pid` and `si_uid` in the first, and a value in the second.
    pub words: [u64; 14],
}

/// `si_code` of SIGSEGV: nothing is mapped there.
pub const CODE_NOT_MAPPED: i32 = 1;
/// `si_code` of SIGSEGV: it is mapped, but not for this access.
pub const CODE_NO_RIGHT: i32 = 2;
/// `si_code` of SIGBUS: there is no such place behind the address.
pub const CODE_BEYOND: i32 = 2;
/// `si_code`: sent by `kill`.
pub const CODE_USER: i32 = 0;
/// `si_code`: sent by `tkill` or `tgkill`.
pub const CODE_THREAD: i32 = -6;
/// `si_code`: a timer has rung.
pub const CODE_TIMER: i32 = -2;
/// `si_code`: sent by the kernel.
pub const CODE_KERNEL: i32 = 0x80;
/// `si_code` of SIGCHLD: the child has ended by itself; by a signal.
pub const CODE_EXITED: i32 = 1;
/// See `CODE_EXITED`.
pub const CODE_KILLED: i32 = 2;

/// `stack_t`: a stack for handlers.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SignalStack {
    /// Its lowest address.
    pub address: usize,
    /// Whether the thread is on it, or there is none.
    pub flags: u32,
    /// Padding.
    pub padding: u32,
    /// Bytes of it.
    pub size: usize,
}

impl SignalStack {
    /// `ss_flags`: the thread is on it.
    pub const IN_USE: u32 = 1;
    /// `ss_flags`: there is no such stack.
    pub const DISABLED: u32 = 2;
}

/// `struct sigevent`: who is told how when a timer rings.
#[derive(Clone, Copy, Debug, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SignalEvent {
    /// What the handler is told.
    pub value: u64,
    /// Which signal comes.
    pub signal: u32,
    /// `NOTIFY_...`.
    pub notify: u32,
    /// Which thread gets it, with `NOTIFY_THREAD`.
    pub thread: u32,
    /// Padding, up to 64 bytes.
    pub padding: [u32; 11],
}

impl SignalEvent {
    /// `sigev_notify`: a signal to the process.
    pub const NOTIFY_PROCESS: u32 = 0;
    /// `sigev_notify`: nobody is told.
    pub const NOTIFY_NOBODY: u32 = 1;
    /// `sigev_notify`: a signal to one thread.
    pub const NOTIFY_THREAD: u32 = 4;
}

/// What lies on the stack under a handler: `siginfo_t` and `struct ucontext`.
#[derive(Clone, Copy, Debug, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SignalFrame {
    /// What the handler is told.
    pub information: SignalInformation,
    /// `uc_flags` and `uc_link`.
    pub flags: [u64; 2],
    /// `uc_stack`.
    pub stack: SignalStack,
    /// `uc_sigmask`, and what it may grow by.
    pub mask: [u64; 17],
    /// pc, and x1 to x31.
    pub registers: [usize; 32],
    /// f0 to f31, and `fcsr`.
    pub floating_point: [u64; 33],
    /// Room for longer floating-point registers.
    pub unused: [u64; 33],
}

/// Where `struct ucontext` begins.
pub const CONTEXT: usize = core::mem::offset_of!(SignalFrame, flags);
const _: () = assert!(core::mem::offset_of!(SignalFrame, registers) - CONTEXT == 176);
const _: () = assert!(size_of::<SignalFrame>() - CONTEXT == 960);
