//! Physical memory protection, with Smepmp (privileged specification, sections "Physical Memory Protection" and
//! "Smepmp").

use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::cause::{Access, Privilege};

/// Entries that exist.
const ENTRIES: usize = 16;
/// Entries whose configuration one `pmpcfg` register holds.
const ENTRIES_PER_REGISTER: usize = 8;
/// `pmpaddr` holds bits 55 to 2 of an address.
const ADDRESS_MASK: u64 = (1 << 54) - 1;

/// Fields of an entry's configuration.
mod config {
    pub const R: u8 = 1 << 0;
    pub const W: u8 = 1 << 1;
    pub const X: u8 = 1 << 2;
    /// How addresses are matched.
    pub const A: u8 = 3 << 3;
    pub const A_OFF: u8 = 0 << 3;
    /// Top of range: from the previous entry's address up to this one's.
    pub const A_TOR: u8 = 1 << 3;
    /// Naturally aligned four bytes.
    pub const A_NA4: u8 = 2 << 3;
    pub const L: u8 = 1 << 7;
    /// Everything that can be written.
    pub const ALL: u8 = R | W | X | A | L;
}

/// Bits of `mseccfg` (Smepmp).
mod mseccfg {
    /// Machine mode lockdown: entries are for M-mode or for the others, by L.
    pub const MML: u64 = 1 << 0;
    /// Machine mode whitelist: what matches no entry is forbidden to M-mode too.
    pub const MMWP: u64 = 1 << 1;
    /// Rule locking bypass.
    pub const RLB: u64 = 1 << 2;
}

/// What one privilege mode may do with a whole page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageRights {
    /// The same rights for every byte.
    Uniform {
        /// Loads.
        read: bool,
        /// Stores.
        write: bool,
        /// Fetches.
        execute: bool,
    },
    /// Entries end inside the page: every access has to be checked.
    Mixed,
}

/// Rights, as the bits R, W and X of a configuration.
type Rights = u8;

const ALL_RIGHTS: Rights = config::R | config::W | config::X;

/// An entry that is on, ready to compare.
#[derive(Clone, Copy, Debug)]
struct Range {
    first: u64,
    /// The last byte, so that the end of the address space needs no care.
    last: u64,
    /// Rights of S- and U-mode.
    lower: Rights,
    /// Rights of M-mode.
    machine: Rights,
}

/// The answer to one access, with its reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Whether the access is allowed.
    pub allowed: bool,
    /// The entry that decides; without one the mode's default does.
    pub decides: Option<Deciding>,
}

/// The entry that decides about an access: the first that matches any byte of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Deciding {
    /// Its number, from 0.
    pub number: usize,
    /// First byte that it matches.
    pub first: PhysAddr,
    /// Last byte that it matches.
    pub last: PhysAddr,
    /// It matches every byte of the access; otherwise the access fails, whatever the rights.
    pub whole: bool,
    /// What the mode may do there: `R`, `W`, `X`, or `-`.
    pub rights: [char; 3],
}

/// The PMP entries of a hart.
#[derive(Clone, Debug)]
pub struct Pmp {
    configs: [u8; ENTRIES],
    addresses: [u64; ENTRIES],
    mseccfg: u64,
    /// The entries that are on and not empty, in order of priority.
    ranges: Vec<Range>,
    /// Rights of S- and U-mode, and of M-mode, where no entry matches.
    unmatched: [Rights; 2],
    /// S- and U-mode, and M-mode, may do everything everywhere.
    open: [bool; 2],
}

/// Index of a mode's column in the tables above.
fn column(privilege: Privilege) -> usize {
    match privilege {
        Privilege::User | Privilege::Supervisor => 0,
        Privilege::Machine => 1,
    }
}

fn right(access: Access) -> Rights {
    match access {
        Access::Fetch => config::X,
        Access::Load => config::R,
        Access::Store => config::W,
    }
}

impl Range {
    fn rights(&self, privilege: Privilege) -> Rights {
        match privilege {
            Privilege::User | Privilege::Supervisor => self.lower,
            Privilege::Machine => self.machine,
        }
    }
}

impl Pmp {
    /// All entries off: M-mode may do everything, the others nothing.
    pub fn new() -> Self {
        let mut pmp = Self {
            configs: [0; ENTRIES],
            addresses: [0; ENTRIES],
            mseccfg: 0,
            ranges: Vec::with_capacity(ENTRIES),
            unmatched: [0; 2],
            open: [false; 2],
        };
        pmp.derive();
        pmp
    }

    /// Gives all modes all of memory, by entry 0, as firmware does that protects nothing.
    pub fn open_all(&mut self) {
        self.addresses[0] = ADDRESS_MASK;
        self.configs[0] = config::A | ALL_RIGHTS;
        self.derive();
    }

    /// Whether every byte of the access is allowed. Physical addresses have 56 bits: above them nothing answers, and the
    /// answer here is of no consequence.
    #[inline]
    pub fn allows(&self, address: PhysAddr, bytes: u64, access: Access, privilege: Privilege) -> bool {
        self.open[column(privilege)] || self.allows_checked(address, bytes, access, privilege)
    }

    /// Whether a mode may do everything everywhere.
    #[inline]
    pub fn is_open(&self, privilege: Privilege) -> bool {
        self.open[column(privilege)]
    }

    fn allows_checked(&self, address: PhysAddr, bytes: u64, access: Access, privilege: Privilege) -> bool {
        let first = address.0;
        let last = first.saturating_add(bytes - 1);
        // The entry with the lowest number that matches any byte decides, and it has to match every byte (section "Priority
        // and Matching Logic").
        let rights = match self.ranges.iter().find(|range| first <= range.last && last >= range.first) {
            Some(range) if first >= range.first && last <= range.last => range.rights(privilege),
            Some(_) => 0,
            None => self.unmatched[column(privilege)],
        };
        rights & right(access) != 0
    }

    /// As [`Self::allows`], with the reason: for those who explain.
    pub fn verdict(&self, address: PhysAddr, bytes: u64, access: Access, privilege: Privilege) -> Verdict {
        let allowed = self.allows(address, bytes, access, privilege);
        let first = address.0;
        let last = first.saturating_add(bytes - 1);
        let decides = (0..ENTRIES).find_map(|number| {
            let (start, end) = self.range(number)?;
            if first > end || last < start {
                return None;
            }
            let (lower, machine) = self.matched_rights(self.configs[number]);
            let rights = if column(privilege) == 0 { lower } else { machine };
            let letter = |right, letter| if rights & right != 0 { letter } else { '-' };
            Some(Deciding {
                number,
                first: PhysAddr(start),
                last: PhysAddr(end),
                whole: first >= start && last <= end,
                rights: [letter(config::R, 'R'), letter(config::W, 'W'), letter(config::X, 'X')],
            })
        });
        Verdict { allowed, decides }
    }

    /// The rights of a mode on the page that holds `address`.
    pub fn page_rights(&self, address: PhysAddr, privilege: Privilege) -> PageRights {
        let first = address.0 & !(PAGE_SIZE - 1);
        let last = first | (PAGE_SIZE - 1);
        let rights = match self.ranges.iter().find(|range| first <= range.last && last >= range.first) {
            Some(range) if first >= range.first && last <= range.last => range.rights(privilege),
            Some(_) => return PageRights::Mixed,
            None => self.unmatched[column(privilege)],
        };
        let has = |access| rights & right(access) != 0;
        PageRights::Uniform {
            read: has(Access::Load),
            write: has(Access::Store),
            execute: has(Access::Fetch),
        }
    }

    /// `pmpcfg` register of an even number; entries that do not exist read 0.
    pub fn config_register(&self, register: u16) -> u64 {
        let first = usize::from(register / 2) * ENTRIES_PER_REGISTER;
        let mut bytes = [0; ENTRIES_PER_REGISTER];
        if let Some(configs) = self.configs.get(first..first + ENTRIES_PER_REGISTER) {
            bytes.copy_from_slice(configs);
        }
        u64::from_le_bytes(bytes)
    }

    /// Writes a `pmpcfg` register of an even number, entry by entry: those that are locked stay as they are.
    pub fn write_config_register(&mut self, register: u16, value: u64) {
        let first = usize::from(register / 2) * ENTRIES_PER_REGISTER;
        for (entry, byte) in (first..).zip(value.to_le_bytes()) {
            if entry < ENTRIES {
                self.write_config(entry, byte & config::ALL);
            }
        }
        self.derive();
    }

    fn write_config(&mut self, entry: usize, mut value: u8) {
        if self.is_locked(entry) {
            return;
        }
        let (mml, rlb) = (self.mseccfg & mseccfg::MML != 0, self.mseccfg & mseccfg::RLB != 0);
        if !mml && value & config::R == 0 {
            // W without R is reserved until Smepmp gives it a meaning.
            value &= !config::W;
        }
        // With MML no rule can be added that lets M-mode execute: M-mode-only or locked shared regions with execute rights.
        let shared_code = value & (config::R | config::W) == config::W;
        let machine_execute = value & config::L != 0 && (value & config::X != 0 || shared_code);
        let read_only_for_all = value & ALL_RIGHTS == ALL_RIGHTS;
        if mml && !rlb && machine_execute && !read_only_for_all {
            return;
        }
        self.configs[entry] = value;
    }

    /// `pmpaddr` register; entries that do not exist read 0.
    pub fn address_register(&self, entry: u16) -> u64 {
        self.addresses.get(usize::from(entry)).copied().unwrap_or(0)
    }

    /// Writes a `pmpaddr` register, unless it is locked, or is the lower bound of a locked entry.
    pub fn write_address_register(&mut self, entry: u16, value: u64) {
        let entry = usize::from(entry);
        if entry >= ENTRIES || self.is_locked(entry) {
            return;
        }
        let next = entry + 1;
        if next < ENTRIES && self.is_locked(next) && self.configs[next] & config::A == config::A_TOR {
            return;
        }
        self.addresses[entry] = value & ADDRESS_MASK;
        self.derive();
    }

    fn is_locked(&self, entry: usize) -> bool {
        self.configs[entry] & config::L != 0 && self.mseccfg & mseccfg::RLB == 0
    }

    /// `mseccfg`.
    pub fn mseccfg(&self) -> u64 {
        self.mseccfg
    }

    /// Writes `mseccfg`: MML and MMWP are sticky, and RLB cannot be set any more once an entry is locked.
    pub fn write_mseccfg(&mut self, value: u64) {
        let sticky = (self.mseccfg | value) & (mseccfg::MML | mseccfg::MMWP);
        let any_locked = self.configs.iter().any(|config| config & config::L != 0);
        let rlb_fixed = any_locked && self.mseccfg & mseccfg::RLB == 0;
        let rlb = if rlb_fixed { 0 } else { value & mseccfg::RLB };
        self.mseccfg = sticky | rlb;
        self.derive();
    }

    /// The bytes that an entry matches, if any.
    fn range(&self, entry: usize) -> Option<(u64, u64)> {
        let address = self.addresses[entry];
        match self.configs[entry] & config::A {
            config::A_OFF => None,
            config::A_TOR => {
                let first = if entry == 0 { 0 } else { self.addresses[entry - 1] };
                (first < address).then(|| (first << 2, (address << 2) - 1))
            }
            config::A_NA4 => Some((address << 2, address << 2 | 3)),
            // NAPOT: the lowest zero bit and the ones below it give the size. 54 ones are 2^57 bytes, so nothing overflows.
            _ => {
                let variable = address ^ (address + 1);
                Some(((address & !variable) << 2, (address | variable) << 2 | 3))
            }
        }
    }

    /// Rights of S/U-mode and of M-mode where an entry of this configuration matches.
    fn matched_rights(&self, value: u8) -> (Rights, Rights) {
        let rights = value & ALL_RIGHTS;
        let locked = value & config::L != 0;
        if self.mseccfg & mseccfg::MML == 0 {
            // Without lockdown L makes an entry apply to M-mode too.
            return (rights, if locked { rights } else { ALL_RIGHTS });
        }
        // Section "Smepmp", the table of rights with mseccfg.MML set. W without R encodes shared regions, and so does RWX
        // where it is locked.
        const R: Rights = config::R;
        const W: Rights = config::W;
        const X: Rights = config::X;
        const RW: Rights = R | W;
        const RX: Rights = R | X;
        const WX: Rights = W | X;
        match (locked, rights) {
            (false, W) => (R, RW),
            (false, WX) => (RW, RW),
            (false, rights) => (rights, 0),
            (true, W) => (X, X),
            (true, WX) => (X, RX),
            (true, ALL_RIGHTS) => (R, R),
            (true, rights) => (0, rights),
        }
    }

    /// Prepares what checks look at.
    fn derive(&mut self) {
        self.ranges.clear();
        for entry in 0..ENTRIES {
            if let Some((first, last)) = self.range(entry) {
                let (lower, machine) = self.matched_rights(self.configs[entry]);
                self.ranges.push(Range { first, last, lower, machine });
            }
        }
        let machine = if self.mseccfg & mseccfg::MMWP != 0 {
            0
        } else if self.mseccfg & mseccfg::MML != 0 {
            config::R | config::W
        } else {
            ALL_RIGHTS
        };
        self.unmatched = [0, machine];
        for privilege in [Privilege::User, Privilege::Machine] {
            // The first entry decides alone if it covers every physical address; without entries the default does.
            let everywhere = match self.ranges.first() {
                Some(range) if range.first == 0 && range.last >= ADDRESS_MASK << 2 | 3 => {
                    range.rights(privilege)
                }
                Some(_) => 0,
                None => self.unmatched[column(privilege)],
            };
            self.open[column(privilege)] = everywhere == ALL_RIGHTS;
        }
    }
}

impl Default for Pmp {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
