//! Single cases of TLB, front cache and page-crossing accesses that were wrong once, or that one wants to read.

use crate::world::{DEVICE_BASE, RAM_BASE, Register, bus};
use sv39::bus::{Bus, Width};
use sv39::hart::csr::envcfg;
use sv39::hart::{Hart, HartConfig};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Exception, Privilege, Trap};
use sv39::isa::pte::Satp;
use sv39::mmu::TlbGeometry;

const RWXAD: u64 = 0xcf;
const GLOBAL: u64 = 0x20;
const ROOT: u64 = RAM_BASE + 0x10000;
const MIDDLE: u64 = RAM_BASE + 0x11000;
const LAST: u64 = RAM_BASE + 0x12000;

struct Case {
    hart: Hart,
    bus: Bus,
}

impl Case {
    /// S-mode, Sv39, address space 1, three levels of tables for addresses from 0, nothing mapped.
    fn new(tlb: TlbGeometry) -> Self {
        let config = HartConfig { tlb, ..HartConfig::default() };
        let mut case = Self { hart: Hart::new(config), bus: bus(32, Register { value: Some(0) }) };
        case.hart.slice_end = 10;
        case.hart.privilege = Privilege::Supervisor;
        case.hart.csrs.menvcfg = envcfg::ADUE;
        case.hart.pmp.open_all();
        case.put(ROOT, MIDDLE, 1);
        case.put(MIDDLE, LAST, 1);
        case.space(1);
        case
    }

    fn put(&mut self, at: u64, target: u64, bits: u64) {
        self.bus.ram.store(PhysAddr(at), Width::Double, target >> 2 | bits);
    }

    fn space(&mut self, asid: u64) {
        self.hart.csrs.satp = Satp(8 << 60 | asid << 44 | ROOT >> 12);
        self.hart.context_changed();
    }

    fn load(&mut self, va: u64) -> Result<u64, Trap> {
        self.hart.load::<u64, _>(&mut self.bus, va, &mut ())
    }

    fn store(&mut self, va: u64, value: u64) -> Result<(), Trap> {
        self.hart.store::<u64, _>(&mut self.bus, va, value, &mut ())
    }

    /// Marks the first word of a data page.
    fn fill(&mut self, page: u64, value: u64) -> u64 {
        let address = RAM_BASE + page * 4096;
        self.bus.ram.store(PhysAddr(address), Width::Double, value);
        address
    }
}

#[test]
fn a_fence_ignores_asid_bits_that_do_not_exist() {
    let mut case = Case::new(TlbGeometry { asid_bits: 2, ..TlbGeometry::MODEL });
    let page = case.fill(1, 11);
    case.put(LAST, page, RWXAD);
    assert_eq!(case.load(0), Ok(11));
    case.put(LAST, 0, 0);
    assert_eq!(case.load(0), Ok(11), "still in the TLB");
    case.hart.fence(Some(VirtAddr(0)), Some(0xfff1), &mut ());
    assert_eq!(case.load(0), Err(Trap::new(Exception::LoadPageFault, 0)));
}

#[test]
fn global_in_a_pointer_makes_the_page_global() {
    let mut case = Case::new(TlbGeometry::FAST);
    let page = case.fill(1, 11);
    case.put(MIDDLE, LAST, 1 | GLOBAL);
    case.put(LAST, page, RWXAD);
    assert_eq!(case.load(0), Ok(11));
    case.put(LAST, 0, 0);
    case.space(2);
    assert_eq!(case.load(0), Ok(11), "found in another address space");
    case.hart.fence(None, Some(2), &mut ());
    assert_eq!(case.load(0), Ok(11), "a fence for one address space leaves it");
    case.hart.fence(None, None, &mut ());
    assert_eq!(case.load(0), Err(Trap::new(Exception::LoadPageFault, 0)));
}

#[test]
fn a_small_page_hides_a_large_one_from_the_front_cache_too() {
    let mut case = Case::new(TlbGeometry::FAST);
    case.fill(0, 10);
    let page = case.fill(1, 11);
    // A large page without D, so that the store below has to walk.
    case.put(MIDDLE, RAM_BASE, RWXAD & !0x80);
    assert_eq!(case.load(0), Ok(10));
    case.put(MIDDLE, LAST, 1);
    case.put(LAST, page, RWXAD);
    case.store(8, 1).unwrap();
    assert_eq!(case.load(0), Ok(11));
}

#[test]
fn a_small_page_that_refuses_gives_way_to_the_large_one() {
    let mut case = Case::new(TlbGeometry::FAST);
    let page = case.fill(1, 11);
    case.put(LAST, page, RWXAD & !0x84);
    assert_eq!(case.load(0), Ok(11));
    case.put(MIDDLE, RAM_BASE, RWXAD);
    case.store(0, 77).unwrap();
    assert_eq!(case.load(0), Ok(77), "both answer from the large page");
    assert_eq!(case.bus.ram.load(PhysAddr(RAM_BASE), Width::Double), 77);
    assert_eq!(case.hart.tlb.entries().count(), 1);
}

#[test]
fn a_crossing_access_is_done_with_its_first_page_before_the_second() {
    let mut case = Case::new(TlbGeometry::FAST);
    case.put(LAST, DEVICE_BASE, RWXAD);
    // The device does not answer crossing accesses; the second page is not mapped.
    assert_eq!(case.load(0xffc), Err(Trap::new(Exception::LoadAccessFault, 0xffc)));
    assert_eq!(case.store(0xffc, 1), Err(Trap::new(Exception::StoreAccessFault, 0xffc)));
    let page = case.fill(1, 0);
    case.put(LAST, page, RWXAD);
    case.hart.fence(None, None, &mut ());
    assert_eq!(case.load(0xffc), Err(Trap::new(Exception::LoadPageFault, 0x1000)));
    assert_eq!(case.store(0xffc, u64::MAX), Err(Trap::new(Exception::StorePageFault, 0x1000)));
    assert_eq!(case.bus.ram.load(PhysAddr(page + 0xff8), Width::Double), 0, "no byte was written");
}

#[test]
fn satp_alone_removes_nothing_and_tags_tell_spaces_apart() {
    let mut case = Case::new(TlbGeometry::FAST);
    let (one, two) = (case.fill(1, 11), case.fill(2, 22));
    case.put(LAST, one, RWXAD);
    assert_eq!(case.load(0), Ok(11));
    case.put(LAST, two, RWXAD);
    case.space(2);
    assert_eq!(case.load(0), Ok(22));
    case.space(1);
    assert_eq!(case.load(0), Ok(11), "stale, and rightly so: no fence was made");
    case.hart.fence(None, Some(1), &mut ());
    assert_eq!(case.load(0), Ok(22));
}
