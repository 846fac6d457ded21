//! PMP and `mseccfg`.

use super::*;
use crate::bus::Width;
use crate::isa::address::VirtAddr;
use crate::platform::RAM_BASE;

#[test]
fn a_write_of_pmp_takes_effect_on_the_next_access() {
    let mut rig = Rig::new();
    rig.write(CsrId::PMPADDR0, ALL_ONES);
    rig.write(CsrId::PMPCFG0, 0x1f);
    rig.enter(Privilege::Supervisor);
    let load = |rig: &mut Rig| rig.hart.load::<u64, ()>(&mut rig.bus, RAM_BASE, &mut ()).is_ok();
    assert!(load(&mut rig) && load(&mut rig));
    rig.enter(Privilege::Machine);
    rig.write(CsrId::PMPCFG0, 0);
    rig.enter(Privilege::Supervisor);
    assert!(!load(&mut rig));
    let slow = rig.hart.load_slow(&mut rig.bus, VirtAddr(RAM_BASE), Width::Byte, &mut ());
    assert!(slow.is_err());
}

#[test]
fn mseccfg_is_reached() {
    let mut rig = Rig::new();
    assert_eq!(rig.legalised(CsrId::MSECCFG, ALL_ONES), 7);
    assert_eq!(rig.legalised(CsrId::MSECCFG, 0), 3, "MML and MMWP stay");
}
