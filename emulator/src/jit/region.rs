//! What is translated as one: the instructions of a page that direct branches and jumps reach from one address, as basic blocks; or of
//! two pages that follow each other where the guest sees them.

use super::offsets::{OffsetMap, OffsetSet};
use super::translations::Translations;
use crate::bus::{Bus, CodeLines, CodePage, Width};
use crate::interpreter::{Found, MAX_LENGTH, Start, decode_at, ends_block};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr};
use crate::isa::decode::decode;
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::collections::{BTreeMap, VecDeque};
use std::ops::BitOr;

/// Offsets that instructions may have: every other one of two pages.
pub const PLACES: usize = PAGE_SIZE as usize;

/// One instruction and its offset in the page, or in the two pages.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Offset in the page, or from the beginning of the first one.
    pub offset: u16,
    /// The instruction, as it is now.
    pub insn: Insn,
    /// Whether it stays so.
    pub stays: Stays,
}

/// How much of an instruction stays as it is when the region is translated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stays {
    /// All of it.
    Whole,
    /// All but the immediate, which changes again and again; the next instruction follows. If more has changed, the reference
    /// executes it.
    Operation {
        /// Where the host has it.
        host: u64,
        /// The number of its physical page.
        page: u64,
    },
    /// Nothing that one could rely on: it changes again and again, and the reference executes it.
    Nothing {
        /// The number of its physical page.
        page: u64,
    },
}

impl Node {
    /// Which page it begins in.
    pub fn page(&self) -> u16 {
        page_of(self.offset)
    }

    /// Whether it is a jump to an address from a register that is likely to be in the same page: neither a call nor a return.
    pub fn jumps_inside(&self, isa: &IsaSet) -> bool {
        let insn = &self.insn;
        ending(insn, isa) == Ending::Indirect && insn.rd == 0 && !matches!(insn.rs1, 1 | 5)
    }

    /// Whether it is a return from a call.
    pub fn returns(&self, isa: &IsaSet) -> bool {
        let insn = &self.insn;
        ending(insn, isa) == Ending::Indirect && insn.rd == 0 && matches!(insn.rs1, 1 | 5)
    }

    /// The offset of what follows it in memory.
    pub fn next(&self) -> u16 {
        self.offset + self.insn.length as u16
    }

    /// Where a branch or direct jump goes, if that may be in the region.
    pub fn target(&self) -> Option<u16> {
        inside(self.offset as i64 + self.insn.imm as i64)
    }

    /// How it goes on, on a hart with these extensions.
    pub fn ending(&self, isa: &IsaSet) -> Ending {
        match self.stays {
            Stays::Whole => ending(&self.insn, isa),
            Stays::Operation { .. } => Ending::Changing,
            Stays::Nothing { .. } => Ending::Elsewhere,
        }
    }
}

/// A place relative to the region's page, as an offset in as many as a region may have.
pub fn inside(place: i64) -> Option<u16> {
    (0..2 * PAGE_SIZE as i64).contains(&place).then_some(place as u16)
}

/// The page that holds an offset.
fn page_of(offset: u16) -> u16 {
    offset >> PAGE_SHIFT
}

/// What regions are made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Memory.
    pub bus: &'a Bus,
    /// What the hart implements.
    pub isa: &'a IsaSet,
    /// The most instructions of a region.
    pub length: usize,
    /// So many of them may be translated elsewhere, too: where a loop calls a small function, all stays in one region.
    pub repeated: usize,
    /// What is translated already.
    pub translations: &'a Translations,
}

/// The pages that a region is made from.
struct Pages<'a> {
    source: Source<'a>,
    /// One page, or two that follow each other where the guest sees them.
    pages: &'a [PhysAddr],
    /// Where the rest of the first instruction is, if there is one page and that crosses its end.
    rest: Option<PhysAddr>,
    /// What RAM says of them.
    changing: [Option<&'a CodePage>; 2],
    /// Where other translations go on.
    elsewhere: OffsetSet,
}

impl<'a> Pages<'a> {
    fn new(source: &Source<'a>, pages: &'a [PhysAddr], rest: Option<PhysAddr>) -> Self {
        let changing = [0, 1].map(|index| source.bus.ram.changing_code(*pages.get(index)?));
        let mut elsewhere = OffsetSet::default();
        for (page, start) in pages.iter().zip([0, PAGE_SIZE as u16]) {
            source.translations.places_in(*page).for_each(|offset| elsewhere.insert(start + offset));
        }
        Self { source: *source, pages, rest, changing, elsewhere }
    }

    /// What stands at an offset. What follows the last page in memory need not follow it where the guest sees it.
    fn decode(&self, offset: u16) -> Option<Node> {
        let (index, at) = ((offset >> PAGE_SHIFT) as usize, offset as u64 % PAGE_SIZE);
        let page = *self.pages.get(index)?;
        let found = decode_at(self.source.bus, page.offset(at), self.source.isa, self.changing[index]);
        let next = self.pages.get(index + 1).copied().or(self.rest);
        let crossing = || Some(Found::fixed(self.decode_crossing(page.offset(at), next?)?));
        let Found { insn, changes } = found.or_else(crossing)?;
        let stays = if changes { self.stays(page.offset(at), &insn) } else { Stays::Whole };
        Some(Node { offset, insn, stays })
    }

    /// What stays of a changing instruction: of a constant, its immediate is all that is likely to change.
    fn stays(&self, at: PhysAddr, insn: &Insn) -> Stays {
        let page = at.page_number();
        let constant = insn.length == 4 && insn.rd != 0 && matches!(insn.op, Op::Addi | Op::Lui);
        match self.source.bus.ram.host_page(at) {
            Some(host) if constant => {
                Stays::Operation { host: host.as_ptr() as u64 + at.page_offset(), page }
            }
            Some(_) | None => Stays::Nothing { page },
        }
    }

    /// An instruction whose second half is in the next page.
    fn decode_crossing(&self, at: PhysAddr, next: PhysAddr) -> Option<Insn> {
        let half = |at| self.source.bus.fetch(at, Width::Half).ok();
        Some(decode(half(at)? as u32 | (half(next)? as u32) << 16, self.source.isa))
    }
}

/// Instructions of which either all begin or, after a trap, the first ones. No more than a block of the interpreter has there: where
/// a slice has room for that one, translated code gets on.
#[derive(Debug)]
pub struct Block {
    /// Never empty. Only the last may go elsewhere than to the next.
    pub nodes: Vec<Node>,
    /// How often it runs for one run of the region, as far as loops tell.
    pub weight: u32,
}

impl Block {
    /// The first instruction's offset.
    pub fn start(&self) -> u16 {
        self.nodes[0].offset
    }

    /// Where direct ways lead from it, relative to the region's page.
    fn ways(&self, isa: &IsaSet) -> Vec<i64> {
        let Some(last) = self.nodes.last() else { return Vec::new() };
        let (next, target) = (last.next() as i64, last.offset as i64 + last.insn.imm as i64);
        match last.ending(isa) {
            Ending::Next | Ending::Changing => vec![next],
            Ending::Branch => vec![next, target],
            Ending::Jump => vec![target],
            Ending::Indirect => self.far_target(isa).into_iter().collect(),
            Ending::Elsewhere => Vec::new(),
        }
    }

    /// Where the block goes, relative to its page, if it ends with a jump to an address that the instruction before has computed from
    /// its own: the two together are a direct jump.
    pub fn far_target(&self, isa: &IsaSet) -> Option<i64> {
        match &self.nodes[..] {
            [.., before, last] if last.ending(isa) == Ending::Indirect => far_target(before, last),
            _ => None,
        }
    }
}

/// A region; the first block is where it is entered.
#[derive(Debug)]
pub struct Region {
    /// The basic blocks.
    pub blocks: Vec<Block>,
}

/// How an instruction goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// At the next one.
    Next,
    /// There, or at the target.
    Branch,
    /// At the target.
    Jump,
    /// At an address from a register.
    Indirect,
    /// At the next one as long as no more than its immediate changes.
    Changing,
    /// The reference tells.
    Elsewhere,
}

/// How an instruction that stays as it is goes on, on a hart with these extensions.
fn ending(insn: &Insn, isa: &IsaSet) -> Ending {
    // Without compressed instructions a taken branch may have to trap.
    let compressed = isa.has(Extension::Zca);
    let aligned = compressed || insn.imm & 2 == 0;
    match insn.op {
        Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu if aligned => Ending::Branch,
        Op::Jal if aligned => Ending::Jump,
        Op::Jalr if compressed => Ending::Indirect,
        Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu => Ending::Elsewhere,
        // Wherever the interpreter's block ends, so does this one: it must not be longer.
        op if ends_block(op) => Ending::Elsewhere,
        _ => Ending::Next,
    }
}

fn far_target(before: &Node, jump: &Node) -> Option<i64> {
    let (upper, insn) = (&before.insn, &jump.insn);
    let direct = upper.op == Op::Auipc && insn.op == Op::Jalr && insn.rs1 == upper.rd && upper.rd != 0;
    let place = (before.offset as i64 + upper.imm as i64 + insn.imm as i64) & !1;
    (direct && i32::try_from(place).is_ok()).then_some(place)
}

impl Region {
    /// The region that is entered at `entry`, of at most `length` instructions; `None` if its first one does not lie where `entry` says.
    pub fn find(source: &Source<'_>, entry: Start) -> Option<Self> {
        let Start { address, rest } = entry;
        Self::find_in(&Pages::new(source, &[address.page()], rest), address.page_offset() as u16)
    }

    /// The same over two pages, of which the guest sees the second behind the first; the offset is from the beginning of the first.
    pub fn find_over(source: &Source<'_>, pages: [PhysAddr; 2], entry: u16) -> Option<Self> {
        Self::find_in(&Pages::new(source, &pages, None), entry)
    }

    fn find_in(pages: &Pages<'_>, first: u16) -> Option<Self> {
        let Source { isa, length, repeated, .. } = pages.source;
        let mut nodes: OffsetMap<Node> = OffsetMap::default();
        let mut leaders = OffsetSet::default();
        leaders.insert(first);
        let mut waiting = VecDeque::from([first]);
        while let Some(mut offset) = waiting.pop_front() {
            let mut before: Option<Node> = None;
            loop {
                if nodes.get(offset).is_some() {
                    // Two ways meet, one of which may have begun inside an instruction of the other.
                    leaders.insert(offset);
                    break;
                }
                let elsewhere = nodes.len() >= repeated.max(1) && pages.elsewhere.contains(offset);
                if elsewhere || nodes.len() >= length.max(1) {
                    break;
                }
                let Some(node) = pages.decode(offset) else { break };
                nodes.insert(offset, node);
                // The interpreter's blocks end there, too.
                if node.page() != page_of(node.next()) {
                    leaders.insert(node.next());
                }
                if node.page() != page_of(node.next() - 1) {
                    leaders.insert(offset);
                }
                let ending = node.ending(isa);
                if matches!(ending, Ending::Branch | Ending::Jump) {
                    for leader in node.target().into_iter().chain([node.next()]) {
                        if ending == Ending::Branch || Some(leader) == node.target() {
                            leaders.insert(leader);
                            waiting.push_back(leader);
                        }
                    }
                }
                let far = before
                    .filter(|_| ending == Ending::Indirect)
                    .and_then(|before| far_target(&before, &node));
                if let Some(place) = far.and_then(inside) {
                    leaders.insert(place);
                    waiting.push_back(place);
                }
                if ending == Ending::Changing {
                    leaders.insert(node.next());
                    waiting.push_back(node.next());
                }
                if ending != Ending::Next {
                    break;
                }
                before = Some(node);
                offset = node.next();
            }
        }
        nodes.get(first).is_some().then(|| Self::blocks(&nodes, leaders, first, isa))
    }

    fn blocks(nodes: &OffsetMap<Node>, mut leaders: OffsetSet, first: u16, isa: &IsaSet) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        // Where a block is full the next one begins, whether anything leads there or not.
        let mut from = Some(0);
        while let Some(leader) = from.and_then(|from| leaders.next(from)) {
            let mut block = Vec::new();
            let mut at = leader;
            let mut full = None;
            while let Some(&node) = nodes.get(at) {
                block.push(node);
                at = node.next();
                if node.ending(isa) != Ending::Next || leaders.contains(at) {
                    break;
                }
                if block.len() == MAX_LENGTH {
                    full = Some(at);
                    break;
                }
            }
            if let Some(at) = full {
                leaders.insert(at);
            }
            if !block.is_empty() {
                blocks.push(Block { nodes: block, weight: 1 });
            }
            from = inside(i64::from(leader) + 2);
        }
        weigh(&mut blocks, isa);
        blocks.sort_by_key(|block| (block.start() < first, block.start()));
        Self { blocks }
    }

    /// The lines of one of its pages that it was made from.
    pub fn lines(&self, page: u16) -> CodeLines {
        let start = page << PAGE_SHIFT;
        let nodes = self.blocks.iter().flat_map(|block| &block.nodes);
        let bytes = nodes.filter_map(|node| {
            let first = node.offset.max(start) - start;
            let end = node.next().saturating_sub(start).min(PAGE_SIZE as u16);
            (first < end).then(|| CodeLines::of(first as u64..end as u64))
        });
        bytes.fold(CodeLines::NONE, BitOr::bitor)
    }

    /// The page that it is entered in.
    pub fn entry_page(&self) -> u16 {
        page_of(self.blocks[0].start())
    }

    /// Whether one of its pages, by index, has jumps to addresses from registers that are likely to stay in it: neither calls nor returns.
    pub fn jumps_inside(&self, page: usize, isa: &IsaSet) -> bool {
        self.blocks.iter().any(|block| {
            let last = block.nodes.last().filter(|last| last.page() as usize == page);
            last.is_some_and(|last| last.jumps_inside(isa)) && block.far_target(isa).is_none()
        })
    }

    /// Where calls whose callee is in the region, too, are returned to, if that is in it: in the order of how often they run.
    pub fn returns(&self, isa: &IsaSet) -> Vec<u16> {
        let starts = starts(&self.blocks);
        let mut returns = return_sites(&self.blocks, isa, &starts);
        returns.sort_by_key(|site| (std::cmp::Reverse(self.blocks[starts[site]].weight), *site));
        returns
    }

    /// Where each block leads inside of the region, by index: directly, and where calls inside of it return to.
    pub fn ways_inside(&self, isa: &IsaSet) -> Vec<Vec<usize>> {
        ways_between(&self.blocks, isa)
    }

    /// Places in the pages before and behind, relative to the region's page, that direct ways lead to; an instruction that
    /// lies across their border stands for the next one.
    pub fn ways_to_neighbours<'a>(&'a self, isa: &'a IsaSet) -> impl Iterator<Item = i64> + 'a {
        const PAGE: i64 = PAGE_SIZE as i64;
        let ways = self.blocks.iter().flat_map(|block| block.ways(isa));
        let neighbours = ways.map(|place| if place == PAGE - 2 { PAGE + 2 } else { place });
        neighbours.filter(|place| (-PAGE..0).contains(place) || (PAGE..2 * PAGE).contains(place))
    }

    /// Whether a direct way leads back from the other page to that where it is entered.
    pub fn comes_back(&self, isa: &IsaSet) -> bool {
        let entry = self.entry_page();
        let others = self.blocks.iter().filter(|block| page_of(block.start()) != entry);
        let mut starts = OffsetSet::default();
        self.blocks.iter().for_each(|block| starts.insert(block.start()));
        let mut ways = others.flat_map(|block| block.ways(isa)).filter_map(inside);
        ways.any(|place| page_of(place) == entry && starts.contains(place))
    }
}

#[cfg(test)]
impl Region {
    /// What begins with these words of a page.
    pub fn of_words(words: &[u32]) -> Self {
        const START: PhysAddr = PhysAddr(0x8000_0000);
        let mut ram = crate::bus::Ram::new(START, PAGE_SIZE).unwrap();
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        ram.write(START, &bytes);
        let (bus, isa) = (Bus::new(ram, 1), IsaSet::full());
        let translations = Translations::default();
        let source = Source { bus: &bus, isa: &isa, length: 64, repeated: 0, translations: &translations };
        Self::find(&source, Start::inside(START)).unwrap()
    }
}

/// Where calls return to whose callee and what follows them are among the blocks.
fn return_sites(blocks: &[Block], isa: &IsaSet, starts: &BTreeMap<u16, usize>) -> Vec<u16> {
    let site = |block: &Block| {
        let call = block.nodes.last().filter(|last| matches!(last.insn.rd, 1 | 5))?;
        let callee = match ending(&call.insn, isa) {
            Ending::Jump => call.target(),
            _ => block.far_target(isa).and_then(inside),
        }?;
        let known = starts.contains_key(&callee) && starts.contains_key(&call.next());
        known.then_some(call.next())
    };
    blocks.iter().filter_map(site).collect()
}

/// What a loop that jumps back over a block multiplies its weight by, and how deep loops count.
const LOOP: u32 = 8;
const DEPTH: u32 = 4;

/// By the offsets that they begin at, the indices of blocks.
fn starts(blocks: &[Block]) -> BTreeMap<u16, usize> {
    blocks.iter().enumerate().map(|(index, block)| (block.start(), index)).collect()
}

/// Where each block leads among them, by index.
fn ways_between(blocks: &[Block], isa: &IsaSet) -> Vec<Vec<usize>> {
    let starts = starts(blocks);
    let sites = return_sites(blocks, isa, &starts);
    let index_of = |place: i64| inside(place).and_then(|offset| starts.get(&offset).copied());
    let ways = |block: &Block| {
        let returns = block.nodes.last().is_some_and(|last| last.returns(isa));
        let sites = sites.iter().filter(|_| returns).map(|&site| site as i64);
        block.ways(isa).into_iter().chain(sites).filter_map(index_of).collect()
    };
    blocks.iter().map(ways).collect()
}

/// Blocks between a branch back and where it leads run more often, if they lie on a way round: what only stands there does not.
fn weigh(blocks: &mut [Block], isa: &IsaSet) {
    let starts = starts(blocks);
    let ways = ways_between(blocks, isa);
    let mut from: Vec<Vec<usize>> = vec![Vec::new(); blocks.len()];
    for (index, ways) in ways.iter().enumerate() {
        ways.iter().for_each(|&next| from[next].push(index));
    }
    let mut depths = vec![0u32; blocks.len()];
    for (source, block) in blocks.iter().enumerate() {
        let Some(last) = block.nodes.last() else { continue };
        let jumps = matches!(ending(&last.insn, isa), Ending::Branch | Ending::Jump);
        let Some(start) = last.target().filter(|&target| jumps && target <= last.offset) else { continue };
        let Some(&target) = starts.get(&start) else { continue };
        let (after, before) = (reach(&ways, target, source), reach(&from, source, target));
        for (index, depth) in depths.iter_mut().enumerate() {
            let between = (start..=last.offset).contains(&blocks[index].start());
            *depth += u32::from(between && after[index] && before[index]);
        }
    }
    for (block, depth) in blocks.iter_mut().zip(depths) {
        block.weight = LOOP.pow(depth.min(DEPTH));
    }
}

/// What can be reached from a block, itself included, without going on at another.
fn reach(ways: &[Vec<usize>], from: usize, end: usize) -> Vec<bool> {
    let mut reached = vec![false; ways.len()];
    let mut waiting = vec![from];
    while let Some(index) = waiting.pop() {
        if !std::mem::replace(&mut reached[index], true) && (index != end || index == from) {
            waiting.extend(&ways[index]);
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_return_into_the_region_if_their_callee_is_in_it_and_what_follows_is() {
        // jal ra, 12; beq zero, zero, -4; nop; ret
        let isa = IsaSet::full();
        let words = [0x00c0_00ef, 0xfe00_0ee3, 0x13, 0x0000_8067];
        assert_eq!(Region::of_words(&words).returns(&isa), [0_u16; 0], "nothing leads behind the call");
        // beq zero, zero, 8 before it
        let words = [0x0000_0463, 0x00c0_00ef, 0xfe00_0ee3, 0x13, 0x0000_8067];
        let region = Region::of_words(&words);
        assert_eq!(region.returns(&isa), [8]);
        let returns = region.blocks.iter().flat_map(|block| &block.nodes).filter(|node| node.returns(&isa));
        assert_eq!(returns.map(|node| node.offset).collect::<Vec<_>>(), [16]);
    }

    #[test]
    fn what_stands_between_a_branch_back_and_its_target_is_in_a_loop_only_if_a_way_leads_round() {
        let weights = |words: &[u32]| -> Vec<(u16, u32)> {
            let region = Region::of_words(words);
            let mut weights: Vec<_> =
                region.blocks.iter().map(|block| (block.start(), block.weight)).collect();
            weights.sort_unstable();
            weights
        };
        // beq a0, zero, 8; nop; bne a0, zero, -8; ret
        let round = [0x0005_0463, 0x13, 0xfe05_1ce3, 0x0000_8067];
        assert_eq!(weights(&round), [(0, LOOP), (4, LOOP), (8, LOOP), (12, 1)]);
        // beq a0, zero, 12; nop; ret; beq zero, zero, -8
        let back_and_out = [0x0005_0663, 0x13, 0x0000_8067, 0xfe00_0ce3];
        assert!(weights(&back_and_out).iter().all(|&(_, weight)| weight == 1));
    }
}
