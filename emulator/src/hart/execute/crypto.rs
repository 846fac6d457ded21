//! Scalar cryptography: AES, SHA-2, SM3 and SM4 (scalar cryptography specification; unprivileged specification, chapters
//! "Zkne", "Zknd", "Zknh", "Zksed", "Zksh").

use super::operation::{operations, sign_extend_word};

operations! {
    /// AES64ES: the final round of encryption.
    Aes64es(a, b) => substitute_bytes(shift_rows(a, b), &AES_SBOX);
    /// AES64ESM: a middle round of encryption.
    Aes64esm(a, b) => mix_columns(substitute_bytes(shift_rows(a, b), &AES_SBOX), mix_column);
    /// AES64DS: the final round of decryption.
    Aes64ds(a, b) => substitute_bytes(inverse_shift_rows(a, b), &AES_INVERSE_SBOX);
    /// AES64DSM: a middle round of decryption.
    Aes64dsm(a, b) =>
        mix_columns(substitute_bytes(inverse_shift_rows(a, b), &AES_INVERSE_SBOX), inverse_mix_column);
    /// AES64IM: inverse MixColumns, for the decryption key schedule.
    Aes64im(a, _) => mix_columns(a, inverse_mix_column);
    /// AES64KS1I: the first part of the key schedule; `round` from 0 to 10.
    Aes64ks1i(a, round) => {
        let word = (a >> 32) as u32;
        // Round 10 is that of AES-256 without rotation and round constant.
        let rotated = if round == 10 { word } else { word.rotate_right(8) };
        let constant = AES_ROUND_CONSTANTS.get(round as usize).copied().unwrap_or(0);
        let result = rotated.to_le_bytes().map(|byte| AES_SBOX[byte as usize]);
        let result = u32::from_le_bytes(result) ^ constant as u32;
        result as u64 | (result as u64) << 32
    };
    /// AES64KS2: the second part of the key schedule.
    Aes64ks2(a, b) => {
        let low = (a >> 32) as u32 ^ b as u32;
        let high = low ^ (b >> 32) as u32;
        low as u64 | (high as u64) << 32
    };
    /// SHA256SIG0.
    Sha256sig0(a, _) => word(a, |x| x.rotate_right(7) ^ x.rotate_right(18) ^ x >> 3);
    /// SHA256SIG1.
    Sha256sig1(a, _) => word(a, |x| x.rotate_right(17) ^ x.rotate_right(19) ^ x >> 10);
    /// SHA256SUM0.
    Sha256sum0(a, _) => word(a, |x| x.rotate_right(2) ^ x.rotate_right(13) ^ x.rotate_right(22));
    /// SHA256SUM1.
    Sha256sum1(a, _) => word(a, |x| x.rotate_right(6) ^ x.rotate_right(11) ^ x.rotate_right(25));
    /// SHA512SIG0.
    Sha512sig0(a, _) => a.rotate_right(1) ^ a.rotate_right(8) ^ a >> 7;
    /// SHA512SIG1.
    Sha512sig1(a, _) => a.rotate_right(19) ^ a.rotate_right(61) ^ a >> 6;
    /// SHA512SUM0.
    Sha512sum0(a, _) => a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
    /// SHA512SUM1.
    Sha512sum1(a, _) => a.rotate_right(14) ^ a.rotate_right(18) ^ a.rotate_right(41);
    /// SM3P0.
    Sm3p0(a, _) => word(a, |x| x ^ x.rotate_left(9) ^ x.rotate_left(17));
    /// SM3P1.
    Sm3p1(a, _) => word(a, |x| x ^ x.rotate_left(15) ^ x.rotate_left(23));
}

/// SM4ED: a quarter of a round of encryption; `select` is the byte of `b` that it works on.
pub fn sm4_round(a: u64, b: u64, select: u32) -> u64 {
    sm4(a, b, select, |x| x ^ x << 8 ^ x << 2 ^ x << 18 ^ (x & 0x3f) << 26 ^ (x & 0xc0) << 10)
}

/// SM4KS: a quarter of a round of the key schedule.
pub fn sm4_key(a: u64, b: u64, select: u32) -> u64 {
    sm4(a, b, select, |x| x ^ (x & 0x07) << 29 ^ (x & 0xfe) << 7 ^ (x & 0x01) << 23 ^ (x & 0xf8) << 13)
}

fn sm4(a: u64, b: u64, select: u32, spread: impl Fn(u32) -> u32) -> u64 {
    let byte = (b >> (8 * select)) as u8;
    let spread = spread(SM4_SBOX[byte as usize] as u32).rotate_left(8 * select);
    sign_extend_word((spread ^ a as u32) as u64)
}

fn word(value: u64, change: impl Fn(u32) -> u32) -> u64 {
    sign_extend_word(change(value as u32) as u64)
}

/// The half of the shifted state that starts at column 0 of `a`; `a` and `b` are columns 0, 1 and 2, 3.
fn shift_rows(a: u64, b: u64) -> u64 {
    select_rows(a, b, |row, column| (row + column) % 4)
}

fn inverse_shift_rows(a: u64, b: u64) -> u64 {
    select_rows(a, b, |row, column| (4 + column - row) % 4)
}

fn select_rows(a: u64, b: u64, source: impl Fn(usize, usize) -> usize) -> u64 {
    let (low, high) = (a.to_le_bytes(), b.to_le_bytes());
    let mut result = [0; 8];
    for column in 0..2 {
        for row in 0..4 {
            let from = 4 * source(row, column) + row;
            result[4 * column + row] = if from < 8 { low[from] } else { high[from - 8] };
        }
    }
    u64::from_le_bytes(result)
}

fn substitute_bytes(value: u64, table: &[u8; 256]) -> u64 {
    u64::from_le_bytes(value.to_le_bytes().map(|byte| table[byte as usize]))
}

fn mix_columns(value: u64, mix: impl Fn([u8; 4]) -> [u8; 4]) -> u64 {
    let [a, b, c, d, e, f, g, h] = value.to_le_bytes();
    let [a, b, c, d] = mix([a, b, c, d]);
    let [e, f, g, h] = mix([e, f, g, h]);
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

fn mix_column(column: [u8; 4]) -> [u8; 4] {
    multiply_column(column, [2, 3, 1, 1])
}

fn inverse_mix_column(column: [u8; 4]) -> [u8; 4] {
    multiply_column(column, [0xe, 0xb, 0xd, 0x9])
}

/// The column times the circulant matrix whose first row is given.
fn multiply_column(column: [u8; 4], row: [u8; 4]) -> [u8; 4] {
    std::array::from_fn(|i| (0..4).fold(0, |sum, j| sum ^ field_product(column[j], row[(4 + j - i) % 4])))
}

/// The product in AES's field GF(2^8), modulo x^8 + x^4 + x^3 + x + 1.
const fn field_product(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 != 0 {
            product ^= a;
        }
        a = a << 1 ^ if a & 0x80 != 0 { 0x1b } else { 0 };
        b >>= 1;
    }
    product
}

const AES_ROUND_CONSTANTS: [u8; 10] = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0x1b, 0x36];

/// SubBytes (FIPS 197, section 5.1.1): the inverse in the field, then an affine map.
const AES_SBOX: [u8; 256] = {
    let mut table = [0; 256];
    let mut value = 0;
    while value < 256 {
        // x^254 is the inverse of x, and 0 for 0.
        let x = value as u8;
        let mut inverse = 1;
        let mut power = 0;
        while power < 254 {
            inverse = field_product(inverse, x);
            power += 1;
        }
        let b = inverse;
        table[value] = b ^ b.rotate_left(1) ^ b.rotate_left(2) ^ b.rotate_left(3) ^ b.rotate_left(4) ^ 0x63;
        value += 1;
    }
    table
};

const AES_INVERSE_SBOX: [u8; 256] = {
    let mut table = [0; 256];
    let mut value = 0;
    while value < 256 {
        table[AES_SBOX[value] as usize] = value as u8;
        value += 1;
    }
    table
};

/// SM4's S-box (GB/T 32907-2016): an affine map, the inverse modulo x^8+x^7+x^6+x^5+x^4+x^2+1, the affine map again.
const SM4_SBOX: [u8; 256] = {
    const fn product(mut a: u8, mut b: u8) -> u8 {
        let mut product = 0;
        while b != 0 {
            if b & 1 != 0 {
                product ^= a;
            }
            a = a << 1 ^ if a & 0x80 != 0 { 0xf5 } else { 0 };
            b >>= 1;
        }
        product
    }
    const fn affine(x: u8) -> u8 {
        // Row i of the circulant matrix is 0xd3 rotated: bit i of the result is the parity of a rotation of x.
        let mut result = 0;
        let mut bit = 0;
        while bit < 8 {
            let row = 0xa7u8.rotate_left(bit);
            result |= ((row & x).count_ones() as u8 & 1) << bit;
            bit += 1;
        }
        result ^ 0xd3
    }
    let mut table = [0; 256];
    let mut value = 0;
    while value < 256 {
        let x = affine(value as u8);
        let mut inverse = 1;
        let mut power = 0;
        while power < 254 {
            inverse = product(inverse, x);
            power += 1;
        }
        table[value] = affine(inverse);
        value += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s_boxes_are_those_of_the_standards() {
        assert_eq!(AES_SBOX[..4], [0x63, 0x7c, 0x77, 0x7b]);
        assert_eq!(AES_SBOX[0x53], 0xed);
        assert_eq!(AES_SBOX[0xff], 0x16);
        assert_eq!(SM4_SBOX[..8], [0xd6, 0x90, 0xe9, 0xfe, 0xcc, 0xe1, 0x3d, 0xb7]);
        assert_eq!(SM4_SBOX[0xff], 0x48);
        assert_eq!(SM4_SBOX[0x80..0x84], [0xea, 0xbf, 0x8a, 0xd2]);
    }

    #[test]
    fn mix_columns_is_that_of_fips_197() {
        assert_eq!(mix_column([0xdb, 0x13, 0x53, 0x45]), [0x8e, 0x4d, 0xa1, 0xbc]);
        assert_eq!(inverse_mix_column([0x8e, 0x4d, 0xa1, 0xbc]), [0xdb, 0x13, 0x53, 0x45]);
    }
}
