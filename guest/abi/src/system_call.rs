//! System call numbers (Linux `include/uapi/asm-generic/unistd.h`). The number goes in `a7`, arguments in `a0` to
//! `a5`, the result comes back in `a0`.

macro_rules! system_calls {
    ($($(#[$documentation:meta])* $name:ident = $number:literal,)*) => {
        /// The system calls that the kernel knows.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(usize)]
        pub enum SystemCall { $($(#[$documentation])* $name = $number,)* }

        impl SystemCall {
            /// The call with this number, if the kernel knows it.
            #[inline]
            pub const fn from_number(number: usize) -> Option<SystemCall> {
                match number {
                    $($number => Some(SystemCall::$name),)*
                    _ => None,
                }
            }
        }
    };
}

system_calls! {
    /// `write(fd, bytes, length)`: writes to an open file.
    Write = 64,
    /// `exit(status)`: ends the calling thread.
    Exit = 93,
    /// `exit_group(status)`: ends the process.
    ExitGroup = 94,
    /// `sched_yield()`: lets the others run first.
    SchedYield = 124,
    /// `getrusage(who, usage)`: what the process has used so far.
    GetResourceUsage = 165,
    /// `getpid()`: the process's number.
    GetProcessId = 172,
}
