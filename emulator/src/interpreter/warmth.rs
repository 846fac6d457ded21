//! How often blocks had begun when all were forgotten because there was no room: what runs often does not have to become hot once more.
//! Otherwise a guest whose code fills the cache before any of it becomes hot would never be translated.

use crate::isa::address::PhysAddr;
use rustc_hash::FxHashMap;

/// What has begun less often is not worth the memory.
const LEAST: u32 = 32;
/// Blocks remembered at most.
const MOST: usize = 1 << 16;

/// By address.
#[derive(Default)]
pub struct Warmth(FxHashMap<PhysAddr, u32>);

impl Warmth {
    /// These blocks have begun so often, and are forgotten now. What has not been decoded since it was forgotten has cooled down.
    pub fn keep(&mut self, blocks: impl Iterator<Item = (PhysAddr, u32)>) {
        self.0.retain(|_, times| {
            *times /= 2;
            *times >= LEAST
        });
        let room = MOST - self.0.len();
        self.0.extend(blocks.filter(|&(_, times)| times >= LEAST).take(room));
    }

    /// How often the block that begins there had begun.
    pub fn take(&mut self, address: PhysAddr) -> Option<u32> {
        self.0.remove(&address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_begun_often_is_known_until_it_has_cooled_down() {
        const OFTEN: PhysAddr = PhysAddr(0x8000_0000);
        const SELDOM: PhysAddr = PhysAddr(0x8000_0010);
        let mut warmth = Warmth::default();
        warmth.keep([(OFTEN, 4 * LEAST), (SELDOM, LEAST - 1)].into_iter());
        assert_eq!((warmth.take(OFTEN), warmth.take(OFTEN)), (Some(4 * LEAST), None));
        assert_eq!(warmth.take(SELDOM), None);
        for (passed, left) in [(2, Some(LEAST)), (3, None)] {
            warmth.keep([(OFTEN, 4 * LEAST)].into_iter());
            (0..passed).for_each(|_| warmth.keep([].into_iter()));
            assert_eq!(warmth.take(OFTEN), left);
        }
    }

    #[test]
    fn it_is_bounded() {
        let mut warmth = Warmth::default();
        for first in [0, 1 << 30] {
            warmth.keep((first..first + 2 * MOST as u64).map(|address| (PhysAddr(address), 1 << 20)));
            assert_eq!(warmth.0.len(), MOST);
        }
    }
}
