//! Bad input: one line, exit status 2, soon; never a panic, a hang or a signal.

use crate::guest::{BASE, Guest, LOOP, elf, exit, htif_exit};
use crate::{Done, PATIENCE, sv39, with, words};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// An error of usage or of the host, and what it must begin with.
fn refused(done: &Done, start: &str) {
    assert_eq!((done.status, done.out.as_str()), (Some(2), ""), "{}", done.err);
    let line = done.err.lines().last().unwrap_or_default();
    assert!(line.starts_with(&format!("error: {start}")), "{}", done.err);
    let others: Vec<&str> = done.err.lines().filter(|other| !other.starts_with("sv39: ")).collect();
    assert_eq!(others, [line], "one line");
}

#[test]
fn files_that_are_no_programs() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let check = |path: &Path, what: &str| {
        for command in ["run", "explain --at 0", "disasm", "test"] {
            let start = Instant::now();
            let done = with(command, path);
            if command == "test" {
                assert_ne!(done.status, Some(0), "{}", done.out);
                continue;
            }
            refused(&done, &format!("{}: {what}", path.display()));
            assert!(start.elapsed() < PATIENCE);
        }
    };
    check(folder.path(), "is a directory");
    check(&folder.path().join("absent"), "no such file");
    check(&file("empty", b""), "is empty");
    check(&file("text", b"#!/bin/sh\necho\n"), "is neither an ELF file nor a Linux Image");
    check(&file("gzip", b"\x1f\x8b\x08\x00\x00"), "is a gzip file that is cut off");
    check(&file("xz", b"\xfd7zXZ\0"), "is compressed (xz)");
    check(Path::new(env!("CARGO_BIN_EXE_sv39")), "is a program for ");
    let mut foreign = elf(&[LOOP], &[]);
    foreign[18] = 62;
    check(&file("x86", &foreign), "is a program for x86-64");
    #[cfg(unix)]
    {
        let fifo = folder.path().join("fifo");
        assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
        check(&fifo, "is not a regular file");
    }
}

#[cfg(unix)]
#[test]
fn a_name_with_a_newline_is_still_one_line() {
    refused(&with("run", Path::new("a\nb")), "a b: no such file");
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    refused(&with("run", Path::new(name)), "");
}

#[test]
fn truncated_and_mutated_files_never_break_it() {
    let guest = Guest::new(&[]);
    let whole = elf(&htif_exit(0), &[("tohost", BASE + 0x1000)]);
    let path = guest.beside("bad.elf");
    let check = |bytes: &[u8], what: &str| {
        fs::write(&path, bytes).unwrap();
        let start = Instant::now();
        for command in ["run -q --max-instructions 1000 --stats", "disasm"] {
            let done = with(command, &path);
            assert!(done.status.is_some_and(|status| status != 101), "{what}: {}", done.err);
            assert!(!done.err.contains("panicked"), "{what}: {}", done.err);
        }
        assert!(start.elapsed() < PATIENCE, "{what}");
    };
    for length in (1..whole.len()).step_by(23) {
        check(&whole[..length], &format!("{length} bytes"));
    }
    let mut seed = 1u64;
    let mut random = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    };
    for round in 0..60 {
        let mut bytes = whole.clone();
        for _ in 0..=random(4) {
            // Mostly the headers, where it hurts.
            let limit = if random(2) == 0 { 120 } else { bytes.len() };
            let at = random(limit);
            bytes[at] = [0, 0xff, 0x7f, 0x80, random(256) as u8][random(5)];
        }
        check(&bytes, &format!("round {round}"));
    }
}

#[test]
fn impossible_memory() {
    let guest = Guest::new(&exit(0));
    for size in ["0", "1K", "-1", "x", "1.5G", "", "99999999999999999999G"] {
        let mut command = sv39(["run"]);
        command.arg(format!("--memory={size}")).arg(&guest.path);
        refused(&crate::finish(command), &format!("invalid value '{size}' for '--memory <SIZE>'"))
    }
    for size in ["1000000000G", "100000000G", "8000000000"] {
        let start = Instant::now();
        refused(&with(&format!("run -q -m {size}"), &guest.path), "");
        assert!(start.elapsed() < PATIENCE, "{size}");
    }
    refused(&with("run -q -m 4K", &guest.path), &format!("{}: needs memory up to", guest.path.display()));
}

#[test]
fn unknown_options_and_values() {
    let guest = Guest::new(&exit(0));
    for (options, start) in [
        ("run --frobnicate", "unexpected argument '--frobnicate' found"),
        ("run --memroy 1", "unexpected argument '--memroy' found tip: a similar argument exists: '--memory'"),
        ("run --isa rv32i", "invalid value 'rv32i' for '--isa <ISA>'"),
        (
            "run --tlb entries=0",
            "invalid value 'entries=0' for '--tlb <SPEC>': entries=0 is not between 1 and",
        ),
        ("run --mmu sv32", "invalid value 'sv32' for '--mmu <MODE>'"),
        (
            "run --trace nothing",
            "invalid value 'nothing' for '--trace <EVENTS>': unknown event `nothing`; there are:",
        ),
        ("run --timeout soon", "invalid value 'soon' for '--timeout <SECONDS>'"),
        ("run --smp 0", "invalid value '0' for '--smp <N>'"),
        ("run --signature-granularity 0", "invalid value '0' for '--signature-granularity <N>'"),
        ("run --kind kernel", "invalid value 'kernel' for '--kind <KIND>'"),
        (
            "-netdev user",
            "invalid value 'user' for '--netdev <SPEC>': it needs an id=…, which a --device names",
        ),
        ("-netdev user,id=n", "--netdev: no --device has netdev=n"),
        ("-device virtio-net-device,netdev=n", "--device: there is no free --netdev with id=n"),
        ("-nic tap", "invalid value 'tap' for '--net <SPEC>': there are user and none"),
        (
            "run --net user,hostfwd=sctp::1-:1",
            "invalid value 'user,hostfwd=sctp::1-:1' for '--net <SPEC>': expected hostfwd=tcp|udp:[ADDRESS]:PORT-[ADDRESS]:PORT",
        ),
        (
            "run -q --net user --netdev user,id=n --device virtio-net-device,netdev=n",
            "a machine has one network card at most",
        ),
        ("-chardev stdio", "-chardev: "),
        ("-M spike -kernel", "-M spike: only virt is here"),
        ("explain --at main", ""),
        ("test --shard 3/2", "invalid value '3/2' for '--shard <I/N>'"),
    ] {
        refused(&with(options, &guest.path), start);
    }
    refused(&words("run"), "the following required arguments were not provided: <FILE>");
    refused(&words("run --memory"), "a value is required for '--memory <SIZE>' but none was supplied");
    refused(&words("frobnicate"), "unrecognized subcommand 'frobnicate' (to run a file: sv39 run FILE)");
    refused(&words("lesson zzz"), "no lesson is called zzz (`sv39 lesson` prints the list)");
    refused(&words("lesson transaltion"), "no lesson is called transaltion; did you mean translation?");
    refused(&words("lesson 23"), "no lesson is called 23 (");
    refused(&words("completions tcsh"), "invalid value 'tcsh' for '<SHELL>'");
}

#[test]
fn linux_programs_and_wrong_kinds_are_told() {
    let guest = Guest::new(&exit(0));
    let path = guest.path.display();
    refused(&with("run --kind linux --bios none", &guest.path), "--initrd and --bios are for kernels, and ");
    refused(&with("run --kind linux --env HOME", &guest.path), "--env: expected NAME=VALUE, and not HOME");
    refused(&with("run --kind htif", &guest.path), &format!("{path}: cannot be run as an HTIF program"));
}

#[test]
fn files_that_cannot_be_written_are_found_before_the_run() {
    let symbols = [("tohost", BASE + 0x1000), ("begin_signature", BASE), ("end_signature", BASE + 4)];
    // It would run for ever.
    let guest = Guest::with_symbols(&[LOOP], &symbols);
    let absent = guest.beside("absent/file");
    let absent = absent.display();
    for option in ["--signature", "--log-commits", "--trace trap --trace-file", "--stats --stats-file"] {
        refused(&with(&format!("run {option} {absent}"), &guest.path), &format!("{absent}: no such file"));
    }
    refused(&with(&format!("test --junit {absent}"), &guest.path), &format!("{absent}: no such file"));
    refused(&with(&format!("run --initrd {absent}"), &guest.path), &format!("{absent}: no such file"));
    let outside = [("tohost", BASE + 0x1000), ("begin_signature", BASE), ("end_signature", 4)];
    let guest = Guest::with_symbols(&[LOOP], &outside);
    refused(
        &with("run --signature x", &guest.path),
        &format!("{}: has its signature outside memory", guest.path.display()),
    );
}
