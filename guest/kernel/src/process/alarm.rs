//! Alarms: SIGALRM after a time, and then again and again (`setitimer`).

use crate::arch::interrupts;
use crate::drivers::timer;
use crate::process::Process;
use crate::scheduler;
use abi::signal::{CODE_KERNEL, Signal};
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use signal::Information;
use spin::Mutex;

struct Alarm {
    process: Weak<Process>,
    /// The tick at which it rings.
    at: u64,
    /// Nanoseconds until the next time, or 0.
    interval: u64,
}

static ALARMS: Mutex<Vec<Alarm>> = Mutex::new(Vec::new());

/// The process's alarm: nanoseconds until it rings, and between the next times; (0, 0) if there is none.
pub fn get(process: &Process) -> (u64, u64) {
    let alarms = ALARMS.lock();
    let own = alarms.iter().find(|alarm| alarm.process.as_ptr() == core::ptr::from_ref(process));
    own.map_or((0, 0), |alarm| {
        let left = timer::nanoseconds_at(alarm.at).saturating_sub(timer::nanoseconds());
        (left.max(1000), alarm.interval)
    })
}

/// Sets the process's alarm; with 0 until it rings there is none any more.
pub fn set(process: &Arc<Process>, until: u64, interval: u64) {
    let mut alarms = ALARMS.lock();
    alarms.retain(|alarm| alarm.process.strong_count() > 0 && alarm.process.as_ptr() != Arc::as_ptr(process));
    if until > 0 {
        let at = timer::tick_at(timer::nanoseconds().saturating_add(until));
        alarms.push(Alarm { process: Arc::downgrade(process), at, interval });
        scheduler::wake_before(at);
    }
}

/// When the next one rings, if any does.
pub fn next() -> Option<u64> {
    ALARMS.lock().iter().map(|alarm| alarm.at).min()
}

/// Rings those whose time has come.
pub fn ring() {
    let now = interrupts::time();
    let mut rung = Vec::new();
    ALARMS.lock().retain_mut(|alarm| {
        if alarm.at > now {
            return true;
        }
        rung.extend(alarm.process.upgrade().filter(|process| process.record.status().is_none()));
        alarm.at = timer::tick_at(timer::nanoseconds().saturating_add(alarm.interval));
        alarm.interval > 0 && alarm.process.strong_count() > 0
    });
    for process in rung {
        let information = Information { code: CODE_KERNEL, words: [0, 0] };
        process.signals.send_to_process(&process, Signal::Alarm as u8, information);
    }
}
