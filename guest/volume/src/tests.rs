//! The volume on a disk that loses power, at every write.

use super::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What has reached the disk, in order.
#[derive(Clone)]
enum Step {
    Write(u64, Vec<u8>),
    Flush,
}

/// A disk that remembers how it came to be as it is, and can fail.
#[derive(Clone, Default)]
struct Disk(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    bytes: Vec<u8>,
    steps: Vec<Step>,
    /// So many steps go well from now on.
    patience: Option<usize>,
}

impl Disk {
    fn new(pages: usize) -> Disk {
        Disk::with(vec![0; pages * PAGE])
    }

    fn with(bytes: Vec<u8>) -> Disk {
        Disk(Rc::new(RefCell::new(State { bytes, ..State::default() })))
    }

    fn step(&self, step: Step) -> Result<(), VolumeError> {
        let mut state = self.0.borrow_mut();
        if let Some(patience) = &mut state.patience {
            *patience = patience.checked_sub(1).ok_or(VolumeError::Device)?;
        }
        if let Step::Write(page, bytes) = &step {
            state.bytes[*page as usize * PAGE..][..bytes.len()].copy_from_slice(bytes);
        }
        state.steps.push(step);
        Ok(())
    }

    fn steps(&self) -> usize {
        self.0.borrow().steps.len()
    }

    /// The disk after so many steps, of which those since the last flush came through in part.
    fn after(&self, steps: usize, random: &mut Random) -> Disk {
        let state = self.0.borrow();
        let mut bytes = vec![0; state.bytes.len()];
        let last_flush =
            state.steps[..steps].iter().rposition(|step| matches!(step, Step::Flush)).unwrap_or(0);
        for (index, step) in state.steps[..steps].iter().enumerate() {
            let Step::Write(page, from) = step else { continue };
            for (sector, part) in from.chunks(512).enumerate() {
                if index < last_flush || random.below(3) > 0 {
                    bytes[*page as usize * PAGE + sector * 512..][..512].copy_from_slice(part);
                }
            }
        }
        Disk::with(bytes)
    }
}

impl Medium for Disk {
    fn pages(&self) -> u64 {
        (self.0.borrow().bytes.len() / PAGE) as u64
    }

    fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), VolumeError> {
        into.copy_from_slice(&self.0.borrow().bytes[page as usize * PAGE..][..into.len()]);
        Ok(())
    }

    fn write(&mut self, page: u64, from: &[u8]) -> Result<(), VolumeError> {
        self.step(Step::Write(page, from.to_vec()))
    }

    fn flush(&mut self) -> Result<(), VolumeError> {
        self.step(Step::Flush)
    }
}

struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

const MOST_PAGES: usize = 5;

/// All files by number: folder, name, bytes.
type Model = BTreeMap<u64, (u64, Vec<u8>, Option<Vec<u8>>)>;

fn bytes_of<M: Medium>(volume: &mut Volume<M>, number: u64) -> Option<Vec<u8>> {
    let length = match &volume.inodes.get(&number)?.kind {
        Kind::File(file) => file.length as usize,
        Kind::Folder | Kind::Link(_) => return None,
    };
    let mut bytes = vec![0; length.next_multiple_of(PAGE)];
    for (page, part) in bytes.chunks_mut(PAGE).enumerate() {
        if let Some((block, count)) = volume.locate(number, page as u32) {
            volume.medium.read(block, part).unwrap();
            part[count..].fill(0);
        }
    }
    bytes.truncate(length);
    Some(bytes)
}

fn contents<M: Medium>(volume: &mut Volume<M>) -> Model {
    let inodes = volume.inodes.clone().into_iter();
    let mut model =
        |(number, inode): (u64, Inode)| (number, (inode.folder, inode.name, bytes_of(volume, number)));
    inodes.map(&mut model).collect()
}

/// The model with runs of the same byte as one.
fn brief(model: &Model) -> String {
    let runs = |bytes: &Vec<u8>| {
        let runs: Vec<_> = bytes.chunk_by(|one, two| one == two).map(|run| (run.len(), run[0])).collect();
        format!("{runs:?}")
    };
    let nodes = model.iter().map(|(number, node)| (number, &node.1, node.2.as_ref().map(runs)));
    format!("{:?}", nodes.collect::<Vec<_>>())
}

/// Somebody who uses a volume at random, and remembers what has to be there after each commit.
struct User {
    volume: Volume<Disk>,
    disk: Disk,
    random: Random,
    model: Model,
    /// After so many steps of the disk, this was acknowledged.
    commits: Vec<(usize, Model)>,
    /// After so many steps, these pages of files were written.
    writes: Vec<(usize, u64, usize, Vec<u8>)>,
    /// After so many steps, these files were cut off.
    cuts: Vec<(usize, u64)>,
}

impl User {
    fn new(seed: u64, pages: usize) -> User {
        let disk = Disk::new(pages);
        let volume = Volume::format(disk.clone()).unwrap();
        let commits = vec![(disk.steps(), Model::new())];
        let random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        User { volume, disk, random, model: Model::new(), commits, writes: Vec::new(), cuts: Vec::new() }
    }

    fn any(&mut self, files: bool) -> Option<u64> {
        let all: Vec<u64> =
            self.model.iter().filter(|(_, node)| !files || node.2.is_some()).map(|(&n, _)| n).collect();
        (!all.is_empty()).then(|| all[self.random.below(all.len() as u64) as usize])
    }

    fn act(&mut self) {
        match self.random.below(12) {
            0 | 1 => self.create(),
            2..=5 => self.write(),
            6 => self.cut(),
            7 => self.rename(),
            8 => self.remove(),
            _ => {
                self.volume.commit().unwrap();
                self.commits.push((self.disk.steps(), self.model.clone()));
            }
        }
    }

    fn create(&mut self) {
        let folders = self.model.iter().filter(|(_, node)| node.2.is_none()).map(|(&number, _)| number);
        let folder = folders.chain([ROOT]).next().unwrap_or(ROOT);
        let is_folder = self.random.below(4) == 0;
        let kind = if is_folder { Kind::Folder } else { Kind::File(File::default()) };
        // Long enough that a batch is more than one sector, and can be there in part.
        let name = format!("{:0200}", self.volume.last_number).into_bytes();
        let number = self.volume.create(folder, &name, kind).unwrap();
        self.model.insert(number, (folder, name, (!is_folder).then(Vec::new)));
    }

    fn write(&mut self) {
        let Some(number) = self.any(true) else { return };
        let page = self.random.below(MOST_PAGES as u64) as usize;
        let fill = self.random.below(255) as u8 + 1;
        let end = page * PAGE + 1 + self.random.below(PAGE as u64) as usize;
        let Some((_, _, Some(bytes))) = self.model.get_mut(&number) else { return };
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        let page_end = bytes.len().min((page + 1) * PAGE);
        bytes[page * PAGE..page_end].fill(fill);
        // Whatever the program has left behind the end goes to the disk with the page.
        let from = vec![fill; PAGE];
        let length = bytes.len() as u64;
        self.writes.push((self.disk.steps(), number, page, from.clone()));
        self.volume.write(number, page as u32, length, |disk, block| disk.write(block, &from)).unwrap();
    }

    fn cut(&mut self) {
        let Some(number) = self.any(true) else { return };
        let length = self.random.below((MOST_PAGES * PAGE) as u64);
        let Some((_, _, Some(bytes))) = self.model.get_mut(&number) else { return };
        bytes.resize(length as usize, 0);
        self.cuts.push((self.disk.steps(), number));
        self.volume.set_length(number, length);
    }

    fn rename(&mut self) {
        let (Some(number), Some(other)) = (self.any(true), self.any(true)) else { return };
        if number == other {
            return;
        }
        let Some((folder, name, _)) = self.model.remove(&other) else { return };
        self.volume.rename(number, folder, &name, Some(other)).unwrap();
        self.volume.forget(other);
        let Some(node) = self.model.get_mut(&number) else { return };
        (node.0, node.1) = (folder, name);
    }

    fn remove(&mut self) {
        let Some(number) = self.any(true) else { return };
        self.model.remove(&number);
        self.volume.unlink(number);
        self.volume.forget(number);
    }

    /// Whether what was found is what was acknowledged, but for pages that were written in place since.
    fn agrees(&self, found: &Model, steps: usize, (since, expected): &(usize, Model)) -> bool {
        found.len() == expected.len()
            && found.iter().all(|(number, node)| {
                let Some(other) = expected.get(number) else { return false };
                let same_bytes = match (&node.2, &other.2) {
                    (None, None) => true,
                    (Some(one), Some(two)) if one.len() == two.len() => {
                        let pages = one.chunks(PAGE).zip(two.chunks(PAGE)).enumerate();
                        pages.into_iter().all(|(page, (one, two))| {
                            one == two || self.written_between(*since, steps, *number, page, one, two)
                        })
                    }
                    _ => false,
                };
                (node.0, &node.1) == (other.0, &other.1) && same_bytes
            })
    }

    /// Whether each sector is the old one, zeros behind what was cut off, or what was written meanwhile.
    fn written_between(
        &self,
        since: usize,
        to: usize,
        number: u64,
        page: usize,
        one: &[u8],
        old: &[u8],
    ) -> bool {
        let candidates: Vec<&Vec<u8>> = self
            .writes
            .iter()
            .filter(|write| (since..to).contains(&write.0) && (write.1, write.2) == (number, page))
            .map(|write| &write.3)
            .collect();
        let was_cut = self.cuts.iter().any(|cut| (since..to).contains(&cut.0) && cut.1 == number);
        let sectors = one.chunks(512).zip(old.chunks(512)).enumerate();
        sectors.into_iter().all(|(index, (found, old))| {
            // What is zero at its end was perhaps cut off, or lies behind what counts.
            let zeros_of = |bytes: &[u8]| bytes.iter().rev().take_while(|&&byte| byte == 0).count();
            let zeros = zeros_of(found).min(if was_cut { found.len() } else { zeros_of(old) });
            let rest = found.len() - zeros;
            let possible = candidates.iter().map(|bytes| &bytes[index * 512..]).chain([old]);
            possible.into_iter().any(|bytes| found[..rest] == bytes[..rest])
        })
    }
}

#[test]
fn whatever_the_moment_of_the_power_failure_what_was_committed_is_there() {
    let mut checked = 0;
    for seed in 1..=60 {
        let mut user = User::new(seed, 64);
        (0..80).for_each(|_| user.act());
        for steps in user.commits[0].0..=user.disk.steps() {
            let found = user.disk.after(steps, &mut Random(seed + 1000 * steps as u64));
            let mut volume =
                Volume::open(found).unwrap_or_else(|error| panic!("seed {seed}, {steps} steps: {error:?}"));
            let found = contents(&mut volume);
            let index = user.commits.iter().rposition(|commit| commit.0 <= steps).unwrap();
            let possible = &user.commits[index..(index + 2).min(user.commits.len())];
            let right = possible.iter().any(|commit| user.agrees(&found, steps, commit));
            assert!(
                right,
                "seed {seed}, {steps} steps: {}, not {:?}",
                brief(&found),
                possible.iter().map(|commit| brief(&commit.1)).collect::<Vec<_>>()
            );
            checked += 1;
        }
    }
    assert!(checked > 2000, "{checked}");
}

#[test]
fn what_was_written_is_there_again() {
    for seed in 31..60 {
        let mut user = User::new(seed, 64);
        for _ in 0..10 {
            (0..30).for_each(|_| user.act());
            user.volume.commit().unwrap();
            assert_eq!(contents(&mut user.volume), user.model, "seed {seed}");
            let free = user.volume.blocks();
            user.volume = Volume::open(user.disk.clone()).unwrap();
            assert_eq!(contents(&mut user.volume), user.model, "seed {seed}, opened again");
            assert_eq!(user.volume.blocks(), free, "no block is lost");
        }
    }
}

#[test]
fn a_disk_that_fails_says_so_and_goes_on_when_it_works_again() {
    for patience in 0..60 {
        let mut user = User::new(patience + 100, 64);
        (0..30).for_each(|_| user.act());
        user.volume.commit().unwrap();
        let acknowledged = user.model.clone();
        user.disk.0.borrow_mut().patience = Some(patience as usize % 7);
        let number = user.volume.create(ROOT, b"another", Kind::File(File::default())).unwrap();
        let page = vec![7; PAGE];
        let failed = (0..4).any(|at| {
            user.volume.write(number, at, 4 * PAGE as u64, |disk, block| disk.write(block, &page)).is_err()
        });
        let failed = user.volume.commit().is_err() || failed;
        assert!(failed);
        // Power fails now: what was acknowledged is there.
        let mut again = Volume::open(Disk::with(user.disk.0.borrow().bytes.clone())).unwrap();
        let mut found = contents(&mut again);
        found.remove(&number);
        assert_eq!(found, acknowledged);
        // Or the disk works again: so does the volume.
        user.disk.0.borrow_mut().patience = None;
        (0..4).for_each(|at| {
            user.volume.write(number, at, 4 * PAGE as u64, |disk, block| disk.write(block, &page)).unwrap()
        });
        user.volume.commit().unwrap();
        let mut again = Volume::open(user.disk.clone()).unwrap();
        assert_eq!(bytes_of(&mut again, number), Some(vec![7; 4 * PAGE]));
    }
}

#[test]
fn a_full_volume_says_so_and_has_room_again() {
    let disk = Disk::new(64);
    let mut volume = Volume::format(disk.clone()).unwrap();
    let (all, free) = volume.blocks();
    assert_eq!(all, free);
    let number = volume.create(ROOT, b"file", Kind::File(File::default())).unwrap();
    let page = vec![1; PAGE];
    for at in 0..all as u32 {
        let length = u64::from(at + 1) * PAGE as u64;
        volume.write(number, at, length, |disk, block| disk.write(block, &page)).unwrap();
    }
    assert_eq!(volume.reserve(number, all as u32), Err(VolumeError::Full));
    volume.commit().unwrap();
    volume.set_length(number, 0);
    // The blocks are free only after a batch, which writing asks for.
    volume.write(number, 0, 10, |disk, block| disk.write(block, &page)).unwrap();
    assert_eq!(volume.blocks().1, all - 1);
    // Names run out, too, and then there is room for them again.
    let name = |index: u64| [b'n'; 200].iter().copied().chain(index.to_le_bytes()).collect::<Vec<u8>>();
    let made: Vec<u64> =
        (0..).map_while(|index| volume.create(ROOT, &name(index), Kind::Folder).ok()).collect();
    assert!(made.len() > 100, "{}", made.len());
    volume.commit().unwrap();
    made.iter().for_each(|&number| volume.unlink(number));
    made.iter().for_each(|&number| volume.forget(number));
    volume.commit().unwrap();
    assert_eq!(Volume::open(disk).unwrap().inodes().count(), 1);
}

#[test]
fn what_nobody_here_has_written_is_refused_or_read_without_harm() {
    let disk = Disk::new(64);
    assert_eq!(Volume::open(disk.clone()).err(), Some(VolumeError::Damaged));
    assert_eq!(Volume::format(Disk::new(8)).err(), Some(VolumeError::Size));
    let mut user = User::new(7, 64);
    (0..60).for_each(|_| user.act());
    user.volume.commit().unwrap();
    let bytes = user.disk.0.borrow().bytes.clone();
    let mut random = Random(99);
    let mut opened = 0;
    for _ in 0..2000 {
        let mut bytes = bytes.clone();
        // One page of the superblock or a log is changed, and its checksum is made to fit half of the time.
        let page = [0, 1, 2, 9][random.below(4) as usize];
        for _ in 0..=random.below(3) {
            bytes[page * PAGE + random.below(300) as usize] = random.below(256) as u8;
        }
        if random.below(2) == 0 {
            log::make_checksum_fit(&mut bytes[page * PAGE..][..PAGE]);
        }
        if let Ok(mut volume) = Volume::open(Disk::with(bytes)) {
            opened += 1;
            let small = volume.inodes().all(|(_, inode)| match &inode.kind {
                Kind::File(file) => file.length < 1 << 20,
                Kind::Folder | Kind::Link(_) => true,
            });
            if small {
                contents(&mut volume);
            }
        }
    }
    assert!(opened > 0);
}
