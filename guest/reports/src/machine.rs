//! About the machine.

use crate::{KIB, NANOSECONDS, TICK};
use alloc::format;
use alloc::string::String;

/// Memory, in pages.
#[derive(Debug)]
pub struct Memory {
    /// In all, and free.
    pub frames: [usize; 2],
    /// Swap space in all, and free.
    pub swap: [usize; 2],
    /// What the kernel has for its heap.
    pub heap: usize,
    /// What it has for its stacks.
    pub stacks: usize,
    /// What programs were promised, and how much that may be.
    pub promised: [usize; 2],
}

impl Memory {
    /// `/proc/meminfo`.
    pub fn meminfo(&self) -> String {
        let ([total, free], [swap_total, swap_free], [promised, limit]) =
            (self.frames, self.swap, self.promised);
        let lines = [
            ("MemTotal", total),
            ("MemFree", free),
            ("MemAvailable", free),
            ("Buffers", 0),
            ("Cached", 0),
            ("SwapCached", 0),
            ("SwapTotal", swap_total),
            ("SwapFree", swap_free),
            ("Shmem", 0),
            ("Slab", self.heap),
            ("SReclaimable", 0),
            ("KernelStack", self.stacks),
            ("CommitLimit", limit),
            ("Committed_AS", promised),
        ];
        lines.map(|(name, pages)| format!("{:<15} {:8} kB\n", format!("{name}:"), pages * KIB)).concat()
    }
}

/// Times and processes. Times are nanoseconds.
#[derive(Debug)]
pub struct Times {
    /// Since the machine was started.
    pub now: u64,
    /// How much of that nothing was to be done.
    pub idle: u64,
    /// Since 1970.
    pub real: u64,
    /// How often one thread has taken the hart after another.
    pub switches: u64,
    /// The process or thread that came last.
    pub last_id: usize,
    /// Processes, and those of them that run or could.
    pub processes: [usize; 2],
}

impl Times {
    /// `/proc/stat`.
    pub fn stat(&self) -> String {
        let Times { switches, last_id, .. } = self;
        let idle = self.idle / TICK;
        let busy = (self.now / TICK).saturating_sub(idle);
        let started = self.real.saturating_sub(self.now) / NANOSECONDS;
        let hart = format!("{busy} 0 0 {idle} 0 0 0 0 0 0");
        format!(
            "cpu  {hart}\ncpu0 {hart}\nctxt {switches}\nbtime {started}\nprocesses {last_id}\n\
             procs_running 1\nprocs_blocked 0\n"
        )
    }

    /// `/proc/uptime`.
    pub fn uptime(&self) -> String {
        let [now, idle] = [self.now, self.idle]
            .map(|time| format!("{}.{:02}", time / NANOSECONDS, time % NANOSECONDS / TICK));
        format!("{now} {idle}\n")
    }

    /// `/proc/loadavg`.
    pub fn loadavg(&self) -> String {
        let [all, running] = self.processes;
        format!("0.00 0.00 0.00 {running}/{all} {}\n", self.last_id)
    }
}

/// `/proc/mounts`: a path and what kind of file system is there, and whether it can be changed.
pub fn mounts<'a>(mounts: impl Iterator<Item = (&'a [u8], &'a str, bool)>) -> String {
    let line = |(path, kind, changeable): (&[u8], &str, bool)| {
        let rights = if changeable { "rw" } else { "ro" };
        format!("{kind} {} {kind} {rights} 0 0\n", path.escape_ascii())
    };
    mounts.map(line).collect()
}

/// `/proc/version`, of a kernel that is as good as that of Linux with this number.
pub fn version(release: &str) -> String {
    format!("Linux version {release} (the kernel of sv39) #1\n")
}
