//! The instruction set as data: decoded instructions, addresses, page-table entries, exception causes.
//!
//! Nothing here executes anything; every other layer uses this one.
pub mod address;
pub mod cause;
pub mod pte;
