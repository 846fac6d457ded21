//! A machine's memory and harts, with page tables made by hand.

use sv39::bus::{Bus, Ram, Width};
use sv39::hart::csr::envcfg;
use sv39::hart::satp_log::SatpUse;
use sv39::hart::{Hart, HartConfig};
use sv39::inspect::View;
use sv39::isa::address::PhysAddr;
use sv39::isa::cause::Privilege;
use sv39::isa::pte::{PagingMode, Satp};
use sv39::mmu::TlbGeometry;

pub const RAM: u64 = 0x8000_0000;
pub const PAGE: u64 = 4096;

/// V, R, W, X, U, G, A, D.
pub const V: u64 = 1;
pub const R: u64 = 2;
pub const W: u64 = 4;
pub const X: u64 = 8;
pub const U: u64 = 16;
pub const G: u64 = 32;
pub const A: u64 = 64;
pub const D: u64 = 128;

pub struct Scene {
    pub harts: Vec<Hart>,
    pub bus: Bus,
    pub clock: u64,
}

impl Scene {
    pub fn new(bytes: u64, harts: usize) -> Self {
        let bus = Bus::new(Ram::new(PhysAddr(RAM), bytes).unwrap(), harts);
        let mut scene = Self { harts: Vec::new(), bus, clock: 0 };
        for id in 0..harts {
            let mut hart = Hart::new(HartConfig { id, tlb: TlbGeometry::MODEL, ..HartConfig::default() });
            hart.privilege = Privilege::Supervisor;
            hart.pmp.open_all();
            hart.csrs.menvcfg = envcfg::ADUE;
            hart.context_changed();
            scene.harts.push(hart);
        }
        scene
    }

    /// Page `number` of RAM.
    pub fn page(number: u64) -> u64 {
        RAM + number * PAGE
    }

    /// Writes an entry of the table in page `table`.
    pub fn put(&mut self, table: u64, index: u64, pte: u64) {
        self.bus.ram.store(PhysAddr(Self::page(table) + index * 8), Width::Double, pte);
    }

    /// An entry that leads to a page of RAM.
    pub fn to(page: u64, bits: u64) -> u64 {
        Self::page(page) >> 2 | bits | V
    }

    pub fn satp(mode: PagingMode, asid: u64, page: u64) -> Satp {
        Satp((mode as u64) << 60 | asid << 44 | Self::page(page) >> 12)
    }

    /// As if an instruction at `pc` in S-mode had put this into the hart's `satp`.
    pub fn switch(&mut self, hart: usize, satp: Satp, pc: u64) {
        self.clock += 100;
        let hart = &mut self.harts[hart];
        hart.csrs.satp = satp;
        let privilege = Privilege::Supervisor;
        hart.satp_log.note(SatpUse { satp, clock: self.clock, pc, privilege });
        hart.context_changed();
    }

    pub fn view(&self) -> View {
        View::of(&self.harts, &self.bus, self.clock, None, None)
    }

    pub fn view_with_record(&self, record: u64) -> View {
        View::of(&self.harts, &self.bus, self.clock, Some(PhysAddr(record)), None)
    }
}

/// Two address spaces: a kernel's part in common (code in page 40, data in 41, at the top of the lower half), each with a
/// page of code in common (50), and data of its own (51; 52).
pub fn two_programs() -> Scene {
    let mut scene = Scene::new(1 << 20, 1);
    for (root, middle, last, data) in [(1, 2, 3, 51), (4, 5, 6, 52)] {
        scene.put(root, 0, Scene::to(middle, 0));
        scene.put(middle, 0, Scene::to(last, 0));
        scene.put(last, 16, Scene::to(50, R | X | U | A));
        scene.put(last, 17, Scene::to(data, R | W | U | A | D));
        scene.put(root, 256, Scene::to(7, 0));
    }
    scene.put(7, 0, Scene::to(8, 0));
    scene.put(8, 0, Scene::to(40, R | X | G | A));
    scene.put(8, 1, Scene::to(41, R | W | G | A | D));
    scene.put(8, 2, Scene::to(42, R | W | G | A));
    scene.put(8, 3, 0x1000_0000 >> 2 | V | R | W | G | A | D);
    scene.switch(0, Scene::satp(PagingMode::Sv39, 1, 1), KERNEL);
    scene.switch(0, Scene::satp(PagingMode::Sv39, 2, 4), KERNEL);
    scene
}

/// Where the kernel's code is.
pub const KERNEL: u64 = 0xffff_ffc0_0000_0000;
