//! The programs inside the kernel image, built from `guest/user` before the kernel.

/// A program's file.
#[derive(Debug)]
pub struct Program {
    /// Where it stands in the file system.
    pub path: &'static str,
    /// An ELF file.
    pub file: &'static [u8],
}

macro_rules! programs {
    ($($name:literal,)*) => {
        /// All of them.
        pub static ALL: &[Program] = &[$(Program {
            path: concat!("/lessons/", $name),
            file: include_bytes!(concat!("../../images/", $name, ".elf")),
        }),*];
    };
}

programs! {
    "two-worlds",
    "translation",
    "address-space",
    "rights",
    "user-and-kernel",
    "gate",
    "demand-paging",
    "lazy-heap",
    "stack",
    "copy-on-write",
    "sharing",
    "mapped-file",
    "files",
    "threads",
    "signals",
    "cost",
    "huge-pages",
    "context-switch",
    "forgotten-fence",
    "swapping",
    "thrashing",
    "overcommit",
    "dynamic-linking",
    "library",
}
