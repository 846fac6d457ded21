//! The decoder against tables written from the manuals: every halfword, and a sweep over the 32-bit words.

mod manual;
mod manual_compressed;
mod notation;

use proptest::prelude::*;
use sv39::isa::decode::{decode, length_of};
use sv39::isa::disassemble::{Disassembly, Style};
use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::op::Op;

use manual::Manual;
use manual_compressed::ManualCompressed;

/// The whole, nothing but the base, each extension alone, the whole but one.
fn isa_sets() -> Vec<IsaSet> {
    let base = IsaSet::of(&[]).with(Extension::I);
    let alone = Extension::ALL.iter().map(|&extension| base.with(extension));
    let all_but = Extension::ALL.iter().map(|&extension| IsaSet::full().without(extension));
    let common =
        ["rv64gc", "rv64imac", "rv64ic_zcd", "rv64ic_zcb_zbb", "rv64i_zfhmin_zfa_d", "rv64i_zmmul_zcb"];
    let common = common.iter().map(|isa| isa.parse().expect(isa));
    [IsaSet::full(), IsaSet::of(&[])].into_iter().chain(alone).chain(all_but).chain(common).collect()
}

#[test]
fn every_halfword_is_what_the_manual_says_under_every_set_of_extensions() {
    let (manual, compressed) = (Manual::new(), ManualCompressed::new());
    for isa in isa_sets() {
        for half in (0..=u16::MAX).filter(|half| half & 3 != 3) {
            // The upper half belongs to the next instruction.
            let decoded = decode(u32::from(half) | 0xa5f3_0000, &isa);
            assert_eq!(decoded, compressed.decode(half, &manual, &isa), "{half:#06x} under {isa}");
        }
    }
}

#[test]
fn a_sweep_of_words_is_what_the_manual_says() {
    let (manual, isa) = (Manual::new(), IsaSet::full());
    let registers = [(0, 0), (1, 1), (2, 31), (31, 2), (10, 8)];
    let mut legal = 0;
    // The 32 opcodes, then funct3, and funct7 with rs2.
    for index in 0..32u32 * 8 * 4096 {
        let (opcode, funct3, upper) = (index >> 15, index >> 12 & 7, index & 0xfff);
        for (rd, rs1) in registers {
            let word = upper << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | opcode << 2 | 3;
            let decoded = decode(word, &isa);
            assert_eq!(decoded, manual.decode(word, &isa), "{word:#010x}");
            legal += u32::from(decoded.op != Op::Illegal);
        }
    }
    // A decoder (and a table) that rejected everything would pass the comparison.
    assert!(legal > 500_000, "{legal}");
}

#[test]
fn each_instruction_exists_exactly_where_its_extensions_do() {
    let manual = Manual::new();
    let words: Vec<u32> = manual.rows.iter().flat_map(|row| row.encoding.samples()).collect();
    for isa in isa_sets() {
        for &word in &words {
            assert_eq!(decode(word, &isa), manual.decode(word, &isa), "{word:#010x} under {isa}");
        }
    }
}

#[test]
fn the_manual_s_table_has_every_operation() {
    let manual = Manual::new();
    for op in Op::all().filter(|&op| op != Op::CMop) {
        assert_eq!(manual.row(op).op, op);
    }
    assert_eq!(manual.rows.len(), Op::COUNT - 1, "one row an operation, but for c.mop");
}

#[test]
fn reserved_and_foreign_words_are_illegal() {
    let words = [
        (0xffff_ffff, "prefix of instructions of 192 bits and more"),
        (0x0000_001f, "prefix of a 48-bit instruction"),
        (0x0000_003f, "prefix of a 64-bit instruction"),
        (0x0000_000b, "custom-0"),
        (0x0000_0057, "vector arithmetic"),
        (0x0205_7007, "vector load"),
        (0x0000_4007, "flq"),
        (0x0600_0053, "fadd.q"),
        (0x0000_7003, "load, funct3 7"),
        (0x0000_4023, "store, funct3 4"),
        (0x0000_2063, "branch, funct3 2"),
        (0x0000_1067, "jalr, funct3 1"),
        (0x0400_1013, "slli by 64"),
        (0x0200_101b, "slliw by 32"),
        (0x0200_501b, "srliw by 32"),
        (0x0000_201b, "OP-IMM-32, funct3 2"),
        (0x6980_5013, "rev8 of RV32"),
        (0x08f0_1013, "zip, RV32 only"),
        (0x08f0_5013, "unzip, RV32 only"),
        (0x2600_0033, "aes32esmi, RV32 only"),
        (0x2a00_0033, "aes32dsi, RV32 only"),
        (0x5000_0033, "sha512sum0r, RV32 only"),
        (0xe210_0053, "fmvh.x.d, RV32 only"),
        (0xb200_0053, "fmvp.d.x, RV32 only"),
        (0x31b5_9513, "aes64ks1i with round 11"),
        (0x10b5_252f, "lr.w with rs2"),
        (0x3805_a52f, "atomic, funct5 7"),
        (0x00b6_052f, "amoadd.b without Zabha"),
        (0x28c5_45af, "amocas.q with odd rd"),
        (0x28d5_452f, "amocas.q with odd rs2"),
        (0x0000_5053, "fadd.s with rounding mode 5"),
        (0x0000_6053, "fadd.s with rounding mode 6"),
        (0x5810_0053, "fsqrt.s with rs2"),
        (0xc040_0053, "fcvt to an integer that does not exist"),
        (0xc280_0053, "fcvtmod.w.d that does not round towards zero"),
        (0xf010_1053, "fli.s, funct3 1"),
        (0x0030_200f, "cache-block operation 3"),
        (0x0000_208f, "cbo.inval with rd"),
        (0x0000_00f3, "ecall with rd"),
        (0x1050_8073, "wfi with rs1"),
        (0x1200_00f3, "sfence.vma with rd"),
        (0x0020_0073, "uret"),
        (0x7b20_0073, "dret"),
        (0x7020_0073, "mnret"),
        (0x2200_0073, "hfence.vvma"),
        (0x6000_4073, "hlv.b"),
    ];
    for (word, what) in words {
        assert_eq!(decode(word, &IsaSet::full()), manual::illegal(word, 4), "{word:#010x}: {what}");
    }
}

proptest! {
    #[test]
    fn decoding_and_disassembling_never_panics(raw: u32, pc: u64, removed in 0..Extension::ALL.len()) {
        let isa = IsaSet::full().without(Extension::ALL[removed]);
        let insn = decode(raw, &isa);
        prop_assert_eq!(insn.length, length_of(raw as u16));
        prop_assert_eq!(insn.raw, if insn.length == 2 { raw & 0xffff } else { raw });
        for style in [Style::Exact, Style::Pseudo] {
            let text = Disassembly::new(&insn, pc, style).to_string();
            prop_assert!(!text.is_empty() && !text.contains("rm5") && !text.contains("rm6"), "{}", text);
        }
    }
}
