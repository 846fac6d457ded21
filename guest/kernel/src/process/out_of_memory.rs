//! When promises cannot be kept: every frame is in use, nothing more can be taken back, and a program needs one to go
//! on. Somebody has to end. The score is how many pages that would free: those in memory, those in swap space, and the
//! page tables. Whoever has the highest is killed, the younger one of two; his memory is free at once, even before he
//! has noticed.

use crate::drivers::console;
use crate::mm::reclaim;
use crate::process;
use crate::statistics::{self, Count};
use abi::exit_status::ExitStatus;
use abi::signal::Signal;
use family::Which;

/// Sees to it that there are frames, whatever it takes. The caller holds no process's memory.
pub fn relieve() {
    if reclaim::is_short() && reclaim::make_room_for(reclaim::HIGH) {
        return;
    }
    let alive = process::meant(Which::Any).into_iter().filter(|process| process.ending().is_none());
    let scored = alive.map(|process| {
        let usage = process.memory.lock().usage();
        (usage.resident + usage.swapped + usage.tables, process.record.id, usage, process)
    });
    let Some((_, _, usage, victim)) = scored.max_by_key(|&(score, id, ..)| (score, id)) else { return };
    console::print_always(format_args!(
        "out of memory: {victim} is killed: {} pages in memory, {} in swap space, {} page tables\n",
        usage.resident, usage.swapped, usage.tables
    ));
    statistics::count(Count::OutOfMemory);
    victim.end(ExitStatus::Killed(Signal::Kill));
    victim.memory.lock().clear();
}
