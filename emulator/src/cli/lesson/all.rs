//! `sv39 lesson --all`: every lesson, and a line on how each ended.

use super::{Listed, boot};
use crate::cli::output;
use anyhow::Result;
use std::time::Instant;
use sv39::machine::{Capture, MachineConfig, Outcome};

/// A lesson that has not come to its end after so many instructions will not.
const LIMIT: u64 = 2_000_000_000;

/// Runs them; 1 if one did not end as it should.
pub fn run(lessons: &[Listed], config: &MachineConfig) -> Result<u8> {
    let width = lessons.iter().map(|lesson| lesson.name.len()).max().unwrap_or(0);
    let mut failed = 0;
    for Listed { number, name, .. } in lessons {
        let start = Instant::now();
        let mut machine = boot(name, config.clone())?.0;
        let mut printed = Capture::default();
        let outcome = machine.run(LIMIT, &mut printed, &mut ());
        let passed = outcome == Outcome::Exit { status: 0 };
        if !passed {
            failed += 1;
            output::note(&String::from_utf8_lossy(&printed.output));
        }
        let verdict = if passed { "as it should" } else { "NOT AS IT SHOULD" };
        output::result(&format!(
            "{number:>2}  {name:width$}  {:>6.1} million instructions, {:>5.2} s  {verdict}\n",
            machine.instructions() as f64 / 1e6,
            start.elapsed().as_secs_f64()
        ))?;
    }
    let summary = match failed {
        0 => format!("all {} lessons ended as they should\n", lessons.len()),
        _ => format!("{failed} of {} lessons did not end as they should\n", lessons.len()),
    };
    output::result(&summary)?;
    Ok(u8::from(failed > 0))
}
