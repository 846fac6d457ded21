//! Standard input where there is no `poll`: a thread reads it. A terminal stays in its usual mode, a line at a time.

use super::Source;
use std::collections::VecDeque;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::time::Duration;
use sv39::bus::TerminalSize;
use sv39::host::UserNetwork;
use sv39::machine::Read;

/// Rows and columns of the terminal, which nobody knows here.
#[cfg_attr(unix, expect(dead_code, reason = "only the tests use this twin there"))]
pub fn size() -> Option<(u16, u16)> {
    None
}

/// The most that one read takes.
const CHUNK: usize = 4096;

/// Standard input.
pub struct StandardInput {
    terminal: bool,
    input: Box<dyn FnOnce() -> Box<dyn io::Read + Send> + Send>,
    chunks: Option<Receiver<Vec<u8>>>,
    ahead: VecDeque<u8>,
}

impl StandardInput {
    /// Begins to use it.
    #[cfg_attr(unix, expect(dead_code, reason = "only the tests use this twin there"))]
    pub fn open() -> Self {
        Self::from(io::stdin().is_terminal(), || Box::new(io::stdin()))
    }

    fn from(terminal: bool, input: impl FnOnce() -> Box<dyn io::Read + Send> + Send + 'static) -> Self {
        Self { terminal, input: Box::new(input), chunks: None, ahead: VecDeque::new() }
    }

    /// What the thread hands over; it is started when somebody wants input.
    fn chunks(&mut self) -> &Receiver<Vec<u8>> {
        self.chunks.get_or_insert_with(|| {
            let (sender, receiver) = sync_channel(0);
            let open = std::mem::replace(&mut self.input, Box::new(|| Box::new(io::empty())));
            std::thread::spawn(move || feed(&mut *open(), &sender));
            receiver
        })
    }
}

fn feed(input: &mut dyn io::Read, sender: &SyncSender<Vec<u8>>) {
    let mut chunk = vec![0; CHUNK];
    while let Ok(count @ 1..) = input.read(&mut chunk) {
        if sender.send(chunk[..count].to_vec()).is_err() {
            return;
        }
    }
}

impl Source for StandardInput {
    fn interactive(&self) -> bool {
        self.terminal
    }

    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        if self.ahead.is_empty() {
            match self.chunks().try_recv() {
                Ok(chunk) => self.ahead.extend(chunk),
                Err(TryRecvError::Empty) => return Read::Nothing,
                Err(TryRecvError::Disconnected) => return Read::End,
            }
        }
        let count = room.min(self.ahead.len());
        bytes.extend(self.ahead.drain(..count));
        if count == 0 { Read::Nothing } else { Read::Bytes(count) }
    }

    fn size(&mut self) -> Option<TerminalSize> {
        None
    }

    fn wait(&mut self, listen: bool, _network: Option<&mut UserNetwork>, limit: Option<Duration>) {
        let limit = limit.unwrap_or(Duration::MAX);
        if !listen {
            std::thread::sleep(limit);
        } else if self.ahead.is_empty() {
            match self.chunks().recv_timeout(limit) {
                Ok(chunk) => self.ahead.extend(chunk),
                // A reader who waits for ever would be told of the end at once.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn input_comes_in_pieces_of_the_wanted_size_and_ends() {
        let mut input = StandardInput::from(false, || Box::new(io::Cursor::new(b"abcdef")));
        assert!(!input.interactive());
        let mut bytes = Vec::new();
        input.wait(true, None, Some(Duration::from_secs(10)));
        assert_eq!(input.read(4, &mut bytes), Read::Bytes(4));
        input.wait(true, None, None);
        assert_eq!(input.read(4, &mut bytes), Read::Bytes(2));
        input.wait(true, None, Some(Duration::from_secs(10)));
        assert_eq!(input.read(4, &mut bytes), Read::End);
        assert_eq!(bytes, b"abcdef");
    }
}
