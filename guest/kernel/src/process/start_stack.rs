//! What a new process finds on its stack (System V ABI, "Process Initialization"), from the stack pointer up:
//!
//! ```text
//! argc | argv[0] ... argv[argc-1] 0 | envp... 0 | auxiliary vector: (key, value) ... (0, 0) | strings, random bytes
//! ```

use crate::arch::interrupts;
use crate::elf::{Elf, HEADER_SIZE};
use crate::memory_layout::{PAGE_SIZE, USER_STACK};
use crate::mm::address::VirtAddr;
use crate::mm::address_space::AddressSpace;
use crate::process::StartError;
use abi::process_start::AuxiliaryKey;
use alloc::vec::Vec;

/// Bit n for the extension 'a' + n: I, M, A, F, D and C.
const HARDWARE_CAPABILITIES: usize = {
    let letters = *b"imafdc";
    let mut bits = 0;
    let mut index = 0;
    while index < letters.len() {
        bits |= 1 << (letters[index] - b'a');
        index += 1;
    }
    bits
};
const TICKS_OF_TIMES_PER_SECOND: usize = 100;
const RANDOM_BYTES: usize = 16;
/// The psABI wants the stack pointer at a multiple of this.
const STACK_ALIGNMENT: usize = 16;

/// Puts all that at the top of the stack region; says where the stack pointer is to be.
pub fn build(elf: &Elf<'_>, words: &[&str], memory: &mut AddressSpace) -> Result<usize, StartError> {
    // The strings first, from the top down, so that their addresses are known.
    let mut top = USER_STACK.end.value();
    let mut push = |bytes: &[u8]| -> Result<usize, StartError> {
        let room = top - USER_STACK.start.value();
        if bytes.len() > room {
            return Err(StartError::ArgumentsTooLong);
        }
        top -= bytes.len();
        memory.fill(VirtAddr::new(top), bytes)?;
        Ok(top)
    };

    let random = push(&random_bytes())?;
    let mut arguments = Vec::with_capacity(words.len());
    for word in words {
        push(&[0])?;
        arguments.push(push(word.as_bytes())?);
    }

    let mut vector = Vec::from([words.len()]);
    vector.extend(&arguments);
    vector.push(0);
    vector.push(0); // no environment
    for (key, value) in auxiliary_vector(elf, random, arguments.first().copied().unwrap_or(0)) {
        vector.extend([key as usize, value]);
    }

    let below = top - top % STACK_ALIGNMENT;
    let bytes = vector.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
    let size = bytes.len().next_multiple_of(STACK_ALIGNMENT);
    if size > below - USER_STACK.start.value() {
        return Err(StartError::ArgumentsTooLong);
    }
    memory.fill(VirtAddr::new(below - size), &bytes)?;
    Ok(below - size)
}

fn auxiliary_vector(elf: &Elf<'_>, random: usize, file_name: usize) -> [(AuxiliaryKey, usize); 17] {
    [
        (AuxiliaryKey::ProgramHeaders, elf.program_headers_address().unwrap_or(0)),
        (AuxiliaryKey::ProgramHeaderSize, HEADER_SIZE),
        (AuxiliaryKey::ProgramHeaderCount, elf.header_count()),
        (AuxiliaryKey::PageSize, PAGE_SIZE),
        (AuxiliaryKey::LoaderBase, 0),
        (AuxiliaryKey::Flags, 0),
        (AuxiliaryKey::Entry, elf.entry),
        (AuxiliaryKey::UserId, 0),
        (AuxiliaryKey::EffectiveUserId, 0),
        (AuxiliaryKey::GroupId, 0),
        (AuxiliaryKey::EffectiveGroupId, 0),
        (AuxiliaryKey::HardwareCapabilities, HARDWARE_CAPABILITIES),
        (AuxiliaryKey::ClockTicks, TICKS_OF_TIMES_PER_SECOND),
        (AuxiliaryKey::Secure, 0),
        (AuxiliaryKey::Random, random),
        (AuxiliaryKey::FileName, file_name),
        (AuxiliaryKey::Null, 0),
    ]
}

/// Bytes for stack protectors and hash seeds, by SplitMix64 from the clock. They differ from process to process, and
/// are the same whenever a deterministic machine runs the same again; they keep nothing secret.
fn random_bytes() -> [u8; RANDOM_BYTES] {
    let mut state = interrupts::time();
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31).to_le_bytes()
    };
    let mut bytes = [0; RANDOM_BYTES];
    for half in bytes.chunks_exact_mut(8) {
        half.copy_from_slice(&next());
    }
    bytes
}
