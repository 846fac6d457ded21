//! Whatever the engine, a command does the same: output, exit status, instruction counts, traps, TLB and the state at the end.

use crate::{Done, finish, sv39, words};
use serde_json::Value;
use std::path::Path;

/// Ways of running that must make no difference.
const WAYS: [&[&str]; 5] = [
    &["--engine", "translator"],
    &["--engine", "translator", "--translate-after", "0"],
    &["--engine", "translator", "--translate-after", "0", "--code-cache", "512K"],
    &["--engine", "translator", "--translate-after", "0", "--region-length", "2"],
    // Blocks that count their runs.
    &["--engine", "translator", "--hot-regions", "1"],
];

/// Runs with the options, and takes out of the statistics what depends on the host's speed, on what is decoded and translated, and on what
/// lies before the TLB.
fn run(engine: &[&str], words: &[&str]) -> (Option<i32>, String, Vec<String>) {
    let options = ["--digest", "--stats=json", "--timeout", "1000"];
    let Done { status, out, err } = finish(sv39([&["run"], engine, &options, words].concat()));
    let lines = err.lines().map(|line| match serde_json::from_str::<Value>(line) {
        Ok(Value::Object(mut statistics)) => {
            for key in ["seconds", "mips", "decoded", "translator"] {
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

#[test]
fn the_translator_tells_what_it_has_done() {
    let scratch = tempfile::tempdir().unwrap();
    let listing = scratch.path().join("listing");
    let file = format!("--list-translations={}", listing.display());
    let options = [
        "run",
        "--engine=translator",
        "--translate-after=8",
        "--stats=json",
        "--hot-regions=3",
        &file,
        "--lesson",
        "gate",
    ];
    let done = finish(sv39(options));
    let json = done.err.lines().find(|line| line.starts_with('{')).unwrap_or_default();
    let statistics: Value = serde_json::from_str(json).expect(&done.err);
    let translator = &statistics["translator"];
    for key in ["regions", "instructions", "bytes"] {
        assert!(translator[key].as_u64() > Some(10), "{key}: {json}");
    }
    assert!(translator["seconds"].as_f64() > Some(0.0));
    let hot = translator["hot"].as_array().expect(json);
    assert_eq!(hot.len(), 3);
    let instructions = |hot: &Value| hot["instructions"].as_u64().unwrap();
    assert!(instructions(&hot[0]) >= instructions(&hot[1]));
    assert!(instructions(&hot[0]) <= statistics["instructions"].as_u64().unwrap());
    assert!(hot.iter().all(|hot| hot["name"].is_string()), "the kernel has symbols: {json}");

    let text = std::fs::read_to_string(&listing).unwrap();
    let regions = text.lines().filter(|line| line.starts_with("region 0x")).count();
    assert_eq!(Some(regions as u64), translator["regions"].as_u64());
    // A block begins with the budget, a guest's instruction with its address.
    assert!(text.contains("sub     r15,"), "{text:.2000}");
    assert!(
        text.lines().any(|line| line.starts_with("  0xffffffc0") && line.contains("addi ")),
        "{text:.2000}"
    );
}

#[test]
fn without_a_question_nothing_is_counted() {
    let quiet = words("run --engine=translator --stats=json --lesson gate");
    assert!(!quiet.err.contains("\"hot\""), "{}", quiet.err);
    let interpreted = words("run --engine=interpreter --stats=json --lesson gate");
    assert!(interpreted.err.contains("\"translator\":null"), "{}", interpreted.err);
}

#[test]
fn perf_finds_names_of_translated_code() {
    // That is where perf looks for them.
    if tempfile::tempfile_in("/tmp").is_err() {
        eprintln!("nothing is tested: /tmp cannot be written");
        return;
    }
    let mut command =
        sv39(["run", "--engine=translator", "--translate-after=8", "--perf-map", "--lesson", "gate"]);
    let child =
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let path = format!("/tmp/perf-{}.map", child.id());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
    let map = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(map.lines().count() > 10, "{map}");
    for line in map.lines() {
        let mut words = line.splitn(3, ' ');
        for _ in 0..2 {
            assert!(u64::from_str_radix(words.next().unwrap(), 16).is_ok(), "{line}");
        }
        assert!(words.next().unwrap().starts_with("guest 0x"), "{line}");
    }
}
