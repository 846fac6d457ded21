//! The charts of the lessons: each makes a few runs that differ in one property, and draws what was counted.

use super::super::plot::{Across, Axis, Plot, Scale, Series};
use super::measure::measure;
use anyhow::Result;
use sv39::machine::MachineConfig;
use sv39::mmu::TlbGeometry;

const PAGE_SIZE: f64 = 4096.0;

/// Page-table entries read for each load, against the memory in use, with TLBs of several sizes.
pub fn cost(config: &MachineConfig) -> Result<Plot> {
    let mut series = Vec::new();
    for entries in [16, 64, 256] {
        let tlb = TlbGeometry { entries, ..TlbGeometry::MODEL };
        let phases = measure("cost", "", &MachineConfig { tlb, ..config.clone() })?;
        let points = phases.iter().filter(|&(&pages, _)| pages > 0).map(|(&pages, phase)| {
            let counts = phase.user;
            (pages as f64 * PAGE_SIZE, counts.walk_steps as f64 / counts.accesses as f64)
        });
        series.push(Series::new(&format!("{entries} entries"), points.collect()));
    }
    Ok(Plot {
        title: "What translation costs: TLB reach".to_owned(),
        across: Across::Numbers(Axis::bytes("memory in use", Scale::Log(2))),
        up: Axis::new("page-table entries read for a load", Scale::Linear),
        series,
    })
}
