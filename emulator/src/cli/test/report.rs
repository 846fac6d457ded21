//! The results for people: each failure with what helps, then a table.

use super::one::Finished;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// The group that a file belongs to: `rv64ui-p` of `rv64ui-p-add`, else its folder.
pub fn suite(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let dashes: Vec<usize> = name.match_indices('-').map(|(at, _)| at).take(2).collect();
    match dashes.last() {
        Some(&end) if end > 0 => name[..end].to_owned(),
        Some(_) | None => {
            let folder = path.parent().and_then(Path::file_name);
            folder.map_or_else(|| ".".to_owned(), |folder| folder.to_string_lossy().into_owned())
        }
    }
}

#[derive(Default)]
struct Row {
    passed: usize,
    failed: usize,
    elapsed: Duration,
}

/// Everything that is printed.
pub fn text(finished: &[Finished], elapsed: Duration) -> String {
    let mut text = String::new();
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut total = Row { elapsed, ..Row::default() };
    for test in finished {
        let row = rows.entry(suite(&test.path)).or_default();
        row.elapsed += test.elapsed;
        for row in [row, &mut total] {
            match test.failure {
                None => row.passed += 1,
                Some(_) => row.failed += 1,
            }
        }
        if let Some(failure) = &test.failure {
            text += &format!("FAILED {}: {}\n", test.path.display(), failure.reason);
            for line in failure.details.lines() {
                text += &format!("    {line}\n");
            }
            text += &format!("    again: {}\n\n", failure.command);
        }
    }
    text + &table(&rows, &total)
}

fn table(rows: &BTreeMap<String, Row>, total: &Row) -> String {
    let width = rows.keys().map(|name| name.chars().count()).max().unwrap_or(0).max("total".len());
    let mut text = format!("{:width$}  {:>6}  {:>6}  {:>10}\n", "suite", "passed", "failed", "time");
    let named = rows.iter().map(|(name, row)| (name.as_str(), row));
    for (name, Row { passed, failed, elapsed }) in named.chain([("total", total)]) {
        let seconds = elapsed.as_secs_f64();
        text += &format!("{name:width$}  {passed:>6}  {failed:>6}  {seconds:>8.2} s\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::one::Failure;
    use super::*;

    #[test]
    fn suites_follow_the_names_of_the_official_tests() {
        assert_eq!(suite(Path::new("isa/rv64ui-p-add")), "rv64ui-p");
        assert_eq!(suite(Path::new("rv64mi-p-ld-misaligned")), "rv64mi-p");
        assert_eq!(suite(Path::new("x-y")), "x");
        assert_eq!(suite(Path::new("images/a/lr.elf")), "a");
        assert_eq!(suite(Path::new("lr.elf")), ".");
    }

    #[test]
    fn failures_come_first_and_the_table_last() {
        let ms = Duration::from_millis;
        let failure = Failure {
            reason: "test 3 failed".into(),
            details: "why\n".into(),
            command: "sv39 run x-b".into(),
        };
        let finished = [
            Finished { path: "x-a".into(), elapsed: ms(10), failure: None },
            Finished { path: "x-b".into(), elapsed: ms(20), failure: Some(failure) },
        ];
        let expected = "\
FAILED x-b: test 3 failed
    why
    again: sv39 run x-b

suite  passed  failed        time
x           1       1      0.03 s
total       1       1      0.02 s
";
        assert_eq!(text(&finished, ms(20)), expected);
    }
}
