//! From a file to a machine that is ready to run: what the file is, where it goes, and what the first instruction finds.
mod archive;
mod device_tree;
mod device_tree_file;
mod elf;
mod error;
mod file;
mod image;
mod layout;
mod program;
mod rom;

pub use archive::Archive;
pub use device_tree::DeviceTree;
pub use device_tree_file::with_chosen;
pub use elf::{Code, Elf, Segment};
pub use error::BootError;
pub use file::{SIZE_LIMIT, open_regular, read_regular};
pub use image::Image;
pub use layout::{place_device_tree, place_initrd};
pub use program::{FileKind, Loaded, Program, load_firmware};
pub use rom::{build_firmware_rom, build_rom};

#[cfg(test)]
mod sample;
