//! Hands the linker the programs' memory map.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    println!("cargo::rustc-link-arg-bins=-T{folder}/user.ld");
    println!("cargo::rerun-if-changed=user.ld");
}
