//! Numbers are the lowest that are free, below the limit.

use super::*;

fn open(file: char) -> Descriptor<char> {
    Descriptor { file, close_on_execute: file.is_uppercase() }
}

fn table(files: &str) -> Descriptors<char> {
    let mut table = Descriptors::default();
    files.chars().for_each(|file| assert!(table.add(open(file), 0).is_ok()));
    table
}

#[test]
fn the_lowest_free_number_is_given() {
    let mut table = table("abc");
    assert_eq!(table.remove(1).map(|descriptor| descriptor.file), Ok('b'));
    assert_eq!((table.add(open('d'), 0), table.add(open('e'), 0)), (Ok(1), Ok(3)));
    assert_eq!(table.add(open('f'), 10), Ok(10));
    assert_eq!(table.all(), [(0, 'a'), (1, 'd'), (2, 'c'), (3, 'e'), (10, 'f')]);
    assert_eq!((table.get(9), table.get(usize::MAX)), (Err(Errno::EBADF), Err(Errno::EBADF)));
    assert_eq!(table.remove(9).err(), Some(Errno::EBADF));
}

#[test]
fn there_are_no_more_than_the_limit_says() {
    let mut table = table("abc");
    table.limit = 4;
    assert_eq!((table.add(open('d'), 0), table.add(open('e'), 0)), (Ok(3), Err(Errno::EMFILE)));
    assert_eq!(table.set(4, open('e')), Err(Errno::EBADF));
    assert_eq!(table.set(0, open('e')), Ok(0));
    assert_eq!(table.add(open('e'), MOST), Err(Errno::EINVAL));
    table.limit = 2;
    assert_eq!(table.get(3), Ok('d'), "what is open stays so");
}

#[test]
fn a_new_program_keeps_what_is_not_to_be_closed() {
    let mut table = table("aBcD");
    table.set_close_on_execute(0, true).unwrap();
    table.set_close_on_execute(1, false).unwrap();
    let closed: Vec<_> = table.execute().into_iter().map(|descriptor| descriptor.file).collect();
    assert_eq!((closed, table.all()), (Vec::from(['a', 'D']), Vec::from([(1, 'B'), (2, 'c')])));
    let closed = table.remove_all(2, usize::MAX).len();
    assert_eq!((closed, table.all()), (1, Vec::from([(1, 'B')])));
}

#[test]
fn a_set_is_words_with_a_bit_for_each_number() {
    let mut set = Set::of_words(&[1 << 3, 1]);
    assert_eq!((set.contains(3), set.contains(64), set.contains(4), set.count()), (true, true, false, 2));
    set.insert(MOST - 1);
    assert_eq!((set.contains(MOST - 1), set.count()), (true, 3));
    assert_eq!((set.as_words(65), set.as_words(64), set.as_words(0)), (&[8, 1][..], &[8][..], &[][..]));
    assert_eq!(Set::of_words(&[0; 99]), Set::default(), "more is not taken");
}
