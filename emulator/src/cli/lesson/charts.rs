//! The charts of the lessons: each makes a few runs that differ in one property, and draws what was counted.

use super::super::plot::{Across, Axis, Plot, Scale, Series};
use super::measure::{Counts, Phase, measure, measure_bare};
use anyhow::Result;
use std::collections::BTreeMap;
use sv39::machine::MachineConfig;
use sv39::mmu::TlbGeometry;

const PAGE_SIZE: f64 = 4096.0;

/// Pages fetched from the disk for the same accesses, under each replacement policy and with more and more memory.
pub fn swapping(config: &MachineConfig) -> Result<Plot> {
    const FRAMES: [u64; 3] = [240, 300, 360];
    let mut series = Vec::new();
    for policy in ["fifo", "clock", "lru"] {
        let mut points = Vec::new();
        for (place, frames) in FRAMES.into_iter().enumerate() {
            let words = format!("memory.policy={policy} memory.frames={frames}");
            let phases = measure("swapping", &words, config)?;
            let reads = phases.get(&1).map_or(0, |phase| phase.kernel.disk_reads);
            points.push((place as f64, reads as f64));
        }
        series.push(Series::new(policy, points));
    }
    Ok(Plot {
        title: "Swapping: which page goes".to_owned(),
        across: Across::Names(FRAMES.map(|frames| format!("{frames} frames")).into()),
        up: Axis::new("pages fetched from the disk", Scale::Linear),
        series,
    })
}

/// Pages fetched from the disk in a million instructions, against the number of processes that want memory.
pub fn thrashing(config: &MachineConfig) -> Result<Plot> {
    let phases = measure("thrashing", "", config)?;
    let points = phases.iter().filter(|&(&processes, _)| processes > 0).map(|(&processes, phase)| {
        let instructions = phase.program.instructions + phase.kernel.instructions;
        (processes as f64, phase.kernel.disk_reads as f64 * 1e6 / instructions as f64)
    });
    Ok(Plot {
        title: "Thrashing: one process too many".to_owned(),
        across: Across::Numbers(Axis::new("processes at a time", Scale::Linear)),
        up: Axis::new("page faults that need the disk, in a million instructions", Scale::Linear),
        series: vec![Series::new("faults", points.collect())],
    })
}

/// The work of the lesson `cost` for a machine without a kernel, as `guest/build` made it.
const COST_BARE: &[u8] = include_bytes!("../../../../guest/images/cost-bare.elf");

/// Page-table entries read for each load, against the memory in use, with TLBs of several sizes and without paging.
pub fn cost(config: &MachineConfig) -> Result<Plot> {
    let bare = measure_bare("cost-bare", COST_BARE, config)?;
    let mut series = vec![Series::new("without paging", entries_for_a_load(&bare))];
    for entries in [16, 64, 256] {
        let tlb = TlbGeometry { entries, ..TlbGeometry::MODEL };
        let phases = measure("cost", "", &MachineConfig { tlb, ..config.clone() })?;
        series.push(Series::new(&format!("TLB of {entries} entries"), entries_for_a_load(&phases)));
    }
    Ok(Plot {
        title: "What translation costs: TLB reach".to_owned(),
        across: Across::Numbers(Axis::bytes("memory in use", Scale::Log(2))),
        up: Axis::new("page-table entries read for a load", Scale::Linear),
        series,
    })
}

fn entries_for_a_load(phases: &BTreeMap<u64, Phase>) -> Vec<(f64, f64)> {
    let point = |(&pages, phase): (&u64, &Phase)| {
        let Counts { walk_steps, accesses, .. } = phase.program;
        (pages as f64 * PAGE_SIZE, walk_steps as f64 / accesses as f64)
    };
    phases.iter().filter(|phase| *phase.0 > 0).map(point).collect()
}

/// Misses and entries read for the same loads behind pages of three sizes.
pub fn huge_pages(config: &MachineConfig) -> Result<Plot> {
    let phases = measure("huge-pages", "", &MachineConfig { tlb: TlbGeometry::MODEL, ..config.clone() })?;
    let points = |count: fn(&Counts) -> u64| {
        let phases = phases.iter().filter(|&(&number, _)| number > 0);
        phases.map(|(&number, phase)| ((number - 1) as f64, count(&phase.program) as f64)).collect()
    };
    Ok(Plot {
        title: "4096 loads from 8 MiB, with a TLB of 64 entries".to_owned(),
        across: Across::Names(["4 KiB", "2 MiB", "1 GiB"].map(str::to_owned).into()),
        up: Axis::new("how many", Scale::Log(10)),
        series: vec![
            Series::new("TLB misses", points(|counts| counts.tlb_misses)),
            Series::new("page-table entries read", points(|counts| counts.walk_steps)),
        ],
    })
}

/// Misses of two processes that take turns, with and without identifiers of address spaces.
pub fn context_switch(config: &MachineConfig) -> Result<Plot> {
    // So large that nothing but the flush removes anything.
    let tlb = TlbGeometry { entries: 1024, ..TlbGeometry::MODEL };
    let phases = measure("context-switch", "", &MachineConfig { tlb, ..config.clone() })?;
    let point = |number: u64| {
        ((number - 1) as f64, phases.get(&number).map_or(0, |phase| phase.program.tlb_misses) as f64)
    };
    Ok(Plot {
        title: "What a flush at each switch costs".to_owned(),
        across: Across::Names(["an ASID each", "one ASID for all"].map(str::to_owned).into()),
        up: Axis::new("TLB misses of two processes that take turns", Scale::Linear),
        series: vec![Series::new("TLB misses", [1, 2].map(point).into())],
    })
}
