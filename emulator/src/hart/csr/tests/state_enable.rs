//! `mstateen0`.

use super::*;

#[test]
fn each_bit_gates_its_registers_below_m_mode() {
    let cases = [
        (CsrId::SENVCFG, CsrId::MSTATEEN0, mstateen::ENVCFG),
        (CsrId::SCONTEXT, CsrId::MSTATEEN0, mstateen::CONTEXT),
        (CsrId::SSTATEEN0, CsrId::MSTATEEN0, mstateen::SE0),
        (CsrId::SSTATEEN3, CsrId::MSTATEEN3, mstateen::SE0),
    ];
    for (csr, enable, bit) in cases {
        let mut rig = Rig::new();
        assert!(rig.try_read(csr).is_ok(), "{csr} in M");
        rig.enter(Privilege::Supervisor);
        assert_eq!(rig.try_read(csr), Err(ILLEGAL), "{csr}");
        rig.enter(Privilege::Machine);
        rig.write(enable, bit);
        rig.enter(Privilege::Supervisor);
        assert!(rig.try_read(csr).is_ok(), "{csr} enabled");
    }
}

#[test]
fn without_smstateen_nothing_is_gated() {
    let mut rig = Rig::with_isa(IsaSet::full().without(Extension::Smstateen));
    rig.enter(Privilege::Supervisor);
    assert!(rig.try_read(CsrId::SENVCFG).is_ok());
    assert!(rig.try_read(CsrId::SSTATEEN0).is_ok());
}
