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
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;
use executable::{AuxiliaryValues, Elf, ElfError, HEAD_BYTES, Interpreter, LONGEST_LINE, Segment, Words};
use spin::Once;

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
            Errno::EINVAL | Errno::EEXIST | Errno::EFAULT => BAD_ADDRESSES,
            _ => StartError::Refused(error),
        }
    }
}

const BAD_ADDRESSES: StartError = StartError::Elf(ElfError::BadAddresses);

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
    let heap = heap.ok_or(BAD_ADDRESSES)?;
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
        return Err(BAD_ADDRESSES);
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
    let start = VirtAddr::new(base.checked_add(segment.address).ok_or(BAD_ADDRESSES)?);
    let page_after = |size| start.checked_add(size).and_then(VirtAddr::round_up).ok_or(BAD_ADDRESSES);
    let (file_end, end) = (page_after(segment.size_in_file)?, page_after(segment.size)?);
    let (purpose, counted) = (Purpose::Program, Counted::WhenWritable);
    let region = |addresses, view| Region { addresses, rights, view, purpose, counted };
    if segment.size_in_file > 0 {
        let (object, first_page) = (file.clone(), segment.offset / PAGE_SIZE);
        let view = View { object, first_page, sharing: Sharing::Private };
        memory.add(region(start.page_start()..file_end, Some(view)))?;
    }
    let zeros_start = if segment.size_in_file > 0 { file_end } else { start.page_start() };
    if zeros_start < end {
        memory.add(region(zeros_start..end, None))?;
    }
    // The rest of the last page from the file is the beginning of the zeros.
    let tail = start.value() + segment.size_in_file;
    if segment.writable && segment.size_in_file > 0 && tail < file_end.value() {
        let zeros = &[0; PAGE_SIZE][..file_end.value() - tail];
        UserSlice::claimed(tail, zeros.len()).write(memory, zeros)?;
    }
    Ok(end)
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
