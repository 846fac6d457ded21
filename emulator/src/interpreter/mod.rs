//! The interpreter: runs decoded blocks of instructions, cached by where they lie in physical memory. It is the reference
//! for every other engine, and the only one that carries an active observer.
//!
//! An unobserved run goes from handler to handler, one for each instruction (`handlers`), without coming back here
//! until something has to be looked at. An observed run takes every instruction by itself (`step`).
mod block;
mod cache;
mod changing;
mod crossing;
mod handler;
mod handlers;
mod pages;
mod slots;
mod step;
mod translated;
mod warmth;

pub use block::{Found, decode_at, ends_block};
pub use cache::{Code, JumpLayout, MAX_SLOTS};
pub use crossing::{Start, may_cross};
pub use handlers::take_at_once;
pub use slots::MAX_LENGTH;
pub use step::fetch;
use step::step;
pub use translated::{Neighbour, Surroundings, Translated, Translator};

use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::trap::TrapRegisters;
use crate::isa::address::PAGE_SIZE;
use crate::isa::cause::{Cause, Privilege, Trap};
use crate::observe::Observer;
use crate::observe::translation::{Decoded, Report};
use cache::{BlockCache, NoBlock};

/// Why the interpreter has come back to the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The slice is over.
    Slice,
    /// The hart waits for an interrupt.
    Waiting,
    /// A device asks for power-off, reset or service, or a watched word was stored to.
    Machine,
    /// A mark, with its number, has been executed.
    Mark(u16),
    /// A trap that goes to M-mode, where the emulator itself is the firmware. `hart.pc` is the trapping instruction.
    Firmware(Trap),
    /// The trap handler's first instruction traps into itself; without an interrupt this repeats for ever.
    TrapLoop(TrapLoop),
}

/// A trap handler whose first instruction traps into itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrapLoop {
    /// Why that instruction traps; the trap has been taken.
    pub cause: Cause,
    /// Why the handler was entered before.
    pub entered: TrapRegisters,
}

/// An interpreter for the harts of a machine, of which one runs at a time: the decoded blocks, and where to find them.
#[derive(Default)]
pub struct Interpreter {
    cache: BlockCache,
    /// A slice has ended wherever that was, so that the next one may begin in the middle of something.
    amidst: bool,
}

/// What a slice begins with in the middle of a loop need not be hot for that: so many instructions are executed one by one at most, until
/// one has a translation …
const MOST_APART: u32 = 32;
/// … unless the slice is so short that this would be much of it.
const SHORT: u64 = 1 << 10;

/// Why the handlers have come back. A byte, so that they return it in a register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// The next block is not at hand, or the slice has no room for it. `hart.pc` is its address.
    Block,
    /// The block at `hart.pc` has begun often; it has not begun now.
    Hot,
    /// The instruction at `hart.pc` has to be executed by itself, whatever block begins with it.
    Single,
    /// `hart.attention` is set. `hart.pc` is the next instruction.
    Attention,
    /// The instruction at `hart.pc` has begun and traps, as `hart.trap` says.
    Trap,
}

impl Interpreter {
    /// An interpreter that has decoded nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// An interpreter that keeps so many decoded instructions, [`MAX_SLOTS`] at most, and has a translator run what runs often, if there is
    /// one. That is asked for indices below [`MAX_SLOTS`].
    pub fn with(decoded: usize, translator: Option<Box<dyn Translator>>) -> Self {
        Self { cache: BlockCache::new(decoded, translator), amidst: false }
    }

    /// What the translator has done, if there is one.
    pub fn translation(&self) -> Option<Report> {
        self.cache.code().translator.as_ref().map(|translator| translator.report())
    }

    /// What has been decoded.
    pub fn decoded(&self) -> Decoded {
        self.cache.decoded()
    }

    /// The next hart to run is `hart`: decoded code serves all harts, but each has its own way from block to block.
    pub fn select(&mut self, hart: &Hart, bus: &mut Bus) {
        self.cache.select(hart, bus);
    }

    /// Runs until the slice (`hart.budget`) is over or the machine has to do something.
    pub fn run<O: Observer>(&mut self, hart: &mut Hart, bus: &mut Bus, observer: &mut O) -> Stop {
        let mut exit = Exit::Block;
        let amidst = std::mem::take(&mut self.amidst) && self.cache.code().translator.is_some();
        let mut apart = if amidst && hart.budget > SHORT { MOST_APART } else { 0 };
        loop {
            if hart.attention
                && let Some(stop) = self.look_around(hart, bus, observer)
            {
                return stop;
            }
            if hart.budget == 0 {
                self.amidst = true;
                return Stop::Slice;
            }
            let every_fetch = hart.triggers.watch_fetches() || hart.tlb.geometry().hits_matter();
            if apart > 0 {
                let translated = self.cache.code().is_translated(hart.pc, hart.front.fetch_tag());
                apart = if translated { 0 } else { apart - 1 };
            }
            let single = O::ACTIVE || every_fetch || exit == Exit::Single || apart > 0;
            exit = if single { step(hart, bus, observer) } else { self.run_blocks(hart, bus) };
            if exit == Exit::Hot {
                self.cache.translate(hart, bus);
            }
            if exit == Exit::Trap
                && let Some(stop) = raise(hart, hart.trap, observer)
            {
                return stop;
            }
        }
    }

    /// Between two instructions: what devices, CSR writes and stores to code have changed.
    fn look_around<O: Observer>(&mut self, hart: &mut Hart, bus: &mut Bus, observer: &mut O) -> Option<Stop> {
        hart.attention = false;
        self.cache.note_names(hart);
        if bus.ram.code_is_modified() {
            self.cache.forget_modified(bus);
        }
        if std::mem::take(&mut hart.isa_changed) {
            self.cache.select(hart, bus);
        }
        if let Some(number) = hart.mark.take() {
            return Some(Stop::Mark(number));
        }
        if bus.power.is_some() || bus.wants_service() || bus.ram.watched_store() {
            return Some(Stop::Machine);
        }
        hart.sample_interrupts(bus, hart.now());
        hart.limit_slice(bus);
        if hart.waiting {
            return Some(Stop::Waiting);
        }
        let interrupt = hart.pending_interrupt()?;
        hart.take_trap(Cause::Interrupt(interrupt), 0, observer);
        self.cache.note_names(hart);
        None
    }

    /// Runs from block to block until something else has to be done.
    fn run_blocks(&mut self, hart: &mut Hart, bus: &mut Bus) -> Exit {
        let pc = hart.pc;
        let start = match self.cache.find(hart, bus) {
            Ok(start) => start,
            // Outside RAM, or not known well enough: one instruction at a time.
            Err(NoBlock::NotCached) => return step(hart, bus, &mut ()),
            Err(NoBlock::Trap(trap)) => {
                hart.budget -= 1;
                hart.trap = trap;
                return Exit::Trap;
            }
        };
        if hart.attention {
            // The walk has set A in code, which may be what it has led to, or in a watched word.
            return step(hart, bus, &mut ());
        }
        let code = self.cache.code();
        match code.slots.at(start) {
            Some(first) if hart.budget >= first.length() => {
                hart.budget -= first.length();
                hart.code_page = pc & !(PAGE_SIZE - 1);
                first.run(hart, bus, code)
            }
            Some(_) => finish_slice(hart, bus),
            None => step(hart, bus, &mut ()),
        }
    }
}

/// The slice has no room for the whole block, but for its first instructions. What begins with the others is no block of its own: where
/// slices end, the code of a loop would fall into more and more of them.
fn finish_slice(hart: &mut Hart, bus: &mut Bus) -> Exit {
    loop {
        let exit = step(hart, bus, &mut ());
        if exit == Exit::Trap || hart.attention || hart.budget == 0 {
            return exit;
        }
    }
}

/// Takes the trap, unless it belongs to the emulator's own firmware or would repeat for ever.
fn raise<O: Observer>(hart: &mut Hart, trap: Trap, observer: &mut O) -> Option<Stop> {
    let cause = Cause::Exception(trap.exception);
    if hart.config.built_in_firmware && hart.trap_target(cause) == Privilege::Machine {
        hart.pass_ticks(1);
        return Some(Stop::Firmware(trap));
    }
    let (pc, privilege) = (hart.pc, hart.privilege);
    let entered = hart.trap_registers(privilege);
    hart.take_trap(cause, trap.value, observer);
    (hart.pc == pc && hart.privilege == privilege).then_some(Stop::TrapLoop(TrapLoop { cause, entered }))
}
