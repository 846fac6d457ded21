//! The Hart State Management extension (chapter 9).

use super::{SbiError, SbiHost, SbiOutcome};
use crate::isa::address::PhysAddr;

/// What a hart is doing (table "HSM Hart States"). Changes take no time here, so that no state is ever pending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u64)]
pub enum HartState {
    /// It runs, or waits in WFI.
    Started = 0,
    /// It has not been started, or has stopped itself.
    Stopped = 1,
    /// It has suspended itself.
    Suspended = 4,
}

/// Suspend with everything kept.
const SUSPEND_RETENTIVE: u32 = 0;
/// Suspend and resume at an address.
const SUSPEND_NON_RETENTIVE: u32 = 0x8000_0000;

pub fn handle(function: u64, args: &[u64; 6], host: &mut dyn SbiHost) -> SbiOutcome {
    match function {
        0 => start(args[0], args[1], args[2], host).into(),
        1 => {
            host.stop_caller();
            SbiOutcome::Gone
        }
        2 => hart(args[0], host).map(|hart| host.hart_state(hart) as u64).into(),
        // The type has 32 bits; section 3 leaves what is above them undefined.
        3 => suspend(args[0] as u32, args[1], args[2], host),
        _ => Err(SbiError::NotSupported).into(),
    }
}

fn hart(number: u64, host: &dyn SbiHost) -> Result<usize, SbiError> {
    usize::try_from(number).ok().filter(|&hart| hart < host.hart_count()).ok_or(SbiError::InvalidParam)
}

/// Where a hart can begin: in RAM, at an even address.
fn entry(address: u64, host: &mut dyn SbiHost) -> Result<PhysAddr, SbiError> {
    let entry = PhysAddr(address);
    if address & 1 == 0 && host.ram().contains(entry, 2) { Ok(entry) } else { Err(SbiError::InvalidAddress) }
}

fn start(number: u64, address: u64, opaque: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let hart = hart(number, host)?;
    match host.hart_state(hart) {
        HartState::Started => return Err(SbiError::AlreadyAvailable),
        HartState::Suspended => return Err(SbiError::InvalidParam),
        HartState::Stopped => {}
    }
    let entry = entry(address, host)?;
    host.start_hart(hart, entry, opaque);
    Ok(0)
}

fn suspend(kind: u32, address: u64, opaque: u64, host: &mut dyn SbiHost) -> SbiOutcome {
    match kind {
        SUSPEND_RETENTIVE => {
            host.suspend_caller(None);
            Ok(0).into()
        }
        SUSPEND_NON_RETENTIVE => match entry(address, host) {
            Ok(entry) => {
                host.suspend_caller(Some((entry, opaque)));
                SbiOutcome::Gone
            }
            Err(error) => Err(error).into(),
        },
        // Reserved, or of a platform that this is not.
        _ => Err(SbiError::InvalidParam).into(),
    }
}
