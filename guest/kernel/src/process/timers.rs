//! Timers: signals after a time, and then again and again. A process has one for `setitimer`, and those of `timer_create`.

use crate::drivers::timer;
use crate::process::{find, signals};
use crate::scheduler::QUEUES;
use abi::errno::Errno;
use abi::signal::{CODE_KERNEL, Signal};
use signal::Information;
use spin::Mutex;
use waiting::{NEVER, Setting, Timers};

/// A timer: the number of its process, and its own in it.
pub type Key = (usize, usize);
/// The number of the one for `setitimer`, which every process has.
pub const ALARM: usize = 0;
/// The largest number of another one.
const LAST: usize = 32;

/// Who gets which signal when a timer rings.
#[derive(Clone, Copy)]
pub struct Notice {
    /// The number of the clock that absolute times are of.
    pub clock: usize,
    /// None, if nobody is told.
    pub signal: Option<u8>,
    pub information: Information,
    /// The number of the thread that gets it, if it is not for any of the process.
    pub thread: Option<usize>,
}

/// Times are nanoseconds since the machine's start.
static TIMERS: Mutex<Timers<Key, Notice>> = Mutex::new(Timers::new());

/// A new timer for a process; its number. EAGAIN if there are too many.
pub fn add(process: usize, notice: impl FnOnce(usize) -> Notice) -> Result<usize, Errno> {
    let mut timers = TIMERS.lock();
    let id = (ALARM + 1..=LAST).find(|&id| timers.get((process, id)).is_none()).ok_or(Errno::EAGAIN)?;
    timers.add((process, id), notice(id));
    Ok(id)
}

/// A timer, and when it rings. EINVAL if there is none.
pub fn get(key: Key) -> Result<(Notice, Setting), Errno> {
    TIMERS.lock().get(key).ok_or(Errno::EINVAL)
}

/// How often a timer has rung since its last signal. EINVAL if there is none.
pub fn overrun(key: Key) -> Result<usize, Errno> {
    TIMERS.lock().overrun(key).map(|times| times.min(i32::MAX as u64) as usize).ok_or(Errno::EINVAL)
}

/// Sets a timer, if there is one.
pub fn set(key: Key, setting: Setting) {
    TIMERS.lock().set(key, setting);
    QUEUES.lock().set_alarm(next());
}

/// The process's timer for `setitimer`.
pub fn alarm(process: usize) -> Setting {
    let mut timers = TIMERS.lock();
    let key = (process, ALARM);
    if let Some((_, setting)) = timers.get(key) {
        return setting;
    }
    let information = Information { code: CODE_KERNEL, words: [0, 0] };
    timers.add(key, Notice { clock: 0, signal: Some(Signal::Alarm as u8), information, thread: None });
    Setting::OFF
}

/// Those that are meant are gone. EINVAL if there were none.
pub fn remove(meant: impl Fn(Key) -> bool) -> Result<usize, Errno> {
    if TIMERS.lock().remove(meant) { Ok(0) } else { Err(Errno::EINVAL) }
}

/// At which tick the next one rings.
pub fn next() -> u64 {
    match TIMERS.lock().next() {
        NEVER => NEVER,
        time => timer::tick_at(time),
    }
}

/// Rings those whose time has come.
pub fn ring() {
    let now = timer::nanoseconds();
    let rung = || TIMERS.lock().ring(now);
    for ((process, _), Notice { signal, information, thread, .. }) in core::iter::from_fn(rung) {
        let (Some(signal), Ok(process)) = (signal, find(process)) else { continue };
        match thread {
            None => signals::send_to_process(&process, signal, information),
            Some(id) => {
                let threads = process.threads();
                let meant = threads.iter().filter(|thread| thread.id == id);
                meant.for_each(|thread| signals::send_to_thread(thread, signal, information));
            }
        }
    }
}
