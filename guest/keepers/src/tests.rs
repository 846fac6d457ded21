//! A tree whose files have a small page cache, before a disk in memory and before a host with prepared answers.

use super::*;
use abi::errno::Errno;
use abi::file::MODE_FILE;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tree::{Contents, File, MadeUp, New, Node, PAGE_SIZE, Page, Pager, Special};
use volume::{Medium, Volume, VolumeError};

/// A page of memory, which stays for good.
#[derive(Clone, Copy)]
struct Memory(&'static Mutex<[u8; PAGE_SIZE]>);

impl Page for Memory {
    fn read(self, offset: usize, into: &mut [u8]) {
        into.copy_from_slice(&self.0.lock().unwrap()[offset..offset + into.len()]);
    }

    fn write(self, offset: usize, from: &[u8]) {
        self.0.lock().unwrap()[offset..offset + from.len()].copy_from_slice(from);
    }
}

/// The pages of a file that are in memory; all of them count as changed.
struct Cache {
    pager: Option<Arc<dyn Pager<Memory>>>,
    length: Mutex<usize>,
    pages: Mutex<BTreeMap<usize, Memory>>,
}

impl Cache {
    fn page(&self, number: usize) -> Result<Memory, Errno> {
        if let Some(page) = self.pages.lock().unwrap().get(&number) {
            return Ok(*page);
        }
        let page = Memory(Box::leak(Box::new(Mutex::new([0; PAGE_SIZE]))));
        self.pager.as_ref().map_or(Ok(()), |pager| pager.fetch(number, page))?;
        self.pages.lock().unwrap().insert(number, page);
        Ok(page)
    }

    fn put(&self, offset: usize, bytes: &[u8]) -> Result<(), Errno> {
        let number = offset / PAGE_SIZE;
        self.pager.as_ref().map_or(Ok(()), |pager| pager.reserve(number))?;
        self.page(number)?.write(offset % PAGE_SIZE, bytes);
        let mut length = self.length.lock().unwrap();
        *length = (*length).max(offset + bytes.len());
        Ok(())
    }

    fn get<const N: usize>(&self, offset: usize) -> [u8; N] {
        let mut bytes = [1; N];
        self.page(offset / PAGE_SIZE).unwrap().read(offset % PAGE_SIZE, &mut bytes);
        bytes
    }
}

impl File for Cache {
    type Page = Memory;

    fn empty() -> Arc<Cache> {
        Arc::new(Cache { pager: None, length: Mutex::new(0), pages: Mutex::default() })
    }

    fn kept_by(pager: Arc<dyn Pager<Memory>>, length: usize) -> Arc<Cache> {
        Arc::new(Cache { pager: Some(pager), length: Mutex::new(length), pages: Mutex::default() })
    }

    fn length(&self) -> usize {
        *self.length.lock().unwrap()
    }

    fn told_length(&self, length: usize) {
        *self.length.lock().unwrap() = length;
    }

    fn write_back(&self) -> Result<(), Errno> {
        let Some(pager) = &self.pager else { return Ok(()) };
        let length = self.length();
        self.pages.lock().unwrap().iter().try_for_each(|(&number, &page)| pager.store(number, page, length))
    }
}

struct Files;
struct Nothing;

impl Contents for Files {
    type File = Cache;
    type Special = Nothing;

    fn now() -> u64 {
        5
    }
}

impl Special<Files> for Nothing {
    fn mode(&self) -> u32 {
        0
    }

    fn size(&self) -> usize {
        0
    }

    fn device(&self) -> u64 {
        0
    }

    fn folder(&self) -> Option<&dyn MadeUp<Files>> {
        None
    }
}

type Root = Arc<Node<Files>>;

fn cache(node: &Root) -> Arc<Cache> {
    match &node.kind {
        tree::NodeKind::File(file) => file.clone(),
        _ => panic!("no file"),
    }
}

fn make(root: &Root, path: &str, what: New<'_>) -> Result<Root, Errno> {
    root.resolve(b"/", path.as_bytes(), false)?.create(what, 0o640)
}

/// A disk in memory.
#[derive(Clone, Copy)]
struct Bytes {
    bytes: &'static Mutex<Vec<u8>>,
    read_only: bool,
}

const PAGES: usize = 40;

impl Bytes {
    fn new() -> Bytes {
        Bytes { bytes: Box::leak(Box::new(Mutex::new(vec![0; PAGES * PAGE_SIZE]))), read_only: false }
    }

    fn root(self) -> Root {
        volume_root(self, Volume::open(self).unwrap())
    }
}

impl Medium for Bytes {
    fn pages(&self) -> u64 {
        PAGES as u64
    }

    fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), VolumeError> {
        into.copy_from_slice(&self.bytes.lock().unwrap()[page as usize * PAGE_SIZE..][..into.len()]);
        Ok(())
    }

    fn write(&mut self, page: u64, from: &[u8]) -> Result<(), VolumeError> {
        assert!(!self.read_only, "nobody writes there");
        self.bytes.lock().unwrap()[page as usize * PAGE_SIZE..][..from.len()].copy_from_slice(from);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), VolumeError> {
        Ok(())
    }
}

impl Disk<Memory> for Bytes {
    fn read_only(&self) -> bool {
        self.read_only
    }

    fn read_page(&self, page: u64, into: Memory) -> Result<(), Errno> {
        into.write(0, &self.bytes.lock().unwrap()[page as usize * PAGE_SIZE..][..PAGE_SIZE]);
        Ok(())
    }

    fn write_page(&self, page: u64, from: Memory) -> Result<(), Errno> {
        from.read(0, &mut self.bytes.lock().unwrap()[page as usize * PAGE_SIZE..][..PAGE_SIZE]);
        Ok(())
    }
}

#[test]
fn what_was_synced_to_a_disk_is_there_the_next_time() {
    let disk = Bytes::new();
    let root: Root = volume_root(disk, Volume::format(disk).unwrap());
    make(&root, "/folder", New::Folder).unwrap();
    make(&root, "/folder/link", New::Link(b"../file")).unwrap();
    let file = make(&root, "/file", New::File).unwrap();
    cache(&file).put(PAGE_SIZE + 1, b"kept").unwrap();
    file.set(Some(0o600), [None, Some(77)]).unwrap();
    root.sync().unwrap();
    cache(&make(&root, "/late", New::File).unwrap()).put(0, b"not kept").unwrap();

    let again = disk.root();
    let file = again.find(b"/", b"/folder/link").unwrap();
    assert_eq!(cache(&file).length(), PAGE_SIZE + 5);
    assert_eq!((cache(&file).get(0), cache(&file).get(PAGE_SIZE)), ([0; 4], *b"\0kept\0"));
    assert_eq!((file.status().mode, file.status().times[1]), (MODE_FILE | 0o600, [0, 77]));
    assert_eq!(again.find(b"/", b"/late").err(), Some(Errno::ENOENT));
}

#[test]
fn a_disk_tells_its_room_and_gets_it_back_when_nobody_uses_a_removed_file() {
    let disk = Bytes::new();
    let root: Root = volume_root(disk, Volume::format(disk).unwrap());
    let free = || root.home.as_ref().unwrap().keeper.file_system().unwrap().blocks[1];
    let all = free();
    let file = make(&root, "/file", New::File).unwrap();
    cache(&file).put(0, b"x").unwrap();
    root.sync().unwrap();
    assert_eq!(free(), all - 1);
    root.resolve(b"/", b"/file", false).unwrap().remove(false).unwrap();
    assert_eq!(free(), all - 1, "somebody uses it");
    drop(file);
    root.sync().unwrap();
    assert_eq!(free(), all);
}

#[test]
fn a_full_disk_and_a_file_that_is_too_large_are_refused_by_their_numbers() {
    let disk = Bytes::new();
    let root: Root = volume_root(disk, Volume::format(disk).unwrap());
    let file = cache(&make(&root, "/file", New::File).unwrap());
    let refused = (0..PAGES).find_map(|page| file.put(page * PAGE_SIZE, b"x").err());
    assert_eq!(refused, Some(Errno::ENOSPC));
    assert_eq!(file.pager.as_ref().unwrap().set_length(usize::MAX), Err(Errno::EFBIG));
}

#[test]
fn nothing_changes_on_a_disk_that_can_only_be_read() {
    let disk = Bytes::new();
    let root: Root = volume_root(disk, Volume::format(disk).unwrap());
    cache(&make(&root, "/file", New::File).unwrap()).put(0, b"x").unwrap();
    root.sync().unwrap();

    let root = Bytes { read_only: true, ..disk }.root();
    let file = root.find(b"/", b"/file").unwrap();
    assert_eq!(make(&root, "/new", New::File).err(), Some(Errno::EROFS));
    assert_eq!(cache(&file).put(0, b"y"), Err(Errno::EROFS));
    assert_eq!(cache(&file).pager.as_ref().unwrap().set_length(0), Err(Errno::EROFS));
    file.modified();
    assert_eq!((root.sync(), cache(&file).get(0)), (Ok(()), *b"x"));
}

/// A host that knows one file: number 9, of 3 bytes. It remembers what it was asked.
#[derive(Clone, Default)]
struct Host(Arc<Mutex<Vec<u8>>>);

const ATTACH: u8 = 104;
const WALK: u8 = 110;
const READ: u8 = 116;
const WRITE: u8 = 118;
const GET_ATTRIBUTES: u8 = 24;
const FILE_SYSTEM: u8 = 8;
const FORGET: u8 = 120;

impl p9::Way for Host {
    const LONGEST: usize = 256;

    fn call(&self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        let kind = message[4];
        self.0.lock().unwrap().push(kind);
        let (number, mode, size) = if message[7..11] == [0; 4] { (1, 0o40755, 0) } else { (9, 0o100644, 3) };
        let mut content: Vec<u8> = match kind {
            GET_ATTRIBUTES => {
                let head = [&[0; 13][..], &u64::to_le_bytes(number), &u32::to_le_bytes(mode), &[0; 24]];
                [&head.concat()[..], &u64::to_le_bytes(size), &[0; 64]].concat()
            }
            FILE_SYSTEM => (0..64).collect(),
            READ if message[11..19] == [0; 8] => [&[3, 0, 0, 0][..], b"one"].concat(),
            READ => vec![0; 4],
            WRITE => message[19..23].to_vec(),
            _ => Vec::new(),
        };
        let mut answer = (7 + content.len() as u32).to_le_bytes().to_vec();
        answer.extend([kind + 1, 0, 0]);
        answer.append(&mut content);
        Ok(answer)
    }
}

fn host() -> (Root, Host) {
    let host = Host::default();
    (host_root(p9::File::root(host.clone(), false).unwrap()).unwrap(), host)
}

#[test]
fn a_file_of_the_host_is_one_node_as_long_as_somebody_uses_it() {
    let (root, host) = host();
    let one = root.find(b"/", b"/name").unwrap();
    let other = root.find(b"/", b"/other-name").unwrap();
    assert!(Arc::ptr_eq(&one, &other), "the host calls both 9");
    drop((one, other));
    let asked = host.0.lock().unwrap().clone();
    assert_eq!(asked[1..3], [ATTACH, GET_ATTRIBUTES]);
    assert_eq!(asked.iter().filter(|&&kind| kind == WALK).count(), 2);
    assert_eq!(asked.iter().filter(|&&kind| kind == FORGET).count(), 2);
}

#[test]
fn bytes_of_the_host_are_read_and_written_there_or_page_by_page() {
    let (root, host) = host();
    let file = cache(&root.find(b"/", b"/name").unwrap());
    let pager = file.pager.clone().unwrap();
    let mut bytes = [1; 5];
    assert_eq!(pager.direct().unwrap().read(0, &mut bytes), Ok(3));
    assert_eq!((&bytes, file.get(0)), (b"one\x01\x01", *b"one\0"));
    host.0.lock().unwrap().clear();
    file.write_back().unwrap();
    assert_eq!(*host.0.lock().unwrap(), [WRITE]);
    assert_eq!(make(&root, "/link", New::Link(b"x")).err(), Some(Errno::EEXIST));
}

#[test]
fn the_host_tells_its_room() {
    let (root, _) = host();
    let status = root.home.as_ref().unwrap().keeper.file_system().unwrap();
    let number = |first: u64| u64::from_le_bytes(core::array::from_fn(|at| first as u8 + at as u8));
    assert_eq!((status.kind, status.block_size), (0x0302_0100, 0x0706_0504));
    assert_eq!((status.blocks, status.files), ([8, 16, 24].map(number), [32, 40].map(number)));
    assert_eq!((status.number, status.longest_name), (number(48), 0x3b3a_3938));
}
