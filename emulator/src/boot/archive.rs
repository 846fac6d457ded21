//! An initial archive, as kernels unpack it into their first file system: cpio's "newc" format (cpio(5)).

/// The kinds of files, as they stand in the mode.
const FOLDER: u32 = 0o040_000;
const FILE: u32 = 0o100_000;
/// Everything is padded to a multiple of this.
const ALIGNMENT: usize = 4;

/// An archive that grows.
#[derive(Default)]
pub struct Archive {
    bytes: Vec<u8>,
    files: usize,
}

impl Archive {
    /// Adds a file that may be run, and the folders on the way to it.
    pub fn add_program(&mut self, path: &[u8], content: &[u8]) {
        for (at, _) in path.iter().enumerate().filter(|&(at, &byte)| byte == b'/' && at > 0) {
            self.add(&path[..at], FOLDER | 0o755, &[]);
        }
        self.add(path, FILE | 0o755, content);
    }

    /// Adds a file that may be read, beside nothing else.
    pub fn add_file(&mut self, name: &[u8], content: &[u8]) {
        self.add(name, FILE | 0o644, content);
    }

    /// The archive.
    pub fn finish(mut self) -> Vec<u8> {
        self.add(b"TRAILER!!!", 0, &[]);
        self.bytes
    }

    fn add(&mut self, path: &[u8], mode: u32, content: &[u8]) {
        self.files += 1;
        let name = path.strip_prefix(b"/").unwrap_or(path);
        // Number, mode, owner, group, links, time, length, four numbers of devices, length of the name, checksum.
        let fields = [self.files, mode as usize, 0, 0, 1, 0, content.len(), 0, 0, 0, 0, name.len() + 1, 0];
        self.bytes.extend(b"070701");
        for field in fields {
            self.bytes.extend(format!("{field:08x}").bytes());
        }
        self.bytes.extend(name);
        self.bytes.push(0);
        self.pad();
        self.bytes.extend(content);
        self.pad();
    }

    fn pad(&mut self) {
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGNMENT), 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_their_folders_stand_one_behind_the_other() {
        let mut archive = Archive::default();
        archive.add_program(b"/bin/x", b"12345");
        let text = String::from_utf8(archive.finish()).unwrap();
        let header = |number: u32, mode: u32, length: u32, name: u32| {
            let (zero, one) = (0, 1);
            format!(
                "070701{number:08x}{mode:08x}{zero:016x}{one:08x}{zero:08x}{length:08x}{zero:032x}{name:08x}{zero:08x}"
            )
        };
        let expected = [
            header(1, 0o040_755, 0, 4) + "bin\0\0\0",
            header(2, 0o100_755, 5, 6) + "bin/x\0" + "12345\0\0\0",
            header(3, 0, 0, 11) + "TRAILER!!!\0\0\0\0",
        ];
        assert_eq!(text, expected.concat());
        assert_eq!(text.len() % ALIGNMENT, 0);
    }
}
