//! Finding the ELF files among what the user names.

use crate::cli::failure::{about, host_reason};
use anyhow::Result;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How deep folders may lie in each other; a loop of links ends here.
const DEPTH: usize = 32;

/// All ELF files at and below the paths, in the order of their names. A file that is named itself counts whatever it is.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|error| about(path, host_reason(&error)))?;
        if metadata.is_dir() {
            search(path, DEPTH, &mut found)?;
        } else {
            found.push(path.clone());
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn search(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(|error| about(folder, host_reason(&error)))?;
    for entry in entries {
        let path = entry.map_err(|error| about(folder, host_reason(&error)))?.path();
        // What has gone away meanwhile, or is a dangling link, is no test.
        let Ok(metadata) = fs::metadata(&path) else { continue };
        if metadata.is_dir() && depth > 0 {
            search(&path, depth - 1, found)?;
        } else if metadata.is_file() && is_elf(&path) {
            found.push(path);
        }
    }
    Ok(())
}

fn is_elf(path: &Path) -> bool {
    let mut magic = [0; 4];
    File::open(path).and_then(|mut file| file.read_exact(&mut magic)).is_ok() && magic == *b"\x7fELF"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_searched_and_other_files_skipped() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("deep")).unwrap();
        fs::write(at("b"), b"\x7fELF and so on").unwrap();
        fs::write(at("deep/a"), b"\x7fELF").unwrap();
        fs::write(at("b.dump"), b"text").unwrap();
        fs::write(at("short"), b"\x7fE").unwrap();
        assert_eq!(find(&[folder.path().to_owned()]).unwrap(), [at("b"), at("deep/a")]);
        assert_eq!(find(&[at("short"), at("short")]).unwrap(), [at("short")]);
        let error = find(&[at("absent")]).unwrap_err().to_string();
        assert!(error.starts_with(&at("absent").display().to_string()), "{error}");
    }
}
