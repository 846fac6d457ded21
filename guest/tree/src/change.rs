//! Changes of the tree: new nodes, names that go, names that move. Who keeps the folder outside memory is asked first.

use crate::{Contents, File, Home, New, Node, NodeKind, Place, Spot};
use abi::errno::Errno;
use alloc::sync::Arc;

impl<C: Contents> Place<C> {
    /// Makes what a path names, where nothing is yet, with these permissions.
    pub fn create(&self, what: New<'_>, permissions: u32) -> Result<Arc<Node<C>>, Errno> {
        if self.node.is_some() {
            return Err(Errno::EEXIST);
        }
        let folder = self.target();
        let entries = folder.names()?;
        folder.check_changeable()?;
        let node = match &folder.home {
            Some(Home { keeper, number }) => {
                let node = keeper.clone().create(*number, &self.name, what, permissions)?;
                if node.remote().is_some() {
                    return Ok(node);
                }
                node
            }
            None => match what {
                New::Folder => Node::folder(),
                New::File => Node::new(NodeKind::File(C::File::empty())),
                New::Link(target) => Node::new(NodeKind::Link(target.to_vec())),
            },
        };
        node.change(|attributes| attributes.permissions = permissions);
        entries.lock().insert(self.name.clone(), node.clone());
        folder.modified();
        Ok(node)
    }

    /// Gives a node a second name.
    pub fn link(&self, node: &Arc<Node<C>>) -> Result<(), Errno> {
        if node.is_folder() || node.home.is_some() {
            return Err(Errno::EPERM);
        }
        if self.node.is_some() {
            return Err(Errno::EEXIST);
        }
        if self.folder.home.is_some() {
            return Err(Errno::EXDEV);
        }
        self.put(node.clone())?;
        node.count_link(true);
        Ok(())
    }

    /// Makes a node that can be in memory only what the path names, where nothing is yet.
    pub fn put(&self, node: Arc<Node<C>>) -> Result<(), Errno> {
        if self.node.is_some() {
            return Err(Errno::EEXIST);
        }
        if self.folder.home.is_some() {
            return Err(Errno::EPERM);
        }
        self.folder.names()?.lock().insert(self.name.clone(), node);
        self.folder.modified();
        Ok(())
    }

    /// Takes away the name that a path ends with: a folder's, which has to be empty, or another node's.
    pub fn remove(&self, folder: bool) -> Result<(), Errno> {
        let node = self.node.as_ref().ok_or(Errno::ENOENT)?;
        match (node.is_folder(), folder) {
            (true, false) => return Err(Errno::EISDIR),
            (false, true) => return Err(Errno::ENOTDIR),
            (true, true) if !node.is_empty() => return Err(Errno::ENOTEMPTY),
            (true, true) | (false, false) => {}
        }
        if self.is_mount() || self.name.is_empty() {
            return Err(Errno::EBUSY);
        }
        let holder = self.holder();
        holder.check_changeable()?;
        if let Some(Home { keeper, number }) = &node.home {
            keeper.remove(*number, self.spot(holder), folder)?;
        }
        if node.remote().is_none() {
            let removed = holder.names()?.lock().remove(&self.name).ok_or(Errno::ENOENT)?;
            removed.count_link(false);
            holder.modified();
        }
        Ok(())
    }

    /// Moves a node to another name; what had that name before is gone, all at one moment.
    pub fn rename(&self, to: &Place<C>) -> Result<(), Errno> {
        let node = self.node.as_ref().ok_or(Errno::ENOENT)?;
        if to.node.as_ref().is_some_and(|there| Arc::ptr_eq(there, node)) {
            return Ok(());
        }
        let inside = to.path.strip_prefix(&self.path[..]).is_some_and(|rest| rest.first() == Some(&b'/'));
        if inside {
            return Err(Errno::EINVAL);
        }
        match (node.is_folder(), to.node.as_ref().map(|there| (there.is_folder(), there.is_empty()))) {
            (true, Some((false, _))) => return Err(Errno::ENOTDIR),
            (false, Some((true, _))) => return Err(Errno::EISDIR),
            (true, Some((true, false))) => return Err(Errno::ENOTEMPTY),
            (true | false, Some(_) | None) => {}
        }
        if self.is_mount() || to.is_mount() || self.name.is_empty() || to.name.is_empty() {
            return Err(Errno::EBUSY);
        }
        let (holder, target) = (self.holder(), to.target());
        holder.check_changeable()?;
        match (&node.home, &target.home) {
            (None, None) => {}
            (Some(home), Some(folder)) if home.keeper.tree() == folder.keeper.tree() => {
                let replaced = to.node.as_ref().and_then(|there| there.home.as_ref()).map(|home| home.number);
                home.keeper.rename(home.number, self.spot(holder), to.spot(target), replaced)?;
                if node.remote().is_some() {
                    return Ok(());
                }
            }
            (Some(_) | None, Some(_) | None) => return Err(Errno::EXDEV),
        }
        let target = target.names()?;
        let moved = holder.names()?.lock().remove(&self.name).ok_or(Errno::ENOENT)?;
        moved.change(|_| {});
        let replaced = target.lock().insert(to.name.clone(), moved);
        if let Some(replaced) = &replaced {
            replaced.count_link(false);
        }
        self.folder.modified();
        to.folder.modified();
        // Its disk hears of it with the folders unlocked.
        drop(replaced);
        Ok(())
    }

    /// Whether another tree begins here, whose root nobody may take away.
    fn is_mount(&self) -> bool {
        let tree = |node: &Node<C>| node.home.as_ref().map(|home| home.keeper.tree());
        self.node.as_ref().is_some_and(|node| node.made_up().is_some() || tree(node) != tree(self.holder()))
    }

    /// The folder that has the name: the place's own, or the one of the host that is seen through it.
    fn holder(&self) -> &Arc<Node<C>> {
        let remote = self.node.as_ref().is_some_and(|node| node.remote().is_some());
        self.folder.below().filter(|_| remote).unwrap_or(&self.folder)
    }

    /// The folder that a new name goes to: the host's that is seen through the place's own, if it can be changed.
    fn target(&self) -> &Arc<Node<C>> {
        let below = self.folder.below().filter(|below| below.check_changeable().is_ok());
        below.unwrap_or(&self.folder)
    }

    fn spot(&self, folder: &Node<C>) -> Spot<'_> {
        Spot { folder: folder.home.as_ref().map_or(0, |home| home.number), name: &self.name }
    }
}
