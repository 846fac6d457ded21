//! Which processes a system call is about, and what it wants to be told of them (Linux `include/uapi/linux/wait.h`).

use crate::{Event, Kin};
use abi::errno::Errno;
use abi::thread::{WAIT_ALL_KINDS, WAIT_CONTINUED, WAIT_ENDED, WAIT_KEEP, WAIT_NO_HANG, WAIT_STOPPED};

/// Which processes a call is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// Any.
    Any,
    /// The one with this number.
    Number(usize),
    /// Those in this group.
    Group(usize),
}

impl Which {
    /// As `wait4` and `kill` say it: a number, -1 for any, 0 for the group of who asks, a negative number for another.
    pub fn by_number(number: usize, own_group: usize) -> Which {
        match number as i32 {
            -1 => Which::Any,
            0 => Which::Group(own_group),
            group if group < 0 => Which::Group(group.unsigned_abs() as usize),
            id => Which::Number(id as usize),
        }
    }

    pub(crate) fn means(self, id: usize, kin: &Kin) -> bool {
        match self {
            Which::Any => true,
            Which::Number(number) => id == number,
            Which::Group(group) => kin.group == group,
        }
    }
}

/// What `wait4` and `waitid` are to wait for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Which children.
    pub which: Which,
    /// Whether to wait at all.
    pub may_wait: bool,
    /// Whether it can be asked for again.
    pub keep: bool,
    /// `WAIT_ENDED`, `WAIT_STOPPED`, `WAIT_CONTINUED`.
    events: usize,
}

const EVENTS: usize = WAIT_ENDED | WAIT_STOPPED | WAIT_CONTINUED;

impl Wanted {
    /// By the arguments of `wait4`.
    pub fn of_wait(number: usize, options: usize, own_group: usize) -> Result<Wanted, Errno> {
        if options & !(WAIT_NO_HANG | WAIT_STOPPED | WAIT_CONTINUED | WAIT_ALL_KINDS) != 0 {
            return Err(Errno::EINVAL);
        }
        Ok(Wanted::new(Which::by_number(number, own_group), options | WAIT_ENDED))
    }

    /// By the arguments of `waitid`.
    pub fn of_wait_id(kind: usize, id: usize, options: usize, own_group: usize) -> Result<Wanted, Errno> {
        let which = match kind {
            0 => Which::Any,
            1 => Which::Number(id),
            2 if id == 0 => Which::Group(own_group),
            2 => Which::Group(id),
            _ => return Err(Errno::EINVAL),
        };
        if options & EVENTS == 0 || options & !(EVENTS | WAIT_NO_HANG | WAIT_KEEP | WAIT_ALL_KINDS) != 0 {
            return Err(Errno::EINVAL);
        }
        Ok(Wanted::new(which, options))
    }

    fn new(which: Which, options: usize) -> Wanted {
        let (may_wait, keep) = (options & WAIT_NO_HANG == 0, options & WAIT_KEEP != 0);
        Wanted { which, may_wait, keep, events: options & EVENTS }
    }

    pub(crate) fn includes(&self, event: Event) -> bool {
        let bit = match event {
            Event::Ended(_) => WAIT_ENDED,
            Event::Stopped(_) => WAIT_STOPPED,
            Event::GoesOn => WAIT_CONTINUED,
        };
        self.events & bit != 0
    }
}
