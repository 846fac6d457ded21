//! What translated code refers to by address: it stays where it is until all of a shelf is forgotten.

/// The least number of values that room is made for at a time. Memory that nothing has been put into is not touched.
const LEAST: usize = 4096;

/// Values at addresses that do not change.
pub struct Shelf<T> {
    /// Each has its capacity from the beginning, and is never filled beyond it.
    boards: Vec<Vec<T>>,
}

impl<T> Shelf<T> {
    /// Empty.
    pub fn new() -> Self {
        Self { boards: Vec::new() }
    }

    /// Where the next values will be, of which there are at most `most`.
    pub fn next_address(&mut self, most: usize) -> u64 {
        let has_room = |board: &Vec<T>| board.capacity() - board.len() >= most;
        if !self.boards.last().is_some_and(has_room) {
            self.boards.push(Vec::with_capacity(most.max(LEAST)));
        }
        self.boards.last().map_or(0, |board| board.as_ptr_range().end as u64)
    }

    /// Puts values to the address that was told last.
    pub fn put(&mut self, values: impl ExactSizeIterator<Item = T>) {
        let board = self.boards.last_mut().expect("an address was told");
        assert!(values.len() <= board.capacity() - board.len(), "no more than was said");
        board.extend(values);
    }

    /// Bytes of all values.
    pub fn bytes(&self) -> usize {
        self.boards.iter().map(|board| size_of_val(board.as_slice())).sum()
    }

    /// All values.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.boards.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lie_where_was_told_and_stay_there() {
        let mut shelf = Shelf::new();
        let mut told = Vec::new();
        for number in 0..3 * LEAST as u64 {
            told.push(shelf.next_address(if number == 5000 { 2 * LEAST } else { 7 }));
            shelf.put([number].into_iter());
        }
        let found: Vec<u64> = shelf.iter().map(|value| std::ptr::from_ref(value) as u64).collect();
        assert_eq!(found, told);
        assert!(shelf.iter().copied().eq(0..3 * LEAST as u64));
        assert_eq!(shelf.bytes(), 3 * LEAST * 8);
    }
}
