//! What a new process finds on its stack (System V ABI, "Process Initialization"), from the stack pointer up:
//!
//! ```text
//! argc | argv[0] ... argv[argc-1] 0 | envp... 0 | auxiliary vector: (key, value) ... (0, 0) | strings, random bytes
//! ```

use crate::Interpreter;
use crate::elf::HEADER_SIZE;
use abi::memory::PAGE_SIZE;
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
/// The psABI wants the stack pointer at a multiple of this.
const STACK_ALIGNMENT: usize = 16;

/// The words that a program is started with.
#[derive(Clone, Default)]
pub struct Words {
    /// argv.
    pub arguments: Vec<Vec<u8>>,
    /// envp: NAME=VALUE each.
    pub environment: Vec<Vec<u8>>,
}

impl Words {
    /// argv of these words, and no environment.
    pub fn of(words: &[&str]) -> Words {
        let arguments = words.iter().map(|word| word.as_bytes().to_vec()).collect();
        Words { arguments, environment: Vec::new() }
    }

    /// The program is a script, at this path: what runs is what reads it, told where it is.
    pub fn read_script(&mut self, script: Vec<u8>, (interpreter, argument): &Interpreter) {
        let first = [Some(interpreter.clone()), argument.clone(), Some(script)].into_iter().flatten();
        self.arguments.splice(..self.arguments.len().min(1), first);
    }

    /// Bytes that they take on the stack, with their pointers.
    pub fn size(&self) -> usize {
        let all = self.arguments.iter().chain(&self.environment);
        all.map(|word| word.len() + 1 + size_of::<usize>()).sum()
    }
}

/// What the auxiliary vector says of the program.
#[derive(Clone, Copy, Debug)]
pub struct AuxiliaryValues {
    /// The first instruction of the program itself.
    pub entry: usize,
    /// Where it finds its own program headers.
    pub headers: usize,
    /// How many those are.
    pub header_count: usize,
    /// Where its loader lies, or 0.
    pub loader_base: usize,
}

/// Puts all that below `top`, by `put(address, bytes)`; says where the stack pointer is to be.
pub fn build<E>(
    words: &Words,
    values: &AuxiliaryValues,
    mut top: usize,
    random: &[u8; 16],
    mut put: impl FnMut(usize, &[u8]) -> Result<(), E>,
) -> Result<usize, E> {
    // The strings first, from the top down, so that their addresses are known.
    let mut push = |bytes: &[u8]| {
        top -= bytes.len();
        put(top, bytes)?;
        Ok(top)
    };
    let mut push_strings = |strings: &[Vec<u8>]| -> Result<Vec<usize>, E> {
        let one = |string: &Vec<u8>| {
            push(&[0])?;
            push(string)
        };
        strings.iter().map(one).collect()
    };
    let arguments = push_strings(&words.arguments)?;
    let environment = push_strings(&words.environment)?;
    let random = push(random)?;

    let mut vector = Vec::from([arguments.len()]);
    vector.extend(&arguments);
    vector.push(0);
    vector.extend(&environment);
    vector.push(0);
    for (key, value) in auxiliary_vector(values, random, arguments.first().copied().unwrap_or(0)) {
        vector.extend([key as usize, value]);
    }

    let below = top - top % STACK_ALIGNMENT;
    let bytes = vector.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
    let size = bytes.len().next_multiple_of(STACK_ALIGNMENT);
    put(below - size, &bytes)?;
    Ok(below - size)
}

fn auxiliary_vector(
    values: &AuxiliaryValues,
    random: usize,
    file_name: usize,
) -> [(AuxiliaryKey, usize); 17] {
    [
        (AuxiliaryKey::ProgramHeaders, values.headers),
        (AuxiliaryKey::ProgramHeaderSize, HEADER_SIZE),
        (AuxiliaryKey::ProgramHeaderCount, values.header_count),
        (AuxiliaryKey::PageSize, PAGE_SIZE),
        (AuxiliaryKey::LoaderBase, values.loader_base),
        (AuxiliaryKey::Flags, 0),
        (AuxiliaryKey::Entry, values.entry),
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
