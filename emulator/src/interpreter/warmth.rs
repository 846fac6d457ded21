//! How often blocks had begun when they were forgotten because there was no room: what runs often does not have to become hot once more.
//! Otherwise a guest whose code fills the cache before any of it becomes hot would never be translated.

use crate::isa::address::PhysAddr;

/// Places, which several blocks may share: then some become hot too early, which does not matter much.
const PLACES: usize = 1 << 18;
/// What a place counts in.
const UNIT: u32 = 4;
/// Decoding a block once more costs about as much as so many times that it begins.
const DECODING: u32 = 32;

/// By address.
#[derive(Default)]
pub struct Warmth(Vec<u8>);

impl Warmth {
    /// The block that begins there has begun so often, and is forgotten now.
    pub fn keep(&mut self, address: PhysAddr, times: u32) {
        // Most guests never need it.
        self.0.resize(PLACES, 0);
        let place = &mut self.0[place(address)];
        *place = (*place).max(((times + DECODING) / UNIT).min(u8::MAX.into()) as u8);
    }

    /// How often the block that begins there had begun, about; 0 if that is not known.
    pub fn take(&mut self, address: PhysAddr) -> u32 {
        self.0.get_mut(place(address)).map_or(0, |place| u32::from(std::mem::take(place)) * UNIT)
    }
}

/// The upper bits of a product with a golden section, as many as there are places.
fn place(address: PhysAddr) -> usize {
    ((address.0 >> 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_is_forgotten_again_and_again_becomes_hot_even_if_it_hardly_begins() {
        const BLOCK: PhysAddr = PhysAddr(0x8000_0000);
        let mut warmth = Warmth::default();
        assert_eq!(warmth.take(BLOCK), 0);
        let mut begun = 0;
        for times in 1..20 {
            warmth.keep(BLOCK, begun + 1);
            begun = warmth.take(BLOCK);
            assert_eq!(begun, times * DECODING);
        }
        assert_eq!(warmth.take(BLOCK), 0, "it is told once");
    }

    #[test]
    fn it_is_bounded_and_tells_most_blocks_apart() {
        let mut warmth = Warmth::default();
        (0..1 << 20).for_each(|block| warmth.keep(PhysAddr(0x8000_0000 + 2 * block), 1 << 20));
        assert_eq!(warmth.0.len(), PLACES);
        let places = (0..1000).map(|block| place(PhysAddr(0x8000_0000 + 2 * block)));
        assert!(places.collect::<std::collections::BTreeSet<_>>().len() > 990);
    }
}
