//! The address-translation algorithm, written down from the privileged specification ("Virtual Address Translation
//! Process", "Svnapot", "Svpbmt", "Svadu") as plainly as it goes. It shares no type with the emulator's walker.

/// What the hart wants to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Fetch,
    Load,
    Store,
}

/// The state outside memory.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub satp: u64,
    pub user: bool,
    pub sum: bool,
    pub mxr: bool,
    pub adue: bool,
    pub pbmte: bool,
    pub svnapot: bool,
}

/// Physical memory, as the walk may use it.
pub trait Memory {
    /// The doubleword, if memory and PMP let S-mode read it.
    fn read(&self, address: u64) -> Option<u64>;
    /// Whether memory and PMP let S-mode write it.
    fn may_write(&self, address: u64) -> bool;
}

/// How the algorithm ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// Step 10.
    Address { physical: u64, page_bytes: u64, leaf: u64, global: bool },
    /// A page fault, raised by the step with this number; 0 stands for the check of the address itself.
    PageFault { step: u32 },
    /// An access fault, raised by the step with this number.
    AccessFault { step: u32 },
}

/// Everything that a walk does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Walk {
    /// The entries read: address and value.
    pub read: Vec<(u64, u64)>,
    /// The entry written: address and new value.
    pub written: Option<(u64, u64)>,
    pub end: End,
}

/// Bits `high` down to `low`.
fn field(value: u64, high: u32, low: u32) -> u64 {
    let mut result = 0;
    for bit in low..=high {
        if value & (1 << bit) != 0 {
            result |= 1 << (bit - low);
        }
    }
    result
}

fn bit(value: u64, number: u32) -> bool {
    field(value, number, number) == 1
}

pub fn translate(memory: &impl Memory, setting: &Setting, va: u64, kind: Kind) -> Walk {
    let mut read = Vec::new();
    let mut written = None;
    let end = algorithm(memory, setting, va, kind, &mut read, &mut written);
    Walk { read, written, end }
}

fn algorithm(
    memory: &impl Memory,
    setting: &Setting,
    va: u64,
    kind: Kind,
    read: &mut Vec<(u64, u64)>,
    written: &mut Option<(u64, u64)>,
) -> End {
    let levels: u32 = match field(setting.satp, 63, 60) {
        8 => 3,
        9 => 4,
        10 => 5,
        mode => panic!("satp.MODE {mode} does not translate"),
    };

    // "must have bits 63-39 all equal to bit 38" (Sv39; likewise 63-48 and 47, 63-57 and 56)
    let top = 12 + 9 * levels - 1;
    for number in top + 1..64 {
        if bit(va, number) != bit(va, top) {
            return End::PageFault { step: 0 };
        }
    }

    // 1.
    let mut a = field(setting.satp, 43, 0) * 4096;
    let mut i = levels as i32 - 1;
    let mut global = false;
    loop {
        // 2.
        let vpn_i = field(va, 12 + 9 * i as u32 + 8, 12 + 9 * i as u32);
        let entry_address = a + vpn_i * 8;
        let Some(stored) = memory.read(entry_address) else {
            return End::AccessFault { step: 2 };
        };
        read.push((entry_address, stored));
        let mut pte = stored;
        let (v, r, w, x) = (bit(pte, 0), bit(pte, 1), bit(pte, 2), bit(pte, 3));
        let (u, g, accessed, dirty) = (bit(pte, 4), bit(pte, 5), bit(pte, 6), bit(pte, 7));
        let (pbmt, n) = (field(pte, 62, 61), bit(pte, 63));
        let leaf = r || x;

        // 3.
        if !v || (!r && w) {
            return End::PageFault { step: 3 };
        }
        if field(pte, 60, 54) != 0 {
            return End::PageFault { step: 3 };
        }
        if leaf {
            // Svpbmt: 3 is reserved; without it (PBMTE=0) both bits are.
            if pbmt == 3 || (pbmt != 0 && !setting.pbmte) {
                return End::PageFault { step: 3 };
            }
            // Svnapot: i = 0 and ppn[0] = x xxxx 1000 is the only encoding; without it bit 63 is reserved.
            if n && !(setting.svnapot && i == 0 && field(pte, 13, 10) == 0b1000) {
                return End::PageFault { step: 3 };
            }
        } else {
            // "For non-leaf PTEs, the D, A, and U bits are reserved"; so are bits 62-61 (Svpbmt) and N.
            if dirty || accessed || u || pbmt != 0 || n {
                return End::PageFault { step: 3 };
            }
        }

        // "For non-leaf PTEs, the global setting implies that all mappings in the subsequent levels are global."
        if g {
            global = true;
        }

        // 4.
        if !leaf {
            i -= 1;
            if i < 0 {
                return End::PageFault { step: 4 };
            }
            a = field(pte, 53, 10) * 4096;
            continue;
        }

        // Svnapot: the implicit read returns a copy in which ppn[0][3:0] is vpn[0][3:0].
        if n {
            pte = pte & !(0xf << 10) | field(va, 15, 12) << 10;
        }

        // 5.
        for lower in 0..i as u32 {
            if field(pte, 10 + 9 * lower + 8, 10 + 9 * lower) != 0 {
                return End::PageFault { step: 5 };
            }
        }

        // 6.
        if setting.user && !u {
            return End::PageFault { step: 6 };
        }
        if !setting.user && u && (kind == Kind::Fetch || !setting.sum) {
            return End::PageFault { step: 6 };
        }

        // 8. (7 concerns shadow stacks, which this hart does not have.)
        let allowed = match kind {
            Kind::Fetch => x,
            Kind::Load => r || (setting.mxr && x),
            Kind::Store => w,
        };
        if !allowed {
            return End::PageFault { step: 8 };
        }

        // 9.
        let mut leaf_now = stored;
        if !accessed || (kind == Kind::Store && !dirty) {
            if !setting.adue {
                return End::PageFault { step: 9 };
            }
            if !memory.may_write(entry_address) {
                return End::AccessFault { step: 9 };
            }
            leaf_now |= 1 << 6;
            if kind == Kind::Store {
                leaf_now |= 1 << 7;
            }
            *written = Some((entry_address, leaf_now));
        }

        // 10.
        let mut physical = field(va, 11, 0);
        for level in 0..levels {
            // The last level's part of a page number is wider: it goes up to bit 53.
            let high = if level == levels - 1 { 53 } else { 10 + 9 * level + 8 };
            let part = if (level as i32) < i {
                field(va, 12 + 9 * level + 8, 12 + 9 * level)
            } else {
                field(pte, high, 10 + 9 * level)
            };
            physical |= part << (12 + 9 * level);
        }
        let page_bytes = if n { 65536 } else { 4096 << (9 * i) };
        return End::Address { physical, page_bytes, leaf: leaf_now, global };
    }
}
