//! The laboratory's system calls (`abi::lab`), for programs that the user has booted with the argument `lab`.

use crate::arch::translation;
use crate::mm::{asid, large_page};
use crate::process::Process;
use crate::syscall::system;
use abi::errno::Errno;
use abi::lab::{MAP_LARGE, USE_ASIDS, USE_FENCES};
use core::sync::atomic::{AtomicBool, Ordering};

static OPEN: AtomicBool = AtomicBool::new(false);

/// Opens the laboratory, and puts a page of 1 GiB aside for it, if there is so much.
pub fn open() {
    OPEN.store(true, Ordering::Relaxed);
    large_page::reserve();
}

/// Answers a call that Linux does not have.
pub fn answer(process: &Process, number: usize, [a, b, c, ..]: [usize; 6]) -> Result<usize, Errno> {
    if !OPEN.load(Ordering::Relaxed) {
        return Err(system::unknown(number));
    }
    match number {
        MAP_LARGE => Ok(process.memory.lock().add_large(a, b, c != 0)?.value()),
        USE_ASIDS => {
            asid::use_own(a != 0);
            Ok(0)
        }
        USE_FENCES => {
            translation::forget_fences(a == 0);
            Ok(0)
        }
        _ => Err(system::unknown(number)),
    }
}
