//! The System Reset extension (chapter 10).

use super::{SbiError, SbiHost, SbiOutcome};
use crate::bus::PowerRequest;

/// The guest's exit status after a shutdown because of a system failure.
const FAILURE_STATUS: u32 = 1;

pub fn handle(function: u64, kind: u64, reason: u64, host: &mut dyn SbiHost) -> SbiOutcome {
    if function != 0 {
        return Err(SbiError::NotSupported).into();
    }
    // Both have 32 bits. 0: no reason, 1: system failure; cold and warm reboot are the same here.
    let request = match (kind as u32, reason as u32) {
        (0, 0) => PowerRequest::Off { status: 0 },
        (0, 1) => PowerRequest::Off { status: FAILURE_STATUS },
        (1 | 2, 0 | 1) => PowerRequest::Reset,
        _ => return Err(SbiError::InvalidParam).into(),
    };
    host.power(request);
    SbiOutcome::Gone
}
