//! The results as Markdown.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::host;
use crate::measure::{Clock, Results};

/// Our emulator is the first.
const OWN: usize = 0;

const BEGIN: &str = "<!-- scripts/compare: begin -->\n";
const END: &str = "<!-- scripts/compare: end -->\n";

/// The table, with a sentence on how it was measured.
pub fn markdown(results: &Results, rounds: usize) -> String {
    let mut text = String::new();
    let clock = match results.clock {
        Clock::Wall => "elapsed time of the whole process",
        Clock::Cpu => "processor time of the whole process",
    };
    let _ = writeln!(
        text,
        "Million guest instructions a second ({clock}, start-up included), medians of {rounds} interleaved rounds. {}{}.\n",
        host::describe(),
        host::commit().map(|commit| format!("; commit {commit}")).unwrap_or_default()
    );
    let names: Vec<&str> = results.emulators.iter().map(|emulator| emulator.name.as_str()).collect();
    let yardsticks: Vec<usize> =
        (0..names.len()).filter(|&one| results.emulators[one].is_yardstick).collect();
    let ratio = |&one: &usize| format!(" | {} / {}", names[OWN], names[one]);
    let heads: String = yardsticks.iter().map(ratio).collect();
    let _ = writeln!(text, "| | instructions (million) | {}{heads} |", names.join(" | "));
    let _ = writeln!(text, "| --- | --: |{}", " --: |".repeat(names.len() + yardsticks.len()));
    let mut ratios = vec![Vec::new(); yardsticks.len()];
    for (index, row) in results.rows.iter().enumerate() {
        let instructions = row.instructions().map(|count| format!("{:.1}", count as f64 / 1e6));
        let _ = write!(text, "| {} | {} |", row.name, instructions.unwrap_or_default());
        for emulator in 0..names.len() {
            let _ = write!(text, " {} |", cell(results, index, emulator));
        }
        for (&yardstick, ratios) in yardsticks.iter().zip(&mut ratios) {
            // A clock may be too coarse for a start-up.
            let ratio =
                results.ratio(index, OWN, yardstick).filter(|ratio| ratio.is_finite() && *ratio > 0.0);
            ratios.extend(ratio);
            let _ = write!(text, " {} |", ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}")));
        }
        text.push('\n');
    }
    if !yardsticks.is_empty() {
        let mean = |ratios: &Vec<f64>| {
            let sum: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
            format!(" {:.2} |", (sum / ratios.len().max(1) as f64).exp())
        };
        let means: String = ratios.iter().map(mean).collect();
        let _ = writeln!(text, "| geometric mean | |{}{means}", " |".repeat(names.len()));
    }
    text
}

/// MIPS; milliseconds where there are hardly any instructions.
fn cell(results: &Results, row: usize, emulator: usize) -> String {
    match (results.seconds(row, emulator), results.mips(row, emulator)) {
        (Some(seconds), None) => format!("{seconds:.2} s"),
        (Some(seconds), _) if results.rows[row].is_start_up() => format!("{:.1} ms", seconds * 1e3),
        (_, Some(mips)) => format!("{mips:.0}"),
        _ if !results.can_run(row, emulator) => "–".to_owned(),
        _ => "failed".to_owned(),
    }
}

/// Replaces what stands between the marks in a file.
pub fn write(path: &Path, table: &str) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let replaced = between_marks(&text, table).with_context(|| format!("{}: no marks", path.display()))?;
    Ok(fs::write(path, replaced)?)
}

fn between_marks(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{table}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_is_replaced() {
        let text = format!("a\n{BEGIN}old\n{END}b\n");
        assert_eq!(between_marks(&text, "new\n"), Some(format!("a\n{BEGIN}new\n{END}b\n")));
        assert_eq!(between_marks("a\nb\n", "new\n"), None);
    }
}
