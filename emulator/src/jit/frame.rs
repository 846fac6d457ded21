//! What is on the host's stack while translated code runs.

use super::loops::ADAPTING;
use super::sharing::SLOTS;

/// The bus.
pub const BUS: i32 = 0;
/// The decoded code.
pub const CODE: i32 = 8;
/// The words of the table of entries.
pub const ENTRIES: i32 = 16;
/// The ways of jumps to addresses from registers.
pub const WAYS: i32 = 24;
/// What is added to a context of fetches to make a tag.
pub const TAGS: i32 = 32;
/// The tag of ways that hold now: contexts of fetches change only where the reference runs and the next instruction does not follow.
pub const TAG: i32 = 40;
/// What a thunk keeps, or an instruction puts down for a moment.
pub const KEPT: i32 = 48;
/// What a loop that runs a stretch has left of the budget.
pub const REST: i32 = 56;
/// The budget below which a loop looks whether it can run a stretch.
pub const NEXT_LOOK: i32 = 64;
/// What is known of floating point, as [`lower`](super::lower) has its states; unless it is nothing, MXCSR may have flags of
/// exceptions that `fflags` does not have yet.
pub const FLOAT: i32 = 72;
/// MXCSR as it is without them.
pub const NO_FLAGS: i32 = 76;
/// MXCSR as it was.
pub const FLAGS: i32 = 80;
/// The site of an access whose page is looked for, four bytes.
pub const SITE: i32 = 84;
/// Look-ups of pages that accesses of a region share or remember: `SLOTS` times two words.
pub const LOOK_UPS: i32 = 88;
/// The budget with which a stretch began.
pub const BEGAN: i32 = LOOK_UPS + 16 * SLOTS as i32;
/// For some loops, how many instructions run before they look for the first time, or -1: they look at once.
const FIRST_LOOKS: i32 = BEGAN + 8;
/// Of a linear recurrence, the number that its rounds begin with, …
pub const START: i32 = FIRST_LOOKS + 8 * ADAPTING as i32;
/// … what that is multiplied by for the last step, …
pub const MULTIPLIER: i32 = START + 8;
/// … and what is added then.
pub const INCREMENT: i32 = MULTIPLIER + 8;
/// Room for all of it; it makes the stack aligned for calls.
pub const SIZE: i32 = INCREMENT + 16;
const _: () = assert!(SIZE % 16 == 8);
/// What is before the look-ups is in reach of a short displacement.
const _: () = assert!(LOOK_UPS <= i8::MAX as i32);
/// Registers that a function has to keep, and its return address.
pub const SAVED: i32 = 56;

/// What stands for no page, however an address is aligned.
pub const NO_PAGE: i32 = -1;

/// The same for one of those loops.
pub fn first_look(of: usize) -> i32 {
    FIRST_LOOKS + 8 * of as i32
}

/// Where a look-up is kept: its page …
pub fn page(slot: usize) -> i32 {
    LOOK_UPS + 16 * slot as i32
}

/// … and what makes host addresses of addresses in it.
pub fn addend(slot: usize) -> i32 {
    page(slot) + 8
}
