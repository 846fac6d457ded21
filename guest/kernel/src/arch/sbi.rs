//! Calls to the firmware (RISC-V Supervisor Binary Interface specification): extension in `a7`, function in `a6`, an
//! error and a value come back in `a0` and `a1`.

use crate::mm::address::PhysAddr;
use core::arch::asm;

fn call(extension: usize, function: usize, arguments: [usize; 3]) -> Result<usize, isize> {
    let (error, value): (isize, usize);
    // SAFETY: the specification lets a call change a0 and a1 only; those below touch no memory of ours but to read
    // or write the bytes that console_write and console_read name, which the caller has for himself.
    unsafe {
        asm!(
            "ecall",
            in("a7") extension,
            in("a6") function,
            inlateout("a0") arguments[0] => error,
            inlateout("a1") arguments[1] => value,
            in("a2") arguments[2],
            options(nostack)
        );
    }
    if error == 0 { Ok(value) } else { Err(error) }
}

/// Whether the firmware has this extension.
pub fn has_extension(extension: usize) -> bool {
    call(sbi_spec::base::EID_BASE, sbi_spec::base::PROBE_EXTENSION, [extension, 0, 0])
        .is_ok_and(|answer| answer != 0)
}

/// Writes bytes at a physical address to the console (DBCN); says how many the firmware took.
pub fn console_write(bytes: PhysAddr, length: usize) -> Result<usize, isize> {
    let arguments = [length, bytes.value() as usize, 0];
    call(sbi_spec::dbcn::EID_DBCN, sbi_spec::dbcn::CONSOLE_WRITE, arguments)
}

/// Reads from the console to a physical address without waiting (DBCN); says how many bytes came.
pub fn console_read(bytes: PhysAddr, length: usize) -> Result<usize, isize> {
    let arguments = [length, bytes.value() as usize, 0];
    call(sbi_spec::dbcn::EID_DBCN, sbi_spec::dbcn::CONSOLE_READ, arguments)
}

/// Writes one byte to the console by the legacy call, which every firmware has.
pub fn legacy_console_putchar(byte: u8) {
    // There is nobody to tell if it fails.
    let _ = call(sbi_spec::legacy::LEGACY_CONSOLE_PUTCHAR, 0, [usize::from(byte), 0, 0]);
}

/// Asks for a timer interrupt when the clock reaches `time`, and withdraws the pending one (TIME).
pub fn set_timer(time: u64) {
    call(sbi_spec::time::EID_TIME, sbi_spec::time::SET_TIMER, [time as usize, 0, 0])
        .expect("every firmware has the TIME extension");
}

/// Switches the machine off (SRST). Comes back only from firmware that cannot.
pub fn system_reset(failure: bool) {
    use sbi_spec::srst;
    let reason = if failure { srst::RESET_REASON_SYSTEM_FAILURE } else { srst::RESET_REASON_NO_REASON };
    let _ =
        call(srst::EID_SRST, srst::SYSTEM_RESET, [srst::RESET_TYPE_SHUTDOWN as usize, reason as usize, 0]);
}
