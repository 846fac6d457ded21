//! Programs come to their address spaces (`guest/executable`): from files, as regions.

use crate::arch::trap::TrapFrame;
use crate::fs::{self, NodeKind};
use crate::memory_layout::{
    FIRST_STACK, MAPPINGS_END, MOVABLE_LOADER, MOVABLE_PROGRAM, PAGE_SIZE, SIGNAL_RETURN, STACK_LIMIT,
    USER_STACK_TOP,
};
use crate::mm::address::VirtAddr;
use crate::mm::address_space::AddressSpace;
use crate::mm::pte::Rights;
use crate::mm::region::{Counted, Purpose, Region, Sharing, View};
use crate::page_cache::PageCache;
use crate::process::Program;
use crate::random;
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;
use executable::{ElfError, Loaded, Memory, Places, Segment, StartError, Words};
use spin::Once;

impl executable::File for PageCache {
    fn length(&self) -> usize {
        tree::File::length(self)
    }

    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        self.read(offset, into)
    }
}

impl Memory<Arc<PageCache>> for AddressSpace {
    fn map(
        &mut self,
        pages: Range<usize>,
        segment: &Segment,
        shown: Option<(&Arc<PageCache>, usize)>,
    ) -> Result<(), Errno> {
        self.add(Region {
            addresses: VirtAddr::new(pages.start)..VirtAddr::new(pages.end),
            rights: Rights::of(true, segment.writable, segment.executable),
            view: shown.map(|(file, first_page)| private(file, first_page)),
            purpose: Purpose::Program,
            counted: Counted::WhenWritable,
        })
    }

    fn write(&mut self, address: usize, bytes: &[u8]) -> Result<(), Errno> {
        UserSlice::claimed(address, bytes.len()).write(self, bytes)
    }
}

fn private(file: &Arc<PageCache>, first_page: usize) -> View {
    View { object: file.clone(), first_page, sharing: Sharing::Private }
}

/// Bytes that arguments and environment may take on the stack, as with Linux a quarter of what it can grow to.
pub const MOST_WORDS: usize = STACK_LIMIT / 4;

/// A program that is ready to run.
pub struct Prepared {
    pub memory: AddressSpace,
    /// The registers to start it with.
    pub start: TrapFrame,
    pub program: Program,
}

/// An address space with the program at this path in it.
pub fn prepare(folder: &[u8], path: &[u8], words: &Words) -> Result<Prepared, StartError> {
    let mut words = words.clone();
    let (file, path) = executable::behind_scripts(path, &mut words, |name| find(folder, name))?;
    let mut memory = AddressSpace::new()?;
    let places = Places { program: MOVABLE_PROGRAM, loader: MOVABLE_LOADER };
    let loaded = executable::load(&file, &mut memory, places, |name| Ok(find(b"/", name)?.0))?;
    let heap = VirtAddr::new(loaded.end).checked_add(PAGE_SIZE).filter(|&start| start < MAPPINGS_END);
    let heap = heap.ok_or(ElfError::BadAddresses)?;
    memory.heap = heap..heap;
    add_stack(&mut memory)?;
    let stack_pointer = fill_stack(&loaded, &words, &mut memory)?;
    let start = TrapFrame::starting_at(loaded.start, stack_pointer);
    let arguments = words.arguments.iter().flat_map(|word| word.iter().chain(&[0])).copied().collect();
    Ok(Prepared { memory, start, program: Program { file: Some(file), path, arguments } })
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
        view: Some(private(object, 0)),
        purpose: Purpose::SignalReturn,
        counted: Counted::No,
    })?;
    Ok(())
}

/// Fills the beginning of the stack; says where the stack pointer is to be.
fn fill_stack(loaded: &Loaded, words: &Words, memory: &mut AddressSpace) -> Result<usize, StartError> {
    if words.size() > MOST_WORDS {
        return Err(StartError::Refused(Errno::E2BIG));
    }
    let mut seed = [0; 16];
    random::fill(&mut seed);
    let put = |address: usize, bytes: &[u8]| memory.write(address, bytes);
    Ok(executable::build(words, &loaded.values, USER_STACK_TOP, &seed, put)?)
}

/// The file of a program, by its path, and its path from the root.
fn find(working_folder: &[u8], name: &[u8]) -> Result<(Arc<PageCache>, Vec<u8>), StartError> {
    let place = fs::root().resolve(working_folder, name, true).map_err(StartError::Refused)?;
    let node = place.node.ok_or(StartError::Refused(Errno::ENOENT))?;
    match &node.kind {
        NodeKind::File(object) if node.status().mode & 0o111 != 0 => Ok((object.clone(), place.path)),
        _ => Err(StartError::Refused(Errno::EACCES)),
    }
}
