//! `sv39 test`.

use crate::guest::{Guest, LOOP, TOHOST, elf, htif_exit, ld};
use crate::{Done, words};
use std::fs;
use tempfile::TempDir;

/// A folder with two tests that pass, one that fails, one that never ends, and files that are no tests.
fn suite() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let symbols = [("tohost", TOHOST)];
    let file = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    fs::create_dir(folder.path().join("more")).unwrap();
    file("rv64ui-p-one", &elf(&htif_exit(0), &symbols));
    file("more/rv64ui-p-two", &elf(&htif_exit(0), &symbols));
    // It loads from 0 and goes on at mtvec, which is 0 too.
    file("rv64ui-p-trap", &elf(&[ld(0, 0, 0), LOOP], &symbols));
    file("rv64mi-p-three", &elf(&htif_exit(3), &symbols));
    file("rv64mi-p-hang", &elf(&[LOOP], &symbols));
    file("rv64ui-p-one.dump", b"text");
    file("README", b"text");
    folder
}

fn test(options: &str, folder: &TempDir) -> Done {
    words(&format!("test {options} {}", folder.path().display()))
}

#[test]
fn every_elf_is_run_and_failures_are_told() {
    let folder = suite();
    let done = test("--max-instructions 10000", &folder);
    assert_eq!((done.status, done.err.as_str()), (Some(1), ""));
    let path = folder.path().display();
    for text in [
        format!("FAILED {path}/rv64mi-p-three: test 3 failed\n"),
        format!("    again: sv39 run {path}/rv64mi-p-three\n"),
        format!("FAILED {path}/rv64mi-p-hang: no result after 10000 instructions\n"),
        format!("FAILED {path}/rv64ui-p-trap: trap loop\n"),
        "    Load access fault (cause 5) in M-mode at 0x80000000: `ld zero,0(zero)` cannot load from 0x0"
            .to_owned(),
    ] {
        assert!(done.out.contains(&text), "{text}\nis not in\n{}", done.out);
    }
    let table: Vec<Vec<&str>> =
        done.out.lines().rev().take(4).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(table[3][..3], ["suite", "passed", "failed"]);
    assert_eq!(table[2][..3], ["rv64mi-p", "0", "2"]);
    assert_eq!(table[1][..3], ["rv64ui-p", "2", "1"]);
    assert_eq!(table[0][..3], ["total", "2", "3"]);
}

#[test]
fn the_last_trap_of_a_failed_test_is_explained() {
    // A trap to a handler that reports the failure of test 2; the handler is the program's start plus 16 bytes.
    let handler = crate::guest::la(crate::guest::T0, crate::guest::BASE, crate::guest::BASE + 16);
    let code = [
        &handler[..],
        &[crate::guest::csrw(crate::guest::MTVEC, crate::guest::T0), ld(0, 0, 8)],
        &htif_exit(2),
    ];
    let guest =
        Guest::with_symbols(&code.concat(), &[("tohost", TOHOST + 16), ("_start", crate::guest::BASE)]);
    let done = words(&format!("test --mmu sv39 {}", guest.path.display()));
    assert_eq!(done.status, Some(1));
    assert!(
        done.out.contains(": test 2 failed\n    its last trap, at clock 8:\n    Load access fault"),
        "{}",
        done.out
    );
    assert!(done.out.contains("at 0x8000000c <_start+0xc>: `ld zero,8(zero)`"), "{}", done.out);
    assert!(done.out.contains("    again: sv39 run --mmu=sv39 /"), "{}", done.out);
}

#[test]
fn filters_shards_and_success() {
    let folder = suite();
    let passing = test("--filter rv64ui-p-o", &folder);
    assert_eq!(passing.status, Some(0), "{}", passing.out);
    assert_eq!(test("--filter nothing", &folder).status, Some(2));
    let total = |shard: &str| -> usize {
        let done = test(&format!("--jobs 2 --max-instructions 1000 --shard {shard}"), &folder);
        let last: Vec<String> =
            done.out.lines().last().unwrap().split_whitespace().map(String::from).collect();
        last[1].parse::<usize>().unwrap() + last[2].parse::<usize>().unwrap()
    };
    assert_eq!([total("1/3"), total("2/3"), total("3/3"), total("1/1"), total("6/9")], [2, 2, 1, 5, 0]);
}

#[test]
fn junit_has_every_test() {
    let folder = suite();
    let report = folder.path().join("report.xml");
    test(&format!("--max-instructions 1000 --junit {}", report.display()), &folder);
    let text = fs::read_to_string(report).unwrap();
    assert!(text.contains("<testsuites name=\"sv39\" tests=\"5\" failures=\"3\""), "{text}");
    assert_eq!(text.matches("<testcase ").count(), 5);
    assert_eq!(text.matches("<failure ").count(), 3);
    assert!(text.contains("<failure message=\"test 3 failed\">"), "{text}");
}

#[test]
fn a_test_that_is_no_program_fails() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("cut-off"), &elf(&[LOOP], &[])[..100]).unwrap();
    let done = test("", &folder);
    assert_eq!(done.status, Some(1));
    assert!(done.out.contains("cut-off: cannot be run: "), "{}", done.out);
}
