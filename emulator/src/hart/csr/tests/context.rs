//! What CSRs make of the context of accesses.

use super::*;

#[test]
fn mprv_lends_loads_and_stores_the_mode_of_mpp() {
    let mut rig = Rig::new();
    rig.write(CsrId::MSTATUS, mstatus::MPRV | 1 << 11);
    assert_eq!(rig.hart.data_context().privilege, Privilege::Supervisor);
    assert_eq!(rig.hart.fetch_context().privilege, Privilege::Machine);
    rig.write(CsrId::MSTATUS, mstatus::MPRV);
    assert_eq!(rig.hart.data_context().privilege, Privilege::User);
    rig.write(CsrId::MSTATUS, 1 << 11);
    assert_eq!(rig.hart.data_context().privilege, Privilege::Machine);
}

#[test]
fn sum_and_mxr_reach_the_context_through_sstatus() {
    let mut rig = Rig::new();
    rig.enter(Privilege::Supervisor);
    let fetch = rig.hart.front.fetch_tag();
    rig.write(CsrId::SSTATUS, mstatus::SUM | mstatus::MXR);
    assert!(rig.hart.data_context().sum && rig.hart.data_context().mxr);
    assert_eq!(rig.hart.front.fetch_tag(), fetch, "fetches do not depend on them");
    rig.write(CsrId::SSTATUS, 0);
    assert!(!rig.hart.data_context().sum && !rig.hart.data_context().mxr);
}
