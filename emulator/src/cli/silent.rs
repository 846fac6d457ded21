//! A host without a user: input is given beforehand, and of the output the last part is kept.

use std::collections::VecDeque;
use std::time::Duration;
use sv39::bus::UserEvent;
use sv39::devices::virtio::Network;
use sv39::machine::{Host, Read, StopRequest};

/// Bytes of output that are kept.
const KEPT: usize = 4096;

/// Such a host. It stops the machine, a little later, once somebody has said so.
#[derive(Default)]
pub struct Silent<'a> {
    tail: VecDeque<u8>,
    input: VecDeque<u8>,
    stop: Option<&'a std::cell::Cell<bool>>,
}

impl<'a> Silent<'a> {
    /// A host that stops the machine when `stop` is set.
    pub fn until(stop: &'a std::cell::Cell<bool>) -> Self {
        Self { stop: Some(stop), ..Self::default() }
    }

    /// With this for the guest to read.
    pub fn with_input(self, input: &[u8]) -> Self {
        Self { input: input.iter().copied().collect(), ..self }
    }

    /// The last of what the guest has printed.
    pub fn tail(&self) -> String {
        let (first, second) = self.tail.as_slices();
        String::from_utf8_lossy(&[first, second].concat()).into_owned()
    }
}

impl Host for Silent<'_> {
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        if self.input.is_empty() {
            return Read::End;
        }
        let count = room.min(self.input.len());
        bytes.extend(self.input.drain(..count));
        Read::Bytes(count)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.tail.extend(bytes);
        let surplus = self.tail.len().saturating_sub(KEPT);
        self.tail.drain(..surplus);
    }

    fn write_error(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    fn write_terminal(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    fn user_event(&mut self) -> Option<UserEvent> {
        None
    }

    fn network(&mut self) -> Option<&mut dyn Network> {
        None
    }

    fn interactive(&self) -> bool {
        false
    }

    fn wait(&mut self, _limit: Option<Duration>) -> Duration {
        Duration::ZERO
    }

    fn stop_requested(&mut self) -> Option<StopRequest> {
        self.stop.is_some_and(std::cell::Cell::get).then_some(StopRequest::Quit)
    }
}
