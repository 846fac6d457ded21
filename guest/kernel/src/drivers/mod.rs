//! Devices, each a file.

pub mod console;
pub mod disk;
pub mod plic;
pub mod ports;
pub mod power;
mod rtc;
pub mod timer;
pub mod virtio;

use ::virtio::Kind;
use alloc::vec::Vec;
use boot::Machine;
use virtio::Channel;

/// Finds the devices that interrupt this hart, and starts a driver for each. What it comes back with are the ways to
/// folders of the host.
pub fn start(machine: &Machine, hart_id: usize) -> Vec<Channel> {
    if let Some(controller) = machine.interrupt_controller(hart_id) {
        plic::start(controller);
    }
    if let Some(registers) = machine.real_time_clock() {
        rtc::start(registers);
    }
    let devices = virtio::find(machine);
    let of_kind = |kind| devices.iter().filter(move |(device, _)| device.kind == kind);
    disk::start(of_kind(Kind::Block).map(|(device, _)| device));
    of_kind(Kind::Console).for_each(|&(device, interrupt)| ports::start(device, interrupt));
    of_kind(Kind::Share).filter_map(|(device, _)| Channel::start(device)).collect()
}
