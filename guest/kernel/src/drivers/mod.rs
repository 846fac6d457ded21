//! Devices, each a file.

use crate::device_tree::Machine;
use alloc::vec::Vec;
use virtio::Kind;

pub mod console;
pub mod plic;
pub mod power;
mod rtc;
pub mod timer;
pub mod virtio;

/// Finds the devices that interrupt this hart, and starts a driver for each.
pub fn start(machine: &Machine, hart_id: usize) {
    if let Some(controller) = machine.interrupt_controller(hart_id) {
        plic::start(controller);
    }
    if let Some(registers) = machine.real_time_clock() {
        rtc::start(registers);
    }
    let devices = virtio::find(machine);
    let of_kind = |kind| devices.iter().filter(|device| device.kind == kind).copied().collect::<Vec<_>>();
    virtio::block::start(&of_kind(Kind::Block));
    of_kind(Kind::Share).into_iter().for_each(virtio::share::start);
    of_kind(Kind::Console).into_iter().for_each(virtio::console::start);
}
