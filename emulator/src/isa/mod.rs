//! The instruction set as data: decoded instructions, addresses, page-table entries, exception causes.
//!
//! Nothing here executes anything; every other layer uses this one.
pub mod address;
pub mod cause;
mod compressed;
pub mod csr;
pub mod decode;
pub mod disassemble;
pub mod extension;
pub mod format;
pub mod instruction;
pub mod isa_string;
pub mod op;
mod pseudo;
pub mod pte;
