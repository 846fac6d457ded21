//! Disks of whole machines, through the command: what a guest has flushed and acknowledged survives the emulator's sudden
//! death; disks that are read-only, snapshots or in use.

#[cfg(unix)]
#[path = "../engines/elf.rs"]
mod elf;

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The sectors that the guest writes, and sector 0.
const SECTORS: u64 = 2048;

/// `writer.S`, built by the commands in its head. It writes sector n, flushes, and prints n.
fn writer() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disk/writer.elf")
}

fn command(disk: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sv39"));
    command.args(["run", "--quiet", "--kind", "machine"]).args(disk).arg(writer()).stdin(Stdio::null());
    command
}

fn image(folder: &Path) -> PathBuf {
    let path = folder.join("disk.img");
    std::fs::write(&path, vec![0; (SECTORS * 512) as usize]).unwrap();
    path
}

/// What the guest must have written into the sectors that it has acknowledged.
fn check(image: &Path, acknowledged: u64) {
    let bytes = std::fs::read(image).unwrap();
    for (number, sector) in bytes.chunks(512).enumerate().take(acknowledged as usize + 1) {
        let expected = (number as u64).to_le_bytes().repeat(64);
        assert!(sector == expected, "sector {number} of {acknowledged} acknowledged ones");
    }
}

fn number(line: &str) -> u64 {
    u64::from_str_radix(line, 16).unwrap_or_else(|_| panic!("the guest prints numbers, not {line:?}"))
}

/// Kills it after this many lines; the last number that it has printed as a whole line.
fn kill_after(mut child: Child, lines: usize) -> u64 {
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    for _ in 0..lines {
        output.read_line(&mut text).unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    output.read_to_string(&mut text).unwrap();
    let whole = &text[..=text.rfind('\n').expect("it has printed")];
    let last = whole.lines().map(number).enumerate().map(|(at, number)| {
        assert_eq!(number, at as u64 + 1);
        number
    });
    last.last().unwrap()
}

/// `SV39_KILLS` says how many times.
#[test]
fn what_was_flushed_and_acknowledged_survives_a_sudden_end() {
    let rounds = std::env::var("SV39_KILLS").map_or(10, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    for round in 0..rounds {
        let image = image(folder.path());
        let disk = ["--disk", image.to_str().unwrap()];
        let child = command(&disk).stdout(Stdio::piped()).spawn().unwrap();
        let acknowledged = kill_after(child, 1 + round * 7 % 20);
        check(&image, acknowledged);
    }
}

fn outcome(disk: &[&str]) -> Output {
    command(disk).args(["--max-instructions", "10000"]).output().unwrap()
}

fn refusal(disk: &[&str]) -> String {
    let output = outcome(disk);
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_snapshot_and_a_read_only_disk_stay_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    let image = image.to_str().unwrap();
    let output = command(&["--disk", image, "--snapshot"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.ends_with(b"07ff\n"), "the guest could write all of it");
    // A write to a read-only disk fails, and the guest ends with status 1.
    let drive = format!("file={image},format=raw,if=virtio,readonly=on");
    assert_eq!(command(&["--drive", &drive]).output().unwrap().status.code(), Some(1));
    check(Path::new(image), 0);
    assert!(std::fs::read(image).unwrap().iter().all(|&byte| byte == 0));
}

#[test]
fn a_disk_that_is_too_small_is_an_error_of_the_guest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.img");
    std::fs::write(&path, [0; 512 * 4]).unwrap();
    let output = command(&["--disk", path.to_str().unwrap(), "--snapshot"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"0001\n0002\n0003\n");
}

/// The same under a limit on the size of files, of one block of the shell's: 512 or 1024 bytes.
#[cfg(unix)]
fn limited(command: &Command) -> Output {
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -f 1; exec \"$@\"", "sh"]).arg(command.get_program()).args(command.get_args());
    shell.stdin(Stdio::null()).output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_disk_that_the_host_cannot_write_is_an_error_of_the_guest() {
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    let output = limited(&command(&["--disk", image.to_str().unwrap()]));
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let acknowledged = output.stdout.split(|&byte| byte == b'\n').count() as u64 - 1;
    assert!(acknowledged < 2);
    check(&image, acknowledged);
}

#[cfg(unix)]
#[test]
fn output_files_that_cannot_grow_are_an_error_of_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    let log = folder.path().join("log");
    let log = log.to_str().unwrap();
    let disk = ["--snapshot", "--disk", image.to_str().unwrap(), "--log-commits", log];
    let output = limited(&command(&disk));
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.starts_with(&format!("error: {log}: ")), "{message}");
    assert_eq!(message.lines().count(), 1);
}

#[cfg(unix)]
#[test]
fn an_image_that_is_in_use_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    let image = image.to_str().unwrap();
    // It prints a line, and then does nothing for ever.
    let words = [
        0x1000_02b7u32, // lui t0, 0x10000
        0x00a0_0313,    // addi t1, zero, '\n'
        0x0062_8023,    // sb t1, 0(t0)
        0x0000_006f,    // j .
    ];
    let program = folder.path().join("program.elf");
    let code: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    std::fs::write(&program, elf::elf(0x8000_0000, &code)).unwrap();
    let mut holder = Command::new(env!("CARGO_BIN_EXE_sv39"));
    holder.args(["run", "--quiet", "--disk", image]).arg(program).stdin(Stdio::null());
    let mut first = holder.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(first.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let message = refusal(&["--disk", image]);
    first.kill().unwrap();
    first.wait().unwrap();
    assert_eq!(message, format!("error: {image}: is in use by another process\n"));
    let twice = refusal(&["--snapshot", "--disk", image, "--disk", "absent"]);
    assert_eq!(twice, "error: absent: no such file or directory\n");
}

#[test]
fn the_image_belongs_to_the_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disk");
    let source = std::fs::read(folder.join("writer.S")).unwrap();
    // FNV-1a: a guard against forgetting, not against forging.
    let hash = |bytes: &[u8]| {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    };
    let image = std::fs::read(writer()).unwrap();
    assert_eq!((hash(&source), hash(&image)), (SOURCE, IMAGE), "build the image again, and note both");
}

/// Hashes of `writer.S` and of the image that was built from it.
const SOURCE: u64 = 0x96c4_732d_abfb_9eb1;
const IMAGE: u64 = 0x6645_638b_dc6a_fcc3;
