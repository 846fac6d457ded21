//! Why a file cannot be run. Every message is what follows `error: FILE: ` on one line.

use crate::bus::RamError;
use std::io;

/// A file that cannot be run, or a machine that cannot be set up for it.
#[derive(Debug, thiserror::Error)]
pub enum BootError {
    /// The host cannot open or read it.
    #[error("{}", reason(.0))]
    Host(#[from] io::Error),
    /// The translator was asked for, and there is none.
    #[error(
        "cannot be translated here: that takes x86-64 Linux and memory that may be executed (--engine auto does without)"
    )]
    NoTranslator,
    /// It is about the firmware, not about the program.
    #[error("its firmware {0}")]
    Firmware(Box<BootError>),
    /// A directory.
    #[error("is a directory")]
    Directory,
    /// A FIFO, socket or device.
    #[error("is not a regular file (it is a FIFO, a socket or a device)")]
    NotRegular,
    /// No bytes.
    #[error("is empty")]
    Empty,
    /// More bytes than are ever read whole.
    #[error("is too large: {size} bytes, and the limit is {limit}")]
    TooLarge {
        /// Its size.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// The magic number is unknown.
    #[error("is neither an ELF file nor a Linux Image")]
    UnknownFormat,
    /// A compressed kernel.
    #[error("is compressed ({0}); uncompress it first")]
    Compressed(&'static str),
    /// The ELF header does not fit.
    #[error("is cut off: its ELF header does not fit into its {0} bytes")]
    HeaderCutOff(u64),
    /// A gzip file that does not decompress.
    #[error("is a gzip file that is cut off or damaged")]
    Gzip,
    /// 32-bit, big-endian, or of another architecture.
    #[error("is a program for {0}; this is a 64-bit little-endian RISC-V machine")]
    Foreign(String),
    /// An object file, a core dump or something unknown.
    #[error("is {0}, not a program")]
    NotAProgram(&'static str),
    /// The ELF header contradicts itself or the format.
    #[error("is a malformed ELF file: {0}")]
    Malformed(String),
    /// There are no bytes to put into memory.
    #[error("has nothing to load")]
    NothingToLoad,
    /// Part of it lies outside RAM, and more RAM would not help.
    #[error("loads {start:#x}..{end:#x}, but RAM is {ram_start:#x}..{ram_end:#x}")]
    OutsideRam {
        /// The first address.
        start: u64,
        /// The address after the last.
        end: u64,
        /// Where RAM begins.
        ram_start: u64,
        /// Where RAM ends.
        ram_end: u64,
    },
    /// More RAM would help.
    #[error(
        "needs memory up to {end:#x}, {needed_mib} MiB; there are {ram_mib} MiB (try --memory {needed_mib})"
    )]
    NotEnoughRam {
        /// The address after the last.
        end: u64,
        /// What there is.
        ram_mib: u64,
        /// What would suffice.
        needed_mib: u64,
    },
    /// The first instruction would not be in memory.
    #[error("starts at {0:#x}, which is not in what it loads")]
    EntryOutside(u64),
    /// `tohost` or `fromhost` where no RAM is.
    #[error("has its {name} word at {address:#x}, outside RAM")]
    HostWordOutside {
        /// The symbol.
        name: &'static str,
        /// Where it is.
        address: u64,
    },
    /// Asked to be run as something that it cannot be.
    #[error("cannot be run as {0}")]
    WrongKind(&'static str),
    /// Kernel, initial RAM disk and device tree do not fit.
    #[error("leaves no room in memory for {what} of {size} bytes; try more --memory")]
    NoRoom {
        /// What did not fit.
        what: &'static str,
        /// Its size.
        size: u64,
    },
    /// A text in the device tree is not possible there.
    #[error("is no device tree that can be used: {0}")]
    DeviceTree(String),
    /// The host does not give memory.
    #[error("{0}")]
    Ram(#[from] RamError),
}

/// The host's reason without the error number.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::UnexpectedEof => "became shorter while it was read".into(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}
