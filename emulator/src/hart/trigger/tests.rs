//! Which accesses triggers break, and when they rest.

use super::{Match, tdata1};
use crate::hart::Reservation;
use crate::hart::csr::{envcfg, mstatus};
use crate::hart::execute::{Flow, execute};
use crate::hart::rig::Rig;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Privilege, Trap};
use crate::isa::csr::CsrId;
use crate::isa::decode::decode;
use crate::isa::extension::IsaSet;
use crate::platform::RAM_BASE;
use proptest::prelude::*;

const ADDRESS: u64 = RAM_BASE + 0x1000;
const ANY_MODE: u64 = tdata1::M | tdata1::S | tdata1::U;

/// A hart in M-mode with interrupts enabled (triggers rest otherwise), and trigger 0 set up.
fn rig(kind: u64, fields: u64, address: u64) -> Rig {
    let mut rig = Rig::new();
    rig.write(CsrId::PMPADDR0, !0);
    rig.write(CsrId::PMPCFG0, 0x1f);
    rig.write(CsrId::MSTATUS, mstatus::MIE | mstatus::SIE);
    set(&mut rig, 0, kind, fields, address);
    rig
}

fn set(rig: &mut Rig, index: u64, kind: u64, fields: u64, address: u64) {
    rig.write(CsrId::TSELECT, index);
    rig.write(CsrId::TDATA2, address);
    rig.write(CsrId::TDATA1, kind << 60 | fields);
}

#[test]
fn it_fires_for_its_kinds_of_access_only() {
    let kinds =
        [(Access::Fetch, tdata1::EXECUTE), (Access::Load, tdata1::LOAD), (Access::Store, tdata1::STORE)];
    for kind in [2, 6] {
        for (wanted, field) in kinds {
            let mut rig = rig(kind, field | ANY_MODE, ADDRESS);
            for (access, _) in kinds {
                assert_eq!(rig.hart.trigger_fires(ADDRESS, 2, access), access == wanted, "{access} {kind}");
            }
            assert_eq!(rig.hart.triggers.watch_fetches(), wanted == Access::Fetch);
            assert_eq!(rig.hart.triggers.watch_data(), wanted != Access::Fetch);
        }
    }
}

#[test]
fn it_fires_in_its_modes_only() {
    let modes =
        [(Privilege::User, tdata1::U), (Privilege::Supervisor, tdata1::S), (Privilege::Machine, tdata1::M)];
    for (wanted, field) in modes {
        let mut rig = rig(2, tdata1::LOAD | field, ADDRESS);
        for (mode, _) in modes {
            rig.enter(mode);
            assert_eq!(rig.hart.trigger_fires(ADDRESS, 8, Access::Load), mode == wanted, "{mode:?}");
        }
    }
}

#[test]
fn it_rests_in_a_trap_handler_that_has_not_enabled_interrupts() {
    let fires = |privilege, status, medeleg| {
        let mut rig = rig(6, tdata1::LOAD | ANY_MODE, ADDRESS);
        rig.write(CsrId::MSTATUS, status);
        rig.write(CsrId::MEDELEG, medeleg);
        rig.enter(privilege);
        rig.hart.trigger_fires(ADDRESS, 8, Access::Load)
    };
    let breakpoints = 1 << 3;
    assert!(!fires(Privilege::Machine, 0, 0));
    assert!(!fires(Privilege::Machine, mstatus::SIE, 0));
    assert!(fires(Privilege::Machine, mstatus::MIE, 0));
    assert!(fires(Privilege::Supervisor, 0, 0));
    assert!(!fires(Privilege::Supervisor, mstatus::MIE, breakpoints));
    assert!(fires(Privilege::Supervisor, mstatus::SIE, breakpoints));
    assert!(fires(Privilege::User, 0, breakpoints));
}

#[test]
fn any_byte_of_the_access_can_match() {
    let mut rig = rig(2, tdata1::STORE | ANY_MODE, ADDRESS + 5);
    assert!(rig.hart.trigger_fires(ADDRESS, 8, Access::Store));
    assert!(!rig.hart.trigger_fires(ADDRESS, 4, Access::Store));
    assert!(rig.hart.trigger_fires(ADDRESS + 5, 1, Access::Store));
}

#[test]
fn comparisons() {
    let cases = [
        (0, ADDRESS, ADDRESS, true),
        (0, ADDRESS, ADDRESS + 1, false),
        // NAPOT: three ones below the lowest zero are 16 bytes.
        (1, ADDRESS | 7, ADDRESS + 15, true),
        (1, ADDRESS | 7, ADDRESS + 16, false),
        (1, ADDRESS, ADDRESS + 1, true),
        (1, ADDRESS, ADDRESS + 2, false),
        (1, !0, 0x1234, true),
        (2, ADDRESS, ADDRESS, true),
        (2, ADDRESS, !0, true),
        (2, ADDRESS, ADDRESS - 1, false),
        (3, ADDRESS, ADDRESS - 1, true),
        (3, ADDRESS, ADDRESS, false),
        (4, 0xfff << 32 | 0x123, 0xabcd_1123, true),
        (4, 0xfff << 32 | 0x123, 0xabcd_1124, false),
        (5, 0xff << 32 | 0x12, 0x3412 << 32, true),
        (5, 0xff << 32 | 0x12, 0x3413 << 32, false),
    ];
    for (bits, tdata2, address, expected) in cases {
        let comparison = Match::from_bits(bits).unwrap();
        assert_eq!(comparison.holds(address, tdata2), expected, "{comparison:?} {tdata2:#x} {address:#x}");
    }
}

proptest! {
    #[test]
    fn napot_matches_the_range_that_its_ones_encode(base: u64, ones in 0..64u32, address: u64, near: bool) {
        let size = if ones == 63 { 0 } else { 2u64 << ones };
        let tdata2 = if ones == 63 { u64::MAX >> 1 } else { base & !(size - 1) | ((1 << ones) - 1) };
        let start = if ones == 63 { 0 } else { base & !(size - 1) };
        let address = if near { start.wrapping_add(address % 64).wrapping_sub(32) } else { address };
        let inside = ones == 63 || address.wrapping_sub(start) < size;
        prop_assert_eq!(Match::Napot.holds(address, tdata2), inside);
    }
}

#[test]
fn a_chain_fires_only_as_a_whole_and_marks_what_matched() {
    let mut rig = rig(6, tdata1::LOAD | ANY_MODE | 2 << 7 | tdata1::CHAIN, ADDRESS);
    set(&mut rig, 1, 6, tdata1::LOAD | ANY_MODE | 3 << 7, ADDRESS + 16);
    assert!(!rig.hart.trigger_fires(ADDRESS - 1, 1, Access::Load));
    assert!(!rig.hart.trigger_fires(ADDRESS + 16, 1, Access::Load));
    assert!(rig.hart.trigger_fires(ADDRESS + 15, 1, Access::Load));
    for index in 0..2 {
        rig.write(CsrId::TSELECT, index);
        assert_eq!(rig.read(CsrId::TDATA1) & (tdata1::HIT0 | tdata1::HIT1), tdata1::HIT0, "{index}");
    }
    // A chain from the last trigger leads nowhere: it never fires.
    set(&mut rig, 3, 6, tdata1::STORE | ANY_MODE | tdata1::CHAIN, ADDRESS);
    assert!(!rig.hart.trigger_fires(ADDRESS, 1, Access::Store));
}

#[test]
fn contexts_narrow_it() {
    let mut rig = rig(2, tdata1::LOAD | ANY_MODE, ADDRESS);
    let fires = |rig: &mut Rig| rig.hart.trigger_fires(ADDRESS, 1, Access::Load);
    // svalue 0x1234 against scontext, byte 1 ignored.
    rig.write(CsrId::TDATA3, 1 | 0x1234 << 2 | 2 << 36);
    assert!(!fires(&mut rig));
    rig.write(CsrId::SCONTEXT, 0xff34);
    assert!(fires(&mut rig));
    rig.write(CsrId::SCONTEXT, 0xff35);
    assert!(!fires(&mut rig));
    // svalue 7 against the ASID.
    rig.write(CsrId::TDATA3, 2 | 7 << 2);
    assert!(!fires(&mut rig));
    rig.write(CsrId::SATP, 7 << 44);
    assert!(fires(&mut rig));
    // mhvalue 5 against mcontext.
    rig.write(CsrId::TDATA3, 4 << 48 | 5 << 51);
    assert!(!fires(&mut rig));
    rig.write(CsrId::MCONTEXT, 5);
    assert!(fires(&mut rig));
}

#[test]
fn a_load_that_was_fast_is_broken_once_a_trigger_is_set() {
    let mut rig = rig(2, 0, 0);
    let load = |rig: &mut Rig| rig.hart.load::<u32, ()>(&mut rig.bus, ADDRESS, &mut ());
    assert_eq!(load(&mut rig), Ok(0));
    assert_eq!(load(&mut rig), Ok(0));
    rig.hart.attention = false;
    set(&mut rig, 0, 2, tdata1::LOAD | ANY_MODE, ADDRESS + 2);
    assert!(rig.hart.attention);
    assert_eq!(load(&mut rig), Err(Trap::new(Exception::Breakpoint, ADDRESS)));
    // An access beside it does not make the page fast again.
    assert_eq!(rig.hart.load::<u32, ()>(&mut rig.bus, ADDRESS + 8, &mut ()), Ok(0));
    assert_eq!(load(&mut rig), Err(Trap::new(Exception::Breakpoint, ADDRESS)));
    set(&mut rig, 0, 0, 0, 0);
    assert_eq!(load(&mut rig), Ok(0));
}

#[test]
fn it_comes_before_misaligned_and_access_faults() {
    let mut rig = rig(2, tdata1::STORE | ANY_MODE, 1);
    let store = rig.hart.store_slow(&mut rig.bus, VirtAddr(1), crate::bus::Width::Word, 0, &mut ());
    assert_eq!(store, Err(Trap::new(Exception::Breakpoint, 1)));
}

/// Executes an instruction whose address is in x1.
fn run(rig: &mut Rig, word: u32, address: u64) -> Result<Flow, Trap> {
    rig.hart.registers.set_x(1, address);
    execute(&mut rig.hart, &mut rig.bus, &decode(word, &IsaSet::full()), &mut ())
}

#[test]
fn atomics_are_loads_or_stores_or_both() {
    const LR_D: u32 = 0x1000_b12f;
    const SC_D: u32 = 0x1830_b12f;
    const AMOADD_D: u32 = 0x0030_b12f;
    const AMOCAS_D: u32 = 0x2830_b12f;
    for (word, load, store) in
        [(LR_D, true, false), (SC_D, false, true), (AMOADD_D, true, true), (AMOCAS_D, true, true)]
    {
        for (field, fires) in [(tdata1::LOAD, load), (tdata1::STORE, store)] {
            let mut rig = rig(6, field | ANY_MODE, ADDRESS + 7);
            rig.hart.reservation = Reservation::of(PhysAddr(ADDRESS));
            let expected =
                if fires { Err(Trap::new(Exception::Breakpoint, ADDRESS)) } else { Ok(Flow::Next) };
            assert_eq!(run(&mut rig, word, ADDRESS), expected, "{word:#x} {field}");
            assert_eq!(rig.read(CsrId::TDATA1) & tdata1::HIT0 != 0, fires, "{word:#x} {field}");
        }
    }
}

#[test]
fn cache_block_operations_are_stores_to_every_byte_of_the_block() {
    const INVAL: u32 = 0x0000_a00f;
    const CLEAN: u32 = 0x0010_a00f;
    const FLUSH: u32 = 0x0020_a00f;
    const ZERO: u32 = 0x0040_a00f;
    for word in [INVAL, CLEAN, FLUSH, ZERO] {
        for (field, place, fires) in [
            (tdata1::STORE, ADDRESS, true),
            (tdata1::STORE, ADDRESS + 63, true),
            (tdata1::STORE, ADDRESS + 64, false),
            (tdata1::STORE, ADDRESS - 1, false),
            (tdata1::LOAD, ADDRESS, false),
        ] {
            let mut rig = rig(6, field | ANY_MODE, place);
            rig.write(CsrId::MENVCFG, envcfg::CBZE | envcfg::CBCFE | envcfg::CBIE);
            let expected =
                if fires { Err(Trap::new(Exception::Breakpoint, ADDRESS + 9)) } else { Ok(Flow::Next) };
            assert_eq!(run(&mut rig, word, ADDRESS + 9), expected, "{word:#x} {place:#x} {field}");
            assert_eq!(rig.read(CsrId::TDATA1) & tdata1::HIT0 != 0, fires, "{word:#x} {place:#x} {field}");
        }
    }
}
