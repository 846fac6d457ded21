//! The decoder: bits to [`Insn`], total. Unprivileged manual, section "Base Instruction-Length Encoding" and chapter
//! "RV32/64G Instruction Set Listings".

use super::compressed;
use super::extension::IsaSet;
use super::instruction::Insn;
use super::op::{Op, PATTERNS, ROWS};

/// The length in bytes that the first 16 bits of an instruction announce: 2, or 4 (also for the prefixes of longer ones,
/// which are all illegal here and report 32 bits).
#[inline]
pub const fn length_of(low16: u16) -> u8 {
    if low16 & 3 == 3 { 4 } else { 2 }
}

/// Decodes an instruction. For a compressed one only the low 16 bits of `raw` count.
///
/// What is reserved, switched off in `isa`, or longer than 32 bits is [`Op::Illegal`] with the bits that `mtval` reports.
#[inline]
pub fn decode(raw: u32, isa: &IsaSet) -> Insn {
    if length_of(raw as u16) == 2 {
        compressed::decode(raw as u16, isa)
    } else {
        decode_full(raw, isa).unwrap_or(Insn::bare(Op::Illegal, raw, 4))
    }
}

/// Decodes 32 bits: the first row of the bucket that matches, exists, and has no reserved field value.
fn decode_full(raw: u32, isa: &IsaSet) -> Option<Insn> {
    let bucket = bucket_of(raw);
    let rows = &INDEX.rows[INDEX.starts[bucket] as usize..INDEX.starts[bucket + 1] as usize];
    rows.iter().find_map(|&number| {
        let row = &ROWS[number as usize];
        if raw & row.mask == row.pattern && row.exists(isa) { row.format.extract(row.op, raw) } else { None }
    })
}

/// Bits 6:2 of OP-FP, whose instructions tell themselves apart by funct7 rather than funct3.
const OP_FP: u32 = 0b10100;
/// 32 opcodes by 8 values of funct3, then the 128 values of funct7 for OP-FP.
const BUCKETS: usize = 32 * 8 + 128;
/// More places than the rows take up; the compiler checks it.
const PLACES: usize = 640;

/// The bucket of an instruction word.
#[inline]
const fn bucket_of(raw: u32) -> usize {
    let opcode = raw >> 2 & 0x1f;
    if opcode == OP_FP { 256 + (raw >> 25) as usize } else { (opcode << 3 | raw >> 12 & 7) as usize }
}

/// For each bucket, the numbers of the rows that can match a word in it, in the order of the table.
struct Index {
    starts: [u16; BUCKETS + 1],
    rows: [u16; PLACES],
}

static INDEX: Index = build_index();

/// A counting sort of the rows by bucket.
const fn build_index() -> Index {
    let mut starts = [0u16; BUCKETS + 1];
    let mut pass = 0;
    let mut rows = [0u16; PLACES];
    // The first pass counts into `starts[bucket + 1]`; the second places, with `next` running through each bucket.
    let mut next = [0u16; BUCKETS];
    while pass < 2 {
        let mut number = 0;
        while number < PATTERNS.len() {
            let (pattern, mask) = PATTERNS[number];
            let mut funct3 = 0;
            // OP-FP rows have one bucket each, whatever their funct3; 16-bit rows have none.
            let ways = if pattern & 3 != 3 {
                0
            } else if pattern >> 2 & 0x1f == OP_FP {
                1
            } else {
                8
            };
            while funct3 < ways {
                let word = pattern | (funct3 << 12 & !mask);
                if ways == 1 || word >> 12 & 7 == funct3 {
                    let bucket = bucket_of(word);
                    if pass == 0 {
                        starts[bucket + 1] += 1;
                    } else {
                        rows[next[bucket] as usize] = number as u16;
                        next[bucket] += 1;
                    }
                }
                funct3 += 1;
            }
            number += 1;
        }
        if pass == 0 {
            let mut bucket = 0;
            while bucket < BUCKETS {
                starts[bucket + 1] += starts[bucket];
                next[bucket] = starts[bucket];
                bucket += 1;
            }
        }
        pass += 1;
    }
    Index { starts, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_reached_by_its_own_pattern() {
        let isa = IsaSet::full();
        for op in Op::all() {
            let row = op.row().unwrap();
            assert_eq!(row.pattern & !row.mask, 0, "{op:?}: value bits outside the mask");
            // All operand bits 0, or all 1: one may be another row (packw of x0 is zext.h), or reserved (aes64ks1i round 15).
            let words =
                [row.pattern, (row.pattern | !row.mask) & if row.pattern & 3 == 3 { !0 } else { 0xffff }];
            assert!(words.iter().any(|&word| decode(word, &isa).op == op), "{op:?} is never decoded");
        }
    }

    #[test]
    fn the_index_holds_every_row_once_per_bucket() {
        let filled = INDEX.starts[BUCKETS] as usize;
        assert!(filled <= PLACES);
        for bucket in 0..BUCKETS {
            let rows = &INDEX.rows[INDEX.starts[bucket] as usize..INDEX.starts[bucket + 1] as usize];
            assert!(rows.is_sorted_by(|a, b| a < b), "bucket {bucket}: {rows:?}");
        }
    }
}
