//! Hart masks (section 3.1, "Hart list parameter"): bit i of the mask stands for hart base + i; base -1 for all harts.

use super::{HartState, SbiError, SbiHost};
use std::ops::Range;

/// Harts named by a mask, in the order of their numbers.
#[derive(Clone, Debug)]
pub struct Harts {
    range: Range<usize>,
    base: usize,
    mask: u64,
}

impl Harts {
    /// The harts of a mask, if all of them exist.
    pub fn new(mask: u64, base: u64, host: &dyn SbiHost) -> Result<Self, SbiError> {
        let count = host.hart_count();
        if base == u64::MAX {
            return Ok(Self { range: 0..count, base: 0, mask: u64::MAX });
        }
        let base = usize::try_from(base).ok().filter(|&base| base < count).ok_or(SbiError::InvalidParam)?;
        let bits = (u64::BITS - mask.leading_zeros()) as usize;
        if bits > count - base {
            return Err(SbiError::InvalidParam);
        }
        Ok(Self { range: base..base + bits, base, mask })
    }

    /// Those that run or will run again: what is stopped has nothing to be told, and starts with nothing cached.
    pub fn running(self, host: &dyn SbiHost) -> Vec<usize> {
        self.range
            .filter(|hart| self.mask >> (hart - self.base) & 1 != 0)
            .filter(|&hart| host.hart_state(hart) != HartState::Stopped)
            .collect()
    }
}
