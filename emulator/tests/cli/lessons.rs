//! `sv39 lesson`: the list, one of them, and the charts that the documents show.

use super::{finish, sv39, words};
use std::path::Path;

#[test]
fn lessons_are_listed_and_run() {
    let list = words("lesson");
    assert_eq!(list.status, Some(0), "{}", list.err);
    assert!(list.out.starts_with(" 1  two-worlds  "), "{}", list.out);
    assert!(list.out.lines().count() >= 12, "{}", list.out);
    let lesson = words("lesson two-worlds -m 64");
    assert_eq!(lesson.status, Some(0), "{}", lesson.err);
    assert!(lesson.out.contains("64 MiB of RAM"), "{}", lesson.out);
    assert!(lesson.err.ends_with("--view all\nnext: sv39 lesson translation\n"), "{}", lesson.err);
    let first = words("");
    assert_eq!(first.status, Some(0), "{}", first.err);
    assert!(first.err.contains("\nread about it: sv39 lesson two-worlds --page\n"), "{}", first.err);
    assert!(first.err.ends_with("\nnext: sv39 lesson translation\n"), "{}", first.err);
    let by_number = words("lesson 2");
    assert!(by_number.out.contains("lesson 2, translation:"), "{}", by_number.out);
}

#[test]
fn all_lessons_end_as_they_should() {
    let done = words("lesson --all");
    assert_eq!(done.status, Some(0), "{}{}", done.out, done.err);
    let count = words("lesson").out.lines().count();
    assert!(done.out.ends_with(&format!("all {count} lessons ended as they should\n")), "{}", done.out);
    // A machine that is too small for them is not what they expect.
    let failed = words("lesson --all -m 4");
    assert_eq!(failed.status, Some(1), "{}", failed.out);
    assert!(failed.out.contains("NOT AS IT SHOULD"), "{}", failed.out);
}

#[test]
fn every_lesson_is_seen_from_outside_too() {
    for name in words("lesson").out.lines().filter_map(|line| line.split_whitespace().nth(1)) {
        let lesson = words(&format!("lesson {name}"));
        assert_eq!(lesson.status, Some(0), "{name}: {}", lesson.err);
        let seen: Vec<&str> = lesson.out.lines().filter(|line| line.starts_with("  | ")).collect();
        assert!(seen.iter().any(|line| line.contains("from outside, at clock ")), "{name}: {}", lesson.out);
        assert!(seen.len() > 1, "{name}: nothing but the title is shown");
    }
}

#[test]
fn the_charts_in_the_documents_are_those_that_the_lessons_draw() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/lessons");
    let fresh = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some((_, lesson)) = name.strip_suffix(".svg").and_then(|stem| stem.split_once('-')) else {
            continue;
        };
        let new = fresh.path().join(&name);
        let done = finish(sv39(["lesson", lesson, "--svg", new.to_str().unwrap()]));
        assert_eq!(done.status, Some(0), "{}", done.err);
        // What the kernel's own work on memory that runs out amounts to changes with the kernel.
        if ["swapping", "thrashing"].contains(&lesson) {
            compared += 1;
            continue;
        }
        let same = std::fs::read_to_string(&new).unwrap() == std::fs::read_to_string(&path).unwrap();
        assert!(same, "sv39 lesson {lesson} --svg docs/lessons/{name} draws another chart now");
        compared += 1;
    }
    assert!(compared > 0);
}

#[test]
fn every_lesson_has_a_page_and_a_line_in_the_index() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/lessons");
    let index = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let list = words("lesson").out;
    for line in list.lines() {
        let mut columns = line.split_whitespace();
        let (number, name) = (columns.next().unwrap(), columns.next().unwrap());
        let page = format!("{number:0>2}-{name}.md");
        assert!(
            index.contains(&format!("| {number} | [{name}]({page}) |")),
            "the index has no line for {name}"
        );
        let text =
            std::fs::read_to_string(folder.join(&page)).unwrap_or_else(|error| panic!("{page}: {error}"));
        assert_eq!(words(&format!("lesson {name} --page")).out, text);
        assert!(text.starts_with(&format!("# {number} · ")), "{page}");
        assert!(text.contains(&format!("\nRun it: `sv39 lesson {name}`\n")), "{page}");
        for section in [
            "## What to watch",
            "## Seen from outside",
            "## The idea",
            "## In the manual",
            "## Questions",
            "\n1. ",
            "\n3. ",
        ] {
            assert!(text.contains(section), "{page} has no {section:?}");
        }
    }
}
