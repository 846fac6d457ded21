//! The server as a client sees it, and everything that a hostile client could try to get out of the directory.

use super::*;
use proptest::prelude::*;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

/// A client of a shared directory `share`, beside which lies a file that it must never see.
struct Client {
    folder: tempfile::TempDir,
    server: SharedDirectory,
}

const SECRET: &str = "not for the guest";

impl Client {
    fn new(writable: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let share = folder.path().join("share");
        std::fs::create_dir_all(share.join("sub")).unwrap();
        std::fs::write(folder.path().join("secret"), SECRET).unwrap();
        std::fs::write(share.join("file"), "content").unwrap();
        std::fs::write(share.join("sub/inner"), "deep").unwrap();
        symlink("../secret", share.join("link")).unwrap();
        symlink("..", share.join("up")).unwrap();
        symlink("/", share.join("root")).unwrap();
        let server = SharedDirectory::open(&share, writable).unwrap();
        let mut client = Self { folder, server };
        let version = client.call(100, |message| message.u32(65536).string(b"9P2000.L")).unwrap();
        assert_eq!(version, [&65536u32.to_le_bytes()[..], b"\x08\x009P2000.L"].concat());
        client.call(104, |message| message.u32(0).u32(u32::MAX).string(b"").string(b"").u32(0)).unwrap();
        client
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("share").join(name)
    }

    /// The body of the reply, or the error's number.
    fn call(&mut self, kind: u8, body: impl FnOnce(&mut Writer) -> &mut Writer) -> Result<Vec<u8>, u32> {
        let mut content = Writer::default();
        body(&mut content);
        let mut message = Writer::default();
        message.u32(content.0.len() as u32 + 7).u8(kind).u16(5).0.append(&mut content.0);
        let reply = self.server.answer(&message.0);
        let mut reader = Reader(&reply);
        assert_eq!(reader.u32().unwrap() as usize, reply.len());
        let (got, tag) = (reader.u8().unwrap(), reader.u16().unwrap());
        assert_eq!(tag, 5);
        if got == 7 {
            return Err(reader.u32().unwrap());
        }
        assert_eq!(got, kind + 1);
        Ok(reader.0.to_vec())
    }

    /// Walks from the root to file 1; how many names were found.
    fn walk(&mut self, names: &[&str]) -> Result<u16, u32> {
        let reply = self.call(110, |message| {
            message.u32(0).u32(1).u16(names.len() as u16);
            names.iter().for_each(|name| {
                message.string(name.as_bytes());
            });
            message
        })?;
        Ok(u16::from_le_bytes([reply[0], reply[1]]))
    }

    fn open(&mut self, names: &[&str], flags: u32) -> Result<(), u32> {
        if usize::from(self.walk(names)?) != names.len() {
            return Err(2);
        }
        self.call(12, |message| message.u32(1).u32(flags)).map(|_| ())
    }

    fn read(&mut self, names: &[&str]) -> Result<Vec<u8>, u32> {
        self.open(names, 0)?;
        let reply = self.call(116, |message| message.u32(1).u64(0).u32(1000))?;
        Ok(reply[4..].to_vec())
    }
}

#[test]
fn files_are_read() {
    let mut client = Client::new(false);
    assert_eq!(client.read(&["file"]), Ok(b"content".to_vec()));
    assert_eq!(client.read(&["sub", "inner"]), Ok(b"deep".to_vec()));
    assert_eq!(client.read(&["absent"]), Err(2));
    assert_eq!(client.walk(&["sub", "absent"]), Ok(1), "it says how far it came");
    assert_eq!(client.read(&["sub", "..", "file"]), Ok(b"content".to_vec()));
}

#[test]
fn directories_are_listed() {
    let mut client = Client::new(false);
    client.open(&[], 0).unwrap();
    let reply = client.call(40, |message| message.u32(1).u64(0).u32(4000)).unwrap();
    let mut reader = Reader(&reply[4..]);
    let mut names = Vec::new();
    while !reader.0.is_empty() {
        reader.bytes(13 + 8 + 1).unwrap();
        names.push(String::from_utf8(reader.string().unwrap().to_vec()).unwrap());
    }
    assert_eq!(names, [".", "..", "file", "link", "root", "sub", "up"]);
    let rest = client.call(40, |message| message.u32(1).u64(6).u32(4000)).unwrap();
    assert!(rest.ends_with(b"\x02\x00up"));
    assert_eq!(client.call(40, |message| message.u32(1).u64(7).u32(4000)), Ok(vec![0; 4]));
}

#[test]
fn nothing_leads_out() {
    let mut client = Client::new(true);
    for names in [
        &["..", "secret"][..],
        &["sub", "..", "..", "secret"],
        &["link"],
        &["up", "secret"],
        &["root", "etc", "passwd"],
        &["../secret"],
        &["sub/../../secret"],
        &["/etc/passwd"],
        &["."],
        &[""],
        &["file\0"],
    ] {
        assert!(client.read(names).is_err(), "{names:?}");
    }
    assert_eq!(client.walk(&["..", "..", ".."]), Ok(3));
    let attributes = client.call(24, |message| message.u32(1).u64(0x7ff)).unwrap();
    let root = client.call(24, |message| message.u32(0).u64(0x7ff)).unwrap();
    assert_eq!(attributes[8..21], root[8..21], "above the root is the root");
    // Nor can anything be made, renamed or removed there.
    for name in ["../new", "..", ".", "a/b", ""] {
        let create =
            client.call(14, |message| message.u32(0).string(name.as_bytes()).u32(1).u32(0o644).u32(0));
        let make = client.call(72, |message| message.u32(0).string(name.as_bytes()).u32(0o755).u32(0));
        let remove = client.call(76, |message| message.u32(0).string(name.as_bytes()).u32(0));
        let rename = client.call(74, |message| message.u32(0).string(b"file").u32(0).string(name.as_bytes()));
        assert_eq!([create, make, remove, rename], [const { Err(22) }; 4], "{name}");
    }
    // A link is neither followed nor written through.
    assert_eq!(client.call(14, |message| message.u32(0).string(b"link").u32(1).u32(0o644).u32(0)), Err(17));
    client.walk(&["link"]).unwrap();
    assert_eq!(client.call(12, |message| message.u32(1).u32(1)), Err(40));
    assert_eq!(client.call(22, |message| message.u32(1)), Ok(b"\x09\x00../secret".to_vec()));
    assert_eq!(std::fs::read_to_string(client.folder.path().join("secret")).unwrap(), SECRET);
}

#[test]
fn a_directory_that_becomes_a_link_is_not_followed() {
    let mut client = Client::new(true);
    client.walk(&["sub", "inner"]).unwrap();
    std::fs::rename(client.path("sub"), client.path("moved")).unwrap();
    std::fs::write(client.folder.path().join("inner"), SECRET).unwrap();
    symlink("..", client.path("sub")).unwrap();
    assert!(client.call(12, |message| message.u32(1).u32(0)).is_err());
}

#[test]
fn what_is_read_only_stays_as_it_is() {
    let mut client = Client::new(false);
    for flags in [1, 2, 0o1000] {
        assert_eq!(client.open(&["file"], flags), Err(30), "{flags:o}");
    }
    assert_eq!(client.call(14, |message| message.u32(0).string(b"new").u32(1).u32(0o644).u32(0)), Err(30));
    assert_eq!(client.call(72, |message| message.u32(0).string(b"new").u32(0o755).u32(0)), Err(30));
    assert_eq!(client.call(76, |message| message.u32(0).string(b"file").u32(0)), Err(30));
    assert_eq!(client.call(74, |message| message.u32(0).string(b"file").u32(0).string(b"new")), Err(30));
    let sizes = [0; 60];
    assert_eq!(
        client.call(26, |message| {
            message.u32(0).u32(8).0.extend(sizes);
            message
        }),
        Err(30)
    );
    assert_eq!(std::fs::read_to_string(client.path("file")).unwrap(), "content");
}

#[test]
fn files_are_made_written_renamed_and_removed() {
    let mut client = Client::new(true);
    client.walk(&["sub"]).unwrap();
    client.call(14, |message| message.u32(1).string(b"new").u32(1).u32(0o6640).u32(0)).unwrap();
    let written = client.call(118, |message| {
        message.u32(1).u64(2).u32(4).0.extend(b"text");
        message
    });
    assert_eq!(written, Ok(vec![4, 0, 0, 0]));
    assert_eq!(std::fs::read(client.path("sub/new")).unwrap(), b"\0\0text");
    let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(client.path("sub/new")).unwrap());
    assert_eq!(mode & 0o7777 & !0o777, 0, "nobody's rights are given away");
    client.call(50, |message| message.u32(1).u32(0)).unwrap();
    client.call(74, |message| message.u32(0).string(b"sub").u32(0).string(b"other")).unwrap();
    assert!(client.call(24, |message| message.u32(1).u64(0)).is_ok(), "what it holds has moved along");
    client.walk(&["other"]).unwrap();
    client.call(76, |message| message.u32(1).string(b"new").u32(0)).unwrap();
    assert_eq!(client.call(76, |message| message.u32(0).string(b"other").u32(0x200)), Err(39));
    client.call(76, |message| message.u32(1).string(b"inner").u32(0)).unwrap();
    client.call(76, |message| message.u32(0).string(b"other").u32(0x200)).unwrap();
    assert!(!client.path("other").exists());
}

#[test]
fn sizes_and_times_are_set() {
    let mut client = Client::new(true);
    client.walk(&["file"]).unwrap();
    let set = |valid: u32| {
        move |message: &mut Writer| {
            message.u32(1).u32(valid).u32(0o600).u32(0).u32(0).u64(3).u64(0).u64(0).u64(1000).u64(0);
        }
    };
    for (valid, expected) in [(8 | 1 | 0x120, Ok(vec![])), (2, Err(1))] {
        let reply = client.call(26, |message| {
            set(valid)(message);
            message
        });
        assert_eq!(reply, expected);
    }
    let metadata = std::fs::metadata(client.path("file")).unwrap();
    assert_eq!((metadata.len(), std::os::unix::fs::MetadataExt::mtime(&metadata)), (3, 1000));
}

#[test]
fn a_fifo_is_not_opened() {
    let mut client = Client::new(true);
    let made = rustix::fs::mknodat(
        rustix::fs::CWD,
        client.path("fifo"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::from_raw_mode(0o600),
        0,
    );
    made.unwrap();
    assert_eq!(client.open(&["fifo"], 0), Err(13));
}

#[test]
fn the_guest_holds_so_many_files_and_no_more() {
    let mut client = Client::new(false);
    let mut clone = |to: u32| client.call(110, |message| message.u32(0).u32(to).u16(0));
    for to in 1..1024 {
        assert!(clone(to).is_ok());
    }
    assert_eq!(clone(1024), Err(24));
}

#[test]
fn what_is_not_there_is_not_supported_and_nonsense_is_an_error() {
    let mut client = Client::new(true);
    for kind in [16, 18, 30, 32, 70, 102, 255] {
        assert_eq!(client.call(kind, |message| message.u32(0)), Err(95), "{kind}");
    }
    assert_eq!(client.call(24, |message| message.u32(99).u64(0)), Err(9));
    assert_eq!(client.call(110, |message| message.u16(0)), Err(71));
    assert_eq!(client.server.answer(b"")[4], 7);
}

proptest! {
    #[test]
    fn no_message_breaks_it_or_gets_out(
        messages in proptest::collection::vec(
            (
                prop_oneof![proptest::sample::select(&[12u8, 14, 22, 24, 26, 40, 72, 74, 76, 110, 116, 118, 120][..]), any::<u8>()],
                proptest::collection::vec(
                    prop_oneof![
                        Just(vec![0, 0, 0, 0]), Just(vec![1, 0, 0, 0]), Just(vec![1, 0]), Just(b"\x02\0..".to_vec()),
                        Just(b"\x04\0file".to_vec()), Just(b"\x02\0up".to_vec()), Just(b"\x04\0link".to_vec()),
                        Just(b"\x06\0secret".to_vec()), proptest::collection::vec(any::<u8>(), 0..8)
                    ],
                    0..8
                )
            ),
            1..30
        )
    ) {
        let mut client = Client::new(true);
        for (kind, parts) in messages {
            let body = parts.concat();
            let reply = client.call_raw(kind, &body);
            prop_assert!(!reply.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()));
        }
        prop_assert_eq!(std::fs::read_to_string(client.folder.path().join("secret")).unwrap(), SECRET);
        prop_assert_eq!(std::fs::read_dir(client.folder.path()).unwrap().count(), 2);
    }
}

impl Client {
    fn call_raw(&mut self, kind: u8, body: &[u8]) -> Vec<u8> {
        let mut message = Writer::default();
        message.u32(body.len() as u32 + 7).u8(kind).u16(5).0.extend(body);
        let reply = self.server.answer(&message.0);
        assert_eq!(Reader(&reply).u32(), Ok(reply.len() as u32));
        reply
    }
}
