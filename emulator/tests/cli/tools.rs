//! The other subcommands.

use crate::guest::{BASE, Guest, LOOP, MTVEC, T0, T1, addi, csrw, exit, ld};
use crate::{with, words};

#[test]
fn explain_follows_a_moment() {
    let guest = Guest::with_symbols(
        &[&[addi(T1, 0, 1), csrw(MTVEC, 0), ld(T0, 0, 16), LOOP][..], &exit(0)].concat(),
        &[("_start", BASE), ("faulty", BASE + 8)],
    );
    let trap = with("explain --until trap", &guest.path);
    assert_eq!((trap.status, trap.err.as_str()), (Some(0), ""));
    let expected = "at clock 7: Load access fault (cause 5) in M-mode at 0x80000008 <faulty>: `ld t0,16(zero)` cannot load";
    assert!(trap.out.starts_with(expected), "{}", trap.out);

    let symbol = with("explain --at faulty --access fetch --until faulty", &guest.path);
    assert!(
        symbol.out.starts_with("at clock 7: fetch of 2 bytes at 0x80000008 in M-mode: "),
        "{}",
        symbol.out
    );

    let behind =
        words(&format!("explain {} --until faulty --at faulty --access fetch", guest.path.display()));
    assert_eq!(behind.out, symbol.out, "options behind the file: {}", behind.err);

    let json = with("explain --at 0x10 --privilege u --bytes 8 --until 7 --json", &guest.path);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(value["query"]["address"], "0x10");
    assert_eq!(value["query"]["privilege"], "U");
    assert_eq!(value["query"]["bytes"], 8);
    assert_eq!(value["cause_name"], "load access fault");

    assert_eq!(with("explain --at nowhere", &guest.path).status, Some(2));
    assert_eq!(with("explain --until trap --json", &guest.path).status, Some(2));
    assert_eq!(with("explain --until trap", &Guest::new(&exit(0)).path).status, Some(2));
}

#[test]
fn disasm_shows_code_with_labels() {
    let guest = Guest::with_symbols(&[addi(T1, 0, 1), LOOP], &[("_start", BASE), ("stop", BASE + 4)]);
    let done = with("disasm", &guest.path);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
    assert!(
        done.out.contains("\n0000000080000000 <_start>:\n    80000000:\t00100313          \tli\tt1,1\n"),
        "{}",
        done.out
    );
    assert!(
        done.out
            .contains("\n0000000080000004 <stop>:\n    80000004:\t0000006f          \tj\t80000004 <stop>\n"),
        "{}",
        done.out
    );
    assert!(with("disasm --exact", &guest.path).out.contains("addi\tt1,zero,1"));
    let raw = guest.beside("raw");
    std::fs::write(&raw, addi(T1, 0, 2).to_le_bytes()).unwrap();
    assert_eq!(with("disasm --raw --base 0x100", &raw).out, "         100:\t00200313          \tli\tt1,2\n");
}

#[test]
fn completions_and_manual_pages() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = words(&format!("completions {shell}"));
        assert_eq!(done.status, Some(0));
        assert!(done.out.contains("max-instructions"), "{shell}");
    }
    let page = words("man").out;
    assert!(page.contains(".TH sv39 1"), "{page}");
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(words(&format!("man {}", folder.path().display())).status, Some(0));
    let mut pages: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    pages.sort();
    let expected = ["completions", "disasm", "explain", "inspect", "lesson", "man", "run", "test"];
    let expected: Vec<String> =
        expected.iter().map(|name| format!("sv39-{name}.1")).chain(["sv39.1".into()]).collect();
    assert_eq!(pages, expected);
}

#[test]
fn every_help_has_an_example() {
    assert!(words("--help").out.contains("Examples:\n  sv39 "));
    for subcommand in ["run", "test", "explain", "inspect", "disasm", "lesson", "completions", "man"] {
        let done = words(&format!("{subcommand} --help"));
        assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
        let example = done.out.split_once("Example").map(|(_, rest)| rest).unwrap_or_default();
        assert!(example.contains(&format!("  sv39 {subcommand}")), "{subcommand}: {}", done.out);
    }
    assert!(words("--version").out.starts_with("sv39 "));
}
