//! Error numbers (Linux `include/uapi/asm-generic/errno-base.h`, `errno.h`). A system call returns them negated.

/// Why a system call was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(pub u16);

impl Errno {
    /// Not allowed.
    pub const EPERM: Errno = Errno(1);
    /// No such file or folder.
    pub const ENOENT: Errno = Errno(2);
    /// No such process.
    pub const ESRCH: Errno = Errno(3);
    /// A signal came in between.
    pub const EINTR: Errno = Errno(4);
    /// A device failed.
    pub const EIO: Errno = Errno(5);
    /// No such device or address.
    pub const ENXIO: Errno = Errno(6);
    /// Too many argument bytes.
    pub const E2BIG: Errno = Errno(7);
    /// Not an executable that we can run.
    pub const ENOEXEC: Errno = Errno(8);
    /// Not an open file.
    pub const EBADF: Errno = Errno(9);
    /// No such child process.
    pub const ECHILD: Errno = Errno(10);
    /// Not now; or a limit is reached.
    pub const EAGAIN: Errno = Errno(11);
    /// No memory left.
    pub const ENOMEM: Errno = Errno(12);
    /// The rights do not allow it.
    pub const EACCES: Errno = Errno(13);
    /// A pointer that is not the program's own.
    pub const EFAULT: Errno = Errno(14);
    /// Somebody uses it.
    pub const EBUSY: Errno = Errno(16);
    /// There is one already.
    pub const EEXIST: Errno = Errno(17);
    /// Across file systems.
    pub const EXDEV: Errno = Errno(18);
    /// No such device.
    pub const ENODEV: Errno = Errno(19);
    /// Not a folder.
    pub const ENOTDIR: Errno = Errno(20);
    /// A folder.
    pub const EISDIR: Errno = Errno(21);
    /// An argument makes no sense.
    pub const EINVAL: Errno = Errno(22);
    /// Too many open files in the whole system.
    pub const ENFILE: Errno = Errno(23);
    /// Too many open files.
    pub const EMFILE: Errno = Errno(24);
    /// Not a terminal.
    pub const ENOTTY: Errno = Errno(25);
    /// A program's file, which runs.
    pub const ETXTBSY: Errno = Errno(26);
    /// A file that is too large.
    pub const EFBIG: Errno = Errno(27);
    /// No room left on the device.
    pub const ENOSPC: Errno = Errno(28);
    /// Not a file with positions.
    pub const ESPIPE: Errno = Errno(29);
    /// Read only.
    pub const EROFS: Errno = Errno(30);
    /// Nobody reads from this pipe any more.
    pub const EPIPE: Errno = Errno(32);
    /// The answer does not fit.
    pub const ERANGE: Errno = Errno(34);
    /// A name or path that is too long.
    pub const ENAMETOOLONG: Errno = Errno(36);
    /// No such system call.
    pub const ENOSYS: Errno = Errno(38);
    /// A folder that is not empty.
    pub const ENOTEMPTY: Errno = Errno(39);
    /// Too many symbolic links.
    pub const ELOOP: Errno = Errno(40);
    /// Not a connection.
    pub const ENOTSOCK: Errno = Errno(88);
    /// Not supported by this file system.
    pub const EOPNOTSUPP: Errno = Errno(95);
    /// No such family of addresses.
    pub const EAFNOSUPPORT: Errno = Errno(97);
    /// The time is over.
    pub const ETIMEDOUT: Errno = Errno(110);
    /// Inside the kernel only: a signal came in between, and the system call may begin again after it.
    pub const RESTART: Errno = Errno(512);
    /// Inside the kernel only: there was no frame; the system call begins again when somebody has been ended for it.
    pub const STARVED: Errno = Errno(513);

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
