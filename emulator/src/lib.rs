//! A RISC-V computer that you can see inside: an RV64GC full-system emulator with an exact Sv39 MMU.
//!
//! The modules form layers; `ARCHITECTURE.md` has the table of which may use which, and a test enforces it.
pub mod boot;
pub mod bus;
pub mod devices;
pub mod hart;
pub mod host;
pub mod inspect;
pub mod interpreter;
pub mod isa;
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
pub mod jit;
pub mod machine;
pub mod mmu;
pub mod observe;
pub mod platform;
pub mod sbi;
pub mod softfloat;
pub mod symbols;
