//! The committed images of the bundled kernel belong to the committed sources: the manifest, written by `guest/build`,
//! holds the hashes of both, and here they are computed again. Needs no cross compiler.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The kernel's own part of the image that the emulator embeds has to stay small: without the programs of the lessons.
const LARGEST_KERNEL: usize = 640 * 1024;

fn guest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest")
}

/// Path below `guest/` → SHA-256, for every file that the manifest has to name.
fn hashes_on_disk() -> BTreeMap<String, String> {
    let mut hashes = BTreeMap::new();
    collect(&guest(), "", &mut hashes);
    hashes
}

fn collect(folder: &Path, prefix: &str, hashes: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            if path != "target" {
                collect(&entry.path(), &format!("{path}/"), hashes);
            }
        } else if belongs_in_manifest(&path) {
            let digest = Sha256::digest(fs::read(entry.path()).unwrap());
            let hash = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            hashes.insert(path, hash);
        }
    }
}

/// As `list_sources` and `list_images` of `guest/build`.
fn belongs_in_manifest(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let editor_leftover = name.starts_with('.') && name.contains(".sw");
    match path.strip_prefix("images/") {
        Some(image) => image.ends_with(".elf"),
        None => !path.ends_with(".md") && !editor_leftover,
    }
}

/// Path → hash, as the manifest says.
fn manifest() -> BTreeMap<String, String> {
    let text = fs::read_to_string(guest().join("images/manifest.txt")).unwrap();
    let entry = |line: &str| {
        let (hash, path) = line.split_once("  ").expect("hash, two spaces, path");
        (path.to_owned(), hash.to_owned())
    };
    text.lines().map(entry).collect()
}

fn images() -> impl Iterator<Item = (String, Vec<u8>)> {
    let named = manifest().into_keys().filter(|path| path.starts_with("images/"));
    named.map(|path| {
        let bytes = fs::read(guest().join(&path)).unwrap();
        (path, bytes)
    })
}

#[test]
fn the_manifest_has_the_hashes_of_all_sources_and_images() {
    let (on_disk, named) = (hashes_on_disk(), manifest());
    let changed = |path: &&String| on_disk.get(*path) != named.get(*path);
    let differing = on_disk.keys().chain(named.keys()).filter(changed).collect::<Vec<_>>();
    assert!(
        differing.is_empty(),
        "guest/images/manifest.txt disagrees with {differing:?}: run guest/build, commit images and sources together"
    );
}

#[test]
fn the_manifest_covers_the_kernel_its_sources_and_its_programs() {
    let named = manifest();
    for path in ["Cargo.lock", "build", "kernel/src/main.rs", "images/kernel.elf", "images/two-worlds.elf"] {
        assert!(named.contains_key(path), "{path}");
    }
}

#[test]
fn the_kernel_image_is_small_and_names_its_functions() {
    let (_, image) = images().find(|(path, _)| path == "images/kernel.elf").unwrap();
    let list = fs::read_to_string(guest().join("lessons/src/lib.rs")).unwrap();
    let name = |path: &str| path.strip_prefix("images/").unwrap().strip_suffix(".elf").unwrap().to_owned();
    let embedded = images().filter(|(path, _)| list.contains(&format!("\"{}\",", name(path))));
    let own = image.len() - embedded.map(|(_, program)| program.len()).sum::<usize>();
    assert!(own <= LARGEST_KERNEL, "{own} bytes");
    let holds = |text: &[u8]| image.windows(text.len()).any(|window| window == text);
    assert!(holds(b"\0trap_vector\0"), "the emulator names addresses by the symbol table");
}

/// Panic messages hold the names of source files: ours relative to `guest/`, others by the name of their crate.
#[test]
fn the_images_name_no_folder_of_the_machine_that_built_them() {
    for (path, bytes) in images() {
        for part in ["/kernel/src/", "/user/src/", "/registry/", "/rustlib/"] {
            let found = bytes.windows(part.len()).any(|window| window == part.as_bytes());
            assert!(!found, "{path} holds a path with {part:?}: it was not made by guest/build");
        }
    }
}
