//! Which guest registers live in host registers while a region runs. The others stay in memory.

use super::region::Region;
use crate::isa::format::{Operands, operands};

/// Host registers by their number in instructions.
pub const RAX: u8 = 0;
/// Counts of shifts have to be here.
pub const RCX: u8 = 1;
/// Upper halves of products, and remainders.
pub const RDX: u8 = 2;

/// The first two arguments of functions, in the other order.
pub const RSI: u8 = 6;
/// The first.
pub const RDI: u8 = 7;

/// Where integer registers are between regions (the others are in memory), so that most regions find what they need where it is: those
/// that compilers use most. RAX, RCX and RDX are scratch, RSP is the stack, RBP the hart, R15 the budget.
pub const SHARED: [(u8, u8); 10] =
    [(2, 14), (8, 11), (9, 12), (10, 8), (11, 9), (12, 10), (13, 7), (14, 6), (15, 3), (16, 13)];
/// Those of them that a function may change.
pub const CHANGED_BY_CALLS: [u8; 6] = [6, 7, 8, 9, 10, 11];
/// The same of the vector registers; 0 and 1 are scratch.
const FLOAT_POOL: [u8; 14] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/// What replacing a shared register costs: two moves when the region is entered, and two when it is left.
const MOVES: u32 = 4;

/// Where guest registers are.
#[derive(Debug, Default)]
pub struct Map {
    integer: [Option<u8>; 32],
    float: [Option<u8>; 32],
    /// Bit by number: those that an instruction of the region may write.
    pub written_x: u32,
    /// The same of floating-point registers.
    pub written_f: u32,
    /// Registers that the region has instead of shared ones.
    pub replaced: Vec<Replaced>,
}

/// A host register that holds another guest register than between regions.
#[derive(Clone, Copy, Debug)]
pub struct Replaced {
    /// The host register.
    pub host: u8,
    /// What it holds between regions; in memory while the region runs.
    pub shared: u8,
    /// What it holds in the region.
    pub own: u8,
}

impl Map {
    /// Gives host registers to those that the region uses most. `calls` is how often the region calls the reference, weighted
    /// as its blocks are: each time, registers are written back and read again.
    pub fn new(region: &Region, calls: u32) -> Self {
        let mut map = Self::default();
        let (mut x, mut f) = ([0u32; 32], [0u32; 32]);
        for block in &region.blocks {
            for node in &block.nodes {
                let used: Operands = operands(&node.insn);
                for register in used.x.into_iter().flatten() {
                    x[register as usize & 31] += block.weight;
                }
                for register in used.f.into_iter().flatten() {
                    f[register as usize & 31] += block.weight;
                }
                for register in used.written_x.into_iter().flatten() {
                    map.written_x |= 1 << (register & 31);
                }
                if let Some(register) = used.written_f {
                    map.written_f |= 1 << (register & 31);
                }
            }
        }
        x[0] = 0;
        map.share(&x);
        // The same is done when the region is entered and left.
        assign(&mut map.float, &f, &FLOAT_POOL, 2 * (calls + 1));
        map
    }

    /// Starts from the shared registers, and replaces those that the region uses less than others, if that is worth the moves.
    fn share(&mut self, uses: &[u32; 32]) {
        for (guest, host) in SHARED {
            self.integer[guest as usize] = Some(host);
        }
        let mut wanted: Vec<u8> =
            (1..32).filter(|&guest| self.x(guest).is_none() && uses[guest as usize] > MOVES).collect();
        wanted.sort_by_key(|&guest| std::cmp::Reverse(uses[guest as usize]));
        let mut given = SHARED;
        given.sort_by_key(|&(guest, _)| uses[guest as usize]);
        for (own, (shared, host)) in wanted.into_iter().zip(given) {
            if uses[own as usize] <= uses[shared as usize] + MOVES {
                break;
            }
            self.integer[shared as usize] = None;
            self.integer[own as usize] = Some(host);
            self.replaced.push(Replaced { host, shared, own });
        }
    }

    /// The host register of an integer register.
    pub fn x(&self, register: u8) -> Option<u8> {
        self.integer[register as usize & 31]
    }

    /// The host register of a floating-point register.
    pub fn f(&self, register: u8) -> Option<u8> {
        self.float[register as usize & 31]
    }

    /// The integer registers that have a host register, with it.
    pub fn all_x(&self) -> impl Iterator<Item = (u8, u8)> + '_ {
        pairs(&self.integer)
    }

    /// The floating-point registers that have a host register, with it.
    pub fn all_f(&self) -> impl Iterator<Item = (u8, u8)> + '_ {
        pairs(&self.float)
    }
}

fn pairs(places: &[Option<u8>; 32]) -> impl Iterator<Item = (u8, u8)> + '_ {
    places.iter().enumerate().filter_map(|(register, place)| Some((register as u8, (*place)?)))
}

/// A register whose uses are not worth the cost is read and written where it lies.
fn assign(places: &mut [Option<u8>; 32], uses: &[u32; 32], pool: &[u8], cost: u32) {
    let mut order: Vec<usize> = (0..32).filter(|&register| uses[register] > cost).collect();
    order.sort_by_key(|&register| std::cmp::Reverse(uses[register]));
    for (&host, register) in pool.iter().zip(order) {
        places[register] = Some(host);
    }
}
