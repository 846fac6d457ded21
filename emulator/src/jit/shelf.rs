//! What translated code refers to by address: it stays where it is until all of a shelf is forgotten.

/// Bytes that room is made for at a time, at least. Memory that nothing has been put into is not touched: a large board costs no more than
/// what it holds, while what is told and not needed at the end of a small one would have the next one begin.
const LEAST: usize = 1 << 20;

/// Values at addresses that do not change.
pub struct Shelf<T> {
    /// Each has its capacity from the beginning, and is never filled beyond it. They are kept for what comes later: memory that is given
    /// back and asked for again is touched sooner or later.
    boards: Vec<Vec<T>>,
    /// The board that is being filled; those behind it are empty.
    current: usize,
}

impl<T> Shelf<T> {
    /// Empty.
    pub fn new() -> Self {
        Self { boards: Vec::new(), current: 0 }
    }

    /// Where the next values will be, of which there are at most `most`.
    pub fn next_address(&mut self, most: usize) -> u64 {
        let has_room = |board: &Vec<T>| board.capacity() - board.len() >= most;
        while self.boards.get(self.current).is_some_and(|board| !has_room(board)) {
            self.current += 1;
        }
        if self.current == self.boards.len() {
            self.boards.push(Vec::with_capacity(most.max(LEAST / size_of::<T>())));
        }
        self.boards[self.current].as_ptr_range().end as u64
    }

    /// Puts values to the address that was told last.
    pub fn put(&mut self, values: impl ExactSizeIterator<Item = T>) {
        let board = self.boards.get_mut(self.current).expect("an address was told");
        assert!(values.len() <= board.capacity() - board.len(), "no more than was said");
        board.extend(values);
    }

    /// Forgets all values.
    pub fn clear(&mut self) {
        self.boards.iter_mut().for_each(Vec::clear);
        self.current = 0;
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

    /// Values on a board.
    const BOARD: usize = LEAST / size_of::<u64>();

    fn fill(shelf: &mut Shelf<u64>) -> Vec<u64> {
        let put = |number: u64| {
            let told = shelf.next_address(if number == 5000 { 2 * BOARD } else { 7 });
            shelf.put([number].into_iter());
            told
        };
        (0..3 * BOARD as u64).map(put).collect()
    }

    #[test]
    fn values_lie_where_was_told_and_stay_there() {
        let mut shelf = Shelf::new();
        let told = fill(&mut shelf);
        let found: Vec<u64> = shelf.iter().map(|value| std::ptr::from_ref(value) as u64).collect();
        assert_eq!(found, told);
        assert!(shelf.iter().copied().eq(0..3 * BOARD as u64));
        assert_eq!(shelf.bytes(), 3 * LEAST);
    }

    #[test]
    fn what_is_forgotten_leaves_its_memory_to_what_comes_later() {
        let mut shelf = Shelf::new();
        let told = fill(&mut shelf);
        let boards = shelf.boards.len();
        for _ in 0..3 {
            shelf.clear();
            assert_eq!((shelf.bytes(), shelf.iter().count()), (0, 0));
            assert_eq!(fill(&mut shelf), told);
        }
        assert_eq!(shelf.boards.len(), boards);
    }

    #[test]
    fn what_is_told_and_not_put_does_not_begin_another_board() {
        let mut shelf = Shelf::new();
        for number in 0..BOARD as u64 / 2 {
            shelf.next_address(BOARD / 2);
            shelf.put([number].into_iter());
        }
        assert_eq!(shelf.boards.len(), 1);
    }
}
