//! From a program's file to its regions in memory.

use crate::elf::{Elf, ElfError};
use crate::memory_layout::USER_STACK;
use crate::mm::address::VirtAddr;
use crate::mm::address_space::{AddressSpace, Purpose, Region, SpaceError};
use crate::mm::pte::Rights;
use core::fmt;

/// Why a program does not start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StartError {
    /// The file.
    Elf(ElfError),
    /// No frame left.
    OutOfMemory,
    /// Parts of the program overlap, or lie outside the program's half of the address space.
    BadAddresses,
    /// Arguments that fill more than the stack.
    ArgumentsTooLong,
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Elf(error) => write!(formatter, "{error}"),
            StartError::OutOfMemory => formatter.write_str("no memory left"),
            StartError::BadAddresses => {
                formatter.write_str("its parts overlap or lie outside its address space")
            }
            StartError::ArgumentsTooLong => formatter.write_str("its arguments do not fit on the stack"),
        }
    }
}

impl From<ElfError> for StartError {
    fn from(error: ElfError) -> StartError {
        StartError::Elf(error)
    }
}

impl From<SpaceError> for StartError {
    fn from(error: SpaceError) -> StartError {
        match error {
            SpaceError::OutOfMemory => StartError::OutOfMemory,
            SpaceError::BadRegion => StartError::BadAddresses,
        }
    }
}

/// Makes a region for each segment of the program and one for its stack.
pub fn load(elf: &Elf<'_>, memory: &mut AddressSpace) -> Result<(), StartError> {
    for segment in elf.segments() {
        let segment = segment?;
        let rights = match (segment.writable, segment.executable) {
            (false, false) => Rights::Read,
            (true, false) => Rights::ReadWrite,
            (false, true) => Rights::ReadExecute,
            (true, true) => return Err(StartError::Elf(ElfError::WritableAndExecutable)),
        };
        let start = VirtAddr::new(segment.address);
        let end =
            start.checked_add(segment.size).and_then(VirtAddr::round_up).ok_or(StartError::BadAddresses)?;
        memory.add(Region { addresses: start.page_start()..end, rights, purpose: Purpose::Program })?;
        memory.fill(start, segment.bytes)?;
    }
    memory.add(Region { addresses: USER_STACK, rights: Rights::ReadWrite, purpose: Purpose::Stack })?;
    Ok(())
}
