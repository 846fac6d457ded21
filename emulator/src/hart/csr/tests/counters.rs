//! `mcycle`, `minstret`, and what gates them.

use super::*;
use crate::isa::cause::{Cause, Exception};

#[test]
fn they_follow_the_clock() {
    let mut rig = Rig::new();
    rig.at(1234);
    for csr in [CsrId::CYCLE, CsrId::MCYCLE, CsrId::INSTRET, CsrId::MINSTRET] {
        assert_eq!(rig.read(csr), 1234, "{csr}");
    }
    assert_eq!(rig.read(CsrId::TIME), 12);
    assert_eq!(rig.read(CsrId::HPMCOUNTER3), 0);
}

#[test]
fn a_write_suppresses_the_increment_of_its_own_instruction() {
    for (machine, user) in [(CsrId::MCYCLE, CsrId::CYCLE), (CsrId::MINSTRET, CsrId::INSTRET)] {
        let mut rig = Rig::new();
        rig.at(10);
        rig.write(machine, 100);
        rig.at(11);
        assert_eq!((rig.read(machine), rig.read(user)), (100, 100));
        rig.at(20);
        assert_eq!(rig.read(machine), 109);
        // All ones, and the next instruction wraps it.
        rig.write(machine, ALL_ONES);
        rig.at(21);
        assert_eq!(rig.read(machine), ALL_ONES);
        rig.at(22);
        assert_eq!(rig.read(machine), 0);
    }
}

#[test]
fn what_traps_does_not_retire_and_what_returns_does() {
    let mut rig = Rig::new();
    rig.at(5);
    rig.hart.take_trap(Cause::Exception(Exception::MachineEcall), 0, &mut ());
    rig.at(6);
    assert_eq!((rig.read(CsrId::MINSTRET), rig.read(CsrId::MCYCLE)), (5, 6));
    rig.hart.mret(&Rig::insn(), &mut ()).unwrap();
    rig.enter(Privilege::Machine);
    rig.at(7);
    assert_eq!(rig.read(CsrId::MINSTRET), 6);
    // An interrupt comes between instructions: none is lost.
    rig.hart.take_trap(Cause::Interrupt(Interrupt::MachineTimer), 0, &mut ());
    assert_eq!(rig.read(CsrId::MINSTRET), 6);
}

#[test]
fn idle_ticks_are_cycles_and_no_instructions() {
    let mut rig = Rig::with_config(HartConfig::default());
    rig.hart.begin_slice(1, 10);
    rig.hart.budget = 0;
    // Ten instructions in all; then it waits for a thousand ticks.
    rig.hart.begin_slice(1010, 2000);
    rig.at(1010);
    assert_eq!((rig.read(CsrId::MINSTRET), rig.read(CsrId::MCYCLE)), (10, 1010));
}

#[test]
fn inhibition_begins_and_ends_with_the_next_instruction() {
    for (csr, bit) in [(CsrId::MCYCLE, 1), (CsrId::MINSTRET, 4)] {
        let mut rig = Rig::new();
        rig.at(10);
        rig.write(CsrId::MCOUNTINHIBIT, bit);
        rig.at(11);
        // The write of mcountinhibit itself is counted.
        assert_eq!(rig.read(csr), 11);
        rig.at(20);
        rig.raise(Exception::IllegalInstruction, 0);
        assert_eq!(rig.read(csr), 11);
        rig.write(csr, 50);
        rig.at(30);
        assert_eq!(rig.read(csr), 50);
        rig.write(CsrId::MCOUNTINHIBIT, 0);
        rig.at(31);
        // And here it is not.
        assert_eq!(rig.read(csr), 50);
        rig.at(33);
        assert_eq!(rig.read(csr), 52);
    }
}

#[test]
fn both_enable_registers_gate_every_counter() {
    for number in 0..32u16 {
        let csr = CsrId(CsrId::CYCLE.0 + number);
        for (machine, supervisor) in [(false, false), (false, true), (true, false), (true, true)] {
            let mut rig = Rig::new();
            rig.write(CsrId::MCOUNTEREN, u64::from(machine) << number);
            rig.write(CsrId::SCOUNTEREN, u64::from(supervisor) << number);
            assert!(rig.try_read(csr).is_ok());
            rig.enter(Privilege::Supervisor);
            assert_eq!(rig.try_read(csr).is_ok(), machine, "{csr} in S");
            rig.enter(Privilege::User);
            assert_eq!(rig.try_read(csr).is_ok(), machine && supervisor, "{csr} in U");
        }
    }
}

#[test]
fn absent_counters_cannot_be_enabled() {
    let isa = IsaSet::full().without(Extension::Zihpm);
    let mut rig = Rig::with_isa(isa);
    assert_eq!(rig.legalised(CsrId::MCOUNTEREN, ALL_ONES), 7);
    assert_eq!(rig.legalised(CsrId::MCOUNTINHIBIT, ALL_ONES), 5);
}
