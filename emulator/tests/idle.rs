//! A machine whose harts all wait: it goes on if anything can still come, and says so if nothing can.

#[path = "engines/elf.rs"]
mod elf;

use std::io::Cursor;
use std::time::Duration;
use sv39::boot::Program;
use sv39::bus::UserEvent;
use sv39::devices::virtio::Network;
use sv39::machine::{Capture, Host, Machine, MachineConfig, Outcome, Read, StopRequest, Stuck};
use sv39::platform::RAM_BASE;

/// Enables external interrupts, and waits for ever.
const WAIT: [u32; 4] = [
    0x0000_12b7, // lui t0, 0x1
    0x8002_8293, // addi t0, t0, -0x800
    0x3042_a073, // csrs mie, t0
    0x1050_0073, // wfi
];
/// Jumps to the WFI again.
const AGAIN: u32 = 0xffdf_f06f;

/// Waits for the timer, again and again, ten seconds each time.
const WAIT_FOR_TIMER: [u32; 10] = [
    0x0200_42b7, // lui t0, 0x2004          (mtimecmp)
    0x0200_ceb7, // lui t4, 0x200c          (mtime is 8 bytes before)
    0x0800_0313, // addi t1, zero, 128      (MTIE)
    0x3043_2073, // csrs mie, t1
    0x05f5_e3b7, // lui t2, 0x5f5e
    0xff8e_be03, // ld t3, -8(t4)
    0x007e_0e33, // add t3, t3, t2
    0x01c2_b023, // sd t3, 0(t0)
    0x1050_0073, // wfi
    0xff1f_f06f, // j -16
];

fn waiting_machine() -> Machine {
    machine(&[&WAIT[..], &[AGAIN]].concat())
}

fn machine(code: &[u32]) -> Machine {
    let code: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut program = Program::new(Cursor::new(elf::elf(RAM_BASE, &code))).expect("the file is sound");
    let config = MachineConfig { memory: 1 << 20, ..MachineConfig::default() };
    Machine::new(config, &mut program).expect("the program fits")
}

#[test]
fn without_input_and_timers_it_waits_for_ever() {
    let outcome = waiting_machine().run(u64::MAX, &mut Capture::default(), &mut ());
    assert_eq!(outcome, Outcome::Stuck(Stuck::Waiting));
}

/// The receiver is full, nobody reads, and no interrupt of it is enabled: the rest of the input can never enter.
#[test]
fn input_for_which_there_is_never_room_does_not_keep_it_going() {
    let mut host = Capture { input: vec![b'x'; 1000].into(), ..Capture::default() };
    let outcome = waiting_machine().run(u64::MAX, &mut host, &mut ());
    assert_eq!(outcome, Outcome::Stuck(Stuck::Waiting));
}

/// A pipe that stays open and has nothing; it says that it has waited, and how long.
#[derive(Default)]
struct Silence {
    waited: Duration,
}

impl Host for Silence {
    fn read(&mut self, _room: usize, _bytes: &mut Vec<u8>) -> Read {
        Read::Nothing
    }

    fn write(&mut self, _bytes: &[u8]) {}

    fn write_error(&mut self, _bytes: &[u8]) {}

    fn write_terminal(&mut self, _bytes: &[u8]) {}

    fn user_event(&mut self) -> Option<UserEvent> {
        None
    }

    fn network(&mut self) -> Option<&mut dyn Network> {
        None
    }

    fn interactive(&self) -> bool {
        false
    }

    fn wait(&mut self, limit: Option<Duration>) -> Duration {
        let limit = limit.expect("the timer is set");
        self.waited += limit;
        limit
    }

    fn stop_requested(&mut self) -> Option<StopRequest> {
        None
    }
}

/// An hour of idle time is skipped; then it is the host's time, so that a guest that waits for somebody does not keep it busy.
#[test]
fn idle_time_is_not_skipped_for_ever() {
    const SECOND: u64 = 1_000_000_000;
    let mut host = Silence::default();
    let mut machine = machine(&WAIT_FOR_TIMER);
    assert_eq!(machine.run(3500 * SECOND, &mut host, &mut ()), Outcome::Limit);
    assert_eq!(host.waited, Duration::ZERO);
    assert_eq!(machine.run(5000 * SECOND, &mut host, &mut ()), Outcome::Limit);
    assert_eq!(machine.clock(), 5000 * SECOND);
    assert!((1390..=1410).contains(&host.waited.as_secs()), "{:?}", host.waited);
}

/// A host that does not wait is not waited for.
#[test]
fn idle_time_passes_where_nobody_can_wait() {
    let limit = 10_000 * 1_000_000_000;
    let mut machine = machine(&WAIT_FOR_TIMER);
    assert_eq!(machine.run(limit, &mut Capture::default(), &mut ()), Outcome::Limit);
    assert_eq!(machine.clock(), limit);
}
