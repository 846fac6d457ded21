//! Error numbers (Linux `include/uapi/asm-generic/errno-base.h`, `errno.h`). A system call returns them negated.

/// Why a system call was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(pub u16);

impl Errno {
    /// Not an executable that we can run.
    pub const ENOEXEC: Errno = Errno(8);
    /// Not an open file.
    pub const EBADF: Errno = Errno(9);
    /// No memory left.
    pub const ENOMEM: Errno = Errno(12);
    /// A pointer that is not the program's own.
    pub const EFAULT: Errno = Errno(14);
    /// An argument makes no sense.
    pub const EINVAL: Errno = Errno(22);
    /// No such system call.
    pub const ENOSYS: Errno = Errno(38);

    /// The value of `a0` that reports this error to the program.
    pub const fn as_return_value(self) -> usize {
        (self.0 as usize).wrapping_neg()
    }

    /// Reads `a0` after a system call: errors are the values -4095 to -1.
    pub const fn check(return_value: usize) -> Result<usize, Errno> {
        let negated = return_value.wrapping_neg();
        if 1 <= negated && negated <= 4095 { Err(Errno(negated as u16)) } else { Ok(return_value) }
    }
}
