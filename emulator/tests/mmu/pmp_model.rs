//! Physical memory protection without Smepmp, byte by byte, from the privileged specification's section "Physical Memory
//! Protection".

use crate::walker_model::Kind;

/// The PMP registers.
#[derive(Clone, Copy, Debug, Default)]
pub struct PmpRegisters {
    pub config: [u8; 16],
    pub address: [u64; 16],
    pub open: bool,
}

impl PmpRegisters {
    /// Whether the entry covers the byte.
    fn matches(&self, entry: usize, byte: u64) -> bool {
        let here = u128::from(self.address[entry]) << 2;
        let byte = u128::from(byte);
        match self.config[entry] >> 3 & 3 {
            0 => false,
            1 => {
                let below = if entry == 0 { 0 } else { u128::from(self.address[entry - 1]) << 2 };
                below <= byte && byte < here
            }
            2 => here <= byte && byte < here + 4,
            _ => {
                // yyyy...0111 (k ones) covers 2^(k+3) bytes.
                let ones = self.address[entry].trailing_ones();
                byte >> (ones + 3) == here >> (ones + 3)
            }
        }
    }

    /// Whether an access of `bytes` is allowed in M-mode (`machine`), or in S- and U-mode.
    pub fn allows(&self, address: u64, bytes: u64, kind: Kind, machine: bool) -> bool {
        for entry in 0..16 {
            let covered = (0..bytes).filter(|&byte| self.matches(entry, address + byte)).count() as u64;
            if covered == 0 {
                continue;
            }
            if covered < bytes {
                return false;
            }
            let config = self.config[entry];
            if machine && config & 0x80 == 0 {
                return true;
            }
            return match kind {
                Kind::Load => config & 1 != 0,
                Kind::Store => config & 2 != 0,
                Kind::Fetch => config & 4 != 0,
            };
        }
        machine || self.open
    }
}
