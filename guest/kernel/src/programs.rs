//! The programs inside the kernel image, built from `guest/user` before the kernel.

/// A program's file.
#[derive(Debug)]
pub struct Program {
    /// The name to start it by.
    pub name: &'static str,
    /// An ELF file.
    pub file: &'static [u8],
}

/// Lesson 1.
pub static TWO_WORLDS: Program =
    Program { name: "two-worlds", file: include_bytes!("../../images/two-worlds.elf") };
