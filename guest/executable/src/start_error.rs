//! Why a program does not start.

use crate::ElfError;
use abi::errno::Errno;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Why a program does not start.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StartError {
    /// The file is no program for us.
    Elf(ElfError),
    /// The program is put together from libraries by a loader, which is not at this path.
    NoLoader(Vec<u8>),
    /// There is no such file, or no room for a program.
    Refused(Errno),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Elf(error) => write!(formatter, "{error}"),
            StartError::NoLoader(path) => {
                let path = String::from_utf8_lossy(path);
                write!(
                    formatter,
                    "it needs {path} and libraries: give it a system's folder with --dir FOLDER:/"
                )
            }
            StartError::Refused(Errno::ENOENT) => formatter.write_str("there is no such file"),
            StartError::Refused(Errno::EACCES) => formatter.write_str("it is no file that may be executed"),
            StartError::Refused(Errno::ENOMEM) => formatter.write_str("no memory left"),
            StartError::Refused(Errno::EAGAIN) => formatter.write_str("there are too many processes"),
            StartError::Refused(Errno::E2BIG) => formatter.write_str("its arguments do not fit on the stack"),
            StartError::Refused(error) => write!(formatter, "the file cannot be used (error {})", error.0),
        }
    }
}

impl From<StartError> for Errno {
    fn from(error: StartError) -> Errno {
        match error {
            StartError::Elf(_) => Errno::ENOEXEC,
            StartError::NoLoader(_) => Errno::ENOENT,
            StartError::Refused(error) => error,
        }
    }
}

impl From<ElfError> for StartError {
    fn from(error: ElfError) -> StartError {
        StartError::Elf(error)
    }
}

/// Why an address space cannot be as the file wants it, or a file cannot be read.
impl From<Errno> for StartError {
    fn from(error: Errno) -> StartError {
        match error {
            Errno::EINVAL | Errno::EEXIST | Errno::EFAULT => ElfError::BadAddresses.into(),
            _ => StartError::Refused(error),
        }
    }
}
