//! Interrupts, the supervisor's status and the clock, as CSRs.
//! Privileged manual, "Supervisor CSRs".

use core::arch::asm;

/// `sie`: supervisor timer interrupt.
const SIE_STIE: usize = 1 << 5;
/// `sie`: supervisor external interrupt.
const SIE_SEIE: usize = 1 << 9;
/// `sstatus`: interrupts in the kernel; the privilege that `sret` returns to, and whether it turns interrupts on there;
/// whether the kernel may use programs' addresses, and read what is for executing only.
const SSTATUS_SIE: usize = 1 << 1;
const SSTATUS_SPIE: usize = 1 << 5;
const SSTATUS_SPP: usize = 1 << 8;
const SSTATUS_SUM: usize = 1 << 18;
const SSTATUS_MXR: usize = 1 << 19;
/// `scounteren`: programs may read `cycle`, `time` and `instret`.
const COUNTERS_FOR_PROGRAMS: usize = 0b111;

/// Sets this hart up to return to user mode with interrupts on. The kernel itself runs with interrupts off, so it is
/// never in the middle of anything when a timer interrupt comes; and programs' addresses are closed to it, so that it
/// cannot follow one by mistake.
pub fn start() {
    let off = SSTATUS_SIE | SSTATUS_SPP | SSTATUS_SUM | SSTATUS_MXR;
    // SAFETY: what is turned off, nothing here relies on; what is turned on takes effect in user mode only.
    unsafe {
        asm!("csrc sstatus, {}", in(reg) off, options(nomem, nostack));
        asm!("csrs sstatus, {}", in(reg) SSTATUS_SPIE, options(nomem, nostack));
        asm!("csrw scounteren, {}", in(reg) COUNTERS_FOR_PROGRAMS, options(nomem, nostack));
        asm!("csrw sie, {}", in(reg) SIE_STIE, options(nomem, nostack));
    }
}

/// From now on this hart is interrupted by devices too.
pub fn listen_to_devices() {
    // SAFETY: as above: it takes effect in user mode, and there the kernel answers.
    unsafe { asm!("csrs sie, {}", in(reg) SIE_SEIE, options(nomem, nostack)) };
}

/// The clock, in ticks of the machine's timebase.
pub fn time() -> u64 {
    let ticks;
    // SAFETY: reading the clock changes nothing.
    unsafe { asm!("rdtime {}", out(reg) ticks, options(nomem, nostack)) };
    ticks
}

/// Waits for an interrupt, which is not taken here: it stays pending until its cause is dealt with.
pub fn wait() {
    // SAFETY: waits; changes nothing.
    unsafe { asm!("wfi", options(nomem, nostack)) };
}

/// Stops this hart for good, without spinning.
pub fn halt() -> ! {
    loop {
        // SAFETY: waits; what wakes it finds nothing to do.
        unsafe { asm!("csrw sie, zero", "wfi", options(nomem, nostack)) };
    }
}
