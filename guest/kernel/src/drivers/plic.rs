//! The interrupt controller for devices (RISC-V Platform-Level Interrupt Controller specification), for one hart. The
//! hart takes its interrupt while a program runs, or wakes from waiting by it; the kernel itself is never interrupted.

use crate::arch::interrupts;
use crate::arch::mmio::DevicePages;
use alloc::vec::Vec;
use core::ops::Range;
use spin::{Mutex, Once};

/// Offsets of registers: a source's priority; a context's enable bits; its threshold, and claim and completion.
const PRIORITY: usize = 0;
const ENABLE: usize = 0x2000;
const ENABLE_STRIDE: usize = 0x80;
const THRESHOLD: usize = 0x20_0000;
const CLAIM: usize = 0x20_0004;
const CONTEXT_STRIDE: usize = 0x1000;

/// What is done about a device's interrupt. When it returns, the device does not ask any more.
type Handler = fn();

struct Plic {
    registers: DevicePages,
    context: usize,
    handlers: Mutex<Vec<(u32, Handler)>>,
}

static PLIC: Once<Plic> = Once::new();

/// Takes over the controller for this context.
pub fn start((registers, context): (Range<u64>, usize)) {
    let Some(registers) = DevicePages::map(registers) else { return };
    let plic = PLIC.call_once(|| Plic { registers, context, handlers: Mutex::new(Vec::new()) });
    plic.registers.store(THRESHOLD + CONTEXT_STRIDE * context, 0u32);
}

/// From now on this source interrupts, and its handler is called.
pub fn enable(source: u32, handler: Handler) {
    let Some(plic) = PLIC.get() else { return };
    plic.handlers.lock().push((source, handler));
    let word = ENABLE + ENABLE_STRIDE * plic.context + 4 * (source as usize / 32);
    plic.registers.store(PRIORITY + 4 * source as usize, 1u32);
    plic.registers.store(word, plic.registers.load::<u32>(word) | 1 << (source % 32));
    interrupts::listen_to_devices();
}

/// Calls the handlers of all sources that ask.
pub fn serve() {
    let Some(plic) = PLIC.get() else { return };
    let claim = CLAIM + CONTEXT_STRIDE * plic.context;
    loop {
        let source = plic.registers.load::<u32>(claim);
        if source == 0 {
            return;
        }
        let handler = plic.handlers.lock().iter().find(|(own, _)| *own == source).copied();
        if let Some((_, handler)) = handler {
            handler();
        }
        plic.registers.store(claim, source);
    }
}
