//! The table as a whole.

use super::*;

#[test]
fn each_lesson_has_its_number_and_an_elf_file() {
    for (index, lesson) in LESSONS.iter().enumerate() {
        assert_eq!(lesson.number(), index + 1, "{} is there twice", lesson.name);
    }
    assert!(programs().count() > LESSONS.len());
    assert!(programs().all(|(name, file)| file.starts_with(b"\x7fELF") && !name.contains('/')));
}
