//! Lines as they are typed, edited and handed over.

use super::*;
use alloc::string::String;

/// Types this; says what was shown, and the signals.
fn press(line: &mut Line, keys: &[u8]) -> (String, Vec<Signal>) {
    let (mut echo, mut signals) = (Vec::new(), Vec::new());
    for &key in keys {
        signals.extend(line.press(key, &mut echo));
    }
    (String::from_utf8(echo).unwrap(), signals)
}

fn read(line: &mut Line, most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::from_iter(core::iter::repeat_n(0, most));
    let count = line.read(&mut bytes)?;
    bytes.truncate(count);
    Some(bytes)
}

#[test]
fn a_line_is_read_when_it_is_finished_and_not_more_than_it() {
    let mut line = Line::new();
    assert_eq!(press(&mut line, b"one\rtw").0, "one\ntw");
    assert_eq!(read(&mut line, 2), Some(b"on".to_vec()));
    assert_eq!(read(&mut line, 9), Some(b"e\n".to_vec()));
    assert_eq!(read(&mut line, 9), None);
    press(&mut line, b"o\n");
    assert_eq!(read(&mut line, 9), Some(b"two\n".to_vec()));
}

#[test]
fn what_is_erased_was_never_typed() {
    let mut line = Line::new();
    assert_eq!(press(&mut line, "aé\x7f\x7f\x7fb".as_bytes()).0, "aé\x08 \x08\x08 \x08b");
    press(&mut line, b"xx \x15one two  \x17three\n");
    assert_eq!(read(&mut line, 99), Some(b"one three\n".to_vec()));
}

#[test]
fn the_end_is_an_empty_line_and_does_not_last() {
    let mut line = Line::new();
    press(&mut line, b"a\x04\x04b\n");
    assert_eq!(read(&mut line, 9), Some(b"a".to_vec()));
    assert_eq!(read(&mut line, 9), Some(Vec::new()));
    assert_eq!(read(&mut line, 9), Some(b"b\n".to_vec()));
}

#[test]
fn keys_send_signals_and_input_is_forgotten() {
    let mut line = Line::new();
    let (echo, signals) = press(&mut line, b"ready\nab\x03");
    assert_eq!((echo.as_str(), &signals[..]), ("ready\nab^C", &[Signal::Interrupt][..]));
    press(&mut line, b"c\n");
    assert_eq!(read(&mut line, 9), Some(b"c\n".to_vec()));
    assert_eq!(
        press(&mut line, b"\x16\x03\n"),
        (String::from("^C\n"), Vec::new()),
        "quoted, it is a character"
    );
    assert_eq!(read(&mut line, 9), Some(b"\x03\n".to_vec()));
}

#[test]
fn without_lines_every_key_is_ready_at_once() {
    let mut line = Line::new();
    press(&mut line, b"ab");
    let mut raw = Settings::NEW;
    raw.flags[3] = 0;
    raw.flags[0] = 0;
    line.set(raw);
    assert_eq!(press(&mut line, b"\x03\r\x7f"), (String::new(), Vec::new()));
    assert_eq!(read(&mut line, 9), Some(b"ab\x03\r\x7f".to_vec()));
    press(&mut line, b"rest");
    line.set(Settings::NEW);
    assert_eq!(read(&mut line, 9), Some(b"rest".to_vec()), "nothing is lost");
    assert_eq!(read(&mut line, 9), None);
}

#[test]
fn a_line_that_is_too_long_still_ends() {
    let mut line = Line::new();
    press(&mut line, &[b'x'; 5000]);
    press(&mut line, b"\n");
    assert_eq!(read(&mut line, 9999).map(|bytes| bytes.len()), Some(4096));
}

#[test]
fn a_read_has_patience_only_without_lines_and_without_a_least_number_of_bytes() {
    let mut line = Line::new();
    assert_eq!(line.patience(), None);
    let mut settings = Settings::NEW;
    settings.flags[3] &= !LINES;
    (settings.keys[key::LEAST], settings.keys[key::TIME]) = (1, 5);
    line.set(settings);
    assert_eq!(line.patience(), None);
    settings.keys[key::LEAST] = 0;
    line.set(settings);
    assert_eq!(line.patience(), Some(500_000_000));
}

#[test]
fn a_terminal_tells_what_was_set() {
    use abi::terminal::{
        FLUSH, GET_FOREGROUND, GET_SETTINGS, GET_SIZE, SET_FOREGROUND, SET_SETTINGS, SET_SIZE,
    };
    let mut terminal = Terminal::new();
    let mut exchange = |set: usize, get: usize, fill: u8| {
        let bytes = Vec::from_iter(core::iter::repeat_n(fill, Terminal::brings(set).unwrap()));
        terminal.change(set, &bytes);
        terminal.told(get) == Some(bytes)
    };
    assert!(exchange(SET_FOREGROUND, GET_FOREGROUND, 3) && exchange(SET_SIZE, GET_SIZE, 5));
    assert!(SET_SETTINGS.into_iter().all(|set| exchange(set, GET_SETTINGS, set as u8)));
    assert_eq!(
        (Terminal::brings(FLUSH), Terminal::brings(GET_SIZE), terminal.told(FLUSH)),
        (Some(0), None, None)
    );
}

#[test]
fn a_terminal_forgets_what_was_typed_when_it_is_told_to() {
    use abi::terminal::{FLUSH, SET_SETTINGS};
    use zerocopy::IntoBytes;
    for (request, left) in [(SET_SETTINGS[0], Some(4)), (SET_SETTINGS[2], None), (FLUSH, None)] {
        let mut terminal = Terminal::new();
        press(&mut terminal.line, b"abc\r");
        terminal.change(request, Settings::NEW.as_bytes());
        assert_eq!(terminal.line.available(), left);
    }
}
