//! Builds images with nothing but the Rust toolchain: `rustc` assembles (a
//! `#![no_core]` crate that is one `global_asm!`), the toolchain's `rust-lld` links.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::sources::Image;

/// The tools, found once.
#[derive(Clone, Debug)]
pub struct Toolchain {
    rustc: OsString,
    linker: PathBuf,
}

impl Toolchain {
    /// The toolchain of `RUSTC`, or of `rustc` on the path.
    pub fn find() -> Result<Toolchain> {
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let sysroot = output(Command::new(&rustc).args(["--print", "sysroot"]))?;
        let version = output(Command::new(&rustc).arg("-vV"))?;
        let host = version
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .context("rustc -vV names no host")?;
        let linker = Path::new(sysroot.trim())
            .join("lib/rustlib")
            .join(host)
            .join("bin")
            .join(format!("rust-lld{}", env::consts::EXE_SUFFIX));
        ensure!(linker.exists(), "{}: not there", linker.display());
        Ok(Toolchain { rustc, linker })
    }

    /// Builds `image` from the sources of `package` in `scratch`, an own folder, and
    /// gives its bytes.
    pub fn build(&self, package: &Path, image: &Image, scratch: &Path) -> Result<Vec<u8>> {
        let script = package.join("environments").join(image.environment.linker_script());
        self.assemble(&assembly(package, image)?, package, &script, scratch).with_context(|| image.name())
    }

    /// Assembles `text`, links it by `script`, in `scratch`, an own folder, and gives the image's bytes. No path
    /// of either folder reaches the image.
    pub fn assemble(&self, text: &str, package: &Path, script: &Path, scratch: &Path) -> Result<Vec<u8>> {
        fs::create_dir_all(scratch)?;
        let copies = [(package.join("environments/crate.rs"), "crate.rs"), (script.to_owned(), "image.ld")];
        for (from, to) in &copies {
            fs::copy(from, scratch.join(to)).with_context(|| format!("{}", from.display()))?;
        }
        fs::write(scratch.join("image.S"), text)?;
        run(Command::new(&self.rustc)
            .current_dir(scratch)
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["--crate-name", "image", "--crate-type", "lib"])
            .args(["--emit", "obj", "-C", "codegen-units=1"])
            .args(["--target", "riscv64gc-unknown-none-elf"])
            .args(["-o", "image.o", "crate.rs"]))?;
        // Small pages keep file offsets free of padding; addresses come from the script.
        run(Command::new(&self.linker)
            .current_dir(scratch)
            .args(["-flavor", "gnu", "-T", "image.ld", "--no-relax"])
            .args(["-z", "max-page-size=8", "-z", "common-page-size=8"])
            .args(["--build-id=none", "--discard-all"])
            .args(["-o", "image.elf", "image.o"]))?;
        Ok(fs::read(scratch.join("image.elf"))?)
    }
}

/// The whole assembly of an image: its environment, the test, the environment's end.
fn assembly(package: &Path, image: &Image) -> Result<String> {
    let mut text = String::new();
    let preludes = image.environment.preludes().iter();
    let files = preludes.map(|file| Path::new("environments").join(file)).chain([image.source()]);
    for file in files {
        let source =
            fs::read_to_string(package.join(&file)).with_context(|| format!("{}", file.display()))?;
        text.push_str(&source);
        text.push('\n');
    }
    text.push_str("    environment_end\n");
    Ok(text)
}

fn run(command: &mut Command) -> Result<()> {
    output(command).map(|_| ())
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{}", command.get_program().display()))?;
    if !output.status.success() {
        bail!(
            "{}: {}\n{}",
            command.get_program().display(),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
