//! Physical memory protection without Smepmp, byte by byte, from the privileged specification's section "Physical Memory
//! Protection".

use crate::random::Random;
use crate::walker_model::Kind;
use crate::world::RAM_BASE;
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::{Access, Privilege};
use sv39::mmu::Pmp;

/// The PMP registers.
#[derive(Clone, Copy, Debug, Default)]
pub struct PmpRegisters {
    pub config: [u8; 16],
    pub address: [u64; 16],
}

impl PmpRegisters {
    /// Everything is allowed: the last entry covers all.
    pub fn open() -> Self {
        let mut registers = Self::default();
        registers.config[15] = 0x1f;
        registers.address[15] = (1 << 54) - 1;
        registers
    }

    /// Often open; otherwise a few entries that end in or between the `pages` from `base` on.
    pub fn random(random: &mut Random, base: u64, pages: u64) -> Self {
        let mut registers = Self::open();
        if random.chance(50) {
            return registers;
        }
        for _ in 0..1 + random.below(4) {
            let entry = random.below(15) as usize;
            let place = base + random.below(pages) * 4096;
            let place = if random.chance(50) { place } else { place + random.below(1024) * 4 };
            registers.address[entry] = place >> 2;
            let ones = random.pick(&[0, 1, 4, 8, 9, 10, 12, 14]);
            if random.chance(50) {
                registers.address[entry] = place >> 2 >> (ones + 1) << (ones + 1) | ((1 << ones) - 1);
            }
            let rights = random.pick(&[0, 1, 3, 4, 5, 7, 7]);
            let lock = if random.chance(20) { 0x80 } else { 0 };
            registers.config[entry] = lock | (random.below(4) as u8) << 3 | rights;
        }
        if random.chance(3) {
            registers.config[15] = 0;
        }
        registers
    }

    /// The emulator's entries with these registers.
    pub fn build(&self) -> Pmp {
        let mut pmp = Pmp::new();
        for (entry, &address) in self.address.iter().enumerate() {
            pmp.write_address_register(entry as u16, address);
        }
        for register in [0, 2] {
            let bytes = self.config[register * 4..].first_chunk().expect("eight entries");
            pmp.write_config_register(register as u16, u64::from_le_bytes(*bytes));
        }
        pmp
    }

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
        machine
    }
}

#[test]
fn pmp_agrees_with_the_model_and_names_the_entry_that_decides() {
    for number in 0..crate::amount("SV39_MMU_PMP_CASES", 20_000) {
        let mut random = Random::new(number);
        let registers = PmpRegisters::random(&mut random, RAM_BASE, 16);
        let pmp = registers.build();
        for _ in 0..8 {
            let address = RAM_BASE + random.below(16 * 4096);
            let bytes = random.pick(&[1, 2, 4, 8, 16, 64]);
            let (kind, access, letter) = random.pick(&[
                (Kind::Fetch, Access::Fetch, 'X'),
                (Kind::Load, Access::Load, 'R'),
                (Kind::Store, Access::Store, 'W'),
            ]);
            let privilege = random.pick(&[Privilege::User, Privilege::Supervisor, Privilege::Machine]);
            let machine = privilege == Privilege::Machine;
            let expected = registers.allows(address, bytes, kind, machine);
            let verdict = pmp.verdict(PhysAddr(address), bytes, access, privilege);
            let name =
                format!("case {number}: {access} of {bytes} at {address:#x}, {privilege:?}: {registers:x?}");
            assert_eq!(pmp.allows(PhysAddr(address), bytes, access, privilege), expected, "{name}");
            assert_eq!(verdict.allowed, expected, "{name}");
            let reason = match verdict.decides {
                Some(entry) => entry.whole && entry.rights.contains(&letter),
                None => machine,
            };
            assert_eq!(reason, expected, "the reason, {name}: {verdict:x?}");
            if let Some(entry) = verdict.decides {
                let touched = (0..bytes).any(|byte| registers.matches(entry.number, address + byte));
                let earlier = (0..entry.number)
                    .any(|entry| (0..bytes).any(|byte| registers.matches(entry, address + byte)));
                assert!(touched && !earlier, "the entry, {name}: {verdict:x?}");
            }
        }
    }
}
