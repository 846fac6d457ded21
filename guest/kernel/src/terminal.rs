//! The user's side of programs: standard input, output and error, and the terminal that they may be. They are the ports
//! of a virtio console, or all of them the firmware's console, which then is a terminal.

use crate::drivers::{console, ports, timer};
use crate::hart;
use crate::process::{self, Process, signals};
use crate::scheduler::{self, Channel, Woken};
use abi::errno::Errno;
use abi::signal::{CODE_KERNEL, IGNORE_HANDLER, Signal};
use abi::terminal::{GET_SESSION, GET_WAITING};
use alloc::vec::Vec;
use family::Which;
use line::Terminal;
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

static TERMINAL: Mutex<Terminal> = Mutex::new(Terminal::new());

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
    if has_input() {
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

/// How many bytes the next read can have; `None` if there are none yet.
fn waiting() -> Option<usize> {
    if Port::Input.is_terminal() {
        TERMINAL.lock().line.available()
    } else {
        Some(ports::waiting()).filter(|&count| count > 0)
    }
}

/// Whether a read would not wait.
pub fn has_input() -> bool {
    waiting().is_some() || ports::ended()
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
        return process.put(argument, &(waiting().unwrap_or(0) as u32));
    }
    if !port.is_terminal() {
        return Err(Errno::ENOTTY);
    }
    if request == GET_SESSION {
        return process.put(argument, &(process.kin().session as u32));
    }
    let told = TERMINAL.lock().told(request);
    if let Some(bytes) = told {
        return process.put(argument, &bytes[..]);
    }
    let bytes: Vec<u8> = process.get_all(argument, Terminal::brings(request).ok_or(Errno::ENOTTY)?)?;
    TERMINAL.lock().change(request, &bytes);
    Ok(0)
}
