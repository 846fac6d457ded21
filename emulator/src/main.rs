//! The `sv39` command.
fn main() {}
