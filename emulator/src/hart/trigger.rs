//! Debug triggers (Debug specification 1.0, chapter "Sdtrig"): address matches of types 2 (mcontrol) and 6 (mcontrol6)
//! that raise a breakpoint exception before the access.

use super::Hart;
use super::csr::mstatus;
use crate::isa::cause::{Access, Exception, Privilege};
use crate::isa::pte::Satp;

/// Triggers of a hart, as many as Spike has by default.
const COUNT: usize = 4;

/// The fields of `tdata1`.
mod tdata1 {
    /// Position of the type.
    pub const TYPE_SHIFT: u32 = 60;
    /// Address and data match, the older layout.
    pub const MCONTROL: u64 = 2;
    /// Address and data match.
    pub const MCONTROL6: u64 = 6;
    /// Off, and ready to take any type.
    pub const DISABLED: u64 = 15;
    /// Loads.
    pub const LOAD: u64 = 1 << 0;
    /// Stores.
    pub const STORE: u64 = 1 << 1;
    /// Fetches.
    pub const EXECUTE: u64 = 1 << 2;
    /// Fires in U-mode.
    pub const U: u64 = 1 << 3;
    /// Fires in S-mode.
    pub const S: u64 = 1 << 4;
    /// Fires in M-mode.
    pub const M: u64 = 1 << 6;
    /// Position of the kind of comparison.
    pub const MATCH_SHIFT: u32 = 7;
    /// The kind of comparison.
    pub const MATCH: u64 = 0xf << MATCH_SHIFT;
    /// Only fires together with the next trigger.
    pub const CHAIN: u64 = 1 << 11;
    /// What both layouts have at the same place. DMODE, ACTION, SELECT and TIMING are 0: only the debugger could set the
    /// first two, and only addresses are compared, before the access.
    pub const COMMON: u64 = LOAD | STORE | EXECUTE | U | S | M | MATCH | CHAIN;
    /// mcontrol: the trigger has matched.
    pub const HIT: u64 = 1 << 20;
    /// mcontrol6: the trigger has matched, low bit of two.
    pub const HIT0: u64 = 1 << 22;
    /// mcontrol6: high bit of the same.
    pub const HIT1: u64 = 1 << 25;
}

/// The fields of `tdata3` (textra64).
mod tdata3 {
    /// What `svalue` is compared with: 0 nothing, 1 `scontext`, 2 the ASID.
    pub const SSELECT: u64 = 3;
    /// Position of `svalue`.
    pub const SVALUE_SHIFT: u32 = 2;
    /// 32 bits.
    pub const SVALUE: u64 = 0xffff_ffff << SVALUE_SHIFT;
    /// Position of the mask of bytes of `svalue` to ignore.
    pub const SBYTEMASK_SHIFT: u32 = 36;
    /// 4 bits.
    pub const SBYTEMASK: u64 = 0xf << SBYTEMASK_SHIFT;
    /// `mhvalue` is compared with `mcontext`: 4 in the field MHSELECT, the only other value without H being 0.
    pub const MHSELECT_MCONTEXT: u64 = 1 << 50;
    /// Position of `mhvalue`.
    pub const MHVALUE_SHIFT: u32 = 51;
    /// 13 bits.
    pub const MHVALUE: u64 = 0x1fff << MHVALUE_SHIFT;
}

/// How an address is compared with `tdata2`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Match {
    Equal,
    /// Equal above the lowest zero bit of `tdata2`.
    Napot,
    GreaterOrEqual,
    Less,
    /// The low half, under the mask in the high half of `tdata2`, equals the low half of `tdata2`.
    MaskLow,
    /// The high half, under the same mask.
    MaskHigh,
}

impl Match {
    /// Of the field `match`; `None` for what is reserved or not supported.
    fn from_bits(bits: u64) -> Option<Self> {
        match bits {
            0 => Some(Self::Equal),
            1 => Some(Self::Napot),
            2 => Some(Self::GreaterOrEqual),
            3 => Some(Self::Less),
            4 => Some(Self::MaskLow),
            5 => Some(Self::MaskHigh),
            _ => None,
        }
    }

    fn holds(self, address: u64, tdata2: u64) -> bool {
        let (mask, low) = (tdata2 >> 32, tdata2 & 0xffff_ffff);
        match self {
            Self::Equal => address == tdata2,
            // The bits up to and including the lowest zero do not take part.
            Self::Napot => (address ^ tdata2) & !(tdata2 ^ tdata2.wrapping_add(1)) == 0,
            Self::GreaterOrEqual => address >= tdata2,
            Self::Less => address < tdata2,
            Self::MaskLow => address & 0xffff_ffff & mask == low,
            Self::MaskHigh => address >> 32 & mask == low,
        }
    }
}

/// One trigger; `tdata1` is always legal.
#[derive(Clone, Copy, Debug)]
struct Trigger {
    tdata1: u64,
    tdata2: u64,
    tdata3: u64,
}

impl Trigger {
    fn kind(&self) -> u64 {
        self.tdata1 >> tdata1::TYPE_SHIFT
    }

    fn is_on(&self) -> bool {
        self.kind() != tdata1::DISABLED
    }

    fn chained(&self) -> bool {
        self.is_on() && self.tdata1 & tdata1::CHAIN != 0
    }

    /// Whether any byte of the access matches.
    fn matches(&self, address: u64, bytes: u64, event: u64, context: &TriggerContext) -> bool {
        if !self.is_on() || self.tdata1 & event == 0 || !self.context_matches(context) {
            return false;
        }
        let comparison = (self.tdata1 & tdata1::MATCH) >> tdata1::MATCH_SHIFT;
        let Some(comparison) = Match::from_bits(comparison) else { return false };
        (0..bytes).any(|byte| comparison.holds(address.wrapping_add(byte), self.tdata2))
    }

    fn context_matches(&self, context: &TriggerContext) -> bool {
        let mode = match context.privilege {
            Privilege::User => tdata1::U,
            Privilege::Supervisor => tdata1::S,
            Privilege::Machine => tdata1::M,
        };
        let svalue = (self.tdata3 & tdata3::SVALUE) >> tdata3::SVALUE_SHIFT;
        let ignored = (self.tdata3 & tdata3::SBYTEMASK) >> tdata3::SBYTEMASK_SHIFT;
        let mask =
            (0..4).filter(|byte| ignored >> byte & 1 == 0).fold(0, |mask, byte| mask | 0xff << (8 * byte));
        let supervisor = match self.tdata3 & tdata3::SSELECT {
            1 => (context.scontext ^ svalue) & mask == 0,
            2 => u64::from(context.satp.asid()) == svalue & 0xffff,
            _ => true,
        };
        let machine = self.tdata3 & tdata3::MHSELECT_MCONTEXT == 0
            || context.mcontext == (self.tdata3 & tdata3::MHVALUE) >> tdata3::MHVALUE_SHIFT;
        self.tdata1 & mode != 0 && supervisor && machine
    }

    /// mcontrol: 1; mcontrol6: "before" (1 in two bits).
    fn set_hit(&mut self) {
        if self.kind() == tdata1::MCONTROL {
            self.tdata1 |= tdata1::HIT;
        } else {
            self.tdata1 = self.tdata1 & !tdata1::HIT1 | tdata1::HIT0;
        }
    }
}

/// The state of the hart that triggers compare.
struct TriggerContext {
    privilege: Privilege,
    satp: Satp,
    scontext: u64,
    mcontext: u64,
}

/// The trigger module of a hart.
#[derive(Clone, Debug)]
pub struct Triggers {
    triggers: [Trigger; COUNT],
    selected: usize,
    scontext: u64,
    mcontext: u64,
    /// The events that any trigger looks at: bits EXECUTE, STORE and LOAD.
    watched: u64,
}

impl Triggers {
    /// All off.
    pub fn new() -> Self {
        let off = Trigger { tdata1: tdata1::DISABLED << tdata1::TYPE_SHIFT, tdata2: 0, tdata3: 0 };
        Self { triggers: [off; COUNT], selected: 0, scontext: 0, mcontext: 0, watched: 0 }
    }

    /// Whether any trigger looks at loads or stores: then none may take the fast path.
    #[inline]
    pub fn watch_data(&self) -> bool {
        self.watched & (tdata1::LOAD | tdata1::STORE) != 0
    }

    /// Whether any trigger looks at fetches.
    #[inline]
    pub fn watch_fetches(&self) -> bool {
        self.watched & tdata1::EXECUTE != 0
    }

    /// `tselect`.
    pub fn tselect(&self) -> u64 {
        self.selected as u64
    }

    /// Selects a trigger; one that is not there changes nothing.
    pub fn write_tselect(&mut self, value: u64) {
        if value < COUNT as u64 {
            self.selected = value as usize;
        }
    }

    /// `tdata1` of the selected trigger.
    pub fn tdata1(&self) -> u64 {
        self.triggers[self.selected].tdata1
    }

    /// Sets up the selected trigger; a type that is not supported turns it off.
    pub fn write_tdata1(&mut self, value: u64) {
        let kind = value >> tdata1::TYPE_SHIFT;
        let fields = match kind {
            tdata1::MCONTROL => tdata1::COMMON | tdata1::HIT,
            tdata1::MCONTROL6 => tdata1::COMMON | tdata1::HIT0 | tdata1::HIT1,
            _ => 0,
        };
        let kind = if fields == 0 { tdata1::DISABLED } else { kind };
        let mut legal = value & fields;
        let comparison = Match::from_bits((legal & tdata1::MATCH) >> tdata1::MATCH_SHIFT);
        // MASKMAX of mcontrol is 0: there it has no ranges (as in Spike).
        if comparison.is_none() || comparison == Some(Match::Napot) && kind == tdata1::MCONTROL {
            legal &= !tdata1::MATCH;
        }
        self.triggers[self.selected].tdata1 = kind << tdata1::TYPE_SHIFT | legal;
        self.watched = self.triggers.iter().filter(|trigger| trigger.is_on()).fold(0, |events, trigger| {
            events | trigger.tdata1 & (tdata1::LOAD | tdata1::STORE | tdata1::EXECUTE)
        });
    }

    /// `tdata2` of the selected trigger: the address.
    pub fn tdata2(&self) -> u64 {
        self.triggers[self.selected].tdata2
    }

    /// Sets `tdata2` of the selected trigger.
    pub fn write_tdata2(&mut self, value: u64) {
        self.triggers[self.selected].tdata2 = value;
    }

    /// `tdata3` of the selected trigger: the contexts in which it fires.
    pub fn tdata3(&self) -> u64 {
        self.triggers[self.selected].tdata3
    }

    /// Sets `tdata3` of the selected trigger. SSELECT 3 is reserved and becomes 0; MHSELECT is 0 or 4.
    pub fn write_tdata3(&mut self, value: u64) {
        let mask = tdata3::SVALUE | tdata3::SBYTEMASK | tdata3::MHSELECT_MCONTEXT | tdata3::MHVALUE;
        let select = value & tdata3::SSELECT;
        self.triggers[self.selected].tdata3 = value & mask | if select == 3 { 0 } else { select };
    }

    /// `tinfo`: types 2, 6 and 15, version 1.
    pub fn tinfo(&self) -> u64 {
        1 << tdata1::MCONTROL | 1 << tdata1::MCONTROL6 | 1 << tdata1::DISABLED | 1 << 24
    }

    /// `scontext`, 32 bits.
    pub fn scontext(&self) -> u64 {
        self.scontext
    }

    /// Sets `scontext`.
    pub fn write_scontext(&mut self, value: u64) {
        self.scontext = value & 0xffff_ffff;
    }

    /// `mcontext`, 13 bits.
    pub fn mcontext(&self) -> u64 {
        self.mcontext
    }

    /// Sets `mcontext`.
    pub fn write_mcontext(&mut self, value: u64) {
        self.mcontext = value & 0x1fff;
    }

    /// Whether a trigger fires on an access; marks those that matched. In a chain every trigger must match, and the last one
    /// fires.
    fn fires(&mut self, address: u64, bytes: u64, event: u64, privilege: Privilege, satp: Satp) -> bool {
        let context = TriggerContext { privilege, satp, scontext: self.scontext, mcontext: self.mcontext };
        let mut fired = false;
        let mut chain_holds = true;
        for trigger in &mut self.triggers {
            let matched = chain_holds && trigger.matches(address, bytes, event, &context);
            if matched {
                trigger.set_hit();
            }
            fired |= matched && !trigger.chained();
            chain_holds = matched || !trigger.chained();
        }
        fired
    }
}

impl Default for Triggers {
    fn default() -> Self {
        Self::new()
    }
}

impl Hart {
    /// Whether a trigger breaks this access: then it raises a breakpoint exception with `address` as its value, before
    /// anything else is checked. For fetches, ask for each 16-bit parcel.
    pub fn trigger_fires(&mut self, address: u64, bytes: u64, access: Access) -> bool {
        let event = match access {
            Access::Fetch => tdata1::EXECUTE,
            Access::Load => tdata1::LOAD,
            Access::Store => tdata1::STORE,
        };
        if self.triggers.watched & event == 0 || self.triggers_are_held() {
            return false;
        }
        self.triggers.fires(address, bytes, event, self.privilege, self.csrs.satp)
    }

    /// A trap handler must not be broken into before it has saved its state: triggers rest in M-mode while MIE is 0, and in
    /// S-mode while SIE is 0 if breakpoints are delegated (section "Native Triggers", the solution for harts with S-mode).
    fn triggers_are_held(&self) -> bool {
        let status = self.csrs.mstatus;
        match self.privilege {
            Privilege::Machine => status & mstatus::MIE == 0,
            Privilege::Supervisor => {
                let delegated = self.csrs.medeleg >> Exception::Breakpoint.code() & 1 != 0;
                delegated && status & mstatus::SIE == 0
            }
            Privilege::User => false,
        }
    }

    /// A trigger has been set up: what was found before may have to be broken into now.
    pub(in crate::hart) fn triggers_changed(&mut self) {
        self.front.forget_all();
        self.context_changed();
        self.attention = true;
    }
}

#[cfg(test)]
mod tests;
