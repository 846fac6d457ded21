//! The terminal: raw while the guest runs, and as it was afterwards, whatever ends or stops the emulator.

use crate::PATIENCE;
use crate::guest::{Guest, LOOP, MIE, T0, T1, T2, WFI, addi, branch, csrw, echo, exit, li, lw, print};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Termios, Winsize, tcgetattr, tcsetwinsize};
use std::fs::File;
use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

/// The emulator on a terminal of its own.
struct Session {
    keyboard: OwnedFd,
    terminal: OwnedFd,
    original: Termios,
    child: Child,
    seen: String,
}

impl Session {
    /// Starts a guest that does not end by itself, and waits until its terminal is raw.
    fn start(guest: &Guest) -> Self {
        let mut session = Self::run(&[], &guest.path, &[]);
        session.until("raw mode", Self::is_raw);
        session
    }

    /// Starts a program. It may have ended, and the terminal be as it was, before anybody looks.
    fn run(options: &[&str], program: &Path, arguments: &[&str]) -> Self {
        let keyboard = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&keyboard).unwrap();
        unlockpt(&keyboard).unwrap();
        let name = ptsname(&keyboard, Vec::new()).unwrap();
        let terminal = rustix::fs::open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        let original = tcgetattr(&terminal).unwrap();
        resize(&terminal, 33, 77);
        let end = || File::from(terminal.try_clone().unwrap());
        // `setsid` makes the terminal the process's own, and becomes the emulator. (-c is --ctty, and busybox's too.)
        let mut command = Command::new("setsid");
        command.args(["-c", env!("CARGO_BIN_EXE_sv39"), "run"]).args(options).arg(program).args(arguments);
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
        Self { keyboard, terminal, original, child, seen: String::new() }
    }

    fn is_raw(&mut self) -> bool {
        !tcgetattr(&self.terminal).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    fn is_restored(&mut self) -> bool {
        let modes = tcgetattr(&self.terminal).unwrap();
        let of =
            |modes: &Termios| (modes.input_modes, modes.output_modes, modes.control_modes, modes.local_modes);
        of(&modes) == of(&self.original)
    }

    /// Whether it has been stopped since somebody asked. (A signal to go on that came before would be lost.)
    fn is_stopped(&mut self) -> bool {
        let stopped = WaitIdOptions::STOPPED | WaitIdOptions::NOHANG;
        waitid(WaitId::Pid(Pid::from_child(&self.child)), stopped).unwrap().is_some()
    }

    fn until(&mut self, what: &str, mut condition: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !condition(self) {
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what}; seen: {:?}", self.seen);
            self.read();
        }
    }

    /// Takes in what has been printed, waiting a little.
    fn read(&mut self) {
        let mut descriptors = [PollFd::new(&self.keyboard, PollFlags::IN)];
        let wait = Timespec { tv_sec: 0, tv_nsec: 5_000_000 };
        if poll(&mut descriptors, Some(&wait)).is_ok_and(|ready| ready != 0) {
            let mut bytes = [0; 4096];
            let count = rustix::io::read(&self.keyboard, &mut bytes).unwrap_or(0);
            self.seen += &String::from_utf8_lossy(&bytes[..count]);
        }
    }

    fn see(&mut self, text: &str) {
        self.until(text, |session| session.seen.contains(text));
    }

    fn press(&mut self, keys: &[u8]) {
        rustix::io::write(&self.keyboard, keys).unwrap();
    }

    fn signal(&mut self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    fn end(&mut self) -> ExitStatus {
        let mut status = None;
        self.until("its end", |session| {
            status = session.child.try_wait().unwrap();
            status.is_some()
        });
        assert!(self.is_restored(), "the terminal is as it was");
        status.unwrap()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Only a test that has failed leaves it running.
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

fn resize(terminal: &OwnedFd, rows: u16, columns: u16) {
    let size = Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(terminal, size).unwrap();
}

fn idle() -> Guest {
    Guest::new(&[addi(T1, 0, -1), csrw(MIE, T1), WFI, LOOP])
}

#[test]
fn keys_go_to_the_guest_and_ctrl_a_x_quits() {
    let guest = Guest::new(&echo());
    let mut session = Session::start(&guest);
    session.see("Ctrl-A x quits");
    session.press(b"abc\x03");
    session.see("abc\x03");
    session.press(b"\x01h");
    session.see("send Ctrl-A");
    session.press(b"<\x01a\x01\x01>");
    session.see("<\x01\x01>");
    session.press(b"\x01x");
    assert_eq!(session.end().code(), Some(0));
}

#[test]
fn a_waiting_and_a_spinning_guest_can_be_looked_at_and_quit() {
    for guest in [idle(), Guest::new(&[LOOP])] {
        let mut session = Session::start(&guest);
        session.press(b"\x01i");
        session.see("address spaces: none");
        session.press(b"text that nobody reads\x01x");
        assert_eq!(session.end().code(), Some(0));
    }
}

#[test]
fn a_long_paste_loses_nothing() {
    let guest = Guest::new(&echo());
    let mut session = Session::start(&guest);
    let text: String = (0..8192).map(|number| format!("{number:07} ")).collect();
    let mut rest = text.as_bytes();
    let start = Instant::now();
    while !rest.is_empty() {
        assert!(start.elapsed() < PATIENCE, "{} bytes left", rest.len());
        let mut descriptors = [PollFd::new(&session.keyboard, PollFlags::OUT)];
        let wait = Timespec { tv_sec: 0, tv_nsec: 5_000_000 };
        if poll(&mut descriptors, Some(&wait)).is_ok_and(|ready| ready != 0) {
            let count = rustix::io::write(&session.keyboard, &rest[..rest.len().min(512)]).unwrap();
            rest = &rest[count..];
        }
        session.read();
    }
    session.see("0008191 ");
    assert!(session.seen.contains(&text));
    session.press(b"q");
    assert_eq!(session.end().code(), Some(0));
}

#[test]
fn the_guests_end_restores_the_terminal() {
    let guest = Guest::new(&[&echo()[..], &exit(0)].concat());
    let mut session = Session::start(&guest);
    session.press(b"q");
    assert_eq!(session.end().code(), Some(0));
}

#[test]
fn signals_restore_the_terminal_and_end_it() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP, Signal::QUIT] {
        let mut session = Session::start(&idle());
        session.signal(signal);
        assert_eq!(session.end().signal(), Some(signal.as_raw()));
    }
}

#[test]
fn a_stopped_emulator_gives_the_terminal_back_for_the_time() {
    let mut session = Session::start(&idle());
    session.signal(Signal::TSTP);
    session.until("its stop", Session::is_stopped);
    assert!(session.is_restored(), "the modes are the old ones");
    session.signal(Signal::CONT);
    session.until("raw mode again", Session::is_raw);
    session.press(b"\x01x");
    assert_eq!(session.end().code(), Some(0));
}

#[test]
fn a_terminal_that_goes_away_is_no_disaster() {
    let guest = idle();
    let mut session = Session::start(&guest);
    let (other, _) = (openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap(), ());
    // Hanging up: the keyboard's end closes, and the kernel sends SIGHUP.
    session.keyboard = other;
    let start = Instant::now();
    while session.child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn probe(arguments: &[&str]) -> Session {
    Session::run(&[], &crate::linux::probe(), arguments)
}

#[test]
fn a_program_for_linux_finds_the_terminal() {
    let mut session = probe(&["terminal"]);
    for file in 0..3 {
        session.see(&format!("{file}: a terminal of 33 rows and 77 columns"));
    }
    assert_eq!(session.end().code(), Some(0));
    assert!(!session.seen.contains("sv39"), "nothing else is said: {}", session.seen);
}

#[test]
fn lines_can_be_edited_and_ended_and_interrupted() {
    let mut session = probe(&["copy", "0", "1"]);
    session.until("raw mode", Session::is_raw);
    session.press(b"hellp\x7fo\r");
    session.see("hellp\x08 \x08o\r\nhello\r\n");
    session.press(b"last\r\x04");
    assert_eq!(session.end().code(), Some(0));

    let mut session = probe(&["copy", "0", "1"]);
    session.until("raw mode", Session::is_raw);
    session.press(b"text\x03");
    session.see("text^C");
    assert_eq!(session.end().code(), Some(128 + 2));
}

#[test]
fn a_console_has_the_size_of_the_terminal() {
    // Looks at columns and rows in the configuration until they are these.
    let until = |rows: u32, columns: u32| {
        [
            &li(T2, rows << 16 | columns)[..],
            &li(T0, 0x1000_1000),
            &[lw(T1, T0, 0x100), branch(true, T1, T2, -1)],
        ]
        .concat()
    };
    let guest = Guest::new(&[&until(33, 77)[..], &print(b'!'), &until(50, 132), &exit(0)].concat());
    let mut session = Session::run(&["--device", "virtconsole"], &guest.path, &[]);
    session.see("!");
    resize(&session.terminal, 50, 132);
    assert_eq!(session.end().code(), Some(0));
}
