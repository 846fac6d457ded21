//! Addresses to names and back, from what a program's symbol table says.

use rustc_demangle::try_demangle;
use std::collections::HashMap;

/// How far a symbol without a size reaches, at most: what lies further away has no name.
const UNSIZED_REACH: u64 = 0x1_0000;
/// How many symbols before an address are asked whether they reach it (nested sizes are rare and shallow).
const LOOK_BACK: usize = 16;

/// One entry of a symbol table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Symbol {
    /// The name, never empty.
    pub name: String,
    /// Where it begins.
    pub address: u64,
    /// How many bytes belong to it; 0 if nobody said (labels of assembly programs).
    pub size: u64,
}

impl Symbol {
    fn reaches(&self, address: u64) -> bool {
        let distance = address.wrapping_sub(self.address);
        distance < if self.size == 0 { UNSIZED_REACH } else { self.size }
    }
}

/// A program's symbols.
#[derive(Clone, Default, Debug)]
pub struct Symbols {
    /// Sorted by address; of those at one address, the best name is the last.
    by_address: Vec<Symbol>,
    by_name: HashMap<String, u64>,
}

impl Symbols {
    /// The symbols in the order of the table; of equal names the first counts, so give global ones first.
    pub fn new(symbols: impl IntoIterator<Item = Symbol>) -> Self {
        let mut by_address: Vec<Symbol> =
            symbols.into_iter().filter(|symbol| !symbol.name.is_empty()).collect();
        let mut by_name = HashMap::with_capacity(by_address.len());
        for symbol in &by_address {
            by_name.entry(symbol.name.clone()).or_insert(symbol.address);
        }
        // Those with a size, and among these the earlier in the table, make the better names.
        by_address.reverse();
        by_address.sort_by_key(|symbol| (symbol.address, symbol.size != 0));
        Self { by_address, by_name }
    }

    /// Where a name is.
    pub fn address(&self, name: &str) -> Option<u64> {
        self.by_name.get(name).copied()
    }

    /// The symbol that an address belongs to, and how far into it the address is.
    pub fn nearest(&self, address: u64) -> Option<(&Symbol, u64)> {
        let end = self.by_address.partition_point(|symbol| symbol.address <= address);
        let symbol =
            self.by_address[..end].iter().rev().take(LOOK_BACK).find(|symbol| symbol.reaches(address))?;
        Some((symbol, address - symbol.address))
    }

    /// An address as a person writes it: `name`, `name+0x12`; nothing if no symbol reaches it.
    pub fn describe(&self, address: u64) -> Option<String> {
        self.nearest(address).map(|(symbol, distance)| match distance {
            0 => readable(&symbol.name),
            _ => format!("{}+{distance:#x}", readable(&symbol.name)),
        })
    }

    /// All symbols, by address.
    pub fn iter(&self) -> impl Iterator<Item = &Symbol> {
        self.by_address.iter()
    }

    /// Whether the program has no symbols.
    pub fn is_empty(&self) -> bool {
        self.by_address.is_empty()
    }
}

/// A name as its source has it: those of Rust are packed.
fn readable(name: &str) -> String {
    try_demangle(name).map_or_else(|_| name.to_owned(), |name| format!("{name:#}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbols(list: &[(&str, u64, u64)]) -> Symbols {
        Symbols::new(list.iter().map(|&(name, address, size)| Symbol { name: name.into(), address, size }))
    }

    #[test]
    fn packed_names_are_unpacked() {
        let symbols = symbols(&[("_RNvNtCs1234_6kernel4trap6answer", 0x1000, 16), ("_RNo", 0x1010, 16)]);
        assert_eq!(symbols.describe(0x1004).as_deref(), Some("kernel::trap::answer+0x4"));
        assert_eq!(symbols.describe(0x1010).as_deref(), Some("_RNo"));
        assert_eq!(symbols.address("_RNvNtCs1234_6kernel4trap6answer"), Some(0x1000));
    }

    #[test]
    fn the_nearest_symbol_at_or_below() {
        let symbols = symbols(&[("loop", 0x1010, 0), ("start", 0x1000, 0)]);
        assert_eq!(symbols.describe(0x1000).as_deref(), Some("start"));
        assert_eq!(symbols.describe(0x100f).as_deref(), Some("start+0xf"));
        assert_eq!(symbols.describe(0x1022).as_deref(), Some("loop+0x12"));
        assert_eq!(symbols.describe(0xfff), None);
    }

    #[test]
    fn a_size_ends_a_symbol_and_an_unsized_one_ends_somewhere() {
        let symbols = symbols(&[("outer", 0x1000, 0x100), ("inner", 0x1010, 8), ("end", 0x2000, 0)]);
        assert_eq!(symbols.describe(0x1017).as_deref(), Some("inner+0x7"));
        assert_eq!(symbols.describe(0x1018).as_deref(), Some("outer+0x18"));
        assert_eq!(symbols.describe(0x1100), None);
        assert_eq!(symbols.describe(0x2000 + UNSIZED_REACH - 1).as_deref(), Some("end+0xffff"));
        assert_eq!(symbols.describe(0x2000 + UNSIZED_REACH), None);
    }

    #[test]
    fn the_best_name_of_one_address_and_the_first_of_one_name() {
        let symbols =
            symbols(&[("a", 0x10, 0), ("f", 0x10, 4), ("g", 0x10, 4), ("a", 0x20, 0), ("", 0x10, 4)]);
        assert_eq!(symbols.describe(0x11).as_deref(), Some("f+0x1"));
        assert_eq!(symbols.address("a"), Some(0x10));
        assert_eq!(symbols.address("b"), None);
    }

    #[test]
    fn the_ends_of_the_address_space() {
        let symbols = symbols(&[("zero", 0, 0), ("top", u64::MAX, 0), ("huge", 1, u64::MAX)]);
        assert_eq!(symbols.describe(u64::MAX).as_deref(), Some("top"));
        assert_eq!(symbols.describe(0).as_deref(), Some("zero"));
        assert_eq!(symbols.describe(u64::MAX - 1).as_deref(), Some("huge+0xfffffffffffffffd"));
        assert!(Symbols::default().is_empty());
    }
}
