//! `--stats` and `--stats=json`: what a run has done, in numbers. `docs/stats.md` documents the keys.

use super::translation::Summary;
use clap::ValueEnum;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;
use sv39::isa::cause::{Cause, Exception, Interrupt};
use sv39::machine::{Machine, Outcome};
use sv39::observe::Counters;

/// How statistics are printed.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For people
    Text,
    /// For programs, in one line
    Json,
}

/// What a run has done.
#[derive(Serialize, Debug)]
pub struct Statistics {
    /// Instructions begun.
    instructions: u64,
    /// Ticks of the machine's clock: instructions begun and idle ticks.
    clock: u64,
    /// Seconds of the host.
    seconds: f64,
    /// Millions of instructions in a second of the host.
    mips: f64,
    exit_reason: &'static str,
    exit_status: u8,
    tlb: Tlb,
    /// Traps taken, by cause; only those that happened.
    traps: BTreeMap<String, u64>,
    /// What the translator has done, if there is one.
    translator: Option<Summary>,
    decoded: Decoded,
}

/// What the interpreter has decoded.
#[derive(Serialize, Debug)]
struct Decoded {
    blocks: u64,
    instructions: u64,
    evictions: u64,
    seconds: f64,
    longest_eviction: f64,
}

#[derive(Serialize, Debug)]
struct Tlb {
    hits: u64,
    misses: u64,
    walk_steps: u64,
}

impl Statistics {
    /// Collects them after a run.
    pub fn new(machine: &Machine, outcome: &Outcome, elapsed: Duration, translator: Option<Summary>) -> Self {
        let counters = sum(machine.harts.iter().map(|hart| &hart.counters));
        let instructions = machine.instructions();
        let seconds = elapsed.as_secs_f64();
        let decoded = machine.decoded();
        Self {
            instructions,
            clock: machine.clock(),
            seconds,
            mips: if seconds > 0.0 { instructions as f64 / seconds / 1e6 } else { 0.0 },
            exit_reason: outcome.name(),
            exit_status: outcome.exit_status(),
            tlb: Tlb {
                hits: counters.tlb_hits,
                misses: counters.tlb_misses,
                walk_steps: counters.walk_steps,
            },
            traps: traps(&counters),
            translator,
            decoded: Decoded {
                blocks: decoded.blocks,
                instructions: decoded.instructions,
                evictions: decoded.evictions,
                seconds: decoded.nanoseconds as f64 / 1e9,
                longest_eviction: decoded.longest_eviction as f64 / 1e9,
            },
        }
    }

    /// The text, with a newline at its end.
    pub fn print(&self, format: Format) -> String {
        match format {
            Format::Json => serde_json::to_string(self).unwrap_or_default() + "\n",
            Format::Text => self.text(),
        }
    }

    fn text(&self) -> String {
        let Tlb { hits, misses, walk_steps } = self.tlb;
        let mut text = format!(
            "{} instructions in {:.3} s, {:.1} MIPS\nended by {}, status {}\nTLB: {hits} hits, {misses} misses, {walk_steps} page-table entries read\n",
            self.instructions, self.seconds, self.mips, self.exit_reason, self.exit_status
        );
        for (name, count) in &self.traps {
            // Writing to a String cannot fail.
            let _infallible = writeln!(text, "trap {name}: {count}");
        }
        text += &self.translator.as_ref().map(Summary::text).unwrap_or_default();
        let Decoded { blocks, instructions, evictions, seconds, longest_eviction } = self.decoded;
        let _infallible = writeln!(
            text,
            "decoded: {instructions} instructions in {blocks} blocks; {evictions} times an eighth forgotten, in {seconds:.6} s, {longest_eviction:.6} s at a time at most"
        );
        text
    }
}

/// The counters of all harts together.
fn sum<'a>(harts: impl Iterator<Item = &'a Counters>) -> Counters {
    harts.fold(Counters::default(), |mut total, one| {
        total.tlb_hits += one.tlb_hits;
        total.tlb_misses += one.tlb_misses;
        total.walk_steps += one.walk_steps;
        total.exceptions.iter_mut().zip(one.exceptions).for_each(|(total, one)| *total += one);
        total.interrupts.iter_mut().zip(one.interrupts).for_each(|(total, one)| *total += one);
        total
    })
}

fn traps(counters: &Counters) -> BTreeMap<String, u64> {
    let exceptions = Exception::ALL
        .map(|exception| (Cause::Exception(exception), counters.exceptions[exception.code() as usize]));
    let interrupts = Interrupt::BY_PRIORITY
        .map(|interrupt| (Cause::Interrupt(interrupt), counters.interrupts[interrupt.code() as usize]));
    let all = exceptions.into_iter().chain(interrupts);
    all.filter(|&(_, count)| count != 0).map(|(cause, count)| (key(cause), count)).collect()
}

/// The manual's name of a cause, as a key: `load_page_fault`.
fn key(cause: Cause) -> String {
    cause.to_string().to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_words() {
        assert_eq!(key(Cause::Exception(Exception::StorePageFault)), "store_amo_page_fault");
        assert_eq!(key(Cause::Exception(Exception::UserEcall)), "environment_call_from_u_mode");
        assert_eq!(key(Cause::Interrupt(Interrupt::MachineTimer)), "machine_timer_interrupt");
    }

    #[test]
    fn only_traps_that_happened_are_listed() {
        let mut counters = Counters::default();
        assert!(traps(&counters).is_empty());
        counters.trap(Cause::Exception(Exception::Breakpoint));
        counters.trap(Cause::Interrupt(Interrupt::SupervisorTimer));
        let expected = [("breakpoint".to_owned(), 1), ("supervisor_timer_interrupt".to_owned(), 1)];
        assert_eq!(traps(&counters), BTreeMap::from(expected));
        let twice = [&counters, &counters];
        assert_eq!(traps(&sum(twice.into_iter())).into_values().collect::<Vec<_>>(), [2, 2]);
    }
}
