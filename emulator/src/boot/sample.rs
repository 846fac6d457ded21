//! ELF files for the loader's tests, made field by field.

/// An ELF file to be.
#[derive(Clone)]
pub struct Sample {
    pub class: u8,
    pub data: u8,
    pub kind: u16,
    pub machine: u16,
    pub entry: u64,
    pub program_header_size: u16,
    /// What the header claims; `None` for the truth.
    pub program_header_count: Option<u16>,
    pub program_header_offset: u64,
    pub segments: Vec<SampleSegment>,
    /// Name, value, section index, binding.
    pub symbols: Vec<(&'static str, u64, u16, u8)>,
}

/// A program header and the bytes that it asks for, if it is true.
#[derive(Clone)]
pub struct SampleSegment {
    pub kind: u32,
    pub virtual_address: u64,
    pub physical_address: u64,
    pub memory_size: u64,
    /// What the header claims; `None` for the truth.
    pub file_size: Option<u64>,
    /// What the header claims; `None` for the truth.
    pub file_offset: Option<u64>,
    pub bytes: Vec<u8>,
}

impl SampleSegment {
    /// A true one, at its physical address.
    pub fn at(address: u64, memory_size: u64, bytes: &[u8]) -> Self {
        Self {
            kind: 1,
            virtual_address: address,
            physical_address: address,
            memory_size,
            file_size: None,
            file_offset: None,
            bytes: bytes.to_vec(),
        }
    }
}

impl Sample {
    /// A correct file that starts at `entry` and loads `segments`.
    pub fn new(entry: u64, segments: Vec<SampleSegment>) -> Self {
        Self {
            class: 2,
            data: 1,
            kind: 2,
            machine: 243,
            entry,
            program_header_size: 56,
            program_header_count: None,
            program_header_offset: 64,
            segments,
            symbols: Vec::new(),
        }
    }

    /// The file.
    pub fn build(&self) -> Vec<u8> {
        let mut contents: Vec<u8> = Vec::new();
        let mut headers: Vec<u8> = Vec::new();
        let contents_at = 64 + 56 * self.segments.len() as u64;
        for segment in &self.segments {
            let offset = segment.file_offset.unwrap_or(contents_at + contents.len() as u64);
            let size = segment.file_size.unwrap_or(segment.bytes.len() as u64);
            headers.extend(segment.kind.to_le_bytes());
            headers.extend(5u32.to_le_bytes());
            for field in
                [offset, segment.virtual_address, segment.physical_address, size, segment.memory_size, 1]
            {
                headers.extend(field.to_le_bytes());
            }
            contents.extend(&segment.bytes);
        }
        let (sections_at, tail) = self.symbol_sections(contents_at + contents.len() as u64);
        let mut file = vec![0x7f, b'E', b'L', b'F', self.class, self.data, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        file.extend(self.kind.to_le_bytes());
        file.extend(self.machine.to_le_bytes());
        file.extend(1u32.to_le_bytes());
        for field in [self.entry, self.program_header_offset, sections_at] {
            file.extend(field.to_le_bytes());
        }
        file.extend(5u32.to_le_bytes());
        let count = self.program_header_count.unwrap_or(self.segments.len() as u16);
        let section_count = if self.symbols.is_empty() { 0 } else { 3 };
        for field in [64, self.program_header_size, count, 64, section_count, 0] {
            file.extend(field.to_le_bytes());
        }
        file.extend(headers);
        file.extend(contents);
        file.extend(tail);
        file
    }

    /// Bytes at the end that only symbols need.
    pub fn symbol_sections_size(&self) -> usize {
        self.symbol_sections(0).1.len()
    }

    /// Symbol table, strings and section headers that begin at `at`; and where the section headers are.
    fn symbol_sections(&self, at: u64) -> (u64, Vec<u8>) {
        if self.symbols.is_empty() {
            return (0, Vec::new());
        }
        let mut symbols = vec![0; 24];
        let mut strings = vec![0];
        for &(name, value, section, binding) in &self.symbols {
            symbols.extend((strings.len() as u32).to_le_bytes());
            symbols.extend([binding << 4, 0]);
            symbols.extend(section.to_le_bytes());
            symbols.extend(value.to_le_bytes());
            symbols.extend(0u64.to_le_bytes());
            strings.extend(name.as_bytes());
            strings.push(0);
        }
        let mut tail = symbols.clone();
        tail.extend(&strings);
        let sections_at = at + tail.len() as u64;
        let section = |kind: u32, offset: u64, size: usize, link: u32| {
            let mut bytes = vec![0; 4];
            bytes.extend(kind.to_le_bytes());
            for field in [0, 0, offset, size as u64] {
                bytes.extend(field.to_le_bytes());
            }
            bytes.extend(link.to_le_bytes());
            bytes.extend([0; 20]);
            bytes
        };
        tail.extend([0; 64]);
        tail.extend(section(2, at, symbols.len(), 2));
        tail.extend(section(3, at + symbols.len() as u64, strings.len(), 0));
        (sections_at, tail)
    }
}
