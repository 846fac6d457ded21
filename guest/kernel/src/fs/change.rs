//! Changes of the tree: new nodes, names that go, names that move. Who keeps the folder outside memory is asked first.

use crate::fs::path::Place;
use crate::fs::{Home, New, Node, NodeKind, Spot};
use crate::mm::object::Object;
use crate::mm::overcommit::Promise;
use abi::errno::Errno;
use alloc::sync::Arc;

/// Makes what a path names, where nothing is yet, with these permissions.
pub fn create(place: &Place, what: New<'_>, permissions: u32) -> Result<Arc<Node>, Errno> {
    if place.node.is_some() {
        return Err(Errno::EEXIST);
    }
    let folder = target(place);
    let entries = folder.names()?;
    folder.check_changeable()?;
    let node = match &folder.home {
        Some(Home { keeper, number }) => {
            let node = keeper.clone().create(*number, &place.name, what, permissions)?;
            if node.remote().is_some() {
                return Ok(node);
            }
            node
        }
        None => match what {
            New::Folder => Node::folder(),
            New::File => Node::new(NodeKind::File(Object::of_zeros(0, Promise::default()))),
            New::Link(target) => Node::new(NodeKind::Link(target.to_vec())),
        },
    };
    node.change(|attributes| attributes.permissions = permissions);
    entries.lock().insert(place.name.clone(), node.clone());
    folder.modified();
    Ok(node)
}

/// Gives a node a second name.
pub fn link(node: &Arc<Node>, place: &Place) -> Result<(), Errno> {
    if node.is_folder() || node.home.is_some() {
        return Err(Errno::EPERM);
    }
    if place.node.is_some() {
        return Err(Errno::EEXIST);
    }
    if place.folder.home.is_some() {
        return Err(Errno::EXDEV);
    }
    place.folder.names()?.lock().insert(place.name.clone(), node.clone());
    node.count_link(true);
    place.folder.modified();
    Ok(())
}

/// Takes away the name that a path ends with: a folder's, which has to be empty, or another node's.
pub fn remove(place: &Place, folder: bool) -> Result<(), Errno> {
    let node = place.node.as_ref().ok_or(Errno::ENOENT)?;
    match (node.is_folder(), folder) {
        (true, false) => return Err(Errno::EISDIR),
        (false, true) => return Err(Errno::ENOTDIR),
        (true, true) if !node.is_empty() => return Err(Errno::ENOTEMPTY),
        (true, true) | (false, false) => {}
    }
    if is_mount(place) || place.name.is_empty() {
        return Err(Errno::EBUSY);
    }
    let holder = holder(place);
    holder.check_changeable()?;
    if let Some(Home { keeper, number }) = &node.home {
        keeper.remove(*number, spot(holder, place), folder)?;
    }
    if node.remote().is_none() {
        let removed = holder.names()?.lock().remove(&place.name).ok_or(Errno::ENOENT)?;
        removed.count_link(false);
        holder.modified();
    }
    Ok(())
}

/// Moves a node to another name; what had that name before is gone, all at one moment.
pub fn rename(from: &Place, to: &Place) -> Result<(), Errno> {
    let node = from.node.as_ref().ok_or(Errno::ENOENT)?;
    if to.node.as_ref().is_some_and(|there| Arc::ptr_eq(there, node)) {
        return Ok(());
    }
    let inside = to.path.strip_prefix(&from.path[..]).is_some_and(|rest| rest.first() == Some(&b'/'));
    if inside {
        return Err(Errno::EINVAL);
    }
    match (node.is_folder(), to.node.as_ref().map(|there| (there.is_folder(), there.is_empty()))) {
        (true, Some((false, _))) => return Err(Errno::ENOTDIR),
        (false, Some((true, _))) => return Err(Errno::EISDIR),
        (true, Some((true, false))) => return Err(Errno::ENOTEMPTY),
        (true | false, Some(_) | None) => {}
    }
    if is_mount(from) || is_mount(to) || from.name.is_empty() || to.name.is_empty() {
        return Err(Errno::EBUSY);
    }
    let (holder, target) = (holder(from), target(to));
    holder.check_changeable()?;
    match (&node.home, &target.home) {
        (None, None) => {}
        (Some(home), Some(folder)) if home.keeper.tree() == folder.keeper.tree() => {
            let replaced = to.node.as_ref().and_then(|there| there.home.as_ref()).map(|home| home.number);
            home.keeper.rename(home.number, spot(holder, from), spot(target, to), replaced)?;
            if node.remote().is_some() {
                return Ok(());
            }
        }
        (Some(_) | None, Some(_) | None) => return Err(Errno::EXDEV),
    }
    let target = target.names()?;
    let moved = holder.names()?.lock().remove(&from.name).ok_or(Errno::ENOENT)?;
    moved.change(|_| {});
    let replaced = target.lock().insert(to.name.clone(), moved);
    if let Some(replaced) = &replaced {
        replaced.count_link(false);
    }
    from.folder.modified();
    to.folder.modified();
    // Its disk hears of it with the folders unlocked.
    drop(replaced);
    Ok(())
}

/// Whether another tree begins here, whose root nobody may take away.
fn is_mount(place: &Place) -> bool {
    let tree = |node: &Node| node.home.as_ref().map(|home| home.keeper.tree());
    let made_up = |node: &Node| matches!(node.kind, NodeKind::Virtual(_));
    place.node.as_ref().is_some_and(|node| made_up(node) || tree(node) != tree(holder(place)))
}

/// The folder that has the name: the place's own, or the one of the host that is seen through it.
fn holder(place: &Place) -> &Arc<Node> {
    let remote = place.node.as_ref().is_some_and(|node| node.remote().is_some());
    place.folder.below().filter(|_| remote).unwrap_or(&place.folder)
}

/// The folder that a new name goes to: the host's that is seen through the place's own, if it can be changed.
fn target(place: &Place) -> &Arc<Node> {
    let below = place.folder.below().filter(|below| below.check_changeable().is_ok());
    below.unwrap_or(&place.folder)
}

fn spot<'a>(folder: &Node, place: &'a Place) -> Spot<'a> {
    Spot { folder: folder.home.as_ref().map_or(0, |home| home.number), name: &place.name }
}
