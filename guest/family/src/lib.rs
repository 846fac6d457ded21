//! Processes as relatives: parents and children, groups and sessions, and who is told what has happened to whom (POSIX,
//! "Process Group", "Session", `wait`, `waitid`, `setpgid`). What a process is beside that, and who waits, is the kernel's.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod wanted;

pub use wanted::{Wanted, Which};

use abi::errno::Errno;
use abi::exit_status::ExitStatus;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// What can happen to a child that its parent asks about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// It has ended.
    Ended(ExitStatus),
    /// This signal has stopped it.
    Stopped(u8),
    /// It was stopped, and goes on.
    GoesOn,
}

impl Event {
    /// As `wait4` tells it.
    pub fn wait_status(self) -> u32 {
        match self {
            Event::Ended(status) => status.wait_status(),
            Event::Stopped(signal) => u32::from(signal) << 8 | 0x7f,
            Event::GoesOn => 0xffff,
        }
    }
}

/// Whose a process is. Groups and sessions have the number of their first process.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Kin {
    /// Who made it; nobody, if it was the kernel or the parent is gone.
    pub parent: Option<usize>,
    /// The group that it is in.
    pub group: usize,
    /// The session that the group is in.
    pub session: usize,
    /// Whether it is stopped.
    pub stopped: bool,
}

struct Member<P> {
    process: P,
    kin: Kin,
    /// What its parent has not been told yet; its end, as long as it is remembered.
    news: Option<Event>,
}

/// What a parent is told.
pub struct News<P> {
    /// The child's number.
    pub id: usize,
    /// What has happened.
    pub event: Event,
    /// The child, if it has ended and is forgotten now.
    pub forgotten: Option<P>,
}

/// All processes that are remembered, by their numbers: those that run, and those that have ended and whose parents may
/// still ask.
pub struct Families<P> {
    members: BTreeMap<usize, Member<P>>,
}

impl<P: Clone> Families<P> {
    /// No process.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> Families<P> {
        Families { members: BTreeMap::new() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.members.len()
    }

    /// A new process, in its parent's group, or on its own.
    pub fn add(&mut self, id: usize, parent: Option<usize>, process: P) {
        let of_parent = parent.and_then(|parent| self.kin(parent));
        let Kin { group, session, .. } =
            of_parent.unwrap_or(Kin { group: id, session: id, ..Kin::default() });
        let kin = Kin { parent, group, session, stopped: false };
        self.members.insert(id, Member { process, kin, news: None });
    }

    /// The process with this number.
    pub fn get(&self, id: usize) -> Option<P> {
        self.members.get(&id).map(|member| member.process.clone())
    }

    /// Whose it is.
    pub fn kin(&self, id: usize) -> Option<Kin> {
        self.members.get(&id).map(|member| member.kin)
    }

    /// Those that are meant, lowest number first.
    pub fn meant(&self, which: Which) -> Vec<P> {
        let meant = self.members.iter().filter(|&(&id, member)| which.means(id, &member.kin));
        meant.map(|(_, member)| member.process.clone()).collect()
    }

    /// The process stops, because of this signal.
    pub fn stop(&mut self, id: usize, signal: u8) {
        self.change(id, true, Event::Stopped(signal));
    }

    /// The process goes on; says whether it was stopped.
    pub fn go_on(&mut self, id: usize) -> bool {
        self.kin(id).is_some_and(|kin| kin.stopped) && self.change(id, false, Event::GoesOn)
    }

    /// Nothing happens any more to who has ended.
    fn change(&mut self, id: usize, stopped: bool, event: Event) -> bool {
        let Some(member) = self.members.get_mut(&id).filter(|member| !member.has_ended()) else {
            return false;
        };
        member.kin.stopped = stopped;
        member.news = Some(event);
        true
    }

    /// The process has ended. Its children belong to nobody from here on; and who has ended and is nobody's is forgotten, as
    /// it is itself if its parent does not want to hear of it. Returns those.
    pub fn end(&mut self, id: usize, status: ExitStatus, parent_asks: bool) -> Vec<P> {
        let mut forgotten = Vec::new();
        self.members.retain(|&other, member| {
            if other == id {
                member.news = Some(Event::Ended(status));
            }
            if member.kin.parent == Some(id) || other == id && !parent_asks {
                member.kin.parent = None;
            }
            let remembered = member.kin.parent.is_some() || !member.has_ended();
            if !remembered {
                forgotten.push(member.process.clone());
            }
            remembered
        });
        forgotten
    }

    /// Tells a parent what has happened to a child; once, unless it wants to be told again. `None` if nothing has; ECHILD
    /// if it has no such child.
    pub fn tell(&mut self, parent: usize, wanted: &Wanted) -> Result<Option<News<P>>, Errno> {
        let meant = |id: &usize, kin: &Kin| kin.parent == Some(parent) && wanted.which.means(*id, kin);
        let mut children = self.members.iter_mut().filter(|(id, member)| meant(id, &member.kin)).peekable();
        children.peek().ok_or(Errno::ECHILD)?;
        let found = children.find_map(|(&id, member)| {
            let event = member.news.filter(|&event| wanted.includes(event))?;
            Some((id, event, member))
        });
        let Some((id, event, member)) = found else { return Ok(None) };
        let mut forgotten = None;
        if !wanted.keep {
            if member.has_ended() {
                forgotten = self.members.remove(&id).map(|member| member.process);
            } else {
                member.news = None;
            }
        }
        Ok(Some(News { id, event, forgotten }))
    }

    /// `setpgid`: the process `own` puts itself, as 0 too, or a child of its into a group of its session, or into a new one.
    pub fn set_group(&mut self, own: usize, id: i32, group: i32) -> Result<(), Errno> {
        let id = if id == 0 { own } else { usize::try_from(id).map_err(|_| Errno::ESRCH)? };
        let group = if group == 0 { id } else { usize::try_from(group).map_err(|_| Errno::EINVAL)? };
        let target = self.kin(id).filter(|kin| id == own || kin.parent == Some(own)).ok_or(Errno::ESRCH)?;
        let is_there = |other: &Member<P>| (other.kin.group, other.kin.session) == (group, target.session);
        let may_leave =
            target.session != id && self.kin(own).is_some_and(|kin| kin.session == target.session);
        if !may_leave || group != id && !self.members.values().any(is_there) {
            return Err(Errno::EPERM);
        }
        self.members.entry(id).and_modify(|member| member.kin.group = group);
        Ok(())
    }

    /// `setsid`: a session and a group of its own.
    pub fn new_session(&mut self, id: usize) -> Result<(), Errno> {
        if self.members.values().any(|other| other.kin.group == id) {
            return Err(Errno::EPERM);
        }
        self.members.entry(id).and_modify(|member| (member.kin.group, member.kin.session) = (id, id));
        Ok(())
    }
}

impl<P> Member<P> {
    fn has_ended(&self) -> bool {
        matches!(self.news, Some(Event::Ended(_)))
    }
}

#[cfg(test)]
mod tests;
