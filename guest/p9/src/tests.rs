//! A client before a host made of one folder with one file, and before hosts that answer nonsense.

use super::*;
use std::sync::Mutex;

/// What the host has been asked, and the answers that it has ready: kind and content.
struct Host {
    asked: Arc<Mutex<Vec<Vec<u8>>>>,
    answers: Mutex<Vec<(u8, Vec<u8>)>>,
}

impl Way for Host {
    const LONGEST: usize = 256;

    fn call(&self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        assert!(message.len() <= Host::LONGEST && message[..4] == (message.len() as u32).to_le_bytes());
        self.asked.lock().unwrap().push(message.to_vec());
        let mut answers = self.answers.lock().unwrap();
        // What nobody has prepared is agreed to.
        let next = if answers.is_empty() { (message[4] + 1, Vec::new()) } else { answers.remove(0) };
        let mut bytes = (HEAD as u32 + next.1.len() as u32).to_le_bytes().to_vec();
        bytes.extend([next.0, 0, 0]);
        bytes.extend(next.1);
        Ok(bytes)
    }
}

const HEAD: usize = message::HEAD;

/// A host with these answers behind those to the first two messages; and what it is asked.
fn folder(read_only: bool, answers: &[(u8, &[u8])]) -> (File<Host>, Arc<Mutex<Vec<Vec<u8>>>>) {
    let first = [(kind::VERSION + 1, Vec::new()), (kind::ATTACH + 1, Vec::new())];
    let more = answers.iter().map(|(kind, content)| (*kind, content.to_vec()));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let host = Host { asked: asked.clone(), answers: Mutex::new(first.into_iter().chain(more).collect()) };
    (File::root(host, read_only).unwrap(), asked)
}

#[test]
fn a_file_is_walked_to_read_in_pieces_and_forgotten() {
    let (root, asked) = folder(
        false,
        &[
            (kind::WALK + 1, &[]),
            (kind::OPEN + 1, &[]),
            (kind::READ + 1, &[3, 0, 0, 0, b'o', b'n', b'e']),
            (kind::READ + 1, &[0; 4]),
        ],
    );
    let file = root.look_up(b"name").unwrap();
    let mut bytes = [0; 9];
    assert_eq!(file.read(0, &mut bytes), Ok(3));
    assert_eq!(&bytes[..3], b"one");
    drop(file);
    let asked = asked.lock().unwrap();
    let kinds: Vec<u8> = asked.iter().map(|message| message[4]).collect();
    let expected =
        [kind::VERSION, kind::ATTACH, kind::WALK, kind::OPEN, kind::READ, kind::READ, kind::FORGET];
    assert_eq!(kinds, expected);
    assert_eq!(asked[2][HEAD..], *b"\0\0\0\0\x01\0\0\0\x01\0\x04\0name", "from 0 to 1, one name");
    assert_eq!(
        asked[5][HEAD + 4..][..12],
        [3, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0],
        "the rest, from where it is"
    );
}

#[test]
fn what_can_only_be_read_is_opened_so() {
    let (root, asked) = folder(true, &[]);
    root.open().unwrap();
    root.open().unwrap();
    let asked = asked.lock().unwrap();
    assert_eq!(asked.len(), 3, "once");
    assert_eq!(asked[2][HEAD..], [0; 8], "the folder itself, for reading");
}

#[test]
fn the_hosts_error_is_the_programs() {
    let (root, _) = folder(false, &[(kind::ERROR, &[13, 0, 0, 0])]);
    assert_eq!(root.look_up(b"secret").err(), Some(Errno::EACCES));
}

#[test]
fn names_come_until_there_are_no_more() {
    let mut entries = Vec::new();
    for (name, kind) in [(&b"."[..], 4), (b"file", 8)] {
        entries.extend([0; 5]);
        entries.extend(7u64.to_le_bytes());
        entries.extend(1u64.to_le_bytes());
        entries.push(kind);
        entries.extend((name.len() as u16).to_le_bytes());
        entries.extend(name);
    }
    let mut content = (entries.len() as u32).to_le_bytes().to_vec();
    content.extend(entries);
    let (root, _) = folder(
        false,
        &[
            (kind::WALK + 1, &[]),
            (kind::OPEN + 1, &[]),
            (kind::READ_FOLDER + 1, &content),
            (kind::READ_FOLDER + 1, &[0; 4]),
        ],
    );
    assert_eq!(root.list(), Ok(Vec::from([(7, 0o100000, b"file".to_vec())])));
}

#[test]
fn an_answer_that_is_too_short_or_another_is_an_error() {
    for (kind, content) in [
        (kind::GET_ATTRIBUTES + 1, &[0; 40][..]),
        (kind::GET_ATTRIBUTES + 1, &[]),
        (kind::GET_ATTRIBUTES, &[0; 200]),
        (kind::ERROR, &[1]),
    ] {
        assert_eq!(folder(false, &[(kind, content)]).0.status().err(), Some(Errno::EIO));
    }
    let (root, _) = folder(false, &[(kind::OPEN + 1, &[]), (kind::READ + 1, &[255, 255, 255, 255])]);
    assert_eq!(root.read(0, &mut [0; 9]), Err(Errno::EIO), "it says more than it has");
    let (root, _) = folder(false, &[(kind::OPEN + 1, &[]), (kind::WRITE + 1, &[0; 4])]);
    assert_eq!(root.write(0, b"x"), Err(Errno::EIO), "nothing was taken");
}
