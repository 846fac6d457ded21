//! `mip`, `mie`, their views of S-mode, and `stimecmp`.

use super::*;

const SSIP: u64 = Interrupt::SupervisorSoftware.bit();
const STIP: u64 = Interrupt::SupervisorTimer.bit();
const SEIP: u64 = Interrupt::SupervisorExternal.bit();
const MEIP: u64 = Interrupt::MachineExternal.bit();

fn drive(rig: &mut Rig, interrupt: Interrupt, level: bool, now: u64) {
    rig.bus.lines.set_hart(0, interrupt, level);
    rig.hart.sample_interrupts(&rig.bus, now);
}

#[test]
fn the_supervisor_views_show_what_is_delegated() {
    let mut rig = Rig::new();
    rig.write(CsrId::MIE, ALL_ONES);
    rig.write(CsrId::MIP, ALL_ONES);
    assert_eq!((rig.read(CsrId::SIE), rig.read(CsrId::SIP)), (0, 0));
    rig.write(CsrId::MIDELEG, SSIP | STIP);
    assert_eq!((rig.read(CsrId::SIE), rig.read(CsrId::SIP)), (SSIP | STIP, SSIP | STIP));
    // Writes of sie reach only what is delegated.
    rig.write(CsrId::SIE, 0);
    assert_eq!(rig.read(CsrId::MIE), 0xaaa & !(SSIP | STIP));
}

#[test]
fn of_sip_only_a_delegated_ssip_is_written() {
    let mut rig = Rig::new();
    rig.write(CsrId::MIP, SSIP);
    rig.write(CsrId::SIP, 0);
    assert_eq!(rig.read(CsrId::MIP), SSIP, "not delegated: ignored, not cleared");
    rig.write(CsrId::MIDELEG, ALL_ONES);
    rig.write(CsrId::SIP, 0);
    assert_eq!(rig.read(CsrId::MIP), 0);
    rig.write(CsrId::SIP, ALL_ONES);
    assert_eq!(rig.read(CsrId::MIP), SSIP);
}

#[test]
fn machine_level_bits_of_mip_are_the_devices() {
    let mut rig = Rig::new();
    drive(&mut rig, Interrupt::MachineTimer, true, 0);
    assert_eq!(rig.legalised(CsrId::MIP, 0), Interrupt::MachineTimer.bit());
    drive(&mut rig, Interrupt::MachineTimer, false, 0);
    assert_eq!(rig.legalised(CsrId::MIP, ALL_ONES), SSIP | STIP | SEIP);
}

#[test]
fn seip_is_the_line_or_the_written_bit_and_set_starts_from_the_written_bit() {
    let mut rig = Rig::new();
    drive(&mut rig, Interrupt::SupervisorExternal, true, 0);
    assert_eq!(rig.read(CsrId::MIP), SEIP);
    // The line is read, and must not be written back into the bit.
    assert_eq!(rig.try_access(CsrId::MIP, CsrOperation::Set, SSIP), Ok(SEIP));
    drive(&mut rig, Interrupt::SupervisorExternal, false, 0);
    assert_eq!(rig.read(CsrId::MIP), SSIP);
    rig.write(CsrId::MIP, SEIP);
    assert_eq!(rig.read(CsrId::MIP), SEIP);
    drive(&mut rig, Interrupt::SupervisorExternal, true, 0);
    rig.try_access(CsrId::MIP, CsrOperation::Clear, SEIP).unwrap();
    assert_eq!(rig.read(CsrId::MIP), SEIP, "the line still asks");
    drive(&mut rig, Interrupt::SupervisorExternal, false, 0);
    assert_eq!(rig.read(CsrId::MIP), 0);
}

#[test]
fn stip_follows_stimecmp_only_with_stce() {
    let mut rig = Rig::new();
    rig.at(1000);
    rig.write(CsrId::STIMECMP, 5);
    assert_eq!(rig.read(CsrId::MIP), 0);
    assert_eq!(rig.legalised(CsrId::MIP, STIP), STIP);
    rig.write(CsrId::MIP, 0);
    assert_eq!(rig.hart.timer_deadline(&rig.bus, 1000), None);
    // 1000 ticks are time 10, past 5.
    rig.write(CsrId::MENVCFG, envcfg::STCE);
    assert_eq!(rig.read(CsrId::MIP), STIP);
    assert_eq!(rig.legalised(CsrId::MIP, 0), STIP, "not writable now");
    rig.write(CsrId::STIMECMP, 12);
    assert_eq!(rig.read(CsrId::MIP), 0);
    assert_eq!(rig.legalised(CsrId::MIP, STIP), 0, "not writable now");
    assert_eq!(rig.hart.timer_deadline(&rig.bus, 1000), Some(1200));
    rig.hart.sample_interrupts(&rig.bus, 1199);
    assert_eq!(rig.read(CsrId::MIP), 0);
    rig.hart.sample_interrupts(&rig.bus, 1200);
    assert_eq!(rig.read(CsrId::MIP), STIP);
}

#[test]
fn stimecmp_asks_the_engine_to_look() {
    let mut rig = Rig::new();
    rig.write(CsrId::MENVCFG, envcfg::STCE);
    rig.hart.attention = false;
    rig.write(CsrId::STIMECMP, 5);
    assert!(rig.hart.attention);
}

#[test]
fn s_mode_needs_stce_and_the_time_counter_for_stimecmp() {
    for (stce, tm, works) in [(0, 0, false), (0, 2, false), (1, 0, false), (1, 2, true)] {
        let mut rig = Rig::new();
        rig.write(CsrId::MENVCFG, stce << 63);
        rig.write(CsrId::MCOUNTEREN, tm);
        assert!(rig.try_read(CsrId::STIMECMP).is_ok());
        rig.enter(Privilege::Supervisor);
        assert_eq!(rig.try_read(CsrId::STIMECMP).is_ok(), works, "STCE {stce} TM {tm}");
        rig.enter(Privilege::User);
        assert_eq!(rig.try_read(CsrId::STIMECMP), Err(ILLEGAL));
    }
}

#[test]
fn enabling_a_pending_interrupt_asks_the_engine_to_look() {
    let mut rig = Rig::new();
    drive(&mut rig, Interrupt::MachineExternal, true, 0);
    rig.hart.attention = false;
    rig.write(CsrId::MSTATUS, mstatus::MIE);
    assert!(!rig.hart.attention, "nothing enabled in mie");
    rig.write(CsrId::MIE, MEIP);
    assert!(std::mem::take(&mut rig.hart.attention));
    rig.write(CsrId::MSTATUS, 0);
    assert!(!rig.hart.attention, "disabled");
    rig.write(CsrId::MSTATUS, mstatus::MIE);
    assert!(rig.hart.attention);
}
