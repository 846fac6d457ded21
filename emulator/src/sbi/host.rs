//! What the firmware needs of the machine around it.

use super::{Counters, HardwareCounter, HartState, Inhibit};
use crate::bus::{PowerRequest, Ram};
use crate::isa::address::{PhysAddr, VirtAddr};

/// The identification registers of the calling hart.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Identity {
    /// `mvendorid`.
    pub vendor: u64,
    /// `marchid`.
    pub architecture: u64,
    /// `mimpid`.
    pub implementation: u64,
}

/// The machine, as the firmware of the calling hart sees it. Harts are named by their number, which is also `mhartid`.
pub trait SbiHost {
    /// How many harts there are.
    fn hart_count(&self) -> usize;

    /// What a hart is doing.
    fn hart_state(&self, hart: usize) -> HartState;

    /// What the calling hart is.
    fn identity(&self) -> Identity;

    /// The caller's timer interrupt (STIP) is pending exactly while `time` is at or past this.
    fn set_timer(&mut self, time: u64);

    /// Makes a hart's software interrupt (SSIP) pending.
    fn send_ipi(&mut self, hart: usize);

    /// Does `fence.i` on a hart.
    fn fence_instructions(&mut self, hart: usize);

    /// Does `sfence.vma` on a hart; `None` stands for x0.
    fn fence_translations(&mut self, hart: usize, address: Option<VirtAddr>, asid: Option<u16>);

    /// A remote `sfence.vma`, of one address space or all, was asked of a hart: for its and the caller's counters.
    fn count_fence(&mut self, hart: usize, one_space: bool);

    /// Starts a stopped hart in S-mode at `entry` with paging and interrupts off, nothing cached, a0 = its number and a1 = `opaque`.
    fn start_hart(&mut self, hart: usize, entry: PhysAddr, opaque: u64);

    /// Stops the calling hart.
    fn stop_caller(&mut self);

    /// Suspends the calling hart until one of the interrupts that it has enabled in `sie` is pending.
    ///
    /// Without `resume` it goes on behind the call; else as after [`Self::start_hart`] with that entry and `opaque`.
    fn suspend_caller(&mut self, resume: Option<(PhysAddr, u64)>);

    /// Ends or resets the machine.
    fn power(&mut self, request: PowerRequest);

    /// The caller's counters, as far as they are the firmware's.
    fn counters(&mut self) -> &mut Counters;

    /// Lets a counter of the caller count, or not.
    fn let_count(&mut self, counter: HardwareCounter, counts: bool);

    /// Sets a counter of the caller.
    fn set_counter(&mut self, counter: HardwareCounter, value: u64);

    /// The modes in which a counter of the caller does not count, where it can tell them apart.
    fn filter_counter(&mut self, counter: HardwareCounter, inhibit: Inhibit);

    /// Guest RAM.
    fn ram(&mut self) -> &mut Ram;

    /// Writes to the debug console.
    fn console_write(&mut self, bytes: &[u8]);

    /// A byte from the debug console, if there is one.
    fn console_read(&mut self) -> Option<u8>;
}
