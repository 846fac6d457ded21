//! A disk whose changes are kept in memory and thrown away at the end (`--snapshot`).

use super::storage::Storage;
use std::collections::BTreeMap;
use std::io::{self, IoSliceMut};

/// Changes are kept in blocks of this many bytes.
const BLOCK: u64 = 4096;

/// Another disk, which is only read, and what was written since.
pub struct Overlay<S> {
    base: S,
    changed: BTreeMap<u64, Box<[u8]>>,
}

impl<S: Storage> Overlay<S> {
    /// Nothing is changed yet.
    pub fn new(base: S) -> Self {
        Self { base, changed: BTreeMap::new() }
    }

    /// The block with this number, to be changed.
    fn block(&mut self, number: u64) -> io::Result<&mut [u8]> {
        if !self.changed.contains_key(&number) {
            let start = number * BLOCK;
            let mut block = vec![0; BLOCK as usize].into_boxed_slice();
            let length = (self.base.size() - start).min(BLOCK) as usize;
            self.base.read_at(start, &mut block[..length])?;
            self.changed.insert(number, block);
        }
        let block = self.changed.get_mut(&number);
        Ok(block.map(Box::as_mut).unwrap_or_default())
    }

    /// Changes a range, block by block: `change` gets the place in the range and the bytes there.
    fn change(
        &mut self,
        offset: u64,
        length: u64,
        mut change: impl FnMut(usize, &mut [u8]),
    ) -> io::Result<()> {
        let mut done = 0;
        while done < length {
            let at = offset + done;
            let within = at % BLOCK;
            let count = (BLOCK - within).min(length - done);
            let block = self.block(at / BLOCK)?;
            change(done as usize, &mut block[within as usize..(within + count) as usize]);
            done += count;
        }
        Ok(())
    }
}

impl<S: Storage> Storage for Overlay<S> {
    fn size(&self) -> u64 {
        self.base.size()
    }

    fn read_only(&self) -> bool {
        false
    }

    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        self.base.read_at(offset, bytes)?;
        let end = offset + bytes.len() as u64;
        for (&number, block) in self.changed.range(offset / BLOCK..end.div_ceil(BLOCK)) {
            let start = (number * BLOCK).max(offset);
            let stop = ((number + 1) * BLOCK).min(end);
            let source = &block[(start - number * BLOCK) as usize..(stop - number * BLOCK) as usize];
            bytes[(start - offset) as usize..(stop - offset) as usize].copy_from_slice(source);
        }
        Ok(())
    }

    fn read_parts_at(&mut self, offset: u64, parts: &mut [IoSliceMut<'_>]) -> io::Result<()> {
        let end = offset + parts.iter().map(|part| part.len() as u64).sum::<u64>();
        if self.changed.range(offset / BLOCK..end.div_ceil(BLOCK)).next().is_none() {
            return self.base.read_parts_at(offset, parts);
        }
        let mut at = offset;
        for part in parts {
            self.read_at(at, part)?;
            at += part.len() as u64;
        }
        Ok(())
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.change(offset, bytes.len() as u64, |at, block| {
            block.copy_from_slice(&bytes[at..at + block.len()]);
        })
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn discard(&mut self, _offset: u64, _length: u64) -> io::Result<()> {
        Ok(())
    }

    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.change(offset, length, |_, block| block.fill(0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::storage::MemoryStorage;
    use super::*;
    use proptest::prelude::*;

    const SIZE: usize = 5 * BLOCK as usize + 512;

    #[derive(Clone, Debug)]
    enum Step {
        Write(u8),
        Zero,
        Discard,
    }

    fn step() -> impl Strategy<Value = (Step, usize, usize)> {
        let step = prop_oneof![any::<u8>().prop_map(Step::Write), Just(Step::Zero), Just(Step::Discard)];
        (step, 0..SIZE, 0..SIZE).prop_map(|(step, one, other)| (step, one.min(other), one.max(other)))
    }

    proptest! {
        #[test]
        fn it_reads_like_a_copy_and_leaves_the_base_alone(steps in proptest::collection::vec(step(), 0..20)) {
            let original: Vec<u8> = (0..SIZE).map(|at| at as u8).collect();
            let base = MemoryStorage { bytes: original.clone(), read_only: true };
            let mut overlay = Overlay::new(base);
            let mut copy = original.clone();
            for (step, from, to) in steps {
                let length = (to - from) as u64;
                match step {
                    Step::Write(byte) => {
                        overlay.write_at(from as u64, &vec![byte; to - from]).unwrap();
                        copy[from..to].fill(byte);
                    }
                    Step::Zero => {
                        overlay.write_zeroes(from as u64, length).unwrap();
                        copy[from..to].fill(0);
                    }
                    Step::Discard => overlay.discard(from as u64, length).unwrap(),
                }
                let mut read = vec![0; to - from];
                overlay.read_at(from as u64, &mut read).unwrap();
                prop_assert_eq!(&read, &copy[from..to]);
            }
            let mut all = vec![0; SIZE];
            overlay.read_at(0, &mut all).unwrap();
            prop_assert_eq!(all, copy);
            prop_assert_eq!(overlay.base.bytes, original);
        }
    }
}
