//! The user's side of programs: standard input, output and error, and the terminal that they may be. They are the ports
//! of a virtio console, or all of them the firmware's console, which then is a terminal.

use crate::drivers::{console, ports, timer};
use crate::hart;
use crate::process::{self, Process, signals};
use crate::scheduler::{self, Channel, Woken};
use abi::errno::Errno;
use abi::signal::{CODE_KERNEL, IGNORE_HANDLER, Signal};
use abi::terminal::{
    FLUSH, GET_FOREGROUND, GET_SESSION, GET_SETTINGS, GET_SIZE, GET_WAITING, SET_FOREGROUND, SET_SETTINGS,
    SET_SIZE, Settings, TAKE_CONTROL,
};
use alloc::vec::Vec;
use family::Which;
use line::Line;
use signal::Information;
use spin::Mutex;

/// One of the three.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum Port {
    /// Standard input; and the terminal itself, where there is one.
    Input,
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// Where threads wait for input.
pub const CHANNEL: Channel = Channel::Kernel(1);
/// Bytes taken in at a time.
const PIECE: usize = 256;

struct Terminal {
    line: Line,
    /// Which ports are the terminal.
    ports: [bool; 3],
    /// Rows, columns, and both in pixels.
    size: [u16; 4],
    /// The process group that reads, and that the keys' signals are for.
    foreground: u32,
}

static TERMINAL: Mutex<Terminal> =
    Mutex::new(Terminal { line: Line::new(), ports: [true; 3], size: [24, 80, 0, 0], foreground: 1 });

/// Says which ports are a terminal, with how many rows and columns.
pub fn start(ports: [bool; 3], [rows, columns]: [u16; 2]) {
    let mut terminal = TERMINAL.lock();
    (terminal.ports, terminal.size) = (ports, [rows, columns, 0, 0]);
}

impl Port {
    /// Whether it is a terminal.
    pub fn is_terminal(self) -> bool {
        TERMINAL.lock().ports[self as usize]
    }
}

/// Takes in what was typed, and does what has to be done about it at once: echo, and signals.
pub fn arrived() {
    ports::look();
    if Port::Input.is_terminal() {
        let mut piece = [0; PIECE];
        while TERMINAL.lock().line.has_room() {
            let count = if ports::exist() { ports::take(&mut piece) } else { console::take(&mut piece) };
            if count == 0 {
                break;
            }
            press(&piece[..count]);
        }
    }
    if has_input(Port::Input) {
        scheduler::wake(CHANNEL, usize::MAX);
    }
}

fn press(keys: &[u8]) {
    let (mut echo, mut signals) = (Vec::new(), Vec::new());
    {
        let mut terminal = TERMINAL.lock();
        for &key in keys {
            signals.extend(terminal.line.press(key, &mut echo));
        }
    }
    // Nobody is there to tell if it cannot be shown.
    let _ = write(Port::Input, &echo);
    let foreground = TERMINAL.lock().foreground;
    signals.into_iter().for_each(|signal| send(foreground as usize, signal));
}

fn send(group: usize, signal: Signal) {
    for process in process::meant(Which::Group(group)) {
        signals::send_to_process(&process, signal as u8, Information::sent_by(0, CODE_KERNEL));
    }
}

/// Whether a read would not wait.
pub fn has_input(port: Port) -> bool {
    let terminal = TERMINAL.lock();
    if terminal.ports[port as usize] && terminal.ports[Port::Input as usize] {
        terminal.line.available().is_some() || ports::ended()
    } else {
        ports::ended() || ports::waiting() > 0
    }
}

/// Whether somebody has to look for input from time to time, because nothing tells when it comes.
pub fn needs_polling() -> bool {
    !ports::exist()
}

/// Whether anything can come from the user: input, if it is `wanted`, and from a terminal signals in any case.
pub fn can_come(wanted: bool) -> bool {
    ports::exist() && !ports::ended() && (wanted || Port::Input.is_terminal())
}

/// Reads, waiting for the first byte; 0 at the end of input.
pub fn read(port: Port, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
    if port != Port::Input && !(port.is_terminal() && Port::Input.is_terminal()) {
        return Err(Errno::EBADF);
    }
    wait_for_foreground()?;
    let mut deadline = None;
    loop {
        arrived();
        let (count, patience) = if Port::Input.is_terminal() {
            let line = &mut TERMINAL.lock().line;
            (line.read(into), line.patience())
        } else {
            (Some(ports::take(into)).filter(|&count| count > 0), None)
        };
        if let Some(count) = count {
            return Ok(count);
        }
        if ports::ended() {
            return Ok(0);
        }
        if !may_wait {
            return Err(Errno::EAGAIN);
        }
        match (patience, deadline) {
            (Some(0), _) => return Ok(0),
            (Some(time), None) => deadline = Some(timer::tick_at(timer::nanoseconds() + time)),
            (None, _) | (Some(_), Some(_)) => {}
        }
        match scheduler::sleep(CHANNEL, deadline) {
            Woken::Interrupted => return Err(Errno::RESTART),
            Woken::ByTime => return Ok(0),
            Woken::ByOther => {}
        }
    }
}

/// A process in the background that reads from the terminal is stopped; EIO if it does not want to hear of that.
fn wait_for_foreground() -> Result<(), Errno> {
    let thread = hart::current().thread();
    let (group, foreground) = (thread.process.kin().group, TERMINAL.lock().foreground as usize);
    let nobody = process::meant(Which::Group(foreground)).is_empty();
    if group == foreground || !Port::Input.is_terminal() || nobody {
        return Ok(());
    }
    let number = Signal::TerminalInput as u8;
    let ignored = thread.process.signals.lock().actions.get(number).handler == IGNORE_HANDLER;
    if ignored || thread.signals.lock().holds_back(number) {
        return Err(Errno::EIO);
    }
    send(group, Signal::TerminalInput);
    Err(Errno::RESTART)
}

/// Writes all bytes. EPIPE when nobody reads them any more.
pub fn write(port: Port, from: &[u8]) -> Result<usize, Errno> {
    if !ports::exist() {
        console::write_bytes(from);
    } else if port == Port::Input && !port.is_terminal() {
        return Err(Errno::EBADF);
    } else {
        ports::write(port, from)?;
    }
    Ok(from.len())
}

/// `ioctl`.
pub fn control(process: &Process, port: Port, request: usize, argument: usize) -> Result<usize, Errno> {
    if request == GET_WAITING {
        arrived();
        let count =
            if Port::Input.is_terminal() { TERMINAL.lock().line.available() } else { Some(ports::waiting()) };
        return process.put(argument, &(count.unwrap_or(0) as u32));
    }
    if !port.is_terminal() {
        return Err(Errno::ENOTTY);
    }
    match request {
        GET_SETTINGS => return process.put(argument, &{ *TERMINAL.lock().line.settings() }),
        GET_SIZE => return process.put(argument, &{ TERMINAL.lock().size }),
        GET_FOREGROUND => return process.put(argument, &{ TERMINAL.lock().foreground }),
        GET_SESSION => return process.put(argument, &(process.kin().session as u32)),
        SET_FOREGROUND => {
            let foreground = process.get(argument)?;
            TERMINAL.lock().foreground = foreground;
        }
        SET_SIZE => {
            let size = process.get(argument)?;
            TERMINAL.lock().size = size;
        }
        _ if SET_SETTINGS.contains(&request) => {
            let settings: Settings = process.get(argument)?;
            let mut terminal = TERMINAL.lock();
            terminal.line.set(settings);
            if request == SET_SETTINGS[2] {
                terminal.line.forget();
            }
        }
        FLUSH => TERMINAL.lock().line.forget(),
        TAKE_CONTROL => {}
        _ => return Err(Errno::ENOTTY),
    }
    Ok(0)
}
