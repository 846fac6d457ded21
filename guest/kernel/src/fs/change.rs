//! Changes of the tree: new nodes, names that go, names that move. Who keeps the folder outside memory is asked first.

use crate::fs::path::Place;
use crate::fs::{Home, New, Node, NodeKind};
use crate::mm::object::{Object, Source};
use abi::errno::Errno;
use alloc::sync::Arc;

/// Makes what a path names, where nothing is yet.
pub fn create(place: &Place, what: New<'_>) -> Result<Arc<Node>, Errno> {
    if place.node.is_some() {
        return Err(Errno::EEXIST);
    }
    let entries = place.folder.entries().ok_or(Errno::ENOTDIR)?;
    place.folder.check_changeable()?;
    let node = match &place.folder.home {
        Some(Home { keeper, number }) => keeper.clone().create(*number, &place.name, what)?,
        None => match what {
            New::Folder => Node::folder(),
            New::File => Node::new(NodeKind::File(Object::new(Source::Zeros, 0))),
            New::Link(target) => Node::new(NodeKind::Link(target.to_vec())),
        },
    };
    entries.lock().insert(place.name.clone(), node.clone());
    Ok(node)
}

/// Takes away the name that a path ends with: a folder's, which has to be empty, or another node's.
pub fn remove(place: &Place, folder: bool) -> Result<(), Errno> {
    let node = place.node.as_ref().ok_or(Errno::ENOENT)?;
    match (node.entries(), folder) {
        (Some(_), false) => return Err(Errno::EISDIR),
        (None, true) => return Err(Errno::ENOTDIR),
        (Some(entries), true) if !entries.lock().is_empty() => return Err(Errno::ENOTEMPTY),
        (Some(_), true) | (None, false) => {}
    }
    if is_mount(place) {
        return Err(Errno::EBUSY);
    }
    place.folder.check_changeable()?;
    if let Some(Home { keeper, number }) = &node.home {
        keeper.remove(*number)?;
    }
    place.folder.entries().ok_or(Errno::ENOTDIR)?.lock().remove(&place.name).ok_or(Errno::EINVAL)?;
    Ok(())
}

/// Moves a node to another name; what had that name before is gone, all at one moment.
pub fn rename(from: &Place, to: &Place) -> Result<(), Errno> {
    let node = from.node.as_ref().ok_or(Errno::ENOENT)?;
    if to.node.as_ref().is_some_and(|there| Arc::ptr_eq(there, node)) {
        return Ok(());
    }
    let inside = to.path.strip_prefix(&from.path[..]).is_some_and(|rest| rest.first() == Some(&b'/'));
    if inside || from.name.is_empty() || to.name.is_empty() {
        return Err(Errno::EINVAL);
    }
    match (node.entries(), to.node.as_ref().map(|there| there.entries())) {
        (Some(_), Some(None)) => return Err(Errno::ENOTDIR),
        (None, Some(Some(_))) => return Err(Errno::EISDIR),
        (_, Some(Some(entries))) if !entries.lock().is_empty() => return Err(Errno::ENOTEMPTY),
        (Some(_) | None, Some(_) | None) => {}
    }
    if is_mount(from) || is_mount(to) {
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
    let moved = from.folder.entries().ok_or(Errno::ENOTDIR)?.lock().remove(&from.name);
    let replaced = match moved {
        Some(node) => to.folder.entries().ok_or(Errno::ENOTDIR)?.lock().insert(to.name.clone(), node),
        None => return Err(Errno::ENOENT),
    };
    // Its disk hears of it with the folders unlocked.
    drop(replaced);
    Ok(())
}

/// Whether another tree begins here, whose root nobody may take away.
fn is_mount(place: &Place) -> bool {
    let keeper = |node: &Node| node.home.as_ref().map(Home::keeper_address);
    place.node.as_ref().is_some_and(|node| keeper(node) != keeper(&place.folder))
}
