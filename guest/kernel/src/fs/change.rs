//! Changes of the tree: new nodes, names that go, names that move. Who keeps the folder outside memory is asked first.

use crate::fs::path::Place;
use crate::fs::{Home, New, Node, NodeKind};
use crate::mm::object::{Object, Source};
use abi::errno::Errno;
use alloc::sync::Arc;

/// Makes what a path names, where nothing is yet, with these permissions.
pub fn create(place: &Place, what: New<'_>, permissions: u32) -> Result<Arc<Node>, Errno> {
    if place.node.is_some() {
        return Err(Errno::EEXIST);
    }
    let entries = place.folder.names()?;
    place.folder.check_changeable()?;
    let node = match &place.folder.home {
        Some(Home { keeper, number }) => keeper.clone().create(*number, &place.name, what)?,
        None => match what {
            New::Folder => Node::folder(),
            New::File => Node::new(NodeKind::File(Object::new(Source::Zeros, 0))),
            New::Link(target) => Node::new(NodeKind::Link(target.to_vec())),
        },
    };
    node.change(|attributes| attributes.permissions = permissions);
    entries.lock().insert(place.name.clone(), node.clone());
    place.folder.modified();
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
    place.folder.check_changeable()?;
    if let Some(Home { keeper, number }) = &node.home {
        keeper.remove(*number)?;
    }
    let removed = place.folder.names()?.lock().remove(&place.name).ok_or(Errno::ENOENT)?;
    removed.count_link(false);
    place.folder.modified();
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
    from.folder.check_changeable()?;
    match (&node.home, &to.folder.home) {
        (None, None) => {}
        (Some(from), Some(folder)) if from.keeper_address() == folder.keeper_address() => {
            let replaced = to.node.as_ref().and_then(|there| there.home.as_ref());
            from.keeper.rename(from.number, folder.number, &to.name, replaced.map(|home| home.number))?;
        }
        (Some(_) | None, Some(_) | None) => return Err(Errno::EXDEV),
    }
    let target = to.folder.names()?;
    let moved = from.folder.names()?.lock().remove(&from.name).ok_or(Errno::ENOENT)?;
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
    let keeper = |node: &Node| node.home.as_ref().map(Home::keeper_address);
    place.node.as_ref().is_some_and(|node| keeper(node) != keeper(&place.folder))
}
