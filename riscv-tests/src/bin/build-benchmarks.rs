//! Builds the images of `benchmarks/` with the Rust toolchain alone, and their manifest. `--check` writes nothing and exits
//! with status 1 unless a fresh build equals what is committed.

use std::fs;
use std::process::ExitCode;

use anyhow::{Result, bail};
use riscv_tests::benchmarks;
use riscv_tests::build::Toolchain;
use riscv_tests::manifest::Manifest;

fn main() -> Result<ExitCode> {
    let check = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--check") => true,
        Some(other) => bail!("{other}: no such option"),
    };
    let folder = benchmarks::folder();
    let toolchain = Toolchain::find()?;
    let scratch = std::env::temp_dir().join(format!("build-benchmarks-{}", std::process::id()));
    let mut equal = true;
    for row in benchmarks::programs(&folder)? {
        let built = benchmarks::build(&toolchain, &folder, &row, &scratch)?;
        let path = folder.join(benchmarks::image(&row.program));
        if !check {
            fs::create_dir_all(folder.join("images"))?;
            fs::write(path, built)?;
        } else if fs::read(&path).ok().as_ref() != Some(&built) {
            println!("{}: not what the sources give", path.display());
            equal = false;
        }
    }
    fs::remove_dir_all(&scratch)?;
    if !check {
        let manifest = Manifest::of(&folder, &benchmarks::files(&folder)?)?;
        fs::write(folder.join(Manifest::PATH), manifest.text())?;
    }
    Ok(ExitCode::from(u8::from(!equal)))
}
