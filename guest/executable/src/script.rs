//! Scripts: files whose first line names the program that is to read them (Linux `fs/binfmt_script.c`).

use crate::ElfError;
use alloc::vec::Vec;

/// The program that a script names in its first line, and perhaps one argument for it.
pub type Interpreter = (Vec<u8>, Option<Vec<u8>>);

/// How much of a file's beginning is looked at.
pub const LONGEST_LINE: usize = 256;

/// What runs a script that begins so; `None` if it is none.
pub fn interpreter(head: &[u8]) -> Result<Option<Interpreter>, ElfError> {
    let Some(line) = head.strip_prefix(b"#!") else { return Ok(None) };
    let line = line.split(|&byte| byte == b'\n').next().unwrap_or(line).trim_ascii();
    let name = line.split(u8::is_ascii_whitespace).next().filter(|name| !name.is_empty());
    let name = name.ok_or(ElfError::NotElf)?;
    let argument = line[name.len()..].trim_ascii();
    Ok(Some((name.to_vec(), (!argument.is_empty()).then(|| argument.to_vec()))))
}
