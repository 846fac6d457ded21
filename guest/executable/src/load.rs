//! From a program's path to an address space that is ready for it. Nothing is read here but the heads of files: pages come
//! when the program touches them.

use crate::elf::{Elf, ElfError, HEAD_BYTES, Segment};
use crate::script::{LONGEST_LINE, interpreter};
use crate::start_error::StartError;
use crate::start_stack::{AuxiliaryValues, Words};
use abi::errno::Errno;
use abi::memory::PAGE_SIZE;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

/// A file.
pub trait File {
    /// How many bytes it has.
    fn length(&self) -> usize;

    /// Reads bytes from `offset` on; says how many.
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno>;
}

impl<F: File> File for Arc<F> {
    fn length(&self) -> usize {
        (**self).length()
    }

    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        (**self).read(offset, into)
    }
}

/// An address space for a program that is kept in files `F`.
pub trait Memory<F> {
    /// These pages show the file from this page of it on, or zeros, with the rights of the segment.
    fn map(
        &mut self,
        pages: Range<usize>,
        segment: &Segment,
        shown: Option<(&F, usize)>,
    ) -> Result<(), Errno>;

    /// Writes bytes to where the program may.
    fn write(&mut self, address: usize, bytes: &[u8]) -> Result<(), Errno>;
}

/// Where programs lie that may lie anywhere.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// The program.
    pub program: usize,
    /// Its loader.
    pub loader: usize,
}

/// A program that has its pages.
#[derive(Clone, Copy, Debug)]
pub struct Loaded {
    /// Its first instruction: the loader's, if it has one.
    pub start: usize,
    /// Where its last page ends, the loader's not counted.
    pub end: usize,
    /// What it is to find on its stack.
    pub values: AuxiliaryValues,
}

/// The file of the program at this path, and where that is. A file that begins with `#!` names the program that is to read
/// it, which may be such a file itself; the words are then those for that one.
pub fn behind_scripts<F: File>(
    path: &[u8],
    words: &mut Words,
    find: impl Fn(&[u8]) -> Result<(F, Vec<u8>), StartError>,
) -> Result<(F, Vec<u8>), StartError> {
    const MOST_SCRIPTS: usize = 4;
    let mut found = find(path)?;
    let mut script = path.to_vec();
    for _ in 0..MOST_SCRIPTS {
        let Some(reader) = interpreter(&read_part(&found.0, 0, LONGEST_LINE)?)? else { break };
        words.read_script(script, &reader);
        (script, _) = reader;
        found = find(&script)?;
    }
    Ok(found)
}

/// Maps the program in `file`, and its loader, if it wants one, by whose name `find` finds it.
pub fn load<F: File>(
    file: &F,
    memory: &mut impl Memory<F>,
    places: Places,
    find: impl FnOnce(&[u8]) -> Result<F, StartError>,
) -> Result<Loaded, StartError> {
    let head = read_part(file, 0, HEAD_BYTES)?;
    let elf = Elf::parse(&head, file.length())?;
    let base = if elf.movable { places.program } else { 0 };
    let end = map_segments(&elf, base, file, memory)?;
    let entry = base.wrapping_add(elf.entry);
    let (start, loader_base) = match elf.loader()? {
        None => (entry, 0),
        Some((offset, length)) => {
            let name = read_part(file, offset, length)?;
            let name = name.split(|&byte| byte == 0).next().unwrap_or(&[]);
            let loader = find(name).map_err(|_| StartError::NoLoader(name.to_vec()))?;
            (load_loader(&loader, places.loader, memory)?, places.loader)
        }
    };
    let headers = elf.program_headers_address().map_or(0, |address| base.wrapping_add(address));
    let values = AuxiliaryValues { entry, headers, header_count: elf.header_count(), loader_base };
    Ok(Loaded { start, end, values })
}

/// The program that loads the rest; says where it starts.
fn load_loader<F: File>(file: &F, base: usize, memory: &mut impl Memory<F>) -> Result<usize, StartError> {
    let head = read_part(file, 0, HEAD_BYTES)?;
    let elf = Elf::parse(&head, file.length())?;
    if !elf.movable {
        return Err(ElfError::BadAddresses.into());
    }
    map_segments(&elf, base, file, memory)?;
    Ok(base.wrapping_add(elf.entry))
}

/// Maps each segment; says where the last one ends.
fn map_segments<F>(
    elf: &Elf<'_>,
    base: usize,
    file: &F,
    memory: &mut impl Memory<F>,
) -> Result<usize, StartError> {
    let mut end = PAGE_SIZE;
    for segment in elf.segments() {
        let segment = segment?;
        let placed = segment.place(base)?;
        end = end.max(placed.zeros.end);
        for (pages, shown) in [(placed.from_file, Some((file, placed.first_page))), (placed.zeros, None)] {
            if !pages.is_empty() {
                memory.map(pages, &segment, shown)?;
            }
        }
        memory.write(placed.tail.start, &[0; PAGE_SIZE][..placed.tail.len()])?;
    }
    Ok(end)
}

/// On the heap: kernel stacks are small.
fn read_part(file: &impl File, offset: usize, length: usize) -> Result<Vec<u8>, StartError> {
    let mut bytes = vec![0; length];
    let read = file.read(offset, &mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}
