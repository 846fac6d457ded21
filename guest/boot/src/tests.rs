//! Archives, tasks and device trees.

use super::archive::{Entry, entries, find};
use super::*;
use vm_fdt::FdtWriter;

fn entry(mode: u32, name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut numbers = [0; 13];
    (numbers[1], numbers[5], numbers[6], numbers[11]) = (mode, 7, bytes.len() as u32, name.len() as u32 + 1);
    let mut text = String::from("070701");
    numbers.iter().for_each(|number| text.push_str(&format!("{number:08X}")));
    let mut file = [text.as_bytes(), name.as_bytes(), &[0]].concat();
    file.resize(file.len().next_multiple_of(4), 0);
    file.extend(bytes);
    file.resize(file.len().next_multiple_of(4), 0);
    file
}

fn an_archive() -> Vec<u8> {
    let files =
        [entry(0o100644, "a/b", b"five!"), entry(0o120777, "link", b"a/b"), entry(0, "TRAILER!!!", b"")];
    [&files.concat()[..], b"and more"].concat()
}

#[test]
fn an_archive_has_its_files_until_its_trailer() {
    let archive = an_archive();
    let all: Vec<_> = entries(&archive).collect();
    let first = Entry { mode: 0o100644, time: 7, name: b"a/b", bytes: b"five!" };
    assert_eq!(all, [first, Entry { mode: 0o120777, name: b"link", bytes: b"a/b", ..first }]);
    assert_eq!(find(&archive, b"link"), Some(&b"a/b"[..]));
    assert_eq!(find(&archive, b"nothing"), None);
}

#[test]
fn a_damaged_archive_ends_early_and_nobody_panics() {
    let archive = an_archive();
    for length in 0..archive.len() {
        assert!(entries(&archive[..length]).count() <= 2);
    }
    for offset in 0..archive.len() {
        for value in [0, b'0', b'9', b'F', b'g', 0xff] {
            let mut damaged = archive.clone();
            damaged[offset] = value;
            assert!(entries(&damaged).count() <= 3);
        }
    }
}

#[test]
fn a_task_is_read_word_by_word() {
    let program = Program::read(b"p/bin/x\0ax\0a\0eA=1\0d/tmp\0w/data\0i02\0s50 132\0v\0?unknown\0");
    assert_eq!((&program.path[..], &program.folder[..]), (&b"/bin/x"[..], &b"/tmp"[..]));
    assert_eq!(program.words.arguments, [b"x".to_vec(), Vec::new()]);
    assert_eq!(program.words.environment, [b"A=1"]);
    assert_eq!(program.writable, [b"/data"]);
    assert_eq!((program.terminals, program.size, program.quiet), ([true, false, true], [50, 132], false));
    let program = Program::read(b"s x\0");
    assert_eq!((program.size, &program.folder[..], program.quiet), ([24, 80], &b"/"[..], true));
}

/// A machine with 64 MiB of RAM, two virtio places in the wrong order, and a PLIC of two harts with two contexts each.
fn a_tree() -> Vec<u8> {
    let mut tree = FdtWriter::new().unwrap();
    let root = tree.begin_node("").unwrap();
    tree.property_u32("#address-cells", 2).unwrap();
    tree.property_u32("#size-cells", 2).unwrap();
    let chosen = tree.begin_node("chosen").unwrap();
    tree.property_string("bootargs", "lesson=gate").unwrap();
    tree.property_u32("linux,initrd-start", 0x8300_0000).unwrap();
    tree.property_u64("linux,initrd-end", 0x8300_1000).unwrap();
    tree.end_node(chosen).unwrap();
    let memory = tree.begin_node("memory@80000000").unwrap();
    tree.property_string("device_type", "memory").unwrap();
    tree.property_array_u64("reg", &[0x8000_0000, 64 << 20]).unwrap();
    tree.end_node(memory).unwrap();
    let cpus = tree.begin_node("cpus").unwrap();
    tree.property_u32("#address-cells", 1).unwrap();
    tree.property_u32("#size-cells", 0).unwrap();
    tree.property_u32("timebase-frequency", 10_000_000).unwrap();
    for hart in 0..2 {
        let cpu = tree.begin_node(&format!("cpu@{hart}")).unwrap();
        tree.property_u32("reg", hart).unwrap();
        let controller = tree.begin_node("interrupt-controller").unwrap();
        tree.property_phandle(hart + 1).unwrap();
        tree.end_node(controller).unwrap();
        tree.end_node(cpu).unwrap();
    }
    tree.end_node(cpus).unwrap();
    let soc = tree.begin_node("soc").unwrap();
    tree.property_u32("#address-cells", 2).unwrap();
    tree.property_u32("#size-cells", 2).unwrap();
    let plic = tree.begin_node("plic@c000000").unwrap();
    tree.property_string("compatible", "riscv,plic0").unwrap();
    tree.property_array_u64("reg", &[0xc00_0000, 0x60_0000]).unwrap();
    tree.property_array_u32("interrupts-extended", &[1, 11, 1, 9, 2, 11, 2, 9]).unwrap();
    tree.end_node(plic).unwrap();
    for place in [2u32, 1] {
        let virtio = tree.begin_node(&format!("virtio@1000{place}000")).unwrap();
        tree.property_string("compatible", "virtio,mmio").unwrap();
        tree.property_array_u64("reg", &[0x1000_0000 + u64::from(place) * 0x1000, 0x1000]).unwrap();
        tree.property_u32("interrupts", place).unwrap();
        tree.end_node(virtio).unwrap();
    }
    tree.end_node(soc).unwrap();
    tree.end_node(root).unwrap();
    tree.finish().unwrap()
}

#[test]
fn a_device_tree_says_what_the_machine_has() {
    let machine = Machine::read(a_tree().leak(), 0x8020_0000);
    assert_eq!(machine.ram, 0x8020_0000..0x8400_0000);
    assert_eq!(machine.ram_mib(), 64);
    assert_eq!(machine.initial_archive, 0x8300_0000..0x8300_1000);
    assert_eq!((machine.timer_frequency, machine.boot_arguments), (10_000_000, "lesson=gate"));
    let places: Vec<_> =
        machine.virtio().iter().map(|place| (place.registers.start, place.interrupt)).collect();
    assert_eq!(places, [(0x1000_1000, 1), (0x1000_2000, 2)]);
    assert_eq!(machine.interrupt_controller(0), Some((0xc00_0000..0xc60_0000, 1)));
    assert_eq!(machine.interrupt_controller(1), Some((0xc00_0000..0xc60_0000, 3)));
    assert_eq!((machine.interrupt_controller(2), machine.real_time_clock()), (None, None));
}

#[test]
fn boot_arguments_say_what_is_wanted_and_other_words_are_somebody_elses() {
    let plain = Options::read("").unwrap();
    assert_eq!((plain.lesson, plain.lab, plain.frames), (None, false, usize::MAX));
    let all =
        "console=hvc0 lesson=stack lab memory.policy=lru memory.frames=300 overcommit=2 quiet lesson=cost";
    let options = Options::read(all).unwrap();
    assert_eq!((options.lesson, options.lab, options.frames), (Some("cost"), true, 300));
    assert_eq!(options.policy, replacement::Policy::Lru);
    assert_eq!(options.overcommit, abi::memory::Overcommit::Refuse);
    for wrong in ["memory.policy=best", "memory.frames=-1", "overcommit="] {
        assert_eq!(Options::read(wrong).map_err(|Unknown(word, _)| word), Err(wrong));
    }
}
