//! Loops of programs in S-mode with Sv39, whose pages lie in memory in another order, move, or are not there.

use crate::assemble::{branch, csr, fields, immediate, jump, put, store};
use crate::in_every_way;
use sv39::isa::csr::CsrId;
use sv39::isa::op::Op;
use sv39::platform::RAM_BASE;

/// Where the page tables lie in RAM: one of each level. Addresses from 0 on are in pages of 4 KiB; RAM is where it is, too.
pub const TABLES: u64 = 0x1_0000;
/// Where the handler of traps is.
pub const HANDLER: u64 = 0x1c0;
/// Rights of a leaf: V, R, W, X, A, D.
pub const ALL: u64 = 0xcf;

/// A program with its tables, from the beginning of RAM on.
pub struct Image(pub Vec<u8>);

impl Image {
    /// The program goes on at its offset 0x100 in S-mode, with x5 at the beginning, a handler at [`HANDLER`], and constants from 0x210 on.
    pub fn new(size: u64, supervisor: &[u32]) -> Self {
        let mut image = Self(vec![0; size as usize]);
        image.code(0, &into_supervisor_mode());
        image.code(0x100, supervisor);
        image.word(0x200, 8 << 60 | (RAM_BASE + TABLES) >> 12);
        image.word(0x208, 1 << 11); // mstatus.MPP: S-mode
        image.word(TABLES + 16, RAM_BASE >> 2 | ALL);
        for level in [0, 0x1000] {
            image.word(TABLES + level, (RAM_BASE + TABLES + level + 0x1000) >> 2 | 1);
        }
        image
    }

    pub fn code(&mut self, at: u64, words: &[u32]) {
        put(&mut self.0, at, words);
    }

    pub fn word(&mut self, at: u64, word: u64) {
        self.code(at, &[word as u32, (word >> 32) as u32]);
    }

    /// The page with this number is at an offset in RAM.
    pub fn map(&mut self, page: u64, offset: u64) {
        self.map_with(page, offset, ALL);
    }

    /// The same with these bits in its entry.
    pub fn map_with(&mut self, page: u64, offset: u64, bits: u64) {
        self.word(TABLES + 0x2000 + page * 8, (RAM_BASE + offset) >> 2 | bits);
    }
}

/// What an image begins with; `satp` and `mstatus` are at 0x200.
fn into_supervisor_mode() -> [u32; 14] {
    [
        fields(Op::Auipc, 5, 0, 0),
        immediate(Op::Addi, 6, 0, -1),
        csr(Op::Csrrw, 0, CsrId::PMPADDR0, 6),
        csr(Op::Csrrwi, 0, CsrId::PMPCFG0, 31),
        csr(Op::Csrrw, 0, CsrId::MEDELEG, 6),
        immediate(Op::Ld, 6, 5, 0x200),
        csr(Op::Csrrw, 0, CsrId::SATP, 6),
        immediate(Op::Ld, 6, 5, 0x208),
        csr(Op::Csrrw, 0, CsrId::MSTATUS, 6),
        immediate(Op::Addi, 6, 5, HANDLER as i32),
        csr(Op::Csrrw, 0, CsrId::STVEC, 6),
        immediate(Op::Addi, 6, 5, 0x100),
        csr(Op::Csrrw, 0, CsrId::MEPC, 6),
        fields(Op::Mret, 0, 0, 0),
    ]
}

/// A loop lies across two pages, with an instruction on the border. The second page is another one each time, with or without a fence,
/// or not there, and is overwritten.
#[test]
fn a_loop_over_two_pages_runs_what_is_there() {
    const FIRST: u64 = 0x4000;
    const SECOND: [u64; 2] = [0x5000, 0x6000];
    let supervisor = [
        immediate(Op::Ld, 8, 5, 0x210),
        immediate(Op::Ld, 9, 5, 0x218),
        immediate(Op::Ld, 19, 5, 0x220),
        immediate(Op::Ld, 20, 5, 0x228),
        // The loop: the second page becomes the other one.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Ld, 6, 8, 0),
        fields(Op::Xor, 6, 6, 9),
        store(Op::Sd, 6, 8, 0),
        immediate(Op::Andi, 7, 18, 3),
        branch(Op::Beq, 7, 0, 8),
        fields(Op::SfenceVma, 0, 0, 0),
        // In each eighth round it is not there.
        immediate(Op::Andi, 7, 18, 7),
        branch(Op::Bne, 7, 0, 16),
        immediate(Op::Andi, 6, 6, -2),
        store(Op::Sd, 6, 8, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        // In each fourth the constant of an addition there changes.
        immediate(Op::Andi, 7, 18, 3),
        branch(Op::Bne, 7, 0, 20),
        immediate(Op::Andi, 7, 18, 31),
        immediate(Op::Slli, 7, 7, 20),
        fields(Op::Or, 7, 7, 20),
        store(Op::Sw, 7, 19, 2),
        immediate(Op::Addi, 13, 0, 37),
        fields(Op::Lui, 15, 0, 0) | 0x1000,
        immediate(Op::Jalr, 1, 15, -16),
        jump(0, -84),
    ];
    let handler = [
        immediate(Op::Ld, 6, 8, 0),
        immediate(Op::Ori, 6, 6, 1),
        store(Op::Sd, 6, 8, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        fields(Op::Sret, 0, 0, 0),
    ];
    let addition = immediate(Op::Addi, 12, 12, 0);
    let constants =
        [RAM_BASE + TABLES + 0x2008, (SECOND[0] ^ SECOND[1]) >> 2, RAM_BASE + SECOND[0], addition as u64];
    let mut image = Image::new(TABLES + 0x3000, &supervisor);
    image.code(HANDLER, &handler);
    for (at, constant) in (0x210..).step_by(8).zip(constants) {
        image.word(at, constant);
    }
    image.map(0, FIRST);
    image.map(1, SECOND[0]);
    let first = [immediate(Op::Addi, 10, 10, 1), fields(Op::Xor, 11, 11, 10), immediate(Op::Addi, 14, 14, 1)];
    image.code(FIRST + 0xff0, &first);
    for (page, constant) in SECOND.into_iter().zip([1, 100]) {
        let border = immediate(Op::Addi, 16, 16, constant);
        // c.nop, and the first half of the instruction on the border.
        image.code(FIRST + 0xffc, &[border << 16 | 1]);
        image.code(page, &[border >> 16]);
        let second = [
            addition,
            fields(Op::Add, 17, 17, 12),
            immediate(Op::Addi, 13, 13, -1),
            branch(Op::Bne, 13, 0, -30),
            immediate(Op::Jalr, 0, 1, 0),
        ];
        image.code(page + 2, &second);
    }
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    // Both pages have been there.
    assert!(x(18) > 60 && x(16) > 20 * 37 * 101, "{} rounds, {}", x(18), x(16));
}

/// A function is in another page than what calls it; what it returns to is another page each time: it has changed the address space, or what
/// that says, and what is there.
#[test]
fn a_return_leads_to_what_is_there_when_it_returns() {
    const CALLERS: [u64; 2] = [0x4000, 0x5000];
    const CALLEE: u64 = 0x6000;
    const OTHER: u64 = TABLES + 0x3000;
    const CALL: u64 = 0x10;
    const ENTRY: u64 = 0x1100;
    let supervisor = [
        immediate(Op::Ld, 8, 5, 0x210),
        immediate(Op::Ld, 19, 5, 0x218),
        immediate(Op::Ld, 20, 5, 0x220),
        immediate(Op::Ld, 9, 5, 0x228),
        immediate(Op::Ld, 21, 5, 0x230),
        immediate(Op::Ld, 22, 5, 0x238),
        immediate(Op::Jalr, 0, 0, CALL as i32),
    ];
    let callee = [
        immediate(Op::Addi, 18, 18, 1),
        // In each third round the address space stays.
        immediate(Op::Addi, 23, 23, 1),
        immediate(Op::Addi, 7, 23, -3),
        branch(Op::Beq, 7, 0, 20),
        csr(Op::Csrrs, 6, CsrId::SATP, 0),
        fields(Op::Xor, 6, 6, 9),
        csr(Op::Csrrw, 0, CsrId::SATP, 6),
        jump(0, 8),
        immediate(Op::Addi, 23, 0, 0),
        // In each 32nd both address spaces say the other page.
        immediate(Op::Andi, 7, 18, 31),
        branch(Op::Bne, 7, 0, 32),
        immediate(Op::Ld, 6, 8, 0),
        fields(Op::Xor, 6, 6, 20),
        store(Op::Sd, 6, 8, 0),
        immediate(Op::Ld, 6, 19, 0),
        fields(Op::Xor, 6, 6, 20),
        store(Op::Sd, 6, 19, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        // In each 256th a constant behind the call changes.
        immediate(Op::Andi, 7, 18, 255),
        branch(Op::Bne, 7, 0, 20),
        immediate(Op::Andi, 7, 18, 0x700),
        immediate(Op::Slli, 7, 7, 12),
        fields(Op::Or, 7, 7, 21),
        store(Op::Sw, 7, 22, CALL as i32 + 4),
        immediate(Op::Jalr, 0, 1, 0),
    ];
    let addition = |register| immediate(Op::Addi, register, register, 1);
    let space = |tables: u64, asid: u64| 8 << 60 | asid << 44 | (RAM_BASE + tables) >> 12;
    let constants = [
        RAM_BASE + TABLES + 0x2000,
        RAM_BASE + OTHER + 0x2000,
        (CALLERS[0] ^ CALLERS[1]) >> 2,
        space(TABLES, 0) ^ space(OTHER, 5),
        u64::from(addition(10)),
        RAM_BASE + CALLERS[0],
    ];
    let mut image = Image::new(OTHER + 0x3000, &supervisor);
    for (at, constant) in (0x210..).step_by(8).zip(constants) {
        image.word(at, constant);
    }
    image.word(OTHER + 16, RAM_BASE >> 2 | ALL);
    for level in [0, 0x1000] {
        image.word(OTHER + level, (RAM_BASE + OTHER + level + 0x1000) >> 2 | 1);
    }
    for ((tables, caller), register) in [TABLES, OTHER].into_iter().zip(CALLERS).zip([10, 11]) {
        for (page, offset) in [(0, caller), (1, CALLEE)] {
            image.word(tables + 0x2000 + page * 8, (RAM_BASE + offset) >> 2 | ALL);
        }
        image.code(caller + CALL, &[jump(1, (ENTRY - CALL) as i32), addition(register), jump(0, -8)]);
    }
    image.code(CALLEE + ENTRY % 0x1000, &callee);
    let steps = in_every_way(&image.0, |_| {});
    let [first, second, rounds] = [10, 11, 18].map(|register| steps.harts[0].registers.x(register));
    assert!(rounds > 300 && first > 100 && second > 100, "{rounds} rounds, {first}, {second}");
}

/// Entries of a table are passed over until one has a key; then its value is read from the page where the key was found, and it goes on in
/// another page. The pages of the table lie in memory in another order than in the address space.
#[test]
fn what_follows_a_loop_reads_where_the_loop_has_ended() {
    const FRAMES: u64 = 0x2_0000;
    const PAGES: u64 = 16;
    let supervisor = [
        fields(Op::Lui, 29, 0, 0) | (PAGES as u32) << 12,
        fields(Op::Lui, 30, 0, 0) | 3 << 12,
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Addi, 11, 0, -16),
        // The next entry.
        immediate(Op::Addi, 11, 11, 16),
        branch(Op::Beq, 11, 29, 28),
        immediate(Op::Lw, 28, 11, 0),
        branch(Op::Beq, 28, 0, -12),
        immediate(Op::Ld, 31, 11, 8),
        fields(Op::Add, 12, 12, 31),
        fields(Op::Xor, 11, 11, 30),
        jump(0, -28),
        // The last one has been.
        jump(0, -40),
    ];
    let mut image = Image::new(FRAMES + PAGES * 0x1000, &supervisor);
    for page in 0..PAGES {
        let frame = FRAMES + page * 5 % PAGES * 0x1000;
        image.map(page, frame);
        for entry in 0..0x100 {
            let key = u64::from((page * 0x100 + entry) % 37 == 5);
            image.word(frame + entry * 16, key);
            image.word(frame + entry * 16 + 8, page << 32 | entry << 8 | 1);
        }
    }
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(12) & 0xff > 40, "{:#x}", x(12));
}

/// A loop reads a table at addresses that nobody knows beforehand: in some rounds it stays in one page, in others it goes to another one
/// each time, so that translated code first remembers the page and then gives that up. Between rounds that page becomes another one, with
/// or without a fence, or is not there.
#[test]
fn a_table_is_read_where_it_is_whether_its_page_is_remembered_or_not() {
    const FRAMES: u64 = 0x2_0000;
    /// The number of the table's first page, and how many there are.
    const FIRST: u64 = 8;
    const PAGES: u64 = 8;
    let nothing = immediate(Op::Addi, 0, 0, 0);
    // Also in groups, where something moves by a constant, and both.
    let others = [
        [nothing; 2],
        [immediate(Op::Ld, 21, 16, 8), fields(Op::Xor, 11, 11, 21)],
        [immediate(Op::Lb, 21, 22, 0), immediate(Op::Addi, 22, 22, 1)],
        [immediate(Op::Lw, 21, 16, 4), immediate(Op::Addi, 22, 22, 0)],
    ];
    for other in others {
        let supervisor = [
            immediate(Op::Ld, 8, 5, 0x210),
            immediate(Op::Ld, 9, 5, 0x218),
            fields(Op::Lui, 20, 0, 0) | (FIRST as u32) << 12,
            // A round: every other four times in one page.
            immediate(Op::Addi, 18, 18, 1),
            immediate(Op::Andi, 7, 18, 4),
            immediate(Op::Srli, 7, 7, 2),
            fields(Op::Sub, 7, 0, 7),
            fields(Op::Lui, 19, 0, 0) | (PAGES as u32 - 1) << 12,
            fields(Op::And, 19, 19, 7),
            immediate(Op::Addi, 13, 0, 40),
            fields(Op::Add, 22, 20, 0),
            // The loop.
            immediate(Op::Slli, 15, 14, 2),
            fields(Op::Add, 14, 14, 15),
            immediate(Op::Addi, 14, 14, 0x123),
            immediate(Op::Andi, 16, 14, 0x7f8),
            immediate(Op::Slli, 17, 14, 5),
            fields(Op::And, 17, 17, 19),
            fields(Op::Add, 16, 16, 17),
            fields(Op::Add, 16, 16, 20),
            immediate(Op::Ld, 6, 16, 0),
            other[0],
            other[1],
            fields(Op::Add, 12, 12, 6),
            fields(Op::Xor, 11, 11, 12),
            immediate(Op::Addi, 13, 13, -1),
            branch(Op::Bne, 13, 0, -56),
            // The first page becomes another one; in each eighth round it is not there.
            immediate(Op::Ld, 6, 8, 0),
            fields(Op::Xor, 6, 6, 9),
            immediate(Op::Andi, 7, 18, 7),
            branch(Op::Bne, 7, 0, 8),
            immediate(Op::Andi, 6, 6, -2),
            store(Op::Sd, 6, 8, 0),
            immediate(Op::Andi, 7, 18, 3),
            branch(Op::Beq, 7, 0, 8),
            fields(Op::SfenceVma, 0, 0, 0),
            jump(0, -128),
        ];
        let handler = [
            immediate(Op::Addi, 31, 31, 1),
            immediate(Op::Ld, 6, 8, 0),
            immediate(Op::Ori, 6, 6, 1),
            store(Op::Sd, 6, 8, 0),
            fields(Op::SfenceVma, 0, 0, 0),
            fields(Op::Sret, 0, 0, 0),
        ];
        let mut image = Image::new(FRAMES + (PAGES + 1) * 0x1000, &supervisor);
        image.code(0x1c0, &handler);
        image.word(0x210, RAM_BASE + TABLES + 0x2000 + FIRST * 8);
        image.word(0x218, ((RAM_BASE + FRAMES) ^ (RAM_BASE + FRAMES + PAGES * 0x1000)) >> 2);
        for page in 0..=PAGES {
            let frame = FRAMES + page * 0x1000;
            if page < PAGES {
                image.map(FIRST + page, frame);
            }
            for at in (0..0x1000).step_by(8) {
                image.word(frame + at, (page << 32 | at).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            }
        }
        image.map(0, 0);
        let (mut vain, mut next) = ([0; 4], 0);
        let steps = in_every_way(&image.0, |machine| {
            vain[next % 4] = machine.translation().map_or(0, |report| report.exits.vain);
            next += 1;
        });
        let x = |register| steps.harts[0].registers.x(register);
        assert!(x(18) > 30 && x(31) > 2, "{} rounds, {} times not there", x(18), x(31));
        let translates = cfg!(all(target_arch = "x86_64", target_os = "linux"));
        assert!(vain[1..].iter().all(|&times| times >= 2) == translates, "{vain:?}");
    }
}

/// Loads and stores take turns in four pages, the first of all among them, which is not there at first and goes again and again.
#[test]
fn the_first_page_of_all_is_found_only_while_it_is_there() {
    const FRAMES: u64 = 0x2_0000;
    const PAGES: u64 = 4;
    let supervisor = [
        immediate(Op::Ld, 8, 5, 0x210),
        fields(Op::Lui, 19, 0, 0) | (PAGES as u32 - 1) << 12,
        // A page after the other.
        immediate(Op::Addi, 18, 18, 1),
        immediate(Op::Slli, 16, 18, 12),
        fields(Op::And, 16, 16, 19),
        immediate(Op::Ld, 6, 16, 0x10),
        fields(Op::Add, 6, 6, 18),
        store(Op::Sd, 6, 16, 0x10),
        immediate(Op::Lb, 7, 16, 0x11),
        fields(Op::Add, 12, 12, 7),
        immediate(Op::Andi, 7, 18, 63),
        branch(Op::Bne, 7, 0, -36),
        // The first one goes.
        store(Op::Sd, 0, 8, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        jump(0, -48),
    ];
    let handler = [
        immediate(Op::Addi, 31, 31, 1),
        immediate(Op::Ld, 9, 5, 0x218),
        store(Op::Sd, 9, 8, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        fields(Op::Sret, 0, 0, 0),
    ];
    let mut image = Image::new(FRAMES + PAGES * 0x1000, &supervisor);
    image.code(HANDLER, &handler);
    image.word(0x210, RAM_BASE + TABLES + 0x2000);
    image.word(0x218, (RAM_BASE + FRAMES) >> 2 | ALL);
    for page in 1..PAGES {
        image.map(page, FRAMES + page * 0x1000);
    }
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 1000 && x(31) > 2, "{} accesses, {} times not there", x(18), x(31));
}

/// An entry of a page table is an instruction of the page that it maps: it is another one from the moment on at which the walk for it
/// sets A.
#[test]
fn a_walk_for_an_instruction_may_change_that_instruction() {
    const TABLE: u64 = 0x2_0000;
    let supervisor = [
        immediate(Op::Ld, 8, 5, 0x210),
        immediate(Op::Ld, 9, 5, 0x218),
        immediate(Op::Ld, 19, 5, 0x220),
        // The loop.
        immediate(Op::Addi, 18, 18, 1),
        store(Op::Sd, 19, 8, 0),
        fields(Op::SfenceVma, 0, 0, 0),
        immediate(Op::Jalr, 1, 8, 0),
        immediate(Op::Jalr, 1, 9, 0),
        jump(0, -20),
    ];
    let handler = [
        csr(Op::Csrrs, 30, CsrId::SEPC, 0),
        fields(Op::Add, 12, 12, 30),
        csr(Op::Csrrw, 0, CsrId::SEPC, 1),
        fields(Op::Sret, 0, 0, 0),
    ];
    // V, R, W, X, D: a FENCE; with A: FNMADD.S.
    let entry = (RAM_BASE + TABLE) >> 2 | 0x8f;
    let mut image = Image::new(TABLE + 0x1000, &supervisor);
    image.code(HANDLER, &handler);
    image.word(0x210, RAM_BASE + TABLE);
    image.word(0x218, 0x20_0000);
    image.word(0x220, entry);
    image.word(0x1_1008, (RAM_BASE + TABLE) >> 2 | 1);
    let steps = in_every_way(&image.0, |_| {});
    let x = |register| steps.harts[0].registers.x(register);
    assert!(x(18) > 100 && x(12) != 0, "{} rounds, {:#x}", x(18), x(12));
}
