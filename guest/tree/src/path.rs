//! Paths: from names to nodes. A path without a `/` at its start begins in a working folder, which is kept as a path
//! itself: absolute, and without links, `.` and `..`.

use crate::{Contents, Node, NodeKind};
use abi::errno::Errno;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// The longest path, in bytes.
pub const LONGEST: usize = 4095;
const LONGEST_NAME: usize = 255;
const MOST_LINKS: usize = 40;

/// Where a path leads.
pub struct Place<C: Contents> {
    /// The folder that holds the last name.
    pub folder: Arc<Node<C>>,
    /// The last name; empty for the root, and where the path ends in `.` or `..`.
    pub name: Vec<u8>,
    /// What has that name, if anything.
    pub node: Option<Arc<Node<C>>>,
    /// The path without links, `.` and `..`.
    pub path: Vec<u8>,
}

/// A name on the way, and what has it.
type Step<C> = (Vec<u8>, Arc<Node<C>>);

/// Paths in the tree whose root this is.
impl<C: Contents> Node<C> {
    /// Follows a path; whether a link at its very end is followed too, `follow` says.
    pub fn resolve(
        self: &Arc<Self>,
        working_folder: &[u8],
        path: &[u8],
        follow: bool,
    ) -> Result<Place<C>, Errno> {
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        let mut left: VecDeque<Vec<u8>> = VecDeque::new();
        let names = |path: &[u8]| path.split(|&byte| byte == b'/').map(<[u8]>::to_vec).collect::<Vec<_>>();
        if path[0] != b'/' {
            left.extend(names(working_folder));
        }
        left.extend(names(path));
        // What has a `/` behind it is to be a folder.
        let folder_wanted = path.ends_with(b"/");

        // The folders and names on the way from the root.
        let mut way: Vec<Step<C>> = Vec::new();
        let mut links = 0;
        while let Some(name) = left.pop_front() {
            let here = way.last().map_or(self, |(_, node)| node);
            match &name[..] {
                b"" => continue,
                _ if !here.is_folder() => return Err(Errno::ENOTDIR),
                b"." => continue,
                b".." => {
                    way.pop();
                    continue;
                }
                _ if name.len() > LONGEST_NAME => return Err(Errno::ENAMETOOLONG),
                _ => {}
            }
            let last = left.iter().all(|name| name.is_empty());
            let node = match here.look_up(&name) {
                Err(Errno::ENOENT) if last => return Ok(place(self, &way, name, None)),
                other => other?,
            };
            match &node.kind {
                NodeKind::Link(target) if !last || follow || folder_wanted => {
                    links += 1;
                    if links > MOST_LINKS {
                        return Err(Errno::ELOOP);
                    }
                    if target.first() == Some(&b'/') {
                        way.clear();
                    }
                    names(target).into_iter().rev().for_each(|name| left.push_front(name));
                }
                _ => way.push((name, node)),
            }
        }
        let by_name = !matches!(path.rsplit(|&byte| byte == b'/').next(), Some(b"." | b".."));
        match way.pop() {
            None => Ok(place(self, &[], Vec::new(), Some(self.clone()))),
            Some((_, node)) if folder_wanted && !node.is_folder() => Err(Errno::ENOTDIR),
            Some((name, node)) => {
                let place = place(self, &way, name, Some(node));
                Ok(if by_name { place } else { Place { name: Vec::new(), ..place } })
            }
        }
    }

    /// The node at a path, which has to be there.
    pub fn find(self: &Arc<Self>, working_folder: &[u8], path: &[u8]) -> Result<Arc<Node<C>>, Errno> {
        self.resolve(working_folder, path, true)?.node.ok_or(Errno::ENOENT)
    }

    /// Gives a node a path of its own, making the folders on the way. What had the path before is gone, but for folders.
    pub fn put(self: &Arc<Self>, path: &[u8], node: Arc<Node<C>>) -> Result<(), Errno> {
        let mut folder = self.clone();
        let mut names =
            path.split(|&byte| byte == b'/').filter(|name| !matches!(*name, b"" | b".")).peekable();
        while let Some(name) = names.next() {
            let there = folder.look_up(name).ok();
            if names.peek().is_none() {
                if there.is_some_and(|there| there.is_folder()) {
                    return Err(Errno::EISDIR);
                }
                folder.names()?.lock().insert(name.to_vec(), node);
                return Ok(());
            }
            folder = match there {
                // An archive may hold a link to a folder, and then files behind it.
                Some(there) if matches!(there.kind, NodeKind::Link(_)) => {
                    let place = self.resolve(b"/", path, false)?;
                    place.folder.names()?.lock().insert(place.name, node);
                    return Ok(());
                }
                Some(there) => there,
                None => {
                    let new = Node::folder();
                    folder.names()?.lock().insert(name.to_vec(), new.clone());
                    new
                }
            };
        }
        Err(Errno::EEXIST)
    }

    /// Puts a folder of the host into the tree: through what is there already, or with a path of its own.
    pub fn mount(self: &Arc<Self>, path: &[u8], folder: Arc<Node<C>>) -> Result<(), Errno> {
        match self.find(b"/", path) {
            Ok(there) if there.remote().is_none() && there.below().is_none() => {
                there.names()?;
                there.lay_over(folder);
                Ok(())
            }
            Ok(_) => Err(Errno::EBUSY),
            Err(_) => self.put(path, folder),
        }
    }
}

fn place<C: Contents>(
    root: &Arc<Node<C>>,
    way: &[Step<C>],
    name: Vec<u8>,
    node: Option<Arc<Node<C>>>,
) -> Place<C> {
    let folder = way.last().map_or(root, |(_, node)| node).clone();
    let names = way.iter().map(|(name, _)| &name[..]).chain([&name[..]]);
    let path = names.flat_map(|name| b"/".iter().chain(name)).copied().collect();
    Place { folder, name, node, path }
}
