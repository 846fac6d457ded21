//! The assembly sources, and which images come from each.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// What surrounds a test: who starts it, where it runs, and who takes its traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// Machine mode without translation; the test owns the machine.
    Machine,
    /// The same, with subroutines that build page tables and try accesses.
    Translation,
    /// The same, started in supervisor mode under Sv39.
    Supervisor,
    /// Machine mode without translation, everything that user code needs turned on.
    Physical,
    /// User mode under Sv39, pages brought in on demand by a small supervisor.
    Paged,
}

impl Environment {
    /// The name that file and test names carry.
    pub fn name(self) -> &'static str {
        match self {
            Environment::Machine | Environment::Translation => "machine",
            Environment::Supervisor => "supervisor",
            Environment::Physical => "physical",
            Environment::Paged => "paged",
        }
    }

    /// The files of `environments/` that go before a test's own source, in order.
    pub fn preludes(self) -> &'static [&'static str] {
        match self {
            Environment::Machine => &["macros.S", "machine.S", "privileged.S"],
            Environment::Translation => &["macros.S", "machine.S", "privileged.S", "translation.S"],
            Environment::Supervisor => &["macros.S", "machine.S", "privileged.S", "supervisor.S"],
            Environment::Physical => &["macros.S", "machine.S", "physical.S"],
            Environment::Paged => &["macros.S", "paged.S"],
        }
    }

    /// The linker script of `environments/`.
    pub fn linker_script(self) -> &'static str {
        match self {
            Environment::Machine
            | Environment::Translation
            | Environment::Supervisor
            | Environment::Physical => "physical.ld",
            Environment::Paged => "paged.ld",
        }
    }
}

/// One image to build: a source in one environment.
#[derive(Clone, Debug)]
pub struct Image {
    /// The folder, which is the extension or the privilege level under test.
    pub group: String,
    /// The source's name without `.S`.
    pub test: String,
    /// What surrounds it.
    pub environment: Environment,
}

impl Image {
    /// The source, relative to the package.
    pub fn source(&self) -> PathBuf {
        Path::new(&self.group).join(format!("{}.S", self.test))
    }

    /// The image, relative to the package.
    pub fn path(&self) -> PathBuf {
        Path::new("images").join(&self.group).join(format!("{}.{}.elf", self.test, self.environment.name()))
    }

    /// Words of the source's line `# configuration: …`: how the machine is built.
    pub fn configuration(&self, package: &Path) -> Result<Vec<String>> {
        let source = fs::read_to_string(package.join(self.source()))
            .with_context(|| format!("{}", self.source().display()))?;
        let line = source.lines().find_map(|line| line.strip_prefix("# configuration: "));
        Ok(line.unwrap_or_default().split_whitespace().map(str::to_owned).collect())
    }

    /// Whether the test is about choices that the manual leaves to each machine, and so
    /// about sv39 alone.
    pub fn own_choice(&self) -> bool {
        self.group == "choices"
    }

    /// The test's name, as `zbb::andn::paged`.
    pub fn name(&self) -> String {
        format!("{}::{}::{}", self.group, self.test, self.environment.name())
    }
}

/// Folders of the package that hold no tests.
const OTHER_FOLDERS: [&str; 7] = ["benchmarks", "environments", "images", "src", "target", "tests", "tools"];

/// The environments in which the tests of a folder run.
fn environments(group: &str) -> &'static [Environment] {
    match group {
        "machine" => &[Environment::Machine],
        "supervisor" => &[Environment::Supervisor],
        "virtual-memory" | "choices" => &[Environment::Translation],
        _ => &[Environment::Physical, Environment::Paged],
    }
}

/// This package's folder, as it was when the crate was compiled.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every image that the sources under `package` give, sorted.
pub fn images(package: &Path) -> Result<Vec<Image>> {
    let mut images = Vec::new();
    for group in entries(package)? {
        let name = file_name(&group);
        if !group.is_dir() || OTHER_FOLDERS.contains(&name.as_str()) {
            continue;
        }
        for source in entries(&group)? {
            let file = file_name(&source);
            let test =
                file.strip_suffix(".S").with_context(|| format!("{}: not a .S file", source.display()))?;
            for &environment in environments(&name) {
                images.push(Image { group: name.clone(), test: test.to_owned(), environment });
            }
        }
    }
    ensure!(!images.is_empty(), "{}: no tests", package.display());
    Ok(images)
}

/// Every file that an image depends on, relative to `package`, sorted.
pub fn source_files(package: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = images(package)?.iter().map(Image::source).collect();
    for file in entries(&package.join("environments"))? {
        files.push(Path::new("environments").join(file_name(&file)));
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// The entries of a folder, sorted by name.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .with_context(|| format!("{}", folder.display()))
        .map(|paths: Vec<PathBuf>| paths)?;
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
