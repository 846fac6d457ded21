//! A shared library. Its code reaches everything relative to where it stands itself, so one copy of it serves every
//! program, wherever each has it; its data has an address in it, which every program has to correct in a copy of its own.
#![no_std]
#![no_main]

use core::sync::atomic::{AtomicU64, Ordering};

/// How often somebody has counted; what the file says is where everybody begins.
#[allow(unsafe_code, reason = "the loader finds it by this name")]
#[unsafe(no_mangle)]
static COUNTER: AtomicU64 = AtomicU64::new(0x5339_0000_0000_0170);

/// The function that `count` calls, by its address: this stands in the data, as it is another one for each program.
#[allow(unsafe_code, reason = "an address that the loader corrects belongs where it may be written")]
#[unsafe(link_section = ".data.step")]
static STEP: Step = Step(one);

struct Step(extern "C" fn() -> u64);

extern "C" fn one() -> u64 {
    1
}

/// Counts one step further; says how far it is.
#[allow(unsafe_code, reason = "the loader finds it by this name")]
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn count() -> u64 {
    // The address is read as it stands in the data, whatever the compiler knows about it.
    let step = core::hint::black_box(&STEP).0();
    let value = COUNTER.load(Ordering::Relaxed).wrapping_add(step);
    COUNTER.store(value, Ordering::Relaxed);
    value
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
