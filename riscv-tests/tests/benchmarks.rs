//! The benchmarks' committed images come from the committed sources, and their numbers can be set.

use riscv_tests::benchmarks;
use riscv_tests::manifest::Manifest;

#[test]
fn manifest_names_the_sources_and_images_as_they_are() {
    let folder = benchmarks::folder();
    let files = benchmarks::files(&folder).expect("rows.txt");
    let files = Manifest::of(&folder, &files).expect("a source or an image is missing");
    let committed = Manifest::read(&folder).expect("no manifest");
    let differences = files.differences(&committed);
    assert!(
        differences.is_empty(),
        "run `cargo run -p riscv-tests --bin build-benchmarks`:\n{}",
        differences.join("\n")
    );
}

#[test]
fn numbers_of_a_row_are_set_in_its_image_and_nothing_else() {
    let folder = benchmarks::folder();
    for row in benchmarks::programs(&folder).expect("rows.txt") {
        let image = std::fs::read(folder.join(benchmarks::image(&row.program))).expect("no image");
        assert_eq!(benchmarks::with_numbers(&image, &row).ok().as_ref(), Some(&image), "{}", row.program);

        let other = benchmarks::Row { scale: !row.scale, parameter: !row.parameter, ..row.clone() };
        let changed = benchmarks::with_numbers(&image, &other).expect("our own image");
        let differing = image.iter().zip(&changed).filter(|(before, after)| before != after);
        assert_eq!(differing.map(|(before, after)| before ^ after).collect::<Vec<_>>(), [0xff; 16]);
    }
}

#[test]
fn a_file_that_is_no_image_is_an_error() {
    let row = benchmarks::rows(&benchmarks::folder()).expect("rows.txt").remove(0);
    for length in [0, 7, 0x28, 0x40, 100] {
        assert!(benchmarks::with_numbers(&vec![0xff; length], &row).is_err());
        assert!(benchmarks::with_numbers(&vec![0x30; length], &row).is_err());
    }
}
