//! Who is told what, once, and who belongs to whom.

use super::*;
use abi::thread::{WAIT_CONTINUED, WAIT_ENDED, WAIT_KEEP, WAIT_NO_HANG, WAIT_STOPPED};

const ANY: usize = usize::MAX;

/// A shell (1), its children 2 and 3, and 4, a child of 2; the names are their numbers.
fn shell() -> Families<usize> {
    let mut families = Families::new();
    for (id, parent) in [(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2))] {
        families.add(id, parent, id);
    }
    families
}

fn told(
    families: &mut Families<usize>,
    number: usize,
    options: usize,
) -> Result<Option<(usize, u32)>, Errno> {
    let wanted = Wanted::of_wait(number, options | WAIT_NO_HANG, 1).unwrap();
    Ok(families.tell(1, &wanted)?.map(|news| (news.id, news.event.wait_status())))
}

#[test]
fn an_end_is_told_once_and_then_forgotten() {
    let mut families = shell();
    assert_eq!(told(&mut families, ANY, 0), Ok(None));
    assert!(families.end(3, ExitStatus::Exited(7), true).is_empty());
    assert_eq!(families.get(3), Some(3), "somebody may still ask");
    assert_eq!(told(&mut families, 2, 0), Ok(None));
    assert_eq!(told(&mut families, ANY, 0), Ok(Some((3, 7 << 8))));
    assert_eq!(told(&mut families, 3, 0), Err(Errno::ECHILD));
    assert_eq!(told(&mut families, 4, 0), Err(Errno::ECHILD), "a grandchild is none");
    assert_eq!((families.get(3), families.count()), (None, 3));
}

#[test]
fn what_is_kept_can_be_asked_for_again() {
    let mut families = shell();
    families.end(2, ExitStatus::Exited(1), true);
    let wanted = |more| Wanted::of_wait_id(1, 2, WAIT_ENDED | more, 1).unwrap();
    for _ in 0..2 {
        let news = families.tell(1, &wanted(WAIT_KEEP)).unwrap().unwrap();
        assert_eq!((news.event, news.forgotten), (Event::Ended(ExitStatus::Exited(1)), None));
    }
    assert_eq!(families.tell(1, &wanted(0)).unwrap().unwrap().forgotten, Some(2));
}

#[test]
fn who_is_nobodys_child_is_forgotten_at_its_end() {
    let mut families = shell();
    assert!(families.end(4, ExitStatus::Exited(0), true).is_empty());
    assert_eq!(families.end(2, ExitStatus::Exited(0), true), [4], "its parent is gone");
    assert_eq!(families.end(3, ExitStatus::Exited(0), false), [3], "its parent does not want to know");
    assert_eq!(families.end(1, ExitStatus::Exited(0), true), [1, 2]);
    assert_eq!(families.count(), 0);
}

#[test]
fn stopping_and_going_on_are_told_to_who_wants_to_know() {
    let mut families = shell();
    assert!(!families.go_on(2), "it runs");
    families.stop(2, 19);
    assert!(families.kin(2).unwrap().stopped);
    assert_eq!(told(&mut families, ANY, WAIT_CONTINUED), Ok(None));
    assert_eq!(told(&mut families, ANY, WAIT_STOPPED), Ok(Some((2, 19 << 8 | 0x7f))));
    assert_eq!(told(&mut families, ANY, WAIT_STOPPED), Ok(None));
    assert!(families.go_on(2) && !families.go_on(2));
    assert_eq!(told(&mut families, ANY, WAIT_STOPPED | WAIT_CONTINUED), Ok(Some((2, 0xffff))));
    families.stop(2, 20);
    families.end(2, ExitStatus::Exited(0), true);
    assert!(!families.go_on(2), "that would hide its end");
    assert_eq!(told(&mut families, 2, WAIT_STOPPED), Ok(Some((2, 0))));
}

#[test]
fn groups_are_of_one_session() {
    let mut families = shell();
    assert_eq!(families.set_group(1, 0, 0), Err(Errno::EPERM), "the first of a session stays in its group");
    assert_eq!(families.set_group(1, 2, 0), Ok(()));
    assert_eq!(families.kin(2), Some(Kin { parent: Some(1), group: 2, session: 1, stopped: false }));
    assert_eq!(families.kin(4).unwrap().group, 1, "what was made before stays where it was");
    families.add(5, Some(2), 5);
    assert_eq!(families.meant(Which::Group(2)), [2, 5]);
    assert_eq!(families.set_group(1, 3, 2), Ok(()));
    assert_eq!(families.set_group(1, 3, 4), Err(Errno::EPERM), "there is no such group");
    assert_eq!(families.set_group(1, 4, 0), Err(Errno::ESRCH), "not its own child");
    assert_eq!(families.set_group(1, 9, 0), Err(Errno::ESRCH));
    assert_eq!(
        (families.set_group(1, -1, 0), families.set_group(1, 2, -1)),
        (Err(Errno::ESRCH), Err(Errno::EINVAL))
    );

    assert_eq!(families.new_session(2), Err(Errno::EPERM), "it leads a group");
    assert_eq!(families.new_session(5), Ok(()));
    assert_eq!(families.set_group(2, 5, 2), Err(Errno::EPERM), "another session");
    assert_eq!(families.meant(Which::Number(5)), [5]);
    assert_eq!(families.meant(Which::Any).len(), 5);
}

#[test]
fn numbers_of_calls_mean_processes_or_groups() {
    let of = |number: isize| Which::by_number(number as usize, 7);
    assert_eq!([-1, 0, -3, 3].map(of), [Which::Any, Which::Group(7), Which::Group(3), Which::Number(3)]);
    assert_eq!(Wanted::of_wait(ANY, WAIT_KEEP, 1), Err(Errno::EINVAL));
    assert_eq!(Wanted::of_wait_id(0, 0, WAIT_NO_HANG, 1), Err(Errno::EINVAL), "nothing to wait for");
    assert_eq!(Wanted::of_wait_id(9, 0, WAIT_ENDED, 1), Err(Errno::EINVAL));
    assert_eq!(Wanted::of_wait_id(2, 0, WAIT_ENDED, 7).unwrap().which, Which::Group(7));
}
