//! Whatever the engine, a command does the same: output, exit status, instruction counts, traps, TLB and the state at the end.

use crate::{Done, finish, sv39, words};
use serde_json::Value;
use std::path::Path;

/// Ways of running that must make no difference.
const WAYS: [&[&str]; 4] = [
    &["--engine", "translator"],
    &["--engine", "translator", "--translate-after", "0"],
    &["--engine", "translator", "--translate-after", "0", "--code-cache", "512K"],
    &["--engine", "translator", "--translate-after", "0", "--region-length", "2"],
];

/// Runs with the options, and takes out of the statistics what depends on the host's speed, and on what lies before the TLB.
fn run(engine: &[&str], words: &[&str]) -> (Option<i32>, String, Vec<String>) {
    let options = ["--digest", "--stats=json", "--timeout", "100"];
    let Done { status, out, err } = finish(sv39([&["run"], engine, &options, words].concat()));
    let lines = err.lines().map(|line| match serde_json::from_str::<Value>(line) {
        Ok(Value::Object(mut statistics)) => {
            for key in ["seconds", "mips", "translator"] {
                statistics.remove(key);
            }
            if let Some(Value::Object(tlb)) = statistics.get_mut("tlb") {
                tlb.remove("hits");
            }
            format!("{statistics:?}")
        }
        _ => line.to_owned(),
    });
    (status, out, lines.collect())
}

fn is_the_same_in_all_engines(words: &[&str]) {
    let expected = run(&["--engine", "interpreter"], words);
    assert!(expected.2.iter().any(|line| line.starts_with("sv39: the state is ")), "{expected:?}");
    // Unoptimised, everything takes long.
    let ways = if cfg!(debug_assertions) { &WAYS[1..2] } else { &WAYS[..] };
    for way in ways {
        assert_eq!(run(way, words), expected, "{} {}", way.join(" "), words.join(" "));
    }
}

#[test]
fn lessons() {
    let list = words("lesson").out;
    let names: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert!(names.len() >= 22, "{list}");
    for name in names {
        is_the_same_in_all_engines(&["--lesson", name]);
    }
}

#[test]
fn lessons_on_harts_that_take_turns() {
    for name in ["context-switch", "threads", "copy-on-write"] {
        is_the_same_in_all_engines(&["--smp", "4", "--lesson", name]);
    }
}

/// What no host gives: more memory for code than there are addresses.
const TOO_MUCH: &str = "--code-cache=1000000G";

#[test]
fn without_a_translator_only_who_asks_for_it_is_refused() {
    let probe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/probe.elf");
    let run = |engine: &str| finish(sv39([Path::new("run"), Path::new(engine), Path::new(TOO_MUCH), &probe]));
    let refused = run("--engine=translator");
    assert_eq!((refused.status, refused.err.lines().count()), (Some(2), 1), "{}", refused.err);
    assert!(refused.err.contains("cannot be translated here"), "{}", refused.err);
    let interpreted = run("--engine=auto");
    assert_eq!(interpreted.err, run("--engine=interpreter").err);
    assert!(!interpreted.err.contains("translated"), "{}", interpreted.err);
}

#[test]
fn programs_for_linux() {
    let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images");
    let probe = images.join("probe.elf");
    let probe = probe.to_str().unwrap();
    is_the_same_in_all_engines(&[probe, "words", "one", "two"]);
    is_the_same_in_all_engines(&[probe, "exit", "42"]);
    is_the_same_in_all_engines(&[probe, "kill", "11"]);
}
