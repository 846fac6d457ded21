//! `images/manifest.txt`: the SHA-256 of every source and of every image, so that
//! images can be committed and still be known to come from the sources.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::sources;

/// Paths relative to the package, with `/`, and the SHA-256 of each file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(pub BTreeMap<String, String>);

impl Manifest {
    /// Where the manifest lies, relative to the package.
    pub const PATH: &'static str = "images/manifest.txt";

    /// The manifest that the files of `package` would have now.
    pub fn of_files(package: &Path) -> Result<Manifest> {
        let mut paths = sources::source_files(package)?;
        paths.extend(sources::images(package)?.iter().map(sources::Image::path));
        Manifest::of(package, &paths)
    }

    /// The manifest of some files below `folder`.
    pub fn of(folder: &Path, paths: &[PathBuf]) -> Result<Manifest> {
        let mut manifest = Manifest::default();
        for path in paths {
            manifest.add(folder, path)?;
        }
        Ok(manifest)
    }

    /// The manifest as it is committed.
    pub fn read(package: &Path) -> Result<Manifest> {
        let text = fs::read_to_string(package.join(Self::PATH)).context(Self::PATH)?;
        let mut manifest = Manifest::default();
        for line in text.lines() {
            let (hash, path) =
                line.split_once("  ").with_context(|| format!("{}: no hash in {line:?}", Self::PATH))?;
            manifest.0.insert(path.to_owned(), hash.to_owned());
        }
        Ok(manifest)
    }

    /// The text of the file, as `sha256sum --check` reads it.
    pub fn text(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, (path, hash)| {
            let _ = writeln!(text, "{hash}  {path}");
            text
        })
    }

    /// The paths that one of the two lacks or that differ, one line each.
    pub fn differences(&self, other: &Manifest) -> Vec<String> {
        let mut paths: Vec<&String> = self.0.keys().chain(other.0.keys()).collect();
        paths.sort();
        paths.dedup();
        paths
            .into_iter()
            .filter_map(|path| match (self.0.get(path), other.0.get(path)) {
                (Some(a), Some(b)) if a == b => None,
                (Some(_), Some(_)) => Some(format!("{path}: another hash")),
                (Some(_), None) => Some(format!("{path}: not in the manifest")),
                (None, _) => Some(format!("{path}: no such file")),
            })
            .collect()
    }

    fn add(&mut self, package: &Path, path: &Path) -> Result<()> {
        let bytes = fs::read(package.join(path)).with_context(|| format!("{}", path.display()))?;
        let hash = Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        let path: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        self.0.insert(path.join("/"), hash);
        Ok(())
    }
}
