//! Standard input on Unix: read by `poll`, and a terminal in raw mode, which it leaves on every way out but SIGKILL.

use super::Source;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use rustix::termios::{self, InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, pipe};
use std::io::Read as _;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use sv39::bus::TerminalSize;
use sv39::host::UserNetwork;
use sv39::machine::Read;

/// The most that one read takes.
const CHUNK: usize = 1 << 16;

/// Standard input.
pub struct StandardInput {
    raw: Option<RawMode>,
    /// Readable after SIGWINCH.
    resized: Option<UnixStream>,
    /// The terminal's size has to be looked at.
    look: bool,
    told: Option<TerminalSize>,
}

impl StandardInput {
    /// Begins to use it; a terminal goes into raw mode, unless it belongs to another job.
    pub fn open() -> Self {
        let raw = RawMode::enter();
        let resized = raw.as_ref().and_then(|_| watch_size());
        Self { look: raw.is_some(), raw, resized, told: None }
    }
}

impl Source for StandardInput {
    fn interactive(&self) -> bool {
        self.raw.is_some()
    }

    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        if room == 0 || !readable(true, Some(Duration::ZERO)) {
            return Read::Nothing;
        }
        let old = bytes.len();
        bytes.resize(old + room.min(CHUNK), 0);
        let result = rustix::io::read(stdin(), &mut bytes[old..]);
        bytes.truncate(old + result.unwrap_or(0));
        match result {
            Ok(0) => Read::End,
            Ok(count) => Read::Bytes(count),
            Err(Errno::INTR | Errno::AGAIN) => Read::Nothing,
            // A terminal that has gone away; a directory; nothing there at all.
            Err(_) => Read::End,
        }
    }

    fn size(&mut self) -> Option<TerminalSize> {
        if let Some(mut pipe) = self.resized.as_ref() {
            self.look |= pipe.read(&mut [0; 64]).is_ok();
        }
        if !std::mem::take(&mut self.look) {
            return None;
        }
        let (rows, columns) = size()?;
        let size = TerminalSize { rows, columns };
        (self.told.replace(size) != Some(size)).then_some(size)
    }

    fn wait(&mut self, listen: bool, network: Option<&mut UserNetwork>, limit: Option<Duration>) {
        let mut network = network;
        let patience = network.as_mut().and_then(|network| network.patience());
        let limit = [limit, patience].into_iter().flatten().min();
        let mut descriptors = network.as_ref().map(|network| network.descriptors()).unwrap_or_default();
        let input = stdin();
        if listen {
            descriptors.push(PollFd::new(&input, PollFlags::IN));
            descriptors.extend(self.resized.as_ref().map(|pipe| PollFd::new(pipe, PollFlags::IN)));
        }
        wait_for(&mut descriptors, limit);
    }
}

/// Rows and columns of the terminal that is standard output, input or error.
pub fn size() -> Option<(u16, u16)> {
    let sizes = [
        termios::tcgetwinsize(rustix::stdio::stdout()),
        termios::tcgetwinsize(stdin()),
        termios::tcgetwinsize(rustix::stdio::stderr()),
    ];
    let known = sizes.into_iter().flatten().find(|size| size.ws_row > 0 && size.ws_col > 0)?;
    Some((known.ws_row, known.ws_col))
}

/// Waits at most `limit`, and with `listen` only until there is something to read; whether there is.
fn readable(listen: bool, limit: Option<Duration>) -> bool {
    let input = stdin();
    let mut descriptors = [PollFd::new(&input, PollFlags::IN)];
    let descriptors = if listen { &mut descriptors[..] } else { &mut [] };
    wait_for(descriptors, limit)
}

/// Waits at most `limit` for one of these; whether one is ready.
fn wait_for(descriptors: &mut [PollFd<'_>], limit: Option<Duration>) -> bool {
    let limit = limit.and_then(|limit| Timespec::try_from(limit).ok());
    // A signal ends the wait early, which is no harm: everybody who waits asks again.
    poll(descriptors, limit.as_ref()).is_ok_and(|ready| ready != 0)
}

/// A terminal in raw mode.
struct RawMode {
    terminal: Arc<Mutex<Terminal>>,
}

/// A terminal, and whether it is in raw mode because of us.
struct Terminal {
    original: Termios,
    /// False once the emulator has done with it.
    wanted: bool,
    raw: bool,
}

impl RawMode {
    fn enter() -> Option<Self> {
        let original = termios::tcgetattr(stdin()).ok()?;
        if !in_foreground() {
            return None;
        }
        let terminal = Arc::new(Mutex::new(Terminal { original, wanted: true, raw: false }));
        watch_signals(terminal.clone());
        restore_before_panics(terminal.clone());
        lock(&terminal).make_raw();
        Some(Self { terminal })
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        let mut terminal = lock(&self.terminal);
        terminal.wanted = false;
        terminal.restore();
    }
}

impl Terminal {
    /// Every key goes to the guest at once; output is still made readable (a newline returns the carriage).
    fn make_raw(&mut self) {
        if !self.wanted || !in_foreground() {
            return;
        }
        let mut modes = self.original.clone();
        modes.input_modes -= InputModes::IGNBRK
            | InputModes::BRKINT
            | InputModes::PARMRK
            | InputModes::ISTRIP
            | InputModes::INLCR
            | InputModes::IGNCR
            | InputModes::ICRNL
            | InputModes::IXON;
        modes.local_modes -= LocalModes::ECHO
            | LocalModes::ECHONL
            | LocalModes::ICANON
            | LocalModes::IEXTEN
            | LocalModes::ISIG;
        modes.special_codes[SpecialCodeIndex::VMIN] = 1;
        modes.special_codes[SpecialCodeIndex::VTIME] = 0;
        self.raw = termios::tcsetattr(stdin(), OptionalActions::Now, &modes).is_ok();
    }

    fn restore(&mut self) {
        if std::mem::take(&mut self.raw) {
            // Nothing can be done for a terminal that is gone.
            let _gone = termios::tcsetattr(stdin(), OptionalActions::Now, &self.original);
        }
    }
}

/// Whether the terminal listens to this job; another job that changed its modes would be stopped.
fn in_foreground() -> bool {
    termios::tcgetpgrp(stdin()).is_ok_and(|group| group == rustix::process::getpgrp())
}

fn lock(terminal: &Mutex<Terminal>) -> MutexGuard<'_, Terminal> {
    terminal.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Signals that end or stop the process find the terminal as it was. The thread lives as long as the process.
fn watch_signals(terminal: Arc<Mutex<Terminal>>) {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT]) else { return };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let mut terminal = lock(&terminal);
            if signal != SIGCONT {
                terminal.restore();
                // Ends or stops the process; a stopped one returns from here when it goes on.
                let _cannot_fail = emulate_default_handler(signal);
            }
            terminal.make_raw();
        }
    });
}

/// What becomes readable when the terminal has another size.
fn watch_size() -> Option<UnixStream> {
    let (read, write) = UnixStream::pair().ok()?;
    read.set_nonblocking(true).ok()?;
    pipe::register(SIGWINCH, write).ok()?;
    Some(read)
}

fn restore_before_panics(terminal: Arc<Mutex<Terminal>>) {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        lock(&terminal).restore();
        print(panic);
    }));
}
