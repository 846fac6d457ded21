//! The Timer extension (chapter 6).

use super::{SbiError, SbiHost};

pub fn handle(function: u64, time: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    match function {
        0 => {
            host.set_timer(time);
            Ok(0)
        }
        _ => Err(SbiError::NotSupported),
    }
}
