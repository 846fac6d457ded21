//! Lesson 3, the address space as a map. The program touches each kind of its memory, then prints what the kernel has
//! promised it, as `/proc/self/maps` has it, and finds its own addresses in there.
#![no_std]
#![no_main]

use abi::memory::{MAP_PRIVATE, PAGE_SIZE, PROT_READ, PROT_WRITE};
use core::sync::atomic::{AtomicU64, Ordering};
use user::lesson;
use user::{Arguments, memory, println, system};

user::entry!(main);

static CONSTANT: &str = "a constant";
static DATA: AtomicU64 = AtomicU64::new(3);

fn main(_: Arguments) -> i32 {
    let heap = system::set_break(0);
    system::set_break(heap + 2 * PAGE_SIZE);
    memory::store(heap, 1);
    let Ok(mapping) = system::map(4 * PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE) else { return 1 };
    memory::store(mapping, 2);
    DATA.fetch_add(1, Ordering::Relaxed);
    let code = main as *const () as usize;
    let places = [
        ("my code", code, "r-x"),
        ("a constant", CONSTANT.as_ptr().addr(), "r--"),
        ("my data", DATA.as_ptr().addr(), "rw-"),
        ("my heap", heap, "rw-"),
        ("a mapping", mapping, "rw-"),
        ("my stack", memory::stack_pointer(), "rw-"),
    ];

    let mut text = [0; 4096];
    let length = match system::open(c"/proc/self/maps", 0).and_then(|file| system::read(file, &mut text)) {
        Ok(length) => length,
        Err(error) => {
            println!("/proc/self/maps cannot be read: {error:?}");
            return 1;
        }
    };
    let Ok(map) = core::str::from_utf8(&text[..length]) else { return 1 };
    println!("what the kernel has promised me:");
    let mut previous_end = 0;
    let mut found = 0;
    for line in map.lines() {
        let Some((start, end, rights)) = parse(line) else {
            println!("this line makes no sense: {line}");
            return 1;
        };
        if previous_end < start {
            println!("  (a gap, pages: {})", (start - previous_end) / PAGE_SIZE);
        }
        previous_end = end;
        println!("  {line}");
        for (what, address, expected) in places {
            if (start..end).contains(&address) {
                println!("      {address:#x} is {what}");
                found += usize::from(rights.starts_with(expected));
            }
        }
    }
    lesson::look::<1>(0, 0);
    println!("{found} of {} addresses lie where they may be used as I use them", places.len());
    lesson::status(found == places.len())
}

fn parse(line: &str) -> Option<(usize, usize, &str)> {
    let (addresses, rest) = line.split_once(' ')?;
    let (start, end) = addresses.split_once('-')?;
    Some((usize::from_str_radix(start, 16).ok()?, usize::from_str_radix(end, 16).ok()?, rest))
}
