//! `sv39 inspect`, and what `sv39 lesson` shows from outside.

use crate::guest::{BASE, Guest, LOOP, T0, T1, T2, addi, andi, branch, exit, lbu, li};
use crate::{with, words};
use serde_json::Value;

fn json(arguments: &str) -> Value {
    let done = words(arguments);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""), "{arguments}");
    serde_json::from_str(&done.out).expect("JSON")
}

/// Where the address is in each address space: ASID, physical address, rights.
fn places(view: &Value, address: u64) -> Vec<(u64, u64, String)> {
    let number = |value: &Value| {
        let text = value.as_str().expect("a string").trim_start_matches("0x");
        u64::from_str_radix(text, 16).expect("hexadecimal")
    };
    let mut places = Vec::new();
    for space in view["ranges"].as_array().expect("a list") {
        for range in space["ranges"].as_array().expect("a list") {
            let first = number(&range["first"]);
            if (first..=number(&range["last"])).contains(&address) {
                let physical = number(&range["physical"]) + (address - first);
                let asid = space["asid"].as_u64().expect("a number");
                places.push((asid, physical, range["rights"].as_str().expect("a string").to_owned()));
            }
        }
    }
    places.sort();
    places
}

#[test]
fn two_worlds_are_two_frames_at_one_address() {
    let told = words("lesson two-worlds");
    let line = told.out.lines().find(|line| line.starts_with("  |   0x")).expect("the table");
    let address = line.split_whitespace().nth(1).expect("an address").trim_start_matches("0x");
    let address = u64::from_str_radix(address, 16).expect("hexadecimal");

    let arguments =
        "inspect --lesson two-worlds --until mark:1 --view ranges,isolation,tlb --root all --json";
    let view = json(arguments);
    let [blue, red] = <[_; 2]>::try_from(places(&view, address)).expect("two address spaces");
    assert_ne!(blue.0, red.0, "two ASIDs");
    assert_ne!(blue.1 / 4096, red.1 / 4096, "two frames");
    assert_eq!((blue.2.as_str(), red.2.as_str()), ("rw-u-", "rw-u-"));
    for (asid, physical, _) in [blue, red] {
        let frame = format!("{:#x}", physical & !4095);
        let row = told.out.lines().filter(|line| line.starts_with("  |")).find(|line| line.contains(&frame));
        assert!(row.is_some_and(|row| row.contains(&asid.to_string())), "the lesson shows the same: {frame}");
    }
    assert_eq!(view["memory"]["recorded"], true);
    assert_eq!(view["isolation"]["violations"], Value::Array(Vec::new()));
    let stale = |entry: &&Value| entry["agrees"] == false;
    assert_eq!(view["tlb"][0]["entries"].as_array().expect("a list").iter().filter(stale).count(), 0);
}

#[test]
fn a_write_after_fork_moves_one_page_to_a_new_frame() {
    let arguments = "inspect --lesson copy-on-write --until mark:1 --and mark:2 --json";
    let view = json(arguments);
    let roots = view["difference"]["roots"].as_array().expect("a list");
    let moved: Vec<&Value> = roots
        .iter()
        .flat_map(|root| root["changes"].as_array().expect("a list"))
        .filter(|change| change["kind"] == "moved")
        .collect();
    let [moved] = moved[..] else { panic!("one page: {moved:?}") };
    assert_eq!((&moved["before"]["rights"], &moved["after"]["rights"]), (&"r--u-".into(), &"rw-u-".into()));
    let frames = view["difference"]["frames"].as_array().expect("a list");
    let change = |before: &str, after: &str| {
        frames
            .iter()
            .find(|frame| frame["before"] == before && frame["after"] == after)
            .map(|frame| &frame["first"])
    };
    assert_eq!(change("shared", "private"), Some(&moved["before"]["physical"]));
    assert_eq!(change("free", "private"), Some(&moved["after"]["physical"]));
}

#[test]
fn moments_are_clocks_symbols_traps_and_marks() {
    const MARK_7: u32 = 7 << 20 | 2 << 12 | 0x13;
    let code = [&[addi(T1, 0, 1), MARK_7, addi(T1, 0, 2), MARK_7, LOOP][..], &exit(0)].concat();
    let guest = Guest::with_symbols(&code, &[("_start", BASE), ("second", BASE + 8)]);
    let clock = |arguments: &str| {
        let done = with(&format!("inspect --json {arguments}"), &guest.path);
        assert_eq!((done.status, done.err.as_str()), (Some(0), ""), "{arguments}");
        let view: Value = serde_json::from_str(&done.out).expect("JSON");
        (view["clock"].as_u64(), view["harts"][0]["pc"].as_str().map(str::to_owned))
    };
    let at = |offset: u32| Some(format!("{:#x}", BASE + offset));
    let (start, _) = clock("--until _start");
    let start = start.expect("a clock");
    assert_eq!(clock("--until second"), (Some(start + 2), at(8)));
    assert_eq!(clock(&format!("--until {}", start + 1)), (Some(start + 1), at(4)));
    assert_eq!(clock("--until mark:7"), (Some(start + 2), at(8)));
    assert_eq!(clock("--since mark:7 --until mark:7"), (Some(start + 4), at(16)));
    assert_eq!(clock("--max-instructions 100"), (Some(100), at(16)));
    for wrong in [
        "--until mark:8 --max-instructions 100",
        "--until mark:5000",
        "--until nowhere",
        "--until trap --max-instructions 100",
        "--root 0x80000001",
        "--root asid:9 --max-instructions 10",
        "--view everything",
        "--and 10",
    ] {
        let done = with(&format!("inspect {wrong}"), &guest.path);
        assert_eq!((done.status, done.err.lines().count()), (Some(2), 1), "{wrong}: {}", done.err);
    }
}

#[test]
fn marks_stop_hot_loops_in_every_engine() {
    const MARK_7: u32 = 7 << 20 | 2 << 12 | 0x13;
    let body = [addi(T1, T1, 1), MARK_7, branch(true, T1, 0, -2)];
    let guest = Guest::new(&[&[addi(T1, 0, 1)][..], &body, &exit(0)].concat());
    let clock = |engine: &str| {
        let options = format!("inspect --engine {engine} --since 200000 --until mark:7 --json");
        let done = with(&options, &guest.path);
        assert_eq!((done.status, done.err.as_str()), (Some(0), ""), "{engine}");
        let view: Value = serde_json::from_str(&done.out).expect("JSON");
        view["clock"].as_u64()
    };
    let interpreted = clock("interpreter");
    assert!(interpreted.is_some_and(|clock| (200_001..200_005).contains(&clock)), "{interpreted:?}");
    #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
    assert_eq!(clock("translator"), interpreted);
}

#[test]
fn the_guest_reads_what_it_is_given() {
    // Reads from the UART until there is a q.
    let body = [
        lbu(T1, T0, 5),
        andi(T1, T1, 1),
        branch(false, T1, 0, -2),
        lbu(T1, T0, 0),
        addi(T2, 0, b'q'.into()),
        branch(true, T1, T2, -5),
    ];
    let guest = Guest::new(&[&li(T0, 0x1000_0000)[..], &body, &exit(0)].concat());
    let input = guest.path.with_extension("input");
    std::fs::write(&input, "abcq").expect("a file");
    let clock = |options: &str| {
        let done = with(&format!("inspect --json --max-instructions 100000 {options}"), &guest.path);
        let view: Value = serde_json::from_str(&done.out).expect("JSON");
        view["clock"].as_u64().expect("a number")
    };
    assert_eq!(clock(""), 100_000, "it waits in vain");
    assert!(clock(&format!("--input {}", input.display())) < 100_000, "it has read q and ended");
}

#[test]
fn a_machine_that_translates_nothing_is_shown_too() {
    let guest = Guest::new(&[&[LOOP][..], &exit(0)].concat());
    let done = with("inspect --max-instructions 100 --view all", &guest.path);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
    for text in ["addresses are not translated", "satp has always been Bare", "no violation", "TLB of hart 0"]
    {
        assert!(done.out.contains(text), "{text}: {}", done.out);
    }
}
