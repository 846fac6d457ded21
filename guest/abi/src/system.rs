//! The machine (Linux `include/uapi/linux/utsname.h`, `sysinfo.h`, `capability.h`).

use zerocopy::{FromBytes, Immutable, IntoBytes};

/// Bytes of each text of `struct utsname`: system, node, release, version, machine, domain.
pub const NAME_BYTES: usize = 65;

/// `struct sysinfo`.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SystemInformation {
    /// Seconds since the start.
    pub uptime: u64,
    /// How many processes could run, on average.
    pub loads: [u64; 3],
    /// Memory in all.
    pub memory: u64,
    /// Memory that is free.
    pub free: u64,
    /// Memory that is shared, or keeps files; swap space in all, and free.
    pub others: [u64; 4],
    /// Processes, and padding.
    pub processes: u64,
    /// High memory.
    pub high: [u64; 2],
    /// Bytes that the amounts of memory count, and padding.
    pub unit: u64,
}

/// The version of `capget` with capabilities in two halves.
pub const CAPABILITIES_VERSION: u32 = 0x2008_0522;
