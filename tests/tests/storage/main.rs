//! Disks in the bundled kernel, from outside: what a program has written and synced is there after whatever happens, and
//! a disk that is full, broken, read-only or somebody else's harms nobody. `/lessons/files` does things with files and says
//! how each went.

#[path = "../lessons/disk.rs"]
mod disk;

use disk::{Disk, Request, Step};
use std::fs::File;
use std::path::Path;
use sv39::boot::{Archive, Program};
use sv39::devices::virtio::{BlockDevice, MemoryStorage};
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

const LIMIT: u64 = 500_000_000;
const PAGE: u64 = 4096;

/// Runs `files` with these words on a machine with these disks: its exit status and what it has said.
fn files(words: &str, disks: &[&Disk]) -> (u64, String) {
    let kernel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/kernel.elf");
    let mut program: Program<File> = Program::open(&kernel).unwrap();
    let words = words.split_whitespace().map(|word| format!("a{word}\0"));
    let task = format!("p/lessons/files\0afiles\0{}", words.collect::<String>());
    let mut archive = Archive::default();
    archive.add_file(b"sv39-task", task.as_bytes());
    let config = MachineConfig { initrd: archive.finish(), ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut program).unwrap();
    for (slot, disk) in disks.iter().enumerate() {
        let device = BlockDevice::new(Box::new((*disk).clone()), String::new());
        machine.plug(slot, Box::new(device)).unwrap();
    }
    let mut host = Capture::default();
    let outcome = machine.run(LIMIT, &mut host, &mut ());
    let output = String::from_utf8(host.output).unwrap();
    let Outcome::Exit { status } = outcome else { panic!("{outcome:?}: {output}") };
    (status, output)
}

/// What is on a disk.
fn tree(disk: &Disk) -> String {
    let (status, output) = files("tree /disk", &[disk]);
    assert_eq!(status, 0, "{output}");
    output
}

#[test]
fn what_was_written_is_there_after_power_off() {
    let disk = Disk::blank(1 << 20);
    let (status, output) = files(
        "mkdir /disk/folder , write /disk/folder/a 10000 65 , write /disk/b 3 66 , append /disk/b 5000 67 , \
         store /disk/folder/a 4096 68 , rename /disk/b /disk/folder/b , cut /disk/folder/a 5000 , tree /disk",
        &[&disk],
    );
    assert_eq!(status, 0, "{output}");
    let told = &output[output.find("/disk/folder/\n").unwrap()..];
    assert_eq!(tree(&disk), told);
    assert_eq!(told.lines().count(), 4, "a folder, two files, and how many: {told}");
    let (status, _) = files("remove /disk/folder/a , remove /disk/folder/b , rmdir /disk/folder", &[&disk]);
    assert_eq!((status, tree(&disk)), (0, "tree /disk: 0\n".to_owned()));
}

/// Each of these happens or not, as a whole.
const STEPS: &[&str] = &[
    "mkdir /disk/d , sync",
    "write /disk/d/a 9000 1",
    "write /disk/b 5000 2",
    "append /disk/b 7000 3",
    "rename /disk/b /disk/d/a , sync",
    "write /disk/c 100 4",
    "store /disk/c 0 5",
    "cut /disk/d/a 4100",
    "append /disk/d/a 100 6",
    "write /disk/d/a 6000 7",
    "remove /disk/c , sync",
    "rename /disk/d /disk/e , sync",
];

const SMALL: usize = 48 * PAGE as usize;

/// A blank disk after these steps of its life.
fn after<'a>(steps: impl Iterator<Item = &'a Step>) -> Disk {
    let mut bytes = vec![0; SMALL];
    for step in steps {
        if let Step::Write { offset, bytes: from } = step {
            bytes[*offset as usize..][..from.len()].copy_from_slice(from);
        }
    }
    Disk::with(bytes)
}

#[test]
fn whenever_the_emulator_is_killed_what_was_synced_is_there() {
    // After each of the steps: how far the disk's life had come, and what was on it.
    let mut states = Vec::new();
    let mut life = Vec::new();
    for count in 0..=STEPS.len() {
        let disk = Disk::blank(SMALL);
        let (status, output) = files(&STEPS[..count].join(" , "), &[&disk]);
        assert_eq!(status, 0, "{output}");
        life = std::mem::take(&mut disk.state().log);
        states.push((life.len(), tree(&disk)));
    }
    assert!(states.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1));
    for (length, _) in &states {
        assert_eq!(life[length - 1], Step::Flush, "a step ends when the disk has it");
    }
    for end in 0..=life.len() {
        let synced = states.iter().rposition(|(length, _)| *length <= end).unwrap_or(0);
        let possible = &states[synced..states.len().min(synced + 2)];
        let check = |disk: Disk, how: &str| {
            let found = tree(&disk);
            let right = possible.iter().any(|(_, tree)| *tree == found);
            assert!(right, "{how} after {end} requests, step {synced}: {found}, not one of {possible:?}");
        };
        // The emulator is killed: the host has all that was written.
        check(after(life[..end].iter()), "killed");
        // The host loses power: it has what was flushed, and perhaps the very last page.
        let flushed = life[..end].iter().rposition(|step| *step == Step::Flush).map_or(0, |flush| flush + 1);
        if flushed < end {
            check(after(life[..flushed].iter()), "power lost");
            check(after(life[..flushed].iter().chain(&life[end - 1..end])), "power lost, last page written");
        }
    }
}

#[test]
fn a_full_disk_says_so_and_goes_on() {
    let disk = Disk::blank(SMALL);
    let (_, output) = files(
        "write /disk/a 4096 1 , fill /disk/big , write /disk/b 1 2 , cut /disk/big 0 , write /disk/c 9000 3 , tree /disk",
        &[&disk],
    );
    let lines: Vec<&str> = output.lines().collect();
    assert_eq!(lines[..2], ["write /disk/a: 4096", "fill /disk/big: error 28"]);
    assert_eq!(lines[2], "write /disk/b: error 28");
    assert_eq!(lines[3..5], ["cut /disk/big: 0", "write /disk/c: 9000"]);
    let told = &output[output.find("/disk/a 0x").unwrap()..];
    assert_eq!(tree(&disk), told);
}

/// Whether a request is about the bytes of files: the log and the superblock lie before them.
fn is_data(offset: u64) -> bool {
    const LOGS_END: u64 = 1 + 2 * 8;
    offset >= LOGS_END * PAGE
}

#[test]
fn a_disk_that_fails_gives_eio_and_the_kernel_lives() {
    let disk = Disk::blank(SMALL);
    files("write /disk/a 9000 1 , write /disk/b 100 2", &[&disk]);
    let whole = tree(&disk);

    disk.state().fails = |request, offset| request == Request::Read && is_data(offset);
    let (status, output) = files("mkdir /disk/new , tree /disk", &[&disk]);
    assert_eq!(status, 0, "{output}");
    assert!(
        output.contains("/disk/a cannot be read: error 5\n/disk/b cannot be read: error 5\n"),
        "{output}"
    );
    // A page that cannot be had through memory is SIGBUS.
    assert_eq!(files("store /disk/a 0 3", &[&disk]).0, 128 + 7);

    disk.state().fails = |request, offset| request == Request::Write && is_data(offset);
    let (status, output) = files("write /disk/c 5000 4 , tree /disk", &[&disk]);
    assert!(status == 1 && output.starts_with("write /disk/c: error 5\n"), "{output}");

    disk.state().fails = |request, _| request == Request::Flush;
    let (status, output) = files("write /disk/d 1 5 , tree /disk", &[&disk]);
    assert!(status == 1 && output.starts_with("write /disk/d: error 5\n"), "{output}");

    // What was synced before all that is still there.
    disk.state().fails = |_, _| false;
    let found = tree(&disk);
    assert!(whole.lines().filter(|line| line.contains("0x")).all(|line| found.contains(line)), "{found}");
}

#[test]
fn a_read_only_disk_is_read() {
    let disk = Disk::blank(SMALL);
    files("write /disk/a 9000 1", &[&disk]);
    let bytes = disk.state().storage.bytes.clone();
    disk.state().storage.read_only = true;
    let (status, output) = files(
        "write /disk/b 1 1 , append /disk/a 1 1 , mkdir /disk/d , remove /disk/a , rename /disk/a /disk/b , \
         store /disk/a 0 1 , sync",
        &[&disk],
    );
    let refusals = output.lines().filter(|line| line.ends_with("error 30")).count();
    assert_eq!((status, refusals), (1, 6), "{output}");
    assert!(output.ends_with("sync : 0\n"), "{output}");
    assert!(tree(&disk).starts_with("/disk/a 0x"));
    assert_eq!(disk.state().storage.bytes, bytes);
}

#[test]
fn a_disk_is_what_its_contents_say() {
    // Somebody else's is left alone, however little of it is not zero, but can be looked at.
    for at in [510, 65536, SMALL - 1] {
        let mut bytes = vec![0; SMALL];
        bytes[at] = 1;
        let disk = Disk::with(bytes);
        let (status, output) = files("tree /disk , sum /dev/vda", &[&disk]);
        assert!(status == 1 && output.starts_with("tree /disk: error 2\n"), "{output}");
        assert!(
            output.lines().any(|line| line.starts_with("sum /dev/vda: ") && !line.contains("error")),
            "{output}"
        );
        assert_eq!(disk.state().log, []);
    }
    // Swap space is no place for files, and each of two volumes has its own.
    let swap = Disk::with(MemoryStorage::swap(SMALL).bytes);
    let (one, two) = (Disk::blank(SMALL), Disk::blank(SMALL));
    let (status, output) =
        files("write /disk/a 1 1 , write /disk2/b 1 2 , rename /disk/a /disk2/a", &[&swap, &one, &two]);
    assert_eq!((status, output.lines().last()), (1, Some("rename /disk/a: error 18")), "{output}");
    assert!(tree(&one).starts_with("/disk/a") && tree(&two).starts_with("/disk/b"));
    assert_eq!(swap.state().log, []);
}

#[test]
fn a_damaged_file_system_is_told_and_not_touched() {
    let disk = Disk::blank(SMALL);
    files("write /disk/a 9000 1", &[&disk]);
    for page in [0, 1] {
        let mut bytes = disk.state().storage.bytes.clone();
        bytes[page * PAGE as usize + 40] ^= 1;
        bytes[page * PAGE as usize + 10] ^= 1;
        let damaged = Disk::with(bytes);
        let (status, output) = files("tree /disk", &[&damaged]);
        // Without a whole batch the log is as if nothing had ever been written.
        let told = output.starts_with("sv39: disk vda cannot be used: its file system is damaged\n");
        assert!(told && status == 1 || page == 1 && output == "tree /disk: 0\n", "page {page}: {output}");
    }
}
