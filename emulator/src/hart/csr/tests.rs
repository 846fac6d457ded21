//! WARL behaviour, access rules and side effects of every CSR.

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

mod misa {
    use super::*;

    const FULL: u64 = 0x8000_0000_0014_112f;

    #[test]
    fn all_letters_but_i_s_and_u_can_be_cleared_and_set_again() {
        let mut rig = Rig::new();
        assert_eq!(rig.read(CsrId::MISA), FULL);
        assert_eq!(rig.legalised(CsrId::MISA, 0), 2 << 62 | 1 << 8 | 1 << 18 | 1 << 20);
        for extension in
            [Extension::M, Extension::A, Extension::F, Extension::D, Extension::C, Extension::Zbb]
        {
            assert!(!rig.hart.isa().has(extension), "{extension:?}");
        }
        assert!(std::mem::take(&mut rig.hart.isa_changed));
        assert_eq!(rig.legalised(CsrId::MISA, ALL_ONES), FULL);
        assert!(rig.hart.isa_changed);
        assert_eq!(rig.hart.isa(), IsaSet::full());
    }

    #[test]
    fn what_a_letter_stands_for_goes_with_it() {
        let cases: [(char, &[Extension]); 6] = [
            ('M', &[Extension::M, Extension::Zmmul]),
            ('A', &[Extension::Zaamo, Extension::Zalrsc, Extension::Zacas, Extension::Zawrs]),
            ('F', &[Extension::F, Extension::D, Extension::Zfh, Extension::Zfa, Extension::Zcd]),
            ('D', &[Extension::D, Extension::Zcd]),
            ('C', &[Extension::Zca, Extension::Zcb, Extension::Zcd, Extension::Zcmop]),
            ('B', &[Extension::Zba, Extension::Zbb, Extension::Zbs]),
        ];
        for (letter, extensions) in cases {
            let mut rig = Rig::new();
            rig.write(CsrId::MISA, FULL & !(1 << (letter as u8 - b'A')));
            for &extension in extensions {
                assert!(!rig.hart.isa().has(extension), "{extension:?} without {letter}");
            }
            assert!(rig.hart.isa().has(Extension::Zbkb));
        }
    }

    #[test]
    fn d_needs_f() {
        let mut rig = Rig::new();
        let (d, f) = (1 << 3, 1 << 5);
        assert_eq!(rig.legalised(CsrId::MISA, FULL & !f) & (d | f), 0);
        assert_eq!(rig.legalised(CsrId::MISA, FULL & !d) & (d | f), f);
    }

    #[test]
    fn letters_that_the_configuration_lacks_stay_zero() {
        let mut rig = Rig::with_isa(IsaSet::full().without(Extension::C).without(Extension::Zbs));
        assert_eq!(rig.read(CsrId::MISA), FULL & !(1 << 2 | 1 << 1));
        assert_eq!(rig.legalised(CsrId::MISA, ALL_ONES), FULL & !(1 << 2 | 1 << 1));
        rig.write(CsrId::MISA, 0);
        // Zba and Zbb are there without B, and no letter switches them.
        assert!(rig.hart.isa().has(Extension::Zba));
    }

    #[test]
    fn clearing_c_before_a_misaligned_instruction_changes_nothing_at_all() {
        let mut rig = Rig::new();
        rig.hart.pc += 2;
        assert_eq!(rig.legalised(CsrId::MISA, FULL & !(1 << 2 | 1 << 12)), FULL);
        assert!(!rig.hart.isa_changed);
        // Other letters, C kept: no question of alignment.
        assert_eq!(rig.legalised(CsrId::MISA, FULL & !(1 << 12)), FULL & !(1 << 12));
    }

    #[test]
    fn instruction_misaligned_can_be_delegated_only_without_c() {
        let mut rig = Rig::new();
        assert_eq!(rig.legalised(CsrId::MEDELEG, 1), 0);
        rig.write(CsrId::MISA, FULL & !4);
        assert_eq!(rig.legalised(CsrId::MEDELEG, 1), 1);
    }

    #[test]
    fn without_f_the_float_registers_are_illegal() {
        let mut rig = Rig::new();
        rig.write(CsrId::MSTATUS, mstatus::FS);
        rig.write(CsrId::FCSR, 0xff);
        rig.write(CsrId::MISA, FULL & !(1 << 5));
        assert_eq!(rig.try_read(CsrId::FCSR), Err(ILLEGAL));
        rig.write(CsrId::MISA, FULL);
        assert_eq!(rig.read(CsrId::FCSR), 0xff);
    }
}

mod satp {
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
}

mod float {
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
}

mod interrupts {
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
}

mod counters {
    use super::*;
    use crate::isa::cause::{Cause, Exception};

    #[test]
    fn they_follow_the_clock() {
        let mut rig = Rig::new();
        rig.at(1234);
        for csr in [CsrId::CYCLE, CsrId::MCYCLE, CsrId::INSTRET, CsrId::MINSTRET] {
            assert_eq!(rig.read(csr), 1234, "{csr}");
        }
        assert_eq!(rig.read(CsrId::TIME), 12);
        assert_eq!(rig.read(CsrId::HPMCOUNTER3), 0);
    }

    #[test]
    fn a_write_suppresses_the_increment_of_its_own_instruction() {
        for (machine, user) in [(CsrId::MCYCLE, CsrId::CYCLE), (CsrId::MINSTRET, CsrId::INSTRET)] {
            let mut rig = Rig::new();
            rig.at(10);
            rig.write(machine, 100);
            rig.at(11);
            assert_eq!((rig.read(machine), rig.read(user)), (100, 100));
            rig.at(20);
            assert_eq!(rig.read(machine), 109);
            // All ones, and the next instruction wraps it.
            rig.write(machine, ALL_ONES);
            rig.at(21);
            assert_eq!(rig.read(machine), ALL_ONES);
            rig.at(22);
            assert_eq!(rig.read(machine), 0);
        }
    }

    #[test]
    fn what_traps_does_not_retire_and_what_returns_does() {
        let mut rig = Rig::new();
        rig.at(5);
        rig.hart.take_trap(Cause::Exception(Exception::MachineEcall), 0, &mut ());
        rig.at(6);
        assert_eq!((rig.read(CsrId::MINSTRET), rig.read(CsrId::MCYCLE)), (5, 6));
        rig.hart.mret(&Rig::insn(), &mut ()).unwrap();
        rig.enter(Privilege::Machine);
        rig.at(7);
        assert_eq!(rig.read(CsrId::MINSTRET), 6);
        // An interrupt comes between instructions: none is lost.
        rig.hart.take_trap(Cause::Interrupt(Interrupt::MachineTimer), 0, &mut ());
        assert_eq!(rig.read(CsrId::MINSTRET), 6);
    }

    #[test]
    fn idle_ticks_are_cycles_and_no_instructions() {
        let mut rig = Rig::with_config(HartConfig::default());
        rig.hart.begin_slice(1, 10);
        rig.hart.budget = 0;
        // Ten instructions in all; then it waits for a thousand ticks.
        rig.hart.begin_slice(1010, 2000);
        rig.at(1010);
        assert_eq!((rig.read(CsrId::MINSTRET), rig.read(CsrId::MCYCLE)), (10, 1010));
    }

    #[test]
    fn inhibition_begins_and_ends_with_the_next_instruction() {
        for (csr, bit) in [(CsrId::MCYCLE, 1), (CsrId::MINSTRET, 4)] {
            let mut rig = Rig::new();
            rig.at(10);
            rig.write(CsrId::MCOUNTINHIBIT, bit);
            rig.at(11);
            // The write of mcountinhibit itself is counted.
            assert_eq!(rig.read(csr), 11);
            rig.at(20);
            rig.raise(Exception::IllegalInstruction, 0);
            assert_eq!(rig.read(csr), 11);
            rig.write(csr, 50);
            rig.at(30);
            assert_eq!(rig.read(csr), 50);
            rig.write(CsrId::MCOUNTINHIBIT, 0);
            rig.at(31);
            // And here it is not.
            assert_eq!(rig.read(csr), 50);
            rig.at(33);
            assert_eq!(rig.read(csr), 52);
        }
    }

    #[test]
    fn both_enable_registers_gate_every_counter() {
        for number in 0..32u16 {
            let csr = CsrId(CsrId::CYCLE.0 + number);
            for (machine, supervisor) in [(false, false), (false, true), (true, false), (true, true)] {
                let mut rig = Rig::new();
                rig.write(CsrId::MCOUNTEREN, u64::from(machine) << number);
                rig.write(CsrId::SCOUNTEREN, u64::from(supervisor) << number);
                assert!(rig.try_read(csr).is_ok());
                rig.enter(Privilege::Supervisor);
                assert_eq!(rig.try_read(csr).is_ok(), machine, "{csr} in S");
                rig.enter(Privilege::User);
                assert_eq!(rig.try_read(csr).is_ok(), machine && supervisor, "{csr} in U");
            }
        }
    }

    #[test]
    fn absent_counters_cannot_be_enabled() {
        let isa = IsaSet::full().without(Extension::Zihpm);
        let mut rig = Rig::with_isa(isa);
        assert_eq!(rig.legalised(CsrId::MCOUNTEREN, ALL_ONES), 7);
        assert_eq!(rig.legalised(CsrId::MCOUNTINHIBIT, ALL_ONES), 5);
    }
}

mod state_enable {
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
}

mod context {
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
}

mod protection {
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
