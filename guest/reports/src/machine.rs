//! About the machine.

use crate::{KIB, NANOSECONDS, TICK};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

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

/// A file system in the tree.
#[derive(Debug)]
pub struct Mount<'a> {
    /// Where.
    pub path: &'a [u8],
    /// What kind it is.
    pub kind: &'a str,
    /// Whether anything there can be changed.
    pub changeable: bool,
    /// The number of its device, as `stat` has it.
    pub device: u64,
}

impl Mount<'_> {
    fn rights(&self) -> &'static str {
        if self.changeable { "rw" } else { "ro" }
    }

    /// The path, whatever bytes are in it: those that would end a field as three octal digits (getmntent(3)).
    fn path(&self) -> String {
        let ends_field = |byte: u8| byte <= b' ' || byte == b'\\';
        let byte = |&byte: &u8| {
            if ends_field(byte) { format!("\\{byte:03o}").into_bytes() } else { Vec::from([byte]) }
        };
        let bytes: Vec<u8> = self.path.iter().flat_map(byte).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// `/proc/PID/mounts`.
pub fn mounts(mounts: &[Mount<'_>]) -> String {
    let line = |mount: &Mount<'_>| format!("{0} {1} {0} {2} 0 0\n", mount.kind, mount.path(), mount.rights());
    mounts.iter().map(line).collect()
}

/// `/proc/PID/mountinfo`: all are mounted in the first.
pub fn mountinfo(mounts: &[Mount<'_>]) -> String {
    let line = |(index, mount): (usize, &Mount<'_>)| {
        let (id, parent, rights) = (index + 1, usize::from(index > 0), mount.rights());
        let (major, minor) = (mount.device >> 8, mount.device & 0xff);
        let place = format!("{major}:{minor} / {} {rights}", mount.path());
        format!("{id} {parent} {place} - {0} {0} {rights}\n", mount.kind)
    };
    mounts.iter().enumerate().map(line).collect()
}

/// `/proc/sys/kernel/random/uuid`, of these random bytes: version 4 (RFC 9562, section 5.4).
pub fn uuid(bytes: [u8; 16]) -> String {
    let number = u128::from_be_bytes(bytes) & !(0xf << 76 | 3 << 62) | 4 << 76 | 2 << 62;
    let digits = format!("{number:032x}");
    let [first, second, third, fourth, last] =
        [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &digits[part]);
    format!("{first}-{second}-{third}-{fourth}-{last}\n")
}

/// `/proc/version`, of a kernel that is as good as that of Linux with this number.
pub fn version(release: &str) -> String {
    format!("Linux version {release} (the kernel of sv39) #1\n")
}
