//! Who runs next: round robin. Each hart runs this loop on its boot stack; a thread runs until it leaves.

use crate::arch::floating_point::{self, FloatingPointRegisters};
use crate::arch::{context, interrupts};
use crate::drivers::{plic, timer};
use crate::hart::{self, Hart};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::VirtAddr;
use crate::mm::region::{Sharing, View};
use crate::process::{Departure, Process, Thread, alarm, signals};
use crate::terminal;
use crate::trap::Next;
use abi::errno::Errno;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};
use spin::Mutex;

/// What a thread waits for. Nobody remembers that it has happened: whoever is woken looks again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    /// Time, or a signal.
    Nothing,
    /// That the process with this number goes on, or has its memory again; no signal ends that, only the process's end.
    Stopped(usize),
    /// Something in the kernel, by its address.
    Kernel(usize),
    /// A word of a process's own memory: the process's address in the kernel, and the word's in the process.
    Word(usize, usize),
    /// A word of memory that several processes share: the address of the object that they map, and the place in it. Which
    /// frame it is in may change meanwhile.
    SharedWord(usize, usize),
}

impl Channel {
    /// The channel of a word that a program names.
    pub fn word(process: &Process, address: usize) -> Channel {
        let place = VirtAddr::new(address);
        let memory = process.memory.lock();
        let region = memory.regions().find(place);
        match region.and_then(|region| region.view_from(place)) {
            Some(View { object, first_page, sharing: Sharing::Shared }) => {
                let word = first_page * PAGE_SIZE + place.page_offset();
                Channel::SharedWord(Arc::as_ptr(&object).addr(), word)
            }
            _ => Channel::Word(core::ptr::from_ref(process).addr(), address),
        }
    }
}

/// What ends a sleep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Woken {
    /// What the thread waited for may have happened.
    ByOther,
    /// Its time is over.
    ByTime,
    /// A signal has come.
    Interrupted,
}

impl Woken {
    /// The reverse of `as u8`.
    pub fn from_number(number: u8) -> Woken {
        match number {
            0 => Woken::ByOther,
            1 => Woken::ByTime,
            _ => Woken::Interrupted,
        }
    }
}

struct Sleeper {
    thread: Arc<Thread>,
    channel: Channel,
    /// Only who has one of these bits in common wakes it (`FUTEX_WAIT_BITSET`).
    bits: u32,
    /// When to wake it anyway, by the machine's clock.
    deadline: u64,
}

const NEVER: u64 = u64::MAX;

/// Threads that could run and do not.
static WAITING: Mutex<VecDeque<Arc<Thread>>> = Mutex::new(VecDeque::new());
/// Threads that wait for something.
static SLEEPING: Mutex<Vec<Sleeper>> = Mutex::new(Vec::new());
/// The first of their deadlines, or an earlier time.
static FIRST_DEADLINE: AtomicU64 = AtomicU64::new(NEVER);

/// How often a hart has gone from one thread to another, and how often that took a flush of the TLB.
static SWITCHES: AtomicU64 = AtomicU64::new(0);
static FLUSHES: AtomicU64 = AtomicU64::new(0);
/// Ticks in which nobody could run.
static IDLE: AtomicU64 = AtomicU64::new(0);

/// Lets a new thread run when its turn comes.
pub fn admit(thread: Arc<Thread>) {
    WAITING.lock().push_back(thread);
}

/// What a thread does that could let others run: it leaves if anybody waits, else it goes on.
pub fn give_way(departure: Departure) -> Next {
    wake_expired();
    if WAITING.lock().is_empty() { Next::Resume } else { Next::Leave(departure) }
}

/// How often threads have been switched, and TLBs flushed for it.
pub fn switches_and_flushes() -> (u64, u64) {
    (SWITCHES.load(Ordering::Relaxed), FLUSHES.load(Ordering::Relaxed))
}

/// Nanoseconds that a process has run, up to now.
pub fn time_of(process: &Process) -> u64 {
    let hart = hart::current();
    let is_meant = |thread: &Arc<Thread>| thread.process.record.id == process.record.id;
    let runs = hart.thread.borrow().as_ref().is_some_and(is_meant);
    let ticks = if runs { interrupts::time().wrapping_sub(hart.runs_since.get()) } else { 0 };
    process.record.time() + timer::nanoseconds_at(ticks)
}

/// Nanoseconds in which nobody could run.
pub fn idle_time() -> u64 {
    timer::nanoseconds_at(IDLE.load(Ordering::Relaxed))
}

/// Whether no thread of the process could run.
pub fn all_sleep(process: &Process) -> bool {
    let sleeping = SLEEPING.lock();
    process.threads().iter().all(|thread| sleeping.iter().any(|sleeper| sleeper.thread.id == thread.id))
}

/// The next deadline is not later than this.
pub fn wake_before(tick: u64) {
    FIRST_DEADLINE.fetch_min(tick, Ordering::Relaxed);
}

/// Runs threads until there is none left that could ever run again.
#[inline(never)]
pub fn run(done: impl Fn() -> bool) {
    let hart = hart::current();
    // Who has run last, and could go on.
    let mut last = None;
    loop {
        wake_expired();
        let next = {
            let mut waiting = WAITING.lock();
            if let Some(thread) = last.take() {
                waiting.push_back(thread);
            }
            waiting.pop_front()
        };
        let Some(thread) = next else {
            if rest() {
                continue;
            }
            return;
        };
        let (thread, departure) = run_one(hart, thread);
        match departure {
            Departure::Preempted | Departure::Yielded => last = Some(thread),
            // It stands among the sleepers, or has been woken already.
            Departure::Waiting => {}
            Departure::Ended => {
                thread.finish();
                if done() {
                    return;
                }
            }
        }
    }
}

/// Runs one thread until it leaves; gives it back, and says why it did.
fn run_one(hart: &Hart, thread: Arc<Thread>) -> (Arc<Thread>, Departure) {
    let start = interrupts::time();
    hart.runs_since.set(start);
    SWITCHES.fetch_add(1, Ordering::Relaxed);
    if thread.process.memory.lock().activate() {
        FLUSHES.fetch_add(1, Ordering::Relaxed);
    }
    if hart.floating_point_owner.get() == thread.id {
        floating_point::open()
    } else {
        floating_point::close()
    };
    timer::start_slice(start);
    hart.thread.replace(Some(thread));
    hart.thread.borrow().as_ref().expect("it was put there").kernel.run();
    let thread = hart.thread.take().expect("nobody else takes it away");
    if floating_point::written() {
        keep_floating_point(&thread);
    }
    let departure = hart.departure.get();
    thread.process.record.count(departure, interrupts::time().wrapping_sub(start));
    (thread, departure)
}

/// Nobody can run now. Waits for the next deadline, or for somebody to type; says whether there is anything to wait for.
fn rest() -> bool {
    let (first, typing, anybody) = {
        let sleeping = SLEEPING.lock();
        let first = sleeping.iter().map(|sleeper| sleeper.deadline).min().unwrap_or(NEVER);
        // An alarm means something only to a process that could still do anything.
        let alarm = alarm::next().filter(|_| !sleeping.is_empty()).unwrap_or(NEVER);
        let typing = sleeping.iter().any(|sleeper| sleeper.channel == terminal::CHANNEL);
        (first.min(alarm), typing, !sleeping.is_empty())
    };
    FIRST_DEADLINE.store(first, Ordering::Relaxed);
    if typing && terminal::needs_polling() {
        terminal::arrived();
        timer::wake_at(first.min(timer::poll_time()));
    } else if first != NEVER || anybody && terminal::can_come(typing) {
        timer::wake_at(first);
    } else {
        return false;
    }
    if WAITING.lock().is_empty() {
        let start = interrupts::time();
        interrupts::wait();
        IDLE.fetch_add(interrupts::time().wrapping_sub(start), Ordering::Relaxed);
        plic::serve();
    }
    true
}

/// Called on the thread's own stack: lets go of the hart. Comes back when it is the thread's turn again, and not at
/// all when the thread has ended, so whoever calls this then holds nothing that would have to be dropped.
pub fn leave(departure: Departure) {
    hart::current().departure.set(departure);
    context::leave();
}

/// Sleeps until somebody wakes the channel, the machine's clock reaches the deadline, or a signal comes.
pub fn sleep(channel: Channel, deadline: Option<u64>) -> Woken {
    sleep_for(channel, u32::MAX, deadline)
}

/// Sleeps until somebody wakes the channel, for a system call that a signal interrupts and that then begins again. EAGAIN
/// where it may not wait.
pub fn wait(channel: Channel, may_wait: bool) -> Result<(), Errno> {
    if !may_wait {
        return Err(Errno::EAGAIN);
    }
    match sleep(channel, None) {
        Woken::Interrupted => Err(Errno::RESTART),
        Woken::ByOther | Woken::ByTime => Ok(()),
    }
}

/// The same as `sleep`, where only those wake the thread who have one of these bits in common with it.
pub fn sleep_for(channel: Channel, bits: u32, deadline: Option<u64>) -> Woken {
    let thread = hart::current().thread();
    if wakes(&thread, channel) {
        return Woken::Interrupted;
    }
    let deadline = deadline.unwrap_or(NEVER);
    FIRST_DEADLINE.fetch_min(deadline, Ordering::Relaxed);
    SLEEPING.lock().push(Sleeper { thread: thread.clone(), channel, bits, deadline });
    leave(Departure::Waiting);
    thread.woken()
}

/// Whether something has come for the thread that ends its sleep on this channel.
fn wakes(thread: &Thread, channel: Channel) -> bool {
    match channel {
        Channel::Stopped(_) => thread.process.ending().is_some(),
        Channel::Nothing | Channel::Kernel(_) | Channel::Word(..) | Channel::SharedWord(..) => {
            signals::any(thread)
        }
    }
}

/// Those who wait for `from`, as many as `most`, wait for `to` from now on; says how many it were.
pub fn move_sleepers(from: Channel, to: Channel, most: usize) -> usize {
    let mut sleeping = SLEEPING.lock();
    let moved = sleeping.iter_mut().filter(|sleeper| sleeper.channel == from).take(most);
    moved.map(|sleeper| sleeper.channel = to).count()
}

/// Wakes so many of those who wait for this, longest first; says how many it were.
pub fn wake(channel: Channel, most: usize) -> usize {
    wake_for(channel, u32::MAX, most)
}

/// The same, of those that have one of these bits.
pub fn wake_for(channel: Channel, bits: u32, most: usize) -> usize {
    let mut left = most;
    wake_if(Woken::ByOther, |sleeper| {
        let meant = sleeper.channel == channel && sleeper.bits & bits != 0 && left > 0;
        left -= usize::from(meant);
        meant
    });
    most - left
}

/// Ends the sleep of the thread with this number, if it sleeps.
pub fn interrupt(thread: usize) {
    wake_if(Woken::Interrupted, |sleeper| {
        sleeper.thread.id == thread && wakes(&sleeper.thread, sleeper.channel)
    });
}

/// Wakes those whose deadline is over.
#[inline]
fn wake_expired() {
    if FIRST_DEADLINE.load(Ordering::Relaxed) <= interrupts::time() {
        wake_before_now();
    }
}

#[cold]
fn wake_before_now() {
    let now = interrupts::time();
    wake_if(Woken::ByTime, |sleeper| sleeper.deadline <= now);
    alarm::ring();
    let next = SLEEPING.lock().iter().map(|sleeper| sleeper.deadline).min().unwrap_or(NEVER);
    FIRST_DEADLINE.store(next.min(alarm::next().unwrap_or(NEVER)), Ordering::Relaxed);
}

fn wake_if(by: Woken, mut meant: impl FnMut(&Sleeper) -> bool) {
    for sleeper in SLEEPING.lock().extract_if(.., |sleeper| meant(sleeper)) {
        sleeper.thread.set_woken(by);
        WAITING.lock().push_back(sleeper.thread);
    }
}

/// The thread has used a floating-point register while they were closed to it: they become its own. Says whether that was
/// it: if they are its own already, the instruction is wrong.
pub fn bring_floating_point(thread: &Thread) -> bool {
    if !floating_point::is_closed() {
        return false;
    }
    floating_point::restore(thread.floating_point.lock().as_ref().unwrap_or(&FloatingPointRegisters::ZERO));
    hart::current().floating_point_owner.set(thread.id);
    true
}

/// Saves the registers of the thread that runs, or has just run, and has changed them.
fn keep_floating_point(thread: &Thread) {
    let mut kept = thread.floating_point.lock();
    floating_point::save(kept.get_or_insert(FloatingPointRegisters::ZERO));
}

/// The floating-point registers of the thread that runs; `None` if it has never used any.
pub fn floating_point_of(thread: &Thread) -> Option<FloatingPointRegisters> {
    if floating_point::written() {
        keep_floating_point(thread);
    }
    thread.floating_point.lock().clone()
}

/// The thread that runs begins with another program, and so with zeros.
pub fn forget_floating_point(thread: &Thread) {
    *thread.floating_point.lock() = None;
    hart::current().floating_point_owner.set(0);
    floating_point::close();
}

/// Gives the thread that runs other floating-point registers.
pub fn set_floating_point(thread: &Thread, registers: FloatingPointRegisters) {
    *thread.floating_point.lock() = Some(registers);
    hart::current().floating_point_owner.set(0);
    floating_point::close();
}
