//! What a hart's memory accesses do, step by step: TLB, walk, PMP, memory. It follows the rules of `tlb_model` exactly, so
//! that stale translations are expected precisely where the TLB still holds them.

use crate::pmp_model::PmpRegisters;
use crate::tlb_model::{TlbModel, line};
use crate::walker_model::{self, End, Kind, Memory, Setting};
use crate::world::{DEVICE_BASE, RAM_BASE, ROM_BASE, ROM_PAGES};
use std::collections::BTreeSet;

/// A privilege mode, as `mstatus.MPP` encodes it.
pub const USER: u64 = 0;
pub const SUPERVISOR: u64 = 1;
pub const MACHINE: u64 = 3;

/// An exception: the code and the address for `mtval`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
    pub cause: u64,
    pub value: u64,
}

/// Physical memory.
pub struct MemoryModel {
    pub ram: Vec<u8>,
    pub rom: Vec<u8>,
    /// What the device's register reads as.
    pub register: u64,
    pub pmp: PmpRegisters,
    /// Page numbers that hold code, and those of them written to since the last look.
    pub code: BTreeSet<u64>,
    pub modified: BTreeSet<u64>,
}

impl MemoryModel {
    fn in_ram(&self, address: u64, bytes: u64) -> bool {
        let offset = u128::from(address.wrapping_sub(RAM_BASE));
        offset + u128::from(bytes) <= self.ram.len() as u128
    }

    fn in_rom(&self, address: u64, bytes: u64) -> bool {
        let offset = u128::from(address.wrapping_sub(ROM_BASE));
        offset + u128::from(bytes) <= u128::from(ROM_PAGES * 4096)
    }

    fn in_device(&self, address: u64, bytes: u64) -> bool {
        u128::from(address.wrapping_sub(DEVICE_BASE)) + u128::from(bytes) <= 4096
    }

    pub fn peek(&self, address: u64, bytes: u64) -> Option<u64> {
        let from = if self.in_ram(address, bytes) {
            &self.ram[(address - RAM_BASE) as usize..]
        } else if self.in_rom(address, bytes) {
            &self.rom[(address - ROM_BASE) as usize..]
        } else {
            return None;
        };
        Some((0..bytes).rev().fold(0, |value, byte| value << 8 | u64::from(from[byte as usize])))
    }

    pub fn poke(&mut self, address: u64, bytes: u64, value: u64) {
        for byte in 0..bytes {
            self.ram[(address + byte - RAM_BASE) as usize] = (value >> (8 * byte)) as u8;
            let page = (address + byte) >> 12;
            if self.code.contains(&page) {
                self.modified.insert(page);
            }
        }
    }
}

impl Memory for MemoryModel {
    fn read(&self, address: u64) -> Option<u64> {
        if self.pmp.allows(address, 8, Kind::Load, false) { self.peek(address, 8) } else { None }
    }

    fn may_write(&self, address: u64) -> bool {
        self.pmp.allows(address, 8, Kind::Store, false) && self.in_ram(address, 8)
    }
}

/// The state that translation depends on.
#[derive(Clone, Copy, Debug)]
pub struct Status {
    pub satp: u64,
    pub privilege: u64,
    pub mprv: bool,
    pub mpp: u64,
    pub sum: bool,
    pub mxr: bool,
    pub adue: bool,
    pub pbmte: bool,
}

pub struct HartModel {
    pub status: Status,
    pub memory: MemoryModel,
    pub tlb: TlbModel,
    pub svnapot: bool,
    pub misaligned_traps: bool,
    pub hits: u64,
    pub misses: u64,
    pub evictions: u64,
}

fn page_fault(kind: Kind) -> u64 {
    match kind {
        Kind::Fetch => 12,
        Kind::Load => 13,
        Kind::Store => 15,
    }
}

fn access_fault(kind: Kind) -> u64 {
    match kind {
        Kind::Fetch => 1,
        Kind::Load => 5,
        Kind::Store => 7,
    }
}

fn misaligned(kind: Kind) -> u64 {
    match kind {
        Kind::Fetch => 0,
        Kind::Load => 4,
        Kind::Store => 6,
    }
}

impl HartModel {
    /// The mode whose rights an access has.
    fn effective(&self, kind: Kind) -> u64 {
        if kind != Kind::Fetch && self.status.mprv { self.status.mpp } else { self.status.privilege }
    }

    /// A leaf from the TLB may be used if steps 6, 8 and 9 pass and nothing has to be written.
    fn usable(&self, leaf: u64, kind: Kind) -> bool {
        let has = |bit: u32| leaf >> bit & 1 == 1;
        let user_page = has(4);
        let mode_allows = if self.effective(kind) == USER {
            user_page
        } else {
            !user_page || (kind != Kind::Fetch && self.status.sum)
        };
        let right = match kind {
            Kind::Fetch => has(3),
            Kind::Load => has(1) || (self.status.mxr && has(3)),
            Kind::Store => has(2),
        };
        mode_allows && right && has(6) && (kind != Kind::Store || has(7))
    }

    /// The physical address of one access that stays in its page, TLB and PMP included.
    pub fn translate(&mut self, va: u64, bytes: u64, kind: Kind) -> Result<u64, Fault> {
        let privilege = self.effective(kind);
        let mode = self.status.satp >> 60;
        let physical = if privilege == MACHINE || mode == 0 { va } else { self.paged(va, mode, kind)? };
        if self.memory.pmp.allows(physical, bytes, kind, privilege == MACHINE) {
            Ok(physical)
        } else {
            Err(Fault { cause: access_fault(kind), value: va })
        }
    }

    fn paged(&mut self, va: u64, mode: u64, kind: Kind) -> Result<u64, Fault> {
        let asid = self.status.satp >> 44 & 0xffff;
        let cached = self.tlb.lookup(va, mode, asid);
        if let Some(line) = cached
            && self.usable(line.leaf, kind)
        {
            self.hits += 1;
            let ppn = line.leaf >> 10 & 0xfff_ffff_ffff;
            return Ok(ppn * 4096 / line.leaf_bytes * line.leaf_bytes + va % line.leaf_bytes);
        }
        self.misses += 1;
        let setting = Setting {
            satp: self.status.satp,
            user: self.effective(kind) == USER,
            sum: self.status.sum,
            mxr: self.status.mxr,
            adue: self.status.adue,
            pbmte: self.status.pbmte,
            svnapot: self.svnapot,
        };
        let walk = walker_model::translate(&self.memory, &setting, va, kind);
        if let Some((address, value)) = walk.written {
            self.memory.poke(address, 8, value);
        }
        match walk.end {
            End::Address { physical, page_bytes, leaf, global } => {
                let level = (mode as u32 - 5) - walk.read.len() as u32;
                if cached.is_some() {
                    self.evictions += self.tlb.make_way(va, mode, asid, page_bytes);
                }
                let new = line(mode, asid, leaf, level, page_bytes, global);
                self.evictions += u64::from(self.tlb.fill(va, new).is_some());
                Ok(physical)
            }
            End::PageFault { .. } => Err(Fault { cause: page_fault(kind), value: va }),
            End::AccessFault { .. } => Err(Fault { cause: access_fault(kind), value: va }),
        }
    }

    /// The parts of an access, one a page: virtual address and bytes.
    fn parts(va: u64, bytes: u64) -> Vec<(u64, u64)> {
        let room = 4096 - va % 4096;
        if bytes <= room {
            vec![(va, bytes)]
        } else {
            vec![(va, room), (va.wrapping_add(room), bytes - room)]
        }
    }

    pub fn fetch(&mut self, va: u64, bytes: u64) -> Result<u64, Fault> {
        let physical = self.translate(va, bytes, Kind::Fetch)?;
        self.memory.peek(physical, bytes).ok_or(Fault { cause: access_fault(Kind::Fetch), value: va })
    }

    pub fn load(&mut self, va: u64, bytes: u64) -> Result<u64, Fault> {
        if !va.is_multiple_of(bytes) && self.misaligned_traps {
            return Err(Fault { cause: misaligned(Kind::Load), value: va });
        }
        let parts = Self::parts(va, bytes);
        let mut value = 0;
        let mut shift = 0;
        for &(at, count) in &parts {
            let physical = self.translate(at, count, Kind::Load)?;
            let device =
                parts.len() == 1 && va.is_multiple_of(bytes) && self.memory.in_device(physical, count);
            let part = match self.memory.peek(physical, count) {
                Some(part) => part,
                None if device => self.memory.register & (u64::MAX >> (64 - 8 * bytes)),
                None => return Err(Fault { cause: access_fault(Kind::Load), value: at }),
            };
            value |= part << shift;
            shift += 8 * count;
        }
        Ok(value)
    }

    pub fn store(&mut self, va: u64, bytes: u64, value: u64) -> Result<(), Fault> {
        if !va.is_multiple_of(bytes) && self.misaligned_traps {
            return Err(Fault { cause: misaligned(Kind::Store), value: va });
        }
        let parts = Self::parts(va, bytes);
        let mut places = Vec::new();
        for &(at, count) in &parts {
            let physical = self.translate(at, count, Kind::Store)?;
            if self.memory.in_ram(physical, count) {
                places.push((physical, count));
            } else if parts.len() == 1 && va.is_multiple_of(bytes) && self.memory.in_device(physical, count) {
                return Ok(());
            } else {
                return Err(Fault { cause: access_fault(Kind::Store), value: at });
            }
        }
        let mut rest = value;
        for (physical, count) in places {
            self.memory.poke(physical, count, rest);
            rest = rest.checked_shr(8 * count as u32).unwrap_or(0);
        }
        Ok(())
    }

    /// Where an LR, SC or AMO goes.
    pub fn atomic(&mut self, va: u64, bytes: u64, modify: bool) -> Result<u64, Fault> {
        let kind = if modify { Kind::Store } else { Kind::Load };
        if !va.is_multiple_of(bytes) {
            let cause = if self.misaligned_traps { misaligned(kind) } else { access_fault(kind) };
            return Err(Fault { cause, value: va });
        }
        let physical = self.translate(va, bytes, kind)?;
        let machine = self.effective(kind) == MACHINE;
        let readable = self.memory.pmp.allows(physical, bytes, Kind::Load, machine);
        if readable && self.memory.in_ram(physical, bytes) {
            Ok(physical)
        } else {
            Err(Fault { cause: access_fault(kind), value: va })
        }
    }
}
