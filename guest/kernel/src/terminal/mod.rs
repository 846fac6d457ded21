//! The user's side of programs: standard input, output and error, and the terminal that they may be. They are the ports
//! of a virtio console, or all of them the firmware's console, which then is a terminal.

mod line;
#[cfg(not(test))]
mod user;

#[cfg(not(test))]
pub use user::{CHANNEL, Port, arrived, can_come, control, has_input, needs_polling, read, start, write};
