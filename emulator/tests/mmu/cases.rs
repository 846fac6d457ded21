//! Single cases of TLB, front cache and page-crossing accesses that were wrong once, or that one wants to read.

use crate::world::{DEVICE_BASE, RAM_BASE, Register, bus};
use sv39::bus::{Bus, Width};
use sv39::hart::csr::{envcfg, mstatus};
use sv39::hart::execute::{Flow, execute};
use sv39::hart::{Hart, HartConfig};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Exception, Privilege, Trap};
use sv39::isa::decode::decode;
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

    /// The four bytes at `physical` have no rights, for nobody if `locked`; S- and U-mode may do everything elsewhere.
    fn forbid(&mut self, physical: u64, locked: bool) {
        let pmp = &mut self.hart.pmp;
        pmp.write_address_register(0, physical >> 2);
        pmp.write_address_register(1, u64::MAX);
        pmp.write_config_register(0, 0x1f10 | if locked { 0x80 } else { 0 });
        self.hart.protection_changed();
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
fn so_does_a_fence_for_a_whole_address_space() {
    let mut case = Case::new(TlbGeometry { asid_bits: 2, ..TlbGeometry::FAST });
    let page = case.fill(1, 11);
    case.put(LAST, page, RWXAD);
    assert_eq!(case.load(0), Ok(11));
    case.put(LAST, 0, 0);
    case.hart.fence(None, Some(0xfff1), &mut ());
    assert_eq!(case.load(0), Err(Trap::new(Exception::LoadPageFault, 0)));
}

#[test]
fn a_global_page_hides_those_of_single_spaces_from_the_front_cache_too() {
    let mut case = Case::new(TlbGeometry { entries: 4, ways: 4, ..TlbGeometry::FAST });
    let (old, new) = (case.fill(1, 11), case.fill(2, 22));
    case.put(LAST + 8, old, RWXAD);
    case.put(LAST, old, RWXAD);
    assert_eq!((case.load(0x1000), case.load(0)), (Ok(11), Ok(11)));
    // The first way is free again; the global page goes there, before the one that only this space has.
    case.hart.fence(Some(VirtAddr(0x1000)), Some(1), &mut ());
    case.put(LAST, new, RWXAD | GLOBAL);
    case.space(2);
    assert_eq!(case.load(0), Ok(22));
    case.space(1);
    assert_eq!(case.hart.tlb.entries().count(), 2);
    assert_eq!(case.load(0), Ok(22));
}

#[test]
fn pmp_sees_the_bytes_of_each_page_and_no_more() {
    let mut case = Case::new(TlbGeometry::FAST);
    let (one, two) = (case.fill(1, 11), case.fill(2, 22));
    case.put(LAST, one, RWXAD);
    case.put(LAST + 8, two, RWXAD);
    case.forbid(two + 4, false);
    assert_eq!(case.load(0xffc), Ok(22 << 32), "four bytes of the second page");
    assert_eq!(case.load(0xffd), Err(Trap::new(Exception::LoadAccessFault, 0x1000)));
    assert_eq!(case.load(0x1008), Ok(0));
    assert_eq!(
        case.load(0x1000),
        Err(Trap::new(Exception::LoadAccessFault, 0x1000)),
        "also after its neighbour"
    );
    assert_eq!(case.store(0x1008, 1), Ok(()));
    assert_eq!(case.store(0x1000, 1), Err(Trap::new(Exception::StoreAccessFault, 0x1000)));
}

#[test]
fn pmp_holds_for_untranslated_loads_everywhere() {
    let mut case = Case::new(TlbGeometry::FAST);
    let page = case.fill(1, 11);
    case.hart.privilege = Privilege::Machine;
    case.forbid(page, true);
    case.hart.context_changed();
    assert_eq!(case.load(page + 0x1000), Ok(0));
    assert_eq!(case.load(page + 8), Ok(0));
    assert_eq!(case.load(page), Err(Trap::new(Exception::LoadAccessFault, page)));
}

#[test]
fn pmp_asks_for_the_mode_of_the_access() {
    let mut case = Case::new(TlbGeometry::FAST);
    let page = case.fill(1, 11);
    case.put(LAST, page, RWXAD);
    case.forbid(page, false);
    case.hart.privilege = Privilege::Machine;
    case.hart.context_changed();
    let load = |case: &mut Case, address| case.hart.load::<u32, _>(&mut case.bus, address, &mut ());
    assert_eq!(load(&mut case, page), Ok(11));
    case.hart.csrs.mstatus |= mstatus::MPRV | 1 << mstatus::MPP_SHIFT;
    case.hart.context_changed();
    assert_eq!(load(&mut case, 0), Err(Trap::new(Exception::LoadAccessFault, 0)));
    assert_eq!(load(&mut case, 4), Ok(0));
}

#[test]
fn cache_block_operations_need_rights_for_their_whole_block() {
    const CLEAN: u32 = 0x0010_a00f;
    const ZERO: u32 = 0x0040_a00f;
    let mut case = Case::new(TlbGeometry::FAST);
    let page = case.fill(1, 11);
    case.put(LAST, page, RWXAD);
    case.hart.csrs.menvcfg |= envcfg::CBZE | envcfg::CBCFE;
    case.forbid(page + 60, false);
    for word in [CLEAN, ZERO] {
        let insn = decode(word, &case.hart.isa());
        let mut run = |address| {
            case.hart.registers.set_x(1, address);
            execute(&mut case.hart, &mut case.bus, &insn, &mut ())
        };
        assert_eq!(run(8), Err(Trap::new(Exception::StoreAccessFault, 8)), "{word:#x}");
        assert_eq!(run(64), Ok(Flow::Next), "{word:#x}");
    }
    assert_eq!(case.load(0), Ok(11), "nothing was zeroed");
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
