//! What can be observed of a running machine, at no cost when nobody looks.
//!
//! Every place that reports an event does so under `if O::ACTIVE`, so that the code for `()` holds none of it.
//! Observers never change what they observe.

use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Cause, Privilege};
use crate::isa::instruction::Insn;
use crate::isa::pte::{Pte, Satp};

mod counters;
pub mod translation;
pub use counters::Counters;

/// One thing that happened on a hart. Addresses are bytes, widths are bytes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Event {
    /// An instruction is about to execute.
    Fetch {
        /// The hart; what follows until the next such event is the same hart's.
        hart: usize,
        /// The machine's clock at which it began.
        clock: u64,
        /// Its address.
        pc: VirtAddr,
        /// Where it lies in memory.
        physical: PhysAddr,
        /// The instruction.
        insn: Insn,
        /// The mode that it executes in.
        privilege: Privilege,
    },
    /// The instruction retired.
    Retire {
        /// The address of the next instruction.
        next: VirtAddr,
    },
    /// Memory was loaded from.
    Load {
        /// Virtual address.
        address: VirtAddr,
        /// Physical address.
        physical: PhysAddr,
        /// Bytes.
        bytes: u64,
        /// The value, zero-extended.
        value: u64,
    },
    /// Memory was stored to.
    Store {
        /// Virtual address.
        address: VirtAddr,
        /// Physical address.
        physical: PhysAddr,
        /// Bytes.
        bytes: u64,
        /// The value, zero-extended.
        value: u64,
        /// Whether the page was read by the page-table walker before.
        page_table: bool,
    },
    /// An integer register was written.
    Integer {
        /// 1 to 31.
        register: u8,
        /// The new value.
        value: u64,
    },
    /// A floating-point register was written.
    Float {
        /// 0 to 31.
        register: u8,
        /// The new value, NaN-boxed.
        value: u64,
    },
    /// A CSR was written by an instruction: one that names it (then a view such as `sstatus` is reported, and `mstatus`
    /// too), a floating-point one that raises flags or makes FS dirty, MRET or SRET. Traps are events of their own.
    Csr {
        /// Its number.
        csr: u16,
        /// The value that reads back.
        value: u64,
    },
    /// A trap was taken.
    Trap {
        /// The hart.
        hart: usize,
        /// The machine's clock at which the trapping instruction began, or the interrupted one would have.
        clock: u64,
        /// Why.
        cause: Cause,
        /// The interrupted instruction.
        pc: VirtAddr,
        /// What went into `mtval` or `stval`.
        value: u64,
        /// The mode before.
        from: Privilege,
        /// The mode of the handler.
        to: Privilege,
        /// The handler's address.
        handler: VirtAddr,
    },
    /// MRET or SRET.
    Return {
        /// The mode before.
        from: Privilege,
        /// The mode after.
        to: Privilege,
        /// Where execution goes on.
        pc: VirtAddr,
    },
    /// The walker read a page-table entry.
    WalkStep {
        /// The address under translation.
        address: VirtAddr,
        /// Level of the table: 0 is the last.
        level: u32,
        /// Where the entry lies.
        pte_address: PhysAddr,
        /// The entry.
        pte: Pte,
    },
    /// A walk ended.
    WalkEnd {
        /// The address under translation.
        address: VirtAddr,
        /// What the translation is for.
        access: Access,
        /// The physical address, if the walk succeeded.
        physical: Option<PhysAddr>,
    },
    /// The walker set the A or D bit of an entry in memory.
    AccessedDirty {
        /// Where the entry lies.
        pte_address: PhysAddr,
        /// The entry before.
        old: Pte,
        /// The entry after.
        new: Pte,
    },
    /// The TLB answered.
    TlbHit {
        /// The address under translation.
        address: VirtAddr,
        /// What the translation is for.
        access: Access,
    },
    /// The TLB had no entry that allows the access.
    TlbMiss {
        /// The address under translation.
        address: VirtAddr,
        /// What the translation is for.
        access: Access,
    },
    /// An entry went into the TLB.
    TlbFill {
        /// First virtual address of the page.
        page: VirtAddr,
        /// Its address space.
        asid: u16,
        /// Level of its leaf: 0 is 4 KiB.
        level: u32,
        /// The leaf.
        pte: Pte,
    },
    /// An entry was replaced to make room.
    TlbEvict {
        /// First virtual address of the page.
        page: VirtAddr,
        /// Its address space.
        asid: u16,
    },
    /// SFENCE.VMA or SINVAL.VMA.
    Fence {
        /// Only this address, if given.
        address: Option<VirtAddr>,
        /// Only this address space, if given.
        asid: Option<u16>,
    },
    /// `satp` was written.
    SatpWrite {
        /// Its new value.
        satp: Satp,
    },
    /// A disk has served a request, between two instructions.
    Block {
        /// The machine's clock.
        clock: u64,
        /// The virtio slot that the disk is in.
        disk: usize,
        /// The request.
        transfer: BlockTransfer,
    },
}

/// A request to a disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockTransfer {
    /// What was to be done.
    pub operation: BlockOperation,
    /// The first sector, of 512 bytes; 0 for a flush.
    pub sector: u64,
    /// Bytes of the range; 0 for a flush.
    pub bytes: u64,
    /// Whether the disk has done it.
    pub success: bool,
}

/// What a disk can be asked to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockOperation {
    /// Into memory.
    Read,
    /// From memory.
    Write,
    /// Everything written so far is to survive a power failure.
    Flush,
    /// The range is not needed any more.
    Discard,
    /// The range is to read as zeros.
    WriteZeroes,
}

/// Somebody who looks at a hart.
pub trait Observer {
    /// False only for `()`: then no event is even built.
    const ACTIVE: bool;

    /// An event, in the order in which they happen on the hart.
    fn event(&mut self, event: &Event);
}

impl Observer for () {
    const ACTIVE: bool = false;

    #[inline(always)]
    fn event(&mut self, _event: &Event) {}
}
