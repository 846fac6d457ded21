//! The registers as a driver finds them.

use super::*;
use crate::devices::rig::{Rig, Step, steps};
use proptest::prelude::*;

const SOURCE: u32 = 10;

fn rig() -> Rig {
    Rig::new(1, 0x100, Uart16550::new(SOURCE, 3_686_400, 1_000_000_000))
}

fn interrupting(rig: &Rig) -> bool {
    rig.bus.lines.sources() & 1 << SOURCE != 0
}

#[test]
fn registers_after_reset() {
    let mut rig = rig();
    assert_eq!((1..7).map(|at| rig.r8(at)).collect::<Vec<_>>(), [0, 0x01, 0, 0, 0x60, 0xb0]);
}

#[test]
fn what_is_written_comes_out() {
    let mut rig = rig();
    rig.w8(0, b'o');
    rig.w32(0, 0xffff_ff6b);
    assert_eq!(rig.output(), b"ok");
    assert_eq!(rig.output(), b"");
    assert_eq!(rig.r8(LSR), 0x60);
}

#[test]
fn the_divisor_latch_hides_two_registers() {
    let mut rig = rig();
    rig.w8(LCR, 0x83);
    rig.w8(0, 0x34);
    rig.w8(1, 0x12);
    assert_eq!((rig.r8(0), rig.r8(1)), (0x34, 0x12));
    rig.w8(LCR, 0x03);
    assert_eq!(rig.r8(IER_DLM), 0);
    assert_eq!(rig.output(), b"");
}

#[test]
fn thr_empty_interrupts_when_enabled_and_after_each_character_until_iir_is_read() {
    let mut rig = rig();
    rig.w8(0, b'x');
    assert!(!interrupting(&rig));
    rig.w8(IER_DLM, ier::THR_EMPTY);
    assert!(interrupting(&rig));
    assert_eq!(rig.r8(IIR_FCR), iir::THR_EMPTY);
    assert!(!interrupting(&rig), "reading IIR clears it");
    assert_eq!(rig.r8(IIR_FCR), iir::NONE);
    rig.w8(IER_DLM, ier::THR_EMPTY);
    assert!(!interrupting(&rig), "already enabled: no new event");
    rig.w8(0, b'y');
    assert!(interrupting(&rig));
    rig.w8(IER_DLM, 0);
    assert!(!interrupting(&rig));
    rig.w8(IER_DLM, ier::THR_EMPTY);
    assert!(interrupting(&rig));
}

#[test]
fn reading_iir_clears_thr_empty_only_when_it_is_what_iir_shows() {
    let mut rig = rig();
    rig.w8(IER_DLM, ier::THR_EMPTY | ier::RECEIVED_DATA);
    rig.input(b"a");
    assert_eq!(rig.r8(IIR_FCR), iir::RECEIVED_DATA);
    assert_eq!(rig.r8(0), b'a');
    assert_eq!(rig.r8(IIR_FCR), iir::THR_EMPTY);
    assert_eq!(rig.r8(IIR_FCR), iir::NONE);
}

#[test]
fn without_fifo_one_byte_fits() {
    let mut rig = rig();
    assert_eq!(rig.input(b"ab"), 1);
    assert_eq!(rig.bus.input_room(rig.id), 0);
    assert_eq!(rig.r8(LSR) & lsr::DATA_READY, 1);
    assert_eq!(rig.r8(0), b'a');
    assert_eq!(rig.r8(LSR) & lsr::DATA_READY, 0);
    assert_eq!(rig.r8(0), 0);
}

#[test]
fn the_trigger_level_interrupts_and_below_it_the_timeout() {
    let mut rig = rig();
    rig.w8(LCR, 0x03);
    rig.w8(IIR_FCR, 0x81);
    rig.w8(IER_DLM, ier::RECEIVED_DATA);
    assert_eq!(rig.input(b"0123456"), 7);
    assert!(!interrupting(&rig));
    // 4 characters of 10 bits at 3,686,400 / 16 / 12 baud.
    assert_eq!(rig.bus.deadlines.next(), Some(2_083_333));
    assert_eq!(rig.input(b"7"), 1);
    assert_eq!(rig.r8(IIR_FCR), iir::FIFOS_ENABLED | iir::RECEIVED_DATA);
    assert_eq!(rig.r8(0), b'0');
    assert!(!interrupting(&rig), "below the level again");
    rig.run_to(2_083_333);
    assert_eq!(rig.r8(IIR_FCR), iir::FIFOS_ENABLED | iir::CHARACTER_TIMEOUT);
    assert_eq!(rig.r8(0), b'1');
    assert!(!interrupting(&rig), "a read starts the timeout again");
    rig.run_to(2 * 2_083_333);
    assert!(interrupting(&rig));
    for expected in b'2'..=b'7' {
        assert_eq!(rig.r8(0), expected);
    }
    assert_eq!(rig.bus.deadlines.next(), None);
    assert!(!interrupting(&rig));
}

#[test]
fn sixteen_bytes_fit_into_the_fifo() {
    let mut rig = rig();
    rig.w8(IIR_FCR, 0x01);
    assert_eq!(rig.input(&[7; 20]), 16);
    rig.w8(IIR_FCR, 0x03);
    assert_eq!(rig.r8(LSR), 0x60);
}

#[test]
fn what_is_cleared_away_comes_again_in_order_and_before_anything_new() {
    let mut rig = rig();
    rig.w8(LCR, 0x03);
    assert_eq!(rig.input(b"a"), 1);
    rig.w8(IIR_FCR, 0x01);
    assert_eq!((rig.r8(LSR), rig.r8(0), rig.bus.input_room(rig.id)), (0x60, 0, 0));
    // 16 characters of 10 bits at 19,200 baud: 8.3 ms.
    rig.run_to(8_300_000);
    assert_eq!(rig.r8(LSR), 0x60);
    rig.run_to(8_400_000);
    assert_eq!(rig.bus.input_room(rig.id), 15);
    assert_eq!(rig.input(b"bc"), 2);
    rig.w8(MCR, MCR_LOOP);
    rig.w8(0, b'x');
    rig.w8(IIR_FCR, 0x03);
    assert_eq!(rig.bus.deadlines.next(), None, "not in loopback");
    rig.w8(MCR, 0);
    rig.run_to(20_000_000);
    assert_eq!(
        (0..4).map(|_| rig.r8(0)).collect::<Vec<_>>(),
        b"abc\0",
        "what came through the loop does not"
    );
    assert_eq!(rig.bus.deadlines.next(), None);
}

#[test]
fn what_comes_again_waits_for_room() {
    let mut rig = rig();
    rig.w8(IIR_FCR, 0x01);
    rig.input(b"abc");
    rig.w8(IIR_FCR, 0x00);
    for expected in b"abc" {
        rig.run_to(rig.now + 20_000_000);
        assert_eq!(rig.bus.deadlines.next(), None, "no time passes for a full receiver");
        assert_eq!(rig.r8(0), *expected);
    }
    assert_eq!(rig.bus.input_room(rig.id), 1);
}

#[test]
fn fifo_bits_count_only_with_the_enable_bit_and_a_mode_change_clears() {
    let mut rig = rig();
    rig.input(b"a");
    rig.w8(IIR_FCR, 0x02);
    assert_eq!(rig.r8(LSR), 0x61, "clear without enable does nothing");
    rig.w8(IIR_FCR, 0x01);
    assert_eq!(rig.r8(LSR), 0x60);
    assert_eq!(rig.r8(IIR_FCR), 0xc1);
    rig.input(b"abc");
    rig.w8(IIR_FCR, 0x00);
    assert_eq!(rig.r8(LSR), 0x60);
    assert_eq!(rig.r8(IIR_FCR), 0x01);
}

#[test]
fn loopback_sends_to_itself_and_overruns() {
    let mut rig = rig();
    rig.w8(MCR, MCR_LOOP);
    rig.w8(IER_DLM, ier::LINE_STATUS);
    rig.w8(0, b'a');
    assert!(!interrupting(&rig));
    rig.w8(0, b'b');
    assert_eq!(rig.r8(IIR_FCR), iir::LINE_STATUS);
    assert_eq!(rig.r8(LSR), 0x63);
    assert!(!interrupting(&rig), "reading LSR clears the overrun");
    assert_eq!(rig.r8(0), b'b', "the single buffer is overwritten");
    assert_eq!(rig.output(), b"");
    assert_eq!(rig.bus.input_room(rig.id), 0);
    rig.w8(IIR_FCR, 0x01);
    for byte in 0..17 {
        rig.w8(0, byte);
    }
    assert_eq!(rig.r8(LSR), 0x63);
    assert_eq!((0..16).map(|_| rig.r8(0)).collect::<Vec<_>>(), (0..16).collect::<Vec<u8>>());
}

#[test]
fn loopback_routes_modem_control_to_modem_status_with_deltas() {
    let mut rig = rig();
    rig.w8(IER_DLM, ier::MODEM_STATUS);
    rig.w8(MCR, MCR_LOOP | 0x0a);
    assert!(interrupting(&rig));
    assert_eq!(rig.r8(IIR_FCR), iir::MODEM_STATUS);
    assert_eq!(rig.r8(MSR), 0x92, "RTS is CTS, OUT2 is DCD; DSR fell");
    assert!(!interrupting(&rig));
    rig.w8(MCR, MCR_LOOP | 0x0e);
    assert_eq!(rig.r8(MSR), 0xd0, "a ring that begins is no event");
    rig.w8(MCR, MCR_LOOP | 0x0a);
    assert_eq!(rig.r8(MSR), 0x94, "a ring that ends is");
    rig.w8(MCR, 0xff);
    assert_eq!(rig.r8(MCR), 0x1f);
}

#[test]
fn what_linux_probes_is_a_16550a() {
    let mut rig = rig();
    rig.w8(IER_DLM, 0xff);
    assert_eq!(rig.r8(IER_DLM), 0x0f, "no sleep mode, no UUE bit");
    rig.w8(SCR, 0xa5);
    assert_eq!(rig.r8(SCR), 0xa5);
    rig.w8(IIR_FCR, 0x01);
    assert_eq!(rig.r8(IIR_FCR) >> 6, 3);
    rig.w8(LCR, 0xe0);
    rig.w8(IIR_FCR, 0x21);
    assert_eq!(rig.r8(IIR_FCR) >> 5, 6, "no 64-byte FIFO");
}

#[test]
fn registers_repeat_every_eight_bytes_and_double_words_are_refused() {
    let mut rig = rig();
    rig.w8(0x17, 0x5a);
    assert_eq!(rig.r8(SCR), 0x5a);
    assert!(rig.load(0, Width::Double).is_err());
    assert!(rig.store(8, Width::Double, 0).is_err());
}

proptest! {
    #[test]
    fn the_line_is_what_iir_says_whatever_is_done(steps in steps(0x100, &[0, 0, 1, 2, 3, 4, 5, 6, 7])) {
        let mut rig = rig();
        // Nobody else drives its line.
        let own = |step: &Step| !matches!(step, Step::Source(SOURCE, _));
        rig.torture(steps.into_iter().filter(own).collect(), |rig| {
            let before = interrupting(rig);
            let identification = rig.r8(IIR_FCR) & 0xf;
            assert_eq!(before, identification & 1 == 0);
        });
    }
}
