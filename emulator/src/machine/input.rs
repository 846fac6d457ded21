//! The one place where anything from outside enters a machine. Each piece is stamped with the machine's clock; a run with
//! the same image and the same stamped input is the same run, to the instruction.

use super::host::{Host, Read};

/// One thing that came from outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// Bytes for the console.
    Console(Vec<u8>),
    /// The console's input has ended.
    ConsoleEnd,
    /// The clock moves on by this many ticks while all harts wait, or to keep up with the host's clock.
    Ticks(u64),
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
    replay: Option<std::collections::VecDeque<Stamped>>,
    record: Option<Vec<Stamped>>,
    ended: bool,
}

impl Inputs {
    /// Input from the host, recorded if asked.
    pub fn live(record: bool) -> Self {
        Self { replay: None, record: record.then(Vec::new), ended: false }
    }

    /// Input from a recording; the host is not asked.
    pub fn replay(recording: impl IntoIterator<Item = Stamped>) -> Self {
        Self { replay: Some(recording.into_iter().collect()), record: None, ended: false }
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
            let due = |stamped: &Stamped| stamped.clock <= clock && !matches!(stamped.input, Input::Ticks(_));
            let stamped = if replay.front().is_some_and(due) { replay.pop_front() } else { None };
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

    fn note(&mut self, clock: u64, input: &Input) {
        if let Some(record) = &mut self.record {
            record.push(Stamped { clock, input: input.clone() });
        }
    }
}
