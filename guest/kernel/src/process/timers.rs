//! Timers: SIGALRM after a time, and then again and again (`setitimer`).

use crate::drivers::timer;
use crate::process::{find, signals};
use crate::scheduler;
use abi::signal::{CODE_KERNEL, Signal};
use signal::Information;
use spin::Mutex;
use waiting::{NEVER, Setting, Timers};

/// By the numbers of their processes; times are nanoseconds since the machine's start.
static TIMERS: Mutex<Timers<usize>> = Mutex::new(Timers::new());

/// Nanoseconds until the process's alarm rings, and from then on between one time and the next; zeros if there is none.
pub fn get(process: usize) -> [u64; 2] {
    TIMERS.lock().get(&process).left(timer::nanoseconds())
}

/// Sets the process's alarm; with 0 until it rings there is none any more.
pub fn set(process: usize, [left, interval]: [u64; 2]) {
    let at = if left == 0 { NEVER } else { timer::nanoseconds().saturating_add(left) };
    TIMERS.lock().set(process, Setting { at, interval });
    scheduler::set_alarm(next());
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
    let rung = TIMERS.lock().ring(timer::nanoseconds());
    for (id, _) in rung {
        if let Ok(process) = find(id) {
            let information = Information { code: CODE_KERNEL, words: [0, 0] };
            signals::send_to_process(&process, Signal::Alarm as u8, information);
        }
    }
}

/// The process has ended.
pub fn remove(process: usize) {
    TIMERS.lock().remove_if(|&id| id == process);
}
