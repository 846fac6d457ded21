//! Threads (Linux `include/uapi/linux/sched.h`, `futex.h`).

/// `clone`: the signal for the parent when the new process ends.
pub const CLONE_SIGNAL: usize = 0xff;
/// `clone`: the same address space.
pub const CLONE_MEMORY: usize = 0x100;
/// `clone`: the parent waits until the child has another program, or has ended.
pub const CLONE_VFORK: usize = 0x4000;
/// `clone`: a thread of the same process.
pub const CLONE_THREAD: usize = 0x1_0000;
/// `clone`: the thread pointer is given.
pub const CLONE_SET_TLS: usize = 0x8_0000;
/// `clone`: write the new number for the parent.
pub const CLONE_PARENT_SET_TID: usize = 0x10_0000;
/// `clone`: at its end, write 0 and wake who waits there.
pub const CLONE_CHILD_CLEAR_TID: usize = 0x20_0000;
/// `clone`: write the new number for the child.
pub const CLONE_CHILD_SET_TID: usize = 0x100_0000;

/// `futex`: the operation, without its flags.
pub const FUTEX_OPERATION: usize = 0x7f;
/// Wait as long as the word has this value.
pub const FUTEX_WAIT: usize = 0;
/// Wake so many who wait.
pub const FUTEX_WAKE: usize = 1;
/// As `FUTEX_WAKE`, and the rest waits for another word from then on.
pub const FUTEX_REQUEUE: usize = 3;
/// As `FUTEX_REQUEUE`, if the word still has a given value.
pub const FUTEX_COMPARE_REQUEUE: usize = 4;
/// As `FUTEX_WAIT`, up to an absolute time, by those who have a bit in common.
pub const FUTEX_WAIT_BITS: usize = 9;
/// As `FUTEX_WAKE`, of those who have a bit in common.
pub const FUTEX_WAKE_BITS: usize = 10;
/// The absolute time is one of the real-time clock.
pub const FUTEX_REAL_TIME: usize = 0x100;

/// `wait4`: do not wait.
pub const WAIT_NO_HANG: usize = 1;
/// `wait4`: also of children that were stopped.
pub const WAIT_STOPPED: usize = 2;
/// `waitid`: of children that have ended.
pub const WAIT_ENDED: usize = 4;
/// `wait4`: also of children that go on.
pub const WAIT_CONTINUED: usize = 8;
/// `waitid`: it can be asked for again.
pub const WAIT_KEEP: usize = 0x100_0000;
/// `wait4`: of all kinds of children, whatever that is; there is one kind here.
pub const WAIT_ALL_KINDS: usize = 0xe000_0000;

/// Options of `prctl` (Linux `include/uapi/linux/prctl.h`).
pub mod option {
    /// Which signal comes when the parent ends.
    pub const DEATH_SIGNAL: usize = 1;
    /// Whether the process leaves its memory behind when it is killed.
    pub const GET_DUMPABLE: usize = 3;
    /// See `GET_DUMPABLE`.
    pub const SET_DUMPABLE: usize = 4;
    /// The thread's name.
    pub const SET_NAME: usize = 15;
    /// See `SET_NAME`.
    pub const GET_NAME: usize = 16;
    /// Never to become more than it is.
    pub const NO_NEW_PRIVILEGES: usize = 38;
}

/// Bytes of a thread's name, with its zero.
pub const NAME_BYTES: usize = 16;
