//! Who runs next: round robin (`guest/waiting`). Each hart runs this loop on its boot stack; a thread runs until it leaves.

use crate::arch::{context, floating_point, interrupts};
use crate::drivers::{plic, timer};
use crate::hart::{self, Hart};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::VirtAddr;
use crate::mm::region::{Sharing, View};
use crate::process::floating_point::keep;
use crate::process::{Departure, Process, Thread, Times, signals, timers};
use crate::statistics::{self, Count};
use crate::terminal;
use crate::trap::Next;
use abi::errno::Errno;
use alloc::sync::Arc;
use core::sync::atomic::{AtomicU64, Ordering};
use spin::{Mutex, MutexGuard};
pub use waiting::Woken;
use waiting::{NEVER, Queues};

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

/// Threads that do not run. Times are ticks of the machine's clock.
pub static QUEUES: Mutex<Queues<Thread, Channel>> = Mutex::new(Queues::new());

/// Ticks in which nobody could run.
static IDLE: AtomicU64 = AtomicU64::new(0);

/// What a thread does that could let others run: it leaves if anybody waits, else it goes on.
pub fn give_way(departure: Departure) -> Next {
    if queues_now().is_idle() { Next::Resume } else { Next::Leave(departure) }
}

/// How long a process has run, up to now.
pub fn times_of(process: &Process) -> Times {
    let hart = hart::current();
    let is_meant = |thread: &Arc<Thread>| thread.process.record.id == process.record.id;
    let runs = hart.thread.borrow().as_ref().is_some_and(is_meant);
    let now = if runs { interrupts::time().wrapping_sub(hart.runs_since.get()) } else { 0 };
    let times = process.record.times();
    Times { own: times.own + now, ..times }
}

/// Nanoseconds in which nobody could run.
pub fn idle_time() -> u64 {
    timer::nanoseconds_at(IDLE.load(Ordering::Relaxed))
}

/// Whether no thread of the process could run.
pub fn all_sleep(process: &Process) -> bool {
    let queues = QUEUES.lock();
    process.threads().iter().all(|thread| queues.sleepers().any(|(sleeper, _)| sleeper.id == thread.id))
}

/// Runs threads until there is none left that could ever run again.
#[inline(never)]
pub fn run(done: impl Fn() -> bool) {
    let hart = hart::current();
    // Who has run last, and could go on.
    let mut last = None;
    loop {
        let next = {
            let mut queues = queues_now();
            if let Some(thread) = last.take() {
                queues.admit(thread);
            }
            queues.take()
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
    statistics::count(Count::Switch);
    if thread.process.memory.lock().activate() {
        statistics::count(Count::Flush);
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
        keep(&thread);
    }
    let departure = hart.departure.get();
    thread.process.record.count(departure, interrupts::time().wrapping_sub(start));
    (thread, departure)
}

/// Nobody can run now. Waits for the next deadline, or for somebody to type; says whether there is anything to wait for.
fn rest() -> bool {
    let first = expire();
    let (typing, anybody) = {
        let queues = QUEUES.lock();
        if !queues.is_idle() {
            return true;
        }
        let typing = queues.sleepers().any(|(_, channel)| channel == terminal::CHANNEL);
        (typing, queues.sleepers().next().is_some())
    };
    // A timer means something only to a process that could still do anything.
    let first = if anybody { first } else { NEVER };
    if typing && terminal::needs_polling() {
        terminal::arrived();
        timer::wake_at(first.min(timer::poll_time()));
    } else if first != NEVER || anybody && terminal::can_come(typing) {
        timer::wake_at(first);
    } else {
        return false;
    }
    if QUEUES.lock().is_idle() {
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
    QUEUES.lock().sleep(thread.clone(), channel, bits, deadline);
    leave(Departure::Waiting);
    *thread.woken.lock()
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

/// Wakes so many of those who wait for this, longest first; says how many it were.
pub fn wake(channel: Channel, most: usize) -> usize {
    QUEUES.lock().wake(channel, u32::MAX, most)
}

/// Ends the sleep of the thread with this number, if it sleeps.
pub fn interrupt(id: usize) {
    QUEUES.lock().interrupt(|thread, channel| thread.id == id && wakes(thread, channel));
}

/// The queues, when everybody is woken whose time is over.
#[inline]
fn queues_now() -> MutexGuard<'static, Queues<Thread, Channel>> {
    let queues = QUEUES.lock();
    if !queues.is_due(interrupts::time()) {
        return queues;
    }
    drop(queues);
    expire();
    QUEUES.lock()
}

/// Wakes those whose deadline is over, and rings the timers whose time has come; says when there is more to do.
#[cold]
fn expire() -> u64 {
    let first = QUEUES.lock().expire(interrupts::time());
    timers::ring();
    let next = timers::next();
    QUEUES.lock().set_alarm(next);
    first.min(next)
}
