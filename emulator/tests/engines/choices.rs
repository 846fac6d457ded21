//! Where the choices come from that make a program: bytes of a fuzzer as long as there are any, then a stream of random
//! numbers (SplitMix64) that depends on nothing but its seed, so that any case can be made again.

/// A stream of choices.
pub struct Choices<'a> {
    bytes: &'a [u8],
    state: u64,
}

impl<'a> Choices<'a> {
    /// The choices of one case.
    pub fn new(seed: u64, bytes: &'a [u8]) -> Self {
        Self { bytes, state: seed.wrapping_mul(0xd134_2543_de82_ef95) }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        if let Some((first, rest)) = self.bytes.split_first_chunk() {
            self.bytes = rest;
            return u64::from_le_bytes(*first);
        }
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// A number below `end`, which is at most 2^16.
    pub fn below(&mut self, end: u64) -> u64 {
        if let Some((first, rest)) = self.bytes.split_first_chunk() {
            self.bytes = rest;
            return u64::from(u16::from_le_bytes(*first)) % end;
        }
        ((u128::from(self.bits()) * u128::from(end)) >> 64) as u64
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}
