//! The UART behind the PLIC, as drivers of both schools use them.
//!
//! A driver for a level does not return before IIR says that nothing is pending. A driver that takes the PLIC for
//! edge-triggered, as QEMU's is (there a device asks once for each thing that happens to it), serves what it finds and
//! may leave "holding register empty" pending for ever, which on a level would interrupt without end.

use super::rig::Rig;
use super::{Plic, Uart16550};
use crate::bus::Width;
use crate::isa::address::PhysAddr;
use crate::isa::cause::Interrupt;

const SOURCE: u32 = 10;
const UART: u64 = 0x1000_0000;
const RBR_THR: u64 = UART;
const IER: u64 = UART + 1;
const IIR: u64 = UART + 2;
const LSR: u64 = UART + 5;
const CLAIM: u64 = 0x20_1004;

/// Both, with the receiver's and the transmitter's interrupts enabled.
fn rig() -> Rig {
    let mut rig = Rig::with_controller(1, 0x60_0000, Plic::new(1, 95).with_edge_triggered(SOURCE));
    let uart = Uart16550::new(SOURCE, 3_686_400, 1_000_000_000);
    rig.id = rig.bus.attach(UART, 0x100, Box::new(uart));
    rig.w32(4 * u64::from(SOURCE), 1);
    rig.w32(0x2080, 1 << SOURCE);
    rig.w8(IER, 3);
    rig
}

fn interrupting(rig: &Rig) -> bool {
    rig.line(0, Interrupt::SupervisorExternal)
}

/// Takes interrupts, as many as there are, with this handler; returns how many.
fn serve(rig: &mut Rig, handler: impl Fn(&mut Rig)) -> usize {
    let mut count = 0;
    while interrupting(rig) {
        assert_eq!(rig.r32(CLAIM), SOURCE);
        handler(rig);
        rig.w32(CLAIM, SOURCE);
        count += 1;
        assert!(count < 100, "the interrupts do not end");
    }
    count
}

/// Reads what LSR says there is and never looks at IIR.
fn read_all(rig: &mut Rig) {
    while rig.r8(LSR) & 1 != 0 {
        rig.r8(RBR_THR);
    }
}

#[test]
fn a_driver_that_never_reads_iir_is_not_interrupted_without_end() {
    let mut rig = rig();
    assert_eq!(serve(&mut rig, read_all), 1, "the transmitter's first interrupt");
    assert!(!interrupting(&rig));
    assert_eq!(rig.r8(IIR), 2, "which is still pending");
}

#[test]
fn such_a_driver_gets_an_interrupt_for_input_and_one_for_output() {
    let mut rig = rig();
    serve(&mut rig, read_all);
    rig.input(b"a");
    assert!(interrupting(&rig), "although the line was high all the time");
    serve(&mut rig, read_all);
    assert_eq!(rig.r8(LSR) & 1, 0);
    rig.w8(RBR_THR, b'x');
    assert!(interrupting(&rig), "the holding register is empty again");
    assert!(serve(&mut rig, read_all) > 0);
}

#[test]
fn a_driver_that_serves_one_thing_an_interrupt_is_called_for_all_of_them() {
    let mut rig = rig();
    rig.w8(IIR, 0x01);
    rig.input(b"abc");
    let one_byte = |rig: &mut Rig| {
        if rig.r8(IIR) & 0xf == 4 {
            rig.r8(RBR_THR);
        }
    };
    assert_eq!(serve(&mut rig, one_byte), 4);
    assert_eq!(rig.r8(LSR) & 1, 0);
    assert_eq!(rig.r8(IIR) & 0xf, 1);
}

#[test]
fn output_one_byte_an_interrupt_flows_to_the_end() {
    let mut rig = rig();
    let mut text = b"hello".iter();
    let mut count = 0;
    while interrupting(&rig) {
        assert_eq!(rig.r32(CLAIM), SOURCE);
        assert_eq!(rig.r8(IIR) & 0xf, 2);
        if let Some(&byte) = text.next() {
            rig.w8(RBR_THR, byte);
        }
        rig.w32(CLAIM, SOURCE);
        count += 1;
    }
    assert_eq!(rig.output(), b"hello");
    assert_eq!(count, 6, "one for each byte, and one that finds nothing more to send");
}

#[test]
fn a_driver_that_serves_everything_gets_no_interrupt_for_nothing() {
    let mut rig = rig();
    let everything = |rig: &mut Rig| {
        assert_eq!(rig.r8(IIR) & 1, 0, "something is pending");
        loop {
            rig.r8(RBR_THR);
            if rig.r8(IIR) & 1 != 0 {
                break;
            }
        }
    };
    assert_eq!(serve(&mut rig, everything), 1);
    rig.input(b"a");
    rig.w8(RBR_THR, b'x');
    assert_eq!(serve(&mut rig, everything), 1);
}

#[test]
fn a_load_tells_whether_it_has_changed_what_a_hart_looks_at() {
    let mut rig = rig();
    assert!(interrupting(&rig));
    let mut load = |address, width| rig.bus.load_noticing(PhysAddr(address), width, 0).expect("a register");
    assert_eq!(load(LSR, Width::Byte), (0x60, false));
    assert_eq!(load(CLAIM, Width::Word), (SOURCE.into(), true), "the line falls");
    assert_eq!(load(CLAIM, Width::Word), (0, false));
}
