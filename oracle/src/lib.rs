//! Berkeley SoftFloat as the oracle of sv39's floating point.
//!
//! The operations, the operands and the digests are those of the emulator's own test, so that both speak of the same things.

#[path = "../../emulator/tests/softfloat/operations.rs"]
pub mod operations;

#[path = "../../emulator/tests/softfloat/patterns.rs"]
pub mod patterns;

#[path = "../../emulator/tests/softfloat/digest.rs"]
pub mod digest;

pub mod berkeley;
