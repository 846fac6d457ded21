//! The one place where anything from outside enters a machine. Each piece is stamped with the machine's clock; a run with
//! the same image and the same stamped input is the same run, to the instruction.

use super::host::{Host, Read};
use crate::bus::{Outside, UserEvent};
use crate::observe::BlockTransfer;
use std::collections::VecDeque;

/// One thing that came from outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// Bytes for the console.
    Console(Vec<u8>),
    /// The console's input has ended.
    ConsoleEnd,
    /// The user has left an output port, or has another size of terminal.
    User(UserEvent),
    /// A frame from the network.
    Frame(Vec<u8>),
    /// The clock moves on by this many ticks while all harts wait, or to keep up with the host's clock.
    Ticks(u64),
    /// What the host has answered to a device (a shared directory, entropy).
    Reply(Vec<u8>),
    /// The host has failed in a device's operation that otherwise repeats by itself, the one with this number, from 0.
    Failure(u64),
}

/// A piece of input with the clock at which it entered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamped {
    /// The machine's clock.
    pub clock: u64,
    /// What entered.
    pub input: Input,
}

/// Where input comes from: the host (and then it can be recorded), or a recording.
#[derive(Default)]
pub struct Inputs {
    replay: Option<VecDeque<Stamped>>,
    record: Option<Vec<Stamped>>,
    ended: bool,
    /// Operations of devices that the host could have failed in.
    attempts: u64,
}

impl Inputs {
    /// Input from the host, recorded if asked.
    pub fn live(record: bool) -> Self {
        Self { record: record.then(Vec::new), ..Self::default() }
    }

    /// Input from a recording; the host is not asked.
    pub fn replay(recording: impl IntoIterator<Item = Stamped>) -> Self {
        Self { replay: Some(recording.into_iter().collect()), ..Self::default() }
    }

    /// What has entered so far, if it is recorded.
    pub fn recorded(&self) -> &[Stamped] {
        self.record.as_deref().unwrap_or_default()
    }

    /// Whether the console's input has ended.
    pub fn console_ended(&self) -> bool {
        self.ended
    }

    /// When the next recorded piece enters: slices end there.
    pub fn next_stamp(&self) -> Option<u64> {
        self.replay.as_ref()?.front().map(|stamped| stamped.clock)
    }

    /// Whether input is replayed.
    pub fn is_replay(&self) -> bool {
        self.replay.is_some()
    }

    /// Bytes for the console at this clock, at most `room`.
    pub fn console(&mut self, clock: u64, room: usize, host: &mut impl Host) -> Option<Input> {
        if let Some(replay) = &mut self.replay {
            let is_console = |input: &Input| match input {
                Input::Console(_) | Input::ConsoleEnd => true,
                Input::User(_) | Input::Frame(_) | Input::Ticks(_) | Input::Reply(_) | Input::Failure(_) => {
                    false
                }
            };
            let stamped = pop_if(replay, |next| next.clock <= clock && is_console(&next.input));
            self.ended |= stamped.as_ref().is_some_and(|stamped| stamped.input == Input::ConsoleEnd);
            return stamped.map(|stamped| stamped.input);
        }
        if self.ended || room == 0 {
            return None;
        }
        let mut bytes = Vec::new();
        let input = match host.read(room, &mut bytes) {
            Read::Bytes(_) => Input::Console(bytes),
            Read::Nothing => return None,
            Read::End => {
                self.ended = true;
                Input::ConsoleEnd
            }
        };
        self.note(clock, &input);
        Some(input)
    }

    /// What the user has done at this clock beside typing.
    pub fn user_event(&mut self, clock: u64, host: &mut impl Host) -> Option<UserEvent> {
        if let Some(replay) = &mut self.replay {
            let event = |next: &Stamped| next.clock <= clock && matches!(next.input, Input::User(_));
            return match pop_if(replay, event)?.input {
                Input::User(event) => Some(event),
                _ => None,
            };
        }
        let event = host.user_event()?;
        self.note(clock, &Input::User(event));
        Some(event)
    }

    /// The next frame from the network at this clock.
    pub fn frame(&mut self, clock: u64, host: &mut impl Host) -> Option<Vec<u8>> {
        if let Some(replay) = &mut self.replay {
            let frame = |next: &Stamped| next.clock <= clock && matches!(next.input, Input::Frame(_));
            return match pop_if(replay, frame)?.input {
                Input::Frame(bytes) => Some(bytes),
                _ => None,
            };
        }
        let frame = host.network()?.receive()?;
        if self.record.is_some() {
            self.note(clock, &Input::Frame(frame.clone()));
        }
        Some(frame)
    }

    /// How far the clock moves on at this clock: what the recording says, or what `live` measures.
    pub fn ticks(&mut self, clock: u64, live: impl FnOnce() -> u64) -> u64 {
        if let Some(replay) = &mut self.replay {
            return match replay.front() {
                Some(&Stamped { clock: at, input: Input::Ticks(ticks) }) if at <= clock => {
                    replay.pop_front();
                    ticks
                }
                _ => 0,
            };
        }
        let ticks = live();
        if ticks != 0 {
            self.note(clock, &Input::Ticks(ticks));
        }
        ticks
    }

    /// The way to the host for a device that is served at this clock.
    pub(super) fn outside(&mut self, clock: u64) -> AtClock<'_> {
        AtClock { inputs: self, clock, transfers: Vec::new() }
    }

    fn note(&mut self, clock: u64, input: &Input) {
        if let Some(record) = &mut self.record {
            record.push(Stamped { clock, input: input.clone() });
        }
    }
}

/// Takes the next piece, if it is the right one.
fn pop_if(replay: &mut VecDeque<Stamped>, right: impl FnOnce(&Stamped) -> bool) -> Option<Stamped> {
    if replay.front().is_some_and(right) { replay.pop_front() } else { None }
}

/// Inputs, at the clock at which a device is served.
pub(super) struct AtClock<'a> {
    inputs: &'a mut Inputs,
    clock: u64,
    /// What disks have done meanwhile.
    pub(super) transfers: Vec<BlockTransfer>,
}

impl Outside for AtClock<'_> {
    fn reply(&mut self, ask: &mut dyn FnMut() -> Vec<u8>) -> Vec<u8> {
        if let Some(replay) = &mut self.inputs.replay {
            // Without an answer in the recording the device gets none, and does what it does when the host fails.
            let clock = self.clock;
            let reply = |next: &Stamped| next.clock <= clock && matches!(next.input, Input::Reply(_));
            return match pop_if(replay, reply) {
                Some(Stamped { input: Input::Reply(bytes), .. }) => bytes,
                _ => Vec::new(),
            };
        }
        let bytes = ask();
        self.inputs.note(self.clock, &Input::Reply(bytes.clone()));
        bytes
    }

    fn attempt(&mut self, act: &mut dyn FnMut() -> bool) -> bool {
        let number = self.inputs.attempts;
        self.inputs.attempts += 1;
        let success = act();
        if let Some(replay) = &mut self.inputs.replay {
            return pop_if(replay, |next| next.input == Input::Failure(number)).is_none();
        }
        if !success {
            self.inputs.note(self.clock, &Input::Failure(number));
        }
        success
    }

    fn transferred(&mut self, transfer: BlockTransfer) {
        self.transfers.push(transfer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::UserPort;
    use crate::devices::virtio::Network;
    use crate::machine::{Capture, StopRequest};
    use std::time::Duration;

    /// What three operations and two questions come to, the second operation failing.
    fn session(inputs: &mut Inputs, host: u8) -> (Vec<bool>, Vec<Vec<u8>>) {
        let mut outcomes = Vec::new();
        let mut replies = Vec::new();
        for (clock, fails) in [(10, false), (10, host == 1), (20, false)] {
            outcomes.push(inputs.outside(clock).attempt(&mut || !fails));
            replies.push(inputs.outside(clock).reply(&mut || vec![host, clock as u8]));
        }
        (outcomes, replies)
    }

    const LEFT: UserEvent = UserEvent::Left(UserPort::Output);

    /// Has no input, and nobody reads standard output.
    #[derive(Default)]
    struct Gone(Capture);

    impl Host for Gone {
        fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
            self.0.read(room, bytes)
        }

        fn write(&mut self, bytes: &[u8]) {
            self.0.write(bytes);
        }

        fn write_error(&mut self, bytes: &[u8]) {
            self.0.write_error(bytes);
        }

        fn write_terminal(&mut self, bytes: &[u8]) {
            self.0.write(bytes);
        }

        fn user_event(&mut self) -> Option<UserEvent> {
            Some(LEFT)
        }

        fn network(&mut self) -> Option<&mut dyn Network> {
            None
        }

        fn interactive(&self) -> bool {
            self.0.interactive()
        }

        fn wait(&mut self, limit: Option<Duration>) -> Duration {
            self.0.wait(limit)
        }

        fn stop_requested(&mut self) -> Option<StopRequest> {
            self.0.stop_requested()
        }
    }

    #[test]
    fn a_port_is_left_again_at_the_same_clock() {
        let mut live = Inputs::live(true);
        assert_eq!(live.console(7, 1, &mut Gone::default()), Some(Input::ConsoleEnd));
        assert_eq!(live.user_event(7, &mut Gone::default()), Some(LEFT));
        let mut replay = Inputs::replay(live.recorded().to_vec());
        let mut host = Capture::default();
        assert_eq!(replay.user_event(7, &mut host), None, "one after the other");
        assert_eq!(replay.console(6, 1, &mut host), None, "not yet");
        assert_eq!(replay.console(7, 1, &mut host), Some(Input::ConsoleEnd));
        assert_eq!(replay.user_event(7, &mut host), Some(LEFT));
    }

    #[test]
    fn a_recording_gives_the_same_answers_and_failures_again() {
        let mut live = Inputs::live(true);
        let first = session(&mut live, 1);
        assert_eq!(first.0, [true, false, true]);
        let mut replay = Inputs::replay(live.recorded().to_vec());
        assert_eq!(session(&mut replay, 2), first);
        assert_eq!(replay.next_stamp(), None, "everything was used");
    }
}
