//! `fflags`, `frm` and `fcsr`.

use super::*;

#[test]
fn fcsr_is_made_of_fflags_and_frm() {
    let mut rig = Rig::new();
    rig.write(CsrId::MSTATUS, mstatus::FS);
    assert_eq!(rig.legalised(CsrId::FCSR, ALL_ONES), 0xff);
    assert_eq!((rig.read(CsrId::FFLAGS), rig.read(CsrId::FRM)), (0x1f, 7));
    assert_eq!(rig.legalised(CsrId::FFLAGS, 0xe2), 2);
    // Reserved rounding modes are held.
    assert_eq!(rig.legalised(CsrId::FRM, 0xd), 5);
    assert_eq!(rig.read(CsrId::FCSR), 5 << 5 | 2);
}

#[test]
fn nothing_is_reached_while_fs_is_off() {
    for csr in [CsrId::FFLAGS, CsrId::FRM, CsrId::FCSR] {
        let mut rig = Rig::new();
        assert_eq!(rig.try_read(csr), Err(ILLEGAL), "{csr}");
        assert_eq!(rig.try_access(csr, CsrOperation::Write, 1), Err(ILLEGAL), "{csr}");
    }
}

#[test]
fn writes_make_fs_dirty_and_reads_do_not() {
    for csr in [CsrId::FFLAGS, CsrId::FRM, CsrId::FCSR] {
        let mut rig = Rig::new();
        rig.write(CsrId::MSTATUS, 1 << 13);
        rig.read(csr);
        assert_eq!(rig.read(CsrId::MSTATUS) & mstatus::FS, 1 << 13, "{csr}");
        rig.try_access(csr, CsrOperation::Set, 0).unwrap();
        assert_eq!(
            rig.read(CsrId::MSTATUS) & (mstatus::FS | mstatus::SD),
            mstatus::FS | mstatus::SD,
            "{csr}"
        );
    }
}
