//! Memory as far as it is known from the events of a run: what was stored, and what walks have read.

use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::pte::Pte;
use crate::mmu::Refusal;
use crate::mmu::walker::{PTE_SIZE, TableMemory};
use rustc_hash::FxHashMap;

const WORDS: usize = (PAGE_SIZE / PTE_SIZE) as usize;

/// A page: its words, and which of them are known, a bit for each byte.
struct Page {
    words: [u64; WORDS],
    known: [u8; WORDS],
}

/// Bytes of memory that are known.
#[derive(Default)]
pub struct KnownMemory {
    pages: FxHashMap<u64, Box<Page>>,
}

impl KnownMemory {
    /// These bytes, 8 at most, have been stored or read.
    pub fn learn(&mut self, at: PhysAddr, bytes: u64, value: u64) {
        let bytes = bytes.min(PTE_SIZE);
        let shift = at.0 % PTE_SIZE;
        let here = bytes.min(PTE_SIZE - shift);
        let page = self.pages.entry(at.0 / PAGE_SIZE);
        let page = page.or_insert_with(|| Box::new(Page { words: [0; WORDS], known: [0; WORDS] }));
        let word = (at.0 % PAGE_SIZE / PTE_SIZE) as usize;
        let mask = u64::MAX >> (64 - 8 * here) << (8 * shift);
        page.words[word] = page.words[word] & !mask | value << (8 * shift) & mask;
        page.known[word] |= (u8::MAX >> (8 - here)) << shift;
        if here < bytes {
            self.learn(at.offset(here), bytes - here, value >> (8 * here));
        }
    }

    /// The page-table entry there, if all of it is known.
    pub fn entry(&self, at: PhysAddr) -> Option<Pte> {
        let page = self.pages.get(&(at.0 / PAGE_SIZE))?;
        let word = (at.0 % PAGE_SIZE / PTE_SIZE) as usize;
        (page.known[word] == u8::MAX).then_some(Pte(page.words[word]))
    }
}

/// Page tables that are walked without the machine. What is not known cannot be read; what the walk would set is not kept.
impl TableMemory for &KnownMemory {
    fn read(&mut self, address: PhysAddr) -> Result<Pte, Refusal> {
        self.entry(address).ok_or(Refusal::Memory)
    }

    fn update(&mut self, _address: PhysAddr, _pte: Pte) -> Result<(), Refusal> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_known_when_all_its_bytes_are() {
        let mut memory = KnownMemory::default();
        let at = PhysAddr(0x8000_0ff8);
        memory.learn(at, 4, 0x1122_3344);
        assert_eq!(memory.entry(at), None);
        memory.learn(PhysAddr(0x8000_0ffc), 8, 0xaabb_ccdd_5566_7788);
        assert_eq!(memory.entry(at), Some(Pte(0x5566_7788_1122_3344)), "and the rest is in the next page");
        memory.learn(PhysAddr(0x8000_0ff9), 1, 0xff);
        assert_eq!(memory.entry(at), Some(Pte(0x5566_7788_1122_ff44)));
        assert_eq!(memory.entry(PhysAddr(0x8000_1000)), None);
    }
}
