//! The lessons of the bundled kernel, seen from outside: each test runs one in a machine and asserts what happened from
//! the events that the machine reports, whatever the lesson's programs print about it.

mod disk;
mod hardware;
mod memory_pressure;
mod recorder;
mod swap_trials;

use disk::Disk;
use recorder::{Entry, MARK, Run, Seen, Step, run, run_with};
use std::collections::{BTreeMap, BTreeSet};
use sv39::isa::cause::{Access, Exception};
use sv39::isa::pte::Pte;
use sv39::observe::BlockOperation;

const PAGE: u64 = 4096;
const KERNEL_SPACE: u64 = 0xffff_ffc0_0000_0000;
/// Linux's numbers.
const WRITE: u64 = 64;
const FUTEX: u64 = 98;
const SCHED_YIELD: u64 = 124;
const GET_PROCESS_ID: u64 = 172;
const EFAULT: u64 = 14u64.wrapping_neg();

/// Where a program has stored or loaded this marked value: address space, virtual and physical address.
fn places(run: &Run, access: Access, value: u64) -> Vec<(u16, u64, u64)> {
    let meant = run.accesses().filter(|&(_, kind, _, _, found)| kind == access && found == value);
    meant.map(|(entry, _, address, physical, _)| (entry.asid, address, physical)).collect()
}

#[test]
fn two_worlds_have_one_address_and_two_frames() {
    let run = run("two-worlds");
    let [blue, red] = [1111, 2222].map(|value| places(&run, Access::Store, value)[0]);
    assert_ne!(blue.0, red.0, "two address spaces");
    assert_eq!(blue.1, red.1, "one virtual address");
    assert_ne!(blue.2 / PAGE, red.2 / PAGE, "two frames");

    // No frame that one can write is seen by the other.
    let mut writable: BTreeMap<u64, BTreeSet<u16>> = BTreeMap::new();
    for (asid, _, pte) in run.fills(0..1 << 38) {
        if pte.has(Pte::W) {
            writable.entry(pte.ppn()).or_default().insert(asid);
        }
    }
    assert!(writable.len() > 2);
    assert!(writable.values().all(|asids| asids.len() == 1), "{writable:x?}");
}

#[test]
fn a_translation_reads_three_entries_and_then_none() {
    let run = run("translation");
    let loads = run.entries.iter().filter_map(|entry| match &entry.seen {
        Seen::Access { access: Access::Load, address, physical, value, steps, hit } if *value == MARK | 2 => {
            Some((*address, *physical, steps.clone(), *hit))
        }
        _ => None,
    });
    // The values on the stack are loaded too, when they are printed.
    let place = places(&run, Access::Store, MARK | 2)[0].1;
    let [first, second] =
        <[_; 2]>::try_from(loads.filter(|load| load.0 == place).collect::<Vec<_>>()).unwrap();

    let (address, physical, steps, hit) = first;
    assert!(!hit);
    assert_eq!(steps.iter().map(|step| step.level).collect::<Vec<_>>(), [2, 1, 0]);
    for pair in steps.windows(2) {
        let [above, below] = pair else { unreachable!() };
        assert!(!above.pte.is_leaf());
        let index = address >> (12 + 9 * below.level) & 0x1ff;
        assert_eq!(below.place.0, above.pte.ppn() * PAGE + index * 8, "level {}", below.level);
    }
    assert_eq!(steps[0].place.0 % PAGE, (address >> 30 & 0x1ff) * 8);
    assert_eq!(physical, steps[2].pte.ppn() * PAGE + address % PAGE);

    assert_eq!((second.0, second.1), (address, physical));
    assert!(second.3 && second.2.is_empty(), "the TLB answers, nobody reads the tables");
}

/// The lines of `/proc/self/maps` that the program has printed: addresses and rights.
fn printed_map(run: &Run) -> Vec<(std::ops::Range<u64>, String)> {
    let parse = |line: &str| {
        let (addresses, rest) = line.trim().split_once(' ')?;
        let (start, end) = addresses.split_once('-')?;
        let number = |text| u64::from_str_radix(text, 16).ok();
        Some((number(start)?..number(end)?, rest[..3].to_owned()))
    };
    run.output.lines().filter_map(parse).collect()
}

#[test]
fn no_page_is_outside_the_map_nor_has_more_rights_than_its_region() {
    let run = run("address-space");
    let map = printed_map(&run);
    assert!(map.len() >= 6, "{map:x?}");
    let fills = run.fills(0..1 << 38);
    let mut used = BTreeSet::new();
    // The first instructions of the kernel lie at their own address for a while, before there is any program.
    for (_, page, pte) in fills.into_iter().filter(|fill| fill.2.has(Pte::U)) {
        let (index, (_, rights)) = map
            .iter()
            .enumerate()
            .find(|(_, (addresses, _))| addresses.contains(&page))
            .unwrap_or_else(|| panic!("page {page:#x} lies in no region"));
        used.insert(index);
        for (bit, letter) in [(Pte::R, 'r'), (Pte::W, 'w'), (Pte::X, 'x')] {
            assert!(!pte.has(bit) || rights.contains(letter), "page {page:#x}: {pte} in a region {rights}");
        }
    }
    assert!(used.len() >= 6, "code, constants, data, heap, mapping and stack were used: {used:?}");
}

/// The last entry that the walk before a page fault has read, at its place among the exceptions with these causes.
fn faults_with_steps(run: &Run) -> Vec<(u16, Exception, u64, Vec<Step>)> {
    let fault = |entry: &recorder::Entry| match &entry.seen {
        Seen::Trap { exception, value, steps, .. } if *exception != Exception::UserEcall => {
            Some((entry.asid, *exception, *value, steps.clone()))
        }
        _ => None,
    };
    run.entries.iter().filter_map(fault).collect()
}

/// The last thing that each address space but the first did wrong.
fn last_words(run: &Run) -> Vec<(Exception, u64, Option<Pte>)> {
    let faults = faults_with_steps(run);
    let mut endings = Vec::new();
    for (index, (asid, exception, value, steps)) in faults.iter().enumerate() {
        let next = faults.get(index + 1).map(|next| next.0);
        // Children come one after the other, and each one's last fault is the one that ends it.
        if *asid != faults[0].0 && next != Some(*asid) {
            endings.push((*exception, *value, steps.last().map(|step| step.pte)));
        }
    }
    endings
}

#[test]
fn rights_are_bits_and_the_missing_one_decides() {
    let run = run("rights");
    let endings = last_words(&run);
    let [code, data, gap, null] = <[_; 4]>::try_from(endings).unwrap();
    assert_eq!(code.0, Exception::StorePageFault);
    let leaf = code.2.unwrap();
    assert!(leaf.has(Pte::V | Pte::R | Pte::X | Pte::U) && !leaf.has(Pte::W), "no W: {leaf}");
    assert_eq!(data.0, Exception::InstructionPageFault);
    let leaf = data.2.unwrap();
    assert!(leaf.has(Pte::V | Pte::R | Pte::U) && !leaf.has(Pte::X), "no X: {leaf}");
    assert_eq!(gap.0, Exception::LoadPageFault);
    assert!(!gap.2.unwrap().has(Pte::V), "not V");
    assert_eq!((null.0, null.1), (Exception::LoadPageFault, 0));
    assert!(!null.2.unwrap().has(Pte::V), "not V");
}

#[test]
fn the_kernel_is_mapped_everywhere_and_closed_to_programs() {
    let run = run("user-and-kernel");
    let refused = faults_with_steps(&run);
    let at = |address: u64| refused.iter().filter(move |fault| fault.2 == address);
    for (address, exception) in [
        (KERNEL_SPACE + 0x8020_0000, Exception::LoadPageFault),
        (KERNEL_SPACE + 0x10_0000, Exception::StorePageFault),
    ] {
        let [fault] = at(address).collect::<Vec<_>>()[..] else { panic!("one fault at {address:#x}") };
        assert_eq!(fault.1, exception);
        let leaf = fault.3.last().unwrap().pte;
        assert!(leaf.is_leaf() && leaf.has(Pte::V | Pte::G) && !leaf.has(Pte::U), "{leaf}");
    }
    let illegal = run.traps(&[Exception::IllegalInstruction]);
    // It traps twice: the floating-point registers were closed, so the kernel first tried whether that was it.
    assert!(!illegal.is_empty() && illegal.iter().all(|trap| *trap == illegal[0]), "csrr satp: {illegal:x?}");
    // Nothing was leaked: what the program would have loaded is never in an entry of the TLB that it may use.
    let kernel = run.fills(1 << 38..u64::MAX);
    assert!(kernel.len() > 1 && kernel.iter().all(|(_, _, pte)| !pte.has(Pte::U)));
}

#[test]
fn the_gate_goes_in_by_ecall_and_out_behind_it_and_no_pointer_is_believed() {
    let run = run("gate");
    let mut refused = 0;
    let mut calls = 0;
    for (index, entry) in run.entries.iter().enumerate() {
        let Seen::Trap { exception: Exception::UserEcall, pc, call, arguments, .. } = entry.seen else {
            continue;
        };
        let back = run.entries[index + 1..].iter().find_map(|next| match next.seen {
            Seen::Return { pc, answer, .. } => Some((pc, answer)),
            _ => None,
        });
        // The last one, exit, does not come back.
        let Some((back, answer)) = back else { continue };
        assert_eq!(back, pc + 4, "sepc is the ecall's address, and the program goes on behind it");
        calls += 1;
        if call == WRITE && (arguments[1] == 0 || arguments[1] >= 1 << 38) {
            assert_eq!(answer, EFAULT);
            refused += 1;
        }
    }
    assert_eq!(refused, 4);
    assert!(calls > 10);
    // No pointer of a program has ever brought the kernel to fault: it would have ended the machine.
    assert!(run.traps(&[Exception::UserEcall]).len() > 10);
}

#[test]
fn a_null_system_call_is_short() {
    let run = run("gate");
    let lengths = run.kernel_paths(Exception::UserEcall, Some(GET_PROCESS_ID));
    println!("getpid: {lengths:?} instructions in the kernel");
    assert!(!lengths.is_empty() && lengths.iter().all(|&length| length < 150), "{lengths:?}");
}

#[test]
fn ten_touched_pages_of_a_gibibyte_take_ten_frames() {
    let run = run("lazy-heap");
    let touched = (0..10).map(|number| places(&run, Access::Store, MARK | number)[0]).collect::<Vec<_>>();
    let start = touched[0].1;
    let faults = run.page_faults();
    let inside =
        faults.iter().filter(|fault| (start..start + (1 << 30)).contains(&fault.2)).collect::<Vec<_>>();
    assert_eq!(inside.len(), 10, "one fault for each page");
    let frames = touched.iter().map(|place| place.2 / PAGE).collect::<BTreeSet<_>>();
    assert_eq!(frames.len(), 10);
    let known = run.fills(start..start + (1 << 30));
    assert!(known.iter().all(|(_, _, pte)| frames.contains(&pte.ppn())), "no other frame stands for the GiB");
}

#[test]
fn the_stack_grows_page_by_page_down_to_its_guard() {
    const TOP: u64 = 0x3f_ffff_f000;
    const LIMIT: u64 = 256 * 1024;
    let run = run("stack");
    let faults = run.page_faults();
    let parent = faults[0].0;
    let on_stack = |asid: u16| {
        let stack =
            faults.iter().filter(move |fault| fault.0 == asid && fault.2 > TOP - 2 * LIMIT && fault.2 < TOP);
        stack.map(|fault| fault.2 / PAGE).collect::<Vec<_>>()
    };
    // Then a page that fork has made read-only, written again: not the stack's growth.
    let grown = on_stack(parent);
    let grown = &grown[..grown.iter().position(|page| grown[0] < *page).unwrap_or(grown.len())];
    assert!(grown.len() >= 28, "128 KiB: {grown:x?}");
    assert!(grown.windows(2).all(|pair| pair[1] == pair[0] - 1), "one page after the other: {grown:x?}");

    let &(child, exception, last) = faults.iter().rfind(|fault| fault.0 != parent).unwrap();
    assert_eq!(exception, Exception::StorePageFault);
    assert!((TOP - LIMIT - PAGE..TOP - LIMIT).contains(&last), "the first page below the limit: {last:#x}");
    assert!(run.fills(last & !(PAGE - 1)..TOP - LIMIT).is_empty(), "nothing was ever mapped there");
    assert!(on_stack(child).len() > 30);
}

#[test]
fn a_fork_shares_frames_until_somebody_writes() {
    const BEFORE: u64 = MARK | 0xb;
    const AFTER: u64 = MARK | 0xa;
    let run = run("copy-on-write");
    let before = places(&run, Access::Store, BEFORE);
    assert_eq!(before.len(), 8);
    let (parent, first, frame) = before[0];
    let read = places(&run, Access::Load, BEFORE);
    let child = read.iter().find(|place| place.0 != parent).unwrap().0;
    // Before: the same frames in both, and nobody may write.
    for &(_, address, physical) in &before {
        assert!(read.contains(&(child, address, physical)), "the child reads the parent's frame");
        let learnt = run.fills(address..address + 1);
        let shared = learnt.iter().find(|fill| fill.0 == child).unwrap();
        assert!(shared.2.ppn() == physical / PAGE && !shared.2.has(Pte::W), "{:?}", shared.2);
    }
    // After: one copy, the child's; everything else is as it was.
    let after = places(&run, Access::Store, AFTER);
    let written = after.iter().filter(|place| place.0 == child).collect::<Vec<_>>();
    assert_eq!(written.len(), 2);
    assert!(written.iter().all(|place| place.2 / PAGE != frame / PAGE), "a frame of its own");
    assert!(
        places(&run, Access::Load, BEFORE).contains(&(parent, first, frame)),
        "the parent's page is unchanged"
    );
    let copies = run.page_faults().into_iter().filter(|fault| fault.0 == child && fault.2 == first);
    assert_eq!(copies.count(), 1, "one fault for two writes");
    // The parent, alone again, writes to its own frame.
    let alone = after.iter().find(|place| place.0 == parent).unwrap();
    assert_eq!(alone.2, frame);
}

/// Copying the page takes 1,024 loads and stores at least; the rest is the way there and back.
#[test]
fn a_copy_on_write_fault_is_little_more_than_the_copy() {
    let run = run("copy-on-write");
    let lengths = run.kernel_paths(Exception::StorePageFault, None);
    println!("store page faults: {lengths:?} instructions in the kernel");
    // The very first one brings a page of zeros where there is no table yet, and so makes one.
    assert!(lengths[0] < 2000 && lengths[1..].iter().all(|&length| length < 1500), "{lengths:?}");
    assert!(lengths[1..].iter().any(|&length| length > 1024 + 400), "one of them copies: {lengths:?}");
}

/// With floating-point registers to keep, as both use them.
#[test]
fn a_context_switch_is_short() {
    let lengths = run("two-worlds").switches_by(SCHED_YIELD);
    println!("sched_yield: {lengths:?} instructions in the kernel");
    assert!(!lengths.is_empty() && lengths.iter().all(|&length| length < 400), "{lengths:?}");
}

#[test]
fn what_is_shared_is_one_frame_and_what_is_private_becomes_two() {
    let run = run("sharing");
    let shared = places(&run, Access::Store, MARK | 5);
    // The value stands on the parent's stack too, when it compares.
    let child = shared[0].0;
    let [memory, file] = [shared[0], shared[1]];
    assert_eq!(file.0, child);
    let seen = places(&run, Access::Load, MARK | 5);
    for (_, address, physical) in [memory, file] {
        let found = seen.iter().find(|place| place.0 != child && place.1 == address);
        assert_eq!(found.map(|place| place.2), Some(physical), "the same frame in both address spaces");
    }
    let private = places(&run, Access::Store, MARK | 9)[0];
    assert_eq!(private.0, child);
    let learnt = run.fills(private.1 & !(PAGE - 1)..private.1);
    let parents = learnt.iter().find(|fill| fill.0 != child).expect("the parent has read its page");
    assert_ne!(parents.2.ppn(), private.2 / PAGE, "the child's write went to a frame of its own");
    assert_eq!(parents.2.ppn(), file.2 / PAGE, "the parent still sees the file's own");
    // The code of both is the same.
    let code = run.fills(0x10000..0x11000);
    let frames = code.iter().map(|fill| fill.2.ppn()).collect::<BTreeSet<_>>();
    assert!(code.iter().any(|fill| fill.0 == child) && code.iter().any(|fill| fill.0 != child));
    assert_eq!(frames.len(), 1, "one frame of code");
}

#[test]
fn threads_have_one_address_space_and_two_stacks() {
    const MESSAGE: u64 = MARK | 0x21;
    let run = run("threads");
    let written =
        run.accesses().find(|&(_, kind, _, _, value)| kind == Access::Store && value == MESSAGE).unwrap();
    let read =
        run.accesses().find(|&(_, kind, _, _, value)| kind == Access::Load && value == MESSAGE).unwrap();
    assert_eq!(written.0.asid, read.0.asid, "one satp");
    assert_eq!((written.2, written.3), (read.2, read.3), "one address, one frame");
    assert!(written.0.stack.abs_diff(read.0.stack) > PAGE, "two stacks");
    let operations = run.entries.iter().filter_map(|entry| match entry.seen {
        Seen::Trap { exception: Exception::UserEcall, call: FUTEX, arguments, .. } => {
            Some((entry.stack, arguments[0], arguments[1]))
        }
        _ => None,
    });
    let operations = operations.collect::<Vec<_>>();
    let wait = operations.iter().position(|operation| operation.2 == 0).expect("somebody waits");
    let wake = operations.iter().position(|operation| operation.2 == 1).expect("somebody wakes");
    assert!(wait < wake);
    assert_eq!(operations[wait].1, operations[wake].1, "the same word");
    assert!(operations[wait].0.abs_diff(operations[wake].0) > PAGE, "by two threads");
}

#[test]
fn a_program_can_be_its_own_pager() {
    let run = run("signals");
    let loads = (0..6).map(|page| places(&run, Access::Load, MARK | page)).collect::<Vec<_>>();
    assert!(loads.iter().all(|page| page.len() == 4), "four words of each page");
    for page in &loads {
        let (_, address, _) = page[0];
        let faults = run.page_faults().into_iter().filter(|fault| fault.2 == address).collect::<Vec<_>>();
        // The load faults once; the handler's first store brings the frame; then the load is tried again.
        let kinds = faults.iter().map(|fault| fault.1).collect::<Vec<_>>();
        assert_eq!(kinds, [Exception::LoadPageFault, Exception::StorePageFault]);
    }
    let handled = run.entries.iter().filter(|entry| match entry.seen {
        Seen::Trap { exception: Exception::UserEcall, call, .. } => call == 139,
        _ => false,
    });
    assert_eq!(handled.count(), 6, "six ends of a handler");
}

/// What happened from just before the first entry that is `meant` on.
fn from_first(run: &Run, meant: impl Fn(&Seen) -> bool) -> &[Entry] {
    let first = run.entries.iter().position(|entry| meant(&entry.seen)).expect("it happens");
    &run.entries[first..]
}

fn is_read(entry: &&Entry) -> bool {
    matches!(entry.seen, Seen::Disk { operation: BlockOperation::Read, .. })
}

/// The sectors that the disk was asked to write, with `None` for each flush.
fn writes(entries: &[Entry]) -> Vec<Option<u64>> {
    let of = |entry: &Entry| match entry.seen {
        Seen::Disk { operation: BlockOperation::Write, sector } => Some(Some(sector)),
        Seen::Disk { operation: BlockOperation::Flush, .. } => Some(None),
        _ => None,
    };
    entries.iter().filter_map(of).collect()
}

#[test]
fn a_program_on_the_disk_is_read_page_by_page_as_it_touches_them() {
    const PAGES: u64 = 32;
    let run = run_with("demand-paging", &[Disk::blank(8 << 20)]);
    let mut touched = BTreeSet::new();
    let mut loads = 0;
    for (index, entry) in run.entries.iter().enumerate() {
        let Seen::Access { access: Access::Load, address, value, .. } = entry.seen else { continue };
        let page = value & 0xff;
        if address % PAGE != 0 || page >= PAGES {
            continue;
        }
        loads += 1;
        let faults_here = |entry: &Entry| matches!(entry.seen, Seen::Trap { exception: Exception::LoadPageFault, value, .. } if value == address);
        let before = &run.entries[..index];
        let faults = before.iter().filter(|entry| faults_here(entry));
        assert_eq!(faults.count(), 1, "page {page}: one fault, however often it is touched");
        if touched.insert(page) {
            let fault = before.iter().rposition(faults_here).unwrap();
            assert_eq!(before[fault..].iter().filter(is_read).count(), 1, "page {page}: one read");
        }
    }
    assert_eq!((touched.len(), loads), (3, 5));

    // After the file was flushed, the disk is read for the program's head, its code, its data and these three pages.
    let flush = |entry: &Entry| matches!(entry.seen, Seen::Disk { operation: BlockOperation::Flush, .. });
    let flushed = run.entries.iter().rposition(flush).unwrap();
    let reads = run.entries[flushed..].iter().filter(is_read).count();
    assert!((3..=10).contains(&reads), "{reads} pages of more than {PAGES} were read");
}

#[test]
fn a_mapped_file_is_read_by_faults_and_written_back_by_its_d_bits() {
    let disk = Disk::blank(8 << 20);
    let run = run_with("mapped-file", std::slice::from_ref(&disk));
    let value = |page: u64| MARK | 0x100 | page;
    let loads = |page| places(&run, Access::Load, value(page));
    assert_eq!((loads(1).len(), loads(2).len()), (1, 1));
    assert!(loads(0).is_empty() && loads(3).is_empty(), "two pages are never touched");

    // From the first load on: page-ins, then three calls of msync.
    let (_, page_1, _) = loads(1)[0];
    let entries = from_first(&run, |seen| matches!(seen, Seen::Trap { value, .. } if *value == page_1));
    let until_stored = entries
        .iter()
        .position(|entry| matches!(entry.seen, Seen::Access { value, .. } if value == MARK | 1));
    let (before, after) = entries.split_at(until_stored.unwrap());
    assert_eq!(before.iter().filter(is_read).count(), 2, "one read for each page that is touched");
    assert_eq!(writes(before), []);

    const MSYNC: u64 = 227;
    let calls =
        after.iter().enumerate().filter(|(_, entry)| matches!(entry.seen, Seen::Trap { call: MSYNC, .. }));
    let [first, second, third] =
        <[usize; 3]>::try_from(calls.map(|(index, _)| index).collect::<Vec<_>>()).unwrap();
    let [Some(sector), None] = writes(&after[first..second])[..] else { panic!("one page and a flush") };
    assert_eq!(writes(&after[second..third]), [Some(sector), None], "the same page again");
    let unmap =
        third + after[third..].iter().position(|entry| matches!(entry.seen, Seen::Return { .. })).unwrap();
    assert_eq!(writes(&after[third..unmap]), [], "nothing was written to");

    // Between the first two the page is stored to without a trap, and the hart sets D.
    let between = &after[first..second];
    let stored = between
        .iter()
        .position(|entry| matches!(entry.seen, Seen::Access { value, .. } if value == MARK | 2));
    let stored = stored.unwrap();
    assert!(between[..=stored].iter().any(|entry| matches!(entry.seen, Seen::Updated { dirty: true, .. })));
    let address = places(&run, Access::Store, MARK | 2)[0].1;
    assert!(!run.page_faults().iter().any(|fault| fault.2 == address), "no fault");

    let state = disk.state();
    let page = &state.storage.bytes[sector as usize * 512..][..PAGE as usize];
    assert_eq!(page[..8], (MARK | 1).to_le_bytes());
    assert_eq!(page[8..16], (MARK | 2).to_le_bytes());
    assert_eq!(page[16..24], value(2).to_le_bytes());
}

/// Pages of the mappings that may be executed: address space, page, frame.
fn mapped_code(run: &Run) -> Vec<(u16, u64, u64)> {
    let fills = run.fills(0x20_0000_0000..0x3f_ff00_0000);
    let code = fills.into_iter().filter(|(_, _, pte)| pte.has(Pte::X));
    code.map(|(asid, page, pte)| (asid, page, pte.ppn())).collect()
}

#[test]
fn a_library_has_its_code_once_and_its_data_once_for_each() {
    const FIRST: u64 = MARK | 0x170;
    let run = run("dynamic-linking");
    let code = mapped_code(&run);
    let asids = code.iter().map(|page| page.0).collect::<BTreeSet<_>>();
    let [left, right] = asids.iter().copied().collect::<Vec<_>>()[..] else { panic!("two: {code:x?}") };
    let of = |asid: u16| code.iter().filter(move |page| page.0 == asid);
    let frames = |asid: u16| of(asid).map(|page| page.2).collect::<BTreeSet<_>>();
    assert_eq!(frames(left), frames(right), "one frame of code for both");
    assert_eq!(frames(left).len(), 1);
    assert_ne!(of(left).next().unwrap().1, of(right).next().unwrap().1, "at two addresses");
    let mut writable =
        run.fills(0x20_0000_0000..0x3f_ff00_0000).into_iter().filter(|fill| fill.2.has(Pte::W));
    assert!(writable.all(|fill| !fill.2.has(Pte::X)), "what is written is not code");

    // The counter as the file has it is read by both from one frame; each counts in a frame of its own.
    let read = places(&run, Access::Load, FIRST);
    let counted = places(&run, Access::Store, FIRST + 3);
    let one = |places: &[(u16, u64, u64)], asid: u16, address: u64| {
        places.iter().find(|place| place.0 == asid && place.1 == address).map(|place| place.2 / PAGE)
    };
    let counter = |asid: u16| {
        // What is counted is stored on the stack too, when it is printed.
        let in_library = counted.iter().find(|place| place.0 == asid && place.1 < 0x3f_ff00_0000);
        in_library.expect("it has counted").1
    };
    let before = [left, right].map(|asid| one(&read, asid, counter(asid)).expect("it has looked"));
    let after = [left, right].map(|asid| one(&counted, asid, counter(asid)).unwrap());
    assert_eq!(before[0], before[1], "one frame of data as long as nobody writes");
    assert_ne!(after[0], after[1]);
    assert!(!after.contains(&before[0]), "the file's own page is as it was");
    for asid in [left, right] {
        let page = counter(asid) / PAGE;
        let faults = run.page_faults().into_iter().filter(|fault| fault.0 == asid && fault.2 / PAGE == page);
        let kinds = faults.map(|fault| fault.1).collect::<Vec<_>>();
        assert_eq!(kinds, [Exception::LoadPageFault, Exception::StorePageFault], "looked, then corrected");
    }
}
