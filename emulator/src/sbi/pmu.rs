//! The Performance Monitoring Unit extension (chapter 11): `cycle` and `instret`, and counters of what the firmware itself does.
//!
//! A counter is bound to an event when it is configured, and free again when it is stopped with a reset. There is no shared
//! memory for snapshots and no overflow interrupt, both of which the specification leaves open.

use super::{SbiError, SbiHost};

/// Counters of the firmware's events.
const FIRMWARE_COUNTERS: usize = 16;
/// All counters: `cycle`, `instret`, the firmware's.
const COUNTERS: usize = 2 + FIRMWARE_COUNTERS;

/// A counter of the hart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HardwareCounter {
    /// `cycle`.
    Cycle,
    /// `instret`.
    Instret,
}

impl HardwareCounter {
    /// Of the counter with this number.
    fn from_index(index: usize) -> Option<Self> {
        [Self::Cycle, Self::Instret].get(index).copied()
    }

    /// The number of the CSR that S-mode reads.
    fn csr(self) -> u64 {
        match self {
            Self::Cycle => 0xc00,
            Self::Instret => 0xc02,
        }
    }
}

/// What the firmware does, by its code (table "PMU Firmware Events"). What traps into other firmware is delegated here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub enum FirmwareEvent {
    /// A timer was set.
    SetTimer = 5,
    /// An interrupt was sent to a hart.
    IpiSent = 6,
    /// An interrupt came from a hart.
    IpiReceived = 7,
    /// A `fence.i` was asked of a hart.
    FenceInstructionsSent = 8,
    /// A `fence.i` was done for a hart.
    FenceInstructionsReceived = 9,
    /// An `sfence.vma` of all address spaces was asked of a hart.
    FenceSent = 10,
    /// An `sfence.vma` of all address spaces was done for a hart.
    FenceReceived = 11,
    /// An `sfence.vma` of one address space was asked of a hart.
    FenceAsidSent = 12,
    /// An `sfence.vma` of one address space was done for a hart.
    FenceAsidReceived = 13,
}

impl FirmwareEvent {
    const ALL: [Self; 9] = [
        Self::SetTimer,
        Self::IpiSent,
        Self::IpiReceived,
        Self::FenceInstructionsSent,
        Self::FenceInstructionsReceived,
        Self::FenceSent,
        Self::FenceReceived,
        Self::FenceAsidSent,
        Self::FenceAsidReceived,
    ];
}

/// What can be counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Event {
    Hardware(HardwareCounter),
    Firmware(FirmwareEvent),
}

impl Event {
    /// Of an `event_idx`: the type in bits 19:16, the code in bits 15:0 (section "Event Encoding").
    fn from_number(number: u64) -> Option<Self> {
        match (number >> 16, number & 0xffff) {
            (0, 1) => Some(Self::Hardware(HardwareCounter::Cycle)),
            (0, 2) => Some(Self::Hardware(HardwareCounter::Instret)),
            (15, code) => {
                FirmwareEvent::ALL.into_iter().find(|&event| event as u64 == code).map(Self::Firmware)
            }
            _ => None,
        }
    }

    /// Whether the counter with this number can count it.
    fn fits(self, index: usize) -> bool {
        match self {
            Self::Hardware(counter) => HardwareCounter::from_index(index) == Some(counter),
            Self::Firmware(_) => HardwareCounter::from_index(index).is_none(),
        }
    }
}

/// A counter that is bound to an event.
#[derive(Clone, Copy, Debug)]
struct Bound {
    event: Event,
    started: bool,
    /// Of an event of the firmware.
    value: u64,
}

/// The counters of one hart.
#[derive(Clone, Debug, Default)]
pub struct Counters {
    bound: [Option<Bound>; COUNTERS],
}

impl Counters {
    /// The firmware has done this.
    pub fn count(&mut self, event: FirmwareEvent) {
        for bound in self.bound.iter_mut().flatten() {
            if bound.started && bound.event == Event::Firmware(event) {
                bound.value = bound.value.wrapping_add(1);
            }
        }
    }
}

/// What software asks of a counter filter: not to count in U-, S- and M-mode.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Inhibit {
    /// Not in U-mode.
    pub user: bool,
    /// Not in S-mode.
    pub supervisor: bool,
    /// Not in M-mode.
    pub machine: bool,
}

/// Flags of `sbi_pmu_counter_config_matching`.
mod configure {
    pub const SKIP_MATCH: u64 = 1 << 0;
    pub const CLEAR_VALUE: u64 = 1 << 1;
    pub const AUTO_START: u64 = 1 << 2;
    pub const UINH: u64 = 1 << 5;
    pub const SINH: u64 = 1 << 6;
    pub const MINH: u64 = 1 << 7;
    /// Those that have a meaning; the ones in between are about guests of guests.
    pub const ALL: u64 = 0xff;
}

/// Flags of `sbi_pmu_counter_start`.
mod start {
    pub const SET_INIT_VALUE: u64 = 1 << 0;
    pub const INIT_SNAPSHOT: u64 = 1 << 1;
}

/// Flags of `sbi_pmu_counter_stop`.
mod stop {
    pub const RESET: u64 = 1 << 0;
    pub const TAKE_SNAPSHOT: u64 = 1 << 1;
}

pub fn handle(function: u64, args: &[u64; 6], host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let &[base, mask, flags, third, ..] = args;
    match function {
        0 => Ok(COUNTERS as u64),
        1 => information(base),
        2 => configure(&selected(base, mask)?, flags, third, host),
        3 => start(&selected(base, mask)?, flags, third, host),
        4 => stop(&selected(base, mask)?, flags, host),
        5 => read(base, host),
        // The upper half of a value, which has all its bits in the lower one (RV64).
        6 => read(base, host).map(|_| 0),
        // There is no shared memory; and what is of version 3.
        _ => Err(SbiError::NotSupported),
    }
}

/// The counters of a set: a base, and a bit for each from there on.
fn selected(base: u64, mask: u64) -> Result<Vec<usize>, SbiError> {
    let counters = (0..64).filter(|bit| mask >> bit & 1 != 0).map(|bit| {
        base.checked_add(bit).filter(|&index| index < COUNTERS as u64).ok_or(SbiError::InvalidParam)
    });
    counters.map(|index| index.map(|index| index as usize)).collect()
}

/// A counter's CSR and width less one, or that it is the firmware's (section "Function: Get details of a counter").
fn information(index: u64) -> Result<u64, SbiError> {
    const WIDTH: u64 = 63;
    const FIRMWARE: u64 = 1 << 63;
    match usize::try_from(index) {
        Ok(index) if index < COUNTERS => Ok(match HardwareCounter::from_index(index) {
            Some(counter) => counter.csr() | WIDTH << 12,
            None => FIRMWARE,
        }),
        Ok(_) | Err(_) => Err(SbiError::InvalidParam),
    }
}

fn configure(set: &[usize], flags: u64, event: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    if flags & !configure::ALL != 0 {
        return Err(SbiError::InvalidParam);
    }
    let bound = &host.counters().bound;
    let (index, event) = if flags & configure::SKIP_MATCH != 0 {
        // The first of the set, which has been matched before.
        let &index = set.first().ok_or(SbiError::InvalidParam)?;
        let event = Event::from_number(event).or(bound[index].map(|bound| bound.event));
        (index, event.filter(|event| event.fits(index)).ok_or(SbiError::InvalidParam)?)
    } else {
        let event = Event::from_number(event).ok_or(SbiError::NotSupported)?;
        let free = set.iter().find(|&&index| event.fits(index) && bound[index].is_none());
        (*free.ok_or(SbiError::NotSupported)?, event)
    };
    let clears = flags & configure::CLEAR_VALUE != 0;
    let started = flags & configure::AUTO_START != 0;
    let old = bound[index].map_or(0, |bound| bound.value);
    let value = if clears { 0 } else { old };
    host.counters().bound[index] = Some(Bound { event, started, value });
    if let Event::Hardware(counter) = event {
        let inhibit = Inhibit {
            user: flags & configure::UINH != 0,
            supervisor: flags & configure::SINH != 0,
            machine: flags & configure::MINH != 0,
        };
        host.filter_counter(counter, inhibit);
        if clears {
            host.set_counter(counter, 0);
        }
        host.let_count(counter, started);
    }
    Ok(index as u64)
}

fn start(set: &[usize], flags: u64, value: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    if flags & start::INIT_SNAPSHOT != 0 {
        return Err(SbiError::NoSharedMemory);
    }
    // A counter without an event has nothing to start with.
    let all_bound = set.iter().all(|&index| host.counters().bound[index].is_some());
    if flags & !start::SET_INIT_VALUE != 0 || !all_bound {
        return Err(SbiError::InvalidParam);
    }
    let mut result = Ok(0);
    for &index in set {
        let Some(bound) = &mut host.counters().bound[index] else { continue };
        if std::mem::replace(&mut bound.started, true) {
            result = Err(SbiError::AlreadyStarted);
            continue;
        }
        let sets = flags & start::SET_INIT_VALUE != 0;
        if sets {
            bound.value = value;
        }
        if let Event::Hardware(counter) = bound.event {
            if sets {
                host.set_counter(counter, value);
            }
            host.let_count(counter, true);
        }
    }
    result
}

fn stop(set: &[usize], flags: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    if flags & stop::TAKE_SNAPSHOT != 0 {
        return Err(SbiError::NoSharedMemory);
    }
    if flags & !stop::RESET != 0 {
        return Err(SbiError::InvalidParam);
    }
    let mut result = Ok(0);
    for &index in set {
        let slot = &mut host.counters().bound[index];
        let before = *slot;
        if flags & stop::RESET != 0 {
            *slot = None;
        } else if let Some(bound) = slot {
            bound.started = false;
        }
        match before.filter(|bound| bound.started).map(|bound| bound.event) {
            Some(Event::Hardware(counter)) => host.let_count(counter, false),
            Some(Event::Firmware(_)) => {}
            None => result = Err(SbiError::AlreadyStopped),
        }
    }
    result
}

/// The value of a counter of the firmware.
fn read(index: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let index = usize::try_from(index).ok().filter(|&index| index < COUNTERS);
    match index.and_then(|index| host.counters().bound[index]) {
        Some(Bound { event: Event::Firmware(_), value, .. }) => Ok(value),
        Some(Bound { event: Event::Hardware(_), .. }) | None => Err(SbiError::InvalidParam),
    }
}
