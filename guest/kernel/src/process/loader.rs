//! From a program's file to the regions of an address space. Nothing is read here but the file's head: pages come when
//! the program touches them.

use crate::fs::{self, NodeKind};
use crate::memory_layout::{
    FIRST_STACK, MAPPINGS_END, MOVABLE_PROGRAM, PAGE_SIZE, SIGNAL_RETURN, STACK_LIMIT, USER_STACK_TOP,
};
use crate::mm::address::VirtAddr;
use crate::mm::address_space::AddressSpace;
use crate::mm::pte::Rights;
use crate::mm::region::{Counted, Purpose, Region, Sharing, View};
use crate::page_cache::PageCache;
use crate::random;
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use executable::{
    AuxiliaryValues, Elf, ElfError, HEAD_BYTES, Interpreter, LONGEST_LINE, Segment, StartError, Words,
};
use spin::Once;
use tree::File;

/// A program that has its regions.
pub struct Loaded {
    /// Its first instruction: the loader's, if it has one.
    pub start: usize,
    values: AuxiliaryValues,
}

/// Makes the regions of the program in `file`, of its loader if it wants one, and of its stack.
pub fn load(file: &Arc<PageCache>, memory: &mut AddressSpace) -> Result<Loaded, StartError> {
    let head = head_of(file)?;
    let elf = Elf::parse(&head, file.length())?;
    let base = if elf.movable { MOVABLE_PROGRAM } else { 0 };
    let end = map_segments(&elf, base, file, memory)?;
    let heap = end.checked_add(PAGE_SIZE).filter(|&start| start < MAPPINGS_END);
    let heap = heap.ok_or(ElfError::BadAddresses)?;
    memory.heap = heap..heap;

    let entry = base.wrapping_add(elf.entry);
    let (start, loader_base) = match elf.loader()? {
        None => (entry, 0),
        Some(place) => load_loader(file, place, memory)?,
    };
    add_stack(memory)?;
    let headers = elf.program_headers_address().map_or(0, |address| base.wrapping_add(address));
    let values = AuxiliaryValues { entry, headers, header_count: elf.header_count(), loader_base };
    Ok(Loaded { start, values })
}

/// Bytes that arguments and environment may take on the stack, as with Linux a quarter of what it can grow to.
pub const MOST_WORDS: usize = STACK_LIMIT / 4;

/// Fills the beginning of the stack; says where the stack pointer is to be.
pub fn fill_stack(loaded: &Loaded, words: &Words, memory: &mut AddressSpace) -> Result<usize, StartError> {
    if words.size() > MOST_WORDS {
        return Err(StartError::Refused(Errno::E2BIG));
    }
    let mut seed = [0; 16];
    random::fill(&mut seed);
    let put = |address: usize, bytes: &[u8]| UserSlice::claimed(address, bytes.len()).write(memory, bytes);
    Ok(executable::build(words, &loaded.values, USER_STACK_TOP, &seed, put)?)
}

/// What runs a script; `None` if the file is none.
pub fn interpreter(file: &PageCache) -> Result<Option<Interpreter>, StartError> {
    Ok(executable::interpreter(&read_part(file, 0, LONGEST_LINE)?)?)
}

/// On the heap: kernel stacks are small.
fn head_of(file: &PageCache) -> Result<Vec<u8>, StartError> {
    read_part(file, 0, HEAD_BYTES)
}

fn read_part(file: &PageCache, offset: usize, length: usize) -> Result<Vec<u8>, StartError> {
    let mut bytes = vec![0; length];
    let read = file.read(offset, &mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}

/// The program that loads the rest: says where it starts and where it lies.
fn load_loader(
    file: &PageCache,
    (offset, length): (usize, usize),
    memory: &mut AddressSpace,
) -> Result<(usize, usize), StartError> {
    let name = read_part(file, offset, length)?;
    let name = name.split(|&byte| byte == 0).next().unwrap_or(&[]);
    let (loader, _) = find(b"/", name).map_err(|_| StartError::NoLoader(name.to_vec()))?;
    let head = head_of(&loader)?;
    let elf = Elf::parse(&head, loader.length())?;
    if !elf.movable {
        return Err(ElfError::BadAddresses.into());
    }
    // Below the mappings, with room for the largest loader anybody has seen.
    const ROOM: usize = 16 << 20;
    let base = MAPPINGS_END.value() - ROOM;
    map_segments(&elf, base, &loader, memory)?;
    Ok((base.wrapping_add(elf.entry), base))
}

/// Makes a region for each segment; says where the last one ends.
fn map_segments(
    elf: &Elf<'_>,
    base: usize,
    file: &Arc<PageCache>,
    memory: &mut AddressSpace,
) -> Result<VirtAddr, StartError> {
    let mut program_end = VirtAddr::new(PAGE_SIZE);
    for segment in elf.segments() {
        program_end = program_end.max(map_segment(&segment?, base, file, memory)?);
    }
    Ok(program_end)
}

fn map_segment(
    segment: &Segment,
    base: usize,
    file: &Arc<PageCache>,
    memory: &mut AddressSpace,
) -> Result<VirtAddr, StartError> {
    let rights = Rights::of(true, segment.writable, segment.executable);
    let placed = segment.place(base)?;
    let view = View { object: file.clone(), first_page: placed.first_page, sharing: Sharing::Private };
    for (pages, view) in [(&placed.from_file, Some(view)), (&placed.zeros, None)] {
        if !pages.is_empty() {
            let addresses = VirtAddr::new(pages.start)..VirtAddr::new(pages.end);
            let (purpose, counted) = (Purpose::Program, Counted::WhenWritable);
            memory.add(Region { addresses, rights, view, purpose, counted })?;
        }
    }
    let zeros = &[0; PAGE_SIZE][..placed.tail.len()];
    UserSlice::claimed(placed.tail.start, zeros.len()).write(memory, zeros)?;
    Ok(VirtAddr::new(placed.zeros.end))
}

/// The stack, and the page with the end of a signal handler, which all processes share.
fn add_stack(memory: &mut AddressSpace) -> Result<(), StartError> {
    static SIGNAL_RETURN_PAGE: Once<Arc<PageCache>> = Once::new();
    /// `li a7, 139` (rt_sigreturn), `ecall`.
    static INSTRUCTIONS: [u8; 8] = [0x93, 0x08, 0xb0, 0x08, 0x73, 0x00, 0x00, 0x00];

    let addresses = VirtAddr::new(USER_STACK_TOP - FIRST_STACK)..VirtAddr::new(USER_STACK_TOP);
    memory.add(Region::of_zeros(addresses, Purpose::Stack))?;
    let object = SIGNAL_RETURN_PAGE.call_once(|| PageCache::of_bytes(&INSTRUCTIONS));
    memory.add(Region {
        addresses: SIGNAL_RETURN..VirtAddr::new(SIGNAL_RETURN.value() + PAGE_SIZE),
        rights: Rights::EXECUTE,
        view: Some(View { object: object.clone(), first_page: 0, sharing: Sharing::Private }),
        purpose: Purpose::SignalReturn,
        counted: Counted::No,
    })?;
    Ok(())
}

/// The file of a program, by its path, and its path from the root.
pub fn find(working_folder: &[u8], name: &[u8]) -> Result<(Arc<PageCache>, Vec<u8>), StartError> {
    let place = fs::root().resolve(working_folder, name, true).map_err(StartError::Refused)?;
    let node = place.node.ok_or(StartError::Refused(Errno::ENOENT))?;
    match &node.kind {
        NodeKind::File(object) if node.status().mode & 0o111 != 0 => Ok((object.clone(), place.path)),
        _ => Err(StartError::Refused(Errno::EACCES)),
    }
}
