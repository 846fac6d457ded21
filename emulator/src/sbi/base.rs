//! The Base extension (chapter 4).

use super::{Extension, SbiError, SbiHost};

/// Specification 2.0: major in bits 30:24, minor in 23:0.
const SPECIFICATION_VERSION: u64 = 2 << 24;
/// `sv39` in ASCII; no number has been assigned.
const IMPLEMENTATION_ID: u64 = 0x7376_3339;
/// Of this firmware.
const IMPLEMENTATION_VERSION: u64 = 1;

pub fn handle(function: u64, argument: u64, host: &dyn SbiHost) -> Result<u64, SbiError> {
    match function {
        0 => Ok(SPECIFICATION_VERSION),
        1 => Ok(IMPLEMENTATION_ID),
        2 => Ok(IMPLEMENTATION_VERSION),
        3 => Ok(u64::from(Extension::from_number(argument).is_some())),
        4 => Ok(host.identity().vendor),
        5 => Ok(host.identity().architecture),
        6 => Ok(host.identity().implementation),
        _ => Err(SbiError::NotSupported),
    }
}
