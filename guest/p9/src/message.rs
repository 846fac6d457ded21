//! Messages: little-endian numbers and texts behind a head of length, type and tag.

use abi::errno::Errno;
use alloc::vec;
use alloc::vec::Vec;

/// Types of messages; an answer's is one more than its request's.
pub mod kind {
    pub const ERROR: u8 = 7;
    pub const FILE_SYSTEM: u8 = 8;
    pub const OPEN: u8 = 12;
    pub const CREATE: u8 = 14;
    pub const READ_LINK: u8 = 22;
    pub const GET_ATTRIBUTES: u8 = 24;
    pub const SET_ATTRIBUTES: u8 = 26;
    pub const READ_FOLDER: u8 = 40;
    pub const SYNC: u8 = 50;
    pub const MAKE_FOLDER: u8 = 72;
    pub const RENAME: u8 = 74;
    pub const REMOVE: u8 = 76;
    pub const VERSION: u8 = 100;
    pub const ATTACH: u8 = 104;
    pub const WALK: u8 = 110;
    pub const READ: u8 = 116;
    pub const WRITE: u8 = 118;
    pub const FORGET: u8 = 120;
}

/// Bytes of a message before its content. Before the bytes of a write: file, offset, count, too.
pub const HEAD: usize = 7;
pub const WRITE_HEAD: usize = HEAD + 16;

/// A message that grows.
pub struct Message(Vec<u8>);

impl Message {
    /// Nothing but its head.
    pub fn new(kind: u8) -> Message {
        let mut message = Message(vec![0; HEAD]);
        message.0[4] = kind;
        message
    }

    /// What it asks for.
    pub fn kind(&self) -> u8 {
        self.0[4]
    }

    /// With a number behind it.
    pub fn u32(self, value: u32) -> Message {
        self.bytes(&value.to_le_bytes())
    }

    /// With a number behind it.
    pub fn u64(self, value: u64) -> Message {
        self.bytes(&value.to_le_bytes())
    }

    /// With a text behind it, and before that its length.
    pub fn text(self, text: &[u8]) -> Message {
        self.bytes(&(text.len() as u16).to_le_bytes()).bytes(text)
    }

    /// With bytes behind it.
    pub fn bytes(mut self, bytes: &[u8]) -> Message {
        self.0.extend(bytes);
        self
    }

    /// As it is sent.
    pub fn finish(mut self) -> Vec<u8> {
        let length = self.0.len() as u32;
        self.0[..4].copy_from_slice(&length.to_le_bytes());
        self.0
    }
}

/// An answer's content, read from the front. What is missing is the host's failure.
pub struct Answer {
    bytes: Vec<u8>,
    /// How much of it was read.
    pub at: usize,
}

impl Answer {
    /// An answer to a request of this kind, or the error that came instead.
    pub fn new(bytes: Vec<u8>, asked: u8) -> Result<Answer, Errno> {
        let mut answer = Answer { bytes, at: 4 };
        match answer.number(3)? as u8 {
            kind::ERROR => Err(Errno(answer.number(4)? as u16)),
            got if got == asked + 1 => Ok(answer),
            _ => Err(Errno::EIO),
        }
    }

    /// The next bytes.
    pub fn bytes(&mut self, count: usize) -> Result<&[u8], Errno> {
        let start = self.at;
        self.at += count;
        self.bytes.get(start..self.at).ok_or(Errno::EIO)
    }

    /// The next number, of so many bytes.
    pub fn number(&mut self, size: usize) -> Result<u64, Errno> {
        Ok(self.bytes(size)?.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)))
    }

    /// The next text.
    pub fn text(&mut self) -> Result<Vec<u8>, Errno> {
        let length = self.number(2)? as usize;
        Ok(self.bytes(length)?.to_vec())
    }
}
