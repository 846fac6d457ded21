//! The devices of the machine: register machines without threads, host I/O or absolute addresses.
mod clint;
mod goldfish_rtc;
mod htif;
mod plic;
mod test_finisher;
mod uart16550;
pub mod virtio;

pub use clint::Clint;
pub use goldfish_rtc::GoldfishRtc;
pub use htif::{Htif, HtifEvent};
pub use plic::Plic;
pub use test_finisher::TestFinisher;
pub use uart16550::Uart16550;

#[cfg(test)]
mod rig;
#[cfg(test)]
mod serial_interrupts;
