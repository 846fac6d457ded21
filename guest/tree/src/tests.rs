//! A tree in memory, and a folder that a host keeps and that is seen through another.

use super::*;
use abi::errno::Errno;
use abi::file::{FileSystemStatus, MODE_CHARACTERS, MODE_FOLDER, Status};
use alloc::collections::BTreeMap;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;

/// Files that are a length, and devices.
struct Lengths;
#[derive(Default)]
struct Length(Mutex<usize>);
struct Device;

impl Contents for Lengths {
    type File = Length;
    type Special = Device;

    fn now() -> u64 {
        5
    }
}

impl Page for () {
    fn read(self, _: usize, _: &mut [u8]) {}

    fn write(self, _: usize, _: &[u8]) {}
}

impl File for Length {
    type Page = ();

    fn kept_by(_: Arc<dyn Pager<()>>, length: usize) -> Arc<Length> {
        Arc::new(Length(Mutex::new(length)))
    }

    fn write_back(&self) -> Result<(), Errno> {
        if self.length() == 13 { Err(Errno::EIO) } else { Ok(()) }
    }

    fn empty() -> Arc<Length> {
        Arc::default()
    }

    fn length(&self) -> usize {
        *self.0.lock()
    }

    fn told_length(&self, length: usize) {
        *self.0.lock() = length;
    }
}

impl Special<Lengths> for Device {
    fn mode(&self) -> u32 {
        MODE_CHARACTERS | 0o666
    }

    fn size(&self) -> usize {
        0
    }

    fn device(&self) -> u64 {
        0x103
    }

    fn folder(&self) -> Option<&dyn MadeUp<Lengths>> {
        None
    }
}

type Root = Arc<Node<Lengths>>;

fn file() -> Root {
    Node::new(NodeKind::File(Length::empty()))
}

fn link(target: &str) -> Root {
    Node::new(NodeKind::Link(target.into()))
}

/// `/a/b/file`, `/a/up` to `..`, `/a/away` to `/c`, `/loop` to itself, `/null`.
fn tree() -> Root {
    let root: Root = Node::folder();
    for (path, node) in [
        ("/a/b/file", file()),
        ("/a/up", link("..")),
        ("/a/away", link("/c")),
        ("/c/deep", Node::folder()),
        ("/loop", link("loop")),
        ("/null", Node::new(NodeKind::Special(Device))),
    ] {
        root.put(path.as_bytes(), node).unwrap();
    }
    root
}

/// Where a path leads from `/a`, without links; and whether anything is there.
fn way(root: &Root, path: &str, follow: bool) -> Result<(String, bool), Errno> {
    let place = root.resolve(b"/a", path.as_bytes(), follow)?;
    Ok((String::from_utf8(place.path).unwrap(), place.node.is_some()))
}

fn place(root: &Root, path: &str) -> Place<Lengths> {
    root.resolve(b"/", path.as_bytes(), false).unwrap()
}

#[test]
fn paths_lead_through_folders_links_and_dots() {
    let root = tree();
    let there = |path: &str| Ok((String::from(path), true));
    assert_eq!(way(&root, "b/file", true), there("/a/b/file"));
    assert_eq!(way(&root, "./b//../b/./file", true), there("/a/b/file"));
    assert_eq!(way(&root, "/../../a/b", true), there("/a/b"));
    assert_eq!(way(&root, "up/a/up/c", true), there("/c"));
    assert_eq!(way(&root, "away/deep", false), there("/c/deep"));
    assert_eq!(way(&root, "away", false), there("/a/away"), "the link itself");
    assert_eq!(way(&root, "away/", false), there("/c"), "a folder is wanted");
    assert_eq!(way(&root, "new", true), Ok(("/a/new".into(), false)));
    assert_eq!(way(&root, "new/", true), Ok(("/a/new".into(), false)));
}

#[test]
fn what_is_wrong_with_a_path_has_its_number() {
    let root = tree();
    assert_eq!(way(&root, "", true), Err(Errno::ENOENT));
    assert_eq!(way(&root, "nowhere/file", true), Err(Errno::ENOENT));
    assert_eq!(way(&root, "b/file/more", true), Err(Errno::ENOTDIR));
    assert_eq!(way(&root, "b/file/", true), Err(Errno::ENOTDIR));
    assert_eq!(way(&root, "/loop", true), Err(Errno::ELOOP));
    assert_eq!(way(&root, &"n".repeat(256), true), Err(Errno::ENAMETOOLONG));
}

#[test]
fn a_name_is_made_linked_and_removed() {
    let root = tree();
    let new = place(&root, "/c/new").create(New::File, 0o640).unwrap();
    assert_eq!(new.status().mode & 0o7777, 0o640);
    assert_eq!(place(&root, "/c/new").create(New::Folder, 0o755).err(), Some(Errno::EEXIST));
    place(&root, "/c/second").link(&new).unwrap();
    assert_eq!(place(&root, "/c/second").link(&new), Err(Errno::EEXIST));
    let device = || Node::new(NodeKind::Special(Device));
    assert_eq!(place(&root, "/c/second").put(device()), Err(Errno::EEXIST));
    assert_eq!(place(&root, "/c/device").put(device()), Ok(()));
    assert!(root.find(b"/", b"/c/device").is_ok());
    assert_eq!(place(&root, "/c/device").remove(false), Ok(()));
    assert_eq!(new.status().links, 2);
    assert_eq!(place(&root, "/c/new").remove(true), Err(Errno::ENOTDIR));
    place(&root, "/c/new").remove(false).unwrap();
    assert_eq!((new.status().links, place(&root, "/c/new").remove(false)), (1, Err(Errno::ENOENT)));
    assert_eq!(place(&root, "/c").remove(false), Err(Errno::EISDIR));
    assert_eq!(place(&root, "/c").remove(true), Err(Errno::ENOTEMPTY));
    assert_eq!(place(&root, "/c/deep/.").remove(true), Err(Errno::EBUSY));
    assert_eq!(place(&root, "/c/deep").remove(true), Ok(()));
}

#[test]
fn a_name_moves_and_replaces_only_its_like() {
    let root = tree();
    let rename = |from: &str, to: &str| place(&root, from).rename(&place(&root, to));
    assert_eq!(rename("/a", "/a/b/inside"), Err(Errno::EINVAL));
    assert_eq!(rename("/a/b/file", "/c"), Err(Errno::EISDIR));
    assert_eq!(rename("/c", "/a/b/file"), Err(Errno::ENOTDIR));
    assert_eq!(rename("/a/b", "/c"), Err(Errno::ENOTEMPTY));
    assert_eq!(rename("/a/b", "/c/deep"), Ok(()), "an empty folder gives way");
    assert!(root.find(b"/", b"/c/deep/file").is_ok() && root.find(b"/a", b"b").is_err());
    assert_eq!(rename("/c/deep/file", "/c/deep/file"), Ok(()), "nothing happens");
    assert_eq!(rename("/nothing", "/c/x"), Err(Errno::ENOENT));
}

#[test]
fn a_folder_lists_what_it_has_and_a_device_is_none() {
    let root = tree();
    let names: Vec<_> = root.list().unwrap().into_iter().map(|(_, kind, name)| (kind, name)).collect();
    assert!(
        names.contains(&(MODE_FOLDER, b"a".to_vec())) && names.contains(&(MODE_CHARACTERS, b"null".to_vec()))
    );
    let null = root.find(b"/", b"null").unwrap();
    assert_eq!((null.status().is_device, null.status().mode & 0o7777), (0x103, 0o666));
    assert_eq!(null.list().err(), Some(Errno::ENOTDIR));
}

/// A host's folder with one file, which refuses all changes but one folder's.
struct Host {
    files: BTreeMap<Vec<u8>, Root>,
    read_only: bool,
    syncs: AtomicUsize,
}

impl Remote<Lengths> for Host {
    fn look_up(&self, name: &[u8]) -> Result<Root, Errno> {
        self.files.get(name).cloned().ok_or(Errno::ENOENT)
    }

    fn list(&self) -> Result<Vec<Entry>, Errno> {
        Ok(self.files.iter().map(|(name, node)| (node.number, node.mode_of_kind(), name.clone())).collect())
    }

    fn status(&self) -> Result<Status, Errno> {
        Ok(Status { mode: MODE_FOLDER | 0o700, ..Status::default() })
    }

    fn set(&self, _permissions: Option<u32>, _times: [Option<u64>; 2]) -> Result<(), Errno> {
        Err(Errno::EROFS)
    }

    fn open(&self) -> Result<(), Errno> {
        Ok(())
    }
}

impl Keeper<Lengths> for Host {
    fn tree(&self) -> usize {
        1
    }

    fn remote(&self) -> Option<&dyn Remote<Lengths>> {
        Some(self)
    }

    fn read_only(&self) -> bool {
        self.read_only
    }

    fn create(self: Arc<Self>, _: u64, name: &[u8], _: New<'_>, _: u32) -> Result<Root, Errno> {
        assert_eq!(name, b"made");
        self.look_up(b"file")
    }

    fn remove(&self, _: u64, _: Spot<'_>, _: bool) -> Result<(), Errno> {
        Err(Errno::EROFS)
    }

    fn rename(&self, _: u64, _: Spot<'_>, _: Spot<'_>, _: Option<u64>) -> Result<(), Errno> {
        Err(Errno::EROFS)
    }

    fn attributes_changed(&self, _: u64, _: &Attributes) {}

    fn sync(&self) -> Result<(), Errno> {
        self.syncs.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn file_system(&self) -> Result<FileSystemStatus, Errno> {
        Err(Errno::ENOSYS)
    }
}

fn host(read_only: bool) -> Root {
    let files = BTreeMap::from([(b"file".to_vec(), file())]);
    let home = Home { keeper: Arc::new(Host { files, read_only, syncs: AtomicUsize::new(0) }), number: 7 };
    Node::at(Some(home), NodeKind::Folder(Names::default()))
}

#[test]
fn a_folder_of_the_host_is_seen_through_what_is_there() {
    let root = tree();
    root.mount(b"/c", host(true)).unwrap();
    assert_eq!(root.mount(b"/c", host(true)), Err(Errno::EBUSY));
    assert!(root.find(b"/", b"/c/file").is_ok() && root.find(b"/", b"/c/deep").is_ok());
    let mut names: Vec<_> = root.find(b"/", b"/c").unwrap().list().unwrap();
    names.sort_by(|one, other| one.2.cmp(&other.2));
    assert_eq!(names.iter().map(|(_, _, name)| &name[..]).collect::<Vec<_>>(), [&b"deep"[..], b"file"]);
    assert!(
        place(&root, "/c/made").create(New::Folder, 0o755).is_ok(),
        "in memory, as the host's is read-only"
    );
    root.mount(b"/a", host(false)).unwrap();
    assert!(place(&root, "/a/made").create(New::File, 0o644).is_ok(), "by the host");
    root.mount(b"/new/place", host(true)).unwrap();
    assert_eq!(place(&root, "/new/place").remove(true), Err(Errno::EBUSY));
    let file = root.find(b"/", b"/a/b/file").unwrap();
    assert_eq!(place(&root, "/new/place/x").link(&file), Err(Errno::EXDEV));
    assert_eq!(place(&root, "/new/place/x").put(file.clone()), Err(Errno::EPERM), "in memory only");
    assert_eq!(place(&root, "/a/b/file").rename(&place(&root, "/new/place/x")), Err(Errno::EXDEV));
}

#[test]
fn all_files_below_a_folder_are_written_back_and_then_its_keeper_is_told() {
    let keeper = Arc::new(Host { files: BTreeMap::new(), read_only: false, syncs: AtomicUsize::new(0) });
    let folder: Root =
        Node::at(Some(Home { keeper: keeper.clone(), number: 7 }), NodeKind::Folder(Names::default()));
    assert_eq!(folder.sync(), Ok(()));
    let below = Node::folder();
    let broken = file();
    broken.told(&Status { size: 13, ..Status::default() });
    below.entries().unwrap().lock().insert(b"broken".to_vec(), broken);
    folder.entries().unwrap().lock().insert(b"below".to_vec(), below);
    assert_eq!(folder.sync(), Err(Errno::EIO));
    assert_eq!(keeper.syncs.load(Ordering::Relaxed), 2, "whatever becomes of one file");
}

#[test]
fn a_listing_is_read_in_pieces_and_stays_as_it_was() {
    let root = tree();
    let listing = Listing::of(&root).unwrap();
    root.put(b"/later", file()).unwrap();
    let (mut position, mut names) = (0, Vec::new());
    loop {
        let bytes = listing.read(&mut position, 60).unwrap();
        if bytes.is_empty() {
            break;
        }
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            let size = usize::from(u16::from_le_bytes([rest[16], rest[17]]));
            let name = rest[19..size].split(|&byte| byte == 0).next().unwrap();
            names.push((rest[18], String::from_utf8(name.to_vec()).unwrap()));
            rest = &rest[size..];
        }
    }
    assert_eq!(position, 6);
    let expected = [(4, "."), (4, ".."), (4, "a"), (4, "c"), (10, "loop"), (2, "null")];
    assert_eq!(names[..], expected.map(|(kind, name)| (kind, String::from(name))));
    assert_eq!(Listing::of(&root).unwrap().read(&mut 0, 23), Err(Errno::EINVAL));
    assert_eq!(listing.read(&mut 99, 0), Ok(Vec::new()), "beyond the end");
}
