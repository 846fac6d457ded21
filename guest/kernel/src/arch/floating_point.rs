//! The floating-point registers. The kernel uses none of them, so they stay as a program left them until another
//! program wants them: `sstatus.FS` says whether there is anything to save, and keeps them closed to whoever they do not
//! belong to.
//! Privileged manual, "Extension Context Status in mstatus Register".

use core::arch::asm;

const FS_MASK: usize = 3 << 13;
const FS_CLEAN: usize = 2 << 13;
const FS_DIRTY: usize = 3 << 13;

/// f0 to f31 and `fcsr`.
#[derive(Clone)]
#[repr(C)]
pub struct FloatingPointRegisters {
    registers: [u64; 32],
    control: u64,
}

impl FloatingPointRegisters {
    /// What a new program finds.
    pub const ZERO: FloatingPointRegisters = FloatingPointRegisters { registers: [0; 32], control: 0 };

    /// As a signal frame holds them.
    pub fn to_words(&self) -> [u64; 33] {
        let mut words = [self.control; 33];
        words[..32].copy_from_slice(&self.registers);
        words
    }

    /// The reverse of `to_words`. What `fcsr` does not have, it does not take.
    pub fn from_words(words: [u64; 33]) -> FloatingPointRegisters {
        let [registers @ .., control] = words;
        FloatingPointRegisters { registers, control: control & 0xff }
    }
}

fn status() -> usize {
    let status: usize;
    // SAFETY: reading sstatus changes nothing.
    unsafe { asm!("csrr {}, sstatus", out(reg) status, options(nomem, nostack)) };
    status & FS_MASK
}

/// Whether the program that just ran has written any of them.
pub fn written() -> bool {
    status() == FS_DIRTY
}

/// Whether they are closed to the program: its first instruction that uses one traps.
pub fn is_closed() -> bool {
    status() == 0
}

/// Closes them to the program: they are another's.
pub fn close() {
    set_status(0);
}

/// Opens them to the program whose they are, as they are.
pub fn open() {
    set_status(FS_CLEAN);
}

fn set_status(status: usize) {
    // SAFETY: FS decides only whether floating-point instructions trap and what `written` says.
    unsafe {
        asm!(
            "csrc sstatus, {all}",
            "csrs sstatus, {status}",
            all = in(reg) FS_MASK,
            status = in(reg) status,
            options(nomem, nostack)
        );
    }
}

macro_rules! each_register {
    ($instruction:literal, $control:literal) => {
        concat!(
            each_register!(@ $instruction, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27
                28 29 30 31),
            $control
        )
    };
    (@ $instruction:literal, $($number:literal)*) => {
        concat!($($instruction, " f", $number, ", 8*", $number, "({0})\n"),*)
    };
}

/// Reads all of them, which then count as saved.
pub fn save(into: &mut FloatingPointRegisters) {
    // SAFETY: stores 33 words to where 33 words are ours.
    unsafe {
        asm!(
            each_register!("fsd", "frcsr {1}\nsd {1}, 8*32({0})"),
            in(reg) &raw mut *into,
            out(reg) _,
            options(nostack)
        );
    }
    set_status(FS_CLEAN);
}

/// Writes all of them, which then count as saved.
pub fn restore(from: &FloatingPointRegisters) {
    // They may only be written while FS is not Off.
    set_status(FS_CLEAN);
    // SAFETY: loads 33 words from where 33 words are. No code of the kernel keeps anything in these registers.
    unsafe {
        asm!(
            each_register!("fld", "ld {1}, 8*32({0})\nfscsr {1}"),
            in(reg) &raw const *from,
            out(reg) _,
            options(nostack)
        );
    }
    set_status(FS_CLEAN);
}
