//! Not a lesson: a hostile program. Children of this process call the kernel with whatever arguments come up, until so
//! many calls have been made; it itself only watches that nobody changes its own memory, kills whom it can when nothing
//! moves any more, and at the end looks whether the kernel has every frame back.
//!
//! Arguments: a number to begin with, how many calls, and how many pages this process has beside the others: with most of
//! what there is, its children find memory and swap space nearly full.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::memory::{KERNEL_IMAGE, MAP_PRIVATE, MAP_SHARED, PAGE_SIZE, PROT_READ, PROT_WRITE, USER_SPACE_END};
use abi::signal::Signal;
use abi::system_call::SystemCall;
use core::ffi::CStr;
use user::{Arguments, memory, println, system};

user::entry!(main);

const BOTH: usize = PROT_READ | PROT_WRITE;
const OWN_PAGES: usize = 64;
const ARENA: usize = 16 * PAGE_SIZE;
const CHILDREN: usize = 4;
/// How long the children of a round may go on, in looks of `NAP` nanoseconds.
const LOOKS: usize = 6;
const NAP: usize = 1_000_000;
const FOLDER: &CStr = c"/tmp/f";
const PATHS: &[&CStr] = &[
    FOLDER,
    c"/tmp/f/a",
    c"/tmp/f/b",
    c"/tmp/f/d",
    c"/tmp/f/d/x",
    c"/tmp/f/a/x",
    c"a",
    c"d/y",
    c".",
    c"",
    c"/proc",
    c"/proc/self/maps",
    c"/proc/self/fd/0",
    c"/proc/self/fd/3",
    c"/proc/1/status",
    c"/proc/stat",
    c"/proc/self/exe",
];

const DEVICES: &[&CStr] = &[c"/dev/null", c"/dev/zero", c"/dev/random", c"/dev/full"];

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) as usize
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() % end
    }
}

fn call(number: SystemCall, arguments: [usize; 6]) -> Result<usize, Errno> {
    system::any_call(number as usize, arguments)
}

fn main(arguments: Arguments) -> i32 {
    let number =
        |index: usize| -> u64 { arguments.get(index).and_then(|word| word.parse().ok()).unwrap_or(1) };
    let (seed, calls) = (number(1), number(2));
    let own_pages = OWN_PAGES + arguments.get(3).and_then(|word| word.parse().ok()).unwrap_or(0);
    let maps = [MAP_SHARED, MAP_PRIVATE, MAP_PRIVATE];
    let sizes = [PAGE_SIZE, own_pages * PAGE_SIZE, ARENA];
    let mut places = [0; 3];
    for (place, (flags, size)) in places.iter_mut().zip(maps.into_iter().zip(sizes)) {
        let Ok(address) = system::map(size, BOTH, flags) else { return 1 };
        *place = address;
    }
    let [budget, own, arena] = places;
    fill(own, sizes[1], seed);
    fill(arena, ARENA, !seed);
    touch_stack();

    // The first round is for what comes once: pages of the program, the kernel's heap and stacks.
    let mut random = Random(seed);
    memory::store(budget, calls / 8);
    rounds(&mut random, budget, arena);
    touch_program();
    let before = frames();
    memory::store(budget, calls);
    let count = rounds(&mut random, budget, arena);
    touch_program();
    let after = frames();

    let intact = unchanged(own, sizes[1], seed);
    println!(
        "{calls} calls in {count} rounds; my own memory is {}",
        if intact { "as it was" } else { "changed" }
    );
    println!("frames free, or the kernel's own: {before} before, {after} after");
    i32::from(!intact || before != after)
}

fn fill(address: usize, length: usize, seed: u64) {
    let mut random = Random(seed);
    (address..address + length).step_by(8).for_each(|place| memory::store(place, random.next() as u64));
}

fn unchanged(address: usize, length: usize, seed: u64) -> bool {
    let mut random = Random(seed);
    (address..address + length).step_by(8).all(|place| memory::load(place) == random.next() as u64)
}

/// Has all pages of this program's file in memory: how many the kernel has kept is its own affair.
fn touch_program() {
    let Ok(file) = system::open(c"/proc/self/exe", 0) else { return };
    let length = call(SystemCall::Seek, [file, 0, 2, 0, 0, 0]).unwrap_or(0);
    if let Ok(start) = system::map_file(file, length, PROT_READ, MAP_PRIVATE) {
        (start..start + length).step_by(PAGE_SIZE).for_each(|page| {
            let _ = memory::load(page);
        });
        let _ = system::unmap(start, length);
    }
    let _ = system::close(file);
}

/// The same for as much of the stack as this will ever need.
#[inline(never)]
fn touch_stack() {
    let room = [1u8; 16 * PAGE_SIZE];
    core::hint::black_box(&room);
}

/// Frames that are free, and those that the kernel has for its heap and its stacks, as `/proc/meminfo` tells them.
fn frames() -> usize {
    let mut text = [0; 2048];
    let read = system::open(c"/proc/meminfo", 0).and_then(|file| {
        let read = system::read(file, &mut text);
        let _ = system::close(file);
        read
    });
    if let Err(error) = read {
        println!("/proc/meminfo cannot be read: {error:?}");
    }
    let text = core::str::from_utf8(&text[..read.unwrap_or(0)]).unwrap_or("");
    let value =
        |line: &str| line.split_ascii_whitespace().nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    let counted = ["MemFree:", "SwapFree:", "Slab:", "KernelStack:"];
    text.lines().filter(|line| counted.iter().any(|name| line.starts_with(name))).map(value).sum::<usize>()
        / 4
}

/// Children call until the budget is used up; says in how many rounds.
fn rounds(random: &mut Random, budget: usize, arena: usize) -> usize {
    let mut count = 0;
    while memory::load(budget) > 0 {
        count += 1;
        let _ = call(SystemCall::MakeFolder, [0, FOLDER.as_ptr().addr(), 0o755, 0, 0, 0]);
        for _ in 0..CHILDREN {
            let seed = random.next() as u64;
            if let Ok(0) = system::fork() {
                attack(Random(seed), budget, arena);
            }
        }
        let mut left = CHILDREN;
        for _ in 0..LOOKS {
            while let Ok(1..) = call(SystemCall::Wait, [usize::MAX, 0, abi::thread::WAIT_NO_HANG, 0, 0, 0]) {
                left = left.saturating_sub(1);
            }
            if left == 0 {
                break;
            }
            let nap = [0, NAP];
            let _ = call(SystemCall::Sleep, [(&raw const nap).expose_provenance(), 0, 0, 0, 0, 0]);
        }
        // The children's children too.
        for _ in 0..2 {
            let _ = call(SystemCall::Kill, [usize::MAX, Signal::Kill as usize, 0, 0, 0, 0]);
            while system::wait(usize::MAX).is_ok() {}
            system::yield_now();
        }
        remove(FOLDER.to_bytes());
    }
    count
}

/// A child: never comes back.
fn attack(mut random: Random, budget: usize, arena: usize) -> ! {
    // Devices are there as open files only: their names could be given to something else.
    for (file, device) in DEVICES.iter().enumerate() {
        let _ = system::close(file);
        let _ = system::open(device, abi::file::READ_WRITE);
    }
    let _ = call(SystemCall::SetProcessGroup, [0; 6]);
    let _ = call(SystemCall::ChangeFolder, [FOLDER.as_ptr().addr(), 0, 0, 0, 0, 0]);
    loop {
        let left = memory::load(budget);
        if left == 0 {
            system::exit(0);
        }
        memory::store(budget, left - 1);
        let number = match random.below(16) {
            0 => random.below(512),
            _ => known(random.next()),
        };
        let mut arguments = [0; 6].map(|_: usize| argument(&mut random, arena));
        if spare(number, &mut arguments, &mut random) {
            let _ = system::any_call(number, arguments);
        }
    }
}

/// A system call that the kernel has.
fn known(random: usize) -> usize {
    let mut number = random % 292;
    while SystemCall::from_number(number).is_none() {
        number = (number + 1) % 292;
    }
    number
}

/// A number, a file, a length, a flag, an address of one's own or somebody else's, a path.
fn argument(random: &mut Random, arena: usize) -> usize {
    match random.below(16) {
        0..=3 => random.below(8),
        4 => random.below(300),
        5 => 1 << random.below(64),
        6 => (1 << random.below(64)) - 1,
        7 => usize::MAX - random.below(200),
        8..=10 => arena + random.below(ARENA),
        11 => arena + ARENA - random.below(16),
        12..=13 => PATHS[random.below(PATHS.len())].as_ptr().addr(),
        14 => [0, KERNEL_IMAGE, USER_SPACE_END - 8, USER_SPACE_END, 0x10000, 1 << 63][random.below(6)],
        _ => random.next(),
    }
}

/// Whether the call may be made at all: whoever ends at once tells nothing, and the watching process, number 1, is not to
/// be killed.
fn spare(number: usize, arguments: &mut [usize; 6], random: &mut Random) -> bool {
    match SystemCall::from_number(number) {
        Some(SystemCall::Exit | SystemCall::ExitGroup | SystemCall::SignalReturn) => random.below(64) == 0,
        Some(
            SystemCall::Kill | SystemCall::KillThread | SystemCall::SignalQueue | SystemCall::LimitResource,
        ) => !matches!(arguments[0] as i32, 0 | 1),
        Some(SystemCall::KillThreadOf) => arguments[0] as i32 != 1 && arguments[1] as i32 != 1,
        _ => true,
    }
}

/// Removes a folder with everything in it.
fn remove(path: &[u8]) {
    const LONGEST: usize = 512;
    let mut name = [0; LONGEST];
    if path.len() + 1 >= LONGEST {
        return;
    }
    name[..path.len()].copy_from_slice(path);
    let unlink = |name: &[u8; LONGEST], flags| {
        let folder = abi::file::WORKING_FOLDER;
        call(SystemCall::Unlink, [folder, name.as_ptr().addr(), flags, 0, 0, 0])
    };
    if unlink(&name, 0) != Err(Errno::EISDIR) {
        return;
    }
    let Ok(folder) =
        CStr::from_bytes_until_nul(&name).map_or(Err(Errno::EINVAL), |path| system::open(path, 0))
    else {
        return;
    };
    let mut bytes = [0; 1024];
    let place = bytes.as_mut_ptr().expose_provenance();
    while let Ok(length @ 1..) = call(SystemCall::ReadFolder, [folder, place, bytes.len(), 0, 0, 0]) {
        let mut at = 0;
        while at < length {
            let size = usize::from(u16::from_le_bytes([bytes[at + 16], bytes[at + 17]]));
            let entry =
                bytes[at + abi::file::ENTRY_NAME..at + size].split(|&byte| byte == 0).next().unwrap_or(&[]);
            let end = path.len() + 1 + entry.len();
            if !matches!(entry, b"." | b"..") && end < LONGEST {
                name[path.len()] = b'/';
                name[path.len() + 1..end].copy_from_slice(entry);
                let inner = name;
                remove(&inner[..end]);
                name[path.len()..].fill(0);
            }
            at += size;
        }
    }
    let _ = system::close(folder);
    let _ = unlink(&name, abi::file::AT_REMOVE_FOLDER);
}
