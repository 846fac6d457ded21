//! What a guest may say to the user's terminal with `--console-filter`: text in UTF-8, colours, and movements of the cursor.
//!
//! A terminal can be programmed by what it shows, and made to answer as if the user had typed (ECMA-48; xterm's "Control
//! Sequences"). So only what is known to do neither passes: titles, the clipboard, printing, reports, keyboard modes and strings
//! of any kind do not. The names of states are those of ECMA-48.

/// The longest control sequence, and the most digits of a number in it: more is no movement on any screen.
const SEQUENCE_MAX: usize = 48;
const DIGITS_MAX: usize = 5;

/// Where in a sequence the output is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    /// In text.
    #[default]
    Ground,
    /// In a character of UTF-8, of which so many bytes are left.
    Character(u8),
    /// Behind ESC, and perhaps intermediate bytes.
    Escape,
    /// Behind CSI.
    ControlSequence,
    /// In a device control string, an operating system command, or the like, which end with ST.
    ControlString,
    /// In one of these, behind ESC, or behind the first byte of ST as a character.
    ControlStringEscape,
}

/// Lets the harmless part of some output pass.
#[derive(Default)]
pub struct Filter {
    state: State,
    /// The sequence or character so far.
    held: Vec<u8>,
}

impl Filter {
    /// The part of this output that passes; a sequence that is cut off passes with its end.
    pub fn pass(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut passed = Vec::with_capacity(bytes.len());
        for &byte in bytes {
            self.take(byte, &mut passed);
        }
        passed
    }

    fn take(&mut self, byte: u8, passed: &mut Vec<u8>) {
        match (self.state, byte) {
            (State::ControlString, 0x07 | 0x18 | 0x1a) => self.state = State::Ground,
            (State::ControlString | State::ControlStringEscape, 0x1b | 0xc2) => {
                self.state = State::ControlStringEscape;
            }
            (State::ControlStringEscape, b'\\' | 0x9c) => self.state = State::Ground,
            (State::ControlString | State::ControlStringEscape, _) => self.state = State::ControlString,
            (_, 0x1b) => self.begin(State::Escape, byte),
            (_, 0x18 | 0x1a) => self.state = State::Ground,
            // Other controls act where they stand, even within a sequence.
            (_, 0x00..=0x1f) => {
                if let State::Character(_) = self.state {
                    self.state = State::Ground;
                }
                if is_harmless_control(byte) {
                    passed.push(byte);
                }
            }
            (State::Ground, _) => self.text(byte, passed),
            (State::Character(left), 0x80..=0xbf) => {
                self.held.push(byte);
                if left == 1 {
                    self.character(passed);
                } else {
                    self.state = State::Character(left - 1);
                }
            }
            (State::Character(_), _) => {
                self.state = State::Ground;
                self.text(byte, passed);
            }
            (State::Escape, _) => self.escape(byte, passed),
            (State::ControlSequence, _) => self.control_sequence(byte, passed),
        }
    }

    fn begin(&mut self, state: State, byte: u8) {
        self.state = state;
        self.held.clear();
        self.held.push(byte);
    }

    fn text(&mut self, byte: u8, passed: &mut Vec<u8>) {
        match byte {
            0xc2..=0xdf => self.begin(State::Character(1), byte),
            0xe0..=0xef => self.begin(State::Character(2), byte),
            0xf0..=0xf4 => self.begin(State::Character(3), byte),
            // DEL, and what is no character: to some terminals, controls of eight bits.
            0x7f..=0xff => {}
            _ => passed.push(byte),
        }
    }

    /// A character is complete. The controls of eight bits are characters too, and begin what ESC and a letter begin.
    fn character(&mut self, passed: &mut Vec<u8>) {
        self.state = State::Ground;
        match self.held[..] {
            [0xc2, control @ 0x80..=0x9f] => {
                self.begin(State::Escape, 0x1b);
                self.escape(control - 0x40, passed);
            }
            _ if std::str::from_utf8(&self.held).is_ok() => passed.append(&mut self.held),
            _ => {}
        }
    }

    fn escape(&mut self, byte: u8, passed: &mut Vec<u8>) {
        self.held.push(byte);
        self.state = match (&self.held[1..], byte) {
            ([b'['], _) => State::ControlSequence,
            // DCS, SOS, OSC, PM and APC.
            ([b'P' | b'X' | b']' | b'^' | b'_'], _) => State::ControlString,
            (_, 0x20..=0x2f) if self.held.len() < SEQUENCE_MAX => State::Escape,
            // Cursor and tabulator, keypad, the sets of characters, reset.
            ([b'7' | b'8' | b'D' | b'E' | b'H' | b'M' | b'=' | b'>' | b'c'], _)
            | ([b'(' | b')', b'0' | b'A' | b'B'], _) => {
                passed.append(&mut self.held);
                State::Ground
            }
            _ => State::Ground,
        };
    }

    fn control_sequence(&mut self, byte: u8, passed: &mut Vec<u8>) {
        match byte {
            0x20..=0x3f => {
                // What is too long is read to its end, and forgotten.
                if self.held.len() < SEQUENCE_MAX {
                    self.held.push(byte);
                }
            }
            0x40..=0x7e => {
                self.state = State::Ground;
                if self.held.len() < SEQUENCE_MAX && is_harmless_sequence(&self.held[2..], byte) {
                    self.held.push(byte);
                    passed.append(&mut self.held);
                }
            }
            _ => {
                self.state = State::Ground;
                self.text(byte, passed);
            }
        }
    }
}

/// Bell, tabulators, ends of lines and the shifts between two sets of characters; not ENQ, which terminals answer.
fn is_harmless_control(byte: u8) -> bool {
    matches!(byte, 0x07..=0x0f)
}

/// Whether a control sequence with these parameters and intermediate bytes moves the cursor, edits the screen or colours text.
fn is_harmless_sequence(parameters: &[u8], end: u8) -> bool {
    let numbers: Vec<&[u8]> = parameters.split(|byte| matches!(byte, b';' | b':')).collect();
    let plain = numbers.iter().all(|number| is_number(number));
    match (parameters, end) {
        (
            _,
            b'@'..=b'M'
            | b'P'
            | b'S'
            | b'X'
            | b'Z'
            | b'`'
            | b'a'
            | b'b'
            | b'd'..=b'g'
            | b'm'
            | b'r'
            | b's'
            | b'u',
        ) => plain,
        // With more numbers it is about the mouse.
        (_, b'T') => plain && numbers.len() == 1,
        ([b'?', modes @ ..], b'h' | b'l') => {
            modes.split(|&byte| byte == b';').all(|mode| PRIVATE_MODES.contains(&mode))
        }
        // Insert mode.
        (b"4", b'h' | b'l') => true,
        // The cursor's shape; a soft reset.
        ([shape @ .., b' '], b'q') => is_number(shape),
        (b"!", b'p') => true,
        _ => false,
    }
}

fn is_number(text: &[u8]) -> bool {
    text.len() <= DIGITS_MAX && text.iter().all(u8::is_ascii_digit)
}

/// Modes of the screen: cursor keys, colours reversed, origin, wrapping, the cursor's blinking and showing, the other screen,
/// brackets around what is pasted.
const PRIVATE_MODES: [&[u8]; 11] =
    [b"1", b"5", b"6", b"7", b"12", b"25", b"47", b"1047", b"1048", b"1049", b"2004"];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passed(text: &str) -> String {
        String::from_utf8(Filter::default().pass(text.as_bytes())).unwrap()
    }

    #[test]
    fn text_colours_and_the_cursor_pass() {
        for text in [
            "plain\r\n\ttext\x07\x08",
            "Grüße, 世界, \u{1f600}",
            "\x1b[1;31mred\x1b[0m \x1b[38;5;200mx\x1b[38:2::1:2:3m\x1b[m",
            "\x1b[2J\x1b[H\x1b[10;20H\x1b[A\x1b[3B\x1b[K\x1b[2;24r\x1b[s\x1b[u\x1b[3@\x1b[5X\x1b[4h\x1b[T",
            "\x1b[?25l\x1b[?1049h\x1b[?1;2004h\x1b[6 q\x1b[!p",
            "\x1b7\x1b8\x1bM\x1b(0\x0elqk\x0f\x1b(B\x1b=\x1b>\x1bc",
        ] {
            assert_eq!(passed(text), text);
        }
    }

    #[test]
    fn what_programs_the_terminal_or_makes_it_answer_does_not() {
        for (name, text) in [
            ("title", "\x1b]0;evil\x07"),
            ("title, ended by ST", "\x1b]2;evil\x1b\\"),
            ("clipboard", "\x1b]52;c;ZXZpbA==\x1b\\"),
            ("user-defined keys", "\x1bP0;1|17/6c730d\x1b\\"),
            ("terminfo request", "\x1bP+q544e\x1b\\"),
            ("tmux and screen", "\x1b_G\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\"),
            ("ESC in a string", "\x1b]0;a\x1bb\x1b\x1b\\"),
            ("operating system command of eight bits", "\u{9d}0;evil\u{9c}"),
            ("device control string of eight bits", "\u{90}x\u{9c}"),
            ("answerback", "\x05"),
            ("device attributes", "\x1b[c\x1b[>c\x1b[=0c\x1bZ\u{9b}c"),
            ("status and position", "\x1b[5n\x1b[6n\x1b[?6n"),
            ("mode requests", "\x1b[?25$p\x1b[4$p\x1b[?u"),
            ("window and title reports", "\x1b[21t\x1b[18t\x1b[8;1;1t"),
            ("printing", "\x1b[5i\x1b[?5i"),
            ("version", "\x1b[>q"),
            ("checksum of the screen", "\x1b[1;1;1;1;1;1*y"),
            ("keyboard", "\x1b[>4;2m\x1b[>1u\x1b[2h\x1b[?9001h"),
            ("mouse", "\x1b[?1000h\x1b[?25;1003h\x1b[1;2;3;4;5T"),
            ("leaving UTF-8", "\x1b%@"),
            ("numbers beyond any screen", "\x1b[999999b"),
            ("cancelled", "\x1b[31\x18\x1b]0;x\x1a"),
        ] {
            assert_eq!(passed(&format!("before{text}after")), "beforeafter", "{name}");
        }
        let long = format!("\x1b[{}m", "1;".repeat(100));
        assert_eq!(passed(&format!("a{long}b")), "ab");
    }

    #[test]
    fn what_is_no_character_does_not_pass() {
        let mut filter = Filter::default();
        assert_eq!(
            filter.pass(b"a\x9d0;b\x07\xff\x80c\xc3d\xe4\xb8e\xc0\xaf\xed\xa0\x80f\x7f"),
            b"a0;b\x07cdef"
        );
    }

    /// What is a harmless sequence to the filter is one as a whole: nothing that it holds back joins with what follows.
    #[test]
    fn what_remains_is_harmless_too() {
        assert_eq!(passed("\x1b\x1b]0;x\x07"), "");
        assert_eq!(passed("\x1b[\x1b[31m"), "\x1b[31m");
        assert_eq!(passed("\x1b[3\n1m"), "\n\x1b[31m");
    }

    proptest! {
        #[test]
        fn how_output_is_cut_does_not_matter_and_twice_is_once(
            bytes in prop::collection::vec(prop_oneof![
                any::<u8>(), Just(0x1b), prop::sample::select(b"[]P?;0123456789mhcn\\ \x07\xc2\x9b\x9d\xe4".to_vec())
            ], 0..200),
            cut in 0usize..200,
        ) {
            let whole = Filter::default().pass(&bytes);
            let mut parts = Filter::default();
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            prop_assert_eq!([parts.pass(first), parts.pass(second)].concat(), whole.clone());
            prop_assert!(std::str::from_utf8(&whole).is_ok());
            prop_assert_eq!(Filter::default().pass(&whole), whole);
        }
    }
}
