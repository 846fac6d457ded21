//! A device tree from a file (Devicetree specification 0.4, "Flattened Devicetree (DTB) Format"): checked, and given the command line
//! and the initial RAM disk of this run.

use super::BootError;
use std::ops::Range;
use vm_fdt::{Error, FdtReserveEntry, FdtWriter};

const MAGIC: u32 = 0xd00d_feed;
/// The version that readers of version 17 can read.
const COMPATIBLE: u32 = 17;
const BEGIN_NODE: u32 = 1;
const END_NODE: u32 = 2;
const PROPERTY: u32 = 3;
const NOP: u32 = 4;
/// Names have up to 31 characters; a file whose every name is all of it must not take for ever.
const LONGEST_NAME: usize = 256;
/// Nobody nests nodes deeper.
const DEPTH: usize = 64;

/// The blob with `/chosen` as this run has it: a command line that is not empty, and a RAM disk, replace the file's.
pub fn with_chosen(blob: &[u8], bootargs: &str, initrd: Option<Range<u64>>) -> Result<Vec<u8>, BootError> {
    let malformed = |why: &str| BootError::DeviceTree(why.to_owned());
    let tree = Tree::read(blob).ok_or_else(|| malformed("the file is not a device tree of version 17"))?;
    let mut reservations = Vec::new();
    for (address, size) in
        tree.reservations().ok_or_else(|| malformed("its memory reservations do not end"))?
    {
        reservations
            .push(FdtReserveEntry::new(address, size).map_err(|error| malformed(&error.to_string()))?);
    }
    let items = tree.items().ok_or_else(|| malformed("its structure block is malformed"))?;
    let chosen = Chosen { bootargs, initrd };
    chosen.write(&items, &reservations).map_err(|error| malformed(&error.to_string()))
}

/// One token of the structure block.
enum Item<'a> {
    Begin(&'a str),
    End,
    Property(&'a str, &'a [u8]),
}

/// The blocks of a blob.
struct Tree<'a> {
    blob: &'a [u8],
    structure: &'a [u8],
    strings: &'a [u8],
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn double(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// The name up to the next NUL.
fn text(bytes: &[u8], at: usize) -> Option<&str> {
    let rest = bytes.get(at..)?;
    let rest = &rest[..rest.len().min(LONGEST_NAME)];
    std::str::from_utf8(rest.get(..rest.iter().position(|&byte| byte == 0)?)?).ok()
}

impl<'a> Tree<'a> {
    fn read(blob: &'a [u8]) -> Option<Self> {
        let size = word(blob, 4)? as usize;
        let blob = blob.get(..size)?;
        let block = |offset: u32, size: u32| {
            let start = offset as usize;
            blob.get(start..start.checked_add(size as usize)?)
        };
        let strings = block(word(blob, 12)?, word(blob, 32)?)?;
        let structure = block(word(blob, 8)?, word(blob, 36)?)?;
        let readable =
            word(blob, 0)? == MAGIC && word(blob, 20)? >= COMPATIBLE && word(blob, 24)? <= COMPATIBLE;
        readable.then_some(Self { blob, structure, strings })
    }

    /// The memory reservation block; it ends with a pair of zeros.
    fn reservations(&self) -> Option<Vec<(u64, u64)>> {
        let mut at = word(self.blob, 16)? as usize;
        let mut found = Vec::new();
        loop {
            let pair = (double(self.blob, at)?, double(self.blob, at + 8)?);
            if pair == (0, 0) {
                return Some(found);
            }
            found.push(pair);
            at += 16;
        }
    }

    fn items(&self) -> Option<Vec<Item<'a>>> {
        let (mut at, mut depth) = (0, 0);
        let mut items = Vec::new();
        loop {
            let token = word(self.structure, at)?;
            at += 4;
            match token {
                BEGIN_NODE => {
                    let name = text(self.structure, at)?;
                    at = (at + name.len() + 1).next_multiple_of(4);
                    depth += 1;
                    items.push(Item::Begin(name));
                }
                END_NODE if depth > 0 => {
                    depth -= 1;
                    items.push(Item::End);
                    if depth == 0 {
                        // The root's end is the tree's.
                        return Some(items);
                    }
                }
                PROPERTY if depth > 0 => {
                    let (length, name) = (word(self.structure, at)? as usize, word(self.structure, at + 4)?);
                    let value = self.structure.get(at + 8..(at + 8).checked_add(length)?)?;
                    at = (at + 8 + length).next_multiple_of(4);
                    items.push(Item::Property(text(self.strings, name as usize)?, value));
                }
                NOP => {}
                _ => return None,
            }
            if depth > DEPTH {
                return None;
            }
        }
    }
}

/// What this run says about itself.
struct Chosen<'a> {
    bootargs: &'a str,
    initrd: Option<Range<u64>>,
}

impl Chosen<'_> {
    fn write(&self, items: &[Item<'_>], reservations: &[FdtReserveEntry]) -> Result<Vec<u8>, Error> {
        let mut fdt = FdtWriter::new_with_mem_reserv(reservations)?;
        let mut nodes = Vec::new();
        let mut said = false;
        for item in items {
            // Depth 2 is the inside of /chosen; what is said comes first there, as properties stand before nodes.
            let chosen = nodes.len() == 2 && matches!(nodes[1], (_, "chosen"));
            match *item {
                Item::Begin(name) => {
                    nodes.push((fdt.begin_node(name)?, name));
                    if nodes.len() == 2 && name == "chosen" && !said {
                        self.write_properties(&mut fdt)?;
                        said = true;
                    }
                }
                Item::Property(name, _) if chosen && self.replaces(name) => {}
                Item::Property(name, value) => fdt.property(name, value)?,
                Item::End => {
                    if nodes.len() == 1 && !said {
                        let chosen = fdt.begin_node("chosen")?;
                        self.write_properties(&mut fdt)?;
                        fdt.end_node(chosen)?;
                    }
                    if let Some((node, _)) = nodes.pop() {
                        fdt.end_node(node)?;
                    }
                }
            }
        }
        fdt.finish()
    }

    fn replaces(&self, name: &str) -> bool {
        match name {
            "bootargs" => !self.bootargs.is_empty(),
            "linux,initrd-start" | "linux,initrd-end" => self.initrd.is_some(),
            _ => false,
        }
    }

    fn write_properties(&self, fdt: &mut FdtWriter) -> Result<(), Error> {
        if !self.bootargs.is_empty() {
            fdt.property_string("bootargs", self.bootargs)?;
        }
        if let Some(initrd) = &self.initrd {
            fdt.property_u64("linux,initrd-start", initrd.start)?;
            fdt.property_u64("linux,initrd-end", initrd.end)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fdt::Fdt;
    use proptest::prelude::*;

    fn blob(chosen: bool) -> Vec<u8> {
        let reserved = [FdtReserveEntry::new(0x8000_0000, 0x1000).unwrap()];
        let mut fdt = FdtWriter::new_with_mem_reserv(&reserved).unwrap();
        let root = fdt.begin_node("").unwrap();
        fdt.property_string("model", "mine").unwrap();
        if chosen {
            let node = fdt.begin_node("chosen").unwrap();
            fdt.property_string("bootargs", "old").unwrap();
            fdt.property_string("stdout-path", "/serial").unwrap();
            fdt.end_node(node).unwrap();
        }
        let node = fdt.begin_node("serial").unwrap();
        fdt.property_u32("reg", 7).unwrap();
        fdt.end_node(node).unwrap();
        fdt.end_node(root).unwrap();
        fdt.finish().unwrap()
    }

    fn property(blob: &[u8], node: &str, name: &str) -> Option<Vec<u8>> {
        let tree = Fdt::new(blob).unwrap();
        let node = tree.find_node(node)?;
        node.property(name).map(|property| property.value.to_vec())
    }

    #[test]
    fn without_wishes_the_tree_stays() {
        let blob = blob(true);
        assert_eq!(with_chosen(&blob, "", None).unwrap(), blob);
    }

    #[test]
    fn the_command_line_and_the_disk_replace_the_files() {
        let written = with_chosen(&blob(true), "new", Some(1..2)).unwrap();
        assert_eq!(property(&written, "/chosen", "bootargs").unwrap(), b"new\0");
        assert_eq!(property(&written, "/chosen", "linux,initrd-end").unwrap(), 2u64.to_be_bytes());
        assert_eq!(property(&written, "/chosen", "stdout-path").unwrap(), b"/serial\0");
        assert_eq!(property(&written, "/serial", "reg").unwrap(), 7u32.to_be_bytes());
        assert_eq!(Fdt::new(&written).unwrap().memory_reservations().count(), 1);
    }

    #[test]
    fn a_tree_without_chosen_gets_one() {
        let written = with_chosen(&blob(false), "new", None).unwrap();
        assert_eq!(property(&written, "/chosen", "bootargs").unwrap(), b"new\0");
    }

    #[test]
    fn a_tree_that_is_cut_off_is_refused() {
        let whole = blob(true);
        for size in 0..whole.len() {
            assert!(with_chosen(&whole[..size], "", None).is_err(), "{size}");
        }
    }

    #[test]
    fn names_that_are_all_of_a_large_file_are_refused_at_once() {
        let mut structure = vec![BEGIN_NODE, 0];
        structure.extend([PROPERTY, 0, 0].repeat(50_000));
        structure.extend([END_NODE, 9]);
        let strings = [vec![b'x'; 1 << 20], vec![0]].concat();
        let (first, bytes) = (40 + 16, 4 * structure.len());
        let last = first + bytes;
        let header = [last + strings.len(), first, last, 40, 17, 16, 0, strings.len(), bytes];
        let words = [MAGIC].into_iter().chain(header.map(|word| word as u32)).chain([0; 4]).chain(structure);
        let blob = [words.flat_map(u32::to_be_bytes).collect(), strings].concat();
        assert!(with_chosen(&blob, "", None).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
            let mut bytes = blob(true);
            for (at, value) in changes {
                let at = at.index(bytes.len());
                bytes[at] = value;
            }
            // A refusal is fine; what is accepted can be read again, and a second run changes nothing of it.
            if let Ok(written) = with_chosen(&bytes, "new", Some(0..1)) {
                prop_assert_eq!(with_chosen(&written, "new", Some(0..1)).unwrap(), written);
            }
        }
    }
}
