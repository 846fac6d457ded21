//! Reads encodings written as the manual's instruction tables write them, for example
//! `imm[12|10:5] rs2 rs1 000 imm[4:1|11] 1100011` or `010 uimm[5] rd uimm[4:2|7:6] 10`.
//!
//! Bits stand for themselves. `name[..]` says which bits of a number lie there; the number `imm` is sign-extended, all
//! others are not. `rd`, `rs1`, `rs2`, `rs3` are registers, `rd'` and the like one of x8 to x15, `rm` a rounding mode.
//! After `!` come the values that a field must not have.

/// An encoding: which bits are fixed and what the others mean.
pub struct Encoding {
    pub mask: u32,
    pub value: u32,
    fields: Vec<Field>,
}

/// A named field and its pieces, as (bit in the instruction, bit in the number, how many).
struct Field {
    name: String,
    pieces: Vec<(u32, u32, u32)>,
    forbidden: Vec<u32>,
}

impl Encoding {
    /// Reads an encoding of `width` bits.
    pub fn parse(text: &str, width: u32) -> Encoding {
        let mut encoding = Encoding { mask: 0, value: 0, fields: Vec::new() };
        let mut position = width;
        for token in text.split_whitespace() {
            let (token, forbidden) = token.split_once('!').unwrap_or((token, ""));
            if token.bytes().all(|b| b == b'0' || b == b'1') {
                for bit in token.bytes() {
                    position -= 1;
                    encoding.mask |= 1 << position;
                    encoding.value |= u32::from(bit - b'0') << position;
                }
            } else if token.bytes().all(|b| b == b'-') {
                position -= token.len() as u32;
            } else {
                position = encoding.add_field(token, forbidden, position);
            }
        }
        assert_eq!(position, 0, "{text}: the bits do not add up to {width}");
        encoding
    }

    /// Places a field below bit `position` and returns its lowest bit.
    fn add_field(&mut self, token: &str, forbidden: &str, mut position: u32) -> u32 {
        let (name, slices) = match token.split_once('[') {
            Some((name, slices)) => (name, slices.trim_end_matches(']')),
            None => (token, implicit_slices(token)),
        };
        if !self.fields.iter().any(|field| field.name == name) {
            self.fields.push(Field { name: name.to_owned(), pieces: Vec::new(), forbidden: Vec::new() });
        }
        let field = self.fields.iter_mut().find(|field| field.name == name).expect("just added");
        for slice in slices.split('|') {
            let (high, low) = slice.split_once(':').unwrap_or((slice, slice));
            let (high, low): (u32, u32) = (high.parse().expect(token), low.parse().expect(token));
            let count = high - low + 1;
            position -= count;
            field.pieces.push((position, low, count));
        }
        field.forbidden.extend(
            forbidden.split(',').filter(|value| !value.is_empty()).map(|v| v.parse::<u32>().unwrap()),
        );
        position
    }

    /// Whether the fixed bits match and no field has a forbidden value.
    pub fn matches(&self, word: u32) -> bool {
        word & self.mask == self.value
            && self
                .fields
                .iter()
                .all(|field| field.forbidden.is_empty() || !field.forbidden.contains(&field.bits(word)))
    }

    /// The value of a field, `None` if the encoding has none of that name.
    pub fn field(&self, name: &str, word: u32) -> Option<i32> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        let bits = field.bits(word);
        Some(match name {
            "imm" => {
                let width = field.pieces.iter().map(|&(_, to, count)| to + count).max().expect("pieces");
                (bits << (32 - width)) as i32 >> (32 - width)
            }
            "rd'" | "rs1'" | "rs2'" => bits as i32 + 8,
            _ => bits as i32,
        })
    }

    /// The words with all free bits 0, all 1, and alternating.
    pub fn samples(&self) -> [u32; 4] {
        [0, !0, 0x5555_5555, 0xaaaa_aaaa].map(|free: u32| free & !self.mask | self.value)
    }
}

impl Field {
    fn bits(&self, word: u32) -> u32 {
        self.pieces.iter().map(|&(from, to, count)| (word >> from & ((1u64 << count) - 1) as u32) << to).sum()
    }
}

/// The width of the fields that the manual writes without brackets.
fn implicit_slices(name: &str) -> &'static str {
    match name {
        "rd" | "rs1" | "rs2" | "rs3" => "4:0",
        "rd'" | "rs1'" | "rs2'" | "rm" => "2:0",
        "aq" | "rl" => "0",
        other => panic!("{other}: say which bits"),
    }
}
