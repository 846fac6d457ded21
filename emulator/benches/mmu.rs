//! Nanoseconds for a walk, a TLB look-up, a load by each of the ways that it can take, and the fences.

use criterion::{BatchSize, Criterion};
use std::hint::black_box;
use sv39::bus::{Bus, Ram, Width};
use sv39::hart::csr::envcfg;
use sv39::hart::{Hart, HartConfig};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Access, Privilege};
use sv39::isa::pte::{PagingMode, Satp};
use sv39::mmu::{LiveTables, TlbGeometry, walk};

const BASE: u64 = 0x8000_0000;
/// 64 MiB in 4 KiB pages.
const PAGES: u64 = 16384;
/// Behind the data: the tables of the last level, then one of each level above.
const TABLES: u64 = BASE + PAGES * 4096;
const UPPER: u64 = TABLES + PAGES / 512 * 4096;
const RWXUAD: u64 = 0xdf;

/// A hart in U-mode whose first 64 MiB of virtual memory are mapped by pages of 4 KiB.
fn machine(mode: PagingMode, tlb: TlbGeometry) -> (Hart, Bus) {
    let ram = Ram::new(PhysAddr(BASE), (PAGES + 64) * 4096).expect("65 MiB");
    let mut bus = Bus::new(ram, 1);
    let mut put = |at: u64, target: u64, bits: u64| {
        bus.ram.store(PhysAddr(at), Width::Double, target >> 2 | bits);
    };
    for page in 0..PAGES {
        put(TABLES + page * 8, BASE + page * 4096, RWXUAD);
    }
    for table in 0..PAGES / 512 {
        put(UPPER + table * 8, TABLES + table * 4096, 1);
    }
    for level in 2..u64::from(mode.levels()) {
        put(UPPER + (level - 1) * 4096, UPPER + (level - 2) * 4096, 1);
    }
    let mut hart = Hart::new(HartConfig { tlb, ..HartConfig::default() });
    hart.slice_end = 10;
    hart.privilege = Privilege::User;
    hart.csrs.menvcfg |= envcfg::ADUE;
    hart.pmp.open_all();
    let root = UPPER + (u64::from(mode.levels()) - 2) * 4096;
    hart.csrs.satp = Satp((mode as u64) << 60 | 1 << 44 | root >> 12);
    hart.context_changed();
    (hart, bus)
}

/// Addresses in the first `pages`, in an order without locality.
fn addresses(pages: u64) -> impl FnMut() -> u64 {
    let mut state = 1u64;
    move || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) % pages * 4096 + (state >> 20 & 0xff8)
    }
}

fn walks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("walk");
    for mode in [PagingMode::Sv39, PagingMode::Sv48, PagingMode::Sv57] {
        let (hart, mut bus) = machine(mode, TlbGeometry::FAST);
        let mut next = addresses(PAGES);
        group.bench_function(mode.to_string(), |bencher| {
            bencher.iter(|| {
                let mut tables = LiveTables { bus: &mut bus, pmp: &hart.pmp };
                walk(&mut tables, hart.data_context(), VirtAddr(next()), Access::Load, &mut ())
            });
        });
    }
    group.finish();
}

fn lookups(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tlb");
    for (name, filled, asked) in [("hit", 2048, 1), ("miss", 2048, 2)] {
        let (mut hart, mut bus) = machine(PagingMode::Sv39, TlbGeometry::FAST);
        for page in 0..filled {
            hart.load::<u64, _>(&mut bus, page * 4096, &mut ()).expect("mapped");
        }
        let mut next = addresses(filled);
        group.bench_function(name, |bencher| {
            bencher.iter(|| hart.tlb.lookup(VirtAddr(next()), PagingMode::Sv39, asked).is_some());
        });
    }
    group.finish();
}

fn loads(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    let model = TlbGeometry::MODEL;
    for (name, tlb, pages) in [
        ("front cache", TlbGeometry::FAST, 1024),
        ("fast TLB", TlbGeometry::FAST, 4000),
        ("walk, 64 MiB", TlbGeometry::FAST, PAGES),
        ("model TLB, hits", model, 32),
        ("model TLB, misses", model, PAGES),
    ] {
        let (mut hart, mut bus) = machine(PagingMode::Sv39, tlb);
        for page in 0..pages {
            hart.load::<u64, _>(&mut bus, page * 4096, &mut ()).expect("mapped");
        }
        let mut next = addresses(pages);
        group.bench_function(name, |bencher| {
            bencher.iter(|| hart.load::<u64, _>(&mut bus, black_box(next()), &mut ()));
        });
    }
    group.finish();
}

fn fences(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("fence");
    for (name, address, asid) in [
        ("all", None, None),
        ("address space", None, Some(1)),
        ("address", Some(VirtAddr(0x5000)), None),
        ("address in address space", Some(VirtAddr(0x5000)), Some(1)),
    ] {
        let (mut hart, mut bus) = machine(PagingMode::Sv39, TlbGeometry::FAST);
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                hart.fence(address, asid, &mut ());
                hart.load::<u64, _>(&mut bus, 0x5000, &mut ())
            });
        });
    }
    let (mut hart, mut bus) = machine(PagingMode::Sv39, TlbGeometry::FAST);
    let satp = hart.csrs.satp.0;
    let mut asid = 0u64;
    group.bench_function("satp write and load", |bencher| {
        bencher.iter_batched(
            || {
                asid = (asid + 1) % 4;
                Satp(satp + (asid << 44))
            },
            |satp| {
                hart.csrs.satp = satp;
                hart.context_changed();
                hart.load::<u64, _>(&mut bus, 0x5000, &mut ())
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    walks(&mut criterion);
    lookups(&mut criterion);
    loads(&mut criterion);
    fences(&mut criterion);
    criterion.final_summary();
}
