//! When devices want to be woken: at most one deadline a device, ties by number, so that a run repeats exactly.

use super::DeviceId;

/// The deadlines of all devices, in ticks of the machine's clock.
#[derive(Default)]
pub struct DeadlineQueue {
    /// Sorted by time, then by device.
    entries: Vec<(u64, DeviceId)>,
}

impl DeadlineQueue {
    /// Sets (or moves) the device's deadline.
    pub fn set(&mut self, id: DeviceId, at: u64) {
        self.cancel(id);
        let position = self.entries.partition_point(|&entry| entry < (at, id));
        self.entries.insert(position, (at, id));
    }

    /// The device no longer wants to be woken.
    pub fn cancel(&mut self, id: DeviceId) {
        self.entries.retain(|&(_, other)| other != id);
    }

    /// The earliest deadline.
    pub fn next(&self) -> Option<u64> {
        self.entries.first().map(|&(at, _)| at)
    }

    /// Removes and returns the first device whose deadline is at or before `now`.
    pub fn pop_due(&mut self, now: u64) -> Option<DeviceId> {
        match self.entries.first() {
            Some(&(at, id)) if at <= now => {
                self.entries.remove(0);
                Some(id)
            }
            _ => None,
        }
    }
}
