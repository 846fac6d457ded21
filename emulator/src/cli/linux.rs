//! Programs for Linux: the bundled kernel runs them, with an initial archive that holds the program and says what it is
//! started with.

use super::console;
use super::virtio::Shared;
use anyhow::{Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::{IsTerminal, Read};
use std::path::{Component, Path, PathBuf};
use sv39::boot::{Archive, open_regular};

/// The file of the archive that describes the program; the kernel's `task.rs` tells what stands in it.
const TASK: &[u8] = b"sv39-task";
/// Where the program is, unless it is in a shared directory.
const FOLDER: &[u8] = b"/bin/";
const ROOT: &[u8] = b"/";
/// The most symbolic links on the way to a file.
const LINKS_MAX: usize = 40;

/// Where a program comes from.
pub enum Program {
    /// A file of the host, with this content.
    OfHost(Vec<u8>),
    /// A file of a shared directory, by the path that the guest has for it.
    OfGuest,
}

/// Whether the file is a script, for which a program in a shared directory may be there.
pub fn is_script(path: &Path) -> bool {
    let mut start = [0; 2];
    let opened = open_regular(path).ok();
    opened.is_some_and(|mut file| file.read_exact(&mut start).is_ok()) && start == *b"#!"
}

/// Whether the guest finds a file at this path in a shared directory. Links are followed as the guest does it.
pub fn is_inside(shared: &[Shared], path: &Path) -> bool {
    let mut left: Vec<OsString> = names(path);
    let mut way = PathBuf::from("/");
    let mut links = 0;
    while let Some(name) = left.pop() {
        if name == ".." {
            way.pop();
            continue;
        }
        let next = way.join(&name);
        let Some(host) = on_host(shared, &next) else {
            // A folder on the way to one that is shared.
            way = next;
            continue;
        };
        match std::fs::read_link(&host) {
            Ok(target) => {
                links += 1;
                if links > LINKS_MAX {
                    return false;
                }
                if target.has_root() {
                    way = PathBuf::from("/");
                }
                left.extend(names(&target));
            }
            Err(_) => way = next,
        }
    }
    path.has_root() && on_host(shared, &way).is_some_and(|host| host.is_file())
}

/// Where the guest's path would be in a shared directory.
pub fn place_of(shared: &[Shared], path: &Path) -> Option<PathBuf> {
    path.has_root().then(|| on_host(shared, path))?
}

/// The names of a path, the last one first.
fn names(path: &Path) -> Vec<OsString> {
    let named = |part: Component<'_>| match part {
        Component::Normal(name) => Some(name.to_owned()),
        Component::ParentDir => Some("..".into()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir => None,
    };
    path.components().rev().filter_map(named).collect()
}

/// Where the guest's path is on the host: in the directory whose place is nearest.
fn on_host(shared: &[Shared], path: &Path) -> Option<PathBuf> {
    let inside = shared.iter().filter_map(|shared| Some((shared, path.strip_prefix(&shared.guest).ok()?)));
    let (shared, rest) = inside.max_by_key(|(shared, _)| shared.guest.len())?;
    Some(shared.host.join(rest))
}

/// What a program is started with.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Linux programs")]
pub struct LinuxOptions {
    /// A variable of the program's environment, which else has PATH, HOME, LANG and TERM
    #[arg(long, value_name = "NAME=VALUE", value_parser = clap::builder::OsStringValueParser::new())]
    env: Vec<OsString>,
    /// The program's working directory, of the guest
    #[arg(long, value_name = "PATH", default_value = "/")]
    cwd: OsString,
}

impl LinuxOptions {
    /// The archive for a program that the user calls `path`.
    pub fn archive(
        &self,
        path: &Path,
        program: &Program,
        arguments: &[OsString],
        shared: &[Shared],
    ) -> Result<Vec<u8>> {
        if let Some(wrong) = shared.iter().find(|shared| !shared.guest.starts_with('/')) {
            bail!(
                "--dir: {} is to be seen at a path that begins with /, not at {}",
                wrong.host.display(),
                wrong.guest
            );
        }
        if !self.cwd.as_encoded_bytes().starts_with(b"/") {
            bail!(
                "--cwd: a path of the guest begins with /, and {} does not",
                Path::new(&self.cwd).display()
            );
        }
        let mut archive = Archive::default();
        let place = match program {
            Program::OfGuest => path.as_os_str().as_encoded_bytes().to_vec(),
            Program::OfHost(content) => {
                let name = path.file_name().unwrap_or(OsStr::new("program"));
                // A whole system has its own `/bin`, which may be a link.
                let folder = if shared.iter().any(|shared| shared.guest == "/") { ROOT } else { FOLDER };
                let place = [folder, name.as_encoded_bytes()].concat();
                archive.add_program(&place, content);
                place
            }
        };
        let mut task = self.task(&place, path.as_os_str(), arguments)?;
        for shared in shared.iter().filter(|shared| shared.writable) {
            task.push(b'w');
            task.extend(shared.guest.bytes());
            task.push(0);
        }
        archive.add_file(TASK, &task);
        Ok(archive.finish())
    }

    /// The words that the kernel reads, but for those about shared directories.
    fn task(&self, place: &[u8], name: &OsStr, arguments: &[OsString]) -> Result<Vec<u8>> {
        let mut task = Vec::new();
        let mut word = |letter: u8, rest: &[u8]| {
            task.push(letter);
            task.extend(rest);
            task.push(0);
        };
        word(b'p', place);
        word(b'd', self.cwd.as_encoded_bytes());
        word(b'a', name.as_encoded_bytes());
        arguments.iter().for_each(|argument| word(b'a', argument.as_encoded_bytes()));
        for variable in self.environment()? {
            word(b'e', &variable);
        }
        let terminals = [
            std::io::stdin().is_terminal(),
            std::io::stdout().is_terminal(),
            std::io::stderr().is_terminal(),
        ];
        let digits = (b'0'..).zip(terminals).filter(|&(_, terminal)| terminal);
        word(b'i', &digits.map(|(digit, _)| digit).collect::<Vec<u8>>());
        if let Some((rows, columns)) = console::size() {
            word(b's', format!("{rows} {columns}").as_bytes());
        }
        if log::log_enabled!(log::Level::Info) {
            word(b'v', b"");
        }
        Ok(task)
    }

    /// The environment: the user's variables instead of or behind the usual ones.
    fn environment(&self) -> Result<Vec<Vec<u8>>> {
        let terminal = std::env::var_os("TERM").unwrap_or_else(|| "dumb".into());
        let usual = [
            ("PATH", OsStr::new("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")),
            ("HOME", OsStr::new("/")),
            ("LANG", OsStr::new("C.UTF-8")),
            ("TERM", &terminal),
        ];
        let usual = usual.map(|(name, value)| [name.as_bytes(), b"=", value.as_encoded_bytes()].concat());
        let mut environment = usual.to_vec();
        for variable in &self.env {
            let bytes = variable.as_encoded_bytes();
            let Some(end) = bytes.iter().position(|&byte| byte == b'=').filter(|&end| end > 0) else {
                bail!("--env: expected NAME=VALUE, and not {}", variable.display());
            };
            environment.retain(|other| !other.starts_with(&bytes[..=end]));
            environment.push(bytes.to_vec());
        }
        Ok(environment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_replace_the_usual_ones_and_may_be_empty() {
        let options =
            LinuxOptions { env: vec!["HOME=/x=y".into(), "A=".into(), "A=1".into()], cwd: "/".into() };
        let environment = options.environment().unwrap();
        assert_eq!(environment[3..], [b"HOME=/x=y".to_vec(), b"A=1".to_vec()]);
        assert!(!environment.contains(&b"HOME=/".to_vec()));
        for wrong in ["", "=x", "HOME"] {
            let options = LinuxOptions { env: vec![wrong.into()], cwd: "/".into() };
            assert!(options.environment().is_err(), "{wrong}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn programs_are_found_as_the_guest_finds_them() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        std::fs::create_dir_all(root.join("usr/bin")).unwrap();
        std::fs::write(root.join("usr/bin/x"), "").unwrap();
        std::fs::write(folder.path().join("outside"), "").unwrap();
        symlink("usr/bin", root.join("bin")).unwrap();
        symlink("/bin/x", root.join("usr/y")).unwrap();
        symlink("../outside", root.join("out")).unwrap();
        symlink("loop", root.join("loop")).unwrap();
        let shared = |guest: &str| [Shared { host: root.clone(), guest: guest.to_owned(), writable: false }];
        let found = |guest: &str, path: &str| is_inside(&shared(guest), Path::new(path));
        for path in ["/bin/x", "/usr/y", "/bin/../bin/x", "/usr/bin/./x"] {
            assert!(found("/", path), "{path}");
        }
        for path in
            ["/out", "/loop", "/bin", "/bin/z", "bin/x", &folder.path().join("outside").display().to_string()]
        {
            assert!(!found("/", path), "{path}");
        }
        assert!(found("/opt/sys", "/opt/sys/bin/x"));
        assert!(!found("/opt/sys", "/opt/sys/usr/y"), "the link leads elsewhere there");
    }

    #[test]
    fn words_are_as_they_are() {
        let options = LinuxOptions { env: Vec::new(), cwd: "/a b".into() };
        let arguments = ["", "%20 \"\n", "é"].map(OsString::from);
        let task = options.task(b"/bin/x", OsStr::new("./x"), &arguments).unwrap();
        assert!(task.starts_with("p/bin/x\0d/a b\0a./x\0a\0a%20 \"\n\0aé\0ePATH=".as_bytes()));
    }
}
