//! The firmware against a machine of four harts that writes down what is done to it.

use super::*;
use crate::bus::{PowerRequest, Ram};
use crate::isa::address::{PhysAddr, VirtAddr};
use proptest::prelude::*;

const RAM: u64 = 0x8000_0000;
const RAM_SIZE: u64 = 0x1_0000;

#[derive(Clone, PartialEq, Eq, Debug)]
enum Done {
    Timer(u64),
    Ipi(usize),
    FenceInstructions(usize),
    Fence(usize, Option<u64>, Option<u16>),
    Start(usize, u64, u64),
    Stop,
    Suspend(Option<(u64, u64)>),
    Power(PowerRequest),
    Count(HardwareCounter, bool),
    SetCounter(HardwareCounter, u64),
    Filter(HardwareCounter, Inhibit),
}

/// Harts 0 and 1 run, 2 is stopped, 3 suspended; hart 0 calls.
struct Machine {
    ram: Ram,
    done: Vec<Done>,
    output: Vec<u8>,
    input: Vec<u8>,
    counters: Counters,
}

impl Machine {
    fn new() -> Self {
        let ram = Ram::new(PhysAddr(RAM), RAM_SIZE).unwrap();
        Self { ram, done: Vec::new(), output: Vec::new(), input: Vec::new(), counters: Counters::default() }
    }

    fn call(&mut self, extension: u64, function: u64, args: &[u64]) -> SbiOutcome {
        let mut all = [0; 6];
        all[..args.len()].copy_from_slice(args);
        handle(SbiCall { extension, function, args: all }, self)
    }

    fn take(&mut self) -> Vec<Done> {
        std::mem::take(&mut self.done)
    }
}

impl SbiHost for Machine {
    fn hart_count(&self) -> usize {
        4
    }
    fn hart_state(&self, hart: usize) -> HartState {
        [HartState::Started, HartState::Started, HartState::Stopped, HartState::Suspended][hart]
    }
    fn identity(&self) -> Identity {
        Identity { vendor: 1, architecture: 2, implementation: 3 }
    }
    fn set_timer(&mut self, time: u64) {
        self.done.push(Done::Timer(time));
    }
    fn send_ipi(&mut self, hart: usize) {
        self.done.push(Done::Ipi(hart));
    }
    fn fence_instructions(&mut self, hart: usize) {
        self.done.push(Done::FenceInstructions(hart));
    }
    fn fence_translations(&mut self, hart: usize, address: Option<VirtAddr>, asid: Option<u16>) {
        self.done.push(Done::Fence(hart, address.map(|address| address.0), asid));
    }
    fn start_hart(&mut self, hart: usize, entry: PhysAddr, opaque: u64) {
        self.done.push(Done::Start(hart, entry.0, opaque));
    }
    fn stop_caller(&mut self) {
        self.done.push(Done::Stop);
    }
    fn suspend_caller(&mut self, resume: Option<(PhysAddr, u64)>) {
        self.done.push(Done::Suspend(resume.map(|(entry, opaque)| (entry.0, opaque))));
    }
    fn power(&mut self, request: PowerRequest) {
        self.done.push(Done::Power(request));
    }
    fn count_fence(&mut self, _hart: usize, one_space: bool) {
        self.counters.count(if one_space { FirmwareEvent::FenceAsidSent } else { FirmwareEvent::FenceSent });
    }
    fn counters(&mut self) -> &mut Counters {
        &mut self.counters
    }
    fn let_count(&mut self, counter: HardwareCounter, counts: bool) {
        self.done.push(Done::Count(counter, counts));
    }
    fn set_counter(&mut self, counter: HardwareCounter, value: u64) {
        self.done.push(Done::SetCounter(counter, value));
    }
    fn filter_counter(&mut self, counter: HardwareCounter, inhibit: Inhibit) {
        self.done.push(Done::Filter(counter, inhibit));
    }
    fn ram(&mut self) -> &mut Ram {
        &mut self.ram
    }
    fn console_write(&mut self, bytes: &[u8]) {
        self.output.extend(bytes);
    }
    fn console_read(&mut self) -> Option<u8> {
        (!self.input.is_empty()).then(|| self.input.remove(0))
    }
}

const BASE: u64 = 0x10;
const TIME: u64 = 0x5449_4d45;
const IPI: u64 = 0x73_5049;
const RFENCE: u64 = 0x5246_4e43;
const HSM: u64 = 0x48_534d;
const SRST: u64 = 0x5352_5354;
const DBCN: u64 = 0x4442_434e;
const PMU: u64 = 0x50_4d55;
const ALL: u64 = u64::MAX;

const fn ok(value: u64) -> SbiOutcome {
    SbiOutcome::Return { error: 0, value }
}

const fn failed(error: i64) -> SbiOutcome {
    SbiOutcome::Return { error, value: 0 }
}

#[test]
fn base_tells_the_version_and_what_is_there() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(BASE, 0, &[]), ok(0x0200_0000));
    for extension in [BASE, TIME, IPI, RFENCE, HSM, SRST, DBCN, PMU, 0, 1, 2, 8] {
        assert_eq!(machine.call(BASE, 3, &[extension]), ok(1), "{extension:#x}");
    }
    for extension in [3, 4, 5, 6, 7, 9, 0x5355_5350, ALL, TIME | 1 << 32] {
        assert_eq!(machine.call(BASE, 3, &[extension]), ok(0), "{extension:#x}");
        assert_eq!(machine.call(extension, 0, &[]), failed(-2));
    }
    assert_eq!((4..7).map(|id| machine.call(BASE, id, &[])).collect::<Vec<_>>(), [ok(1), ok(2), ok(3)]);
    assert_eq!(machine.call(BASE, 7, &[]), failed(-2));
}

#[test]
fn the_timer_is_set() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(TIME, 0, &[ALL]), ok(0));
    assert_eq!(machine.call(TIME, 1, &[5]), failed(-2));
    assert_eq!(machine.call(0, 99, &[7]), SbiOutcome::Legacy(0));
    assert_eq!(machine.take(), [Done::Timer(ALL), Done::Timer(7)]);
}

#[test]
fn ipis_go_to_the_harts_of_the_mask_that_run() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(IPI, 0, &[0b1111, 0]), ok(0));
    assert_eq!(machine.take(), [Done::Ipi(0), Done::Ipi(1), Done::Ipi(3)]);
    assert_eq!(machine.call(IPI, 0, &[0b101, 1]), ok(0));
    assert_eq!(machine.take(), [Done::Ipi(1), Done::Ipi(3)]);
    assert_eq!(machine.call(IPI, 0, &[0, ALL]), ok(0));
    assert_eq!(machine.take().len(), 3);
    assert_eq!(machine.call(IPI, 0, &[0, 3]), ok(0));
    assert_eq!(machine.take(), []);
}

#[test]
fn a_mask_with_a_hart_that_is_not_there_does_nothing() {
    let mut machine = Machine::new();
    for (mask, base) in [(0b10001, 0), (0b11, 3), (1 << 63, 0), (0, 4), (1, ALL - 1)] {
        assert_eq!(machine.call(IPI, 0, &[mask, base]), failed(-3), "{mask:#x} {base:#x}");
        assert_eq!(machine.call(RFENCE, 0, &[mask, base]), failed(-3));
        assert_eq!(machine.call(RFENCE, 1, &[mask, base, 0, 0]), failed(-3));
    }
    assert_eq!(machine.take(), []);
}

#[test]
fn remote_fences_are_as_wide_as_asked() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(RFENCE, 0, &[0b11, 0]), ok(0));
    assert_eq!(machine.take(), [Done::FenceInstructions(0), Done::FenceInstructions(1)]);
    assert_eq!(machine.call(RFENCE, 1, &[2, 0, 0x1fff, 2]), ok(0));
    assert_eq!(machine.take(), [Done::Fence(1, Some(0x1000), None), Done::Fence(1, Some(0x2000), None)]);
    assert_eq!(machine.call(RFENCE, 2, &[2, 0, 0xffff_ffff_ffff_f000, 0x1000, 0x1_0007]), ok(0));
    assert_eq!(machine.take(), [Done::Fence(1, Some(0xffff_ffff_ffff_f000), Some(7))]);
    for (start, size) in [(0, 0), (0x5000, ALL), (0, 65 << 12)] {
        assert_eq!(machine.call(RFENCE, 2, &[2, 0, start, size, 3]), ok(0));
        assert_eq!(machine.take(), [Done::Fence(1, None, Some(3))]);
    }
    assert_eq!(machine.call(RFENCE, 1, &[2, 0, 0, 64 << 12]), ok(0));
    assert_eq!(machine.take().len(), 64);
    assert_eq!(machine.call(RFENCE, 1, &[2, 0, 0x1000, 0]), ok(0));
    assert_eq!(machine.call(RFENCE, 1, &[2, 0, ALL, 2]), failed(-5));
    assert_eq!(machine.call(RFENCE, 3, &[2, 0, 0, 0]), failed(-2), "no H extension");
    assert_eq!(machine.take(), []);
}

#[test]
fn harts_are_started_stopped_and_asked_for() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(HSM, 0, &[2, RAM + 6, 77]), ok(0));
    assert_eq!(machine.take(), [Done::Start(2, RAM + 6, 77)]);
    assert_eq!(machine.call(HSM, 0, &[1, RAM, 0]), failed(-6));
    assert_eq!(machine.call(HSM, 0, &[3, RAM, 0]), failed(-3));
    assert_eq!(machine.call(HSM, 0, &[4, RAM, 0]), failed(-3));
    for address in [0, RAM + 1, RAM + RAM_SIZE, ALL] {
        assert_eq!(machine.call(HSM, 0, &[2, address, 0]), failed(-5), "{address:#x}");
    }
    assert_eq!(
        (0..4).map(|id| machine.call(HSM, 2, &[id])).collect::<Vec<_>>(),
        [ok(0), ok(0), ok(1), ok(4)]
    );
    assert_eq!(machine.call(HSM, 2, &[ALL]), failed(-3));
    assert_eq!(machine.take(), []);
    assert_eq!(machine.call(HSM, 1, &[]), SbiOutcome::Gone);
    assert_eq!(machine.take(), [Done::Stop]);
    assert_eq!(machine.call(HSM, 4, &[]), failed(-2));
}

#[test]
fn suspending_keeps_the_place_or_resumes_elsewhere() {
    let mut machine = Machine::new();
    assert_eq!(machine.call(HSM, 3, &[0, 0, 0]), ok(0));
    assert_eq!(machine.call(HSM, 3, &[0x8000_0000, RAM, 5]), SbiOutcome::Gone);
    assert_eq!(machine.call(HSM, 3, &[0xffff_ffff_8000_0000, RAM, 6]), SbiOutcome::Gone);
    assert_eq!(
        machine.take(),
        [Done::Suspend(None), Done::Suspend(Some((RAM, 5))), Done::Suspend(Some((RAM, 6)))]
    );
    assert_eq!(machine.call(HSM, 3, &[0x8000_0000, 0, 5]), failed(-5));
    for kind in [1, 0x1000_0000, 0x8000_0001, 0x9000_0000] {
        assert_eq!(machine.call(HSM, 3, &[kind, RAM, 0]), failed(-3), "{kind:#x}");
    }
    assert_eq!(machine.take(), []);
}

#[test]
fn the_system_is_ended_and_reset() {
    let mut machine = Machine::new();
    let done = |machine: &mut Machine, kind, reason| {
        assert_eq!(machine.call(SRST, 0, &[kind, reason]), SbiOutcome::Gone);
        machine.take()
    };
    assert_eq!(done(&mut machine, 0, 0), [Done::Power(PowerRequest::Off { status: 0 })]);
    assert_eq!(done(&mut machine, 0, 1), [Done::Power(PowerRequest::Off { status: 1 })]);
    assert_eq!(done(&mut machine, 1, 0), [Done::Power(PowerRequest::Reset)]);
    assert_eq!(done(&mut machine, 2, 1), [Done::Power(PowerRequest::Reset)]);
    for (kind, reason) in [(3, 0), (0, 2), (0xf000_0000, 0), (0, 0xe000_0000)] {
        assert_eq!(machine.call(SRST, 0, &[kind, reason]), failed(-3));
    }
    assert_eq!(machine.call(SRST, 1, &[0, 0]), failed(-2));
    assert_eq!(machine.take(), []);
    assert_eq!(machine.call(8, 0, &[]), SbiOutcome::Gone);
    assert_eq!(machine.take(), [Done::Power(PowerRequest::Off { status: 0 })]);
}

#[test]
fn the_console_writes_and_reads_memory_that_is_there() {
    let mut machine = Machine::new();
    machine.ram.write(PhysAddr(RAM + 0x100), b"hello");
    assert_eq!(machine.call(DBCN, 0, &[5, RAM + 0x100, 0]), ok(5));
    assert_eq!(machine.call(DBCN, 2, &[0x121]), ok(0));
    assert_eq!(machine.output, b"hello!");
    machine.input = b"abc".to_vec();
    assert_eq!(machine.call(DBCN, 1, &[2, RAM, 0]), ok(2));
    assert_eq!(machine.call(DBCN, 1, &[8, RAM + 2, 0]), ok(1));
    assert_eq!(machine.call(DBCN, 1, &[8, RAM, 0]), ok(0));
    let mut bytes = [0; 4];
    machine.ram.read(PhysAddr(RAM), &mut bytes);
    assert_eq!(&bytes, b"abc\0");
    for args in [[1, RAM + RAM_SIZE, 0], [2, RAM + RAM_SIZE - 1, 0], [1, RAM, 1], [ALL, RAM, 0], [1, ALL, 0]]
    {
        assert_eq!(machine.call(DBCN, 0, &args), failed(-3), "{args:x?}");
        assert_eq!(machine.call(DBCN, 1, &args), failed(-3));
    }
    assert_eq!(machine.call(DBCN, 0, &[0, 0, 0]), ok(0), "nothing, from nowhere");
    assert_eq!(machine.call(DBCN, 3, &[]), failed(-2));
    assert_eq!(machine.output, b"hello!");
}

#[test]
fn the_legacy_console_is_one_character_at_a_time() {
    let mut machine = Machine::new();
    machine.input = vec![0xff];
    assert_eq!(machine.call(1, 0, &[u64::from(b'x')]), SbiOutcome::Legacy(0));
    assert_eq!(machine.call(2, 0, &[]), SbiOutcome::Legacy(0xff));
    assert_eq!(machine.call(2, 0, &[]), SbiOutcome::Legacy(-1));
    assert_eq!(machine.output, b"x");
}

proptest! {
    #[test]
    fn no_call_breaks_it(
        extension in prop_oneof![
            proptest::sample::select(vec![BASE, TIME, IPI, RFENCE, HSM, SRST, DBCN]),
            0..10u64,
            any::<u64>(),
        ],
        function in prop_oneof![0..8u64, any::<u64>()],
        args in proptest::collection::vec(
            prop_oneof![0..8u64, any::<u64>(), Just(ALL), RAM..RAM + RAM_SIZE + 8, (0..64u32).prop_map(|bit| 1 << bit)],
            6,
        ),
    ) {
        let mut machine = Machine::new();
        let outcome = machine.call(extension, function, &args);
        if let SbiOutcome::Return { error, value } = outcome {
            prop_assert!((-6..=0).contains(&error));
            prop_assert!(error == 0 || value == 0 && machine.done.is_empty() && machine.output.is_empty());
        }
    }
}

mod pmu {
    use super::*;
    use HardwareCounter::{Cycle, Instret};

    /// Functions.
    const INFORMATION: u64 = 1;
    const CONFIGURE: u64 = 2;
    const START: u64 = 3;
    const STOP: u64 = 4;
    const READ: u64 = 5;
    /// `event_idx` of cycles, instructions, and of the firmware's fences of all address spaces.
    const CYCLES: u64 = 1;
    const INSTRUCTIONS: u64 = 2;
    const FENCES: u64 = 0xf_000a;
    /// All counters.
    const EVERY: u64 = (1 << 18) - 1;
    const NO_FILTER: Inhibit = Inhibit { user: false, supervisor: false, machine: false };

    #[test]
    fn two_counters_are_the_harts_and_the_rest_the_firmwares() {
        let mut machine = Machine::new();
        assert_eq!(machine.call(PMU, 0, &[]), ok(18));
        assert_eq!(machine.call(PMU, INFORMATION, &[0]), ok(0xc00 | 63 << 12));
        assert_eq!(machine.call(PMU, INFORMATION, &[1]), ok(0xc02 | 63 << 12));
        for index in 2..18 {
            assert_eq!(machine.call(PMU, INFORMATION, &[index]), ok(1 << 63));
        }
        for index in [18, 64, ALL] {
            assert_eq!(machine.call(PMU, INFORMATION, &[index]), failed(-3));
        }
        assert_eq!(machine.call(PMU, 7, &[0x8000_0000]), failed(-2));
        assert_eq!(machine.call(PMU, 8, &[]), failed(-2));
    }

    #[test]
    fn an_event_finds_its_counter_which_counts_when_it_is_started() {
        let mut machine = Machine::new();
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, CYCLES]), ok(0));
        assert_eq!(machine.take(), [Done::Filter(Cycle, NO_FILTER), Done::Count(Cycle, false)]);
        assert_eq!(machine.call(PMU, START, &[0, 1, 1, 99]), ok(0));
        assert_eq!(machine.take(), [Done::SetCounter(Cycle, 99), Done::Count(Cycle, true)]);
        assert_eq!(machine.call(PMU, START, &[0, 1, 0, 0]), failed(-7));
        assert_eq!(machine.call(PMU, STOP, &[0, 1, 0]), ok(0));
        assert_eq!(machine.take(), [Done::Count(Cycle, false)]);
        assert_eq!(machine.call(PMU, STOP, &[0, 1, 0]), failed(-8));
        assert_eq!(machine.take(), []);
    }

    #[test]
    fn configuring_can_clear_start_and_filter() {
        let mut machine = Machine::new();
        // CLEAR_VALUE, AUTO_START, and nothing of U- and M-mode.
        let flags = 1 << 1 | 1 << 2 | 1 << 5 | 1 << 7;
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, flags, INSTRUCTIONS]), ok(1));
        let inhibit = Inhibit { user: true, supervisor: false, machine: true };
        let expected =
            [Done::Filter(Instret, inhibit), Done::SetCounter(Instret, 0), Done::Count(Instret, true)];
        assert_eq!(machine.take(), expected);
    }

    #[test]
    fn what_cannot_be_counted_is_not_supported() {
        let mut machine = Machine::new();
        // No event, cache references, a cache's, raw ones, loads that trap into firmware, types that are none.
        for event in
            [0, 3, 10, 0x1_0000, 0x2_0000, 0x3_0000, 0xf_0000, 0xf_000e, 0xf_ffff, 0x4_0001, 0x10_0001, ALL]
        {
            assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, event]), failed(-2), "{event:#x}");
        }
        assert_eq!(machine.call(PMU, CONFIGURE, &[1, 1, 0, CYCLES]), failed(-2), "the wrong counter");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, 3, 0, FENCES]), failed(-2), "none of the firmware's");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, 0, 0, CYCLES]), failed(-2), "no counter");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, CYCLES]), ok(0));
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, CYCLES]), failed(-2), "it is in use");
    }

    #[test]
    fn sets_with_counters_that_are_none_are_refused() {
        let mut machine = Machine::new();
        for (base, mask) in [(0, 1 << 18), (18, 1), (17, 2), (ALL, 2), (1, ALL)] {
            assert_eq!(machine.call(PMU, CONFIGURE, &[base, mask, 0, CYCLES]), failed(-3));
            assert_eq!(machine.call(PMU, START, &[base, mask, 0, 0]), failed(-3));
            assert_eq!(machine.call(PMU, STOP, &[base, mask, 0]), failed(-3));
        }
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 1 << 8, CYCLES]), failed(-3), "a reserved flag");
        assert_eq!(machine.call(PMU, START, &[0, 1, 0, 0]), failed(-3), "it has no event");
        assert_eq!(machine.call(PMU, START, &[0, 1, 2, 0]), failed(-9));
        assert_eq!(machine.call(PMU, STOP, &[0, 1, 2]), failed(-9));
        assert_eq!(machine.take(), []);
    }

    #[test]
    fn a_reset_frees_a_counter_and_one_that_is_matched_can_be_used_again() {
        let mut machine = Machine::new();
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 1, CYCLES]), ok(0), "the first of the set");
        assert_eq!(machine.call(PMU, CONFIGURE, &[1, 1, 1, CYCLES]), failed(-3), "which has to fit");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, 0, 1, CYCLES]), failed(-3));
        assert_eq!(machine.call(PMU, STOP, &[0, 1, 1]), failed(-8), "it did not count");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, CYCLES]), ok(0), "it is free all the same");
    }

    #[test]
    fn the_firmware_counts_what_it_does_while_a_counter_is_started() {
        let mut machine = Machine::new();
        assert_eq!(machine.call(PMU, READ, &[2]), failed(-3), "it counts nothing yet");
        assert_eq!(machine.call(PMU, CONFIGURE, &[0, EVERY, 0, FENCES]), ok(2));
        let fence = |machine: &mut Machine| machine.call(RFENCE, 1, &[0b11, 0, 0, 0]);
        fence(&mut machine);
        assert_eq!(machine.call(PMU, READ, &[2]), ok(0));
        assert_eq!(machine.call(PMU, START, &[2, 1, 1, 10]), ok(0));
        fence(&mut machine);
        assert_eq!(machine.call(PMU, READ, &[2]), ok(12), "one for each hart");
        assert_eq!(machine.call(PMU, 6, &[2]), ok(0), "the upper half");
        assert_eq!(machine.call(PMU, STOP, &[2, 1, 0]), ok(0));
        fence(&mut machine);
        assert_eq!(machine.call(PMU, READ, &[2]), ok(12));
        assert_eq!(
            (machine.call(PMU, READ, &[0]), machine.call(PMU, READ, &[ALL])),
            (failed(-3), failed(-3))
        );
    }
}
