//! Assembles and links every test in each of its environments with the Rust
//! toolchain alone, and writes `images/` and `images/manifest.txt`.
//!
//! `build-images [--check | --output FOLDER] [FILTER]`: `--check` writes nothing and
//! exits with status 1 unless a fresh build equals what is committed; `--output`
//! writes the images elsewhere, `FILTER` only those whose name contains it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail};
use riscv_tests::build::Toolchain;
use riscv_tests::manifest::Manifest;
use riscv_tests::sources::{self, Image};

struct Options {
    check: bool,
    output: Option<PathBuf>,
    filter: String,
}

fn main() -> Result<ExitCode> {
    let options = options()?;
    let package = sources::package();
    let images: Vec<Image> = sources::images(package)?
        .into_iter()
        .filter(|image| image.name().contains(&options.filter))
        .collect();
    let built = build_all(package, &images)?;

    if options.check {
        let mut equal = true;
        for (image, bytes) in images.iter().zip(&built) {
            if fs::read(package.join(image.path())).ok().as_ref() != Some(bytes) {
                println!("{}: not what the sources give", image.path().display());
                equal = false;
            }
        }
        println!("{} images compared", images.len());
        return Ok(ExitCode::from(u8::from(!equal)));
    }

    let output = options.output.as_deref().unwrap_or(package);
    if options.output.is_none() && options.filter.is_empty() {
        remove_images(package)?;
    }
    let mut size = 0;
    for (image, bytes) in images.iter().zip(&built) {
        let path = output.join(image.path());
        fs::create_dir_all(path.parent().unwrap_or(output))?;
        fs::write(&path, bytes).with_context(|| format!("{}", path.display()))?;
        size += bytes.len();
    }
    if options.output.is_none() {
        let manifest = Manifest::of_files(package)?;
        fs::write(package.join(Manifest::PATH), manifest.text())?;
    }
    println!("{} images, {} KiB", images.len(), size / 1024);
    Ok(ExitCode::SUCCESS)
}

fn options() -> Result<Options> {
    let mut options = Options { check: false, output: None, filter: String::new() };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => options.check = true,
            "--output" => {
                let folder = arguments.next().context("--output wants a folder")?;
                options.output = Some(std::path::absolute(folder)?);
            }
            _ if argument.starts_with('-') => bail!("{argument}: no such option"),
            _ => options.filter = argument,
        }
    }
    Ok(options)
}

/// Images whose source is gone must not stay.
fn remove_images(package: &Path) -> Result<()> {
    let images = package.join("images");
    if images.exists() {
        fs::remove_dir_all(&images)?;
    }
    fs::create_dir(&images)?;
    Ok(())
}

/// The bytes of each image, in order; the work is spread over the host's cores.
fn build_all(package: &Path, images: &[Image]) -> Result<Vec<Vec<u8>>> {
    let toolchain = Toolchain::find()?;
    let scratch = std::env::temp_dir().join(format!("build-images-{}", std::process::id()));
    let next = AtomicUsize::new(0);
    let built: Mutex<Vec<(usize, Result<Vec<u8>>)>> = Mutex::default();
    thread::scope(|scope| {
        for worker in 0..thread::available_parallelism().map_or(1, usize::from) {
            let folder = scratch.join(worker.to_string());
            let (toolchain, next, built) = (&toolchain, &next, &built);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(image) = images.get(index) else {
                        break;
                    };
                    let result = toolchain.build(package, image, &folder);
                    if let Ok(mut built) = built.lock() {
                        built.push((index, result));
                    }
                }
            });
        }
    });
    let _ = fs::remove_dir_all(&scratch);
    let mut built = built.into_inner().unwrap_or_default();
    built.sort_by_key(|&(index, _)| index);
    built.into_iter().map(|(_, result)| result).collect()
}
