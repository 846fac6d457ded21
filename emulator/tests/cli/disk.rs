//! Disks of programs: what one run has written, the next one finds.

use super::{finish, sv39};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use tempfile::NamedTempFile;

/// The options for a disk, a program that does things with files, and what it is to do.
fn arguments(options: &str, disk: &NamedTempFile, words: &str) -> Vec<String> {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/files.elf");
    let disk = disk.path().to_str().unwrap();
    let before = ["run", "-q", "--disk", disk].map(str::to_owned).into_iter();
    let options = options.split_whitespace().map(str::to_owned);
    let program = std::iter::once(program.to_str().unwrap().to_owned());
    before.chain(options).chain(program).chain(words.split_whitespace().map(str::to_owned)).collect()
}

fn blank_disk() -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    file.as_file().set_len(8 << 20).unwrap();
    file
}

fn tree(disk: &NamedTempFile) -> String {
    let done = finish(sv39(arguments("", disk, "tree /disk")));
    assert_eq!(done.status, Some(0), "{}{}", done.out, done.err);
    done.out
}

#[test]
fn a_disk_image_keeps_what_a_program_has_written() {
    let disk = blank_disk();
    let done = finish(sv39(arguments("", &disk, "mkdir /disk/d , write /disk/d/a 5000 65")));
    assert_eq!((done.status, done.out.as_str()), (Some(0), "mkdir /disk/d: 0\nwrite /disk/d/a: 5000\n"));
    let first = tree(&disk);
    assert!(first.starts_with("/disk/d/\n/disk/d/a 0x"), "{first}");
    // With --snapshot it is as if nothing had happened.
    let done = finish(sv39(arguments("--snapshot", &disk, "remove /disk/d/a , rmdir /disk/d , tree /disk")));
    assert!(done.out.ends_with("tree /disk: 0\n"), "{}", done.out);
    assert_eq!(tree(&disk), first);
}

#[test]
fn what_a_program_was_told_is_on_the_disk_when_the_emulator_is_killed() {
    let disk = blank_disk();
    let words: String = (0..500).map(|file| format!("write /disk/{file} 6000 {} , ", file % 256)).collect();
    let mut child = sv39(arguments("", &disk, &words)).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut told: Vec<String> = lines.by_ref().take(20).map(Result::unwrap).collect();
    child.kill().unwrap();
    told.extend(lines.map_while(Result::ok));
    child.wait().unwrap();
    let found = tree(&disk);
    for line in &told {
        // The last line may have been cut off.
        let Some(path) = line.strip_prefix("write ").and_then(|rest| rest.strip_suffix(": 6000")) else {
            continue;
        };
        assert!(found.lines().any(|line| line.starts_with(&format!("{path} 0x"))), "{path} is gone: {found}");
    }
    assert!(told.len() >= 20, "{told:?}");
}
