//! The IPI extension (chapter 7).

use super::mask::Harts;
use super::{SbiError, SbiHost};

pub fn handle(function: u64, mask: u64, base: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    match function {
        0 => {
            for hart in Harts::new(mask, base, host)?.running(host) {
                host.send_ipi(hart);
            }
            Ok(0)
        }
        _ => Err(SbiError::NotSupported),
    }
}
