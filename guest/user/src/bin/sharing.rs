//! Lesson 12, sharing is explicit. Parent and child map the same memory and the same file, shared and private: what is
//! written to a shared page is there for both, and in the file; what is written to a private one is the writer's alone.
#![no_std]
#![no_main]

use abi::file::{CREATE, READ_WRITE};
use abi::memory::{MAP_PRIVATE, MAP_SHARED, PAGE_SIZE, PROT_READ, PROT_WRITE};
use user::lesson::{self, MARK, in_child};
use user::{Arguments, memory, println, system};

user::entry!(main);

const SHARED: u64 = MARK | 0x5;
const PRIVATE: u64 = MARK | 0x9;
const BOTH: usize = PROT_READ | PROT_WRITE;

fn main(_: Arguments) -> i32 {
    let Ok(file) = system::open(c"/tmp/sharing", CREATE | READ_WRITE) else { return 1 };
    if system::write(file, &[b'.'; PAGE_SIZE]).is_err() {
        return 1;
    }
    let (Ok(memory_shared), Ok(file_shared), Ok(file_private)) = (
        system::map(PAGE_SIZE, BOTH, MAP_SHARED),
        system::map_file(file, PAGE_SIZE, BOTH, MAP_SHARED),
        system::map_file(file, PAGE_SIZE, BOTH, MAP_PRIVATE),
    ) else {
        return 1;
    };
    println!(
        "shared memory at {memory_shared:#x}; one file shared at {file_shared:#x}, private at {file_private:#x}"
    );
    // Both shall have them: what nobody has touched is nowhere yet.
    for place in [memory_shared, file_shared, file_private] {
        memory::load(place);
    }
    let child = in_child(|| {
        memory::store(memory_shared, SHARED);
        memory::store(file_shared, SHARED);
        memory::store(file_private + 8, PRIVATE);
        println!("child: I have written to all three");
        lesson::look::<1>(memory_shared, 8);
        lesson::look::<2>(file_shared, 8);
        lesson::look::<3>(file_private, 8);
        i32::from(memory::load(file_private + 8) != PRIVATE)
    });
    let dots = u64::from_le_bytes([b'.'; 8]);
    let seen = [
        ("the shared memory has what the child wrote", memory::load(memory_shared) == SHARED),
        ("so has the shared page of the file", memory::load(file_shared) == SHARED),
        ("the private page has not", memory::load(file_private + 8) == dots),
    ];
    let mut bytes = [0; 16];
    let again = system::open(c"/tmp/sharing", 0).and_then(|file| system::read(file, &mut bytes));
    let in_file = again == Ok(16) && bytes[..8] == SHARED.to_le_bytes() && bytes[8..] == [b'.'; 8];
    for (what, right) in seen {
        println!("parent: {what}: {right}");
    }
    println!("parent: the file itself has the shared write only: {in_file}");
    lesson::status(child == Ok(0) && in_file && seen.iter().all(|(_, right)| *right))
}
