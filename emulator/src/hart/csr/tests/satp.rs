//! `satp`.

use super::*;

#[test]
fn an_unsupported_mode_makes_the_whole_write_have_no_effect() {
    let mut rig = Rig::new();
    let good = 8 << 60 | 7 << 44 | 0x8_0000;
    rig.write(CsrId::SATP, good);
    for mode in [1, 2, 7, 11, 12, 13, 14, 15] {
        assert_eq!(rig.legalised(CsrId::SATP, mode << 60 | 9 << 44 | 0x1234), good, "mode {mode}");
    }
}

#[test]
fn asid_bits_that_do_not_exist_are_zero() {
    for (bits, mask) in [(0, 0), (9, 0x1ff), (16, 0xffff)] {
        let tlb = TlbGeometry { asid_bits: bits, ..TlbGeometry::FAST };
        let mut rig = Rig::with_config(HartConfig { tlb, ..HartConfig::default() });
        assert_eq!(rig.legalised(CsrId::SATP, 8 << 60 | 0xffff << 44) >> 44 & 0xffff, mask);
    }
}

#[test]
fn tvm_keeps_it_from_s_mode_and_not_from_m_mode() {
    let mut rig = Rig::new();
    rig.write(CsrId::MSTATUS, mstatus::TVM);
    assert!(rig.try_read(CsrId::SATP).is_ok());
    rig.enter(Privilege::Supervisor);
    assert_eq!(rig.try_read(CsrId::SATP), Err(ILLEGAL));
    assert_eq!(rig.try_access(CsrId::SATP, CsrOperation::Write, 8 << 60), Err(ILLEGAL));
    assert_eq!(rig.hart.csrs.satp.0, 0);
}

#[test]
fn a_write_changes_the_context_and_removes_no_translation() {
    let space = |asid: u64| 8 << 60 | asid << 44;
    let mut rig = Rig::new();
    rig.enter(Privilege::Supervisor);
    // Not all that S-mode finds comes by global entries.
    rig.hart.kernel_is_global = false;
    rig.write(CsrId::SATP, space(1));
    let tag = rig.hart.front.fetch_tag();
    rig.write(CsrId::SATP, space(2));
    assert_ne!(rig.hart.front.fetch_tag(), tag);
    assert_eq!(rig.hart.fetch_context().satp.asid(), 2);
    rig.write(CsrId::SATP, space(1));
    // The same context has the same name: what was found in it is found again.
    assert_eq!(rig.hart.front.fetch_tag(), tag);
}
