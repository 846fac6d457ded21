//! The committed images come from the committed sources.

use riscv_tests::manifest::Manifest;
use riscv_tests::sources;
use riscv_tests::suite;

#[test]
fn manifest_names_the_sources_and_images_as_they_are() {
    let package = sources::package();
    let files = Manifest::of_files(package).expect("a source or an image is missing");
    let committed = Manifest::read(package).expect("no manifest");
    let differences = files.differences(&committed);
    assert!(
        differences.is_empty(),
        "run `cargo run -p riscv-tests --bin build-images`:\n{}",
        differences.join("\n")
    );
}

#[test]
fn manifest_reads_what_it_writes_and_sees_one_changed_byte() {
    let package = sources::package();
    let manifest = Manifest::read(package).expect("no manifest");
    let mut other = manifest.clone();
    let (path, hash) = other.0.iter_mut().next().expect("an empty manifest");
    let path = path.clone();
    hash.replace_range(0..1, if hash.starts_with('0') { "1" } else { "0" });
    assert_eq!(manifest.differences(&manifest), Vec::<String>::new());
    assert_eq!(other.differences(&manifest), [format!("{path}: another hash")]);
}

#[test]
fn images_folder_holds_nothing_else() {
    let package = sources::package();
    let found = suite::elf_files(&package.join("images")).expect("no images");
    let own = suite::own().expect("no tests");
    assert_eq!(found.len(), own.len());
}
