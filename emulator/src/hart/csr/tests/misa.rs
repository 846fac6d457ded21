//! `misa`, and what goes with its letters.

use super::*;

const FULL: u64 = 0x8000_0000_0014_112f;

#[test]
fn all_letters_but_i_s_and_u_can_be_cleared_and_set_again() {
    let mut rig = Rig::new();
    assert_eq!(rig.read(CsrId::MISA), FULL);
    assert_eq!(rig.legalised(CsrId::MISA, 0), 2 << 62 | 1 << 8 | 1 << 18 | 1 << 20);
    for extension in [Extension::M, Extension::A, Extension::F, Extension::D, Extension::C, Extension::Zbb] {
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
