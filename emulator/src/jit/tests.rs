//! Every byte that is emitted is looked at: known instructions, known memory, and ways that stay inside.

use super::lower::{Features, Over, Place, Target, Translation, most_sites_and_links, side_entry, translate};
use super::region::{Block, Node, Region, Source};
use super::thunks::{Search, Searches, Thunks};
use super::translations::{self, Kept, Translations};
use super::trials::Trials;
use super::{MOST_SIDE_ENTRY, frame, layout};
use crate::bus::{Bus, CodeLines, Ram, Width};
use crate::hart::Hart;
use crate::interpreter::{MAX_LENGTH, Start};
use crate::isa::address::PhysAddr;
use crate::isa::extension::IsaSet;
use crate::mmu::FrontCache;
use iced_x86::{Code, Decoder, DecoderOptions, FlowControl, Instruction, OpKind, Register};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Where the code would run.
const THUNKS: usize = 0x10_0000;
const PIECE: usize = 0x20_0000;
/// Where what it refers to would be.
const SITES: u64 = 0x30_0000;
const LINKS: u64 = 0x40_0000;
const GUARD: u64 = 0x50_0000;
const GAINS: u64 = 0x90_0000;
const TARGETS: [Option<u64>; 2] = [Some(0x70_0000), Some(0x80_0000)];
/// The number of the translation, and the index of the block that it begins with.
const NUMBER: u32 = 7;
const BLOCK: u32 = 8;
/// Where another translation would be entered.
const THERE: usize = 0x60_0000;
const RAM: u64 = 0x8000_0000;
/// The most instructions of a region.
const LENGTH: usize = 512;

fn decode(code: &[u8], address: usize) -> Vec<Instruction> {
    Decoder::with_ip(64, code, address as u64, DecoderOptions::NONE).into_iter().collect()
}

/// What translated code may take as a base: the hart, the host's stack, and what has been computed or looked up.
const BASES: [Register; 6] =
    [Register::RBP, Register::RSP, Register::RAX, Register::RCX, Register::RDX, Register::RDI];
/// What it may store through: the same without what only tables are read through.
const STORE_BASES: [Register; 3] = [Register::RBP, Register::RSP, Register::RCX];
/// What lies above the frame in the region's own routines.
const PUSHED: i64 = 16;
/// How far what is accessed may be from its base, if that is not the hart or the stack: as far as an immediate reaches.
const REACH: i64 = 1 << 11;

fn is_store(instruction: &Instruction) -> bool {
    let mut factory = iced_x86::InstructionInfoFactory::new();
    let info = factory.info(instruction);
    info.used_memory().iter().any(|memory| {
        use iced_x86::OpAccess::{CondWrite, ReadCondWrite, ReadWrite, Write};
        memory.base() != Register::RSP
            && matches!(memory.access(), Write | CondWrite | ReadWrite | ReadCondWrite)
    })
}

/// Whether the displacement is one that the base may have.
fn is_bounded(instruction: &Instruction) -> bool {
    let displacement = instruction.memory_displacement64() as i64;
    let hart = -(layout::ORIGIN as i64)..(size_of::<Hart>() - layout::ORIGIN) as i64;
    let stores = FrontCache::STORES as i64;
    match instruction.memory_base() {
        Register::RBP => hart.contains(&displacement) && instruction.memory_index() == Register::None,
        Register::RSP => (0..i64::from(frame::SIZE) + PUSHED).contains(&displacement),
        _ => (-REACH..=REACH).contains(&displacement) || (stores..stores + 16).contains(&displacement),
    }
}

/// Checks what a translator emits: each instruction is known, reaches no memory but what it may, and goes on inside, or where `ways`
/// lead. The translator itself does so in these tests, whatever it translates.
pub fn verify(code: &[u8], address: usize, ways: &[usize]) {
    let instructions = decode(code, address);
    let starts: HashSet<u64> =
        instructions.iter().map(Instruction::ip).chain(ways.iter().map(|&way| way as u64)).collect();
    for instruction in &instructions {
        check(instruction, &starts);
    }
}

/// The ways that lead out of a piece of code: to what is shared, and to another piece, if there is one.
pub fn ways_out(thunks: &Thunks, there: Option<usize>) -> Vec<usize> {
    let Thunks {
        enter: _,
        link,
        find,
        target,
        guard,
        stop,
        ask,
        refer,
        leave,
        find_page,
        know_float,
        exceptions,
        weigh,
        weigh_in_stretch,
        loads,
        stores,
    } = *thunks;
    let searches = [loads, stores].into_iter().flat_map(|Searches { aligned, any }| [aligned, any]).flatten();
    let searches = searches.flat_map(|Search { all, elsewhere }| [all, elsewhere]);
    let thunks = [
        link,
        find,
        target,
        guard,
        stop,
        ask,
        refer,
        leave,
        find_page,
        know_float,
        exceptions,
        weigh,
        weigh_in_stretch,
    ];
    thunks.into_iter().chain(searches).chain(there).collect()
}

/// Checks one instruction of those that begin at `starts`, where the ways out do, too.
fn check(instruction: &Instruction, starts: &HashSet<u64>) {
    assert_ne!(instruction.code(), Code::INVALID, "at {:#x}", instruction.ip());
    let has_memory =
        (0..instruction.op_count()).any(|operand| instruction.op_kind(operand) == OpKind::Memory);
    let address_only = instruction.mnemonic() == iced_x86::Mnemonic::Lea;
    if has_memory && !address_only {
        assert!(BASES.contains(&instruction.memory_base()), "{instruction}");
        assert!(is_bounded(instruction), "{instruction}");
        assert!(!is_store(instruction) || STORE_BASES.contains(&instruction.memory_base()), "{instruction}");
    }
    match instruction.flow_control() {
        FlowControl::Next | FlowControl::Return => {}
        FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch | FlowControl::Call => {
            assert!(starts.contains(&instruction.near_branch_target()), "{instruction}");
        }
        // By a link or a way.
        FlowControl::IndirectBranch if instruction.op0_kind() == OpKind::Memory => {}
        FlowControl::IndirectBranch
        | FlowControl::IndirectCall
        | FlowControl::Interrupt
        | FlowControl::XbeginXabortXend
        | FlowControl::Exception => panic!("{instruction} is never emitted"),
    }
}

/// A hart of which nothing is known to be slow.
fn target(features: Features) -> Target {
    Target {
        isa: IsaSet::full(),
        features,
        everything: true,
        misaligned: true,
        flat: true,
        marked: false,
        counted: false,
        copied: false,
        trials: Trials::default(),
    }
}

fn page(words: &[u32]) -> Bus {
    let mut ram = Ram::new(PhysAddr(RAM), 0x2000).unwrap();
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    ram.write(PhysAddr(RAM), &bytes);
    Bus::new(ram, 1)
}

/// `sstatus`, `sscratch`, `sepc`, `scause`, `stval`, `satp`, their like of M-mode, and counters.
const CSRS: [u32; 14] =
    [0x100, 0x140, 0x141, 0x142, 0x143, 0x180, 0x340, 0x341, 0x342, 0x343, 0xb00, 0xb02, 0xc00, 0xc02];

/// Words that mostly are instructions: of every major opcode, with any fields.
fn word() -> impl Strategy<Value = u32> {
    const OPCODES: [u32; 18] = [
        0x03, 0x07, 0x0f, 0x13, 0x17, 0x1b, 0x23, 0x27, 0x2f, 0x33, 0x37, 0x3b, 0x43, 0x53, 0x63, 0x67, 0x6f,
        0x73,
    ];
    prop_oneof![
        6 => (any::<u32>(), proptest::sample::select(&OPCODES[..])).prop_map(|(bits, op)| bits & !0x7f | op),
        // With the fields that the first extensions leave 0.
        4 => (any::<u32>(), proptest::sample::select(&OPCODES[..]))
            .prop_map(|(bits, op)| bits & 0x41ff_ff80 | op),
        // Accesses to the CSRs of traps.
        1 => (any::<u32>(), proptest::sample::select(&CSRS[..]))
            .prop_map(|(bits, csr)| bits & 0xf_ff80 | 0x73 | csr << 20),
        // Loops …
        1 => (any::<u32>(), 1..10u32).prop_map(|(bits, words)| branch_back(bits, words)),
        // … with registers that move by constants.
        1 => (1..32u32, any::<u32>()).prop_map(|(x, bits)| x << 7 | x << 15 | (bits & 0x8ff) << 20 | 0x13),
        1 => any::<u32>(),
    ]
}

/// A branch with any registers that goes back.
fn branch_back(bits: u32, words: u32) -> u32 {
    let offset = (4 * words).wrapping_neg();
    let immediate = 1 << 31 | (offset >> 5 & 0x3f) << 25 | (offset >> 1 & 0xf) << 8 | (offset >> 11 & 1) << 7;
    // BEQ, BNE, BLT, BGE, BLTU or BGEU.
    let condition = [0, 1, 4, 5, 6, 7][bits as usize % 6];
    bits & 0x01ff_8000 | immediate | condition << 12 | 0x63
}

/// What regions are made from, where nothing else is translated.
fn source<'a>(bus: &'a Bus, isa: &'a IsaSet, length: usize) -> Source<'a> {
    static NONE: LazyLock<Translations> = LazyLock::new(Translations::default);
    Source { bus, isa, length, repeated: 0, translations: &NONE }
}

/// Checks that a translation can be entered where blocks begin, and what enters it there.
fn verify_side_entries(region: &Region, translation: &Translation, thunks: &Thunks, over: Option<Over>) {
    let Translation { code, prologue, places, .. } = translation;
    let starts: HashSet<u64> = decode(code, 0).iter().map(Instruction::ip).collect();
    for place in places {
        assert!(region.blocks.iter().any(|block| block.start() == place.offset));
        assert!(starts.contains(&place.code.into()));
        let over = over.map(|over| Over { offset: place.offset, ..over });
        let entry = side_entry(thunks, PIECE, over, &code[prologue.clone()], THERE).unwrap();
        assert!(entry.len() <= MOST_SIDE_ENTRY);
        verify(&entry, PIECE, &ways_out(thunks, Some(THERE)));
    }
    assert!(places.is_sorted_by(|a, b| a.offset < b.offset));
    let first = places.iter().find(|place| place.offset == region.blocks[0].start());
    assert_eq!(first.map(|place| place.code as usize), Some(prologue.end));
}

proptest! {
    #[test]
    fn what_is_emitted_is_what_was_meant(
        words in proptest::collection::vec(word(), 1..200),
        entry in 0..200u64,
        flat in any::<bool>(),
        misaligned in any::<bool>(),
        fma in any::<bool>(),
        counted in any::<bool>(),
        copied in any::<bool>(),
        trying in any::<bool>(),
        shifts in any::<bool>(),
        rounds in any::<bool>(),
    ) {
        let (thunks, _) = Thunks::assemble(THUNKS, None).unwrap();
        let bus = page(&words);
        let isa = IsaSet::full();
        let entry = PhysAddr(RAM + 4 * (entry % words.len() as u64));
        let region = Region::find(&source(&bus, &isa, LENGTH), Start::inside(entry)).unwrap();
        let features = Features { fma, counts: true, shifts, rounds };
        let trials = if trying { Trials::begun() } else { Trials::default() };
        let target = Target { misaligned, flat, marked: counted, counted, copied, trials, ..target(features) };
        let place = Place { code: PIECE, sites: SITES, links: LINKS, gains: GAINS, targets: TARGETS, number: NUMBER };
        let translation = translate(&region, target, &thunks, place, None).unwrap();
        let (sites, links) = most_sites_and_links(&region);
        assert!(translation.sites.len() <= sites && translation.links.len() <= links);
        verify(&translation.code, PIECE, &ways_out(&thunks, None));
        verify_side_entries(&region, &translation, &thunks, None);
    }

    /// The same over two pages, the second of which lies before the first in memory.
    #[test]
    fn what_is_emitted_for_two_pages_is_what_was_meant(
        words in proptest::collection::vec(word(), 1..200),
        // How many half-words of them are in the first page.
        before in 0..400usize,
        entry in 0..400usize,
    ) {
        let (thunks, _) = Thunks::assemble(THUNKS, None).unwrap();
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        let (first, second) = bytes.split_at(2 * (before % (bytes.len() / 2 + 1)));
        let mut ram = Ram::new(PhysAddr(RAM), 0x2000).unwrap();
        if !first.is_empty() {
            ram.write(PhysAddr(RAM + 0x2000 - first.len() as u64), first);
        }
        ram.write(PhysAddr(RAM), second);
        let bus = Bus::new(ram, 1);
        let isa = IsaSet::full();
        let pages = [PhysAddr(RAM + 0x1000), PhysAddr(RAM)];
        let entry = (0x1000 - first.len() + 2 * (entry % (bytes.len() / 2))) as u16;
        let Some(region) = Region::find_over(&source(&bus, &isa, LENGTH), pages, entry) else { return Ok(()) };
        prop_assert_eq!(region.blocks[0].start(), entry);
        for block in &region.blocks {
            // As the interpreter's, none goes over the border, but for an instruction that does.
            let end = block.nodes.last().map_or(0, Node::next);
            prop_assert!(block.start() >= 0x1000 || end <= 0x1000 || block.nodes.len() == 1);
        }
        let target = target(Features { fma: true, counts: true, shifts: true, rounds: true });
        let place = Place { code: PIECE, sites: SITES, links: LINKS, gains: GAINS, targets: TARGETS, number: NUMBER };
        let over = Over { guard: GUARD, block: BLOCK, offset: entry };
        let translation = translate(&region, target, &thunks, place, Some(over)).unwrap();
        verify(&translation.code, PIECE, &ways_out(&thunks, None));
        verify_side_entries(&region, &translation, &thunks, Some(over));
    }

    /// The instructions of a region are in its page, each in one block.
    #[test]
    fn a_region_stays_in_its_page(words in proptest::collection::vec(word(), 1024), entry in 0..2048u64) {
        let bus = page(&words);
        let entry = PhysAddr(RAM + 2 * entry);
        let isa = IsaSet::full();
        let Some(region) = Region::find(&source(&bus, &isa, LENGTH), Start::inside(entry)) else { return Ok(()) };
        prop_assert_eq!(region.blocks[0].start() as u64, entry.page_offset());
        let mut seen = std::collections::BTreeSet::new();
        for node in region.blocks.iter().flat_map(|block| &block.nodes) {
            prop_assert!(node.next() <= 4096);
            prop_assert!(seen.insert(node.offset));
        }
        prop_assert!(region.blocks.iter().all(|block| block.nodes.len() <= MAX_LENGTH));
    }
}

#[test]
fn ways_that_begin_inside_each_other_meet_in_one_block() {
    // beq zero, zero, +6; addi zero, sp, 0, whose upper half is a c.nop; ret
    let bus = page(&[0x0000_0363, 0x0001_0013, 0x0000_8067]);
    // Also where the region may not be longer.
    for length in [4, LENGTH] {
        let isa = IsaSet::full();
        let region = Region::find(&source(&bus, &isa, length), Start::inside(PhysAddr(RAM))).unwrap();
        let blocks: Vec<_> = region.blocks.iter().map(|block| (block.start(), block.nodes.len())).collect();
        assert_eq!(blocks, [(0, 1), (4, 1), (6, 1), (8, 1)]);
    }
}

/// A constant that changes again and again is read where it lies, and the region goes on behind it.
#[test]
fn changing_constants_are_emitted_as_was_meant() {
    const ADDI_A0_A0_1: u32 = 0x0015_0513;
    const LUI_A1_1: u32 = 0x0000_15b7;
    const RET: u32 = 0x0000_8067;
    for changing in [ADDI_A0_A0_1, LUI_A1_1] {
        let mut bus = page(&[ADDI_A0_A0_1, changing, ADDI_A0_A0_1, RET]);
        let at = PhysAddr(RAM + 4);
        for _ in 0..8 {
            bus.ram.mark_code(at, CodeLines::of(0..16));
            bus.ram.store(at, Width::Word, changing as u64);
        }
        let isa = IsaSet::full();
        let region = Region::find(&source(&bus, &isa, LENGTH), Start::inside(PhysAddr(RAM))).unwrap();
        let blocks: Vec<_> = region.blocks.iter().map(|block| (block.start(), block.nodes.len())).collect();
        assert_eq!(blocks, [(0, 2), (8, 2)]);
        let target = target(Features { fma: false, counts: false, shifts: false, rounds: false });
        let place =
            Place { code: PIECE, sites: SITES, links: LINKS, gains: GAINS, targets: TARGETS, number: NUMBER };
        let (thunks, _) = Thunks::assemble(THUNKS, None).unwrap();
        let translation = translate(&region, target, &thunks, place, None).unwrap();
        verify(&translation.code, PIECE, &ways_out(&thunks, None));
    }
}

#[test]
fn the_shared_code_is_what_was_meant() {
    let (_, shared) = Thunks::assemble(THUNKS, None).unwrap();
    for instruction in decode(&shared, THUNKS) {
        assert_ne!(instruction.code(), Code::INVALID);
    }
}

#[test]
fn a_region_ends_where_another_translation_goes_on() {
    // beq zero, zero, +8; nop; beq a0, zero, -4; ret
    let bus = page(&[0x0000_0463, 0x13, 0xfe05_0ee3, 0x0000_8067]);
    let isa = IsaSet::full();
    for (there, expected) in
        [(4, vec![0, 8, 12]), (8, vec![0, 4]), (12, vec![0, 4, 8]), (0, vec![0, 4, 8, 12])]
    {
        let place = translations::Place { offset: there, code: 0 };
        let kept = Kept {
            start: PhysAddr(RAM),
            part: 0,
            code: PIECE,
            prologue: Box::default(),
            places: Box::new([place]),
            pages: vec![(PhysAddr(RAM), CodeLines::NONE)],
            jumps_inside: [false; 2],
        };
        let mut translations = Translations::default();
        translations.add(kept, BLOCK);
        let source = Source { translations: &translations, ..source(&bus, &isa, LENGTH) };
        let region = Region::find(&source, Start::inside(PhysAddr(RAM))).unwrap();
        assert_eq!(region.blocks.iter().map(Block::start).collect::<Vec<_>>(), expected);
        let region = Region::find(&Source { repeated: 4, ..source }, Start::inside(PhysAddr(RAM))).unwrap();
        assert_eq!(region.blocks.len(), 4);
    }
}
