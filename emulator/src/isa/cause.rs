//! Exceptions, interrupts and privilege modes (privileged specification, sections "Machine Cause (mcause)" and
//! "Privilege Levels").

use std::fmt;

/// A privilege mode, with its encoding in `mstatus.MPP`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Privilege {
    /// U: programs.
    User = 0,
    /// S: the operating system.
    Supervisor = 1,
    /// M: firmware; sees physical memory.
    Machine = 3,
}

impl Privilege {
    /// The mode that a two-bit field names; `None` for the reserved 2.
    pub const fn from_bits(bits: u64) -> Option<Self> {
        match bits & 3 {
            0 => Some(Self::User),
            1 => Some(Self::Supervisor),
            3 => Some(Self::Machine),
            _ => None,
        }
    }

    /// The one-letter name.
    pub const fn letter(self) -> char {
        match self {
            Self::User => 'U',
            Self::Supervisor => 'S',
            Self::Machine => 'M',
        }
    }
}

/// What an access to memory wants to do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum Access {
    /// Instruction fetch.
    Fetch,
    /// A load (LR included).
    Load,
    /// A store, an SC, or an AMO.
    Store,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fetch => "fetch",
            Self::Load => "load",
            Self::Store => "store",
        })
    }
}

/// A synchronous exception, with its code in `mcause`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum Exception {
    /// Jump target not aligned to IALIGN.
    InstructionMisaligned = 0,
    /// Fetch that memory or PMP refuses.
    InstructionAccessFault = 1,
    /// Reserved, switched off or not allowed here.
    IllegalInstruction = 2,
    /// EBREAK or a trigger.
    Breakpoint = 3,
    /// Load that must be aligned and is not.
    LoadMisaligned = 4,
    /// Load that memory or PMP refuses.
    LoadAccessFault = 5,
    /// Store or AMO that must be aligned and is not.
    StoreMisaligned = 6,
    /// Store or AMO that memory or PMP refuses.
    StoreAccessFault = 7,
    /// ECALL in U.
    UserEcall = 8,
    /// ECALL in S.
    SupervisorEcall = 9,
    /// ECALL in M.
    MachineEcall = 11,
    /// Fetch that the page tables refuse.
    InstructionPageFault = 12,
    /// Load that the page tables refuse.
    LoadPageFault = 13,
    /// Store or AMO that the page tables refuse.
    StorePageFault = 15,
}

impl Exception {
    /// The code in `mcause` and `scause`.
    pub const fn code(self) -> u64 {
        self as u64
    }

    /// Every exception, in the order of its code.
    pub const ALL: [Self; 14] = [
        Self::InstructionMisaligned,
        Self::InstructionAccessFault,
        Self::IllegalInstruction,
        Self::Breakpoint,
        Self::LoadMisaligned,
        Self::LoadAccessFault,
        Self::StoreMisaligned,
        Self::StoreAccessFault,
        Self::UserEcall,
        Self::SupervisorEcall,
        Self::MachineEcall,
        Self::InstructionPageFault,
        Self::LoadPageFault,
        Self::StorePageFault,
    ];

    /// The page fault of an access.
    pub const fn page_fault(access: Access) -> Self {
        match access {
            Access::Fetch => Self::InstructionPageFault,
            Access::Load => Self::LoadPageFault,
            Access::Store => Self::StorePageFault,
        }
    }

    /// The access fault of an access.
    pub const fn access_fault(access: Access) -> Self {
        match access {
            Access::Fetch => Self::InstructionAccessFault,
            Access::Load => Self::LoadAccessFault,
            Access::Store => Self::StoreAccessFault,
        }
    }

    /// The misaligned-address exception of an access.
    pub const fn misaligned(access: Access) -> Self {
        match access {
            Access::Fetch => Self::InstructionMisaligned,
            Access::Load => Self::LoadMisaligned,
            Access::Store => Self::StoreMisaligned,
        }
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InstructionMisaligned => "instruction address misaligned",
            Self::InstructionAccessFault => "instruction access fault",
            Self::IllegalInstruction => "illegal instruction",
            Self::Breakpoint => "breakpoint",
            Self::LoadMisaligned => "load address misaligned",
            Self::LoadAccessFault => "load access fault",
            Self::StoreMisaligned => "store/AMO address misaligned",
            Self::StoreAccessFault => "store/AMO access fault",
            Self::UserEcall => "environment call from U-mode",
            Self::SupervisorEcall => "environment call from S-mode",
            Self::MachineEcall => "environment call from M-mode",
            Self::InstructionPageFault => "instruction page fault",
            Self::LoadPageFault => "load page fault",
            Self::StorePageFault => "store/AMO page fault",
        })
    }
}

/// An interrupt, with its bit in `mip` and code in `mcause`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum Interrupt {
    /// SSIP.
    SupervisorSoftware = 1,
    /// MSIP.
    MachineSoftware = 3,
    /// STIP.
    SupervisorTimer = 5,
    /// MTIP.
    MachineTimer = 7,
    /// SEIP.
    SupervisorExternal = 9,
    /// MEIP.
    MachineExternal = 11,
}

impl Interrupt {
    /// The code in `mcause`, without the interrupt bit.
    pub const fn code(self) -> u64 {
        self as u64
    }

    /// The bit in `mip` and `mie`.
    pub const fn bit(self) -> u64 {
        1 << self as u64
    }

    /// Highest priority first (section "Machine Interrupt (mip and mie) Registers").
    pub const BY_PRIORITY: [Self; 6] = [
        Self::MachineExternal,
        Self::MachineSoftware,
        Self::MachineTimer,
        Self::SupervisorExternal,
        Self::SupervisorSoftware,
        Self::SupervisorTimer,
    ];
}

impl fmt::Display for Interrupt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SupervisorSoftware => "supervisor software interrupt",
            Self::MachineSoftware => "machine software interrupt",
            Self::SupervisorTimer => "supervisor timer interrupt",
            Self::MachineTimer => "machine timer interrupt",
            Self::SupervisorExternal => "supervisor external interrupt",
            Self::MachineExternal => "machine external interrupt",
        })
    }
}

/// Why the hart left its instruction stream.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Cause {
    /// A synchronous exception.
    Exception(Exception),
    /// An interrupt.
    Interrupt(Interrupt),
}

impl Cause {
    /// The value of `mcause` or `scause`.
    pub const fn bits(self) -> u64 {
        match self {
            Self::Exception(exception) => exception.code(),
            Self::Interrupt(interrupt) => 1 << 63 | interrupt.code(),
        }
    }

    /// What a value of `mcause` or `scause` means; `None` for one that this hart never puts there.
    pub fn from_bits(bits: u64) -> Option<Self> {
        let exceptions = Exception::ALL.into_iter().map(Self::Exception);
        let interrupts = Interrupt::BY_PRIORITY.into_iter().map(Self::Interrupt);
        exceptions.chain(interrupts).find(|cause| cause.bits() == bits)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exception(exception) => exception.fmt(f),
            Self::Interrupt(interrupt) => interrupt.fmt(f),
        }
    }
}

/// A synchronous trap on its way to the trap handler: the cause and the value for `mtval`/`stval`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Trap {
    /// What happened.
    pub exception: Exception,
    /// The faulting address, the instruction's bits, or 0.
    pub value: u64,
}

impl Trap {
    /// A trap with the value that goes to `mtval` or `stval`.
    pub const fn new(exception: Exception, value: u64) -> Self {
        Self { exception, value }
    }

    /// An illegal instruction; `raw` its bits (16 or 32 of them).
    pub const fn illegal(raw: u32) -> Self {
        Self::new(Exception::IllegalInstruction, raw as u64)
    }
}
