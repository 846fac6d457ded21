//! Files (Linux `include/uapi/asm-generic/fcntl.h`, `stat.h`; `include/linux/dirent.h`).

use zerocopy::{FromBytes, Immutable, IntoBytes};

/// In place of a folder's number: the working folder.
pub const WORKING_FOLDER: usize = -100isize as usize;

/// `openat`: how the file is to be used.
pub const ACCESS_MODE: usize = 3;
/// `openat`: for writing only.
pub const WRITE_ONLY: usize = 1;
/// `openat`: for both.
pub const READ_WRITE: usize = 2;
/// `openat`: make it if it is not there.
pub const CREATE: usize = 0o100;
/// `openat`: only if it is not there.
pub const EXCLUSIVE: usize = 0o200;
/// `openat`: empty it.
pub const TRUNCATE: usize = 0o1000;
/// `openat`: always write at its end.
pub const APPEND: usize = 0o2000;
/// `openat`, `pipe2`: do not wait.
pub const NON_BLOCKING: usize = 0o4000;
/// `openat`: only a folder will do.
pub const DIRECTORY: usize = 0o200000;
/// `openat`: not through a symbolic link at the end of the path.
pub const NO_FOLLOW: usize = 0o400000;
/// `openat`, `pipe2`, `dup3`: closed by `execve`.
pub const CLOSE_ON_EXECUTE: usize = 0o2000000;

/// `fadvise64`: it will not be needed soon.
pub const FILE_NOT_NEEDED: usize = 4;

/// `renameat2`: only if nothing has that name.
pub const RENAME_NO_REPLACE: usize = 1;

/// `newfstatat`: the link itself.
pub const AT_NO_FOLLOW: usize = 0x100;
/// `unlinkat`: a folder.
pub const AT_REMOVE_FOLDER: usize = 0x200;
/// `linkat`: a second name for what a symbolic link points to.
pub const AT_FOLLOW: usize = 0x400;
/// `newfstatat`: an empty path means the open file itself.
pub const AT_EMPTY_PATH: usize = 0x1000;

/// `st_mode`: what kind of file.
pub const MODE_PIPE: u32 = 0o010000;
/// A device of characters.
pub const MODE_CHARACTERS: u32 = 0o020000;
/// A device of blocks.
pub const MODE_BLOCKS: u32 = 0o060000;
/// A folder.
pub const MODE_FOLDER: u32 = 0o040000;
/// A file.
pub const MODE_FILE: u32 = 0o100000;
/// A symbolic link.
pub const MODE_LINK: u32 = 0o120000;
/// A connection.
pub const MODE_SOCKET: u32 = 0o140000;
/// The bits that tell the kind.
pub const MODE_KIND: u32 = 0o170000;

/// `struct stat`.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct Status {
    /// The file system.
    pub device: u64,
    /// The file's number in it.
    pub number: u64,
    /// Kind and rights.
    pub mode: u32,
    /// How many names it has.
    pub links: u32,
    /// Owner.
    pub user: u32,
    /// Group.
    pub group: u32,
    /// Which device it is, if one.
    pub is_device: u64,
    /// Padding.
    pub padding: u64,
    /// Bytes.
    pub size: i64,
    /// Bytes that are well read at a time.
    pub block_size: i32,
    /// Padding.
    pub padding2: i32,
    /// Blocks of 512 bytes.
    pub blocks: i64,
    /// Accessed, modified, changed: seconds and nanoseconds.
    pub times: [[u64; 2]; 3],
    /// Padding.
    pub unused: [i32; 2],
}

/// `struct statx` (Linux `include/uapi/linux/stat.h`): what `struct stat` has, in another order.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct ExtendedStatus {
    /// Which of what follows is known.
    pub known: u32,
    /// Bytes that are well read at a time.
    pub block_size: u32,
    /// What is special about it.
    pub attributes: u64,
    /// How many names it has.
    pub links: u32,
    /// Owner.
    pub user: u32,
    /// Group.
    pub group: u32,
    /// Kind and rights, and padding.
    pub mode: [u16; 2],
    /// The file's number.
    pub number: u64,
    /// Bytes.
    pub size: u64,
    /// Blocks of 512 bytes.
    pub blocks: u64,
    /// Which of `attributes` are known.
    pub known_attributes: u64,
    /// Accessed, made, changed, modified: seconds and nanoseconds.
    pub times: [[u64; 2]; 4],
    /// Which device it is, if one: major and minor number.
    pub is_device: [u32; 2],
    /// The file system, likewise.
    pub device: [u32; 2],
    /// What is newer than this.
    pub unused: [u64; 14],
}

impl From<Status> for ExtendedStatus {
    fn from(status: Status) -> ExtendedStatus {
        const BASIC: u32 = 0x7ff;
        let Status { links, user, group, number, times: [accessed, modified, changed], .. } = status;
        let device = |number: u64| [(number >> 8) as u32, (number & 0xff) as u32];
        ExtendedStatus {
            known: BASIC,
            block_size: status.block_size as u32,
            links,
            user,
            group,
            mode: [status.mode as u16, 0],
            number,
            size: status.size as u64,
            blocks: status.blocks as u64,
            // When it was made nobody knows.
            times: [accessed, [0, 0], changed, modified],
            is_device: device(status.is_device),
            device: device(status.device),
            ..ExtendedStatus::default()
        }
    }
}

/// `struct statfs` (Linux `include/uapi/asm-generic/statfs.h`).
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct FileSystemStatus {
    /// What kind of file system.
    pub kind: u64,
    /// Bytes of a block.
    pub block_size: u64,
    /// Blocks in all, free ones, and those of them that are free for everybody.
    pub blocks: [u64; 3],
    /// Files that there can be, and that there still can be.
    pub files: [u64; 2],
    /// Its own number.
    pub number: u64,
    /// The longest name.
    pub longest_name: u64,
    /// Bytes of a fragment.
    pub fragment_size: u64,
    /// Flags, and padding.
    pub flags: [u64; 5],
}

impl FileSystemStatus {
    /// Of this kind, with blocks of this size: so many in all, free, and free for everybody; files that there can be, and
    /// that there still can be.
    pub const fn new(kind: u64, block_size: usize, blocks: [u64; 3], files: [u64; 2]) -> FileSystemStatus {
        let block_size = block_size as u64;
        let (fragment_size, longest_name) = (block_size, 255);
        FileSystemStatus {
            kind,
            block_size,
            blocks,
            files,
            number: 0,
            longest_name,
            fragment_size,
            flags: [0; 5],
        }
    }
}

/// `struct pollfd`.
#[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct PollEntry {
    /// The open file's number; a negative one means nothing.
    pub number: i32,
    /// What is asked.
    pub asked: u16,
    /// What was found.
    pub found: u16,
}

/// Bytes of `struct linux_dirent64` before the name: number, position of the next, length of this, kind.
pub const ENTRY_NAME: usize = 19;

/// Operations and flags of `epoll_ctl` (Linux `include/uapi/linux/eventpoll.h`).
pub mod watch {
    use zerocopy::{FromBytes, Immutable, IntoBytes};

    /// `struct epoll_event`.
    #[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable)]
    #[repr(C)]
    pub struct Event {
        /// What is asked, or was found.
        pub events: u32,
        /// Padding.
        pub padding: u32,
        /// The program's own number.
        pub data: u64,
    }

    /// Adds an open file to the set.
    pub const ADD: usize = 1;
    /// Removes one.
    pub const REMOVE: usize = 2;
    /// Changes what is asked of one.
    pub const CHANGE: usize = 3;
    /// Among what is asked: that it is reported once only.
    pub const ONCE: u32 = 1 << 30;
}

/// What can be waited for at an open file (Linux `include/uapi/asm-generic/poll.h`).
pub mod ready {
    /// Reading would not wait.
    pub const TO_READ: u16 = 1;
    /// Writing would not wait.
    pub const TO_WRITE: u16 = 4;
    /// Nobody reads any more.
    pub const ERROR: u16 = 8;
    /// Nobody writes any more.
    pub const HANG_UP: u16 = 16;
    /// No such open file.
    pub const NO_FILE: u16 = 32;
}

/// Commands of `fcntl` (Linux `include/uapi/asm-generic/fcntl.h`).
pub mod command {
    /// Another number, from the argument on.
    pub const DUPLICATE: usize = 0;
    /// Reads whether `execve` closes it.
    pub const GET_DESCRIPTOR_FLAGS: usize = 1;
    /// Sets whether `execve` closes it.
    pub const SET_DESCRIPTOR_FLAGS: usize = 2;
    /// Reads the flags of `openat`.
    pub const GET_FLAGS: usize = 3;
    /// Changes those that can be changed.
    pub const SET_FLAGS: usize = 4;
    /// Asks who has a lock.
    pub const GET_LOCK: usize = 5;
    /// Locks, or says that somebody else has.
    pub const SET_LOCK: usize = 6;
    /// Locks as soon as it can be.
    pub const SET_LOCK_AND_WAIT: usize = 7;
    /// Another number, which `execve` closes.
    pub const DUPLICATE_CLOSING: usize = 1030;
    /// How many bytes a pipe holds.
    pub const GET_PIPE_ROOM: usize = 1032;
    /// `l_type`, the first field of `struct flock`: nobody has a lock.
    pub const UNLOCKED: u16 = 2;
}
