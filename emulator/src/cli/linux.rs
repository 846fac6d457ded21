//! Programs for Linux: the bundled kernel runs them, with an initial archive that holds the program and says what it is
//! started with.

use super::console;
use super::failure::about;
use anyhow::{Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::IsTerminal;
use std::path::Path;
use sv39::boot::{Archive, read_regular};

/// The file of the archive that describes the program; the kernel's `task.rs` tells what stands in it.
const TASK: &[u8] = b"sv39-task";
/// Where the program is, unless it is in a shared directory.
const FOLDER: &[u8] = b"/bin/";

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
    /// The archive for the program in the host's file `path`, of at most `limit` bytes.
    pub fn archive(&self, path: &Path, arguments: &[OsString], limit: u64) -> Result<Vec<u8>> {
        let content = read_regular(path, limit).map_err(|error| about(path, error))?;
        let name = path.file_name().unwrap_or(OsStr::new("program"));
        let place = [FOLDER, name.as_encoded_bytes()].concat();
        let mut archive = Archive::default();
        archive.add_file(TASK, &self.task(&place, path.as_os_str(), arguments)?);
        archive.add_program(&place, &content);
        Ok(archive.finish())
    }

    /// The words that the kernel reads.
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

    #[test]
    fn words_are_as_they_are() {
        let options = LinuxOptions { env: Vec::new(), cwd: "/a b".into() };
        let arguments = ["", "%20 \"\n", "é"].map(OsString::from);
        let task = options.task(b"/bin/x", OsStr::new("./x"), &arguments).unwrap();
        assert!(task.starts_with("p/bin/x\0d/a b\0a./x\0a\0a%20 \"\n\0aé\0ePATH=".as_bytes()));
    }
}
