//! The three ports of a virtio console, if there is one: the user's standard input, output and error.

use crate::drivers::plic;
use crate::drivers::virtio::{Console, Device};
use crate::terminal::{self, Port};
use abi::errno::Errno;
use spin::{Mutex, Once};

static CONSOLE: Once<Mutex<Console>> = Once::new();

/// Takes the device over, if it has the three ports and is the first one.
pub fn start(device: Device, source: u32) {
    if !exist()
        && let Some(console) = Console::start(device)
    {
        CONSOLE.call_once(|| Mutex::new(console));
        plic::enable(source, interrupt);
    }
}

fn interrupt() {
    with(|console| console.acknowledge());
    terminal::arrived();
}

/// Lets somebody use the device, if there is one.
fn with<T>(use_it: impl FnOnce(&mut Console) -> T) -> Option<T> {
    CONSOLE.get().map(|console| use_it(&mut console.lock()))
}

/// Whether there is such a device.
pub fn exist() -> bool {
    CONSOLE.is_completed()
}

/// Looks for what the device has to tell.
pub fn look() {
    with(Console::look);
}

/// Takes bytes that the user has typed; says how many.
pub fn take(into: &mut [u8]) -> usize {
    with(|console| console.take(into)).unwrap_or(0)
}

/// Bytes that can be taken.
pub fn waiting() -> usize {
    with(|console| console.waiting()).unwrap_or(0)
}

/// Whether there is no input any more, and never will be.
pub fn ended() -> bool {
    with(|console| console.ended()).unwrap_or(false)
}

/// Writes all bytes. EPIPE when nobody reads there any more.
pub fn write(port: Port, from: &[u8]) -> Result<(), Errno> {
    with(|console| console.write(port as usize, from)).unwrap_or(Err(Errno::EIO))
}
