//! What is forgotten when there is no room, and what is not.

use super::*;
use crate::hart::rig::Rig;

/// Where the rig has its RAM.
const RAM_BASE: u64 = 0x8000_0000;
const ADDI: u32 = 0x0012_8293; // addi t0, t0, 1
const BACK: u32 = 0xffdf_f06f; // j -4
const RETURN: u32 = 0x0000_8067;
/// Slots of a block.
const LENGTH: usize = 16;
/// Bytes from block to block: the first one of each page is followed by others.
const STEP: u64 = 1 << 10;

/// Blocks, one in each kilobyte of RAM.
fn rig() -> Rig {
    let mut rig = Rig::new();
    assert_eq!(rig.bus.ram.base(), PhysAddr(RAM_BASE));
    let mut block = [ADDI; LENGTH];
    block[LENGTH - 1] = RETURN;
    let bytes: Vec<u8> = block.iter().flat_map(|word| word.to_le_bytes()).collect();
    for place in 0..rig.bus.ram.size() / STEP {
        rig.bus.ram.write(PhysAddr(RAM_BASE + place * STEP), &bytes);
    }
    rig
}

fn find(cache: &mut BlockCache, rig: &mut Rig, address: u64) -> u32 {
    rig.hart.pc = address;
    cache.find(&mut rig.hart, &mut rig.bus).expect("it is RAM")
}

/// Decodes blocks from this one on until a part has been forgotten.
fn fill(cache: &mut BlockCache, rig: &mut Rig, first: u64) {
    let before = cache.decoded.evictions;
    let mut blocks = (RAM_BASE + first * STEP..).step_by(STEP as usize);
    while cache.decoded.evictions == before {
        find(cache, rig, blocks.next().expect("there are more"));
    }
}

#[test]
fn blocks_go_in_the_order_in_which_they_came_and_the_others_stay() {
    let (mut rig, mut cache) = (rig(), BlockCache::new(0, None));
    cache.select(&rig.hart, &mut rig.bus);
    let mut known = Vec::new();
    for place in 0..rig.bus.ram.size() / STEP {
        let address = RAM_BASE + place * STEP;
        known.push((find(&mut cache, &mut rig, address), address));
        // Those of the last parts but one are where they were.
        let kept = (PARTS - 1) * (LEAST_PART / LENGTH);
        for &(start, address) in known.iter().rev().take(kept) {
            assert_eq!(find(&mut cache, &mut rig, address), start);
            let first = cache.code.slots.at(start).expect("it is there");
            assert_eq!((first.offset as u64, first.length()), (address % PAGE_SIZE, LENGTH as u64));
        }
    }
    let blocks = known.iter().filter(|&&(_, at)| cache.pages.block(PhysAddr(at)).is_some()).count();
    assert!(blocks <= PARTS * LEAST_PART / LENGTH && cache.decoded.evictions > 2 * PARTS as u64, "{blocks}");
    assert_eq!(cache.decoded.blocks, known.len() as u64, "none was decoded twice");
    // What is gone is decoded once more.
    assert!(find(&mut cache, &mut rig, RAM_BASE) < (PARTS * LEAST_PART) as u32);
    assert_eq!(cache.decoded.blocks, known.len() as u64 + 1);
}

#[test]
fn no_link_leads_to_what_is_gone() {
    let (mut rig, mut cache) = (rig(), BlockCache::new(0, None));
    cache.select(&rig.hart, &mut rig.bus);
    // Two blocks of the first page, one of the first part, the other of the second; and one that is forgotten, but may come again.
    let [old, new, overwritten, last] = [0, 1, 2, 3].map(|place| RAM_BASE + place * STEP);
    let gone = find(&mut cache, &mut rig, old);
    for place in 8.. {
        find(&mut cache, &mut rig, RAM_BASE + place * STEP);
        if cache.part == 1 {
            break;
        }
    }
    let [from, forgotten, to] = [new, overwritten, last].map(|address| find(&mut cache, &mut rig, address));
    let jump = |cache: &BlockCache, start: u32, index: u32| {
        cache.code.slots.at(start + index).and_then(Place::linked).map(|(place, _)| place.offset)
    };
    for (block, target) in [(from, gone), (from + 1, to), (forgotten, gone)] {
        cache.code.slots.link(cache.code.slots.at(block).expect("it is there"), target);
    }
    assert_eq!([jump(&cache, from, 0), jump(&cache, from, 1)], [Some(0), Some(3 * STEP as u16)]);
    rig.bus.ram.store(PhysAddr(overwritten + 4), crate::bus::Width::Word, ADDI as u64);
    cache.forget_modified(&mut rig.bus);
    assert!(cache.code.slots.is_forgotten(forgotten) && !cache.code.slots.is_forgotten(from));
    fill(&mut cache, &mut rig, 100);
    assert_eq!([jump(&cache, from, 0), jump(&cache, from, 1)], [None, Some(3 * STEP as u16)]);
    assert_eq!(find(&mut cache, &mut rig, overwritten), forgotten);
    assert_eq!(jump(&cache, forgotten, 0), None);
}

#[test]
fn pages_of_which_nothing_is_left_are_forgotten_and_a_store_to_the_others_is_still_noticed() {
    let (mut rig, mut cache) = (rig(), BlockCache::new(0, None));
    cache.select(&rig.hart, &mut rig.bus);
    let stored = |rig: &mut Rig, address: u64| {
        rig.bus.ram.store(PhysAddr(address), crate::bus::Width::Word, BACK as u64);
        rig.bus.ram.code_is_modified()
    };
    find(&mut cache, &mut rig, RAM_BASE);
    fill(&mut cache, &mut rig, 100);
    assert!(!stored(&mut rig, RAM_BASE), "nobody has anything of it");
    let newest = find(&mut cache, &mut rig, RAM_BASE + STEP);
    assert!(stored(&mut rig, RAM_BASE + STEP + 4));
    cache.forget_modified(&mut rig.bus);
    assert!(cache.code.slots.is_forgotten(newest));
}

#[test]
fn what_was_found_under_a_name_that_another_context_had_is_not_found() {
    let (mut rig, mut cache) = (rig(), BlockCache::new(0, None));
    cache.select(&rig.hart, &mut rig.bus);
    let wrong = find(&mut cache, &mut rig, RAM_BASE + STEP);
    let right = find(&mut cache, &mut rig, RAM_BASE);
    rig.hart.front.use_names();
    rig.hart.attention = false;
    rig.hart.fence(None, None, &mut ());
    assert!(!rig.hart.attention);
    // As if it had been found long ago, under the name that comes next.
    let first = FrontCache::new_name();
    cache.code.remember(RAM_BASE, first, wrong);
    rig.hart.fence(None, None, &mut ());
    assert!(rig.hart.attention && rig.hart.front.fetch_tag() == first);
    assert_eq!(cache.code.find(RAM_BASE, first), Some(wrong));
    cache.note_names(&mut rig.hart);
    assert_eq!(cache.code.find(RAM_BASE, first), None);
    assert_eq!(find(&mut cache, &mut rig, RAM_BASE), right);
}

/// Puts instructions to the beginning of RAM. Blocks share slots from the beginning.
fn rig_with(code: &[u32]) -> (Rig, BlockCache) {
    let (mut rig, mut cache) = (rig(), BlockCache::new(MAX_SLOTS, None));
    cache.select(&rig.hart, &mut rig.bus);
    cache.decoded.evictions = 1;
    let bytes: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
    rig.bus.ram.write(PhysAddr(RAM_BASE), &bytes);
    (rig, cache)
}

/// Blocks of 32 instructions, of two lines.
fn long_block() -> [u32; 32] {
    let mut code = [ADDI; 32];
    code[31] = RETURN;
    code
}

#[test]
fn blocks_that_end_alike_share_their_slots() {
    let (mut rig, mut cache) = rig_with(&long_block());
    let first = find(&mut cache, &mut rig, RAM_BASE);
    for place in [20, 3, 31, 4] {
        let inside = find(&mut cache, &mut rig, RAM_BASE + 4 * place);
        assert_eq!(inside, first + place as u32);
        assert_eq!(cache.code.slots.at(inside).map(|place| place.length()), Some(32 - place));
        assert_eq!(cache.start_of(inside), Some(Start::inside(PhysAddr(RAM_BASE + 4 * place))));
    }
    assert_eq!((cache.decoded.blocks, cache.decoded.instructions), (5, 32));
    assert_eq!(find(&mut cache, &mut rig, RAM_BASE + 2 * STEP), first + 32, "another one");
}

#[test]
fn a_block_goes_on_in_one_that_it_runs_into_if_that_is_long() {
    let (mut rig, mut cache) = rig_with(&long_block());
    let [short, long] = [32 - WORTH_A_LINK + 1, 32 - WORTH_A_LINK];
    find(&mut cache, &mut rig, RAM_BASE + 4 * short);
    let second = find(&mut cache, &mut rig, RAM_BASE + 4 * long);
    assert_eq!(cache.code.slots.at(second).map(|place| place.length()), Some(WORTH_A_LINK));
    let first = find(&mut cache, &mut rig, RAM_BASE);
    let place = cache.code.slots.at(first).expect("it is there");
    assert_eq!(place.length(), long);
    let behind = cache.code.slots.at(first + long as u32).expect("it is there");
    assert_eq!((behind.insn.length, behind.offset as u64), (0, 4 * long));
    // All of it runs.
    rig.hart.budget = 100 - place.length();
    rig.hart.code_page = RAM_BASE;
    rig.hart.registers.set_x(1, RAM_BASE + STEP);
    place.run(&mut rig.hart, &mut rig.bus, &cache.code);
    let begun = if cfg!(debug_assertions) { long } else { 32 };
    assert_eq!((rig.hart.registers.x(5), rig.hart.budget), (begun.min(31), 100 - begun));
}

#[test]
fn what_is_handed_on_is_what_the_next_one_needs_wherever_a_block_begins() {
    const NOTHING: u32 = 0x0000_0013; // nop
    let (mut rig, mut cache) = rig_with(&[ADDI, NOTHING, NOTHING, ADDI, ADDI, RETURN]);
    let run = |cache: &mut BlockCache, rig: &mut Rig, place: u64| {
        rig.hart.pc = RAM_BASE + 4 * place;
        rig.hart.code_page = RAM_BASE;
        rig.hart.registers.set_x(1, RAM_BASE + STEP);
        rig.hart.registers.set_x(5, 50);
        while rig.hart.pc < RAM_BASE + STEP {
            rig.hart.budget = 100;
            let pc = rig.hart.pc;
            let start = find(cache, rig, pc);
            cache.code.slots.at(start).expect("it is there").run(&mut rig.hart, &mut rig.bus, &cache.code);
        }
        rig.hart.registers.x(5) - 50
    };
    let mut begun = Vec::new();
    for place in [0, 2, 4, 1, 3] {
        begun.push(place);
        for &place in &begun {
            assert_eq!(run(&mut cache, &mut rig, place), [3, 2, 2, 2, 1][place as usize], "{begun:?}");
        }
    }
    assert_eq!(cache.decoded.instructions, 6);
    // The first instruction hands on another register, the one in the middle none.
    for (place, insn, results) in [(0, 0x0013_0313, [2, 2, 2, 2, 1]), (3, u64::from(NOTHING), [1; 5])] {
        rig.bus.ram.store(PhysAddr(RAM_BASE + 4 * place), crate::bus::Width::Word, insn);
        cache.forget_modified(&mut rig.bus);
        for place in [1, 0, 4, 2, 3, 0] {
            assert_eq!(run(&mut cache, &mut rig, place), results[place as usize]);
        }
    }
    assert_eq!(cache.decoded.instructions, 6, "all were decoded again where they were");
}

#[test]
fn a_store_forgets_the_blocks_with_its_line_and_they_come_again_each_for_itself() {
    let (mut rig, mut cache) = rig_with(&long_block());
    let [first, second] = [0, 64].map(|offset| find(&mut cache, &mut rig, RAM_BASE + offset));
    let store = |cache: &mut BlockCache, rig: &mut Rig, offset: u64, insn: u32| {
        rig.bus.ram.store(PhysAddr(RAM_BASE + offset), crate::bus::Width::Word, u64::from(insn));
        cache.forget_modified(&mut rig.bus);
        [first, second].map(|start| cache.code.slots.is_forgotten(start))
    };
    const OTHER: u32 = 0x0022_8293; // addi t0, t0, 2
    assert_eq!(store(&mut cache, &mut rig, 8, OTHER), [true, false]);
    assert_eq!(find(&mut cache, &mut rig, RAM_BASE), first);
    assert_eq!(store(&mut cache, &mut rig, 64, OTHER), [true, true]);
    assert_eq!(find(&mut cache, &mut rig, RAM_BASE), first);
    assert!(!cache.code.slots.is_forgotten(first) && cache.code.slots.is_forgotten(second));
    assert_eq!(find(&mut cache, &mut rig, RAM_BASE + 64), second);
    assert_eq!(cache.code.slots.at(second).map(|place| place.insn.raw), Some(OTHER));
    // It is still noticed for both.
    assert_eq!(store(&mut cache, &mut rig, 124, RETURN), [true, true]);
    assert_eq!([0, 64].map(|offset| find(&mut cache, &mut rig, RAM_BASE + offset)), [first, second]);
    assert_eq!(cache.decoded.instructions, 32);
}
