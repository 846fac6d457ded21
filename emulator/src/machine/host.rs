//! The host's side of a machine: a console, a network, time, and the wish to stop.

use crate::bus::UserEvent;
use crate::devices::virtio::Network;
use std::time::Duration;

/// What a console has for the guest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Read {
    /// This many bytes were appended.
    Bytes(usize),
    /// Nothing now; there may be later.
    Nothing,
    /// Nothing, for ever.
    End,
}

/// Why the user wants the machine to stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StopRequest {
    /// Ctrl-A x.
    Quit,
    /// The time limit is over.
    Timeout,
    /// Ctrl-A i: the run goes on after a look at the machine.
    Look,
}

/// What a machine needs from its host. It is asked between slices only, so that a guest cannot see how often.
pub trait Host {
    /// Appends at most `room` bytes from the user to `bytes`, without waiting.
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read;

    /// Shows what the guest has printed.
    fn write(&mut self, bytes: &[u8]);

    /// Shows what the guest has printed as errors.
    fn write_error(&mut self, bytes: &[u8]);

    /// Shows what the guest has printed on the terminal that input comes from.
    fn write_terminal(&mut self, bytes: &[u8]);

    /// What the user has done beside typing: an output port where nobody reads any more, each once; the terminal's size, at
    /// first and whenever it changes.
    fn user_event(&mut self) -> Option<UserEvent>;

    /// The network that the guest's card is attached to, if there is one.
    fn network(&mut self) -> Option<&mut dyn Network>;

    /// Whether somebody is there in real time (a terminal, a network): then idle time of the guest takes as long on the host.
    fn interactive(&self) -> bool;

    /// Waits until there may be input or a frame, at most `limit`; returns how long it took.
    fn wait(&mut self, limit: Option<Duration>) -> Duration;

    /// Whether the user wants to stop, perhaps only for a moment.
    fn stop_requested(&mut self) -> Option<StopRequest>;
}

/// A host without a user: keeps what the guest prints, has the given input, and never stops.
#[derive(Default)]
pub struct Capture {
    /// What the guest has printed.
    pub output: Vec<u8>,
    /// What it has printed as errors.
    pub error: Vec<u8>,
    /// What it will read.
    pub input: std::collections::VecDeque<u8>,
}

impl Host for Capture {
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        if self.input.is_empty() {
            return Read::End;
        }
        let count = room.min(self.input.len());
        bytes.extend(self.input.drain(..count));
        Read::Bytes(count)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.output.extend_from_slice(bytes);
    }

    fn write_error(&mut self, bytes: &[u8]) {
        self.error.extend_from_slice(bytes);
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
        None
    }
}
