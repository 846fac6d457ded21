//! Bit manipulation and conditional operations (unprivileged specification, chapters "B" with Zba, Zbb, Zbc, Zbs,
//! "Zbkb", "Zbkc", "Zbkx", and "Zicond").

use super::operation::{operations, sign_extend_word};

operations! {
    /// ADD.UW.
    AddUw(a, b) => (a as u32 as u64).wrapping_add(b);
    /// SH1ADD.
    Sh1add(a, b) => (a << 1).wrapping_add(b);
    /// SH2ADD.
    Sh2add(a, b) => (a << 2).wrapping_add(b);
    /// SH3ADD.
    Sh3add(a, b) => (a << 3).wrapping_add(b);
    /// SH1ADD.UW.
    Sh1addUw(a, b) => ((a as u32 as u64) << 1).wrapping_add(b);
    /// SH2ADD.UW.
    Sh2addUw(a, b) => ((a as u32 as u64) << 2).wrapping_add(b);
    /// SH3ADD.UW.
    Sh3addUw(a, b) => ((a as u32 as u64) << 3).wrapping_add(b);
    /// SLLI.UW.
    SllUw(a, b) => (a as u32 as u64) << (b & 63);
    /// ANDN.
    Andn(a, b) => a & !b;
    /// ORN.
    Orn(a, b) => a | !b;
    /// XNOR.
    Xnor(a, b) => !(a ^ b);
    /// CLZ.
    Clz(a, _) => a.leading_zeros() as u64;
    /// CTZ.
    Ctz(a, _) => a.trailing_zeros() as u64;
    /// CPOP.
    Cpop(a, _) => a.count_ones() as u64;
    /// CLZW.
    Clzw(a, _) => (a as u32).leading_zeros() as u64;
    /// CTZW.
    Ctzw(a, _) => (a as u32).trailing_zeros() as u64;
    /// CPOPW.
    Cpopw(a, _) => (a as u32).count_ones() as u64;
    /// MAX.
    Max(a, b) => (a as i64).max(b as i64) as u64;
    /// MAXU.
    Maxu(a, b) => a.max(b);
    /// MIN.
    Min(a, b) => (a as i64).min(b as i64) as u64;
    /// MINU.
    Minu(a, b) => a.min(b);
    /// SEXT.B.
    SextB(a, _) => a as i8 as u64;
    /// SEXT.H.
    SextH(a, _) => a as i16 as u64;
    /// ZEXT.H.
    ZextH(a, _) => a as u16 as u64;
    /// ROL.
    Rol(a, b) => a.rotate_left(b as u32 & 63);
    /// ROR, RORI.
    Ror(a, b) => a.rotate_right(b as u32 & 63);
    /// ROLW.
    Rolw(a, b) => (a as u32).rotate_left(b as u32 & 31) as i32 as u64;
    /// RORW, RORIW.
    Rorw(a, b) => (a as u32).rotate_right(b as u32 & 31) as i32 as u64;
    /// ORC.B: each byte that is not zero becomes all ones.
    OrcB(a, _) => each_byte(a, |byte| if byte == 0 { 0 } else { 0xff });
    /// REV8.
    Rev8(a, _) => a.swap_bytes();
    /// BREV8.
    Brev8(a, _) => each_byte(a, u8::reverse_bits);
    /// PACK.
    Pack(a, b) => a as u32 as u64 | b << 32;
    /// PACKH.
    Packh(a, b) => a as u8 as u64 | (b as u8 as u64) << 8;
    /// PACKW.
    Packw(a, b) => sign_extend_word(a as u16 as u64 | (b as u16 as u64) << 16);
    /// CLMUL: the low half of the carry-less product.
    Clmul(a, b) => carryless_product(a, b) as u64;
    /// CLMULH: the high half.
    Clmulh(a, b) => (carryless_product(a, b) >> 64) as u64;
    /// CLMULR: bits 126 to 63.
    Clmulr(a, b) => (carryless_product(a, b) >> 63) as u64;
    /// XPERM4: nibbles of `a`, chosen by the nibbles of `b`.
    Xperm4(a, b) => permute(a, b, 4);
    /// XPERM8: bytes of `a`, chosen by the bytes of `b`.
    Xperm8(a, b) => permute(a, b, 8);
    /// BCLR, BCLRI.
    Bclr(a, b) => a & !(1 << (b & 63));
    /// BEXT, BEXTI.
    Bext(a, b) => a >> (b & 63) & 1;
    /// BINV, BINVI.
    Binv(a, b) => a ^ 1 << (b & 63);
    /// BSET, BSETI.
    Bset(a, b) => a | 1 << (b & 63);
    /// CZERO.EQZ.
    CzeroEqz(a, b) => if b == 0 { 0 } else { a };
    /// CZERO.NEZ.
    CzeroNez(a, b) => if b != 0 { 0 } else { a };
}

fn each_byte(value: u64, change: impl Fn(u8) -> u8) -> u64 {
    u64::from_le_bytes(value.to_le_bytes().map(change))
}

/// The product over GF(2), all 127 bits.
fn carryless_product(a: u64, b: u64) -> u128 {
    (0..64).filter(|bit| b >> bit & 1 != 0).fold(0, |product, bit| product ^ (a as u128) << bit)
}

/// Elements of `width` bits of `a`, chosen by the elements of `b`; an index out of range chooses 0.
fn permute(a: u64, b: u64, width: u32) -> u64 {
    let mask = (1 << width) - 1;
    (0..64 / width).fold(0, |result, position| {
        let shift = position * width;
        let from = (b >> shift & mask) * width as u64;
        let element = if from < 64 { a >> from & mask } else { 0 };
        result | element << shift
    })
}
