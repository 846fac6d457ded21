//! The program that the user wants to run, as a file of the initial archive describes it. The file is made of words with a
//! zero byte behind each, whose first letter says what the rest means, which can hold any other byte:
//!
//! ```text
//! pPATH                the program, by its path
//! aWORD                an argument; the first one is the name by which the program was called
//! eNAME=VALUE          a variable of its environment
//! dPATH                the working folder
//! wPATH                the host's folder that is seen there can be changed
//! iDIGITS              which of standard input, output and error (0, 1, 2) are the terminal
//! sROWS COLUMNS        the terminal's size
//! v                    the kernel makes its remarks, which it else keeps from a program's output
//! ```

use alloc::vec::Vec;
use executable::Words;

/// The file's name.
pub const TASK: &[u8] = b"sv39-task";

/// A program, and what it is started with.
pub struct Program {
    /// Where it is.
    pub path: Vec<u8>,
    /// Where it begins to work.
    pub folder: Vec<u8>,
    /// Its arguments and environment.
    pub words: Words,
    /// The host's folders that can be changed.
    pub writable: Vec<Vec<u8>>,
    /// Which of standard input, output and error are the terminal.
    pub terminals: [bool; 3],
    /// Rows and columns of the terminal.
    pub size: [u16; 2],
    /// Whether the kernel keeps its remarks to itself.
    pub quiet: bool,
}

impl Program {
    /// What the file says.
    pub fn read(file: &[u8]) -> Program {
        let mut program = Program {
            path: Vec::new(),
            folder: Vec::from(b"/"),
            words: Words::default(),
            writable: Vec::new(),
            terminals: [false; 3],
            size: [24, 80],
            quiet: true,
        };
        for word in file.split(|&byte| byte == 0) {
            let Some((letter, rest)) = word.split_first() else { continue };
            match letter {
                b'p' => program.path = rest.to_vec(),
                b'a' => program.words.arguments.push(rest.to_vec()),
                b'e' => program.words.environment.push(rest.to_vec()),
                b'd' => program.folder = rest.to_vec(),
                b'w' => program.writable.push(rest.to_vec()),
                b'i' => program.terminals = [b'0', b'1', b'2'].map(|digit| rest.contains(&digit)),
                b's' => {
                    let mut numbers = rest.split(|&byte| byte == b' ').map(number);
                    program.size = program.size.map(|usual| numbers.next().flatten().unwrap_or(usual));
                }
                b'v' => program.quiet = false,
                _ => {}
            }
        }
        program
    }
}

fn number(digits: &[u8]) -> Option<u16> {
    core::str::from_utf8(digits).ok()?.parse().ok()
}
