//! Devices, each a file.

use crate::device_tree::Machine;
use virtio::Kind;

pub mod console;
pub mod plic;
pub mod power;
pub mod timer;
pub mod virtio;

/// Finds the devices that interrupt this hart, and starts a driver for each.
pub fn start(machine: &Machine, hart_id: usize) {
    if let Some(controller) = machine.interrupt_controller(hart_id) {
        plic::start(controller);
    }
    for device in virtio::find(machine) {
        match device.kind {
            Kind::Block | Kind::Console | Kind::Share => {}
        }
    }
}
