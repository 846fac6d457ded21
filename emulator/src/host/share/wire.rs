//! 9P messages as bytes: little-endian numbers, and strings with a length of two bytes.

use rustix::io::Errno;

/// A message that is read from the front. What is missing is a protocol error.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], Errno> {
        let (first, rest) = self.0.split_at_checked(count).ok_or(Errno::PROTO)?;
        self.0 = rest;
        Ok(first)
    }

    fn number<const N: usize>(&mut self) -> Result<[u8; N], Errno> {
        let bytes = self.bytes(N)?;
        Ok(std::array::from_fn(|at| bytes[at]))
    }

    /// One byte.
    pub fn u8(&mut self) -> Result<u8, Errno> {
        self.number().map(u8::from_le_bytes)
    }

    /// Two bytes.
    pub fn u16(&mut self) -> Result<u16, Errno> {
        self.number().map(u16::from_le_bytes)
    }

    /// Four bytes.
    pub fn u32(&mut self) -> Result<u32, Errno> {
        self.number().map(u32::from_le_bytes)
    }

    /// Eight bytes.
    pub fn u64(&mut self) -> Result<u64, Errno> {
        self.number().map(u64::from_le_bytes)
    }

    /// A string.
    pub fn string(&mut self) -> Result<&'a [u8], Errno> {
        let length = self.u16()?;
        self.bytes(length.into())
    }

    /// The name of an entry of a directory: not a path, and not the directory itself or the one above.
    pub fn name(&mut self) -> Result<&'a [u8], Errno> {
        let name = self.string()?;
        let impossible = name.is_empty() || name.contains(&b'/') || name.contains(&0);
        if impossible || name == b"." || name == b".." { Err(Errno::INVAL) } else { Ok(name) }
    }
}

/// A reply that grows.
#[derive(Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// One byte.
    pub fn u8(&mut self, value: u8) -> &mut Self {
        self.0.push(value);
        self
    }

    /// Two bytes.
    pub fn u16(&mut self, value: u16) -> &mut Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    /// Four bytes.
    pub fn u32(&mut self, value: u32) -> &mut Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    /// Eight bytes.
    pub fn u64(&mut self, value: u64) -> &mut Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    /// A string; the protocol has none that is longer than 65,535 bytes.
    pub fn string(&mut self, text: &[u8]) -> &mut Self {
        let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
        self.u16(length).0.extend(&text[..length.into()]);
        self
    }
}
