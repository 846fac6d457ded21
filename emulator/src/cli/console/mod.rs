//! The user's side of a running machine: standard input and output, the keys that are for the emulator, and the time limit.
mod filter;
mod keys;
#[cfg(any(not(unix), test))]
mod portable;
#[cfg(unix)]
mod unix;

use super::failure::host_reason;
use super::output;
use filter::Filter;
use keys::{Command, Keys};
use std::collections::VecDeque;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};
use sv39::bus::{TerminalSize, UserEvent, UserPort};
use sv39::devices::virtio::Network;
use sv39::host::UserNetwork;
use sv39::machine::{Host, Read, StopRequest};

/// Bytes of a terminal's input that are taken in before the guest wants them, so that Ctrl-A x is seen behind a paste.
const READ_AHEAD: usize = 1 << 20;

/// How often a terminal is asked for keys while the guest runs on.
const LOOK: Duration = Duration::from_millis(1);

/// Where input comes from. Nothing waits but [`Source::wait`].
pub trait Source {
    /// Whether a person sits there.
    fn interactive(&self) -> bool;

    /// Appends at most `room` bytes.
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read;

    /// The terminal's size, if there is one: at first, and whenever it has changed.
    fn size(&mut self) -> Option<TerminalSize>;

    /// Waits at most `limit`; with `listen`, only until there is something to read; with a network, only until it may have a frame.
    fn wait(&mut self, listen: bool, network: Option<&mut UserNetwork>, limit: Option<Duration>);
}

#[cfg(not(unix))]
use portable::StandardInput;
#[cfg(not(unix))]
pub use portable::size;
#[cfg(unix)]
use unix::StandardInput;
#[cfg(unix)]
pub use unix::size;

/// A host that is the process's standard input and output.
pub struct Console<S = StandardInput, W = io::Stdout> {
    source: S,
    output: W,
    network: Option<UserNetwork>,
    /// What passes to standard output and standard error, if not all does.
    filters: Option<[Filter; 2]>,
    keys: Keys,
    /// A terminal's input that the guest has not taken.
    ahead: VecDeque<u8>,
    ended: bool,
    /// The guest has taken input since the last wait, so it may take more at once.
    taken: bool,
    /// The guest has asked for input in vain since the last wait.
    wanted: bool,
    deadline: Option<Instant>,
    /// When the terminal was asked for keys.
    looked: Option<Instant>,
    quit: bool,
    look: bool,
    failure: Option<io::Error>,
    /// The guest is told when nobody reads its output any more; else it is stopped.
    told: bool,
    /// What it has not been told yet.
    untold: VecDeque<UserEvent>,
}

impl Console {
    /// Standard input and output; a terminal is in raw mode until this is dropped.
    pub fn standard(timeout: Option<Duration>) -> Self {
        let console = Self::new(StandardInput::open(), io::stdout(), timeout);
        if console.source.interactive() {
            output::note("sv39: Ctrl-A x quits, Ctrl-A h helps\n");
        }
        console
    }
}

impl Console {
    /// The same for a program that is to find it as if it ran on the host: nothing is said, and it is told when nobody
    /// reads its output any more.
    pub fn of_program(timeout: Option<Duration>) -> Self {
        Self { told: true, ..Self::new(StandardInput::open(), io::stdout(), timeout) }
    }
}

impl<S: Source, W: Write> Console<S, W> {
    fn new(source: S, output: W, timeout: Option<Duration>) -> Self {
        Self {
            source,
            output,
            network: None,
            filters: None,
            keys: Keys::default(),
            ahead: VecDeque::new(),
            ended: false,
            taken: false,
            wanted: false,
            // A time limit beyond what the host's clock can express is none.
            deadline: timeout.and_then(|timeout| Instant::now().checked_add(timeout)),
            looked: None,
            quit: false,
            look: false,
            failure: None,
            told: false,
            untold: VecDeque::new(),
        }
    }

    /// With a network for the guest.
    pub fn with_network(self, network: Option<UserNetwork>) -> Self {
        Self { network, ..self }
    }

    /// If `filtered`, nothing passes to the user's terminal that could program it.
    pub fn filtered(self, filtered: bool) -> Self {
        Self { filters: filtered.then(Default::default), ..self }
    }

    /// Output has failed.
    fn fail(&mut self, port: UserPort, error: io::Error) {
        if self.told && error.kind() == io::ErrorKind::BrokenPipe {
            self.untold.push_back(UserEvent::Left(port));
        } else if port == UserPort::Output {
            self.failure = Some(error);
        }
    }

    /// Why output failed, if it did; a reader who has gone away is no failure.
    pub fn finish(mut self) -> anyhow::Result<()> {
        match self.failure.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(anyhow::anyhow!("standard output: {}", host_reason(&error)))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Takes in what has been typed, and obeys what is for the emulator.
    fn read_ahead(&mut self) {
        let now = Instant::now();
        let recently = self.looked.is_some_and(|looked| now.duration_since(looked) < LOOK);
        if self.ended || recently || self.ahead.len() >= READ_AHEAD {
            return;
        }
        self.looked = Some(now);
        let mut typed = Vec::new();
        if self.source.read(READ_AHEAD - self.ahead.len(), &mut typed) == Read::End {
            self.ended = true;
        }
        for byte in typed {
            match self.keys.press(byte) {
                Command::Send(byte) => self.ahead.push_back(byte),
                Command::Quit => self.quit = true,
                Command::Help => output::note(keys::HELP),
                Command::Look => self.look = true,
                Command::Nothing => {}
            }
        }
    }
}

impl<S: Source, W: Write> Host for Console<S, W> {
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        let read = if self.source.interactive() {
            self.read_ahead();
            let count = room.min(self.ahead.len());
            bytes.extend(self.ahead.drain(..count));
            match count {
                0 if self.ended => Read::End,
                0 => Read::Nothing,
                _ => Read::Bytes(count),
            }
        } else {
            self.source.read(room, bytes)
        };
        match read {
            Read::Bytes(_) => self.taken = true,
            Read::Nothing => self.wanted = true,
            Read::End => {}
        }
        read
    }

    fn write(&mut self, bytes: &[u8]) {
        let harmless = self.filters.as_mut().map(|[output, _]| output.pass(bytes));
        let bytes = harmless.as_deref().unwrap_or(bytes);
        if self.failure.is_none()
            && let Err(error) = write_all(&mut self.output, bytes)
        {
            self.fail(UserPort::Output, error);
        }
    }

    fn write_error(&mut self, bytes: &[u8]) {
        let harmless = self.filters.as_mut().map(|[_, error]| error.pass(bytes));
        let bytes = harmless.as_deref().unwrap_or(bytes);
        if let Err(error) = write_all(&mut io::stderr(), bytes) {
            self.fail(UserPort::Error, error);
        }
    }

    fn write_terminal(&mut self, bytes: &[u8]) {
        // A program's own output may be a file meanwhile.
        if !self.told || io::stdout().is_terminal() {
            self.write(bytes);
        } else {
            self.write_error(bytes);
        }
    }

    fn user_event(&mut self) -> Option<UserEvent> {
        self.untold.pop_front().or_else(|| self.source.size().map(UserEvent::Resized))
    }

    fn network(&mut self) -> Option<&mut dyn Network> {
        self.network.as_mut().map(|network| network as &mut dyn Network)
    }

    fn interactive(&self) -> bool {
        self.source.interactive() || self.network.is_some()
    }

    fn wait(&mut self, limit: Option<Duration>) -> Duration {
        let start = Instant::now();
        let (taken, wanted) = (std::mem::take(&mut self.taken), std::mem::take(&mut self.wanted));
        let told = !self.untold.is_empty();
        if self.quit || self.look || told || self.failure.is_some() || taken && !self.ahead.is_empty() {
            return Duration::ZERO;
        }
        let left = self.deadline.map(|deadline| deadline.saturating_duration_since(start));
        let limit = [limit, left].into_iter().flatten().min();
        // Where the guest has no room for input, waiting for input would not wait; but a terminal's Ctrl-A x is wanted.
        let interactive = self.source.interactive() && self.ahead.len() < READ_AHEAD;
        self.source.wait(!self.ended && (wanted || interactive), self.network.as_mut(), limit);
        self.looked = None;
        start.elapsed()
    }

    fn stop_requested(&mut self) -> Option<StopRequest> {
        if self.source.interactive() {
            self.read_ahead();
        }
        if self.quit || self.failure.is_some() {
            return Some(StopRequest::Quit);
        }
        if std::mem::take(&mut self.look) {
            return Some(StopRequest::Look);
        }
        self.deadline.filter(|&deadline| Instant::now() >= deadline).map(|_| StopRequest::Timeout)
    }
}

/// Writes all bytes, waiting for room where somebody has made the terminal non-blocking.
fn write_all(output: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match output.write(rest) {
            Ok(count) => rest = &rest[count..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(error) => return Err(error),
        }
    }
    match output.flush() {
        Err(error) if error.kind() != io::ErrorKind::WouldBlock => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A source that has what a test gives it.
    #[derive(Default)]
    struct Script {
        terminal: bool,
        bytes: VecDeque<u8>,
        ended: bool,
        waits: Vec<bool>,
    }

    impl Source for Script {
        fn interactive(&self) -> bool {
            self.terminal
        }

        fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
            let count = room.min(self.bytes.len());
            bytes.extend(self.bytes.drain(..count));
            match count {
                0 if self.ended => Read::End,
                0 => Read::Nothing,
                _ => Read::Bytes(count),
            }
        }

        fn size(&mut self) -> Option<TerminalSize> {
            None
        }

        fn wait(&mut self, listen: bool, _network: Option<&mut UserNetwork>, _limit: Option<Duration>) {
            self.waits.push(listen);
        }
    }

    /// Output that fails.
    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn terminal(typed: &[u8]) -> Console<Script, Vec<u8>> {
        let source = Script { terminal: true, bytes: typed.iter().copied().collect(), ..Script::default() };
        Console::new(source, Vec::new(), None)
    }

    fn stream(bytes: &[u8]) -> Console<Script, Vec<u8>> {
        let source = Script { bytes: bytes.iter().copied().collect(), ended: true, ..Script::default() };
        Console::new(source, Vec::new(), None)
    }

    #[test]
    fn keys_reach_the_guest_and_the_emulator() {
        let mut console = terminal(b"ab\x01\x01c\x01ad");
        let mut bytes = Vec::new();
        assert_eq!(console.read(3, &mut bytes), Read::Bytes(3));
        assert_eq!(console.read(16, &mut bytes), Read::Bytes(3));
        assert_eq!(console.read(16, &mut bytes), Read::Nothing);
        assert_eq!(bytes, b"ab\x01c\x01d");
        assert_eq!(console.stop_requested(), None);
    }

    #[test]
    fn a_filter_lets_text_pass_and_nothing_that_programs_the_terminal() {
        for (filtered, expected) in [(true, &b"a\x1b[1mb"[..]), (false, b"a\x1b]0;x\x07\x1b[1mb")] {
            let mut console = terminal(b"").filtered(filtered);
            console.write(b"a\x1b]0;");
            console.write(b"x\x07\x1b[1mb");
            assert_eq!(console.output, expected);
        }
    }

    #[test]
    fn quitting_works_while_the_guest_reads_nothing() {
        let mut console = terminal(&[vec![b'p'; 1 << 16], b"\x01x".to_vec()].concat());
        assert_eq!(console.stop_requested(), Some(StopRequest::Quit));
        assert_eq!(console.wait(None), Duration::ZERO);
        let mut bytes = Vec::new();
        assert_eq!(console.read(1 << 20, &mut bytes), Read::Bytes(1 << 16));
    }

    #[test]
    fn a_look_stops_the_machine_once() {
        let mut console = terminal(b"a\x01ib");
        assert_eq!(console.stop_requested(), Some(StopRequest::Look));
        assert_eq!(console.stop_requested(), None);
        let mut bytes = Vec::new();
        assert_eq!(console.read(16, &mut bytes), Read::Bytes(2));
        assert_eq!(bytes, b"ab", "the guest's input is as it was");
    }

    #[test]
    fn waiting_does_not_spin_when_the_guest_has_no_room() {
        let mut console = terminal(b"more than it has room for");
        let mut bytes = Vec::new();
        console.read(4, &mut bytes);
        console.wait(None);
        assert!(console.source.waits.is_empty(), "it may take more at once");
        console.wait(None);
        assert_eq!(console.source.waits, [true], "it took nothing: only another key matters");

        let mut console = stream(b"more");
        console.wait(Some(Duration::ZERO));
        assert_eq!(console.source.waits, [false], "nobody asked");
        console.source = Script::default();
        console.read(4, &mut bytes);
        console.wait(None);
        assert_eq!(console.source.waits, [true], "somebody asked in vain");
    }

    #[test]
    fn a_stream_is_passed_on_as_it_is_and_ends() {
        let mut console = stream(b"\x01x\x01h");
        let mut bytes = Vec::new();
        assert_eq!(console.read(3, &mut bytes), Read::Bytes(3));
        assert_eq!(console.read(3, &mut bytes), Read::Bytes(1));
        assert_eq!(console.read(3, &mut bytes), Read::End);
        assert_eq!(bytes, b"\x01x\x01h");
        assert_eq!(console.stop_requested(), None);
    }

    #[test]
    fn the_time_limit_stops_the_machine() {
        let mut console = Console::new(Script::default(), Vec::new(), Some(Duration::ZERO));
        assert_eq!(console.stop_requested(), Some(StopRequest::Timeout));
        let mut console = Console::new(Script::default(), Vec::new(), Some(Duration::MAX));
        assert_eq!(console.stop_requested(), None);
    }

    #[test]
    fn a_closed_pipe_ends_quietly_and_a_full_disk_does_not() {
        for (kind, quiet) in [(io::ErrorKind::BrokenPipe, true), (io::ErrorKind::StorageFull, false)] {
            let mut console = Console::new(Script::default(), Broken(kind), None);
            console.write(b"text");
            assert_eq!(console.stop_requested(), Some(StopRequest::Quit));
            assert_eq!(console.finish().is_ok(), quiet);
        }
        let mut console = stream(b"");
        console.write(b"text");
        assert_eq!(console.output, b"text");
        assert!(console.finish().is_ok());
    }

    #[test]
    fn a_program_is_told_of_a_closed_pipe_instead() {
        let broken = Console::new(Script::default(), Broken(io::ErrorKind::BrokenPipe), None);
        let mut console = Console { told: true, ..broken };
        console.write(b"text");
        assert_eq!((console.stop_requested(), console.wait(None)), (None, Duration::ZERO));
        let left = UserEvent::Left(UserPort::Output);
        assert_eq!([console.user_event(), console.user_event()], [Some(left), None]);
        assert!(console.finish().is_ok());
    }
}
