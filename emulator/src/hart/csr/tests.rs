//! WARL behaviour, access rules and side effects of every CSR.

mod context;
mod counters;
mod float;
mod interrupts;
mod misa;
mod protection;
mod satp;
mod state_enable;

use super::register::{Descriptor, Gate};
use super::value::{Mcause, Mepc, Mscratch, Mtval, Scause, Sepc, Sscratch, Stval};
use super::{CsrOperation, ValueCsr, envcfg, mstateen, mstatus};
use crate::hart::HartConfig;
use crate::hart::rig::{ILLEGAL, Rig};
use crate::isa::cause::{Interrupt, Privilege};
use crate::isa::csr::CsrId;
use crate::isa::extension::{Extension, IsaSet};
use crate::mmu::TlbGeometry;
use proptest::prelude::*;

const ALL_ONES: u64 = u64::MAX;

/// Registers that hold exactly the bits of a mask, whatever is written, with everything implemented.
const MASKED: &[(CsrId, u64)] = &[
    (CsrId::MSCRATCH, ALL_ONES),
    (CsrId::SSCRATCH, ALL_ONES),
    (CsrId::MCAUSE, ALL_ONES),
    (CsrId::SCAUSE, ALL_ONES),
    (CsrId::MTVAL, ALL_ONES),
    (CsrId::STVAL, ALL_ONES),
    (CsrId::MEPC, !1),
    (CsrId::SEPC, !1),
    (CsrId::MTVEC, !2),
    (CsrId::STVEC, !2),
    (CsrId::MEDELEG, 0x8b3fe),
    (CsrId::MIDELEG, 0x222),
    (CsrId::MIE, 0xaaa),
    (CsrId::MIP, 0x222),
    (CsrId::SIE, 0),
    (CsrId::SIP, 0),
    (CsrId::MCOUNTEREN, 0xffff_ffff),
    (CsrId::SCOUNTEREN, 0xffff_ffff),
    (CsrId::MCOUNTINHIBIT, 0xffff_fffd),
    (CsrId::STIMECMP, ALL_ONES),
    (CsrId::MSTATEEN0, 1 << 63 | 1 << 62 | 1 << 57),
    (CsrId(CsrId::MSTATEEN0.0 + 1), 1 << 63),
    (CsrId(CsrId::MSTATEEN0.0 + 2), 1 << 63),
    (CsrId::MSTATEEN3, 1 << 63),
    (CsrId::SSTATEEN0, 0),
    (CsrId::SSTATEEN3, 0),
    (CsrId::MHPMEVENT3, 0),
    (CsrId::MHPMEVENT31, 0),
    (CsrId::MHPMCOUNTER3, 0),
    (CsrId::MHPMCOUNTER31, 0),
    (CsrId::SCONTEXT, 0xffff_ffff),
    (CsrId::MCONTEXT, 0x1fff),
    (CsrId::TDATA2, ALL_ONES),
    (CsrId::PMPADDR0, (1 << 54) - 1),
    (CsrId(CsrId::PMPADDR0.0 + 15), (1 << 54) - 1),
    (CsrId(CsrId::PMPADDR0.0 + 16), 0),
    (CsrId::PMPADDR63, 0),
    (CsrId(CsrId::PMPCFG0.0 + 4), 0),
    (CsrId(CsrId::PMPCFG0.0 + 14), 0),
];

/// Fields with reserved values: what is written, what reads back.
const LEGALISED: &[(CsrId, u64, u64)] = &[
    (CsrId::MSTATUS, ALL_ONES, 0x8000_000a_007e_79aa),
    (CsrId::MSTATUS, 0, 0xa_0000_0000),
    // MPP 2 is reserved; 1 is S.
    (CsrId::MSTATUS, 2 << 11, 0xa_0000_0000),
    (CsrId::MSTATUS, 1 << 11, 0xa_0000_0800),
    // FS is kept as written, and SD says dirty for 3 only.
    (CsrId::MSTATUS, 1 << 13, 0xa_0000_2000),
    (CsrId::MSTATUS, 2 << 13, 0xa_0000_4000),
    (CsrId::MSTATUS, 3 << 13, 0x8000_000a_0000_6000),
    // UXL and SXL are fixed; there is no VS, XS, UBE, SBE, MBE.
    (CsrId::MSTATUS, 1 << 32 | 1 << 34 | 3 << 9 | 3 << 15 | 1 << 6 | 3 << 36, 0xa_0000_0000),
    (CsrId::SSTATUS, ALL_ONES, 0x8000_0002_000c_6122),
    (CsrId::SSTATUS, 0, 0x2_0000_0000),
    (CsrId::MENVCFG, ALL_ONES, 7 << 61 | 0xf1),
    (CsrId::MENVCFG, 0, 0),
    (CsrId::MENVCFG, 2 << 4, 0),
    (CsrId::MENVCFG, 1 << 4, 1 << 4),
    (CsrId::SENVCFG, ALL_ONES, 0xf1),
    (CsrId::SENVCFG, 2 << 4 | 1, 1),
    (CsrId::SATP, 8 << 60 | 0xffff << 44 | 0x80001, 8 << 60 | 0xffff << 44 | 0x80001),
    (CsrId::SATP, 9 << 60 | 1, 9 << 60 | 1),
    (CsrId::SATP, 10 << 60 | 1, 10 << 60 | 1),
    (CsrId::SATP, 0, 0),
    (CsrId::TSELECT, 3, 3),
    // A trigger that is not there is not selected.
    (CsrId::TSELECT, 4, 0),
    (CsrId::TSELECT, ALL_ONES, 0),
    (CsrId::TDATA1, 0, 15 << 60),
    (CsrId::TDATA1, ALL_ONES, 15 << 60),
    // Types that are not supported: legacy, icount, itrigger, etrigger, tmexttrigger.
    (CsrId::TDATA1, 1 << 60 | 0xff, 15 << 60),
    (CsrId::TDATA1, 3 << 60 | 0xff, 15 << 60),
    (CsrId::TDATA1, 4 << 60 | 0xff, 15 << 60),
    (CsrId::TDATA1, 5 << 60 | 0xff, 15 << 60),
    (CsrId::TDATA1, 7 << 60 | 0xff, 15 << 60),
    // dmode, maskmax, select, timing, action and the reserved match are 0.
    (CsrId::TDATA1, 2 << 60 | ALL_ONES >> 4, 2 << 60 | 0x10_085f),
    (CsrId::TDATA1, 6 << 60 | ALL_ONES >> 4, 6 << 60 | 0x240_085f),
    // mcontrol has no NAPOT ranges, mcontrol6 has; both have the others.
    (CsrId::TDATA1, 2 << 60 | 1 << 7, 2 << 60),
    (CsrId::TDATA1, 6 << 60 | 1 << 7, 6 << 60 | 1 << 7),
    (CsrId::TDATA1, 2 << 60 | 5 << 7, 2 << 60 | 5 << 7),
    (CsrId::TDATA1, 2 << 60 | 6 << 7, 2 << 60),
    (CsrId::TDATA3, ALL_ONES, 0xfffc_00f3_ffff_fffc),
    (CsrId::TDATA3, 2, 2),
    // W without R is reserved without MML; bits 5 and 6 do not exist.
    (CsrId::PMPCFG0, 0x02, 0),
    (CsrId::PMPCFG0, 0x66, 0x04),
    (CsrId::PMPCFG0, 0x1f1f, 0x1f1f),
    (CsrId(CsrId::PMPCFG0.0 + 2), 0x1f << 56, 0x1f << 56),
];

#[test]
fn masked_registers_hold_exactly_their_bits() {
    for &(csr, mask) in MASKED {
        for value in [ALL_ONES, 0, 0x5555_5555_5555_5555, 0xaaaa_aaaa_aaaa_aaaa] {
            let mut rig = Rig::new();
            assert_eq!(rig.legalised(csr, value), value & mask, "{csr} written with {value:#x}");
        }
    }
}

#[test]
fn fields_with_reserved_values_are_legalised() {
    for &(csr, value, expected) in LEGALISED {
        let mut rig = Rig::new();
        assert_eq!(rig.legalised(csr, value), expected, "{csr} written with {value:#x}");
    }
}

proptest! {
    #[test]
    fn masked_registers_hold_exactly_their_bits_of_any_value(
        index in 0..MASKED.len(),
        values in proptest::collection::vec(any::<u64>(), 1..4),
    ) {
        let (csr, mask) = MASKED[index];
        let mut rig = Rig::new();
        for value in values {
            prop_assert_eq!(rig.legalised(csr, value), value & mask, "{} written with {:#x}", csr, value);
        }
    }

    #[test]
    fn mstatus_never_holds_the_reserved_privilege(value: u64, then: u64) {
        let mut rig = Rig::new();
        for value in [value, then] {
            let read = rig.legalised(CsrId::MSTATUS, value);
            prop_assert_ne!(read >> 11 & 3, 2);
            prop_assert_eq!(read >> 32 & 0xf, 0xa);
            prop_assert_eq!(read >> 63 != 0, read >> 13 & 3 == 3);
            let sstatus = rig.read(CsrId::SSTATUS);
            prop_assert_eq!(sstatus, read & 0x8000_0003_000c_6122);
        }
    }

    #[test]
    fn every_number_reads_and_writes_without_a_panic(number in 0..0x1000u16, value: u64, mode in 0..3usize) {
        let mut rig = Rig::new();
        rig.write(CsrId::MSTATUS, mstatus::FS);
        rig.enter([Privilege::User, Privilege::Supervisor, Privilege::Machine][mode]);
        let csr = CsrId(number);
        let before = rig.try_read(csr);
        let written = rig.try_access(csr, CsrOperation::Write, value);
        prop_assert!(before.is_ok() || written.is_err(), "{} can be written and not read", csr);
        if csr.is_read_only() || before.is_err() {
            prop_assert_eq!(written, Err(ILLEGAL));
        }
    }
}

#[test]
fn the_registers_that_exist_are_exactly_these() {
    let rig = Rig::new();
    let mut found = Vec::new();
    for number in 0..0x1000 {
        if rig.hart.peek_csr(&rig.bus, number, 0).is_some() {
            found.push(number);
        }
    }
    let mut expected: Vec<u16> = vec![1, 2, 3, 0x100, 0x104, 0x105, 0x106, 0x10a];
    expected.extend(0x10c..=0x10f);
    expected.extend([0x140, 0x141, 0x142, 0x143, 0x144, 0x14d, 0x180]);
    expected.extend(0x300..=0x306);
    expected.push(0x30a);
    expected.extend(0x30c..=0x30f);
    expected.push(0x320);
    expected.extend(0x323..=0x33f);
    expected.extend(0x340..=0x344);
    expected.extend((0x3a0..=0x3ae).step_by(2));
    expected.extend(0x3b0..=0x3ef);
    expected.push(0x5a8);
    expected.push(0x747);
    expected.extend([0x7a0, 0x7a1, 0x7a2, 0x7a3, 0x7a4, 0x7a8]);
    expected.extend([0xb00, 0xb02]);
    expected.extend(0xb03..=0xb1f);
    expected.extend(0xc00..=0xc1f);
    expected.extend(0xf11..=0xf15);
    assert_eq!(found, expected);
}

#[test]
fn registers_of_absent_extensions_are_illegal() {
    let cases: &[(Extension, &[CsrId])] = &[
        (Extension::F, &[CsrId::FFLAGS, CsrId::FRM, CsrId::FCSR]),
        (Extension::Zicntr, &[CsrId::CYCLE, CsrId::TIME, CsrId::INSTRET]),
        (Extension::Zihpm, &[CsrId::HPMCOUNTER3, CsrId::HPMCOUNTER31]),
        (Extension::Sstc, &[CsrId::STIMECMP]),
        (Extension::Smstateen, &[CsrId::MSTATEEN0, CsrId::MSTATEEN3]),
        (Extension::Ssstateen, &[CsrId::SSTATEEN0]),
        (Extension::Smepmp, &[CsrId::MSECCFG]),
        (Extension::Sdtrig, &[CsrId::TSELECT, CsrId::TDATA1, CsrId::TINFO, CsrId::SCONTEXT, CsrId::MCONTEXT]),
    ];
    for &(extension, registers) in cases {
        for &csr in registers {
            let mut rig = Rig::new();
            rig.write(CsrId::MSTATUS, mstatus::FS);
            assert!(rig.try_read(csr).is_ok(), "{csr} with {extension:?}");
            let mut rig = Rig::with_isa(IsaSet::full().without(extension));
            rig.write(CsrId::MSTATUS, mstatus::FS);
            assert_eq!(rig.try_read(csr), Err(ILLEGAL), "{csr} without {extension:?}");
        }
    }
}

#[test]
fn the_environment_bits_of_absent_extensions_are_zero() {
    let cases = [
        (Extension::Zicbom, envcfg::CBIE | envcfg::CBCFE),
        (Extension::Zicboz, envcfg::CBZE),
        (Extension::Svadu, envcfg::ADUE),
        (Extension::Svpbmt, envcfg::PBMTE),
        (Extension::Sstc, envcfg::STCE),
    ];
    for (extension, bits) in cases {
        let mut rig = Rig::with_isa(IsaSet::full().without(extension));
        assert_eq!(rig.legalised(CsrId::MENVCFG, ALL_ONES), (7 << 61 | 0xf1) & !bits, "{extension:?}");
        assert_eq!(rig.legalised(CsrId::SENVCFG, ALL_ONES), 0xf1 & !bits, "{extension:?}");
    }
}

#[test]
fn hardware_updating_of_a_and_d_is_on_at_reset_unless_svade_is_there_too() {
    let at_reset = |isa: IsaSet| Rig::with_isa(isa).read(CsrId::MENVCFG) & envcfg::ADUE;
    assert_eq!(at_reset(IsaSet::full()), envcfg::ADUE);
    assert_eq!(at_reset(IsaSet::full().with(Extension::Svade)), 0);
    assert_eq!(at_reset(IsaSet::full().without(Extension::Svadu)), 0);
    let mut rig = Rig::with_isa(IsaSet::full().with(Extension::Svade));
    assert_eq!(rig.legalised(CsrId::MENVCFG, envcfg::ADUE), envcfg::ADUE);
    assert!(rig.hart.fetch_context().hardware_update);
}

#[test]
fn reset_values() {
    let mut rig = Rig::new();
    for csr in [CsrId::MTVEC, CsrId::MCAUSE, CsrId::SATP, CsrId::MSECCFG, CsrId::PMPCFG0, CsrId::TSELECT] {
        assert_eq!(rig.read(csr), 0, "{csr}");
    }
    assert_eq!(rig.read(CsrId::MSTATUS), 0xa_0000_0000);
    assert_eq!(rig.read(CsrId::TINFO), 1 << 24 | 0x8044);
    assert_eq!(rig.read(CsrId::TDATA1), 15 << 60);
    let mut other = Rig::with_config(HartConfig { id: 3, ..HartConfig::default() });
    assert_eq!(other.read(CsrId::MHARTID), 3);
}

#[test]
fn a_number_demands_its_privilege() {
    let cases = [
        (Privilege::User, CsrId::SSTATUS),
        (Privilege::User, CsrId::MSTATUS),
        (Privilege::Supervisor, CsrId::MSTATUS),
        (Privilege::Supervisor, CsrId::MHARTID),
        (Privilege::Supervisor, CsrId::TSELECT),
        (Privilege::Machine, CsrId::HSTATUS),
        (Privilege::Machine, CsrId::SEED),
        // Debug mode only; and tcontrol is for harts without S-mode.
        (Privilege::Machine, CsrId::DCSR),
        (Privilege::Machine, CsrId::TCONTROL),
        (Privilege::Machine, CsrId(CsrId::PMPCFG0.0 + 1)),
    ];
    for (privilege, csr) in cases {
        let mut rig = Rig::new();
        rig.enter(privilege);
        assert_eq!(rig.try_read(csr), Err(ILLEGAL), "{csr} in {privilege:?}");
    }
}

#[test]
fn a_read_only_number_can_be_read_and_never_written() {
    for csr in [CsrId::CYCLE, CsrId::TIME, CsrId::MHARTID, CsrId::MVENDORID, CsrId::HPMCOUNTER3] {
        let mut rig = Rig::new();
        assert!(rig.try_read(csr).is_ok(), "{csr}");
        for operation in [CsrOperation::Write, CsrOperation::Set, CsrOperation::Clear] {
            assert_eq!(rig.try_access(csr, operation, 0), Err(ILLEGAL), "{csr} {operation:?}");
        }
    }
}

#[test]
fn set_and_clear_change_only_their_bits_and_return_the_old_value() {
    let mut rig = Rig::new();
    rig.write(CsrId::MSCRATCH, 0xff00);
    assert_eq!(rig.try_access(CsrId::MSCRATCH, CsrOperation::Set, 0x00ff), Ok(0xff00));
    assert_eq!(rig.try_access(CsrId::MSCRATCH, CsrOperation::Clear, 0x0ff0), Ok(0xffff));
    assert_eq!(rig.read(CsrId::MSCRATCH), 0xf00f);
}

#[test]
fn the_low_bits_of_epc_follow_the_instruction_alignment() {
    let mut rig = Rig::new();
    rig.write(CsrId::MEPC, 0x8000_0006);
    rig.write(CsrId::SEPC, 0x8000_0003);
    assert_eq!((rig.read(CsrId::MEPC), rig.read(CsrId::SEPC)), (0x8000_0006, 0x8000_0002));
    // Without C bit 1 is masked on reads, and is there again when C is.
    let misa = rig.read(CsrId::MISA);
    rig.write(CsrId::MISA, misa & !4);
    assert_eq!((rig.read(CsrId::MEPC), rig.read(CsrId::SEPC)), (0x8000_0004, 0x8000_0000));
    rig.write(CsrId::MISA, misa);
    assert_eq!((rig.read(CsrId::MEPC), rig.read(CsrId::SEPC)), (0x8000_0006, 0x8000_0002));
}

fn is_guarded_by_privilege_alone<V: ValueCsr>() {
    let descriptor = Descriptor::of(V::ID).expect("a register");
    assert_eq!(descriptor.register, V::REGISTER);
    assert_eq!(descriptor.gate, Gate::Open, "{:?}", V::REGISTER);
    assert!(descriptor.extension.is_none() && !V::ID.is_read_only(), "{:?}", V::REGISTER);
}

#[test]
fn registers_that_are_only_values_are_guarded_by_privilege_alone() {
    is_guarded_by_privilege_alone::<Sscratch>();
    is_guarded_by_privilege_alone::<Sepc>();
    is_guarded_by_privilege_alone::<Scause>();
    is_guarded_by_privilege_alone::<Stval>();
    is_guarded_by_privilege_alone::<Mscratch>();
    is_guarded_by_privilege_alone::<Mepc>();
    is_guarded_by_privilege_alone::<Mcause>();
    is_guarded_by_privilege_alone::<Mtval>();
}
