//! Finds test programs: our own images, and every ELF file under a folder.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::sources;

/// A program to run and the name to report it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The test's name.
    pub name: String,
    /// The ELF file.
    pub path: PathBuf,
    /// How the machine is built, as [`crate::run::run_elf`] takes it.
    pub configuration: Vec<String>,
    /// Whether it makes sense on sv39 only.
    pub own_choice: bool,
}

/// Our own tests, by name as `zbb::andn::paged`.
pub fn own() -> Result<Vec<Program>> {
    let package = sources::package();
    let images = sources::images(package)?;
    images
        .iter()
        .map(|image| {
            Ok(Program {
                name: image.name(),
                path: package.join(image.path()),
                configuration: image.configuration(package)?,
                own_choice: image.own_choice(),
            })
        })
        .collect()
}

/// Every ELF file under `folder`, at any depth, sorted; the name is the path below
/// `folder`, which for the official suite's flat folder is the file's name.
pub fn elf_files(folder: &Path) -> Result<Vec<Program>> {
    let mut programs = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for path in sources::entries(&current)? {
            if path.is_dir() {
                // A symbolic link may lead back to where we came from.
                if !path.is_symlink() {
                    folders.push(path);
                }
            } else if path.is_file() && is_elf(&path) {
                let name = path.strip_prefix(folder).unwrap_or(&path);
                let name = name.display().to_string();
                programs.push(Program { name, path, configuration: Vec::new(), own_choice: false });
            }
        }
    }
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(programs)
}

fn is_elf(path: &Path) -> bool {
    let mut magic = [0; 4];
    File::open(path).is_ok_and(|mut file| file.read_exact(&mut magic).is_ok()) && magic == *b"\x7fELF"
}
