//! Bits of the CSRs that several parts of the hart look at.

/// Bits of `mstatus`.
pub mod mstatus {
    /// Supervisor interrupts enabled.
    pub const SIE: u64 = 1 << 1;
    /// Machine interrupts enabled.
    pub const MIE: u64 = 1 << 3;
    /// SIE before the trap.
    pub const SPIE: u64 = 1 << 5;
    /// MIE before the trap.
    pub const MPIE: u64 = 1 << 7;
    /// Privilege before a trap to S.
    pub const SPP: u64 = 1 << 8;
    /// Position of the privilege before a trap to M.
    pub const MPP_SHIFT: u32 = 11;
    /// Privilege before a trap to M.
    pub const MPP: u64 = 3 << MPP_SHIFT;
    /// State of the floating-point unit: 0 is off, 3 is dirty.
    pub const FS: u64 = 3 << 13;
    /// Loads and stores use the rights of MPP.
    pub const MPRV: u64 = 1 << 17;
    /// S-mode may access pages with U=1.
    pub const SUM: u64 = 1 << 18;
    /// Loads may read pages with X=1.
    pub const MXR: u64 = 1 << 19;
    /// SFENCE.VMA, SINVAL.VMA and satp trap in S-mode.
    pub const TVM: u64 = 1 << 20;
    /// WFI below M-mode traps.
    pub const TW: u64 = 1 << 21;
    /// SRET in S-mode traps.
    pub const TSR: u64 = 1 << 22;
    /// Width of U-mode: 2 is 64 bits. Hard-wired.
    pub const UXL_64: u64 = 2 << 32;
    /// Widths of U- and S-mode.
    pub const XLEN_64: u64 = UXL_64 | 2 << 34;
    /// Some extension state is dirty.
    pub const SD: u64 = 1 << 63;
}

/// Bits of `menvcfg` and `senvcfg`.
pub mod envcfg {
    /// Fences of I/O order memory too.
    pub const FIOM: u64 = 1 << 0;
    /// Position of CBIE.
    pub const CBIE_SHIFT: u32 = 4;
    /// CBO.INVAL: 0 traps, 1 flushes, 3 invalidates.
    pub const CBIE: u64 = 3 << CBIE_SHIFT;
    /// CBO.CLEAN and CBO.FLUSH enabled.
    pub const CBCFE: u64 = 1 << 6;
    /// CBO.ZERO enabled.
    pub const CBZE: u64 = 1 << 7;
    /// Svadu: the hardware updates A and D.
    pub const ADUE: u64 = 1 << 61;
    /// Svpbmt: page-based memory types.
    pub const PBMTE: u64 = 1 << 62;
    /// Sstc: `stimecmp`.
    pub const STCE: u64 = 1 << 63;
}

/// Bits of `mstateen0` (SE0: of `mstateen0` to `mstateen3`).
pub mod mstateen {
    /// `scontext`.
    pub const CONTEXT: u64 = 1 << 57;
    /// `senvcfg`.
    pub const ENVCFG: u64 = 1 << 62;
    /// The `sstateen` register of the same number.
    pub const SE0: u64 = 1 << 63;
}
