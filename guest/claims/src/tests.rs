//! Claims that are true, half true, and false.

use super::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

type Bytes = Rc<RefCell<Vec<u8>>>;

/// A program's pages, and whether it may write to them; those without bytes would have to come first.
#[derive(Default)]
struct Pages(BTreeMap<usize, (Option<Bytes>, bool)>);

impl Memory for Pages {
    type Page = Bytes;

    fn reach(&mut self, address: usize, to_write: bool) -> Result<Bytes, Errno> {
        match self.0.get(&(address / PAGE_SIZE)) {
            Some((_, writable)) if to_write && !writable => Err(Errno::EFAULT),
            Some((Some(bytes), _)) => Ok(bytes.clone()),
            Some((None, _)) => Err(Errno::STARVED),
            None => Err(Errno::EFAULT),
        }
    }

    fn read_page(page: Bytes, at: usize, into: &mut [u8]) {
        into.copy_from_slice(&page.borrow()[at..at + into.len()]);
    }

    fn write_page(page: Bytes, at: usize, from: &[u8]) {
        page.borrow_mut()[at..at + from.len()].copy_from_slice(from);
    }
}

/// Pages 1 and 2 may be written, 3 only read, 5 would have to come and 6 is the last one.
fn pages() -> Pages {
    let page = |fill| Some(Rc::new(RefCell::new(vec![fill; PAGE_SIZE])));
    let last = usize::MAX / PAGE_SIZE;
    Pages(BTreeMap::from([
        (1, (page(1), true)),
        (2, (page(2), true)),
        (3, (page(3), false)),
        (5, (None, true)),
        (last, (page(9), true)),
    ]))
}

#[test]
fn a_claim_is_read_as_far_as_it_is_true() {
    let mut pages = pages();
    let mut bytes = [0; 6000];
    let claim = UserSlice::claimed(2 * PAGE_SIZE - 1, 5000);
    assert_eq!(claim.read(&mut pages, 0, &mut bytes), Ok(5000), "no more than claimed");
    assert_eq!((bytes[0], bytes[1], bytes[4096], bytes[4097]), (1, 2, 2, 3));
    assert_eq!(claim.read(&mut pages, 4999, &mut bytes), Ok(1));
    assert_eq!(claim.read(&mut pages, 5000, &mut bytes), Ok(0));
    assert_eq!(UserSlice::claimed(4 * PAGE_SIZE - 7, 100).read(&mut pages, 0, &mut bytes), Ok(7));
    let all = |address, length: usize| {
        UserSlice::claimed(address, length).read_all(&mut self::pages(), &mut vec![0; length])
    };
    assert_eq!(
        (all(PAGE_SIZE, 3 * PAGE_SIZE), all(PAGE_SIZE, 3 * PAGE_SIZE + 1)),
        (Ok(()), Err(Errno::EFAULT))
    );
    assert_eq!((all(0, 1), all(0, 0)), (Err(Errno::EFAULT), Ok(())), "nothing can be read anywhere");
}

#[test]
fn all_is_written_or_nothing() {
    let mut pages = pages();
    let write = |pages: &mut Pages, address, bytes: &[u8]| {
        UserSlice::claimed(address, bytes.len()).write(pages, bytes)
    };
    assert_eq!(write(&mut pages, 2 * PAGE_SIZE - 2, &[7; 4]), Ok(()));
    let mut bytes = [0; 6];
    UserSlice::claimed(2 * PAGE_SIZE - 3, 6).read_all(&mut pages, &mut bytes).unwrap();
    assert_eq!(bytes, [1, 7, 7, 7, 7, 2]);
    assert_eq!(write(&mut pages, 3 * PAGE_SIZE - 2, &[8; 4]), Err(Errno::EFAULT), "the next page is closed");
    UserSlice::claimed(3 * PAGE_SIZE - 3, 6).read_all(&mut pages, &mut bytes).unwrap();
    assert_eq!(bytes, [2, 2, 2, 3, 3, 3]);
    assert_eq!(
        UserSlice::claimed(PAGE_SIZE, 3).write(&mut pages, &[0; 4]),
        Err(Errno::EFAULT),
        "it claims less"
    );
    assert_eq!(UserSlice::claimed(PAGE_SIZE, 3).len(), 3);
}

#[test]
fn without_memory_for_a_page_nothing_is_half_done() {
    let mut pages = pages();
    pages.0.insert(4, (Some(Rc::new(RefCell::new(vec![4; PAGE_SIZE]))), true));
    let claim = UserSlice::claimed(5 * PAGE_SIZE - 1, 2);
    assert_eq!(claim.read(&mut pages, 0, &mut [0; 2]), Err(Errno::STARVED));
    assert_eq!(claim.write(&mut pages, &[0; 2]), Err(Errno::STARVED));
    assert_eq!(UserSlice::claimed(5 * PAGE_SIZE - 1, 1).read(&mut pages, 0, &mut [0; 2]), Ok(1));
}

#[test]
fn the_end_of_the_numbers_is_no_way_round() {
    let mut pages = pages();
    let claim = UserSlice::claimed(usize::MAX - 3, 10);
    assert_eq!(claim.read(&mut pages, 0, &mut [0; 10]), Err(Errno::EFAULT));
    assert_eq!(claim.write(&mut pages, &[0; 10]), Err(Errno::EFAULT));
    assert_eq!(UserSlice::claimed(usize::MAX, usize::MAX).check_writable(&mut pages), Err(Errno::EFAULT));
    assert_eq!(read_string(&mut pages, usize::MAX - 3, 100), Err(Errno::EFAULT));
}

#[test]
fn a_string_ends_before_a_page_that_is_not_there() {
    let mut pages = pages();
    let end = 3 * PAGE_SIZE;
    UserSlice::claimed(end - 5, 5).write(&mut pages, b"four\0").unwrap();
    pages.0.remove(&3);
    assert_eq!(read_string(&mut pages, end - 5, 4), Ok(b"four".to_vec()));
    assert_eq!(read_string(&mut pages, end - 5, 3), Err(Errno::ENAMETOOLONG));
    UserSlice::claimed(end - 1, 1).write(&mut pages, b"!").unwrap();
    assert_eq!(read_string(&mut pages, end - 5, 100), Err(Errno::EFAULT));
    assert_eq!(read_string(&mut pages, end - 200, 100), Err(Errno::ENAMETOOLONG));
    assert_eq!(read_string(&mut pages, 0, 100), Err(Errno::EFAULT));
}
