//! Physical memory protection against a slow model written from the manual: byte by byte, entry by entry.

use super::{ENTRIES, PageRights, Pmp};
use crate::isa::address::PhysAddr;
use crate::isa::cause::{Access, Privilege};
use proptest::prelude::*;

const MODES: [Privilege; 3] = [Privilege::User, Privilege::Supervisor, Privilege::Machine];
const ACCESSES: [Access; 3] = [Access::Load, Access::Store, Access::Fetch];

/// The table of rights of Smepmp with MML set, line by line: L R W X, then what S/U-mode and M-mode may do.
const LOCKDOWN: [(&str, &str, &str); 16] = [
    ("----", "", ""),
    ("---X", "X", ""),
    ("--W-", "R", "RW"),
    ("--WX", "RW", "RW"),
    ("-R--", "R", ""),
    ("-R-X", "RX", ""),
    ("-RW-", "RW", ""),
    ("-RWX", "RWX", ""),
    ("L---", "", ""),
    ("L--X", "", "X"),
    ("L-W-", "X", "X"),
    ("L-WX", "X", "RX"),
    ("LR--", "", "R"),
    ("LR-X", "", "RX"),
    ("LRW-", "", "RW"),
    ("LRWX", "R", "R"),
];

/// The model: the registers as written, and nothing prepared.
#[derive(Clone, Default, Debug)]
struct Model {
    cfg: [u8; 16],
    addr: [u64; 16],
    mml: bool,
    mmwp: bool,
    rlb: bool,
}

impl Model {
    fn bit(&self, entry: usize, bit: u32) -> bool {
        self.cfg[entry] >> bit & 1 == 1
    }

    fn mode(&self, entry: usize) -> u8 {
        self.cfg[entry] >> 3 & 3
    }

    fn write_cfg(&mut self, register: u16, value: u64) {
        if register == 0 || register == 2 {
            for byte in 0..8 {
                self.write_entry(usize::from(register) * 4 + byte, (value >> (8 * byte)) as u8);
            }
        }
    }

    fn write_entry(&mut self, entry: usize, value: u8) {
        if self.bit(entry, 7) && !self.rlb {
            return;
        }
        let [r, w, x, l] = [0, 1, 2, 7].map(|bit| value >> bit & 1 == 1);
        let mut value = value & 0x9f;
        if w && !r && !self.mml {
            value &= !2;
        }
        if self.mml && !self.rlb && l {
            // L=1: the lines in which M-mode gets X.
            let executes = matches!((r, w, x), (false, false, true) | (false, true, _) | (true, false, true));
            if executes {
                return;
            }
        }
        self.cfg[entry] = value;
    }

    fn write_addr(&mut self, entry: usize, value: u64) {
        if entry >= 16 {
            return;
        }
        let locked = self.bit(entry, 7) && !self.rlb;
        let bound = entry < 15 && self.bit(entry + 1, 7) && self.mode(entry + 1) == 1 && !self.rlb;
        if !locked && !bound {
            self.addr[entry] = value & 0x003f_ffff_ffff_ffff;
        }
    }

    fn write_mseccfg(&mut self, value: u64) {
        let any_locked = (0..16).any(|entry| self.bit(entry, 7));
        if self.rlb || !any_locked {
            self.rlb = value & 4 != 0;
        }
        self.mml |= value & 1 != 0;
        self.mmwp |= value & 2 != 0;
    }

    fn entry_holds(&self, entry: usize, byte: u128) -> bool {
        let start = |index: usize| u128::from(self.addr[index]) * 4;
        match self.mode(entry) {
            0 => false,
            1 => byte < start(entry) && (entry == 0 || byte >= start(entry - 1)),
            2 => byte >= start(entry) && byte < start(entry) + 4,
            _ => {
                let mut size = 8u128;
                let mut ones = self.addr[entry];
                while ones & 1 == 1 {
                    size *= 2;
                    ones /= 2;
                }
                let base = start(entry) / size * size;
                byte >= base && byte < base + size
            }
        }
    }

    /// The entry that decides about a byte.
    fn entry_of(&self, byte: u128) -> Option<usize> {
        (0..16).find(|&entry| self.entry_holds(entry, byte))
    }

    fn granted(&self, entry: Option<usize>, machine: bool) -> &'static str {
        let Some(entry) = entry else {
            return match (machine, self.mmwp, self.mml) {
                (false, ..) | (true, true, _) => "",
                (true, false, true) => "RW",
                (true, false, false) => "RWX",
            };
        };
        let letters: String = [(7, 'L'), (0, 'R'), (1, 'W'), (2, 'X')]
            .map(|(bit, letter)| if self.bit(entry, bit) { letter } else { '-' })
            .iter()
            .collect();
        if self.mml {
            let line = LOCKDOWN.iter().find(|line| line.0 == letters).expect("all 16 are there");
            return if machine { line.2 } else { line.1 };
        }
        if machine && !self.bit(entry, 7) {
            return "RWX";
        }
        match &letters[1..] {
            "R--" => "R",
            "--X" => "X",
            "R-X" => "RX",
            "RW-" => "RW",
            "RWX" => "RWX",
            _ => "",
        }
    }

    fn allows(&self, address: u64, bytes: u64, access: Access, privilege: Privilege) -> bool {
        let bytes: Vec<u128> = (0..u128::from(bytes)).map(|offset| u128::from(address) + offset).collect();
        let deciding = bytes.iter().filter_map(|&byte| self.entry_of(byte)).min();
        // The entry that decides must hold every byte, even where another one grants as much.
        if let Some(entry) = deciding
            && !bytes.iter().all(|&byte| self.entry_holds(entry, byte))
        {
            return false;
        }
        let letter = match access {
            Access::Load => 'R',
            Access::Store => 'W',
            Access::Fetch => 'X',
        };
        self.granted(deciding, privilege == Privilege::Machine).contains(letter)
    }
}

#[derive(Clone, Copy, Debug)]
enum Write {
    Config(u16, u64),
    Address(u16, u64),
    Security(u64),
}

/// Addresses in a small window, so that entries meet; sometimes any, sometimes all ones.
fn address_value() -> impl Strategy<Value = u64> {
    prop_oneof![
        6 => 0x2000_0000u64..0x2000_1000,
        2 => (0u32..13, 0x2000_0000u64..0x2000_1000).prop_map(|(ones, base)| base | ((1 << ones) - 1)),
        1 => any::<u64>(),
        1 => Just(u64::MAX),
        1 => Just(0),
    ]
}

fn write() -> impl Strategy<Value = Write> {
    prop_oneof![
        6 => (0u16..20, address_value()).prop_map(|(entry, value)| Write::Address(entry, value)),
        4 => (0u16..8, any::<u64>()).prop_map(|(register, value)| Write::Config(register * 2, value)),
        // Without L, so that more entries can be written again.
        4 => (0u16..2, any::<u64>())
            .prop_map(|(register, value)| Write::Config(register * 2, value & 0x1f1f_1f1f_1f1f_1f1f)),
        1 => (0u64..8).prop_map(Write::Security),
    ]
}

fn apply(writes: &[Write]) -> (Pmp, Model) {
    let (mut pmp, mut model) = (Pmp::new(), Model::default());
    for &write in writes {
        match write {
            Write::Config(register, value) => {
                pmp.write_config_register(register, value);
                model.write_cfg(register, value);
            }
            Write::Address(entry, value) => {
                pmp.write_address_register(entry, value);
                model.write_addr(usize::from(entry), value);
            }
            Write::Security(value) => {
                pmp.write_mseccfg(value);
                model.write_mseccfg(value);
            }
        }
    }
    (pmp, model)
}

/// Where 56 bits end; nothing answers above.
const END: u64 = 1 << 56;

fn probe() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0x8000_0000u64..0x8000_4010, 1 => 0..END - 64, 1 => END - 0x1040..END - 64]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn registers_read_as_the_model_says(writes in proptest::collection::vec(write(), 0..40)) {
        let (pmp, model) = apply(&writes);
        for entry in 0..64 {
            let expected = model.addr.get(usize::from(entry)).copied().unwrap_or(0);
            prop_assert_eq!(pmp.address_register(entry), expected);
        }
        for register in 0..2 {
            let expected = u64::from_le_bytes(model.cfg[register * 8..][..8].try_into().unwrap());
            prop_assert_eq!(pmp.config_register(2 * register as u16), expected);
        }
        prop_assert_eq!(pmp.config_register(4), 0);
        let expected = u64::from(model.mml) | u64::from(model.mmwp) << 1 | u64::from(model.rlb) << 2;
        prop_assert_eq!(pmp.mseccfg(), expected);
    }

    #[test]
    fn accesses_are_decided_as_the_model_says(
        writes in proptest::collection::vec(write(), 0..40),
        probes in proptest::collection::vec((probe(), 0..7u32), 1..40),
    ) {
        let (pmp, model) = apply(&writes);
        for (address, size) in probes {
            for privilege in MODES {
                for access in ACCESSES {
                    let expected = model.allows(address, 1 << size, access, privilege);
                    let answer = pmp.allows(PhysAddr(address), 1 << size, access, privilege);
                    prop_assert_eq!(answer, expected, "{:#x} {} {} {:?}", address, 1 << size, access, privilege);
                }
            }
        }
    }

    #[test]
    fn the_rights_of_a_page_are_those_of_its_bytes(
        writes in proptest::collection::vec(write(), 0..40),
        address in probe(),
    ) {
        let (pmp, model) = apply(&writes);
        let page = address & !0xfff;
        // Entries begin and end at multiples of four.
        let words = || (0..1024u64).map(|word| page + 4 * word);
        let first = model.entry_of(u128::from(page));
        let mixed = words().any(|word| model.entry_of(u128::from(word)) != first);
        for privilege in MODES {
            let has = |access| model.allows(page, 1, access, privilege);
            let uniform = PageRights::Uniform {
                read: has(Access::Load),
                write: has(Access::Store),
                execute: has(Access::Fetch),
            };
            let expected = if mixed { PageRights::Mixed } else { uniform };
            prop_assert_eq!(pmp.page_rights(PhysAddr(address), privilege), expected);
        }
    }
}

fn entry(config: u8, address: u64) -> Pmp {
    let mut pmp = Pmp::new();
    pmp.write_address_register(0, address >> 2);
    pmp.write_config_register(0, config.into());
    pmp
}

fn reads(pmp: &Pmp, address: u64, bytes: u64) -> bool {
    pmp.allows(PhysAddr(address), bytes, Access::Load, Privilege::User)
}

#[test]
fn at_reset_m_mode_may_do_everything_and_the_others_nothing() {
    let pmp = Pmp::new();
    for access in ACCESSES {
        assert!(pmp.allows(PhysAddr(0x8000_0000), 8, access, Privilege::Machine));
        assert!(!pmp.allows(PhysAddr(0x8000_0000), 8, access, Privilege::Supervisor));
        assert!(!pmp.allows(PhysAddr(0x8000_0000), 8, access, Privilege::User));
    }
    let mut pmp = Pmp::new();
    pmp.open_all();
    for privilege in MODES {
        assert!(pmp.allows(PhysAddr(0), 8, Access::Fetch, privilege));
        assert!(pmp.allows(PhysAddr((1 << 56) - 8), 8, Access::Store, privilege));
    }
    assert_eq!((pmp.address_register(0), pmp.config_register(0)), ((1 << 54) - 1, 0x1f));
}

#[test]
fn an_access_that_matches_in_part_fails_in_every_mode() {
    // NA4 with all rights, not locked.
    let pmp = entry(0x17, 0x8000_0004);
    for privilege in MODES {
        assert!(!pmp.allows(PhysAddr(0x8000_0000), 8, Access::Load, privilege), "{privilege:?}");
        assert!(!pmp.allows(PhysAddr(0x8000_0006), 4, Access::Load, privilege), "{privilege:?}");
        assert!(pmp.allows(PhysAddr(0x8000_0004), 4, Access::Load, privilege), "{privilege:?}");
    }
}

#[test]
fn two_entries_side_by_side_do_not_add_up() {
    let mut pmp = Pmp::new();
    pmp.write_address_register(0, 0x8000_0000 >> 2);
    pmp.write_address_register(1, 0x8000_0004 >> 2);
    pmp.write_config_register(0, 0x1717);
    assert!(reads(&pmp, 0x8000_0000, 4) && reads(&pmp, 0x8000_0004, 4));
    assert!(!reads(&pmp, 0x8000_0000, 8));
}

#[test]
fn the_ends_of_the_address_space_do_not_overflow() {
    let top = (1 << 56) - 4;
    let na4 = entry(0x17, top);
    assert!(reads(&na4, top, 4) && !reads(&na4, top - 1, 2) && !reads(&na4, top + 4, 1));
    let all = entry(0x1f, !0);
    assert!(reads(&all, 0, 8) && reads(&all, top, 4));
    let half = entry(0x1f, (1 << 53) * 4 - 4);
    assert!(reads(&half, 0, 1));
    // TOR up to the last four bytes, and an empty range.
    let tor = entry(0x0f, !0);
    assert!(reads(&tor, 0, 8) && reads(&tor, top - 1, 1) && !reads(&tor, top, 1));
    let empty = entry(0x0f, 0);
    assert!(!reads(&empty, 0, 1));
    for pmp in [na4, all, half, tor, empty] {
        // Nothing is there; what matters is that the question is survived.
        for access in ACCESSES {
            let _ = pmp.allows(PhysAddr(u64::MAX), 64, access, Privilege::Machine);
        }
        let _ = pmp.page_rights(PhysAddr(u64::MAX), Privilege::User);
    }
}

#[test]
fn tor_with_bounds_in_the_wrong_order_matches_nothing() {
    let mut pmp = Pmp::new();
    pmp.write_address_register(0, 0x9000_0000 >> 2);
    pmp.write_address_register(1, 0x8000_0000 >> 2);
    pmp.write_config_register(0, 0x0f00);
    assert!(!reads(&pmp, 0x8800_0000, 4));
}

#[test]
fn a_locked_tor_entry_locks_the_address_below_it() {
    let mut pmp = Pmp::new();
    pmp.write_address_register(2, 100);
    pmp.write_config_register(0, 0x8f << 24);
    pmp.write_address_register(2, 200);
    pmp.write_address_register(3, 200);
    pmp.write_config_register(0, 0);
    assert_eq!((pmp.address_register(2), pmp.address_register(3)), (100, 0));
    assert_eq!(pmp.config_register(0), 0x8f << 24);
    pmp.write_address_register(1, 300);
    assert_eq!(pmp.address_register(1), 300);
}

#[test]
fn locked_entries_bind_m_mode() {
    let pmp = entry(0x99, 0x8000_0000 | 0x7fc);
    assert!(pmp.allows(PhysAddr(0x8000_0000), 4, Access::Load, Privilege::Machine));
    assert!(!pmp.allows(PhysAddr(0x8000_0000), 4, Access::Store, Privilege::Machine));
    assert!(pmp.allows(PhysAddr(0x9000_0000), 4, Access::Store, Privilege::Machine));
}

/// Puts a configuration into entry 0 under MML; RLB lets every one in.
fn lockdown(config: u8) -> Pmp {
    let mut pmp = Pmp::new();
    pmp.write_mseccfg(5);
    pmp.write_address_register(0, !0);
    pmp.write_config_register(0, config.into());
    pmp
}

#[test]
fn the_truth_table_of_smepmp() {
    for (letters, lower, machine) in LOCKDOWN {
        let bits = [('L', 0x80), ('R', 1), ('W', 2), ('X', 4)];
        let config =
            bits.iter().filter(|bit| letters.contains(bit.0)).fold(0x18, |config, bit| config | bit.1);
        let pmp = lockdown(config);
        assert_eq!(pmp.config_register(0), u64::from(config), "{letters}");
        for (privilege, granted) in
            [(Privilege::User, lower), (Privilege::Supervisor, lower), (Privilege::Machine, machine)]
        {
            for (access, letter) in [(Access::Load, 'R'), (Access::Store, 'W'), (Access::Fetch, 'X')] {
                let allowed = pmp.allows(PhysAddr(0x8000_0000), 4, access, privilege);
                assert_eq!(allowed, granted.contains(letter), "{letters} {access} in {privilege:?}");
            }
        }
    }
}

#[test]
fn with_lockdown_m_mode_executes_only_what_its_entries_say() {
    let mut pmp = Pmp::new();
    pmp.write_mseccfg(1);
    assert!(pmp.allows(PhysAddr(0), 4, Access::Store, Privilege::Machine));
    assert!(!pmp.allows(PhysAddr(0), 4, Access::Fetch, Privilege::Machine));
    // Rules that let M-mode execute cannot be added any more.
    for config in [0x9c, 0x9a, 0x9e, 0x9d] {
        pmp.write_config_register(0, config);
        assert_eq!(pmp.config_register(0), 0, "{config:#x}");
    }
    pmp.write_config_register(0, 0x9f);
    assert_eq!(pmp.config_register(0), 0x9f);
}

#[test]
fn mseccfg_bits_stick() {
    let mut pmp = Pmp::new();
    pmp.write_mseccfg(4);
    assert_eq!(pmp.mseccfg(), 4);
    pmp.write_config_register(0, 0x80);
    pmp.write_config_register(0, 0x1f);
    assert_eq!(pmp.config_register(0), 0x1f, "RLB unlocks");
    pmp.write_config_register(0, 0x80);
    pmp.write_mseccfg(2);
    assert_eq!(pmp.mseccfg(), 2);
    pmp.write_mseccfg(4);
    assert_eq!(pmp.mseccfg(), 2, "RLB cannot come back, MMWP cannot go");
    assert!(!pmp.allows(PhysAddr(0), 1, Access::Load, Privilege::Machine));
}

#[test]
fn entries_that_do_not_exist_are_zero() {
    let mut pmp = Pmp::new();
    for entry in ENTRIES as u16..64 {
        pmp.write_address_register(entry, !0);
        assert_eq!(pmp.address_register(entry), 0);
    }
    for register in (4..16).step_by(2) {
        pmp.write_config_register(register, !0);
        assert_eq!(pmp.config_register(register), 0);
    }
}
